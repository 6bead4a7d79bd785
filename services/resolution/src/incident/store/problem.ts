/** What problems say of incidents: a problem names those it was raised from, also the closed ones, which are not linked any more. */
import type { Tx } from '@attest/record';

type Naming = { readonly incidentId: string; readonly problemIds: readonly string[] };

/** The problems that name each of the incidents, the first raised first; those that none names are left out. */
export const problemsNaming = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<Map<string, readonly string[]>> => {
  const rows = await tx.query<Naming>(
    `SELECT named AS "incidentId", array_agg(problem.id ORDER BY problem.raised_at, problem.id) AS "problemIds"
     FROM problem CROSS JOIN unnest(problem.incident_ids) AS named
     WHERE problem.incident_ids && $1::uuid[] AND named = ANY($1::uuid[]) GROUP BY named`,
    [incidentIds],
  );
  return new Map(rows.map(({ incidentId, problemIds }) => [incidentId, problemIds]));
};

/** What people call the problem; its id where it is not there. */
export const problemKey = async (tx: Tx, id: string): Promise<string> => {
  const [problem] = await tx.query<{ key: string }>('SELECT key FROM problem WHERE id = $1', [id]);
  return problem?.key ?? id;
};
