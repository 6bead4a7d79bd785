/** The whole platform on one machine: PostgreSQL, NATS, a process for each service, and the gateway. */
import { createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import {
  choosePort,
  type Durability,
  defaultDataDir,
  ensureNats,
  ensurePostgres,
  type Log,
  loopback,
  machineEnv,
  type Nats,
  natsPort,
  openSecrets,
  type Postgres,
  postgresPort,
  projectRoot,
  provision,
  type ServiceDatabase,
  startFailure,
} from '@attest/embedded';
import { type Child, supervise } from './child.ts';
import { gatewayKeys } from './keys.ts';
import { removeNote, runningPlatform, writeNote } from './note.ts';
import { type Kept, keep } from './server.ts';
import { type ChildName, entryOf, type ServiceName, serviceNames, usualPorts } from './services.ts';

export type PlatformOptions = {
  /** Everything that lasts; `.attest/data` of the repository unless said otherwise. */
  readonly dataDir?: string;
  /** "usual": the documented ports, others where those are busy. "free": any, for platforms side by side. */
  readonly ports?: 'usual' | 'free';
  /** Wanted for the gateway. */
  readonly port?: number;
  /** Only these services; the gateway runs in any case. */
  readonly only?: readonly ServiceName[];
  /** Seeds the demonstration data into services that are empty. */
  readonly demo?: boolean;
  readonly durability?: Durability;
  /** Existing servers; absent: DATABASE_URL and NATS_URL of the environment; null: neither, whatever the environment says. */
  readonly given?: { readonly databaseUrl?: string; readonly natsUrl?: string } | null;
  /** Further variables for every service and the gateway. */
  readonly env?: Readonly<Record<string, string>>;
  /** The platform's own lines. */
  readonly log?: Log;
  /** Where the children's lines go; absent: to `logs/<name>.log` in the data directory. */
  readonly onLine?: (name: ChildName, line: string) => void;
  /** The file that starts a child; absent: the repository's. */
  readonly entry?: (name: ChildName) => string;
  /** How long each child may take to be ready; 5 minutes by default, for the first seeding of a slow machine. */
  readonly readyMs?: number;
  /** Gives the start up: what was started is stopped again, and the start throws a start failure. */
  readonly signal?: AbortSignal;
};

export type PlatformProcess = {
  readonly url: string;
  readonly pid: () => number | undefined;
  /** Ends it at once (SIGKILL unless said otherwise); it stays down until `start`. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Lets it finish what is under way; it stays down until `start`. */
  readonly stop: () => Promise<void>;
  /** Starts it again, at the same address; resolves once it is ready. */
  readonly start: () => Promise<void>;
};

export type PlatformServer = Pick<Kept<unknown>, 'pid' | 'kill' | 'start'> & {
  readonly url: string;
  readonly version: string;
};

export type Platform = {
  /** The gateway, for example http://127.0.0.1:4000; the graph is at /graphql. */
  readonly url: string;
  readonly dataDir: string;
  readonly gateway: PlatformProcess;
  readonly services: Readonly<Partial<Record<ServiceName, PlatformProcess>>>;
  readonly nats: PlatformServer;
  /** `url` is the administrator's. */
  readonly postgres: PlatformServer;
  readonly databaseUrls: Readonly<Record<ServiceName, ServiceDatabase>>;
  /** The gateway first, then the services, then the servers. `force` waits for nothing. */
  readonly stop: (force?: boolean) => Promise<void>;
};

type Undo = (force: boolean) => Promise<unknown>;

const refuseSecond = async (dataDir: string): Promise<void> => {
  const other = await runningPlatform(dataDir);
  if (other)
    throw startFailure(
      `A platform runs on this data already: ${other.url} (process ${other.pid}, since ${other.startedAt}). ` +
        'Stop it first (Ctrl-C there), or give this one its own directory: --data DIR',
    );
};

const refuseMissing = async (names: readonly ChildName[], entry: (name: ChildName) => string): Promise<void> => {
  for (const name of names)
    await access(entry(name)).catch((error: unknown) => {
      throw startFailure(`${name} cannot be started: ${entry(name)} is missing`, error);
    });
};

/** Both at once; when one does not start, the other is stopped before the failure goes on. */
const startServers = async (options: PlatformOptions, dataDir: string, log: Log, undo: Undo[]) => {
  const machine = machineEnv();
  const given = options.given === null ? {} : (options.given ?? machine);
  const free = options.ports === 'free';
  const common = { dataDir, log, ...(options.durability && { durability: options.durability }) };
  const portOf = (url: string | undefined, usual: number): number => {
    if (url !== undefined) return Number(new URL(url).port);
    return free ? 0 : usual;
  };
  /** The services know one address: a server that cannot have it back has not come back. */
  const atSameAddress = async <S extends Postgres | Nats>(
    server: S,
    before: string | undefined,
    now: string,
  ): Promise<S> => {
    if (before === undefined || before === now) return server;
    await server.stop(true);
    throw startFailure(`its port ${new URL(before).port} is taken`);
  };
  const [postgres, nats] = await Promise.allSettled([
    keep<Postgres>(
      'PostgreSQL',
      async (again) => {
        const port = portOf(again?.adminUrl, postgresPort);
        const server = await ensurePostgres(given.databaseUrl, { ...common, port });
        return atSameAddress(server, again?.adminUrl, server.adminUrl);
      },
      log,
    ),
    keep<Nats>(
      'NATS',
      async (again) => {
        const server = await ensureNats(given.natsUrl, { ...common, port: portOf(again?.url, natsPort) });
        return atSameAddress(server, again?.url, server.url);
      },
      log,
    ),
  ]);
  for (const one of [postgres, nats]) if (one.status === 'fulfilled') undo.push((force) => one.value.stop(force));
  if (postgres.status === 'rejected') throw postgres.reason;
  if (nats.status === 'rejected') throw nats.reason;
  return { postgres: postgres.value, nats: nats.value };
};

const choosePorts = async (options: PlatformOptions, log: Log): Promise<Readonly<Record<ChildName, number>>> => {
  const ports = { ...usualPorts };
  const taken = new Set<number>();
  for (const name of ['gateway', ...serviceNames] as const) {
    const usual = options.ports === 'free' ? 0 : usualPorts[name];
    ports[name] = await choosePort(`the ${name}`, name === 'gateway' ? (options.port ?? usual) : usual, log, taken);
    taken.add(ports[name]);
  }
  return ports;
};

/** Lines of a child into a file of its own. */
const toFiles = (dataDir: string, names: readonly ChildName[]) => {
  const files = new Map(
    names.map((name) => [name, createWriteStream(join(dataDir, 'logs', `${name}.log`), { mode: 0o600 })] as const),
  );
  return {
    onLine: (name: ChildName, line: string) => {
      files.get(name)?.write(`${line}\n`);
    },
    close: () => Promise.all([...files.values()].map((file) => new Promise((done) => file.end(done)))),
  };
};

/** A gateway waits for every subgraph; those that were left out on purpose are not waited for. */
const gatewayReady =
  (leftOut: readonly ServiceName[]) =>
  (status: number, body: string): boolean => {
    if (status === 200) return true;
    if (leftOut.length === 0 || !body.startsWith('{')) return false;
    const health: unknown = JSON.parse(body);
    if (typeof health !== 'object' || health === null || !('missing' in health) || !Array.isArray(health.missing))
      return false;
    return health.missing.length > 0 && health.missing.every((name) => leftOut.some((one) => one === name));
  };

const childEnv = (over: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const { all, path } = machineEnv();
  const env: Record<string, string> = {
    ...all,
    PATH: [join(projectRoot, 'node_modules', '.bin'), path].join(delimiter),
  };
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  return env;
};

const begin = async (options: PlatformOptions, undo: Undo[]): Promise<Platform> => {
  const { log = () => undefined, only = serviceNames, entry = entryOf, signal } = options;
  const dataDir = resolve(options.dataDir ?? defaultDataDir);
  const names: readonly ChildName[] = [...only, 'gateway'];
  const goOn = () => {
    if (signal?.aborted) throw startFailure('given up');
  };
  await refuseSecond(dataDir);
  await refuseMissing(names, entry);
  await mkdir(join(dataDir, 'logs'), { recursive: true });

  const { postgres, nats } = await startServers(options, dataDir, log, undo);
  log(`PostgreSQL ${postgres.now().version} and nats-server ${nats.now().version} are up`);
  goOn();
  const adminUrl = postgres.now().adminUrl;
  const natsUrl = nats.now().url;
  const databaseUrls = await provision(adminUrl, serviceNames, { secrets: await openSecrets(dataDir) });
  const keys = await gatewayKeys(dataDir);
  const ports = await choosePorts(options, log);
  const urlOf = (name: ChildName): string => `http://${loopback}:${ports[name]}`;
  goOn();

  const files = options.onLine ? undefined : toFiles(dataDir, names);
  if (files) undo.push(files.close);
  const onLine = options.onLine ?? files?.onLine ?? (() => undefined);
  const shared = { HOST: loopback, NATS_URL: natsUrl, APOLLO_TELEMETRY_DISABLED: 'true', ...options.env };
  const envOf = (name: ChildName): Record<string, string> => {
    const own = { ...shared, PORT: String(ports[name]) };
    if (name === 'gateway')
      return childEnv({
        ...own,
        DATABASE_URL: undefined,
        GATEWAY_PRIVATE_JWK: keys.privateJwk,
        SUBGRAPH_URLS: JSON.stringify(Object.fromEntries(serviceNames.map((one) => [one, `${urlOf(one)}/graphql`]))),
      });
    return childEnv({
      ...own,
      DATABASE_URL: databaseUrls[name].databaseUrl,
      DATABASE_OWNER_URL: databaseUrls[name].ownerUrl,
      GATEWAY_JWKS: keys.jwks,
      GATEWAY_PRIVATE_JWK: undefined,
      ATTEST_DEMO: options.demo ? 'seed' : undefined,
    });
  };
  const leftOut = serviceNames.filter((name) => !only.includes(name));
  const childOf = (name: ChildName): Child =>
    supervise({
      name,
      entry: entry(name),
      cwd: projectRoot,
      env: envOf(name),
      url: urlOf(name),
      isReady: name === 'gateway' ? gatewayReady(leftOut) : (status) => status === 200,
      readyMs: options.readyMs ?? 300_000,
      log,
      onLine: (line) => onLine(name, line),
    });
  const services = only.map((name) => ({ name, child: childOf(name) }));
  const gateway = childOf('gateway');
  undo.push((force) => Promise.all(services.map(({ child }) => (force ? child.kill() : child.stop()))));
  undo.push((force) => (force ? gateway.kill() : gateway.stop()));

  const all = [gateway, ...services.map(({ child }) => child)];
  const abort = () => void Promise.all(all.map((child) => child.kill()));
  signal?.addEventListener('abort', abort, { once: true });
  await Promise.all(
    all.map(async (child) => {
      await child.start();
      if (child !== gateway) log(`${child.name} is ready`);
    }),
  );
  signal?.removeEventListener('abort', abort);
  goOn();

  const startedAt = new Date().toISOString();
  const serviceUrls = Object.fromEntries(services.map(({ name }) => [name, urlOf(name)]));
  undo.push(() => removeNote(dataDir));
  await writeNote(dataDir, {
    startedAt,
    url: gateway.url,
    services: serviceUrls,
    adminUrl,
    natsUrl,
    databases: databaseUrls,
  });

  const server = (kept: Kept<Postgres> | Kept<Nats>, url: string): PlatformServer => {
    const { pid, kill, start, now } = kept;
    return { url, version: now().version, pid, kill, start };
  };
  let stopped: Promise<void> | undefined;
  return {
    url: gateway.url,
    dataDir,
    gateway,
    services: Object.fromEntries(services.map(({ name, child }) => [name, child])),
    nats: server(nats, natsUrl),
    postgres: server(postgres, adminUrl),
    databaseUrls,
    stop: (force = false) => {
      if (!stopped || force) stopped = unwind(undo, force);
      return stopped;
    },
  };
};

/** Newest first; what fails does not keep the rest from being stopped. */
const unwind = async (undo: readonly Undo[], force: boolean): Promise<void> => {
  const faults: unknown[] = [];
  for (const one of undo.toReversed()) await one(force).catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw new AggregateError(faults, 'not everything could be stopped in order');
};

/**
 * Starts it and resolves once every part is ready.
 *
 * Throws a start failure whose message says what could not be started and why; nothing is left running then.
 */
export const startPlatform = async (options: PlatformOptions = {}): Promise<Platform> => {
  const undo: Undo[] = [];
  try {
    return await begin(options, undo);
  } catch (error) {
    const givenUp = options.signal?.aborted ?? false;
    await unwind(undo, givenUp);
    throw givenUp ? startFailure('The start was given up; nothing is left running.', error) : error;
  }
};
