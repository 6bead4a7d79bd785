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

export type Bucket = {
  readonly take: (caller: string, cost: number) => Taken;
  /** Whether anything at all is left; where not, the seconds are for what the caller asked for last. Nothing is taken. */
  readonly look: (caller: string) => Taken;
  /** Takes it whether it is there or not: what is missing has to flow in before anything is allowed again. */
  readonly charge: (caller: string, cost: number) => Taken;
  readonly size: () => number;
};

/** What a caller pays for a refusal: who is refused again and again has soon spent what a minute allows. */
export const refusalCost = 100;

const minuteMs = 60_000;
const callersAtMost = 100_000;

/** `clock` tells milliseconds and never goes back. With a limit of 0 everything is allowed. */
export const bucket = (limit: number, clock: () => number, callers = callersAtMost): Bucket => {
  /** The least recent caller first. */
  const levels = new Map<string, { level: number; at: number; last: number }>();
  const unlimited: Taken = { allowed: true, limit: 0, remaining: 0, seconds: 0 };

  const forget = (now: number): void => {
    for (const [caller, { at }] of levels) {
      if (levels.size <= callers && now - at < minuteMs) return;
      levels.delete(caller);
    }
  };

  const levelOf = (caller: string, now: number): number => {
    const known = levels.get(caller);
    return known ? Math.min(limit, known.level + ((now - known.at) * limit) / minuteMs) : limit;
  };
  const told = (allowed: boolean, left: number, missing: number): Taken => ({
    allowed,
    limit,
    remaining: Math.max(0, Math.floor(left)),
    seconds: Math.ceil((missing * 60) / limit),
  });

  const leave = (caller: string, level: number, now: number, last: number): void => {
    levels.delete(caller);
    levels.set(caller, { level, at: now, last });
    forget(now);
  };

  return {
    size: () => levels.size,
    look: (caller) => {
      if (limit === 0) return unlimited;
      const level = levelOf(caller, clock());
      const allowed = level >= 1;
      return told(allowed, level, allowed ? limit - level : (levels.get(caller)?.last ?? 1) - level);
    },
    take: (caller, cost) => {
      if (limit === 0) return unlimited;
      const now = clock();
      const level = levelOf(caller, now);
      // Nothing may cost more than a full bucket: it would never be allowed.
      const wanted = Math.min(cost, limit);
      const allowed = level >= wanted;
      const left = allowed ? level - wanted : level;
      leave(caller, left, now, wanted);
      return told(allowed, left, allowed ? limit - left : wanted - left);
    },
    charge: (caller, cost) => {
      if (limit === 0) return unlimited;
      const now = clock();
      const left = levelOf(caller, now) - Math.min(cost, limit);
      leave(caller, left, now, 1);
      return told(true, left, limit - left);
    },
  };
};
