/**
 * Questions to the graph that live queries ask: with the rights of the caller alone, few at a time, the same one once.
 *
 * Who joins a question that has not been sent yet gets its answer, which is newer than whatever made them ask.
 */

import type { GraphQLError } from 'graphql';
import type { Caller as Actor } from '../identity.ts';

export type Data = Readonly<Record<string, unknown>>;
export type GraphAnswer = {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
};

/** A question with its variables: `key` tells it from any other. */
export type Question = {
  readonly key: string;
  readonly ask: (actor: Actor) => Promise<GraphAnswer>;
};

export type Desk = {
  readonly ask: (caller: Caller, question: Question) => Promise<GraphAnswer>;
  /** Questions sent so far. */
  readonly asked: () => number;
};

/** A caller by everything that rights depend on. */
export type Caller = { readonly actor: Actor; readonly key: string };

type Waiting = { readonly send: () => Promise<void>; readonly key: string; readonly answer: Promise<GraphAnswer> };

/** Questions under way at a time, for the whole gateway: live queries must leave room for those who wait for an answer. */
const atOnce = 64;

export const openDesk = (limit = atOnce): Desk => {
  const waiting = new Map<string, Waiting>();
  let underway = 0;
  let asked = 0;
  let scheduled = false;

  const sendNext = (): void => {
    scheduled = false;
    for (const [key, { send }] of waiting) {
      if (underway >= limit) return;
      waiting.delete(key);
      underway += 1;
      asked += 1;
      void send().finally(() => {
        underway -= 1;
        schedule();
      });
    }
  };
  /** After everybody whom one event concerns has come. */
  const schedule = (): void => {
    if (scheduled || waiting.size === 0 || underway >= limit) return;
    scheduled = true;
    setImmediate(sendNext);
  };

  return {
    ask: (caller, question) => {
      const key = `${caller.key} ${question.key}`;
      const known = waiting.get(key);
      if (known) return known.answer;
      const { promise, resolve, reject } = Promise.withResolvers<GraphAnswer>();
      const send = () => question.ask(caller.actor).then(resolve, reject);
      waiting.set(key, { key, answer: promise, send });
      schedule();
      return promise;
    },
    asked: () => asked,
  };
};
