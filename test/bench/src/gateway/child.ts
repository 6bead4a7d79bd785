/** Processes of the bench: started on a core of their own where the machine can do that, talked to by messages. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { productionEnv } from '../env.ts';

export type Child<Ready> = {
  readonly ready: Ready;
  /** Asks and waits for the answer. */
  readonly ask: <Answer>(question: string) => Promise<Answer>;
  readonly stop: () => Promise<void>;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
};

/** Whether processes can be kept on a core. */
export const canPin = (): boolean => spawnSync('taskset', ['--version']).status === 0;

/** Keeps this process itself, whoever sends requests, on a core (or several, `2,3`) that nobody who is measured has. */
export const pinSelf = (core: number | string): void => {
  spawnSync('taskset', ['-a', '-c', '-p', String(core), String(process.pid)]);
};

/** The next message of a child; an error where it ends instead. */
const message = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a process of the bench ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (said: T) => {
      child.off('exit', ended);
      resolve(said);
    });
  });

/**
 * What a server is started with, as the gateway is in production: room for what lives as long as a request only, so that the
 * collector need not copy it. The same for every gateway that is measured.
 */
const flags = ['--max-semi-space-size=32', '--heap-growing-percent=400'];

/** Starts a file of this folder with `settings` as its argument, on `core` (or several, `2,3`) where one is given. */
export const startChild = async <Ready>(
  file: string,
  settings: unknown,
  core?: number | string,
): Promise<Child<Ready>> => {
  const command = [process.execPath, ...flags, join(import.meta.dirname, file), JSON.stringify(settings)];
  const [program = '', ...args] = core === undefined ? command : ['taskset', '-c', String(core), ...command];
  const child = spawn(program, args, { env: productionEnv(), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ready = await message<Ready>(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    ready,
    ask: async <Answer>(question: string) => {
      const answer = message<Answer>(child);
      child.send(question);
      return answer;
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
};

/** In a child: what it was started with. */
export const settings = <T>(): T => JSON.parse(process.argv[2] ?? '{}');

/** In a child: says that it is ready, and answers. */
export const serveParent = (ready: unknown, answers: Readonly<Record<string, () => unknown>>): void => {
  process.on('message', async (question) => process.send?.((await answers[String(question)]?.()) ?? null));
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
  process.send?.(ready);
};

/** In a child: bytes of the heap that are in use, once everything that can be collected has been. */
export const heapBytes = (): number => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
};

/** In a child: processor time so far, in milliseconds. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** In a child: how long its event loop was held up at the longest since it was asked last, in milliseconds. */
export const longestHoldUp = (): (() => number) => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  return () => {
    const ms = delay.max / 1e6;
    delay.reset();
    return ms;
  };
};

/** In a child: how often and how long its collector stopped everything else since it was asked last, in milliseconds. */
export const collectorPauses = () => {
  const nothing = { times: 0, ms: 0, longest: 0 };
  let so = nothing;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      so = { times: so.times + 1, ms: so.ms + duration, longest: Math.max(so.longest, duration) };
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => {
    const said = so;
    so = nothing;
    return said;
  };
};
