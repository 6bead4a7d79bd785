/** What problems do when something happened elsewhere: begin where a proposal is accepted, learn how changes ended. */
import { changeEvents, problemProposalEvents } from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { raiseProposed, tellChangeClosed } from './commands/index.ts';

const ending = { ChangeRejected: 'REJECTED', ChangeCancelled: 'CANCELLED' } as const;

export const reactions: readonly Reaction[] = [
  on(problemProposalEvents.ProblemProposalAccepted, 'resolution.problem.raise-proposed', (tx, event) =>
    raiseProposed(tx, { ...event.data, proposalId: event.recordId, by: event.actor.id, at: event.at }),
  ),
  onAny(
    [changeEvents.ChangeClosed, changeEvents.ChangeRejected, changeEvents.ChangeCancelled],
    'resolution.problem.know-change-end',
    (tx, event) => {
      const outcome = event.type === 'ChangeClosed' ? event.data.outcome : ending[event.type];
      return tellChangeClosed(tx, { changeId: event.recordId, key: event.data.key, outcome, at: event.at });
    },
  ),
];
