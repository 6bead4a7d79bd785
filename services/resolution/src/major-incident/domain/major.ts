/**
 * Major incident: a record of its own about a lead incident, with an owner who does not also mend it.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 8.6.1; 2011 8.1.
 */
import {
  type EventOf,
  type incidentStates,
  type majorIncidentAudiences,
  type majorIncidentEntryKinds,
  type majorIncidentEvents,
  type majorIncidentImprovementStates,
  majorIncidentStates,
} from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  machine,
  type Rights,
} from '@attest/kernel';
import type { Priority } from '../../priority.ts';
import type { Reason } from './weigh.ts';

export type MajorIncidentState = (typeof majorIncidentStates)[number];
export type EntryKind = (typeof majorIncidentEntryKinds)[number];
export type Audience = (typeof majorIncidentAudiences)[number];
export type ImprovementState = (typeof majorIncidentImprovementStates)[number];

export const underWay = ['DECLARED', 'IN_PROGRESS'] as const;
const restored = ['RESTORED', 'UNDER_REVIEW'] as const;
const declared = [...underWay, ...restored] as const;
/** States in which something may still happen. */
export const liveStates = ['PROPOSED', ...declared] as const;

/** What people may do. What the platform notes of elsewhere is in note.ts, and what is overdue is OVERDUE. */
export const majorIncidentMachine = machine(majorIncidentStates, 'PROPOSED', {
  DECLARE: { from: ['PROPOSED'], to: 'DECLARED' },
  DECLINE: { from: ['PROPOSED'], to: 'DECLINED' },
  START: { from: ['DECLARED'], to: 'IN_PROGRESS' },
  HAND_OVER: { from: declared },
  ADD_ENTRY: { from: declared },
  CORRECT_ENTRY: { from: declared },
  SEND_UPDATE: { from: declared },
  OVERDUE: { from: underWay },
  RESTORE: { from: underWay, to: 'RESTORED' },
  RELAPSE: { from: restored, to: 'IN_PROGRESS' },
  REVIEW: { from: restored, to: 'UNDER_REVIEW' },
  APPROVE_REVIEW: { from: ['UNDER_REVIEW'] },
  CLOSE: { from: restored, to: 'CLOSED' },
  DOWNGRADE: { from: underWay, to: 'DOWNGRADED' },
});
export type MajorIncidentAction = ActionOf<typeof majorIncidentMachine>;

const manager = ['INCIDENT_MANAGER'] as const;
const crew = ['INCIDENT_MANAGER', 'SUPPORT_ENGINEER', 'SERVICE_DESK_AGENT'] as const;

export const majorIncidentRights: Rights<MajorIncidentAction | 'PROPOSE'> = {
  PROPOSE: [...crew, 'PROBLEM_MANAGER'],
  DECLARE: manager,
  DECLINE: manager,
  START: crew,
  HAND_OVER: manager,
  ADD_ENTRY: [...crew, 'PROBLEM_MANAGER', 'CHANGE_MANAGER'],
  CORRECT_ENTRY: [...crew, 'PROBLEM_MANAGER', 'CHANGE_MANAGER'],
  SEND_UPDATE: [...crew, 'BUSINESS_RELATIONSHIP_MANAGER'],
  OVERDUE: [],
  RESTORE: ['INCIDENT_MANAGER', 'SUPPORT_ENGINEER'],
  RELAPSE: crew,
  REVIEW: ['INCIDENT_MANAGER', 'PROBLEM_MANAGER'],
  APPROVE_REVIEW: ['INCIDENT_MANAGER', 'SMS_MANAGER', 'TOP_MANAGEMENT'],
  CLOSE: manager,
  DOWNGRADE: manager,
};

/** Somebody who was told of it. */
export type Told = {
  readonly personId: string;
  readonly name: string;
  readonly toldAt: Instant;
  readonly acknowledgedAt: Instant | null;
};

export type Review = {
  readonly whatHappened: string;
  readonly wentWell: string;
  readonly wentWrong: string;
  readonly cause: string;
};

export type RecordedReview = Review & {
  readonly reviewerId: string;
  readonly reviewedAt: Instant;
  readonly approverId: string | null;
  readonly approvedAt: Instant | null;
};

export type NotedImprovement = {
  readonly improvementId: string;
  readonly key: string;
  readonly state: ImprovementState;
};

export type MajorIncident = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: MajorIncidentState;
  readonly incidentId: string;
  readonly title: string;
  readonly priority: Priority;
  readonly serviceId: string | null;
  readonly customerIds: readonly string[];
  readonly childIds: readonly string[];
  readonly reasons: readonly Reason[];
  readonly criteriaId: string | null;
  readonly criteriaEdition: number | null;
  readonly affectedUsers: number | null;
  readonly affectedCustomers: number | null;
  readonly ownerId: string | null;
  /** Who works on the lead incident. */
  readonly assigneeId: string | null;
  readonly declaredById: string | null;
  readonly updateMinutes: number | null;
  readonly acknowledgeMinutes: number | null;
  readonly updateDueAt: Instant | null;
  /** Updates that were due since the last one, and did not come. */
  readonly missedUpdates: number;
  readonly lastUpdateAt: Instant | null;
  readonly told: readonly Told[];
  /** Governance found nobody to tell. */
  readonly nobodyTold: boolean;
  readonly escalations: number;
  readonly restoration: string | null;
  readonly review: RecordedReview | null;
  readonly improvements: readonly NotedImprovement[];
  /** Why it was declined or downgraded. */
  readonly why: string | null;
  readonly proposedAt: Instant;
  readonly updatedAt: Instant;
  readonly declaredAt: Instant | null;
  readonly restoredAt: Instant | null;
  readonly closedAt: Instant | null;
};

export type MajorIncidentEvent = EventOf<typeof majorIncidentEvents>;

/** The lead incident as the incident process has it. */
export type Lead = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly state: (typeof incidentStates)[number];
  readonly priority: Priority;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly assigneeId: string | null;
  readonly parentId: string | null;
};

/** What a major incident is proposed with. */
export type Proposal = {
  readonly id: string;
  readonly key: string;
  readonly lead: Lead;
  /** Its children, and the customers of it and of them. */
  readonly childIds: readonly string[];
  readonly customerIds: readonly string[];
  /** Instead of the incident's. */
  readonly title: string | null;
  readonly reasons: readonly Reason[];
  readonly criteriaId: string | null;
  readonly criteriaEdition: number | null;
  readonly affectedUsers: number | null;
  readonly affectedCustomers: number | null;
};

export type MajorIncidentCommand =
  | {
      readonly type: 'DECLARE';
      readonly ownerId: string | null;
      readonly assigneeId: string | null;
      readonly actorId: string;
      readonly updateMinutes: number;
      readonly acknowledgeMinutes: number;
    }
  | { readonly type: 'DECLINE' | 'RELAPSE' | 'DOWNGRADE'; readonly why: string }
  | { readonly type: 'START' | 'OVERDUE' | 'CLOSE' }
  | { readonly type: 'HAND_OVER'; readonly ownerId: string; readonly assigneeId: string | null; readonly why: string }
  | {
      readonly type: 'ADD_ENTRY';
      readonly entryId: string;
      readonly kind: EntryKind;
      readonly occurredAt: Instant;
      readonly body: string;
    }
  | {
      readonly type: 'CORRECT_ENTRY';
      readonly entryId: string;
      /** The former one: which, of what kind, and whether it was corrected before. */
      readonly former: { readonly id: string; readonly kind: EntryKind; readonly correctedById: string | null };
      readonly occurredAt: Instant;
      readonly body: string;
    }
  | { readonly type: 'SEND_UPDATE'; readonly updateId: string; readonly audience: Audience; readonly body: string }
  | { readonly type: 'RESTORE'; readonly restoration: string }
  | { readonly type: 'REVIEW'; readonly review: Review; readonly actorId: string }
  | { readonly type: 'APPROVE_REVIEW'; readonly actorId: string };

export type MajorIncidentRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'OWNER_REQUIRED' }
  | { readonly code: 'OWNER_IS_ASSIGNEE'; readonly ownerId: string }
  | { readonly code: 'CRITERIA_NOT_MET' }
  | { readonly code: 'ALREADY_MAJOR'; readonly key: string }
  | { readonly code: 'LEAD_IS_CHILD'; readonly parentId: string }
  | { readonly code: 'INCIDENT_SETTLED'; readonly key: string; readonly state: string }
  | { readonly code: 'ENTRY_CORRECTED_ALREADY'; readonly by: string }
  | { readonly code: 'ENTRY_IS_AUTOMATIC' }
  | { readonly code: 'REVIEW_REQUIRED' }
  | { readonly code: 'REVIEW_NOT_APPROVED' }
  | { readonly code: 'APPROVER_IS_REVIEWER' }
  | { readonly code: 'IMPROVEMENT_REQUIRED' }
  | { readonly code: 'TOP_MANAGEMENT_NOT_TOLD' };

/** What is wrong with how it is handled, for everybody to see. */
export const majorIncidentFaults = [
  'NOBODY_TOLD',
  'NOT_ACKNOWLEDGED',
  'UPDATE_OVERDUE',
  'OWNER_IS_ASSIGNEE',
  'CRITERIA_NOT_AGREED',
] as const;
export type MajorIncidentFault = (typeof majorIncidentFaults)[number];

/** The faults of a major incident that is declared and not over yet. */
export const faultsOf = (major: MajorIncident): MajorIncidentFault[] => {
  if (!(declared as readonly string[]).includes(major.state)) return [];
  const has: Record<MajorIncidentFault, boolean> = {
    NOBODY_TOLD: major.nobodyTold,
    NOT_ACKNOWLEDGED: major.escalations > 0 && !major.told.some(({ acknowledgedAt }) => acknowledgedAt !== null),
    UPDATE_OVERDUE: major.missedUpdates > 0,
    OWNER_IS_ASSIGNEE: major.ownerId !== null && major.ownerId === major.assigneeId,
    CRITERIA_NOT_AGREED: major.criteriaId === null,
  };
  return majorIncidentFaults.filter((fault) => has[fault]);
};
