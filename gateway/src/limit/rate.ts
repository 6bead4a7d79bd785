/**
 * Who has spent how much: a bucket for each caller, which fills up evenly and holds what flows into it in a minute.
 *
 * In the memory of this process: two gateways allow twice as much. Who has not called for a minute is forgotten, and so,
 * beyond 100,000 callers, is who has called least recently.
 */
export type Taken = {
  readonly allowed: boolean;
  /** What a minute allows. */
  readonly limit: number;
  /** What is left, rounded down. */
  readonly remaining: number;
  /** Until as much has flowed in as was asked for, where that is not allowed; until the bucket is full otherwise. */
  readonly seconds: number;
};

export type Bucket = { readonly take: (caller: string, cost: number) => Taken; readonly size: () => number };

const minuteMs = 60_000;
const callersAtMost = 100_000;

/** `clock` tells milliseconds and never goes back. With a limit of 0 everything is allowed. */
export const bucket = (limit: number, clock: () => number, callers = callersAtMost): Bucket => {
  /** The least recent caller first. */
  const levels = new Map<string, { level: number; at: number }>();
  const unlimited: Taken = { allowed: true, limit: 0, remaining: 0, seconds: 0 };

  const forget = (now: number): void => {
    for (const [caller, { at }] of levels) {
      if (levels.size <= callers && now - at < minuteMs) return;
      levels.delete(caller);
    }
  };

  return {
    size: () => levels.size,
    take: (caller, cost) => {
      if (limit === 0) return unlimited;
      const now = clock();
      const known = levels.get(caller);
      const level = known ? Math.min(limit, known.level + ((now - known.at) * limit) / minuteMs) : limit;
      // Nothing may cost more than a full bucket: it would never be allowed.
      const wanted = Math.min(cost, limit);
      const allowed = level >= wanted;
      const left = allowed ? level - wanted : level;
      levels.delete(caller);
      levels.set(caller, { level: left, at: now });
      forget(now);
      const missing = allowed ? limit - left : wanted - left;
      return { allowed, limit, remaining: Math.floor(left), seconds: Math.ceil((missing * 60) / limit) };
    },
  };
};
