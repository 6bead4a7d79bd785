/** Guarantees of batches and of impact, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { itemStore, typeStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const service = id(1);
await transact(graph.db, anActor('SYSTEM'), (tx) =>
  learn(tx, 'SERVICE', { id: service, name: 'mail', active: true, recordVersion: 1 }),
);

const keeper = anActor('CONFIGURATION_MANAGER');
const engineer = anActor('SUPPORT_ENGINEER');

const act = async (mutation: string, type: string, input: object) => {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { configurationItem { id } refusal { code } } }`;
  return (await graph.as(keeper).data(query, { input }))[mutation];
};
const host = async (name: string, over: object = {}): Promise<string> =>
  (
    await act('registerConfigurationItem', 'RegisterConfigurationItemInput', {
      ...{ name, typeName: 'HOST', state: 'IN_USE' },
      ...over,
    })
  ).configurationItem.id;
const relate = (from: string, kind: string, toId: string) =>
  act('relateConfigurationItem', 'RelateConfigurationItemInput', { id: from, kind, toId });
const bulk = async (mutation: string, type: string, input: object, actor = keeper) =>
  (
    await graph.as(actor).data(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { done known refused refusal { code }
          answers { index outcome configurationItem { id key version } refusal { code allowed } } } }`,
      { input },
    )
  )[mutation];
const verified = () => read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [itemStore, typeStore]));

describe('a batch', () => {
  const item = (externalId: string, over: object = {}) => ({
    name: externalId,
    typeName: 'SOFTWARE',
    state: 'IN_USE',
    attributes: { version: '1' },
    source: 'packages',
    externalId,
    ...over,
  });
  const register = (items: object[], actor = keeper) =>
    bulk('registerConfigurationItems', 'RegisterConfigurationItemsInput', { items }, actor);

  it('answers for each, keeps the good ones, and again changes nothing', async () => {
    const items = [
      item('libc'),
      item('bad', { attributes: {} }),
      item('bash'),
      item('libc'),
      item('x', { ownerId: id(99) }),
    ];
    const first = await register(items);
    expect(first.answers.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'DONE',
      'REFUSED',
      'DONE',
      'KNOWN',
      'REFUSED',
    ]);
    expect(first.answers[1].refusal).toEqual({ code: 'ATTRIBUTE_REQUIRED', allowed: ['version'] });
    expect(first.answers[3].configurationItem).toEqual(first.answers[0].configurationItem);
    const again = await register(items);
    expect(again).toMatchObject({ done: 0, known: 3, refused: 2 });
    expect(again.answers[2].configurationItem).toEqual(first.answers[2].configurationItem);
    expect((await register([], engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await register(Array.from({ length: 5001 }, () => item('many')))).refusal.code).toBe('INVALID_INPUT');
  });

  it('that comes often at the same time is registered once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const items = Array.from({ length: 100 }, (_, n) => item(`race ${round} ${n}`));
      const answers = await Promise.all(Array.from({ length: 8 }, () => register(items)));
      expect(answers.reduce((sum, { done }) => sum + done, 0)).toBe(100);
      expect(answers.reduce((sum, { known }) => sum + known, 0)).toBe(700);
    }
  });

  it('of relations is one event an item, each relation once', async () => {
    const { answers } = await register(['a', 'b', 'c'].map((name) => item(`related ${name}`)));
    const [a, b, c] = answers.map((one: { configurationItem: { id: string } }) => one.configurationItem.id);
    const relations = [
      { fromId: a, kind: 'DEPENDS_ON', toId: b },
      { fromId: a, kind: 'DEPENDS_ON', toId: c },
      { fromId: a, kind: 'DEPENDS_ON', toId: b },
      { fromId: b, kind: 'RUNS_ON', toId: c },
      { fromId: b, kind: 'USES', toId: id(96) },
      { fromId: c, kind: 'DEPENDS_ON', toId: a },
    ];
    const send = () => bulk('relateConfigurationItems', 'RelateConfigurationItemsInput', { relations });
    const first = await send();
    expect(first).toMatchObject({ done: 3, known: 1, refused: 2 });
    expect(first.answers[0].configurationItem.version).toBe(2);
    expect((await graph.events(a)).map(({ type }) => type)).toEqual([
      'ConfigurationItemRegistered',
      'ConfigurationItemsRelated',
    ]);
    expect(await send()).toMatchObject({ done: 0, known: 4, refused: 2 });
    expect((await verified()).findings).toEqual([]);
  });
});

describe('impact', () => {
  it('follows failure over any depth and cycles, tells the way, and names the services', async () => {
    const depth = 300;
    const items = Array.from({ length: depth }, (_, n) => ({
      ...{ name: `chain ${n}`, typeName: 'APPLICATION', state: 'IN_USE', source: 'chain', externalId: String(n) },
    }));
    const { answers } = await bulk('registerConfigurationItems', 'RegisterConfigurationItemsInput', { items });
    const ids: string[] = answers.map((one: { configurationItem: { id: string } }) => one.configurationItem.id);
    const [first = '', last = ''] = [ids[0], ids.at(-1)];
    const mail = await host('mail', { typeName: 'SERVICE', serviceId: service });
    const relations = [
      ...ids.slice(1).map((fromId, n) => ({ fromId, kind: 'DEPENDS_ON', toId: ids[n] })),
      { fromId: first, kind: 'USES', toId: last },
      { fromId: mail, kind: 'DEPENDS_ON', toId: last },
    ];
    await bulk('relateConfigurationItems', 'RelateConfigurationItemsInput', { relations });
    const hit = 'depth item { name service { id } } path { kind previous { id } item { id } }';
    const asked = async (of: string, direction: string) =>
      (
        await graph
          .as(engineer)
          .data(
            `{ impact(of: ["${of}"], direction: ${direction}) { of { id } services { ${hit} } hits(first: 2) { totalCount pageInfo { endCursor hasNextPage } nodes { ${hit} } } } }`,
          )
      ).impact;
    const down = await asked(first, 'DOWNSTREAM');
    expect(down.of).toEqual([{ id: first }]);
    expect(down.hits.totalCount).toBe(depth);
    expect(down.hits.nodes.map((one: { depth: number }) => one.depth)).toEqual([1, 2]);
    expect(down.hits.pageInfo.hasNextPage).toBe(true);
    const [affected] = down.services;
    expect(affected).toMatchObject({ depth, item: { name: 'mail', service: { id: service } } });
    expect(affected.path).toHaveLength(depth);
    expect(affected.path[0]).toEqual({ kind: 'DEPENDS_ON', previous: { id: first }, item: { id: ids[1] } });
    const up = await asked(mail, 'UPSTREAM');
    expect(up.hits.totalCount).toBe(depth);
    const next = await graph
      .as(engineer)
      .data(
        `{ impact(of: ["${first}"]) { hits(first: 1, after: "${down.hits.pageInfo.endCursor}") { nodes { depth } } } service: configurationItem(id: "${mail}") { service { dependsOn { name } } } }`,
      );
    expect(next.impact.hits.nodes).toEqual([{ depth: 3 }]);
    expect(next.service.service.dependsOn).toEqual([{ name: `chain ${depth - 1}` }]);
  });

  it('ends at what is retired', async () => {
    const [top, middle, bottom] = [await host('top'), await host('middle'), await host('bottom')];
    await relate(top, 'RUNS_ON', middle);
    await relate(middle, 'RUNS_ON', bottom);
    await act('retireConfigurationItem', 'ConfigurationItemCommandInput', { id: top });
    const hits = async () =>
      (await graph.as(keeper).data(`{ impact(of: ["${bottom}"]) { hits { nodes { item { name } } } } }`)).impact.hits
        .nodes;
    expect(await hits()).toEqual([{ item: { name: 'middle' } }]);
    await act('retireConfigurationItem', 'ConfigurationItemCommandInput', { id: middle });
    expect(await hits()).toEqual([]);
  });
});
