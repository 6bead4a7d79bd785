/** What transitions learn from elsewhere: which agreements on a service, and which contracts for it, are in force. */
import { slaEvents, supplierContractEvents } from '@attest/contracts';
import { onAny, type Reaction } from '@attest/record';
import { learnAgreement, learnContract } from './store.ts';

/** What is agreed for later binds already. */
const binding: ReadonlySet<string> = new Set(['AGREED', 'IN_FORCE', 'EXPIRING']);

export const reactions: readonly Reaction[] = [
  onAny(
    [slaEvents.SlaActivated, slaEvents.SlaEnded],
    'control.transition.know-agreements',
    (tx, { recordId, recordVersion, type, data: { serviceId, key } }) =>
      learnAgreement(tx, { slaId: recordId, serviceId, key, active: type === 'SlaActivated', recordVersion }),
  ),
  onAny(
    Object.values(supplierContractEvents),
    'control.transition.know-contracts',
    (tx, { recordId, recordVersion, data: { key, serviceIds, state } }) =>
      learnContract(tx, { contractId: recordId, key, serviceIds, binding: binding.has(state), recordVersion }),
  ),
];
