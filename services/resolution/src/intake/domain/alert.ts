/**
 * Alert: something that a monitoring tool tells of, as long as it does; behind it stands an incident.
 *
 * A record holds what is worth remembering: that it began, changed, ended, began again. How often it was told in between is a
 * count beside the record, written into its next event. Pure. Source: ISO/IEC 20000-1:2018 8.6.1 (record), 8.7.1.
 */
import { type alertEvents, type alertRefirings, alertStates, type EventOf } from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  illegal,
  machine,
  msBetween,
  never,
  ok,
  type Result,
  stateAfter,
} from '@attest/kernel';
import type { Level } from '../../priority.ts';
import { alertRights } from './rights.ts';
import type { AlertOutcome, Labels } from './rules.ts';
import type { Signal } from './signal.ts';

export const alertMachine = machine(alertStates, 'FIRING', {
  CHANGE: { from: ['FIRING'] },
  RESOLVE: { from: ['FIRING'], to: 'RESOLVED' },
  REFIRE: { from: ['FIRING', 'RESOLVED'], to: 'FIRING' },
});
export type AlertState = (typeof alertMachine)['states'][number];
export type AlertAction = ActionOf<typeof alertMachine>;
export type Refiring = (typeof alertRefirings)[number];

/** What was told last, and what the rules made of it. */
export type Told = Pick<Signal, 'labels' | 'annotations' | 'shortened' | 'generatorUrl' | 'startsAt'> & {
  readonly rule: string | null;
  readonly rulesVersion: number;
  readonly category: string;
  readonly impact: Level;
  readonly urgency: Level;
};

export type Alert = Told & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: AlertState;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly fingerprint: string;
  readonly bundle: string;
  readonly incidentId: string;
  readonly previousIncidentId: string | null;
  readonly occurrences: number;
  readonly refirings: number;
  readonly firedAt: Instant;
  readonly updatedAt: Instant;
  readonly endedAt: Instant | null;
  /** When the platform was told of the end. */
  readonly resolvedAt: Instant | null;
};

export type AlertEvent = EventOf<typeof alertEvents>;

export type AlertCommand =
  | { readonly type: 'CHANGE'; readonly told: Told; readonly occurrences: number }
  | {
      readonly type: 'RESOLVE';
      readonly endsAt: Instant;
      readonly occurrences: number;
      readonly lastSeenAt: Instant;
    }
  | {
      readonly type: 'REFIRE';
      readonly told: Told;
      readonly how: Refiring;
      readonly incidentId: string;
      readonly occurrences: number;
    };

export const toldOf = (
  { labels, annotations, shortened, generatorUrl, startsAt }: Signal,
  { rule, category, impact, urgency }: AlertOutcome & { readonly rule: string | null },
  rulesVersion: number,
): Told => ({
  labels,
  annotations,
  shortened,
  generatorUrl,
  startsAt,
  rule,
  rulesVersion,
  category,
  impact,
  urgency,
});

const internal = { visibility: 'INTERNAL' } as const;

export type FirstAlert = Pick<
  Alert,
  'id' | 'key' | 'sourceId' | 'sourceName' | 'fingerprint' | 'bundle' | 'incidentId'
> & { readonly told: Told };

/** The first event of an alert. */
export const fire = ({ id: alertId, told, ...facts }: FirstAlert, now: Instant): AlertEvent => ({
  type: 'AlertFired',
  at: now,
  ...internal,
  state: alertMachine.initial,
  ...told,
  alertId,
  ...facts,
});

/** Decides what happened, or why nothing may. */
export const decideAlert = (
  alert: Alert,
  command: AlertCommand,
  now: Instant,
): Result<AlertEvent[], IllegalTransition> => {
  const refused = illegal(alertMachine, alert.state, command.type, alertRights);
  if (refused) return refused;
  const base = { at: now, ...internal, state: stateAfter(alertMachine, alert.state, command.type) };
  const { occurrences } = command;
  switch (command.type) {
    case 'CHANGE':
      return ok([{ ...base, type: 'AlertChanged', incidentId: alert.incidentId, ...command.told, occurrences }]);
    case 'RESOLVE': {
      const { endsAt, lastSeenAt } = command;
      return ok([{ ...base, type: 'AlertResolved', incidentId: alert.incidentId, endsAt, occurrences, lastSeenAt }]);
    }
    case 'REFIRE': {
      const { incidentId, how, told } = command;
      const previousIncidentId = incidentId === alert.incidentId ? null : alert.incidentId;
      return ok([{ ...base, type: 'AlertRefired', incidentId, previousIncidentId, how, ...told, occurrences }]);
    }
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history does not begin with AlertFired. */
export const evolveAlert = (alert: Alert | undefined, event: AlertEvent): Alert => {
  if (event.type === 'AlertFired') {
    const { type: _, at, visibility: __, alertId: id, ...facts } = event;
    return {
      ...facts,
      id,
      version: 1,
      head: '',
      previousIncidentId: null,
      occurrences: 1,
      refirings: 0,
      firedAt: at,
      updatedAt: at,
      endedAt: null,
      resolvedAt: null,
    };
  }
  if (!alert) throw new Error(`an alert begins with AlertFired, not ${event.type}`);
  const { at, state, occurrences } = event;
  const next = { ...alert, version: alert.version + 1, state, occurrences, updatedAt: at };
  switch (event.type) {
    case 'AlertChanged':
      return { ...next, ...keptOf(event) };
    case 'AlertResolved':
      return { ...next, endedAt: event.endsAt, resolvedAt: at };
    case 'AlertRefired':
      return {
        ...next,
        ...keptOf(event),
        incidentId: event.incidentId,
        previousIncidentId: event.previousIncidentId ?? alert.previousIncidentId,
        refirings: alert.refirings + 1,
        endedAt: null,
        resolvedAt: null,
      };
    default:
      return never(event);
  }
};

const keptOf = ({
  labels,
  annotations,
  shortened,
  generatorUrl,
  startsAt,
  rule,
  rulesVersion,
  category,
  impact,
  urgency,
}: Told): Told => ({
  labels,
  annotations,
  shortened,
  generatorUrl,
  startsAt,
  rule,
  rulesVersion,
  category,
  impact,
  urgency,
});

const sameTexts = (a: Labels, b: Labels): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && a[name] === b[name]);
};

/** Whether it says something new. Annotations change with every measurement and are no news; the last are kept beside it. */
export const isNews = (alert: Alert, { labels }: Pick<Signal, 'labels'>): boolean => !sameTexts(alert.labels, labels);

/** Copies of what was told before the end may come after it: so long they are no new alert. */
export const lateMs = 60_000;

/** How the incident behind an alert stands, as far as the next telling depends on it. */
/** `dismissed`: people said that it is nothing, or the same as another. */
export type Behind = { readonly settledAt: Instant | null; readonly dismissed: boolean; readonly reopens: boolean };

export type Step = 'LOG' | 'COUNT' | 'CHANGE' | 'REOPEN' | 'LATE' | 'RESOLVE' | 'NOTHING';

/**
 * What is to be done about a signal.
 *
 * @param alert   what is known of it; undefined for the first
 * @param behind  its incident
 */
export const stepOf = (
  alert: Alert | undefined,
  signal: Pick<Signal, 'firing' | 'labels' | 'startsAt'>,
  behind: Behind | undefined,
  reopenMinutes: number,
  now: Instant,
): Step => {
  if (!signal.firing) return alert?.state === 'FIRING' ? 'RESOLVE' : 'NOTHING';
  if (!alert || !behind) return 'LOG';
  const windowMs = reopenMinutes * 60_000;
  if (alert.state === 'RESOLVED') {
    const sinceMs = msBetween(alert.resolvedAt ?? now, now);
    if (signal.startsAt === alert.startsAt && sinceMs <= lateMs) return 'LATE';
    // The incident of others in the bundle may be open still.
    if (behind.settledAt === null) return 'REOPEN';
    return behind.reopens && sinceMs <= windowMs ? 'REOPEN' : 'LOG';
  }
  if (behind.settledAt !== null && !behind.dismissed && msBetween(behind.settledAt, now) > windowMs)
    // People settled it and the tool goes on telling of it: after a while it is believed.
    return behind.reopens ? 'REOPEN' : 'LOG';
  return isNews(alert, signal) ? 'CHANGE' : 'COUNT';
};
