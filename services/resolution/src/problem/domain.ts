/**
 * Problem: the unknown cause of one or more incidents, or of a trend in them.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.6.3, 2011 8.2, 9.1.
 */
import {
  type causeMethods,
  type changeOutcomes,
  type EventOf,
  type problemEvents,
  problemStates,
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
  machine,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { Level, Priority, PriorityMatrix } from '../priority.ts';

export type ProblemState = (typeof problemStates)[number];
export type CauseMethod = (typeof causeMethods)[number];
export type ChangeOutcome = (typeof changeOutcomes)[number];

const open = ['RAISED', 'IN_DIAGNOSIS', 'KNOWN_ERROR'] as const;

/** CHANGE_CLOSED is the platform's: it tells a problem how the change that was to fix it ended. */
export const problemMachine = machine(problemStates, 'RAISED', {
  PRIORITISE: { from: open },
  ASSIGN: { from: open },
  START_DIAGNOSIS: { from: ['RAISED'], to: 'IN_DIAGNOSIS' },
  RECORD_ROOT_CAUSE: { from: ['IN_DIAGNOSIS', 'KNOWN_ERROR'] },
  RECORD_KNOWN_ERROR: { from: open, to: 'KNOWN_ERROR' },
  LINK_INCIDENT: { from: open },
  LINK_CHANGE: { from: open },
  CHANGE_CLOSED: { from: [...open, 'RESOLVED'] },
  RESOLVE: { from: ['IN_DIAGNOSIS', 'KNOWN_ERROR'], to: 'RESOLVED' },
  REOPEN: { from: ['RESOLVED'], to: 'IN_DIAGNOSIS' },
  CLOSE: { from: ['RESOLVED'], to: 'CLOSED' },
  CANCEL: { from: ['RAISED', 'IN_DIAGNOSIS'], to: 'CANCELLED' },
});
export type ProblemAction = ActionOf<typeof problemMachine>;

const staff = ['PROBLEM_MANAGER', 'SUPPORT_ENGINEER'] as const;

export const problemRights: Rights<ProblemAction | 'RAISE'> = {
  RAISE: [...staff, 'INCIDENT_MANAGER', 'SERVICE_DESK_AGENT'],
  PRIORITISE: ['PROBLEM_MANAGER'],
  ASSIGN: ['PROBLEM_MANAGER'],
  START_DIAGNOSIS: staff,
  RECORD_ROOT_CAUSE: staff,
  RECORD_KNOWN_ERROR: staff,
  LINK_INCIDENT: [...staff, 'INCIDENT_MANAGER', 'SERVICE_DESK_AGENT'],
  LINK_CHANGE: [...staff, 'CHANGE_MANAGER'],
  CHANGE_CLOSED: [],
  RESOLVE: ['PROBLEM_MANAGER'],
  REOPEN: ['PROBLEM_MANAGER'],
  CLOSE: ['PROBLEM_MANAGER'],
  CANCEL: ['PROBLEM_MANAGER'],
};

/** The trend that a problem was raised from, as it was. */
export type Evidence = NonNullable<Extract<ProblemEvent, { type: 'ProblemRaised' }>['evidence']>;

/** A change that is to fix the problem; `outcome` is null until it is closed. */
export type Fix = { readonly changeId: string; readonly outcome: ChangeOutcome | null };

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
  readonly workaround: string | null;
  readonly rootCause: string | null;
  readonly method: CauseMethod | null;
  readonly fixes: readonly Fix[];
  readonly resolution: string | null;
  readonly raisedAt: Instant;
  readonly updatedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
};

export type ProblemEvent = EventOf<typeof problemEvents>;

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
  | { readonly type: 'START_DIAGNOSIS' | 'REOPEN' }
  | { readonly type: 'RECORD_ROOT_CAUSE'; readonly rootCause: string; readonly method: CauseMethod }
  | { readonly type: 'RECORD_KNOWN_ERROR'; readonly ciIds: readonly string[]; readonly workaround: string }
  | { readonly type: 'LINK_INCIDENT'; readonly incidentId: string }
  | { readonly type: 'LINK_CHANGE'; readonly changeId: string }
  | { readonly type: 'CHANGE_CLOSED'; readonly changeId: string; readonly outcome: ChangeOutcome }
  | { readonly type: 'RESOLVE'; readonly resolution: string }
  | { readonly type: 'CLOSE'; readonly why: string | null }
  | { readonly type: 'CANCEL'; readonly why: string };

export type ProblemRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'EVIDENCE_REQUIRED' }
  | { readonly code: 'CONFIGURATION_ITEM_REQUIRED' }
  | { readonly code: 'CHANGE_REQUIRED'; readonly ciIds: readonly string[] }
  | { readonly code: 'CHANGE_NOT_CLOSED'; readonly changeIds: readonly string[] }
  | { readonly code: 'CAUSE_OR_REASON_REQUIRED' };

type Decision = Result<ProblemEvent[], ProblemRefusal>;

/**
 * Decides the first event of a problem.
 *
 * @returns ProblemRaised, INVALID_INPUT, or EVIDENCE_REQUIRED without an incident and without a trend
 */
export const raise = ({ id: problemId, ...facts }: RaiseProblem, matrix: PriorityMatrix, now: Instant): Decision => {
  const bad = firstRefusal(
    badText('title', facts.title, 200),
    facts.description === '' ? undefined : badText('description', facts.description),
    facts.category === null ? undefined : badText('category', facts.category, 100),
    ...facts.incidentIds.map((incidentId) => badUuid('incidentIds', incidentId)),
  );
  if (bad) return bad;
  if (facts.incidentIds.length === 0 && facts.evidence === null) return refuse({ code: 'EVIDENCE_REQUIRED' });
  return ok([
    {
      type: 'ProblemRaised',
      at: now,
      problemId,
      ...facts,
      incidentIds: [...new Set(facts.incidentIds)],
      state: problemMachine.initial,
      priority: matrix.cells[facts.impact][facts.urgency],
      matrixVersion: matrix.version,
    },
  ]);
};

const fixed: readonly (ChangeOutcome | null)[] = ['SUCCESSFUL', 'WITH_ISSUES'];

/** A fix that touches a configuration item needs a change, and the change must have ended well. 2011 8.2. */
const unfixed = ({ ciIds, fixes }: Problem): ProblemRefusal | undefined => {
  const done = fixes.some(({ outcome }) => fixed.includes(outcome));
  const running = fixes.filter(({ outcome }) => outcome === null).map(({ changeId }) => changeId);
  if (running.length > 0) return { code: 'CHANGE_NOT_CLOSED', changeIds: running };
  return ciIds.length > 0 && !done ? { code: 'CHANGE_REQUIRED', ciIds } : undefined;
};

/** Decides what happened, or why nothing may. */
export const decide = (problem: Problem, command: ProblemCommand, now: Instant): Decision => {
  const refused = illegal(problemMachine, problem.state, command.type);
  if (refused) return refused;
  const state = stateAfter(problemMachine, problem.state, command.type);
  const base = { at: now, state, priority: problem.priority };
  switch (command.type) {
    case 'PRIORITISE': {
      const { impact, urgency, matrix } = command;
      const priority = matrix.cells[impact][urgency];
      return ok([{ ...base, type: 'ProblemPrioritised', impact, urgency, priority, matrixVersion: matrix.version }]);
    }
    case 'ASSIGN':
      return ok([{ ...base, type: 'ProblemAssigned', teamId: command.teamId, assigneeId: command.assigneeId }]);
    case 'START_DIAGNOSIS':
      return ok([{ ...base, type: 'ProblemDiagnosisStarted' }]);
    case 'RECORD_ROOT_CAUSE': {
      const { rootCause, method } = command;
      return badText('rootCause', rootCause) ?? ok([{ ...base, type: 'ProblemRootCauseFound', rootCause, method }]);
    }
    case 'RECORD_KNOWN_ERROR': {
      const ciIds = [...new Set(command.ciIds)];
      const bad = badText('workaround', command.workaround);
      if (bad) return bad;
      if (ciIds.length === 0) return refuse({ code: 'CONFIGURATION_ITEM_REQUIRED' });
      return ok([{ ...base, type: 'KnownErrorRecorded', ciIds, workaround: command.workaround }]);
    }
    case 'LINK_INCIDENT': {
      const { incidentId } = command;
      return ok(
        problem.incidentIds.includes(incidentId) ? [] : [{ ...base, type: 'ProblemIncidentLinked', incidentId }],
      );
    }
    case 'LINK_CHANGE': {
      const { changeId } = command;
      const known = problem.fixes.some((fix) => fix.changeId === changeId);
      return ok(known ? [] : [{ ...base, type: 'ProblemChangeLinked', changeId }]);
    }
    case 'CHANGE_CLOSED': {
      const { changeId, outcome } = command;
      const awaited = problem.fixes.some((fix) => fix.changeId === changeId && fix.outcome === null);
      return ok(awaited ? [{ ...base, type: 'ProblemChangeClosed', changeId, outcome }] : []);
    }
    case 'RESOLVE': {
      const bad = badText('resolution', command.resolution);
      if (bad) return bad;
      const missing = unfixed(problem);
      if (missing) return refuse(missing);
      return ok([{ ...base, type: 'ProblemResolved', key: problem.key, resolution: command.resolution }]);
    }
    case 'REOPEN':
      return ok([{ ...base, type: 'ProblemReopened' }]);
    case 'CLOSE': {
      const { why } = command;
      const bad = why === null ? undefined : badText('why', why, 1000);
      if (bad) return bad;
      if (problem.rootCause === null && why === null) return refuse({ code: 'CAUSE_OR_REASON_REQUIRED' });
      return ok([{ ...base, type: 'ProblemClosed', why }]);
    }
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ProblemCancelled', why: command.why }]);
    default:
      return never(command);
  }
};

const raised = (event: Extract<ProblemEvent, { type: 'ProblemRaised' }>): Problem => {
  const { type: _, at, problemId: id, proposalId = null, requestIds = [], ...facts } = event;
  return {
    ...facts,
    id,
    proposalId,
    requestIds,
    version: 1,
    head: '',
    teamId: null,
    assigneeId: null,
    ciIds: [],
    workaround: null,
    rootCause: null,
    method: null,
    fixes: [],
    resolution: null,
    raisedAt: at,
    updatedAt: at,
    resolvedAt: null,
    closedAt: null,
  };
};

/** Applies one event; total; adds 1 to the version. */
export const evolve = (problem: Problem | undefined, event: ProblemEvent): Problem => {
  if (event.type === 'ProblemRaised') return raised(event);
  if (!problem) throw new Error(`a problem begins with ProblemRaised, not ${event.type}`);
  const { state, priority, at } = event;
  const next: Problem = { ...problem, version: problem.version + 1, state, priority, updatedAt: at };
  switch (event.type) {
    case 'ProblemPrioritised':
      return { ...next, impact: event.impact, urgency: event.urgency, matrixVersion: event.matrixVersion };
    case 'ProblemAssigned':
      return { ...next, teamId: event.teamId, assigneeId: event.assigneeId };
    case 'ProblemDiagnosisStarted':
      return next;
    case 'ProblemRootCauseFound':
      return { ...next, rootCause: event.rootCause, method: event.method };
    case 'KnownErrorRecorded':
      return { ...next, ciIds: event.ciIds, workaround: event.workaround };
    case 'ProblemIncidentLinked':
      return { ...next, incidentIds: [...problem.incidentIds, event.incidentId] };
    case 'ProblemChangeLinked':
      return { ...next, fixes: [...problem.fixes, { changeId: event.changeId, outcome: null }] };
    case 'ProblemChangeClosed':
      return {
        ...next,
        fixes: problem.fixes.map((fix) => (fix.changeId === event.changeId ? { ...fix, outcome: event.outcome } : fix)),
      };
    case 'ProblemResolved':
      return { ...next, resolution: event.resolution, resolvedAt: at };
    case 'ProblemReopened':
      return { ...next, resolution: null, resolvedAt: null };
    case 'ProblemClosed':
    case 'ProblemCancelled':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};
