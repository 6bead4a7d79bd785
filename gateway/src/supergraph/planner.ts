/**
 * A supergraph in a thread of its own, which plans operations while others are answered here.
 *
 * Here are only the schemas that answering needs, read and built between requests.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import type { LiveRecord } from '../live/records.ts';
import type { Pause } from './pieces.ts';
import { schemaOf } from './pieces.ts';
import type { Said } from './read.ts';

/** What the thread is started with. */
export type Build = {
  readonly sdl: string;
  /** Whether to validate what composition has not; that takes as long as all the rest. */
  readonly validate: boolean;
  /** Whether clients see a Subscription type. */
  readonly live: boolean;
};

/**
 * What it makes of it, in pieces of text: the schema that clients see, and where they do not see everything the types of all
 * subgraphs without anything said about them.
 */
export type Built = {
  readonly clients: readonly string[];
  readonly subgraphs: readonly string[] | undefined;
  readonly records: readonly LiveRecord[];
  readonly said: Said;
};

export type Question = { readonly id: number; readonly text: string; readonly operationName?: string | undefined };

type Refusal = { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> };
export type Answer = { readonly id: number; readonly plan?: QueryPlan; readonly refusal?: Refusal };

type First = { readonly built: Built } | { readonly fault: string };

export type Planned = {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** Types of the subgraphs, those included that clients do not see; the same schema where there are none. */
  readonly supergraphSchema: GraphQLSchema;
  readonly supergraphSdl: string;
  /** What can be watched. */
  readonly records: readonly LiveRecord[];
  /** What its directives say. */
  readonly said: Said;
  /** The plan of a valid document's operation. Throws what the planner throws, as a GraphQLError. */
  readonly plan: (text: string, operationName: string | undefined) => Promise<QueryPlan>;
  /** Ends the thread once nobody waits for it and nobody can come any more who began before. */
  readonly retire: () => void;
  readonly close: () => Promise<void>;
};

type Thread = { readonly built: Built; readonly ask: (question: Question) => Promise<Answer>; readonly worker: Worker };

/** How long after its time a graph may be asked something new by who began with it. */
const retiredMs = 5_000;

const startThread = async (build: Build, onExit: () => void): Promise<Thread> => {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: build });
  const [first]: First[] = await once(worker, 'message');
  if (!first || 'fault' in first) {
    await worker.terminate();
    throw new Error(first?.fault ?? 'the supergraph cannot be built');
  }
  // It keeps no process alive that has nothing else to do.
  worker.unref();
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  worker.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
  });
  const end = (error: Error): void => {
    onExit();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the thread that plans has ended')));
  return {
    built: first.built,
    worker,
    ask: (question) => {
      const answer = Promise.withResolvers<Answer>();
      waiting.set(question.id, answer);
      worker.ref();
      worker.postMessage(question);
      return answer.promise;
    },
  };
};

/** Throws where the text is no valid supergraph. */
export const openPlanner = async (build: Build, pause: Pause = async () => undefined): Promise<Planned> => {
  let thread: Promise<Thread> | undefined;
  /** One that has ended, for want of memory for example, is started again by who needs it next. */
  const start = (): Promise<Thread> => {
    const started = startThread(build, () => {
      if (thread === started) thread = undefined;
    });
    started.catch(() => {
      if (thread === started) thread = undefined;
    });
    thread = started;
    return started;
  };
  const { built } = await start();
  let asked = 0;
  let underway = 0;
  const close = async (): Promise<void> => {
    const open = thread;
    thread = undefined;
    await (await open)?.worker.terminate();
  };
  const retire = (): void => {
    const look = (): void => {
      if (underway > 0) retire();
      else void close();
    };
    setTimeout(look, retiredMs).unref();
  };
  const apiSchema = await schemaOf(built.clients, pause);
  return {
    apiSchema,
    supergraphSchema: built.subgraphs ? await schemaOf(built.subgraphs, pause) : apiSchema,
    supergraphSdl: build.sdl,
    records: built.records,
    said: built.said,
    plan: async (text, operationName) => {
      asked += 1;
      underway += 1;
      const id = asked;
      try {
        const { ask } = await (thread ?? start());
        const { plan, refusal } = await ask({ id, text, operationName });
        if (plan) return plan;
        throw new GraphQLError(refusal?.message ?? 'There is no plan.', { extensions: refusal?.extensions ?? null });
      } finally {
        underway -= 1;
      }
    },
    retire,
    close,
  };
};
