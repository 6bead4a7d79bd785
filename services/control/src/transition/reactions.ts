/** What transitions learn from elsewhere: which agreements on a service are in force. */
import { slaEvents } from '@attest/contracts';
import { onAny, type Reaction } from '@attest/record';
import { learnAgreement } from './store.ts';

export const reactions: readonly Reaction[] = [
  onAny(
    [slaEvents.SlaActivated, slaEvents.SlaEnded],
    'control.transition.know-agreements',
    (tx, { recordId, recordVersion, type, data: { serviceId, key } }) =>
      learnAgreement(tx, { slaId: recordId, serviceId, key, active: type === 'SlaActivated', recordVersion }),
  ),
];
