/** What problems do when something happened elsewhere: learn how the changes ended that were to fix them. */
import { changeEvents } from '@attest/contracts';
import { on, type Reaction } from '@attest/record';
import { tellChangeClosed } from './commands.ts';

export const reactions: readonly Reaction[] = [
  on(changeEvents.ChangeClosed, 'resolution.problem.fix-by-change', (tx, event) =>
    tellChangeClosed(tx, { changeId: event.recordId, outcome: event.data.outcome, at: event.at }),
  ),
  on(changeEvents.ChangeRejected, 'resolution.problem.fix-rejected', (tx, event) =>
    tellChangeClosed(tx, { changeId: event.recordId, outcome: 'REJECTED', at: event.at }),
  ),
  on(changeEvents.ChangeCancelled, 'resolution.problem.fix-cancelled', (tx, event) =>
    tellChangeClosed(tx, { changeId: event.recordId, outcome: 'CANCELLED', at: event.at }),
  ),
];
