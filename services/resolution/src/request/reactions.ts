/** What requests do when something happened elsewhere: what a service offered ends with it; a task learns its change. */
import { changeEvents, serviceEvents } from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { followChange, linkRaised, withdrawItemsOf } from './commands.ts';

const ending = { ChangeRejected: 'rejected', ChangeCancelled: 'cancelled' } as const;
const undone: ReadonlySet<string> = new Set(['FAILED', 'BACKED_OUT']);

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
  onAny(
    [changeEvents.ChangeClosed, changeEvents.ChangeRejected, changeEvents.ChangeCancelled],
    'resolution.request.know-change-end',
    (tx, { type, recordId, data, at }) => {
      const failed =
        type === 'ChangeClosed'
          ? undone.has(data.outcome) && `${data.key} was closed as ${data.outcome}.`
          : `${data.key} was ${ending[type]}: ${data.why}`;
      return followChange(tx, { id: recordId, key: data.key, failed: failed || null }, at);
    },
  ),
];
