/** What the integration tests of this service start from: a subgraph that knows a few people and services. */
import { join } from 'node:path';
import { personEvents, serviceEvents } from '@attest/contracts';
import { systemActor } from '@attest/kernel';
import { read } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock, ids } from '@attest/testkit';
import { registerCustomer } from './customer/commands.ts';
import type { Customer } from './customer/domain.ts';
import { processes } from './processes.ts';

export const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
export const code = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'OK' : result.refusal.code;

/** A database of its own for the suite that calls it; nothing in it but local copies. */
export const aRelationship = async (seed: number) => {
  const clock = fixedClock();
  const newId = ids(seed);
  const graph = await aSubgraph({
    service: 'relationship',
    processes,
    migrationsDir: join(import.meta.dirname, '..', 'migrations'),
    now: clock.now,
    newId,
  });
  // Races need open connections: a new one comes too late.
  await Promise.all(Array.from({ length: 8 }, () => read(graph.db, systemActor('test'), (tx) => tx.query('SELECT 1'))));
  const knows = async (belongs: { customerId?: string; supplierId?: string } = {}): Promise<string> => {
    const personId = newId();
    const data = { personId, name: 'Sofia Marques', customerId: null, supplierId: null, ...belongs };
    await graph.deliver(anEvent(personEvents.PersonRegistered, { recordId: personId, data }));
    return personId;
  };
  const provides = async (to: { customerIds?: string[]; supplierIds?: string[] }): Promise<string> => {
    const serviceId = newId();
    const data = { name: 'E-mail', state: 'LIVE' as const, customerIds: [], supplierIds: [], ...to };
    await graph.deliver(anEvent(serviceEvents.ServiceIntroduced, { recordId: serviceId, data }));
    return serviceId;
  };
  const leaves = (personId: string) =>
    graph.deliver(anEvent(personEvents.PersonDeactivated, { recordId: personId, recordVersion: 2 }));
  const manager = anActor('BUSINESS_RELATIONSHIP_MANAGER');
  const ownerId = await knows();
  const aCustomer = async (): Promise<Customer> =>
    value(await registerCustomer(graph.deps, manager, { name: 'Nordlicht Logistik', zone: 'Europe/Berlin', ownerId }));
  const types = async (id: string) => (await graph.events(id)).map((event) => event.type);
  return { graph, deps: graph.deps, clock, newId, knows, provides, leaves, manager, ownerId, aCustomer, types };
};
