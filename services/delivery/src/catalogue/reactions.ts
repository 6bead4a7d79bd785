/** What the catalogue does when something happened elsewhere: learn whom services may refer to. */
import { customerEvents, personEvents, supplierEvents } from '@attest/contracts';
import type { Reaction } from '@attest/record';
import { learning } from '../known.ts';

const process = 'delivery.catalogue';

export const reactions: readonly Reaction[] = [
  learning(process, 'CUSTOMER', customerEvents, ['CustomerEnded']),
  learning(process, 'PERSON', personEvents, ['PersonDeactivated']),
  learning(process, 'SUPPLIER', supplierEvents, ['SupplierEnded']),
];
