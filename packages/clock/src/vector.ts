/**
 * Vectors of a service clock: inputs with expected outputs, as JSON. Checks each against this package's own functions.
 *
 * Pure; the command that reads a file is vectors.ts. What a vector of each kind means stands in the package's README.
 */
import type { Instant, InvalidInput, Result } from '@attest/kernel';
import { instantOf, msOf, never, ok, refuse } from '@attest/kernel';
import type { Calendar } from './calendar.ts';
import { parseCalendar } from './calendar.ts';
import { DAY_MS, dayOf } from './date.ts';
import { addWorkingDays, dueAfterDays, holidayOn, isWorkingDay, pausedWorkingMs } from './days.ts';
import * as worked from './worked.ts';
import { instantOfWall, wallOf, zoneNamed } from './zone.ts';

export const vectorKinds = [
  'add-working-time',
  'add-working-time-rejected',
  'elapsed-working-time',
  'sla-due-with-pauses',
  'escalation-schedule',
  'add-working-days',
  'is-working-time',
  'is-working-day',
  'is-holiday',
  'next-working-intervals',
] as const;
type VectorKind = (typeof vectorKinds)[number];

type Json = Readonly<Record<string, unknown>>;
export type VectorFailure = {
  readonly id: string;
  readonly kind: string;
  readonly inputs: Json;
  readonly expected: Json;
  /** What came out, or why the vector could not be read. */
  readonly got: Json | string;
};
export type VectorReport = { readonly passed: number; readonly failures: readonly VectorFailure[] };

/** A vector that is not of the form its kind asks for. */
class Malformed extends Error {}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object = (value: unknown, name: string): Json => {
  if (isObject(value)) return value;
  throw new Malformed(`${name}: an object is expected`);
};
const list = (value: unknown, name: string): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Malformed(`${name}: a list is expected`);
};
const text = (value: unknown, name: string): string => {
  if (typeof value === 'string') return value;
  throw new Malformed(`${name}: text is expected`);
};
const whole = (value: unknown, name: string): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new Malformed(`${name}: a whole number is expected`);
};
const flag = (value: unknown, name: string): boolean => {
  if (typeof value === 'boolean') return value;
  throw new Malformed(`${name}: true or false is expected`);
};

const wallForm = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/;

/** Wall time of `2026-12-24 08:00:00`; undefined for other text and for dates and times that do not exist anywhere. */
const wallIn = (value: string): number | undefined => {
  const [, date = '', time = ''] = wallForm.exec(value) ?? [];
  const day = dayOf(date);
  const sinceMidnight = Date.parse(`1970-01-01T${time}Z`);
  return day === undefined || Number.isNaN(sinceMidnight) ? undefined : day * DAY_MS + sinceMidnight;
};

/** Reads and writes the wall times of one zone. */
const wallClock = (zone: string) => {
  const known = zoneNamed(zone);
  if (known === undefined) throw new Malformed(`io_timezone: no such time zone: ${zone}`);
  return {
    read: (value: unknown, name: string): Instant => {
      const wall = wallIn(text(value, name));
      if (wall === undefined) throw new Malformed(`${name}: 2026-12-24 08:00:00 is the form, not ${value}`);
      return instantOf(instantOfWall(known, wall));
    },
    write: (at: Instant | undefined): string =>
      at === undefined ? 'none' : new Date(wallOf(known, msOf(at))).toISOString().slice(0, 19).replace('T', ' '),
  };
};

/** A calendar of the vectors' form as one of ours. */
const calendarOf = (value: unknown, name: string): Calendar => {
  const from = object(value, name);
  const hours = (pairs: unknown, at: string) =>
    list(pairs, at).map((pair) => {
      const [start, end] = list(pair, at);
      return { from: start, to: end };
    });
  const entries = (key: string) => Object.entries(object(from[key] ?? {}, `${name}.${key}`));
  const dates = (key: string) => list(from[key] ?? [], `${name}.${key}`).map((on) => ({ on }));
  const parsed = parseCalendar(
    {
      zone: from.timezone,
      weekly: Object.fromEntries(entries('weekly').map(([day, pairs]) => [day, hours(pairs, `${name}.weekly.${day}`)])),
      breaks: entries('breaks').flatMap(([on, pairs]) =>
        hours(pairs, `${name}.breaks`).map((each) => ({ on, ...each })),
      ),
      overrides: entries('date_overrides').map(([on, pairs]) => ({
        on,
        hours: hours(pairs, `${name}.date_overrides`),
      })),
      holidays: [...dates('holidays_yearly'), ...dates('holidays_dates')],
    },
    name,
  );
  if (!parsed.ok) throw new Malformed(`${parsed.refusal.field}: ${parsed.refusal.reason}`);
  return parsed.value;
};

type Target = { readonly seconds: number } | { readonly days: number; readonly endOfDay: boolean };

const targetOf = (value: unknown, name: string): Target => {
  const from = object(value, name);
  if (from.days === undefined) return { seconds: whole(from.seconds, `${name}.seconds`) };
  return {
    days: whole(from.days, `${name}.days`),
    endOfDay: flag(from.end_of_working_day ?? false, `${name}.end_of_working_day`),
  };
};

const moved = (calendar: Calendar, at: Instant, by: Target): Instant | undefined =>
  'seconds' in by
    ? worked.addWorkingTime(calendar, at, by.seconds * 1000)
    : addWorkingDays(calendar, at, by.days, by.endOfDay ? 'END_OF_DAY' : 'WALL_CLOCK');

/**
 * Due time as the conventions put it: the target first, then the working time of all pauses. Where each pause begins before
 * the clock's own due time, which no later pause moves, both must agree.
 */
const dueWithPauses = (calendar: Calendar, start: Instant, target: Target, pauses: readonly worked.Pause[]) => {
  if ('days' in target) return dueAfterDays(calendar, start, target.days, pauses, target.endOfDay);
  const plain = worked.addWorkingTime(calendar, start, target.seconds * 1000);
  const pausedMs = pausedWorkingMs(calendar, pauses);
  if (plain === undefined || pausedMs === undefined) return undefined;
  const due = pausedMs === 0 ? plain : worked.addWorkingTime(calendar, plain, pausedMs);
  const exact = worked.dueAt(calendar, start, target.seconds * 1000, pauses);
  return exact !== undefined && pauses.every((pause) => pause.from < exact) ? exact : due;
};

type Outcome = { readonly expected: Json; readonly got: Json };

/** How many levels a checkpoint's text says have fired: "no level fired", "level 2 fired ...". */
const firedBy = (said: string, name: string): number => {
  if (/^no level fired/.test(said)) return 0;
  const level = /^level (\d+) fired/.exec(said);
  if (level) return Number(level[1]);
  throw new Malformed(`${name}: neither "no level fired" nor "level N fired": ${said}`);
};

const outcomeOf = (kind: VectorKind, vector: Json, calendar: Calendar): Outcome => {
  const clock = () => wallClock(text(vector.io_timezone, 'io_timezone'));
  switch (kind) {
    case 'add-working-time': {
      const { read, write } = clock();
      const direction = vector.direction ?? 'after';
      if (direction !== 'after' && direction !== 'before')
        throw new Malformed('direction: after or before is expected');
      const ms = whole(vector.duration_seconds, 'duration_seconds') * 1000;
      const towards = direction === 'after' ? 'AFTER' : 'BEFORE';
      const got = worked.addWorkingTime(calendar, read(vector.start, 'start'), ms, towards);
      return { expected: { at: vector.expected }, got: { at: write(got) } };
    }
    case 'add-working-time-rejected': {
      const result = worked.targetMs(object(vector.input, 'input'));
      const got = result.ok ? 'accepted' : 'rejected';
      return { expected: { outcome: 'rejected' }, got: { outcome: got } };
    }
    case 'elapsed-working-time': {
      const { read } = clock();
      const ms = worked.elapsedMs(calendar, read(vector.start, 'start'), read(vector.end, 'end'));
      return { expected: { seconds: vector.expected_seconds }, got: { seconds: ms / 1000 } };
    }
    case 'sla-due-with-pauses': {
      const { read, write } = clock();
      const pauses = list(vector.pauses, 'pauses').map((pair) => {
        const [from, to] = list(pair, 'pauses');
        return { from: read(from, 'pauses'), to: read(to, 'pauses') };
      });
      const applied = flag(vector.pauses_apply ?? true, 'pauses_apply') ? pauses : [];
      const due = dueWithPauses(calendar, read(vector.start, 'start'), targetOf(vector.target, 'target'), applied);
      const pausedSeconds = (pausedWorkingMs(calendar, applied) ?? Number.NaN) / 1000;
      const expected = { due: vector.expected_due, pausedSeconds: vector.expected_paused_working_seconds };
      const got = { due: write(due), pausedSeconds };
      if (vector.escalation_offset === undefined) return { expected, got };
      const escalation = due && moved(calendar, due, targetOf(vector.escalation_offset, 'escalation_offset'));
      return {
        expected: { ...expected, escalation: vector.expected_escalation },
        got: { ...got, escalation: write(escalation) },
      };
    }
    case 'escalation-schedule': {
      const { read, write } = clock();
      const due = moved(calendar, read(vector.start, 'start'), targetOf(vector.target, 'target'));
      const levels = list(vector.levels, 'levels').map(
        (level) => due && moved(calendar, due, targetOf(level, 'levels')),
      );
      const checkpoints = list(vector.checkpoints ?? [], 'checkpoints').map((pair) => list(pair, 'checkpoints'));
      const firedAt = (at: Instant): number => levels.filter((level) => level !== undefined && level <= at).length;
      return {
        expected: {
          due: vector.expected_due,
          levels: vector.expected_level_times,
          fired: checkpoints.map(([, said]) => firedBy(text(said, 'checkpoints'), 'checkpoints')),
        },
        got: {
          due: write(due),
          levels: levels.map(write),
          fired: checkpoints.map(([at]) => firedAt(read(at, 'checkpoints'))),
        },
      };
    }
    case 'add-working-days': {
      const { read, write } = clock();
      const endOfDay = flag(vector.end_of_working_day ?? false, 'end_of_working_day');
      if (vector.clamp !== undefined && vector.clamp !== 'to working time')
        throw new Malformed('clamp: "to working time" is the only one known');
      const landing = endOfDay ? 'END_OF_DAY' : vector.clamp ? 'WORKING_TIME' : 'WALL_CLOCK';
      const got = addWorkingDays(calendar, read(vector.start, 'start'), whole(vector.days, 'days'), landing);
      return { expected: { at: vector.expected }, got: { at: write(got) } };
    }
    case 'is-working-time':
      return {
        expected: { open: vector.expected },
        got: { open: worked.isOpen(calendar, clock().read(vector.at, 'at')) },
      };
    case 'is-working-day':
      return { expected: { workingDay: vector.expected }, got: { workingDay: isWorkingDay(calendar, dateIn(vector)) } };
    case 'is-holiday':
      return {
        expected: { holiday: vector.expected },
        got: { holiday: holidayOn(calendar, dateIn(vector)) !== undefined },
      };
    case 'next-working-intervals': {
      const { read, write } = clock();
      const found = worked.nextOpenIntervals(calendar, read(vector.from, 'from'), whole(vector.count, 'count'));
      return {
        expected: { intervals: vector.expected },
        got: { intervals: found.map(({ from, to }) => [write(from), write(to)]) },
      };
    }
    default:
      return never(kind);
  }
};

const dateIn = (vector: Json): string => {
  const date = text(vector.date, 'date');
  if (dayOf(date) === undefined) throw new Malformed(`date: no such date: ${date}`);
  return date;
};

const aside = new Set(['id', 'kind', 'origin', 'name']);
const split = (vector: Json, expected: boolean): Json =>
  Object.fromEntries(
    Object.entries(vector).filter(([key]) => !aside.has(key) && key.startsWith('expected') === expected),
  );

const checked = (vector: Json, calendars: Json): VectorFailure | undefined => {
  const failed = (got: Json | string): VectorFailure => ({
    id: typeof vector.id === 'string' ? vector.id : '(without id)',
    kind: typeof vector.kind === 'string' ? vector.kind : '(without kind)',
    inputs: split(vector, false),
    expected: split(vector, true),
    got,
  });
  const kind = vectorKinds.find((known) => known === vector.kind);
  if (!kind) return failed(`unknown kind ${JSON.stringify(vector.kind)}; known are ${vectorKinds.join(', ')}`);
  try {
    const name = text(vector.calendar, 'calendar');
    if (!Object.hasOwn(calendars, name)) throw new Malformed(`calendar: the file has none named ${name}`);
    const { expected, got } = outcomeOf(kind, vector, calendarOf(calendars[name], `calendars.${name}`));
    return JSON.stringify(expected) === JSON.stringify(got) ? undefined : failed(got);
  } catch (error) {
    if (error instanceof Malformed) return failed(`cannot be read: ${error.message}`);
    throw error;
  }
};

/**
 * Checks every vector of a file.
 *
 * @returns the refusal INVALID_INPUT where the whole is not of the form: an object with `calendars` and a list `vectors` that
 *          is not empty. A single vector that cannot be read, or is of an unknown kind, has failed.
 */
export const checkVectors = (file: unknown): Result<VectorReport, InvalidInput> => {
  const no = (field: string, reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });
  if (!isObject(file)) return no('file', 'an object with calendars and vectors is expected');
  const { calendars, vectors } = file;
  if (!isObject(calendars)) return no('calendars', 'an object of calendars by name is expected');
  if (!Array.isArray(vectors) || vectors.length === 0) return no('vectors', 'a list of vectors is expected, not empty');
  const failures = vectors.flatMap((vector: unknown) => checked(isObject(vector) ? vector : {}, calendars) ?? []);
  return ok({ passed: vectors.length - failures.length, failures });
};
