/** Notices, what is known here of the people whom they are for, and of the records of this service that they are about. */
import { noticeEvents } from '@attest/contracts';
import { type Instant, isUuid } from '@attest/kernel';
import { recordMany, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type Addressee,
  type Departure,
  evolve,
  type FollowedIncident,
  type FollowedMajor,
  type FollowedRequest,
  give,
  type News,
  type Notice,
  type NoticeEvent,
  type NoticeKind,
  type Reader,
  read,
  type ServiceCopy,
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

export const noticeEntity = new EntitySchema<Notice>({
  name: 'notice',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
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

export const noticeStore = recordStore<Notice, NoticeEvent>({
  service: 'resolution',
  process: 'notice',
  name: 'notice',
  contracts: noticeEvents,
  entity: noticeEntity,
  evolve,
});

/** What is known of a service: the catalogue's, and control's of its departure. */
export const serviceCopyEntity = new EntitySchema<ServiceCopy>({
  name: 'notice_service',
  columns: {
    id: { type: 'uuid', primary: true },
    customerIds: { type: 'uuid', array: true },
    recordVersion: { type: 'integer' },
    departure: { type: 'jsonb', nullable: true },
  },
});

/** Keeps the newest that the catalogue says; who was told that it goes hears of it to the end. */
export const learnService = async (
  tx: Tx,
  { id, customerIds, recordVersion }: Omit<ServiceCopy, 'departure'>,
): Promise<void> => {
  await tx.execute(
    `INSERT INTO notice_service (id, customer_ids, record_version) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET customer_ids = EXCLUDED.customer_ids, record_version = EXCLUDED.record_version
     WHERE notice_service.record_version < EXCLUDED.record_version`,
    [id, customerIds, recordVersion],
  );
};

export const loadServices = (tx: Tx, ids: readonly string[]): Promise<ServiceCopy[]> =>
  tx.query<ServiceCopy>(
    `SELECT id, customer_ids AS "customerIds", record_version AS "recordVersion", departure FROM notice_service
     WHERE id = ANY($1::uuid[])`,
    [ids],
  );

export const keepDepartures = async (tx: Tx, copies: readonly ServiceCopy[]): Promise<void> => {
  for (const { id, departure } of copies)
    await tx.execute(
      `INSERT INTO notice_service (id, customer_ids, record_version, departure) VALUES ($1, '{}', 0, $2)
       ON CONFLICT (id) DO UPDATE SET departure = EXCLUDED.departure`,
      [id, departure && JSON.stringify(departure)],
    );
};

/** When services go; for the field that this process contributes to Service. */
export const departuresOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Departure>> =>
  new Map((await loadServices(tx, ids)).flatMap(({ id, departure }) => (departure ? [[id, departure]] : [])));

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

const columns = noticeStore.table.columns;

const heldNotices = `SELECT ${columns} FROM notice
  JOIN unnest($2::uuid[], $3::uuid[]) AS told(person, record) ON notice.person_id = told.person AND notice.record_id = told.record
  WHERE notice.record_kind = $1 ORDER BY notice.id FOR UPDATE OF notice`;

/** Tells people. */
export const giveNotices = async (tx: Tx, kind: NoticeKind, news: readonly News[]): Promise<void> => {
  if (news.length === 0) return;
  const held = await tx.query<Notice>(heldNotices, [
    kind,
    news.map(({ personId }) => personId),
    news.map(({ recordId }) => recordId),
  ]);
  const keyOf = ({ personId, recordId }: Pick<Notice, 'personId' | 'recordId'>): string => `${personId} ${recordId}`;
  const found = new Map(held.map((notice) => [keyOf(notice), notice]));
  await recordMany(
    tx,
    noticeStore,
    news.map(({ byId, ...one }) => {
      const before = found.get(keyOf(one));
      // The platform is nobody whom the graph could show.
      const by = { byId: byId === tx.actor.id ? null : byId };
      return { before, events: [give(before, kind, { ...one, ...by }, tx.newId(), tx.now())] };
    }),
  );
};

const unreadNotices = `SELECT ${columns} FROM notice WHERE notice.person_id = $1 AND notice.read_at IS NULL
  AND notice.at <= $2::timestamptz AND ($3::uuid[] IS NULL OR notice.id = ANY($3::uuid[])) ORDER BY notice.id FOR UPDATE`;

/** The person has read these, all where none are named, of what happened until `upTo`; how many were unread. */
export const readNotices = async (
  tx: Tx,
  personId: string,
  ids: readonly string[] | null,
  upTo: Instant,
): Promise<number> => {
  const unread = await tx.query<Notice>(unreadNotices, [personId, upTo, ids]);
  await recordMany(
    tx,
    noticeStore,
    unread.map((before) => ({ before, events: read(before, tx.now()) })),
  );
  return unread.length;
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
