/** Rows of addresses for calendar programs, and of the hashes of their secrets. */
import { calendarFeedEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type CalendarFeed, type CalendarFeedEvent, type Change, evolveFeed, type Window } from '../domain/index.ts';
import { changeStore } from './change.ts';

export const feedEntity = new EntitySchema<CalendarFeed>({
  name: 'calendar_feed',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    personId: { type: 'uuid' },
    name: { type: 'text' },
    serviceId: { type: 'uuid', nullable: true },
    ciId: { type: 'uuid', nullable: true },
    expiresAt: { type: 'timestamptz' },
    openedAt: { type: 'timestamptz' },
    revokedAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

export const feedSecretEntity = new EntitySchema<{ hash: string; feedId: string }>({
  name: 'calendar_feed_secret',
  columns: { hash: { type: 'text', primary: true }, feedId: { type: 'uuid', unique: true } },
});

export const feedStore = recordStore<CalendarFeed, CalendarFeedEvent>({
  service: 'control',
  process: 'change',
  name: 'calendarFeed',
  contracts: calendarFeedEvents,
  entity: feedEntity,
  evolve: evolveFeed,
});

export const keepSecret = (tx: Tx, feedId: string, hash: string): Promise<unknown> =>
  tx.execute('INSERT INTO calendar_feed_secret (hash, feed_id) VALUES ($1, $2)', [hash, feedId]);

/** The address of a secret with this hash. */
export const feedOf = async (tx: Tx, hash: string): Promise<CalendarFeed | undefined> => {
  const [row] = await tx.query<{ id: string }>('SELECT feed_id AS id FROM calendar_feed_secret WHERE hash = $1', [
    hash,
  ]);
  return row && feedStore.load(tx, row.id);
};

/** Ids of a person's addresses that are not revoked. */
export const feedsOfPerson = async (tx: Tx, personId: string): Promise<{ id: string; expiresAt: Window['endsAt'] }[]> =>
  tx.query(
    `SELECT id, expires_at AS "expiresAt" FROM calendar_feed WHERE person_id = $1 AND state = 'IN_FORCE' ORDER BY id`,
    [personId],
  );

/** Everything that has, or had, a window between two instants, the next first: a calendar program has to be told what is called off. */
const everWithin = `SELECT ${changeStore.table.columns} FROM change
  WHERE state NOT IN ('REQUESTED', 'ASSESSED', 'APPROVED', 'REJECTED') AND starts_at < $2 AND ends_at > $1
    AND ($3::uuid IS NULL OR service_ids @> ARRAY[$3]::uuid[]) AND ($4::uuid IS NULL OR ci_ids @> ARRAY[$4]::uuid[])
  ORDER BY starts_at, id LIMIT 2000`;

export const changesWithin = (
  tx: Tx,
  { startsAt, endsAt }: Window,
  { serviceId, ciId }: Pick<CalendarFeed, 'serviceId' | 'ciId'>,
): Promise<Change[]> => tx.query<Change>(everWithin, [startsAt, endsAt, serviceId, ciId]);
