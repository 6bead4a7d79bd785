/**
 * The two jobs of infra/compose.yaml, run by Node alone: `compose.ts secrets DIR`, and once PostgreSQL is up
 * `compose.ts provision DIR`. Each container then sees one folder of DIR, so that no service knows another one's password.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isStartFailure, natsConfig, openSecrets, provision, withClient, writePrivate } from '@attest/embedded';
import { gatewayKeys } from './keys.ts';
import { serviceNames } from './services.ts';

/** Host and port of the servers in the network of the containers. */
export type Hosts = { readonly postgres: string; readonly nats: string };
const composeHosts: Hosts = { postgres: 'postgres:5432', nats: 'nats:4222' };

/** A variable as `node --env-file` reads it; single quotes leave what is inside as it is. */
const line = (name: string, value: string): string => `${name}='${value}'\n`;

const folder = async (dir: string, name: string): Promise<string> => {
  const path = join(dir, name);
  await mkdir(path, { recursive: true, mode: 0o700 });
  return path;
};

/** What the servers themselves need: the administrator's password, the configuration of NATS. */
export const writeServerSecrets = async (dir: string): Promise<void> => {
  const secrets = await openSecrets(dir);
  await writePrivate(join(await folder(dir, 'postgres'), 'password'), await secrets.get('postgres'));
  const config = natsConfig({
    listen: '0.0.0.0:4222',
    storeDir: '/data',
    serverName: 'attest',
    version: '2.15.0',
    password: await secrets.get('nats'),
    durability: 'on',
  });
  await writePrivate(join(await folder(dir, 'nats'), 'nats.conf'), config);
};

/** Makes the databases, and an `env` file for each service and the gateway. */
export const writeServiceSecrets = async (dir: string, hosts: Hosts): Promise<void> => {
  const secrets = await openSecrets(dir);
  const adminUrl = `postgres://attest:${await secrets.get('postgres')}@${hosts.postgres}/postgres`;
  await withClient(adminUrl, (client) => client.query('SELECT 1'));
  const databases = await provision(adminUrl, serviceNames, { secrets });
  const keys = await gatewayKeys(dir);
  const nats = line('NATS_URL', `nats://attest:${await secrets.get('nats')}@${hosts.nats}`);
  for (const name of serviceNames) {
    const { databaseUrl, ownerUrl } = databases[name];
    const lines = [
      line('DATABASE_URL', databaseUrl),
      line('DATABASE_OWNER_URL', ownerUrl),
      line('GATEWAY_JWKS', keys.jwks),
    ];
    await writePrivate(join(await folder(dir, name), 'env'), [...lines, nats].join(''));
  }
  await writePrivate(join(await folder(dir, 'gateway'), 'env'), line('GATEWAY_PRIVATE_JWK', keys.privateJwk) + nats);
};

const main = async ([job, dir]: readonly string[]): Promise<number> => {
  if (dir === undefined || (job !== 'secrets' && job !== 'provision')) {
    process.stderr.write('usage: compose.ts secrets|provision DIR\n');
    return 2;
  }
  try {
    await (job === 'secrets' ? writeServerSecrets(dir) : writeServiceSecrets(dir, composeHosts));
    return 0;
  } catch (error) {
    if (!isStartFailure(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
};

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
