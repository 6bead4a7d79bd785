/** What problems do when something happened elsewhere: begin where a proposal is accepted, learn how the changes ended that were to fix them. */
import { changeEvents, problemProposalEvents } from '@attest/contracts';
import { on, type Reaction } from '@attest/record';
import { raiseProposed, tellChangeClosed } from './commands.ts';

export const reactions: readonly Reaction[] = [
  on(problemProposalEvents.ProblemProposalAccepted, 'resolution.problem.raise-proposed', (tx, event) =>
    raiseProposed(tx, { ...event.data, proposalId: event.recordId, by: event.actor.id, at: event.at }),
  ),
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
