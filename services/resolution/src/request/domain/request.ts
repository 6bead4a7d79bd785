/**
 * Service request: an order of something that the catalogue offers, or a question; not an interruption.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 8.6.2, 2011 8.1.
 */
import {
  type EventOf,
  type incidentChannels,
  requestApprovers,
  type requestTargetSources,
  type serviceRequestEvents,
  type serviceRequestKinds,
  serviceRequestStates,
} from '@attest/contracts';
import {
  type ActionOf,
  type Actor,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  machine,
  type Rights,
  type Role,
} from '@attest/kernel';
import type { Level, Priority, PriorityMatrix } from '../../priority.ts';
import type { ApprovalStep, RequestApprover } from './item.ts';
import type { Task } from './task.ts';

export type ServiceRequestState = (typeof serviceRequestStates)[number];
export type ServiceRequestKind = (typeof serviceRequestKinds)[number];
export type Channel = (typeof incidentChannels)[number];

const unfulfilled = ['SUBMITTED', 'AWAITING_APPROVAL', 'APPROVED', 'IN_FULFILMENT'] as const;
const fulfilling = ['APPROVED', 'IN_FULFILMENT'] as const;
const contestable = ['FULFILLED', 'CONFIRMED'] as const;
const unfinished = [...unfulfilled, ...contestable] as const;

/**
 * ASK_APPROVAL, RELEASE, FULFIL and MISS_TARGET are the platform's: they follow by themselves when a request is submitted, when
 * its last approval is given, when its last task ends and when its time is over. So are CLOSE_TASK_CHANGE and REOPEN_TASK, when
 * the change of a task is closed, well or not. CONTEST_ANSWER is what CONTEST is for a question, which has no tasks to go back to.
 */
export const serviceRequestMachine = machine(serviceRequestStates, 'SUBMITTED', {
  PRIORITISE: { from: unfulfilled },
  ASK_APPROVAL: { from: ['SUBMITTED'], to: 'AWAITING_APPROVAL' },
  APPROVE: { from: ['AWAITING_APPROVAL'] },
  REJECT: { from: ['AWAITING_APPROVAL'], to: 'REJECTED' },
  RELEASE: { from: ['SUBMITTED', 'AWAITING_APPROVAL'], to: 'APPROVED' },
  START_TASK: { from: fulfilling, to: 'IN_FULFILMENT' },
  COMPLETE_TASK: { from: ['IN_FULFILMENT'] },
  SKIP_TASK: { from: fulfilling, to: 'IN_FULFILMENT' },
  LINK_CHANGE: { from: fulfilling },
  CLOSE_TASK_CHANGE: { from: fulfilling, to: 'IN_FULFILMENT' },
  REOPEN_TASK: { from: fulfilling },
  FULFIL: { from: ['IN_FULFILMENT'], to: 'FULFILLED' },
  ANSWER: { from: ['SUBMITTED'], to: 'FULFILLED' },
  CONFIRM: { from: ['FULFILLED'], to: 'CONFIRMED' },
  CONTEST: { from: contestable, to: 'IN_FULFILMENT' },
  CONTEST_ANSWER: { from: contestable, to: 'SUBMITTED' },
  CLOSE: { from: ['CONFIRMED'], to: 'CLOSED' },
  CANCEL: { from: ['SUBMITTED', 'AWAITING_APPROVAL', 'APPROVED'], to: 'CANCELLED' },
  MISS_TARGET: { from: unfulfilled },
  COMMENT: { from: unfinished },
  NOTE: { from: unfinished },
});
export type ServiceRequestAction = ActionOf<typeof serviceRequestMachine>;

/** What people may do: all but what the platform does by itself. */
export const serviceRequestActions = [
  'PRIORITISE',
  'APPROVE',
  'REJECT',
  'START_TASK',
  'COMPLETE_TASK',
  'SKIP_TASK',
  'LINK_CHANGE',
  'ANSWER',
  'CONFIRM',
  'CONTEST',
  'CLOSE',
  'CANCEL',
  'COMMENT',
  'NOTE',
] as const satisfies readonly ServiceRequestAction[];

const desk = ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER'] as const;
/** The provider's roles that an item may name as approver. */
const providers: readonly Role[] = requestApprovers.filter((approver) => approver !== 'CUSTOMER');
const everybody: readonly Role[] = [...providers, 'CUSTOMER_USER'];

export const serviceRequestRights: Rights<ServiceRequestAction | 'SUBMIT'> = {
  SUBMIT: everybody,
  PRIORITISE: desk,
  ASK_APPROVAL: [],
  APPROVE: everybody,
  REJECT: everybody,
  RELEASE: [],
  START_TASK: [...desk, 'CHANGE_MANAGER'],
  COMPLETE_TASK: [...desk, 'CHANGE_MANAGER'],
  SKIP_TASK: [...desk, 'CHANGE_MANAGER'],
  LINK_CHANGE: [...desk, 'CHANGE_MANAGER'],
  CLOSE_TASK_CHANGE: [],
  REOPEN_TASK: [],
  FULFIL: [],
  ANSWER: desk,
  CONFIRM: everybody,
  CONTEST: everybody,
  CONTEST_ANSWER: [],
  CLOSE: desk,
  CANCEL: everybody,
  MISS_TARGET: [],
  COMMENT: everybody,
  NOTE: providers,
};

/** Whether the actor is one of those who work on everybody's requests. */
export const isDesk = ({ roles, customerId, supplierId }: Actor): boolean =>
  customerId === undefined && supplierId === undefined && desk.some((role) => roles.includes(role));

/** A fulfilment that nobody objects to for so long is taken as confirmed. */
export const autoConfirmDays = 5;

/** A fulfilment may be contested for so long, also after it was confirmed, until the request is closed. */
export const contestDays = 5;

/** A confirmed request closes by itself after so long; until then the desk may do it. */
export const autoCloseDays = 2;

export type Approval = ApprovalStep & {
  readonly state: 'OPEN' | 'GIVEN' | 'REFUSED';
  readonly approverId: string | null;
  readonly comment: string | null;
  readonly decidedAt: Instant | null;
};

export type ServiceRequest = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly kind: ServiceRequestKind;
  readonly channel: Channel;
  readonly state: ServiceRequestState;
  readonly title: string;
  readonly description: string;
  readonly itemId: string | null;
  readonly itemEdition: number | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly requesterId: string;
  readonly onBehalfOfId: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  readonly matrixVersion: number;
  readonly approvals: readonly Approval[];
  /** Who may give the approvals that are still open; empty where none is waited on. */
  readonly openApprovers: readonly RequestApprover[];
  readonly tasks: readonly Task[];
  /** The teams that have a task to work on now. */
  readonly readyTeamIds: readonly string[];
  readonly changeTemplate: string | null;
  readonly targetMinutes: number | null;
  readonly targetBy: (typeof requestTargetSources)[number] | null;
  /** When its time is over; null before that has begun. */
  readonly dueAt: Instant | null;
  /** When its time was over and it was not fulfilled. */
  readonly targetMissedAt: Instant | null;
  /** How often its fulfilment was contested, and why the last time. */
  readonly contests: number;
  readonly contestedWhy: string | null;
  /** The answer to a question. */
  readonly answer: string | null;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly approvedAt: Instant | null;
  readonly fulfilledAt: Instant | null;
  readonly confirmedAt: Instant | null;
  /** When it was closed, rejected or cancelled. */
  readonly closedAt: Instant | null;
};

/** Whether its tasks may be worked on. */
export const isFulfilling = ({ state }: Pick<ServiceRequest, 'state'>): boolean =>
  fulfilling.some((one) => one === state);

/** The approvals that the actor may give, by who may give them; none for the platform. */
export const approversOf = ({ roles, customerId, supplierId }: Actor): RequestApprover[] => {
  if (supplierId !== undefined) return [];
  if (customerId !== undefined) return roles.includes('CUSTOMER_USER') ? ['CUSTOMER'] : [];
  return requestApprovers.filter((approver) => approver !== 'CUSTOMER' && roles.includes(approver));
};

export type ServiceRequestEvent = EventOf<typeof serviceRequestEvents>;

/** What a request is made of besides what is ordered; `id` and `key` are the platform's. */
type Submission = {
  readonly id: string;
  readonly key: string;
  readonly channel: Channel;
  readonly description: string;
  readonly customerId: string | null;
  readonly requesterId: string;
  readonly onBehalfOfId: string | null;
};

/** An order; impact and urgency are the item's where they are null. */
export type Order = Submission & {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly impact: Level | null;
  readonly urgency: Level | null;
};

export type Question = Submission & {
  readonly title: string;
  readonly serviceId: string | null;
  readonly impact: Level;
  readonly urgency: Level;
};

export type ServiceRequestCommand =
  | { readonly type: 'PRIORITISE'; readonly impact: Level; readonly urgency: Level; readonly matrix: PriorityMatrix }
  | { readonly type: 'ASK_APPROVAL' | 'RELEASE' | 'FULFIL' | 'MISS_TARGET' }
  | { readonly type: 'APPROVE'; readonly approval: string; readonly by: Actor; readonly comment: string | null }
  | { readonly type: 'REJECT'; readonly approval: string; readonly by: Actor; readonly why: string }
  | { readonly type: 'START_TASK'; readonly task: string; readonly by: Actor }
  | { readonly type: 'COMPLETE_TASK'; readonly task: string }
  | { readonly type: 'SKIP_TASK'; readonly task: string; readonly why: string }
  /** `raised`: by the platform, for the request. */
  | { readonly type: 'LINK_CHANGE'; readonly task: string; readonly changeId: string; readonly raised?: true }
  | { readonly type: 'CLOSE_TASK_CHANGE'; readonly task: string }
  | { readonly type: 'REOPEN_TASK'; readonly task: string; readonly why: string }
  | { readonly type: 'ANSWER'; readonly answer: string }
  | { readonly type: 'CONFIRM'; readonly by: Actor | 'TIMEOUT' }
  /** `tasks`: those to be done again, with what comes after them; all that were done where it is empty. */
  | {
      readonly type: 'CONTEST' | 'CONTEST_ANSWER';
      readonly by: Actor;
      readonly why: string;
      readonly tasks: readonly string[];
    }
  | {
      readonly type: 'COMMENT' | 'NOTE';
      readonly commentId: string;
      readonly body: string;
      readonly mentionIds: readonly string[];
    }
  | { readonly type: 'CLOSE'; readonly by: 'PROVIDER' | 'TIMEOUT' }
  | { readonly type: 'CANCEL'; readonly by: Actor; readonly why: string };

export type ServiceRequestRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'ITEM_NOT_PUBLISHED'; readonly key: string; readonly state: string }
  | { readonly code: 'ITEM_NOT_OFFERED'; readonly key: string }
  | { readonly code: 'CUSTOMER_REQUIRED'; readonly approval: string }
  | { readonly code: 'APPROVER_IS_REQUESTER' }
  | { readonly code: 'APPROVER_ROLE_REQUIRED'; readonly approver: RequestApprover }
  | { readonly code: 'APPROVAL_SETTLED'; readonly approval: string; readonly open: readonly string[] }
  | { readonly code: 'TASK_BLOCKED'; readonly task: string; readonly by: readonly string[] }
  | { readonly code: 'TASK_CHANGE_REQUIRED'; readonly task: string }
  | { readonly code: 'TASK_CHANGE_OPEN'; readonly task: string }
  | { readonly code: 'REQUESTER_REQUIRED'; readonly action: string }
  | { readonly code: 'CONTEST_WINDOW_PASSED'; readonly days: number };
