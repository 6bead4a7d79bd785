/**
 * Local copies of what other services own: enough to check a reference while they are away.
 *
 * A service that keeps them has a table `known (kind, id, name, active, record_version)` of its own, filled by reactions.
 */
import type { EventContract } from '@attest/contracts';
import { type Refused, refuse, type UnknownReference } from '@attest/kernel';
import { onAny, type Reaction, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';

export type Known<Kind extends string> = {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** False once it has ended: old references stay, new ones are refused. */
  readonly active: boolean;
  readonly recordVersion: number;
};

export type Learned = {
  readonly id: string;
  /** Absent where the event does not say it: the known one stays. */
  readonly name?: string | undefined;
  readonly active: boolean;
  readonly recordVersion: number;
};

export type Reference<Kind extends string> = {
  readonly kind: Kind;
  /** The input field that holds it, for the refusal. */
  readonly field: string;
  readonly id: string | null | undefined;
};

const upsert = `INSERT INTO known (kind, id, name, active, record_version) VALUES ($1, $2, COALESCE($3, ''), $4, $5)
  ON CONFLICT (kind, id) DO UPDATE SET name = COALESCE($3, known.name), active = EXCLUDED.active, record_version = EXCLUDED.record_version
  WHERE known.record_version < EXCLUDED.record_version`;

const found = `SELECT k.kind, k.id FROM known k JOIN unnest($1::text[], $2::text[]) AS r(kind, id) ON k.kind = r.kind AND k.id::text = r.id
  WHERE k.active`;

/** The local copies of one service: `export const { knownEntity, learn, unknown } = localCopies<KnownKind>();`. */
export const localCopies = <Kind extends string>() => {
  const knownEntity = new EntitySchema<Known<Kind>>({
    name: 'known',
    columns: {
      kind: { type: 'text', primary: true },
      id: { type: 'uuid', primary: true },
      name: { type: 'text' },
      active: { type: 'boolean' },
      recordVersion: { type: 'integer' },
    },
  });

  /** Keeps the newest: an older event of the record changes nothing. */
  const learn = async (tx: Tx, kind: Kind, { id, name, active, recordVersion }: Learned): Promise<void> => {
    await tx.execute(upsert, [kind, id, name ?? null, active, recordVersion]);
  };

  /** Those of the references that are not known and active, in their order. Each has an id. */
  const strangers = async (
    tx: Tx,
    references: readonly Reference<Kind>[],
  ): Promise<(Reference<Kind> & { readonly id: string })[]> => {
    const given = references.flatMap(({ kind, field, id }) => (id ? [{ kind, field, id }] : []));
    if (given.length === 0) return [];
    const rows = await tx.query<{ kind: string; id: string }>(found, [
      given.map(({ kind }) => kind),
      given.map(({ id }) => id),
    ]);
    const known = new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
    return given.filter(({ kind, id }) => !known.has(`${kind} ${id}`));
  };

  /** The refusal UNKNOWN_REFERENCE for the first of these that is not known and active; nothing where all are. */
  const unknown = async (
    tx: Tx,
    references: readonly Reference<Kind>[],
  ): Promise<Refused<UnknownReference> | undefined> => {
    const [missing] = await strangers(tx, references);
    return missing && refuse({ code: 'UNKNOWN_REFERENCE', field: missing.field, id: missing.id });
  };

  /**
   * The reaction that keeps the copies of one kind.
   *
   * @param process  whose reaction it is, for example "resolution.incident"
   * @param ending   the events after which the record takes part no more
   */
  const learning = (
    process: string,
    kind: Kind,
    contracts: Readonly<Record<string, EventContract>>,
    ending: readonly string[],
  ): Reaction =>
    onAny(
      Object.values(contracts),
      `${process}.know-${kind.toLowerCase().replaceAll('_', '-')}`,
      async (tx, { recordId: id, recordVersion, type, data }) => {
        const { name, title } = data as { name?: string; title?: string };
        await learn(tx, kind, { id, name: name ?? title, active: !ending.includes(type), recordVersion });
      },
    );

  return { knownEntity, learn, strangers, unknown, learning };
};

export * from './member.ts';
