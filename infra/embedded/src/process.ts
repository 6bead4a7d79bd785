/** Processes by their id, and proof that an id still means the same process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Who a program runs as; absent: as ourselves. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

export type Outcome = { readonly code: number | null; readonly signal: NodeJS.Signals | null };
export type Output = { readonly code: number; readonly stdout: string; readonly stderr: string };

type RunOptions = {
  readonly account?: Account | undefined;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
};

/**
 * Runs a program to its end, without a shell.
 *
 * Throws when it cannot be started (ENOENT, EACCES); an exit code other than 0 is the caller's to judge.
 * Past `timeoutMs` it is killed and its code is 124.
 */
export const run = (program: string, args: readonly string[], options: RunOptions = {}): Promise<Output> =>
  new Promise((resolve, reject) => {
    const { account, cwd, env, timeoutMs = 60_000 } = options;
    const child = spawn(program, args, {
      ...(account && { uid: account.uid, gid: account.gid }),
      cwd,
      env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let late = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : (code ?? 1), stdout, stderr });
    });
  });

const procFile = async (pid: number, name: string): Promise<string | undefined> =>
  process.platform === 'linux' ? readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => undefined) : undefined;

const ps = async (pid: number, field: string): Promise<string | undefined> => {
  const found = await run('ps', ['-o', `${field}=`, '-p', String(pid)]).catch(() => undefined);
  return found?.code === 0 ? found.stdout.trim() : undefined;
};

const signalable = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** The fields of /proc/<pid>/stat from the state on: the name before them stands in brackets and may hold anything. */
const statFields = (stat: string): readonly string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

/** True when a process of that id runs, ours or not. One that has ended and is only waited for does not. */
export const isAlive = async (pid: number): Promise<boolean> => {
  if (!signalable(pid)) return false;
  const stat = await procFile(pid, 'stat');
  return stat === undefined || statFields(stat)[0] !== 'Z';
};

/** When the process began, as text to compare: an id is used again, an id with its beginning is not. Absent: no such process. */
export const bornAt = async (pid: number): Promise<string | undefined> => {
  const stat = await procFile(pid, 'stat');
  if (stat !== undefined) return statFields(stat)[0] === 'Z' ? undefined : statFields(stat)[19];
  return process.platform === 'linux' ? undefined : ps(pid, 'lstart');
};

/** The command line of a process, arguments apart by spaces; absent when it is gone or may not be read. */
export const commandOf = async (pid: number): Promise<string | undefined> => {
  const text = await procFile(pid, 'cmdline');
  if (text !== undefined) return text.replaceAll('\0', ' ').trim();
  return process.platform === 'linux' ? undefined : ps(pid, 'command');
};

/** Resolves to true as soon as no process of that id is left, to false after `timeoutMs`. For processes that are not our children. */
export const untilGone = async (pid: number, timeoutMs: number): Promise<boolean> => {
  const end = performance.now() + timeoutMs;
  while (await isAlive(pid)) {
    if (performance.now() > end) return false;
    await pause(20);
  }
  return true;
};

/** The end of a child, whenever it comes. Called right after the start, so that no end is missed. */
export const endOf = (child: ChildProcess): Promise<Outcome> =>
  new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 127, signal: null }));
  });

/** Signals a child step by step until it has ended; each step waits its milliseconds, the last one for as long as it takes. */
export const endChild = async (
  child: ChildProcess,
  ended: Promise<Outcome>,
  steps: readonly (readonly [signal: NodeJS.Signals, waitMs: number])[],
): Promise<Outcome> => {
  child.ref();
  for (const [signal, waitMs] of steps) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    const stop = new AbortController();
    await Promise.race([ended, pause(waitMs, undefined, { signal: stop.signal }).catch(() => undefined)]);
    stop.abort();
  }
  return ended;
};

export const describeEnd = ({ code, signal }: Outcome): string => (signal ? `signal ${signal}` : `exit code ${code}`);
