/** How far failure spreads in the graph of configuration items, and why it comes to each. Pure. ISO/IEC 20000-1:2018 8.2.6. */
import { type Graph, here, type NodeGroup, neighbours, related, retired, service } from './adjacency.ts';
import type { Direction, Travel } from './impact.ts';

/** What failure reached. Arrays are by node; nodes are numbers of items. */
export type Spread = {
  /** Nodes that were asked about and are there. */
  readonly roots: readonly number[];
  /** What was reached, the nearest first; among those as near, by number. */
  readonly order: Int32Array;
  /** Steps from the nearest root; 0 for roots and what was not reached. */
  readonly depth: Int32Array;
  /** The node before, on a shortest way. */
  readonly previous: Int32Array;
  /** Kind of the last step's relation, times two; plus one where the step goes from its source to its target. */
  readonly via: Uint16Array;
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
  const { size, flags } = graph;
  const roots = [...new Set(asked)].filter((node) => node < size && ((flags[node] ?? 0) & here) !== 0);
  const depth = new Int32Array(size);
  const previous = new Int32Array(size);
  const via = new Uint16Array(size);
  /** 1: asked about or reached. */
  const seen = new Uint8Array(size);
  const order = new Int32Array(size);
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

  let count = 0;
  const step = (ways: readonly boolean[], from: number, at: number, forth: 0 | 1): void => {
    const { ends, kinds, from: first, until } = neighbours(forth === 1 ? graph.out : graph.into, from);
    for (let place = first; place < until; place += 1) {
      const kind = kinds[place] ?? 0;
      if (ways[kind] !== true) continue;
      const to = ends[place] ?? 0;
      if (seen[to] === 1 || !active(graph, to)) continue;
      if (grouped && graph.groups.has(to) && heldBy(from, kind, to)) continue;
      seen[to] = 1;
      depth[to] = at;
      previous[to] = from;
      via[to] = kind * 2 + forth;
      order[count] = to;
      count += 1;
    }
  };

  for (const root of roots) seen[root] = 1;
  let frontier = Int32Array.from(roots.filter((node) => active(graph, node))).sort();
  for (let at = 1; frontier.length > 0; at += 1) {
    const begun = count;
    for (const node of frontier) {
      step(backwards, node, at, 0);
      step(forwards, node, at, 1);
    }
    frontier = order.subarray(begun, count).sort();
  }
  const reached = order.slice(0, count);
  const services: number[] = [];
  for (const node of reached) if (((flags[node] ?? 0) & service) !== 0) services.push(node);
  const withstood = [...losing.values()].filter(({ node }) => seen[node] !== 1);
  return { roots, order: reached, depth, previous, via, lost, withstood, services };
};

/** One step of a way: over a relation of the kind, from one node to the next. */
export type Step = { readonly from: number; readonly to: number; readonly kind: number };

/** A shortest way to a node that was reached, first step first. */
export const wayTo = ({ depth, previous, via }: Spread, node: number): Step[] => {
  const way: Step[] = [];
  for (let to = node; (depth[to] ?? 0) > 0; to = previous[to] ?? 0)
    way.push({ from: previous[to] ?? 0, to, kind: (via[to] ?? 0) >> 1 });
  return way.reverse();
};
