/**
 * Incident: an unplanned interruption of a service, or loss of its quality.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.6.1, 2011 8.1.
 */
import {
  type EventOf,
  type incidentChannels,
  type incidentEvents,
  incidentStates,
  type linkKinds,
  type resolutionKinds,
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
  leads,
  machine,
  msBetween,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { Level, Priority, PriorityMatrix } from '../priority.ts';

export type IncidentState = (typeof incidentStates)[number];
export type ResolutionKind = (typeof resolutionKinds)[number];
export type Channel = (typeof incidentChannels)[number];
export type LinkKind = (typeof linkKinds)[number];

const waiting = ['WAITING_ON_USER', 'WAITING_ON_SUPPLIER', 'WAITING_ON_PROBLEM', 'WAITING_ON_CHANGE'] as const;
export const openStates = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', ...waiting] as const;
const worked = ['ASSIGNED', 'IN_PROGRESS'] as const;
const unsettled = [...openStates, 'RESOLVED'] as const;

/** What people may do, and what the platform does by RESOLVE_BY_PROBLEM when the problem behind an incident is resolved. */
export const incidentMachine = machine(incidentStates, 'NEW', {
  CLASSIFY: { from: openStates },
  ASSIGN: { from: ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'], to: 'ASSIGNED' },
  START: { from: ['NEW', 'ASSIGNED', 'REOPENED'], to: 'IN_PROGRESS' },
  WAIT_ON_USER: { from: worked, to: 'WAITING_ON_USER' },
  WAIT_ON_SUPPLIER: { from: worked, to: 'WAITING_ON_SUPPLIER' },
  WAIT_ON_PROBLEM: { from: worked, to: 'WAITING_ON_PROBLEM' },
  WAIT_ON_CHANGE: { from: worked, to: 'WAITING_ON_CHANGE' },
  RESUME: { from: waiting, to: 'IN_PROGRESS' },
  RESOLVE: { from: ['IN_PROGRESS', ...waiting], to: 'RESOLVED' },
  RESOLVE_BY_PROBLEM: { from: openStates, to: 'RESOLVED' },
  REOPEN: { from: ['RESOLVED'], to: 'REOPENED' },
  CLOSE: { from: ['RESOLVED'], to: 'CLOSED' },
  CANCEL: { from: ['NEW', 'ASSIGNED'], to: 'CANCELLED' },
  COMMENT: { from: unsettled },
  NOTE: { from: unsettled },
  LINK: { from: unsettled },
  UNLINK: { from: unsettled },
});
export type IncidentAction = ActionOf<typeof incidentMachine>;

const desk = ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER'] as const;

export const incidentRights: Rights<IncidentAction | 'LOG' | 'IMPORT' | 'PUBLISH_MATRIX'> = {
  LOG: [...desk, 'CUSTOMER_USER'],
  IMPORT: ['INCIDENT_MANAGER'],
  PUBLISH_MATRIX: ['INCIDENT_MANAGER'],
  CLASSIFY: desk,
  ASSIGN: desk,
  START: desk,
  WAIT_ON_USER: desk,
  WAIT_ON_SUPPLIER: desk,
  WAIT_ON_PROBLEM: desk,
  WAIT_ON_CHANGE: desk,
  RESUME: [...desk, 'SUPPLIER_USER'],
  RESOLVE: desk,
  RESOLVE_BY_PROBLEM: [],
  REOPEN: [...desk, 'CUSTOMER_USER'],
  CLOSE: [...desk, 'CUSTOMER_USER'],
  CANCEL: [...desk, 'CUSTOMER_USER'],
  COMMENT: [...desk, 'PROBLEM_MANAGER', 'CUSTOMER_USER', 'SUPPLIER_USER'],
  NOTE: [...desk, 'PROBLEM_MANAGER'],
  LINK: [...desk, 'PROBLEM_MANAGER', 'CHANGE_MANAGER'],
  UNLINK: [...desk, 'PROBLEM_MANAGER', 'CHANGE_MANAGER'],
};

/** A resolved incident may be reopened for so long; afterwards a new one is logged. */
export const reopenWindowDays = 14;

/** A resolution that nobody contests for so long is taken as confirmed. */
export const autoCloseDays = 7;

export type Incident = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly channel: Channel;
  readonly state: IncidentState;
  readonly category: string;
  readonly subcategory: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  readonly matrixVersion: number;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly callerId: string | null;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  /** The supplier, problem or change that is waited on. */
  readonly waitingOnId: string | null;
  readonly ciIds: readonly string[];
  readonly problemIds: readonly string[];
  readonly changeIds: readonly string[];
  readonly resolutionKind: ResolutionKind | null;
  readonly resolution: string | null;
  readonly reassignments: number;
  readonly reopenings: number;
  readonly loggedAt: Instant;
  readonly updatedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly revision: number;
  /** What the source of an imported incident said last, by its own names. */
  readonly details: Readonly<Record<string, string>>;
};

export type IncidentEvent = EventOf<typeof incidentEvents>;

export type Classification = {
  readonly category: string;
  readonly subcategory?: string | null | undefined;
  readonly impact: Level;
  readonly urgency: Level;
};

/** What a new incident is logged with; `id` and `key` are the platform's. */
export type LogIncident = Classification & {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly channel: Channel;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly callerId: string | null;
  readonly ciIds: readonly string[];
};

export type IncidentCommand =
  | ({ readonly type: 'CLASSIFY'; readonly matrix: PriorityMatrix } & Classification)
  | { readonly type: 'ASSIGN'; readonly teamId: string; readonly assigneeId: string | null }
  | { readonly type: 'START'; readonly actorId: string }
  | { readonly type: 'WAIT_ON_USER' | 'RESUME' | 'REOPEN' }
  | { readonly type: 'WAIT_ON_SUPPLIER' | 'WAIT_ON_PROBLEM' | 'WAIT_ON_CHANGE'; readonly waitingOnId: string }
  | { readonly type: 'RESOLVE' | 'RESOLVE_BY_PROBLEM'; readonly kind: ResolutionKind; readonly resolution: string }
  | { readonly type: 'CLOSE'; readonly by: 'USER' | 'PROVIDER' | 'TIMEOUT' }
  | { readonly type: 'CANCEL'; readonly why: string }
  | { readonly type: 'COMMENT' | 'NOTE'; readonly commentId: string; readonly body: string }
  | { readonly type: 'LINK' | 'UNLINK'; readonly kind: LinkKind; readonly targetId: string };

export type IncidentRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'ASSIGNEE_REQUIRED' }
  | { readonly code: 'LINK_REQUIRED'; readonly kind: LinkKind; readonly id: string }
  | { readonly code: 'WAITED_ON'; readonly id: string }
  | { readonly code: 'REOPEN_WINDOW_PASSED'; readonly days: number };

type Decision = Result<IncidentEvent[], IncidentRefusal>;

/** What every event says of where the incident stands after it. */
const stands = ({ priority, serviceId, customerId }: Incident, state: IncidentState) => ({
  state,
  priority,
  serviceId,
  customerId,
});

const badClassification = ({ category, subcategory }: Classification) =>
  firstRefusal(badText('category', category, 100), subcategory ? badText('subcategory', subcategory, 100) : undefined);

/**
 * Decides the first event of an incident; its priority is the matrix's, never the caller's.
 *
 * @returns IncidentLogged, or INVALID_INPUT
 */
export const log = (command: LogIncident, matrix: PriorityMatrix, now: Instant): Decision => {
  const { id: incidentId, subcategory = null, ...facts } = command;
  const bad = firstRefusal(
    badText('title', command.title, 200),
    command.description === '' ? undefined : badText('description', command.description),
    badClassification(command),
    ...command.ciIds.map((ciId) => badUuid('ciIds', ciId)),
  );
  if (bad) return bad;
  return ok([
    {
      type: 'IncidentLogged',
      at: now,
      ...facts,
      incidentId,
      ciIds: [...new Set(command.ciIds)],
      subcategory,
      state: incidentMachine.initial,
      priority: matrix.cells[command.impact][command.urgency],
      matrixVersion: matrix.version,
      teamId: null,
      assigneeId: null,
      imported: null,
    },
  ]);
};

const linksOf = (incident: Incident, kind: LinkKind): readonly string[] =>
  kind === 'CONFIGURATION_ITEM' ? incident.ciIds : kind === 'PROBLEM' ? incident.problemIds : incident.changeIds;

const waitsOn = { WAIT_ON_SUPPLIER: 'SUPPLIER', WAIT_ON_PROBLEM: 'PROBLEM', WAIT_ON_CHANGE: 'CHANGE' } as const;

/** Decides what happened, or why nothing may. */
export const decide = (incident: Incident, command: IncidentCommand, now: Instant): Decision => {
  const refused = illegal(incidentMachine, incident.state, command.type);
  if (refused) return refused;
  const base = { at: now, ...stands(incident, stateAfter(incidentMachine, incident.state, command.type)) };
  switch (command.type) {
    case 'CLASSIFY': {
      const { type: _, matrix, subcategory = null, ...classification } = command;
      const priority = matrix.cells[command.impact][command.urgency];
      return (
        badClassification(command) ??
        ok([
          {
            ...base,
            type: 'IncidentClassified',
            ...classification,
            subcategory,
            priority,
            matrixVersion: matrix.version,
          },
        ])
      );
    }
    case 'ASSIGN':
      return ok([{ ...base, type: 'IncidentAssigned', teamId: command.teamId, assigneeId: command.assigneeId }]);
    case 'START':
      return ok([{ ...base, type: 'IncidentStarted', assigneeId: incident.assigneeId ?? command.actorId }]);
    case 'WAIT_ON_USER':
      return ok([{ ...base, type: 'IncidentPutOnHold', on: 'USER', waitingOnId: null }]);
    case 'WAIT_ON_SUPPLIER':
    case 'WAIT_ON_PROBLEM':
    case 'WAIT_ON_CHANGE': {
      const on = waitsOn[command.type];
      if (on !== 'SUPPLIER' && !linksOf(incident, on).includes(command.waitingOnId))
        return refuse({ code: 'LINK_REQUIRED', kind: on, id: command.waitingOnId });
      return ok([{ ...base, type: 'IncidentPutOnHold', on, waitingOnId: command.waitingOnId }]);
    }
    case 'RESUME':
      return ok([{ ...base, type: 'IncidentResumed' }]);
    case 'RESOLVE':
    case 'RESOLVE_BY_PROBLEM': {
      const bad = badText('resolution', command.resolution);
      if (bad) return bad;
      if (command.type === 'RESOLVE' && incident.assigneeId === null) return refuse({ code: 'ASSIGNEE_REQUIRED' });
      return ok([{ ...base, type: 'IncidentResolved', kind: command.kind, resolution: command.resolution }]);
    }
    case 'REOPEN':
      if (incident.resolvedAt !== null && msBetween(incident.resolvedAt, now) > reopenWindowDays * 86_400_000)
        return refuse({ code: 'REOPEN_WINDOW_PASSED', days: reopenWindowDays });
      return ok([{ ...base, type: 'IncidentReopened' }]);
    case 'CLOSE':
      return ok([{ ...base, type: 'IncidentClosed', by: command.by }]);
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'IncidentCancelled', why: command.why }]);
    case 'COMMENT':
    case 'NOTE': {
      const { commentId, body } = command;
      const visibility = command.type === 'NOTE' ? 'INTERNAL' : 'PUBLIC';
      return badText('body', body) ?? ok([{ ...base, type: 'IncidentCommented', commentId, visibility, body }]);
    }
    case 'LINK': {
      const { kind, targetId } = command;
      const bad = badUuid('targetId', targetId);
      if (bad) return bad;
      return ok(
        linksOf(incident, kind).includes(targetId) ? [] : [{ ...base, type: 'IncidentLinked', kind, targetId }],
      );
    }
    case 'UNLINK': {
      const { kind, targetId } = command;
      if (incident.waitingOnId === targetId) return refuse({ code: 'WAITED_ON', id: targetId });
      return ok(
        linksOf(incident, kind).includes(targetId) ? [{ ...base, type: 'IncidentUnlinked', kind, targetId }] : [],
      );
    }
    default:
      return never(command);
  }
};

/** Whether people may take an incident from one state to the other in one step. */
export const peopleLead = (from: IncidentState, to: IncidentState): boolean => leads(handMachine, from, to);

const { RESOLVE_BY_PROBLEM: _, ...byHand } = incidentMachine.transitions;
const handMachine = machine(incidentStates, 'NEW', byHand);
