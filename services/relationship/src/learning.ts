/** Reactions that keep the local copies. Each process that must part with people who left learns them by itself. */
import { type DataOf, type EventEnvelope, personEvents, serviceEvents } from '@attest/contracts';
import { onAny, type Reaction, type Tx } from '@attest/record';
import { learnPerson, learnService } from './known.ts';

/**
 * Learns what an event says of a person, then does what the process does when the person has left.
 *
 * @param left  in the same transaction as the copy: a command that rests on the person is done before, or sees it
 */
export const peopleLearned = (
  name: string,
  left: (tx: Tx, person: { readonly id: string; readonly name: string }) => Promise<void>,
): Reaction =>
  onAny(Object.values(personEvents), name, async (tx, event) => {
    const { customerId, supplierId } = event.data;
    const person = { id: event.recordId, name: event.data.name };
    const active = event.type !== 'PersonDeactivated';
    await learnPerson(tx, { ...person, active, customerId, supplierId, recordVersion: event.recordVersion });
    if (!active) await left(tx, person);
  });

/** Learns what an event says of a service. */
export const servicesLearned = (name: string): Reaction =>
  onAny(Object.values(serviceEvents), name, async (tx, event: ServiceEvent) => {
    const { name: serviceName, state, customerIds, supplierIds } = event.data;
    const { recordId: id, recordVersion } = event;
    await learnService(tx, { id, name: serviceName, state, customerIds, supplierIds, recordVersion });
  });

type ServiceEvent = EventEnvelope<DataOf<(typeof serviceEvents)['ServiceChanged']>>;
