/** vitest's JSON reports of several packages, as one sum. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a package's vitest leaves its report, from the package's folder. */
export const reportFile = join('.attest', 'report.json');

/** The report that a run in `folder` left; undefined where it left none. */
export const readReport = (folder: string): Report | undefined => {
  const file = join(folder, reportFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

/** The part of vitest's report that is read. */
export type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
};

export type Total = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, for people. */
  readonly failures: readonly string[];
};

/**
 * One package's share. A file that could not run counts as one failed test: it holds tests that nobody saw.
 *
 * @param report  undefined where the package ran no report, which is a failure
 */
export const totalOf = (name: string, report: Report | undefined): Total => {
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: [`${name}: ended without a report`] };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  );
  const failed = report.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...failed.map(({ fullName }) => `${name}: ${fullName}`),
      ...broken.map((file) => `${name}: ${file.name}: ${file.message.split('\n')[0]}`),
    ],
  };
};

/** What failed with all that was said about it: messages without their stacks. */
export const reasonsIn = (report: Report): string[] =>
  report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${name}: ${message}`];
    return failed.map(({ fullName, failureMessages = [] }) =>
      [fullName, ...failureMessages.map((text) => text.replace(/^AssertionError: /, '').split(/\n {4}at /)[0])].join(
        ': ',
      ),
    );
  });

export const sumOf = (totals: readonly Total[]): Total => ({
  passed: totals.reduce((sum, { passed }) => sum + passed, 0),
  failed: totals.reduce((sum, { failed }) => sum + failed, 0),
  skipped: totals.reduce((sum, { skipped }) => sum + skipped, 0),
  failures: totals.flatMap(({ failures }) => failures),
});

/** `12 passed, 0 failed`, and `, 1 skipped` where some were: the line that scripts read. */
export const closingLine = ({ passed, failed, skipped }: Omit<Total, 'failures'>): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
