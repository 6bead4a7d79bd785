/**
 * Nothing that we start outlives us: a tiny shell process holds the other end of a pipe and, when the pipe closes, stops what
 * it was told to watch. That covers what no handler can: kill -9, out of memory, a crash of the runtime.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Watched = {
  /** "first" for what uses the servers, "last" for the servers. */
  readonly turn: 'first' | 'last';
  readonly signal: 'INT' | 'TERM';
};

const script = fileURLToPath(new URL('./watchdog.sh', import.meta.url));
const watched = new Set<number>();
let dog: ChildProcess | undefined;

const tell = (line: string): void => {
  dog?.stdin?.write(`${line}\n`);
};

/** One for this process: the pipe's life is the process's life, so there is nothing to hand around. */
const wake = (): void => {
  if (dog) return;
  const started = spawn('/bin/sh', [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  // Losing the watchdog loses a safety net, not the platform: the next `watch` starts another.
  const lost = () => {
    if (dog === started) dog = undefined;
  };
  started.once('error', lost);
  started.once('exit', lost);
  started.stdin?.on('error', lost);
  started.unref();
  if (started.stdin && 'unref' in started.stdin && typeof started.stdin.unref === 'function') started.stdin.unref();
  dog = started;
};

/** From now on the process ends with us, however we end. */
export const watch = (pid: number, { turn, signal }: Watched): void => {
  wake();
  watched.add(pid);
  tell(`watch ${pid} ${turn} ${signal}`);
};

/** The process has ended. The watchdog goes with the last one. */
export const forget = (pid: number): void => {
  if (!watched.delete(pid)) return;
  tell(`forget ${pid}`);
  if (watched.size > 0) return;
  dog?.stdin?.end();
  dog = undefined;
};
