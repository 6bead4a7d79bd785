/**
 * Spares whoever asks a server that hangs: after so many in a row have waited in vain nobody is let through but one in a while,
 * until one has not waited in vain.
 */
export type Breaker = {
  /** Whether it may be asked now. Whoever is let through says afterwards how it went. */
  readonly lets: () => boolean;
  readonly went: (inVain: boolean) => void;
};

export type BreakerOptions = {
  /** How many in a row open it. */
  readonly inVain: number;
  /** How long it is open before one is let through. */
  readonly restMs: number;
  /** Called when it opens, and when it closes again. */
  readonly changed?: (open: boolean) => void;
};

/** `now` in milliseconds. */
export const breaker = (
  { inVain: atMost, restMs, changed }: BreakerOptions,
  now: () => number = () => performance.now(),
): Breaker => {
  let inARow = 0;
  let until = 0;
  const isOpen = (): boolean => inARow >= atMost;
  return {
    lets: () => {
      if (!isOpen()) return true;
      if (now() < until) return false;
      until = now() + restMs;
      return true;
    },
    went: (inVain) => {
      const wasOpen = isOpen();
      inARow = inVain ? inARow + 1 : 0;
      if (isOpen() === wasOpen) return;
      until = now() + restMs;
      changed?.(isOpen());
    },
  };
};
