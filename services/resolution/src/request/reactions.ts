/** What requests do when something happened elsewhere: what a service offered ends with it; a task learns its change. */
import { changeEvents, serviceEvents } from '@attest/contracts';
import { on, type Reaction } from '@attest/record';
import { linkRaised, withdrawItemsOf } from './commands.ts';

export const reactions: readonly Reaction[] = [
  on(serviceEvents.ServiceRetired, 'resolution.request.service-retired', (tx, event) =>
    withdrawItemsOf(tx, event.recordId, 'the service was retired', event.at),
  ),
  on(serviceEvents.ServiceWithdrawn, 'resolution.request.service-withdrawn', (tx, event) =>
    withdrawItemsOf(tx, event.recordId, 'the service was withdrawn', event.at),
  ),
  on(changeEvents.ChangeRequested, 'resolution.request.know-raised-change', async (tx, { recordId, data, at }) => {
    if (data.requestId) await linkRaised(tx, data.requestId, { id: recordId, key: data.key }, at);
  }),
];
