/** What resolvers are given, one a request: who asks, and reads that are batched and cached for as long as the request lives. */
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
   * Reads in a read-only transaction under the actor's row security. Reads that are asked for in the same tick share one
   * transaction, one after another, so that a query takes one connection however wide it is. `work` must not call the
   * context: that would wait for itself.
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
  /** Empties the caches: every mutation field begins with it. */
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

/** Read-only transactions that take all reads of a tick. */
const sharedReads = (deps: Deps, actor: Actor): Context['read'] => {
  let waiting: Waiting[] = [];

  const runTogether = async (batch: readonly Waiting[]): Promise<void> => {
    let begun = false;
    let done = 0;
    try {
      await read(deps.db, actor, async (tx) => {
        begun = true;
        for (const { work, resolve } of batch) {
          resolve(await work(tx));
          done += 1;
        }
      });
    } catch (fault) {
      if (!begun) {
        for (const { reject } of batch) reject(fault);
        return;
      }
      batch[done]?.reject(fault);
      // The transaction ended with the one that failed; those after it did nothing wrong.
      const rest = batch.slice(done + 1);
      if (rest.length > 0) await runTogether(rest);
    }
  };

  return <T>(work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      if (waiting.length === 0)
        afterThisTick(() => {
          const batch = waiting;
          waiting = [];
          void tracer().startActiveSpan('read', { attributes: { reads: batch.length } }, async (span) => {
            await runTogether(batch);
            span.end();
          });
        });
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
    });
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
  const readShared = sharedReads(deps, actor);
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
    forget: () => loaders.clear(),
  };
};
