/**
 * The graph of configuration items, kept in memory and in step with the tables.
 *
 * Whoever asks looks first which items and kinds of relation have events that the graph has not seen: by the database's own
 * snapshot, so that neither another process nor a transaction that ended late goes unnoticed. Those are read again; what is
 * asked is then answered without the database. Where nothing at all happened since, a single short statement says so.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { type Actor, type Instant, isUuid, msOf, systemActor } from '@attest/kernel';
import { type Db, glance, read, type Tx } from '@attest/record';
import { changedAtMost, compacting, type Graph, groundOf, patch, type Steps } from './adjacency.ts';
import { type Annals, groundAt, isWorn, rewrite } from './annals.ts';
import type { Ground } from './ground.ts';
import { type Travel, travelOf } from './impact.ts';
import type { Moment } from './moment.ts';
import { meaningsNow } from './reach.ts';
import { readAnnals, readGraph, readNodes, readPast } from './survey.ts';

/** Where a question comes from: a transaction, or a request that has none yet. */
type Source = {
  /** Whose graph it is. */
  readonly database: object;
  readonly query: <Row>(sql: string, params: readonly unknown[]) => Promise<Row[]>;
  /** Reads with the rights to see all items. */
  readonly reading: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Whether it may still be read from when the question is answered. */
  readonly lasting: boolean;
};

const surveyor: Actor = systemActor('control.topology');

const sourceOf = (from: Tx | Db): Source =>
  'manager' in from
    ? { database: from.manager.dataSource, query: from.query, reading: (work) => work(from), lasting: false }
    : {
        database: from.dataSource,
        query: (sql, params) => glance(from, sql, params),
        reading: (work) => read(from, surveyor, work),
        lasting: true,
      };

/** The event loop is kept for no longer by what is made of what was read. */
const sliceMs = 8;

/** Does steps; others have their turn in between. */
export const inSlices = async <T>(steps: Steps<T>): Promise<T> => {
  for (let until = performance.now() + sliceMs; ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() >= until) {
      await turn();
      until = performance.now() + sliceMs;
    }
  }
};

/** So many items are read again one by one; more, and all are. */
const touchedAtMost = 20_000;

/** The transaction of the last event of all: most often the graph has seen it. One short statement whose plan is kept. */
const last = '(SELECT e.xid::text FROM event e ORDER BY e.xid DESC, e.seq DESC LIMIT 1) AS last';
const quiet = {
  none: `SELECT ${last}`,
  one: `SELECT ${last}, ARRAY(SELECT node FROM ci_node WHERE item_id = $1::uuid) AS roots`,
  many: `SELECT ${last}, ARRAY(SELECT node FROM ci_node WHERE item_id = ANY($1::uuid[])) AS roots`,
};

const unseen = `e.xid >= pg_snapshot_xmin($1::text::pg_snapshot) AND NOT pg_visible_in_snapshot(e.xid, $1::text::pg_snapshot)`;

/** What is seen now and was not as of $1; and whether any of it says what was so at $3. */
const sinceSql = `SELECT pg_current_snapshot()::text AS position, pg_current_xact_id_if_assigned() IS NULL AS "reading",
    ARRAY(SELECT DISTINCT e.record_id FROM event e
      WHERE ${unseen} AND e.record IN ('relationKind', 'configurationItem') LIMIT ${touchedAtMost + 1}) AS touched,
    $3::timestamptz IS NULL OR EXISTS (SELECT FROM event e WHERE ${unseen}
      AND (e.record = 'relationKind' OR e.record = 'configurationItem'
        AND (e.at <= $3 OR e.type = 'ConfigurationItemCorrected'))) AS telling,
    ARRAY(SELECT node FROM ci_node WHERE item_id = ANY($2::uuid[])) AS roots`;

type Since = {
  readonly position: string;
  /** Whether the transaction has written nothing yet. */
  readonly reading: boolean;
  readonly roots: readonly number[];
  readonly touched: readonly string[];
  readonly telling: boolean;
};

const only = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (!row) throw new Error('a look at what changed gives one row');
  return row;
};

const maxOf = (snapshot: string): bigint => BigInt(snapshot.split(':')[1] ?? '0');
const minOf = (snapshot: string): bigint => BigInt(snapshot.split(':')[0] ?? '0');

/** Of two snapshots of one database one sees all that the other does. */
export const later = (a: string, b: string): boolean => minOf(a) >= minOf(b) && maxOf(a) >= maxOf(b);

type Kept<G> = {
  readonly value: G;
  travel: Travel;
  position: string;
  /** Every transaction before it was seen: `minOf` the position. */
  seen: bigint;
};

/** Something that is kept in step. Those who find it behind look after it one after another. */
type Line<G> = {
  kept: Kept<G> | undefined;
  turn: Promise<unknown>;
  /** While all of it is read again, and the old one still answers. */
  renewal: Promise<void> | undefined;
};

type Keeper = {
  readonly now: Line<Graph>;
  readonly past: Line<Annals>;
  /** Nodes of items that were asked about: an item has one for good. */
  readonly nodes: Map<string, number>;
};

const line = <G>(): Line<G> => ({ kept: undefined, turn: Promise.resolve(), renewal: undefined });
const keepers = new WeakMap<object, Keeper>();

const keeperOf = (database: object): Keeper => {
  const keeper = keepers.get(database) ?? {
    now: line<Graph>(),
    past: line<Annals>(),
    nodes: new Map<string, number>(),
  };
  keepers.set(database, keeper);
  return keeper;
};

/** How what is kept is read, and put in step with items that changed. */
type Keeping<G> = {
  readonly whole: (tx: Tx) => Promise<Steps<G>>;
  /** False: it is worth being read anew. */
  readonly mend: (value: G, source: Source, ids: readonly string[]) => Promise<boolean>;
};

const present: Keeping<Graph> = {
  whole: readGraph,
  mend: async (graph, { reading }, ids) => {
    patch(graph, await reading((tx) => readNodes(tx, ids)));
    await inSlices(compacting(graph));
    return true;
  },
};

const past: Keeping<Annals> = {
  whole: readAnnals,
  mend: async (annals, { reading }, ids) => {
    rewrite(annals, await reading((tx) => readPast(tx, ids)));
    return !isWorn(annals, changedAtMost(annals.size));
  },
};

/** Does `work` when those before are done; the next ones wait for it, whether it succeeds or not. */
export const inOrder = <T>(waiting: { turn: Promise<unknown> }, work: () => Promise<T>): Promise<T> => {
  const mine = waiting.turn.then(work, work);
  waiting.turn = mine.catch(() => undefined);
  return mine;
};

const travelNow = async (tx: Tx): Promise<Travel> => travelOf(await meaningsNow(tx));

const readAnew = async <G>({ reading }: Source, { whole }: Keeping<G>): Promise<Kept<G>> => {
  const { steps, travel, position } = await reading(async (tx) => {
    // Before the tables: what is committed in between is then read once more, which changes nothing.
    const now = only(await tx.query<{ position: string }>('SELECT pg_current_snapshot()::text AS position'));
    return { position: now.position, travel: await travelNow(tx), steps: await whole(tx) };
  });
  return { value: await inSlices(steps), travel, position, seen: minOf(position) };
};

const advance = <G>(kept: Kept<G>, { reading, position }: Since): void => {
  if (!reading || !later(position, kept.position)) return;
  kept.position = position;
  kept.seen = minOf(position);
};

/** Reads all of it while the old one answers. Where that fails, whoever finds it behind tries again. */
const renew = <G>(own: Line<G>, source: Source, keeping: Keeping<G>): void => {
  if (!source.lasting) return;
  own.renewal ??= readAnew(source, keeping)
    .then(
      (kept) => {
        own.kept = kept;
      },
      () => undefined,
    )
    .finally(() => {
      own.renewal = undefined;
    });
};

type Quiet = { readonly last: string | null; readonly roots: readonly number[] };

const nodesAtMost = 10_000;

const lookAt = async ({ database, query }: Source, ids: readonly string[]): Promise<Quiet> => {
  const { nodes } = keeperOf(database);
  const known = ids.flatMap((id) => nodes.get(id) ?? []);
  if (known.length === ids.length)
    return { ...only(await query<{ last: string | null }>(quiet.none, [])), roots: known };
  if (ids.length > 1) return only(await query<Quiet>(quiet.many, [ids]));
  const look = only(await query<Quiet>(quiet.one, ids));
  const [id, node] = [ids[0], look.roots[0]];
  if (nodes.size >= nodesAtMost) nodes.clear();
  if (id !== undefined && node !== undefined) nodes.set(id, node);
  return look;
};

type Followed<G> = { readonly value: G; readonly travel: Travel; readonly roots: readonly number[] };

/** What is kept, in step with what the source sees; of the past, with what it sees of the moment. */
const follow = async <G>(
  own: Line<G>,
  keeping: Keeping<G>,
  source: Source,
  ids: readonly string[],
  asOf: Instant | null,
): Promise<Followed<G>> => {
  const asked = ids.filter(isUuid);
  const kept = own.kept;
  if (kept) {
    // As it is before the look: meanwhile others may bring it further than the look saw.
    const { seen } = kept;
    const look = await lookAt(source, asked);
    if (look.last === null || BigInt(look.last) < seen)
      return { value: kept.value, travel: kept.travel, roots: look.roots };
  }
  return inOrder(own, async () => {
    own.kept ??= await readAnew(source, keeping);
    const since = only(await source.query<Since>(sinceSql, [own.kept.position, asked, asOf]));
    const { touched, telling, roots } = since;
    const answer = ({ value, travel }: Kept<G>): Followed<G> => ({ value, travel, roots });
    if (touched.length === 0) {
      advance(own.kept, since);
      return answer(own.kept);
    }
    if (touched.length > touchedAtMost) {
      if (telling || !source.lasting) own.kept = await readAnew(source, keeping);
      else renew(own, source, keeping);
      return answer(own.kept);
    }
    const mended = await keeping.mend(own.kept.value, source, touched);
    own.kept.travel = await source.reading(travelNow);
    advance(own.kept, since);
    if (!mended) renew(own, source, keeping);
    return answer(own.kept);
  });
};

/** What failure spreads over, the nodes of `ids` in it, and what the kinds mean. */
export type Topology = { readonly ground: Ground; readonly travel: Travel; readonly roots: readonly number[] };

/**
 * The graph as the transaction sees it or as later ones do; of a database: as those see it that begin now. Not for a
 * transaction that wrote items itself: the graph is everybody's, and what is not committed is nobody else's business.
 */
export const topologyNow = async (from: Tx | Db, ids: readonly string[]): Promise<Topology> => {
  const source = sourceOf(from);
  const { value, travel, roots } = await follow(keeperOf(source.database).now, present, source, ids, null);
  return { ground: groundOf(value), travel, roots };
};

/** The graph as it was, by what was known; any moment, without reading it first. */
export const topologyAt = async (from: Tx | Db, ids: readonly string[], moment: Moment): Promise<Topology> => {
  const source = sourceOf(from);
  const { value, travel, roots } = await follow(keeperOf(source.database).past, past, source, ids, moment.asOf);
  const at = { asOf: msOf(moment.asOf), knownAt: moment.knownAt === null ? null : msOf(moment.knownAt) };
  return { ground: groundAt(value, at), travel, roots };
};

/** Those of `ids` that are of no item. */
export const strangersAmong = async (from: Tx | Db, ids: readonly string[]): Promise<string[]> => {
  const rows = await sourceOf(from).query<{ id: string }>(
    'SELECT item_id AS id FROM ci_node WHERE item_id = ANY($1::uuid[])',
    [ids.filter(isUuid)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
};

/** Reads the graph, then the past, before anybody asks. */
export const readAhead = async (db: Db): Promise<void> => {
  await topologyNow(db, []);
  await topologyAt(db, [], { asOf: db.now(), knownAt: null });
};
