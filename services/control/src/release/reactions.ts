/** What releases do when something happened elsewhere: learn who is offered what, count incidents after them. */
import { customerEvents, serviceEvents } from '@attest/contracts';
import { onAny, type Reaction } from '@attest/record';
import { learning } from '../known.ts';
import { countingIncidents } from './incidents.ts';
import { learnOffer } from './policy-store.ts';

const process = 'control.release';

export const reactions: readonly Reaction[] = [
  learning(process, 'CUSTOMER', customerEvents, ['CustomerEnded']),
  onAny(Object.values(serviceEvents), `${process}.know-offers`, (tx, { recordId, recordVersion, type, data }) =>
    learnOffer(tx, {
      serviceId: recordId,
      customerIds: type === 'ServiceRetired' || type === 'ServiceWithdrawn' ? [] : data.customerIds,
      recordVersion,
    }),
  ),
  countingIncidents,
];
