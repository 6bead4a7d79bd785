import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { projectRoot, startPostgres, withClient } from '@attest/embedded';
import { expect, it } from 'vitest';
import { writeServerSecrets, writeServiceSecrets } from './compose.ts';
import { serviceNames, usualPorts } from './services.ts';

it('the jobs write what each container needs, twice the same, and nobody else may read', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'attest-compose-'));
  await writeServerSecrets(dir);
  const dataDir = await mkdtemp(join(tmpdir(), 'attest-compose-'));
  await copyFile(join(dir, 'secrets.json'), join(dataDir, 'secrets.json'));
  const server = await startPostgres({ dataDir, port: 0, durability: 'off' });
  const hosts = { postgres: new URL(server.adminUrl).host, nats: 'nats:4222' };
  const files = ['postgres/password', 'nats/nats.conf', 'gateway/env', ...serviceNames.map((name) => `${name}/env`)];
  const all = () => Promise.all(files.map((file) => readFile(join(dir, file), 'utf8')));
  await writeServiceSecrets(dir, hosts);
  const first = await all();
  await writeServerSecrets(dir);
  await writeServiceSecrets(dir, hosts);
  expect(await all()).toEqual(first);
  for (const file of files) expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600);
  for (const name of serviceNames) {
    const env = parseEnv(await readFile(join(dir, name, 'env'), 'utf8'));
    const rows = await withClient(
      env.DATABASE_URL ?? '',
      async (client) => (await client.query('SELECT current_user AS who')).rows,
    );
    expect(rows).toEqual([{ who: `attest_${name}` }]);
    expect(JSON.parse(env.GATEWAY_JWKS ?? '').keys).toHaveLength(1);
    expect(env.NATS_URL).toMatch(/^nats:\/\/attest:\S+@nats:4222$/);
  }
  expect(
    JSON.parse(parseEnv(await readFile(join(dir, 'gateway', 'env'), 'utf8')).GATEWAY_PRIVATE_JWK ?? ''),
  ).toHaveProperty('d');
  await server.stop();
  for (const one of [dir, dataDir]) await rm(one, { recursive: true, force: true });
});

it('the compose file has every service, at its usual port, with a part of the secrets of its own', async () => {
  const text = await readFile(join(projectRoot, 'infra', 'compose.yaml'), 'utf8');
  for (const name of serviceNames) {
    expect(text).toContain(`services/${name}/src/main.ts`);
    expect(text).toContain(`PORT: "${usualPorts[name]}"`);
    expect(text).toContain(`"${name}":"http://${name}:${usualPorts[name]}/graphql"`);
    expect(text).toContain(`subpath: ${name} }`);
  }
});
