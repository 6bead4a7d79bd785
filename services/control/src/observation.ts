/** What changes may know of discovery, read where discovery keeps it. */
import type { Tx } from '@attest/record';

/** Keys of those among the proposals that wait for a decision: the last observation still says so. */
export const openProposals = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (
    await tx.query<{ key: string }>(
      "SELECT key FROM discovery_proposal WHERE id = ANY($1::uuid[]) AND state = 'OPEN' ORDER BY key",
      [ids],
    )
  ).map(({ key }) => key);
