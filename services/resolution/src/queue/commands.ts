/** What queues keep of what they are told by events. */
import type { Tx } from '@attest/record';
import { canBeMistyped, tokensOf } from './domain.ts';
import { type Due, type Indexed, saveTokens, searchedOf } from './store.ts';

/** Words among these tokens that could be mistyped, each once. */
export const wordsToKeep = (tokens: readonly string[]): string[] => {
  const words = tokens.map((token) => /^(?:n\/)?([^/]+)$/.exec(token)?.[1] ?? '');
  return [...new Set(words.filter(canBeMistyped))];
};

/** Keeps what incidents are found by, as they are now: in whatever order events come, the last of them leaves it right. */
export const keepWords = async (tx: Tx, incidentIds: readonly string[]): Promise<void> => {
  const indexed: Indexed[] = [];
  for (const { id, loggedAt, ...searched } of await searchedOf(tx, incidentIds)) {
    const tokens = tokensOf(searched);
    indexed.push({ incidentId: id, loggedAt, tokens });
  }
  await saveTokens(tx, indexed, wordsToKeep(indexed.flatMap(({ tokens }) => tokens)));
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
