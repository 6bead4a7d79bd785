/** Configuration items as they were at a moment, by what was known at another: read from the periods. */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Source } from '@attest/subgraph';
import type { Relation } from '../impact.ts';
import { holdsAt, type Moment } from '../moment.ts';
import type { ConfigurationItem } from './domain.ts';

/** An item as it was; undefined moment: as it is. */
export type SeenItem = ConfigurationItem & { readonly seen?: Moment | undefined };

type Row = ConfigurationItem;

/** The first moment of which anything is known of an item. */
export const begunOf = async (tx: Tx, itemId: string): Promise<Instant | undefined> => {
  const [row] = await tx.query<{ begunAt: Instant | null }>(
    'SELECT min(lower(valid)) AS "begunAt" FROM ci_period WHERE item_id = $1 AND upper_inf(known)',
    [itemId],
  );
  return row?.begunAt ?? undefined;
};

export const paramsOf = ({ asOf, knownAt }: Moment): Instant[] => (knownAt === null ? [asOf] : [asOf, knownAt]);

/** Where relations from the node led, to items that were there; of `p`, the period of an item. */
const relationsSql = (
  moment: Moment,
): string => `(SELECT coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'toId', t.item_id)
      ORDER BY lower(r.valid), r.period), '[]')
    FROM ci_relation_period r JOIN ci_period t ON t.node = r.to_node AND ${holdsAt('t', moment)}
    WHERE r.from_node = p.node AND ${holdsAt('r', moment)})`;

const from = (
  moment: Moment,
): string => `(SELECT i.id, i.version, i.head, i.key, i.source, i.external_id, i.type_version,
      i.registered_at, i.confirmed_at, p.node, p.name, p.description, p.type_name, p.state, p.service_id, p.owner_id, p.attributes,
      p.redundancy, lower(p.valid) AS updated_at, CASE WHEN p.state = 'RETIRED' THEN lower(p.valid) END AS retired_at
    FROM ci_period p JOIN configuration_item i ON i.id = p.item_id WHERE ${holdsAt('p', moment)}) AS p`;

const select = (moment: Moment): string => `p.id, p.version, p.head, p.key, p.source, p.external_id AS "externalId",
  p.type_version AS "typeVersion", p.registered_at AS "registeredAt", p.confirmed_at AS "confirmedAt", p.name, p.description,
  p.type_name AS "typeName", p.state, p.service_id AS "serviceId", p.owner_id AS "ownerId", p.attributes, p.redundancy,
  p.updated_at AS "updatedAt", p.retired_at AS "retiredAt", ${relationsSql(moment)} AS relations`;

const text = (sql: string, nullable = false) => ({ sql, kind: 'text' as const, nullable });
const instant = (sql: string) => ({ sql, kind: 'instant' as const, nullable: false });
const uuid = (sql: string, nullable = false) => ({ sql, kind: 'uuid' as const, nullable });

/** Items as they were: what a list of them is read from. */
export const itemsAtMoment = (moment: Moment): Source<Row> => ({
  from: from(moment),
  params: paramsOf(moment),
  select: select(moment),
  columns: {
    id: uuid('p.id'),
    name: text('p.name'),
    typeName: text('p.type_name'),
    state: text('p.state'),
    source: text('p.source'),
    externalId: text('p.external_id', true),
    serviceId: uuid('p.service_id', true),
    ownerId: uuid('p.owner_id', true),
    updatedAt: instant('p.updated_at'),
    registeredAt: instant('p.registered_at'),
  },
  unique: 'id',
});

/** Items as they were, by id; those that were not there are left out. */
export const itemsSeen = async (tx: Tx, ids: readonly string[], moment: Moment): Promise<Map<string, SeenItem>> => {
  const params = paramsOf(moment);
  const rows = await tx.query<Row>(
    `SELECT ${select(moment)} FROM ${from(moment)} WHERE p.id = ANY($${params.length + 1}::uuid[])`,
    [...params, ids],
  );
  return new Map(rows.map((row) => [row.id, { ...row, seen: moment }]));
};

/** Relations that led to these items from others that were there, the first hundred of each by the others' names. */
export const relationsToSeen = async (
  tx: Tx,
  ids: readonly string[],
  moment: Moment,
): Promise<Map<string, Relation[]>> => {
  const params = paramsOf(moment);
  const rows = await tx.query<Relation>(
    `SELECT c.from_id AS "fromId", c.kind, n.item_id AS "toId" FROM ci_node n CROSS JOIN LATERAL (
       SELECT f.item_id AS from_id, r.kind, f.name FROM ci_relation_period r
       JOIN ci_period f ON f.node = r.from_node AND ${holdsAt('f', moment)}
       WHERE r.to_node = n.node AND ${holdsAt('r', moment)} ORDER BY f.name, f.item_id, r.kind LIMIT 100) AS c
     WHERE n.item_id = ANY($${params.length + 1}::uuid[])`,
    [...params, ids],
  );
  return Map.groupBy(rows, ({ toId }) => toId);
};
