/** Reads the graph of configuration items from the tables: as it is, and as it was; all of it, or some items. */
import { relationKinds } from '@attest/contracts';
import { isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { building, type Graph, type NodeNow, type Steps } from './adjacency.ts';
import { type Annals, type GroupsRow, type PastNode, recounting } from './annals.ts';
import type { NodeGroup } from './ground.ts';
import { type DependencyGroup, neededOf } from './redundancy.ts';
import type { Piece } from './shelf.ts';

/** The bits of an item, of the row `i`. */
const flagsSql =
  "1 + CASE WHEN i.state = 'RETIRED' THEN 2 ELSE 0 END + CASE WHEN i.service_id IS NOT NULL THEN 4 ELSE 0 END";

/** The number of a kind, of the row `r`. */
const kindSql = `CASE r.kind ${relationKinds.map((kind, at) => `WHEN '${kind}' THEN ${at}`).join(' ')} END`;

/** Moments of the row: so from, so until, known from, known until; microseconds since 2000, without end the largest number. */
const timesSql = (row: string): string =>
  ['valid_from', 'valid_until', 'known_from', 'known_until']
    .map((moment) => `timestamptz_send(${row}.${moment})`)
    .join(' || ');

/** Numbers as they are sent: four bytes each, the first the highest. */
const integers = (bytes: Buffer | null): Int32Array => {
  if (!bytes) return new Int32Array(0);
  const numbers = new Int32Array(bytes.length / 4);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = bytes.readInt32BE(at * 4);
  return numbers;
};

const epoch2000 = Date.UTC(2000, 0, 1);
const endless = 2 ** 62;

/** Moments as they are sent, eight bytes each, in milliseconds since 1970. */
const moments = (bytes: Buffer | null): Float64Array => {
  if (!bytes) return new Float64Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const times = new Float64Array(bytes.length / 8);
  for (let at = 0; at < times.length; at += 1) {
    const micros = view.getInt32(at * 8) * 2 ** 32 + view.getUint32(at * 8 + 4);
    times[at] =
      micros > endless
        ? Number.POSITIVE_INFINITY
        : micros < -endless
          ? Number.NEGATIVE_INFINITY
          : micros / 1000 + epoch2000;
  }
  return times;
};

/** Nodes of items, by id. */
export const nodesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = await tx.query<{ id: string; node: number }>(
    'SELECT item_id AS id, node FROM ci_node WHERE item_id = ANY($1::uuid[])',
    [ids.filter(isUuid)],
  );
  return new Map(rows.map(({ id, node }) => [id, node]));
};

type Grouping = { readonly node: number; readonly redundancy: readonly DependencyGroup[] };

/** The groups of each row with nodes in the place of items, in the order of the rows. */
const groupsIn = async <Row extends Grouping>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { groups: NodeGroup[] })[]> => {
  const grouped = rows.filter(({ redundancy }) => redundancy.length > 0);
  const members = grouped.flatMap((row) => row.redundancy.flatMap((group) => group.members));
  const nodes = members.length > 0 ? await nodesOf(tx, [...new Set(members.map(({ itemId }) => itemId))]) : new Map();
  return grouped.map((row) => ({
    ...row,
    groups: row.redundancy.map((group) => ({
      name: group.name,
      needed: neededOf(group),
      members: group.members.flatMap(({ kind, itemId }) => {
        const at: number | undefined = nodes.get(itemId);
        return at === undefined ? [] : [{ kind: relationKinds.indexOf(kind), node: at }];
      }),
    })),
  }));
};

const groupsByNode = async (tx: Tx, rows: readonly Grouping[]): Promise<Map<number, NodeGroup[]>> =>
  new Map((await groupsIn(tx, rows)).map(({ node, groups }) => [node, groups]));

type Bytes = { readonly bytes: Buffer | null };
type TimedBytes = Bytes & { readonly times: Buffer | null };

// In pieces of about a megabyte: what the client decodes at once keeps everybody else waiting.
const allNodes = `SELECT string_agg(int4send(n.node) || int4send(${flagsSql}), ''::bytea) AS bytes
  FROM configuration_item i JOIN ci_node n ON n.item_id = i.id GROUP BY n.node >> 16`;
const allRelations = `SELECT string_agg(int4send(a.node) || int4send(${kindSql}) || int4send(b.node), ''::bytea) AS bytes
  FROM ci_relation r JOIN ci_node a ON a.item_id = r.from_id JOIN ci_node b ON b.item_id = r.to_id GROUP BY a.node >> 14`;
const allGroups = `SELECT n.node, i.redundancy FROM configuration_item i JOIN ci_node n ON n.item_id = i.id
  WHERE i.redundancy <> '[]'`;

/** Joins of all items are done in memory, in this transaction. */
const roomy = "SELECT set_config('work_mem', '256MB', true)";

/** Takes what was read out of `rows`, so that it is held once. */
function* decoded(rows: Bytes[]): Steps<Int32Array[]> {
  const pieces: Int32Array[] = [];
  for (let row = rows.pop(); row; row = rows.pop()) {
    pieces.push(integers(row.bytes));
    yield;
  }
  return pieces.reverse();
}

function* graphFrom(
  nodes: Bytes[],
  relations: Bytes[],
  groups: ReadonlyMap<number, readonly NodeGroup[]>,
): Steps<Graph> {
  return yield* building(yield* decoded(nodes), yield* decoded(relations), groups);
}

/** The graph as it is, still to be made of what was read. */
export const readGraph = async (tx: Tx): Promise<Steps<Graph>> => {
  await tx.query(roomy);
  const nodes = await tx.query<Bytes>(allNodes);
  const relations = await tx.query<Bytes>(allRelations);
  return graphFrom(nodes, relations, await groupsByNode(tx, await tx.query<Grouping>(allGroups)));
};

const allItemPeriods = `SELECT string_agg(int4send(i.node) || int4send(${flagsSql}) || int4send(0), ''::bytea) AS bytes,
    string_agg(${timesSql('i')}, ''::bytea) AS times
  FROM ci_period i WHERE i.valid_from IS NOT NULL AND i.known_from IS NOT NULL GROUP BY i.period >> 15`;
const allRelationPeriods = `SELECT string_agg(int4send(r.from_node) || int4send(${kindSql}) || int4send(r.to_node), ''::bytea) AS bytes,
    string_agg(${timesSql('r')}, ''::bytea) AS times
  FROM ci_relation_period r WHERE r.valid_from IS NOT NULL AND r.known_from IS NOT NULL GROUP BY r.period >> 15`;
const groupPeriods = `SELECT i.node, i.redundancy, ${timesSql('i')} AS times FROM ci_period i
  WHERE i.redundancy <> '[]' AND i.valid_from IS NOT NULL AND i.known_from IS NOT NULL`;

type GroupPeriod = Grouping & { readonly times: Buffer };

const groupsRows = async (tx: Tx, rows: readonly GroupPeriod[]): Promise<GroupsRow[]> =>
  (await groupsIn(tx, rows)).map(({ node, groups, times }) => ({ node, groups, times: [...moments(times)] }));

/** As `decoded`. */
function* pieces(rows: TimedBytes[]): Steps<Piece[]> {
  const read: Piece[] = [];
  for (let row = rows.pop(); row; row = rows.pop()) {
    read.push({ facts: integers(row.bytes), times: moments(row.times) });
    yield;
  }
  return read.reverse();
}

function* annalsFrom(items: TimedBytes[], relations: TimedBytes[], groups: readonly GroupsRow[]): Steps<Annals> {
  return yield* recounting(yield* pieces(items), yield* pieces(relations), groups);
}

/** The graph as it was at every moment, still to be made of what was read. */
export const readAnnals = async (tx: Tx): Promise<Steps<Annals>> => {
  await tx.query(roomy);
  const items = await tx.query<TimedBytes>(allItemPeriods);
  const relations = await tx.query<TimedBytes>(allRelationPeriods);
  return annalsFrom(items, relations, await groupsRows(tx, await tx.query<GroupPeriod>(groupPeriods)));
};

const someNodes = `SELECT i.id, n.node, ${flagsSql} AS flags, i.redundancy
  FROM configuration_item i JOIN ci_node n ON n.item_id = i.id WHERE i.id = ANY($1::uuid[])`;
const someRelations = `SELECT r.from_id AS id, b.node, ${kindSql} AS kind
  FROM ci_relation r JOIN ci_node b ON b.item_id = r.to_id WHERE r.from_id = ANY($1::uuid[])`;

/** Some items as they are. */
export const readNodes = async (tx: Tx, ids: readonly string[]): Promise<NodeNow[]> => {
  const items = await tx.query<Grouping & { id: string; flags: number }>(someNodes, [ids]);
  const relations = await tx.query<{ id: string; node: number; kind: number }>(someRelations, [ids]);
  const out = Map.groupBy(relations, ({ id }) => id);
  const groups = await groupsByNode(tx, items);
  return items.map(({ id, node, flags }) => ({
    node,
    flags,
    groups: groups.get(node) ?? [],
    out: (out.get(id) ?? []).map((relation) => [relation.node, relation.kind] as const),
  }));
};

const someItemPeriods = `SELECT i.node, int4send(i.node) || int4send(${flagsSql}) || int4send(0) AS bytes, ${timesSql('i')} AS times,
    i.redundancy FROM ci_period i WHERE i.item_id = ANY($1::uuid[]) AND i.valid_from IS NOT NULL AND i.known_from IS NOT NULL`;
const someRelationPeriods = `SELECT r.from_node AS node,
    int4send(r.from_node) || int4send(${kindSql}) || int4send(r.to_node) AS bytes, ${timesSql('r')} AS times
  FROM ci_relation_period r WHERE r.from_node = ANY($1::integer[]) AND r.valid_from IS NOT NULL AND r.known_from IS NOT NULL`;

type PeriodRow = TimedBytes & { readonly node: number };

const pieceOf = (rows: readonly TimedBytes[] = []): Piece => ({
  facts: integers(Buffer.concat(rows.map(({ bytes }) => bytes ?? Buffer.alloc(0)))),
  times: moments(Buffer.concat(rows.map(({ times }) => times ?? Buffer.alloc(0)))),
});

/** Some items as they were at every moment. */
export const readPast = async (tx: Tx, ids: readonly string[]): Promise<PastNode[]> => {
  const items = await tx.query<PeriodRow & GroupPeriod>(someItemPeriods, [ids]);
  const byNode = Map.groupBy(items, ({ node }) => node);
  const relations = await tx.query<PeriodRow>(someRelationPeriods, [[...byNode.keys()]]);
  const out = Map.groupBy(relations, ({ node }) => node);
  const groups = Map.groupBy(await groupsRows(tx, items), ({ node }) => node);
  return [...byNode].map(([node, own]) => ({
    node,
    items: pieceOf(own),
    relations: pieceOf(out.get(node)),
    groups: groups.get(node) ?? [],
  }));
};
