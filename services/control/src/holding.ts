/** What configuration may know of assets, read where asset management keeps them. */
import { isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { asksForDisposal } from './ci-type.ts';
import { typesNow } from './item.ts';

/**
 * Keys of assets that items are, and whose disposal nobody recorded: of items whose type asks for it. What only covers an item,
 * a contract, does not count.
 */
export const undisposedOf = async (tx: Tx, itemIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await tx.query<{ itemId: string; typeName: string; key: string }>(
    `SELECT i.id AS "itemId", i.type_name AS "typeName", a.key FROM configuration_item i
     JOIN asset a ON a.item_ids @> ARRAY[i.id] AND a.state <> 'DISPOSED' AND a.kind <> 'CONTRACT'
     WHERE i.id = ANY($1::uuid[]) ORDER BY a.key`,
    [itemIds.filter(isUuid)],
  );
  if (rows.length === 0) return new Map();
  const types = await typesNow(tx);
  const asked = rows.filter(({ typeName }) => asksForDisposal(types, typeName));
  return new Map([...Map.groupBy(asked, ({ itemId }) => itemId)].map(([id, own]) => [id, own.map(({ key }) => key)]));
};
