/** Periods against days: what is said of a span is said of each of its days, and of no other. */
import { type Instant, instantOf } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, present, revised, type Span } from './timeline.ts';

const days = 12;
const at = (day: number): Instant => instantOf(Date.UTC(2026, 0, 1 + day));
const daysOf = <F>(periods: readonly Period<F>[]): (F | null)[] =>
  Array.from({ length: days }, (_, day) => {
    const own = periods.filter(({ from, until }) => from <= at(day) && (until === null || at(day) < until));
    expect(own.length).toBeLessThan(2);
    return own[0]?.facts ?? null;
  });

const span = fc
  .tuple(fc.nat({ max: days - 1 }), fc.option(fc.integer({ min: 1, max: days })))
  .map(([from, length]): [Span, number, number] => {
    const until = length === null ? days : Math.min(days, from + length);
    return [{ from: at(from), until: length === null ? null : at(until) }, from, until];
  });

describe('what is said of a span', () => {
  it('is true of its days, and makes what it reaches begin with it', () =>
    fc.assert(
      fc.property(
        fc.nat({ max: days - 1 }),
        fc.array(fc.tuple(span, fc.nat({ max: 3 })), { maxLength: 8 }),
        (begin, all) => {
          let periods: Period<{ n: number }>[] = [{ from: at(begin), until: null, facts: { n: -1 } }];
          const plain: (number | null)[] = Array.from({ length: days }, (_, day) => (day < begin ? null : -1));
          for (const [[over, from, until], n] of all) {
            const { ended, begun } = revised<{ n: number }, Period<{ n: number }>>(periods, over, (facts) =>
              facts.n === n ? facts : { n },
            );
            periods = [...periods.filter((one) => !ended.includes(one)), ...begun];
            const first = plain.findIndex((value) => value !== null);
            if (from < first && until < first) continue;
            for (let day = from; day < first; day += 1) plain[day] = plain[first] ?? null;
            for (let day = from; day < until; day += 1) plain[day] = n;
          }
          expect(daysOf(periods).map((facts) => facts?.n ?? null)).toEqual(plain);
        },
      ),
      { seed: 1042 },
    ));
  it('is there on its days, or not', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(span, fc.boolean()), { maxLength: 8 }), (all) => {
        let periods: Period<true>[] = [];
        const plain: (true | null)[] = Array.from({ length: days }, () => null);
        for (const [[over, from, until], there] of all) {
          const { ended, begun } = present(periods, over, there);
          periods = [...periods.filter((one) => !ended.includes(one)), ...begun];
          for (let day = from; day < until; day += 1) plain[day] = there ? true : null;
        }
        expect(daysOf(periods)).toEqual(plain);
      }),
      { seed: 1042 },
    ));
});
