/**
 * Whether a count of incidents differs from its past by more than chance would: the exact test of two Poisson rates.
 *
 * Given how many there were in all, the number in one of two spans is binomial where both have the same rate; its tail is
 * the p-value. Pure. Source of the need: ISO/IEC 20000-1:2018 8.6.3.
 */

export type Span = {
  readonly count: number;
  /** How long it was; any unit, the same for both spans. */
  readonly length: number;
};

/** Lanczos' approximation of ln Γ(x) for x > 0; good to about 1e-14. */
const logGamma = (x: number): number => {
  const [first = 0, ...rest] = lanczos;
  const sum = rest.reduce((total, coefficient, index) => total + coefficient / (x + index), first);
  const base = x + rest.length - 1.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
};
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln of the chance of exactly k of n, each with chance p. */
const logBinomial = (k: number, n: number, p: number): number =>
  logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p);

/** Terms beyond this share of the largest add nothing to a double. */
const negligible = 1e-17;

/** The chance of at least k of n, each with chance p (0 < p < 1). */
export const binomialTail = (k: number, n: number, p: number): number => {
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (k <= n * p) return Math.max(0, 1 - upTo(k - 1, n, p));
  const first = Math.exp(logBinomial(k, n, p));
  let term = first;
  let sum = first;
  for (let i = k; i < n && term > first * negligible; i += 1) {
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
    sum += term;
  }
  return Math.min(1, sum);
};

/** The chance of at most k of n. */
const upTo = (k: number, n: number, p: number): number => {
  const first = Math.exp(logBinomial(k, n, p));
  let term = first;
  let sum = first;
  for (let i = k; i > 0 && term > first * negligible; i -= 1) {
    term *= (i / (n - i + 1)) * ((1 - p) / p);
    sum += term;
  }
  return Math.min(1, sum);
};

/** One-sided: how likely a count as high as `now` would be, if its rate were that of `past`. 1 where there is nothing. */
export const riseByChance = (now: Span, past: Span): number =>
  binomialTail(now.count, now.count + past.count, now.length / (now.length + past.length));

/** One-sided: how likely a count as low as `now` would be, if its rate were that of `past`. 1 where there is nothing. */
export const fallByChance = (now: Span, past: Span): number => riseByChance(past, now);

/** Rate of `now` over that of `past`; null where there was none before. */
export const rateRatio = (now: Span, past: Span): number | null =>
  past.count === 0 ? null : now.count / now.length / (past.count / past.length);
