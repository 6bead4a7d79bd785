/** One of several replicas does the work: the one that holds a PostgreSQL advisory lock on a connection of its own. */
import type pg from 'pg';
import type { QueryRunner } from 'typeorm';
import type { Db } from './database.ts';

export type Leader = {
  /** The connection that holds the lock; undefined where another replica holds it. */
  readonly lead: () => Promise<pg.PoolClient | undefined>;
  readonly release: () => Promise<void>;
};

export const leaderOf = (db: Db, work: string): Leader => {
  let runner: QueryRunner | undefined;
  let client: pg.PoolClient | undefined;
  const drop = async () => {
    const held = { runner, client };
    runner = undefined;
    client = undefined;
    // A connection that is gone took its locks along; the pool drops it on release.
    await held.client?.query('SELECT pg_advisory_unlock_all()').catch(() => {});
    await held.runner?.release();
  };
  return {
    lead: async () => {
      if (client) return client;
      runner = db.dataSource.createQueryRunner();
      client = (await runner.connect()) as pg.PoolClient;
      client.once('error', () => {
        client = undefined;
      });
      const { rows } = await client.query<{ led: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS led',
        [work],
      );
      if (rows[0]?.led) return client;
      await drop();
      return undefined;
    },
    release: drop,
  };
};
