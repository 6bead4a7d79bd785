/** Every interval of a clock, with whether it counted and why: what `explainClock` of the graph shows. */
import type { Instant } from '@attest/kernel';
import { instantOf, msOf } from '@attest/kernel';
import type { Calendar } from './calendar.ts';
import { clipped, DAY_MS } from './date.ts';
import { rulesKept } from './open.ts';
import { type CalendarReason, instantsOf, type Piece, piecesOf } from './rules.ts';
import { dueAt, type Pause } from './worked.ts';
import { offsetSpans, wallOf } from './zone.ts';

/**
 * - OPEN counts: agreed service hours. CLOSED_HOURS does not.
 * - OVERRIDE: the date's override decided otherwise than the weekly hours: opened (counts) or closed (does not).
 * - HOLIDAY: the whole local day. BREAK: taken out of the hours of that date.
 * - PAUSED: it would have counted, but the clock was paused. Time that is closed anyway keeps the calendar's reason.
 * - STOPPED: the clock had ended, before it was started again.
 */
export type Reason = CalendarReason | 'PAUSED' | 'STOPPED';

export type ExplainedInterval = {
  readonly from: Instant;
  readonly to: Instant;
  /** Real milliseconds of the interval. */
  readonly ms: number;
  readonly counted: boolean;
  readonly reason: Reason;
  /** The holiday's, break's or override's name (a holiday without one: its date); the reason of a pause or stop. */
  readonly detail?: string;
  /** Counted milliseconds from the start to the end of this interval. */
  readonly elapsedMs: number;
  /** It lies after the target was used up. */
  readonly beyondTarget: boolean;
};

/** A stretch of epoch milliseconds and its reason. */
export type Explained = {
  readonly from: number;
  readonly to: number;
  readonly counted: boolean;
  readonly reason: Reason;
  readonly detail?: string | undefined;
};

/** Every stretch between two instants as the calendar sees it, ascending and without gaps. */
const byCalendar = (calendar: Calendar, from: number, to: number): Explained[] => {
  const rules = rulesKept(calendar);
  const offsets = offsetSpans(calendar.zone, from - 3 * DAY_MS, to + 3 * DAY_MS);
  const last = Math.floor(wallOf(calendar.zone, to) / DAY_MS) + 1;
  const pieces: Piece[] = [];
  for (let day = Math.floor(wallOf(calendar.zone, from) / DAY_MS) - 1; day <= last; day += 1)
    pieces.push(...piecesOf(rules, day, offsets));
  return pieces
    .flatMap((piece) => clipped(instantsOf(piece, offsets), from, to).map((span) => ({ ...piece, ...span })))
    .sort((a, b) => a.from - b.from);
};

/** Cuts stretches where a pause begins or ends and marks those as paused that would have counted. */
const withPauses = (stretches: readonly Explained[], pauses: readonly Pause[]): Explained[] => {
  const spans = pauses
    .map(({ from, to, reason }) => ({ from: msOf(from), to: to ? msOf(to) : Number.POSITIVE_INFINITY, reason }))
    .sort((a, b) => a.from - b.from);
  return stretches.flatMap((stretch) => {
    if (!stretch.counted) return [stretch];
    const cut: Explained[] = [];
    let from = stretch.from;
    for (const pause of spans) {
      const [start, end] = [Math.max(pause.from, from), Math.min(pause.to, stretch.to)];
      if (start >= end) continue;
      if (start > from) cut.push({ ...stretch, from, to: start });
      cut.push({ from: start, to: end, counted: false, reason: 'PAUSED', detail: pause.reason });
      from = end;
    }
    return from < stretch.to ? [...cut, { ...stretch, from }] : cut;
  });
};

/** Stretches from `from` to `to` with the pauses in them; none where they are swapped. */
export const stretchesOf = (calendar: Calendar, from: number, to: number, pauses: readonly Pause[]): Explained[] =>
  from < to ? withPauses(byCalendar(calendar, from, to), pauses) : [];

/** Joins neighbours of one reason, cuts where the target was used up, and adds up. */
export const explained = (stretches: readonly Explained[], reachedAt: number | undefined): ExplainedInterval[] => {
  const joined: Explained[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const same =
      last?.to === stretch.from &&
      last.reason === stretch.reason &&
      last.counted === stretch.counted &&
      last.detail === stretch.detail;
    if (last && same) joined[joined.length - 1] = { ...last, to: stretch.to };
    else joined.push(stretch);
  }
  let elapsed = 0;
  return joined
    .flatMap((stretch) =>
      reachedAt !== undefined && stretch.from < reachedAt && reachedAt < stretch.to
        ? [
            { ...stretch, to: reachedAt },
            { ...stretch, from: reachedAt },
          ]
        : [stretch],
    )
    .map(({ from, to, counted, reason, detail }) => {
      elapsed += counted ? to - from : 0;
      return {
        from: instantOf(from),
        to: instantOf(to),
        ms: to - from,
        counted,
        reason,
        ...(detail !== undefined && { detail }),
        elapsedMs: elapsed,
        beyondTarget: reachedAt !== undefined && from >= reachedAt,
      };
    });
};

/**
 * Explains the time from `start` to `end`: every interval, ascending and without gaps. What counted adds up to
 * `elapsedMs(calendar, start, end, pauses)`.
 *
 * @param target  milliseconds; where given, an interval is cut at the instant that used it up, and what follows is marked
 */
export const explain = (
  calendar: Calendar,
  start: Instant,
  end: Instant,
  pauses: readonly Pause[] = [],
  target?: number,
): ExplainedInterval[] => {
  const due = target === undefined ? undefined : dueAt(calendar, start, target, pauses);
  return explained(stretchesOf(calendar, msOf(start), msOf(end), pauses), due && msOf(due));
};
