import { type Instant, instantOf, msOf, parseInstant } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCalendarAndMoment } from './arbitrary.ts';
import { alwaysOpen, parseCalendar } from './calendar.ts';
import { type ClockFacts, type ClockState, type ClockTerms, explainClock, serviceClock } from './clock.ts';
import { bruteForceClock } from './oracle.ts';
import { dueAt } from './worked.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Monday 1 June 2026 of Berlin, at a time of day; `day` 2 is Tuesday. */
const on = (day: number, time: string): Instant => {
  const parsed = parseInstant(`2026-06-0${day}T${time}:00+02:00`);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.value;
};
const office = (() => {
  const hours = [{ from: '09:00', to: '17:00' }];
  const parsed = parseCalendar({
    zone: 'Europe/Berlin',
    weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  });
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.value;
})();
const theTerms = (over: Partial<ClockTerms> = {}): ClockTerms => ({
  from: on(1, '00:00'),
  calendar: office,
  targetMinutes: 240,
  atRiskPercent: 75,
  ...over,
});
type Change = [Instant, ClockState, string?];
const facts = (changes: Change[], ...terms: ClockTerms[]): ClockFacts => ({
  changes: changes.map(([at, state, reason]) => ({ at, state, reason })),
  terms: terms.length > 0 ? terms : [theTerms()],
});
const started: Change = [on(1, '10:00'), 'RUNNING'];

describe('a clock that runs', () => {
  it('has not started before its first change', () =>
    expect(serviceClock(facts([started]), on(1, '09:59'))).toEqual({
      state: 'NOT_STARTED',
      standing: 'ON_TRACK',
      targetMs: 4 * HOUR,
      elapsedMs: 0,
      remainingMs: 4 * HOUR,
    }));
  it('tells when it will be at risk and due', () =>
    expect(serviceClock(facts([started]), on(1, '11:00'))).toEqual({
      state: 'RUNNING',
      standing: 'ON_TRACK',
      targetMs: 4 * HOUR,
      elapsedMs: HOUR,
      remainingMs: 3 * HOUR,
      startedAt: on(1, '10:00'),
      atRiskAt: on(1, '13:00'),
      dueAt: on(1, '14:00'),
    }));
  it.each([
    ['12:59', 'ON_TRACK'],
    ['13:00', 'AT_RISK'],
    ['13:59', 'AT_RISK'],
    ['14:00', 'BREACHED'],
    ['16:00', 'BREACHED'],
  ])('at %s stands %s', (time, standing) =>
    expect(serviceClock(facts([started]), on(1, time))).toMatchObject({ standing, dueAt: on(1, '14:00') }),
  );
  it('says by how much it is over', () =>
    expect(serviceClock(facts([started]), on(1, '15:00'))).toMatchObject({
      remainingMs: -HOUR,
      breachedAt: on(1, '14:00'),
      met: false,
    }));
});

describe('a clock that pauses', () => {
  const paused: Change[] = [started, [on(1, '11:00'), 'PAUSED', 'WAITING_ON_USER']];
  const resumed: Change[] = [...paused, [on(2, '10:00'), 'RUNNING']];
  it('has no due time while it waits', () => {
    const verdict = serviceClock(facts(paused), on(1, '16:00'));
    expect(verdict).toMatchObject({ state: 'PAUSED', standing: 'ON_TRACK', elapsedMs: HOUR });
    expect([verdict.dueAt, verdict.atRiskAt]).toEqual([undefined, undefined]);
  });
  it('goes on where it was', () =>
    expect(serviceClock(facts(resumed), on(2, '11:00'))).toMatchObject({ elapsedMs: 2 * HOUR, dueAt: on(2, '13:00') }));
  it('does not see what happened after the moment asked about', () =>
    expect(serviceClock(facts(resumed), on(1, '10:30'))).toMatchObject({ state: 'RUNNING', dueAt: on(1, '14:00') }));
  it('explains itself', () =>
    expect(
      explainClock(facts([...resumed, [on(2, '14:00'), 'STOPPED']]), on(5, '12:00')).map(
        ({ from, to, reason, detail, beyondTarget }) => [from, to, reason, detail, beyondTarget],
      ),
    ).toEqual([
      [on(1, '10:00'), on(1, '11:00'), 'OPEN', undefined, false],
      [on(1, '11:00'), on(1, '17:00'), 'PAUSED', 'WAITING_ON_USER', false],
      [on(1, '17:00'), on(2, '09:00'), 'CLOSED_HOURS', undefined, false],
      [on(2, '09:00'), on(2, '10:00'), 'PAUSED', 'WAITING_ON_USER', false],
      [on(2, '10:00'), on(2, '13:00'), 'OPEN', undefined, false],
      [on(2, '13:00'), on(2, '14:00'), 'OPEN', undefined, true],
    ]));
});

describe('a clock that stops', () => {
  const stopped = (at: Instant, ...more: Change[]) => facts([started, [at, 'STOPPED'], ...more]);
  it('has met its target when it stops in time, at the very instant too', () => {
    for (const at of [on(1, '12:00'), on(1, '14:00')])
      expect(serviceClock(stopped(at), on(5, '09:00'))).toMatchObject({
        state: 'STOPPED',
        standing: 'MET',
        met: true,
        stoppedAt: at,
        dueAt: on(1, '14:00'),
      });
  });
  it('has not when it stops later, even if no working time has passed since it was due', () => {
    const late = facts([
      [on(5, '13:00'), 'RUNNING'],
      [on(7, '12:00'), 'STOPPED'],
    ]);
    expect(serviceClock(late, on(8, '09:00'))).toMatchObject({
      standing: 'BREACHED',
      met: false,
      elapsedMs: 4 * HOUR,
      breachedAt: on(5, '17:00'),
    });
  });
  it('goes on when it is reopened, without the time in between', () => {
    const reopened = stopped(on(1, '12:00'), [on(3, '09:00'), 'RUNNING']);
    expect(serviceClock(reopened, on(3, '10:00'))).toMatchObject({
      state: 'RUNNING',
      standing: 'AT_RISK',
      elapsedMs: 3 * HOUR,
      dueAt: on(3, '11:00'),
    });
    expect(serviceClock(reopened, on(3, '10:00')).met).toBeUndefined();
    expect(explainClock(reopened, on(3, '10:00')).map(({ reason }) => reason)).toEqual(['OPEN', 'STOPPED', 'OPEN']);
  });
  it('keeps the terms it stopped under', () => {
    const later = theTerms({ from: on(2, '09:00'), targetMinutes: 60 });
    const closed = facts([started, [on(1, '12:00'), 'STOPPED']], theTerms(), later);
    expect(serviceClock(closed, on(3, '09:00'))).toMatchObject({ standing: 'MET', targetMs: 4 * HOUR });
  });
});

describe('terms that change', () => {
  it('do not take a breach back', () => {
    const looser = facts([started], theTerms(), theTerms({ from: on(1, '15:00'), targetMinutes: 480 }));
    expect(serviceClock(looser, on(1, '16:00'))).toMatchObject({
      standing: 'BREACHED',
      breachedAt: on(1, '14:00'),
      met: false,
      targetMs: 8 * HOUR,
      dueAt: on(2, '10:00'),
    });
  });
  it('move the due time when they come before it', () => {
    const looser = facts([started], theTerms(), theTerms({ from: on(1, '14:00'), targetMinutes: 480 }));
    expect(serviceClock(looser, on(1, '16:00'))).toMatchObject({ standing: 'AT_RISK', dueAt: on(2, '10:00') });
  });
  it('are breached when they come into force if they are used up by then', () => {
    const stricter = facts([started], theTerms(), theTerms({ from: on(1, '13:00'), targetMinutes: 120 }));
    expect(serviceClock(stricter, on(1, '13:00'))).toMatchObject({
      standing: 'BREACHED',
      dueAt: on(1, '12:00'),
      breachedAt: on(1, '13:00'),
    });
  });
  it('count each stretch by the calendar then in force', () => {
    const always = theTerms({ from: on(1, '20:00'), calendar: alwaysOpen('Europe/Berlin'), targetMinutes: 600 });
    const both = facts([started], theTerms({ targetMinutes: 600 }), always);
    expect(serviceClock(both, on(1, '22:00'))).toMatchObject({ elapsedMs: 9 * HOUR, dueAt: on(1, '23:00') });
  });
  it('must be there', () => expect(() => serviceClock({ changes: [], terms: [] }, on(1, '10:00'))).toThrow(RangeError));
});

describe('any clock', () => {
  const states = ['RUNNING', 'RUNNING', 'PAUSED', 'STOPPED'] as const;
  const someFacts = fc.record({
    made: aCalendarAndMoment,
    changes: fc.array(fc.tuple(fc.nat(1500), fc.constantFrom(...states)), { minLength: 1, maxLength: 6 }),
    terms: fc.array(
      fc.tuple(fc.nat(1500), fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 100 }), fc.boolean()),
      { minLength: 1, maxLength: 3 },
    ),
    moment: fc.nat(1800),
  });
  const ascending = <T extends [number, ...unknown[]]>(items: T[]): T[] =>
    items.sort((a, b) => a[0] - b[0]).filter(([at], index) => items[index + 1]?.[0] !== at);

  it(
    'agrees with one that looks at every minute',
    () =>
      fc.assert(
        fc.property(someFacts, ({ made: { calendar, around }, changes, terms, moment }) => {
          const minute = (count: number): number => around + count * MINUTE;
          const all: ClockFacts = {
            changes: ascending(changes).map(([at, state]) => ({ at: instantOf(minute(at)), state })),
            terms: ascending(terms).map(([from, targetMinutes, atRiskPercent, always]) => ({
              from: instantOf(minute(from)),
              calendar: always ? alwaysOpen(calendar.zone) : calendar,
              targetMinutes,
              atRiskPercent,
            })),
          };
          const at = minute(moment);
          const verdict = serviceClock(all, instantOf(at));

          const brute = new Map(all.terms.map((each) => [each, bruteForceClock(each.calendar, MINUTE)]));
          let elapsed = 0;
          let breachedAt: number | undefined;
          let state: ClockState | undefined;
          for (let now = around; now <= at; now += MINUTE) {
            state = all.changes.findLast((change) => msOf(change.at) <= now)?.state;
            const held = all.terms.findLast((each) => msOf(each.from) <= now) ?? all.terms[0];
            if (!state || !held) continue;
            if (state !== 'STOPPED' && elapsed >= held.targetMinutes * MINUTE) breachedAt ??= now;
            if (now < at && state === 'RUNNING' && brute.get(held)?.isOpen(now)) elapsed += MINUTE;
          }
          expect(verdict.state).toBe(state ?? 'NOT_STARTED');
          expect(verdict.elapsedMs).toBe(elapsed);
          expect(verdict.breachedAt && msOf(verdict.breachedAt)).toBe(breachedAt);
          expect(verdict.met).toBe(breachedAt !== undefined ? false : state === 'STOPPED' ? true : undefined);
          expect(verdict.remainingMs).toBe(verdict.targetMs - elapsed);
          const lines = explainClock(all, instantOf(at));
          expect(lines.reduce((sum, line) => sum + (line.counted ? line.ms : 0), 0)).toBe(elapsed);
          expect(lines.every((line, index) => index === 0 || line.from === lines[index - 1]?.to)).toBe(true);
          const beyond = lines.find((line) => line.beyondTarget)?.from;
          if (beyond) expect(beyond).toBe(verdict.breachedAt);
        }),
        { seed: 23, numRuns: 120 },
      ),
    60_000,
  );

  it('is due when working time less pauses says so', () =>
    fc.assert(
      fc.property(someFacts, ({ made: { calendar, around }, changes, terms }) => {
        const held = { ...theTerms(), calendar, targetMinutes: terms[0]?.[1] ?? 1 };
        const all = ascending(changes).filter(([, state]) => state !== 'STOPPED');
        const times = [[0, 'RUNNING'] as const, ...all].map(([at, state]) => ({
          at: instantOf(around + at * MINUTE),
          state,
        }));
        const pauses = times.flatMap(({ at, state }, index) =>
          state === 'PAUSED' ? [{ from: at, to: times[index + 1]?.at }] : [],
        );
        const verdict = serviceClock({ changes: times, terms: [held] }, instantOf(around + 1800 * MINUTE));
        const due = dueAt(calendar, instantOf(around), held.targetMinutes * MINUTE, pauses);
        expect(verdict.dueAt).toBe(due);
      }),
      { seed: 24, numRuns: 200 },
    ));
});
