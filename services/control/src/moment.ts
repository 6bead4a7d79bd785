/** Moments of the past as rows of periods tell them. */
import type { Instant } from '@attest/kernel';

/** A moment, and the one by whose knowledge it is seen; null: by all that is known now. */
export type Moment = { readonly asOf: Instant; readonly knownAt: Instant | null };

const within = (row: string, span: string, at: number): string =>
  `${row}.${span}_from <= $${at}::timestamptz AND $${at}::timestamptz < ${row}.${span}_until`;

/** Whether the period of a row holds at a moment, whose parameters come after so many others. */
export const holdsAt = (row: string, { knownAt }: Moment, after = 0): string =>
  `${within(row, 'valid', after + 1)} AND ` +
  (knownAt === null ? `${row}.known_until = 'infinity'` : within(row, 'known', after + 2));
