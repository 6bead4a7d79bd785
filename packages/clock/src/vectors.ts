/**
 * The command `npm run clock:vectors -- FILE`: checks the service clock against a file of vectors.
 *
 * Prints what failed and, last, `N passed, N failed`. Exit code 0 when all passed, 1 otherwise, for a file that cannot be read too.
 */
import { readFileSync } from 'node:fs';
import type { InvalidInput, Result } from '@attest/kernel';
import { refuse } from '@attest/kernel';
import { checkVectors, type VectorFailure, type VectorReport } from './vector.ts';

/** Reads and checks a file; the refusal INVALID_INPUT says what is wrong with the file as a whole. */
export const checkFile = (path: string): Result<VectorReport, InvalidInput> => {
  const no = (reason: string) => refuse({ code: 'INVALID_INPUT' as const, field: path, reason });
  let json: string;
  try {
    json = readFileSync(path, 'utf8');
  } catch (error) {
    return no(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch (error) {
    return no(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const report = checkVectors(file);
  return report.ok ? report : no(`is no file of vectors: ${report.refusal.field}: ${report.refusal.reason}`);
};

/** A failure as lines for people. */
export const failureText = ({ id, kind, inputs, expected, got }: VectorFailure): string =>
  [
    `FAILED ${id} (${kind})`,
    `  inputs:   ${JSON.stringify(inputs)}`,
    `  expected: ${JSON.stringify(expected)}`,
    `  got:      ${typeof got === 'string' ? got : JSON.stringify(got)}`,
  ].join('\n');

const main = (args: readonly string[]): number => {
  const [path] = args;
  if (path === undefined || args.length > 1) {
    console.error('usage: npm run clock:vectors -- FILE');
    return 1;
  }
  const checked = checkFile(path);
  if (!checked.ok) {
    console.error(`${checked.refusal.field}: ${checked.refusal.reason}`);
    return 1;
  }
  const { passed, failures } = checked.value;
  for (const failure of failures) console.log(failureText(failure));
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
};

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
