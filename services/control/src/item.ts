/** What changes and releases may know of configuration items, read where configuration keeps them. */
import { isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Attributes } from './attribute.ts';
import { type CiType, type CiTypes, typesInForce } from './ci-type.ts';
import type { ConfigurationItemState } from './effect.ts';

export type ItemNow = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly typeName: string;
  readonly state: ConfigurationItemState;
  readonly attributes: Attributes;
};

const select = `SELECT id, key, name, type_name AS "typeName", state, attributes FROM configuration_item
  WHERE id = ANY($1::uuid[])`;

/** Items as they are recorded now, by id; those not found are left out. */
export const itemsNow = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ItemNow>> => {
  const rows = await tx.query<ItemNow>(select, [ids.filter(isUuid)]);
  return new Map(rows.map((row) => [row.id, row]));
};

/** The types of configuration items that are in force. */
export const typesNow = async (tx: Tx): Promise<CiTypes> =>
  typesInForce(
    await tx.query<CiType>(`SELECT id, version, name, parent, description, attributes, relations, states, identifying,
       freshness_days AS "freshnessDays", disposal_recorded AS "disposalRecorded" FROM ci_type`),
  );
