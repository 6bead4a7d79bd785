import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensurePostgres } from '../ensure.ts';
import { loopback } from '../port.ts';
import { untilGone } from '../process.ts';
import { provision, urlFor, withClient } from '../provision/index.ts';
import { openSecrets } from '../secrets.ts';
import { type PostgresServer, startPostgres } from './index.ts';

const services = ['one', 'two'] as const;
let dataDir: string;
let server: PostgresServer;

const start = (port = 0) => startPostgres({ dataDir, port, durability: 'off' });
const provisioned = async () => provision(server.adminUrl, services, { secrets: await openSecrets(dataDir) });
const ask = (url: string, sql: string): Promise<unknown[]> =>
  withClient(url, async (client) => (await client.query(sql)).rows);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'attest-postgres-'));
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the server', () => {
  it('is PostgreSQL 18 on loopback, with a password, in UTC and with an order of text of its own', async () => {
    const [row] = await ask(
      server.adminUrl,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('listen_addresses') AS listens,
              current_setting('unix_socket_directories') AS sockets, current_setting('TimeZone') AS zone,
              current_setting('data_checksums') AS checksums,
              (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'postgres') AS locale`,
    );
    expect(row).toEqual({
      major: 18,
      listens: loopback,
      sockets: '',
      zone: 'UTC',
      checksums: 'on',
      locale: 'b C.UTF-8',
    });
    await expect(ask(urlFor(server.adminUrl, 'postgres', 'attest', 'wrong'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('keeps secrets where only their owner reads them, and none on the command line', async () => {
    expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
    const password = decodeURIComponent(new URL(server.adminUrl).password);
    expect(await readFile(join(dataDir, 'postgres', 'postmaster.opts'), 'utf8')).not.toContain(password);
  });

  it('refuses a second one on the same data, and says who is there', async () => {
    await expect(start()).rejects.toThrow(new RegExp(`process ${server.pid}.*kill ${server.pid}`, 's'));
  });

  it('starts again on the same data', async () => {
    await ask(server.adminUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await server.stop();
    server = await start();
    expect(await ask(server.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts again after kill -9', async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    server = await start();
    expect(await ask(server.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts again when another program has the process id that a crash left behind', async () => {
    await server.stop();
    const lines = [process.pid, join(dataDir, 'postgres'), 1, 54320, '', loopback, '   1   999999999', 'ready'];
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    server = await start();
    expect(await ask(server.adminUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('takes another port when the wanted one is busy', async () => {
    await server.stop();
    const other = createServer().listen(0, loopback);
    await once(other, 'listening');
    const address = other.address();
    const busy = typeof address === 'object' && address ? address.port : 0;
    server = await start(busy);
    other.close();
    expect(server.port).not.toBe(busy);
    expect(await ask(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('leaves no process behind when it is told to stop at once', async () => {
    const { pid } = server;
    await server.stop(true);
    expect(await untilGone(pid, 0)).toBe(true);
    server = await start();
  });
});

describe('databases of services', () => {
  it('are made once, and found again with the same passwords', async () => {
    const first = await provisioned();
    expect(await provisioned()).toEqual(first);
    expect(Object.keys(first)).toEqual([...services]);
  });

  it('can be provisioned from two places at once', async () => {
    const [one, two] = await Promise.all([provisioned(), provisioned()]);
    expect(one).toEqual(two);
  });

  it('belong to the owner; the service may connect and nothing else until it is granted', async () => {
    const { one } = await provisioned();
    await ask(one.ownerUrl, 'CREATE TABLE IF NOT EXISTS thing (id int)');
    await expect(ask(one.databaseUrl, 'SELECT * FROM thing')).rejects.toThrow(/permission denied/);
    await expect(ask(one.databaseUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(one.databaseUrl, 'CREATE TEMP TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await ask(one.ownerUrl, 'GRANT SELECT ON thing TO attest_one');
    expect(await ask(one.databaseUrl, 'SELECT * FROM thing')).toEqual([]);
  });

  it('are closed to the roles of other services', async () => {
    const { two } = await provisioned();
    for (const url of [two.databaseUrl, two.ownerUrl]) {
      const other = new URL(url);
      other.pathname = '/attest_one';
      await expect(ask(other.href, 'SELECT 1')).rejects.toThrow(/permission denied/);
    }
  });

  it('take back rights that a role was given in between', async () => {
    await ask(server.adminUrl, 'ALTER ROLE attest_one SUPERUSER BYPASSRLS CREATEDB');
    await provisioned();
    expect(
      await ask(
        server.adminUrl,
        "SELECT rolsuper, rolbypassrls, rolcreatedb FROM pg_roles WHERE rolname = 'attest_one'",
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
  });

  it('that belong to somebody else are refused', async () => {
    await ask(server.adminUrl, 'CREATE DATABASE attest_taken');
    const secrets = await openSecrets(dataDir);
    await expect(provision(server.adminUrl, ['taken'], { secrets })).rejects.toThrow(/belongs to attest/);
  });
});

describe('a server that was given', () => {
  const role = async (rights: string) => {
    await ask(
      server.adminUrl,
      `DO $$ BEGIN CREATE ROLE given LOGIN PASSWORD 'g'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    );
    await ask(server.adminUrl, `ALTER ROLE given ${rights}`);
    return urlFor(server.adminUrl, 'postgres', 'given', 'g');
  };

  it('is used when its role may create databases and roles, superuser or not', async () => {
    const url = await role('CREATEDB CREATEROLE');
    const postgres = await ensurePostgres(url, { dataDir });
    const made = await provision(postgres.adminUrl, ['three'], {
      secrets: await openSecrets(dataDir),
      prefix: 'given_',
    });
    expect(await ask(made.three.databaseUrl, 'SELECT current_user')).toEqual([{ current_user: 'given_three' }]);
    expect(
      await provision(postgres.adminUrl, ['three'], { secrets: await openSecrets(dataDir), prefix: 'given_' }),
    ).toEqual(made);
    await postgres.stop();
    expect(await ask(server.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is refused with the statement that would help when the role may not', async () => {
    await expect(ensurePostgres(await role('NOCREATEDB CREATEROLE'), {})).rejects.toThrow(
      'ALTER ROLE "given" CREATEDB CREATEROLE',
    );
  });

  it('is refused when it is away, lets nobody in or is no PostgreSQL, and never shows the password', async () => {
    const away = 'postgres://u:sesame@127.0.0.1:1/postgres';
    await expect(ensurePostgres(away, {})).rejects.toThrow(/u:\*\*\*@127\.0\.0\.1:1.*ECONNREFUSED/s);
    await expect(ensurePostgres(urlFor(server.adminUrl, 'postgres', 'attest', 'sesame'), {})).rejects.toThrow(
      /password/,
    );
    await expect(ensurePostgres('mysql://u:sesame@h/d', {})).rejects.toThrow(/no PostgreSQL URL.*u:\*\*\*@h/);
  });
});
