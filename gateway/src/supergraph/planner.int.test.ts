/** The thread that plans: everybody who waits has an answer, and one that died is followed by another. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
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

it('shows what can be watched to clients alone', { timeout: 60_000 }, async () => {
  const planned = await opened();
  expect(planned.apiSchema.getSubscriptionType()?.getFields()).toHaveProperty('incidentChanged');
  expect(planned.supergraphSchema.getSubscriptionType()).toBeUndefined();
  expect(planned.said.subgraphs.toSorted()).toEqual([
    'control',
    'delivery',
    'governance',
    'relationship',
    'resolution',
  ]);
  await planned.close();
});
