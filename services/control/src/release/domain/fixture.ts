/** Releases, plans and commands as the tests of the domain need them: one valid default each. */
import type { Instant } from '@attest/kernel';
import {
  type CheckedCriterion,
  decide,
  evolve,
  type ReleasableChange,
  type Release,
  type ReleaseAction,
  type ReleaseCommand,
  type ReleasePlan,
  type ReportedStep,
} from './index.ts';

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const now = '2026-01-05T08:00:00.000Z' as Instant;
export const [startsAt, during, endsAt] = [
  '2026-01-10T20:00:00.000Z' as Instant,
  '2026-01-10T21:00:00.000Z' as Instant,
  '2026-01-10T22:00:00.000Z' as Instant,
];
export const manager = id(1);
export const effect = {
  ciId: id(5),
  ciKey: 'CI-1005',
  before: { state: null, attributes: { version: '18.1' } },
  after: { state: null, attributes: { version: '19' } },
};
export const aReleasable = (over: Partial<ReleasableChange> = {}): ReleasableChange => ({
  id: id(10),
  key: 'CHG-1010',
  state: 'SCHEDULED',
  startsAt,
  endsAt,
  effects: [effect],
  heldBy: null,
  ...over,
});
export const criterion = (n: number, over: Partial<CheckedCriterion> = {}): CheckedCriterion => ({
  id: id(n),
  description: `criterion ${n}`,
  phase: 'BEFORE_DEPLOYMENT',
  met: true,
  evidence: 'run 812',
  checkerId: manager,
  checkedAt: now,
  ...over,
});
export const aStep = (n: number, progress: ReportedStep['progress'] = null): ReportedStep => ({
  id: id(n),
  description: `step ${n}`,
  progress,
  detail: null,
  reporterId: null,
  reportedAt: null,
});
export const review = {
  analysis: 'the copy was too small',
  improvement: 'rehearse on full copies',
  reviewerId: manager,
};

/** A release that has everything that any rule asks for. */
export const aRelease = (over: Partial<Release> = {}): Release => ({
  id: id(20),
  version: 1,
  head: '',
  key: 'REL-1020',
  title: 'Mail platform 2026.1',
  description: '',
  state: 'PLANNED',
  changeIds: [id(10)],
  startsAt,
  endsAt,
  releaseType: 'MINOR',
  emergencyCriterion: null,
  justification: null,
  environments: ['TEST', 'LIVE'],
  promotions: [
    { environment: 'BUILD', evidence: 'mail@0d1f', at: now },
    { environment: 'TEST', evidence: 'run 811', at: now },
  ],
  criteria: [criterion(30)],
  steps: [],
  customerIds: [],
  policyIds: [],
  earlyLifeDays: 7,
  build: 'mail@0d1f',
  acceptorId: null,
  deployerId: null,
  effects: [],
  failure: null,
  backedOut: null,
  review: { ...review, at: now },
  outcome: null,
  plannedAt: now,
  deployedAt: null,
  failedAt: null,
  closedAt: null,
  updatedAt: now,
  ...over,
});
export const aPlan = (over: Partial<ReleasePlan> = {}): ReleasePlan => ({
  title: 'Mail platform 2026.1',
  description: '',
  changes: [aReleasable()],
  startsAt,
  endsAt,
  environments: ['TEST', 'LIVE'],
  releaseType: 'MINOR',
  emergencyCriterion: null,
  justification: null,
  steps: [],
  governed: [],
  criteria: [{ id: id(30), description: 'a mail arrives', phase: 'BEFORE_DEPLOYMENT' }],
  ...over,
});

/** One command an action, with nothing but the state in its way. */
export const commands: Record<ReleaseAction, ReleaseCommand> = {
  REPLAN: { type: 'REPLAN', ...aPlan() },
  BUILD: { type: 'BUILD', build: 'mail@0d1f' },
  CHECK: { type: 'CHECK', criterionId: id(30), met: true, evidence: 'run 813', checkerId: manager },
  PROMOTE: { type: 'PROMOTE', environment: 'TEST', evidence: 'run 811', promoterId: manager },
  ACCEPT: { type: 'ACCEPT', acceptorId: manager },
  REPORT_STEP: {
    type: 'REPORT_STEP',
    ...{ stepId: id(40), progress: 'STARTED', detail: '', reporterId: manager, changes: [aReleasable()] },
  },
  DEPLOY: { type: 'DEPLOY', deployerId: manager, changes: [aReleasable()] },
  FAIL: { type: 'FAIL', why: 'too slow', backedOut: true },
  BACK_OUT: { type: 'BACK_OUT', why: 'put back by hand' },
  REVIEW: { type: 'REVIEW', ...review },
  CLOSE: { type: 'CLOSE' },
  CANCEL: { type: 'CANCEL', why: 'not needed' },
};
export const when = (action: ReleaseAction): Instant =>
  action === 'DEPLOY' || action === 'REPORT_STEP' ? during : now;

export const refusal = (release: Release, command: ReleaseCommand, at = when(command.type)) => {
  const decision = decide(release, command, at);
  return decision.ok ? undefined : decision.refusal;
};
export const after = (release: Release, command: ReleaseCommand, at = when(command.type)): Release => {
  const decision = decide(release, command, at);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, release);
};
