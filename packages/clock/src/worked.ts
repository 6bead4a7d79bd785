/**
 * Working time between instants: open hours less pauses. Durations are milliseconds.
 *
 * Zone and daylight saving are settled when a calendar is expanded; here a second is a second of real time. Opening hours are
 * half-open: a service that closes at 17:00 is not open at 17:00, but a duration that is used up then has ended then.
 */
import type { Instant, InvalidInput, Result } from '@attest/kernel';
import { instantOf, msOf, ok, refuse } from '@attest/kernel';
import type { Calendar } from './calendar.ts';
import { clipped, DAY_MS, type Span, unionOf, without } from './date.ts';
import { after, before, openAt, openMs, openSpans } from './open.ts';

/** From an instant, included, to another, not. */
export type Interval = { readonly from: Instant; readonly to: Instant };
/** A stretch that does not count; without `to` it has not ended. */
export type Pause = { readonly from: Instant; readonly to?: Instant | undefined; readonly reason?: string | undefined };

const spanOf = ({ from, to }: { readonly from: Instant; readonly to?: Instant | undefined }): Span => ({
  from: msOf(from),
  to: to === undefined ? Number.POSITIVE_INFINITY : msOf(to),
});
const intervalOf = ({ from, to }: Span): Interval => ({ from: instantOf(from), to: instantOf(to) });
const instantMaybe = (ms: number | undefined): Instant | undefined => (ms === undefined ? undefined : instantOf(ms));

/** What is left of the time from `from` to `to` without the pauses; `to` may be infinite. */
const running = (from: number, to: number, pauses: readonly Pause[]): Span[] =>
  from < to ? without([{ from, to }], unionOf(clipped(pauses.map(spanOf), from, to))) : [];

/** Open intervals between two instants, clipped to them, ascending and disjoint: one a date and opening. */
export const openIntervals = (calendar: Calendar, from: Instant, to: Instant): Interval[] =>
  openSpans(calendar, msOf(from), msOf(to)).map(intervalOf);

/** The first `count` open intervals from an instant on; the first of them begins there when it is open. Fewer where there are no more. */
export const nextOpenIntervals = (calendar: Calendar, from: Instant, count: number): Interval[] => {
  const found: Interval[] = [];
  let at: number | undefined = msOf(from);
  while (found.length < count) {
    at = after(calendar, at, 0);
    if (at === undefined) break;
    // An opening never spans three days, and the first one found is the one that `at` stands in.
    const [opening] = openSpans(calendar, at, at + 3 * DAY_MS);
    if (!opening) break;
    found.push(intervalOf(opening));
    at = opening.to;
  }
  return found;
};

/**
 * Milliseconds of `worked` that count: open time less pauses.
 *
 * Additive: splitting `worked` in two never changes the sum.
 *
 * @param worked  from the start of the clock to the moment asked about
 * @param open    service hours as instants, ascending, not overlapping
 * @param pauses  time that does not count; may overlap, in any order
 * @returns       never negative; 0 for a `worked` that ends before it begins
 */
export const workedMs = (worked: Interval, open: readonly Interval[], pauses: readonly Pause[]): number => {
  const [from, to] = [msOf(worked.from), msOf(worked.to)];
  const counted = without(clipped(open.map(spanOf), from, to), unionOf(clipped(pauses.map(spanOf), from, to)));
  return counted.reduce((sum, span) => sum + span.to - span.from, 0);
};

/** Milliseconds from `from` to `to` that count: open hours less pauses. Additive; 0 for swapped instants. */
export const elapsedMs = (calendar: Calendar, from: Instant, to: Instant, pauses: readonly Pause[] = []): number =>
  running(msOf(from), msOf(to), pauses).reduce((sum, span) => sum + openMs(calendar, span.from, span.to), 0);

/**
 * The first instant at which the elapsed time is `targetMs`: the end of the day's hours rather than the next opening. For a
 * target of 0 the first open and unpaused instant.
 *
 * @returns undefined where no due time can be told: within a pause that has not ended, or beyond a hundred years
 */
export const dueAt = (
  calendar: Calendar,
  start: Instant,
  targetMs: number,
  pauses: readonly Pause[] = [],
): Instant | undefined => {
  let left = Math.max(targetMs, 0);
  for (const { from, to } of running(msOf(start), Number.POSITIVE_INFINITY, pauses)) {
    if (to === Number.POSITIVE_INFINITY) return instantMaybe(after(calendar, from, left));
    const counted = openMs(calendar, from, to);
    const found = counted >= left ? after(calendar, from, left) : undefined;
    if (found !== undefined && (left > 0 || found < to)) return instantOf(found);
    left -= counted;
  }
  return undefined;
};

/**
 * An instant moved by working time, forward or back; a negative duration goes the other way.
 *
 * It stays at the edge where the duration is used up. 0 moves to the next open instant, or to the previous one, and leaves an
 * open instant alone. Undefined beyond a hundred years.
 */
export const addWorkingTime = (
  calendar: Calendar,
  at: Instant,
  ms: number,
  direction: 'AFTER' | 'BEFORE' = 'AFTER',
): Instant | undefined => {
  const forward = ms === 0 ? direction === 'AFTER' : ms > 0 === (direction === 'AFTER');
  return instantMaybe((forward ? after : before)(calendar, msOf(at), Math.abs(ms)));
};

const unitMs = { days: DAY_MS, hours: 3_600_000, minutes: 60_000, seconds: 1000 } as const;

/**
 * A target, `{ days?, hours?, minutes?, seconds? }`, as milliseconds of working time; a day here is 24 working hours (`dueAfterDays` is for targets in working days).
 *
 * @returns the refusal INVALID_INPUT for a part that is not a whole number from 0 on, an unknown part and for none at all
 */
export const targetMs = (input: Readonly<Record<string, unknown>>, field = 'target'): Result<number, InvalidInput> => {
  const parts = Object.entries(input);
  const units = Object.keys(unitMs).join(', ');
  const no = (at: string, reason: string) => refuse({ code: 'INVALID_INPUT' as const, field: at, reason });
  if (parts.length === 0) return no(field, `at least one of ${units} is expected`);
  let sum = 0;
  for (const [unit, amount] of parts) {
    if (!Object.hasOwn(unitMs, unit)) return no(`${field}.${unit}`, `not a unit; known are ${units}`);
    if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 0)
      return no(`${field}.${unit}`, 'a whole number from 0 on is expected: a target is not negative');
    sum += amount * unitMs[unit as keyof typeof unitMs];
  }
  return Number.isSafeInteger(sum) ? ok(sum) : no(field, 'too long');
};

/** Whether the service is open at an instant: at its opening it is, at its closing not. */
export const isOpen = (calendar: Calendar, at: Instant): boolean => openAt(calendar, msOf(at));

/** `at` while open, else the next opening. Undefined where there is none within a hundred years. */
export const nextOpening = (calendar: Calendar, at: Instant): Instant | undefined => addWorkingTime(calendar, at, 0);

/** `at` while open, else the closing before it. Undefined where there is none within a hundred years. */
export const previousClosing = (calendar: Calendar, at: Instant): Instant | undefined =>
  addWorkingTime(calendar, at, 0, 'BEFORE');
