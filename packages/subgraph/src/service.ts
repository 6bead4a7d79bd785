/** A service from start to end: environment, database, migrations, graph, background work, and back again. */
import type { Server } from 'node:http';
import { setTimeout as rest } from 'node:timers/promises';
import { systemActor } from '@attest/kernel';
import { closeDatabase, type Db, type Deps, migrate, openDatabase, read } from '@attest/record';
import { type Logger, pino } from 'pino';
import { apolloOf } from './apollo.ts';
import { startBackground } from './background.ts';
import { CannotStart, type ServiceEnv } from './env.ts';
import { startTelemetry } from './exporter.ts';
import { type Health, httpOf } from './http.ts';
import { gatewayVerifier } from './identity.ts';
import type { Process } from './process.ts';
import { proofs, prove } from './proof.ts';
import { buildSchema } from './schema.ts';
import { measuresOf } from './telemetry.ts';

export type ServiceOptions = {
  readonly service: string;
  readonly processes: readonly Process[];
  /** The service's own migrations; those of records come first. */
  readonly migrationsDir: string;
  /** Fills an empty database for a demonstration; must do nothing where there is something. */
  readonly seed?: (deps: Deps) => Promise<void>;
};

export type RunningService = {
  readonly url: string;
  readonly port: number;
  readonly deps: Deps;
  /** Takes no new requests, lets those under way end, then lets go of everything. */
  readonly close: () => Promise<void>;
};

export type StartOptions = ServiceOptions & {
  readonly env: ServiceEnv;
  /** Clock and ids of the service; the machine's unless told. */
  readonly now?: Deps['now'];
  readonly newId?: Deps['newId'];
  /** How long a database that does not answer is waited for. */
  readonly databasePatienceMs?: number;
};

const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', '57P03', '53300']);
const advice: Readonly<Record<string, string>> = {
  '3D000': 'The database does not exist: create it, owned by the role of DATABASE_OWNER_URL.',
  '28P01': 'The password is wrong: check DATABASE_URL and DATABASE_OWNER_URL.',
  '28000': 'The role may not log in: create the roles of DATABASE_URL and DATABASE_OWNER_URL.',
};

const codeOf = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';

const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

const betweenTriesMs = 1000;

/** Runs `work`, again and again while the database is away. Throws CannotStart when patience ends, with what to do. */
const patiently = async <T>(work: () => Promise<T>, url: string, patienceMs: number, log: Logger): Promise<T> => {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (fault) {
      const code = codeOf(fault);
      const place = placeOf(url);
      if (advice[code]) throw new CannotStart(`The database at ${place} cannot be used. ${advice[code]}`);
      if (!away.has(code)) throw fault;
      if (performance.now() >= until)
        throw new CannotStart(
          `The database at ${place} does not answer (${code}). Start PostgreSQL, or correct DATABASE_URL and DATABASE_OWNER_URL.`,
        );
      log.warn({ database: place, code }, 'the database does not answer yet; trying again');
      await rest(betweenTriesMs);
    }
  }
};

const appRoleOf = (url: string): string => decodeURIComponent(new URL(url).username);

const answersWithinMs = 2000;

const databaseUp = async (db: Db, log: Logger): Promise<boolean> => {
  const asked = read(db, systemActor('ready'), (tx) => tx.query('SELECT 1')).then(
    () => true,
    (fault: unknown) => {
      log.debug({ err: fault }, 'the database does not answer');
      return false;
    },
  );
  return Promise.race([asked, rest(answersWithinMs, false, { ref: false })]);
};

/** What processes make ready while the service answers already. */
const prepared = async (processes: readonly Process[], deps: Deps): Promise<void> => {
  for (const { name, prepare } of processes)
    await prepare?.(deps).catch((fault: unknown) => deps.log.warn({ err: fault, process: name }, 'not made ready'));
};

const loggerOf = ({ service, logLevel }: ServiceEnv): Logger => pino({ level: logLevel, base: { service } });

/** Starts a service and returns it running. Throws CannotStart where something that it needs is not there. */
export const startService = async (options: StartOptions): Promise<RunningService> => {
  const { service, processes, migrationsDir, seed, env, now, newId, databasePatienceMs = 30_000 } = options;
  const log = loggerOf(env);
  const schema = buildSchema(service, processes);
  const stopTelemetry = await startTelemetry(service, env.otelEndpoint);

  const ran = await patiently(
    () => migrate({ ownerUrl: env.databaseOwnerUrl, appRole: appRoleOf(env.databaseUrl), folder: migrationsDir }),
    env.databaseOwnerUrl,
    databasePatienceMs,
    log,
  );
  if (ran.length > 0) log.info({ migrations: ran }, 'the database was brought up to date');
  const db = await patiently(
    () =>
      openDatabase({
        service,
        url: env.databaseUrl,
        entities: processes.flatMap(({ entities }) => entities),
        ...(now && { now }),
        ...(newId && { newId }),
      }),
    env.databaseUrl,
    databasePatienceMs,
    log,
  );
  const deps: Deps = { db, now: db.now, newId: db.newId, log };
  if (env.seedDemo) await seed?.(deps);

  const background = startBackground({
    deps,
    processes,
    natsUrl: env.natsUrl,
    natsNamespace: env.natsNamespace,
  });
  const measures = measuresOf(service, background.lags);
  const apollo = apolloOf({ schema, log, measures });
  await apollo.start();
  let closing = false;
  const health = async (): Promise<Health> => {
    const up = await databaseUp(db, log);
    return { ready: up && !closing, database: up ? 'up' : 'down', bus: background.busUp() ? 'up' : 'down' };
  };
  const verify = gatewayVerifier({ service, jwks: env.gatewayJwks, log });
  const app = httpOf({ apollo, deps, verify, health, measures });
  let preparing: Promise<void> | undefined;
  const letGo = async () => {
    await apollo.stop();
    await preparing;
    await background.stop();
    await closeDatabase(db);
    await stopTelemetry();
  };
  const url = await app.listen({ port: env.port, host: env.host }).catch(async (fault: unknown) => {
    await letGo();
    if (codeOf(fault) !== 'EADDRINUSE') throw fault;
    throw new CannotStart(`Port ${env.port} is taken. Set PORT to another one, or stop what listens there.`);
  });
  const address = (app.server as Server).address();
  const port = typeof address === 'object' && address !== null ? address.port : env.port;
  log.info({ url }, `${service} is ready`);
  preparing = prepared(processes, deps);

  let closed: Promise<void> | undefined;
  const close = async () => {
    closing = true;
    await app.close();
    await letGo();
  };
  return {
    url,
    port,
    deps,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
};

const stopWithinMs = 15_000;

/** Calls `stop` when the process that started this one goes away: its IPC channel closes, or the pipe to our input. */
const watchParent = (stop: (why: string) => void): void => {
  if (process.channel) process.once('disconnect', () => stop('the parent process is gone'));
  else process.stdin.once('close', () => stop('the parent process is gone')).resume();
};

export type ServeOptions = ServiceOptions & {
  /** Reads the environment: `() => serviceEnv(process.env, ...)`. Called once. */
  readonly env: () => ServiceEnv;
};

/**
 * Runs a service until it is told to stop (SIGTERM, SIGINT, or its parent going away): the whole of a `main.ts`.
 *
 * With the argument `verify` or `export` it proves the service's records instead, and ends.
 *
 * Ends the process with exit code 0 after an orderly stop, with 1 where it cannot start or cannot stop in 15 seconds.
 */
export const serve = async ({ env: readEnv, ...options }: ServeOptions): Promise<void> => {
  const running = await (async () => {
    const env = readEnv();
    const asked = proofs.find((proof) => proof === process.argv[2]);
    if (asked) process.exit(await prove(asked, { ...options, env }));
    return { env, service: await startService({ ...options, env }) };
  })().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof CannotStart ? fault.message : String((fault as Error).stack ?? fault)}\n`);
    process.exit(1);
  });
  const { log } = running.service.deps;
  let stopping = false;
  const stop = (why: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    const late = setTimeout(() => {
      log.fatal(`not stopped within ${stopWithinMs} ms`);
      process.exit(1);
    }, stopWithinMs);
    running.service.close().then(
      () => {
        clearTimeout(late);
        log.info('stopped');
        process.exit(0);
      },
      (fault: unknown) => {
        log.fatal({ err: fault }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  if (running.env.parentWatch) watchParent(stop);
};
