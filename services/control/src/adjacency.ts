/**
 * The graph of configuration items in memory: who is next to whom, in compressed arrays, both ways. Pure.
 *
 * Items are numbered (`ci_node`), kinds of relation are their place among `relationKinds`. What changes after the arrays were
 * made lies beside them, node by node, until `compact` makes arrays of all of it again.
 */

/** Neighbours of one node: the other ends and the kinds, in the order of both. */
type List = { readonly ends: Int32Array; readonly kinds: Uint8Array };

/** One way of the relations. The neighbours of node n stand from offsets[n] to offsets[n + 1]. */
export type Half = {
  offsets: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  /** Neighbours as they are now, of nodes that changed since the arrays were made. */
  readonly changed: Map<number, List>;
};

/** Those of `members` that are next to the node stand in for each other; `needed` of them must work. */
export type NodeGroup = {
  readonly name: string;
  readonly needed: number;
  readonly members: readonly { readonly kind: number; readonly node: number }[];
};

export type Graph = {
  /** Every node is below it. */
  size: number;
  /** By node, bits of `here`, `retired`, `service`. */
  flags: Uint8Array;
  /** From source to target, and from target to source. */
  readonly out: Half;
  readonly into: Half;
  readonly groups: Map<number, readonly NodeGroup[]>;
  /** By node, for whoever walks the graph; all zero between two walks. */
  marks: Int32Array;
};

/** The item exists; it is retired; it stands for a service. */
export const here = 1;
export const retired = 2;
export const service = 4;

/** Relations as they are read: three numbers each: source, kind, target. */
export type Triples = Int32Array;

const sortList = (ends: Int32Array, kinds: Uint8Array, from: number, until: number): void => {
  if (until - from < 2) return;
  // One number that orders by end, then kind: a kind is below 256.
  const keys = new Float64Array(until - from);
  for (let at = from; at < until; at += 1) keys[at - from] = (ends[at] ?? 0) * 256 + (kinds[at] ?? 0);
  keys.sort();
  for (let at = from; at < until; at += 1) {
    const key = keys[at - from] ?? 0;
    ends[at] = Math.floor(key / 256);
    kinds[at] = key % 256;
  }
};

const halfOf = (size: number, triples: Triples, own: 0 | 2): Half => {
  const count = triples.length / 3;
  const offsets = new Int32Array(size + 1);
  for (let at = own; at < triples.length; at += 3) {
    const node = (triples[at] ?? 0) + 1;
    offsets[node] = (offsets[node] ?? 0) + 1;
  }
  for (let node = 0; node < size; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice(0, size);
  const ends = new Int32Array(count);
  const kinds = new Uint8Array(count);
  for (let at = 0; at < triples.length; at += 3) {
    const node = triples[at + own] ?? 0;
    const place = next[node] ?? 0;
    next[node] = place + 1;
    ends[place] = triples[at + 2 - own] ?? 0;
    kinds[place] = triples[at + 1] ?? 0;
  }
  for (let node = 0; node < size; node += 1) sortList(ends, kinds, offsets[node] ?? 0, offsets[node + 1] ?? 0);
  return { offsets, ends, kinds, changed: new Map() };
};

/**
 * The graph of these items and relations.
 *
 * @param nodes    two numbers an item: its node and its flags
 * @param triples  relations; an end that is none of the nodes is not there
 */
export const graphOf = (
  nodes: Int32Array,
  triples: Triples,
  groups: ReadonlyMap<number, readonly NodeGroup[]> = new Map(),
): Graph => {
  let size = 0;
  for (let at = 0; at < nodes.length; at += 2) size = Math.max(size, (nodes[at] ?? 0) + 1);
  for (let at = 0; at < triples.length; at += 3)
    size = Math.max(size, (triples[at] ?? 0) + 1, (triples[at + 2] ?? 0) + 1);
  const flags = new Uint8Array(size);
  for (let at = 0; at < nodes.length; at += 2) flags[nodes[at] ?? 0] = nodes[at + 1] ?? 0;
  return {
    size,
    flags,
    out: halfOf(size, triples, 0),
    into: halfOf(size, triples, 2),
    groups: new Map(groups),
    marks: new Int32Array(size),
  };
};

/** Neighbours of a node: `list.ends[at]` and `list.kinds[at]` for `at` from `from` up to `until`. */
export type Neighbours = List & { readonly from: number; readonly until: number };

const none: Neighbours = { ends: new Int32Array(0), kinds: new Uint8Array(0), from: 0, until: 0 };

export const neighbours = (half: Half, node: number): Neighbours => {
  const changed = half.changed.get(node);
  if (changed) return { ...changed, from: 0, until: changed.ends.length };
  if (node + 1 >= half.offsets.length) return none;
  return {
    ends: half.ends,
    kinds: half.kinds,
    from: half.offsets[node] ?? 0,
    until: half.offsets[node + 1] ?? 0,
  };
};

const listOf = (pairs: readonly (readonly [end: number, kind: number])[]): List => {
  const ends = Int32Array.from(pairs, ([end]) => end);
  const kinds = Uint8Array.from(pairs, ([, kind]) => kind);
  sortList(ends, kinds, 0, ends.length);
  return { ends, kinds };
};

const pairsOf = (half: Half, node: number): [number, number][] => {
  const { ends, kinds, from, until } = neighbours(half, node);
  const pairs: [number, number][] = [];
  for (let at = from; at < until; at += 1) pairs.push([ends[at] ?? 0, kinds[at] ?? 0]);
  return pairs;
};

/** Whether a relation of the kind leads from one node to the other. */
export const related = (graph: Graph, source: number, kind: number, target: number): boolean => {
  const { ends, kinds, from, until } = neighbours(graph.out, source);
  for (let at = from; at < until; at += 1) if (ends[at] === target && kinds[at] === kind) return true;
  return false;
};

/** A node as it is now: replaces what was known of it. */
export type NodeNow = {
  readonly node: number;
  readonly flags: number;
  readonly groups: readonly NodeGroup[];
  /** Where relations from it lead, each with its kind. */
  readonly out: readonly (readonly [target: number, kind: number])[];
};

const grown = (graph: Graph, size: number): void => {
  if (size <= graph.size) return;
  if (size > graph.flags.length) {
    const flags = new Uint8Array(Math.max(size, graph.flags.length * 2));
    flags.set(graph.flags);
    graph.flags = flags;
    graph.marks = new Int32Array(flags.length);
  }
  graph.size = size;
};

/** Takes nodes as they are now into the graph; the same again changes nothing. */
export const patch = (graph: Graph, nodes: readonly NodeNow[]): void => {
  /** By target: relations that went and came, as source and kind. */
  const incoming = new Map<number, { went: Set<number>; came: [number, number][] }>();
  const at = (target: number) => {
    const known = incoming.get(target) ?? { went: new Set<number>(), came: [] };
    incoming.set(target, known);
    return known;
  };
  for (const { node, flags, groups, out } of nodes) {
    grown(graph, node + 1);
    graph.flags[node] = flags;
    if (groups.length > 0) graph.groups.set(node, groups);
    else graph.groups.delete(node);
    for (const [target] of pairsOf(graph.out, node)) at(target).went.add(node);
    for (const [target, kind] of out) {
      grown(graph, target + 1);
      at(target).went.add(node);
      at(target).came.push([node, kind]);
    }
    graph.out.changed.set(node, listOf(out));
  }
  for (const [target, { went, came }] of incoming) {
    const kept = pairsOf(graph.into, target).filter(([source]) => !went.has(source));
    graph.into.changed.set(target, listOf([...kept, ...came]));
  }
};

const compactHalf = (half: Half, size: number): void => {
  const offsets = new Int32Array(size + 1);
  for (let node = 0; node < size; node += 1) {
    const { from, until } = neighbours(half, node);
    offsets[node + 1] = (offsets[node] ?? 0) + until - from;
  }
  const ends = new Int32Array(offsets[size] ?? 0);
  const kinds = new Uint8Array(ends.length);
  for (let node = 0; node < size; node += 1) {
    const own = neighbours(half, node);
    ends.set(own.ends.subarray(own.from, own.until), offsets[node] ?? 0);
    kinds.set(own.kinds.subarray(own.from, own.until), offsets[node] ?? 0);
  }
  Object.assign(half, { offsets, ends, kinds });
  half.changed.clear();
};

/** So many changed nodes beside the arrays are worth new arrays. */
const changedAtMost = 20_000;

/** Makes arrays of what changed, once there is much of it. */
export const compact = (graph: Graph, atMost = changedAtMost): void => {
  for (const half of [graph.out, graph.into]) if (half.changed.size > atMost) compactHalf(half, graph.size);
};
