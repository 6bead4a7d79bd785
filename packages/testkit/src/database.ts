/** A database of its own for a suite: copied from a template that was migrated once, dropped when the suite ends. */
import { hash as digest, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { urlFor, withClient } from '@attest/embedded';
import { closeDatabase, type Db, type Deps, migrate, openDatabase } from '@attest/record';
import type { Client } from 'pg';
import { pino } from 'pino';
import type { EntitySchema } from 'typeorm';
import { afterAll, inject } from 'vitest';

const recordMigrations = join(import.meta.dirname, '..', '..', 'record', 'migrations');
/** Scratch databases on a loopback server; nothing of worth is behind it. */
const password = 'attest-test';

const textOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => `${file}\n${readFileSync(join(folder, file), 'utf8')}`);

type Names = { readonly app: string; readonly owner: string; readonly template: string };

const namesOf = (service: string, migrationsDir: string): Names => {
  const app = `attest_test_${service}`;
  const mark = digest('sha256', [...textOf(recordMigrations), ...textOf(migrationsDir)].join('\n'), 'hex');
  return { app, owner: `${app}_owner`, template: `attest_tpl_${service}_${mark.slice(0, 12)}` };
};

const adminUrl = (): string => {
  const url = inject('postgresUrl');
  if (url === '') throw new Error('a test that needs PostgreSQL is named *.int.test.ts or *.e2e.test.ts');
  return url;
};

const ensureRole = async (admin: Client, name: string): Promise<void> => {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (rowCount) return;
  await admin.query(`CREATE ROLE ${admin.escapeIdentifier(name)} LOGIN PASSWORD ${admin.escapeLiteral(password)}`);
};

/** Makes the template where it is missing; suites that start together make it once. */
const ensureTemplate = async (admin: Client, names: Names, migrationsDir: string): Promise<void> => {
  const id = (name: string) => admin.escapeIdentifier(name);
  const exists = async () =>
    ((await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [names.template])).rowCount ?? 0) > 0;
  if (await exists()) return;
  await admin.query("SELECT pg_advisory_lock(hashtextextended('attest.testkit', 0))");
  if (await exists()) return;
  await ensureRole(admin, names.owner);
  await ensureRole(admin, names.app);
  await admin.query(`GRANT ${id(names.owner)} TO CURRENT_USER`);
  const draft = `${names.template}_new`;
  await admin.query(`DROP DATABASE IF EXISTS ${id(draft)} WITH (FORCE)`);
  await admin.query(
    `CREATE DATABASE ${id(draft)} OWNER ${id(names.owner)} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`,
  );
  const ownerUrl = urlFor(adminUrl(), draft, names.owner, password);
  await withClient(ownerUrl, async (owner) => {
    await owner.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await owner.query(`GRANT USAGE ON SCHEMA public TO ${id(names.app)}`);
  });
  await migrate({ ownerUrl, appRole: names.app, folder: migrationsDir });
  await admin.query(`ALTER DATABASE ${id(draft)} RENAME TO ${id(names.template)}`);
};

export type ScratchDatabase = {
  /** As the restricted role. */
  readonly url: string;
  readonly ownerUrl: string;
  /** As the administrator of the server, whom row security does not bind. */
  readonly adminUrl: string;
  readonly drop: () => Promise<void>;
};

export type ScratchOptions = { readonly service: string; readonly migrationsDir: string };

/** A migrated, empty database that nobody has opened. The caller drops it. */
export const scratchDatabase = async ({ service, migrationsDir }: ScratchOptions): Promise<ScratchDatabase> => {
  const names = namesOf(service, migrationsDir);
  const name = `attest_t_${service}_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl(), async (admin) => {
    await ensureTemplate(admin, names, migrationsDir);
    const [made, template, owner] = [name, names.template, names.owner].map((one) => admin.escapeIdentifier(one));
    await admin.query(`CREATE DATABASE ${made} TEMPLATE ${template} OWNER ${owner}`);
  });
  const asAdmin = new URL(adminUrl());
  asAdmin.pathname = `/${name}`;
  return {
    adminUrl: asAdmin.href,
    url: urlFor(adminUrl(), name, names.app, password),
    ownerUrl: urlFor(adminUrl(), name, names.owner, password),
    drop: () =>
      withClient(adminUrl(), async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
};

export type TestDatabase = {
  readonly db: Db;
  readonly deps: Deps;
  /** One statement as the administrator: past grants, and past the row security that binds even the owner. */
  readonly owner: <Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;
  readonly url: string;
  readonly ownerUrl: string;
};

export type TestDatabaseOptions = ScratchOptions & {
  readonly entities: readonly EntitySchema[];
  readonly now?: Deps['now'];
  readonly newId?: Deps['newId'];
  readonly poolSize?: number;
};

/** Opens a database for the suite that calls it, at the top of a file or in `beforeAll`; it is gone when the suite ends. */
export const aDatabase = async ({
  service,
  migrationsDir,
  entities,
  now,
  newId,
  poolSize,
}: TestDatabaseOptions): Promise<TestDatabase> => {
  const scratch = await scratchDatabase({ service, migrationsDir });
  const db = await openDatabase({
    service,
    url: scratch.url,
    entities,
    ...(now && { now }),
    ...(newId && { newId }),
    ...(poolSize && { poolSize }),
  });
  const admin = await openDatabase({ service, url: scratch.adminUrl, entities: [], poolSize: 2 });
  afterAll(async () => {
    await Promise.all([closeDatabase(db), closeDatabase(admin)]);
    await scratch.drop();
  });
  const deps: Deps = { db, now: db.now, newId: db.newId, log: pino({ level: 'silent' }) };
  return {
    db,
    deps,
    owner: async <Row>(sql: string, params: readonly unknown[] = []) =>
      (await admin.dataSource.query(sql, [...params])) as Row[],
    url: scratch.url,
    ownerUrl: scratch.ownerUrl,
  };
};
