/** What intake does when something happened elsewhere: it learns whose address is whose. */
import { personEvents } from '@attest/contracts';
import { onAny, type Reaction } from '@attest/record';
import { learnSender } from './store/index.ts';

export const reactions: readonly Reaction[] = [
  onAny(
    [personEvents.PersonRegistered, personEvents.PersonChanged, personEvents.PersonDeactivated],
    'resolution.intake.know-sender',
    (tx, { type, recordId: personId, recordVersion, data: { email, name, roles, customerId, supplierId } }) =>
      learnSender(tx, {
        personId,
        // Of those who take part no more, and of addresses that were erased, nothing is kept.
        address: type === 'PersonDeactivated' ? '' : (email ?? ''),
        name,
        roles,
        customerId,
        supplierId,
        recordVersion,
      }),
  ),
];
