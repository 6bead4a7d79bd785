import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureNats } from '../ensure.ts';
import { loopback } from '../port.ts';
import { run } from '../process.ts';
import { findNats } from './find.ts';
import { type NatsServer, startNats } from './index.ts';
import { type Release, releasePlatform } from './release.ts';
import { atLeast, goodVersion } from './version.ts';

let dataDir: string;
let server: NatsServer;

const start = (port = 0) => startNats({ dataDir, port, durability: 'off' });
const request = async (subject: string, payload = ''): Promise<unknown> => {
  const { host, username, password } = new URL(server.url);
  const connection = await connect({ servers: host, user: username, pass: password });
  try {
    return (await connection.request(subject, payload)).json();
  } finally {
    await connection.close();
  }
};
const portOf = (listening: { address(): unknown }): number => {
  const address = listening.address();
  return typeof address === 'object' && address && 'port' in address ? Number(address.port) : 0;
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'attest-nats-'));
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the server', () => {
  it('is new enough, keeps streams over a restart, and refuses a second one on the same data', async () => {
    expect(atLeast(server.version, goodVersion)).toBe(true);
    await request(
      '$JS.API.STREAM.CREATE.KEPT',
      JSON.stringify({ name: 'KEPT', subjects: ['kept.>'], allow_atomic: true }),
    );
    expect(await request('kept.one', 'hello')).toMatchObject({ stream: 'KEPT', seq: 1 });
    await expect(start()).rejects.toThrow(new RegExp(`process ${server.pid}`));
    await server.stop();
    server = await start();
    expect(await request('$JS.API.STREAM.INFO.KEPT')).toMatchObject({
      config: { allow_atomic: true },
      state: { messages: 1 },
    });
  });

  it('starts again after kill -9', async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    server = await start();
    expect(await request('$JS.API.STREAM.INFO.KEPT')).toMatchObject({ state: { messages: 1 } });
  });

  it('lets nobody in without the password', async () => {
    await expect(connect({ servers: new URL(server.url).host })).rejects.toThrow(/Authorization/i);
  });

  it('keeps its configuration and its store from other users', async () => {
    expect((await stat(join(dataDir, 'nats', 'nats.conf'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, 'nats'))).mode & 0o777).toBe(0o700);
  });

  it('takes another port when the wanted one is busy', async () => {
    await server.stop();
    const other = createSocket().listen(0, loopback);
    await once(other, 'listening');
    server = await start(portOf(other));
    expect(server.port).not.toBe(portOf(other));
    other.close();
  });

  it('runs with sync_interval where durability is on', async () => {
    await server.stop();
    server = await startNats({ dataDir, port: 0 });
    expect(await readFile(join(dataDir, 'nats', 'nats.conf'), 'utf8')).toContain('sync_interval: always');
    expect(await request('kept.two', 'hello')).toMatchObject({ stream: 'KEPT', seq: 2 });
  });
});

describe('a server that was given', () => {
  it('is used as it is, and not stopped by us', async () => {
    const given = await ensureNats(server.url, {});
    expect(given).toMatchObject({ url: server.url, version: server.version });
    await given.stop();
    expect(await request('$JS.API.INFO')).toMatchObject({ streams: 1 });
  });

  it('is refused when it is away, something else, or without JetStream', async () => {
    await expect(ensureNats('nats://u:sesame@127.0.0.1:1', {})).rejects.toThrow(
      /u:\*\*\*@127\.0\.0\.1:1.*ECONNREFUSED/s,
    );
    const answering = createSocket((socket) => socket.on('error', () => undefined).end(greeting)).listen(0, loopback);
    await once(answering, 'listening');
    let greeting = 'SSH-2.0-something\r\n';
    const url = `nats://${loopback}:${portOf(answering)}`;
    await expect(ensureNats(url, {})).rejects.toThrow(/another program/);
    greeting = 'INFO {"version":"2.15.1","jetstream":false}\r\n';
    await expect(ensureNats(url, {})).rejects.toThrow(/without JetStream/);
    greeting = 'INFO {"version":"2.9.10","jetstream":true}\r\n';
    const lines: string[] = [];
    await ensureNats(url, { log: (line) => lines.push(line) });
    expect(lines).toEqual([expect.stringMatching(/2\.9\.10 is older than 2\.12/)]);
    answering.close();
  });
});

describe('finding the program', () => {
  const version = '2.99.0';
  const platform = releasePlatform(process.platform, process.arch);
  const program = (says: string) => `#!/bin/sh\necho "nats-server: v${says}"\n`;
  let scratch: string;
  let archive: Buffer;
  let official: Release;
  const web = createServer((_, response) => response.end(archive));

  const programIn = async (dir: string, says: string): Promise<string> => {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'nats-server'), program(says), { mode: 0o755 });
    return dir;
  };
  const find = (over: {
    path?: string;
    official?: Release | undefined;
    cache?: string;
    log?: (line: string) => void;
  }) => findNats({ cacheDir: join(scratch, over.cache ?? 'cache'), path: '', archive: false, official, ...over });

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'attest-find-'));
    const stem = `nats-server-v${version}-${platform}`;
    await programIn(join(scratch, 'packed', stem), version);
    await run('tar', ['-czf', join(scratch, 'archive'), '-C', join(scratch, 'packed'), stem]);
    archive = await readFile(join(scratch, 'archive'));
    web.listen(0, loopback);
    await once(web, 'listening');
    const sha256 = { [platform]: createHash('sha256').update(archive).digest('hex') };
    official = { version, baseUrl: `http://${loopback}:${portOf(web)}`, sha256 };
  });
  afterAll(async () => {
    web.close();
    await rm(scratch, { recursive: true, force: true });
  });

  it('takes one on the path that is new enough', async () => {
    const dir = await programIn(join(scratch, 'new'), '2.98.0');
    expect(await find({ path: `/nowhere:${dir}` })).toMatchObject({
      version: '2.98.0',
      program: join(dir, 'nats-server'),
    });
  });

  it('fetches the release when the one on the path is old, checks it, and keeps it', async () => {
    const old = await programIn(join(scratch, 'old'), '2.9.10');
    expect(await find({ path: old })).toMatchObject({ version });
    expect(await find({ path: old, official: undefined })).toMatchObject({ version });
  });

  it('throws away a release that is not what was pinned', async () => {
    const wrong = { ...official, sha256: { [platform]: '0'.repeat(64) } };
    await expect(find({ official: wrong, cache: 'empty' })).rejects.toThrow(/No nats-server was found.*thrown away/s);
    expect(await readdir(join(scratch, 'empty'))).toEqual([]);
  });

  it('does not trust a cached program that was changed', async () => {
    await find({ cache: 'changed' });
    await appendFile(join(scratch, 'changed', `nats-server-${version}`, 'nats-server'), '# changed\n');
    const lines: string[] = [];
    await expect(find({ cache: 'changed', official: undefined, log: (line) => lines.push(line) })).rejects.toThrow(
      /No nats-server/,
    );
    expect(lines).toEqual([expect.stringMatching(/left aside/)]);
    expect(await find({ cache: 'changed' })).toMatchObject({ version });
  });

  it('runs an old one rather than none', async () => {
    const old = await programIn(join(scratch, 'old'), '2.9.10');
    expect(await find({ path: old, official: undefined, cache: 'none' })).toMatchObject({ version: '2.9.10' });
  });
});
