/** Who subscribes: by a token, until it ends, and no more at once than a caller may. */
import type { Result } from '@attest/kernel';
import { ok, refuse } from '@attest/kernel';
import { decodeJwt } from 'jose';
import type { Caller as Actor, Identify, Unauthenticated } from '../identity.ts';
import type { Caller } from './ask.ts';
import { type LiveStream, liveError } from './subscription.ts';

/** The present in epoch milliseconds, and how to be called later; returns how not to be. */
export type Timers = { readonly now: () => number; readonly after: (ms: number, work: () => void) => () => void };

export type Quotas = {
  /** Subscriptions of one caller at a time, over all connections. */
  readonly perCaller: number;
  /** Subscriptions of one connection at a time. */
  readonly perConnection: number;
  /** Subscriptions of this gateway at a time. */
  readonly total: number;
};

export type TooMany = { readonly code: 'TOO_MANY_SUBSCRIPTIONS'; readonly limit: number };
export type Expired = { readonly code: 'TOKEN_EXPIRED' };

/** A connection of a caller. Its subscriptions end with it, and it with its token. */
export type Session = {
  readonly caller: Caller;
  /** Counts a subscription until it is over: TOO_MANY_SUBSCRIPTIONS beyond a limit, TOKEN_EXPIRED after the token's end. */
  readonly take: (open: () => LiveStream) => Result<LiveStream, TooMany | Expired>;
  /** A newer token of the same caller. Nothing happens where it is not newer. */
  readonly renew: (expiresAt: number) => void;
  readonly close: () => void;
};

export type Admitted = { readonly caller: Caller; readonly expiresAt: number };

export type Sessions = {
  readonly admit: (authorization: string | undefined) => Promise<Result<Admitted, Unauthenticated>>;
  /** `onExpired` is called once the last words are said to all of its subscriptions. */
  readonly open: (admitted: Admitted, onExpired: () => void) => Session;
  readonly count: () => number;
  /** Ends every subscription; resolves once their last words are on their way, or after a while. */
  readonly endAll: () => Promise<void>;
};

/** How long a client may take to read its last words. */
const farewellMs = 1_000;
/** What setTimeout can wait for at once. */
const longestMs = 2 ** 31 - 1;

export const systemTimers: Timers = {
  now: Date.now,
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const callerOf = (actor: Actor): Caller => {
  const { id, name, roles, customerId, supplierId, onBehalfOf, scopes } = actor;
  return {
    actor,
    key: JSON.stringify([id, name, roles.toSorted(), customerId, supplierId, onBehalfOf, scopes.toSorted()]),
  };
};

/** The caller and the end of the token in the header that told who it is. */
export const admittedOf = (actor: Actor, authorization: string | undefined): Admitted => {
  const { exp = 0 } = decodeJwt(authorization?.split(/ +/)[1] ?? '');
  return { caller: callerOf(actor), expiresAt: exp * 1000 };
};

export const openSessions = (identify: Identify, quotas: Quotas, timers: Timers): Sessions => {
  const byCaller = new Map<string, number>();
  const all = new Set<LiveStream>();
  let gone: (() => void) | undefined;

  /** Counts a stream from now until it is over, however that comes about. */
  const counted = (stream: LiveStream, own: Set<LiveStream>, id: string, onEmpty: () => void): LiveStream => {
    const settle = (): void => {
      if (!own.delete(stream)) return;
      if (own.size === 0) onEmpty();
      all.delete(stream);
      if (all.size === 0 && gone) setImmediate(gone);
      const left = (byCaller.get(id) ?? 1) - 1;
      if (left > 0) byCaller.set(id, left);
      else byCaller.delete(id);
    };
    own.add(stream);
    all.add(stream);
    byCaller.set(id, (byCaller.get(id) ?? 0) + 1);
    const watched: LiveStream = {
      ...stream,
      next: async () => {
        try {
          const result = await stream.next();
          if (result.done) settle();
          return result;
        } catch (error) {
          settle();
          throw error;
        }
      },
      return: async () => {
        settle();
        return stream.return(undefined);
      },
      [Symbol.asyncIterator]: () => watched,
    };
    return watched;
  };

  return {
    admit: async (authorization) => {
      const identity = await identify(authorization);
      if (!identity.ok) return identity;
      return ok(admittedOf(identity.value, authorization));
    },
    open: ({ caller, expiresAt }, onExpired) => {
      const own = new Set<LiveStream>();
      let until = expiresAt;
      let cancel: () => void = () => undefined;
      let expired: (() => void) | undefined;
      const look = (): void => {
        const left = until - timers.now();
        if (left > 0) {
          cancel = timers.after(Math.min(left, longestMs), look);
          return;
        }
        for (const stream of own) stream.end(liveError('The token has expired.', 'TOKEN_EXPIRED'));
        if (own.size === 0) onExpired();
        else expired = onExpired;
      };
      look();
      return {
        caller,
        take: (stream) => {
          const { id } = caller.actor;
          if (expired || until <= timers.now()) return refuse({ code: 'TOKEN_EXPIRED' });
          const over = [
            { limit: quotas.perConnection, held: own.size },
            { limit: quotas.perCaller, held: byCaller.get(id) ?? 0 },
            { limit: quotas.total, held: all.size },
          ].find(({ limit, held }) => held >= limit);
          if (over) return refuse({ code: 'TOO_MANY_SUBSCRIPTIONS', limit: over.limit });
          return ok(counted(stream(), own, id, () => expired && setImmediate(expired)));
        },
        renew: (later) => {
          until = Math.max(until, later);
        },
        close: () => {
          cancel();
          for (const stream of own) void stream.return(undefined);
        },
      };
    },
    count: () => all.size,
    endAll: async () => {
      for (const stream of all)
        stream.end(liveError('The gateway is stopping: come back with the last position.', 'GOING_AWAY'));
      if (all.size === 0) return;
      await new Promise<void>((resolve) => {
        const cancel = timers.after(farewellMs, resolve);
        gone = () => {
          cancel();
          resolve();
        };
      });
    },
  };
};
