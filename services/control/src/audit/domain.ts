/**
 * Configuration audit: what is recorded, held against what is there, at planned intervals. Each variance ends fixed, accepted
 * with a reason, or with a change.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.2.6, 2011 9.1.
 */
import {
  type configurationAuditEvents,
  configurationAuditStates,
  type EventOf,
  type varianceKinds,
  type varianceOutcomes,
} from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  msBetween,
  never,
  ok,
  plusMs,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { AttributeValue } from '../attribute.ts';

export type ConfigurationAuditState = (typeof configurationAuditStates)[number];
export type VarianceKind = (typeof varianceKinds)[number];
export type VarianceOutcome = (typeof varianceOutcomes)[number];

/** What was begun is finished: only a planned audit is given up. Its series goes on, until somebody ends that. */
export const configurationAuditMachine = machine(configurationAuditStates, 'PLANNED', {
  COUNT: { from: ['PLANNED'], to: 'IN_PROGRESS' },
  SETTLE: { from: ['IN_PROGRESS'] },
  FALL_DUE: { from: ['PLANNED', 'IN_PROGRESS'] },
  CLOSE: { from: ['IN_PROGRESS'], to: 'CLOSED' },
  CANCEL: { from: ['PLANNED'], to: 'CANCELLED' },
  END_SERIES: { from: configurationAuditStates },
});
export type ConfigurationAuditAction = ActionOf<typeof configurationAuditMachine>;

const auditors = ['INTERNAL_AUDITOR', 'CONFIGURATION_MANAGER'] as const;

export const auditRights: Rights<ConfigurationAuditAction | 'PLAN'> = {
  PLAN: auditors,
  COUNT: auditors,
  SETTLE: auditors,
  FALL_DUE: [],
  CLOSE: auditors,
  CANCEL: auditors,
  END_SERIES: auditors,
};

/** A difference as it was found. */
export type FoundVariance = {
  readonly id: string;
  readonly kind: VarianceKind;
  readonly itemId: string | null;
  readonly itemKey: string | null;
  readonly name: string;
  readonly field: string | null;
  readonly expected: AttributeValue | null;
  readonly observed: AttributeValue | null;
};

export type Variance = FoundVariance & {
  /** Null: open. */
  readonly outcome: VarianceOutcome | null;
  readonly reason: string | null;
  readonly changeId: string | null;
  readonly settledById: string | null;
  readonly settledAt: Instant | null;
};

export type AuditPlan = {
  readonly title: string;
  readonly auditorId: string;
  /** Types of items that are audited; empty for all. */
  readonly typeNames: readonly string[];
  readonly plannedFor: Instant;
  readonly dueAt: Instant;
  /** Days after which it is planned again, 1 to 1826; null for once, and where the series was ended. */
  readonly everyDays: number | null;
};

export type ConfigurationAudit = AuditPlan & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: ConfigurationAuditState;
  readonly previousId: string | null;
  readonly asOf: Instant | null;
  readonly runId: string | null;
  readonly expectedCount: number;
  readonly observedCount: number;
  readonly contentHash: string | null;
  readonly variances: readonly Variance[];
  readonly conclusion: string | null;
  readonly overdue: boolean;
  readonly plannedAt: Instant;
  readonly countedAt: Instant | null;
  readonly closedAt: Instant | null;
};

export type ConfigurationAuditEvent = EventOf<typeof configurationAuditEvents>;

export type AuditRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'AUDITOR_OWNS_ITEMS'; readonly keys: readonly string[] }
  | { readonly code: 'AUDITOR_REQUIRED'; readonly auditorId: string }
  | { readonly code: 'RUN_NOT_USABLE'; readonly why: string }
  | { readonly code: 'VARIANCE_SETTLED'; readonly outcome: VarianceOutcome }
  | { readonly code: 'VARIANCE_REASON_REQUIRED' }
  | { readonly code: 'VARIANCE_CHANGE_REQUIRED' }
  | { readonly code: 'ACCEPTER_OWNS_ITEM'; readonly key: string }
  | { readonly code: 'VARIANCE_NOT_FIXED'; readonly why: string }
  | { readonly code: 'VARIANCES_OPEN'; readonly open: readonly string[] }
  | { readonly code: 'NOT_IN_SERIES' }
  | { readonly code: 'SERIES_GONE_ON'; readonly key: string };

type Decision = Result<ConfigurationAuditEvent[], AuditRefusal>;

const namedAtMost = 20;
const owns = (keys: readonly string[]) =>
  keys.length > 0 ? refuse({ code: 'AUDITOR_OWNS_ITEMS' as const, keys: keys.slice(0, namedAtMost) }) : undefined;
const no = (field: string, reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });

/**
 * Decides the first event of an audit.
 *
 * @param owned  keys of items of its scope whose owner is the auditor: nobody audits what they answer for
 */
export const planAudit = (
  { id, key, previousId }: { id: string; key: string; previousId: string | null },
  { title, auditorId, typeNames, plannedFor, dueAt, everyDays }: AuditPlan,
  owned: readonly string[],
  now: Instant,
): Decision =>
  firstRefusal<AuditRefusal>(
    badText('title', title, 200),
    typeNames.length > 50 ? no('typeNames', 'at most 50') : undefined,
    dueAt > plannedFor ? undefined : no('dueAt', 'must be after plannedFor'),
    everyDays === null || (Number.isInteger(everyDays) && everyDays >= 1 && everyDays <= 1826)
      ? undefined
      : no('everyDays', 'a whole number from 1 to 1826 is expected'),
    owns(owned),
  ) ??
  ok([
    {
      ...{ type: 'ConfigurationAuditPlanned', at: now, id, key, state: configurationAuditMachine.initial },
      ...{ title, auditorId, typeNames: [...typeNames], plannedFor, dueAt, everyDays, previousId },
    },
  ]);

const dayMs = 86_400_000;

/**
 * When an audit is repeated: at its interval; of times that went by while nobody was there to plan, the last.
 *
 * @param due  the first of these times
 */
export const repeatedAt = (due: Instant, everyDays: number, now: Instant): Instant => {
  const missed = Math.max(0, Math.floor(msBetween(due, now) / (everyDays * dayMs)));
  return plusMs(due, missed * everyDays * dayMs);
};

/** How the records stand now, for a variance that is said to be fixed; null where it is. */
export type NotFixed = string | null;

export type AuditCommand =
  | {
      readonly type: 'COUNT';
      readonly actorId: string;
      readonly owned: readonly string[];
      readonly asOf: Instant;
      readonly runId: string | null;
      readonly expectedCount: number;
      readonly observedCount: number;
      readonly contentHash: string;
      readonly variances: readonly FoundVariance[];
    }
  | {
      readonly type: 'SETTLE';
      readonly varianceId: string;
      readonly outcome: VarianceOutcome;
      readonly reason: string;
      readonly changeId: string | null;
      readonly settledById: string;
      /** In whose name it is settled; null for one’s own. */
      readonly onBehalfOf: string | null;
      /** Who answers for the item of the variance now; null where nobody does. */
      readonly ownerId: string | null;
      readonly notFixed: NotFixed;
    }
  | { readonly type: 'FALL_DUE' }
  | { readonly type: 'CLOSE'; readonly actorId: string; readonly conclusion: string }
  | { readonly type: 'CANCEL'; readonly reason: string }
  | {
      readonly type: 'END_SERIES';
      readonly reason: string;
      /** Key of the audit that repeats this one; null where none is planned yet. */
      readonly next: string | null;
    };

const settle = (audit: ConfigurationAudit, command: AuditCommand & { type: 'SETTLE' }): AuditRefusal | undefined => {
  const { varianceId, outcome, reason, changeId, settledById, onBehalfOf, ownerId, notFixed } = command;
  const variance = audit.variances.find(({ id }) => id === varianceId);
  if (!variance) return { code: 'INVALID_INPUT', field: 'varianceId', reason: 'the audit has no such variance' };
  if (variance.outcome !== null) return { code: 'VARIANCE_SETTLED', outcome: variance.outcome };
  if (outcome === 'ACCEPTED' && reason.trim() === '') return { code: 'VARIANCE_REASON_REQUIRED' };
  // Who answers for an item does not say that it may be otherwise than recorded.
  if (outcome === 'ACCEPTED' && ownerId !== null && [settledById, onBehalfOf].includes(ownerId))
    return { code: 'ACCEPTER_OWNS_ITEM', key: variance.itemKey ?? variance.name };
  if (outcome === 'CHANGE_RAISED' && changeId === null) return { code: 'VARIANCE_CHANGE_REQUIRED' };
  if (outcome === 'FIXED' && notFixed !== null) return { code: 'VARIANCE_NOT_FIXED', why: notFixed };
  return reason === '' ? undefined : badText('reason', reason, 2000)?.refusal;
};

/** Decides what happened, or why nothing may. */
export const decide = (audit: ConfigurationAudit, command: AuditCommand, now: Instant): Decision => {
  const refused = illegal(configurationAuditMachine, audit.state, command.type, auditRights);
  if (refused) return refused;
  const { key, title, auditorId, dueAt } = audit;
  const state = stateAfter(configurationAuditMachine, audit.state, command.type);
  const base = { at: now, key, title, state, auditorId };
  switch (command.type) {
    case 'COUNT': {
      const { type: _, actorId, owned, variances, ...counted } = command;
      if (actorId !== auditorId) return refuse({ code: 'AUDITOR_REQUIRED', auditorId });
      const own = owns(owned);
      if (own) return own;
      if (counted.asOf > now) return no('asOf', 'nothing is recorded after now');
      const found = variances.map((variance) => ({ ...variance }));
      return ok([{ type: 'ConfigurationAuditCounted', ...base, ...counted, variances: found }]);
    }
    case 'SETTLE': {
      const bad = settle(audit, command);
      if (bad) return refuse(bad);
      const { varianceId, outcome, reason, changeId, settledById } = command;
      const settled = { varianceId, outcome, reason, changeId, settledById };
      return ok([{ type: 'ConfigurationAuditVarianceSettled', ...base, ...settled }]);
    }
    case 'FALL_DUE':
      return ok(audit.overdue ? [] : [{ type: 'ConfigurationAuditOverdue', ...base, dueAt }]);
    case 'CLOSE': {
      if (command.actorId !== auditorId) return refuse({ code: 'AUDITOR_REQUIRED', auditorId });
      const open = audit.variances.filter(({ outcome }) => outcome === null).map(({ id }) => id);
      if (open.length > 0) return refuse({ code: 'VARIANCES_OPEN', open: open.slice(0, namedAtMost) });
      const bad = badText('conclusion', command.conclusion, 5000);
      if (bad) return bad;
      const count = (wanted: VarianceOutcome) => audit.variances.filter(({ outcome }) => outcome === wanted).length;
      const ended = { fixed: count('FIXED'), accepted: count('ACCEPTED'), changesRaised: count('CHANGE_RAISED') };
      return ok([{ type: 'ConfigurationAuditClosed', ...base, conclusion: command.conclusion, ...ended }]);
    }
    case 'END_SERIES': {
      if (audit.everyDays === null) return refuse({ code: 'NOT_IN_SERIES' });
      if (command.next !== null) return refuse({ code: 'SERIES_GONE_ON', key: command.next });
      return (
        badText('reason', command.reason, 2000) ??
        ok([{ type: 'ConfigurationAuditSeriesEnded', ...base, reason: command.reason }])
      );
    }
    case 'CANCEL':
      return (
        badText('reason', command.reason, 2000) ??
        ok([{ type: 'ConfigurationAuditCancelled', ...base, reason: command.reason }])
      );
    default:
      return never(command);
  }
};

const open = { outcome: null, reason: null, changeId: null, settledById: null, settledAt: null };

/** Applies one event; total. Throws where a history does not begin with ConfigurationAuditPlanned: such a history is broken. */
export const evolve = (audit: ConfigurationAudit | undefined, event: ConfigurationAuditEvent): ConfigurationAudit => {
  if (event.type === 'ConfigurationAuditPlanned') {
    const { type: _, at, ...plan } = event;
    return {
      ...plan,
      ...{ version: 1, head: '', asOf: null, runId: null, expectedCount: 0, observedCount: 0, contentHash: null },
      ...{ variances: [], conclusion: null, overdue: false, plannedAt: at, countedAt: null, closedAt: null },
    };
  }
  if (!audit) throw new Error(`an audit begins with ConfigurationAuditPlanned, not ${event.type}`);
  const next = { ...audit, version: audit.version + 1, state: event.state };
  switch (event.type) {
    case 'ConfigurationAuditCounted': {
      const { asOf, runId, expectedCount, observedCount, contentHash } = event;
      const variances = event.variances.map((variance) => ({ ...variance, ...open }));
      return { ...next, asOf, runId, expectedCount, observedCount, contentHash, variances, countedAt: event.at };
    }
    case 'ConfigurationAuditVarianceSettled': {
      const { varianceId, outcome, reason, changeId, settledById, at } = event;
      const settled = { outcome, reason, changeId, settledById, settledAt: at };
      return {
        ...next,
        variances: audit.variances.map((one) => (one.id === varianceId ? { ...one, ...settled } : one)),
      };
    }
    case 'ConfigurationAuditOverdue':
      return { ...next, overdue: true };
    case 'ConfigurationAuditClosed':
      return { ...next, conclusion: event.conclusion, closedAt: event.at };
    case 'ConfigurationAuditSeriesEnded':
      return { ...next, everyDays: null };
    case 'ConfigurationAuditCancelled':
      return { ...next, closedAt: event.at };
    default:
      return never(event);
  }
};
