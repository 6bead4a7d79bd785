/** What releases and configuration may know of changes, read where change management keeps them. */
import type { changeStates } from '@attest/contracts';
import { type Instant, isUuid, ok, type Refused, type Result, refuse, type UnknownReference } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Effect } from './effect.ts';

export type AuthorisedChange = {
  readonly id: string;
  readonly key: string;
  readonly state: (typeof changeStates)[number];
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly effects: readonly Effect[];
};

/** Locked, so that no command on them, and no other plan, comes between the look and the decision. */
const select = `SELECT id, key, state, starts_at AS "startsAt", ends_at AS "endsAt", effects FROM change
  WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`;

/**
 * Changes as they are now, in the order of the ids, each once; held until the transaction ends.
 *
 * @returns  UNKNOWN_REFERENCE for the first id that is no change
 */
export const holdChanges = async (
  tx: Tx,
  ids: readonly string[],
  field: string,
): Promise<Result<AuthorisedChange[], UnknownReference>> => {
  const wanted = [...new Set(ids)];
  const rows = await tx.query<AuthorisedChange>(select, [wanted.filter(isUuid)]);
  const found = new Map(rows.map((row) => [row.id, row]));
  const missing = wanted.find((id) => !found.has(id));
  if (missing !== undefined) return refuse({ code: 'UNKNOWN_REFERENCE', field, id: missing });
  return ok(wanted.flatMap((id) => found.get(id) ?? []));
};

/** UNKNOWN_REFERENCE where there is no such change; nothing where there is, or none is named. */
export const strangeChange = async (
  tx: Tx,
  id: string | null,
  field = 'changeId',
): Promise<Refused<UnknownReference> | undefined> => {
  if (id === null) return undefined;
  const rows = isUuid(id) ? await tx.query('SELECT 1 FROM change WHERE id = $1', [id]) : [];
  return rows.length > 0 ? undefined : refuse({ code: 'UNKNOWN_REFERENCE', field, id });
};
