/** What requests do when something happened elsewhere: what a service offered ends with it. */
import { serviceEvents } from '@attest/contracts';
import { on, type Reaction } from '@attest/record';
import { withdrawItemsOf } from './commands.ts';

export const reactions: readonly Reaction[] = [
  on(serviceEvents.ServiceRetired, 'resolution.request.service-retired', (tx, event) =>
    withdrawItemsOf(tx, event.recordId, 'the service was retired', event.at),
  ),
  on(serviceEvents.ServiceWithdrawn, 'resolution.request.service-withdrawn', (tx, event) =>
    withdrawItemsOf(tx, event.recordId, 'the service was withdrawn', event.at),
  ),
];
