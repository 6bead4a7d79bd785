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
const [soFrom, soUntil, knownFrom, knownUntil] = [0, 1, 2, 3];

/** Rows: of relations the other end and the kind, of items 0 and the flags; and when. */
type Columns = { readonly ends: Int32Array; readonly kinds: Uint8Array; readonly times: Times };

/** Rows by node, of each by when they began; where that is the same, by end and kind. */
type Shelf = Columns & {
  /** Rows of node n stand from offsets[n] to offsets[n + 1]. */
  readonly offsets: Int32Array;
  /** Rows as they are now, of nodes that changed since the arrays were made. */
  readonly changed: Map<number, Columns>;
};

type PastGroups = { readonly times: readonly number[]; readonly groups: readonly NodeGroup[] };

export type Annals = {
  /** Every node is below it. */
  size: number;
  readonly out: Shelf;
  readonly into: Shelf;
  readonly items: Shelf;
  readonly groups: Map<number, readonly PastGroups[]>;
};

/** Rows as they are read: of relations source, kind and target, of items the node, the flags and 0; and when. */
export type Piece = { readonly facts: Int32Array; readonly times: Times };

const room = (count: number): Columns => ({
  ends: new Int32Array(count),
  kinds: new Uint8Array(count),
  times: new Float64Array(count * 4),
});

const copyRow = (from: Columns, row: number, to: Columns, place: number): void => {
  to.ends[place] = from.ends[row] ?? 0;
  to.kinds[place] = from.kinds[row] ?? 0;
  for (let at = 0; at < 4; at += 1) to.times[place * 4 + at] = from.times[row * 4 + at] ?? 0;
};

/** Below 0 where row a comes before row b. */
const compared = ({ ends, kinds, times }: Columns, a: number, b: number): number => {
  const [begunA, begunB] = [times[a * 4] ?? 0, times[b * 4] ?? 0];
  if (begunA !== begunB) return begunA < begunB ? -1 : 1;
  const between = (ends[a] ?? 0) - (ends[b] ?? 0) || (kinds[a] ?? 0) - (kinds[b] ?? 0);
  return between || (times[a * 4 + knownFrom] ?? 0) - (times[b * 4 + knownFrom] ?? 0);
};

/** Most rows are read in their order already. */
const isSorted = (columns: Columns, from: number, until: number): boolean => {
  const { ends, times } = columns;
  for (let row = from + 1; row < until; row += 1) {
    const [before, begun] = [times[(row - 1) * 4] ?? 0, times[row * 4] ?? 0];
    if (before > begun) return false;
    if (before === begun && (ends[row - 1] ?? 0) >= (ends[row] ?? 0) && compared(columns, row - 1, row) > 0)
      return false;
  }
  return true;
};

const sortRows = (columns: Columns, from: number, until: number): void => {
  if (isSorted(columns, from, until)) return;
  const rows = Int32Array.from({ length: until - from }, (_, at) => from + at).sort((a, b) => compared(columns, a, b));
  const sorted = room(rows.length);
  rows.forEach((row, place) => {
    copyRow(columns, row, sorted, place);
  });
  for (let place = 0; place < rows.length; place += 1) copyRow(sorted, place, columns, from + place);
};

function* shelved(size: number, pieces: readonly Piece[], by: 0 | 2): Steps<Shelf> {
  const offsets = new Int32Array(size + 1);
  for (const { facts } of pieces) {
    for (let at = by; at < facts.length; at += 3) {
      const node = (facts[at] ?? 0) + 1;
      offsets[node] = (offsets[node] ?? 0) + 1;
    }
    yield;
  }
  yield* summed(offsets);
  const next = offsets.slice(0, size);
  const columns = room(offsets[size] ?? 0);
  for (const { facts, times } of pieces) {
    for (let at = 0, quad = 0; at < facts.length; at += 3, quad += 4) {
      const node = facts[at + by] ?? 0;
      const place = next[node] ?? 0;
      next[node] = place + 1;
      columns.ends[place] = facts[at + 2 - by] ?? 0;
      columns.kinds[place] = facts[at + 1] ?? 0;
      for (let one = 0; one < 4; one += 1) columns.times[place * 4 + one] = times[quad + one] ?? 0;
    }
    yield;
  }
  let done = 0;
  for (let node = 0; node < size; node += 1) {
    const [from, until] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    if (until - from > 1) sortRows(columns, from, until);
    done += until - from + 1;
    if (done >= stepSize / 4) {
      done = 0;
      yield;
    }
  }
  return { ...columns, offsets, changed: new Map() };
}

export type GroupsRow = PastGroups & { readonly node: number };

/** Makes the annals of these rows. */
export function* recounting(
  items: readonly Piece[],
  relations: readonly Piece[],
  groups: readonly GroupsRow[],
): Steps<Annals> {
  let size = 0;
  for (const { facts } of items)
    for (let at = 0; at < facts.length; at += 3) size = Math.max(size, (facts[at] ?? 0) + 1);
  for (const { facts } of relations) {
    for (let at = 0; at < facts.length; at += 3) size = Math.max(size, (facts[at] ?? 0) + 1, (facts[at + 2] ?? 0) + 1);
    yield;
  }
  return {
    size,
    out: yield* shelved(size, relations, 0),
    into: yield* shelved(size, relations, 2),
    items: yield* shelved(size, items, 0),
    groups: new Map([...Map.groupBy(groups, ({ node }) => node)]),
  };
}

type Rows = { readonly columns: Columns; readonly from: number; readonly until: number };

const nothing: Rows = { columns: room(0), from: 0, until: 0 };

const rowsOf = (shelf: Shelf, node: number): Rows => {
  const changed = shelf.changed.size > 0 ? shelf.changed.get(node) : undefined;
  if (changed) return { columns: changed, from: 0, until: changed.ends.length };
  if (node + 1 >= shelf.offsets.length) return nothing;
  return { columns: shelf, from: shelf.offsets[node] ?? 0, until: shelf.offsets[node + 1] ?? 0 };
};

/** A node as it is known by now: all periods of it, and of the relations from it. */
export type PastNode = {
  readonly node: number;
  readonly items: Piece;
  readonly relations: Piece;
  readonly groups: readonly PastGroups[];
};

/** Rows of their own, in their order. */
const columnsOf = (picked: readonly { readonly columns: Columns; readonly row: number }[]): Columns => {
  const columns = room(picked.length);
  picked.forEach(({ columns: from, row }, place) => {
    copyRow(from, row, columns, place);
  });
  sortRows(columns, 0, picked.length);
  return columns;
};

/** Rows of a piece as they are read, seen from their first number, or from their third. */
const seenFrom = ({ facts, times }: Piece, by: 0 | 2): Columns => {
  const count = facts.length / 3;
  return {
    ends: Int32Array.from({ length: count }, (_, row) => facts[row * 3 + 2 - by] ?? 0),
    kinds: Uint8Array.from({ length: count }, (_, row) => facts[row * 3 + 1] ?? 0),
    times,
  };
};

const picked = (columns: Columns, from: number, until: number, keep: (end: number) => boolean = () => true) =>
  Array.from({ length: until - from }, (_, at) => ({ columns, row: from + at })).filter(({ row }) =>
    keep(columns.ends[row] ?? 0),
  );

/** Takes nodes as they are known by now into the annals; the same again changes nothing. */
export const rewrite = (annals: Annals, nodes: readonly PastNode[]): void => {
  const { out, into, items, groups } = annals;
  /** By target: sources that are read anew, and their rows. */
  const incoming = new Map<number, { went: Set<number>; came: { columns: Columns; row: number }[] }>();
  const at = (target: number) => {
    const known = incoming.get(target) ?? { went: new Set<number>(), came: [] };
    incoming.set(target, known);
    return known;
  };
  for (const { node, items: own, relations, groups: grouped } of nodes) {
    const before = rowsOf(out, node);
    for (const target of before.columns.ends.subarray(before.from, before.until)) at(target).went.add(node);
    const leading = seenFrom(relations, 0);
    const coming = seenFrom(relations, 2);
    leading.ends.forEach((target, row) => {
      const there = at(target);
      there.went.add(node);
      there.came.push({ columns: coming, row });
    });
    out.changed.set(node, columnsOf(picked(leading, 0, leading.ends.length)));
    const mine = seenFrom(own, 0);
    items.changed.set(node, columnsOf(picked(mine, 0, mine.ends.length)));
    if (grouped.length > 0) groups.set(node, grouped);
    else groups.delete(node);
    annals.size = Math.max(annals.size, node + 1);
  }
  for (const [target, { went, came }] of incoming) {
    const { columns, from, until } = rowsOf(into, target);
    into.changed.set(target, columnsOf([...picked(columns, from, until, (source) => !went.has(source)), ...came]));
    annals.size = Math.max(annals.size, target + 1);
  }
};

/** Whether there is so much beside the arrays that they are worth making anew. */
export const isWorn = ({ out, into }: Annals, atMost: number): boolean =>
  out.changed.size > atMost || into.changed.size > atMost;

/** A moment, and the one by whose knowledge it is seen; null: by all that is known now. Milliseconds since 1970. */
export type At = { readonly asOf: number; readonly knownAt: number | null };

const isKnown = (times: Times | readonly number[], quad: number, { knownAt }: At): boolean =>
  knownAt === null
    ? times[quad + knownUntil] === Number.POSITIVE_INFINITY
    : (times[quad + knownFrom] ?? 0) <= knownAt && knownAt < (times[quad + knownUntil] ?? 0);

/** Whether what was said in the row at `quad` was so, and was known. */
const holds = (times: Times | readonly number[], quad: number, at: At): boolean =>
  (times[quad + soFrom] ?? 0) <= at.asOf && at.asOf < (times[quad + soUntil] ?? 0) && isKnown(times, quad, at);

/** Neighbours while they are gathered. */
type Found = { ends: Int32Array; kinds: Uint8Array; from: 0; until: number };

const widen = (found: Found): void => {
  const [ends, kinds] = [new Int32Array(found.ends.length * 2), new Uint8Array(found.ends.length * 2)];
  ends.set(found.ends);
  kinds.set(found.kinds);
  Object.assign(found, { ends, kinds });
};

const fewAtOnce = 24;

/** By end, then kind. */
const order = ({ ends, kinds, until }: Found): void => {
  if (until > fewAtOnce) {
    const keys = new Float64Array(until);
    for (let at = 0; at < until; at += 1) keys[at] = (ends[at] ?? 0) * 256 + (kinds[at] ?? 0);
    keys.sort();
    for (let at = 0; at < until; at += 1) {
      const key = keys[at] ?? 0;
      ends[at] = Math.floor(key / 256);
      kinds[at] = key % 256;
    }
    return;
  }
  for (let at = 1; at < until; at += 1) {
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

/** The rows that hold and are of a kind that is followed. */
const gather = (shelf: Shelf, node: number, at: At, follow: readonly boolean[], found: Found): void => {
  const { columns, from, until } = rowsOf(shelf, node);
  const { ends, kinds, times } = columns;
  const { asOf } = at;
  let count = 0;
  for (let row = from; row < until; row += 1) {
    const quad = row * 4;
    // What began later stands behind: it is not looked at.
    if ((times[quad] ?? 0) > asOf) break;
    if (asOf >= (times[quad + soUntil] ?? 0)) continue;
    const kind = kinds[row] ?? 0;
    if (follow[kind] !== true || !isKnown(times, quad, at)) continue;
    if (count === found.ends.length) widen(found);
    found.ends[count] = ends[row] ?? 0;
    found.kinds[count] = kind;
    count += 1;
  }
  found.until = count;
  if (count > 1) order(found);
};

/** The graph as it was, to spread over. */
export const groundAt = (annals: Annals, at: At): Ground => {
  const { items, groups } = annals;
  const found: Found = { ends: new Int32Array(64), kinds: new Uint8Array(64), from: 0, until: 0 };
  return {
    size: annals.size,
    grouped: groups.size > 0,
    flagsOf: (node) => {
      // Most items have been the same for as long as they are there.
      const only = items.offsets[node] ?? 0;
      if (items.changed.size === 0 && items.offsets[node + 1] === only + 1)
        return holds(items.times, only * 4, at) ? (items.kinds[only] ?? 0) : 0;
      const { columns, from, until } = rowsOf(items, node);
      for (let row = from; row < until; row += 1) if (holds(columns.times, row * 4, at)) return columns.kinds[row] ?? 0;
      return 0;
    },
    nextTo: (way: Way, node, follow) => {
      gather(annals[way], node, at, follow, found);
      return found;
    },
    related: (source, kind, target) => {
      const { columns, from, until } = rowsOf(annals.out, source);
      for (let row = from; row < until; row += 1)
        if (columns.ends[row] === target && columns.kinds[row] === kind && holds(columns.times, row * 4, at))
          return true;
      return false;
    },
    groupsOf: (node) => groups.get(node)?.find(({ times }) => holds(times, 0, at))?.groups,
  };
};
