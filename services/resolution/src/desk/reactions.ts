/** Figures follow the events of incidents and of their resolution clocks. */
import { clockEvents, incidentEvents } from '@attest/contracts';
import { onBatch, type Reaction } from '@attest/record';
import { teamsOf } from '@attest/reference';
import { followIncidents } from './commands.ts';
import { saveClock } from './store.ts';

export const reactions: readonly Reaction[] = [
  onBatch(Object.values(incidentEvents), 'resolution.desk.follow-incidents', async (tx, events) => {
    const teams = await teamsOf(tx, [...new Set(events.map(({ actor }) => actor.id))]);
    await followIncidents(
      tx,
      events.map(({ recordId: incidentId, recordVersion, at, type, actor, data }) => {
        const actorTeamIds = teams.get(actor.id) ?? [];
        return { incidentId, recordVersion, at, type, actorId: actor.id, actorTeamIds, data };
      }),
    );
  }),
  onBatch(Object.values(clockEvents), 'resolution.desk.follow-clocks', async (tx, events) => {
    for (const { recordVersion, data } of events)
      if (data.metric === 'RESOLUTION')
        await saveClock(tx, {
          incidentId: data.incidentId,
          recordVersion,
          minutes: data.state === 'STOPPED' ? (data.elapsedMinutes ?? null) : null,
        });
  }),
];
