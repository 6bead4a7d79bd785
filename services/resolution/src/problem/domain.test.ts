import { everyStateTimesAction, type Instant, plusMs, type Result, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedMatrix } from '../priority.ts';
import {
  type Analysis,
  ageRule,
  decide,
  effectSpan,
  evolve,
  kindOf,
  measured,
  type Problem,
  type ProblemAction,
  type ProblemCommand,
  type ProblemEvent,
  problemMachine,
  problemRights,
  type RaiseProblem,
  raise,
} from './domain/index.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [incidentId, ciId, changeId, teamId] = [id(1), id(2), id(3), id(4)] as [string, string, string, string];

const facts: RaiseProblem = {
  id: id(9),
  key: 'PRB-1001',
  title: '邮件队列停滞',
  description: '',
  category: 'email',
  serviceId: null,
  impact: 'HIGH',
  urgency: 'MEDIUM',
  incidentIds: [incidentId],
  evidence: null,
  proposalId: null,
};
const valid = <T, R>(result: Result<T, R>): T => (result.ok ? result.value : expect.fail(JSON.stringify(result)));
const history = (events: ProblemEvent[], from?: Problem): Problem =>
  events.reduce<Problem | undefined>(evolve, from) ?? expect.fail('there is no event');
const fresh = history(valid(raise(facts, shippedMatrix, now)));
const entryId = id(20);
const span = effectSpan(now, 28);
const kind = { kind: 'CATEGORY', values: ['email'], serviceId: null } as const;
const effectOf = (before: number, after: number): Problem['effect'] => {
  const { verdict, effect: figures } = measured({ ...kind, values: [...kind.values] }, span, { before, after });
  return { verdict, figures, held: null, remark: null };
};

/** One on which every command is possible that its state allows. */
const aProblem = (over: Partial<Problem> = {}): Problem => ({
  ...fresh,
  incidentIds: [incidentId, id(6)],
  workaround: 'restart',
  diagnosis: [{ id: entryId, correctedById: null }],
  effect: effectOf(30, 2),
  ...over,
});

const whys: Analysis = {
  method: 'FIVE_WHYS',
  whys: [
    { question: 'Why does it stall?', answer: 'It is full.' },
    { question: 'Why is it full?', answer: 'It has no bound.' },
  ],
};

const commands: Record<ProblemAction, ProblemCommand> = {
  PRIORITISE: { type: 'PRIORITISE', impact: 'LOW', urgency: 'LOW', matrix: shippedMatrix },
  ASSIGN: { type: 'ASSIGN', teamId, assigneeId: null },
  ESCALATE: { type: 'ESCALATE', toId: null, why: 'no answer' },
  ESCALATE_BY_AGE: { type: 'ESCALATE_BY_AGE' },
  START_DIAGNOSIS: { type: 'START_DIAGNOSIS' },
  NOTE_DIAGNOSIS: { type: 'NOTE_DIAGNOSIS', entryId: id(21), body: 'only at night' },
  CORRECT_DIAGNOSIS: { type: 'CORRECT_DIAGNOSIS', entryId: id(22), correctsId: entryId, body: 'only at noon' },
  RECORD_ROOT_CAUSE: { type: 'RECORD_ROOT_CAUSE', rootCause: 'no bound', analysis: whys },
  RECORD_KNOWN_ERROR: { type: 'RECORD_KNOWN_ERROR', ciIds: [ciId, ciId], workaround: 'restart' },
  WITHDRAW_KNOWN_ERROR: { type: 'WITHDRAW_KNOWN_ERROR', why: 'does not help' },
  LINK_INCIDENT: { type: 'LINK_INCIDENT', incidentId },
  UNLINK_INCIDENT: { type: 'UNLINK_INCIDENT', incidentId },
  LINK_REQUEST: { type: 'LINK_REQUEST', requestId: id(7) },
  UNLINK_REQUEST: { type: 'UNLINK_REQUEST', requestId: id(7) },
  LINK_CHANGE: { type: 'LINK_CHANGE', changeId, outcome: null },
  CHANGE_CLOSED: { type: 'CHANGE_CLOSED', changeId, outcome: 'SUCCESSFUL' },
  RESOLVE: { type: 'RESOLVE', resolution: 'bounded', ciIds: [], tookEffectAt: null, effectDays: 28 },
  MEASURE_EFFECT: { type: 'MEASURE_EFFECT', counts: { before: 30, after: 2 } },
  CONFIRM_EFFECT: { type: 'CONFIRM_EFFECT', remark: 'none since' },
  REJECT_EFFECT: { type: 'REJECT_EFFECT', remark: 'still there' },
  REOPEN: { type: 'REOPEN' },
  CLOSE: { type: 'CLOSE', why: 'the service ended' },
  CANCEL: { type: 'CANCEL', why: 'twice' },
};

const refusal = (problem: Problem, command: ProblemCommand) => {
  const decision = decide(problem, command, now);
  return decision.ok ? undefined : decision.refusal;
};

describe('the table', () => {
  it.each(everyStateTimesAction(problemMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const problem = aProblem({ state });
      const decision = decide(problem, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce<Problem>(evolve, problem).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state and names who may do each action', () => {
    expect(reachable(problemMachine)).toEqual([...problemMachine.states]);
    expect(Object.keys(problemRights).sort()).toEqual([...problemMachine.actions, 'RAISE'].sort());
  });
});

describe('raising', () => {
  const bare = { ...facts, incidentIds: [] };
  it('needs an incident or a trend', () => {
    expect(raise(bare, shippedMatrix, now)).toEqual({ ok: false, refusal: { code: 'EVIDENCE_REQUIRED' } });
    expect(raise({ ...facts, incidentIds: [incidentId, incidentId] }, shippedMatrix, now)).toMatchObject({
      ok: true,
      value: [{ incidentIds: [incidentId], priority: 'P2' }],
    });
    const evidence = { dimension: 'CATEGORY', value: 'email', count: 11, expected: 2.5, windowDays: 7 } as const;
    expect(raise({ ...bare, evidence }, shippedMatrix, now)).toMatchObject({ ok: true });
    expect(raise({ ...bare, evidence: { ...evidence, count: 2 } }, shippedMatrix, now)).toMatchObject({
      refusal: { code: 'TREND_DOES_NOT_RISE', count: 2, expected: 2.5 },
    });
  });
  it('refuses what cannot be', () => {
    for (const bad of [{ title: ' ' }, { category: '' }, { incidentIds: ['x'] }])
      expect(raise({ ...facts, ...bad }, shippedMatrix, now)).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
  });
});

describe('rules', () => {
  it('a known error lives in a configuration item', () => {
    expect(refusal(aProblem(), { type: 'RECORD_KNOWN_ERROR', ciIds: [], workaround: 'restart' })).toEqual({
      code: 'CONFIGURATION_ITEM_REQUIRED',
    });
    const decided = decide(aProblem(), commands.RECORD_KNOWN_ERROR, now);
    expect(decided).toMatchObject({ ok: true, value: [{ ciIds: [ciId] }] });
  });
  it.each([
    [[], { code: 'CHANGE_REQUIRED', ciIds: [ciId] }],
    [[{ changeId, outcome: null }], { code: 'CHANGE_NOT_CLOSED', changeIds: [changeId] }],
    [[{ changeId, outcome: 'FAILED' }], { code: 'CHANGE_REQUIRED', ciIds: [ciId] }],
    [[{ changeId, outcome: 'REJECTED' }], { code: 'CHANGE_REQUIRED', ciIds: [ciId] }],
    [[{ changeId, outcome: 'SUCCESSFUL' }], undefined],
    [[{ changeId, outcome: 'WITH_ISSUES' }], undefined],
    [
      [
        { changeId, outcome: 'FAILED' },
        { changeId: teamId, outcome: 'SUCCESSFUL' },
      ],
      undefined,
    ],
  ] as const)('a fix in a configuration item needs a change that ended well: %j', (fixes, expected) =>
    expect(refusal(aProblem({ state: 'KNOWN_ERROR', ciIds: [ciId], fixes }), commands.RESOLVE)).toEqual(expected),
  );
  it('a problem without a configuration item needs none, unless its fix touched one', () => {
    expect(refusal(aProblem({ state: 'IN_DIAGNOSIS' }), commands.RESOLVE)).toBeUndefined();
    const touching = { ...commands.RESOLVE, ciIds: [ciId] } as ProblemCommand;
    expect(refusal(aProblem({ state: 'IN_DIAGNOSIS' }), touching)).toEqual({ code: 'CHANGE_REQUIRED', ciIds: [ciId] });
  });
  it.each([
    [{ tookEffectAt: plusMs(now, 1) }, 'tookEffectAt'],
    [{ effectDays: 0 }, 'effectDays'],
    [{ effectDays: 181 }, 'effectDays'],
    [{ resolution: ' ' }, 'resolution'],
  ])('a resolution with %j cannot be', (over, field) =>
    expect(
      refusal(aProblem({ state: 'IN_DIAGNOSIS' }), { ...commands.RESOLVE, ...over } as ProblemCommand),
    ).toMatchObject({ code: 'INVALID_INPUT', field }),
  );
  it('keeps one incident at least, where no trend shows it', () => {
    const last = aProblem({ incidentIds: [incidentId] });
    expect(refusal(last, commands.UNLINK_INCIDENT)).toEqual({ code: 'EVIDENCE_REQUIRED' });
    const evidence = { dimension: 'CATEGORY', value: 'email', count: 11, expected: 2.5, windowDays: 7 } as const;
    expect(refusal({ ...last, evidence }, commands.UNLINK_INCIDENT)).toBeUndefined();
    const unlinked = history(valid(decide(aProblem(), commands.UNLINK_INCIDENT, now)), aProblem());
    expect(unlinked.incidentIds).toEqual([id(6)]);
    expect(decide(unlinked, commands.UNLINK_INCIDENT, now)).toEqual({ ok: true, value: [] });
  });
  it('requests come and go', () => {
    const linked = history(valid(decide(fresh, commands.LINK_REQUEST, now)), fresh);
    expect(linked.requestIds).toEqual([id(7)]);
    expect(decide(linked, commands.LINK_REQUEST, now)).toEqual({ ok: true, value: [] });
    expect(history(valid(decide(linked, commands.UNLINK_REQUEST, now)), linked).requestIds).toEqual([]);
  });
  it('a known error has editions, and is withdrawn with a reason', () => {
    expect(refusal(fresh, commands.WITHDRAW_KNOWN_ERROR)).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    const started = history(valid(decide(fresh, commands.START_DIAGNOSIS, now)), fresh);
    expect(refusal(started, commands.WITHDRAW_KNOWN_ERROR)).toEqual({ code: 'KNOWN_ERROR_REQUIRED' });
    const known = history(valid(decide(started, commands.RECORD_KNOWN_ERROR, now)), started);
    const again = history(valid(decide(known, commands.RECORD_KNOWN_ERROR, now)), known);
    expect([known.knownErrorEdition, again.knownErrorEdition]).toEqual([1, 2]);
    const withdrawn = history(valid(decide(again, commands.WITHDRAW_KNOWN_ERROR, now)), again);
    expect(withdrawn).toMatchObject({ state: 'IN_DIAGNOSIS', workaround: null, ciIds: [], knownErrorEdition: 2 });
  });
  it('an entry of the log is corrected once, and stays', () => {
    const corrected = history(valid(decide(aProblem(), commands.CORRECT_DIAGNOSIS, now)), aProblem());
    expect(corrected.diagnosis).toEqual([
      { id: entryId, correctedById: id(22) },
      { id: id(22), correctedById: null },
    ]);
    expect(refusal(corrected, commands.CORRECT_DIAGNOSIS)).toEqual({
      code: 'ENTRY_CORRECTED',
      id: entryId,
      byId: id(22),
    });
    expect(refusal(fresh, commands.CORRECT_DIAGNOSIS)).toEqual({ code: 'ENTRY_UNKNOWN', id: entryId });
  });
  it('age counts again after each escalation by it', () => {
    const later = plusMs(now, ageRule.days.P2 * 86_400_000);
    const old = history(valid(decide(fresh, commands.ESCALATE_BY_AGE, later)), fresh);
    expect(old).toMatchObject({ escalations: 1, ageFrom: later });
    expect(history(valid(decide(old, commands.ESCALATE, now)), old)).toMatchObject({
      escalations: 2,
      ageFrom: later,
    });
  });
  it('closing without a known cause needs a reason', () => {
    const resolved = aProblem({ state: 'RESOLVED' });
    expect(refusal(resolved, { type: 'CLOSE', why: null })).toEqual({ code: 'CAUSE_OR_REASON_REQUIRED' });
    const known = { ...resolved, rootCause: 'known' };
    expect(refusal(known, { type: 'CLOSE', why: null })).toEqual({ code: 'EFFECT_OR_REASON_REQUIRED' });
    const confirmed = history(valid(decide(known, commands.CONFIRM_EFFECT, now)), known);
    expect(refusal(confirmed, { type: 'CLOSE', why: null })).toBeUndefined();
  });
  it('learns once how a change ended, and only of its own', () => {
    const linked = aProblem({ fixes: [{ changeId, outcome: null }] });
    const decided = decide(linked, commands.CHANGE_CLOSED, now);
    const told = decided.ok ? decided.value.reduce<Problem>(evolve, linked) : expect.fail('it is told');
    expect(told.fixes).toEqual([{ changeId, outcome: 'SUCCESSFUL' }]);
    expect(decide(told, commands.CHANGE_CLOSED, now)).toEqual({ ok: true, value: [] });
    expect(decide(aProblem(), commands.CHANGE_CLOSED, now)).toEqual({ ok: true, value: [] });
  });
});

describe('the effect of a fix', () => {
  it('is measured over whole days that leave out the day of the fix', () =>
    expect(effectSpan('2026-01-05T23:59:00.000Z' as Instant, 3)).toEqual({
      before: { from: '2026-01-02', to: '2026-01-04' },
      after: { from: '2026-01-06', to: '2026-01-08' },
      dueAt: '2026-01-09T00:00:00.000Z',
    }));
  it.each([
    [30, 2, 'FELL'],
    [30, 29, 'DID_NOT_FALL'],
    [1, 0, 'FELL'],
    [0, 0, 'DID_NOT_FALL'],
    [3, 1, 'DID_NOT_FALL'],
    [5, 9, 'DID_NOT_FALL'],
  ])('of %i before and %i after: %s', (before, after, verdict) => {
    const effect = effectOf(before, after);
    expect(effect).toMatchObject({
      verdict,
      figures: { days: 28, before: { count: before }, after: { count: after } },
    });
    expect(effect?.figures.cautions).toEqual(before < 5 ? ['SMALL_NUMBERS'] : []);
  });
  it('is confirmed by a person only where it was measured and incidents fell', () => {
    const resolved = aProblem({ state: 'RESOLVED', resolvedAt: now, effectDays: 28 });
    expect(refusal({ ...resolved, effect: null }, commands.CONFIRM_EFFECT)).toEqual({
      ...{ code: 'EFFECT_NOT_MEASURED', dueAt: span.dueAt },
    });
    expect(refusal({ ...resolved, effect: effectOf(9, 9) }, commands.CONFIRM_EFFECT)).toEqual({
      ...{ code: 'EFFECT_DID_NOT_FALL', before: 9, after: 9 },
    });
    const rejected = history(valid(decide(resolved, commands.REJECT_EFFECT, now)), resolved);
    expect(rejected).toMatchObject({
      state: 'IN_DIAGNOSIS',
      resolution: null,
      resolvedAt: null,
      effect: { held: false },
    });
  });
  it('is that of the trend, the category, the service, the items, or of its own incidents', () => {
    const evidence = { dimension: 'SERVICE', value: id(8), count: 11, expected: 2.5, windowDays: 7 } as const;
    const bare = aProblem({ category: null });
    expect(kindOf({ ...bare, evidence })).toEqual({ kind: 'SERVICE', values: [id(8)], serviceId: null });
    expect(kindOf(aProblem({ serviceId: id(8) }))).toEqual({ kind: 'CATEGORY', values: ['email'], serviceId: id(8) });
    expect(kindOf({ ...bare, serviceId: id(8) })).toMatchObject({ kind: 'SERVICE', values: [id(8)] });
    expect(kindOf({ ...bare, ciIds: [ciId] })).toMatchObject({ kind: 'CONFIGURATION_ITEM', values: [ciId] });
    expect(kindOf(bare)).toMatchObject({ kind: 'LINKED', values: [] });
  });
});

describe('histories', () => {
  it('never leave CLOSED or CANCELLED, and never resolve past a running change', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...problemMachine.actions), { maxLength: 40 }), (actions) => {
        let problem = aProblem();
        for (const action of actions) {
          const decision = decide(problem, commands[action], now);
          if (!decision.ok) continue;
          const next = decision.value.reduce<Problem>(evolve, problem);
          expect(next.version).toBe(problem.version + decision.value.length);
          if (problem.state === 'CLOSED' || problem.state === 'CANCELLED') expect(next.state).toBe(problem.state);
          if (action === 'RESOLVE') expect(next.fixes.every(({ outcome }) => outcome !== null)).toBe(true);
          problem = next;
        }
      }),
      { seed: 1042 },
    ));
});
