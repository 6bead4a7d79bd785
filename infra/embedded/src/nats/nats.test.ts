import { describe, expect, it } from 'vitest';
import { natsConfig } from './index.ts';
import { addressOf, parseInfo } from './info.ts';
import { release, releasePlatform } from './release.ts';
import { atLeast, compareVersions, goodVersion, oldServerWarning } from './version.ts';

describe('versions of nats-server', () => {
  it.each([
    ['2.9.10', false],
    ['2.11.99', false],
    ['2.12.0', true],
    ['v2.12', true],
    ['2.15.1-1', true],
    ['2.15.0-RC.2', true],
    ['3.0.0', true],
    ['no version', false],
    ['', false],
  ])('%s is good: %s', (version, good) => expect(atLeast(version, goodVersion)).toBe(good));

  it('orders by number, not by text', () => {
    expect(['2.9.10', '2.15.1', '2.9.9', '2.12.0'].sort(compareVersions)).toEqual([
      '2.9.9',
      '2.9.10',
      '2.12.0',
      '2.15.1',
    ]);
  });

  it('says plainly what an old one costs', () => expect(oldServerWarning('2.9.10')).toMatch(/2\.9\.10.*can be lost/));
});

describe('the pinned release', () => {
  it('names platforms as the release does', () => {
    expect(releasePlatform('linux', 'x64')).toBe('linux-amd64');
    expect(releasePlatform('darwin', 'arm64')).toBe('darwin-arm64');
    expect(releasePlatform('linux', 'ppc64')).toBe('linux-ppc64le');
  });

  it('has a whole SHA-256 for each, all different', () => {
    const sums = Object.values(release.sha256);
    expect(sums.every((sum) => /^[0-9a-f]{64}$/.test(sum))).toBe(true);
    expect(new Set(sums).size).toBe(sums.length);
  });
});

describe('what a server says of itself', () => {
  it('is read from its first line', () => {
    const line = 'INFO {"server_id":"N","server_name":"a","version":"2.15.1","jetstream":true}';
    expect(parseInfo(line)).toEqual({ version: '2.15.1', name: 'a', jetstream: true });
    expect(parseInfo('INFO {"version":"2.9.10"}')).toEqual({ version: '2.9.10', name: '', jetstream: false });
  });

  it.each(['SSH-2.0-OpenSSH_9.2', 'HTTP/1.1 400 Bad Request', 'INFO {"other":1}', ''])('%j is no nats-server', (line) =>
    expect(parseInfo(line)).toBeUndefined(),
  );

  it.each([
    ['nats://127.0.0.1:42220', '127.0.0.1', 42220],
    ['nats://user:p%40ss@bus.example', 'bus.example', 4222],
    ['tls://bus.example:443,tls://other:443', 'bus.example', 443],
    ['bus.example:4333', 'bus.example', 4333],
    ['nats://[::1]:4222', '::1', 4222],
  ])('%s is at %s port %i', (url, host, port) => expect(addressOf(url)).toEqual({ host, port }));

  it('refuses what is no URL', () => expect(() => addressOf('nats://')).toThrow(TypeError));
});

describe('the configuration', () => {
  const facts = {
    listen: '127.0.0.1:42220',
    storeDir: '/data with "quotes"/store',
    serverName: 'attest-1',
    version: '2.15.1',
    password: 'p',
  } as const;

  it('listens where it is told to, asks for the password, opens no monitoring, and syncs before it acknowledges', () => {
    const text = natsConfig({ ...facts, durability: 'on' });
    expect(text).toContain('listen: "127.0.0.1:42220"');
    expect(text).toContain('password: "p"');
    expect(text).toContain('sync_interval: always');
    expect(text).toContain('store_dir: "/data with \\"quotes\\"/store"');
    expect(text).not.toMatch(/http|monitor|websocket|mqtt|leaf/);
  });

  it('does not sync where a test asked for speed, nor on servers that do not know the setting', () => {
    expect(natsConfig({ ...facts, durability: 'off' })).not.toContain('sync_interval');
    expect(natsConfig({ ...facts, version: '2.9.10', durability: 'on' })).not.toContain('sync_interval');
  });
});
