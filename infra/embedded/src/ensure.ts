/** The servers that were given in the environment, after a look whether they will do; otherwise our own. */
import { reasonOf, startFailure } from './failure.ts';
import type { Log } from './home.ts';
import { type NatsOptions, startNats } from './nats/index.ts';
import { addressOf, readInfo } from './nats/info.ts';
import { atLeast, goodVersion, oldServerWarning } from './nats/version.ts';
import { type PostgresOptions, startPostgres } from './postgres/index.ts';
import type { Outcome } from './process.ts';
import { withClient } from './provision/index.ts';

type Started = {
  readonly version: string;
  /** Absent for a server that was given: it is not ours to stop or to watch. */
  readonly pid: number | undefined;
  readonly ended: Promise<Outcome> | undefined;
  readonly stop: (force?: boolean) => Promise<void>;
};
export type Postgres = Started & { readonly adminUrl: string };
export type Nats = Started & { readonly url: string };

/** A URL for people: without the password. */
export const withoutPassword = (text: string): string => text.replace(/(\/\/[^/@:]*):[^/@]*@/g, '$1:***@');

const nothingToStop = async (): Promise<void> => undefined;

type Rights = { readonly version: string; readonly number: number; readonly role: string; readonly enough: boolean };

/** @throws a start failure: not reachable, older than 18, or a role that may not create databases and roles */
const checkPostgres = async (url: string): Promise<string> => {
  const shown = withoutPassword(url);
  if (!/^postgres(ql)?:\/\//.test(url))
    throw startFailure(`DATABASE_URL is no PostgreSQL URL (postgres://user:password@host:5432/postgres): ${shown}`);
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<Rights>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
              rolname AS role, rolsuper OR (rolcreatedb AND rolcreaterole) AS enough
         FROM pg_roles WHERE rolname = current_user`,
    );
    return rows[0];
  }).catch((error: unknown) => {
    throw startFailure(`The PostgreSQL of DATABASE_URL does not let us in (${shown}): ${reasonOf(error)}`, error);
  });
  if (!found) throw new Error('a session without a role');
  if (found.number < 180_000)
    throw startFailure(`The PostgreSQL of DATABASE_URL (${shown}) is ${found.version}; 18 or newer is needed.`);
  if (!found.enough)
    throw startFailure(
      `The role ${found.role} of DATABASE_URL may not create databases and roles, and each service needs one of its own. ` +
        `Let an administrator say: ALTER ROLE "${found.role}" CREATEDB CREATEROLE;`,
    );
  return found.version;
};

/** DATABASE_URL when it is given, else a server of our own. */
export const ensurePostgres = async (given: string | undefined, options: PostgresOptions): Promise<Postgres> => {
  if (given === undefined) return startPostgres(options);
  return {
    adminUrl: given,
    version: await checkPostgres(given),
    pid: undefined,
    ended: undefined,
    stop: nothingToStop,
  };
};

/** @throws a start failure: not reachable, no nats-server, or one without JetStream */
const checkNats = async (url: string, log: Log): Promise<string> => {
  const shown = withoutPassword(url);
  const look = async () => {
    const { host, port } = addressOf(url);
    return readInfo(host, port);
  };
  const info = await look().catch((error: unknown) => {
    throw startFailure(`The nats-server of NATS_URL is not reachable (${shown}): ${reasonOf(error)}`, error);
  });
  if (!info.jetstream)
    throw startFailure(`The nats-server of NATS_URL (${shown}) runs without JetStream; start it with jetstream {}.`);
  if (!atLeast(info.version, goodVersion)) log(oldServerWarning(info.version));
  return info.version;
};

/** NATS_URL when it is given, else a server of our own. */
export const ensureNats = async (given: string | undefined, options: NatsOptions): Promise<Nats> => {
  if (given === undefined) return startNats(options);
  const version = await checkNats(given, options.log ?? (() => undefined));
  return { url: given, version, pid: undefined, ended: undefined, stop: nothingToStop };
};
