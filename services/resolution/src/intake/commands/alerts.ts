/** Deliveries of alerts: each becomes an incident, joins one, is counted, or ends one. One transaction a delivery. */
import {
  type Actor,
  type CommonRefusal,
  type Forbidden,
  forbidden,
  type Instant,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, nextKeys, recordMany, type Tx, transact } from '@attest/record';
import { type Incident, type IncidentDesk, incidentDesk, isSettled, mayBe } from '../../incidents.ts';
import {
  type Alert,
  type AlertCommand,
  type AlertEvent,
  type AlertInput,
  type AlertOutcome,
  type Behind,
  decideAlert,
  descriptionOf,
  evolveAlert,
  fire,
  intakeRights,
  type Refiring,
  type RulesInForce,
  rulesInForce,
  signalOf,
  stepOf,
  type Told,
  titleOf,
  type UnreadableAlert,
} from '../domain/index.ts';
import {
  alertStore,
  alertsByFingerprint,
  firingOf,
  incidentsOfBundles,
  keepBundles,
  keepIncidentsOf,
  keepSeen,
  lockSource,
  rulesId,
  rulesStore,
  type Seen,
  seenOf,
} from '../store/index.ts';
import { identify, type Mapped, mapAll, type Read } from './map.ts';

/** At most so many alerts in one delivery to the graph; the door splits what is longer. */
export const alertsAtOnce = 1000;

export type Delivery = {
  /** The sender's group, where it groups. */
  readonly groupKey?: string | null | undefined;
  readonly alerts: readonly AlertInput[];
};

export type AlertReceipt = {
  /** Its place in the delivery, from 0. */
  readonly index: number;
  readonly fingerprint: string | null;
  readonly outcome:
    | 'LOGGED'
    | 'JOINED'
    | 'COUNTED'
    | 'CHANGED'
    | 'REOPENED'
    | 'RESOLVED'
    | 'LATE'
    | 'UNKNOWN'
    | 'REFUSED';
  readonly alertId: string | null;
  readonly incidentId: string | null;
  readonly incidentKey: string | null;
  readonly refusal: UnreadableAlert | null;
};

/** What is decided on in memory, and written at the end. */
type Board = {
  readonly desk: IncidentDesk;
  readonly alerts: Map<string, { before: Alert | undefined; now: Alert; events: AlertEvent[] }>;
  readonly seen: Map<string, Seen>;
  readonly bundles: Map<string, string>;
  readonly firing: Map<string, number>;
  readonly keys: { readonly alert: string[]; readonly incident: string[] };
};

type Maker = { readonly now: Instant; readonly newId: () => string };

const behindOf = (incident: Incident | undefined): Behind | undefined =>
  incident && {
    settledAt: isSettled(incident) ? (incident.resolvedAt ?? incident.closedAt) : null,
    dismissed: incident.state === 'CANCELLED' || incident.resolutionKind === 'DUPLICATE',
    reopens: mayBe(incident, 'REOPEN'),
  };

/** Throws where the rules of incidents refuse what a signal was made into: that is a fault of ours, not of the sender. */
const mustLog = (board: Board, { now, newId }: Maker, mapped: Mapped, alertKey: string, earlier: string | null) => {
  const { outcome, signal } = mapped;
  const key = board.keys.incident.shift();
  if (key === undefined) throw new Error('a delivery made more incidents than it has bundles');
  const logged = board.desk.log(
    {
      id: newId(),
      key,
      title: titleOf(signal),
      description: descriptionOf(signal, alertKey, earlier),
      channel: 'MONITORING',
      category: outcome.category,
      subcategory: outcome.subcategory,
      impact: outcome.impact,
      urgency: outcome.urgency,
      serviceId: outcome.serviceId,
      customerId: outcome.customerId,
      callerId: null,
      ciIds: outcome.ciIds,
    },
    () => now,
  );
  if (!logged.ok) throw new Error(`an alert made no incident: ${JSON.stringify(logged.refusal)}`);
  const incident = logged.value;
  if (outcome.teamId !== null)
    board.desk.handle(incident.id, { type: 'ASSIGN', teamId: outcome.teamId, assigneeId: null }, () => now);
  board.bundles.set(mapped.bundle, incident.id);
  return incident.id;
};

const openOfBundle = ({ bundles, desk }: Board, bundle: string): Incident | undefined => {
  const incident = desk.get(bundles.get(bundle) ?? '');
  return incident && !isSettled(incident) ? incident : undefined;
};

const count = (board: Board, incidentId: string, by: 1 | -1): number => {
  const firing = (board.firing.get(incidentId) ?? 0) + by;
  board.firing.set(incidentId, firing);
  return firing;
};

const change = (board: Board, fingerprint: string, command: AlertCommand, now: Instant): void => {
  const draft = board.alerts.get(fingerprint);
  const decision = draft && decideAlert(draft.now, command, now);
  if (!draft || !decision?.ok) throw new Error(`an alert cannot ${command.type}`);
  draft.now = decision.value.reduce<Alert>(evolveAlert, draft.now);
  draft.events.push(...decision.value);
};

/** Where nobody has classified the incident since, it follows the rules. */
const reclassify = ({ desk }: Board, before: Alert, { outcome }: Mapped, now: Instant): void => {
  const incident = desk.get(before.incidentId);
  const same = (a: Pick<Told, 'category' | 'impact' | 'urgency'>, b: typeof a) =>
    a.category === b.category && a.impact === b.impact && a.urgency === b.urgency;
  if (!incident || !same(incident, before) || same(incident, outcome) || !mayBe(incident, 'CLASSIFY')) return;
  const { category, subcategory, impact, urgency } = outcome;
  desk.handle(
    incident.id,
    { type: 'CLASSIFY', matrix: desk.matrix, category, subcategory, impact, urgency },
    () => now,
  );
};

const resolveBehind = ({ desk }: Board, incidentId: string, alert: Alert, outcome: AlertOutcome, now: Instant) => {
  const incident = desk.get(incidentId);
  if (!outcome.resolves || !incident || isSettled(incident) || !mayBe(incident, 'RESOLVE_BY_ALERT')) return;
  desk.handle(
    incidentId,
    {
      type: 'RESOLVE_BY_ALERT',
      kind: 'WORKAROUND',
      resolution: `The alert ${alert.key} behind it is over.`,
    },
    () => now,
  );
};

/** Decides on one signal. */
const take = (board: Board, account: Actor, maker: Maker, mapped: Mapped): AlertReceipt => {
  const { now, newId } = maker;
  const { signal, outcome, told, bundle } = mapped;
  const { fingerprint } = signal;
  const draft = board.alerts.get(fingerprint);
  const known = draft?.now;
  const seenBefore = known && board.seen.get(known.id);
  const behind = behindOf(known && board.desk.get(known.incidentId));
  const step = stepOf(known, signal, behind, outcome.reopenMinutes, now);
  const occurrences =
    (seenBefore?.occurrences ?? known?.occurrences ?? 0) + (step === 'NOTHING' || step === 'LATE' ? 0 : 1);
  const receipt = (result: AlertReceipt['outcome'], incidentId: string | null): AlertReceipt => ({
    index: mapped.index,
    fingerprint,
    outcome: result,
    alertId: board.alerts.get(fingerprint)?.now.id ?? null,
    incidentId,
    incidentKey: (incidentId !== null && board.desk.get(incidentId)?.key) || null,
    refusal: null,
  });
  const saw = (alertId: string): void => {
    board.seen.set(alertId, { alertId, occurrences, lastSeenAt: now, annotations: told.annotations });
  };
  if (!known) {
    if (step === 'NOTHING') return receipt('UNKNOWN', null);
    const open = openOfBundle(board, bundle);
    const key = board.keys.alert.shift() ?? '';
    const id = newId();
    const incidentId = open?.id ?? mustLog(board, maker, mapped, key, null);
    const first = fire(
      { id, key, sourceId: account.id, sourceName: account.name, fingerprint, bundle, incidentId, told },
      now,
    );
    board.alerts.set(fingerprint, { before: undefined, now: evolveAlert(undefined, first), events: [first] });
    count(board, incidentId, 1);
    saw(id);
    return receipt(open ? 'JOINED' : 'LOGGED', incidentId);
  }
  if (step === 'NOTHING' || step === 'LATE') return receipt(step === 'LATE' ? 'LATE' : 'UNKNOWN', known.incidentId);
  saw(known.id);
  switch (step) {
    case 'COUNT':
      return receipt('COUNTED', known.incidentId);
    case 'CHANGE':
      change(board, fingerprint, { type: 'CHANGE', told, occurrences }, now);
      reclassify(board, known, mapped, now);
      return receipt('CHANGED', known.incidentId);
    case 'RESOLVE':
      change(board, fingerprint, { type: 'RESOLVE', endsAt: signal.endsAt, occurrences, lastSeenAt: now }, now);
      if (count(board, known.incidentId, -1) <= 0) resolveBehind(board, known.incidentId, known, outcome, now);
      return receipt('RESOLVED', known.incidentId);
    case 'REOPEN':
    case 'LOG': {
      const { incidentId, how } = again(board, maker, mapped, known, step);
      change(board, fingerprint, { type: 'REFIRE', told, how, incidentId, occurrences }, now);
      if (known.state === 'FIRING') count(board, known.incidentId, -1);
      count(board, incidentId, 1);
      return receipt(how, incidentId);
    }
  }
};

/** The incident of an alert that fires again: its own opened again, an open one of its bundle, or a new one. */
const again = (
  board: Board,
  maker: Maker,
  mapped: Mapped,
  known: Alert,
  step: 'REOPEN' | 'LOG',
): { incidentId: string; how: Refiring } => {
  const own = board.desk.get(known.incidentId);
  if (own && !isSettled(own)) return { incidentId: own.id, how: 'JOINED' };
  const open = openOfBundle(board, mapped.bundle);
  if (open) return { incidentId: open.id, how: 'JOINED' };
  if (step === 'REOPEN' && own && board.desk.handle(own.id, { type: 'REOPEN' }, () => maker.now).ok) {
    board.bundles.set(mapped.bundle, own.id);
    return { incidentId: own.id, how: 'REOPENED' };
  }
  return { incidentId: mustLog(board, maker, mapped, known.key, own?.key ?? null), how: 'LOGGED' };
};

const boardOf = async (tx: Tx, sourceId: string, mapped: readonly Mapped[]): Promise<Board> => {
  const fingerprints = [...new Set(mapped.map(({ signal }) => signal.fingerprint))];
  const known = await alertsByFingerprint(tx, sourceId, fingerprints);
  const bundles = await incidentsOfBundles(tx, sourceId, [...new Set(mapped.map(({ bundle }) => bundle))]);
  const incidentIds = [...new Set([...[...known.values()].map(({ incidentId }) => incidentId), ...bundles.values()])];
  const desk = await incidentDesk(tx, incidentIds);
  // Keys are few to skip and dear to fetch one by one.
  const firing = mapped.filter(({ signal }) => signal.firing);
  const fresh = new Set(firing.map(({ signal }) => signal.fingerprint).filter((one) => !known.has(one)));
  const open = (incidentId: string | undefined) => {
    const incident = desk.get(incidentId ?? '');
    return incident !== undefined && !isSettled(incident);
  };
  const mayLog = new Set(firing.filter(({ bundle }) => !open(bundles.get(bundle))).map(({ bundle }) => bundle));
  return {
    desk,
    alerts: new Map([...known].map(([one, alert]) => [one, { before: alert, now: alert, events: [] }])),
    seen: await seenOf(
      tx,
      [...known.values()].map(({ id }) => id),
    ),
    bundles,
    firing: await firingOf(tx, incidentIds),
    keys: {
      alert: fresh.size > 0 ? await nextKeys(tx, 'ALR', fresh.size) : [],
      incident: mayLog.size > 0 ? await nextKeys(tx, 'INC', mayLog.size) : [],
    },
  };
};

const save = async (tx: Tx, sourceId: string, board: Board, rules: RulesInForce): Promise<void> => {
  await board.desk.save(tx, `told by alerts of ${tx.actor.name}`);
  const drafts = [...board.alerts.values()].filter(({ events }) => events.length > 0);
  const saved = await recordMany(tx, alertStore, drafts, { policies: { alertRules: rules.version } });
  await keepSeen(tx, [...board.seen.values()]);
  await keepBundles(tx, sourceId, board.bundles);
  await keepIncidentsOf(tx, saved);
};

/** Takes a delivery in, in the transaction that is open: for one source at a time. */
export const takeAlerts = async (tx: Tx, maker: Maker, { groupKey, alerts }: Delivery): Promise<AlertReceipt[]> => {
  const account = tx.actor;
  await lockSource(tx, account.id);
  const receipts: AlertReceipt[] = [];
  const read: Read[] = [];
  for (const [index, input] of alerts.entries()) {
    const signal = signalOf(input, identify, maker.now);
    if (signal.ok) read.push({ index, signal: signal.value });
    else
      receipts.push({
        index,
        fingerprint: null,
        outcome: 'REFUSED',
        alertId: null,
        incidentId: null,
        incidentKey: null,
        refusal: signal.refusal,
      });
  }
  const rules = rulesInForce(await rulesStore.load(tx, rulesId));
  const mapped = await mapAll(tx, read, rules, groupKey);
  const board = await boardOf(tx, account.id, mapped);
  receipts.push(...mapped.map((one) => take(board, account, maker, one)));
  await save(tx, account.id, board, rules);
  return receipts.toSorted((a, b) => a.index - b.index);
};

/** Accounts are the provider's: what they deliver may become anybody's incident. */
export const badAccount = (actor: Actor, right: 'RECEIVE_ALERTS' | 'RECEIVE_EMAIL'): Refused<Forbidden> | undefined =>
  forbidden(intakeRights, actor, right) ??
  (actor.customerId !== undefined || actor.supplierId !== undefined
    ? refuse({ code: 'FORBIDDEN', action: right, roles: intakeRights[right] })
    : undefined);

/** Receives a delivery: all of it or, where something of us fails, nothing. Alerts that cannot be read are told one by one. */
export const receiveAlerts = (
  { db, now, newId }: Deps,
  actor: Actor,
  delivery: Delivery,
): Promise<Result<AlertReceipt[], CommonRefusal | InvalidInput>> =>
  transact(db, actor, async (tx) => {
    const no = badAccount(actor, 'RECEIVE_ALERTS');
    if (no) return no;
    const { length } = delivery.alerts;
    if (length === 0 || length > alertsAtOnce)
      return refuse({ code: 'INVALID_INPUT', field: 'alerts', reason: `from 1 to ${alertsAtOnce}, not ${length}` });
    return ok(await takeAlerts(tx, { now: now(), newId }, delivery));
  });
