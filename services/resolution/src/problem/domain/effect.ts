/**
 * Whether a fix had an effect: incidents of the problem's kind before and after it took effect, in whole days (UTC).
 *
 * The day on which it took effect counts on neither side. Pure. Source: ISO/IEC 20000-1:2018 8.6.3.
 */
import type { effectVerdicts } from '@attest/contracts';
import { type Instant, instantOf, msOf } from '@attest/kernel';
import { fallByChance, rateRatio } from '../../poisson.ts';
import type { EffectFigures, EffectKind, Problem } from './problem.ts';

export type EffectVerdict = (typeof effectVerdicts)[number];

/** A new version where a figure changes: a measurement keeps the version that it was made by. */
export const effectRule = {
  version: 1,
  /** So many days before and after, unless told. */
  days: 28,
  mostDays: 180,
  /** A fall as large by chance at most this likely, */
  chance: 0.05,
  /** Fewer before, or in all: the figures say little. */
  few: 5,
} as const;

const dayMs = 86_400_000;
const dayOf = (ms: number): string => instantOf(ms).slice(0, 10);

export type EffectSpan = {
  readonly before: { readonly from: string; readonly to: string };
  readonly after: { readonly from: string; readonly to: string };
  /** When the last day after it is over. */
  readonly dueAt: Instant;
};

export const effectSpan = (tookEffectAt: Instant, days: number): EffectSpan => {
  const effectDay = Date.parse(`${tookEffectAt.slice(0, 10)}T00:00:00Z`);
  return {
    before: { from: dayOf(effectDay - days * dayMs), to: dayOf(effectDay - dayMs) },
    after: { from: dayOf(effectDay + dayMs), to: dayOf(effectDay + days * dayMs) },
    dueAt: instantOf(effectDay + (days + 1) * dayMs),
  };
};

/** What is counted: the trend that it was raised from; else its category, service or items; else its own incidents. */
export const kindOf = ({ evidence, category, serviceId, ciIds }: Problem): EffectKind => {
  if (evidence) return { kind: evidence.dimension, values: [evidence.value], serviceId: null };
  if (category !== null) return { kind: 'CATEGORY', values: [category], serviceId };
  if (serviceId !== null) return { kind: 'SERVICE', values: [serviceId], serviceId: null };
  return ciIds.length > 0
    ? { kind: 'CONFIGURATION_ITEM', values: [...ciIds], serviceId: null }
    : { kind: 'LINKED', values: [], serviceId: null };
};

export type Counts = { readonly before: number; readonly after: number };

/** The figures, and the verdict: incidents fell where there are none any more, or fewer than chance would have. */
export const measured = (
  kind: EffectKind,
  { before, after }: EffectSpan,
  counts: Counts,
): { verdict: EffectVerdict; effect: EffectFigures } => {
  const days = (msOf(instantOf(Date.parse(after.to))) - Date.parse(after.from)) / dayMs + 1;
  const [then, now] = [
    { count: counts.before, length: days },
    { count: counts.after, length: days },
  ];
  const pValue = fallByChance(now, then);
  const fell = counts.after < counts.before && (counts.after === 0 || pValue <= effectRule.chance);
  return {
    verdict: fell ? 'FELL' : 'DID_NOT_FALL',
    effect: {
      ...kind,
      days,
      before: { ...before, count: counts.before },
      after: { ...after, count: counts.after },
      ratio: rateRatio(now, then),
      pValue,
      cautions: counts.before < effectRule.few ? ['SMALL_NUMBERS'] : [],
      ruleVersion: effectRule.version,
    },
  };
};
