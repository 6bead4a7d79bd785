/** Guarantees of discovery, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { read, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { itemStore } from '../configuration/store.ts';
import { processes } from '../processes.ts';
import { shippedPolicy } from './identity.ts';
import { policyStore, proposalStore, runStore, sourceStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

const keeper = anActor('CONFIGURATION_MANAGER');
const program = anActor('INTEGRATION');
const clause = 'ISO/IEC 20000-1:2018 8.2.6';
const why = 'seen on site';

const ask = async (query: string, variables: object = {}, actor = keeper) =>
  graph.as(actor).data(query, { ...variables });
const act = async (mutation: string, input: object, selection: string, actor = keeper) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const named = {
    suspendDiscoverySource: 'DiscoverySourceCommandInput',
    resumeDiscoverySource: 'DiscoverySourceCommandInput',
    completeDiscoveryRun: 'DiscoveryRunCommandInput',
    abandonDiscoveryRun: 'DiscoveryRunCommandInput',
    retireConfigurationItem: 'ConfigurationItemCommandInput',
  }[mutation];
  const query = `mutation ($input: ${named ?? type}!) { ${mutation}(input: $input) { ${selection} refusal { code clause allowed } } }`;
  return (await ask(query, { input }, actor))[mutation];
};

const source = async (name: string, over: object = {}): Promise<string> =>
  (await act('defineDiscoverySource', { name, rank: 10, ...over }, 'discoverySource { id }')).discoverySource.id;
const start = (sourceId: string, over: object = {}) =>
  act('startDiscoveryRun', { sourceId, full: true, ...over }, 'discoveryRun { id key }', program);
const answers = `discoveryRun { created updated unchanged proposed conflicts refused batches }
  answers { index outcome configurationItem { id key attributes } proposal { id kind state } refusal { code clause } }`;
const observe = (runId: string, items: object[], batch = 1) =>
  act('observeConfigurationItems', { runId, batch, items }, answers, program);
const complete = (id: string) =>
  act('completeDiscoveryRun', { id }, 'discoveryRun { state related missingItems { id } }', program);
/** A whole run of one batch. */
const run = async (sourceId: string, items: object[]) => {
  const { discoveryRun } = await start(sourceId);
  const observed = await observe(discoveryRun.id, items);
  return { ...observed, ended: (await complete(discoveryRun.id)).discoveryRun, key: discoveryRun.key };
};
const host = (externalId: string, over: object = {}) => ({
  ...{ externalId, typeName: 'HOST', name: externalId },
  attributes: { vendor: 'Example', serialNumber: `SN ${externalId}`, location: 'Hall 1' },
  ...over,
});
const outcomes = (result: { answers: { outcome: string }[] }) => result.answers.map(({ outcome }) => outcome);
const accept = (id: string, over: object = {}) =>
  act('acceptDiscoveryProposal', { id, reason: why, ...over }, 'discoveryProposal { state item { id } }');
const item = async (id: string) =>
  (
    await ask(
      `query ($id: ID!) { configurationItem(id: $id) { key name state version attributes relations { kind item { id } }
        relatedBy { kind item { id } } sightings { sourceName missedRuns missingSince } mergedBy { into { id } }
        history(last: 1) { nodes { type reason } } } }`,
      { id },
    )
  ).configurationItem;
const verified = async () =>
  (
    await read(graph.db, anActor('SYSTEM'), (tx) =>
      verifyRecords(tx, [itemStore, sourceStore, policyStore, runStore, proposalStore]),
    )
  ).findings;

describe('a run', () => {
  it('of a source that is taken at its word registers, changes and relates, and twice changes nothing', async () => {
    const agents = await source('agents', { onCreate: 'APPLY', onUpdate: 'APPLY' });
    const items = [
      host('h1', { relations: [{ kind: 'CONNECTS_TO', externalId: 'h2' }] }),
      host('h2', { relations: [{ kind: 'CONNECTS_TO', externalId: 'nowhere' }] }),
    ];
    const first = await run(agents, items);
    expect(outcomes(first)).toEqual(['CREATED', 'CREATED']);
    expect(first.ended).toMatchObject({ state: 'COMPLETED', related: 1 });
    const [h1, h2] = first.answers.map((one: { configurationItem: { id: string } }) => one.configurationItem.id);
    const seen = await item(h1);
    expect(seen.relations).toEqual([{ kind: 'CONNECTS_TO', item: { id: h2 } }]);
    expect(seen.history.nodes).toEqual([
      { type: 'ConfigurationItemsRelated', reason: `discovery ${first.key} of agents` },
    ]);
    const versions = async () => (await graph.owner('SELECT id, version FROM configuration_item ORDER BY id')).slice();
    const before = await versions();
    expect(outcomes(await run(agents, items.toReversed()))).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await versions()).toEqual(before);
    clock.advance(24 * 60 * 60 * 1000);
    expect(outcomes(await run(agents, items))).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect((await item(h1)).history.nodes[0].type).toBe('ConfigurationItemConfirmed');
    const moved = host('h1', { attributes: { location: 'Hall 2' } });
    expect(outcomes(await run(agents, [moved, items[1] ?? {}]))).toEqual(['UPDATED', 'UNCHANGED']);
    expect((await item(h1)).attributes).toMatchObject({ location: 'Hall 2', serialNumber: 'SN h1' });
  });

  it('of which each batch comes once, in order, by one run of a source at a time', async () => {
    const id = await source('batches');
    const { discoveryRun } = await start(id);
    expect((await start(id)).refusal).toMatchObject({ code: 'RUN_OPEN', clause, allowed: ['COMPLETE', 'ABANDON'] });
    expect((await observe(discoveryRun.id, [host('b1')], 2)).refusal).toMatchObject({
      code: 'BATCH_OUT_OF_ORDER',
      clause,
    });
    const first = await observe(discoveryRun.id, [host('b1')]);
    expect(outcomes(first)).toEqual(['PROPOSED']);
    const again = await observe(discoveryRun.id, [host('b1')]);
    expect(again).toMatchObject({ answers: [], discoveryRun: { proposed: 1, batches: 1 } });
    expect((await observe(discoveryRun.id, [host('b2')])).refusal).toMatchObject({ code: 'BATCH_DIFFERS', clause });
    const other = host('b1', { name: 'another' });
    expect((await observe(discoveryRun.id, [other], 2)).answers[0].refusal).toEqual({ code: 'OBSERVED_TWICE', clause });
    expect((await observe(discoveryRun.id, [], 3)).refusal.code).toBe('INVALID_INPUT');
    const many = Array.from({ length: 1001 }, (_, n) => host(`many ${n}`));
    expect((await observe(discoveryRun.id, many, 3)).refusal.code).toBe('INVALID_INPUT');
    await act('suspendDiscoverySource', { id }, 'discoverySource { state }');
    expect((await observe(discoveryRun.id, [host('b3')], 3)).refusal).toMatchObject({
      code: 'SOURCE_SUSPENDED',
      clause,
    });
    expect(
      (await act('abandonDiscoveryRun', { id: discoveryRun.id }, 'discoveryRun { state }')).discoveryRun.state,
    ).toBe('ABANDONED');
    expect((await start(id)).refusal.code).toBe('SOURCE_SUSPENDED');
    expect((await complete(discoveryRun.id)).refusal.code).toBe('ILLEGAL_TRANSITION');
    expect(
      (await act('startDiscoveryRun', { sourceId: id }, 'discoveryRun { id }', anActor('SUPPORT_ENGINEER'))).refusal
        .code,
    ).toBe('FORBIDDEN');
  });

  it('with hostile items refuses each by name and keeps the rest', async () => {
    const id = await source('hostile', { onCreate: 'APPLY' });
    const bad: [object, string][] = [
      [host('x1', { typeName: 'NO_TYPE' }), 'CI_TYPE_UNKNOWN'],
      [host('x2', { attributes: { nonsense: 1 } }), 'ATTRIBUTE_UNKNOWN'],
      [host('x3', { attributes: { cpuCores: 'many' } }), 'ATTRIBUTE_INVALID'],
      [host('x4', { attributes: { location: { deep: [] } } }), 'INVALID_INPUT'],
      [host('x5', { name: ' ' }), 'INVALID_INPUT'],
      [host('x'.repeat(201)), 'INVALID_INPUT'],
      [host('x7', { attributes: JSON.parse('{"__proto__": "x"}') }), 'ATTRIBUTE_UNKNOWN'],
      [host('x8', { typeName: 'SOFTWARE', attributes: {} }), 'ATTRIBUTE_REQUIRED'],
      [host('x9', { attributes: { location: 'y'.repeat(2001) } }), 'ATTRIBUTE_INVALID'],
    ];
    const result = await run(id, [...bad.map(([one]) => one), host('good')]);
    expect(result.answers.map((one: { refusal: { code: string } | null }) => one.refusal?.code)).toEqual([
      ...bad.map(([, code]) => code),
      undefined,
    ]);
    expect(result.answers.at(-1).outcome).toBe('CREATED');
  });
});

describe('a proposal', () => {
  it('is accepted with a reason that stands in the history, or rejected for good', async () => {
    const id = await source('review');
    const first = await run(id, [host('p1'), host('p2')]);
    const again = await run(id, [host('p2'), host('p1')]);
    expect(again.answers[1].proposal.id).toBe(first.answers[0].proposal.id);
    const [p1, p2] = first.answers.map((one: { proposal: { id: string } }) => one.proposal.id);
    expect((await accept(p1, { reason: ' ' })).refusal).toMatchObject({ code: 'DECISION_REASON_REQUIRED', clause });
    const done = (await accept(p1)).discoveryProposal;
    expect(done.state).toBe('APPLIED');
    expect((await item(done.item.id)).history.nodes[0].reason).toMatch(/^DPR-\d+ of review: seen on site$/);
    expect((await accept(p1)).refusal.code).toBe('ILLEGAL_TRANSITION');
    const no = await act(
      'rejectDiscoveryProposal',
      { id: p2, reason: 'a guest' },
      'discoveryProposal { state reason }',
    );
    expect(no.discoveryProposal).toEqual({ state: 'REJECTED', reason: 'a guest' });
    expect(outcomes(await run(id, [host('p1'), host('p2')]))).toEqual(['UNCHANGED', 'DECLINED']);
    const refusedTo = await act(
      'rejectDiscoveryProposal',
      { id: p2, reason: why },
      'discoveryProposal { id }',
      program,
    );
    expect(refusedTo.refusal.code).toBe('FORBIDDEN');
  });

  it('made from what is no longer recorded is outdated; what is retired stays so', async () => {
    const id = await source('late');
    const { answers: made } = await run(id, [host('late')]);
    const twin = await source('late twin', { onCreate: 'APPLY' });
    const { answers: recorded } = await run(twin, [host('late')]);
    expect((await accept(made[0].proposal.id)).refusal).toMatchObject({ code: 'PROPOSAL_OUTDATED', clause });
    const itemId = recorded[0].configurationItem.id;
    await act('retireConfigurationItem', { id: itemId }, 'configurationItem { id }');
    const { answers: seen } = await run(twin, [host('late')]);
    expect(seen[0]).toMatchObject({ outcome: 'CONFLICT', proposal: { kind: 'CONFLICT' } });
    expect((await accept(seen[0].proposal.id)).refusal).toMatchObject({ code: 'RETIRED_ITEM_OBSERVED', clause });
  });

  it('of what somebody registered by its id at the source meanwhile is outdated, whatever that is called', async () => {
    const id = await source('by hand');
    const { answers: made } = await run(id, [host('hand')]);
    const facts = { name: 'another name', typeName: 'HOST', source: 'by hand', externalId: 'hand' };
    await act('registerConfigurationItem', facts, 'configurationItem { id }');
    expect((await accept(made[0].proposal.id)).refusal).toMatchObject({ code: 'PROPOSAL_OUTDATED', clause });
  });

  it('between several items asks which', async () => {
    const agents = await source('twins', { onCreate: 'APPLY' });
    const twins = await run(
      agents,
      ['t1', 't2'].map((name) => host(name)),
    );
    const ids = twins.answers.map((one: { configurationItem: { id: string } }) => one.configurationItem.id);
    const blank = { name: 'same', attributes: { vendor: null, serialNumber: null }, reason: 'they were swapped' };
    for (const id of ids) await act('changeConfigurationItem', { id, ...blank }, 'configurationItem { id }');
    const other = await source('twins seen');
    const { answers: seen } = await run(other, [host('s', { name: 'same', attributes: {} })]);
    expect(seen[0].outcome).toBe('CONFLICT');
    const no = await accept(seen[0].proposal.id);
    expect(no.refusal).toMatchObject({ code: 'CANDIDATE_REQUIRED', clause, allowed: [...ids.toSorted(), 'REJECT'] });
    expect((await accept(seen[0].proposal.id, { itemId: ids[1] })).discoveryProposal.item.id).toBe(ids[1]);
    expect((await item(ids[1])).sightings).toHaveLength(2);
  });

  it('of what a stronger source says is not made, of what people wrote it is', async () => {
    const strong = await source('strong', { rank: 1, onCreate: 'APPLY', onUpdate: 'APPLY' });
    const weak = await source('weak', { rank: 90, onUpdate: 'APPLY' });
    const { answers: made } = await run(strong, [host('ranked')]);
    const says = host('ranked', { attributes: { serialNumber: 'SN ranked', vendor: 'Example', location: 'Hall 9' } });
    expect(outcomes(await run(weak, [says]))).toEqual(['UNCHANGED']);
    const even = await source('even', { rank: 1 });
    expect(outcomes(await run(even, [says]))).toEqual(['CONFLICT']);
    expect((await item(made[0].configurationItem.id)).attributes.location).toBe('Hall 1');
  });
});

describe('two records of one item', () => {
  it('are found, and merged: relations move, the other is retired and says into which', async () => {
    const register = async (name: string, over: object = {}) =>
      (
        await act(
          'registerConfigurationItem',
          { name, typeName: 'HOST', state: 'IN_USE', attributes: { vendor: 'V', serialNumber: 'SAME' }, ...over },
          'configurationItem { id }',
        )
      ).configurationItem.id;
    const older = await register('older');
    clock.advance(1000);
    const newer = await register('newer', { attributes: { vendor: 'v ', serialNumber: 'same', location: 'Hall 3' } });
    const needs = await register('needs', { attributes: { vendor: 'V', serialNumber: 'To be filled by O.E.M.' } });
    const bad = await register('not it', { attributes: { vendor: 'V', serialNumber: 'to be filled by o.e.m.' } });
    const relate = (id: string, kind: string, toId: string) =>
      act('relateConfigurationItem', { id, kind, toId }, 'configurationItem { id }');
    await relate(needs, 'RUNS_ON', newer);
    await relate(newer, 'CONNECTS_TO', bad);
    await relate(newer, 'CONNECTS_TO', older);
    /** Of these two: what other tests registered may be double as well. */
    const found = async (): Promise<{ id: string; into: { id: string } }[]> => {
      const selection = 'discoveryProposals { id item { id } into { id } }';
      const { discoveryProposals } = await act('findDuplicateConfigurationItems', { typeName: 'HOST' }, selection);
      return discoveryProposals.filter(({ into }: { into: { id: string } }) => into.id === older);
    };
    const proposed = await found();
    expect(proposed).toEqual([{ id: proposed[0]?.id, item: { id: newer }, into: { id: older } }]);
    expect(await found()).toEqual(proposed);
    expect((await accept(proposed[0]?.id ?? '')).discoveryProposal.state).toBe('APPLIED');
    const [kept, gone] = [await item(older), await item(newer)];
    expect(kept).toMatchObject({
      attributes: { serialNumber: 'SAME', location: 'Hall 3' },
      relations: [{ kind: 'CONNECTS_TO', item: { id: bad } }],
      relatedBy: [{ kind: 'RUNS_ON', item: { id: needs } }],
    });
    expect(gone).toMatchObject({ state: 'RETIRED', relations: [], relatedBy: [], mergedBy: { into: { id: older } } });
    expect(await found()).toEqual([]);
  });
});

describe('what a source no longer reports', () => {
  it('is missing after the stated runs, and its retirement is proposed unless another sees it', async () => {
    const settings = { onCreate: 'APPLY', missingAfterRuns: 2, onMissing: 'PROPOSE_RETIREMENT' };
    const [one, two] = [await source('one', settings), await source('two', { onCreate: 'APPLY' })];
    const all = ['m1', 'm2', 'm3'].map((name) => host(name));
    const { answers: made } = await run(one, all);
    const [m1, , m3] = made.map((answer: { configurationItem: { id: string } }) => answer.configurationItem.id);
    await run(two, [host('m3')]);
    const left = [host('m2')];
    expect((await run(one, left)).ended.missingItems).toEqual([]);
    const partial = (await start(one, { full: false })).discoveryRun.id;
    await observe(partial, left);
    expect((await complete(partial)).discoveryRun.missingItems).toEqual([]);
    const gone = (await run(one, left)).ended.missingItems.map((missing: { id: string }) => missing.id);
    expect(gone).toEqual([m1, m3].sort());
    const proposals = async () =>
      await ask(`{ discoveryProposals(filter: { kinds: [RETIRE], states: [OPEN] }) { nodes { id externalId } }
          missingSightings(filter: { sourceName: "one" }) { nodes { externalId missedRuns } } }`);
    const { discoveryProposals, missingSightings } = await proposals();
    expect(missingSightings.nodes.map((seen: { externalId: string }) => seen.externalId).sort()).toEqual(['m1', 'm3']);
    expect(discoveryProposals.nodes).toEqual([{ id: discoveryProposals.nodes[0].id, externalId: 'm1' }]);
    expect(outcomes(await run(one, all))).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect((await proposals()).discoveryProposals.nodes).toEqual([]);
    await run(one, left);
    await run(one, left);
    const again = (await proposals()).discoveryProposals.nodes[0].id;
    expect((await accept(again)).discoveryProposal.state).toBe('APPLIED');
    expect((await item(m1)).state).toBe('RETIRED');
  });
});

describe('definitions', () => {
  it('are versioned, and refused where they cannot be', async () => {
    await source('defined');
    expect(
      (await act('defineDiscoverySource', { name: 'defined', rank: 1 }, 'discoverySource { id }')).refusal,
    ).toMatchObject({
      ...{ code: 'SOURCE_EXISTS', clause },
    });
    expect(
      (await act('defineDiscoverySource', { name: 'MANUAL', rank: 1 }, 'discoverySource { id }')).refusal.code,
    ).toBe('INVALID_INPUT');
    const { rules, badValues, manualRank } = shippedPolicy;
    const define = (over: object, actor = keeper) =>
      act(
        'defineReconciliationPolicy',
        { rules, badValues, manualRank, ...over },
        'reconciliationPolicy { version }',
        actor,
      );
    expect((await define({ expectedVersion: 0 })).reconciliationPolicy).toEqual({ version: 1 });
    expect((await define({ expectedVersion: 0 })).refusal.code).toBe('CONFLICT');
    expect((await define({}, program)).refusal.code).toBe('FORBIDDEN');
    expect((await define({})).reconciliationPolicy).toEqual({ version: 2 });
    expect(
      (await ask('{ reconciliationPolicy { history { nodes { type } } } }')).reconciliationPolicy.history.nodes,
    ).toHaveLength(2);
  });

  it('leave every history whole', async () => expect(await verified()).toEqual([]));

  it('are none of a customer’s business', async () => {
    const customer = anActor('CUSTOMER_USER', { customerId: '01980000-0000-7000-8000-000000000077' });
    expect(
      await ask(
        '{ discoverySources { id } discoveryRuns { totalCount } discoveryProposals { totalCount } missingSightings { totalCount } }',
        {},
        customer,
      ),
    ).toEqual({
      discoverySources: [],
      discoveryRuns: { totalCount: 0 },
      discoveryProposals: { totalCount: 0 },
      missingSightings: { totalCount: 0 },
    });
  });
});
