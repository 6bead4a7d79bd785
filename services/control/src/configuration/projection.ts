/** What is written beside the rows of configuration items, in the same transaction: their relations as rows, their numbers. */
import type { Change, Tx } from '@attest/record';
import type { ConfigurationItem, ConfigurationItemEvent, ItemRelation } from './domain.ts';

export type ItemChange = Change<ConfigurationItem, ConfigurationItemEvent>;
type Held = ItemRelation & { readonly fromId: string };

const insertNodes = 'INSERT INTO ci_node (item_id) SELECT unnest($1::uuid[])';
const insertRelations = `INSERT INTO ci_relation (from_id, kind, to_id)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[]) ON CONFLICT DO NOTHING`;
const deleteRelations = `DELETE FROM ci_relation c USING unnest($1::uuid[], $2::text[], $3::uuid[]) AS r(from_id, kind, to_id)
  WHERE c.from_id = r.from_id AND c.kind = r.kind AND c.to_id = r.to_id`;

const columnsOf = (relations: readonly Held[]) => [
  relations.map(({ fromId }) => fromId),
  relations.map(({ kind }) => kind),
  relations.map(({ toId }) => toId),
];

const identityOf = ({ kind, toId }: ItemRelation): string => `${kind} ${toId}`;

/** Relations of `next` that `before` had not, and the other way round. */
export const relationsBetween = (before: ConfigurationItem | undefined, next: ConfigurationItem) => {
  const had = before?.relations ?? [];
  if (had === next.relations) return { came: [], went: [] };
  const old = new Set(had.map(identityOf));
  const now = new Set(next.relations.map(identityOf));
  const from = (relation: ItemRelation): Held => ({ fromId: next.id, ...relation });
  return {
    came: next.relations.filter((relation) => !old.has(identityOf(relation))).map(from),
    went: had.filter((relation) => !now.has(identityOf(relation))).map(from),
  };
};

export const projectItems = async (tx: Tx, changes: readonly ItemChange[]): Promise<void> => {
  const made = changes.filter(({ before }) => before === undefined);
  if (made.length > 0) await tx.execute(insertNodes, [made.map(({ next }) => next.id)]);
  const relations = changes.map(({ before, next }) => relationsBetween(before, next));
  const went = relations.flatMap((one) => one.went);
  const came = relations.flatMap((one) => one.came);
  if (went.length > 0) await tx.execute(deleteRelations, columnsOf(went));
  if (came.length > 0) await tx.execute(insertRelations, columnsOf(came));
};
