/**
 * A service calendar: when agreed service hours are. Plain JSON in one time zone, at minute grain; versions of it are kept by
 * whoever publishes it. Source: ISO/IEC 20000-1:2018 8.3.3 (service levels), 8.7.1 (availability).
 */
import type { InvalidInput, Refused, Result } from '@attest/kernel';
import { badText, ok, refuse } from '@attest/kernel';
import { dayOf, type LocalDate, minuteOf } from './date.ts';
import { zoneNamed } from './zone.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Wall-clock times `00:00` to `24:00`; `from` included, `to` not. Hours past midnight belong to the next day's list. */
export type Hours = { readonly from: string; readonly to: string };
/** Time taken out of the open hours of one date. */
export type Break = { readonly on: LocalDate; readonly from: string; readonly to: string; readonly name?: string };
/** Hours that replace the weekly ones on one date; none at all closes it. */
export type DateOverride = { readonly on: LocalDate; readonly hours: readonly Hours[]; readonly name?: string };
/** A whole local day off: `on` is `MM-DD` for every year, `YYYY-MM-DD` for one. It wins over an override of that date. */
export type Holiday = { readonly on: string; readonly name?: string };

export type Calendar = {
  /** IANA name, for example Europe/Berlin. */
  readonly zone: string;
  readonly weekly: Readonly<Record<Weekday, readonly Hours[]>>;
  readonly breaks: readonly Break[];
  readonly overrides: readonly DateOverride[];
  readonly holidays: readonly Holiday[];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads parts of unknown JSON and keeps the first reason to refuse it. */
const reader = () => {
  let first: Refused<InvalidInput> | undefined;

  const no = (field: string, reason: string): void => {
    first ??= refuse({ code: 'INVALID_INPUT', field, reason });
  };
  /** The object's own keys, all of which must be among `known`: a misspelt key would silently open or close a service. */
  const object = (value: unknown, field: string, known: readonly string[]): Readonly<Record<string, unknown>> => {
    if (!isObject(value)) {
      no(field, 'an object is expected');
      return {};
    }
    for (const key of Object.keys(value))
      if (!known.includes(key)) no(`${field}.${key}`, `not a part of this; known are ${known.join(', ')}`);
    return value;
  };
  /** Each item of a list; a list that is left out is empty. */
  const list = <T>(value: unknown, field: string, item: (value: unknown, field: string) => T): T[] => {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map((each, index) => item(each, `${field}[${index}]`));
    no(field, 'a list is expected');
    return [];
  };
  const text = (value: unknown, field: string): string => {
    if (typeof value === 'string') return value;
    no(field, 'text is expected');
    return '';
  };
  const named = (value: unknown, field: string): { name?: string } => {
    if (value === undefined) return {};
    const name = text(value, field);
    const bad = badText(field, name, 200);
    if (bad) first ??= bad;
    return { name };
  };
  const date = (value: unknown, field: string): LocalDate => {
    const on = text(value, field);
    if (dayOf(on) === undefined) no(field, `no such date: ${JSON.stringify(on)}; 2026-12-24 is the form`);
    return on;
  };
  const holidayDate = (value: unknown, field: string): string => {
    const on = text(value, field);
    if (!isHolidayDate(on)) no(field, `no such date: ${JSON.stringify(on)}; 12-24 or 2026-12-24 are the forms`);
    return on;
  };
  const span = (from: unknown, to: unknown, field: string): Hours => {
    const hours = { from: text(from, `${field}.from`), to: text(to, `${field}.to`) };
    const [start, end] = [minuteOf(hours.from), minuteOf(hours.to)];
    if (start === undefined) no(`${field}.from`, 'a time from 00:00 to 24:00 is expected, for example 08:00');
    else if (end === undefined) no(`${field}.to`, 'a time from 00:00 to 24:00 is expected, for example 18:00');
    else if (start >= end)
      no(field, `ends at ${hours.to}, not after ${hours.from}; hours past midnight are two days' hours`);
    return hours;
  };
  /** Hours of one day, made ascending; they may touch, not overlap. */
  const hours = (value: unknown, field: string): readonly Hours[] => {
    const all = list(value, field, (each, at) => {
      const { from, to } = object(each, at, ['from', 'to']);
      return span(from, to, at);
    }).sort((a, b) => (a.from < b.from ? -1 : 1));
    all.forEach((each, index) => {
      const next = all[index + 1];
      if (next && next.from < each.to) no(field, `${each.from}-${each.to} and ${next.from}-${next.to} overlap`);
    });
    return all;
  };
  return { no, object, list, text, named, date, holidayDate, span, hours, first: () => first };
};

/** 29 February is a date of every leap year. */
const isHolidayDate = (on: string): boolean => dayOf(on.length === 5 ? `2024-${on}` : on) !== undefined;

const byDate = (a: { readonly on: string }, b: { readonly on: string }): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0;

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
};

/**
 * Reads a calendar. Weekdays, breaks, overrides and holidays may be left out.
 *
 * @param field  the name that refusals begin with
 * @returns      a frozen calendar, its lists ascending; or the refusal INVALID_INPUT: unknown zone or key, times that are not
 *               whole minutes, reversed, empty or overlapping hours, dates that do not exist, two overrides of one date, and a
 *               calendar without any hours
 */
export const parseCalendar = (json: unknown, field = 'calendar'): Result<Calendar, InvalidInput> => {
  const read = reader();
  const root = read.object(json, field, ['zone', 'weekly', 'breaks', 'overrides', 'holidays']);
  const name = read.text(root.zone, `${field}.zone`);
  const zone = zoneNamed(name);
  if (zone === undefined)
    read.no(`${field}.zone`, `no such IANA time zone: ${JSON.stringify(name)}; Europe/Berlin is the form`);
  const weekly = read.object(root.weekly ?? {}, `${field}.weekly`, weekdays);
  const days = Object.fromEntries(
    weekdays.map((day) => [day, read.hours(weekly[day], `${field}.weekly.${day}`)]),
  ) as Record<Weekday, readonly Hours[]>;
  const breaks = read
    .list(root.breaks, `${field}.breaks`, (each, at): Break => {
      const one = read.object(each, at, ['on', 'from', 'to', 'name']);
      return {
        on: read.date(one.on, `${at}.on`),
        ...read.span(one.from, one.to, at),
        ...read.named(one.name, `${at}.name`),
      };
    })
    .sort(byDate);
  const overrides = read
    .list(root.overrides, `${field}.overrides`, (each, at): DateOverride => {
      const one = read.object(each, at, ['on', 'hours', 'name']);
      return {
        on: read.date(one.on, `${at}.on`),
        hours: read.hours(one.hours, `${at}.hours`),
        ...read.named(one.name, `${at}.name`),
      };
    })
    .sort(byDate);
  overrides.forEach((one, index) => {
    if (overrides[index + 1]?.on === one.on) read.no(`${field}.overrides`, `two overrides of ${one.on}`);
  });
  const holidays = read
    .list(root.holidays, `${field}.holidays`, (each, at): Holiday => {
      const one = read.object(each, at, ['on', 'name']);
      return { on: read.holidayDate(one.on, `${at}.on`), ...read.named(one.name, `${at}.name`) };
    })
    .sort(byDate);
  if (![...Object.values(days), ...overrides.map((one) => one.hours)].some((hours) => hours.length > 0))
    read.no(field, 'is never open: neither a weekday nor an override has hours');
  return read.first() ?? ok(frozen({ zone: zone ?? name, weekly: days, breaks, overrides, holidays }));
};

const wholeDay: readonly Hours[] = [{ from: '00:00', to: '24:00' }];

/** Every hour of every day. Throws RangeError for an unknown zone: the name is the platform's, not a user's. */
export const alwaysOpen = (zone: string): Calendar => {
  const known = zoneNamed(zone);
  if (known === undefined) throw new RangeError(`no such IANA time zone: ${zone}`);
  const weekly = Object.fromEntries(weekdays.map((day) => [day, wholeDay])) as Record<Weekday, readonly Hours[]>;
  return frozen({ zone: known, weekly, breaks: [], overrides: [], holidays: [] });
};

/**
 * The calendar with more holidays; of two on the same date the one that was there stays.
 *
 * Throws RangeError for a date that does not exist: holidays come from a table, which is checked when it is loaded.
 */
export const withHolidays = (calendar: Calendar, holidays: readonly Holiday[]): Calendar => {
  const all = new Map(calendar.holidays.map((holiday) => [holiday.on, holiday]));
  for (const { on, name } of holidays) {
    if (!isHolidayDate(on)) throw new RangeError(`no such date: ${on}`);
    if (!all.has(on)) all.set(on, name === undefined ? { on } : { on, name });
  }
  return frozen({ ...calendar, holidays: [...all.values()].sort(byDate) });
};
