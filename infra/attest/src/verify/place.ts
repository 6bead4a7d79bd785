/**
 * Where the records are: the databases of a platform that runs here, of one that ran here, or those that are named.
 */
import { join } from 'node:path';
import {
  defaultDataDir,
  machineEnv,
  openSecrets,
  readIfThere,
  type Secrets,
  startFailure,
  startPostgres,
  urlFor,
} from '@attest/embedded';
import { runningPlatform } from '../start/note.ts';
import { isServiceName, type ServiceName, serviceNames } from '../start/services.ts';

export type Place = {
  /** For people: what was found. */
  readonly found: string;
  /** The URL of each service's database, as its restricted role. */
  readonly databases: Readonly<Partial<Record<ServiceName, string>>>;
};

export type PlaceOptions = {
  /** The data directory; `.attest/data` of the repository unless told. */
  readonly dataDir?: string | undefined;
  /** Databases by service: nothing else is looked for then. */
  readonly databases?: Place['databases'] | undefined;
};

/** `resolution=postgres://…`; undefined for what is no such pair. */
export const databaseOf = (text: string): readonly [ServiceName, string] | undefined => {
  const at = text.indexOf('=');
  const [name, url] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && isServiceName(name) && /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)
    ? [name, url]
    : undefined;
};

/** The databases as provisioning made them on the server, those whose password is kept. */
const storedDatabases = async (adminUrl: string, secrets: Secrets): Promise<Place['databases']> => {
  const databases: Partial<Record<ServiceName, string>> = {};
  for (const service of serviceNames) {
    const name = `attest_${service}`;
    if (await secrets.has(name)) databases[service] = urlFor(adminUrl, name, name, await secrets.get(name));
  }
  return databases;
};

/**
 * Finds the databases and works with them. Where a platform ran here and does not now, PostgreSQL runs for as long as that
 * takes.
 *
 * Throws a start failure where there is no platform, or its PostgreSQL does not start.
 */
export const withPlace = async <T>(
  { dataDir = defaultDataDir, databases }: PlaceOptions,
  work: (place: Place) => Promise<T>,
): Promise<T> => {
  if (databases) return work({ found: 'the databases that were named', databases });
  const running = await runningPlatform(dataDir);
  if (running) {
    const urls = Object.entries(running.databases).map(([service, { databaseUrl }]) => [service, databaseUrl]);
    return work({ found: `the platform at ${running.url}`, databases: Object.fromEntries(urls) });
  }
  const stored =
    (await readIfThere(join(dataDir, 'secrets.json'))) === undefined ? undefined : await openSecrets(dataDir);
  const given = machineEnv().databaseUrl;
  if (stored && given !== undefined)
    return work({
      found: `the databases of ${dataDir} on the PostgreSQL of DATABASE_URL`,
      databases: await storedDatabases(given, stored),
    });
  if (!stored || !(await stored.has('postgres')))
    throw startFailure(
      `There is no platform: none runs on ${dataDir}, and nothing is stored there. Start one (npm start), name where ` +
        'another keeps its data (--data DIR), or name databases (--database SERVICE=URL).',
    );
  const server = await startPostgres({ dataDir, port: 0 });
  try {
    return await work({
      found: `the data in ${dataDir} (no platform runs on it; PostgreSQL was started for this)`,
      databases: await storedDatabases(server.adminUrl, stored),
    });
  } finally {
    await server.stop();
  }
};
