/**
 * The graph of configuration items, kept in memory and in step with the tables.
 *
 * Whoever asks looks first, in its own transaction, which items and kinds of relation have events that the graph has not seen:
 * by the database's own snapshot, so that neither another process nor a transaction that ended late goes unnoticed. Those are
 * read again; what is asked is then answered without the database.
 */
import { relationKinds } from '@attest/contracts';
import { type Instant, isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { compact, type Graph, graphOf, type NodeGroup, type NodeNow, patch } from './adjacency.ts';
import { type Travel, travelOf } from './impact.ts';
import { meaningsNow } from './reach.ts';
import { type DependencyGroup, neededOf } from './redundancy.ts';
import { spread } from './spread.ts';

/** The bits of an item, of the row `i`. */
export const flagsSql =
  "1 + CASE WHEN i.state = 'RETIRED' THEN 2 ELSE 0 END + CASE WHEN i.service_id IS NOT NULL THEN 4 ELSE 0 END";

/** Numbers as they are sent: four bytes each, the first the highest. */
export const integers = (bytes: Buffer | null): Int32Array => {
  if (!bytes) return new Int32Array(0);
  const own = Buffer.from(bytes);
  own.swap32();
  return new Int32Array(own.buffer.slice(own.byteOffset, own.byteOffset + own.length));
};

const kindsAsText = [...relationKinds];

/** Nodes of items, by id. */
export const nodesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = await tx.query<{ id: string; node: number }>(
    'SELECT item_id AS id, node FROM ci_node WHERE item_id = ANY($1::uuid[])',
    [ids.filter(isUuid)],
  );
  return new Map(rows.map(({ id, node }) => [id, node]));
};

export type Grouping = { readonly node: number; readonly redundancy: readonly DependencyGroup[] };

/** The groups with nodes in the place of items. */
export const groupsOf = async (tx: Tx, rows: readonly Grouping[]): Promise<Map<number, NodeGroup[]>> => {
  const grouped = rows.filter(({ redundancy }) => redundancy.length > 0);
  const members = grouped.flatMap((row) => row.redundancy.flatMap((group) => group.members));
  const nodes = await nodesOf(tx, [...new Set(members.map(({ itemId }) => itemId))]);
  return new Map(
    grouped.map(({ node, redundancy }) => [
      node,
      redundancy.map((group) => ({
        name: group.name,
        needed: neededOf(group),
        members: group.members.flatMap(({ kind, itemId }) => {
          const at = nodes.get(itemId);
          return at === undefined ? [] : [{ kind: relationKinds.indexOf(kind), node: at }];
        }),
      })),
    ]),
  );
};

const allNodes = `SELECT string_agg(int4send(n.node) || int4send(${flagsSql}), ''::bytea) AS bytes
  FROM configuration_item i JOIN ci_node n ON n.item_id = i.id`;
const allRelations = `SELECT string_agg(int4send(a.node) || int4send(array_position($1::text[], r.kind) - 1) || int4send(b.node), ''::bytea) AS bytes
  FROM ci_relation r JOIN ci_node a ON a.item_id = r.from_id JOIN ci_node b ON b.item_id = r.to_id`;
const allGroups = `SELECT n.node, i.redundancy FROM configuration_item i JOIN ci_node n ON n.item_id = i.id
  WHERE i.redundancy <> '[]'`;

const readAll = async (tx: Tx): Promise<Graph> => {
  const [nodes] = await tx.query<{ bytes: Buffer | null }>(allNodes);
  const [relations] = await tx.query<{ bytes: Buffer | null }>(allRelations, [kindsAsText]);
  const groups = await groupsOf(tx, await tx.query<Grouping>(allGroups));
  return graphOf(integers(nodes?.bytes ?? null), integers(relations?.bytes ?? null), groups);
};

/** A moment, and the one by whose knowledge it is seen; null: by all that is known now. */
export type Moment = { readonly asOf: Instant; readonly knownAt: Instant | null };

/** Whether the period of a row holds at a moment, whose parameters come after so many others. */
export const holdsAt = (row: string, { knownAt }: Moment, after = 0): string =>
  `${row}.valid @> $${after + 1}::timestamptz AND ` +
  (knownAt === null ? `upper_inf(${row}.known)` : `${row}.known @> $${after + 2}::timestamptz`);

/** The graph as it was. */
const readPast = async (tx: Tx, moment: Moment): Promise<Graph> => {
  const { asOf, knownAt } = moment;
  const params = knownAt === null ? [asOf] : [asOf, knownAt];
  const kinds = `$${params.length + 1}::text[]`;
  const [nodes] = await tx.query<{ bytes: Buffer | null }>(
    `SELECT string_agg(int4send(i.node) || int4send(${flagsSql}), ''::bytea) AS bytes FROM ci_period i WHERE ${holdsAt('i', moment)}`,
    params,
  );
  const [relations] = await tx.query<{ bytes: Buffer | null }>(
    `SELECT string_agg(int4send(r.from_node) || int4send(array_position(${kinds}, r.kind) - 1) || int4send(r.to_node), ''::bytea) AS bytes
     FROM ci_relation_period r WHERE ${holdsAt('r', moment)}`,
    [...params, kindsAsText],
  );
  const grouped = await tx.query<Grouping>(
    `SELECT i.node, i.redundancy FROM ci_period i WHERE i.redundancy <> '[]' AND ${holdsAt('i', moment)}`,
    params,
  );
  return graphOf(integers(nodes?.bytes ?? null), integers(relations?.bytes ?? null), await groupsOf(tx, grouped));
};

const someNodes = `SELECT i.id, n.node, ${flagsSql} AS flags, i.redundancy
  FROM configuration_item i JOIN ci_node n ON n.item_id = i.id WHERE i.id = ANY($1::uuid[])`;
const someRelations = `SELECT r.from_id AS id, b.node, array_position($2::text[], r.kind) - 1 AS kind
  FROM ci_relation r JOIN ci_node b ON b.item_id = r.to_id WHERE r.from_id = ANY($1::uuid[])`;

const readSome = async (tx: Tx, ids: readonly string[]): Promise<NodeNow[]> => {
  const items = await tx.query<Grouping & { id: string; flags: number }>(someNodes, [ids]);
  const relations = await tx.query<{ id: string; node: number; kind: number }>(someRelations, [ids, kindsAsText]);
  const out = Map.groupBy(relations, ({ id }) => id);
  const groups = await groupsOf(tx, items);
  return items.map(({ id, node, flags }) => ({
    node,
    flags,
    groups: groups.get(node) ?? [],
    out: (out.get(id) ?? []).map((relation) => [relation.node, relation.kind] as const),
  }));
};

/** So many items are read again one by one; more, and all are. */
const touchedAtMost = 20_000;

/** What the caller's transaction sees that a graph as of $1 does not. */
export const sinceSql = `SELECT pg_current_snapshot()::text AS position, pg_current_xact_id_if_assigned() IS NULL AS "reading",
    ARRAY(SELECT DISTINCT e.record_id FROM event e
      WHERE e.xid >= pg_snapshot_xmin($1::text::pg_snapshot) AND NOT pg_visible_in_snapshot(e.xid, $1::text::pg_snapshot)
        AND (e.record = 'relationKind' OR e.record = 'configurationItem'
          AND ($3::timestamptz IS NULL OR e.at <= $3 OR e.type = 'ConfigurationItemCorrected'))
      LIMIT ${touchedAtMost + 1}) AS touched,
    ARRAY(SELECT node FROM ci_node WHERE item_id = ANY($2::uuid[])) AS roots`;

export type Since = {
  readonly position: string;
  /** Whether the transaction has written nothing yet. */
  readonly reading: boolean;
  readonly touched: readonly string[];
  readonly roots: readonly number[];
};

const maxOf = (position: string): bigint => BigInt(position.split(':')[1] ?? '0');
const minOf = (position: string): bigint => BigInt(position.split(':')[0] ?? '0');

/** Of two snapshots of one database one sees all that the other does. */
export const later = (a: string, b: string): boolean => minOf(a) >= minOf(b) && maxOf(a) >= maxOf(b);

type Kept = { graph: Graph; travel: Travel; position: string };

/** The graph of one database. Those who ask look after it one after another. */
type Keeper = {
  kept: Kept | undefined;
  /** Of moments that were asked about, the last asked last. */
  readonly past: Map<string, Kept>;
  turn: Promise<unknown>;
};

const keepers = new WeakMap<object, Keeper>();

const keeperOf = (tx: Tx): Keeper => {
  const database = tx.manager.dataSource;
  const keeper = keepers.get(database) ?? { kept: undefined, past: new Map<string, Kept>(), turn: Promise.resolve() };
  keepers.set(database, keeper);
  return keeper;
};

/** Does `work` when those before are done; the next ones wait for it, whether it succeeds or not. */
export const inOrder = <T>(keeper: { turn: Promise<unknown> }, work: () => Promise<T>): Promise<T> => {
  const mine = keeper.turn.then(work, work);
  keeper.turn = mine.catch(() => undefined);
  return mine;
};

const look = async (
  tx: Tx,
  { position }: Pick<Kept, 'position'>,
  ids: readonly string[],
  asOf: Instant | null = null,
): Promise<Since> => {
  const [since] = await tx.query<Since>(sinceSql, [position, ids.filter(isUuid), asOf]);
  if (!since) throw new Error('a look at what changed gives one row');
  return since;
};

const travelNow = async (tx: Tx): Promise<Travel> => travelOf(await meaningsNow(tx));

const readWhole = async (tx: Tx, read: (tx: Tx) => Promise<Graph>): Promise<Kept> => {
  // Before the tables: what is committed in between is then read once more, which changes nothing.
  const [now] = await tx.query<{ position: string }>('SELECT pg_current_snapshot()::text AS position');
  return { position: now?.position ?? '1:1:', graph: await read(tx), travel: await travelNow(tx) };
};

/** The graph as the transaction sees it or as later ones do, the nodes of `ids` in it, and what the kinds mean. */
export type Topology = { readonly graph: Graph; readonly travel: Travel; readonly roots: readonly number[] };

/**
 * The graph in step with what the transaction sees. Not for a transaction that wrote items itself: the graph is everybody's,
 * and what is not committed is nobody else's business.
 */
export const topologyNow = (tx: Tx, ids: readonly string[]): Promise<Topology> => {
  const keeper = keeperOf(tx);
  return inOrder(keeper, async () => {
    const kept = keeper.kept ?? (await readWhole(tx, readAll));
    keeper.kept = kept;
    const since = await look(tx, kept, ids);
    if (since.touched.length > touchedAtMost) keeper.kept = await readWhole(tx, readAll);
    else if (since.touched.length > 0) {
      patch(kept.graph, await readSome(tx, since.touched));
      kept.travel = await travelNow(tx);
      compact(kept.graph);
    }
    const now = keeper.kept;
    if (since.reading && later(since.position, now.position)) now.position = since.position;
    return { graph: now.graph, travel: now.travel, roots: since.roots };
  });
};

const pastGraphs = 4;

/**
 * The graph as it was, by what was known: read once for a moment, again when something was recorded since that says what was
 * true then. The last four moments that were asked about are kept.
 */
export const topologyAt = (tx: Tx, ids: readonly string[], moment: Moment): Promise<Topology> => {
  const keeper = keeperOf(tx);
  const name = `${moment.asOf} ${moment.knownAt ?? ''}`;
  const read = (own: Tx) => readPast(own, moment);
  return inOrder(keeper, async () => {
    const known = keeper.past.get(name) ?? (await readWhole(tx, read));
    const since = await look(tx, known, ids, moment.asOf);
    const kept = since.touched.length > 0 ? await readWhole(tx, read) : known;
    if (since.reading && later(since.position, kept.position)) kept.position = since.position;
    keeper.past.delete(name);
    keeper.past.set(name, kept);
    for (const oldest of keeper.past.keys()) if (keeper.past.size > pastGraphs) keeper.past.delete(oldest);
    return { graph: kept.graph, travel: kept.travel, roots: since.roots };
  });
};

/** Those of `candidates` that fail with the items, or that these need; whatever stands in for what. */
export const around = async (
  tx: Tx,
  ids: readonly string[],
  candidates: readonly string[],
): Promise<ReadonlySet<string>> => {
  const nodes = await nodesOf(tx, candidates);
  const { graph, travel, roots } = await topologyNow(tx, ids);
  const near = new Set<number>();
  for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const)
    for (const node of spread(graph, travel, roots, direction, false).order) near.add(node);
  return new Set([...nodes].flatMap(([id, node]) => (near.has(node) ? [id] : [])));
};
