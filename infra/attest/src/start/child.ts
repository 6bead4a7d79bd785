/** One supervised process: started, waited for, started again when it crashes, stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { describeEnd, endChild, endOf, forget, type Log, type Outcome, startFailure, watch } from '@attest/embedded';
import { duration } from './lines.ts';

export type ChildOptions = {
  readonly name: string;
  /** The file that Node runs. */
  readonly entry: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  /** Judges the answer of `GET /ready`. */
  readonly isReady: (status: number, body: string) => boolean;
  /** How long a start may take: migrations and the demonstration data included. */
  readonly readyMs: number;
  /** The platform's own lines about the process. */
  readonly log: Log;
  /** Each line that the process writes. */
  readonly onLine: Log;
};

export type Child = {
  readonly name: string;
  readonly url: string;
  /** Undefined while it is down. */
  readonly pid: () => number | undefined;
  /** Starts it and resolves once it is ready. Throws a start failure, with its last lines, when it ends before. */
  readonly start: () => Promise<void>;
  /** Ends it at once; it stays down until `start`. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Lets it finish what is under way; it stays down until `start`. */
  readonly stop: () => Promise<void>;
};

const graceMs = 7000;
const lastLines = 20;

/** Wait before start number n after crashes in a row: 0.5, 1, 2 ... 30 seconds. */
export const backoffMs = (crashes: number): number => Math.min(30_000, 500 * 2 ** Math.min(crashes - 1, 10));
/** A process that held out this long has not crashed in a row. */
const steadyMs = 60_000;

/** One request on a connection of its own; undefined when nobody answers. */
const ask = (url: string): Promise<{ status: number; body: string } | undefined> =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 3000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.once('error', () => resolve(undefined));
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(undefined));
  });

type Run = {
  readonly process: ChildProcess;
  readonly ended: Promise<Outcome>;
  readonly since: number;
  readonly tail: string[];
};

const hasEnded = ({ process: { exitCode, signalCode, pid } }: Run): boolean =>
  exitCode !== null || signalCode !== null || pid === undefined;

/** Many small collections instead of a large young generation: everything on one machine is worth more than the last per cent of speed. */
const memoryFlags = ['--max-semi-space-size=4'];

export const supervise = (options: ChildOptions): Child => {
  const { name, entry, cwd, env, url, log } = options;
  let run: Run | undefined;
  /** Whether an end is a crash, to be made good. */
  let wanted = false;
  let crashes = 0;
  let waiting: NodeJS.Timeout | undefined;

  const launch = (): Run => {
    const child = spawn(process.execPath, [...memoryFlags, entry], {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { pid } = child;
    const started: Run = { process: child, ended: endOf(child), since: performance.now(), tail: [] };
    if (pid !== undefined) {
      watch(pid, { turn: 'first', signal: 'TERM' });
      void started.ended.then(() => forget(pid));
    }
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        started.tail.push(line);
        if (started.tail.length > lastLines) started.tail.shift();
        options.onLine(line);
      });
    run = started;
    return started;
  };

  const untilReady = async (current: Run): Promise<void> => {
    let said = 0;
    while (!hasEnded(current)) {
      const answer = await ask(`${url}/ready`);
      if (answer && options.isReady(answer.status, answer.body)) return;
      const waited = performance.now() - current.since;
      if (waited > options.readyMs)
        throw startFailure(
          `${name} is not ready after ${duration(waited)}${answer ? `: ${answer.body.slice(0, 500)}` : ''}`,
        );
      if (waited - said > 15_000) {
        said = waited;
        log(`still waiting for ${name} (${duration(waited)})`);
      }
      await pause(50);
    }
    const end = await current.ended;
    const words = current.tail.length > 0 ? `\n${current.tail.map((line) => `  ${line}`).join('\n')}` : '';
    throw startFailure(`${name} did not start (${describeEnd(end)})${words}`);
  };

  const again = (): void => {
    waiting = undefined;
    if (!wanted) return;
    const current = launch();
    attend(current);
    untilReady(current).then(
      () => log(`${name} is back`),
      // It ended once more, which `attend` sees too and makes good; or it lives and is not ready, which needs a person.
      (error: Error) => hasEnded(current) || log(error.message),
    );
  };

  const attend = (current: Run): void => {
    void current.ended.then((end) => {
      if (!wanted || run !== current) return;
      crashes = performance.now() - current.since > steadyMs ? 1 : crashes + 1;
      const wait = backoffMs(crashes);
      log(`${name} has ended (${describeEnd(end)}); starting it again in ${wait / 1000} s`);
      waiting = setTimeout(again, wait);
    });
  };

  const end = async (steps: Parameters<typeof endChild>[2]): Promise<void> => {
    wanted = false;
    clearTimeout(waiting);
    waiting = undefined;
    if (run && run.process.pid !== undefined) await endChild(run.process, run.ended, steps);
  };

  return {
    name,
    url,
    pid: () => (run && !hasEnded(run) ? run.process.pid : undefined),
    start: async () => {
      if (run && !hasEnded(run)) return untilReady(run);
      clearTimeout(waiting);
      crashes = 0;
      wanted = false;
      const current = launch();
      await untilReady(current);
      if (run !== current) return;
      wanted = true;
      attend(current);
    },
    kill: (signal = 'SIGKILL') =>
      end([
        [signal, 10_000],
        ['SIGKILL', 5000],
      ]),
    stop: () =>
      end([
        ['SIGTERM', graceMs],
        ['SIGKILL', 5000],
      ]),
  };
};
