import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aChange, assessment } from './fixture.ts';
import {
  backTest,
  badAnswers,
  changeTypeOf,
  decide,
  decideStandard,
  evolveStandard,
  levelOf,
  proposeStandard,
  publishPolicy,
  publishRiskModel,
  type StandardChange,
  type StandardChangeCommand,
  scoreOf,
  shippedPolicy,
  shippedRiskModel,
  standardChangeMachine,
} from './index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;

const aStandard = (over: Partial<StandardChange> = {}): StandardChange => ({
  ...{ id: id(1), version: 1, head: '', key: 'STC-1001', state: 'PROPOSED', title: 'Restart', description: 'off, on' },
  ...{
    justification: 'clears it',
    backOutPlan: 'on',
    evidence: 'forty times',
    serviceIds: [],
    ciIds: [id(5)],
    tasks: [],
  },
  ...{ proposerId: id(2), approverId: null, failedChangeId: null, proposedAt: now, approvedAt: null },
  ...{ withdrawnAt: null, updatedAt: now },
  ...over,
});

describe('a standard change', () => {
  const commands: Record<StandardChangeCommand['type'], StandardChangeCommand> = {
    APPROVE: { type: 'APPROVE', approverId: id(3), onBehalfOf: null },
    WITHDRAW: { type: 'WITHDRAW', why: 'it failed', changeId: id(9) },
  };
  it.each(everyStateTimesAction(standardChangeMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const standard = aStandard({ state });
      const decision = decideStandard(standard, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolveStandard, standard)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(standardChangeMachine)).toEqual([...standardChangeMachine.states]));
  it('is not approved by who proposed it, nor for them', () => {
    for (const [approverId, onBehalfOf] of [
      [id(2), null],
      [id(3), id(2)],
    ] as const)
      expect(decideStandard(aStandard(), { type: 'APPROVE', approverId, onBehalfOf }, now)).toMatchObject({
        refusal: { code: 'APPROVER_IS_REQUESTER' },
      });
  });
  it.each(['title', 'description', 'justification', 'backOutPlan', 'evidence'] as const)('needs %s', (field) =>
    expect(proposeStandard(aStandard({ [field]: '' }), now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
  it('has tasks that can be done, a hundred at the most', () => {
    const task = { step: 1, title: 'Snapshot', description: 'of all', teamId: null };
    for (const tasks of [[{ ...task, step: 0 }], [{ ...task, title: '' }], Array.from({ length: 101 }, () => task)])
      expect(proposeStandard(aStandard({ tasks }), now)).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
    const told = proposeStandard(aStandard({ tasks: [task] }), now);
    expect(told.ok && told.value.reduce<StandardChange | undefined>(evolveStandard, undefined)?.tasks).toEqual([task]);
  });
  it('names the items that it is for', () =>
    expect(proposeStandard(aStandard({ ciIds: [] }), now)).toMatchObject({
      refusal: { field: 'configurationItemIds' },
    }));
});

describe('the policy', () => {
  const [first, ...others] = shippedPolicy.rules;
  if (!first) throw new Error('the policy has rules');
  it('as shipped can be published', () => expect(publishPolicy(id(1), shippedPolicy, now).ok).toBe(true));
  it.each([
    ['rules', { rules: others }],
    ['rules STANDARD', { rules: [{ ...first, assessments: [] }, ...others] }],
    ['rules STANDARD', { rules: [{ ...first, leadTimeHours: -1 }, ...others] }],
    ['rules STANDARD', { rules: [{ ...first, authorities: [] }, ...others] }],
    ['rules STANDARD', { rules: [{ ...first, reviewWithinHours: 0 }, ...others] }],
    ['rules EMERGENCY', { rules: shippedPolicy.rules.map((rule) => ({ ...rule, reviewWithinHours: null })) }],
    ['majorFromServices', { majorFromServices: 0 }],
    ['quorum', { quorum: 0 }],
  ])('that cannot be is refused: %s', (field, over) =>
    expect(publishPolicy(id(1), { ...shippedPolicy, ...over }, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
  it('makes a change about many services major', () => {
    const policy = { ...shippedPolicy, majorFromServices: 3 };
    expect(changeTypeOf('NORMAL', 'NONE', 2, policy)).toBe('NORMAL');
    expect(changeTypeOf('NORMAL', 'NONE', 3, policy)).toBe('MAJOR');
  });
});

describe('a risk', () => {
  const facts = { EFFECTS: 1, AFFECTED_ITEMS: 25, AFFECTED_SERVICES: 3, PAST_FAILURES: 0 };
  const answers = [
    { question: 'experience', answer: 'seldom' },
    { question: 'back-out', answer: 'yes' },
  ];
  it('is what its contributions add up to', () => {
    const score = scoreOf(shippedRiskModel, facts, answers);
    expect(score).toMatchObject({ points: 40, level: 'HIGH' });
    expect(score.contributions).toEqual([
      { of: 'AFFECTED_SERVICES is 3, at least 1', points: 5 },
      { of: 'AFFECTED_SERVICES is 3, at least 3', points: 15 },
      { of: 'AFFECTED_ITEMS is 25, at least 20', points: 10 },
      { of: 'experience: seldom', points: 10 },
      { of: 'back-out: yes', points: 0 },
    ]);
  });
  it.each([
    [[answers[0]]],
    [[...answers, { question: 'weather', answer: 'fine' }]],
    [[answers[1], { question: 'experience', answer: 'perhaps' }]],
    [[...answers, answers[0]]],
  ])('is not computed from answers that are none: %j', (given) =>
    expect(badAnswers(shippedRiskModel, given as typeof answers)).toMatchObject({ refusal: { field: 'answers' } }),
  );
  it('never falls when more is affected', () =>
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(9), fc.nat(9), (items, moreItems, services, moreServices) => {
        const score = (n: number, m: number) =>
          scoreOf(shippedRiskModel, { ...facts, AFFECTED_ITEMS: n, AFFECTED_SERVICES: m }, answers).points;
        expect(score(items + moreItems, services + moreServices)).toBeGreaterThanOrEqual(score(items, services));
      }),
      { seed: 8513 },
    ));
  it('has the level of its points', () => {
    expect([19, 20, 39, 40].map((points) => levelOf(shippedRiskModel, points))).toEqual([
      'LOW',
      'MEDIUM',
      'MEDIUM',
      'HIGH',
    ]);
  });
  it.each([
    ['highFrom', { highFrom: 20 }],
    ['points', { rules: [{ fact: 'EFFECTS', atLeast: 1, points: -1 }] }],
    ['rules.atLeast', { rules: [{ fact: 'EFFECTS', atLeast: 0, points: 1 }] }],
    ['questions', { questions: [...shippedRiskModel.questions, ...shippedRiskModel.questions] }],
    ['questions x', { questions: [{ name: 'x', text: 'x', answers: [] }] }],
  ])('model that cannot be is refused: %s', (field, over) =>
    expect(publishRiskModel(id(1), { ...shippedRiskModel, ...over } as typeof shippedRiskModel, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
  it('is held against what came of the changes', () => {
    const low = { EFFECTS: 1, AFFECTED_ITEMS: 0, AFFECTED_SERVICES: 0, PAST_FAILURES: 0 };
    const settled = [
      { facts, answers, outcome: 'FAILED' },
      { facts, answers, outcome: 'SUCCESSFUL' },
      { facts: low, answers: [], outcome: 'WITH_ISSUES' },
      { facts: low, answers: [], outcome: 'SUCCESSFUL' },
      { facts: low, answers: [], outcome: 'SUCCESSFUL' },
    ] as const;
    expect(backTest(shippedRiskModel, settled, 'HIGH')).toEqual({
      levels: [
        { level: 'HIGH', changes: 2, troubled: 1 },
        { level: 'MEDIUM', changes: 0, troubled: 0 },
        { level: 'LOW', changes: 3, troubled: 1 },
      ],
      ...{ truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 2, precision: 0.5, recall: 0.5 },
    });
    expect(backTest(shippedRiskModel, [], 'LOW')).toMatchObject({ precision: null, recall: null });
  });
});

describe('the events of a change', () => {
  it('say from whose points of view it has still to be assessed', () => {
    const assess = (process: 'SECURITY' | 'RELEASE', assessed: Parameters<typeof assessment>[0][]) => {
      const { at: _, ...judged } = assessment(process);
      const change = aChange({ assessments: assessed.map(assessment) });
      const assessor = { roles: [], teamIds: [], onBehalfOf: null };
      const decision = decide(change, { type: 'ASSESS', ...judged, assessor }, now, shippedPolicy);
      return decision.ok ? decision.value : [];
    };
    expect(assess('SECURITY', [])).toMatchObject([{ awaitedAssessments: ['CAPACITY', 'CONTINUITY'] }]);
    expect(assess('RELEASE', [])).toMatchObject([{ awaitedAssessments: ['CAPACITY', 'CONTINUITY', 'SECURITY'] }]);
    expect(assess('SECURITY', ['CAPACITY', 'CONTINUITY'])).toMatchObject([{ awaitedAssessments: [] }]);
  });
});
