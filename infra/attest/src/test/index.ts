/**
 * `attest test` (`npm test`): one PostgreSQL and one NATS for the tests of every package, which turbo runs side by side.
 *
 * Arguments go to turbo (`--filter=...[HEAD~1]`), those after `--` to vitest. The last line is `N passed, N failed`.
 * Exit codes: 0 all passed; 1 something failed, or a package ended without a report.
 */
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isStartFailure, startScratch } from '@attest/embedded';
import { runChild } from '../child.ts';
import { root } from '../root.ts';
import { closingLine, readReport, reportFile, sumOf, totalOf } from './report.ts';

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

const runTests = async (turboArgs: readonly string[], vitestArgs: readonly string[]): Promise<number> => {
  const packages = await packagesOf(turboArgs);
  await Promise.all(packages.map(({ folder }) => rm(join(folder, reportFile), { force: true })));
  // Packages side by side, and the files of each: the cores are shared by both.
  const half = Math.ceil(availableParallelism() / 2);
  const { databaseUrl, natsUrl, stop } = await startScratch({ log: (line) => process.stderr.write(`${line}\n`) });
  try {
    const turbo = ['run', 'test', '--continue=always', '--log-order=grouped', `--concurrency=${Math.max(2, half)}`];
    const vitest = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
    const { code } = await runChild('turbo', [...turbo, ...turboArgs, '--', ...vitest, ...vitestArgs], {
      env: { TEST_DATABASE_URL: databaseUrl, TEST_NATS_URL: natsUrl, VITEST_MAX_WORKERS: String(half) },
    });
    const total = sumOf(packages.map((one) => totalOf(one.name, readReport(one.folder))));
    // What no report tells (an error outside every test) is told by the exit code alone.
    const failed = Math.max(total.failed, code === 0 ? 0 : 1);
    for (const failure of total.failures) process.stdout.write(`FAIL ${failure}\n`);
    process.stdout.write(`${closingLine({ ...total, failed })}\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    await stop();
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
