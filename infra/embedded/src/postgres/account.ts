/**
 * Who PostgreSQL runs as. It refuses to run as root, so root lends it an account that owns its files; anybody else runs it
 * as themselves.
 */
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readlink, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { startFailure } from '../failure.ts';
import type { Log } from '../home.ts';
import { type Account, run } from '../process.ts';

/** Where root's PostgreSQL goes when its account cannot reach the data directory: a place that is open to all to pass through. */
export const sharedDir = '/var/lib/attest';

const lookUp = async (name: string): Promise<Account | undefined> => {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
};

const create = async (log: Log): Promise<Account> => {
  const advice = 'Run npm start as an ordinary user, or give an existing PostgreSQL 18 in DATABASE_URL.';
  if (process.platform !== 'linux') throw startFailure(`PostgreSQL does not run as root. ${advice}`);
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', sharedDir, '--shell', '/bin/false'];
  const made = await run('useradd', [...options, 'attest']).catch(() => undefined);
  const account = made?.code === 0 ? await lookUp('attest') : undefined;
  if (!account)
    throw startFailure(
      `PostgreSQL does not run as root and no user could be made for it: ${made?.stderr.trim() ?? 'useradd is missing'}. ${advice}`,
    );
  log('PostgreSQL does not run as root: made the system user "attest" for it');
  return account;
};

/** The account for the server, or undefined when we are an ordinary user. Root: whoever owns the files, else "postgres", else "attest". */
export const serverAccount = async (clusterDir: string, log: Log): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: `#${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return (await lookUp('postgres')) ?? (await lookUp('attest')) ?? create(log);
};

const mayPass = async (dir: string, account: Account): Promise<boolean> =>
  (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { account, cwd: '/' })).code === 0;

/** Lets the account pass through directories that are ours to open: the data directory, and scratch directories above it. */
const openUp = async (dataDir: string, account: Account): Promise<void> => {
  const scratch = `${tmpdir()}${sep}`;
  for (let dir = dataDir; dir === dataDir || dir.startsWith(scratch); dir = dirname(dir)) {
    const { uid, mode } = await stat(dir);
    if (uid !== 0 || (mode & 0o001) !== 0) continue;
    await chown(dir, uid, account.gid);
    await chmod(dir, (mode & 0o700) | 0o010);
  }
};

/**
 * The directory of the cluster, reachable for the account: `postgres` in the data directory, or, for a data directory below a
 * closed one such as /root, a directory in /var/lib/attest that `postgres` then links to.
 */
export const clusterDirFor = async (dataDir: string, account: Account | undefined, log: Log): Promise<string> => {
  const usual = join(dataDir, 'postgres');
  if (!account) return usual;
  const linked = await lstat(usual).catch(() => undefined);
  if (linked?.isSymbolicLink()) return readlink(usual);
  await openUp(dataDir, account);
  if (linked || (await mayPass(dataDir, account))) return usual;
  // A new place each time: what a data directory that was removed left behind must not pass for this one's.
  const cluster = join(sharedDir, randomBytes(6).toString('hex'), 'postgres');
  await mkdir(dirname(cluster), { recursive: true, mode: 0o711 });
  await symlink(cluster, usual);
  log(`the user ${account.name} cannot reach ${dataDir}: the database lies in ${cluster}`);
  return cluster;
};
