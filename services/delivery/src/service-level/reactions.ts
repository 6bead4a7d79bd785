/** What service levels do when something happened elsewhere, or when time has come. */
import { incidentEvents } from '@attest/contracts';
import { type DeadlineHandler, onBatch, onDeadline, type Reaction } from '@attest/record';
import { clockDeadline } from './basis.ts';
import { handleSlaIn, slaEnd, slaStart } from './commands.ts';
import { followIncidents, type IncidentTold, lookAtClock } from './follow.ts';

export const reactions: readonly Reaction[] = [
  onBatch(Object.values(incidentEvents), 'delivery.service-level.follow-incidents', (tx, events, deps) =>
    followIncidents(tx, events as readonly IncidentTold[], deps),
  ),
];

export const deadlines: readonly DeadlineHandler[] = [
  onDeadline(clockDeadline.process, clockDeadline.kind, (tx, { recordId }, deps) => lookAtClock(tx, recordId, deps)),
  onDeadline(slaStart.process, slaStart.kind, async (tx, { recordId }, deps) => {
    const started = await handleSlaIn(tx, deps, recordId, { type: 'ACTIVATE' });
    // It stays agreed: people see it, and may do what is missing and activate it.
    if (!started.ok)
      deps.log.warn({ sla: recordId, refusal: started.refusal }, 'an agreement could not begin as agreed');
  }),
  onDeadline(slaEnd.process, slaEnd.kind, async (tx, { recordId }, deps) => {
    const ended = await handleSlaIn(tx, deps, recordId, { type: 'EXPIRE' });
    if (!ended.ok) deps.log.warn({ sla: recordId, refusal: ended.refusal }, 'an agreement could not end as agreed');
  }),
];
