/** The past through the graph: as of a moment, corrected, compared, kept as baselines. */
import { join } from 'node:path';
import { releaseEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { baselineStore } from './baselines.ts';
import { itemStore } from './store.ts';

const clock = fixedClock('2026-01-01T00:00:00Z');
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const keeper = anActor('CONFIGURATION_MANAGER');
const engineer = anActor('SUPPORT_ENGINEER');
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const on = (n: number) => clock.set(day(n));

const act = async (mutation: string, type: string, input: object, actor = keeper) =>
  (
    await graph
      .as(actor)
      .data(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { configurationItem { id version attributes } refusal { __typename code message clause allowed } } }`,
        { input },
      )
  )[mutation];
const register = async (name: string, over: object = {}): Promise<string> =>
  (
    await act('registerConfigurationItem', 'RegisterConfigurationItemInput', {
      ...{ name, typeName: 'HOST', state: 'IN_USE', attributes: { memoryGb: 1 }, ...over },
    })
  ).configurationItem.id;
const change = (item: string, over: object) =>
  act('changeConfigurationItem', 'ChangeConfigurationItemInput', { id: item, reason: 'seen', ...over });
const relate = (item: string, toId: string, mutation = 'relateConfigurationItem') =>
  act(mutation, 'RelateConfigurationItemInput', { id: item, kind: 'RUNS_ON', toId });
const correct = (item: string, over: object, actor = keeper) =>
  act('correctConfigurationItem', 'CorrectConfigurationItemInput', { id: item, reason: 'found out', ...over }, actor);
const data = (query: string, variables: Record<string, unknown> = {}) => graph.as(engineer).data(query, variables);

on(1);
const [web, host, spare] = [await register('web'), await register('host'), await register('spare')];
on(3);
await relate(web, host);
on(5);
await change(web, { name: 'web 1', attributes: { memoryGb: 2 } });
on(7);
await relate(web, host, 'unrelateConfigurationItem');
await relate(web, spare);
on(9);

const asked = `query ($id: ID!, $asOf: DateTime, $knownAt: DateTime) {
  configurationItem(id: $id, asOf: $asOf, knownAt: $knownAt) { name attributes asOf availableActions relations { kind item { name attributes } } } }`;
const seen = async (item: string, asOf?: string, knownAt?: string) =>
  (await data(asked, { id: item, asOf, knownAt })).configurationItem;

describe('as of a moment', () => {
  it('an item has the facts, and the relations, of that moment; before it was known there is none', async () => {
    expect(await seen(web, day(2))).toEqual({
      ...{ name: 'web', attributes: { memoryGb: 1 }, asOf: day(2), availableActions: [], relations: [] },
    });
    expect(await seen(web, day(6))).toMatchObject({
      ...{ name: 'web 1', relations: [{ kind: 'RUNS_ON', item: { name: 'host' } }] },
    });
    expect(await seen(web)).toMatchObject({ asOf: null, relations: [{ item: { name: 'spare' } }] });
    expect(await seen(web, '2025-12-31T00:00:00Z')).toBeNull();
    expect(await seen('nonsense', day(2))).toBeNull();
  });

  it('lists hold what was there then, with filters, pages and counts', async () => {
    const list = `query ($asOf: DateTime, $name: String, $after: String) {
      configurationItems(asOf: $asOf, filter: { nameStartsWith: $name }, first: 1, after: $after) { totalCount nodes { name relatedBy { item { name } } } pageInfo { endCursor hasNextPage } } }`;
    const first = (await data(list, { asOf: day(4) })).configurationItems;
    expect(first).toMatchObject({ totalCount: 3, nodes: [{ name: 'host', relatedBy: [{ item: { name: 'web' } }] }] });
    const next = await data(list, { asOf: day(4), after: first.pageInfo.endCursor });
    expect(next.configurationItems.nodes).toMatchObject([{ name: 'spare', relatedBy: [] }]);
    expect((await data(list, { asOf: day(4), name: 'web 1' })).configurationItems.totalCount).toBe(0);
    expect((await data(list, { asOf: day(6), name: 'web 1' })).configurationItems.totalCount).toBe(1);
    const { errors } = await graph
      .as(engineer)
      .query(`{ configurationItems(asOf: "${day(4)}", filter: { orphan: true }) { totalCount } }`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('impact follows the relations of then, and items show themselves as they were', async () => {
    const hits = async (of: string, asOf?: string) =>
      (
        await data(
          'query ($of: [ID!]!, $asOf: DateTime) { impact(of: $of, asOf: $asOf) { hits { nodes { item { name asOf } } } } }',
          { of: [of], asOf },
        )
      ).impact.hits.nodes.map(({ item }: { item: object }) => item);
    expect(await hits(host, day(4))).toEqual([{ name: 'web', asOf: day(4) }]);
    expect(await hits(host, day(8))).toEqual([]);
    expect(await hits(spare)).toEqual([{ name: 'web 1', asOf: null }]);
    expect(await hits(host, '2025-12-31T00:00:00Z')).toEqual([]);
  });
});

describe('a moment that is asked about', () => {
  const faultOf = async (query: string) => {
    const { errors } = await graph.as(engineer).query(query);
    return { code: errors?.[0]?.extensions?.code, message: errors?.[0]?.message };
  };

  it.each([
    ['an item', (at: string) => `{ configurationItem(id: "${web}", ${at}) { name } }`],
    ['items', (at: string) => `{ configurationItems(${at}) { totalCount } }`],
    ['impact', (at: string) => `{ impact(of: ["${web}"], ${at}) { hits { totalCount } } }`],
    ['a difference', (at: string) => `{ configurationDiff(from: { ${at} }) { items { totalCount } } }`],
    [
      'the other side of a difference',
      (at: string) => `{ configurationDiff(from: { asOf: "${day(4)}" }, to: { ${at} }) { items { totalCount } } }`,
    ],
  ])('%s: is not still to come', async (_, query) => {
    expect(await faultOf(query(`asOf: "${day(28)}"`))).toEqual({
      ...{ code: 'BAD_USER_INPUT', message: `asOf: it is ${clock.now()}; what will be is not known yet` },
    });
    expect((await faultOf(query(`asOf: "${day(4)}", knownAt: "${day(28)}"`))).message).toMatch(/^knownAt: /);
    expect(await faultOf(query(`asOf: "${clock.now()}"`))).toEqual({});
  });

  it('is said on one side of a difference at least', async () => {
    const asked = (sides: string) => faultOf(`{ configurationDiff(${sides}) { items { totalCount } } }`);
    for (const sides of ['from: {}', 'from: {}, to: {}', 'from: { asOf: null }, to: { baselineId: null }'])
      expect(await asked(sides)).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', message: expect.stringContaining('baselineId, asOf or knownAt') },
      });
    expect(await asked(`from: {}, to: { knownAt: "${day(4)}" }`)).toEqual({});
  });
});

describe('a correction', () => {
  it('says what was true then, changes no other moment, and what was known before stays what was known', async () => {
    on(10);
    const input = {
      from: day(2),
      until: day(4),
      attributes: { memoryGb: 8 },
      related: [{ kind: 'RUNS_ON', toId: spare }],
    };
    const { configurationItem, refusal } = await correct(web, input);
    expect(refusal).toBeNull();
    expect(configurationItem.attributes).toEqual({ memoryGb: 2 });
    expect(await seen(web, day(1))).toMatchObject({ attributes: { memoryGb: 1 }, relations: [] });
    expect(await seen(web, day(2))).toMatchObject({
      attributes: { memoryGb: 8 },
      relations: [{ item: { name: 'spare' } }],
    });
    expect(await seen(web, day(4))).toMatchObject({
      attributes: { memoryGb: 1 },
      relations: [{ item: { name: 'host' } }],
    });
    expect(await seen(web, day(2), day(9))).toMatchObject({ attributes: { memoryGb: 1 }, relations: [] });
    const { impact } = await data(`{ impact(of: ["${spare}"], asOf: "${day(2)}") { hits { totalCount } } }`);
    expect(impact.hits.totalCount).toBe(1);
    // Without asOf: what was taken for the present at the time.
    expect(await seen(web, undefined, day(6))).toMatchObject({ name: 'web 1', asOf: day(6) });
  });

  it('may make an item begin earlier, and say what is still true', async () => {
    const late = await register('late');
    await correct(late, { from: day(3), attributes: { memoryGb: 4 }, name: 'early' });
    expect(await seen(late, day(3))).toMatchObject({ name: 'early', attributes: { memoryGb: 4 } });
    expect(await seen(late, day(2))).toBeNull();
    expect(await seen(late)).toMatchObject({ name: 'early', attributes: { memoryGb: 4 } });
  });

  it.each<[string, object, object]>([
    ['without a reason', { reason: ' ', from: day(2), name: 'x' }, { code: 'REASON_REQUIRED' }],
    ['of the future', { from: day(28), name: 'x' }, { code: 'INVALID_INPUT' }],
    ['of nothing', { from: day(2) }, { code: 'INVALID_INPUT' }],
    ['of the present state', { from: day(2), state: 'RETIRED' }, { code: 'INVALID_INPUT' }],
    [
      'of what was before anything is known',
      { from: '2025-01-01T00:00:00Z', until: '2025-02-01T00:00:00Z', name: 'x' },
      {
        __typename: 'RuleRefusal',
        code: 'BEFORE_BEGINNING',
        clause: 'ISO/IEC 20000-1:2018 8.2.6',
        allowed: ['CORRECT'],
      },
    ],
    ['by an unknown attribute', { from: day(2), attributes: { colour: 'red' } }, { code: 'ATTRIBUTE_UNKNOWN' }],
    ['by attributes that are none', { from: day(2), attributes: [] }, { code: 'INVALID_INPUT' }],
    ['to an unknown owner', { from: day(2), ownerId: id(77) }, { code: 'UNKNOWN_REFERENCE' }],
    [
      'to an unknown target',
      { from: day(2), related: [{ kind: 'RUNS_ON', toId: id(78) }] },
      { code: 'UNKNOWN_REFERENCE' },
    ],
    ['of another version', { from: day(2), name: 'x', expectedVersion: 1 }, { code: 'CONFLICT' }],
  ])('%s is refused and writes nothing', async (_, input, expected) => {
    const before = (await graph.events()).length;
    expect((await correct(web, input)).refusal).toMatchObject(expected);
    expect((await graph.events()).length).toBe(before);
  });
  it('is the configuration manager’s', async () =>
    expect((await correct(web, { from: day(2), name: 'x' }, engineer)).refusal.code).toBe('FORBIDDEN'));
});

const differences = `query ($from: ConfigurationPointInput!, $to: ConfigurationPointInput) { configurationDiff(from: $from, to: $to) {
  from { asOf knownAt }
  items(first: 10) { totalCount nodes { difference before { name } after { name } facts { name before after } } }
  relations(first: 10) { totalCount nodes { difference kind source { name } target { name } } } } }`;
const diff = async (from: object, to?: object) => (await data(differences, { from, to })).configurationDiff;

describe('a difference', () => {
  it('names items, values and relations that came, went or changed', async () => {
    const { items, relations } = await diff({ asOf: day(4) }, { asOf: day(8) });
    expect(items.nodes).toEqual([
      {
        ...{ difference: 'CHANGED', before: { name: 'web' }, after: { name: 'web 1' } },
        facts: [
          { name: 'name', before: 'web', after: 'web 1' },
          { name: 'attributes.memoryGb', before: 1, after: 2 },
        ],
      },
    ]);
    expect(relations.totalCount).toBe(2);
    expect(relations.nodes).toEqual(
      expect.arrayContaining([
        { difference: 'REMOVED', kind: 'RUNS_ON', source: { name: 'web 1' }, target: { name: 'host' } },
        { difference: 'ADDED', kind: 'RUNS_ON', source: { name: 'web 1' }, target: { name: 'spare' } },
      ]),
    );
    expect((await diff({ asOf: day(4) }, { asOf: day(4) })).items.totalCount).toBe(0);
  });
  it('counts what is retired as gone', async () => {
    on(12);
    await act('retireConfigurationItem', 'ConfigurationItemCommandInput', { id: host });
    on(13);
    const { items } = await diff({ asOf: day(11) });
    expect(items.nodes).toMatchObject([{ difference: 'REMOVED', before: { name: 'host' }, after: null }]);
    const { items: back } = await diff({}, { asOf: day(11) });
    expect(back.nodes).toMatchObject([{ difference: 'ADDED', before: null, after: { name: 'host' } }]);
  });
});

const fields =
  'baseline { id key name asOf knownAt hash items relations intact release { id } history(first: 2) { nodes { type } } } refusal { code clause }';
const take = async (input: object, actor = keeper) =>
  (
    await graph
      .as(actor)
      .data(
        `mutation ($input: TakeConfigurationBaselineInput!) { takeConfigurationBaseline(input: $input) { ${fields} } }`,
        {
          input,
        },
      )
  ).takeConfigurationBaseline;
const baselines = async (releaseId?: string) =>
  (
    await data(
      'query ($releaseId: ID) { configurationBaselines(filter: { releaseId: $releaseId }) { totalCount nodes { id name asOf intact items } } }',
      { releaseId },
    )
  ).configurationBaselines;

describe('a baseline', () => {
  it('names a moment for good: what is recorded later, even of that moment, does not change it', async () => {
    on(14);
    const { baseline } = await take({ name: 'before the move' });
    expect(baseline).toMatchObject({ name: 'before the move', asOf: day(14), items: 4, relations: 1, intact: true });
    expect(baseline.history.nodes).toEqual([{ type: 'BaselineTaken' }]);
    // In the very moment in which it was taken, and of the time before.
    await change(web, { attributes: { memoryGb: 16 } });
    await correct(web, { from: day(2), name: 'never web' });
    const again = await graph.as(engineer).data(`{ configurationBaseline(id: "${baseline.id}") { hash intact } }`);
    expect(again.configurationBaseline).toEqual({ hash: baseline.hash, intact: true });
    const { items } = await diff({ baselineId: baseline.id });
    expect(items.nodes).toMatchObject([
      {
        ...{ difference: 'CHANGED', before: { name: 'web 1' }, after: { name: 'never web' } },
        facts: [{ name: 'name' }, { name: 'attributes.memoryGb', before: 2, after: 16 }],
      },
    ]);
    const past = await take({ name: 'the fourth', asOf: day(4) });
    expect(past.baseline).toMatchObject({ items: 4, asOf: day(4) });
  });
  it('notices when what it names was altered', async () => {
    const { baseline } = await take({ name: 'to be altered' });
    await graph.owner("UPDATE ci_period SET name = 'altered' WHERE item_id = $1", [spare]);
    const { configurationBaseline } = await data(`{ configurationBaseline(id: "${baseline.id}") { intact } }`);
    expect(configurationBaseline.intact).toBe(false);
    await graph.owner("UPDATE ci_period SET name = 'spare' WHERE item_id = $1", [spare]);
  });
  it('is not taken twice under a name, of the future, or by anybody, and never removed', async () => {
    const before = (await graph.events()).length;
    expect((await take({ name: 'before the move' })).refusal).toEqual({
      ...{ code: 'BASELINE_NAME_TAKEN', clause: 'ISO/IEC 20000-1:2018 8.2.6' },
    });
    expect((await take({ name: 'x', asOf: day(28) })).refusal.code).toBe('INVALID_INPUT');
    for (const name of [' ', 'a\0b']) expect((await take({ name })).refusal.code).toBe('INVALID_INPUT');
    expect((await take({ name: 'x' }, engineer)).refusal.code).toBe('FORBIDDEN');
    const remove = async (baseline: string, actor = keeper) =>
      (await graph.as(actor).data(`mutation { deleteConfigurationBaseline(id: "${baseline}") { ${fields} } }`))
        .deleteConfigurationBaseline;
    const [{ id: taken }] = (await baselines()).nodes;
    expect((await remove(taken)).refusal).toEqual({
      ...{ code: 'BASELINE_IMMUTABLE', clause: 'ISO/IEC 20000-1:2018 8.2.6' },
    });
    expect((await remove(id(79))).refusal.code).toBe('NOT_FOUND');
    expect((await remove(taken, engineer)).refusal.code).toBe('FORBIDDEN');
    await expect(
      transact(graph.db, keeper, (tx) => tx.execute('DELETE FROM ci_baseline WHERE id = $1', [taken])),
    ).rejects.toThrow('permission denied');
    expect((await graph.events()).length).toBe(before);
    const unknown = await graph.as(engineer).query(differences, { from: { baselineId: id(79) } });
    expect(unknown.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
  it('is made by every deployment, of what it made of the configuration', async () => {
    on(16);
    const releaseId = id(50);
    await graph.owner(`INSERT INTO release SELECT * FROM jsonb_populate_record(NULL::release, $1::jsonb)`, [
      JSON.stringify(aRelease(releaseId)),
    ]);
    const side = (memoryGb: number) => ({ state: null, attributes: { memoryGb } });
    const effects = [{ changeId: id(51), ciId: spare, ciKey: 'CI-1003', before: side(1), after: side(32) }];
    const data = { ...releaseEvents.ReleaseDeployed.sample, key: 'REL-9001', effects };
    const deployed = anEnvelope(releaseEvents.ReleaseDeployed, { recordId: releaseId, at: day(15) as Instant, data });
    await graph.deliver(deployed);
    await graph.deliver(deployed);
    await graph.tick();
    const { totalCount, nodes } = await baselines(releaseId);
    expect(totalCount).toBe(1);
    expect(nodes).toMatchObject([{ name: 'REL-9001 deployed', asOf: day(15), intact: true }]);
    const { items } = await diff({ asOf: day(14), knownAt: day(14) }, { baselineId: nodes[0].id });
    expect(items.nodes.map(({ facts }: { facts: object[] }) => facts)).toContainEqual([
      { name: 'attributes.memoryGb', before: 1, after: 32 },
    ]);
  });
});

const aRelease = (releaseId: string) => ({
  ...{ id: releaseId, version: 1, head: 'x', key: 'REL-9001', title: 'x', description: '', state: 'DEPLOYED' },
  ...{ change_ids: [], starts_at: day(1), ends_at: day(2), environments: [], criteria: [] },
  ...{ effects: [], planned_at: day(1), updated_at: day(2), release_type: 'MINOR', promotions: [], steps: [] },
  ...{ customer_ids: [], policy_ids: [], early_life_days: 7 },
});

it('the histories of all of it hold', async () => {
  const { findings } = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [itemStore, baselineStore]));
  expect(findings.filter(({ record }) => record !== 'release')).toEqual([]);
});
