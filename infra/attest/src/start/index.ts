/** `npm start`: the whole platform on this machine, until Ctrl-C. Exit codes: 0 stopped, 1 could not start, 2 wrong arguments. */
import { isStartFailure, type Log, machineEnv, reasonOf } from '@attest/embedded';
import { duration, prefixOf, readable } from './lines.ts';
import { parseStart, type StartArguments, startHelp } from './options.ts';
import { type Platform, startPlatform } from './platform.ts';
import { type ChildName, serviceNames } from './services.ts';

/** Ctrl-C reaches us once from the terminal and once from npm: what comes so soon after is the same one. */
const sameMs = 1000;

const say: Log = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Calls `first` at the first signal and `again` at the next; answers how to stop listening. */
const onSignals = (first: () => void, again: () => void): (() => void) => {
  let at: number | undefined;
  const hear = (): void => {
    const now = performance.now();
    if (at === undefined) first();
    else if (now - at > sameMs) again();
    at ??= now;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hear);
  return () => {
    for (const signal of signals) process.off(signal, hear);
  };
};

/** npm ends without telling what it runs; whoever npm started stops when its parent is another one than at first. */
const onNpmGone = (gone: () => void): (() => void) => {
  const { npm_lifecycle_event: byNpm } = machineEnv().all;
  const parent = process.ppid;
  if (byNpm === undefined) return () => undefined;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    gone();
  }, 500);
  watching.unref();
  return () => clearInterval(watching);
};

const welcome = ({ url, dataDir }: Platform, ms: number, withDemo: boolean, ownIssuer: boolean): string => {
  const token = ownIssuer
    ? [
        `  Token     curl -s ${url}/dev/token -H 'content-type: application/json' -d '{"persona":"agent"}'`,
        `  Personas  curl -s ${url}/dev/personas`,
      ]
    : ['  Token     from the provider in OIDC_ISSUER'];
  return [
    '',
    `Attest is running, after ${duration(ms)}.`,
    '',
    `  Graph     ${url}/graphql`,
    `  Explorer  ${url}/`,
    ...token,
    `  Data      ${dataDir}${withDemo ? '' : ' (without demonstration data)'}`,
    '  Stop      Ctrl-C',
    '',
  ].join('\n');
};

const runUntilStopped = async ({ dataDir, port, only, empty, quiet }: StartArguments): Promise<number> => {
  const began = performance.now();
  const { all } = machineEnv();
  const names = ['attest', 'gateway', ...serviceNames];
  const prefix = prefixOf(names, Boolean(process.stdout.isTTY) && !all.NO_COLOR);
  const log: Log = (line) => {
    for (const one of line.split('\n')) say(`${prefix('attest')} ${one}`);
  };
  const onLine = (name: ChildName, line: string): void => {
    for (const one of readable(line)) say(`${prefix(name)} ${one}`);
  };
  const giveUp = new AbortController();
  let platform: Platform | undefined;
  let stopped: (failed: boolean) => void = () => undefined;
  const untilStopped = new Promise<boolean>((resolve) => {
    stopped = resolve;
  });
  const stop = (force: boolean): void => {
    if (!platform) {
      giveUp.abort();
      return;
    }
    log(force ? 'stopping at once' : 'stopping (Ctrl-C again: at once)');
    platform.stop(force).then(
      () => stopped(false),
      (error: unknown) => {
        log(reasonOf(error));
        stopped(true);
      },
    );
  };
  const unlisten = onSignals(
    () => stop(false),
    // Before there is a platform the way out is to go: the watchdog stops what was started.
    () => (platform ? stop(true) : process.exit(1)),
  );
  const unwatch = onNpmGone(() => stop(false));
  try {
    log('starting PostgreSQL and NATS');
    platform = await startPlatform({
      ...(dataDir !== undefined && { dataDir }),
      ...(port !== undefined && { port }),
      ...(only && { only }),
      demo: !empty,
      log,
      ...(!quiet && { onLine }),
      signal: giveUp.signal,
    });
    say(welcome(platform, performance.now() - began, !empty, !all.OIDC_ISSUER));
    const failed = await untilStopped;
    log('stopped');
    return failed ? 1 : 0;
  } catch (error) {
    if (!isStartFailure(error)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    return 1;
  } finally {
    unwatch();
    unlisten();
  }
};

/** @param args  what follows the name of the command; relative directories are taken from where npm was called */
export const start = async (args: string[]): Promise<number> => {
  const parsed = parseStart(args, machineEnv().all.INIT_CWD ?? process.cwd());
  if ('help' in parsed) {
    say(startHelp);
    return 0;
  }
  if ('wrong' in parsed) {
    process.stderr.write(`npm start: ${parsed.wrong}\n\n${startHelp}`);
    return 2;
  }
  return runUntilStopped(parsed.arguments);
};

export const run = start;
