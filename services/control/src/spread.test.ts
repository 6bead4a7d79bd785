/** How failure spreads, against plain trying; and the graph in memory, against the graph made anew. */
import { relationKinds } from '@attest/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce, compacting, type Graph, graphOf, groundOf, patch } from './adjacency.ts';
import type { RelationKind } from './ci-type.ts';
import { here, type NodeGroup, retired, service } from './ground.ts';
import { type Direction, followed, meaningsInForce, shippedMeanings, travelOf } from './impact.ts';
import { depthOf, spread, wayTo } from './spread.ts';

type Edge = readonly [from: number, kind: RelationKind, to: number];

const travel = travelOf(shippedMeanings);
const kindOf = (kind: RelationKind): number => relationKinds.indexOf(kind);

const graph = (
  size: number,
  edges: readonly Edge[],
  { groups = new Map<number, NodeGroup[]>(), flags = new Map<number, number>() } = {},
): Graph =>
  graphOf(
    Int32Array.from(Array.from({ length: size }, (_, node) => [node, flags.get(node) ?? here]).flat()),
    Int32Array.from(edges.flatMap(([from, kind, to]) => [from, kindOf(kind), to])),
    groups,
  );
const reached = (on: Graph, roots: readonly number[], direction: Direction = 'DOWNSTREAM') =>
  [...spread(groundOf(on), travel, roots, direction).order].sort((a, b) => a - b);

describe('failure', () => {
  const [app, host, disk, manual, database] = [0, 1, 2, 3, 4];
  const on = graph(5, [
    [app, 'RUNS_ON', host],
    [disk, 'PART_OF', host],
    [host, 'DOCUMENTED_BY', manual],
    [app, 'DEPENDS_ON', database],
  ]);
  it('travels against the arrow of what depends, along the arrow of what is a part, and never by documents', () => {
    expect(reached(on, [disk])).toEqual([app, host]);
    expect(reached(on, [app])).toEqual([]);
    expect(reached(on, [app], 'UPSTREAM')).toEqual([host, disk, database]);
    expect(reached(on, [manual])).toEqual([]);
  });
  it('travels as somebody defined it', () => {
    const defined = meaningsInForce([{ ...shippedMeaning('DOCUMENTED_BY'), failure: 'TO_SOURCE' }]);
    expect([...spread(groundOf(on), travelOf(defined), [manual], 'DOWNSTREAM').order]).toEqual([host, app]);
  });
  it('tells few of many in the order of many of few', () => {
    const far = 3000;
    const edges: Edge[] = [2999, 40, 1200, 41, 2048].map((from) => [from, 'USES', 0]);
    expect([...spread(groundOf(graph(far, edges)), travel, [0], 'DOWNSTREAM').order]).toEqual([
      ...[40, 41, 1200, 2048, 2999],
    ]);
    const all: Edge[] = Array.from({ length: far - 1 }, (_, at) => [far - 1 - at, 'USES', 0]);
    expect([...spread(groundOf(graph(far, all)), travel, [0], 'DOWNSTREAM').order]).toEqual(
      Array.from({ length: far - 1 }, (_, at) => at + 1),
    );
  });
  it('ends in a cycle where it began, and at what is retired', () => {
    const ring: Edge[] = [
      [0, 'USES', 1],
      [1, 'USES', 2],
      [2, 'USES', 0],
      [0, 'USES', 0],
    ];
    expect(reached(graph(3, ring), [0])).toEqual([1, 2]);
    expect(reached(graph(3, ring, { flags: new Map([[2, here | retired]]) }), [0])).toEqual([]);
    expect(reached(graph(3, ring, { flags: new Map([[0, here | retired]]) }), [0])).toEqual([]);
  });
  it('is told by a shortest way, step by step, and names the services', () => {
    const on = graph(
      4,
      [
        [3, 'DEPENDS_ON', 1],
        [1, 'RUNS_ON', 0],
        [3, 'DEPENDS_ON', 2],
        [2, 'DEPENDS_ON', 1],
      ],
      { flags: new Map([[3, here | service]]) },
    );
    const all = spread(groundOf(on), travel, [0], 'DOWNSTREAM');
    expect(wayTo(all, 3)).toEqual([
      { from: 0, to: 1, kind: kindOf('RUNS_ON') },
      { from: 1, to: 3, kind: kindOf('DEPENDS_ON') },
    ]);
    expect(wayTo(all, 0)).toEqual([]);
    expect(all.services).toEqual([3]);
  });
  it('says of every kind what it means', () => {
    for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
      const { toSource, toTarget } = followed(travel, direction);
      expect([...toSource, ...toTarget, 'DOCUMENTED_BY', 'COVERED_BY', 'MANAGED_BY'].sort()).toEqual(
        [...relationKinds].sort(),
      );
    }
  });
});

const shippedMeaning = (name: RelationKind) => {
  const meaning = shippedMeanings[kindOf(name)];
  if (!meaning) throw new Error(`${name} has no meaning`);
  return meaning;
};

describe('what stands in for something else', () => {
  const edges: Edge[] = [
    [0, 'DEPENDS_ON', 1],
    [0, 'DEPENDS_ON', 2],
    [3, 'PART_OF', 0],
    [4, 'DEPENDS_ON', 0],
  ];
  const cluster = (needed: number) => ({
    groups: new Map([
      [
        0,
        [
          {
            name: 'cluster',
            needed,
            members: [
              { kind: kindOf('DEPENDS_ON'), node: 1 },
              { kind: kindOf('DEPENDS_ON'), node: 2 },
              { kind: kindOf('PART_OF'), node: 3 },
            ],
          },
        ],
      ],
    ]),
  });
  const of = (needed: number, roots: readonly number[]) =>
    spread(groundOf(graph(5, edges, cluster(needed))), travel, roots, 'DOWNSTREAM');
  it('ANY: fails when the last fails', () => {
    expect([...of(1, [1, 2]).order]).toEqual([]);
    expect([...of(1, [1, 2, 3]).order]).toEqual([0, 4]);
  });
  it('AT_LEAST: fails when too few are left, and says which failed', () => {
    const held = of(2, [1]);
    expect([...held.order]).toEqual([]);
    expect(held.withstood).toMatchObject([{ node: 0, failed: [1], working: 2 }]);
    const broken = of(2, [1, 3]);
    expect([...broken.order]).toEqual([0, 4]);
    expect(broken.lost.get(0)).toMatchObject({ failed: [1, 3], working: 1, group: { name: 'cluster', needed: 2 } });
    expect(broken.withstood).toEqual([]);
  });
  it('ALL: fails with the first', () => expect([...of(3, [2]).order]).toEqual([0, 4]));
  it('does not, once it is retired or no longer related', () => {
    const gone = { ...cluster(2), flags: new Map([[1, here | retired]]) };
    expect(reached(graph(5, edges, gone), [2])).toEqual([0, 4]);
    expect(reached(graph(5, edges.slice(1), cluster(2)), [2])).toEqual([0, 4]);
  });
  it('is all needed upstream', () =>
    expect(reached(graph(5, edges, cluster(1)), [4], 'UPSTREAM')).toEqual([0, 1, 2, 3]));
});

const size = 8;
const node = fc.nat({ max: size - 1 });
const edge = fc.tuple(node, fc.constantFrom(...relationKinds), node);
const edgeList = fc.uniqueArray(edge, { maxLength: 30, selector: (one) => one.join(' ') });
const retiredNodes = fc.uniqueArray(node, { maxLength: 2 });

/** Failure reaches `to` by an edge that comes from `from`. */
const arrows = (edges: readonly Edge[], direction: Direction): { from: number; to: number; kind: number }[] =>
  edges.flatMap(([source, name, target]) => {
    const kind = kindOf(name);
    if (travel[kind] === 'NOWHERE') return [];
    const toSource = (travel[kind] === 'TO_SOURCE') === (direction === 'DOWNSTREAM');
    return [toSource ? { from: target, to: source, kind } : { from: source, to: target, kind }];
  });

/** Reachability by trying everything until nothing is new: slow and plain. */
const byTrying = (
  edges: readonly Edge[],
  groups: ReadonlyMap<number, readonly NodeGroup[]>,
  gone: readonly number[],
  roots: readonly number[],
  direction: Direction,
): number[] => {
  const ways = arrows(edges, direction).filter(({ from, to }) => !gone.includes(from) && !gone.includes(to));
  const failed = new Set(roots);
  for (let before = -1; before !== failed.size; ) {
    before = failed.size;
    for (let at = 0; at < size; at += 1) {
      if (gone.includes(at)) continue;
      const toIt = ways.filter(({ to }) => to === at);
      const own = direction === 'DOWNSTREAM' ? (groups.get(at) ?? []) : [];
      const isOf = (group: NodeGroup) => (way: { from: number; kind: number }) =>
        group.members.some((member) => member.node === way.from && member.kind === way.kind);
      const alone = toIt.filter((way) => !own.some((group) => isOf(group)(way)));
      const tooFew = own.some((group) => {
        const members = toIt.filter(isOf(group));
        const working = members.filter(({ from }) => !failed.has(from));
        return working.length < members.length && working.length < group.needed;
      });
      if (tooFew || alone.some(({ from }) => failed.has(from))) failed.add(at);
    }
  }
  return [...failed].filter((at) => !roots.includes(at)).sort((a, b) => a - b);
};

/** Of each node, what failure comes from in groups of two or three, some left out. */
const groupsFor = (edges: readonly Edge[], needs: readonly number[]): Map<number, NodeGroup[]> =>
  new Map(
    Array.from({ length: size }, (_, at): [number, NodeGroup[]] => {
      const toIt = arrows(edges, 'DOWNSTREAM').filter(({ to, from }) => to === at && from !== at);
      const once = toIt.filter(({ from }, index) => toIt.findIndex((one) => one.from === from) === index);
      const members = once.slice(0, 3).map(({ from, kind }) => ({ node: from, kind }));
      const needed = Math.min(needs[at] ?? 1, members.length);
      return [at, members.length < 2 ? [] : [{ name: 'group', needed, members }]];
    }),
  );

describe('on any graph', () => {
  const needs = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size });
  const direction = fc.constantFrom<Direction>('DOWNSTREAM', 'UPSTREAM');
  const roots = fc.uniqueArray(node, { minLength: 1, maxLength: 3 });
  it('finds what plain trying finds, each once, by ways that hold, whatever the order of the relations', () =>
    fc.assert(
      fc.property(edgeList, roots, direction, needs, retiredNodes, (edges, asked, way, need, gone) => {
        const groups = groupsFor(edges, need);
        const flags = new Map(gone.map((at) => [at, here | retired]));
        const all = spread(groundOf(graph(size, edges, { groups, flags })), travel, asked, way);
        expect([...all.order].sort((a, b) => a - b)).toEqual(byTrying(edges, groups, gone, asked, way));
        expect(spread(groundOf(graph(size, edges.toReversed(), { groups, flags })), travel, asked, way)).toEqual(all);
        for (const at of all.order) {
          const steps = wayTo(all, at);
          expect(steps).toHaveLength(depthOf(all, at));
          expect(asked).toContain(steps[0]?.from);
          for (const step of steps) expect(arrows(edges, way)).toContainEqual(step);
        }
      }),
      { seed: 1042, numRuns: 500 },
    ));
  it('downstream of one is upstream of the other, where nothing stands in for anything', () =>
    fc.assert(
      fc.property(edgeList, node, node, (edges, a, b) => {
        const on = graph(size, edges);
        expect(reached(on, [a]).includes(b)).toBe(reached(on, [b], 'UPSTREAM').includes(a));
      }),
      { seed: 1042 },
    ));
  it('that changes node by node, the graph in memory is the one made anew', () =>
    fc.assert(
      fc.property(
        edgeList,
        fc.array(fc.tuple(node, edgeList), { maxLength: 6 }),
        fc.boolean(),
        (edges, edits, tidy) => {
          const on = graph(
            size - 2,
            edges.filter(([from, , to]) => from < size - 2 && to < size - 2),
          );
          let now: Edge[] = edges.filter(([from, , to]) => from < size - 2 && to < size - 2);
          patch(
            on,
            [6, 7].map((at) => ({ node: at, flags: here, groups: [], out: [] })),
          );
          for (const [at, wanted] of edits) {
            const own = wanted.filter(([from]) => from % 2 === 0).map(([, kind, to]): Edge => [at, kind, to]);
            const once = own.filter((one, index) => own.findIndex((two) => two.join() === one.join()) === index);
            now = [...now.filter(([from]) => from !== at), ...once];
            patch(on, [
              { node: at, flags: here, groups: [], out: once.map(([, kind, to]) => [to, kindOf(kind)] as const) },
            ]);
            if (tidy) atOnce(compacting(on, 0));
          }
          const anew = graph(size, now);
          for (const way of ['DOWNSTREAM', 'UPSTREAM'] as const)
            for (let at = 0; at < size; at += 1)
              expect(spread(groundOf(on), travel, [at], way).order).toEqual(
                spread(groundOf(anew), travel, [at], way).order,
              );
        },
      ),
      { seed: 1042 },
    ));
});
