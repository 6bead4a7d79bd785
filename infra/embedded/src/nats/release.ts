/**
 * The official release of nats-server, pinned by version and SHA-256.
 *
 * The pins of Linux are those of the project's own container images (nats-io/nats-docker, 2.15.x); those of macOS are the
 * release's SHA256SUMS as several projects recorded them independently. An archive that does not match is thrown away.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { setGlobalProxyFromEnv } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../process.ts';

export type Release = {
  readonly version: string;
  readonly baseUrl: string;
  readonly sha256: Readonly<Record<string, string>>;
};

export const release: Release = {
  version: '2.15.0',
  baseUrl: 'https://github.com/nats-io/nats-server/releases/download',
  sha256: {
    'darwin-amd64': '5bd8b59ca5bf93fab3da2c5843cf564cd6e2e291e22ae3b861746e7ebe259b95',
    'darwin-arm64': 'e1c4e22d70bd44abfa0bcb3c16f7cf0c66f648c2e728c58924e8a1ce88913cc8',
    'linux-386': 'f572eccdbb35ab5c7fef7703a5b6ca49e55d039e441920ba5478972ecdcf7a47',
    'linux-amd64': '5d2c51caca950333aba84911df7d377f826f3a59ec36061c6539105084f65c92',
    'linux-arm6': 'e29421c251dda2003d16b8d503124a0d690d05f4e018923be7e5e64b446e42c2',
    'linux-arm64': 'cdc208f5a3f42963a52b6ab06ef65626bb870315dc936e26ba571780c6351112',
    'linux-ppc64le': 'a402bf73f91f674735cc85aa0e7d06d5dfa3044b98cda6ea9937cfee4e05a266',
    'linux-s390x': 'ac50bf4adc8fa6db575ed9293417b6fbec746e71cc9d360aea5cd447e4207bfc',
  },
};

const archs: Readonly<Record<string, string>> = {
  arm: 'arm6',
  arm64: 'arm64',
  ia32: '386',
  ppc64: 'ppc64le',
  s390x: 's390x',
  x64: 'amd64',
};

/** The release's name for a platform, such as linux-amd64. */
export const releasePlatform = (platform: string, arch: string): string => `${platform}-${archs[arch] ?? arch}`;

/** Long enough for a slow line to answer, short enough for a machine that reaches nothing to take the next way. */
const answerMs = 5000;
const downloadMs = 120_000;

const download = async (url: string): Promise<Uint8Array> => {
  const control = new AbortController();
  const limit = (ms: number) => setTimeout(() => control.abort(new Error(`no answer within ${ms / 1000} s`)), ms);
  let timer = limit(answerMs);
  // fetch asks a proxy (HTTPS_PROXY, NO_PROXY) only when told to; loopback traffic later on must not.
  const direct = setGlobalProxyFromEnv();
  try {
    const response = await fetch(url, { signal: control.signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    clearTimeout(timer);
    timer = limit(downloadMs);
    return new Uint8Array(await response.arrayBuffer());
  } finally {
    clearTimeout(timer);
    direct();
  }
};

/**
 * Downloads, checks and unpacks the program.
 *
 * @param into  the program is written there as `nats-server`
 * @throws      Error with the reason when there is none for the platform, it cannot be had, or it is not what was pinned
 */
export const fetchRelease = async (into: string, platform: string, from: Release = release): Promise<void> => {
  const pinned = from.sha256[platform];
  if (!pinned) throw new Error(`no release is pinned for ${platform}`);
  const stem = `nats-server-v${from.version}-${platform}`;
  const archive = await download(`${from.baseUrl}/v${from.version}/${stem}.tar.gz`);
  const found = createHash('sha256').update(archive).digest('hex');
  if (found !== pinned) throw new Error(`${stem}.tar.gz has the SHA-256 ${found}, expected ${pinned}: thrown away`);
  const scratch = await mkdtemp(join(tmpdir(), 'attest-nats-'));
  try {
    const file = join(scratch, 'release.tar.gz');
    await writeFile(file, archive);
    const unpacked = await run('tar', ['-xzf', file, '-C', into, '--strip-components=1', `${stem}/nats-server`]);
    if (unpacked.code !== 0) throw new Error(`tar: ${unpacked.stderr.trim()}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
