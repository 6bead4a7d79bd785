/** Rows of entitlements, and how often licences are used by the configuration records. */
import { licenceEntitlementEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { lineage } from '../../ci-type.ts';
import { typesNow } from '../../item.ts';
import { evolve, type LicenceEntitlement, type LicenceEntitlementEvent } from '../domain/entitlement.ts';

export const entitlementEntity = new EntitySchema<LicenceEntitlement>({
  name: 'licence_entitlement',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    itemId: { type: 'uuid' },
    quantity: { type: 'integer' },
    contract: { type: 'text' },
    obligations: { type: 'text' },
    expiresAt: { type: 'timestamptz', nullable: true },
    renewalDue: { type: 'boolean' },
    reason: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
  },
});

export const entitlementStore = recordStore<LicenceEntitlement, LicenceEntitlementEvent>({
  service: 'control',
  process: 'asset',
  name: 'licenceEntitlement',
  contracts: licenceEntitlementEvents,
  entity: entitlementEntity,
  evolve,
});

/** How often a licence may be used, and is. */
export type LicencePosition = { readonly itemId: string; readonly entitled: number; readonly used: number };

/** The names of the type LICENCE and of those below it. */
export const licenceTypes = async (tx: Tx): Promise<string[]> => {
  const types = await typesNow(tx);
  return [...types.keys()].filter((name) => lineage(types, name).some((type) => type.name === 'LICENCE')).toSorted();
};

/** Of each licence `l`, an item of one of the types `$1`: the sum of what is in force, and the items in use that are licensed by it. */
export const positions = `SELECT l.id AS item_id, l.name,
    (SELECT COALESCE(sum(e.quantity), 0)::integer FROM licence_entitlement e WHERE e.item_id = l.id AND e.state = 'IN_FORCE') AS entitled,
    (SELECT count(*)::integer FROM ci_relation r JOIN configuration_item u ON u.id = r.from_id
      WHERE r.to_id = l.id AND r.kind = 'LICENSED_BY' AND u.state IN ('IN_USE', 'UNDER_MAINTENANCE')) AS used
  FROM configuration_item l WHERE l.state <> 'RETIRED' AND l.type_name = ANY($1::text[])`;

export const positionsOf = async (tx: Tx, itemIds: readonly string[]): Promise<Map<string, LicencePosition>> => {
  const rows = await tx.query<LicencePosition>(
    `SELECT item_id AS "itemId", entitled, used FROM (${positions} AND l.id = ANY($2::uuid[])) AS p`,
    [await licenceTypes(tx), itemIds],
  );
  return new Map(rows.map((row) => [row.itemId, row]));
};
