/** How far failure spreads in the graph of configuration items, and why it comes to each. Pure. ISO/IEC 20000-1:2018 8.2.6. */
import { type Ground, here, type NodeGroup, retired, service, type Way } from './ground.ts';
import type { Direction, Travel } from './impact.ts';

/** What failure reached. Nodes are numbers of items; a place is one in `order`. */
export type Spread = {
  /** Nodes that were asked about and are there, by number. */
  readonly roots: readonly number[];
  /** What was reached, the nearest first; among those as near, by number. */
  readonly order: Int32Array;
  /** Those of depth d, at least 1, have places from levels[d - 1] up to levels[d]. */
  readonly levels: readonly number[];
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

const active = (ground: Ground, node: number): boolean => (ground.flagsOf(node) & (here | retired)) === here;

/** Members that were there to begin with: not retired, and still related. */
const workingOf = (ground: Ground, travel: Travel, node: number, group: NodeGroup): number =>
  group.members.filter(
    (member) =>
      active(ground, member.node) &&
      (travel[member.kind] === 'TO_SOURCE'
        ? ground.related(node, member.kind, member.node)
        : ground.related(member.node, member.kind, node)),
  ).length;

/** What one walk notes of nodes; nobody walks while another does. Marks are zero between two walks. */
type Notes = {
  readonly marks: Uint8Array;
  /** Nodes in the order in which they were reached. */
  readonly queue: Int32Array;
  /** By node: where it was reached from, and over what. */
  readonly from: Int32Array;
  readonly over: Uint8Array;
  /** A bit a node; all zero but while nodes are put in order. */
  readonly bits: Int32Array;
};

const notesFor = (size: number): Notes => ({
  marks: new Uint8Array(size),
  queue: new Int32Array(size),
  from: new Int32Array(size),
  over: new Uint8Array(size),
  bits: new Int32Array((size >> 5) + 1),
});

let notes = notesFor(0);

/** Of so many nodes that there are, one is among those to be put in order, or more: then all bits are looked through. */
const manyOf = 256;

/** The nodes of the queue from one place up to another, by number, in place; of `size` nodes that there are. */
const ordered = ({ queue, bits }: Notes, from: number, until: number, size: number): Int32Array => {
  const part = queue.subarray(from, until);
  if (part.length < size / manyOf) return part.sort();
  for (const node of part) bits[node >> 5] = (bits[node >> 5] ?? 0) | (1 << (node & 31));
  for (let word = 0, place = 0; place < part.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      part[place] = word * 32 + 31 - Math.clz32(left & -left);
      place += 1;
    }
    bits[word] = 0;
  }
  return part;
};

/**
 * Everything that fails when the roots fail together, or all that they need: each once, by a shortest way. Cycles end where
 * they meet what was reached before; what is retired ends the way. An item whose dependency is one of a group fails once
 * fewer members than it needs work; upstream, members of a group are all needed.
 *
 * @param withGroups  false: as if nothing stood in for anything
 */
export const spread = (
  ground: Ground,
  travel: Travel,
  asked: readonly number[],
  direction: Direction,
  withGroups = true,
): Spread => {
  if (notes.marks.length < ground.size) notes = notesFor(Math.ceil(ground.size * 1.2));
  const own = notes;
  const { marks, queue, from: reachedFrom, over } = own;
  const roots = [...new Set(asked)]
    .filter((node) => node < ground.size && (ground.flagsOf(node) & here) !== 0)
    .sort((a, b) => a - b);
  /** How many were reached. */
  let count = 0;
  const losing = new Map<NodeGroup, Losing>();
  const lost = new Map<number, Losing>();
  const grouped = withGroups && direction === 'DOWNSTREAM' && ground.grouped;
  // From target to source where the relation brings failure to its source, and the other way round.
  const backwards = travel.map((to) => to === (direction === 'DOWNSTREAM' ? 'TO_SOURCE' : 'TO_TARGET'));
  const forwards = travel.map((to) => to === (direction === 'DOWNSTREAM' ? 'TO_TARGET' : 'TO_SOURCE'));

  const [anyBackwards, anyForwards] = [backwards.includes(true), forwards.includes(true)];

  /** Whether a group keeps `to` from failing with `from`. */
  const held = (from: number, kind: number, to: number, groups: readonly NodeGroup[]): boolean => {
    const group = groups.find((one) => one.members.some((member) => member.node === from && member.kind === kind));
    if (!group) return false;
    const known = losing.get(group) ?? { node: to, group, failed: [], working: workingOf(ground, travel, to, group) };
    losing.set(group, known);
    if (!known.failed.includes(from)) {
      known.failed.push(from);
      known.working -= 1;
    }
    if (known.working >= group.needed) return true;
    lost.set(to, known);
    return false;
  };

  const reach = (from: number, kind: number, to: number, flags: number): void => {
    marks[to] = flags;
    reachedFrom[to] = from;
    over[to] = kind;
    queue[count] = to;
    count += 1;
  };

  /** Steps to nodes that have groups, as end and kind in one number: taken in their order, whatever that of the relations is. */
  const doubtful: number[] = [];

  const settle = (from: number): void => {
    for (const key of doubtful.sort((a, b) => a - b)) {
      const [to, kind] = [Math.floor(key / 256), key % 256];
      if (marks[to] === 0 && !held(from, kind, to, ground.groupsOf(to) ?? []))
        reach(from, kind, to, ground.flagsOf(to));
    }
    doubtful.length = 0;
  };

  const step = (follow: readonly boolean[], way: Way, from: number): void => {
    const { ends, kinds, from: first, until } = ground.nextTo(way, from);
    for (let place = first; place < until; place += 1) {
      const kind = kinds[place] ?? 0;
      if (follow[kind] !== true) continue;
      const to = ends[place] ?? 0;
      if (marks[to] !== 0) {
        // Several relations lead from the one to the other: the first kind of them counts.
        if (kind < (over[to] ?? 0) && reachedFrom[to] === from) over[to] = kind;
        continue;
      }
      const flags = ground.flagsOf(to);
      if ((flags & (here | retired)) !== here) continue;
      if (grouped && ground.groupsOf(to)) doubtful.push(to * 256 + kind);
      else reach(from, kind, to, flags);
    }
    if (doubtful.length > 0) settle(from);
  };

  const levels: number[] = [0];
  try {
    for (const root of roots) marks[root] = here;
    let frontier: Int32Array = Int32Array.from(roots.filter((node) => active(ground, node))).sort();
    while (frontier.length > 0) {
      const begun = count;
      for (const node of frontier) {
        if (anyBackwards) step(backwards, 'into', node);
        if (anyForwards) step(forwards, 'out', node);
      }
      frontier = ordered(own, begun, count, ground.size);
      if (count > begun) levels.push(count);
    }
    const order = queue.slice(0, count);
    const previous = new Int32Array(count);
    const kinds = new Uint8Array(count);
    const services: number[] = [];
    for (let place = 0; place < count; place += 1) {
      const node = order[place] ?? 0;
      previous[place] = reachedFrom[node] ?? 0;
      kinds[place] = over[node] ?? 0;
      if (((marks[node] ?? 0) & service) !== 0) services.push(node);
    }
    const withstood = [...losing.values()].filter(({ node }) => marks[node] === 0);
    return { roots, order, levels, previous, kinds, lost, withstood, services };
  } finally {
    for (const root of roots) marks[root] = 0;
    for (let at = 0; at < count; at += 1) marks[queue[at] ?? 0] = 0;
  }
};

/** The place of a node that was reached; undefined for others. Each depth is in the order of the nodes. */
export const placeOf = ({ order, levels }: Spread, node: number): number | undefined => {
  for (let depth = 1; depth < levels.length; depth += 1) {
    let [low, high] = [levels[depth - 1] ?? 0, levels[depth] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle] ?? 0) < node) low = middle + 1;
      else high = middle;
    }
    if (low < (levels[depth] ?? 0) && order[low] === node) return low;
  }
  return undefined;
};

/** Steps to a node from the nearest root; 0 for roots and what was not reached. */
export const depthOf = (of: Spread, node: number): number => {
  const place = placeOf(of, node);
  return place === undefined ? 0 : of.levels.findIndex((until) => place < until);
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
