/** What the organisation does when something happened elsewhere: learn the parties, and part with the people of those that end. */
import { customerEvents, type EventContract, supplierEvents } from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { type KnownKind, learn } from '../known.ts';
import { deactivatePeopleOf } from './commands.ts';

/** Keeps the local copy of one kind; its events all say the record's name, the ending one that it is no longer active. */
const learning = (kind: KnownKind, contracts: Readonly<Record<string, EventContract>>, ending: string): Reaction =>
  onAny(Object.values(contracts), `governance.organisation.know-${kind.toLowerCase()}`, async (tx, event) => {
    const { name } = event.data as { name?: string };
    await learn(tx, kind, {
      id: event.recordId,
      name,
      active: event.type !== ending,
      recordVersion: event.recordVersion,
    });
  });

export const reactions: readonly Reaction[] = [
  learning('CUSTOMER', customerEvents, 'CustomerEnded'),
  learning('SUPPLIER', supplierEvents, 'SupplierEnded'),
  on(customerEvents.CustomerEnded, 'governance.organisation.leave-with-customer', async (tx, event, { now }) => {
    await deactivatePeopleOf(tx, { kind: 'customer', id: event.recordId, key: event.data.key }, now());
  }),
  on(supplierEvents.SupplierEnded, 'governance.organisation.leave-with-supplier', async (tx, event, { now }) => {
    await deactivatePeopleOf(tx, { kind: 'supplier', id: event.recordId, key: event.data.key }, now());
  }),
];
