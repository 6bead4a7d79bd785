/**
 * One subscription: what is there now, then again whenever it has changed, for as long as somebody reads.
 *
 * Nothing is queued: a change only says that there is something to ask for, so that a slow reader gets the latest, and who
 * does not read costs nothing. A service that is away is waited for.
 */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Absences, Turn } from './absence.ts';
import type { Caller, Data, Desk, GraphAnswer, Question } from './ask.ts';
import type { Hub, Watched } from './hub.ts';
import { type Sent, step } from './list.ts';
import type { Operation } from './operation.ts';
import type { Positions } from './position.ts';

export type Payload = {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: {
    /** Where to go on after this payload. */
    readonly position?: string;
    /** How a subscription that came back began: with what has changed since, or anew as nobody remembers so far back. */
    readonly resumed?: 'CHANGED' | 'POSITION_TOO_OLD';
  };
};

export type LiveStream = AsyncGenerator<Payload, void, void> & {
  /** Says why and completes. */
  readonly end: (error: GraphQLError) => void;
};

export type Live = {
  readonly hub: Hub;
  readonly desk: Desk;
  readonly absences: Absences;
  readonly positions: Positions;
  readonly question: (operation: Operation) => Question;
  readonly present: (error: GraphQLError) => GraphQLFormattedError;
  readonly log: Pick<Logger, 'warn'>;
  /** The least time between two questions for one live list, in milliseconds. */
  readonly listRestMs: number;
};

type Asked = {
  readonly operation: Operation;
  readonly caller: Caller;
  /** The position to go on from, as the client has it. */
  readonly after: string | undefined;
};

export const liveError = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

const codeOf = ({ extensions }: GraphQLError): unknown => extensions.code;
const isAway = (error: GraphQLError): boolean => codeOf(error) === 'SERVICE_UNAVAILABLE';

/** Something went wrong inside of a service: its database may be away, which it does not tell. */
const isFault = (error: GraphQLError): boolean =>
  codeOf(error) === 'INTERNAL_SERVER_ERROR' || codeOf(error) === 'DOWNSTREAM_SERVICE_ERROR';
/** So often is asked again who had an answer before, at first after so many milliseconds, then twice as many: 32 s in all. */
const faultsAtMost = 7;
const faultRestMs = 250;

const servicesAway = (errors: readonly GraphQLError[]): string[] => [
  ...new Set(errors.filter(isAway).map(({ extensions }) => String(extensions.service))),
];

/** What a subscription waits on: to be told of a change, to be ended, or for a time to pass. */
const waiting = () => {
  let dirty = false;
  let ended = false;
  let wake: (() => void) | undefined;
  const rouse = (): void => {
    const awake = wake;
    wake = undefined;
    awake?.();
  };
  return {
    changed: (): void => {
      dirty = true;
      rouse();
    },
    end: (): void => {
      ended = true;
      rouse();
    },
    isEnded: () => ended,
    /** Resolves once there was a change that was not heeded, or the end. */
    change: async (): Promise<void> => {
      if (!dirty && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
    /** Whoever asks now is told of all changes so far. */
    heed: (): void => {
      dirty = false;
    },
    /** Resolves once that is so, or there was a change where that counts, or the end. */
    until: (so: Promise<void>, orChange: boolean): Promise<void> =>
      new Promise((resolve) => {
        void so.then(resolve);
        const look = (): void => {
          if (ended || (orChange && dirty)) resolve();
          else wake = look;
        };
        look();
      }),
    /** Resolves after a time or at the end; a change does not shorten it. */
    rest: async (ms: number): Promise<void> => {
      const until = performance.now() + ms;
      while (!ended && performance.now() < until)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.max(0, until - performance.now()));
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    },
  };
};

/** The value asked for, or why there is none. */
type Outcome =
  | { readonly kind: 'VALUE'; readonly value: Data; readonly errors: readonly GraphQLError[] }
  | { readonly kind: 'AWAY'; readonly errors: readonly GraphQLError[] }
  | { readonly kind: 'OVER'; readonly errors: readonly GraphQLError[] };

const outcomeOf = ({ key }: Operation, { data, errors = [] }: GraphAnswer): Outcome => {
  const value = data?.[key];
  if (typeof value === 'object' && value !== null) return { kind: 'VALUE', value: value as Data, errors };
  if (errors.some(isAway)) return { kind: 'AWAY', errors };
  if (errors.length > 0) return { kind: 'OVER', errors };
  return { kind: 'OVER', errors: [liveError('There is nothing of this id that the caller may see.', 'NOT_FOUND')] };
};

/** Where the stream cannot be read, the present is as free of gaps. */
const recall = async ({ hub, log }: Live, service: string, seq: number): Promise<void> => {
  try {
    await hub.recall(service, seq);
  } catch (error) {
    log.warn({ err: error, service }, 'what happened before cannot be read again: who comes back begins anew');
  }
};

async function* payloads(live: Live, { operation, caller, after }: Asked, signal: ReturnType<typeof waiting>) {
  const { hub, desk, absences, positions, present } = live;
  const { service, type } = operation.record;
  const { id, onBehalfOf = id } = caller.actor;
  const which = operation.id === undefined ? { persons: [...new Set([id, onBehalfOf])] } : { id: operation.id };
  const watched: Watched = { service, type, ...which };
  const isList = operation.id === undefined;
  const question = live.question(operation);
  const failed = (errors: readonly GraphQLError[]): Payload => ({
    data: { [operation.key]: null },
    errors: errors.map(present),
  });

  const begin = hub.head(service);
  if (!begin) {
    yield failed([
      liveError('Changes are not heard at the moment: the message bus has not been reached.', 'LIVE_UNAVAILABLE'),
    ]);
    return;
  }
  const unwatch = hub.watch(watched, { changed: signal.changed });
  let turn: Turn | undefined;
  try {
    const from = after === undefined ? undefined : positions.open(after, begin.stream);
    if (from !== undefined) await recall(live, service, from);
    if (signal.isEnded()) return;
    const since = from === undefined ? undefined : hub.changedSince(watched, from);
    const tooOld = after !== undefined && since?.remembered !== true;
    let resumed: 'CHANGED' | 'POSITION_TOO_OLD' | undefined =
      after === undefined ? undefined : tooOld ? 'POSITION_TOO_OLD' : 'CHANGED';
    // A list begins whole in any case: what it was at that position nobody here knows.
    if (isList || since?.changed !== false) signal.changed();
    let sent: Sent | undefined;
    let sentText: string | undefined;
    let spoken = false;
    /** The service that kept the last answer from being whole. */
    let missed: string | undefined;
    /** Faults since the last answer. */
    let faults = 0;
    for (;;) {
      if (missed === undefined && faults === 0) await signal.change();
      const needed = missed ?? (spoken && absences.isAway(service) ? service : undefined);
      if (needed !== undefined) {
        turn = absences.turn(needed);
        // A part that is missing keeps nobody from what changes meanwhile.
        await signal.until(turn.come, needed !== service);
      }
      if (signal.isEnded()) return;
      signal.heed();
      // Before the question is sent: its answer holds everything up to here.
      const at = hub.head(service) ?? begin;
      const trying = turn && absences.isTrying(turn) ? turn.service : undefined;
      const outcome = outcomeOf(operation, await desk.ask(caller, question, trying));
      const away = servicesAway(outcome.errors);
      absences.learn(away, turn);
      turn?.leave();
      turn = undefined;
      if (signal.isEnded()) return;
      if (outcome.kind === 'OVER' && spoken && faults < faultsAtMost && outcome.errors.some(isFault)) {
        missed = undefined;
        await signal.rest(faultRestMs * 2 ** faults);
        faults += 1;
        continue;
      }
      faults = 0;
      if (outcome.kind === 'OVER') {
        yield failed(outcome.errors);
        return;
      }
      if (outcome.kind === 'VALUE') {
        const extensions = { position: positions.seal(at), ...(resumed && { resumed }) };
        if (isList) {
          const next = step(operation, outcome.value, outcome.errors, sent);
          sent = next.sent;
          const errors = next.errors.map(({ error, path }) => ({ ...present(error), path }));
          if (next.value)
            yield { data: { [operation.key]: next.value }, ...(errors.length > 0 && { errors }), extensions };
        } else {
          const errors = outcome.errors.map(present);
          const text = missed !== undefined || away.length > 0 ? JSON.stringify(outcome.value) : undefined;
          // Asked again because a part was missing: what is as it was sent is not sent again.
          if (text === undefined || text !== sentText)
            yield { data: { [operation.key]: outcome.value }, ...(errors.length > 0 && { errors }), extensions };
          sentText = text;
        }
        resumed = undefined;
        spoken = true;
      } else if (!spoken) {
        spoken = true;
        yield failed(outcome.errors);
      }
      [missed] = away;
      if (isList) await signal.rest(live.listRestMs);
    }
  } finally {
    turn?.leave();
    unwatch();
  }
}

/** Begins when it is first read. */
export const subscribe = (live: Live, asked: Asked): LiveStream => {
  const signal = waiting();
  const inner = payloads(live, asked, signal);
  let why: GraphQLError | undefined;
  const over = { done: true, value: undefined } as const;

  const stream: LiveStream = {
    end: (error) => {
      if (signal.isEnded()) return;
      why = error;
      signal.end();
    },
    next: async () => {
      const result = await inner.next();
      if (!result.done || !why) return result;
      const last: Payload = { data: { [asked.operation.key]: null }, errors: [live.present(why)] };
      why = undefined;
      return { done: false, value: last };
    },
    // Not behind the reader's own `next`, which may wait for a change that never comes.
    return: async () => {
      why = undefined;
      signal.end();
      await inner.return(undefined);
      return over;
    },
    throw: async () => stream.return(undefined),
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: async () => {
      await stream.return(undefined);
    },
  };
  return stream;
};
