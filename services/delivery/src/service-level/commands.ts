/** Commands of calendars and agreements: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  isUuid,
  never,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import {
  cancelDeadline,
  type Deps,
  deadline,
  idempotent,
  mustSucceed,
  nextKey,
  record,
  type Tx,
  transact,
} from '@attest/record';
import { offerOf } from '../agreements.ts';
import { unknown } from '../known.ts';
import {
  type Calendar,
  type CalendarRefusal,
  calendarRights,
  decideCalendar,
  decideSla,
  draft,
  type Party,
  type PublishCalendar,
  publishFirst,
  type Sla,
  type SlaCommand,
  type SlaRefusal,
  type SlaTerms,
  slaRights,
} from './domain/index.ts';
import { calendarStore, holdCalendar, slaStore, slasInForce, slasOnCalendar } from './store.ts';

type CalendarNo = CalendarRefusal | CommonRefusal;
type SlaNo = SlaRefusal | CommonRefusal;
export type CalendarResult = Result<Calendar, CalendarNo>;
export type SlaResult = Result<Sla, SlaNo>;

type Retryable = { readonly idempotencyKey?: string | null | undefined };

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

const stale = (
  { id, version }: { id: string; version: number },
  { expectedVersion }: CommandOptions,
): Refused<CommonRefusal> | undefined =>
  expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version
    ? refuse({ code: 'CONFLICT', id, version })
    : undefined;

const notFound = (id: string) => refuse({ code: 'NOT_FOUND', id });
const unknownCalendar = (id: string) => refuse({ code: 'UNKNOWN_REFERENCE', field: 'calendarId', id });

/** Publishes a new calendar. */
export const publishCalendar = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...calendar }: PublishCalendar & Retryable,
): Promise<CalendarResult> =>
  transact(db, actor, async (tx): Promise<CalendarResult> => {
    const no = forbidden(calendarRights, actor, 'PUBLISH');
    if (no) return no;
    return idempotent<Calendar, CalendarNo>(
      tx,
      { key: idempotencyKey, command: 'publishCalendar', input: calendar },
      async (id) => {
        const made = await calendarStore.load(tx, id);
        return made ? ok(made) : notFound(id);
      },
      async () => {
        const decision = publishFirst({ ...calendar, id: newId(), key: await nextKey(tx, 'CAL') }, now());
        return decision.ok ? record(tx, calendarStore, undefined, decision.value) : decision;
      },
    );
  });

export type CalendarRequest =
  | ({ readonly type: 'PUBLISH' } & PublishCalendar)
  | { readonly type: 'WITHDRAW'; readonly why: string };

/** Handles one command on one calendar, which is locked first: no agreement on it comes about meanwhile. */
export const handleCalendar = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: CalendarRequest,
  options: CommandOptions = {},
): Promise<CalendarResult> =>
  transact(db, actor, async (tx): Promise<CalendarResult> => {
    const no = forbidden(calendarRights, actor, request.type);
    if (no) return no;
    const [calendar] = isUuid(id) ? await calendarStore.loadMany(tx, [id], 'FOR UPDATE') : [];
    if (!calendar) return notFound(id);
    const late = stale(calendar, options);
    if (late) return late;
    const command = request.type === 'WITHDRAW' ? { ...request, slaKeys: await slasOnCalendar(tx, id) } : request;
    const decision = decideCalendar(calendar, command, now());
    if (!decision.ok) return decision;
    return record(tx, calendarStore, calendar, decision.value, { reason: options.reason ?? undefined });
  });

/** The terms' calendar may be agreed upon; it is kept from being withdrawn until the transaction ends. */
const unusableCalendar = async (tx: Tx, calendarId: string): Promise<Refused<SlaNo> | undefined> => {
  const state = isUuid(calendarId) ? await holdCalendar(tx, calendarId) : undefined;
  if (state === undefined) return unknownCalendar(calendarId);
  return state === 'IN_USE' ? undefined : refuse({ code: 'CALENDAR_WITHDRAWN' });
};

export type DraftSlaInput = Retryable & {
  readonly serviceId: string;
  readonly customerId: string | null;
  readonly replacesId: string | null;
  readonly terms: SlaTerms;
};

/** Drafts an agreement on a service. */
export const draftSla = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...input }: DraftSlaInput,
): Promise<SlaResult> =>
  transact(db, actor, async (tx): Promise<SlaResult> => {
    const no = forbidden(slaRights, actor, 'DRAFT');
    if (no) return no;
    return idempotent<Sla, SlaNo>(
      tx,
      { key: idempotencyKey, command: 'draftSla', input },
      async (id) => {
        const sla = await slaStore.load(tx, id);
        return sla ? ok(sla) : notFound(id);
      },
      async () => {
        const { serviceId, customerId, replacesId, terms } = input;
        if (!(await offerOf(tx, serviceId)))
          return refuse({ code: 'UNKNOWN_REFERENCE', field: 'serviceId', id: serviceId });
        const stranger = await unknown(tx, [{ kind: 'CUSTOMER', field: 'customerId', id: customerId }]);
        if (stranger) return stranger;
        const replaces = replacesId !== null && isUuid(replacesId) ? await slaStore.load(tx, replacesId) : undefined;
        if (replacesId !== null && !replaces)
          return refuse({ code: 'UNKNOWN_REFERENCE', field: 'replacesId', id: replacesId });
        const bad = await unusableCalendar(tx, terms.calendarId);
        if (bad) return bad;
        const whose = { id: newId(), key: await nextKey(tx, 'SLA'), serviceId, customerId };
        const decision = draft({ ...whose, terms, replaces: replaces ?? null }, now());
        return decision.ok ? record(tx, slaStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: what it must know of others is the platform's to add. */
export type SlaRequest =
  | { readonly type: 'REDRAFT'; readonly terms: SlaTerms }
  | {
      readonly type: 'ACCEPT';
      readonly party: Party;
      readonly representative: string | null;
      readonly evidence: string | null;
    }
  | { readonly type: 'AGREE' }
  | { readonly type: 'ACTIVATE' }
  | { readonly type: 'END'; readonly why: string; readonly endsAt: Instant | null }
  | { readonly type: 'WITHDRAW'; readonly why: string }
  /** The agreed end has come. */
  | { readonly type: 'EXPIRE' };

const rightOf = (type: SlaRequest['type']) => (type === 'EXPIRE' ? 'END' : type);

const completed = async (tx: Tx, sla: Sla, request: SlaRequest, now: Instant): Promise<Result<SlaCommand, SlaNo>> => {
  switch (request.type) {
    case 'REDRAFT':
      return (await unusableCalendar(tx, request.terms.calendarId)) ?? ok(request);
    case 'ACCEPT': {
      const party = tx.actor.customerId === undefined ? 'PROVIDER' : 'CUSTOMER';
      return ok({ ...request, by: { id: tx.actor.id, party } });
    }
    case 'ACTIVATE': {
      // The service is locked: of two agreements on it that would overlap, the second sees the first.
      const service = await offerOf(tx, sla.serviceId, 'FOR UPDATE');
      if (!service) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'serviceId', id: sla.serviceId });
      const calendarState = await holdCalendar(tx, sla.calendarId);
      if (calendarState === undefined) return unknownCalendar(sla.calendarId);
      const others = (await slasInForce(tx, [sla.serviceId])).filter((other) => other.customerId === sla.customerId);
      return ok({ ...request, service, calendarState, others });
    }
    case 'END': {
      const { type, why, endsAt } = request;
      return ok({ type, why, ending: 'TERMINATED', inForceUntil: endsAt ?? now, replacedById: null });
    }
    case 'EXPIRE':
      return ok({ type: 'END', why: null, ending: 'TERM', inForceUntil: sla.endsAt ?? now, replacedById: null });
    case 'AGREE':
    case 'WITHDRAW':
      return ok(request);
    default:
      return never(request);
  }
};

/** Deadlines of agreements: the agreed start, the agreed end. */
export const slaStart = { process: 'service-level', kind: 'sla-start' } as const;
export const slaEnd = { process: 'service-level', kind: 'sla-end' } as const;

/** The agreement that an activated one takes the place of ends where that one begins. */
const endReplaced = async (tx: Tx, { id, replacesId, startsAt }: Sla, now: Instant): Promise<Result<true, SlaNo>> => {
  const [replaced] = replacesId === null ? [] : await slaStore.loadMany(tx, [replacesId], 'FOR UPDATE');
  if (replaced?.state !== 'ACTIVE') return ok(true);
  const by = { ending: 'REPLACED', inForceUntil: startsAt, replacedById: id, why: null } as const;
  const decision = decideSla(replaced, { type: 'END', ...by }, now);
  if (!decision.ok) return decision;
  await cancelDeadline(tx, { ...slaEnd, recordId: replaced.id });
  mustSucceed(await record(tx, slaStore, replaced, decision.value, { reason: 'replaced' }));
  return ok(true);
};

const setDeadlines = async (tx: Tx, { id, state, startsAt, inForceUntil }: Sla, now: Instant): Promise<void> => {
  if (state === 'AGREED' && startsAt > now) await deadline(tx, { ...slaStart, recordId: id, dueAt: startsAt });
  else await cancelDeadline(tx, { ...slaStart, recordId: id });
  if (state === 'ACTIVE' && inForceUntil !== null) await deadline(tx, { ...slaEnd, recordId: id, dueAt: inForceUntil });
  else await cancelDeadline(tx, { ...slaEnd, recordId: id });
};

/** As `handleSla`, within a transaction. */
export const handleSlaIn = async (
  tx: Tx,
  { now }: Pick<Deps, 'now'>,
  id: string,
  request: SlaRequest,
  options: CommandOptions = {},
): Promise<SlaResult> => {
  const no = forbidden(slaRights, tx.actor, rightOf(request.type));
  if (no) return no;
  const [sla] = isUuid(id) ? await slaStore.loadMany(tx, [id], 'FOR UPDATE') : [];
  if (!sla) return notFound(id);
  const late = stale(sla, options);
  if (late) return late;
  const time = now();
  const command = await completed(tx, sla, request, time);
  if (!command.ok) return command;
  const decision = decideSla(sla, command.value, time);
  if (!decision.ok) return decision;
  if (request.type === 'ACTIVATE') {
    const ended = await endReplaced(tx, sla, time);
    if (!ended.ok) return ended;
  }
  // It is locked: a conflict would be a bug, and something may be written already.
  const next = mustSucceed(await record(tx, slaStore, sla, decision.value, { reason: options.reason ?? undefined }));
  if (next.state !== sla.state) await setDeadlines(tx, next, time);
  return ok(next);
};

/** Handles one command on one agreement, which is locked first. */
export const handleSla = (
  deps: Deps,
  actor: Actor,
  id: string,
  request: SlaRequest,
  options: CommandOptions = {},
): Promise<SlaResult> => transact(deps.db, actor, (tx) => handleSlaIn(tx, deps, id, request, options));
