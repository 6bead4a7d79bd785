/**
 * `npm run story -- NAME`: tells a story on a platform of its own, or on a running one.
 *
 * Exit codes: 0 every check held; 1 one did not, or the story could not be told; 2 wrong arguments.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isStartFailure, machineEnv, reasonOf } from '@attest/embedded';
import { CheckFailed } from './check.ts';
import { stories } from './stories/index.ts';
import { type Story, tell } from './story.ts';
import { ownWorld, runningWorld, type World } from './world.ts';

const usage = `usage: npm run story -- NAME [--url URL [--data DIR]]
       npm run story -- --list

  NAME    a story; --list names them all
  --url   a platform that runs already, for example http://127.0.0.1:4000; otherwise the story starts its own
          on scratch data, and removes it at the end
  --data  where that platform keeps its data, .attest/data by default: its records are verified there
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const listing = (): string => {
  const width = Math.max(...stories.map(({ name }) => name.length));
  return stories.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}`).join('\n');
};

/** Ctrl-C reaches a process once from the terminal and once from npm: what comes so soon after is the same one. */
const sameMs = 1000;

/** The first signal gives the story up, which stops its platform in order; a later one does not wait for that. */
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

const play = async (story: Story, url: string | undefined, dataDir: string | undefined): Promise<number> => {
  const giveUp = new AbortController();
  const { signal } = giveUp;
  let world: World | undefined;
  const unlisten = onSignals(
    () => {
      say('giving up; stopping the platform');
      giveUp.abort();
    },
    () => void (world ? world.stop(true).finally(() => process.exit(1)) : process.exit(1)),
  );
  try {
    say(`${story.name}: ${story.summary}`);
    if (url === undefined) {
      const began = performance.now();
      world = await ownWorld({ signal });
      say(`  a platform of its own is up after ${((performance.now() - began) / 1000).toFixed(1)} s`);
    } else world = await runningWorld(url, dataDir);
    const held = await tell(story, world, { every: 1, signal, say });
    say(`story ${story.name}: ${held} checks held`);
    return 0;
  } catch (fault) {
    if (signal.aborted) return 1;
    if (!(fault instanceof CheckFailed) && !isStartFailure(fault)) throw fault;
    process.stderr.write(`${fault instanceof CheckFailed ? 'does not hold: ' : ''}${fault.message}\n`);
    say(`story ${story.name}: failed`);
    return 1;
  } finally {
    await world?.stop(signal.aborted);
    unlisten();
  }
};

const read = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: { url: { type: 'string' }, data: { type: 'string' }, list: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch (fault) {
    return reasonOf(fault);
  }
};

const misused = (why: string): number => {
  process.stderr.write(`npm run story: ${why}\n\n${usage}`);
  return 2;
};

const main = async (args: string[]): Promise<number> => {
  const parsed = read(args);
  if (typeof parsed === 'string') return misused(parsed);
  const { values, positionals } = parsed;
  if (values.list) {
    say(listing());
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) return misused('one story is to be named');
  const story = stories.find((one) => one.name === name);
  if (!story) return misused(`there is no story "${name}"`);
  if (values.url !== undefined && !URL.canParse(values.url)) return misused(`--url takes a URL, not "${values.url}"`);
  if (values.url !== undefined && story.needsOwnPlatform)
    return misused(`${name} ends services or changes rules: it plays on a platform of its own, leave --url away`);
  if (values.data !== undefined && values.url === undefined) return misused('--data goes with --url');
  const dataDir = values.data && resolve(machineEnv().all.INIT_CWD ?? process.cwd(), values.data);
  return play(story, values.url, dataDir);
};

process.exitCode = 1;
process.exitCode = await main(process.argv.slice(2));
