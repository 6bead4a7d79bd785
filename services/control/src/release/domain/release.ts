/**
 * Release: authorised changes, built, accepted and brought into the live environment together.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.5.3, 2011 9.3.
 */
import {
  type changeStates,
  type criterionPhases,
  type EventOf,
  type releaseEvents,
  type releaseOutcomes,
  releaseStates,
  type stepProgresses,
} from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  machine,
  type Rights,
} from '@attest/kernel';
import type { ChangeEffect, Effect } from '../../effect.ts';
import type { ConformityRefusal, Governed, ReleaseType } from './conformity.ts';
import type { ReleaseEnvironment } from './policy.ts';

export type ReleaseState = (typeof releaseStates)[number];
export type CriterionPhase = (typeof criterionPhases)[number];
export type ReleaseOutcome = (typeof releaseOutcomes)[number];
export type StepProgress = (typeof stepProgresses)[number];
export type ChangeState = (typeof changeStates)[number];

const undeployed = ['PLANNED', 'BUILT', 'ACCEPTED'] as const;

/**
 * REPLAN leads back to PLANNED: what was built and checked was another plan. PROMOTE brings what was built to the next
 * environment before the live one; REPORT_STEP says how the deployment goes, DEPLOY that it is done.
 */
export const releaseMachine = machine(releaseStates, 'PLANNED', {
  REPLAN: { from: undeployed, to: 'PLANNED' },
  BUILD: { from: ['PLANNED', 'BUILT'], to: 'BUILT' },
  CHECK: { from: ['BUILT', 'DEPLOYED'] },
  PROMOTE: { from: ['BUILT'] },
  ACCEPT: { from: ['BUILT'], to: 'ACCEPTED' },
  REPORT_STEP: { from: ['ACCEPTED'] },
  DEPLOY: { from: ['ACCEPTED'], to: 'DEPLOYED' },
  FAIL: { from: ['ACCEPTED', 'DEPLOYED'], to: 'FAILED' },
  BACK_OUT: { from: ['FAILED'] },
  REVIEW: { from: ['DEPLOYED', 'FAILED'] },
  CLOSE: { from: ['DEPLOYED', 'FAILED'], to: 'CLOSED' },
  CANCEL: { from: undeployed, to: 'CANCELLED' },
});
export type ReleaseAction = ActionOf<typeof releaseMachine>;

const manager = ['RELEASE_MANAGER'] as const;
const deployers = ['RELEASE_MANAGER', 'PIPELINE'] as const;

export const releaseRights: Rights<ReleaseAction | 'PLAN'> = {
  PLAN: manager,
  REPLAN: manager,
  BUILD: deployers,
  CHECK: [...deployers, 'SUPPORT_ENGINEER', 'CHANGE_MANAGER'],
  PROMOTE: deployers,
  ACCEPT: manager,
  REPORT_STEP: deployers,
  DEPLOY: deployers,
  FAIL: deployers,
  BACK_OUT: deployers,
  REVIEW: [...manager, 'CHANGE_MANAGER'],
  CLOSE: manager,
  CANCEL: manager,
};

/** Something that must hold before the release is deployed, or after. */
export type Criterion = {
  readonly id: string;
  readonly description: string;
  readonly phase: CriterionPhase;
};

export type CheckedCriterion = Criterion & {
  /** Null: not checked yet. */
  readonly met: boolean | null;
  readonly evidence: string | null;
  readonly checkerId: string | null;
  readonly checkedAt: Instant | null;
};

/** Something that is done in the live environment. */
export type Step = { readonly id: string; readonly description: string };

export type ReportedStep = Step & {
  /** Null: not begun. */
  readonly progress: StepProgress | null;
  readonly detail: string | null;
  readonly reporterId: string | null;
  readonly reportedAt: Instant | null;
};

/** An environment in which what was built is, or was. */
export type Promotion = {
  readonly environment: ReleaseEnvironment;
  readonly evidence: string | null;
  readonly at: Instant;
};

export type ReleaseReview = {
  readonly analysis: string;
  readonly improvement: string;
  readonly reviewerId: string;
  readonly at: Instant;
};

export type Release = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly state: ReleaseState;
  readonly changeIds: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly releaseType: ReleaseType;
  /** The agreed criterion that an emergency release meets. */
  readonly emergencyCriterion: string | null;
  readonly justification: string | null;
  readonly environments: readonly ReleaseEnvironment[];
  /** Where it has been, in order; empty before it is built. */
  readonly promotions: readonly Promotion[];
  readonly criteria: readonly CheckedCriterion[];
  readonly steps: readonly ReportedStep[];
  /** Customers whose services it may touch, and the policies by which its plan was judged. */
  readonly customerIds: readonly string[];
  readonly policyIds: readonly string[];
  readonly earlyLifeDays: number;
  /** What identifies the set that was built. */
  readonly build: string | null;
  readonly acceptorId: string | null;
  readonly deployerId: string | null;
  /** What the deployment did to configuration items; empty before. */
  readonly effects: readonly ChangeEffect[];
  readonly failure: string | null;
  /** Whether a failed release was taken back; null where none failed. */
  readonly backedOut: boolean | null;
  readonly review: ReleaseReview | null;
  readonly outcome: ReleaseOutcome | null;
  readonly plannedAt: Instant;
  readonly deployedAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
};

export type ReleaseEvent = EventOf<typeof releaseEvents>;

/** A change as it is now: what a release must know of it. */
export type ReleasableChange = {
  readonly id: string;
  readonly key: string;
  readonly state: ChangeState;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly effects: readonly Effect[];
  /** Another release, neither settled nor given up, that holds the change. */
  readonly heldBy: string | null;
};

export type ReleasePlan = {
  readonly title: string;
  readonly description: string;
  readonly changes: readonly ReleasableChange[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly environments: readonly ReleaseEnvironment[];
  readonly criteria: readonly Criterion[];
  readonly steps: readonly Step[];
  readonly releaseType: ReleaseType;
  readonly emergencyCriterion: string | null;
  readonly justification: string | null;
  /** Customers whose services it may touch. */
  readonly governed: readonly Governed[];
};

export type ReleaseCommand =
  | ({ readonly type: 'REPLAN' } & ReleasePlan)
  | { readonly type: 'BUILD'; readonly build: string }
  | {
      readonly type: 'CHECK';
      readonly criterionId: string;
      readonly met: boolean;
      readonly evidence: string;
      readonly checkerId: string;
    }
  | {
      readonly type: 'PROMOTE';
      readonly environment: ReleaseEnvironment;
      readonly evidence: string;
      readonly promoterId: string;
    }
  | { readonly type: 'ACCEPT'; readonly acceptorId: string }
  | {
      readonly type: 'REPORT_STEP';
      readonly stepId: string;
      readonly progress: StepProgress;
      readonly detail: string;
      readonly reporterId: string;
      readonly changes: readonly ReleasableChange[];
    }
  | { readonly type: 'DEPLOY'; readonly deployerId: string; readonly changes: readonly ReleasableChange[] }
  | { readonly type: 'FAIL'; readonly why: string; readonly backedOut: boolean }
  | { readonly type: 'BACK_OUT'; readonly why: string }
  | ({ readonly type: 'REVIEW' } & Omit<ReleaseReview, 'at'>)
  | { readonly type: 'CLOSE' }
  | { readonly type: 'CANCEL'; readonly why: string };

export type ReleaseRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'CHANGES_REQUIRED' }
  | {
      readonly code: 'CHANGES_NOT_AUTHORISED';
      readonly changes: readonly { readonly key: string; readonly state: ChangeState }[];
      readonly states: readonly ChangeState[];
    }
  | { readonly code: 'CHANGE_IN_OTHER_RELEASE'; readonly key: string; readonly release: string }
  | { readonly code: 'ACCEPTANCE_CRITERIA_REQUIRED' }
  | { readonly code: 'ACCEPTANCE_CRITERIA_NOT_MET'; readonly phase: CriterionPhase; readonly open: readonly string[] }
  | { readonly code: 'CRITERION_NOT_DUE'; readonly phase: CriterionPhase; readonly state: ReleaseState }
  | {
      readonly code: 'OUTSIDE_WINDOW';
      readonly of: string;
      readonly startsAt: Instant;
      readonly endsAt: Instant;
    }
  | {
      readonly code: 'PROMOTION_OUT_OF_ORDER';
      readonly environment: ReleaseEnvironment;
      /** Null: it is in the last one before the live one. */
      readonly next: ReleaseEnvironment | null;
    }
  | { readonly code: 'NOT_PROMOTED'; readonly open: readonly ReleaseEnvironment[] }
  | {
      readonly code: 'STEP_OUT_OF_ORDER';
      readonly step: string;
      readonly progress: StepProgress;
      readonly next: string;
    }
  | { readonly code: 'STEPS_OPEN'; readonly open: readonly string[] }
  | { readonly code: 'DEPLOYMENT_BEGUN' }
  | { readonly code: 'BACKED_OUT_ALREADY' }
  | { readonly code: 'BACK_OUT_REQUIRED' }
  | { readonly code: 'REVIEW_REQUIRED'; readonly because: 'FAILED' | 'EMERGENCY' }
  | ConformityRefusal;
