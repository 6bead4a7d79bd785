/** How far failure spreads in the graph of configuration items, and why it comes to each. Pure. ISO/IEC 20000-1:2018 8.2.6. */
import { type Graph, here, type NodeGroup, neighbours, related, retired, service } from './adjacency.ts';
import type { Direction, Travel } from './impact.ts';

/** What failure reached. Nodes are numbers of items; a place is one in `order`. */
export type Spread = {
  /** Nodes that were asked about and are there. */
  readonly roots: readonly number[];
  /** What was reached, the nearest first; among those as near, by number. */
  readonly order: Int32Array;
  /** By place: steps from the nearest root, at least 1. */
  readonly depths: Int32Array;
  /** By place: the node before, on a shortest way. */
  readonly previous: Int32Array;
  /** By place: the kind of the last step's relation. */
  readonly kinds: Uint8Array;
  /** Of nodes that fail because a group of theirs has too few members left: the group and the members that failed. */
  readonly lost: ReadonlyMap<number, Lost>;
  /** Groups that lost members and have enough of them left; their items were not reached otherwise. */
  readonly withstood: readonly Lost[];
  /** Those of `order` that stand for a service. */
  readonly services: readonly number[];
};

export type Lost = {
  readonly node: number;
  readonly group: NodeGroup;
  /** Members that failed, first to fail first. */
  readonly failed: readonly number[];
  /** Members that still work. */
  readonly working: number;
};

type Losing = { readonly node: number; readonly group: NodeGroup; readonly failed: number[]; working: number };

const active = (graph: Graph, node: number): boolean => ((graph.flags[node] ?? 0) & (here | retired)) === here;

/** Members that were there to begin with: not retired, and still related. */
const workingOf = (graph: Graph, travel: Travel, node: number, group: NodeGroup): number =>
  group.members.filter(
    (member) =>
      active(graph, member.node) &&
      (travel[member.kind] === 'TO_SOURCE'
        ? related(graph, node, member.kind, member.node)
        : related(graph, member.node, member.kind, node)),
  ).length;

/**
 * Everything that fails when the roots fail together, or all that they need: each once, by a shortest way. Cycles end where
 * they meet what was reached before; what is retired ends the way. An item whose dependency is one of a group fails once
 * fewer members than it needs work; upstream, members of a group are all needed.
 *
 * @param groups  false: as if nothing stood in for anything
 */
export const spread = (
  graph: Graph,
  travel: Travel,
  asked: readonly number[],
  direction: Direction,
  groups = true,
): Spread => {
  const { size, flags, marks } = graph;
  const roots = [...new Set(asked)].filter((node) => node < size && ((flags[node] ?? 0) & here) !== 0);
  /** What was reached in the order in which it was, with where from and over what. */
  const nodes: number[] = [];
  const from_: number[] = [];
  const over: number[] = [];
  const losing = new Map<NodeGroup, Losing>();
  const lost = new Map<number, Losing>();
  const grouped = groups && direction === 'DOWNSTREAM' && graph.groups.size > 0;
  // From target to source where the relation brings failure to its source, and the other way round.
  const backwards = travel.map((to) => to === (direction === 'DOWNSTREAM' ? 'TO_SOURCE' : 'TO_TARGET'));
  const forwards = travel.map((to) => to === (direction === 'DOWNSTREAM' ? 'TO_TARGET' : 'TO_SOURCE'));

  /** The group that keeps `to` from failing with `from`; undefined where none does. */
  const heldBy = (from: number, kind: number, to: number): boolean => {
    const group = graph.groups
      .get(to)
      ?.find((one) => one.members.some((member) => member.node === from && member.kind === kind));
    if (!group) return false;
    const known = losing.get(group) ?? { node: to, group, failed: [], working: workingOf(graph, travel, to, group) };
    losing.set(group, known);
    if (!known.failed.includes(from)) {
      known.failed.push(from);
      known.working -= 1;
    }
    if (known.working >= group.needed) return true;
    lost.set(to, known);
    return false;
  };

  const step = (ways: readonly boolean[], half: Graph['out'], from: number): void => {
    const { ends, kinds, from: first, until } = neighbours(half, from);
    for (let place = first; place < until; place += 1) {
      const kind = kinds[place] ?? 0;
      if (ways[kind] !== true) continue;
      const to = ends[place] ?? 0;
      if (marks[to] !== 0 || !active(graph, to)) continue;
      if (grouped && graph.groups.has(to) && heldBy(from, kind, to)) continue;
      nodes.push(to);
      from_.push(from);
      over.push(kind);
      marks[to] = nodes.length;
    }
  };

  /** Where each depth begins in `nodes`. */
  const begun: number[] = [0];
  const order: number[] = [];
  try {
    for (const root of roots) marks[root] = -1;
    let frontier = roots.filter((node) => active(graph, node)).sort((a, b) => a - b);
    while (frontier.length > 0) {
      for (const node of frontier) {
        step(backwards, graph.into, node);
        step(forwards, graph.out, node);
      }
      frontier = Array.from(Int32Array.from(nodes.slice(begun.at(-1))).sort());
      begun.push(nodes.length);
      for (const node of frontier) order.push(node);
    }
    const at = order.map((node) => (marks[node] ?? 1) - 1);
    const depths = new Int32Array(order.length);
    for (let depth = 1; depth < begun.length; depth += 1) depths.fill(depth, begun[depth - 1], begun[depth]);
    const withstood = [...losing.values()].filter(({ node }) => marks[node] === 0);
    return {
      roots,
      order: Int32Array.from(order),
      depths,
      previous: Int32Array.from(at, (place) => from_[place] ?? 0),
      kinds: Uint8Array.from(at, (place) => over[place] ?? 0),
      lost,
      withstood,
      services: order.filter((node) => ((flags[node] ?? 0) & service) !== 0),
    };
  } finally {
    for (const root of roots) marks[root] = 0;
    for (const node of nodes) marks[node] = 0;
  }
};

const placesOf = new WeakMap<Spread, ReadonlyMap<number, number>>();

/** The place of a node that was reached; undefined for others. */
export const placeOf = (of: Spread, node: number): number | undefined => {
  const places = placesOf.get(of) ?? new Map(Array.from(of.order, (one, place) => [one, place]));
  placesOf.set(of, places);
  return places.get(node);
};

/** Steps to a node from the nearest root; 0 for roots and what was not reached. */
export const depthOf = (of: Spread, node: number): number => {
  const place = placeOf(of, node);
  return place === undefined ? 0 : (of.depths[place] ?? 0);
};

/** One step of a way: over a relation of the kind, from one node to the next. */
export type Step = { readonly from: number; readonly to: number; readonly kind: number };

/** A shortest way to a node that was reached, first step first. */
export const wayTo = (of: Spread, node: number): Step[] => {
  const way: Step[] = [];
  let to = node;
  for (let place = placeOf(of, to); place !== undefined; place = placeOf(of, to)) {
    const from = of.previous[place] ?? 0;
    way.push({ from, to, kind: of.kinds[place] ?? 0 });
    to = from;
  }
  return way.reverse();
};
