/** The same event twice has one effect: what a consumer has taken is in the same transaction as what it did. */
import type { Tx } from './database.ts';

/** Takes events for a consumer; answers with the ids that it had not taken before. */
export const takeMany = async (tx: Tx, consumer: string, eventIds: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.query<{ eventId: string }>(
    `INSERT INTO inbox (consumer, event_id) SELECT $1, id FROM unnest($2::uuid[]) AS id
     ON CONFLICT DO NOTHING RETURNING event_id AS "eventId"`,
    [consumer, eventIds],
  );
  return new Set(rows.map(({ eventId }) => eventId));
};

/** True the first time that the consumer sees the event. */
export const once = async (tx: Tx, consumer: string, eventId: string): Promise<boolean> =>
  (await takeMany(tx, consumer, [eventId])).has(eventId);
