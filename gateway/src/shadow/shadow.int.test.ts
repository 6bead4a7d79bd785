import { expect, it } from 'vitest';
import { fixtureGraph } from '../../fixture/graph.ts';

it('stock runs beside our own executor, and only its subgraphs notice', { timeout: 30_000 }, async () => {
  const graph = await fixtureGraph({ executor: 'shadow', shadowPercent: 100 });
  const token = await graph.token('agent');
  const query = '{ incidents { id title service { name } } }';
  const first = await graph.ask(query, { token });
  await graph.untilLogged('both executors were compared');
  const asked = graph.resolution.seen.length;
  expect(asked).toBe(2);
  const second = await graph.ask(query, { token });
  expect(second.body).toEqual(first.body);
  const mutation = await graph.ask('mutation { importIncidents(titles: ["a"]) }', { token });
  expect(mutation.body).toEqual({ data: { importIncidents: 1 } });
  expect(graph.logged.some((line) => line.includes('answer differently'))).toBe(false);
  expect(graph.logged.filter((line) => line.includes('"outcome":"SAME"')).length).toBeGreaterThan(0);
  await graph.close();
});
