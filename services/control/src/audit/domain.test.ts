import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type ExpectedItem } from './compare.ts';
import {
  type AuditCommand,
  type AuditPlan,
  type ConfigurationAudit,
  type ConfigurationAuditAction,
  configurationAuditMachine,
  decide,
  evolve,
  planAudit,
  repeatedAt,
  type Variance,
} from './domain.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;
const later = '2026-01-19T08:00:00.000Z' as Instant;
const auditor = id(1);
const plan: AuditPlan = {
  ...{ title: 'Hosts', auditorId: auditor, typeNames: ['HOST'], plannedFor: now, dueAt: later, everyDays: 90 },
};
const aVariance = (over: Partial<Variance> = {}): Variance => ({
  ...{ id: id(51), kind: 'DIFFERENT', itemId: id(5), itemKey: 'CI-5', name: 'app-01', field: 'location' },
  ...{ expected: 'Hall 1', observed: 'Hall 2', outcome: null, reason: null, changeId: null },
  ...{ settledById: null, settledAt: null },
  ...over,
});
const anAudit = (over: Partial<ConfigurationAudit> = {}): ConfigurationAudit => ({
  ...plan,
  ...{ id: id(50), version: 1, head: '', key: 'CAU-1', state: 'PLANNED', previousId: null, asOf: null, runId: null },
  ...{ expectedCount: 0, observedCount: 0, contentHash: null, variances: [aVariance({ outcome: 'FIXED' })] },
  ...{ conclusion: null, overdue: false, plannedAt: now, countedAt: null, closedAt: null },
  ...over,
});
const count: AuditCommand & { type: 'COUNT' } = {
  ...{ type: 'COUNT', actorId: auditor, owned: [], asOf: now, runId: null, expectedCount: 1, observedCount: 1 },
  ...{ contentHash: 'hash', variances: [aVariance()] },
};
const settle: AuditCommand & { type: 'SETTLE' } = {
  ...{ type: 'SETTLE', varianceId: id(52), outcome: 'ACCEPTED', reason: 'it will be moved', changeId: null },
  ...{ settledById: auditor, onBehalfOf: null, ownerId: id(9), notFixed: null },
};
const commands: Record<ConfigurationAuditAction, AuditCommand> = {
  COUNT: count,
  SETTLE: settle,
  FALL_DUE: { type: 'FALL_DUE' },
  CLOSE: { type: 'CLOSE', actorId: auditor, conclusion: 'moves are recorded late' },
  CANCEL: { type: 'CANCEL', reason: 'the hall is given up' },
  END_SERIES: { type: 'END_SERIES', reason: 'the hall is given up', next: null },
};

describe('the table', () => {
  it.each(everyStateTimesAction(configurationAuditMachine))('$action from $state', ({ state, action, legal, to }) => {
    const open = action === 'SETTLE' ? [aVariance({ id: id(52) })] : [];
    const audit = anAudit({ state, variances: open });
    const decision = decide(audit, commands[action], now);
    expect(decision.ok).toBe(legal);
    if (decision.ok) expect(decision.value.reduce(evolve, audit)).toMatchObject({ state: to, version: 2 });
    else expect(decision.refusal.code).toBe('ILLEGAL_TRANSITION');
  });
  it('reaches every state', () =>
    expect(reachable(configurationAuditMachine)).toEqual(configurationAuditMachine.states));
});

describe('an audit', () => {
  const named = { id: id(50), key: 'CAU-1', previousId: null };
  it.each<[string, Partial<AuditPlan>, string[]]>([
    ['AUDITOR_OWNS_ITEMS', {}, ['CI-5']],
    ['INVALID_INPUT', { dueAt: now }, []],
    ['INVALID_INPUT', { everyDays: 0 }, []],
    ['INVALID_INPUT', { title: '' }, []],
  ])('is not planned: %s', (code, over, owned) =>
    expect(planAudit(named, { ...plan, ...over }, owned, now)).toMatchObject({ refusal: { code } }),
  );
  const begun = anAudit({ state: 'IN_PROGRESS', variances: [aVariance(), aVariance({ id: id(52) })] });
  it.each<[string, ConfigurationAudit, AuditCommand]>([
    ['AUDITOR_REQUIRED', anAudit(), { ...count, actorId: id(2) }],
    ['AUDITOR_OWNS_ITEMS', anAudit(), { ...count, owned: ['CI-5'] }],
    ['INVALID_INPUT', anAudit(), { ...count, asOf: later }],
    ['INVALID_INPUT', begun, { ...settle, varianceId: id(99) }],
    ['VARIANCE_REASON_REQUIRED', begun, { ...settle, reason: ' ' }],
    ['VARIANCE_CHANGE_REQUIRED', begun, { ...settle, outcome: 'CHANGE_RAISED' }],
    ['VARIANCE_NOT_FIXED', begun, { ...settle, outcome: 'FIXED', notFixed: 'location of CI-5 is "Hall 1"' }],
    ['VARIANCE_SETTLED', anAudit({ state: 'IN_PROGRESS' }), { ...settle, varianceId: id(51) }],
    ['VARIANCES_OPEN', begun, commands.CLOSE],
    ['AUDITOR_REQUIRED', begun, { type: 'CLOSE', actorId: id(2), conclusion: 'x' }],
    ['NOT_IN_SERIES', anAudit({ everyDays: null }), commands.END_SERIES],
    ['SERIES_GONE_ON', anAudit(), { type: 'END_SERIES', reason: 'x', next: 'CAU-2' }],
    ['INVALID_INPUT', anAudit(), { type: 'END_SERIES', reason: ' ', next: null }],
  ])('is refused by %s', (code, audit, command) =>
    expect(decide(audit, command, now)).toMatchObject({ refusal: { code } }),
  );
  it('is overdue once', () =>
    expect(decide(anAudit({ overdue: true }), { type: 'FALL_DUE' }, now)).toEqual({ ok: true, value: [] }));
  it('comes again until its series is ended', () => {
    const ended = decide(anAudit({ state: 'CANCELLED' }), commands.END_SERIES, now);
    expect(ended.ok && ended.value.reduce(evolve, anAudit({ state: 'CANCELLED' }))).toMatchObject({ everyDays: null });
    expect(repeatedAt(now, 7, now)).toBe(now);
    expect(repeatedAt(now, 7, later)).toBe(later);
    expect(repeatedAt(now, 10, later)).toBe('2026-01-15T08:00:00.000Z');
  });
  it('counts how its variances ended', () => {
    const outcomes = ['FIXED', 'FIXED', 'ACCEPTED', 'CHANGE_RAISED'] as const;
    const variances = outcomes.map((outcome) => aVariance({ outcome }));
    expect(decide(anAudit({ state: 'IN_PROGRESS', variances }), commands.CLOSE, now)).toMatchObject({
      value: [{ fixed: 2, accepted: 1, changesRaised: 1 }],
    });
  });
});

const items = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hall: fc.constantFrom('1', '2') }),
  { selector: ({ id: one }) => one },
);
const expectedOf = (given: readonly { id: string; hall: string }[]): ExpectedItem[] =>
  given.map((one) => ({ id: one.id, key: one.id, name: one.id, attributes: { hall: one.hall, other: 1 } }));
const observedOf = (given: readonly { id: string; hall: string }[]) =>
  given.map((one) => ({ itemId: one.id, name: one.id, attributes: { hall: one.hall } }));

describe('the comparison', () => {
  it('names each item that differs once, whatever the order, and none that does not', () =>
    fc.assert(
      fc.property(items, items, (recorded, there) => {
        const found = compare(expectedOf(recorded), observedOf(there));
        expect(compare(expectedOf(recorded.toReversed()), observedOf(there.toReversed()))).toEqual(found);
        const hall = (list: typeof recorded, one: string) => list.find((item) => item.id === one)?.hall;
        for (const one of ['a', 'b', 'c', 'd', 'e']) {
          const [was, is] = [hall(recorded, one), hall(there, one)];
          const kinds = found.filter(({ name }) => name === one).map(({ kind }) => kind);
          const kind =
            was === is ? [] : was === undefined ? ['NOT_RECORDED'] : is === undefined ? ['NOT_FOUND'] : ['DIFFERENT'];
          expect(kinds).toEqual(kind);
        }
      }),
      { seed: 7, numRuns: 200 },
    ));
});

describe('who answers for an item', () => {
  const audit = anAudit({ state: 'IN_PROGRESS', variances: [aVariance({ id: id(52) })] });
  const by = (over: Partial<typeof settle>) => {
    const decision = decide(audit, { ...settle, ...over }, now);
    return decision.ok ? undefined : decision.refusal;
  };
  it('does not accept that it is otherwise than recorded, nor does anybody in their name', () => {
    const own = { code: 'ACCEPTER_OWNS_ITEM', key: 'CI-5' };
    expect(by({ ownerId: auditor })).toEqual(own);
    expect(by({ ownerId: id(9), onBehalfOf: id(9) })).toEqual(own);
    expect(by({})).toBeUndefined();
    expect(by({ ownerId: null })).toBeUndefined();
  });
  it('may mend the record, and raise a change', () => {
    expect(by({ ownerId: auditor, outcome: 'FIXED' })).toBeUndefined();
    expect(by({ ownerId: auditor, outcome: 'CHANGE_RAISED', changeId: id(70) })).toBeUndefined();
  });
});
