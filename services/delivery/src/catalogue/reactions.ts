/** What the catalogue does when something happened elsewhere: learn whom services may refer to. */
import { customerEvents, type EventContract, personEvents, supplierEvents } from '@attest/contracts';
import { onAny, type Reaction } from '@attest/record';
import { type KnownKind, learn } from '../known.ts';

/** Keeps the local copy of one kind; its events all say the record's name, the ending one that it is no longer active. */
const learning = (
  kind: KnownKind,
  contracts: Readonly<Record<string, EventContract<string>>>,
  ending: string,
): Reaction =>
  onAny(Object.values(contracts), `delivery.catalogue.know-${kind.toLowerCase()}`, async (tx, event) => {
    const { name } = event.data as { name: string };
    await learn(tx, kind, {
      id: event.recordId,
      name,
      active: event.type !== ending,
      recordVersion: event.recordVersion,
    });
  });

export const reactions: readonly Reaction[] = [
  learning('CUSTOMER', customerEvents, 'CustomerEnded'),
  learning('PERSON', personEvents, 'PersonDeactivated'),
  learning('SUPPLIER', supplierEvents, 'SupplierEnded'),
];
