/**
 * Change: a request to alter a service or what it consists of, from the asking to the review.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.5.1, 2011 9.2.
 */
import {
  type assessedProcesses,
  type changeEvents,
  changeStates,
  type changeTypes,
  type closingOutcomes,
  type EventOf,
  type levels,
  type serviceImpacts,
  type testResults,
} from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  machine,
  type Rights,
} from '@attest/kernel';
import type { AcceptedConflict, Conflict } from './conflict.ts';
import type { ChangeEffectCommand, ChangeEffectRefusal, PlannedEffect } from './effect.ts';
import type { NamingTransition, PackageRefusal } from './package.ts';
import type { ChangeAuthority, ProcessAssessors } from './policy.ts';
import type { RiskAnswer, RiskFacts, RiskModel, RiskScore } from './risk.ts';
import type { ChangeTask, ChangeTaskCommand, ChangeTaskRefusal } from './task.ts';

export type ChangeState = (typeof changeStates)[number];
export type ChangeType = (typeof changeTypes)[number];
export type ServiceImpact = (typeof serviceImpacts)[number];
export type AssessedProcess = (typeof assessedProcesses)[number];
export type ChangeOutcome = (typeof closingOutcomes)[number];
export type TestResult = (typeof testResults)[number];
export type Level = (typeof levels)[number];

const undecided = ['REQUESTED', 'ASSESSED'] as const;
const unmade = [...undecided, 'APPROVED', 'SCHEDULED'] as const;
const made = ['IN_IMPLEMENTATION', 'IMPLEMENTED', 'REVIEWED'] as const;
const live = [...unmade, 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'BACKED_OUT', 'REVIEWED'] as const;

/**
 * What people may do; and what the platform does: RECORD_DEPLOYMENT and RECORD_ROLLBACK follow a release, RECORD_ITEM
 * follows the record of a configuration item, RECORD_CONFLICTS what else is planned, MISS_REVIEW the time, RECORD_AS_MADE the
 * approval of what was made before. Tasks are done until the change is closed: what a release deploys is IMPLEMENTED whatever is
 * left to do. What is closed is taken back, too, when its release fails later: it is reviewed and closed anew. What records or
 * removes an effect leads back to REQUESTED: what was assessed was another change.
 */
export const changeMachine = machine(changeStates, 'REQUESTED', {
  RECORD_EFFECT: { from: undecided, to: 'REQUESTED' },
  RECORD_REGISTRATION: { from: undecided, to: 'REQUESTED' },
  RECORD_RELATION: { from: undecided, to: 'REQUESTED' },
  REMOVE_RELATION: { from: undecided, to: 'REQUESTED' },
  REMOVE_EFFECT: { from: undecided, to: 'REQUESTED' },
  PLAN_BACK_OUT: { from: undecided },
  LINK: { from: live },
  ASSESS: { from: undecided, to: 'ASSESSED' },
  SCORE_RISK: { from: undecided },
  APPROVE: { from: undecided, to: 'APPROVED' },
  PREAPPROVE: { from: undecided, to: 'APPROVED' },
  REJECT: { from: undecided, to: 'REJECTED' },
  RECORD_TEST: { from: ['APPROVED', 'SCHEDULED', 'IN_IMPLEMENTATION', 'IMPLEMENTED'] },
  SCHEDULE: { from: ['APPROVED', 'SCHEDULED'], to: 'SCHEDULED' },
  ACCEPT_CONFLICTS: { from: ['SCHEDULED'] },
  PLAN_TASK: { from: [...unmade, 'IN_IMPLEMENTATION'] },
  ASSIGN_TASK: { from: [...unmade, ...made] },
  REMOVE_TASK: { from: unmade },
  REWORD_TASK: { from: unmade },
  START: { from: ['SCHEDULED'], to: 'IN_IMPLEMENTATION' },
  START_TASK: { from: made },
  COMPLETE_TASK: { from: made },
  FAIL_TASK: { from: made },
  SKIP_TASK: { from: made },
  IMPLEMENT: { from: ['IN_IMPLEMENTATION'], to: 'IMPLEMENTED' },
  BACK_OUT: { from: ['IN_IMPLEMENTATION', 'IMPLEMENTED'], to: 'BACKED_OUT' },
  REVIEW: { from: ['IMPLEMENTED', 'BACKED_OUT'], to: 'REVIEWED' },
  CLOSE: { from: ['IMPLEMENTED', 'BACKED_OUT', 'REVIEWED'], to: 'CLOSED' },
  CANCEL: { from: unmade, to: 'CANCELLED' },
  RECORD_AS_MADE: { from: ['APPROVED'], to: 'IMPLEMENTED' },
  RECORD_DEPLOYMENT: { from: ['SCHEDULED', 'IN_IMPLEMENTATION'], to: 'IMPLEMENTED' },
  RECORD_ROLLBACK: { from: ['SCHEDULED', 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'REVIEWED', 'CLOSED'], to: 'BACKED_OUT' },
  RECORD_ITEM: { from: ['SCHEDULED', 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'BACKED_OUT', 'REVIEWED'] },
  RECORD_CONFLICTS: { from: ['SCHEDULED'] },
  MISS_REVIEW: { from: ['IMPLEMENTED', 'BACKED_OUT'] },
});
export type ChangeAction = ActionOf<typeof changeMachine>;

const board = ['CHANGE_MANAGER', 'CHANGE_ADVISORY_BOARD_MEMBER'] as const;
const builders = [
  'SUPPORT_ENGINEER',
  'PROBLEM_MANAGER',
  'CHANGE_MANAGER',
  'RELEASE_MANAGER',
  'CONFIGURATION_MANAGER',
] as const;
const makers = ['CHANGE_MANAGER', 'RELEASE_MANAGER', 'SUPPORT_ENGINEER'] as const;

export const changeRights: Rights<ChangeAction | 'REQUEST'> = {
  REQUEST: [
    ...builders,
    'SERVICE_DESK_AGENT',
    'INCIDENT_MANAGER',
    'SERVICE_CATALOGUE_MANAGER',
    'SERVICE_LEVEL_MANAGER',
    'BUSINESS_RELATIONSHIP_MANAGER',
    'SUPPLIER_MANAGER',
  ],
  RECORD_EFFECT: builders,
  RECORD_REGISTRATION: builders,
  RECORD_RELATION: builders,
  REMOVE_RELATION: builders,
  REMOVE_EFFECT: builders,
  PLAN_BACK_OUT: builders,
  LINK: builders,
  ASSESS: [...builders, 'CHANGE_ADVISORY_BOARD_MEMBER', 'SERVICE_LEVEL_MANAGER', 'FINANCE_MANAGER'],
  SCORE_RISK: builders,
  APPROVE: board,
  PREAPPROVE: builders,
  REJECT: board,
  RECORD_TEST: makers,
  SCHEDULE: ['CHANGE_MANAGER', 'RELEASE_MANAGER'],
  ACCEPT_CONFLICTS: ['CHANGE_MANAGER', 'RELEASE_MANAGER'],
  PLAN_TASK: builders,
  ASSIGN_TASK: builders,
  REMOVE_TASK: builders,
  REWORD_TASK: builders,
  START: makers,
  START_TASK: makers,
  COMPLETE_TASK: makers,
  FAIL_TASK: makers,
  SKIP_TASK: makers,
  IMPLEMENT: makers,
  BACK_OUT: makers,
  REVIEW: board,
  CLOSE: ['CHANGE_MANAGER'],
  CANCEL: ['CHANGE_MANAGER'],
  RECORD_AS_MADE: [],
  RECORD_DEPLOYMENT: [],
  RECORD_ROLLBACK: [],
  RECORD_ITEM: [],
  RECORD_CONFLICTS: [],
  MISS_REVIEW: [],
};

export type Assessment = {
  readonly process: AssessedProcess;
  readonly impact: Level;
  readonly likelihood: Level;
  readonly findings: string;
  readonly assessorId: string;
  readonly at: Instant;
};

/** What is known of who assesses, beside their id. */
export type Assessor = {
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
  readonly onBehalfOf: string | null;
};

export type ChangeTest = {
  readonly id: string;
  readonly result: TestResult;
  readonly evidence: string;
  readonly testerId: string;
  readonly at: Instant;
};

export type ChangeReview = {
  readonly objectivesMet: boolean;
  readonly summary: string;
  readonly reviewerId: string;
  readonly at: Instant;
};

/** What a change takes from the standard change that it follows, and may not alter. */
export type Template = { readonly id: string; readonly key: string; readonly ciIds: readonly string[] };

export type Change = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly justification: string;
  readonly changeType: ChangeType;
  /** What the requester took it for. */
  readonly requestedType: ChangeType;
  readonly serviceImpact: ServiceImpact;
  readonly state: ChangeState;
  readonly requesterId: string;
  readonly serviceIds: readonly string[];
  readonly problemId: string | null;
  /** The items of `effects`, and those that their relations lead to. */
  readonly ciIds: readonly string[];
  readonly effects: readonly PlannedEffect[];
  readonly assessments: readonly Assessment[];
  /** The highest of the assessments; null before the first. */
  readonly risk: Level | null;
  readonly backOutPlan: string | null;
  /** What the rules and the answers added up to; null before, and after another effect. */
  readonly riskScore: RiskScore | null;
  /** The standard change that it follows. */
  readonly template: Template | null;
  /** The service request that is fulfilled by it. */
  readonly requestId: string | null;
  /** What was changed without authority, and this is raised for afterwards. */
  readonly unauthorisedChangeId: string | null;
  readonly approverId: string | null;
  /** The meeting of the board that approved it. */
  readonly meetingId: string | null;
  readonly tests: readonly ChangeTest[];
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  /** Who makes it in its window. */
  readonly implementerId: string | null;
  /** As they were planned. */
  readonly tasks: readonly ChangeTask[];
  /** Who has tasks that are not settled. */
  readonly taskAssigneeIds: readonly string[];
  /** The changes and periods of `acceptedConflicts`. */
  readonly acceptedConflictIds: readonly string[];
  readonly acceptedConflicts: readonly AcceptedConflict[];
  /** What stood against the window when it was last looked at, and nobody accepted. */
  readonly openConflicts: readonly Conflict[];
  /** The release that deployed it. */
  readonly releaseId: string | null;
  readonly review: ChangeReview | null;
  readonly outcome: ChangeOutcome | null;
  readonly requestedAt: Instant;
  /** Until when it is reviewed; null where no time is set. */
  readonly reviewDueAt: Instant | null;
  /** When that had passed without a review. */
  readonly reviewMissedAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly implementedAt: Instant | null;
  readonly backedOutAt: Instant | null;
  /** Closed, rejected or cancelled. */
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
};

export type ChangeEvent = EventOf<typeof changeEvents>;

/** What a change is asked for with; `id` and `key` are the platform's. */
export type RequestChange = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly justification: string;
  /** What the requester takes it for. */
  readonly requestedType: ChangeType;
  readonly serviceImpact: ServiceImpact;
  readonly serviceIds: readonly string[];
  readonly problemId: string | null;
  readonly backOutPlan: string | null;
  readonly template: Template | null;
  readonly requestId?: string;
  readonly unauthorisedChangeId?: string;
  readonly requesterId: string;
};

export type ChangeCommand =
  | ChangeTaskCommand
  | ChangeEffectCommand
  | { readonly type: 'PLAN_BACK_OUT'; readonly backOutPlan: string }
  | { readonly type: 'LINK'; readonly problemId: string }
  | ({ readonly type: 'ASSESS'; readonly assessor: Assessor } & Omit<Assessment, 'at'>)
  | {
      readonly type: 'SCORE_RISK';
      readonly model: RiskModel;
      readonly facts: RiskFacts;
      readonly answers: readonly RiskAnswer[];
    }
  | {
      readonly type: 'APPROVE';
      readonly approverId: string;
      readonly onBehalfOf: string | null;
      /** The meeting of the board that decides; null where one person does. */
      readonly meetingId: string | null;
      /** Transitions that name the change; needed where it takes a service away or hands it over. */
      readonly transitions?: readonly NamingTransition[];
    }
  /** `approverId`: who approved the standard change; null where it is not in force. */
  | { readonly type: 'PREAPPROVE'; readonly approverId: string | null }
  | { readonly type: 'MISS_REVIEW'; readonly dueAt: Instant }
  | { readonly type: 'REJECT' | 'CANCEL' | 'BACK_OUT'; readonly why: string }
  | ({ readonly type: 'RECORD_TEST' } & Omit<ChangeTest, 'at'>)
  | {
      readonly type: 'SCHEDULE';
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly conflicts: readonly Conflict[];
      readonly acceptedConflictIds: readonly string[];
      /** Why what stands against the window is accepted; null where nothing does. */
      readonly acceptedBecause: string | null;
      readonly implementerId: string | null;
      /** Transitions that name the change; needed where it takes a service away or hands it over. */
      readonly transitions?: readonly NamingTransition[];
    }
  | {
      readonly type: 'ACCEPT_CONFLICTS';
      readonly conflicts: readonly Conflict[];
      readonly acceptedConflictIds: readonly string[];
      readonly acceptedBecause: string;
    }
  /** `conflicts`: what stands against the window now. */
  | { readonly type: 'START' | 'RECORD_CONFLICTS'; readonly conflicts: readonly Conflict[] }
  | { readonly type: 'IMPLEMENT' | 'RECORD_AS_MADE' }
  | ({ readonly type: 'REVIEW' } & Omit<ChangeReview, 'at'>)
  | { readonly type: 'CLOSE'; readonly outcome: ChangeOutcome }
  | { readonly type: 'RECORD_DEPLOYMENT'; readonly releaseId: string }
  | { readonly type: 'RECORD_ROLLBACK'; readonly releaseId: string; readonly why: string };

export type ChangeRefusal =
  | IllegalTransition
  | InvalidInput
  | ChangeEffectRefusal
  | { readonly code: 'CI_EFFECTS_REQUIRED' }
  | { readonly code: 'STANDARD_CHANGE_REQUIRED' }
  | { readonly code: 'STANDARD_CHANGE_NOT_IN_FORCE'; readonly key: string }
  | { readonly code: 'RISK_SCORE_REQUIRED' }
  | { readonly code: 'AUTHORITY_REQUIRED'; readonly authority: ChangeAuthority }
  | { readonly code: 'LEAD_TIME_REQUIRED'; readonly earliest: Instant }
  | { readonly code: 'ASSESSMENT_REQUIRED'; readonly processes: readonly AssessedProcess[] }
  | { readonly code: 'BACK_OUT_PLAN_REQUIRED' }
  | { readonly code: 'APPROVER_IS_REQUESTER' }
  | { readonly code: 'ASSESSOR_IS_REQUESTER' }
  | ({ readonly code: 'ASSESSOR_NOT_NAMED' } & ProcessAssessors)
  | { readonly code: 'TEST_EVIDENCE_REQUIRED'; readonly last: TestResult | null }
  | { readonly code: 'SCHEDULE_CONFLICTS'; readonly conflicts: readonly Conflict[] }
  | { readonly code: 'CONFLICT_REASON_REQUIRED'; readonly keys: readonly string[] }
  | { readonly code: 'OUTSIDE_WINDOW'; readonly startsAt: Instant; readonly endsAt: Instant }
  | { readonly code: 'REVIEW_REQUIRED' }
  | {
      readonly code: 'OUTCOME_CONTRADICTS';
      readonly outcome: ChangeOutcome;
      readonly possible: readonly ChangeOutcome[];
    }
  | PackageRefusal
  | ChangeTaskRefusal
  | { readonly code: 'CMDB_DIVERGES'; readonly keys: readonly string[] };
