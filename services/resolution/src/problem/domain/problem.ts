/**
 * Problem: the unknown cause of one or more incidents, or of a trend in them.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.6.3, 2011 8.2, 9.1.
 */
import { type changeOutcomes, type EventOf, type problemEvents, problemStates } from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  machine,
  type Rights,
} from '@attest/kernel';
import type { Level, Priority, PriorityMatrix } from '../../priority.ts';
import type { Analysis, CauseMethod } from './cause.ts';
import type { Counts, EffectVerdict } from './effect.ts';

export type ProblemState = (typeof problemStates)[number];
export type ChangeOutcome = (typeof changeOutcomes)[number];

const open = ['RAISED', 'IN_DIAGNOSIS', 'KNOWN_ERROR'] as const;

/**
 * ESCALATE_BY_AGE, CHANGE_CLOSED and MEASURE_EFFECT are the platform's: a problem grows old, hears how a change ended, and is
 * told what incidents came after its fix.
 */
export const problemMachine = machine(problemStates, 'RAISED', {
  PRIORITISE: { from: open },
  ASSIGN: { from: open },
  ESCALATE: { from: open },
  ESCALATE_BY_AGE: { from: open },
  START_DIAGNOSIS: { from: ['RAISED'], to: 'IN_DIAGNOSIS' },
  NOTE_DIAGNOSIS: { from: [...open, 'RESOLVED'] },
  CORRECT_DIAGNOSIS: { from: [...open, 'RESOLVED'] },
  RECORD_ROOT_CAUSE: { from: ['IN_DIAGNOSIS', 'KNOWN_ERROR'] },
  RECORD_KNOWN_ERROR: { from: open, to: 'KNOWN_ERROR' },
  WITHDRAW_KNOWN_ERROR: { from: ['IN_DIAGNOSIS', 'KNOWN_ERROR'], to: 'IN_DIAGNOSIS' },
  LINK_INCIDENT: { from: open },
  UNLINK_INCIDENT: { from: open },
  LINK_REQUEST: { from: open },
  UNLINK_REQUEST: { from: open },
  LINK_CHANGE: { from: open },
  CHANGE_CLOSED: { from: [...open, 'RESOLVED'] },
  RESOLVE: { from: ['IN_DIAGNOSIS', 'KNOWN_ERROR'], to: 'RESOLVED' },
  MEASURE_EFFECT: { from: ['RESOLVED'] },
  CONFIRM_EFFECT: { from: ['RESOLVED'] },
  REJECT_EFFECT: { from: ['RESOLVED'], to: 'IN_DIAGNOSIS' },
  REOPEN: { from: ['RESOLVED'], to: 'IN_DIAGNOSIS' },
  CLOSE: { from: ['RESOLVED'], to: 'CLOSED' },
  CANCEL: { from: ['RAISED', 'IN_DIAGNOSIS'], to: 'CANCELLED' },
});
export type ProblemAction = ActionOf<typeof problemMachine>;

const staff = ['PROBLEM_MANAGER', 'SUPPORT_ENGINEER'] as const;
const linking = [...staff, 'INCIDENT_MANAGER', 'SERVICE_DESK_AGENT'] as const;

export const problemRights: Rights<ProblemAction | 'RAISE'> = {
  RAISE: linking,
  PRIORITISE: ['PROBLEM_MANAGER'],
  ASSIGN: ['PROBLEM_MANAGER'],
  ESCALATE: [...staff, 'INCIDENT_MANAGER'],
  ESCALATE_BY_AGE: [],
  START_DIAGNOSIS: staff,
  NOTE_DIAGNOSIS: staff,
  CORRECT_DIAGNOSIS: staff,
  RECORD_ROOT_CAUSE: staff,
  RECORD_KNOWN_ERROR: staff,
  WITHDRAW_KNOWN_ERROR: staff,
  LINK_INCIDENT: linking,
  UNLINK_INCIDENT: linking,
  LINK_REQUEST: linking,
  UNLINK_REQUEST: linking,
  LINK_CHANGE: [...staff, 'CHANGE_MANAGER'],
  CHANGE_CLOSED: [],
  RESOLVE: ['PROBLEM_MANAGER'],
  MEASURE_EFFECT: [],
  CONFIRM_EFFECT: ['PROBLEM_MANAGER'],
  REJECT_EFFECT: ['PROBLEM_MANAGER'],
  REOPEN: ['PROBLEM_MANAGER'],
  CLOSE: ['PROBLEM_MANAGER'],
  CANCEL: ['PROBLEM_MANAGER'],
};

/** How old a problem may be, in days by priority, before the platform escalates it: again after as long, three times at most. */
export const ageRule = { version: 1, days: { P1: 2, P2: 7, P3: 30, P4: 90, P5: 180 }, times: 3 } as const;

export type ProblemEvent = EventOf<typeof problemEvents>;

/** The trend that a problem was raised from, as it was. */
export type Evidence = NonNullable<Extract<ProblemEvent, { type: 'ProblemRaised' }>['evidence']>;

export type EffectFigures = Extract<ProblemEvent, { type: 'ProblemEffectMeasured' }>['effect'];
export type EffectKind = Pick<EffectFigures, 'kind' | 'values' | 'serviceId'>;

/** What is known of the effect of the present fix. */
export type Effect = {
  readonly verdict: EffectVerdict;
  readonly figures: EffectFigures;
  /** What a person said of it; null until then. */
  readonly held: boolean | null;
  readonly remark: string | null;
};

/** A change that is to fix the problem; `outcome` is null until it is closed. */
export type Fix = { readonly changeId: string; readonly outcome: ChangeOutcome | null };

/** An entry of the diagnosis log; its text stands beside the problem. */
export type DiagnosisMark = { readonly id: string; readonly correctedById: string | null };

export type Problem = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly state: ProblemState;
  readonly category: string | null;
  readonly serviceId: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  readonly matrixVersion: number;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly evidence: Evidence | null;
  /** The proposal that it was raised from. */
  readonly proposalId: string | null;
  readonly incidentIds: readonly string[];
  readonly requestIds: readonly string[];
  readonly ciIds: readonly string[];
  /** Null where there is no known error, or none any more. */
  readonly workaround: string | null;
  /** Counts the editions of the known error; 0 without. */
  readonly knownErrorEdition: number;
  readonly rootCause: string | null;
  readonly method: CauseMethod | null;
  readonly analysis: Readonly<Record<string, unknown>> | null;
  readonly diagnosis: readonly DiagnosisMark[];
  readonly fixes: readonly Fix[];
  readonly resolution: string | null;
  /** What the fix touched. */
  readonly fixedCiIds: readonly string[];
  readonly tookEffectAt: Instant | null;
  readonly effectDays: number | null;
  readonly effect: Effect | null;
  readonly escalations: number;
  readonly escalatedToId: string | null;
  /** From when its age counts: raised, reopened, or escalated by age. */
  readonly ageFrom: Instant;
  readonly raisedAt: Instant;
  readonly updatedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
};

export type RaiseProblem = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly serviceId: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly incidentIds: readonly string[];
  readonly evidence: Evidence | null;
  /** The proposal that was accepted. */
  readonly proposalId: string | null;
};

export type ProblemCommand =
  | { readonly type: 'PRIORITISE'; readonly impact: Level; readonly urgency: Level; readonly matrix: PriorityMatrix }
  | { readonly type: 'ASSIGN'; readonly teamId: string; readonly assigneeId: string | null }
  | { readonly type: 'ESCALATE'; readonly toId: string | null; readonly why: string }
  | { readonly type: 'ESCALATE_BY_AGE' | 'START_DIAGNOSIS' }
  | { readonly type: 'NOTE_DIAGNOSIS'; readonly entryId: string; readonly body: string }
  | {
      readonly type: 'CORRECT_DIAGNOSIS';
      readonly entryId: string;
      readonly correctsId: string;
      readonly body: string;
    }
  | { readonly type: 'RECORD_ROOT_CAUSE'; readonly rootCause: string; readonly analysis: Analysis }
  | { readonly type: 'RECORD_KNOWN_ERROR'; readonly ciIds: readonly string[]; readonly workaround: string }
  | { readonly type: 'LINK_INCIDENT' | 'UNLINK_INCIDENT'; readonly incidentId: string }
  | { readonly type: 'LINK_REQUEST' | 'UNLINK_REQUEST'; readonly requestId: string }
  | {
      readonly type: 'LINK_CHANGE';
      readonly changeId: string;
      /** How it ended, where it is closed already. */
      readonly outcome: ChangeOutcome | null;
    }
  | { readonly type: 'CHANGE_CLOSED'; readonly changeId: string; readonly outcome: ChangeOutcome }
  | {
      readonly type: 'RESOLVE';
      readonly resolution: string;
      /** What the fix touched, besides where the known error lives. */
      readonly ciIds: readonly string[];
      /** Null: now. */
      readonly tookEffectAt: Instant | null;
      readonly effectDays: number;
    }
  | { readonly type: 'MEASURE_EFFECT'; readonly counts: Counts }
  | { readonly type: 'CONFIRM_EFFECT' | 'REJECT_EFFECT'; readonly remark: string }
  | { readonly type: 'REOPEN' }
  | { readonly type: 'CLOSE'; readonly why: string | null }
  | { readonly type: 'WITHDRAW_KNOWN_ERROR'; readonly why: string }
  | { readonly type: 'CANCEL'; readonly why: string };

export type ProblemRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'EVIDENCE_REQUIRED' }
  | { readonly code: 'TREND_DOES_NOT_RISE'; readonly value: string; readonly count: number; readonly expected: number }
  | { readonly code: 'CONFIGURATION_ITEM_REQUIRED' }
  | { readonly code: 'KNOWN_ERROR_REQUIRED' }
  | { readonly code: 'ENTRY_UNKNOWN'; readonly id: string }
  | { readonly code: 'ENTRY_CORRECTED'; readonly id: string; readonly byId: string }
  | { readonly code: 'CHANGE_REQUIRED'; readonly ciIds: readonly string[] }
  | { readonly code: 'CHANGE_NOT_CLOSED'; readonly changeIds: readonly string[] }
  | { readonly code: 'EFFECT_NOT_MEASURED'; readonly dueAt: Instant }
  | { readonly code: 'EFFECT_DID_NOT_FALL'; readonly before: number; readonly after: number }
  | { readonly code: 'EFFECT_OR_REASON_REQUIRED' }
  | { readonly code: 'CAUSE_OR_REASON_REQUIRED' };
