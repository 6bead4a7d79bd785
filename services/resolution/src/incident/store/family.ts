/** Parents and their children. */
import type { Tx } from '@attest/record';

export type Children = { readonly parentId: string; readonly total: number; readonly open: number };

/** How many children incidents have, and how many of them are open; those without any are left out. */
export const childrenOf = async (tx: Tx, parentIds: readonly string[]): Promise<Map<string, Children>> => {
  const rows = await tx.query<Children>(
    `SELECT parent_id AS "parentId", count(*)::integer AS total,
       (count(*) FILTER (WHERE closed_at IS NULL AND resolved_at IS NULL))::integer AS open
     FROM incident WHERE parent_id = ANY($1::uuid[]) GROUP BY parent_id`,
    [parentIds],
  );
  return new Map(rows.map((row) => [row.parentId, row]));
};

export const childIds = async (tx: Tx, parentId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>('SELECT id FROM incident WHERE parent_id = $1 ORDER BY id', [parentId]);
  return rows.map(({ id }) => id);
};

/** Whether a change or release was ever heard of, ended or not: what caused an incident mostly has ended. */
export const everKnown = async (tx: Tx, kind: 'CHANGE' | 'RELEASE', id: string): Promise<boolean> =>
  (await tx.query('SELECT 1 FROM known WHERE kind = $1 AND id::text = $2', [kind, id])).length > 0;
