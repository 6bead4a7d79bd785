/** Local copies of what other services own: enough to check a reference while they are away. */
import { type Refused, refuse, type UnknownReference } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';

export const knownKinds = ['SERVICE', 'PERSON', 'PROBLEM'] as const;
export type KnownKind = (typeof knownKinds)[number];

export type Known = {
  readonly kind: KnownKind;
  readonly id: string;
  readonly name: string;
  /** False once it has ended: old references stay, new ones are refused. */
  readonly active: boolean;
  readonly recordVersion: number;
};

export const knownEntity = new EntitySchema<Known>({
  name: 'known',
  columns: {
    kind: { type: 'text', primary: true },
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    active: { type: 'boolean' },
    recordVersion: { type: 'integer' },
  },
});

export type Learned = Omit<Known, 'kind' | 'name'> & { readonly name?: string | undefined };

/** Keeps the newest: an older event of the record changes nothing. Without a name, the known one stays. */
export const learn = async (tx: Tx, kind: KnownKind, { id, name, active, recordVersion }: Learned): Promise<void> => {
  await tx.execute(
    `INSERT INTO known (kind, id, name, active, record_version) VALUES ($1, $2, COALESCE($3, ''), $4, $5)
     ON CONFLICT (kind, id) DO UPDATE SET name = COALESCE($3, known.name), active = EXCLUDED.active,
       record_version = EXCLUDED.record_version
     WHERE known.record_version < EXCLUDED.record_version`,
    [kind, id, name ?? null, active, recordVersion],
  );
};

export type Reference = { readonly kind: KnownKind; readonly field: string; readonly id: string | null | undefined };

/** Those of the references that are not known and active, in their order. Each has an id. */
export const strangers = async (
  tx: Tx,
  references: readonly Reference[],
): Promise<(Reference & { readonly id: string })[]> => {
  const given = references.flatMap(({ kind, field, id }) => (id ? [{ kind, field, id }] : []));
  if (given.length === 0) return [];
  const rows = await tx.query<{ kind: string; id: string }>(
    `SELECT k.kind, k.id FROM known k JOIN unnest($1::text[], $2::text[]) AS r(kind, id) ON k.kind = r.kind AND k.id::text = r.id
     WHERE k.active`,
    [given.map(({ kind }) => kind), given.map(({ id }) => id)],
  );
  const found = new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
  return given.filter(({ kind, id }) => !found.has(`${kind} ${id}`));
};

/** The refusal UNKNOWN_REFERENCE for the first of these that is not known and active; nothing where all are. */
export const unknown = async (
  tx: Tx,
  references: readonly Reference[],
): Promise<Refused<UnknownReference> | undefined> => {
  const [missing] = await strangers(tx, references);
  return missing && refuse({ code: 'UNKNOWN_REFERENCE', field: missing.field, id: missing.id });
};
