/** Every list of the service in every order that it offers. */
import { join } from 'node:path';
import { anActor, aSubgraph, testOldNames, testOrders } from '@attest/testkit';
import { processes } from './processes.ts';

const graph = await aSubgraph({
  service: 'relationship',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
});
const actor = anActor('INTERNAL_AUDITOR');

const party = {
  orders: {
    ...{ NAME: 'name', UPDATED_DESC: 'updated_at DESC' },
    ...{ REGISTERED_DESC: 'registered_at DESC', REGISTERED_ASC: 'registered_at' },
  },
  set: { state: "CASE WHEN n % 2 = 0 THEN 'ACTIVE' ELSE 'ENDED' END" },
};

testOrders(graph, actor, {
  customers: { table: 'customer', ...party },
  suppliers: { table: 'supplier', ...party },
  supplierContracts: {
    table: 'supplier_contract',
    orders: {
      ...{ DRAFTED_DESC: 'drafted_at DESC', DRAFTED_ASC: 'drafted_at', UPDATED_DESC: 'updated_at DESC' },
      ...{ VALID_UNTIL_ASC: 'valid_until', REVIEW_DUE: 'review_due_at' },
    },
    set: { valid_from: "date '2025-01-01'" },
  },
  complaints: {
    table: 'complaint',
    orders: { RECEIVED_DESC: 'received_at DESC', RECEIVED_ASC: 'received_at', UPDATED_DESC: 'updated_at DESC' },
  },
});

testOldNames(graph, actor, [
  ['customers(filter: { state: ACTIVE })', 'customers(filter: { states: [ACTIVE] })'],
  ['suppliers(filter: { state: ENDED })', 'suppliers(filter: { states: [ENDED] })'],
]);
