/** Incidents that people say a change caused: with a release, or made without one. */
import { incidentEvents } from '@attest/contracts';
import { type Instant, isUuid } from '@attest/kernel';
import { onBatch, type Reaction } from '@attest/record';
import { EntitySchema } from 'typeorm';

type CausedIncident = { readonly changeId: string; readonly incidentId: string; readonly at: Instant };

export const causedIncidentEntity = new EntitySchema<CausedIncident>({
  name: 'change_incident',
  columns: {
    changeId: { type: 'uuid', primary: true },
    incidentId: { type: 'uuid', primary: true },
    at: { type: 'timestamptz' },
  },
});

const insert = `INSERT INTO change_incident (change_id, incident_id, at) SELECT id, $2, $3 FROM change WHERE id = $1
  ON CONFLICT DO NOTHING`;

/** In their order: what was said to be a cause may turn out to be none. */
export const countingCaused: Reaction = onBatch(
  [incidentEvents.IncidentLinked, incidentEvents.IncidentUnlinked],
  'control.change.count-incidents',
  async (tx, events) => {
    for (const { type, recordId, at, data } of events) {
      const { kind, targetId } = data;
      if (kind !== 'CAUSED_BY_CHANGE' || !isUuid(targetId)) continue;
      if (type === 'IncidentLinked') await tx.execute(insert, [targetId, recordId, at]);
      else
        await tx.execute('DELETE FROM change_incident WHERE change_id = $1 AND incident_id = $2', [targetId, recordId]);
    }
  },
);
