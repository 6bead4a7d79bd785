/** Finds a real nats-server, nearest first, and keeps what it had to fetch. */
import { createHash } from 'node:crypto';
import { access, chmod, constants, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { machineEnv } from '../env.ts';
import { reasonOf, startFailure } from '../failure.ts';
import { defaultCacheDir, type Log } from '../home.ts';
import { run } from '../process.ts';
import { readIfThere } from '../secrets.ts';
import { fetchFromDebian } from './debian.ts';
import { fetchRelease, type Release, release, releasePlatform } from './release.ts';
import { atLeast, compareVersions, goodVersion } from './version.ts';

export type NatsProgram = { readonly program: string; readonly version: string; readonly origin: string };

export type FindOptions = {
  readonly cacheDir?: string;
  readonly log?: Log;
  /** Directories that are searched, as in PATH; absent: PATH. */
  readonly path?: string;
  /** Handed on to apt, for proxies; absent: ours. */
  readonly env?: Readonly<Record<string, string>>;
  /** The release to fetch; undefined leaves that way out. */
  readonly official?: Release | undefined;
  /** Whether to ask the machine's package archive. */
  readonly archive?: boolean;
};

/** What `nats-server --version` says; absent when it does not run here. */
export const versionOf = async (program: string): Promise<string | undefined> => {
  const answer = await run(program, ['--version'], { timeoutMs: 10_000 }).catch(() => undefined);
  return answer?.code === 0 ? /v(\d+\.\d+\.\d+\S*)/.exec(answer.stdout)?.[1] : undefined;
};

const onPath = async (path: string): Promise<readonly NatsProgram[]> => {
  const found: NatsProgram[] = [];
  for (const dir of new Set([...path.split(delimiter).filter(Boolean), '/usr/sbin', '/usr/local/sbin'])) {
    const program = join(dir, 'nats-server');
    const there = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    const version = there ? await versionOf(program) : undefined;
    if (version) found.push({ program, version, origin: program });
  }
  return found;
};

const sumOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** What was fetched before, newest first. One that changed since it was fetched is left aside. */
const inCache = async (cacheDir: string, log: Log): Promise<readonly NatsProgram[]> => {
  const found: NatsProgram[] = [];
  for (const name of await readdir(cacheDir).catch(() => [])) {
    if (!name.startsWith('nats-server-')) continue;
    const program = join(cacheDir, name, 'nats-server');
    const noted = await readIfThere(join(cacheDir, name, 'sha256'));
    if (noted === undefined) continue;
    const sum = await sumOf(program).catch(() => 'missing');
    const version = sum === noted.trim() ? await versionOf(program) : undefined;
    if (version) found.push({ program, version, origin: program });
    else log(`${program} is not what was fetched (or does not run here): left aside`);
  }
  return found.sort((a, b) => compareVersions(b.version, a.version));
};

/** Fetches into a draft directory and moves it into the cache whole, so that two starts at once do no harm. */
const intoCache = async (cacheDir: string, fetchInto: (dir: string) => Promise<void>): Promise<NatsProgram> => {
  await mkdir(cacheDir, { recursive: true });
  const draft = await mkdtemp(join(cacheDir, 'draft-'));
  try {
    await fetchInto(draft);
    const program = join(draft, 'nats-server');
    await chmod(draft, 0o755);
    await chmod(program, 0o755);
    const version = await versionOf(program);
    if (!version) throw new Error('the program does not run on this machine');
    await writeFile(join(draft, 'sha256'), `${await sumOf(program)}\n`);
    const place = join(cacheDir, `nats-server-${version}`);
    // Another start was faster: its program may be running already, so it stays.
    const there = (await inCache(cacheDir, () => undefined)).find((one) => one.version === version);
    if (there) return there;
    await rm(place, { recursive: true, force: true });
    await rename(draft, place);
    return { program: join(place, 'nats-server'), version, origin: join(place, 'nats-server') };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

/**
 * On the path and new enough, in the cache, the official release, the machine's package archive; an older one when there is no
 * other.
 *
 * @throws a start failure that lists every way that was tried
 */
export const findNats = async (options: FindOptions = {}): Promise<NatsProgram> => {
  const {
    cacheDir = defaultCacheDir,
    log = () => undefined,
    path = machineEnv().path,
    env = machineEnv().all,
    archive = process.platform === 'linux',
  } = options;
  const official = 'official' in options ? options.official : release;
  const older: NatsProgram[] = [];
  const reasons: string[] = [];
  const platform = releasePlatform(process.platform, process.arch);
  const ways: readonly (readonly [name: string, find: () => Promise<readonly NatsProgram[]>])[] = [
    ['on the path', () => onPath(path)],
    ['in the cache', () => inCache(cacheDir, log)],
    [
      'official release',
      async () => {
        if (!official) return [];
        log(`fetching nats-server ${official.version} for ${platform} from ${new URL(official.baseUrl).host} (once)`);
        return [await intoCache(cacheDir, (dir) => fetchRelease(dir, platform, official))];
      },
    ],
    [
      'package archive',
      async () => (archive ? [await intoCache(cacheDir, (dir) => fetchFromDebian(dir, log, env))] : []),
    ],
  ];
  for (const [name, find] of ways) {
    try {
      const found = await find();
      const good = found.find(({ version }) => atLeast(version, goodVersion));
      if (good) return good;
      older.push(...found);
      reasons.push(
        found.length > 0 ? `${name}: only ${found.map(({ version }) => version).join(', ')}` : `${name}: none`,
      );
    } catch (error) {
      reasons.push(`${name}: ${reasonOf(error)}`);
      log(`not to be had that way (${name}): ${reasonOf(error)}`);
    }
  }
  const best = older.sort((a, b) => compareVersions(b.version, a.version))[0];
  if (best) return best;
  throw startFailure(
    [
      'No nats-server was found:',
      ...reasons.map((reason) => `  ${reason}`),
      `Install nats-server 2.12 or newer (https://nats.io/download), or give a running one: NATS_URL=nats://host:4222`,
    ].join('\n'),
  );
};
