/**
 * Whether incidents of a kind rise against their own past: figures, a test, cautions. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.6.3.
 */
import type { trendCautions, trendDimensions } from '@attest/contracts';
import { rateRatio, riseByChance } from './poisson.ts';
import type { Priority } from './priority.ts';

export type TrendDimension = (typeof trendDimensions)[number];

/** Only incidents that are all of this; an absent or empty list asks for nothing. Cancelled incidents never count. */
export type CountFilter = {
  readonly categories?: readonly string[] | null | undefined;
  readonly serviceIds?: readonly string[] | null | undefined;
  readonly customerIds?: readonly string[] | null | undefined;
  readonly configurationItemId?: string | null | undefined;
  readonly priorities?: readonly Priority[] | null | undefined;
  readonly locations?: readonly string[] | null | undefined;
  /** The log that they were imported from. */
  readonly source?: string | null | undefined;
};

export type TrendCaution = (typeof trendCautions)[number];

export type TrendFigures = {
  readonly dimension: TrendDimension;
  readonly value: string;
  /** The newest period's last day, UTC. */
  readonly lastOn: string;
  readonly windowDays: number;
  /** From one period to the one before it. */
  readonly stepDays: number;
  readonly count: number;
  /** Counts of the periods before, the newest first. */
  readonly past: number[];
  /** Mean of `past`. */
  readonly expected: number;
  /** Standard deviation of `past`, with one degree of freedom less than periods. */
  readonly deviation: number;
  readonly ratio: number | null;
  /** (count - expected) over the root of expected, which is at least 1. */
  readonly score: number;
  /** One-sided, of the exact test of two Poisson rates. */
  readonly pValue: number;
  /** `pValue` times the kinds that were looked at, at most 1: looking at many finds something by chance. */
  readonly adjustedPValue: number;
  readonly kinds: number;
  readonly cautions: TrendCaution[];
};

/** When a trend is proposed as a problem. A new version where a figure changes: proposals keep the version they were made by. */
export const trendRule = {
  version: 1,
  windowDays: 7,
  pastPeriods: 8,
  /** The adjusted p-value is at most this. */
  chance: 0.01,
  leastCount: 5,
  leastRatio: 1.5,
  /** A declined one is proposed again at so many times the count at which it was declined, */
  againRatio: 1.5,
  /** or after so many days. */
  forgottenDays: 180,
} as const;

/** Fewer than so many, now or in the whole past: the figures say little. */
const few = 5;
/** A variance above so many times the mean: the past is no Poisson past, and the p-value too small. */
const uneven = 3;

type Span = Pick<TrendFigures, 'lastOn' | 'windowDays' | 'stepDays'>;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The first day of the oldest period that is compared with. */
export const pastBegins = ({ lastOn, windowDays, stepDays }: Span, past: number): string => {
  const day = new Date(`${lastOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - stepDays * past - (windowDays - 1));
  return day.toISOString().slice(0, 10);
};

/**
 * The figures of every kind, the most striking first.
 *
 * @param counts    by kind, the newest period first; a kind has at least one in it
 * @param firstDay  the first day of which there is any incident; undefined where there is none
 */
export const figuresOf = (
  dimension: TrendDimension,
  span: Span,
  counts: ReadonlyMap<string, readonly number[]>,
  firstDay: string | undefined,
): TrendFigures[] => {
  const kinds = counts.size;
  const figures = [...counts].map(([value, [count = 0, ...past]]): TrendFigures => {
    const total = sum(past);
    const expected = total / past.length;
    const variance = past.length > 1 ? sum(past.map((one) => (one - expected) ** 2)) / (past.length - 1) : 0;
    const [now, before] = [
      { count, length: 1 },
      { count: total, length: past.length },
    ];
    const pValue = riseByChance(now, before);
    const short = firstDay === undefined || firstDay > pastBegins(span, past.length);
    return {
      dimension,
      value,
      ...span,
      count,
      past,
      expected,
      deviation: Math.sqrt(variance),
      ratio: rateRatio(now, before),
      score: (count - expected) / Math.sqrt(Math.max(expected, 1)),
      pValue,
      adjustedPValue: Math.min(1, pValue * kinds),
      kinds,
      cautions: [
        ...(count < few || total < few ? (['SMALL_NUMBERS'] as const) : []),
        ...(variance > uneven * expected ? (['UNEVEN_PAST'] as const) : []),
        ...(short ? (['SHORT_PAST'] as const) : []),
      ],
    };
  });
  return figures.sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1));
};

/** Whether the rule would have a trend proposed. Where the past is not wholly known, everything seems to rise. */
export const rises = ({ count, ratio, adjustedPValue, cautions }: TrendFigures): boolean =>
  adjustedPValue <= trendRule.chance &&
  count >= trendRule.leastCount &&
  (ratio === null || ratio >= trendRule.leastRatio) &&
  !cautions.includes('SHORT_PAST');
