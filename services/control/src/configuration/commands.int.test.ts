/** Guarantees of the configuration process, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { releaseEvents, serviceEvents } from '@attest/contracts';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
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
const [service, person] = [id(1), id(2)];
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'SERVICE', { id: service, name: 'mail', active: true, recordVersion: 1 });
  await learn(tx, 'PERSON', { id: person, name: 'Ann', active: true, recordVersion: 1 });
});

const keeper = anActor('CONFIGURATION_MANAGER');
const engineer = anActor('SUPPORT_ENGINEER');
const theirs = anActor('CUSTOMER_USER', { customerId: id(3) });

const fields =
  'configurationItem { id key version state name attributes } refusal { __typename code message clause allowed }';
const act = async (mutation: string, type: string, input: object, actor = keeper) =>
  (await graph.as(actor).data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input }))[
    mutation
  ];
const registered = (over: object = {}, actor = keeper) =>
  act(
    'registerConfigurationItem',
    'RegisterConfigurationItemInput',
    { name: 'mail-host', typeName: 'HOST', state: 'IN_USE', ...over },
    actor,
  );
const host = async (name: string, over: object = {}): Promise<string> =>
  (await registered({ name, ...over })).configurationItem.id;
const relate = (from: string, kind: string, toId: string, mutation = 'relateConfigurationItem') =>
  act(mutation, 'RelateConfigurationItemInput', { id: from, kind, toId });
const verified = () => read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [itemStore, typeStore]));

describe('a configuration item', () => {
  it('lives from plan to retirement, and its history says all of it', async () => {
    const { configurationItem } = await registered({
      state: 'PLANNED',
      attributes: { memoryGb: 64 },
      ownerId: person,
    });
    const input = { id: configurationItem.id };
    await act('putConfigurationItemIntoUse', 'ConfigurationItemCommandInput', input, engineer);
    await act('startConfigurationItemMaintenance', 'ConfigurationItemCommandInput', input, engineer);
    await act('endConfigurationItemMaintenance', 'ConfigurationItemCommandInput', input, engineer);
    const changed = await act('changeConfigurationItem', 'ChangeConfigurationItemInput', {
      ...input,
      reason: 'counted again',
      attributes: { memoryGb: 128, location: '柏林' },
      ownerId: null,
    });
    expect(changed.configurationItem.attributes).toEqual({ memoryGb: 128, location: '柏林' });
    const retired = await act('retireConfigurationItem', 'ConfigurationItemCommandInput', input);
    expect(retired.configurationItem).toMatchObject({ state: 'RETIRED', version: 6 });
    const { configurationItemByKey } = await graph
      .as(keeper)
      .data(
        `{ configurationItemByKey(key: "${configurationItem.key}") { owner { id } retiredAt type { name version } history(first: 10) { nodes { type reason hash previousHash } } } }`,
      );
    expect(configurationItemByKey).toMatchObject({
      owner: null,
      retiredAt: clock.now(),
      type: { name: 'HOST', version: 0 },
    });
    const { nodes } = configurationItemByKey.history;
    expect(nodes.map(({ type }: { type: string }) => type.replace('ConfigurationItem', ''))).toEqual([
      'Registered',
      'PutIntoUse',
      'MaintenanceStarted',
      'MaintenanceEnded',
      'Changed',
      'Retired',
    ]);
    expect(nodes[4].reason).toBe('counted again');
    expect(nodes.slice(1).map((node: { previousHash: string }) => node.previousHash)).toEqual(
      nodes.slice(0, -1).map((node: { hash: string }) => node.hash),
    );
  });

  it('that is refused leaves nothing behind, and the attribute is named', async () => {
    const before = (await graph.events()).length;
    const { configurationItem, refusal } = await registered({ attributes: { memoryGb: 'much' } });
    expect(configurationItem).toBeNull();
    expect(refusal).toMatchObject({
      __typename: 'InvalidAttribute',
      code: 'ATTRIBUTE_INVALID',
      message: 'memoryGb: a whole number is expected.',
      clause: 'ISO/IEC 20000-1:2018 8.2.6',
    });
    expect((await registered({ typeName: 'TOASTER' })).refusal).toMatchObject({
      code: 'CI_TYPE_UNKNOWN',
      allowed: expect.arrayContaining(['HOST']),
    });
    expect((await registered({ ownerId: id(99) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await graph.events()).length).toBe(before);
  });

  it('is corrected by the configuration manager alone, and for a reason', async () => {
    const input = { id: await host('corrected'), reason: 'wrong', attributes: { memoryGb: 1 } };
    const change = (over: object, actor = keeper) =>
      act('changeConfigurationItem', 'ChangeConfigurationItemInput', { ...input, ...over }, actor);
    expect((await change({}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await change({ reason: ' ' })).refusal.code).toBe('REASON_REQUIRED');
    expect((await change({ changeId: id(98) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await change({ attributes: [] })).refusal.code).toBe('INVALID_INPUT');
    expect((await change({})).configurationItem.version).toBe(2);
  });

  it('is won by one of fifty racing commands; the others get CONFLICT, and the chain verifies', async () => {
    const input = { id: await host('raced'), expectedVersion: 1 };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        act('startConfigurationItemMaintenance', 'ConfigurationItemCommandInput', input),
      ),
    );
    expect(answers.filter((answer) => answer.configurationItem)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal?.code === 'CONFLICT')).toHaveLength(49);
    expect((await verified()).findings).toEqual([]);
  });

  it('is registered once for one idempotency key, and once for one id at its source', async () => {
    const [one, two] = await Promise.all([registered({ idempotencyKey: 'k' }), registered({ idempotencyKey: 'k' })]);
    expect(one.configurationItem.id).toBe(two.configurationItem.id);
    const sourced = { source: 'scan', externalId: 'A' };
    const answers = await Promise.all([registered(sourced), registered(sourced)]);
    expect(answers.filter((answer) => answer.configurationItem)).toHaveLength(1);
    expect(answers.find(({ refusal }) => refusal)?.refusal).toMatchObject({ code: 'ALREADY_REGISTERED' });
  });

  it('is the provider’s own: a customer’s people see none', async () => {
    const item = await host('hidden');
    const query = `{ configurationItem(id: "${item}") { id } configurationItems { totalCount } impact(of: ["${item}"]) { of { id } } }`;
    expect(await graph.as(theirs).data(query)).toEqual({
      configurationItem: null,
      configurationItems: { totalCount: 0 },
      impact: { of: [] },
    });
    expect((await registered({}, theirs)).refusal.code).toBe('FORBIDDEN');
    expect((await graph.as(keeper).data('{ configurationItem(id: "nonsense") { id } }')).configurationItem).toBeNull();
  });
});

describe('relations', () => {
  it('are seen from both ends, and their rows say what the record says', async () => {
    const [app, on] = [await host('app-host'), await host('below')];
    await relate(app, 'RUNS_ON', on);
    const ends = `{ configurationItem(id: "ID") { relations { kind item { name } } relatedBy { kind item { name } } } }`;
    const seen = async (item: string) => (await graph.as(keeper).data(ends.replace('ID', item))).configurationItem;
    expect(await seen(app)).toEqual({ relations: [{ kind: 'RUNS_ON', item: { name: 'below' } }], relatedBy: [] });
    expect(await seen(on)).toEqual({ relations: [], relatedBy: [{ kind: 'RUNS_ON', item: { name: 'app-host' } }] });
    await relate(app, 'RUNS_ON', on, 'unrelateConfigurationItem');
    expect(await seen(on)).toEqual({ relations: [], relatedBy: [] });
    expect((await verified()).findings).toEqual([]);
  });

  it('follow the types, and lead to what is there', async () => {
    const [one, other] = [await host('one'), await host('other')];
    expect((await relate(one, 'LICENSED_BY', other)).refusal).toMatchObject({
      code: 'RELATION_NOT_ALLOWED',
      allowed: expect.arrayContaining(['RUNS_ON HOST']),
    });
    expect((await relate(one, 'RUNS_ON', id(97))).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await relate(one, 'RUNS_ON', 'nonsense')).refusal.code).toBe('UNKNOWN_REFERENCE');
  });

  it('keep what is needed; of a retirement and a relation that race, one wins', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [needing, needed] = [await host('needing'), await host('needed')];
      const [related, retired] = await Promise.all([
        relate(needing, 'RUNS_ON', needed),
        act('retireConfigurationItem', 'ConfigurationItemCommandInput', { id: needed }),
      ]);
      const codes = [related.refusal?.code, retired.refusal?.code];
      expect([
        [undefined, 'DEPENDED_ON'],
        ['TARGET_RETIRED', undefined],
      ]).toContainEqual(codes);
    }
  });

  it('that are missing make an orphan, which is counted', async () => {
    const orphans = async () =>
      (
        await graph
          .as(keeper)
          .data('{ configurationItems(filter: { orphan: true, nameStartsWith: "lonely" }) { totalCount } }')
      ).configurationItems.totalCount;
    const [one, other] = [await host('lonely 1'), await host('lonely 2')];
    expect(await orphans()).toBe(2);
    await relate(one, 'RUNS_ON', other);
    expect(await orphans()).toBe(0);
  });
});

describe('types', () => {
  const define = async (input: object, actor = keeper) =>
    (
      await graph
        .as(actor)
        .data(
          'mutation ($input: DefineCiTypeInput!) { defineCiType(input: $input) { ciType { name version parent attributes { name required } history(first: 5) { nodes { type } } } refusal { code allowed } } }',
          { input },
        )
    ).defineCiType;

  it('are shipped, and defined anew by version; items are checked by what is in force', async () => {
    const { ciTypes } = await graph
      .as(engineer)
      .data('{ ciTypes { name version history(first: 1) { nodes { type } } } }');
    expect(ciTypes.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([
        'APPLICATION',
        'DATABASE',
        'DOCUMENT',
        'HOST',
        'LICENCE',
        'NETWORK_DEVICE',
        'SERVICE',
        'SOFTWARE',
      ]),
    );
    expect(ciTypes[0]).toMatchObject({ version: 0, history: { nodes: [] } });
    const printer = {
      name: 'PRINTER',
      parent: 'HOST',
      attributes: [{ name: 'trays', kind: 'INTEGER', required: true }],
    };
    const first = await define(printer);
    expect(first.ciType).toMatchObject({ version: 1, parent: 'HOST', history: { nodes: [{ type: 'CiTypeDefined' }] } });
    expect(first.ciType.attributes).toEqual(
      expect.arrayContaining([
        { name: 'trays', required: true },
        { name: 'location', required: false },
      ]),
    );
    expect((await registered({ typeName: 'PRINTER' })).refusal.code).toBe('ATTRIBUTE_REQUIRED');
    expect((await registered({ typeName: 'PRINTER', attributes: { trays: 2 } })).refusal).toBeNull();
    expect((await define({ ...printer, expectedVersion: 0 })).refusal.code).toBe('CONFLICT');
    expect((await define({ ...printer, parent: 'DATABASE' })).refusal.code).toBe('PARENT_FIXED');
    expect((await define({ ...printer, attributes: [], expectedVersion: 1 })).ciType.version).toBe(2);
    expect((await registered({ typeName: 'PRINTER' })).refusal).toBeNull();
    expect((await define(printer, engineer)).refusal.code).toBe('FORBIDDEN');
  });

  it('of one name that are defined at the same time become two versions of one', async () => {
    const both = await Promise.all([define({ name: 'ROUTER' }), define({ name: 'ROUTER' })]);
    expect(both.map(({ ciType }) => ciType.version).sort()).toEqual([1, 2]);
    expect((await verified()).findings).toEqual([]);
  });

  it('of a name that shipped keep their id', async () => {
    const before = (await graph.as(keeper).data('{ ciType(name: "LICENCE") { id } }')).ciType.id;
    await define({ name: 'LICENCE', attributes: [], expectedVersion: 0 });
    expect((await graph.as(keeper).data('{ ciType(name: "LICENCE") { id version } }')).ciType).toEqual({
      id: before,
      version: 1,
    });
  });
});

describe('reactions', () => {
  it('learn from others, once, and never from an older event', async () => {
    const late = id(50);
    const proposed = anEnvelope(serviceEvents.ServiceProposed, { recordId: late, recordVersion: 1 });
    await graph.deliver(
      anEnvelope(serviceEvents.ServiceRetired, { recordId: late, recordVersion: 3 }),
      proposed,
      proposed,
    );
    expect((await registered({ typeName: 'SERVICE', serviceId: late })).refusal.code).toBe('UNKNOWN_REFERENCE');
  });

  it('record what a deployment did, once, for the one who deployed; and take it back', async () => {
    const item = await host('deployed', { state: 'PLANNED', attributes: { memoryGb: 64 } });
    const effect = {
      changeId: id(60),
      ciId: item,
      ciKey: 'CI-1',
      before: { state: 'PLANNED' as const, attributes: { memoryGb: 64, location: null } },
      after: { state: 'IN_USE' as const, attributes: { memoryGb: 128, location: 'hall 2' } },
    };
    const deployer = { id: id(61), name: 'pipeline' };
    const standing = { ...releaseEvents.ReleaseDeployed.sample, effects: [effect] };
    const deployed = anEnvelope(releaseEvents.ReleaseDeployed, { recordId: id(62), data: standing, actor: deployer });
    await graph.deliver(deployed, deployed);
    const now = async () =>
      (await graph.as(keeper).data(`{ configurationItem(id: "${item}") { version state attributes } }`))
        .configurationItem;
    expect(await now()).toEqual({ version: 2, state: 'IN_USE', attributes: { memoryGb: 128, location: 'hall 2' } });
    expect((await graph.events(item))[1]).toMatchObject({
      type: 'ConfigurationItemChanged',
      reason: `release ${standing.key}`,
      actor: { name: 'control.configuration.apply-deployment', onBehalfOf: deployer.id },
      data: { changeId: id(60), releaseId: id(62), backedOut: false, changed: ['state', 'memoryGb', 'location'] },
    });
    const failed = { ...releaseEvents.ReleaseFailed.sample, effects: [effect] };
    await graph.deliver(anEnvelope(releaseEvents.ReleaseFailed, { recordId: id(62), data: failed }));
    expect(await now()).toEqual({ version: 3, state: 'PLANNED', attributes: { memoryGb: 64 } });
  });

  it('leave out what the rules refuse, and apply the rest', async () => {
    const [good, bad] = [await host('good'), await host('bad')];
    const effect = (ciId: string, memoryGb: number | string) => ({
      ...{ changeId: id(60), ciId, ciKey: 'CI-1', before: { state: null, attributes: { memoryGb: null } } },
      after: { state: null, attributes: { memoryGb } },
    });
    const data = { ...releaseEvents.ReleaseDeployed.sample, effects: [effect(bad, 'much'), effect(good, 8)] };
    await graph.deliver(anEnvelope(releaseEvents.ReleaseDeployed, { data }));
    expect((await graph.events(bad)).map(({ type }) => type)).toEqual([
      'ConfigurationItemRegistered',
      'ConfigurationItemEffectRefused',
    ]);
    expect((await graph.events(good)).length).toBe(2);
  });
});
