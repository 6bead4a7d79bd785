import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTail, fallByChance, rateRatio, riseByChance } from './poisson.ts';

/** The tail as an exact fraction, p = a / b, in whole numbers. */
const exactTail = (k: number, n: number, a: number, b: number): number => {
  let choose = 1n;
  let sum = 0n;
  for (let i = 0; i <= n; i += 1) {
    if (i >= k) sum += choose * BigInt(a) ** BigInt(i) * BigInt(b - a) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  const scale = 10n ** 30n;
  return Number((sum * scale) / BigInt(b) ** BigInt(n)) / 1e30;
};

describe('the binomial tail', () => {
  it('is the exact fraction, to twelve digits or 1e-15', () =>
    fc.assert(
      fc.property(fc.nat(200), fc.nat(220), fc.integer({ min: 1, max: 60 }), (n, k, periods) => {
        const exact = exactTail(k, n, 1, periods + 1);
        expect(Math.abs(binomialTail(k, n, 1 / (periods + 1)) - exact)).toBeLessThanOrEqual(1e-15 + exact * 1e-11);
      }),
      { seed: 1042, numRuns: 400 },
    ));
  it('stays within chance for large counts', () => {
    expect(binomialTail(125_500, 1_000_000, 1 / 8)).toBeCloseTo(0.0653, 3);
    expect(binomialTail(0, 1_000_000, 0.5)).toBe(1);
    expect(binomialTail(1_000_001, 1_000_000, 0.5)).toBe(0);
  });
});

describe('two rates', () => {
  const week = (count: number) => ({ count, length: 1 });
  it('of the same size are no surprise, and nothing is none at all', () => {
    expect(riseByChance(week(0), week(0))).toBe(1);
    expect(fallByChance(week(0), week(0))).toBe(1);
    expect(riseByChance(week(10), { count: 80, length: 8 })).toBeGreaterThan(0.4);
  });
  it('eleven after twenty in eight weeks rise, four after thirty in one fall', () => {
    expect(riseByChance(week(11), { count: 20, length: 8 })).toBeCloseTo(exactTail(11, 31, 1, 9), 12);
    expect(fallByChance(week(4), week(30))).toBeCloseTo(exactTail(30, 34, 1, 2), 12);
  });
  it('have a ratio where there was one before', () => {
    expect(rateRatio(week(11), { count: 20, length: 8 })).toBeCloseTo(4.4, 12);
    expect(rateRatio(week(11), { count: 0, length: 8 })).toBeNull();
  });
});
