/** Rows of customers: one column a property of the state. */
import { customerEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type Customer, type CustomerEvent, evolve } from './domain.ts';

export const customerEntity = new EntitySchema<Customer>({
  name: 'customer',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    name: { type: 'text' },
    zone: { type: 'text' },
    ownerId: { type: 'uuid', nullable: true },
    contactIds: { type: 'uuid', array: true },
    registeredAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
    endedWhy: { type: 'text', nullable: true },
  },
});

export const customerStore = recordStore<Customer, CustomerEvent>({
  service: 'relationship',
  process: 'customer',
  name: 'customer',
  contracts: customerEvents,
  entity: customerEntity,
  evolve,
});

/** How many complaints of the customer are not closed. */
export const openComplaintsOf = async (tx: Tx, customerId: string): Promise<number> => {
  const [row] = await tx.query<{ open: number }>(
    'SELECT count(*) AS open FROM complaint WHERE customer_id = $1 AND closed_at IS NULL',
    [customerId],
  );
  return row?.open ?? 0;
};

/** The active customers that a person owns or is a contact of, locked. */
export const loadAround = async (tx: Tx, personId: string): Promise<Customer[]> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM customer WHERE (owner_id = $1 OR contact_ids @> ARRAY[$1]::uuid[]) AND state = 'ACTIVE' ORDER BY id FOR UPDATE`,
    [personId],
  );
  return customerStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};
