/**
 * Periods in which changes are made (maintenance windows) or are not made (freezes): data that the change manager publishes.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 8.5.1.
 */
import { type Calendar, openIntervals, parseCalendar, type Weekday, weekdays } from '@attest/clock';
import { type changePeriodEvents, type changePeriodKinds, changePeriodStates, type EventOf } from '@attest/contracts';
import {
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  instantOf,
  machine,
  msOf,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
} from '@attest/kernel';
import { merged, type Span } from './span.ts';

export type ChangePeriodKind = (typeof changePeriodKinds)[number];

export const changePeriodMachine = machine(changePeriodStates, 'IN_FORCE', {
  REVISE: { from: ['IN_FORCE'] },
  WITHDRAW: { from: ['IN_FORCE'], to: 'WITHDRAWN' },
});

export const changePeriodRights: Rights<'PUBLISH' | 'REVISE' | 'WITHDRAW'> = {
  PUBLISH: ['CHANGE_MANAGER'],
  REVISE: ['CHANGE_MANAGER'],
  WITHDRAW: ['CHANGE_MANAGER'],
};

/** What is said of a period when it is published or revised. */
export type PeriodTerms = {
  readonly name: string;
  /** With `ciIds` empty too, the period is for everything. */
  readonly serviceIds: readonly string[];
  readonly ciIds: readonly string[];
  readonly zone: string;
  /** Null: all the time from `startsAt` to `endsAt`. */
  readonly weekly: Calendar['weekly'] | null;
  readonly startsAt: Instant;
  /** Null: until it is withdrawn. */
  readonly endsAt: Instant | null;
};

export type ChangePeriod = PeriodTerms & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly kind: ChangePeriodKind;
  readonly state: (typeof changePeriodStates)[number];
  readonly edition: number;
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
  readonly withdrawnAt: Instant | null;
};

export type ChangePeriodEvent = EventOf<typeof changePeriodEvents>;
export type ChangePeriodRefusal = IllegalTransition | InvalidInput;
export type ChangePeriodCommand =
  | { readonly type: 'REVISE'; readonly terms: PeriodTerms }
  | { readonly type: 'WITHDRAW'; readonly why: string };

type Decision = Result<ChangePeriodEvent[], ChangePeriodRefusal>;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const anyHour = { mon: [{ from: '00:00', to: '24:00' }] };

/** Terms that can be: a known zone, hours that are some, an end where nothing else ends it. */
const checked = (terms: PeriodTerms): Result<PeriodTerms, InvalidInput> => {
  const { name, zone, weekly, startsAt, endsAt } = terms;
  const bad = firstRefusal(
    badText('name', name, 200),
    endsAt !== null && endsAt <= startsAt ? invalid('endsAt', 'must be after startsAt') : undefined,
    weekly === null && endsAt === null ? invalid('endsAt', 'a period without weekly hours has an end') : undefined,
  );
  if (bad) return bad;
  const calendar = parseCalendar({ zone, weekly: weekly ?? anyHour }, 'hours');
  if (!calendar.ok) return calendar;
  return ok({
    ...{ name, startsAt, endsAt },
    serviceIds: [...new Set(terms.serviceIds)],
    ciIds: [...new Set(terms.ciIds)],
    zone: calendar.value.zone,
    weekly: weekly === null ? null : calendar.value.weekly,
  });
};

const plain = ({ serviceIds, ciIds, weekly, ...terms }: PeriodTerms) => ({
  ...terms,
  serviceIds: [...serviceIds],
  ciIds: [...ciIds],
  weekly:
    weekly === null
      ? null
      : (Object.fromEntries(weekdays.map((day) => [day, weekly[day].map(({ from, to }) => ({ from, to }))])) as Record<
          Weekday,
          { from: string; to: string }[]
        >),
});

/** Decides the first event of a period. */
export const publishPeriod = (
  { id, key, kind, terms }: Pick<ChangePeriod, 'id' | 'key' | 'kind'> & { readonly terms: PeriodTerms },
  now: Instant,
): Decision => {
  const good = checked(terms);
  if (!good.ok) return good;
  const stands = { key, kind, state: changePeriodMachine.initial, edition: 1, ...plain(good.value) };
  return ok([{ type: 'ChangePeriodPublished', at: now, periodId: id, ...stands }]);
};

/** Decides what becomes of a period. */
export const decidePeriod = (period: ChangePeriod, command: ChangePeriodCommand, now: Instant): Decision => {
  const refused = illegal(changePeriodMachine, period.state, command.type, changePeriodRights);
  if (refused) return refused;
  const { key, kind, state, edition } = period;
  switch (command.type) {
    case 'REVISE': {
      const good = checked(command.terms);
      if (!good.ok) return good;
      const stands = { key, kind, state, edition: edition + 1, ...plain(good.value) };
      return ok([{ type: 'ChangePeriodRevised', at: now, ...stands }]);
    }
    case 'WITHDRAW': {
      const { name, serviceIds, ciIds, zone, weekly, startsAt, endsAt } = period;
      const terms = plain({ name, serviceIds, ciIds, zone, weekly, startsAt, endsAt });
      return (
        badText('why', command.why, 1000) ??
        ok([
          {
            ...{ type: 'ChangePeriodWithdrawn', at: now, key, kind, edition, ...terms },
            state: 'WITHDRAWN',
            why: command.why,
          },
        ])
      );
    }
    default:
      return never(command);
  }
};

/** Applies one event. */
export const evolvePeriod = (period: ChangePeriod | undefined, event: ChangePeriodEvent): ChangePeriod => {
  const { key, kind, state, edition, name, serviceIds, ciIds, zone, weekly, startsAt, endsAt, at } = event;
  const terms = { key, kind, state, edition, name, serviceIds, ciIds, zone, weekly, startsAt, endsAt, updatedAt: at };
  if (event.type === 'ChangePeriodPublished')
    return { id: event.periodId, version: 1, head: '', ...terms, publishedAt: at, withdrawnAt: null };
  if (!period) throw new Error(`a period begins with ChangePeriodPublished, not ${event.type}`);
  const next = { ...period, ...terms, version: period.version + 1 };
  return event.type === 'ChangePeriodWithdrawn' ? { ...next, withdrawnAt: at } : next;
};

/** When the period is, between two instants; ascending, touching ones as one. */
export const occurrences = (period: PeriodTerms, { from, to }: Span): Span[] => {
  const start = Math.max(from, msOf(period.startsAt));
  const end = Math.min(to, period.endsAt === null ? Number.POSITIVE_INFINITY : msOf(period.endsAt));
  if (start >= end) return [];
  if (period.weekly === null) return [{ from: start, to: end }];
  const calendar = { zone: period.zone, weekly: period.weekly, breaks: [], overrides: [], holidays: [] };
  const open = openIntervals(calendar, instantOf(start), instantOf(end));
  return merged(open.map((one) => ({ from: msOf(one.from), to: msOf(one.to) })));
};
