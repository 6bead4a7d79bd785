/**
 * One of several replicas does the work: the one that holds its PostgreSQL advisory lock.
 *
 * All locks of a service are held on one connection of its own; where that is lost, so are the locks, and they are asked
 * for again.
 */
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Db } from './database.ts';

/** One statement at a time on the connection that holds the locks; no transactions, for others use it too. */
export type LeaderQuery = <Row extends pg.QueryResultRow>(query: pg.QueryConfig) => Promise<Row[]>;

export type Leader = {
  /** Queries on the connection that holds the lock; undefined where another replica holds it. */
  readonly lead: () => Promise<LeaderQuery | undefined>;
  readonly release: () => Promise<void>;
};

type Holding = {
  readonly runner: QueryRunner;
  readonly client: pg.PoolClient;
  readonly query: LeaderQuery;
  readonly works: Set<string>;
  readonly lost: () => void;
  closed: boolean;
};

const holdings = new WeakMap<Db, Promise<Holding>>();

const open = async (db: Db): Promise<Holding> => {
  const runner = db.dataSource.createQueryRunner();
  const client = (await runner.connect()) as pg.PoolClient;
  const lost = () => {
    holdings.delete(db);
  };
  client.once('error', lost);
  let last: Promise<unknown> = Promise.resolve();
  const query: LeaderQuery = <Row extends pg.QueryResultRow>(config: pg.QueryConfig) => {
    const next = last.then(async () => (await client.query<Row>(config)).rows);
    last = next.catch(() => {});
    return next;
  };
  return { runner, client, query, works: new Set(), lost, closed: false };
};

const holdingOf = (db: Db): Promise<Holding> => {
  const known = holdings.get(db);
  if (known) return known;
  const opening = open(db);
  holdings.set(db, opening);
  opening.catch(() => holdings.delete(db));
  return opening;
};

/** Gives the connection back once nobody's lock is on it. */
const closeIdle = async (db: Db, holding: Holding): Promise<void> => {
  if (holding.works.size > 0 || holding.closed) return;
  holding.closed = true;
  holding.client.off('error', holding.lost);
  holdings.delete(db);
  await holding.runner.release();
};

const tryLock = 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS led';
const unlock = 'SELECT pg_advisory_unlock(hashtextextended($1, 0))';

const openHolding = async (db: Db): Promise<Holding> => {
  const holding = await holdingOf(db);
  return holding.closed ? openHolding(db) : holding;
};

export const leaderOf = (db: Db, work: string): Leader => ({
  lead: async () => {
    const holding = await openHolding(db);
    if (holding.works.has(work)) return holding.query;
    // Taken before it is asked for, so that nobody closes the connection in between.
    holding.works.add(work);
    const led = await holding.query<{ led: boolean }>({ text: tryLock, values: [work] }).then(
      ([row]) => row?.led === true,
      async (fault: unknown) => {
        holding.works.delete(work);
        await closeIdle(db, holding);
        throw fault;
      },
    );
    if (led) return holding.query;
    holding.works.delete(work);
    await closeIdle(db, holding);
    return undefined;
  },
  release: async () => {
    const holding = await holdings.get(db)?.catch(() => undefined);
    if (!holding?.works.delete(work)) return;
    // A connection that is gone took its locks along.
    await holding.query({ text: unlock, values: [work] }).catch(() => {});
    await closeIdle(db, holding);
  },
});
