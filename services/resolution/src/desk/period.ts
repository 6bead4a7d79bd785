/** Days, weeks and months by the calendar of a zone. Pure. */
import { type Instant, instantOf } from '@attest/kernel';

export const periodLengths = ['DAY', 'WEEK', 'MONTH'] as const;
export type PeriodLength = (typeof periodLengths)[number];

export type Period = {
  /** The first day and the last one. */
  readonly from: string;
  readonly until: string;
  /** When it begins, and when the next one does. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

/** A list of figures has at most so many periods. */
export const periodsAtMost = 92;

const firstDayOf = (day: Temporal.PlainDate, by: PeriodLength): Temporal.PlainDate =>
  by === 'MONTH' ? day.with({ day: 1 }) : by === 'WEEK' ? day.subtract({ days: day.dayOfWeek - 1 }) : day;

const step = { DAY: { days: 1 }, WEEK: { weeks: 1 }, MONTH: { months: 1 } } as const;

const midnight = (day: Temporal.PlainDate, zone: string): Instant =>
  instantOf(day.toZonedDateTime({ timeZone: zone }).epochMilliseconds);

/**
 * The periods from that of the first day to that of the last; undefined where these are more than `periodsAtMost` or none.
 *
 * Weeks begin on Monday. A day is as long as the zone says: 23 or 25 hours when its clocks change.
 */
export const periodsBetween = (from: string, until: string, by: PeriodLength, zone: string): Period[] | undefined => {
  const last = Temporal.PlainDate.from(until);
  const periods: Period[] = [];
  for (let day = firstDayOf(Temporal.PlainDate.from(from), by); Temporal.PlainDate.compare(day, last) <= 0; ) {
    if (periods.length === periodsAtMost) return undefined;
    const next = day.add(step[by]);
    periods.push({
      from: day.toString(),
      until: next.subtract({ days: 1 }).toString(),
      startsAt: midnight(day, zone),
      endsAt: midnight(next, zone),
    });
    day = next;
  }
  return periods.length > 0 ? periods : undefined;
};
