/** Commands that must not decide at the same time, because what one writes is what the other looks at. */
import type { Tx } from '@attest/record';

/** Waits until no other transaction is at `what`; it stays this one's until it ends. */
export const inTurn = async (tx: Tx, what: string): Promise<void> => {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [what]);
};
