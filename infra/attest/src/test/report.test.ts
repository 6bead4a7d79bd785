import { describe, expect, it } from 'vitest';
import { closingLine, type Report, reasonsIn, sumOf, totalOf } from './report.ts';

const aReport = (over: Partial<Report> = {}): Report => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', message: '', assertionResults: [] }],
  ...over,
});

describe('the total of all packages', () => {
  it('adds up what passed, failed and was skipped', () => {
    const total = sumOf([
      totalOf('a', aReport()),
      totalOf('b', aReport({ numPassedTests: 2, numPendingTests: 1, numTodoTests: 1 })),
    ]);
    expect(total).toEqual({ passed: 5, failed: 0, skipped: 2, failures: [] });
    expect(closingLine(total)).toBe('5 passed, 0 failed, 2 skipped');
  });
  it('counts a package without a report as a failure', () =>
    expect(totalOf('a', undefined)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['a: ended without a report'],
    }));
  it('counts a file that could not run as a failure, and names it', () => {
    const broken = { name: 'b.test.ts', status: 'failed', message: 'no such module\nat x', assertionResults: [] };
    expect(totalOf('a', aReport({ testResults: [broken] }))).toMatchObject({
      failed: 1,
      failures: ['a: b.test.ts: no such module'],
    });
  });
  it('counts a failed test once, not its file again', () => {
    const file = {
      name: 'b.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'failed', fullName: 'door opens' },
        { status: 'passed', fullName: 'door shuts' },
      ],
    };
    const total = totalOf('a', aReport({ numPassedTests: 1, numFailedTests: 1, testResults: [file] }));
    expect(total).toEqual({ passed: 1, failed: 1, skipped: 0, failures: ['a: door opens'] });
    expect(closingLine(total)).toBe('1 passed, 1 failed');
  });
  it('tells what was said of a failure, without the stack', () => {
    const failed = {
      status: 'failed',
      fullName: 'door opens',
      failureMessages: ['Error: it is\nstuck\n    at a.ts:1'],
    };
    const file = { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [failed] };
    const broken = { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    expect(reasonsIn(aReport({ testResults: [file, broken] }))).toEqual([
      'door opens: Error: it is\nstuck',
      'b.test.ts: no such module',
    ]);
  });
});
