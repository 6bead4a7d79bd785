/**
 * Periods by node, in compressed arrays; of nodes that changed since, beside them. Pure.
 *
 * A row is a period: what was so, and four moments: so from, so until, known from, known until. What is known better since then
 * is not the newest knowledge; it is kept for those who ask what was known.
 */
import { type Steps, stepSize, summed } from './adjacency.ts';

/** Milliseconds since 1970; without end: Infinity. Four to a row: so from, so until, known from, known until. */
export type Times = Float64Array;
export const endless = Number.POSITIVE_INFINITY;
/** Places of the four among the moments of a row. */
export const [soFrom, soUntil, knownFrom, knownUntil] = [0, 1, 2, 3] as const;

/** Rows: of relations the other end and the kind, of items 0 and the flags; and when. */
export type Columns = { readonly ends: Int32Array; readonly kinds: Uint8Array; readonly times: Times };

/** Rows of a node, by when they began; where that is the same, by end and kind. */
export type Rows = {
  readonly columns: Columns;
  readonly from: number;
  /** Those before hold without end once they began, by all that is known now. */
  readonly open: number;
  readonly until: number;
};

/** Rows by node. */
export type Shelf = Columns & {
  /** Rows of node n stand from offsets[n] to offsets[n + 1]. */
  readonly offsets: Int32Array;
  /** By node, `open` of its rows. */
  readonly open: Int32Array;
  /** Two a node: when the last row before `open` began, and the first of the others. From the one to the other those rows are all. */
  readonly spans: Float64Array;
  /** Rows as they are now, of nodes that changed since the arrays were made. */
  readonly changed: Map<number, Rows>;
};

/** Rows as they are read: of relations source, kind and target, of items the node, the flags and 0; and when. */
export type Piece = { readonly facts: Int32Array; readonly times: Times };

/** Room for so many rows. */
export const room = (count: number): Columns => ({
  ends: new Int32Array(count),
  kinds: new Uint8Array(count),
  times: new Float64Array(count * 4),
});

export const copyRow = (from: Columns, row: number, to: Columns, place: number): void => {
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

export const sortRows = (columns: Columns, from: number, until: number): void => {
  if (isSorted(columns, from, until)) return;
  const rows = Int32Array.from({ length: until - from }, (_, at) => from + at).sort((a, b) => compared(columns, a, b));
  const sorted = room(rows.length);
  rows.forEach((row, place) => {
    copyRow(columns, row, sorted, place);
  });
  for (let place = 0; place < rows.length; place += 1) copyRow(sorted, place, columns, from + place);
};

/** Where the first row stands that ends, or that is known better by now. */
export const openUntil = ({ times }: Columns, from: number, until: number): number => {
  let row = from;
  while (row < until && times[row * 4 + soUntil] === endless && times[row * 4 + knownUntil] === endless) row += 1;
  return row;
};

/** Puts rows that were read by their first number, or by their third. */
export function* shelved(size: number, pieces: readonly Piece[], by: 0 | 2): Steps<Shelf> {
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
  const open = new Int32Array(size);
  const spans = new Float64Array(size * 2);
  for (let node = 0; node < size; node += 1) {
    const [from, until] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    if (until - from > 1) sortRows(columns, from, until);
    const others = openUntil(columns, from, until);
    open[node] = others;
    spans[node * 2] = others > from ? (columns.times[(others - 1) * 4] ?? 0) : Number.NEGATIVE_INFINITY;
    spans[node * 2 + 1] = others < until ? (columns.times[others * 4] ?? 0) : endless;
    done += until - from + 1;
    if (done >= stepSize / 4) {
      done = 0;
      yield;
    }
  }
  return { ...columns, offsets, open, spans, changed: new Map() };
}

const nothing: Rows = { columns: room(0), from: 0, open: 0, until: 0 };

/** Puts other rows in the place of those of a node: there is no telling by its span any more. */
export const replace = (shelf: Shelf, node: number, rows: Rows): void => {
  shelf.changed.set(node, rows);
  if (node < shelf.open.length) shelf.spans[node * 2] = endless;
};

/** The rows of a node as they are now. */
export const rowsOf = (shelf: Shelf, node: number): Rows => {
  const changed = shelf.changed.size > 0 ? shelf.changed.get(node) : undefined;
  if (changed) return changed;
  if (node + 1 >= shelf.offsets.length) return nothing;
  const { offsets, open } = shelf;
  return { columns: shelf, from: offsets[node] ?? 0, open: open[node] ?? 0, until: offsets[node + 1] ?? 0 };
};
