/** Rows of suppliers: one column a property of the state. */
import { supplierEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { evolve, type Supplier, type SupplierEvent } from '../domain/supplier.ts';

export const supplierEntity = new EntitySchema<Supplier>({
  name: 'supplier',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    actingCustomerId: { type: 'uuid', nullable: true },
    ownerId: { type: 'uuid', nullable: true },
    contactIds: { type: 'uuid', array: true },
    registeredAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
    endedWhy: { type: 'text', nullable: true },
  },
});

export const supplierStore = recordStore<Supplier, SupplierEvent>({
  service: 'relationship',
  process: 'supplier',
  name: 'supplier',
  contracts: supplierEvents,
  entity: supplierEntity,
  evolve,
});

/** Whether there is an active customer of this id; it does not end until the transaction does. */
export const customerActive = async (tx: Tx, customerId: string): Promise<boolean> => {
  const rows = await tx.query("SELECT 1 FROM customer WHERE id = $1 AND state = 'ACTIVE' FOR SHARE", [customerId]);
  return rows.length > 0;
};

/** Ids of the services that suppliers support and that are not over, by name. */
export const servicesOfSuppliers = async (tx: Tx, supplierIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await tx.query<{ supplierId: string; id: string }>(
    `SELECT s.supplier_id AS "supplierId", k.id FROM unnest($1::uuid[]) AS s(supplier_id)
     JOIN known_service k ON k.supplier_ids @> ARRAY[s.supplier_id]
     WHERE k.state NOT IN ('RETIRED', 'WITHDRAWN') ORDER BY k.name, k.id`,
    [supplierIds],
  );
  const bySupplier = Map.groupBy(rows, ({ supplierId }) => supplierId);
  return new Map([...bySupplier].map(([supplierId, services]) => [supplierId, services.map(({ id }) => id)]));
};

/** The active suppliers that a person owns or is a contact of, locked. */
export const loadAround = async (tx: Tx, personId: string): Promise<Supplier[]> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM supplier WHERE (owner_id = $1 OR contact_ids @> ARRAY[$1]::uuid[]) AND state = 'ACTIVE' ORDER BY id FOR UPDATE`,
    [personId],
  );
  return supplierStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};
