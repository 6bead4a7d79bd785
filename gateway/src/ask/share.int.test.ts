/** The same question of the same caller at the same time is asked once, and nobody else's is. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answer, FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph, held } from '../../fixture/graph.ts';

let graph: FixtureGraph;
let agent: string;
let manager: string;
beforeEach(async () => {
  held.arrived = Promise.withResolvers<void>();
  held.released = Promise.withResolvers<void>();
  graph = await fixtureGraph({ deduplicate: true });
  [agent, manager] = [await graph.token('agent'), await graph.token('change-manager')];
  // What the server has let through can be shared from then on.
  const first = ask();
  await held.arrived.promise;
  held.released.resolve();
  await first;
  held.arrived = Promise.withResolvers<void>();
  held.released = Promise.withResolvers<void>();
});
afterEach(() => graph.close());

const query = 'query Held($x: Boolean = true) { held @include(if: $x) __typename }';
const ask = (token = agent, variables: unknown = {}) => graph.ask(query, { token, variables });
const asked = () => graph.resolution.seen.length;
/** Whether an answer was shared, as the log has it. */
const wasShared = async ({ headers }: Answer): Promise<boolean> => {
  const id = `"requestId":"${headers.get('x-request-id')}"`;
  await graph.untilLogged(id);
  return graph.logged.some((line) => line.includes(id) && line.includes('"shared":true'));
};

it('is asked once while it is under way, and again afterwards', async () => {
  const before = asked();
  const first = ask();
  await held.arrived.promise;
  const more = [ask(), ask()];
  // Their requests are here before this one is answered, on whatever connection.
  await graph.ask('{ me { id } }', { token: agent });
  held.released.resolve();
  const answers = await Promise.all([first, ...more]);
  for (const { body } of answers) expect(body).toEqual({ data: { held: 'released', __typename: 'Query' } });
  expect(new Set(answers.map(({ headers }) => headers.get('x-trace-id'))).size).toBe(3);
  expect(asked() - before).toBe(2);
  expect(await Promise.all(answers.map(wasShared))).toEqual([false, true, true]);
  await ask();
  expect(asked() - before).toBe(3);
});

it.each([
  ['another caller', () => ask(manager)],
  ['other variables', () => ask(agent, { x: true })],
])('is asked apart for %s', async (_, other) => {
  const before = asked();
  const first = ask();
  await held.arrived.promise;
  const second = other();
  await graph.ask('{ me { id } }', { token: agent });
  held.released.resolve();
  await Promise.all([first, second]);
  expect(asked() - before).toBe(3);
});

it('is asked apart after a command that ended meanwhile', async () => {
  const before = asked();
  const first = ask();
  await held.arrived.promise;
  await graph.ask('mutation { importIncidents(titles: []) }', { token: agent });
  const second = ask();
  await graph.ask('{ me { id } }', { token: agent });
  held.released.resolve();
  await Promise.all([first, second]);
  expect(asked() - before).toBe(4);
});

it('fails for each with its own trace', async () => {
  const broken = () => graph.ask('{ broken }', { token: agent });
  await broken();
  const answers = await Promise.all([broken(), broken(), broken()]);
  const traces = answers.map(({ headers, body }) => {
    expect(body.errors?.[0]?.extensions.traceId).toBe(headers.get('x-trace-id'));
    return headers.get('x-trace-id');
  });
  expect(new Set(traces).size).toBe(3);
});
