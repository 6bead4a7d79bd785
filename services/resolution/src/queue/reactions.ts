/** What queues learn: words of incidents, when they are due, who is in which team. */
import { clockEvents, incidentEvents } from '@attest/contracts';
import { onBatch, type Reaction } from '@attest/record';
import { learningMembers } from '../member.ts';
import { keepDue, keepWords } from './commands.ts';

const { IncidentLogged, IncidentClassified, IncidentCommented, IncidentResolved, IncidentImported } = incidentEvents;

export const reactions: readonly Reaction[] = [
  learningMembers('resolution.queue'),
  onBatch(
    [IncidentLogged, IncidentClassified, IncidentCommented, IncidentResolved, IncidentImported],
    'resolution.queue.keep-words',
    (tx, events) => keepWords(tx, [...new Set(events.map(({ recordId }) => recordId))]),
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
