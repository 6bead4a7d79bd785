import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  decide,
  evolve,
  type Improvement,
  type ImprovementAction,
  type ImprovementCommand,
  improvementMachine,
  improvementRights,
  propose,
} from './domain.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [owner, proposer, judge] = [id(1), id(2), id(3)];
const proposal = {
  ...{ id: id(9), key: 'IMP-1001', title: 'Alarm at 5 %', description: '', sourceKind: 'MAJOR_INCIDENT' as const },
  ...{ sourceId: id(8), expectedEffect: 'no full disk', ownerId: owner, proposedById: proposer, dueOn: '2026-01-31' },
};
const anImprovement = (over: Partial<Improvement> = {}): Improvement => {
  const decision = propose(proposal, now);
  const made = decision.ok && decision.value.reduce<Improvement | undefined>(evolve, undefined);
  if (!made) throw new Error('refused');
  return { ...made, ...over };
};
const commands: Record<ImprovementAction, ImprovementCommand> = {
  ACCEPT: { type: 'ACCEPT', actorId: judge },
  REJECT: { type: 'REJECT', why: 'too dear' },
  START: { type: 'START' },
  PLAN: { type: 'PLAN', ownerId: null, dueOn: '2026-02-28', why: 'the part comes later' },
  OVERDUE: { type: 'OVERDUE' },
  FINISH: { type: 'FINISH', result: 'alarms on 34 servers' },
  EVALUATE: { type: 'EVALUATE', actorId: judge, outcome: 'ACHIEVED', measured: 'none in six months' },
};

describe('the table', () => {
  it.each(everyStateTimesAction(improvementMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const improvement = anImprovement({ state });
      const decision = decide(improvement, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolve, improvement).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(improvementMachine)).toEqual([...improvementMachine.states]));
  it('names who may do each action', () =>
    expect(Object.keys(improvementRights).sort()).toEqual([...improvementMachine.actions, 'PROPOSE'].sort()));
});

describe('an improvement', () => {
  it.each([
    ['SOURCE_REQUIRED', { sourceId: null }],
    ['SOURCE_REQUIRED', { sourceKind: 'IDEA' as const }],
    ['DUE_IN_THE_PAST', { dueOn: '2026-01-04' }],
    ['INVALID_INPUT', { title: '' }],
    ['INVALID_INPUT', { expectedEffect: ' ' }],
    ['INVALID_INPUT', { sourceId: 'nonsense' }],
  ])('is not proposed so: %s', (code, over) =>
    expect(propose({ ...proposal, ...over }, now)).toMatchObject({ refusal: { code } }),
  );
  it('may be due today', () => expect(propose({ ...proposal, dueOn: '2026-01-05' }, now).ok).toBe(true));
  it.each([
    ['PROPOSER_DECIDES', { type: 'ACCEPT', actorId: proposer }, 'PROPOSED'],
    ['OWNER_EVALUATES', { ...commands.EVALUATE, actorId: owner }, 'DONE'],
    ['INVALID_INPUT', { ...commands.EVALUATE, measured: '' }, 'DONE'],
    ['DUE_IN_THE_PAST', { ...commands.PLAN, dueOn: '2026-01-01' }, 'ACCEPTED'],
  ] as const)('refuses: %s', (code, command, state) =>
    expect(decide(anImprovement({ state }), command as ImprovementCommand, now)).toMatchObject({ refusal: { code } }),
  );
  it('is overdue when its day has passed, once, and not when it gets another', () => {
    const late = '2026-02-01T00:00:00.000Z' as Instant;
    const early = decide(anImprovement(), commands.OVERDUE, '2026-01-31T23:59:59.999Z' as Instant);
    expect(early).toEqual({ ok: true, value: [] });
    const decision = decide(anImprovement(), commands.OVERDUE, late);
    const overdue = decision.ok ? decision.value.reduce(evolve, anImprovement()) : anImprovement();
    expect(overdue.overdue).toBe(true);
    expect(decide(overdue, commands.OVERDUE, late)).toEqual({ ok: true, value: [] });
    const planned = decide(overdue, commands.PLAN, late);
    expect(planned.ok && planned.value.reduce(evolve, overdue)).toMatchObject({ overdue: false, dueOn: '2026-02-28' });
  });
});
