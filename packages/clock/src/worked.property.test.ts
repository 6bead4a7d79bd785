import { type Instant, instantOf, msOf, plusMs } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCalendarAndMoment, somePauses } from './arbitrary.ts';
import { explain } from './explain.ts';
import { bruteForceClock } from './oracle.ts';
import { addWorkingTime, dueAt, elapsedMs, isOpen, openIntervals, workedMs } from './worked.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const maybe = (at: Instant | undefined): number | undefined => (at === undefined ? undefined : msOf(at));

/** Everything that the clock says about a window, against the brute-force clock at one step. */
const agrees = (stepMs: number, lengthMs: number, numRuns: number, seed: number) =>
  fc.assert(
    fc.property(
      aCalendarAndMoment,
      somePauses(lengthMs, stepMs),
      fc.nat(lengthMs / stepMs / 2),
      fc.boolean(),
      fc.nat(600),
      ({ calendar, around }, pausesFrom, steps, exact, offset) => {
        const start = around + (stepMs < MINUTE ? offset * stepMs : 0);
        const end = start + lengthMs;
        const { pauses, told } = pausesFrom(start);
        const brute = bruteForceClock(calendar, stepMs);
        const elapsed = brute.elapsedMs(start, end, pauses);
        expect(elapsedMs(calendar, instantOf(start), instantOf(end), told)).toBe(elapsed);

        // Half of the targets are used up at some moment of the window, so that many end with the opening hours.
        const target = exact ? brute.elapsedMs(start, start + steps * stepMs, pauses) : steps * stepMs;
        const due = maybe(dueAt(calendar, instantOf(start), target, told));
        const bruteDue = brute.dueAt(start, target, end, pauses);
        if (bruteDue !== undefined) expect(due).toBe(bruteDue);
        else expect(due === undefined || due >= end).toBe(true);

        const back = exact ? brute.elapsedMs(end - steps * stepMs, end) : steps * stepMs;
        const since = maybe(addWorkingTime(calendar, instantOf(end), -back));
        const bruteSince = brute.startOf(end, back, start);
        if (back > 0 && bruteSince !== undefined) expect(since).toBe(bruteSince);
        else if (back > 0) expect(since === undefined || since < start).toBe(true);

        const lines = explain(calendar, instantOf(start), instantOf(end), told, target);
        expect(lines.reduce((sum, line) => sum + (line.counted ? line.ms : 0), 0)).toBe(elapsed);
        expect(lines.at(-1)?.elapsedMs).toBe(elapsed);
        let at = start;
        for (const line of lines) {
          expect(msOf(line.from)).toBe(at);
          at = msOf(line.to);
          expect(line.beyondTarget).toBe(due !== undefined && msOf(line.from) >= due);
          for (const probe of [msOf(line.from), at - stepMs]) {
            const paused = pauses.some(({ from, to }) => from <= probe && probe < (to ?? Number.POSITIVE_INFINITY));
            const { open, reason } = brute.answer(probe);
            expect(isOpen(calendar, instantOf(probe))).toBe(open);
            expect(line.reason).toBe(open && paused ? 'PAUSED' : reason);
            expect(line.counted).toBe(open && !paused);
          }
        }
        expect(at).toBe(end);
      },
    ),
    { seed, numRuns },
  );

describe('the clock agrees with one that looks at the wall', () => {
  it('at every minute of two days around a change of the clock', () => agrees(MINUTE, 2 * DAY, 150, 20), 60_000);
  it('at every second of an hour around a change of the clock', () => agrees(SECOND, HOUR, 60, 21), 60_000);
});

describe('working time over years', () => {
  const aSpan = fc.tuple(fc.nat(4 * 365 * DAY), fc.nat(4 * 365 * DAY), fc.nat(4 * 365 * DAY));
  const runs = { seed: 22, numRuns: 150 };

  it('is additive: splitting the time never changes the sum', () =>
    fc.assert(
      fc.property(aCalendarAndMoment, aSpan, somePauses(300 * DAY, 1), ({ calendar, around }, offsets, pausesFrom) => {
        const [a, b, c] = offsets.sort((x, y) => x - y).map((offset) => instantOf(around + offset));
        if (!a || !b || !c) throw new Error('three instants');
        const { told } = pausesFrom(around);
        const whole = elapsedMs(calendar, a, c, told);
        expect(elapsedMs(calendar, a, b, told) + elapsedMs(calendar, b, c, told)).toBe(whole);
        expect(workedMs({ from: a, to: c }, openIntervals(calendar, a, c), told)).toBe(whole);
        expect(whole).toBeLessThanOrEqual(msOf(c) - msOf(a));
        expect(elapsedMs(calendar, c, a, told)).toBe(0);
      }),
      runs,
    ));

  it('gives a due time that uses the target up to the millisecond, and not one earlier', () =>
    fc.assert(
      fc.property(
        aCalendarAndMoment,
        fc.integer({ min: 1, max: 3000 * HOUR }),
        somePauses(200 * DAY, 1),
        ({ calendar, around }, target, pausesFrom) => {
          const start = instantOf(around);
          const { told } = pausesFrom(around);
          const due = dueAt(calendar, start, target, told);
          if (due === undefined) return;
          expect(elapsedMs(calendar, start, due, told)).toBe(target);
          expect(elapsedMs(calendar, start, plusMs(due, -1), told)).toBe(target - 1);
        },
      ),
      runs,
    ));

  it('is never due earlier for a longer target or a longer pause', () =>
    fc.assert(
      fc.property(
        aCalendarAndMoment,
        fc.nat(500 * HOUR),
        fc.nat(500 * HOUR),
        fc.nat(30 * DAY),
        fc.nat(30 * DAY),
        ({ calendar, around }, target, more, from, length) => {
          const start = instantOf(around);
          const due = maybe(dueAt(calendar, start, target)) ?? Number.POSITIVE_INFINITY;
          const pauses = [{ from: plusMs(start, from), to: plusMs(start, from + length) }];
          expect(maybe(dueAt(calendar, start, target + more)) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(due);
          expect(maybe(dueAt(calendar, start, target, pauses)) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(due);
        },
      ),
      runs,
    ));

  it('counts back what it counted forward', () =>
    fc.assert(
      fc.property(aCalendarAndMoment, fc.integer({ min: 1, max: 3000 * HOUR }), ({ calendar, around }, ms) => {
        const end = instantOf(around);
        const start = addWorkingTime(calendar, end, ms, 'BEFORE');
        if (start === undefined) return;
        expect(elapsedMs(calendar, start, end)).toBe(ms);
        expect(elapsedMs(calendar, plusMs(start, 1), end)).toBe(ms - 1);
        expect(isOpen(calendar, start)).toBe(true);
      }),
      runs,
    ));
});
