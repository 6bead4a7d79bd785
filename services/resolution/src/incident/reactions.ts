/** What incidents do when something happened elsewhere: learn what may be referred to. */
import {
  customerEvents,
  type EventContract,
  personEvents,
  serviceEvents,
  supplierEvents,
  teamEvents,
} from '@attest/contracts';
import { onAny, type Reaction } from '@attest/record';
import { type KnownKind, learn } from '../known.ts';

/** Keeps the local copy of one kind; its events all say the record's name, the ending ones that it is no longer active. */
const learning = (
  kind: KnownKind,
  contracts: Readonly<Record<string, EventContract>>,
  ending: readonly string[],
): Reaction =>
  onAny(
    Object.values(contracts),
    `resolution.incident.know-${kind.toLowerCase().replace('_', '-')}`,
    async (tx, event) => {
      const { name } = event.data as { name?: string };
      await learn(tx, kind, {
        id: event.recordId,
        name,
        active: !ending.includes(event.type),
        recordVersion: event.recordVersion,
      });
    },
  );

export const reactions: readonly Reaction[] = [
  learning('SERVICE', serviceEvents, ['ServiceRetired', 'ServiceWithdrawn']),
  learning('CUSTOMER', customerEvents, ['CustomerEnded']),
  learning('SUPPLIER', supplierEvents, ['SupplierEnded']),
  learning('PERSON', personEvents, ['PersonDeactivated']),
  learning('TEAM', teamEvents, ['TeamDisbanded']),
];
