/** What is next to configuration items, as the tables say: for decisions, which see what their own transaction wrote. */
import type { Tx } from '@attest/record';
import { type Direction, followed, type Meaning, meaningsInForce, travelOf } from './impact.ts';

/** What the kinds of relation mean now. */
export const meaningsNow = async (tx: Tx): Promise<readonly Meaning[]> =>
  meaningsInForce(await tx.query<Meaning>('SELECT id, version, name, failure, description FROM relation_kind'));

/** One step from `r.id`, over kinds $2 from target to source and kinds $3 from source to target. */
const direct = `SELECT DISTINCT r.id AS "ofId", next.id, next.kind FROM unnest($1::uuid[]) AS r(id) CROSS JOIN LATERAL (
    SELECT from_id AS id, kind FROM ci_relation WHERE to_id = r.id AND kind = ANY($2::text[])
    UNION ALL
    SELECT to_id, kind FROM ci_relation WHERE from_id = r.id AND kind = ANY($3::text[])
  ) AS next JOIN configuration_item i ON i.id = next.id AND i.state <> 'RETIRED'`;

export type Next = { readonly ofId: string; readonly id: string; readonly kind: Meaning['name'] };

/** Items one step away, with the kind of the step; in no order. What is retired is left out. */
export const stepsFrom = async (tx: Tx, ids: readonly string[], direction: Direction): Promise<Next[]> => {
  const { toSource, toTarget } = followed(travelOf(await meaningsNow(tx)), direction);
  return tx.query<Next>(direct, [ids, toSource, toTarget]);
};

/** Items one step away, by the item that they are next to; in no order. */
export const nextTo = async (tx: Tx, ids: readonly string[], direction: Direction): Promise<Map<string, string[]>> => {
  const steps = await stepsFrom(tx, ids, direction);
  return new Map(
    [...Map.groupBy(steps, ({ ofId }) => ofId)].map(([ofId, next]) => [ofId, [...new Set(next.map(({ id }) => id))]]),
  );
};
