import { join } from 'node:path';
import { customers, services, suppliers } from '@attest/demo';
import { msOf, systemActor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { complaintStore } from './complaint/store.ts';
import { customerStore } from './customer/store.ts';
import { seedDemo } from './demo/index.ts';
import { processes } from './processes.ts';
import { contractStore, supplierStore } from './supplier/store/index.ts';

const clock = fixedClock('2026-06-30T00:00:00Z');
const graph = await aSubgraph({
  service: 'relationship',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: clock.now,
});

it('seeds the cast once, with its own history, none of it in the future', async () => {
  await Promise.all([seedDemo(graph.deps), seedDemo(graph.deps)]);
  const events = await graph.events();
  await seedDemo(graph.deps);
  expect(await graph.events()).toEqual(events);
  for (const event of events) expect(msOf(event.at)).toBeLessThanOrEqual(msOf(clock.now()));

  const viewer = graph.as(anActor('BUSINESS_RELATIONSHIP_MANAGER'));
  const answer = await viewer.data(`{ customers { nodes { name contacts { id } } } complaints { nodes { state } }
    suppliers { nodes { name contacts { id } services { id } actingCustomer { name } } } }`);
  expect(answer.customers.nodes.map((node: { name: string }) => node.name)).toEqual(
    customers.map(({ name }) => name).toSorted(),
  );
  expect(answer.suppliers.nodes.map((node: { name: string }) => node.name)).toEqual(
    suppliers.map(({ name }) => name).toSorted(),
  );
  for (const party of [...answer.customers.nodes, ...answer.suppliers.nodes]) expect(party.contacts).toHaveLength(1);
  expect(answer.suppliers.nodes.flatMap((node: { services: object[] }) => node.services)).toHaveLength(
    services.flatMap(({ supplierIds }) => supplierIds).length,
  );
  expect(new Set(answer.complaints.nodes.map((node: { state: string }) => node.state))).toEqual(
    new Set(['RECEIVED', 'ACKNOWLEDGED', 'IN_ACTION', 'CLOSED']),
  );
  const { supplierContracts } = await viewer.data(
    '{ supplierContracts { nodes { state reviewMissedAt disputes { result } } } }',
  );
  expect(supplierContracts.nodes.map((node: { state: string }) => node.state).toSorted()).toEqual([
    ...['DRAFTED', 'EXPIRING', 'IN_FORCE', 'IN_FORCE'],
  ]);
  await graph.tick();
  // What time did was told with the history: nothing of it happens once more.
  expect((await graph.events()).filter(({ type }) => type.startsWith('SupplierContract'))).toHaveLength(13);
  const verified = await read(graph.db, systemActor('test'), (tx) =>
    verifyRecords(tx, [customerStore, supplierStore, contractStore, complaintStore]),
  );
  expect(verified.findings).toEqual([]);
});
