/** What relations lead to, asked of the database in sets: two statements however deep the relations go. */
import type { Tx } from '@attest/record';
import { type Direction, followed, type Relation } from './impact.ts';

/** One step from `r.id`, over kinds $2 from target to source and kinds $3 from source to target. */
const step = `(
    SELECT from_id AS id FROM ci_relation WHERE to_id = r.id AND kind = ANY($2::text[])
    UNION ALL
    SELECT to_id FROM ci_relation WHERE from_id = r.id AND kind = ANY($3::text[])
  ) AS next`;
const notRetired = (id: string): string => `JOIN configuration_item i ON i.id = ${id} AND i.state <> 'RETIRED'`;

const closure = `WITH RECURSIVE reached(id) AS (
    SELECT id FROM unnest($1::uuid[]) AS id
    UNION
    SELECT next.id FROM reached r ${notRetired('r.id')} CROSS JOIN LATERAL ${step}
  )
  SELECT array_agg(r.id) AS ids FROM reached r ${notRetired('r.id')}`;

const leaving = `SELECT e.from_id AS "fromId", e.kind, e.to_id AS "toId"
    FROM unnest($1::uuid[]) AS r(id) JOIN ci_relation e ON e.to_id = r.id AND e.kind = ANY($2::text[])
  UNION ALL
  SELECT e.from_id, e.kind, e.to_id
    FROM unnest($1::uuid[]) AS r(id) JOIN ci_relation e ON e.from_id = r.id AND e.kind = ANY($3::text[])`;

/**
 * The relations over which failure travels among all items that can be reached from these; what is retired ends the way.
 * Without bound on depth, and with cycles.
 */
export const reach = async (tx: Tx, ids: readonly string[], direction: Direction): Promise<Relation[]> => {
  const { toSource, toTarget } = followed(direction);
  const [all] = await tx.query<{ ids: string[] | null }>(closure, [ids, toSource, toTarget]);
  const reached = new Set(all?.ids ?? []);
  // Apart from the closure: there the planner does not know how many were reached, and would compare each with each.
  const relations = await tx.query<Relation>(leaving, [[...reached], toSource, toTarget]);
  return relations.filter(({ fromId, toId }) => reached.has(fromId) && reached.has(toId));
};

const direct = `SELECT DISTINCT r.id AS "ofId", next.id FROM unnest($1::uuid[]) AS r(id) CROSS JOIN LATERAL ${step} ${notRetired('next.id')}`;

/** Items one step away, by the item that they are next to; in no order. */
export const nextTo = async (tx: Tx, ids: readonly string[], direction: Direction): Promise<Map<string, string[]>> => {
  const { toSource, toTarget } = followed(direction);
  const rows = await tx.query<{ ofId: string; id: string }>(direct, [ids, toSource, toTarget]);
  return new Map([...Map.groupBy(rows, ({ ofId }) => ofId)].map(([ofId, next]) => [ofId, next.map(({ id }) => id)]));
};
