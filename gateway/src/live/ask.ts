/**
 * Questions to the graph that live queries ask: with the rights of the caller alone, few at a time, the same one once.
 *
 * Who joins a question that has not been sent yet gets its answer, which is newer than whatever made them ask. Questions that
 * need the same services share a lane, so that a service that hangs holds up those alone that need it.
 */

import type { GraphQLError } from 'graphql';
import type { Caller as Actor } from '../identity.ts';

export type Data = Readonly<Record<string, unknown>>;
export type GraphAnswer = {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
};

export type Asking = {
  /** To be called whenever the question needs a service that `needs` did not have. */
  readonly onNeed: () => void;
  /** A service that is away, and that this question is to find out about. */
  readonly trying: string | undefined;
};

/** A question with its variables: `key` tells it from any other. */
export type Question = {
  readonly key: string;
  /** The services that it is known to need; what is not known from the beginning is learnt by asking. */
  readonly needs: ReadonlySet<string>;
  readonly ask: (actor: Actor, asking: Asking) => Promise<GraphAnswer>;
};

export type Desk = {
  readonly ask: (caller: Caller, question: Question, trying?: string) => Promise<GraphAnswer>;
  /** Questions sent so far. */
  readonly asked: () => number;
};

/** A caller by everything that rights depend on. */
export type Caller = { readonly actor: Actor; readonly key: string };

type Waiting = {
  readonly question: Question;
  readonly send: (onNeed: () => void) => Promise<void>;
  readonly answer: Promise<GraphAnswer>;
};

/** Questions that need the same services. */
type Lane = { readonly waiting: Map<string, Waiting>; underway: number; scheduled: boolean };

/** Questions under way at a time in each lane: live queries must leave room for those who wait for an answer. */
const atOnce = 32;

export const openDesk = (limit = atOnce): Desk => {
  const lanes = new Map<string, Lane>();
  let asked = 0;

  const laneOf = ({ needs }: Question): Lane => {
    const name = needs.size === 1 ? [...needs].join() : [...needs].sort().join();
    const known = lanes.get(name);
    if (known) return known;
    const made: Lane = { waiting: new Map(), underway: 0, scheduled: false };
    lanes.set(name, made);
    return made;
  };
  const leave = (lane: Lane): void => {
    lane.underway -= 1;
    schedule(lane);
  };
  /** Sends it: in its place in the lane until it turns out to need more. */
  const send = (from: Lane, { question, send: start }: Waiting): void => {
    let lane = from;
    lane.underway += 1;
    asked += 1;
    const move = (): void => {
      const next = laneOf(question);
      if (next === lane) return;
      next.underway += 1;
      leave(lane);
      lane = next;
    };
    void start(move).finally(() => leave(lane));
  };
  const sendNext = (lane: Lane): void => {
    lane.scheduled = false;
    for (const [key, one] of lane.waiting) {
      if (lane.underway >= limit) return;
      lane.waiting.delete(key);
      const now = laneOf(one.question);
      if (now === lane) send(lane, one);
      else {
        now.waiting.set(key, one);
        schedule(now);
      }
    }
  };
  /** After everybody whom one event concerns has come. */
  const schedule = (lane: Lane): void => {
    if (lane.scheduled || lane.waiting.size === 0 || lane.underway >= limit) return;
    lane.scheduled = true;
    setImmediate(() => sendNext(lane));
  };

  return {
    ask: (caller, question, trying) => {
      // Who is to find out about a service does not get the answer of those who are not to ask it.
      const key = `${caller.key} ${question.key} ${trying ?? ''}`;
      const lane = laneOf(question);
      const known = lane.waiting.get(key);
      if (known) return known.answer;
      const { promise, resolve, reject } = Promise.withResolvers<GraphAnswer>();
      const start = (onNeed: () => void) => question.ask(caller.actor, { onNeed, trying }).then(resolve, reject);
      lane.waiting.set(key, { question, answer: promise, send: start });
      schedule(lane);
      return promise;
    },
    asked: () => asked,
  };
};
