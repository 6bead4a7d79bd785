/**
 * What stands against a window: other changes, the people who make them, and the periods that were published. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.5.1.3.
 */
import type { conflictKinds } from '@attest/contracts';
import { type Instant, instantOf, msOf } from '@attest/kernel';
import { type ChangePeriod, occurrences } from './period.ts';
import { common, holds, merged, overlap, type Span, without } from './span.ts';

export type ConflictKind = (typeof conflictKinds)[number];

/** Something that stands against a window; `withId` is the other change, or the period. */
export type Conflict = { readonly kind: ConflictKind; readonly withId: string; readonly key: string };
/** One that somebody accepted. */
export type AcceptedConflict = Conflict & { readonly why: string };

export type Window = { readonly startsAt: Instant; readonly endsAt: Instant };

/** A change that is scheduled, as far as others must know. */
export type Planned = Window & {
  readonly id: string;
  readonly key: string;
  readonly ciIds: readonly string[];
  /** Who makes it, and who has tasks of it. */
  readonly people: readonly string[];
};

/** What a change touches. */
export type Surroundings = {
  /** The items that it is about. */
  readonly own: ReadonlySet<string>;
  /** Items that fail with these, and those that these need. */
  readonly around: ReadonlySet<string>;
  /** Its items, those that fail with them, the services that they stand for, and the services that it is about. */
  readonly affected: ReadonlySet<string>;
  /** Who makes it, and who has tasks of it. */
  readonly people: ReadonlySet<string>;
  /** Periods in force for what is affected, and those for everything. */
  readonly periods: readonly ChangePeriod[];
};

const spanOf = ({ startsAt, endsAt }: Window): Span => ({ from: msOf(startsAt), to: msOf(endsAt) });

const kindsWith = ({ own, around, people }: Surroundings, other: Planned): ConflictKind[] => {
  const same = other.ciIds.some((id) => own.has(id));
  const related = !same && other.ciIds.some((id) => around.has(id));
  return [
    ...(same ? (['SAME_ITEM'] as const) : []),
    ...(related ? (['RELATED_ITEM'] as const) : []),
    ...(other.people.some((id) => people.has(id)) ? (['IMPLEMENTER_BUSY'] as const) : []),
  ];
};

/**
 * The maintenance windows of each thing that has some: a change is made within those of all of them. What is for everything
 * counts where nothing that is affected has its own.
 */
const maintenance = ({ affected, periods }: Surroundings): ChangePeriod[][] => {
  const windows = periods.filter(({ kind }) => kind === 'MAINTENANCE_WINDOW');
  const own = new Map<string, ChangePeriod[]>();
  for (const period of windows)
    for (const id of [...period.serviceIds, ...period.ciIds])
      if (affected.has(id)) own.set(id, [...(own.get(id) ?? []), period]);
  if (own.size > 0) return [...own.values()];
  const general = windows.filter(isGeneral);
  return general.length > 0 ? [general] : [];
};

const isGeneral = ({ serviceIds, ciIds }: ChangePeriod): boolean => serviceIds.length === 0 && ciIds.length === 0;

const isFor = (affected: ReadonlySet<string>, period: ChangePeriod): boolean =>
  isGeneral(period) || [...period.serviceIds, ...period.ciIds].some((id) => affected.has(id));

const together = (periods: readonly ChangePeriod[], within: Span): Span[] =>
  merged(periods.flatMap((period) => occurrences(period, within)));

const order = (a: Conflict, b: Conflict): number => {
  const [x, y] = [`${a.kind} ${a.withId}`, `${b.kind} ${b.withId}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** What stands against the window, each once, in an order that does not depend on that of what is given. */
export const conflictsIn = (window: Window, around: Surroundings, others: readonly Planned[]): Conflict[] => {
  const span = spanOf(window);
  const found: Conflict[] = others
    .filter((other) => overlap(spanOf(other), span))
    .flatMap((other) => kindsWith(around, other).map((kind) => ({ kind, withId: other.id, key: other.key })));
  const outside = new Map<string, Conflict>();
  for (const windows of maintenance(around)) {
    if (holds(together(windows, span), span)) continue;
    for (const { id, key } of windows) outside.set(id, { kind: 'OUTSIDE_MAINTENANCE_WINDOW', withId: id, key });
  }
  for (const period of around.periods)
    if (period.kind === 'FREEZE' && isFor(around.affected, period) && occurrences(period, span).length > 0)
      found.push({ kind: 'IN_FREEZE', withId: period.id, key: period.key });
  return [...found, ...outside.values()].sort(order);
};

export type Search = {
  readonly from: Instant;
  readonly until: Instant;
  readonly durationMinutes: number;
};

const minuteMs = 60_000;

/**
 * The first window of that length, on a whole minute, against which nothing stands.
 *
 * @param others  changes that are planned between `from` and `until`
 * @returns       undefined where there is none that ends by `until`
 */
export const firstFree = (
  { from, until, durationMinutes }: Search,
  around: Surroundings,
  others: readonly Planned[],
): Window | undefined => {
  const within: Span = { from: Math.ceil(msOf(from) / minuteMs) * minuteMs, to: msOf(until) };
  const length = durationMinutes * minuteMs;
  const allowed = maintenance(around).reduce(
    (left, windows) => common(left, together(windows, within)),
    merged([within]),
  );
  const freezes = around.periods.filter((period) => period.kind === 'FREEZE' && isFor(around.affected, period));
  const taken = [
    ...freezes.flatMap((period) => occurrences(period, within)),
    ...others.filter((other) => kindsWith(around, other).length > 0).map(spanOf),
  ];
  for (const free of without(allowed, merged(taken))) {
    const start = Math.ceil(free.from / minuteMs) * minuteMs;
    if (start + length <= free.to) return { startsAt: instantOf(start), endsAt: instantOf(start + length) };
  }
  return undefined;
};

/** Those that are not accepted. */
export const open = (conflicts: readonly Conflict[], acceptedIds: readonly string[]): Conflict[] =>
  conflicts.filter(({ withId }) => !acceptedIds.includes(withId));
