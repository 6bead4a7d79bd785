/**
 * The figures of the incident log, computed from its rows and from nothing else: what the graph must answer. Pure.
 *
 * Deliberately not the platform's way: no events, no machine, no SQL, the log's own words and its own priority column.
 */
import type { Row } from './row.ts';

export type StateChange = { readonly from: string | null; readonly to: string; readonly count: number };

export type Month = {
  /** Its first day. */
  readonly month: string;
  readonly logged: number;
  readonly closed: number;
  readonly backlog: number;
  readonly priorities: readonly { readonly priority: string; readonly count: number }[];
  readonly stateChanges: readonly StateChange[];
};

/** What the log's words mean; a word that is none of them leaves the incident as it was. */
const meaning: Readonly<Record<string, string>> = {
  New: 'NEW',
  Active: 'IN_PROGRESS',
  'Awaiting User Info': 'WAITING_ON_USER',
  'Awaiting Evidence': 'WAITING_ON_USER',
  'Awaiting Vendor': 'WAITING_ON_SUPPLIER',
  'Awaiting Problem': 'WAITING_ON_PROBLEM',
  Resolved: 'RESOLVED',
  Closed: 'CLOSED',
};

type Change = { readonly from: string | null; readonly to: string; readonly at: number };

export type Course = {
  readonly number: string;
  readonly rows: number;
  readonly loggedAt: number;
  readonly category: string;
  readonly priority: string;
  readonly state: string;
  readonly changes: readonly Change[];
};

/** What became of each incident, in the order of the log. */
export const coursesOf = (rows: readonly Row[]): Course[] =>
  [...Map.groupBy(rows, ({ number }) => number)].map(([number, own]) => {
    let state: string | null = null;
    const changes: Change[] = [];
    for (const row of own) {
      const to: string = meaning[row.state] ?? state ?? 'NEW';
      if (to !== state) changes.push({ from: state, to, at: row.at });
      state = to;
    }
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) throw new RangeError('an incident without rows');
    const category = last.category === '?' ? 'not classified' : last.category;
    return {
      number,
      rows: own.length,
      loggedAt: first.at,
      category,
      priority: last.priority,
      state: state ?? 'NEW',
      changes,
    };
  });

const monthOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 7)}-01`;
const monthAfter = (month: string): string => {
  const day = new Date(`${month}T00:00:00Z`);
  return monthOf(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1));
};

/** In which state the month left the incident; null before it was there. */
const stateAtEnd = ({ changes }: Course, month: string): string | null =>
  changes.findLast(({ at }) => monthOf(at) <= month)?.to ?? null;

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** An order that both sides can be brought into. */
export const inOrder = (changes: readonly StateChange[]): StateChange[] =>
  changes.toSorted((a, b) => byKey(`${a.from ?? ''} ${a.to}`, `${b.from ?? ''} ${b.to}`));

const tally = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> =>
  new Map([...Map.groupBy(items, keyOf)].map(([key, own]) => [key, own.length]));

/** Every month from the first in which something happened to the last. */
export const monthsOf = (courses: readonly Course[]): Month[] => {
  const changes = courses.flatMap((course) => course.changes);
  const happened = changes.map(({ at }) => monthOf(at)).toSorted(byKey);
  const last = happened.at(-1) ?? '';
  const months: Month[] = [];
  for (let month = happened[0] ?? ''; month !== '' && month <= last; month = monthAfter(month)) {
    const logged = courses.filter((course) => monthOf(course.loggedAt) === month);
    const open = courses.filter(
      (course) => stateAtEnd(course, month) !== null && stateAtEnd(course, month) !== 'CLOSED',
    );
    const own = changes.filter(({ at }) => monthOf(at) === month);
    months.push({
      month,
      logged: logged.length,
      closed: own.filter(({ to }) => to === 'CLOSED').length,
      backlog: open.length,
      priorities: [...tally(logged, ({ priority }) => priority)]
        .map(([priority, count]) => ({ priority, count }))
        .toSorted((a, b) => byKey(a.priority, b.priority)),
      stateChanges: inOrder(
        [...Map.groupBy(own, ({ from, to }) => `${from ?? ''} ${to}`).values()].flatMap((same) => {
          const [one] = same;
          return one ? [{ from: one.from, to: one.to, count: same.length }] : [];
        }),
      ),
    });
  }
  return months;
};

export type Rise = { readonly value: string; readonly count: number; readonly expected: number };

const dayMs = 86_400_000;

/** Categories by how much more was logged in the window than in the mean of as long windows before it. */
export const risesOf = (
  courses: readonly Course[],
  { until, windowDays, pastWindows }: { until: number; windowDays: number; pastWindows: number },
): Rise[] => {
  const from = until - windowDays * dayMs;
  const since = from - pastWindows * windowDays * dayMs;
  const inWindow = courses.filter(({ loggedAt }) => loggedAt >= from && loggedAt < until);
  const past = tally(
    courses.filter(({ loggedAt }) => loggedAt >= since && loggedAt < from),
    ({ category }) => category,
  );
  const height = ({ count, expected }: Rise): number => (count - expected) / Math.sqrt(Math.max(expected, 1));
  return [...tally(inWindow, ({ category }) => category)]
    .map(([value, count]) => ({ value, count, expected: (past.get(value) ?? 0) / pastWindows }))
    .toSorted((a, b) => height(b) - height(a) || byKey(a.value, b.value));
};
