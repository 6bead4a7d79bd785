/** What changes may know of releases, read where release management keeps them. */
import type { Tx } from '@attest/record';

const select = `SELECT 1 FROM release WHERE change_ids @> ARRAY[$1]::uuid[] AND state = 'DEPLOYED' LIMIT 1`;

/** Whether a release has brought the change into the live environment; the change itself may not have followed yet. */
export const isDeployed = async (tx: Tx, changeId: string): Promise<boolean> =>
  (await tx.query(select, [changeId])).length > 0;

/** What people call the release; undefined where there is none. */
export const releaseKey = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.query<{ key: string }>('SELECT key FROM release WHERE id = $1', [id]))[0]?.key;
