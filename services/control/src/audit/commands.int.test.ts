/** Guarantees of configuration audits, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { auditStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const keeper = anActor('CONFIGURATION_MANAGER', { id: id(1) });
const auditor = anActor('INTERNAL_AUDITOR', { id: id(2) });
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  for (const person of [id(1), id(2)])
    await learn(tx, 'PERSON', { id: person, name: 'somebody', active: true, recordVersion: 1 });
});

const act = async (mutation: string, input: object, selection: string, actor = auditor) => {
  const type =
    { completeDiscoveryRun: 'DiscoveryRunCommandInput', retireConfigurationItem: 'ConfigurationItemCommandInput' }[
      mutation
    ] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} refusal { code clause } } }`;
  return (await graph.as(actor).data(query, { input: { ...input } }))[mutation];
};
const audited = `configurationAudit { id key state version overdue expectedCount observedCount contentHash
  variances { id kind name field expected observed outcome } }`;
const plan = (over: object = {}, actor = auditor) =>
  act(
    'planConfigurationAudit',
    { title: 'All', plannedFor: clock.now(), dueAt: '2027-01-01T00:00:00Z', typeNames: ['FACILITY'], ...over },
    audited,
    actor,
  );
const count = (auditId: string, over: object, actor = auditor) =>
  act('countConfigurationAudit', { id: auditId, ...over }, audited, actor);
const settle = (auditId: string, varianceId: string, outcome: string, over: object = {}) =>
  act('settleConfigurationVariance', { id: auditId, varianceId, outcome, ...over }, audited);
const close = (auditId: string, actor = auditor) =>
  act('closeConfigurationAudit', { id: auditId, conclusion: 'moves are recorded late' }, audited, actor);
const register = async (name: string, over: object = {}): Promise<string> =>
  (
    await act(
      'registerConfigurationItem',
      { name, typeName: 'FACILITY', state: 'IN_USE', ownerId: id(1), attributes: { floor: '1' }, ...over },
      'configurationItem { id }',
      keeper,
    )
  ).configurationItem.id;
const correct = (itemId: string, attributes: object) =>
  act('changeConfigurationItem', { id: itemId, attributes, reason: 'the audit' }, 'configurationItem { id }', keeper);
const clause = 'ISO/IEC 20000-1:2011 9.1';
const independent = 'ISO/IEC 20000-1:2018 9.2';

describe('a configuration audit', () => {
  it('by hand names every variance, and is closed when each has an end', async () => {
    const [hall, rack, gone] = [await register('hall'), await register('rack'), await register('gone')];
    expect((await plan({}, keeper)).refusal).toEqual({ code: 'AUDITOR_OWNS_ITEMS', clause: independent });
    const { configurationAudit: planned } = await plan();
    const items = [
      { itemId: hall, name: 'hall', attributes: { floor: '1' } },
      { itemId: rack, name: 'rack', attributes: { floor: '2' } },
      { name: 'store room' },
    ];
    expect((await count(planned.id, { count: items }, keeper)).refusal).toEqual({
      code: 'AUDITOR_REQUIRED',
      clause: independent,
    });
    expect((await count(planned.id, {})).refusal.code).toBe('INVALID_INPUT');
    expect((await count(planned.id, { count: [...items, ...items] })).refusal.code).toBe('INVALID_INPUT');
    expect((await count(planned.id, { count: [{ itemId: id(9), name: 'x' }] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    const { configurationAudit: counted } = await count(planned.id, { count: items });
    expect(counted).toMatchObject({ state: 'IN_PROGRESS', expectedCount: 3, observedCount: 3 });
    expect(counted.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const [missing, other, strange] = counted.variances;
    expect([missing, other, strange]).toMatchObject([
      { kind: 'NOT_FOUND', name: 'gone' },
      { kind: 'DIFFERENT', name: 'rack', field: 'floor', expected: '1', observed: '2' },
      { kind: 'NOT_RECORDED', name: 'store room' },
    ]);
    expect((await close(planned.id)).refusal).toEqual({ code: 'VARIANCES_OPEN', clause });
    expect((await settle(planned.id, other.id, 'FIXED')).refusal).toEqual({ code: 'VARIANCE_NOT_FIXED', clause });
    const accepted = { id: planned.id, varianceId: other.id, outcome: 'ACCEPTED', reason: 'it is to stay there' };
    expect((await act('settleConfigurationVariance', accepted, audited, keeper)).refusal).toEqual({
      ...{ code: 'ACCEPTER_OWNS_ITEM', clause: 'ISO/IEC 20000-1:2018 8.2.6' },
    });
    await correct(rack, { floor: '2' });
    expect((await settle(planned.id, other.id, 'FIXED')).refusal).toBeNull();
    expect((await settle(planned.id, other.id, 'FIXED')).refusal).toEqual({ code: 'VARIANCE_SETTLED', clause });
    expect((await settle(planned.id, strange.id, 'ACCEPTED')).refusal).toEqual({
      code: 'VARIANCE_REASON_REQUIRED',
      clause,
    });
    expect((await settle(planned.id, strange.id, 'FIXED')).refusal.code).toBe('VARIANCE_NOT_FIXED');
    await settle(planned.id, strange.id, 'ACCEPTED', { reason: 'it belongs to the landlord' });
    expect((await settle(planned.id, missing.id, 'CHANGE_RAISED')).refusal).toEqual({
      code: 'VARIANCE_CHANGE_REQUIRED',
      clause,
    });
    expect((await settle(planned.id, missing.id, 'CHANGE_RAISED', { changeId: id(9) })).refusal.code).toBe(
      'UNKNOWN_REFERENCE',
    );
    expect((await settle(planned.id, missing.id, 'FIXED')).refusal.code).toBe('VARIANCE_NOT_FIXED');
    await act('retireConfigurationItem', { id: gone }, 'configurationItem { id }', keeper);
    await settle(planned.id, missing.id, 'FIXED');
    expect((await close(planned.id, keeper)).refusal.code).toBe('AUDITOR_REQUIRED');
    expect((await close(planned.id)).configurationAudit.state).toBe('CLOSED');
    expect((await close(planned.id)).refusal.code).toBe('ILLEGAL_TRANSITION');
    expect((await graph.events(planned.id)).map(({ type }) => type.replace('ConfigurationAudit', ''))).toEqual([
      ...['Planned', 'Counted', 'VarianceSettled', 'VarianceSettled', 'VarianceSettled', 'Closed'],
    ]);
  });

  it('looks at the records as they were', async () => {
    const cellar = await register('cellar', { typeName: 'FACILITY' });
    const before = clock.now();
    clock.advance(60_000);
    await correct(cellar, { floor: '-1' });
    const { configurationAudit: planned } = await plan();
    const items = [{ itemId: cellar, name: 'cellar', attributes: { floor: '1' } }];
    const { configurationAudit: counted } = await count(planned.id, { count: items, asOf: before });
    expect(counted.variances.filter(({ name }: { name: string }) => name === 'cellar')).toEqual([]);
  });

  it('by a run takes the last complete one', async () => {
    const { discoverySource } = await act(
      'defineDiscoverySource',
      { name: 'walk', rank: 10, onCreate: 'APPLY' },
      'discoverySource { id }',
      keeper,
    );
    const run = async (items: object[], full = true) => {
      const started = await act(
        'startDiscoveryRun',
        { sourceId: discoverySource.id, full },
        'discoveryRun { id }',
        keeper,
      );
      const runId = started.discoveryRun.id;
      await act('observeConfigurationItems', { runId, batch: 1, items }, 'answers { outcome }', keeper);
      return { runId, end: () => act('completeDiscoveryRun', { id: runId }, 'discoveryRun { id }', keeper) };
    };
    const contract = { externalId: 'c1', typeName: 'CONTRACT', name: 'c1', attributes: { party: 'Example' } };
    const first = await run([contract]);
    const { configurationAudit: planned } = await plan({ typeNames: ['CONTRACT'] });
    const refused = { code: 'RUN_NOT_USABLE', clause };
    expect((await count(planned.id, { runId: first.runId })).refusal).toEqual(refused);
    await first.end();
    clock.advance(1000);
    const part = await run([contract], false);
    await part.end();
    expect((await count(planned.id, { runId: part.runId })).refusal).toEqual(refused);
    expect((await count(planned.id, { runId: first.runId })).refusal).toEqual(refused);
    expect((await count(planned.id, { runId: id(9) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    clock.advance(1000);
    const last = await run([{ ...contract, attributes: { party: 'Another' } }]);
    await last.end();
    const { configurationAudit: counted } = await count(planned.id, { runId: last.runId });
    expect(counted.variances).toMatchObject([
      { kind: 'DIFFERENT', field: 'party', expected: 'Example', observed: 'Another' },
    ]);
  });

  it('comes again at its interval, and says that it is overdue', async () => {
    const times = { typeNames: ['PERSON_ROLE'], everyDays: 30, dueAt: '2026-01-19T08:00:00Z' };
    const { configurationAudit: first } = await plan(times);
    const { configurationAudit: given } = await plan({ ...times, everyDays: 7 });
    await act('cancelConfigurationAudit', { id: given.id, reason: 'not needed' }, audited);
    const endSeries = (audit: string, reason = 'the hall is given up') =>
      act('endConfigurationAuditSeries', { id: audit, reason }, 'configurationAudit { everyDays state }');
    const { configurationAudit: over } = await plan({ ...times, everyDays: 7 });
    expect((await endSeries(over.id)).configurationAudit).toEqual({ everyDays: null, state: 'PLANNED' });
    expect((await endSeries(over.id)).refusal).toEqual({ code: 'NOT_IN_SERIES', clause });
    await act('cancelConfigurationAudit', { id: over.id, reason: 'not needed' }, audited);
    clock.set('2026-02-04T08:01:30Z');
    await graph.tick();
    await graph.tick();
    expect((await endSeries(given.id)).refusal).toEqual({ code: 'SERIES_GONE_ON', clause });
    const { configurationAudits } = await graph
      .as(auditor)
      .data(
        `{ configurationAudits(filter: { states: [PLANNED] }) { nodes { id overdue dueAt previous { id } typeNames } } }`,
      );
    const own = configurationAudits.nodes.filter(
      ({ typeNames }: { typeNames: string[] }) => typeNames[0] === 'PERSON_ROLE',
    );
    expect(own).toMatchObject([
      { id: first.id, overdue: true, previous: null },
      // Four times went by: it is planned for the last of them, once.
      { overdue: false, previous: { id: given.id }, dueAt: '2026-02-16T08:00:00.000Z' },
      { overdue: false, previous: { id: first.id } },
    ]);
    expect((await plan({ typeNames: ['NO_TYPE'] })).refusal.code).toBe('CI_TYPE_UNKNOWN');
    expect((await plan({ auditorId: id(9) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await plan({}, anActor('SUPPORT_ENGINEER'))).refusal.code).toBe('FORBIDDEN');
  });

  it('is evidence that verifies, and none of a customer’s business', async () => {
    const { findings } = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [auditStore]));
    expect(findings).toEqual([]);
    const customer = anActor('CUSTOMER_USER', { customerId: id(77) });
    expect(await graph.as(customer).data('{ configurationAudits { totalCount } }')).toEqual({
      configurationAudits: { totalCount: 0 },
    });
  });
});
