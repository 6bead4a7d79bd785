/**
 * `attest test` (`npm test`): one PostgreSQL and one NATS for the tests of every package, which turbo runs side by side.
 *
 * Arguments go to turbo (`--filter=...[HEAD~1]`), those after `--` to vitest. The last line is `N passed, N failed`.
 * Exit codes: 0 all passed; 1 something failed, or a package ended without a report.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStartFailure, startNats, startPostgres } from '@attest/embedded';
import { runChild } from '../child.ts';
import { root } from '../root.ts';
import { closingLine, type Report, sumOf, totalOf } from './report.ts';

/** Where each package's vitest leaves its report, from the package's folder. */
const reportFile = join('.attest', 'report.json');

type Servers = { readonly env: Readonly<Record<string, string>>; readonly stop: () => Promise<void> };

/** Servers in a folder of their own that is gone afterwards: nothing of them is worth keeping, so they need not be durable. */
const startServers = async (): Promise<Servers> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'attest-test-'));
  const log = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const stops: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const undo of stops.toReversed()) await undo();
  };
  try {
    const postgres = await startPostgres({ dataDir, port: 0, durability: 'off', log: () => {} });
    stops.push(() => postgres.stop(true));
    const nats = await startNats({ dataDir, port: 0, durability: 'off', log });
    stops.push(() => nats.stop(true));
    return { env: { TEST_DATABASE_URL: postgres.adminUrl, TEST_NATS_URL: nats.url }, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
};

type Package = { readonly name: string; readonly folder: string };

/** The packages whose tests turbo is going to run. Throws where turbo does not understand its arguments. */
const packagesOf = async (turboArgs: readonly string[]): Promise<Package[]> => {
  const { code, stdout, stderr } = await runChild('turbo', ['run', 'test', '--dry=json', ...turboArgs], {
    quiet: true,
  });
  if (code !== 0) throw new Error(stderr.trim() || stdout.trim());
  const plan: { tasks: { package: string; directory: string; command: string }[] } = JSON.parse(stdout);
  return plan.tasks
    .filter(({ command }) => command !== '<NONEXISTENT>')
    .map((task) => ({ name: task.package, folder: join(root, task.directory) }));
};

const readReport = ({ folder }: Package): Report | undefined => {
  const file = join(folder, reportFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

const runTests = async (turboArgs: readonly string[], vitestArgs: readonly string[]): Promise<number> => {
  const packages = await packagesOf(turboArgs);
  await Promise.all(packages.map(({ folder }) => rm(join(folder, reportFile), { force: true })));
  const cores = availableParallelism();
  const servers = await startServers();
  try {
    const { code } = await runChild(
      'turbo',
      [
        ...[
          'run',
          'test',
          '--continue=always',
          '--log-order=grouped',
          `--concurrency=${Math.max(2, Math.ceil(cores / 2))}`,
        ],
        ...turboArgs,
        '--',
        ...['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
        ...vitestArgs,
      ],
      { env: { ...servers.env, VITEST_MAX_WORKERS: String(Math.max(1, Math.ceil(cores / 2))) } },
    );
    const total = sumOf(packages.map((one) => totalOf(one.name, readReport(one))));
    // What no report tells (an error outside every test) is told by the exit code alone.
    const failed = Math.max(total.failed, code === 0 ? 0 : 1);
    for (const failure of total.failures) process.stdout.write(`FAIL ${failure}\n`);
    process.stdout.write(`${closingLine({ ...total, failed })}\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    await servers.stop();
  }
};

export const run = async (args: string[]): Promise<number> => {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  try {
    return await runTests(args.slice(0, end), args.slice(end + 1));
  } catch (fault) {
    if (!isStartFailure(fault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return 1;
  }
};
