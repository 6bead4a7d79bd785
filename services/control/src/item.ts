/** What changes and releases may know of configuration items, read where configuration keeps them. */
import { isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Attributes } from './attribute.ts';
import { type CiType, type CiTypes, typesInForce } from './ci-type.ts';
import type { ConfigurationItemState, ItemRelation } from './effect.ts';

export type ItemNow = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly typeName: string;
  readonly state: ConfigurationItemState;
  readonly attributes: Attributes;
  readonly relations: readonly ItemRelation[];
  readonly description: string;
  readonly typeVersion: number;
  readonly serviceId: string | null;
  readonly ownerId: string | null;
};

const select = `SELECT id, key, name, type_name AS "typeName", state, attributes, relations, description,
    type_version AS "typeVersion", service_id AS "serviceId", owner_id AS "ownerId" FROM configuration_item`;

/** Items as they are recorded now, by id; those not found are left out. */
export const itemsNow = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ItemNow>> => {
  const rows = await tx.query<ItemNow>(`${select} WHERE id = ANY($1::uuid[])`, [ids.filter(isUuid)]);
  return new Map(rows.map((row) => [row.id, row]));
};

/** As `itemsNow`, by key. */
export const itemsByKey = async (tx: Tx, keys: readonly string[]): Promise<Map<string, ItemNow>> => {
  const rows = await tx.query<ItemNow>(`${select} WHERE key = ANY($1::text[])`, [keys]);
  return new Map(rows.map((row) => [row.key, row]));
};

/** The types of configuration items that are in force. */
export const typesNow = async (tx: Tx): Promise<CiTypes> =>
  typesInForce(
    await tx.query<CiType>(`SELECT id, version, name, parent, description, attributes, relations, states, identifying,
       freshness_days AS "freshnessDays", disposal_recorded AS "disposalRecorded" FROM ci_type`),
  );
