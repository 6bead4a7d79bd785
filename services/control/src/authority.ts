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

/** An item that a change is to bring into being, and that is not there yet. */
export type PlannedRegistration = {
  readonly changeId: string;
  readonly ciId: string;
  readonly ciKey: string;
  readonly typeName: string;
  readonly name: string;
};

const planned = `SELECT c.id AS "changeId", e ->> 'ciId' AS "ciId", e ->> 'ciKey' AS "ciKey",
    e #>> '{registers,typeName}' AS "typeName", e #>> '{registers,name}' AS name
  FROM change c CROSS JOIN LATERAL jsonb_array_elements(c.effects) AS e
  WHERE e ? 'registers' AND NOT EXISTS (SELECT 1 FROM configuration_item i WHERE i.id = (e ->> 'ciId')::uuid)`;

type Named = Pick<PlannedRegistration, 'typeName' | 'name'>;

/** The item of that type and name that the change brings into being; undefined where there is none, or it is there already. */
export const plannedRegistration = async (
  tx: Tx,
  changeId: string,
  { typeName, name }: Named,
): Promise<PlannedRegistration | undefined> =>
  (
    await tx.query<PlannedRegistration>(
      `${planned} AND c.id = $1 AND e #>> '{registers,typeName}' = $2 AND e #>> '{registers,name}' = $3`,
      [changeId, typeName, name],
    )
  )[0];

/** The one of that type and name. */
export const awaitedIn = (
  planned: readonly PlannedRegistration[],
  { typeName, name }: Named,
): PlannedRegistration | undefined => planned.find((one) => one.typeName === typeName && one.name === name);

/** With what an item is registered that a change brings into being. */
export const byChangeUnderWay = ({ changeId, ciId, ciKey }: PlannedRegistration) => ({
  ...{ id: ciId, key: ciKey, changeId, releaseId: null, backedOut: false },
});

/** Items that changes bring into being which are made at that moment, or were made, and which are not there yet. */
export const registrationsUnderWay = (tx: Tx, at: Instant): Promise<PlannedRegistration[]> =>
  tx.query<PlannedRegistration>(
    `${planned} AND (c.state IN ('IN_IMPLEMENTATION', 'IMPLEMENTED')
       OR c.state = 'SCHEDULED' AND c.starts_at <= $1 AND c.ends_at > $1) ORDER BY c.starts_at, c.id`,
    [at],
  );
