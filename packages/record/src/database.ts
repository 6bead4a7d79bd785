/**
 * The one way into a service's database: a TypeORM data source, and transactions that know who acts.
 */
import { type Actor, type Instant, instantOf, sightOf } from '@attest/kernel';
import pg from 'pg';
import type { Logger } from 'pino';
import { DataSource, DefaultNamingStrategy, type EntityManager, type EntitySchema } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** Property `customerId` is column `customer_id`, everywhere. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
}

const timestamptz = 1184;
const date = 1082;
const int8 = 20;

/** `2026-01-31 08:00:00.123+00` (a session in UTC) to an instant; text that is not of that form is left to Date. */
const instantText = (text: string): string =>
  text.endsWith('+00') && text.length <= 26
    ? `${text.slice(0, 10)}T${text.slice(11, 19)}.${(text.slice(20, -3) || '0').padEnd(3, '0')}Z`
    : new Date(text).toISOString();

/** Instants and dates are read as text, bigint as a number where it is exact. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === timestamptz) return instantText;
    if (oid === date) return (text: string) => text;
    if (oid === int8) return (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

export type Db = {
  readonly dataSource: DataSource;
  readonly service: string;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Called after a transaction that appended events was committed: wakes the relay. */
  readonly committed: { notify: () => void };
};

/** What the commands and reactions of a service are given. */
export type Deps = {
  readonly db: Db;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Logger;
};

/** An open transaction. Nothing outside it reaches the database. */
export type Tx = {
  readonly service: string;
  readonly actor: Actor;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly manager: EntityManager;
  /** Runs one statement with `$1` parameters; statements are prepared once a connection. */
  readonly query: <Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;
  /** As `query`, for the number of rows that were written. */
  readonly execute: (sql: string, params?: readonly unknown[]) => Promise<number>;
  /** Marks that events were appended. */
  readonly touched: { events: number };
};

export type DatabaseOptions = {
  readonly service: string;
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  /** Connections at the most; 10 unless told. */
  readonly poolSize?: number;
  /** The clock; the machine's unless told. */
  readonly now?: () => Instant;
  /** Makes ids; UUIDv7 unless told. */
  readonly newId?: () => string;
};

const wallClock = (): Instant => instantOf(Date.now());

/** Opens the pool. Throws where the database does not answer. */
export const openDatabase = async ({
  service,
  url,
  entities,
  poolSize = 10,
  now = wallClock,
  newId = uuidv7,
}: DatabaseOptions): Promise<Db> => {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    namingStrategy: new SnakeNames(),
    synchronize: false,
    logging: false,
    applicationName: `attest-${service}`,
    extra: {
      max: poolSize,
      types,
      options: '-c TimeZone=UTC -c DateStyle=ISO -c idle_in_transaction_session_timeout=60000',
    },
  });
  await dataSource.initialize();
  return { dataSource, service, now, newId: () => newId(), committed: { notify: () => {} } };
};

export const closeDatabase = (db: Db): Promise<void> => db.dataSource.destroy();

const literal = (text: string): string => pg.escapeLiteral(text);

/** Row security reads these settings; they end with the transaction. */
const begin = (actor: Actor, mode: string): string =>
  `BEGIN ${mode}; SET LOCAL app.scope = ${literal(sightOf(actor))}; SET LOCAL app.customer = ${literal(actor.customerId ?? '')}; ` +
  `SET LOCAL app.supplier = ${literal(actor.supplierId ?? '')}; SET LOCAL app.actor = ${literal(actor.id)}`;

const statementNames = new Map<string, string>();
const nameOf = (sql: string): string => {
  let name = statementNames.get(sql);
  if (name === undefined) {
    name = `s${statementNames.size}`;
    statementNames.set(sql, name);
  }
  return name;
};
/** Statements past this many are not prepared: filters make texts without end. */
const preparedAtMost = 500;

/** A query runner whose transaction was begun by hand, so that a repository's `save` does not begin and commit its own. */
type OpenRunner = { isTransactionActive: boolean };

const withTransaction = async <T>(
  db: Db,
  actor: Actor,
  mode: string,
  work: (tx: Tx) => Promise<T>,
  keep: (value: T) => boolean,
): Promise<T> => {
  const runner = db.dataSource.createQueryRunner();
  const client: pg.PoolClient = await runner.connect();
  const open: OpenRunner = runner;
  const run = (sql: string, params: readonly unknown[] = []) => {
    const prepared = statementNames.size < preparedAtMost || statementNames.has(sql);
    return client.query({ text: sql, values: [...params], ...(prepared && { name: nameOf(sql) }) });
  };
  const tx: Tx = {
    service: db.service,
    actor,
    now: db.now,
    newId: db.newId,
    manager: runner.manager,
    query: async <Row>(sql: string, params?: readonly unknown[]) => (await run(sql, params)).rows as Row[],
    execute: async (sql, params) => (await run(sql, params)).rowCount ?? 0,
    touched: { events: 0 },
  };
  try {
    await client.query(begin(actor, mode));
    open.isTransactionActive = true;
    const value = await work(tx);
    open.isTransactionActive = false;
    if (!keep(value)) {
      await client.query('ROLLBACK');
      return value;
    }
    await client.query('COMMIT');
    if (tx.touched.events > 0) db.committed.notify();
    return value;
  } catch (fault) {
    open.isTransactionActive = false;
    // A connection that is gone rolled back by itself; the fault that matters is the one that is thrown.
    await client.query('ROLLBACK').catch(() => {});
    throw fault;
  } finally {
    await runner.release();
  }
};

/**
 * One statement by itself, in one round trip: without a transaction around it, and with nobody's rights, so that it sees
 * nothing of tables with row security. For looking whether anything changed.
 */
export const glance = async <Row>(db: Db, sql: string, params: readonly unknown[]): Promise<Row[]> => {
  const runner = db.dataSource.createQueryRunner();
  const client: pg.PoolClient = await runner.connect();
  try {
    return (await client.query({ text: sql, values: [...params], name: nameOf(sql) })).rows as Row[];
  } finally {
    await runner.release();
  }
};

const isRefused = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/**
 * One transaction for one command. It commits unless `work` throws or returns a refusal: what was written before a
 * refusal is rolled back (the ORM's own `transaction` would commit it).
 */
export const transact = <T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withTransaction(db, actor, '', work, (value) => !isRefused(value));

/** One read-only transaction: all that is read in it is of one moment, under the caller's row security. */
export const read = <T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withTransaction(db, actor, 'ISOLATION LEVEL REPEATABLE READ READ ONLY', work, () => true);
