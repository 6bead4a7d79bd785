/** A small seeded generator (mulberry32): the same seed gives the same demonstration. Not for secrets. */
import { hash32 } from './id.ts';

export type Rng = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** One of the items. Throws RangeError for none. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of the items, each as likely as its weight. Throws RangeError where no weight is above zero. */
  readonly weighted: <T>(items: readonly (readonly [item: T, weight: number])[]) => T;
};

export const rng = (seed: string | number): Rng => {
  let state = typeof seed === 'number' ? seed >>> 0 : hash32(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const weighted = <T>(items: readonly (readonly [T, number])[]): T => {
    const likely = items.filter(([, weight]) => weight > 0);
    let left = next() * likely.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of likely) {
      left -= weight;
      if (left < 0) return item;
    }
    // Rounding may leave a rest above zero: it belongs to the last.
    const last = likely.at(-1);
    if (!last) throw new RangeError('a choice needs at least one item with a weight above zero');
    return last[0];
  };
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => weighted(items.map((item) => [item, 1])),
    weighted,
  };
};
