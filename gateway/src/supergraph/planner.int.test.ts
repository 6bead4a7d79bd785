/** The thread that plans: everybody who waits has an answer, and one that died is followed by another. */
import { readFile } from 'node:fs/promises';
import { isEnumType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { hardSupergraph } from '../../fixture/hard.ts';
import { openPlanner, type Planned } from './planner.ts';

const sdl = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
const opened = (): Promise<Planned> => openPlanner({ sdl, validate: false, live: true });
const operation = (n: number): string => `{ incidents(first: 1) { nodes { id n${n}: title service { name } } } }`;
const texts = Array.from({ length: 20 }, (_, n) => operation(n));

it('plans what is asked at the same time, each its own', { timeout: 60_000 }, async () => {
  const planned = await opened();
  const plans = await Promise.all(texts.map((text) => planned.plan(text, undefined)));
  for (const [n, plan] of plans.entries()) expect(JSON.stringify(plan)).toContain(`n${n}:title`);
  await expect(planned.plan('{ nothing }', undefined)).rejects.toThrow(/nothing/);
  await planned.close();
});

it('plans again after its thread has ended', { timeout: 60_000 }, async () => {
  const planned = await opened();
  await planned.close();
  expect(await planned.plan(operation(1), undefined)).toMatchObject({ kind: 'QueryPlan' });
  await planned.close();
});

it('has one schema where clients see all that subgraphs have', { timeout: 60_000 }, async () => {
  const planned = await opened();
  expect(planned.apiSchema.getSubscriptionType()?.getFields()).toHaveProperty('incidentChanged');
  expect(planned.supergraphSchema).toBe(planned.apiSchema);
  expect(planned.said.subgraphs.toSorted()).toEqual([
    'control',
    'delivery',
    'governance',
    'relationship',
    'resolution',
  ]);
  await planned.close();
});

it('knows what clients do not see, and does not show it to them', { timeout: 60_000 }, async () => {
  const planned = await openPlanner({ sdl: hardSupergraph(), validate: false, live: false });
  const seen = [planned.apiSchema, planned.supergraphSchema].map((schema) => {
    const [depot, stars] = [schema.getType('Depot'), schema.getType('Stars')];
    return [isObjectType(depot) && 'secret' in depot.getFields(), isEnumType(stars) && stars.getValues().length];
  });
  expect(seen).toEqual([
    [false, 2],
    [true, 3],
  ]);
  await planned.close();
});
