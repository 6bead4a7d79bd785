/** Notices, and what is known here of the people whom they are for. */
import { type Instant, isUuid } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type Addressee,
  type FollowedIncident,
  type FollowedMajor,
  type FollowedRequest,
  keptForMs,
  type Notice,
  type NoticeKind,
  type NoticeReason,
  type Reader,
} from './domain/index.ts';

export type KnownReader = Reader & { readonly active: boolean; readonly recordVersion: number };

export const readerEntity = new EntitySchema<KnownReader>({
  name: 'notice_person',
  columns: {
    personId: { type: 'uuid', primary: true },
    roles: { type: 'text', array: true },
    teamIds: { type: 'uuid', array: true },
    customerId: { type: 'uuid', nullable: true },
    supplierId: { type: 'uuid', nullable: true },
    active: { type: 'boolean' },
    recordVersion: { type: 'integer' },
  },
});

/** A notice as its person sees it. */
export type KeptNotice = {
  readonly id: string;
  readonly personId: string;
  readonly recordKind: NoticeKind;
  readonly recordId: string;
  readonly reasons: readonly NoticeReason[];
  readonly count: number;
  readonly since: Instant;
  readonly at: Instant;
  /** Null for the platform. */
  readonly byId: string | null;
  readonly readAt: Instant | null;
};

export const noticeEntity = new EntitySchema<KeptNotice>({
  name: 'notice',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    recordKind: { type: 'text' },
    recordId: { type: 'uuid' },
    reasons: { type: 'text', array: true },
    count: { type: 'integer' },
    since: { type: 'timestamptz' },
    at: { type: 'timestamptz' },
    byId: { type: 'uuid', nullable: true },
    readAt: { type: 'timestamptz', nullable: true },
  },
});

const upsertReader = `INSERT INTO notice_person (person_id, roles, team_ids, customer_id, supplier_id, active, record_version)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id) DO UPDATE SET roles = EXCLUDED.roles, team_ids = EXCLUDED.team_ids,
    customer_id = EXCLUDED.customer_id, supplier_id = EXCLUDED.supplier_id, active = EXCLUDED.active,
    record_version = EXCLUDED.record_version
  WHERE notice_person.record_version < EXCLUDED.record_version`;

/** Keeps the newest: an older event of the person changes nothing. */
export const learnReader = async (tx: Tx, reader: KnownReader): Promise<void> => {
  const { personId, roles, teamIds, customerId, supplierId, active, recordVersion } = reader;
  await tx.execute(upsertReader, [personId, roles, teamIds, customerId, supplierId, active, recordVersion]);
};

/** Those who may be among the addressees, and are there still. */
export const readersAmong = (tx: Tx, to: readonly Addressee[]): Promise<Reader[]> => {
  const ids = (kind: Addressee['to']) => [...new Set(to.filter((one) => one.to === kind).map(({ id }) => id))];
  const uuids = (kind: Addressee['to']) => ids(kind).filter((id) => isUuid(id));
  return tx.query<Reader>(
    `SELECT person_id AS "personId", roles, team_ids AS "teamIds", customer_id AS "customerId", supplier_id AS "supplierId"
     FROM notice_person WHERE active AND (person_id = ANY($1::uuid[]) OR team_ids && $2::uuid[] OR roles && $3::text[]
       OR customer_id = ANY($4::uuid[]) OR supplier_id = ANY($5::uuid[])) ORDER BY person_id`,
    [uuids('PERSON'), uuids('TEAM'), ids('ROLE'), uuids('CUSTOMER'), uuids('SUPPLIER')],
  );
};

/** What is unread becomes more; what was read is new again. */
const upsertNotices = `INSERT INTO notice (id, person_id, record_kind, record_id, reasons, count, since, at, by_id)
  SELECT id, person_id, $1, record_id, reasons, count, since, at, by_id FROM jsonb_to_recordset($2::jsonb)
    AS n(id uuid, person_id uuid, record_id uuid, reasons text[], count integer, since timestamptz, at timestamptz, by_id uuid)
  ORDER BY person_id, record_id
  ON CONFLICT (person_id, record_kind, record_id) DO UPDATE SET read_at = NULL, by_id = EXCLUDED.by_id,
    at = GREATEST(notice.at, EXCLUDED.at),
    since = CASE WHEN notice.read_at IS NULL THEN LEAST(notice.since, EXCLUDED.since) ELSE EXCLUDED.since END,
    count = EXCLUDED.count + CASE WHEN notice.read_at IS NULL THEN notice.count ELSE 0 END,
    reasons = EXCLUDED.reasons || CASE WHEN notice.read_at IS NULL
      THEN ARRAY(SELECT reason FROM unnest(notice.reasons) AS reason WHERE reason <> ALL (EXCLUDED.reasons)) ELSE '{}' END`;

/** Tells people, and forgets what they read long ago. */
export const saveNotices = async (tx: Tx, kind: NoticeKind, notices: readonly Notice[]): Promise<void> => {
  if (notices.length === 0) return;
  const rows = notices.map(({ personId, recordId, byId, ...notice }) => ({
    ...notice,
    id: tx.newId(),
    person_id: personId,
    record_id: recordId,
    // The platform is nobody whom the graph could show.
    by_id: byId === tx.actor.id ? null : byId,
  }));
  await tx.execute(upsertNotices, [kind, JSON.stringify(rows)]);
  await tx.execute(
    "DELETE FROM notice WHERE person_id = ANY($1::uuid[]) AND read_at < $2::timestamptz - $3 * interval '1 millisecond'",
    [[...new Set(notices.map(({ personId }) => personId))], tx.now(), keptForMs],
  );
};

/** How many the person has not read. */
export const unreadOf = async (tx: Tx, personId: string): Promise<number> => {
  if (!isUuid(personId)) return 0;
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM notice WHERE person_id = $1 AND read_at IS NULL',
    [personId],
  );
  return row?.count ?? 0;
};

export const loadIncidents = (tx: Tx, ids: readonly string[]): Promise<FollowedIncident[]> =>
  tx.query<FollowedIncident>(
    `SELECT id, customer_id AS "customerId", caller_id AS "callerId", team_id AS "teamId", assignee_id AS "assigneeId",
       waiting_on_id AS "waitingOnId", state, watcher_ids AS "watcherIds" FROM incident WHERE id = ANY($1::uuid[])`,
    [ids],
  );

export const loadRequests = (tx: Tx, ids: readonly string[]): Promise<FollowedRequest[]> =>
  tx.query<FollowedRequest>(
    `SELECT id, kind, customer_id AS "customerId", requester_id AS "requesterId", on_behalf_of_id AS "onBehalfOfId",
       open_approvers AS "openApprovers", ready_team_ids AS "readyTeamIds", tasks
     FROM service_request WHERE id = ANY($1::uuid[])`,
    [ids],
  );

export const loadMajors = (tx: Tx, ids: readonly string[]): Promise<FollowedMajor[]> =>
  tx.query<FollowedMajor>(
    `SELECT m.id, m.customer_ids AS "customerIds", m.owner_id AS "ownerId", m.assignee_id AS "assigneeId",
       ARRAY(SELECT DISTINCT person FROM incident i, unnest(i.watcher_ids || i.caller_id) AS person
         WHERE (i.id = m.incident_id OR i.id = ANY (m.child_ids)) AND person IS NOT NULL) AS "followerIds"
     FROM major_incident m WHERE m.id = ANY($1::uuid[])`,
    [ids],
  );
