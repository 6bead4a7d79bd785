/** What belongs to many major incidents or incidents at once, for the graph. */
import type { Tx } from '@attest/record';
import type { MajorIncident } from './domain/index.ts';
import { type Entry, majorStore, type Update } from './store.ts';

export type ShownEntry = Entry & { readonly correctedById: string | null };

const entryColumns = `e.id, e.major_incident_id AS "majorIncidentId", e.kind, e.occurred_at AS "occurredAt", e.body,
  e.author_id AS "authorId", e.author_name AS "authorName", e.recorded_at AS "recordedAt", e.corrects_id AS "correctsId",
  c.id AS "correctedById"`;
const entryFrom = 'major_incident_entry e LEFT JOIN major_incident_entry c ON c.corrects_id = e.id';

/** Timelines, in the order in which things happened; corrected entries stay, and say by what they were corrected. */
export const entriesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ShownEntry[]>> => {
  const rows = await tx.query<ShownEntry>(
    `SELECT ${entryColumns} FROM ${entryFrom} WHERE e.major_incident_id = ANY($1::uuid[])
     ORDER BY e.occurred_at, e.recorded_at, e.id`,
    [ids],
  );
  return Map.groupBy(rows, ({ majorIncidentId }) => majorIncidentId);
};

/** One entry of one major incident. */
export const loadEntry = async (tx: Tx, majorIncidentId: string, id: string): Promise<ShownEntry | undefined> =>
  (
    await tx.query<ShownEntry>(
      `SELECT ${entryColumns} FROM ${entryFrom} WHERE e.major_incident_id = $1 AND e.id::text = $2`,
      [majorIncidentId, id],
    )
  )[0];

/** Updates, oldest first. */
export const updatesOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Update[]>> => {
  const rows = await tx.query<Update>(
    `SELECT id, major_incident_id AS "majorIncidentId", audience, body, author_id AS "authorId",
       author_name AS "authorName", at
     FROM major_incident_update WHERE major_incident_id = ANY($1::uuid[]) ORDER BY at, id`,
    [ids],
  );
  return Map.groupBy(rows, ({ majorIncidentId }) => majorIncidentId);
};

/** The last major incident that an incident leads or belongs to. */
export const majorsOfIncidents = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<Map<string, MajorIncident>> => {
  const rows = await tx.query<MajorIncident>(
    `SELECT ${majorStore.table.columns} FROM major_incident
     WHERE (incident_id = ANY($1::uuid[]) OR child_ids && $1::uuid[]) ORDER BY proposed_at, id`,
    [incidentIds],
  );
  const found = new Map<string, MajorIncident>();
  for (const major of rows)
    for (const id of [major.incidentId, ...major.childIds]) if (incidentIds.includes(id)) found.set(id, major);
  return found;
};
