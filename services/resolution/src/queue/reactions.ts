/** What queues learn: words of incidents, when they are due, who is in which team. */
import { articleEvents, clockEvents, incidentEvents, problemEvents, serviceRequestEvents } from '@attest/contracts';
import { onBatch, type Reaction } from '@attest/record';
import { learningMembers } from '@attest/reference';
import { keepDue, keepWords } from './commands.ts';
import { keepRecordWords } from './records.ts';

const {
  ProblemRaised,
  ProblemRootCauseFound,
  KnownErrorRecorded,
  KnownErrorWithdrawn,
  ProblemResolved,
  ProblemReopened,
} = problemEvents;
const { RequestSubmitted, RequestFulfilled } = serviceRequestEvents;
const { ArticlePublished, ArticleRetired } = articleEvents;
const { IncidentLogged, IncidentClassified, IncidentCommented, IncidentResolved, IncidentImported } = incidentEvents;

const idsOf = (events: readonly { readonly recordId: string }[]): string[] => [
  ...new Set(events.map(({ recordId }) => recordId)),
];

export const reactions: readonly Reaction[] = [
  learningMembers('resolution.queue'),
  onBatch(
    [IncidentLogged, IncidentClassified, IncidentCommented, IncidentResolved, IncidentImported],
    'resolution.queue.keep-words',
    (tx, events) => keepWords(tx, idsOf(events)),
  ),
  onBatch(
    [ProblemRaised, ProblemRootCauseFound, KnownErrorRecorded, KnownErrorWithdrawn, ProblemResolved, ProblemReopened],
    'resolution.queue.keep-problem-words',
    (tx, events) => keepRecordWords(tx, 'PROBLEM', idsOf(events)),
  ),
  onBatch([RequestSubmitted, RequestFulfilled], 'resolution.queue.keep-request-words', (tx, events) =>
    keepRecordWords(tx, 'SERVICE_REQUEST', idsOf(events)),
  ),
  onBatch([ArticlePublished, ArticleRetired], 'resolution.queue.keep-article-words', (tx, events) =>
    keepRecordWords(tx, 'ARTICLE', idsOf(events)),
  ),
  onBatch(Object.values(clockEvents), 'resolution.queue.keep-due', (tx, events) =>
    keepDue(
      tx,
      events.flatMap(({ recordVersion, data: { metric, incidentId, dueAt } }) =>
        metric === 'RESOLUTION' ? [{ incidentId, dueAt, recordVersion }] : [],
      ),
    ),
  ),
];
