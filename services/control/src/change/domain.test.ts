import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aChange,
  after,
  approver,
  asRecorded,
  assessment,
  asWanted,
  ci,
  commands,
  effect,
  endsAt,
  id,
  now,
  other,
  refusal,
  release,
  requester,
  review,
  startsAt,
  tasksFor,
  when,
} from './domain/fixture.ts';
import {
  badPackage,
  type Change,
  type ChangeAction,
  type ChangeCommand,
  type ChangeOutcome,
  type ChangeType,
  changeMachine,
  changeRights,
  decide,
  diverging,
  evolve,
  type NamingTransition,
  type RequestChange,
  request,
  riskOf,
  shippedPolicy,
} from './domain/index.ts';

const related = effect({
  after: { ...effect().after, relations: [{ kind: 'USES', toId: id(9), toKey: 'CI-1009', there: true }] },
});

describe('the table', () => {
  it.each(everyStateTimesAction(changeMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const template = action === 'PREAPPROVE' ? { id: id(40), key: 'STC-1', ciIds: [ci] } : null;
      const change = aChange({
        ...{ state, template, tasks: tasksFor(action), ...(action === 'MISS_REVIEW' && { review: null }) },
        ...(action === 'REMOVE_RELATION' && { effects: [related] }),
        unauthorisedChangeId: action === 'RECORD_AS_MADE' ? id(50) : null,
        releaseId: action === 'RECORD_ROLLBACK' ? release : null,
      });
      const decision = decide(change, commands[action], when(action), shippedPolicy);
      expect(decision.ok).toBe(legal);
      if (decision.ok) {
        expect(decision.value).toHaveLength(1);
        expect(decision.value.reduce(evolve, change)).toMatchObject({ state: to, version: 2 });
      } else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );

  it('names no way on that only the platform goes', () => {
    for (const { state, action } of everyStateTimesAction(changeMachine)) {
      const decision = decide(aChange({ state }), commands[action], now, shippedPolicy);
      if (decision.ok || decision.refusal.code !== 'ILLEGAL_TRANSITION') continue;
      for (const one of decision.refusal.allowed) expect(changeRights[one as ChangeAction]).not.toEqual([]);
    }
  });
  it('reaches every state', () => expect(reachable(changeMachine)).toEqual([...changeMachine.states]));
  it('names who may do each action; what follows a release nobody does by hand', () => {
    expect(Object.keys(changeRights).sort()).toEqual([...changeMachine.actions, 'REQUEST'].sort());
    for (const action of [
      'RECORD_AS_MADE',
      'RECORD_DEPLOYMENT',
      'RECORD_ROLLBACK',
      'RECORD_ITEM',
      'RECORD_CONFLICTS',
      'MISS_REVIEW',
    ] as const)
      expect(changeRights[action]).toEqual([]);
  });
});

describe('a request', () => {
  const asked = (over: Partial<RequestChange> = {}): RequestChange => ({
    id: id(10),
    key: 'CHG-1001',
    title: 'Renew the mail database',
    description: 'Move to the next version.',
    justification: 'The defect is mended there.',
    requestedType: 'NORMAL',
    serviceImpact: 'NONE',
    serviceIds: [id(3), id(3)],
    problemId: null,
    backOutPlan: null,
    template: null,
    requesterId: requester,
    ...over,
  });
  it('holds the whole change', () => {
    const decision = request(asked(), now, shippedPolicy);
    const change = decision.ok && decision.value.reduce(evolve, undefined);
    expect(change).toEqual(
      aChange({
        serviceIds: [id(3)],
        ...{ ciIds: [], effects: [], assessments: [], risk: null, backOutPlan: null, tests: [], review: null },
        ...{ startsAt: null, endsAt: null },
      }),
    );
  });
  it.each(['REMOVAL', 'TRANSFER'] as const)(
    'for the %s of a service is major, whatever it was asked for as',
    (impact) => {
      for (const requestedType of ['STANDARD', 'NORMAL', 'MAJOR', 'EMERGENCY'] as ChangeType[])
        expect(request(asked({ requestedType, serviceImpact: impact }), now, shippedPolicy)).toMatchObject({
          ok: true,
          value: [{ changeType: 'MAJOR', requestedType }],
        });
      expect(request(asked({ serviceImpact: impact, serviceIds: [] }), now, shippedPolicy)).toMatchObject({
        refusal: { code: 'INVALID_INPUT', field: 'serviceIds' },
      });
    },
  );
  it.each(['title', 'description', 'justification', 'backOutPlan'] as const)('needs text in %s', (field) =>
    expect(request(asked({ [field]: ' ' }), now, shippedPolicy)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
});

it('only what was raised afterwards is recorded as made without a window', () =>
  expect(after(aChange({ state: 'APPROVED' }), commands.RECORD_AS_MADE)).toEqual(aChange({ state: 'APPROVED' })));

describe('approval', () => {
  const approve = commands.APPROVE;
  it('asks for effects on configuration items', () =>
    expect(refusal(aChange({ effects: [] }), approve)).toEqual({ code: 'CI_EFFECTS_REQUIRED' }));
  it.each(shippedPolicy.rules.map((rule) => [rule.type, rule.assessments] as const))(
    'of a %s change asks for %s',
    (changeType, processes) => {
      const change = aChange({ changeType, assessments: processes.map(assessment) });
      const decided = changeType === 'MAJOR' ? { code: 'AUTHORITY_REQUIRED', authority: 'BOARD' } : undefined;
      expect(refusal(change, approve)).toEqual(decided);
      for (const missing of processes)
        expect(
          refusal({ ...change, assessments: change.assessments.filter(({ process }) => process !== missing) }, approve),
        ).toEqual({ code: 'ASSESSMENT_REQUIRED', processes: [missing] });
    },
  );
  it('asks how to go back', () =>
    expect(refusal(aChange({ backOutPlan: null }), approve)).toEqual({ code: 'BACK_OUT_PLAN_REQUIRED' }));
  it('is not for who asked, nor for somebody who acts for them', () => {
    for (const [approverId, onBehalfOf] of [
      [requester, null],
      [approver, requester],
    ] as const)
      expect(refusal(aChange(), { type: 'APPROVE', approverId, onBehalfOf, meetingId: null })).toEqual({
        code: 'APPROVER_IS_REQUESTER',
      });
  });
  it('counts no assessment of another change: recording or removing an effect starts anew', () => {
    for (const command of [commands.RECORD_EFFECT, commands.REMOVE_EFFECT])
      expect(after(aChange({ state: 'ASSESSED' }), command)).toMatchObject({
        state: 'REQUESTED',
        assessments: [],
        risk: null,
      });
  });
});

describe('effects', () => {
  it('are one an item: a second one replaces the first', () => {
    const next = after(aChange(), {
      ...commands.RECORD_EFFECT,
      after: { state: null, attributes: { version: '20' } },
    } as ChangeCommand);
    expect(next.effects).toMatchObject([{ ciId: ci, after: { attributes: { version: '20' } }, appliedAt: null }]);
    expect(next.ciIds).toEqual([ci]);
    expect(after(next, commands.REMOVE_EFFECT)).toMatchObject({ effects: [], ciIds: [] });
  });
  it.each([
    [{ item: { ...asRecorded, state: 'RETIRED' } }, { code: 'ITEM_RETIRED', key: 'CI-1005' }],
    [{ item: asWanted }, { code: 'INVALID_INPUT', field: 'attributes' }],
    [{ after: { state: null, attributes: {} } }, { code: 'INVALID_INPUT', field: 'attributes' }],
    [{ after: { state: 'PLANNED', attributes: {} } }, { code: 'INVALID_INPUT', field: 'state' }],
  ])('%o is refused', (over, expected) =>
    expect(refusal(aChange(), { ...commands.RECORD_EFFECT, ...over } as ChangeCommand)).toMatchObject(expected),
  );
  it('count as applied when the item’s record is as wanted, and not before', () => {
    const change = aChange({ state: 'IMPLEMENTED', effects: [effect()] });
    const recorded = (item: object, backedOut = false) =>
      ({ type: 'RECORD_ITEM', ciId: ci, item, backedOut }) as ChangeCommand;
    expect(decide(change, recorded({ state: 'IN_USE', attributes: { version: '19' } }), now, shippedPolicy)).toEqual({
      ok: true,
      value: [],
    });
    const applied = after(change, recorded(asWanted));
    expect(applied.effects).toMatchObject([{ appliedAt: now }]);
    expect(decide(applied, recorded(asWanted), now, shippedPolicy)).toEqual({ ok: true, value: [] });
    expect(after(applied, recorded(asRecorded, true)).effects).toMatchObject([{ appliedAt: null }]);
    expect(decide(change, { ...recorded(asWanted), ciId: id(99) } as ChangeCommand, now, shippedPolicy)).toEqual({
      ok: true,
      value: [],
    });
  });
});

describe('risk', () => {
  it.each([
    ['HIGH', 'MEDIUM', 'HIGH'],
    ['HIGH', 'LOW', 'MEDIUM'],
    ['MEDIUM', 'MEDIUM', 'MEDIUM'],
    ['LOW', 'MEDIUM', 'LOW'],
  ] as const)('of impact %s and likelihood %s is %s', (impact, likelihood, risk) =>
    expect(riskOf([{ impact, likelihood }])).toBe(risk),
  );
  it('is the highest of all assessments, of which each process has one', () => {
    const high = after(aChange(), { ...commands.ASSESS, impact: 'HIGH', likelihood: 'HIGH' } as ChangeCommand);
    expect(high).toMatchObject({ risk: 'HIGH', assessments: { length: 4 } });
    expect(after(high, commands.ASSESS)).toMatchObject({ risk: 'LOW', assessments: { length: 4 } });
  });
});

describe('the schedule', () => {
  const approved = aChange({ state: 'APPROVED' });
  const at = (from: Instant, to: Instant) => ({ ...commands.SCHEDULE, startsAt: from, endsAt: to }) as ChangeCommand;
  it('is in the future, and ends after it began', () => {
    expect(refusal(approved, at(endsAt, startsAt))).toMatchObject({ code: 'INVALID_INPUT', field: 'endsAt' });
    expect(refusal(approved, at(startsAt, startsAt))).toMatchObject({ field: 'endsAt' });
    expect(refusal(approved, at(now, endsAt))).toMatchObject({ code: 'INVALID_INPUT', field: 'startsAt' });
  });
  it('asks that the last test was passed', () => {
    const [passed] = approved.tests;
    if (!passed) throw new Error('no test');
    const failed = { ...passed, result: 'FAILED' } as const;
    expect(refusal({ ...approved, tests: [] }, commands.SCHEDULE)).toEqual({
      code: 'TEST_EVIDENCE_REQUIRED',
      last: null,
    });
    expect(refusal({ ...approved, tests: [passed, failed] }, commands.SCHEDULE)).toMatchObject({ last: 'FAILED' });
    expect(refusal({ ...approved, tests: [failed, passed] }, commands.SCHEDULE)).toBeUndefined();
  });
  it('names every conflict that nobody accepted, and keeps which were, and why', () => {
    const freeze = { kind: 'IN_FREEZE', withId: id(31), key: 'CHP-1001' } as const;
    const schedule = (acceptedConflictIds: string[], acceptedBecause: string | null = 'one team'): ChangeCommand =>
      ({ ...commands.SCHEDULE, conflicts: [other, freeze], acceptedConflictIds, acceptedBecause }) as ChangeCommand;
    expect(refusal(approved, schedule([id(30)]))).toEqual({ code: 'SCHEDULE_CONFLICTS', conflicts: [freeze] });
    expect(refusal(approved, schedule([id(30), id(31)], ' '))).toEqual({
      code: 'CONFLICT_REASON_REQUIRED',
      keys: ['CHG-1030', 'CHP-1001'],
    });
    expect(after(approved, schedule([id(30), id(31), id(32)]))).toMatchObject({
      acceptedConflictIds: [id(30), id(31)],
      acceptedConflicts: [
        { ...other, why: 'one team' },
        { ...freeze, why: 'one team' },
      ],
    });
  });
  it('knows what has come to stand against it, until that is accepted; so long the change is not begun', () => {
    const scheduled = after(aChange({ state: 'SCHEDULED' }), commands.RECORD_CONFLICTS);
    expect(scheduled.openConflicts).toEqual([other]);
    expect(decide(scheduled, commands.RECORD_CONFLICTS, now, shippedPolicy)).toEqual({ ok: true, value: [] });
    const start = { type: 'START', conflicts: [other] } as const;
    expect(refusal(scheduled, start)).toEqual({ code: 'SCHEDULE_CONFLICTS', conflicts: [other] });
    const unsaid = { ...commands.ACCEPT_CONFLICTS, acceptedBecause: '' } as ChangeCommand;
    expect(refusal(scheduled, unsaid)).toMatchObject({ code: 'CONFLICT_REASON_REQUIRED' });
    const accepted = after(scheduled, commands.ACCEPT_CONFLICTS);
    expect(accepted).toMatchObject({ openConflicts: [], acceptedConflictIds: [id(30)] });
    expect(refusal(accepted, start)).toBeUndefined();
    expect(decide(accepted, commands.RECORD_CONFLICTS, now, shippedPolicy)).toEqual({ ok: true, value: [] });
  });
  it('is when the change may begin, its end not included', () => {
    const scheduled = aChange({ state: 'SCHEDULED' });
    expect(refusal(scheduled, commands.START, now)).toEqual({ code: 'OUTSIDE_WINDOW', startsAt, endsAt });
    expect(refusal(scheduled, commands.START, startsAt)).toBeUndefined();
    expect(refusal(scheduled, commands.START, endsAt)).toMatchObject({ code: 'OUTSIDE_WINDOW' });
  });
});

describe('closure', () => {
  const close = (outcome: ChangeOutcome): ChangeCommand => ({ type: 'CLOSE', outcome });
  it('asks for a review', () =>
    expect(refusal(aChange({ state: 'IMPLEMENTED', review: null }), close('SUCCESSFUL'))).toEqual({
      code: 'REVIEW_REQUIRED',
    }));
  it.each([
    [{}, ['SUCCESSFUL', 'WITH_ISSUES']],
    [{ review: { ...review, objectivesMet: false } }, ['WITH_ISSUES', 'FAILED']],
    [{ backedOutAt: now, effects: [effect()] }, ['BACKED_OUT', 'FAILED']],
  ])('of %o is possible as %s alone', (over, possible) => {
    for (const outcome of ['SUCCESSFUL', 'WITH_ISSUES', 'FAILED', 'BACKED_OUT'] as const)
      expect(refusal(aChange({ state: 'REVIEWED', ...over }), close(outcome))).toEqual(
        possible.includes(outcome) ? undefined : { code: 'OUTCOME_CONTRADICTS', outcome, possible },
      );
  });
  it('waits until the CMDB is what the change made of it, naming the items that are not', () => {
    const other = effect({ ciId: id(8), ciKey: 'CI-1008' });
    const change = aChange({ state: 'REVIEWED', effects: [effect({ appliedAt: now }), other] });
    expect(refusal(change, close('SUCCESSFUL'))).toEqual({ code: 'CMDB_DIVERGES', keys: ['CI-1008'] });
    const back = { ...change, backedOutAt: now };
    expect(refusal(back, close('BACKED_OUT'))).toEqual({ code: 'CMDB_DIVERGES', keys: ['CI-1005'] });
  });
});

describe('histories', () => {
  const closed = ['CLOSED', 'REJECTED', 'CANCELLED'];
  it('never leave an end, count one version an event, and close only what was approved, reviewed and recorded', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...changeMachine.actions), { maxLength: 60 }), (actions) => {
        let change = aChange({ review: null, effects: [effect()] });
        for (const action of actions) {
          const decision = decide(change, commands[action], when(action), shippedPolicy);
          if (!decision.ok) continue;
          const next = decision.value.reduce(evolve, change);
          expect(next.version).toBe(change.version + decision.value.length);
          // What is closed comes back only where what its release deployed is taken back.
          if (closed.includes(change.state) && action !== 'RECORD_ROLLBACK') expect(next.state).toBe(change.state);
          expect(next.closedAt !== null).toBe(closed.includes(next.state));
          if (next.state === 'CLOSED') {
            expect(next.approverId).toBe(approver);
            expect(next.review).not.toBeNull();
            expect(diverging(next)).toEqual([]);
          }
          change = next;
        }
      }),
      { seed: 1042, numRuns: 500 },
    ));
});

describe('a service', () => {
  const leaving = (over: Partial<Change> = {}) =>
    aChange({ serviceImpact: 'REMOVAL', serviceIds: [id(50), id(51)], changeType: 'MAJOR', ...over });
  const naming = (n: number, state: NamingTransition['state'], kind: NamingTransition['kind'] = 'REMOVED') => ({
    ...{ key: `TRN-${n}`, kind, state, serviceId: id(n) },
  });
  it.each([
    ['APPROVE', 'PLANNED', 'DESIGNED'],
    ['SCHEDULE', 'BUILT', 'ACCEPTED'],
  ] as const)('goes by a transition that names the change, each its own: %s not while %s', (action, early, ready) => {
    const missing = (transitions: NamingTransition[], over: Partial<Change> = {}) =>
      badPackage(leaving(over), action, transitions)?.refusal;
    expect(missing([])).toMatchObject({ serviceIds: [id(50), id(51)], kind: 'REMOVED', found: [] });
    expect(missing([naming(50, ready), naming(51, early)])).toMatchObject({
      ...{ code: 'TRANSITION_PACKAGE_REQUIRED', serviceIds: [id(51)], found: [{ key: 'TRN-51', state: early }] },
    });
    expect(missing([naming(50, ready), naming(51, ready, 'CHANGED')])).toMatchObject({ serviceIds: [id(51)] });
    expect(missing([naming(50, ready), naming(51, 'REVIEWED')])).toBeUndefined();
    expect(missing([naming(50, ready), naming(51, ready)], { serviceImpact: 'TRANSFER' })).toMatchObject({
      kind: 'TRANSFERRED',
    });
    expect(missing([], { serviceImpact: 'NONE' })).toBeUndefined();
  });
  it('that is taken away is not approved, and not scheduled, before', () => {
    for (const command of [commands.APPROVE, commands.SCHEDULE])
      expect(refusal(leaving({ state: command.type === 'APPROVE' ? 'ASSESSED' : 'APPROVED' }), command)).toMatchObject({
        code: 'TRANSITION_PACKAGE_REQUIRED',
      });
  });
  it('whose release is taken back after the review is reviewed again', () =>
    expect(after(aChange({ state: 'REVIEWED' }), commands.RECORD_ROLLBACK)).toMatchObject({
      ...{ state: 'BACKED_OUT', review: null },
    }));
  it('whose release is taken back after the closure is reviewed and closed anew, in a time of its own', () => {
    const made = { reviewDueAt: startsAt, reviewMissedAt: endsAt, outcome: 'SUCCESSFUL', closedAt: now } as const;
    const over = aChange({ state: 'CLOSED', changeType: 'EMERGENCY', releaseId: release, ...made });
    const back = after(over, commands.RECORD_ROLLBACK);
    expect(back).toMatchObject({
      ...{ state: 'BACKED_OUT', review: null, outcome: null, closedAt: null, reviewMissedAt: null },
    });
    expect(back.reviewDueAt).not.toBe(startsAt);
    // By a release that has no part in it any more, or once more, nothing is taken back.
    expect(after({ ...over, releaseId: id(77) }, commands.RECORD_ROLLBACK).state).toBe('CLOSED');
    expect(after({ ...over, backedOutAt: now }, commands.RECORD_ROLLBACK).state).toBe('CLOSED');
  });
});
