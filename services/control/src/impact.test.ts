import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelationKind } from './ci-type.ts';
import { type Direction, failureTravels, followed, pathTo, type Relation, trace } from './impact.ts';

const relation = (fromId: string, kind: RelationKind, toId: string): Relation => ({ fromId, kind, toId });
const ids = (relations: readonly Relation[], roots: readonly string[], direction: Direction = 'DOWNSTREAM') =>
  [...trace(roots, relations, direction).keys()].sort();

describe('failure', () => {
  it('travels against the arrow of what depends, along the arrow of what is a part, and never by documents', () => {
    const relations = [
      relation('app', 'RUNS_ON', 'host'),
      relation('disk', 'PART_OF', 'host'),
      relation('host', 'DOCUMENTED_BY', 'manual'),
      relation('app', 'DEPENDS_ON', 'database'),
    ];
    expect(ids(relations, ['disk'])).toEqual(['app', 'host']);
    expect(ids(relations, ['app'])).toEqual([]);
    expect(ids(relations, ['app'], 'UPSTREAM')).toEqual(['database', 'disk', 'host']);
    expect(ids(relations, ['manual'])).toEqual([]);
  });
  it('ends in a cycle where it began', () => {
    const ring = [relation('a', 'USES', 'b'), relation('b', 'USES', 'c'), relation('c', 'USES', 'a')];
    expect(ids(ring, ['a'])).toEqual(['b', 'c']);
    expect(ids([relation('a', 'USES', 'a')], ['a'])).toEqual([]);
  });
  it('is told by a shortest way, step by step', () => {
    const relations = [
      relation('service', 'DEPENDS_ON', 'app'),
      relation('app', 'RUNS_ON', 'host'),
      relation('service', 'DEPENDS_ON', 'cache'),
      relation('cache', 'DEPENDS_ON', 'app'),
    ];
    const hits = trace(['host'], relations, 'DOWNSTREAM');
    expect(pathTo(hits, 'service').map((hit) => [hit.depth, hit.previousId, hit.relation.kind, hit.id])).toEqual([
      [1, 'host', 'RUNS_ON', 'app'],
      [2, 'app', 'DEPENDS_ON', 'service'],
    ]);
    expect(() => pathTo(hits, 'nowhere')).toThrow(RangeError);
  });
  it('says of every kind what it means', () => {
    for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
      const { toSource, toTarget } = followed(direction);
      expect([...toSource, ...toTarget, 'DOCUMENTED_BY'].sort()).toEqual(Object.keys(failureTravels).sort());
    }
  });
});

/** Reachability by trying every relation until nothing is new: slow and plain. */
const reachedBy = (root: string, relations: readonly Relation[], direction: Direction): string[] => {
  const reached = new Set([root]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { fromId, kind, toId } of relations) {
      const travel = failureTravels[kind];
      const [needed, needing] =
        travel === 'TO_SOURCE' ? [toId, fromId] : travel === 'TO_TARGET' ? [fromId, toId] : ['', ''];
      const [from, to] = direction === 'DOWNSTREAM' ? [needed, needing] : [needing, needed];
      if (reached.has(from)) reached.add(to);
    }
  }
  reached.delete(root);
  return [...reached].sort();
};

describe('on any graph', () => {
  const node = fc.constantFrom(...'abcdefgh');
  const kinds = Object.keys(failureTravels) as RelationKind[];
  const graph = fc.array(fc.tuple(node, fc.constantFrom(...kinds), node), { maxLength: 30 });
  it('finds what plain trying finds, each once, by ways that hold, whatever the order of the relations', () =>
    fc.assert(
      fc.property(graph, node, fc.constantFrom<Direction>('DOWNSTREAM', 'UPSTREAM'), (edges, root, direction) => {
        const relations = edges.map(([from, kind, to]) => relation(from, kind, to));
        const hits = trace([root], relations, direction);
        expect([...hits.keys()].sort()).toEqual(reachedBy(root, relations, direction));
        expect(trace([root], relations.toReversed(), direction)).toEqual(hits);
        for (const hit of hits.values()) {
          const path = pathTo(hits, hit.id);
          expect(path).toHaveLength(hit.depth);
          expect(path[0]?.previousId).toBe(root);
          for (const step of path) expect(relations).toContainEqual(step.relation);
        }
      }),
      { seed: 1042 },
    ));
  it('downstream of one is upstream of the other', () =>
    fc.assert(
      fc.property(graph, node, node, (edges, a, b) => {
        const relations = edges.map(([from, kind, to]) => relation(from, kind, to));
        expect(trace([a], relations, 'DOWNSTREAM').has(b)).toBe(trace([b], relations, 'UPSTREAM').has(a));
      }),
      { seed: 1042 },
    ));
});
