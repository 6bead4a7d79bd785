/** What relations lead to, asked of the database in sets: one statement however deep the relations go. */
import type { Tx } from '@attest/record';
import { type Direction, followed, type Relation } from './impact.ts';

/** One step from `r.id`, over kinds $2 from target to source and kinds $3 from source to target. */
const step = `(
    SELECT from_id AS id FROM ci_relation WHERE to_id = r.id AND kind = ANY($2::text[])
    UNION ALL
    SELECT to_id FROM ci_relation WHERE from_id = r.id AND kind = ANY($3::text[])
  ) AS next JOIN configuration_item i ON i.id = next.id AND i.state <> 'RETIRED'`;

const among = `WITH RECURSIVE reached(id) AS (
    SELECT id FROM unnest($1::uuid[]) AS id
    UNION
    SELECT next.id FROM reached r CROSS JOIN LATERAL ${step}
  )
  SELECT e.from_id AS "fromId", e.kind, e.to_id AS "toId"
  FROM ci_relation e JOIN reached a ON a.id = e.from_id JOIN reached b ON b.id = e.to_id
  WHERE e.kind = ANY($2::text[] || $3::text[])`;

/**
 * The relations over which failure travels among all items that can be reached from these; what is retired ends the way.
 * Without bound on depth, and with cycles.
 */
export const reach = (tx: Tx, ids: readonly string[], direction: Direction): Promise<Relation[]> => {
  const { toSource, toTarget } = followed(direction);
  return ids.length === 0 ? Promise.resolve([]) : tx.query<Relation>(among, [ids, toSource, toTarget]);
};

const direct = `SELECT DISTINCT r.id AS "ofId", next.id FROM unnest($1::uuid[]) AS r(id) CROSS JOIN LATERAL ${step}`;

/** Items one step away, by the item that they are next to; in no order. */
export const nextTo = async (tx: Tx, ids: readonly string[], direction: Direction): Promise<Map<string, string[]>> => {
  const { toSource, toTarget } = followed(direction);
  const rows = await tx.query<{ ofId: string; id: string }>(direct, [ids, toSource, toTarget]);
  return new Map([...Map.groupBy(rows, ({ ofId }) => ofId)].map(([ofId, next]) => [ofId, next.map(({ id }) => id)]));
};
