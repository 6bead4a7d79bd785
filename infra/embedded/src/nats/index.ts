/** A real nats-server for one machine, with JetStream that has written to the disk what it acknowledges. */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startFailure } from '../failure.ts';
import { defaultDataDir } from '../home.ts';
import { choosePort, loopback } from '../port.ts';
import type { Durability } from '../postgres/index.ts';
import { bornAt, describeEnd, endChild, endOf, type Outcome } from '../process.ts';
import { openSecrets, readIfThere, writePrivate } from '../secrets.ts';
import { forget, watch } from '../watchdog/index.ts';
import { type FindOptions, findNats, type NatsProgram } from './find.ts';
import { readInfo } from './info.ts';
import { atLeast, goodVersion, oldServerWarning, syncVersion } from './version.ts';

export type NatsOptions = FindOptions & {
  /** Holds `nats/` and `logs/`. */
  readonly dataDir?: string;
  /** Wanted; another free one is taken when it is busy. 0: any. */
  readonly port?: number;
  readonly durability?: Durability;
};

export type NatsServer = {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly version: string;
  /** Where the program came from. */
  readonly origin: string;
  readonly ended: Promise<Outcome>;
  readonly stop: (force?: boolean) => Promise<void>;
};

export const natsPort = 42220;
const user = 'attest';

/**
 * The configuration: no monitoring, a password, and an fsync before each acknowledgement.
 *
 * The password keeps other users of the machine from reading events or making some up; the file is ours alone to read.
 * A power failure is the case that counts: with the server's own default (every two minutes) acknowledged messages are lost.
 */
export const natsConfig = (it: {
  /** Address and port. */
  readonly listen: string;
  readonly storeDir: string;
  readonly serverName: string;
  readonly version: string;
  readonly password: string;
  readonly durability: Durability;
}): string => {
  const sync = it.durability === 'on' && atLeast(it.version, syncVersion) ? ['  sync_interval: always'] : [];
  return [
    `listen: ${JSON.stringify(it.listen)}`,
    `server_name: ${JSON.stringify(it.serverName)}`,
    'authorization {',
    `  user: ${user}`,
    `  password: ${JSON.stringify(it.password)}`,
    '}',
    'jetstream {',
    `  store_dir: ${JSON.stringify(it.storeDir)}`,
    ...sync,
    '}',
    '',
  ].join('\n');
};

type Running = { readonly pid: number; readonly born: string };
const isRunning = (value: unknown): value is Running =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  typeof value.pid === 'number' &&
  'born' in value &&
  typeof value.born === 'string';

/** nats-server itself does not notice a second one on the same store, which would spoil it. */
const refuseSecond = async (noteFile: string, dir: string): Promise<void> => {
  const text = await readIfThere(noteFile);
  const note: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isRunning(note) || (await bornAt(note.pid)) !== note.born) return;
  throw startFailure(
    `Another nats-server (process ${note.pid}) uses ${dir}. Stop the platform that runs on this data first ` +
      `(Ctrl-C there, or: kill ${note.pid}), or give this one its own directory.`,
  );
};

type Place = {
  readonly dir: string;
  readonly configFile: string;
  readonly noteFile: string;
  readonly logFile: string;
  readonly password: string;
};
type Launch = { readonly server: NatsServer } | { readonly failed: string };

const launch = async (
  { program, version, origin }: NatsProgram,
  place: Place,
  port: number,
  durability: Durability,
): Promise<Launch> => {
  const { password } = place;
  // The name proves that whoever answers on the port is this very server.
  const id = createHash('sha256').update(place.dir).digest('hex').slice(0, 8);
  const serverName = `attest-${id}-${randomBytes(4).toString('hex')}`;
  await writePrivate(
    place.configFile,
    natsConfig({
      listen: `${loopback}:${port}`,
      storeDir: join(place.dir, 'store'),
      serverName,
      version,
      password,
      durability,
    }),
  );
  const output = await open(place.logFile, 'w', 0o600);
  const child = spawn(program, ['-c', place.configFile], {
    cwd: place.dir,
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const ended = endOf(child);
  await output.close();
  const { pid } = child;
  if (pid === undefined) return { failed: describeEnd(await ended) };
  child.unref();
  watch(pid, { turn: 'last', signal: 'TERM' });
  void ended.then(() => forget(pid));
  await writePrivate(place.noteFile, `${JSON.stringify({ pid, born: await bornAt(pid) })}\n`);
  const stop = async (force = false) => {
    const steps = [
      ['SIGTERM', 8000],
      ['SIGKILL', 3000],
    ] as const;
    await endChild(child, ended, force ? steps.slice(1) : steps);
  };
  while (child.exitCode === null && child.signalCode === null) {
    const info = await readInfo(loopback, port, 2000).catch(() => undefined);
    if (info?.name === serverName)
      return {
        server: {
          url: `nats://${user}:${password}@${loopback}:${port}`,
          port,
          pid,
          version: info.version,
          origin,
          ended,
          stop,
        },
      };
    await pause(15);
  }
  await ended;
  return { failed: (await readFile(place.logFile, 'utf8')).trim().split('\n').slice(-8).join('\n') };
};

/**
 * Starts nats-server on the data directory.
 *
 * One older than 2.12 runs too, with a warning in `log`. Refuses, as a start failure: no program to be had, a directory that
 * another live server uses.
 */
export const startNats = async (options: NatsOptions = {}): Promise<NatsServer> => {
  const { port = natsPort, durability = 'on', log = () => undefined } = options;
  const dataDir = resolve(options.dataDir ?? defaultDataDir);
  const dir = join(dataDir, 'nats');
  await mkdir(join(dataDir, 'logs'), { recursive: true });
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const place: Place = {
    dir,
    configFile: join(dir, 'nats.conf'),
    noteFile: join(dir, 'server.json'),
    logFile: join(dataDir, 'logs', 'nats.log'),
    password: await (await openSecrets(dataDir)).get('nats'),
  };
  await refuseSecond(place.noteFile, dir);
  const found = await findNats(options);
  let failed = '';
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const outcome = await launch(found, place, await choosePort('NATS', port, log), durability);
    if ('server' in outcome) {
      if (!atLeast(outcome.server.version, goodVersion)) log(oldServerWarning(outcome.server.version));
      return outcome.server;
    }
    failed = outcome.failed;
    if (!/address already in use/.test(failed)) break;
  }
  throw startFailure(`nats-server ${found.version} (${found.origin}) does not start on ${dir}:\n${failed}`);
};
