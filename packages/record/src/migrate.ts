/** Migrations are numbered SQL files, run once each in order by TypeORM, under the role that owns the database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

const numbered = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** The migrations of one folder; `base` keeps the folders of one database in order (the record package's come first). */
const migrationsOf = (folder: string, base: number, app: string): MigrationClass[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const [, number, title] = numbered.exec(file) ?? [];
      if (number === undefined || title === undefined)
        throw new Error(`${join(folder, file)}: a migration is named 0001-what-it-does.sql`);
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('{{app}}', pg.escapeIdentifier(app));
      const label = `${title.replace(/[^a-z0-9]/g, '_')}${base + Number(number)}`;
      return class implements MigrationInterface {
        name = label;
        async up(runner: QueryRunner): Promise<void> {
          await runner.query(sql);
        }
        down(): Promise<void> {
          return Promise.reject(new Error('migrations are append-only: write the next one'));
        }
      };
    });

const recordMigrations = join(import.meta.dirname, '..', 'migrations');
/** TypeORM orders migrations by a 13-digit number at the end of their name. */
const recordBase = 1_000_000_000_000;
const serviceBase = 1_000_000_100_000;

export type MigrateOptions = {
  /** A connection as the owner of the database. */
  readonly ownerUrl: string;
  /** The restricted role that the service runs under. */
  readonly appRole: string;
  /** The service's folder of migrations. */
  readonly folder: string;
};

/** Brings the database up to date; two replicas that start at once do it one after the other. Returns what was run. */
export const migrate = async ({ ownerUrl, appRole, folder }: MigrateOptions): Promise<string[]> => {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrationsOf(recordMigrations, recordBase, appRole), ...migrationsOf(folder, serviceBase, appRole)],
    migrationsTransactionMode: 'each',
    logging: false,
    extra: { max: 2 },
  });
  await source.initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.query("SELECT pg_advisory_lock(hashtextextended('attest.migrate', 0))");
    try {
      const done = await source.runMigrations();
      return done.map((migration) => migration.name);
    } finally {
      await lock.query("SELECT pg_advisory_unlock(hashtextextended('attest.migrate', 0))");
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
};
