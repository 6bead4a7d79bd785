/**
 * One database a service, with two roles: the owner, whom migrations run as, and the restricted one, whom the service runs as.
 *
 * The restricted role owns nothing and bypasses nothing, so that row level security and append-only grants bind it.
 */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startFailure } from '../failure.ts';
import type { Secrets } from '../secrets.ts';
import { scramVerifier } from './scram.ts';

export type ServiceDatabase = {
  /** The restricted role. */
  readonly databaseUrl: string;
  /** The owner of the database. */
  readonly ownerUrl: string;
};

export type ProvisionOptions = {
  readonly secrets: Secrets;
  /** What names begin with; another one keeps scratch databases on a shared server apart. */
  readonly prefix?: string;
};

/** Runs work on a connection of its own. */
export const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({
    connectionString: url,
    application_name: 'attest provision',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The same server, another database and user. Options of the URL (sslmode) are kept. */
export const urlFor = (adminUrl: string, database: string, user: string, password: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
};

/** Provisioning at once from two places takes turns. */
const lockKey = 4_110_018;

type Role = { readonly name: string; readonly super: boolean; readonly bypass: boolean; readonly make: boolean };

const ensureRole = async (client: Client, name: string, password: string): Promise<void> => {
  const id = client.escapeIdentifier(name);
  const found = await client.query<Role>(
    `SELECT rolname AS name, rolsuper AS super, rolbypassrls AS bypass, rolcreatedb OR rolcreaterole OR rolreplication AS make
       FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  const role = found.rows[0];
  if (!role) await client.query(`CREATE ROLE ${id} LOGIN`);
  if (role && (role.super || role.bypass || role.make))
    await client.query(`ALTER ROLE ${id} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION`);
  const verifier = client.escapeLiteral(scramVerifier(password, randomBytes(16)));
  await client.query(`ALTER ROLE ${id} LOGIN PASSWORD ${verifier}`);
};

const ensureDatabase = async (client: Client, database: string, owner: string, app: string): Promise<void> => {
  const [db, ownerId, appId] = [database, owner, app].map((name) => client.escapeIdentifier(name));
  const found = await client.query<{ owner: string }>(
    'SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1',
    [database],
  );
  const existing = found.rows[0];
  if (existing && existing.owner !== owner)
    throw startFailure(
      `The database ${database} exists and belongs to ${existing.owner}, not to ${owner}: it is not ours to change.`,
    );
  // An administrator who is no superuser may give a database only to a role that it can become.
  const me = await client.query<{ super: boolean }>(
    'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user',
  );
  if (!me.rows[0]?.super) await client.query(`GRANT ${ownerId} TO CURRENT_USER WITH INHERIT TRUE, SET TRUE`);
  if (!existing)
    await client.query(
      `CREATE DATABASE ${db} OWNER ${ownerId} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`,
    );
  await client.query(`REVOKE ALL ON DATABASE ${db} FROM PUBLIC, ${appId}`);
  await client.query(`GRANT CONNECT ON DATABASE ${db} TO ${appId}`);
};

/**
 * Makes what is missing and leaves what is there, so that it may run at every start.
 *
 * @param adminUrl  a role that may create roles and databases
 * @param services  lower-case names; the database of `control` is `attest_control`, its roles `attest_control_owner` and `attest_control`
 */
export const provision = async <Service extends string>(
  adminUrl: string,
  services: readonly Service[],
  { secrets, prefix = 'attest_' }: ProvisionOptions,
): Promise<Record<Service, ServiceDatabase>> => {
  const made: Partial<Record<Service, ServiceDatabase>> = {};
  await withClient(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [lockKey]);
    for (const service of services) {
      const app = `${prefix}${service}`;
      if (!/^[a-z][a-z0-9_]{0,55}$/.test(app)) throw new RangeError(`no name for a database: ${app}`);
      const owner = `${app}_owner`;
      const passwords = { app: await secrets.get(app), owner: await secrets.get(owner) };
      await ensureRole(admin, owner, passwords.owner);
      await ensureRole(admin, app, passwords.app);
      await ensureDatabase(admin, app, owner, app);
      const ownerUrl = urlFor(adminUrl, app, owner, passwords.owner);
      await withClient(ownerUrl, async (client) => {
        await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
        await client.query(`GRANT USAGE ON SCHEMA public TO ${client.escapeIdentifier(app)}`);
      });
      made[service] = { databaseUrl: urlFor(adminUrl, app, app, passwords.app), ownerUrl };
    }
  });
  return made as Record<Service, ServiceDatabase>;
};
