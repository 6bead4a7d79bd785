/** Another supergraph takes over while callers ask: nobody notices, but for what is new. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph, held } from '../../fixture/graph.ts';

const board = '{ incidents { id title service { name } } }';
const callers = 8;

let graph: FixtureGraph;
let token: string;
const started = async (over: Parameters<typeof fixtureGraph>[0] = {}): Promise<void> => {
  graph = await fixtureGraph(over);
  token = await graph.token('agent');
};
afterEach(() => graph.close());

const ask = (query: string) => graph.ask(query, { token });

describe('a new supergraph', { timeout: 60_000 }, () => {
  it('takes over under load, and no request fails', async () => {
    await started();
    const expected = await ask(board);
    let asking = true;
    const answered: unknown[] = [];
    const load = Promise.all(
      Array.from({ length: callers }, async () => {
        while (asking) answered.push((await ask(board)).body);
      }),
    );
    for (const round of [1, 2, 3]) {
      const before = answered.length;
      await graph.rewrite({ delivery: `extend type Query { round${round}: String }` });
      expect(await graph.gateway.reload()).toMatchObject({ outcome: 'LOADED', dropped: 0 });
      expect((await ask('{ __type(name: "Query") { fields { name } } }')).body.data).toMatchObject({
        __type: { fields: expect.arrayContaining([{ name: `round${round}` }]) },
      });
      // Callers were answered while it was loaded.
      expect(answered.length).toBeGreaterThan(before);
      expect((await graph.get('/ready')).status).toBe(200);
      if (round < 3) await graph.rewrite({});
      if (round < 3) expect(await graph.gateway.reload()).toMatchObject({ outcome: 'LOADED' });
    }
    asking = false;
    await load;
    expect(answered.length).toBeGreaterThan(callers);
    for (const body of answered) expect(body).toEqual(expected.body);
  });

  it('answers who is under way by the graph that was asked', async () => {
    await started();
    const waiting = ask('{ held }');
    await held.arrived.promise;
    await graph.rewrite({ delivery: 'extend type Query { more: String }' });
    expect(await graph.gateway.reload()).toMatchObject({ outcome: 'LOADED' });
    held.released.resolve();
    expect((await waiting).body).toEqual({ data: { held: 'released' } });
  });

  it('forgets what the graph no longer has, and says how much that was', async () => {
    await started();
    await graph.rewrite({ delivery: 'extend type Service { label: String }' });
    await graph.gateway.reload();
    const labelled = '{ services { id label } }';
    await ask(labelled);
    await ask(board);
    await graph.rewrite({});
    expect(await graph.gateway.reload()).toMatchObject({ outcome: 'LOADED', prepared: 1, dropped: 1 });
    expect((await ask(labelled)).body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await ask(board)).body.errors).toBeUndefined();
  });

  it.each([
    ['is no GraphQL', 'type Query {', /Syntax Error/],
    ['is no supergraph', 'type Query { a: ID }', /supergraph|core/i],
  ])('that %s is refused, and the old one stays', async (_, text, reason) => {
    await started();
    await graph.rewrite(text);
    expect(await graph.gateway.reload()).toMatchObject({ outcome: 'REFUSED', reason: expect.stringMatching(reason) });
    expect((await ask(board)).body.errors).toBeUndefined();
    const ready = await graph.get('/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'READY', supergraphRefused: expect.stringMatching(reason) });
    expect(graph.logged.some((line) => line.includes('the new supergraph is refused'))).toBe(true);
    await graph.rewrite({});
    expect(await graph.gateway.reload()).toEqual({ outcome: 'UNCHANGED' });
    expect((await graph.get('/ready')).body).not.toHaveProperty('supergraphRefused');
  });

  it('that names a subgraph without an address is refused', async () => {
    await started();
    await graph.rewrite({ control: 'type Query { changes: [String!] }' });
    expect(await graph.gateway.reload()).toMatchObject({
      outcome: 'REFUSED',
      reason: expect.stringContaining('no address for "control"'),
    });
    expect((await ask(board)).body.errors).toBeUndefined();
  });

  it('is found by itself where the file is watched', async () => {
    await started({ supergraphWatchMs: 20 });
    await graph.rewrite({ delivery: 'extend type Query { more: String }' });
    await graph.untilLogged('a new supergraph has taken over');
    expect((await ask('{ more }')).body.errors?.[0]?.extensions.code).not.toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
