/**
 * A brute-force service clock, to check the real one against: it looks at the wall at every step and asks whether the service
 * is open there and then. Slow on purpose and written apart: nothing of the expansion into instants is used here.
 *
 * Exact where everything asked about (instants, pauses, and the zone's offsets) is a multiple of the step.
 */
import type { Calendar, Hours } from './calendar.ts';

/** Epoch milliseconds; without `to` it has not ended. */
type Pause = { readonly from: number; readonly to?: number | undefined };
type Answer = {
  readonly open: boolean;
  readonly reason: 'OPEN' | 'OVERRIDE' | 'CLOSED_HOURS' | 'HOLIDAY' | 'BREAK';
};

const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A clock that answers for one calendar. It remembers what it saw, a step at a time. */
export const bruteForceClock = (calendar: Calendar, stepMs: number) => {
  const seen = new Map<string, Temporal.PlainDateTime>();
  /** Where a time of day stands on the wall of a date: past the gap when the date does not have it. */
  const onWall = (date: string, time: string): Temporal.PlainDateTime => {
    const text = `${date}T${time}`;
    const found =
      seen.get(text) ??
      Temporal.PlainDateTime.from(text).toZonedDateTime(calendar.zone, { disambiguation: 'later' }).toPlainDateTime();
    seen.set(text, found);
    return found;
  };
  const holds = (hours: Hours, wall: Temporal.PlainDateTime, date: string): boolean => {
    const begun = hours.from === '00:00' || Temporal.PlainDateTime.compare(onWall(date, hours.from), wall) <= 0;
    return begun && (hours.to === '24:00' || Temporal.PlainDateTime.compare(wall, onWall(date, hours.to)) < 0);
  };

  const look = (epochMs: number): Answer => {
    const wall = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(calendar.zone).toPlainDateTime();
    const date = wall.toPlainDate().toString();
    if (calendar.holidays.some(({ on }) => on === date || on === date.slice(5)))
      return { open: false, reason: 'HOLIDAY' };
    const weekday = weekdayNames[wall.dayOfWeek - 1];
    const planned = weekday !== undefined && calendar.weekly[weekday].some((hours) => holds(hours, wall, date));
    const override = calendar.overrides.find(({ on }) => on === date);
    const open = override ? override.hours.some((hours) => holds(hours, wall, date)) : planned;
    if (!open) return { open, reason: planned ? 'OVERRIDE' : 'CLOSED_HOURS' };
    if (calendar.breaks.some((each) => each.on === date && holds(each, wall, date)))
      return { open: false, reason: 'BREAK' };
    return { open, reason: planned ? 'OPEN' : 'OVERRIDE' };
  };
  const looked = new Map<number, Answer>();
  const answer = (epochMs: number): Answer => {
    const found = looked.get(epochMs) ?? look(epochMs);
    looked.set(epochMs, found);
    return found;
  };
  const paused = (epochMs: number, pauses: readonly Pause[]): boolean =>
    pauses.some(({ from, to }) => from <= epochMs && (to === undefined || epochMs < to));
  const counts = (epochMs: number, pauses: readonly Pause[]): boolean =>
    answer(epochMs).open && !paused(epochMs, pauses);

  return {
    answer,
    isOpen: (epochMs: number): boolean => answer(epochMs).open,
    /** Milliseconds that count from `from` to `to`. */
    elapsedMs: (from: number, to: number, pauses: readonly Pause[] = []): number => {
      let sum = 0;
      for (let at = from; at < to; at += stepMs) if (counts(at, pauses)) sum += stepMs;
      return sum;
    },
    /** The end of the step that uses the target up; undefined where none before `limit` does. */
    dueAt: (start: number, targetMs: number, limit: number, pauses: readonly Pause[] = []): number | undefined => {
      let left = targetMs;
      for (let at = start; at < limit; at += stepMs) {
        if (!counts(at, pauses)) continue;
        if (left === 0) return at;
        left -= stepMs;
        if (left === 0) return at + stepMs;
      }
      return undefined;
    },
    /** The start of the step, looking back, that uses the duration up; undefined where none after `limit` does. */
    startOf: (end: number, durationMs: number, limit: number): number | undefined => {
      let left = durationMs;
      for (let at = end - stepMs; at >= limit; at -= stepMs) {
        if (!counts(at, [])) continue;
        if (left === 0) return at + stepMs;
        left -= stepMs;
        if (left === 0) return at;
      }
      return undefined;
    },
  };
};
