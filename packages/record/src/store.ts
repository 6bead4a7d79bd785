/**
 * Records and their history, always together: the row of a record changes only with the events that changed it.
 */
import type { EventContract } from '@attest/contracts';
import { type Conflict, type Instant, ok, type Result, refuse } from '@attest/kernel';
import type { EntitySchema } from 'typeorm';
import { commitmentTo, hashOf, newSalt, type Sealed } from './chain.ts';
import type { Tx } from './database.ts';
import { type Table, table } from './table.ts';

/** What every record has. `version` counts its events; `head` is the hash of its last one, '' before the first. */
export type Recorded = { readonly id: string; readonly version: number; readonly head: string };

export type DomainEvent = { readonly type: string; readonly at: Instant };

/** The versions of the policies (matrix, SLA, change policy ...) that were in force at a decision. */
export type Policies = Readonly<Record<string, number | string>>;

export type RecordStore<S extends Recorded, E extends DomainEvent = never> = {
  readonly service: string;
  readonly process: string;
  /** The kind of record, for example "incident". */
  readonly name: string;
  readonly contracts: Readonly<Record<string, EventContract>>;
  readonly table: Table<S>;
  /** Applies one event; total; adds 1 to `version`. */
  readonly evolve: (state: S | undefined, event: E) => S;
  /** Writes rows beside the record's own (comments, links), in the same transaction. */
  readonly project?: ((tx: Tx, change: Change<S, E>) => Promise<void>) | undefined;
  /** As `project`, for all records that are written together: a few statements, however many they are. */
  readonly projectMany?: ((tx: Tx, changes: readonly Change<S, E>[]) => Promise<void>) | undefined;
  readonly load: (tx: Tx, id: string) => Promise<S | undefined>;
  readonly loadMany: (tx: Tx, ids: readonly string[], lock?: 'FOR UPDATE') => Promise<S[]>;
};

// biome-ignore lint/suspicious/noExplicitAny: a store is used by those who do not know its state and events
export type AnyStore = RecordStore<any, any>;

export type Change<S, E> = {
  readonly before: S | undefined;
  readonly next: S;
  readonly events: readonly E[];
};

type Definition<S extends Recorded, E extends DomainEvent> = {
  readonly service: string;
  readonly process: string;
  readonly name: string;
  readonly contracts: Readonly<Record<string, EventContract>>;
  /** Its columns are the properties of the state: what the row holds is the state. */
  readonly entity: EntitySchema;
  readonly evolve: (state: S | undefined, event: E) => S;
  readonly project?: (tx: Tx, change: Change<S, E>) => Promise<void>;
  readonly projectMany?: (tx: Tx, changes: readonly Change<S, E>[]) => Promise<void>;
};

/** The store of one kind of record, whose state is its row: one column a property. */
export const recordStore = <S extends Recorded, E extends DomainEvent>(
  definition: Definition<S, E>,
): RecordStore<S, E> => {
  const rows = table<S>(definition.entity);
  return { ...definition, table: rows, load: rows.find, loadMany: rows.findMany };
};

type EventRow = Sealed & {
  readonly previousHash: string;
  readonly hash: string;
  readonly personal: Readonly<Record<string, unknown>> | null;
  readonly salt: string | null;
};

const actorOf = ({ actor }: Tx): Sealed['actor'] => ({
  id: actor.id,
  name: actor.name,
  ...(actor.onBehalfOf !== undefined && { onBehalfOf: actor.onBehalfOf }),
});

const separate = (contract: EventContract, facts: Readonly<Record<string, unknown>>) => {
  const data: Record<string, unknown> = {};
  const personal: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const held = value !== null && value !== '' && contract.personal.includes(key);
    (held ? personal : data)[key] = value;
  }
  return { data, personal: Object.keys(personal).length > 0 ? personal : null };
};

export type RecordOptions = { readonly reason?: string | undefined; readonly policies?: Policies | undefined };

/** Chains the events onto the record's head. */
const seal = <S extends Recorded, E extends DomainEvent>(
  tx: Tx,
  store: RecordStore<S, E>,
  before: Pick<Recorded, 'id' | 'version' | 'head'>,
  events: readonly E[],
  { reason, policies }: RecordOptions,
): EventRow[] => {
  const recordedAt = tx.now();
  let previousHash = before.head;
  return events.map(({ type, at, ...facts }, index) => {
    const contract = store.contracts[type];
    if (!contract) throw new Error(`the event ${type} has no contract in ${store.service}.${store.process}`);
    const { data, personal } = separate(contract, facts);
    const salt = personal ? newSalt() : null;
    const sealed: Sealed = {
      id: tx.newId(),
      service: store.service,
      process: store.process,
      record: store.name,
      recordId: before.id,
      recordVersion: before.version + index + 1,
      type,
      typeVersion: contract.version,
      at,
      recordedAt,
      actor: actorOf(tx),
      reason: reason ?? null,
      policies: policies ?? null,
      data,
      commitment: salt !== null && personal ? commitmentTo(salt, personal) : null,
    };
    const hash = hashOf(sealed, previousHash);
    const row = { ...sealed, previousHash, hash, personal, salt };
    previousHash = hash;
    return row;
  });
};

const insertEvents = `INSERT INTO event
  (id, process, record, record_id, record_version, type, type_version, at, recorded_at, actor, reason, policies, data, commitment, previous_hash, hash)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::integer[], $6::text[], $7::smallint[], $8::timestamptz[],
    $9::timestamptz[], $10::jsonb[], $11::text[], $12::jsonb[], $13::jsonb[], $14::text[], $15::text[], $16::text[])`;

const insertPersonal = `INSERT INTO event_personal (record_id, record_version, salt, data)
  SELECT * FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::jsonb[])`;

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const appendEvents = async (tx: Tx, rows: readonly EventRow[]): Promise<void> => {
  const column = <K extends keyof EventRow>(key: K) => rows.map((row) => row[key]);
  await tx.execute(insertEvents, [
    column('id'),
    column('process'),
    column('record'),
    column('recordId'),
    column('recordVersion'),
    column('type'),
    column('typeVersion'),
    column('at'),
    column('recordedAt'),
    column('actor').map(json),
    column('reason'),
    column('policies').map(json),
    column('data').map(json),
    column('commitment'),
    column('previousHash'),
    column('hash'),
  ]);
  const personal = rows.filter((row) => row.personal !== null);
  if (personal.length > 0)
    await tx.execute(insertPersonal, [
      personal.map((row) => row.recordId),
      personal.map((row) => row.recordVersion),
      personal.map((row) => row.salt),
      personal.map((row) => json(row.personal)),
    ]);
  tx.touched.events += rows.length;
};

const evolved = <S extends Recorded, E extends DomainEvent>(
  store: RecordStore<S, E>,
  before: S | undefined,
  events: readonly E[],
): S => {
  let next = before;
  for (const event of events) {
    const version = (next?.version ?? 0) + 1;
    next = store.evolve(next, event);
    if (next.version !== version) throw new Error(`${store.name}: evolve must add 1 to the version at ${event.type}`);
  }
  if (!next) throw new Error(`${store.name}: a record begins with an event`);
  return next;
};

/**
 * Writes what was decided: the record's new state, where it still has the version that was loaded, and its events.
 *
 * @param before  the state that was decided on; undefined for a new record
 * @returns       the new state, or CONFLICT where another command was first
 */
export const record = async <S extends Recorded, E extends DomainEvent>(
  tx: Tx,
  store: RecordStore<S, E>,
  before: S | undefined,
  events: readonly E[],
  options: RecordOptions = {},
): Promise<Result<S, Conflict>> => {
  if (events.length === 0 && before) return ok(before);
  const state = evolved(store, before, events);
  const sealed = seal(
    tx,
    store,
    { id: state.id, version: before?.version ?? 0, head: before?.head ?? '' },
    events,
    options,
  );
  const next: S = { ...state, head: sealed.at(-1)?.hash ?? '' };
  if (before) {
    if (!(await store.table.update(tx, next, before.version))) return refuse({ code: 'CONFLICT', id: before.id });
  } else await store.table.insert(tx, [next]);
  await appendEvents(tx, sealed);
  await store.project?.(tx, { before, next, events });
  await store.projectMany?.(tx, [{ before, next, events }]);
  return ok(next);
};

/**
 * As `record`, for many records of one kind in a few statements. Load them FOR UPDATE first; a conflict then means a bug
 * and throws.
 */
export const recordMany = async <S extends Recorded, E extends DomainEvent>(
  tx: Tx,
  store: RecordStore<S, E>,
  items: readonly { readonly before: S | undefined; readonly events: readonly E[] }[],
  options: RecordOptions = {},
): Promise<S[]> => {
  const changes = items.map(({ before, events }) => {
    if (events.length === 0 && before) return { before, events, next: before, sealed: [] };
    const state = evolved(store, before, events);
    const sealed = seal(
      tx,
      store,
      { id: state.id, version: before?.version ?? 0, head: before?.head ?? '' },
      events,
      options,
    );
    return { before, events, next: { ...state, head: sealed.at(-1)?.hash ?? '' }, sealed };
  });
  const made = changes.filter((change) => !change.before);
  const changed = changes.flatMap(({ before, next, events }) =>
    before && events.length > 0 ? [{ row: next, expectedVersion: before.version }] : [],
  );
  await store.table.insert(
    tx,
    made.map((change) => change.next),
  );
  const written = await store.table.updateMany(tx, changed);
  if (written !== changed.length)
    throw new Error(
      `${store.name}: ${changed.length - written} records changed while they were written; lock them when loading`,
    );
  const sealed = changes.flatMap((change) => change.sealed);
  for (let from = 0; from < sealed.length; from += 2000) await appendEvents(tx, sealed.slice(from, from + 2000));
  if (store.project) for (const { before, next, events } of changes) await store.project(tx, { before, next, events });
  await store.projectMany?.(tx, changes);
  return changes.map((change) => change.next);
};

/** `INC-1042`: from the sequence `key_inc`, so that two commands never get the same; a key may be skipped. */
export const nextKeys = async (tx: Tx, prefix: string, count: number): Promise<string[]> => {
  const rows = await tx.query<{ key: number }>('SELECT nextval($1::regclass) AS key FROM generate_series(1, $2)', [
    `key_${prefix.toLowerCase()}`,
    count,
  ]);
  return rows.map(({ key }) => `${prefix}-${key}`);
};

export const nextKey = async (tx: Tx, prefix: string): Promise<string> => {
  const [key] = await nextKeys(tx, prefix, 1);
  if (key === undefined) throw new Error(`the sequence of ${prefix} gave no key`);
  return key;
};
