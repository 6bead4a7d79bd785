/**
 * The graph of configuration items in memory: who is next to whom, in compressed arrays, both ways. Pure.
 *
 * Items are numbered (`ci_node`), kinds of relation are their place among `relationKinds`. What changes after the arrays were
 * made lies beside them, node by node, until `compacting` makes arrays of all of it again.
 */

import type { Ground, Neighbours, NodeGroup } from './ground.ts';

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

export type Graph = {
  /** Every node is below it. */
  size: number;
  /** By node, bits of `here`, `retired`, `service`. */
  flags: Uint8Array;
  /** From source to target, and from target to source. */
  readonly out: Half;
  readonly into: Half;
  readonly groups: Map<number, readonly NodeGroup[]>;
};

/** Relations as they are read, in pieces: three numbers each: source, kind, target. */
export type Triples = readonly Int32Array[];

/** Work in steps: whoever does it may do something else between two. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** Elements that one step may look at: a millisecond or two. */
export const stepSize = 1 << 17;

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

/** Turns counts, each at the place after its own, into where the next begins. */
export function* summed(counts: Int32Array): Steps<void> {
  for (let at = 1; at < counts.length; at += 1) {
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
    if (at % stepSize === 0) yield;
  }
}

/** One way of the relations, the neighbours of each node in no order. */
function* strewn(size: number, triples: Triples): Steps<Half> {
  const offsets = new Int32Array(size + 1);
  for (const piece of triples) {
    for (let at = 2; at < piece.length; at += 3) {
      const node = (piece[at] ?? 0) + 1;
      offsets[node] = (offsets[node] ?? 0) + 1;
    }
    yield;
  }
  yield* summed(offsets);
  const next = offsets.slice(0, size);
  const ends = new Int32Array(offsets[size] ?? 0);
  const kinds = new Uint8Array(ends.length);
  for (const piece of triples) {
    for (let at = 0; at < piece.length; at += 3) {
      const node = piece[at + 2] ?? 0;
      const place = next[node] ?? 0;
      next[node] = place + 1;
      ends[place] = piece[at] ?? 0;
      kinds[place] = piece[at + 1] ?? 0;
    }
    yield;
  }
  return { offsets, ends, kinds, changed: new Map() };
}

/** The same relations the other way round. Sources are gone through by number: the neighbours of each are in that order. */
function* reversed(size: number, half: Half): Steps<Half> {
  const { offsets: own, ends: from, kinds: over } = half;
  const offsets = new Int32Array(size + 1);
  for (let at = 0; at < from.length; at += 1) {
    const node = (from[at] ?? 0) + 1;
    offsets[node] = (offsets[node] ?? 0) + 1;
    if (at % stepSize === 0) yield;
  }
  yield* summed(offsets);
  const next = offsets.slice(0, size);
  const ends = new Int32Array(from.length);
  const kinds = new Uint8Array(from.length);
  let done = 0;
  for (let node = 0; node < size; node += 1) {
    const until = own[node + 1] ?? 0;
    for (let at = own[node] ?? 0; at < until; at += 1) {
      const to = from[at] ?? 0;
      const first = offsets[to] ?? 0;
      let place = next[to] ?? 0;
      next[to] = place + 1;
      // Several relations between two nodes: by kind.
      const kind = over[at] ?? 0;
      for (; place > first && ends[place - 1] === node && (kinds[place - 1] ?? 0) > kind; place -= 1) {
        ends[place] = node;
        kinds[place] = kinds[place - 1] ?? 0;
      }
      ends[place] = node;
      kinds[place] = kind;
    }
    done += until - (own[node] ?? 0) + 1;
    if (done >= stepSize) {
      done = 0;
      yield;
    }
  }
  return { offsets, ends, kinds, changed: new Map() };
}

/** Every node of two numbers an item, and of relations, is below it. */
function* sizeOf(nodes: Triples, triples: Triples): Steps<number> {
  let size = 0;
  for (const piece of nodes) {
    for (let at = 0; at < piece.length; at += 2) size = Math.max(size, (piece[at] ?? 0) + 1);
    yield;
  }
  for (const piece of triples) {
    for (let at = 0; at < piece.length; at += 3) size = Math.max(size, (piece[at] ?? 0) + 1, (piece[at + 2] ?? 0) + 1);
    yield;
  }
  return size;
}

/**
 * Makes the graph of these items and relations.
 *
 * @param nodes    two numbers an item: its node and its flags
 * @param triples  relations; an end that is none of the nodes is not there
 */
export function* building(
  nodes: Triples,
  triples: Triples,
  groups: ReadonlyMap<number, readonly NodeGroup[]>,
): Steps<Graph> {
  const size = yield* sizeOf(nodes, triples);
  const flags = new Uint8Array(size);
  for (const piece of nodes) for (let at = 0; at < piece.length; at += 2) flags[piece[at] ?? 0] = piece[at + 1] ?? 0;
  yield;
  const out = yield* reversed(size, yield* strewn(size, triples));
  return { size, flags, out, into: yield* reversed(size, out), groups: new Map(groups) };
}

/** As `building`, at once. */
export const graphOf = (
  nodes: Int32Array,
  triples: Int32Array,
  groups: ReadonlyMap<number, readonly NodeGroup[]> = new Map(),
): Graph => atOnce(building([nodes], [triples], groups));

const none: Neighbours = { ends: new Int32Array(0), kinds: new Uint8Array(0), from: 0, until: 0 };

const neighbours = (half: Half, node: number): Neighbours => {
  const changed = half.changed.size > 0 ? half.changed.get(node) : undefined;
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
const related = (graph: Graph, source: number, kind: number, target: number): boolean => {
  const { ends, kinds, from, until } = neighbours(graph.out, source);
  for (let at = from; at < until; at += 1) if (ends[at] === target && kinds[at] === kind) return true;
  return false;
};

/** The graph as it is, to spread over. */
export const groundOf = (graph: Graph): Ground => ({
  size: graph.size,
  grouped: graph.groups.size > 0,
  flagsOf: (node) => graph.flags[node] ?? 0,
  nextTo: (way, node) => neighbours(graph[way], node),
  related: (source, kind, target) => related(graph, source, kind, target),
  groupsOf: (node) => graph.groups.get(node),
});

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

function* compactHalf(half: Half, size: number): Steps<void> {
  const offsets = new Int32Array(size + 1);
  for (let node = 0; node < size; node += 1) {
    const { from, until } = neighbours(half, node);
    offsets[node + 1] = (offsets[node] ?? 0) + until - from;
    if (node % stepSize === 0) yield;
  }
  const ends = new Int32Array(offsets[size] ?? 0);
  const kinds = new Uint8Array(ends.length);
  let done = 0;
  for (let node = 0; node < size; node += 1) {
    const own = neighbours(half, node);
    ends.set(own.ends.subarray(own.from, own.until), offsets[node] ?? 0);
    kinds.set(own.kinds.subarray(own.from, own.until), offsets[node] ?? 0);
    done += own.until - own.from + 8;
    if (done >= stepSize) {
      done = 0;
      yield;
    }
  }
  Object.assign(half, { offsets, ends, kinds });
  half.changed.clear();
}

/** So many changed nodes beside the arrays are worth new arrays: each is looked up by itself. */
export const changedAtMost = (size: number): number => Math.min(20_000, Math.max(200, size >> 4));

/** Makes arrays of what changed, once there is much of it. Between two steps the graph may be asked, not patched. */
export function* compacting(graph: Graph, atMost = changedAtMost(graph.size)): Steps<void> {
  for (const half of [graph.out, graph.into]) if (half.changed.size > atMost) yield* compactHalf(half, graph.size);
}
