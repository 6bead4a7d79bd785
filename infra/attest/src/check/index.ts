/**
 * `attest check` (`npm run check`): everything that can be said of the code without running the platform.
 *
 * A line each, PASS or FAIL with the reason; then `N passed, N failed`. Exit codes: 0 all passed; 1 some failed.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from '../child.ts';
import { staleFiles } from '../generate/index.ts';
import { root } from '../root.ts';
import { closingLine, readReport, reasonsIn, reportFile } from '../test/report.ts';
import { eventFaults } from './events.ts';

type Check = { readonly name: string; readonly faults: () => Promise<readonly string[]> };

/** What a program had to complain of: its output, where it did not end well. */
const complaints = async (program: string, ...args: string[]): Promise<string[]> => {
  const { code, stdout, stderr } = await runChild(program, args, {
    quiet: true,
    env: { NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  if (code === 0) return [];
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0 ? lines : [`${program} ended with exit code ${code}`];
};

const architecture = join(root, 'test', 'architecture');

/** The rules that are broken, with where; what its tests cannot report (that they do not run), in their own words. */
const architectureFaults = async (): Promise<string[]> => {
  await rm(join(architecture, reportFile), { force: true });
  const output = await complaints(
    'vitest',
    ...['run', '--root', architecture, '--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`],
  );
  const report = output.length > 0 ? readReport(architecture) : undefined;
  const reasons = report ? reasonsIn(report) : [];
  return reasons.length > 0 ? reasons : output;
};

const main = join(import.meta.dirname, '..', 'main.ts');

/** What runs under Node, and what runs in a browser. */
const programs = ['.', 'gateway/page', 'test/client'];

const checks: readonly Check[] = [
  {
    name: 'types',
    faults: async () => {
      const found = programs.map((program) => complaints('tsc', '--noEmit', '--pretty', 'false', '-p', program));
      return (await Promise.all(found)).flat();
    },
  },
  { name: 'lint', faults: () => complaints('biome', 'check', '--error-on-warnings', '--colors=off') },
  { name: 'architecture', faults: architectureFaults },
  {
    name: 'generated files',
    faults: async () => (await staleFiles()).map((path) => `${path} is stale: npm run generate`),
  },
  { name: 'composition', faults: () => complaints('node', main, 'supergraph', '--check') },
  { name: 'event compatibility', faults: eventFaults },
];

const shownAtMost = 40;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A check that breaks has not passed; its fault is the reason. */
const faultsOf = async ({ faults }: Check): Promise<readonly string[]> => {
  try {
    return await faults();
  } catch (fault) {
    return [fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)];
  }
};

export const run = async (args: string[]): Promise<number> => {
  const chosen = checks.filter(({ name }) => args.length === 0 || args.some((arg) => name.startsWith(arg)));
  if (chosen.length === 0) {
    process.stderr.write(`attest check knows: ${checks.map(({ name }) => name).join(', ')}\n`);
    return 2;
  }
  let failed = 0;
  for (const check of chosen) {
    const faults = await faultsOf(check);
    if (faults.length === 0) {
      say(`PASS ${check.name}`);
      continue;
    }
    failed += 1;
    const [first = '', ...rest] = faults.flatMap((fault) => fault.split('\n'));
    say(`FAIL ${check.name}: ${first}`);
    for (const line of rest.slice(0, shownAtMost)) say(`     ${line}`);
    if (rest.length > shownAtMost) say(`     ... and ${rest.length - shownAtMost} more`);
  }
  say(closingLine({ passed: chosen.length - failed, failed, skipped: 0 }));
  return failed === 0 ? 0 : 1;
};
