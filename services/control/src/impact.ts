/**
 * How failure travels along relations between configuration items. Pure.
 *
 * Downstream of an item is what fails with it; upstream is what it needs. Each is the other read backwards.
 */
import type { RelationKind } from './ci-type.ts';

export type Relation = { readonly fromId: string; readonly kind: RelationKind; readonly toId: string };

/**
 * What a relation means when one of its ends fails. TO_SOURCE: when the target fails, so does the source. TO_TARGET: when
 * the source fails, so does the target. Two peers that need each other have a relation each way.
 */
export const failureTravels = {
  DEPENDS_ON: 'TO_SOURCE',
  RUNS_ON: 'TO_SOURCE',
  CONNECTS_TO: 'TO_SOURCE',
  USES: 'TO_SOURCE',
  LICENSED_BY: 'TO_SOURCE',
  PART_OF: 'TO_TARGET',
  DOCUMENTED_BY: 'NOWHERE',
} as const satisfies Record<RelationKind, 'TO_SOURCE' | 'TO_TARGET' | 'NOWHERE'>;
export type FailureTravel = (typeof failureTravels)[RelationKind];

export type Direction = 'DOWNSTREAM' | 'UPSTREAM';

const kinds = Object.keys(failureTravels) as RelationKind[];

/** Kinds of relation that are followed in a direction: from target to source, and from source to target. */
export const followed = (direction: Direction): { toSource: RelationKind[]; toTarget: RelationKind[] } => {
  const [back, forth] = direction === 'DOWNSTREAM' ? ['TO_SOURCE', 'TO_TARGET'] : ['TO_TARGET', 'TO_SOURCE'];
  return {
    toSource: kinds.filter((kind) => failureTravels[kind] === back),
    toTarget: kinds.filter((kind) => failureTravels[kind] === forth),
  };
};

/** An item that was reached, and the last step of a shortest way to it. */
export type Hit = {
  readonly id: string;
  /** Steps from the nearest of the items that were asked about; at least 1. */
  readonly depth: number;
  readonly previousId: string;
  readonly relation: Relation;
};

/** The item that a relation leads to from `id` in the direction; undefined where it does not. */
const ledTo = (relation: Relation, id: string, direction: Direction): string | undefined => {
  const travel = failureTravels[relation.kind];
  if (travel === 'NOWHERE') return undefined;
  const toSource = (travel === 'TO_SOURCE') === (direction === 'DOWNSTREAM');
  if (toSource) return relation.toId === id ? relation.fromId : undefined;
  return relation.fromId === id ? relation.toId : undefined;
};

const order = (a: Relation, b: Relation): number => {
  const [x, y] = [`${a.kind} ${a.fromId} ${a.toId}`, `${b.kind} ${b.fromId} ${b.toId}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * Everything that can be reached from `roots` over the relations, each once, by a shortest way; nearest first. Cycles end
 * where they meet what was reached before. The same whatever the order of the relations.
 *
 * @param roots  what was asked about; never among the hits
 */
export const trace = (
  roots: readonly string[],
  relations: readonly Relation[],
  direction: Direction,
): Map<string, Hit> => {
  const leaving = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const end of [relation.fromId, relation.toId])
      if (ledTo(relation, end, direction) !== undefined) {
        const known = leaving.get(end);
        if (known) known.push(relation);
        else leaving.set(end, [relation]);
      }
  const asked = new Set(roots);
  const hits = new Map<string, Hit>();
  let frontier = [...asked].sort();
  for (let depth = 1; frontier.length > 0; depth += 1) {
    const reached: string[] = [];
    for (const previousId of frontier)
      for (const relation of (leaving.get(previousId) ?? []).sort(order)) {
        const id = ledTo(relation, previousId, direction);
        if (id === undefined || asked.has(id) || hits.has(id)) continue;
        hits.set(id, { id, depth, previousId, relation });
        reached.push(id);
      }
    frontier = reached.sort();
  }
  return hits;
};

/** The way to a hit, first step first. Throws where the hit is not one of `hits`. */
export const pathTo = (hits: ReadonlyMap<string, Hit>, id: string): Hit[] => {
  const path: Hit[] = [];
  for (let hit = hits.get(id); hit; hit = hits.get(hit.previousId)) path.push(hit);
  if (path.length === 0) throw new RangeError(`${id} was not reached`);
  return path.reverse();
};
