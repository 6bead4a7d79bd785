import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isAlive, untilGone, withClient } from '@attest/embedded';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayKeys } from './keys.ts';
import { runningPlatform } from './note.ts';
import { type Platform, type PlatformOptions, startPlatform } from './platform.ts';
import { serviceNames } from './services.ts';

const fixture = (name: string) => fileURLToPath(new URL(`./fixture/${name}.ts`, import.meta.url));
let dataDir: string;
let platform: Platform;

/** What the platform said, and a way to wait for it. */
const lines: string[] = [];
const listeners = new Set<() => void>();
const log = (line: string) => {
  lines.push(line);
  for (const listener of listeners) listener();
};
const said = (pattern: RegExp): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!lines.some((line) => pattern.test(line))) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });

const options = (over: PlatformOptions = {}): PlatformOptions => ({
  dataDir,
  ports: 'free',
  durability: 'off',
  given: null,
  log,
  entry: () => fixture('service'),
  ...over,
});
type Answer = { pid: number; env: Record<string, string> };
const ask = async (url: string): Promise<Answer> =>
  (await (await fetch(url, { headers: { connection: 'close' } })).json()) as Answer;
const service = (name: (typeof serviceNames)[number]) => {
  const found = platform.services[name];
  if (!found) throw new Error(`${name} was not started`);
  return found;
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'attest-start-'));
  platform = await startPlatform(options({ env: { EXTRA: 'given' }, demo: true }));
});
afterAll(async () => {
  await platform.stop(true);
  await rm(dataDir, { recursive: true, force: true });
});

describe('a platform', () => {
  it('gives each service its own databases, the bus and the public key, and only the gateway the private one', async () => {
    for (const name of serviceNames) {
      const { env } = await ask(service(name).url);
      expect(env).toMatchObject({
        DATABASE_URL: platform.databaseUrls[name].databaseUrl,
        DATABASE_OWNER_URL: platform.databaseUrls[name].ownerUrl,
        NATS_URL: platform.nats.url,
        GATEWAY_JWKS: (await gatewayKeys(dataDir)).jwks,
        ATTEST_DEMO: 'seed',
        EXTRA: 'given',
      });
      expect(env).not.toHaveProperty('GATEWAY_PRIVATE_JWK');
    }
    const { env } = await ask(platform.url);
    expect(JSON.parse(env.SUBGRAPH_URLS ?? '')).toEqual(
      Object.fromEntries(serviceNames.map((name) => [name, `${service(name).url}/graphql`])),
    );
    expect(JSON.parse(env.GATEWAY_PRIVATE_JWK ?? '')).toMatchObject({
      kty: 'OKP',
      crv: 'Ed25519',
      d: expect.any(String),
    });
    expect(env.GATEWAY_PRIVATE_JWK).toBe((await gatewayKeys(dataDir)).privateJwk);
    expect(env).not.toHaveProperty('DATABASE_URL');
    expect(JSON.parse((await gatewayKeys(dataDir)).jwks).keys).toEqual([
      expect.not.objectContaining({ d: expect.anything() }),
    ]);
  });

  it('can be found by other commands, by its owner alone', async () => {
    expect(await runningPlatform(dataDir)).toMatchObject({
      pid: process.pid,
      url: platform.url,
      natsUrl: platform.nats.url,
    });
    for (const file of ['platform.json', 'gateway-key.json', 'secrets.json'])
      expect((await stat(join(dataDir, file))).mode & 0o777).toBe(0o600);
    expect(await runningPlatform(tmpdir())).toBeUndefined();
  });

  it('refuses a second one on the same data', async () => {
    await expect(startPlatform(options())).rejects.toThrow(`A platform runs on this data already: ${platform.url}`);
  });

  it('starts a service again that crashed, and says so', async () => {
    const before = await ask(service('control').url);
    await fetch(`${service('control').url}/crash`).catch(() => undefined);
    await said(/^control has ended \(exit code 7\); starting it again in 0\.5 s$/);
    await said(/^control is back$/);
    expect((await ask(service('control').url)).pid).not.toBe(before.pid);
    expect(service('control').pid()).toBe((await ask(service('control').url)).pid);
  });

  it('leaves a service down that was killed on purpose, until it is started', async () => {
    const { url, kill, start, pid } = service('delivery');
    await kill();
    expect(pid()).toBeUndefined();
    await expect(fetch(url)).rejects.toThrow();
    await start();
    expect((await ask(url)).pid).toBe(pid());
  });

  it('brings a server back to its address after a crash', async () => {
    const pid = platform.postgres.pid() ?? 0;
    process.kill(pid, 'SIGKILL');
    await said(/^PostgreSQL is back$/);
    expect(platform.postgres.pid()).not.toBe(pid);
    const { databaseUrl } = platform.databaseUrls.control;
    expect(await withClient(databaseUrl, async (client) => (await client.query('SELECT 1 AS one')).rows)).toEqual([
      { one: 1 },
    ]);
  });

  it('lets the bus be taken away and given back', async () => {
    await platform.nats.kill();
    expect(platform.nats.pid()).toBeUndefined();
    await platform.nats.start();
    expect(await isAlive(platform.nats.pid() ?? 0)).toBe(true);
  });

  it('stops in order, leaves nothing running, and starts again on the same data', async () => {
    const pids = [platform.gateway, platform.postgres, platform.nats, ...Object.values(platform.services)].map(
      ({ pid }) => pid() ?? 0,
    );
    expect(await Promise.all(pids.map(isAlive))).toEqual(pids.map(() => true));
    await platform.stop();
    expect(await Promise.all(pids.map(isAlive))).toEqual(pids.map(() => false));
    expect(await runningPlatform(dataDir)).toBeUndefined();
    expect(await readFile(join(dataDir, 'logs', 'gateway.log'), 'utf8')).toMatch(/stopping in order/);
    platform = await startPlatform(options({ only: ['control'] }));
    expect(Object.keys(platform.services)).toEqual(['control']);
    expect((await ask(service('control').url)).env).not.toHaveProperty('ATTEST_DEMO');
  });
});

describe('a platform that cannot start', () => {
  it('says which part, why, in its own words, and leaves nothing running', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'attest-start-'));
    const failing = startPlatform(options({ dataDir: scratch, env: { BREAK: 'attest_governance' } }));
    await expect(failing).rejects.toThrow(
      /governance did not start \(exit code 3\)\n {2}attest_governance lacks the will/,
    );
    const left = await readFile(join(scratch, 'postgres', 'postmaster.pid'), 'utf8').catch(() => 'none');
    expect(left).toBe('none');
    await rm(scratch, { recursive: true, force: true });
  });

  it('names a service that is not there', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'attest-start-'));
    const entry = () => '/nowhere/main.ts';
    await expect(startPlatform(options({ dataDir: scratch, entry }))).rejects.toThrow(
      'resolution cannot be started: /nowhere/main.ts is missing',
    );
    await rm(scratch, { recursive: true, force: true });
  });

  it('stops half-way when the start is given up', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'attest-start-'));
    const giveUp = new AbortController();
    const stopAt = (line: string) => {
      if (/are up$/.test(line)) giveUp.abort();
    };
    await expect(startPlatform(options({ dataDir: scratch, signal: giveUp.signal, log: stopAt }))).rejects.toThrow(
      /given up/,
    );
    await rm(scratch, { recursive: true, force: true });
  });
});

it('kill -9 of the supervisor ends everything it started', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'attest-start-'));
  const parent = spawn(process.execPath, [fixture('supervisor'), scratch], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(parent.stdout), 'line');
  const pids: number[] = JSON.parse(String(line));
  expect(pids).toHaveLength(8);
  parent.kill('SIGKILL');
  expect(await Promise.all(pids.map((pid) => untilGone(pid, 20_000)))).toEqual(pids.map(() => true));
  await rm(scratch, { recursive: true, force: true });
});
