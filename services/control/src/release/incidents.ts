/** Incidents after a release: on an item that it changed, in the days after, or said to be caused by it. */
import { incidentEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { onBatch, type Reaction, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';

export type WatchedItem = {
  readonly releaseId: string;
  readonly ciId: string;
  readonly fromAt: Instant;
  /** Not included. */
  readonly untilAt: Instant;
};

export const watchedItemEntity = new EntitySchema<WatchedItem>({
  name: 'release_item',
  columns: {
    releaseId: { type: 'uuid', primary: true },
    ciId: { type: 'uuid', primary: true },
    fromAt: { type: 'timestamptz' },
    untilAt: { type: 'timestamptz' },
  },
});

/** `causeId` is the item, or the release itself where the incident says that it caused it. */
type Counted = {
  readonly releaseId: string;
  readonly incidentId: string;
  readonly causeId: string;
  readonly at: Instant;
};

export const countedEntity = new EntitySchema<Counted>({
  name: 'release_incident',
  columns: {
    releaseId: { type: 'uuid', primary: true },
    incidentId: { type: 'uuid', primary: true },
    causeId: { type: 'uuid', primary: true },
    at: { type: 'timestamptz' },
  },
});

type OnItem = { readonly incidentId: string; readonly causeId: string; readonly at: Instant };

const columnsOf = (rows: readonly OnItem[]) => [
  rows.map(({ incidentId }) => incidentId),
  rows.map(({ causeId }) => causeId),
  rows.map(({ at }) => at),
];

const countOnItems = `INSERT INTO release_incident (release_id, incident_id, cause_id, at)
  SELECT w.release_id, e.incident_id, e.cause_id, e.at
  FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS e(incident_id, cause_id, at)
  JOIN release_item w ON w.ci_id = e.cause_id AND e.at >= w.from_at AND e.at < w.until_at
  ON CONFLICT DO NOTHING`;

const countCaused = `INSERT INTO release_incident (release_id, incident_id, cause_id, at)
  SELECT r.id, e.incident_id, r.id, e.at
  FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS e(incident_id, cause_id, at) JOIN release r ON r.id = e.cause_id
  ON CONFLICT DO NOTHING`;

const { IncidentLogged, IncidentLinked, IncidentUnlinked } = incidentEvents;

/** In batches: whole logs are imported, and most of their incidents are on no item of a release. */
export const countingIncidents: Reaction = onBatch(
  [IncidentLogged, IncidentLinked, IncidentUnlinked],
  'control.release.count-incidents',
  async (tx, events) => {
    const logged = events.flatMap((event): OnItem[] =>
      event.type === 'IncidentLogged'
        ? event.data.ciIds.map((causeId) => ({ incidentId: event.recordId, causeId, at: event.at }))
        : [],
    );
    if (logged.length > 0) await tx.execute(countOnItems, columnsOf(logged));
    for (const event of events) {
      if (event.type === 'IncidentLogged') continue;
      const { kind, targetId } = event.data;
      if (kind !== 'CONFIGURATION_ITEM' && kind !== 'CAUSED_BY_RELEASE') continue;
      if (event.type === 'IncidentUnlinked')
        await tx.execute('DELETE FROM release_incident WHERE incident_id = $1 AND cause_id = $2', [
          event.recordId,
          targetId,
        ]);
      else {
        const linked = columnsOf([{ incidentId: event.recordId, causeId: targetId, at: event.at }]);
        await tx.execute(kind === 'CAUSED_BY_RELEASE' ? countCaused : countOnItems, linked);
      }
    }
  },
);

export type IncidentAfter = {
  readonly incidentId: string;
  /** Whether the incident says that the release caused it. */
  readonly caused: boolean;
  /** Items that it is on, of those that the release changed. */
  readonly ciIds: readonly string[];
  readonly at: Instant;
};

/** Incidents counted to the releases, the first one first; by release. */
export const incidentsAfterReleases = async (
  tx: Tx,
  releaseIds: readonly string[],
): Promise<Map<string, IncidentAfter[]>> => {
  const rows = await tx.query<IncidentAfter & { readonly releaseId: string }>(
    `SELECT release_id AS "releaseId", incident_id AS "incidentId", min(at) AS at, bool_or(cause_id = release_id) AS caused,
       COALESCE(array_agg(cause_id ORDER BY cause_id) FILTER (WHERE cause_id <> release_id), '{}') AS "ciIds"
     FROM release_incident WHERE release_id = ANY($1::uuid[]) GROUP BY release_id, incident_id ORDER BY min(at), incident_id`,
    [releaseIds],
  );
  return Map.groupBy(rows, ({ releaseId }) => releaseId);
};
