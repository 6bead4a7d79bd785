/** A real PostgreSQL 18 for one machine: made, started, stopped, and never left behind. */
import { spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startFailure } from '../failure.ts';
import { defaultDataDir, type Log } from '../home.ts';
import { choosePort, loopback } from '../port.ts';
import { type Account, bornAt, describeEnd, endChild, endOf, type Outcome, run } from '../process.ts';
import { openSecrets, readIfThere } from '../secrets.ts';
import { forget, watch } from '../watchdog/index.ts';
import { clusterDirFor, serverAccount, sharedDir } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { liveServer, readPidFile } from './pidfile.ts';

/** "on": an acknowledged commit survives a power failure. "off": for tests; a power failure may cost the whole database. */
export type Durability = 'on' | 'off';

export type PostgresOptions = {
  /** Holds `postgres/`, `secrets.json` and `logs/`. */
  readonly dataDir?: string;
  /** Wanted; another free one is taken when it is busy. 0: any. */
  readonly port?: number;
  readonly durability?: Durability;
  readonly log?: Log;
};

export type PostgresServer = {
  /** Superuser, over loopback. */
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly version: string;
  readonly ended: Promise<Outcome>;
  /** Ends sessions, writes what is open, stops; `force` skips the writing, which the next start makes up for. */
  readonly stop: (force?: boolean) => Promise<void>;
};

export const postgresPort = 54320;
const admin = 'attest';
const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

const settings = (port: number, durability: Durability): readonly string[] => {
  const all: Record<string, string> = {
    port: String(port),
    listen_addresses: loopback,
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The relay reads behind the oldest open transaction: one that was forgotten must not hold every event back.
    idle_in_transaction_session_timeout: '60s',
    jit: 'off',
    // One machine, little to read: processes that would only be idle.
    io_workers: '1',
    max_logical_replication_workers: '0',
    ...(durability === 'off' && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

/** Makes the cluster aside and moves it into place, so that one that was interrupted is never taken for whole. */
const initialise = async (
  { initdb }: Binaries,
  clusterDir: string,
  password: string,
  account: Account | undefined,
  durability: Durability,
): Promise<void> => {
  const draft = `${clusterDir}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(draft, '.password');
  const cluster = join(draft, 'cluster');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) await chown(path, account.uid, account.gid);
  const options = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, `--username=${admin}`, '--encoding=UTF8'];
  // A locale of PostgreSQL's own: the same order of text on every machine, whatever is installed there.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const sync = durability === 'off' ? ['--no-sync'] : [];
  const made = await run(initdb, [`--pgdata=${cluster}`, ...options, ...locale, ...sync], { account, cwd: '/', env });
  if (made.code !== 0) throw startFailure(`PostgreSQL could not make its files in ${draft}: ${made.stderr.trim()}`);
  await rename(cluster, clusterDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTEMPTY') throw startFailure(`${clusterDir} holds something that is no database`, error);
    throw error;
  });
  await rm(draft, { recursive: true, force: true });
};

/** @throws a start failure when the files were made by another major version, or belong to somebody else */
const isInitialised = async (clusterDir: string, version: string): Promise<boolean> => {
  const found = await readIfThere(join(clusterDir, 'PG_VERSION')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES')
      throw startFailure(`${clusterDir} belongs to another user (was it made as root?)`, error);
    throw error;
  });
  if (found === undefined) return false;
  const major = version.split('.')[0];
  if (found.trim() !== major)
    throw startFailure(
      `${clusterDir} was made by PostgreSQL ${found.trim()}; this is ${version}. Export it with the old one (pg_dumpall), or use another data directory.`,
    );
  return true;
};

const tailOf = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).trim().split('\n').slice(-8).join('\n');

type Launch = { readonly server: PostgresServer } | { readonly failed: string };
type Plan = {
  readonly binaries: Binaries;
  readonly clusterDir: string;
  readonly account: Account | undefined;
  readonly logFile: string;
};

const launch = async (
  plan: Plan,
  port: number,
  durability: Durability,
  password: string,
  log: Log,
): Promise<Launch> => {
  const { binaries, clusterDir, account, logFile } = plan;
  const output = await open(logFile, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', clusterDir, ...settings(port, durability)], {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const ended = endOf(child);
  await output.close();
  const { pid } = child;
  if (pid === undefined) return { failed: describeEnd(await ended) };
  child.unref();
  watch(pid, { turn: 'last', signal: 'INT' });
  void ended.then(() => forget(pid));
  const began = performance.now();
  let said = false;
  while (child.exitCode === null && child.signalCode === null) {
    const state = await readPidFile(clusterDir);
    if (state?.pid === pid && state.ready) {
      const adminUrl = `postgres://${admin}:${password}@${loopback}:${port}/postgres`;
      const stop = async (force = false) => {
        const steps = [
          ['SIGINT', 10_000],
          ['SIGQUIT', 3000],
          ['SIGKILL', 3000],
        ] as const;
        await endChild(child, ended, force ? steps.slice(1) : steps);
      };
      return { server: { adminUrl, port, pid, version: binaries.version, ended, stop } };
    }
    if (!said && performance.now() - began > 10_000) {
      said = true;
      log('PostgreSQL is still starting: after an unclean stop it first reads its log again');
    }
    await pause(15);
  }
  return { failed: (await tailOf(logFile)) || describeEnd(await ended) };
};

const alreadyServed = async (clusterDir: string): Promise<void> => {
  const live = await liveServer(clusterDir);
  if (!live) return;
  const where = live.port === undefined ? '' : `, port ${live.port}`;
  const since = await bornAt(live.pid);
  throw startFailure(
    `Another PostgreSQL (process ${live.pid}${where}${since === undefined ? ', gone by now: try again' : ''}) uses ${clusterDir}. ` +
      `Stop the platform that runs on this data first (Ctrl-C there, or: kill ${live.pid}), or give this one its own directory.`,
  );
};

/**
 * Starts PostgreSQL on the data directory, which is made on the first start.
 *
 * Refuses, as a start failure: a directory that another live server uses, files of another major version, no user to run as.
 */
export const startPostgres = async (options: PostgresOptions = {}): Promise<PostgresServer> => {
  const { port = postgresPort, durability = 'on', log = () => undefined } = options;
  const dataDir = resolve(options.dataDir ?? defaultDataDir);
  const logDir = join(dataDir, 'logs');
  await mkdir(logDir, { recursive: true });
  const secrets = await openSecrets(dataDir);
  const account = await serverAccount(join(dataDir, 'postgres'), log);
  const clusterDir = await clusterDirFor(dataDir, account, log);
  const binaries = await findBinaries(account, sharedDir);
  await alreadyServed(clusterDir);
  const initialised = await isInitialised(clusterDir, binaries.version);
  if (initialised && !(await secrets.has('postgres')))
    throw startFailure(
      `${clusterDir} holds a database, but ${join(dataDir, 'secrets.json')} with its password is gone: put it back, or remove both.`,
    );
  const password = await secrets.get('postgres');
  if (!initialised) {
    await mkdir(dirname(clusterDir), { recursive: true });
    await initialise(binaries, clusterDir, password, account, durability);
  }
  const plan: Plan = { binaries, clusterDir, account, logFile: join(logDir, 'postgres.log') };
  let failed = '';
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const chosen = await choosePort('PostgreSQL', port, log);
    const outcome = await launch(plan, chosen, durability, password, log);
    if ('server' in outcome) return outcome.server;
    failed = outcome.failed;
    // Two faults that pass: another program was faster with the port, and children of a killed server that are not gone yet.
    if (!/could not bind|shared memory block .* still in use|lock file .* already exists/s.test(failed)) break;
    await alreadyServed(clusterDir);
    await pause(250);
  }
  throw startFailure(`PostgreSQL does not start on ${clusterDir}:\n${failed}`);
};
