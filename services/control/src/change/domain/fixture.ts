/** A change that has everything, and a command for each action: what tests of the rules begin with. */
import type { Instant } from '@attest/kernel';
import { typesInForce } from '../../ci-type.ts';
import type { Registration } from '../../effect.ts';
import {
  type Assessment,
  type Change,
  type ChangeAction,
  type ChangeCommand,
  type ChangeTask,
  decide,
  evolve,
  type PlannedEffect,
  ruleFor,
  shippedPolicy,
  shippedRiskModel,
} from './index.ts';

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [requester, approver, ci, release] = [id(1), id(2), id(5), id(6)];
export const now = '2026-01-05T08:00:00.000Z' as Instant;
export const [startsAt, during, endsAt] = [
  '2026-01-10T20:00:00.000Z' as Instant,
  '2026-01-10T21:00:00.000Z' as Instant,
  '2026-01-10T22:00:00.000Z' as Instant,
];

export const effect = (over: Partial<PlannedEffect> = {}): PlannedEffect => ({
  ciId: ci,
  ciKey: 'CI-1005',
  before: { state: null, attributes: { version: '18.1', hotfix: null } },
  after: { state: null, attributes: { version: '19', hotfix: 'a' } },
  appliedAt: null,
  ...over,
});
export const assessment = (process: Assessment['process']): Assessment => ({
  process,
  impact: 'LOW',
  likelihood: 'LOW',
  findings: 'fine',
  assessorId: approver,
  at: now,
});
export const review = { objectivesMet: true, summary: 'nothing was lost', reviewerId: approver, at: now };

/** A change that has everything that any rule asks for. */
export const aChange = (over: Partial<Change> = {}): Change => ({
  id: id(10),
  version: 1,
  head: '',
  key: 'CHG-1001',
  title: 'Renew the mail database',
  description: 'Move to the next version.',
  justification: 'The defect is mended there.',
  changeType: 'NORMAL',
  requestedType: 'NORMAL',
  serviceImpact: 'NONE',
  state: 'REQUESTED',
  requesterId: requester,
  serviceIds: [],
  problemId: null,
  ciIds: [ci],
  effects: [effect({ appliedAt: now })],
  assessments: ruleFor(shippedPolicy, 'NORMAL').assessments.map(assessment),
  risk: 'LOW',
  backOutPlan: 'Restore the snapshot.',
  riskScore: null,
  template: null,
  requestId: null,
  unauthorisedChangeId: null,
  approverId: null,
  meetingId: null,
  tests: [{ id: id(20), result: 'PASSED', evidence: 'run 812', testerId: requester, at: now }],
  startsAt,
  endsAt,
  implementerId: null,
  tasks: [],
  taskAssigneeIds: [],
  acceptedConflictIds: [],
  acceptedConflicts: [],
  openConflicts: [],
  releaseId: null,
  review,
  outcome: null,
  requestedAt: now,
  reviewDueAt: null,
  reviewMissedAt: null,
  approvedAt: null,
  implementedAt: null,
  backedOutAt: null,
  closedAt: null,
  updatedAt: now,
  ...over,
});

export const asRecorded = { state: 'IN_USE', attributes: { version: '18.1' }, relations: [] } as const;
export const asWanted = { ...asRecorded, attributes: { version: '19', hotfix: 'a' } } as const;
const { appliedAt: _, before: _before, ...bare } = effect();

/** What an item is registered with that a change brings into being. */
export const registers: Registration = {
  ...{ name: 'archive', description: '', typeName: 'DATABASE', typeVersion: 0, serviceId: null, ownerId: null },
};

export const aTask = (over: Partial<ChangeTask> = {}): ChangeTask => ({
  ...{ id: id(60), step: 1, title: 'Take a snapshot', description: 'Of the data.', teamId: null, assigneeId: null },
  ...{ state: 'OPEN', addedBecause: null, note: null, plannedAt: now, startedAt: null, settledAt: null },
  ...over,
});
const taskId = id(60);
/** A task with nothing but the change's state in the action's way. */
export const tasksFor = (action: ChangeAction): ChangeTask[] =>
  action === 'COMPLETE_TASK' || action === 'FAIL_TASK'
    ? [aTask({ state: 'IN_PROGRESS' })]
    : action.endsWith('_TASK')
      ? [aTask()]
      : [];

export const other = { kind: 'SAME_ITEM', withId: id(30), key: 'CHG-1030' } as const;

/** One command an action, with nothing but the state in its way. */
export const commands: Record<ChangeAction, ChangeCommand> = {
  RECORD_EFFECT: { type: 'RECORD_EFFECT', item: asRecorded, ...bare },
  RECORD_REGISTRATION: {
    ...{ type: 'RECORD_REGISTRATION', ciId: id(8), ciKey: 'CI-1008', registers },
    after: { state: 'IN_USE', attributes: { engine: 'PostgreSQL' } },
  },
  RECORD_RELATION: {
    ...{ type: 'RECORD_RELATION', there: true, kind: 'RUNS_ON', recorded: false, types: typesInForce([]) },
    from: { id: ci, key: 'CI-1005', typeName: 'DATABASE', state: 'IN_USE' },
    to: { id: id(9), key: 'CI-1009', typeName: 'HOST', state: 'IN_USE' },
  },
  REMOVE_RELATION: { type: 'REMOVE_RELATION', fromId: ci, relation: { kind: 'USES', toId: id(9) } },
  REMOVE_EFFECT: { type: 'REMOVE_EFFECT', ciId: ci },
  PLAN_BACK_OUT: { type: 'PLAN_BACK_OUT', backOutPlan: 'Go back.' },
  LINK: { type: 'LINK', problemId: id(7) },
  ASSESS: { type: 'ASSESS', ...assessment('RELEASE'), assessor: { roles: [], teamIds: [], onBehalfOf: null } },
  APPROVE: { type: 'APPROVE', approverId: approver, onBehalfOf: null, meetingId: null },
  SCORE_RISK: {
    ...{
      type: 'SCORE_RISK',
      model: shippedRiskModel,
      answers: [
        { question: 'experience', answer: 'never' },
        { question: 'back-out', answer: 'no' },
      ],
    },
    facts: { EFFECTS: 1, AFFECTED_ITEMS: 0, AFFECTED_SERVICES: 1, PAST_FAILURES: 0 },
  },
  PREAPPROVE: { type: 'PREAPPROVE', approverId: approver },
  MISS_REVIEW: { type: 'MISS_REVIEW', dueAt: now },
  REJECT: { type: 'REJECT', why: 'too dear' },
  RECORD_TEST: { type: 'RECORD_TEST', id: id(21), result: 'PASSED', evidence: 'run 813', testerId: requester },
  SCHEDULE: {
    ...{ type: 'SCHEDULE', startsAt, endsAt, conflicts: [], acceptedConflictIds: [] },
    ...{ acceptedBecause: null, implementerId: null },
  },
  ACCEPT_CONFLICTS: {
    ...{ type: 'ACCEPT_CONFLICTS', conflicts: [other], acceptedConflictIds: [other.withId] },
    acceptedBecause: 'one team makes both',
  },
  PLAN_TASK: {
    ...{ type: 'PLAN_TASK', taskId: id(61), step: 1, title: 'Look', description: 'At the log.' },
    ...{ teamId: null, assigneeId: id(1), addedBecause: 'The log is another.' },
  },
  ASSIGN_TASK: { type: 'ASSIGN_TASK', taskId, teamId: id(70), assigneeId: null },
  REMOVE_TASK: { type: 'REMOVE_TASK', taskId },
  REWORD_TASK: { type: 'REWORD_TASK', taskId, step: 2, title: 'Two snapshots', description: 'One each.' },
  START_TASK: { type: 'START_TASK', taskId },
  COMPLETE_TASK: { type: 'COMPLETE_TASK', taskId, note: null },
  FAIL_TASK: { type: 'FAIL_TASK', taskId, why: 'The disk is full.' },
  SKIP_TASK: { type: 'SKIP_TASK', taskId, why: 'The one of today is kept.' },
  START: { type: 'START', conflicts: [] },
  IMPLEMENT: { type: 'IMPLEMENT' },
  BACK_OUT: { type: 'BACK_OUT', why: 'too slow' },
  REVIEW: { type: 'REVIEW', objectivesMet: true, summary: 'fine', reviewerId: approver },
  CLOSE: { type: 'CLOSE', outcome: 'SUCCESSFUL' },
  CANCEL: { type: 'CANCEL', why: 'not needed' },
  RECORD_AS_MADE: { type: 'RECORD_AS_MADE' },
  RECORD_DEPLOYMENT: { type: 'RECORD_DEPLOYMENT', releaseId: release },
  RECORD_ROLLBACK: { type: 'RECORD_ROLLBACK', releaseId: release, why: 'too slow' },
  RECORD_ITEM: { type: 'RECORD_ITEM', ciId: ci, item: asRecorded, backedOut: true },
  RECORD_CONFLICTS: { type: 'RECORD_CONFLICTS', conflicts: [other] },
};
/** Within the window for what happens in it, before it for the rest. */
export const when = (action: ChangeAction): Instant => (action === 'START' ? during : now);

export const refusal = (change: Change, command: ChangeCommand, at = when(command.type)) => {
  const decision = decide(change, command, at, shippedPolicy);
  return decision.ok ? undefined : decision.refusal;
};
export const after = (change: Change, command: ChangeCommand, at = when(command.type)): Change => {
  const decision = decide(change, command, at, shippedPolicy);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, change);
};
