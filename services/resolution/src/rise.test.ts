import { describe, expect, it } from 'vitest';
import { figuresOf, pastBegins, rises, type TrendFigures, trendRule } from './rise.ts';

const span = { lastOn: '2026-01-04', windowDays: 7, stepDays: 7 };
const figures = (counts: Record<string, number[]>, first = '2025-01-01') =>
  figuresOf('CATEGORY', span, new Map(Object.entries(counts)), first);
const only = (counts: number[], first?: string): TrendFigures => {
  const [found] = figures({ email: counts }, first);
  return found ?? expect.fail('there is one');
};

describe('figures', () => {
  it('say count, past, mean, deviation, ratio and score', () => {
    const found = only([11, 3, 2, 2, 3, 4, 1, 2, 3]);
    expect(found).toMatchObject({ count: 11, past: [3, 2, 2, 3, 4, 1, 2, 3], expected: 2.5, ratio: 4.4, kinds: 1 });
    expect(found.deviation).toBeCloseTo(Math.sqrt(6 / 7), 12);
    expect(found.score).toBeCloseTo(8.5 / Math.sqrt(2.5), 12);
    expect(found.pValue).toBe(found.adjustedPValue);
    expect(found.cautions).toEqual([]);
  });
  it('are the most striking first, and pay for looking at many', () => {
    const all = figures({ a: [2, 2, 2], b: [20, 5, 5], c: [4, 4, 4] });
    expect(all.map(({ value }) => value)).toEqual(['b', 'a', 'c']);
    for (const one of all) expect(one.adjustedPValue).toBe(Math.min(1, one.pValue * 3));
  });
  it('warn of small numbers, an uneven past and one that is not wholly known', () => {
    expect(only([3, 4, 4]).cautions).toEqual(['SMALL_NUMBERS']);
    expect(only([30, 0, 20, 0, 20]).cautions).toEqual(['UNEVEN_PAST']);
    expect(pastBegins(span, 2)).toBe('2025-12-15');
    expect(only([9, 4, 4], '2025-12-15').cautions).toEqual([]);
    expect(only([9, 4, 4], '2025-12-16').cautions).toEqual(['SHORT_PAST']);
  });
});

describe('the rule', () => {
  const rising = only([12, 3, 2, 2, 3, 4, 1, 2, 3]);
  it('has what rises beyond chance proposed', () => expect(rises(rising)).toBe(true));
  it.each<[string, Partial<TrendFigures>]>([
    ['too few', { count: trendRule.leastCount - 1 }],
    ['hardly more', { ratio: 1.49 }],
    ['chance', { adjustedPValue: 0.011 }],
    ['a past that is not wholly known', { cautions: ['SHORT_PAST'] }],
  ])('not %s', (_, over) => expect(rises({ ...rising, ...over })).toBe(false));
  it('knows what was never there before', () => expect(rises({ ...rising, ratio: null })).toBe(true));
});
