/** What resolvers are given, one a request: who asks, and reads that are batched and cached for as long as the request lives. */
import { setImmediate as turn } from 'node:timers/promises';
import { type Actor, isUuid } from '@attest/kernel';
import { type Deps, read, type Tx } from '@attest/record';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import { tracer } from './telemetry.ts';

/** What `load` reads: a RecordStore, or anything else that reads many by id. Those not found are left out of the answer. */
export type Loadable<S> = { readonly loadMany: (tx: Tx, ids: readonly string[]) => Promise<readonly S[]> };

/** A contributed field, for many parents at once. The function itself is the key of its batch: make it a constant of its module. */
export type BatchWork<V, A = undefined> = (tx: Tx, ids: readonly string[], args: A) => Promise<ReadonlyMap<string, V>>;

export type Context = {
  readonly actor: Actor;
  readonly deps: Deps;
  /** Carries the trace id and the actor. */
  readonly log: Logger;
  readonly traceId: string;
  /**
   * Reads in a read-only transaction under the actor's row security. Reads of a query that lead to one another share one
   * transaction, one after another, so that a query takes one connection however wide and deep it is, and shows one moment.
   * In a mutation only those that are asked for in the same tick do. `work` must not call the context: that would wait for
   * itself.
   */
  readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Undefined for an id that is absent, not visible, or no id at all. */
  readonly load: <S extends { readonly id: string }>(
    store: Loadable<S>,
    id: string | null | undefined,
  ) => Promise<S | undefined>;
  /** In the order of the ids; those not found are left out. */
  readonly loadMany: <S extends { readonly id: string }>(store: Loadable<S>, ids: readonly string[]) => Promise<S[]>;
  readonly batch: <V, A = undefined>(work: BatchWork<V, A>, id: string, args?: A) => Promise<V | undefined>;
  /** Empties the caches, and ends the sharing of transactions across ticks: every mutation field begins with it. */
  readonly forget: () => void;
};

type Waiting = {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: unknown) => void;
};

/** After every promise job that is due now: so that all that one tick asks for comes together. */
const afterThisTick = (work: () => void): void => {
  void Promise.resolve().then(() => process.nextTick(work));
};

type Reads = {
  readonly read: Context['read'];
  /** From here on reads see what is committed before their own tick: the operation writes. */
  readonly part: () => void;
};

/**
 * Read-only transactions that take what is asked for together, and what its answers make resolvers ask for next.
 *
 * A transaction stays open while one read leads to the next, and one turn of the event loop longer: resolvers go on within
 * the turn, so that a query has one transaction, and sees one moment, as deep as it goes. It waits for nothing else, least of
 * all for a write. Once an operation writes, each tick has its own.
 */
const sharedReads = (deps: Deps, actor: Actor): Reads => {
  let writes = false;
  /** Those who wait for the transaction that takes newcomers. */
  let open: Waiting[] | undefined;

  const close = (line: Waiting[]): void => {
    if (open === line) open = undefined;
  };

  /** How many reads were done. */
  const serve = async (line: Waiting[]): Promise<number> => {
    let begun = false;
    let current: Waiting | undefined;
    let done = 0;
    try {
      await read(deps.db, actor, async (tx) => {
        begun = true;
        while (line.length > 0) {
          for (current = line.shift(); current; current = line.shift()) {
            current.resolve(await current.work(tx));
            done += 1;
          }
          if (open === line) await turn();
        }
        close(line);
      });
    } catch (fault) {
      if (!begun) {
        close(line);
        for (const { reject } of line) reject(fault);
        return done;
      }
      current?.reject(fault);
      // The transaction ended with the one that failed; those after it did nothing wrong.
      if (line.length > 0) return done + (await serve(line));
      close(line);
    }
    return done;
  };

  return {
    read: <T>(work: (tx: Tx) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        const line = open ?? [];
        line.push({ work, resolve: resolve as (value: unknown) => void, reject });
        if (open) return;
        open = line;
        afterThisTick(() => {
          if (writes) close(line);
          void tracer().startActiveSpan('read', async (span) => {
            span.setAttribute('reads', await serve(line));
            span.end();
          });
        });
      }),
    part: () => {
      writes = true;
      open = undefined;
    },
  };
};

type Loaders = Map<object, Map<string, DataLoader<string, unknown>>>;

const idsAtATime = 1000;

export type ContextOptions = {
  readonly actor: Actor;
  readonly deps: Deps;
  readonly log: Logger;
  readonly traceId: string;
};

export const contextOf = ({ actor, deps, log, traceId }: ContextOptions): Context => {
  const { read: readShared, part } = sharedReads(deps, actor);
  const loaders: Loaders = new Map();

  const loaderOf = <V, A>(key: object, work: BatchWork<V, A>, args: A): DataLoader<string, V | undefined> => {
    const variants = loaders.get(key) ?? new Map<string, DataLoader<string, unknown>>();
    loaders.set(key, variants);
    const variant = JSON.stringify(args) ?? '';
    const found = variants.get(variant);
    if (found) return found as DataLoader<string, V | undefined>;
    const made = new DataLoader<string, V | undefined>(
      async (ids) => {
        const values = await readShared((tx) => work(tx, ids, args));
        return ids.map((id) => values.get(id));
      },
      { maxBatchSize: idsAtATime },
    );
    variants.set(variant, made);
    return made;
  };

  const recordsOf =
    <S extends { readonly id: string }>(store: Loadable<S>): BatchWork<S> =>
    async (tx, ids) =>
      new Map((await store.loadMany(tx, ids)).map((record) => [record.id, record]));

  const load: Context['load'] = async (store, id) =>
    typeof id === 'string' && isUuid(id) ? loaderOf(store, recordsOf(store), undefined).load(id) : undefined;

  return {
    actor,
    deps,
    log,
    traceId,
    read: readShared,
    load,
    loadMany: async (store, ids) =>
      (await Promise.all(ids.map((id) => load(store, id)))).filter((record) => record !== undefined),
    batch: <V, A>(work: BatchWork<V, A>, id: string, args?: A) => loaderOf(work, work, args as A).load(id),
    forget: () => {
      loaders.clear();
      part();
    },
  };
};
