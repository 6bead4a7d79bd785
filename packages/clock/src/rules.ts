/** A calendar's rules as numbers, and what they make of one local date. */
import type { Calendar, Holiday, Hours } from './calendar.ts';
import { weekdays } from './calendar.ts';
import { clipped, DAY_MS, dateOf, dayOf, MINUTE_MS, minuteOf, type Span, unionOf, weekdayOf, without } from './date.ts';
import { type OffsetSpan, pastGap } from './zone.ts';

type NamedSpan = Span & { readonly name?: string };

/** Spans are milliseconds since the date's midnight; days are days since 1970-01-01. */
export type Rules = {
  readonly zone: string;
  /** Monday first. */
  readonly weekly: readonly (readonly Span[])[];
  readonly overrides: ReadonlyMap<number, { readonly spans: readonly Span[]; readonly name?: string }>;
  readonly breaks: ReadonlyMap<number, readonly NamedSpan[]>;
  readonly yearly: ReadonlyMap<string, Holiday>;
  readonly dated: ReadonlyMap<string, Holiday>;
};

const spanOf = ({ from, to }: Hours): Span => ({
  from: (minuteOf(from) ?? 0) * MINUTE_MS,
  to: (minuteOf(to) ?? 0) * MINUTE_MS,
});

export const rulesOf = (calendar: Calendar): Rules => {
  const breaks = new Map<number, NamedSpan[]>();
  for (const one of calendar.breaks) {
    const day = dayOf(one.on) ?? Number.NaN;
    breaks.set(day, [...(breaks.get(day) ?? []), { ...spanOf(one), ...(one.name && { name: one.name }) }]);
  }
  // Of two holidays on one date the first names it.
  const byDate = (length: number) =>
    new Map(
      calendar.holidays
        .filter(({ on }) => on.length === length)
        .map((holiday) => [holiday.on, holiday] as const)
        .reverse(),
    );
  return {
    zone: calendar.zone,
    weekly: weekdays.map((day) => calendar.weekly[day].map(spanOf)),
    overrides: new Map(
      calendar.overrides.map(({ on, hours, name }) => [
        dayOf(on) ?? Number.NaN,
        { spans: hours.map(spanOf), ...(name && { name }) },
      ]),
    ),
    breaks,
    yearly: byDate(5),
    dated: byDate(10),
  };
};

/** The holiday that closes a day; the one of that very date names it before a yearly one. */
export const holidayOf = (rules: Rules, day: number): Holiday | undefined => {
  if (rules.dated.size === 0 && rules.yearly.size === 0) return undefined;
  const date = dateOf(day);
  return rules.dated.get(date) ?? rules.yearly.get(date.slice(5));
};

/**
 * Hours as they stand on the wall of one day: a time that the day does not have, because the clock is set forward over it, is
 * moved forward by the gap; hours that vanish so are empty. Midnight is the day's edge, not a time: it does not move.
 */
const onWall = <S extends Span>(hours: readonly S[], day: number, offsets: readonly OffsetSpan[]): S[] => {
  const midnight = day * DAY_MS;
  const moved = (time: number): number =>
    time === 0 || time === DAY_MS || offsets.length === 1
      ? midnight + time
      : Math.min(pastGap(offsets, midnight + time), midnight + DAY_MS);
  return hours.map((span) => ({ ...span, from: moved(span.from), to: moved(span.to) }));
};

/** The hours that hold on a day, breaks not yet taken out. */
export const hoursOn = (rules: Rules, day: number): readonly Span[] => {
  const hours = rules.overrides.get(day)?.spans ?? rules.weekly[weekdayOf(day)] ?? [];
  return hours.length > 0 && holidayOf(rules, day) ? [] : hours;
};

/** Open wall times of a day, ascending and disjoint. `offsets` cover the day and its neighbours. */
export const openOn = (rules: Rules, day: number, offsets: readonly OffsetSpan[]): Span[] => {
  const hours = hoursOn(rules, day);
  if (hours.length === 0) return [];
  return without(unionOf(onWall(hours, day, offsets)), unionOf(onWall(rules.breaks.get(day) ?? [], day, offsets)));
};

/** Why a stretch of time counts or does not, as far as the calendar knows. */
export type CalendarReason = 'OPEN' | 'OVERRIDE' | 'CLOSED_HOURS' | 'HOLIDAY' | 'BREAK';
export type Piece = Span & { readonly counted: boolean; readonly reason: CalendarReason; readonly detail?: string };

/**
 * The whole day in pieces of wall time, each with its reason.
 *
 * OVERRIDE stands where the date's override decides otherwise than the weekly hours would, either way; a break outside the
 * open hours is CLOSED_HOURS.
 */
export const piecesOf = (rules: Rules, day: number, offsets: readonly OffsetSpan[]): Piece[] => {
  const [start, end] = [day * DAY_MS, (day + 1) * DAY_MS];
  const holiday = holidayOf(rules, day);
  if (holiday)
    return [{ from: start, to: end, counted: false, reason: 'HOLIDAY', detail: holiday.name ?? dateOf(day) }];
  const override = rules.overrides.get(day);
  const weekly = onWall(rules.weekly[weekdayOf(day)] ?? [], day, offsets);
  const hours = override ? onWall(override.spans, day, offsets) : weekly;
  const breaks = onWall(rules.breaks.get(day) ?? [], day, offsets);
  const within = (spans: readonly NamedSpan[], time: number) => spans.find(({ from, to }) => from <= time && time < to);
  const why = (time: number): Omit<Piece, 'from' | 'to'> => {
    const planned = within(weekly, time) !== undefined;
    const named = override?.name && { detail: override.name };
    if (!within(hours, time))
      return planned ? { counted: false, reason: 'OVERRIDE', ...named } : { counted: false, reason: 'CLOSED_HOURS' };
    const pause = within(breaks, time);
    if (pause) return { counted: false, reason: 'BREAK', ...(pause.name && { detail: pause.name }) };
    return planned ? { counted: true, reason: 'OPEN' } : { counted: true, reason: 'OVERRIDE', ...named };
  };
  const edges = [start, end, ...[...weekly, ...hours, ...breaks].flatMap(({ from, to }) => [from, to])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({ from, to: cuts[index + 1] ?? end, ...why(from) }));
};

/** A stretch of wall time as instants: none where the clock skips it, several where the clock shows it again. */
export const instantsOf = (wall: Span, offsets: readonly OffsetSpan[]): Span[] =>
  unionOf(
    offsets.flatMap((offset) =>
      clipped([{ from: wall.from - offset.offsetMs, to: wall.to - offset.offsetMs }], offset.from, offset.to),
    ),
  );
