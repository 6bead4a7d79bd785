import { readFile } from 'node:fs/promises';
import { personas } from '@attest/demo';
import { systemActor } from '@attest/kernel';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { buildClientSchema, getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { examples, examplesFor, welcome } from '../page/examples.ts';
import { startGraph } from './graph.ts';
import { admission } from './limit/admission.ts';
import { pricesOf } from './limit/directives.ts';
import { usualLimits } from './limit/settings.ts';
import { connectSubgraphs } from './subgraphs.ts';
import { traceOf } from './trace.ts';

const supergraphSdl = await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
const names = [...supergraphSdl.matchAll(/@join__graph\(name: "(\w+)"/g)].map(([, name]) => name ?? '');

const log = pino({ level: 'silent' });

/** The schema that clients see: the gateway's, which needs no subgraph to show it. */
const apiSchema = async (): Promise<GraphQLSchema> => {
  const { server: graph } = await startGraph({
    supergraphSdl,
    subgraphs: connectSubgraphs(Object.fromEntries(names.map((name) => [name, 'http://127.0.0.1:1/graphql'])), log),
    mint: () => () => '',
    production: false,
    executor: 'own',
    tokens: usualLimits.operation.tokens,
    log,
  });
  const contextValue = { actor: systemActor('test'), trace: traceOf({}), report: { errorCodes: [], waits: [] } };
  const { body } = await graph.executeOperation<IntrospectionQuery>(
    { query: getIntrospectionQuery() },
    { contextValue },
  );
  await graph.stop();
  if (body.kind !== 'single' || !body.singleResult.data)
    throw new Error(`the graph does not show its schema: ${JSON.stringify(body)}`);
  return buildClientSchema(body.singleResult.data);
};
const schema = await apiSchema();

describe('the worked examples', () => {
  const { load, admit } = admission(usualLimits);
  load(schema, pricesOf(parse(supergraphSdl)));
  it.each([{ name: 'the welcome', query: welcome }, ...examples])('$name fits the graph and its limits', (example) => {
    expect(validate(schema, parse(example.query), specifiedRules).map(String)).toEqual([]);
    const { cost, refusal } = admit({
      text: example.query,
      variables: 'variables' in example ? example.variables : {},
    });
    expect(refusal).toBeUndefined();
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(usualLimits.cost.most / 4);
  });

  it('have names of their own and personas who exist', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    const known = personas.map(({ id }) => String(id));
    for (const { personas: named = [] } of examples) for (const persona of named) expect(known).toContain(persona);
  });

  it('are of the work of every persona to whom the graph is open', () => {
    const idle = personas.filter(({ id }) => !examples.some(({ personas: named = [] }) => named.includes(id)));
    expect(idle.flatMap(({ roles }) => [...roles])).toEqual(['INTEGRATION']);
  });

  it('begin with the persona’s own work', () => {
    expect(examplesFor('agent').map(({ title }) => title)).toEqual(['Your work', 'For everybody']);
    expect(examplesFor(undefined).flatMap((group) => group.examples)).toHaveLength(examples.length);
  });
});
