/**
 * Improvement: proposed with an owner, a day and an expected effect; accepted by somebody else, made, and measured.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 10.2.
 */
import {
  type EventOf,
  type improvementEvents,
  type improvementOutcomes,
  type improvementSources,
  improvementStates,
} from '@attest/contracts';
import {
  type ActionOf,
  badText,
  badUuid,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  instantOf,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export type ImprovementState = (typeof improvementStates)[number];
export type ImprovementSource = (typeof improvementSources)[number];
export type ImprovementOutcome = (typeof improvementOutcomes)[number];

const unfinished = ['PROPOSED', 'ACCEPTED', 'IN_PROGRESS'] as const;

/** OVERDUE is the platform's. */
export const improvementMachine = machine(improvementStates, 'PROPOSED', {
  ACCEPT: { from: ['PROPOSED'], to: 'ACCEPTED' },
  REJECT: { from: ['PROPOSED', 'ACCEPTED'], to: 'REJECTED' },
  START: { from: ['ACCEPTED'], to: 'IN_PROGRESS' },
  PLAN: { from: unfinished },
  OVERDUE: { from: unfinished },
  FINISH: { from: ['IN_PROGRESS'], to: 'DONE' },
  EVALUATE: { from: ['DONE'], to: 'EVALUATED' },
});
export type ImprovementAction = ActionOf<typeof improvementMachine>;

const managers = [
  'INCIDENT_MANAGER',
  'PROBLEM_MANAGER',
  'CHANGE_MANAGER',
  'RELEASE_MANAGER',
  'CONFIGURATION_MANAGER',
  'SERVICE_CATALOGUE_MANAGER',
  'SERVICE_LEVEL_MANAGER',
  'FINANCE_MANAGER',
  'BUSINESS_RELATIONSHIP_MANAGER',
  'SUPPLIER_MANAGER',
  'SMS_MANAGER',
  'TOP_MANAGEMENT',
] as const;
const deciding = ['SMS_MANAGER', 'TOP_MANAGEMENT'] as const;

export const improvementRights: Rights<ImprovementAction | 'PROPOSE'> = {
  PROPOSE: [...managers, 'SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER'],
  ACCEPT: deciding,
  REJECT: deciding,
  START: [...managers, 'SUPPORT_ENGINEER'],
  PLAN: managers,
  OVERDUE: [],
  FINISH: [...managers, 'SUPPORT_ENGINEER'],
  EVALUATE: managers,
};

export type Improvement = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: ImprovementState;
  readonly title: string;
  readonly description: string;
  readonly sourceKind: ImprovementSource;
  readonly sourceId: string | null;
  readonly expectedEffect: string;
  readonly ownerId: string;
  readonly proposedById: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly result: string | null;
  readonly outcome: ImprovementOutcome | null;
  readonly measured: string | null;
  readonly why: string | null;
  readonly proposedAt: Instant;
  readonly updatedAt: Instant;
  readonly doneAt: Instant | null;
  readonly evaluatedAt: Instant | null;
  readonly closedAt: Instant | null;
};

export type ImprovementEvent = EventOf<typeof improvementEvents>;

export type ProposeImprovement = Pick<
  Improvement,
  | 'id'
  | 'key'
  | 'title'
  | 'description'
  | 'sourceKind'
  | 'sourceId'
  | 'expectedEffect'
  | 'ownerId'
  | 'proposedById'
  | 'dueOn'
>;

export type ImprovementCommand =
  | { readonly type: 'ACCEPT'; readonly actorId: string }
  | { readonly type: 'REJECT'; readonly why: string }
  | { readonly type: 'START' | 'OVERDUE' }
  | {
      readonly type: 'PLAN';
      readonly ownerId: string | null;
      readonly dueOn: string | null;
      readonly why: string;
    }
  | { readonly type: 'FINISH'; readonly result: string }
  | {
      readonly type: 'EVALUATE';
      readonly actorId: string;
      readonly outcome: ImprovementOutcome;
      readonly measured: string;
    };

export type ImprovementRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'SOURCE_REQUIRED'; readonly sourceKind: ImprovementSource }
  | { readonly code: 'DUE_IN_THE_PAST'; readonly dueOn: string }
  | { readonly code: 'PROPOSER_DECIDES' }
  | { readonly code: 'OWNER_EVALUATES' };

type Decision = Result<ImprovementEvent[], ImprovementRefusal>;

/** The moment from which on a day has passed everywhere that counts in UTC. */
export const dayPassedAt = (dueOn: string): Instant => instantOf(Date.parse(`${dueOn}T00:00:00Z`) + 86_400_000);

const badDue = (dueOn: string, now: Instant): Refused<ImprovementRefusal> | undefined =>
  dayPassedAt(dueOn) <= now ? refuse({ code: 'DUE_IN_THE_PAST', dueOn }) : undefined;

/**
 * Decides the first event of an improvement.
 *
 * @returns ImprovementProposed; INVALID_INPUT; SOURCE_REQUIRED; DUE_IN_THE_PAST
 */
export const propose = (proposal: ProposeImprovement, now: Instant): Decision => {
  const { id: improvementId, sourceKind, sourceId, ...facts } = proposal;
  const bad = firstRefusal<ImprovementRefusal>(
    badText('title', facts.title, 200),
    facts.description === '' ? undefined : badText('description', facts.description),
    badText('expectedEffect', facts.expectedEffect, 4000),
    sourceId === null ? undefined : badUuid('sourceId', sourceId),
    (sourceKind === 'IDEA') === (sourceId === null) ? undefined : refuse({ code: 'SOURCE_REQUIRED', sourceKind }),
    badDue(facts.dueOn, now),
  );
  return (
    bad ??
    ok([
      {
        type: 'ImprovementProposed',
        at: now,
        state: improvementMachine.initial,
        improvementId,
        sourceKind,
        sourceId,
        ...facts,
      },
    ])
  );
};

/** Decides what happened, or why nothing may. */
export const decide = (improvement: Improvement, command: ImprovementCommand, now: Instant): Decision => {
  const refused = illegal(improvementMachine, improvement.state, command.type, improvementRights);
  if (refused) return refused;
  const { key, title, description, sourceKind, sourceId, expectedEffect, ownerId, dueOn } = improvement;
  const state = stateAfter(improvementMachine, improvement.state, command.type);
  const base = { at: now, state, key, title, description, sourceKind, sourceId, expectedEffect, ownerId, dueOn };
  switch (command.type) {
    case 'ACCEPT':
      return command.actorId === improvement.proposedById
        ? refuse({ code: 'PROPOSER_DECIDES' })
        : ok([{ ...base, type: 'ImprovementAccepted' }]);
    case 'REJECT':
      return badText('why', command.why, 4000) ?? ok([{ ...base, type: 'ImprovementRejected', why: command.why }]);
    case 'START':
      return ok([{ ...base, type: 'ImprovementStarted' }]);
    case 'PLAN': {
      const { why } = command;
      const planned = { ownerId: command.ownerId ?? ownerId, dueOn: command.dueOn ?? dueOn };
      const bad = badText('why', why, 4000) ?? (planned.dueOn === dueOn ? undefined : badDue(planned.dueOn, now));
      return bad ?? ok([{ ...base, type: 'ImprovementPlanned', ...planned, why }]);
    }
    case 'OVERDUE':
      return ok(improvement.overdue || dayPassedAt(dueOn) > now ? [] : [{ ...base, type: 'ImprovementOverdue' }]);
    case 'FINISH': {
      const { result } = command;
      return badText('result', result) ?? ok([{ ...base, type: 'ImprovementDone', result }]);
    }
    case 'EVALUATE': {
      const { actorId, outcome, measured } = command;
      if (actorId === ownerId) return refuse({ code: 'OWNER_EVALUATES' });
      return (
        badText('measured', measured, 4000) ??
        ok([{ ...base, type: 'ImprovementEvaluated', outcome, measured, measuredAt: now }])
      );
    }
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history does not begin with ImprovementProposed. */
export const evolve = (improvement: Improvement | undefined, event: ImprovementEvent): Improvement => {
  if (event.type === 'ImprovementProposed') {
    const { type: _, at, improvementId: id, ...facts } = event;
    return {
      ...facts,
      ...{ id, version: 1, head: '', overdue: false, result: null, outcome: null, measured: null, why: null },
      ...{ proposedAt: at, updatedAt: at, doneAt: null, evaluatedAt: null, closedAt: null },
    };
  }
  if (!improvement) throw new Error(`an improvement begins with ImprovementProposed, not ${event.type}`);
  const { state, ownerId, dueOn, at } = event;
  const next = { ...improvement, version: improvement.version + 1, state, ownerId, dueOn, updatedAt: at };
  switch (event.type) {
    case 'ImprovementAccepted':
    case 'ImprovementStarted':
      return next;
    case 'ImprovementPlanned':
      return { ...next, overdue: dueOn === improvement.dueOn && improvement.overdue };
    case 'ImprovementOverdue':
      return { ...next, overdue: true };
    case 'ImprovementRejected':
      return { ...next, why: event.why, closedAt: at };
    case 'ImprovementDone':
      return { ...next, result: event.result, doneAt: at };
    case 'ImprovementEvaluated':
      return { ...next, outcome: event.outcome, measured: event.measured, evaluatedAt: at, closedAt: at };
    default:
      return never(event);
  }
};
