/**
 * The graph of configuration items as it was at every moment, in memory: all periods of items and relations, by what was known
 * when. Any moment is spread over without making its graph first. Pure.
 */
import { type Steps, stepSize } from './adjacency.ts';
import type { Ground, NodeGroup, Way } from './ground.ts';
import {
  type Columns,
  copyRow,
  endless,
  knownFrom,
  knownUntil,
  openUntil,
  type Piece,
  type Rows,
  replace,
  room,
  rowsOf,
  type Shelf,
  shelved,
  soFrom,
  sortRows,
  soUntil,
  type Times,
} from './shelf.ts';

/** By node: from when on it has had which flags, by all that is known now; Infinity where that is not so simple. */
type Steady = { since: Float64Array; flags: Uint8Array };

type PastGroups = { readonly times: readonly number[]; readonly groups: readonly NodeGroup[] };

export type Annals = {
  /** Every node is below it. */
  size: number;
  readonly out: Shelf;
  readonly into: Shelf;
  readonly items: Shelf;
  readonly steady: Steady;
  readonly groups: Map<number, readonly PastGroups[]>;
};

/** Notes from when on a node has had which flags: where the last of its rows by all that is known now has no end. */
const note = (steady: Steady, items: Shelf, node: number): void => {
  const { columns, from, until } = rowsOf(items, node);
  const { kinds, times } = columns;
  let row = until - 1;
  while (row >= from && times[row * 4 + knownUntil] !== endless) row -= 1;
  const lasts = row >= from && times[row * 4 + soUntil] === endless;
  steady.since[node] = lasts ? (times[row * 4] ?? 0) : endless;
  steady.flags[node] = lasts ? (kinds[row] ?? 0) : 0;
};

function* steadily(size: number, items: Shelf): Steps<Steady> {
  const steady = { since: new Float64Array(size), flags: new Uint8Array(size) };
  for (let node = 0; node < size; node += 1) {
    note(steady, items, node);
    if (node % (stepSize / 4) === 0) yield;
  }
  return steady;
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
  const [out, into] = [yield* shelved(size, relations, 0), yield* shelved(size, relations, 2)];
  const own = yield* shelved(size, items, 0);
  return {
    ...{ size, out, into, items: own, steady: yield* steadily(size, own) },
    groups: new Map([...Map.groupBy(groups, ({ node }) => node)]),
  };
}

/** A node as it is known by now: all periods of it, and of the relations from it. */
export type PastNode = {
  readonly node: number;
  readonly items: Piece;
  readonly relations: Piece;
  readonly groups: readonly PastGroups[];
};

/** Rows of their own, in their order. */
const ownRows = (picked: readonly { readonly columns: Columns; readonly row: number }[]): Rows => {
  const columns = room(picked.length);
  picked.forEach(({ columns: from, row }, place) => {
    copyRow(from, row, columns, place);
  });
  sortRows(columns, 0, picked.length);
  return { columns, from: 0, open: openUntil(columns, 0, picked.length), until: picked.length };
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

const grown = (annals: Annals, size: number): void => {
  const { steady } = annals;
  annals.size = Math.max(annals.size, size);
  if (annals.size <= steady.flags.length) return;
  const length = Math.ceil(annals.size * 1.2);
  const [since, flags] = [new Float64Array(length).fill(endless), new Uint8Array(length)];
  since.set(steady.since);
  flags.set(steady.flags);
  Object.assign(steady, { since, flags });
};

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
    replace(out, node, ownRows(picked(leading, 0, leading.ends.length)));
    const mine = seenFrom(own, 0);
    replace(items, node, ownRows(picked(mine, 0, mine.ends.length)));
    if (grouped.length > 0) groups.set(node, grouped);
    else groups.delete(node);
    grown(annals, node + 1);
    note(annals.steady, items, node);
  }
  for (const [target, { went, came }] of incoming) {
    const { columns, from, until } = rowsOf(into, target);
    replace(into, target, ownRows([...picked(columns, from, until, (source) => !went.has(source)), ...came]));
    grown(annals, target + 1);
  }
};

/** Whether there is so much beside the arrays that they are worth making anew. */
export const isWorn = ({ out, into }: Annals, atMost: number): boolean =>
  out.changed.size > atMost || into.changed.size > atMost;

/** A moment, and the one by whose knowledge it is seen; null: by all that is known now. Milliseconds since 1970. */
export type At = { readonly asOf: number; readonly knownAt: number | null };

const isKnown = (times: Times | readonly number[], quad: number, { knownAt }: At): boolean =>
  knownAt === null
    ? times[quad + knownUntil] === endless
    : (times[quad + knownFrom] ?? 0) <= knownAt && knownAt < (times[quad + knownUntil] ?? 0);

/** Whether what was said in the row at `quad` was so, and was known. */
const holds = (times: Times | readonly number[], quad: number, at: At): boolean =>
  (times[quad + soFrom] ?? 0) <= at.asOf && at.asOf < (times[quad + soUntil] ?? 0) && isKnown(times, quad, at);

/** Neighbours as they are told: in the arrays of the rows, where those that hold stand beside each other; else gathered. */
type Told = { ends: Int32Array; kinds: Uint8Array; from: number; until: number };

/** Room for neighbours that are gathered. */
type Gathered = { ends: Int32Array; kinds: Uint8Array };

const spareFor = (count: number): Gathered => ({ ends: new Int32Array(count), kinds: new Uint8Array(count) });

/** Where the first row stands, of those from `from` up to `until`, that began after a moment. */
const begunBy = (times: Times, from: number, until: number, asOf: number): number => {
  let [low, high] = [from, until];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle * 4] ?? 0) <= asOf) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What a question about neighbours is answered from: rows that hold at a moment. */
const teller = (at: At) => {
  const { asOf, knownAt } = at;
  let spare = spareFor(64);
  const told: Told = { ...spare, from: 0, until: 0 };

  const tell = ({ ends, kinds }: Gathered, from: number, until: number): Told => {
    told.ends = ends;
    told.kinds = kinds;
    told.from = from;
    told.until = until;
    return told;
  };

  /** Those before `open` hold. */
  const gathered = ({ columns, from, until }: Rows, open: number): Told => {
    const { ends, kinds, times } = columns;
    let count = open - from;
    if (until - from > spare.ends.length) spare = spareFor((until - from) * 2);
    spare.ends.set(ends.subarray(from, open));
    spare.kinds.set(kinds.subarray(from, open));
    for (let row = open; row < until; row += 1) {
      // What began later stands behind: it is not looked at.
      if ((times[row * 4] ?? 0) > asOf) break;
      if (!holds(times, row * 4, at)) continue;
      spare.ends[count] = ends[row] ?? 0;
      spare.kinds[count] = kinds[row] ?? 0;
      count += 1;
    }
    return tell(spare, 0, count);
  };

  return (shelf: Shelf, node: number): Told => {
    const { spans } = shelf;
    if (knownAt === null && asOf >= (spans[node * 2] ?? endless) && asOf < (spans[node * 2 + 1] ?? 0))
      return tell(shelf, shelf.offsets[node] ?? 0, shelf.open[node] ?? 0);
    const rows = rowsOf(shelf, node);
    const { columns, from, open, until } = rows;
    if (knownAt !== null) return gathered(rows, from);
    if (open > from && (columns.times[(open - 1) * 4] ?? 0) > asOf)
      return tell(columns, from, begunBy(columns.times, from, open, asOf));
    if (open === until || (columns.times[open * 4] ?? 0) > asOf) return tell(columns, from, open);
    return gathered(rows, open);
  };
};

/** The graph as it was, to spread over. */
export const groundAt = (annals: Annals, at: At): Ground => {
  const { items, groups, steady } = annals;
  const byNow = at.knownAt === null;
  const tell = teller(at);
  return {
    size: annals.size,
    grouped: groups.size > 0,
    flagsOf: (node) => {
      if (byNow && at.asOf >= (steady.since[node] ?? endless)) return steady.flags[node] ?? 0;
      const { columns, from, until } = rowsOf(items, node);
      for (let row = from; row < until; row += 1) if (holds(columns.times, row * 4, at)) return columns.kinds[row] ?? 0;
      return 0;
    },
    nextTo: (way: Way, node) => tell(annals[way], node),
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
