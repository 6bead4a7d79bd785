/**
 * What knowledge does when something happened elsewhere: a known error is found by its words; articles are looked at again
 * when what they are about has changed.
 */
import { problemEvents, serviceEvents } from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { reviewAbout } from './commands.ts';
import { indexKnownError } from './store.ts';

export const reactions: readonly Reaction[] = [
  on(problemEvents.KnownErrorRecorded, 'resolution.knowledge.known-error', (tx, event) =>
    indexKnownError(tx, event.recordId),
  ),
  on(problemEvents.ProblemResolved, 'resolution.knowledge.problem-resolved', (tx, event) =>
    reviewAbout(tx, { problemId: event.recordId }, 'PROBLEM_RESOLVED', event.at),
  ),
  onAny(
    [serviceEvents.ServiceRetired, serviceEvents.ServiceWithdrawn],
    'resolution.knowledge.service-ended',
    (tx, event) => reviewAbout(tx, { serviceId: event.recordId }, 'SERVICE_ENDED', event.at),
  ),
];
