/** What the organisation does when something happened elsewhere: learn the parties, and part with the people of those that end. */
import { customerEvents, supplierEvents } from '@attest/contracts';
import { on, type Reaction } from '@attest/record';
import { learning } from '../known.ts';
import { deactivatePeopleOf } from './commands.ts';

const process = 'governance.organisation';

export const reactions: readonly Reaction[] = [
  learning(process, 'CUSTOMER', customerEvents, ['CustomerEnded']),
  learning(process, 'SUPPLIER', supplierEvents, ['SupplierEnded']),
  on(customerEvents.CustomerEnded, 'governance.organisation.leave-with-customer', async (tx, event, { now }) => {
    await deactivatePeopleOf(tx, { kind: 'customer', id: event.recordId, key: event.data.key }, now());
  }),
  on(supplierEvents.SupplierEnded, 'governance.organisation.leave-with-supplier', async (tx, event, { now }) => {
    await deactivatePeopleOf(tx, { kind: 'supplier', id: event.recordId, key: event.data.key }, now());
  }),
];
