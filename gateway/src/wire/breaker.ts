/**
 * Spares a server that fails, and whoever asks it: after so many failures in a row nobody is let through for a while, then one,
 * whose luck decides for all.
 */
export type Breaker = {
  /** Whether it may be asked now. Whoever is let through says afterwards how it went. */
  readonly lets: () => boolean;
  readonly went: (well: boolean) => void;
};

export type BreakerOptions = {
  /** Failures in a row that open it. */
  readonly failures: number;
  readonly restMs: number;
  /** Called when it opens, and when it closes again. */
  readonly changed?: (open: boolean) => void;
};

/** `now` in milliseconds. */
export const breaker = (
  { failures: failuresAtMost, restMs, changed }: BreakerOptions,
  now: () => number = () => performance.now(),
): Breaker => {
  let failures = 0;
  let until = 0;
  let trying = false;
  const isOpen = (): boolean => failures >= failuresAtMost;
  return {
    lets: () => {
      if (!isOpen()) return true;
      if (trying || now() < until) return false;
      trying = true;
      return true;
    },
    went: (well) => {
      const wasOpen = isOpen();
      failures = well ? 0 : failures + 1;
      if (isOpen()) until = now() + restMs;
      trying = false;
      if (isOpen() !== wasOpen) changed?.(isOpen());
    },
  };
};
