/** Moments of the past as rows of periods tell them. */
import type { Instant } from '@attest/kernel';

/** A moment, and the one by whose knowledge it is seen; null: by all that is known now. */
export type Moment = { readonly asOf: Instant; readonly knownAt: Instant | null };

/** Whether the period of a row holds at a moment, whose parameters come after so many others. */
export const holdsAt = (row: string, { knownAt }: Moment, after = 0): string =>
  `${row}.valid @> $${after + 1}::timestamptz AND ` +
  (knownAt === null ? `upper_inf(${row}.known)` : `${row}.known @> $${after + 2}::timestamptz`);
