import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkVectors, vectorKinds } from './vector.ts';
import { checkFile, failureText } from './vectors.ts';

const calendars = {
  office: { timezone: 'UTC', weekly: { mon: [['09:00', '17:00']] }, holidays_yearly: ['12-25'], holidays_dates: [] },
  night: { timezone: 'America/Los_Angeles', weekly: { sun: [['02:30', '03:15']], mon: [['09:00', '17:00']] } },
  backwards: { timezone: 'UTC', weekly: { mon: [['17:00', '09:00']] } },
};
const check = (...vectors: unknown[]) => {
  const report = checkVectors({ calendars, vectors });
  if (!report.ok) throw new Error(report.refusal.reason);
  return report.value;
};
const day = { id: 'day', kind: 'is-working-day', calendar: 'office', date: '2026-06-01' };
const sum = {
  id: 'sum',
  kind: 'elapsed-working-time',
  calendar: 'office',
  io_timezone: 'UTC',
  start: '2026-06-01 08:00:00',
};

describe('vectors', () => {
  it('counts what passed and says what came out instead', () => {
    const report = check({ ...day, expected: true }, { ...sum, end: '2026-06-01 10:00:00', expected_seconds: 60 });
    expect(report.passed).toBe(1);
    expect(report.failures.map(failureText)).toEqual([
      [
        'FAILED sum (elapsed-working-time)',
        '  inputs:   {"calendar":"office","io_timezone":"UTC","start":"2026-06-01 08:00:00","end":"2026-06-01 10:00:00"}',
        '  expected: {"expected_seconds":60}',
        '  got:      {"seconds":3600}',
      ].join('\n'),
    ]);
  });
  it('drops hours that vanish over a gap', () =>
    expect(
      check({
        id: 'gap',
        kind: 'next-working-intervals',
        calendar: 'night',
        io_timezone: 'America/Los_Angeles',
        from: '2006-04-02 00:00:00',
        count: 1,
        expected: [['2006-04-03 09:00:00', '2006-04-03 17:00:00']],
      }).passed,
    ).toBe(1));
  it.each([
    [
      'an unknown kind',
      { ...day, kind: 'is-full-moon' },
      `unknown kind "is-full-moon"; known are ${vectorKinds.join(', ')}`,
    ],
    ['no kind', {}, 'unknown kind'],
    ['a calendar that is not there', { ...day, calendar: 'toString' }, 'the file has none named toString'],
    [
      'a calendar that cannot be',
      { ...day, calendar: 'backwards' },
      'calendars.backwards.weekly.mon[0]: ends at 09:00',
    ],
    ['a date that is none', { ...day, date: '2026-02-30' }, 'date: no such date: 2026-02-30'],
    ['a time that is none', { ...sum, end: '2026-06-01 25:00:00' }, 'end: 2026-12-24 08:00:00 is the form'],
    ['a missing part', sum, 'end: text is expected'],
    ['a zone that is none', { ...sum, io_timezone: 'Mars/Olympus' }, 'io_timezone: no such time zone'],
  ])('fails a vector with %s, and goes on', (_, vector, reason) => {
    const report = check(vector, { ...day, expected: true });
    expect(report).toMatchObject({ passed: 1, failures: [{ got: expect.stringContaining(reason) }] });
  });
  it.each([[null], [[]], [{ vectors: [] }], [{ calendars: {}, vectors: [] }], [{ calendars: {}, vectors: {} }]])(
    'refuses %j as a file',
    (file) => expect(checkVectors(file)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } }),
  );
  it('says that a file cannot be read', () =>
    expect(checkFile('no/such/file.json')).toMatchObject({
      ok: false,
      refusal: { field: 'no/such/file.json', reason: expect.stringContaining('cannot be read') },
    }));
});

// The vectors themselves are not part of this repository.
const path = resolve(import.meta.dirname, '../../../../shared/data/service-clock-vectors.json');
const found = checkFile(path);
const absent = !found.ok && found.refusal.reason.includes('ENOENT');
if (absent) console.info(`the public vectors are not checked: there is no ${path}`);

describe.runIf(!absent)('the public vectors', () => {
  it('all pass', () => {
    if (!found.ok) throw new Error(found.refusal.reason);
    expect(found.value.failures.map(failureText)).toEqual([]);
    expect(found.value.passed).toBeGreaterThan(0);
  });
});
