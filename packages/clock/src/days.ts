/** Working days, and targets counted in them. A working day is a local date with open time. */
import type { Instant } from '@attest/kernel';
import { instantOf, msOf } from '@attest/kernel';
import type { Calendar, Holiday } from './calendar.ts';
import { DAY_MS, dateOf, dayOf, type LocalDate } from './date.ts';
import { after, before, rulesKept } from './open.ts';
import { holidayOf, hoursOn, instantsOf, openOn } from './rules.ts';
import { elapsedMs, type Pause } from './worked.ts';
import { instantOfWall, offsetSpans, wallOf } from './zone.ts';

/** Days looked through for a working day: a hundred years. */
const HORIZON_DAYS = 36_600;

const dayAt = (calendar: Calendar, at: number): number => Math.floor(wallOf(calendar.zone, at) / DAY_MS);

/** Open stretches of one local day, as epoch milliseconds. */
const openingsOf = (calendar: Calendar, day: number) => {
  const rules = rulesKept(calendar);
  if (hoursOn(rules, day).length === 0) return [];
  const offsets = offsetSpans(calendar.zone, (day - 2) * DAY_MS, (day + 3) * DAY_MS);
  return openOn(rules, day, offsets).flatMap((wall) => instantsOf(wall, offsets));
};

const dayNamed = (date: LocalDate): number => {
  const day = dayOf(date);
  if (day === undefined) throw new RangeError(`no such date: ${date}`);
  return day;
};

/** The date that the calendar's wall shows. */
export const localDate = (calendar: Calendar, at: Instant): LocalDate => dateOf(dayAt(calendar, msOf(at)));

/** The holiday that closes a date, if one does. Throws RangeError for text that is no date. */
export const holidayOn = (calendar: Calendar, on: LocalDate): Holiday | undefined =>
  holidayOf(rulesKept(calendar), dayNamed(on));

/** Whether a date has open time at all. Throws RangeError for text that is no date. */
export const isWorkingDay = (calendar: Calendar, on: LocalDate): boolean =>
  openingsOf(calendar, dayNamed(on)).length > 0;

/** Working days from one date to another, both included. Throws RangeError for text that is no date. */
export const workingDays = (calendar: Calendar, fromOn: LocalDate, toOn: LocalDate): number => {
  let count = 0;
  for (let day = dayNamed(fromOn); day <= dayNamed(toOn); day += 1)
    if (openingsOf(calendar, day).length > 0) count += 1;
  return count;
};

/**
 * Where an instant lands when it is moved by working days:
 *
 * - WALL_CLOCK: at its time of day, or at the last closing of that day when it is later. From a day off one starts at the
 *   opening of the next working day.
 * - END_OF_DAY: at the last closing of that day.
 * - WORKING_TIME: at its time of day, and from there to the next open instant (backwards: to the previous one). From a day off
 *   the first working day is already day one.
 */
export type DayLanding = 'WALL_CLOCK' | 'END_OF_DAY' | 'WORKING_TIME';

/** The working day `count` working days from `day`, which itself is not counted. */
const workingDayFrom = (calendar: Calendar, day: number, count: number, step: 1 | -1): number | undefined => {
  let found = day;
  let left = count;
  for (let tried = 0; left > 0; tried += 1) {
    if (tried > HORIZON_DAYS + count * 7) return undefined;
    found += step;
    if (openingsOf(calendar, found).length > 0) left -= 1;
  }
  return found;
};

/**
 * An instant moved by working days, back for a negative number. A time of day that the date does not have is moved forward
 * over the gap; of two the first is taken. Undefined beyond a hundred years.
 */
export const addWorkingDays = (
  calendar: Calendar,
  at: Instant,
  days: number,
  landing: DayLanding = 'WALL_CLOCK',
): Instant | undefined => {
  const step = days < 0 ? -1 : 1;
  const wall = wallOf(calendar.zone, msOf(at));
  const here = Math.floor(wall / DAY_MS);
  if (landing === 'WORKING_TIME') {
    const day = workingDayFrom(calendar, here, Math.abs(days), step);
    if (day === undefined) return undefined;
    const landed = instantOfWall(calendar.zone, day * DAY_MS + (wall - here * DAY_MS));
    const open = (step > 0 ? after : before)(calendar, landed, 0);
    return open === undefined ? undefined : instantOf(open);
  }
  const off = openingsOf(calendar, here).length === 0;
  const first = off ? workingDayFrom(calendar, here, 1, step) : here;
  const day = first === undefined ? undefined : workingDayFrom(calendar, first, Math.abs(days), step);
  if (first === undefined || day === undefined) return undefined;
  const closing = openingsOf(calendar, day).at(-1)?.to;
  if (closing === undefined) return undefined;
  if (landing === 'END_OF_DAY') return instantOf(closing);
  const opening = off ? openingsOf(calendar, first).at(0)?.from : undefined;
  const timeOfDay = opening === undefined ? wall - here * DAY_MS : wallOf(calendar.zone, opening) - first * DAY_MS;
  return instantOf(Math.min(instantOfWall(calendar.zone, day * DAY_MS + timeOfDay), closing));
};

/**
 * The due time of a target in working days: first the days, then as much working time more as the pauses took.
 *
 * @param endOfDay  due at the last closing of the day instead of at the start's time of day
 * @returns         undefined within a pause that has not ended, and beyond a hundred years
 */
export const dueAfterDays = (
  calendar: Calendar,
  start: Instant,
  days: number,
  pauses: readonly Pause[] = [],
  endOfDay = false,
): Instant | undefined => {
  const due = addWorkingDays(calendar, start, days, endOfDay ? 'END_OF_DAY' : 'WALL_CLOCK');
  const pausedMs = pausedWorkingMs(calendar, pauses);
  if (due === undefined || pausedMs === undefined || pausedMs === 0) return pausedMs === undefined ? undefined : due;
  const moved = after(calendar, msOf(due), pausedMs);
  return moved === undefined ? undefined : instantOf(moved);
};

/** Working milliseconds that pauses took, overlaps counted once; undefined while one has not ended. */
export const pausedWorkingMs = (calendar: Calendar, pauses: readonly Pause[]): number | undefined => {
  let [first, last]: (Instant | undefined)[] = [];
  for (const { from, to } of pauses) {
    if (to === undefined) return undefined;
    if (first === undefined || from < first) first = from;
    if (last === undefined || to > last) last = to;
  }
  if (first === undefined || last === undefined) return 0;
  return elapsedMs(calendar, first, last) - elapsedMs(calendar, first, last, pauses);
};
