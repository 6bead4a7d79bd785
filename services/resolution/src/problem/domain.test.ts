import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedMatrix } from '../priority.ts';
import {
  decide,
  evolve,
  type Problem,
  type ProblemAction,
  type ProblemCommand,
  problemMachine,
  problemRights,
  type RaiseProblem,
  raise,
} from './domain.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [incidentId, ciId, changeId, teamId] = [id(1), id(2), id(3), id(4)] as [string, string, string, string];

const aProblem = (over: Partial<Problem> = {}): Problem => ({
  id: id(9),
  version: 1,
  head: '',
  key: 'PRB-1001',
  title: 'Mail queue stalls',
  description: '',
  state: 'RAISED',
  category: 'email',
  serviceId: null,
  impact: 'HIGH',
  urgency: 'MEDIUM',
  priority: 'P2',
  matrixVersion: 0,
  teamId: null,
  assigneeId: null,
  evidence: null,
  proposalId: null,
  incidentIds: [],
  requestIds: [],
  ciIds: [],
  workaround: null,
  rootCause: null,
  method: null,
  fixes: [],
  resolution: null,
  raisedAt: now,
  updatedAt: now,
  resolvedAt: null,
  closedAt: null,
  ...over,
});

const commands: Record<ProblemAction, ProblemCommand> = {
  PRIORITISE: { type: 'PRIORITISE', impact: 'LOW', urgency: 'LOW', matrix: shippedMatrix },
  ASSIGN: { type: 'ASSIGN', teamId, assigneeId: null },
  START_DIAGNOSIS: { type: 'START_DIAGNOSIS' },
  RECORD_ROOT_CAUSE: { type: 'RECORD_ROOT_CAUSE', rootCause: 'no bound', method: 'FIVE_WHYS' },
  RECORD_KNOWN_ERROR: { type: 'RECORD_KNOWN_ERROR', ciIds: [ciId, ciId], workaround: 'restart' },
  LINK_INCIDENT: { type: 'LINK_INCIDENT', incidentId },
  LINK_CHANGE: { type: 'LINK_CHANGE', changeId },
  CHANGE_CLOSED: { type: 'CHANGE_CLOSED', changeId, outcome: 'SUCCESSFUL' },
  RESOLVE: { type: 'RESOLVE', resolution: 'bounded' },
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
  const facts: RaiseProblem = {
    id: id(9),
    key: 'PRB-1001',
    title: '邮件队列停滞',
    description: '',
    category: null,
    serviceId: null,
    impact: 'HIGH',
    urgency: 'MEDIUM',
    incidentIds: [],
    evidence: null,
    proposalId: null,
  };
  it('needs an incident or a trend', () => {
    expect(raise(facts, shippedMatrix, now)).toEqual({ ok: false, refusal: { code: 'EVIDENCE_REQUIRED' } });
    expect(raise({ ...facts, incidentIds: [incidentId, incidentId] }, shippedMatrix, now)).toMatchObject({
      ok: true,
      value: [{ incidentIds: [incidentId], priority: 'P2' }],
    });
    const evidence = { dimension: 'CATEGORY', value: 'email', count: 11, expected: 2.5, windowDays: 7 } as const;
    expect(raise({ ...facts, evidence }, shippedMatrix, now)).toMatchObject({ ok: true });
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
  it('a problem without a configuration item needs none', () =>
    expect(refusal(aProblem({ state: 'IN_DIAGNOSIS' }), commands.RESOLVE)).toBeUndefined());
  it('closing without a known cause needs a reason', () => {
    const resolved = aProblem({ state: 'RESOLVED' });
    expect(refusal(resolved, { type: 'CLOSE', why: null })).toEqual({ code: 'CAUSE_OR_REASON_REQUIRED' });
    expect(refusal({ ...resolved, rootCause: 'known' }, { type: 'CLOSE', why: null })).toBeUndefined();
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
