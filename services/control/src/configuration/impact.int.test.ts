/** Impact and the quality of the data through the graph: in step with what is written, here and elsewhere. */
import { join } from 'node:path';
import { openDatabase, read, record, transact, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { handleItem } from './commands.ts';
import { impactOf } from './reached.ts';
import { itemStore, kindStore, typeStore } from './store.ts';

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

const fields = 'configurationItem { id version } refusal { __typename code message clause allowed }';
const act = async (mutation: string, type: string, input: object, actor = keeper) =>
  (await graph.as(actor).data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input }))[
    mutation
  ];
const register = async (name: string, over: object = {}): Promise<string> =>
  (
    await act('registerConfigurationItem', 'RegisterConfigurationItemInput', {
      ...{ name, typeName: 'HOST', state: 'IN_USE', ...over },
    })
  ).configurationItem.id;
const relate = (from: string, kind: string, toId: string, mutation = 'relateConfigurationItem') =>
  act(mutation, 'RelateConfigurationItemInput', { id: from, kind, toId });
const impact = async (of: readonly string[], more = '') =>
  (
    await graph.as(engineer).data(
      `query ($of: [ID!]!) { impact(of: $of) { hits(first: 100) { totalCount nodes { item { name } lost { name needed working failed { name } } } }
        services { item { service { id } } } withstood { item { name } name needed working failed { name } } ${more} } }`,
      { of },
    )
  ).impact;
const names = async (of: readonly string[]) =>
  (await impact(of)).hits.nodes.map((hit: { item: { name: string } }) => hit.item.name).sort();
const group = (input: object, actor = keeper) => act('groupDependencies', 'GroupDependenciesInput', input, actor);

/** As another process would open it: its graph is read anew. */
const another = () =>
  openDatabase({
    service: 'control',
    url: String((graph.db.dataSource.options as { url?: string }).url),
    entities: processes.flatMap(({ entities }) => entities),
    now: clock.now,
  });

describe('impact', () => {
  it('is in step with every write of this process and of others, as soon as it is committed', async () => {
    const [a, b, c] = [await register('a'), await register('b'), await register('c')];
    expect(await names([a])).toEqual([]);
    await relate(b, 'RUNS_ON', a);
    expect(await names([a])).toEqual(['b']);
    await relate(c, 'RUNS_ON', b);
    expect(await names([a])).toEqual(['b', 'c']);
    await relate(c, 'RUNS_ON', b, 'unrelateConfigurationItem');
    expect(await names([a])).toEqual(['b']);

    const other = await another();
    try {
      const there = async () =>
        (await read(other, keeper, (tx) => impactOf(tx, [a], 'DOWNSTREAM'))).spread.order.length;
      const deps = { ...graph.deps, db: other };
      expect(await there()).toBe(1);
      await handleItem(deps, keeper, c, { type: 'RELATE', relations: [{ kind: 'RUNS_ON', toId: b }] });
      expect(await names([a])).toEqual(['b', 'c']);
      await relate(b, 'RUNS_ON', a, 'unrelateConfigurationItem');
      expect(await there()).toBe(0);
      // Begun before, committed after others looked: it is seen when it is there.
      await transact(other, keeper, async (tx) => {
        await tx.query('SELECT pg_current_xact_id()');
        await relate(b, 'RUNS_ON', a);
        expect(await names([a])).toEqual(['b', 'c']);
      });
      expect(await there()).toBe(2);
    } finally {
      await other.dataSource.destroy();
    }
  });

  it('tells people of customers and suppliers nothing', async () => {
    const [a, b] = [await register('inner a'), await register('inner b')];
    await relate(b, 'RUNS_ON', a);
    for (const actor of [
      anActor('CUSTOMER_USER', { customerId: id(7) }),
      anActor('SUPPLIER_USER', { supplierId: id(8) }),
    ]) {
      const { impact: seen } = await graph
        .as(actor)
        .data(`{ impact(of: ["${a}"]) { of { id } hits { totalCount } services { depth } } }`);
      expect(seen).toEqual({ of: [], hits: { totalCount: 0 }, services: [] });
    }
  });

  it('names what it is asked about and is no item', async () => {
    const known = await register('known');
    const of = async (ids: readonly string[], actor = engineer) => {
      const { data, errors } = await graph
        .as(actor)
        .query('query ($of: [ID!]!, $asOf: DateTime) { impact(of: $of, asOf: $asOf) { of { id } } }', {
          of: ids,
          asOf: '2026-01-01T00:00:00Z',
        });
      return errors ? [errors[0]?.extensions?.code, errors[0]?.message] : data;
    };
    expect(await of([id(77), known, 'nonsense', id(77)])).toEqual([
      ...['BAD_USER_INPUT', `of: there is no configuration item ${id(77)}, nonsense`],
    ]);
    const [, message] = await of(Array.from({ length: 12 }, (_, n) => id(100 + n)));
    expect(message).toContain(`${id(109)}, and 2 more`);
    // An item that was not there yet is left out.
    expect(await of([known, known])).toEqual({ impact: { of: [] } });
    // Nobody finds out by asking whether there is an item.
    expect(await of([id(77)], anActor('CUSTOMER_USER', { customerId: id(7) }))).toEqual({ impact: { of: [] } });
  });

  it('does not see what is not committed, and sees a transaction that ends late', async () => {
    const [a, b] = [await register('late a'), await register('late b')];
    const [db, deps] = [graph.db, graph.deps];
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    let wrote = () => {};
    const written = new Promise<void>((resolve) => {
      wrote = resolve;
    });
    const slow = transact(db, keeper, async (tx) => {
      const item = await itemStore.load(tx, b);
      if (!item) throw new Error('not there');
      const { key, name, typeName, state, serviceId, ownerId, attributes } = item;
      const stands = { key, name, typeName, state, serviceId, ownerId, attributes };
      const relations = [{ kind: 'RUNS_ON' as const, toId: a }];
      await record(tx, itemStore, item, [{ ...stands, type: 'ConfigurationItemsRelated', at: deps.now(), relations }]);
      wrote();
      await ended;
    });
    await written;
    await register('meanwhile');
    expect(await names([a])).toEqual([]);
    end();
    await slow;
    expect(await names([a])).toEqual(['late b']);
  });

  it('holds where enough of what is redundant works, and says what was lost where it does not', async () => {
    const hosts = await Promise.all([1, 2, 3].map((n) => register(`host ${n}`)));
    const app = await register('app', { typeName: 'APPLICATION' });
    const mail = await register('mail', { typeName: 'SERVICE', serviceId: service });
    for (const host of hosts) await relate(app, 'RUNS_ON', host);
    await relate(mail, 'DEPENDS_ON', app);
    const members = hosts.map((itemId) => ({ kind: 'RUNS_ON', itemId }));
    const of = (groups: object[], over = {}, actor = keeper) => group({ id: app, groups, ...over }, actor);
    expect((await of([{ name: 'cluster', need: 'AT_LEAST', atLeast: 2, members }])).refusal).toBeNull();
    const held = await impact(hosts.slice(0, 1));
    expect(held.hits.totalCount).toBe(0);
    expect(held.withstood).toEqual([
      { item: { name: 'app' }, name: 'cluster', needed: 2, working: 2, failed: [{ name: 'host 1' }] },
    ]);
    const broken = await impact(hosts.slice(0, 2));
    expect(broken.hits.nodes).toEqual([
      {
        item: { name: 'app' },
        lost: { name: 'cluster', needed: 2, working: 1, failed: [{ name: 'host 1' }, { name: 'host 2' }] },
      },
      { item: { name: 'mail' }, lost: null },
    ]);
    expect(broken.services).toEqual([{ item: { service: { id: service } } }]);
    const { configurationItem } = await graph
      .as(engineer)
      .data(
        `{ configurationItem(id: "${app}") { dependencyGroups { name need atLeast members { kind item { name } } } } }`,
      );
    expect(configurationItem.dependencyGroups).toMatchObject([
      {
        name: 'cluster',
        need: 'AT_LEAST',
        atLeast: 2,
        members: [{ kind: 'RUNS_ON', item: { name: 'host 1' } }, {}, {}],
      },
    ]);

    const stranger = [...members, { kind: 'RUNS_ON', itemId: mail }];
    expect((await of([{ name: 'x', need: 'ANY', members: stranger }])).refusal).toMatchObject({
      code: 'NOT_A_DEPENDENCY',
      clause: 'ISO/IEC 20000-1:2018 8.2.6',
      allowed: ['RELATE'],
    });
    expect((await of([{ name: 'x', need: 'AT_LEAST', members }])).refusal.code).toBe('INVALID_INPUT');
    expect((await of([], {}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await of([], { expectedVersion: 1 })).refusal.code).toBe('CONFLICT');
    await of([]);
    expect(await names(hosts.slice(0, 1))).toEqual(['app', 'mail']);
  });

  it('follows what a kind of relation was defined to mean', async () => {
    const contract = await register('contract', { typeName: 'CONTRACT', attributes: { party: 'Carrier' } });
    const line = await register('line', { typeName: 'NETWORK_DEVICE' });
    await relate(line, 'COVERED_BY', contract);
    expect(await names([contract])).toEqual([]);
    const define = async (over: object = {}, actor = keeper) =>
      (
        await graph.as(actor).data(
          `mutation ($input: DefineRelationKindInput!) { defineRelationKind(input: $input) {
             relationMeaning { kind failure version history(first: 5) { nodes { type reason } } } refusal { code clause } } }`,
          { input: { kind: 'COVERED_BY', failure: 'TO_SOURCE', description: 'No contract, no line.', ...over } },
        )
      ).defineRelationKind;
    expect((await define({}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await define({ expectedVersion: 1 })).refusal.code).toBe('CONFLICT');
    expect((await define({ description: ' ' })).refusal.code).toBe('INVALID_INPUT');
    expect(await define({ expectedVersion: 0, reason: 'as agreed' })).toEqual({
      refusal: null,
      relationMeaning: {
        ...{ kind: 'COVERED_BY', failure: 'TO_SOURCE', version: 1 },
        history: { nodes: [{ type: 'RelationKindDefined', reason: 'as agreed' }] },
      },
    });
    expect(await names([contract])).toEqual(['line']);
    expect((await act('retireConfigurationItem', 'ConfigurationItemCommandInput', { id: contract })).refusal.code).toBe(
      'DEPENDED_ON',
    );
    await define({ failure: 'NOWHERE', expectedVersion: 1 });
    expect(await names([contract])).toEqual([]);
  });
});

describe('the lifecycle of a type', () => {
  it('keeps items from states that it has not', async () => {
    const manual = await register('manual', { typeName: 'DOCUMENT', attributes: { location: 'shelf' } });
    const { refusal } = await act('startConfigurationItemMaintenance', 'ConfigurationItemCommandInput', { id: manual });
    expect(refusal).toEqual({
      __typename: 'RuleRefusal',
      code: 'STATE_NOT_IN_LIFECYCLE',
      message: 'Items of the type DOCUMENT are never UNDER_MAINTENANCE.',
      clause: 'ISO/IEC 20000-1:2018 8.2.6',
      allowed: ['PLANNED', 'IN_USE', 'RETIRED'],
    });
    const { ciType } = await graph.as(engineer).data('{ ciType(name: "HOST") { states identifying freshnessDays } }');
    expect(ciType).toEqual({
      states: ['PLANNED', 'IN_USE', 'UNDER_MAINTENANCE', 'RETIRED'],
      identifying: ['vendor', 'serialNumber'],
      freshnessDays: 35,
    });
  });
});

describe('defects', () => {
  const defects = async (kind: string) =>
    (await graph.as(engineer).data(
      `query ($kind: DefectKind!) { configurationDefects(kind: $kind, first: 100) { totalCount nodes { kind item { name } attributes others { name } since } }
           configurationDefectCounts { kind count } }`,
      { kind },
    )) as {
      configurationDefects: { totalCount: number; nodes: Record<string, unknown>[] };
      configurationDefectCounts: { kind: string; count: number }[];
    };
  const of = async (kind: string, name: string) => {
    const { configurationDefects, configurationDefectCounts } = await defects(kind);
    expect(configurationDefectCounts.find((one) => one.kind === kind)?.count).toBe(configurationDefects.totalCount);
    return configurationDefects.nodes.filter(({ item }) => (item as { name: string }).name === name);
  };

  it('ORPHAN: an item without any relation', async () => {
    const lonely = await register('lonely');
    expect(await of('ORPHAN', 'lonely')).toHaveLength(1);
    await relate(lonely, 'RUNS_ON', await register('friend'));
    expect(await of('ORPHAN', 'lonely')).toEqual([]);
    expect(await of('ORPHAN', 'friend')).toEqual([]);
  });

  it('STALE: what its source did not confirm within the freshness of its type', async () => {
    await register('seen', { source: 'scan', externalId: 'seen' });
    clock.advance(36 * 86_400_000);
    expect(await of('STALE', 'seen')).toMatchObject([{ since: '2026-02-09T08:00:00.000Z' }]);
    const confirm = async (externalIds: string[], over = {}, actor = keeper) =>
      (
        await graph.as(actor).data(
          `mutation ($input: ConfirmConfigurationItemsInput!) { confirmConfigurationItems(input: $input) {
             done known refused answers { outcome configurationItem { confirmedAt } refusal { code } } refusal { code } } }`,
          { input: { source: 'scan', externalIds, ...over } },
        )
      ).confirmConfigurationItems;
    const first = await confirm(['seen', 'unheard of', 'seen']);
    expect(first).toMatchObject({ done: 1, known: 1, refused: 1, refusal: null });
    expect(first.answers[0].configurationItem.confirmedAt).toBe(clock.now());
    expect(first.answers[1].refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await confirm(['se\0en'])).answers[0].refusal.code).toBe('UNKNOWN_REFERENCE');
    expect(await of('STALE', 'seen')).toEqual([]);
    expect(await confirm(['seen'], { seenAt: '2026-01-06T00:00:00Z' })).toMatchObject({ done: 0, known: 1 });
    const future = await confirm(['seen'], { seenAt: '2027-01-06T00:00:00Z' });
    expect(future.answers[0].refusal.code).toBe('INVALID_INPUT');
    expect((await confirm(['seen'], {}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await confirm(Array.from({ length: 5001 }, () => 'x'))).refusal.code).toBe('INVALID_INPUT');
  });

  it('DUPLICATE: items that have the identifying attributes of their type in common', async () => {
    const attributes = { vendor: 'Example', serialNumber: '1' };
    await register('twin 1', { attributes });
    await register('twin 2', { attributes });
    await register('other type', { typeName: 'NETWORK_DEVICE', attributes });
    await register('half', { attributes: { serialNumber: '1' } });
    expect(await of('DUPLICATE', 'twin 1')).toMatchObject([
      { attributes: ['vendor', 'serialNumber'], others: [{ name: 'twin 2' }] },
    ]);
    expect(await of('DUPLICATE', 'other type')).toEqual([]);
    expect(await of('DUPLICATE', 'half')).toEqual([]);
  });

  it('MISSING_ATTRIBUTE: what the type asks for since its last definition', async () => {
    await register('poor', { typeName: 'APPLICATION' });
    expect(await of('MISSING_ATTRIBUTE', 'poor')).toEqual([]);
    const attributes = [{ name: 'tier', kind: 'TEXT', required: true }];
    const { defineCiType } = await graph
      .as(keeper)
      .data(
        `mutation ($input: DefineCiTypeInput!) { defineCiType(input: $input) { ciType { version } refusal { code } } }`,
        { input: { name: 'APPLICATION', attributes, freshnessDays: 7 } },
      );
    expect(defineCiType).toEqual({ ciType: { version: 1 }, refusal: null });
    expect(await of('MISSING_ATTRIBUTE', 'poor')).toMatchObject([{ attributes: ['tier'] }]);
  });
});

describe('the graph in memory', () => {
  it('is, after any edits, what a process reads that comes later: today and as of every moment', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push(await register(`edited ${n}`));
    const moments = [clock.now()];
    let state = 42;
    const roll = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const one = () => ids[roll(ids.length)] ?? '';
    for (let edit = 0; edit < 120; edit += 1) {
      const [from, to] = [one(), one()];
      if (roll(20) === 0) {
        clock.advance(60_000);
        moments.push(clock.now());
      }
      const what = roll(12);
      if (what < 7) await relate(from, 'RUNS_ON', to);
      else if (what < 10) await relate(from, 'RUNS_ON', to, 'unrelateConfigurationItem');
      else if (what === 10) {
        const { configurationItem } = await graph
          .as(engineer)
          .data(`{ configurationItem(id: "${from}") { relations { kind item { id } } } }`);
        const members = configurationItem.relations.map((own: { kind: string; item: { id: string } }) => ({
          ...{ kind: own.kind, itemId: own.item.id },
        }));
        if (members.length > 1) await group({ id: from, groups: [{ name: 'any', need: 'ANY', members }] });
      } else if (roll(6) === 0) await act('retireConfigurationItem', 'ConfigurationItemCommandInput', { id: to });
      if (edit % 10 === 0) await names([from]);
    }
    const other = await another();
    try {
      for (const moment of [null, ...moments.map((asOf) => ({ asOf, knownAt: null }))])
        for (const root of ids)
          for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const)
            expect(await impactOf(graph.db, [root, ids[0] ?? ''], direction, moment)).toEqual(
              await impactOf(other, [root, ids[0] ?? ''], direction, moment),
            );
    } finally {
      await other.dataSource.destroy();
    }
  });
});

it('the histories of all of it hold', async () => {
  const { findings } = await read(graph.db, anActor('SYSTEM'), (tx) =>
    verifyRecords(tx, [itemStore, typeStore, kindStore]),
  );
  expect(findings).toEqual([]);
});
