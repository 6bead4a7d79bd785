/**
 * Incident: an unplanned interruption of a service, or loss of its quality. What it is, and what may be done to it.
 *
 * Source: ISO/IEC 20000-1:2018 8.6.1, 2011 8.1.
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
  type Actor,
  actionsFor,
  type Instant,
  leads,
  machine,
  type Rights,
  roles,
} from '@attest/kernel';
import type { Level, Priority } from '../../priority.ts';
import type { RiskLevel } from './risk.ts';

export type IncidentState = (typeof incidentStates)[number];
export type ResolutionKind = (typeof resolutionKinds)[number];
export type Channel = (typeof incidentChannels)[number];
export type LinkKind = (typeof linkKinds)[number];

const waiting = ['WAITING_ON_USER', 'WAITING_ON_SUPPLIER', 'WAITING_ON_PROBLEM', 'WAITING_ON_CHANGE'] as const;
export const openStates = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', ...waiting] as const;
const worked = ['ASSIGNED', 'IN_PROGRESS'] as const;
const unsettled = [...openStates, 'RESOLVED'] as const;

/** Whether service is not restored yet. */
export const isOpen = (state: IncidentState): boolean => (openStates as readonly string[]).includes(state);

/**
 * What people may do, and what the platform does: RESOLVE_BY_PROBLEM when the problem behind an incident is resolved,
 * RESOLVE_BY_PARENT when its parent is, RESOLVE_BY_ALERT when the alerts that told of it are over, RESOLVE_BY_RESTORATION when
 * the major incident that it leads is restored.
 */
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
  RESOLVE_BY_PARENT: { from: openStates, to: 'RESOLVED' },
  RESOLVE_BY_ALERT: { from: openStates, to: 'RESOLVED' },
  RESOLVE_BY_RESTORATION: { from: openStates, to: 'RESOLVED' },
  REOPEN: { from: ['RESOLVED'], to: 'REOPENED' },
  CLOSE: { from: ['RESOLVED'], to: 'CLOSED' },
  CANCEL: { from: ['NEW', 'ASSIGNED'], to: 'CANCELLED' },
  COMMENT: { from: unsettled },
  NOTE: { from: unsettled },
  LINK: { from: unsettled },
  UNLINK: { from: unsettled },
  MAKE_CHILD: { from: openStates },
  SEPARATE: { from: unsettled },
  MARK_DUPLICATE: { from: openStates, to: 'CLOSED' },
  LINK_RISK: { from: openStates },
  UNLINK_RISK: { from: openStates },
  ATTACH: { from: unsettled },
  ATTACH_INTERNALLY: { from: unsettled },
  WITHDRAW_ATTACHMENT: { from: incidentStates },
  ESCALATE_TO_TEAM: { from: openStates, to: 'ASSIGNED' },
  ESCALATE_TO_MANAGEMENT: { from: openStates },
  WATCH: { from: unsettled },
  UNWATCH: { from: incidentStates },
});
export type IncidentAction = ActionOf<typeof incidentMachine>;

const desk = ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER'] as const;

const everybody = roles.filter((role) => role !== 'SYSTEM');

/** What may be done beside the actions on one incident. */
type Other =
  | 'LOG'
  | 'IMPORT'
  | 'PUBLISH_MATRIX'
  | 'PUBLISH_CATEGORIES'
  | 'PUBLISH_RISK_PRIORITIES'
  | 'PUBLISH_ESCALATION_RULES'
  | 'PUBLISH_SETTINGS'
  | 'WATCH_FOR_ANOTHER';

export const incidentRights: Rights<IncidentAction | Other> = {
  LOG: [...desk, 'CUSTOMER_USER'],
  IMPORT: ['INCIDENT_MANAGER'],
  PUBLISH_MATRIX: ['INCIDENT_MANAGER'],
  PUBLISH_CATEGORIES: ['INCIDENT_MANAGER'],
  PUBLISH_RISK_PRIORITIES: ['SMS_MANAGER'],
  PUBLISH_ESCALATION_RULES: ['INCIDENT_MANAGER'],
  PUBLISH_SETTINGS: ['INCIDENT_MANAGER'],
  WATCH_FOR_ANOTHER: desk,
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
  RESOLVE_BY_PARENT: [],
  RESOLVE_BY_ALERT: [],
  RESOLVE_BY_RESTORATION: [],
  REOPEN: [...desk, 'CUSTOMER_USER'],
  CLOSE: [...desk, 'CUSTOMER_USER'],
  CANCEL: [...desk, 'CUSTOMER_USER'],
  COMMENT: [...desk, 'PROBLEM_MANAGER', 'CUSTOMER_USER', 'SUPPLIER_USER'],
  NOTE: [...desk, 'PROBLEM_MANAGER'],
  LINK: [...desk, 'PROBLEM_MANAGER', 'CHANGE_MANAGER'],
  UNLINK: [...desk, 'PROBLEM_MANAGER', 'CHANGE_MANAGER'],
  MAKE_CHILD: desk,
  SEPARATE: desk,
  MARK_DUPLICATE: desk,
  // There is no role of its own for security: the level of a risk is said by who answers for the management system.
  LINK_RISK: ['SMS_MANAGER'],
  UNLINK_RISK: ['SMS_MANAGER'],
  ATTACH: [...desk, 'PROBLEM_MANAGER', 'CUSTOMER_USER', 'SUPPLIER_USER'],
  ATTACH_INTERNALLY: [...desk, 'PROBLEM_MANAGER'],
  WITHDRAW_ATTACHMENT: desk,
  ESCALATE_TO_TEAM: desk,
  ESCALATE_TO_MANAGEMENT: desk,
  WATCH: everybody,
  UNWATCH: everybody,
};

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
  /** The site, building or room where it hurts, as it was named. */
  readonly location: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  readonly matrixVersion: number;
  /** The security risk that decides the priority instead of the matrix, its level, and the version of the rule. */
  readonly riskId: string | null;
  readonly riskLevel: RiskLevel | null;
  readonly riskRuleVersion: number | null;
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
  /** The incident that it is resolved with. A parent is nobody's child. */
  readonly parentId: string | null;
  /** The incident that says the same and goes on; this one is closed. */
  readonly duplicateOfId: string | null;
  readonly causedByChangeIds: readonly string[];
  readonly causedByReleaseIds: readonly string[];
  readonly watcherIds: readonly string[];
  readonly resolutionKind: ResolutionKind | null;
  readonly resolution: string | null;
  readonly reassignments: number;
  readonly reopenings: number;
  readonly escalationCount: number;
  /** When it came to be in its state, got its priority, lost its last assignee (null while it has one). */
  readonly stateSince: Instant;
  readonly prioritySince: Instant;
  readonly unownedSince: Instant | null;
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

/** Where an incident keeps its links of each kind. */
export const linkField = {
  CONFIGURATION_ITEM: 'ciIds',
  PROBLEM: 'problemIds',
  CHANGE: 'changeIds',
  CAUSED_BY_CHANGE: 'causedByChangeIds',
  CAUSED_BY_RELEASE: 'causedByReleaseIds',
} as const satisfies Record<LinkKind, keyof Incident>;

export type IncidentEvent = EventOf<typeof incidentEvents>;

const {
  RESOLVE_BY_PROBLEM: _problem,
  RESOLVE_BY_PARENT: _parent,
  RESOLVE_BY_ALERT: _alert,
  RESOLVE_BY_RESTORATION: _restoration,
  MARK_DUPLICATE: _duplicate,
  ESCALATE_TO_TEAM: _escalation,
  ...byHand
} = incidentMachine.transitions;
const handMachine = machine(incidentStates, 'NEW', byHand);

/**
 * Whether people may take an incident from one state to the other in one step, with nothing more to say. The closure of a
 * duplicate does not count, which needs the other incident, nor does an escalation, which needs a reason.
 */
export const peopleLead = (from: IncidentState, to: IncidentState): boolean => leads(handMachine, from, to);

/** What would be refused, or would change nothing, as far as the incident itself says so. */
const pointless: Partial<Record<IncidentAction, (incident: Incident) => boolean>> = {
  MAKE_CHILD: ({ parentId }) => parentId !== null,
  SEPARATE: ({ parentId }) => parentId === null,
  UNLINK_RISK: ({ riskId }) => riskId === null,
  UNWATCH: ({ watcherIds }) => watcherIds.length === 0,
};

/** Whether the incident itself, beyond its state, has a use for the action. */
export const hasPoint = (incident: Incident, action: IncidentAction): boolean => !pointless[action]?.(incident);

/** What an actor may do with the incident next: by the table, by role, and where there is a point in it. */
export const actionsOf = (incident: Incident, actor: Actor): IncidentAction[] =>
  actionsFor(incidentMachine, incidentRights, actor, incident.state).filter((action) => hasPoint(incident, action));
