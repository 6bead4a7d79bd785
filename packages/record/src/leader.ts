/**
 * One of several replicas does the work: the one that holds its PostgreSQL advisory lock.
 *
 * All locks of a service are held on one connection of its own; where that is lost, so are the locks, and they are asked
 * for again.
 */
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Db } from './database.ts';

export type Leader = {
  /** The connection that holds the lock; undefined where another replica holds it. Others use it too: no transactions. */
  readonly lead: () => Promise<pg.PoolClient | undefined>;
  readonly release: () => Promise<void>;
};

type Holding = {
  readonly runner: QueryRunner;
  readonly client: pg.PoolClient;
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
  return { runner, client, works: new Set(), lost, closed: false };
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

const openHolding = async (db: Db): Promise<Holding> => {
  const holding = await holdingOf(db);
  return holding.closed ? openHolding(db) : holding;
};

export const leaderOf = (db: Db, work: string): Leader => ({
  lead: async () => {
    const holding = await openHolding(db);
    if (holding.works.has(work)) return holding.client;
    // Taken before it is asked for, so that nobody closes the connection in between.
    holding.works.add(work);
    const led = await holding.client
      .query<{ led: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS led', [work])
      .then(
        ({ rows }) => rows[0]?.led === true,
        async (fault: unknown) => {
          holding.works.delete(work);
          await closeIdle(db, holding);
          throw fault;
        },
      );
    if (led) return holding.client;
    holding.works.delete(work);
    await closeIdle(db, holding);
    return undefined;
  },
  release: async () => {
    const holding = await holdings.get(db)?.catch(() => undefined);
    if (!holding?.works.delete(work)) return;
    // A connection that is gone took its locks along.
    await holding.client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [work]).catch(() => {});
    await closeIdle(db, holding);
  },
});
