/**
 * The graph of configuration items as it was at every moment, in memory: all periods of items and relations, by what was known
 * when. Any moment is spread over without making its graph first. Pure.
 *
 * A row is a period: what was so, and four moments: so from, so until, known from, known until. What is known better since then
 * is not the newest knowledge; it is kept for those who ask what was known.
 */
import { type Steps, stepSize, summed } from './adjacency.ts';
import type { Ground, NodeGroup, Way } from './ground.ts';

/** Milliseconds since 1970; without end: Infinity. Four to a row: so from, so until, known from, known until. */
type Times = Float64Array;

/** Rows of some nodes, one list a node, by when they began. */
type Shelf = {
  offsets: Int32Array;
  rows: Int32Array;
  /** Rows as they are now, of nodes that changed since the arrays were made. */
  readonly changed: Map<number, Int32Array>;
};

/** Three numbers a row: source, kind and target of a relation; node, flags and 0 of an item. */
type Table = { count: number; facts: Int32Array; times: Times };

type PastGroups = { readonly times: readonly number[]; readonly groups: readonly NodeGroup[] };

export type Annals = {
  /** Every node is below it. */
  size: number;
  readonly relations: Table;
  readonly out: Shelf;
  readonly into: Shelf;
  readonly items: Table;
  readonly own: Shelf;
  readonly groups: Map<number, readonly PastGroups[]>;
};

/** Rows as they are read, in pieces. */
export type Piece = { readonly facts: Int32Array; readonly times: Times };

const [soFrom, soUntil, knownFrom, knownUntil] = [0, 1, 2, 3];

function* joined(pieces: readonly Piece[]): Steps<Table> {
  const count = pieces.reduce((sum, { facts }) => sum + facts.length / 3, 0);
  const table: Table = { count, facts: new Int32Array(count * 3), times: new Float64Array(count * 4) };
  let at = 0;
  for (const { facts, times } of pieces) {
    table.facts.set(facts, at * 3);
    table.times.set(times, at * 4);
    at += facts.length / 3;
    yield;
  }
  return table;
}

const begunAt = ({ times }: Table, row: number): number => times[row * 4 + soFrom] ?? 0;

const fewRows = 24;

/** By when they began, as most of them are already; where that is the same, by their facts. */
const sortRows = (table: Table, rows: Int32Array): void => {
  const { facts } = table;
  const before = (a: number, b: number): number =>
    begunAt(table, a) - begunAt(table, b) ||
    (facts[a * 3] ?? 0) - (facts[b * 3] ?? 0) ||
    (facts[a * 3 + 1] ?? 0) - (facts[b * 3 + 1] ?? 0) ||
    (facts[a * 3 + 2] ?? 0) - (facts[b * 3 + 2] ?? 0) ||
    a - b;
  if (rows.length > fewRows) {
    rows.sort(before);
    return;
  }
  for (let at = 1; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    let place = at;
    for (; place > 0 && before(rows[place - 1] ?? 0, row) > 0; place -= 1) rows[place] = rows[place - 1] ?? 0;
    rows[place] = row;
  }
};

/** The rows of a table by one of their numbers. */
function* shelved(size: number, table: Table, by: 0 | 2): Steps<Shelf> {
  const { count, facts } = table;
  const offsets = new Int32Array(size + 1);
  for (let row = 0; row < count; row += 1) {
    const node = (facts[row * 3 + by] ?? 0) + 1;
    offsets[node] = (offsets[node] ?? 0) + 1;
    if (row % stepSize === 0) yield;
  }
  yield* summed(offsets);
  const next = offsets.slice(0, size);
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) {
    const node = facts[row * 3 + by] ?? 0;
    const place = next[node] ?? 0;
    next[node] = place + 1;
    rows[place] = row;
    if (row % stepSize === 0) yield;
  }
  let done = 0;
  for (let node = 0; node < size; node += 1) {
    const [from, until] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    if (until - from > 1) sortRows(table, rows.subarray(from, until));
    done += until - from + 1;
    if (done >= stepSize / 8) {
      done = 0;
      yield;
    }
  }
  return { offsets, rows, changed: new Map() };
}

export type GroupsRow = PastGroups & { readonly node: number };

/** Makes the annals of these rows. */
export function* recounting(
  items: readonly Piece[],
  relations: readonly Piece[],
  groups: readonly GroupsRow[],
): Steps<Annals> {
  const nodes = yield* joined(items);
  const table = yield* joined(relations);
  let size = 0;
  for (let at = 0; at < nodes.count * 3; at += 3) size = Math.max(size, (nodes.facts[at] ?? 0) + 1);
  for (let at = 0; at < table.count * 3; at += 3) {
    size = Math.max(size, (table.facts[at] ?? 0) + 1, (table.facts[at + 2] ?? 0) + 1);
    if (at % stepSize === 0) yield;
  }
  return {
    size,
    relations: table,
    out: yield* shelved(size, table, 0),
    into: yield* shelved(size, table, 2),
    items: nodes,
    own: yield* shelved(size, nodes, 0),
    groups: new Map([...Map.groupBy(groups, ({ node }) => node)]),
  };
}

/** Rows, from `from` up to `until`. */
type Rows = { readonly rows: Int32Array; readonly from: number; readonly until: number };

const nothing: Rows = { rows: new Int32Array(0), from: 0, until: 0 };

const rowsOf = (shelf: Shelf, node: number): Rows => {
  const changed = shelf.changed.size > 0 ? shelf.changed.get(node) : undefined;
  if (changed) return { rows: changed, from: 0, until: changed.length };
  if (node + 1 >= shelf.offsets.length) return nothing;
  return { rows: shelf.rows, from: shelf.offsets[node] ?? 0, until: shelf.offsets[node + 1] ?? 0 };
};

/** A node as it is known by now: all periods of it, and of the relations from it. */
export type PastNode = {
  readonly node: number;
  readonly items: Piece;
  readonly relations: Piece;
  readonly groups: readonly PastGroups[];
};

/** Adds rows at the end; the number of the first. */
const append = (table: Table, { facts, times }: Piece): number => {
  const first = table.count;
  const count = first + facts.length / 3;
  if (count * 3 > table.facts.length) {
    const room = Math.max(count, Math.ceil(first * 1.25), 1024);
    const [wider, longer] = [new Int32Array(room * 3), new Float64Array(room * 4)];
    wider.set(table.facts.subarray(0, first * 3));
    longer.set(table.times.subarray(0, first * 4));
    Object.assign(table, { facts: wider, times: longer });
  }
  table.facts.set(facts, first * 3);
  table.times.set(times, first * 4);
  table.count = count;
  return first;
};

const numbersFrom = (first: number, { facts }: Piece): Int32Array =>
  Int32Array.from({ length: facts.length / 3 }, (_, at) => first + at);

/** Takes nodes as they are known by now into the annals; the same again changes nothing that is asked. */
export const rewrite = (annals: Annals, nodes: readonly PastNode[]): void => {
  const { relations, items, out, into, own, groups } = annals;
  /** By target: sources that are read anew, and their rows. */
  const incoming = new Map<number, { went: Set<number>; came: number[] }>();
  const at = (target: number) => {
    const known = incoming.get(target) ?? { went: new Set<number>(), came: [] };
    incoming.set(target, known);
    return known;
  };
  for (const one of nodes) {
    const before = rowsOf(out, one.node);
    for (const row of before.rows.subarray(before.from, before.until))
      at(relations.facts[row * 3 + 2] ?? 0).went.add(one.node);
    const rows = numbersFrom(append(relations, one.relations), one.relations);
    for (const row of rows) {
      const target = at(relations.facts[row * 3 + 2] ?? 0);
      target.went.add(one.node);
      target.came.push(row);
    }
    sortRows(relations, rows);
    out.changed.set(one.node, rows);
    const mine = numbersFrom(append(items, one.items), one.items);
    sortRows(items, mine);
    own.changed.set(one.node, mine);
    if (one.groups.length > 0) groups.set(one.node, one.groups);
    else groups.delete(one.node);
    annals.size = Math.max(annals.size, one.node + 1);
  }
  for (const [target, { went, came }] of incoming) {
    const before = rowsOf(into, target);
    const kept = before.rows
      .subarray(before.from, before.until)
      .filter((row) => !went.has(relations.facts[row * 3] ?? 0));
    const rows = Int32Array.from([...kept, ...came]);
    sortRows(relations, rows);
    into.changed.set(target, rows);
    annals.size = Math.max(annals.size, target + 1);
  }
};

/** Whether there is so much beside the arrays that they are worth making anew. */
export const isWorn = ({ out, into }: Annals, atMost: number): boolean =>
  out.changed.size > atMost || into.changed.size > atMost;

/** A moment, and the one by whose knowledge it is seen; null: by all that is known now. Milliseconds since 1970. */
export type At = { readonly asOf: number; readonly knownAt: number | null };

const isKnown = (times: Times, quad: number, knownAt: number | null): boolean =>
  knownAt === null
    ? times[quad + knownUntil] === Number.POSITIVE_INFINITY
    : (times[quad + knownFrom] ?? 0) <= knownAt && knownAt < (times[quad + knownUntil] ?? 0);

/** The graph as it was, to spread over. */
export const groundAt = (annals: Annals, { asOf, knownAt }: At): Ground => {
  const { relations, items, own, groups } = annals;
  const holds = (times: Times, quad: number): boolean =>
    (times[quad + soFrom] ?? 0) <= asOf && asOf < (times[quad + soUntil] ?? 0) && isKnown(times, quad, knownAt);
  let ends = new Int32Array(64);
  let kinds = new Uint8Array(64);

  /** The rows that hold, as the other ends and kinds in their order; how many. */
  const gather = (shelf: Shelf, node: number, other: 0 | 2): number => {
    const { rows, from, until } = rowsOf(shelf, node);
    const { facts, times } = relations;
    let count = 0;
    for (let at = from; at < until; at += 1) {
      const row = rows[at] ?? 0;
      const quad = row * 4;
      // What began later stands behind: it is not looked at.
      if ((times[quad + soFrom] ?? 0) > asOf) break;
      if (asOf >= (times[quad + soUntil] ?? 0) || !isKnown(times, quad, knownAt)) continue;
      if (count === ends.length) {
        const [longer, wider] = [new Int32Array(count * 2), new Uint8Array(count * 2)];
        longer.set(ends);
        wider.set(kinds);
        ends = longer;
        kinds = wider;
      }
      ends[count] = facts[row * 3 + other] ?? 0;
      kinds[count] = facts[row * 3 + 1] ?? 0;
      count += 1;
    }
    return count;
  };

  const ordered = (count: number): void => {
    if (count > fewRows) {
      const keys = new Float64Array(count);
      for (let at = 0; at < count; at += 1) keys[at] = (ends[at] ?? 0) * 256 + (kinds[at] ?? 0);
      keys.sort();
      for (let at = 0; at < count; at += 1) {
        ends[at] = Math.floor((keys[at] ?? 0) / 256);
        kinds[at] = (keys[at] ?? 0) % 256;
      }
      return;
    }
    for (let at = 1; at < count; at += 1) {
      const [end, kind] = [ends[at] ?? 0, kinds[at] ?? 0];
      let place = at;
      for (; place > 0; place -= 1) {
        const [last, over] = [ends[place - 1] ?? 0, kinds[place - 1] ?? 0];
        if (last < end || (last === end && over <= kind)) break;
        ends[place] = last;
        kinds[place] = over;
      }
      ends[place] = end;
      kinds[place] = kind;
    }
  };

  return {
    size: annals.size,
    grouped: groups.size > 0,
    flagsOf: (node) => {
      const { rows, from, until } = rowsOf(own, node);
      for (let at = from; at < until; at += 1) {
        const row = rows[at] ?? 0;
        if (holds(items.times, row * 4)) return items.facts[row * 3 + 1] ?? 0;
      }
      return 0;
    },
    nextTo: (way: Way, node) => {
      const count = gather(annals[way], node, way === 'out' ? 2 : 0);
      ordered(count);
      return { ends, kinds, from: 0, until: count };
    },
    related: (source, kind, target) => {
      const { rows, from, until } = rowsOf(annals.out, source);
      for (let at = from; at < until; at += 1) {
        const row = rows[at] ?? 0;
        const triple = row * 3;
        if (relations.facts[triple + 2] === target && relations.facts[triple + 1] === kind)
          if (holds(relations.times, row * 4)) return true;
      }
      return false;
    },
    groupsOf: (node) =>
      groups.get(node)?.find(({ times }) => {
        const [from = 0, until = 0, since = 0, end = 0] = times;
        const known = knownAt === null ? end === Number.POSITIVE_INFINITY : since <= knownAt && knownAt < end;
        return from <= asOf && asOf < until && known;
      })?.groups,
  };
};
