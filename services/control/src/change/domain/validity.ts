/**
 * Whether a thing changed, or only its record: told apart by when something was so, not by when it became known.
 *
 * A record is corrected where what is said reaches over all of the time for which another value was believed: the thing was
 * never otherwise. Where it begins, or ends, in the midst of such a time, it says that the thing changed at that moment. Pure.
 */
import type { Instant } from '@attest/kernel';
import type { FieldValue } from './unauthorised.ts';

/** That a field had a value from a moment on, or between two; what is said later counts. */
export type Statement = { readonly from: Instant; readonly until: Instant | null; readonly value: FieldValue };

/** A moment at which a field became another. */
export type Turn = { readonly at: Instant; readonly before: FieldValue; readonly after: FieldValue };

/** The value right before a moment, or from it on; undefined where nothing is said of that time. */
const valueAt = (statements: readonly Statement[], at: Instant, side: 'BEFORE' | 'FROM'): FieldValue | undefined =>
  statements.findLast(({ from, until }) =>
    side === 'BEFORE' ? from < at && (until === null || until >= at) : from <= at && (until === null || until > at),
  )?.value;

/** The moments at which, by what is said last, the thing changed, and by what was said before it did not. */
export const turnsOf = (before: readonly Statement[], { from, until, value }: Statement): Turn[] => {
  const was = (at: Instant) => [valueAt(before, at, 'BEFORE'), valueAt(before, at, 'FROM')] as const;
  const [left, leftThen] = was(from);
  const begins =
    left !== undefined && left === leftThen && left !== value ? [{ at: from, before: left, after: value }] : [];
  if (until === null) return begins;
  const [right, rightThen] = was(until);
  const ends =
    rightThen !== undefined && right === rightThen && rightThen !== value
      ? [{ at: until, before: value, after: rightThen }]
      : [];
  return [...begins, ...ends];
};

/** A value that somebody authorised a field to have, from a moment on. */
export type Authorised = { readonly field: string; readonly value: FieldValue; readonly at: Instant };

/** A change that is made in its window, and what it makes of a field meanwhile. */
export type UnderWay = Authorised & { readonly until: Instant };

/**
 * Whether what a field became at a moment was authorised: by what was authorised last before, or by a change in whose window
 * the moment is. What was unknown before cannot be seen to have changed.
 */
export const isExplained = (
  field: string,
  { at, before, after }: Turn,
  authorised: readonly Authorised[],
  underWay: readonly UnderWay[],
): boolean => {
  if (before === null) return true;
  const last = authorised
    .filter((one) => one.field === field && one.at <= at)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .at(-1);
  if (last?.value === after) return true;
  return underWay.some((one) => one.field === field && one.value === after && one.at <= at && at < one.until);
};
