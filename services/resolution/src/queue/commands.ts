/** What queues keep: watches that people ask for, and what is learned from events. */
import { type Actor, type CommonRefusal, isUuid, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, type Tx, transact } from '@attest/record';
import { canBeMistyped, tokensOf } from './domain.ts';
import { type Due, type Indexed, saveTokens, searchedOf } from './store.ts';

export type WatchResult = Result<string, CommonRefusal>;

/** Watches an incident that the actor may see, or ends it; the incident's id. Everybody's own: no record, no event. */
export const watchIncident = ({ db, now }: Deps, actor: Actor, id: string, watched: boolean): Promise<WatchResult> =>
  transact(db, actor, async (tx): Promise<WatchResult> => {
    const seen = isUuid(id) ? await tx.query('SELECT 1 FROM incident WHERE id = $1', [id]) : [];
    if (seen.length === 0) return refuse({ code: 'NOT_FOUND', id });
    await (watched
      ? tx.execute(
          'INSERT INTO queue_watch (person_id, incident_id, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [actor.id, id, now()],
        )
      : tx.execute('DELETE FROM queue_watch WHERE person_id = $1 AND incident_id = $2', [actor.id, id]));
    return ok(id);
  });

/** Keeps what incidents are found by, as they are now: in whatever order events come, the last of them leaves it right. */
export const keepWords = async (tx: Tx, incidentIds: readonly string[]): Promise<void> => {
  const indexed: Indexed[] = [];
  const words = new Set<string>();
  for (const { id, loggedAt, ...searched } of await searchedOf(tx, incidentIds)) {
    const tokens = tokensOf(searched);
    indexed.push({ incidentId: id, loggedAt, tokens });
    for (const token of tokens) {
      const [, word = ''] = /^(?:n\/)?([^/]+)$/.exec(token) ?? [];
      if (canBeMistyped(word)) words.add(word);
    }
  }
  await saveTokens(tx, indexed, [...words]);
};

/** Keeps when incidents are due; an older event of the clock changes nothing. */
export const keepDue = async (tx: Tx, dues: readonly Due[]): Promise<void> => {
  for (const { incidentId, dueAt, recordVersion } of dues)
    await tx.execute(
      `INSERT INTO queue_due (incident_id, due_at, record_version) VALUES ($1, $2, $3)
       ON CONFLICT (incident_id) DO UPDATE SET due_at = EXCLUDED.due_at, record_version = EXCLUDED.record_version
       WHERE queue_due.record_version < EXCLUDED.record_version`,
      [incidentId, dueAt, recordVersion],
    );
};
