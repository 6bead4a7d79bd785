/** Rows of assets, and what others ask of them by the items that they are. */
import { assetEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type Asset, type AssetEvent, evolve, type TiedItem } from '../domain/index.ts';

export const assetEntity = new EntitySchema<Asset>({
  name: 'asset',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    title: { type: 'text' },
    kind: { type: 'text' },
    ownerId: { type: 'uuid' },
    custodianId: { type: 'uuid', nullable: true },
    locationId: { type: 'uuid', nullable: true },
    itemIds: { type: 'uuid', array: true },
    acquiredOn: { type: 'date' },
    cost: { type: 'jsonb', nullable: true },
    usefulLifeMonths: { type: 'integer', nullable: true },
    costShares: { type: 'jsonb' },
    holdsData: { type: 'boolean' },
    obligations: { type: 'text' },
    expiresAt: { type: 'timestamptz', nullable: true },
    renewalNoticeDays: { type: 'integer' },
    chargedMonths: { type: 'integer' },
    renewalDue: { type: 'boolean' },
    disposal: { type: 'jsonb', nullable: true },
    recordedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
  },
});

export const assetStore = recordStore<Asset, AssetEvent>({
  service: 'control',
  process: 'asset',
  name: 'asset',
  contracts: assetEvents,
  entity: assetEntity,
  evolve,
});

/** Items that an asset is to be tied to, in the order of the ids; held so that none of them is retired meanwhile. */
export const holdTied = async (tx: Tx, ids: readonly string[]): Promise<Map<string, TiedItem>> => {
  const rows = await tx.query<TiedItem>(
    'SELECT id, key, state FROM configuration_item WHERE id = ANY($1::uuid[]) ORDER BY id FOR SHARE',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
};

/** Assets that items are, or that cover them, the oldest first; by item. */
export const assetsOf = async (tx: Tx, itemIds: readonly string[]): Promise<Map<string, Asset[]>> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM asset WHERE item_ids && $1::uuid[] ORDER BY recorded_at, id',
    [itemIds],
  );
  const assets = await assetStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(itemIds.map((id) => [id, assets.filter((asset) => asset.itemIds.includes(id))]));
};
