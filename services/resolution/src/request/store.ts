/** Rows of request items, their editions and service requests: one column a property of the state. */
import { requestItemEvents, serviceRequestEvents } from '@attest/contracts';
import { type Instant, isUuid, plusMs } from '@attest/kernel';
import { cancelDeadline, deadline, type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  autoCloseDays,
  autoConfirmDays,
  type Definition,
  evolve,
  evolveItem,
  type RequestItem,
  type RequestItemEvent,
  type ServiceRequest,
  type ServiceRequestEvent,
} from './domain/index.ts';

export const itemEntity = new EntitySchema<RequestItem>({
  name: 'request_item',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    edition: { type: 'integer' },
    name: { type: 'text' },
    description: { type: 'text' },
    serviceId: { type: 'uuid' },
    customerIds: { type: 'uuid', array: true },
    form: { type: 'jsonb' },
    approvals: { type: 'jsonb' },
    tasks: { type: 'jsonb' },
    changeTemplate: { type: 'text', nullable: true },
    targetMinutes: { type: 'integer', nullable: true },
    impact: { type: 'text' },
    urgency: { type: 'text' },
    draftedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    publishedAt: { type: 'timestamptz', nullable: true },
    withdrawnAt: { type: 'timestamptz', nullable: true },
  },
});

/** What was in force under one number; written when it is published, never changed. */
export type Edition = Pick<Definition, 'form' | 'tasks'> & {
  readonly itemId: string;
  readonly edition: number;
  readonly publishedAt: Instant;
};

export const editionEntity = new EntitySchema<Edition>({
  name: 'request_item_edition',
  columns: {
    itemId: { type: 'uuid', primary: true },
    edition: { type: 'integer', primary: true },
    form: { type: 'jsonb' },
    tasks: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

const insertEdition =
  'INSERT INTO request_item_edition (item_id, edition, form, tasks, published_at) VALUES ($1, $2, $3, $4, $5)';

export const itemStore = recordStore<RequestItem, RequestItemEvent>({
  service: 'resolution',
  process: 'request',
  name: 'requestItem',
  contracts: requestItemEvents,
  entity: itemEntity,
  evolve: evolveItem,
  project: async (tx, { next, events }) => {
    for (const event of events)
      if (event.type === 'RequestItemPublished' || event.type === 'RequestItemRevised')
        await tx.execute(insertEdition, [
          next.id,
          event.edition,
          JSON.stringify(event.form),
          JSON.stringify(event.tasks),
          event.at,
        ]);
  },
});

export const requestEntity = new EntitySchema<ServiceRequest>({
  name: 'service_request',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    kind: { type: 'text' },
    channel: { type: 'text' },
    state: { type: 'text' },
    title: { type: 'text' },
    description: { type: 'text' },
    itemId: { type: 'uuid', nullable: true },
    itemEdition: { type: 'integer', nullable: true },
    answers: { type: 'jsonb' },
    serviceId: { type: 'uuid', nullable: true },
    customerId: { type: 'uuid', nullable: true },
    requesterId: { type: 'uuid' },
    onBehalfOfId: { type: 'uuid', nullable: true },
    impact: { type: 'text' },
    urgency: { type: 'text' },
    priority: { type: 'text' },
    matrixVersion: { type: 'integer' },
    approvals: { type: 'jsonb' },
    openApprovers: { type: 'text', array: true },
    tasks: { type: 'jsonb' },
    readyTeamIds: { type: 'uuid', array: true },
    changeTemplate: { type: 'text', nullable: true },
    targetMinutes: { type: 'integer', nullable: true },
    targetBy: { type: 'text', nullable: true },
    dueAt: { type: 'timestamptz', nullable: true },
    targetMissedAt: { type: 'timestamptz', nullable: true },
    contests: { type: 'integer' },
    contestedWhy: { type: 'text', nullable: true },
    answer: { type: 'text', nullable: true },
    submittedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    approvedAt: { type: 'timestamptz', nullable: true },
    fulfilledAt: { type: 'timestamptz', nullable: true },
    confirmedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
  },
});

/** A comment as people read it; written with its event, never changed. */
export type RequestComment = {
  readonly id: string;
  readonly requestId: string;
  readonly visibility: 'PUBLIC' | 'INTERNAL';
  readonly body: string;
  readonly mentionIds: readonly string[];
  readonly authorId: string;
  readonly authorName: string;
  readonly at: Instant;
};

export const requestCommentEntity = new EntitySchema<RequestComment>({
  name: 'request_comment',
  columns: {
    id: { type: 'uuid', primary: true },
    requestId: { type: 'uuid' },
    visibility: { type: 'text' },
    body: { type: 'text' },
    mentionIds: { type: 'uuid', array: true },
    authorId: { type: 'uuid' },
    authorName: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

const insertComment = `INSERT INTO request_comment (id, request_id, visibility, body, mention_ids, author_id, author_name, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

export const commentsOf = async (tx: Tx, requestIds: readonly string[]): Promise<Map<string, RequestComment[]>> => {
  const rows = await tx.query<RequestComment>(
    `SELECT id, request_id AS "requestId", visibility, body, mention_ids AS "mentionIds", author_id AS "authorId",
       author_name AS "authorName", at
     FROM request_comment WHERE request_id = ANY($1::uuid[]) ORDER BY at, id`,
    [requestIds],
  );
  return Map.groupBy(rows, ({ requestId }) => requestId);
};

const dayMs = 86_400_000;

/** What happens by itself: its time is over, a fulfilment that nobody objects to is confirmed, a confirmed request is closed. */
const keepDeadlines = async (
  tx: Tx,
  before: ServiceRequest | undefined,
  { id: recordId, state, updatedAt, dueAt, fulfilledAt, closedAt }: ServiceRequest,
): Promise<void> => {
  const target = { process: 'request', kind: 'target', recordId };
  const over = fulfilledAt !== null || closedAt !== null;
  if (dueAt !== null && over && before?.fulfilledAt === null && before.closedAt === null)
    await cancelDeadline(tx, target);
  else if (dueAt !== null && !over && dueAt !== before?.dueAt) await deadline(tx, { ...target, dueAt });
  if (state === before?.state) return;
  const waits = [
    { kind: 'auto-confirm', in: 'FULFILLED', days: autoConfirmDays },
    { kind: 'auto-close', in: 'CONFIRMED', days: autoCloseDays },
  ] as const;
  for (const { kind, in: waitsIn, days } of waits) {
    const wait = { process: 'request', kind, recordId };
    if (state === waitsIn) await deadline(tx, { ...wait, dueAt: plusMs(updatedAt, days * dayMs) });
    else if (before?.state === waitsIn) await cancelDeadline(tx, wait);
  }
};

export const requestStore = recordStore<ServiceRequest, ServiceRequestEvent>({
  service: 'resolution',
  process: 'request',
  name: 'serviceRequest',
  contracts: serviceRequestEvents,
  entity: requestEntity,
  evolve,
  project: async (tx, { before, next, events }) => {
    await keepDeadlines(tx, before, next);
    for (const event of events)
      if (event.type === 'RequestCommented') {
        const { commentId, visibility, body, mentionIds, at } = event;
        const { id: authorId, name } = tx.actor;
        await tx.execute(insertComment, [commentId, next.id, visibility, body, mentionIds, authorId, name, at]);
      }
  },
});

/**
 * Holds what is known of a change until the transaction ends: who links an open change and who hears that it was closed do not
 * miss each other.
 */
export const holdChange = async (tx: Tx, changeId: string): Promise<void> => {
  if (isUuid(changeId)) await tx.query("SELECT 1 FROM known WHERE kind = 'CHANGE' AND id = $1 FOR SHARE", [changeId]);
};

/** The items of a service that are not withdrawn, locked. */
export const loadItemsOf = async (tx: Tx, serviceId: string): Promise<RequestItem[]> => {
  const rows = await tx.query<Recorded>(
    "SELECT id FROM request_item WHERE service_id = $1 AND state <> 'WITHDRAWN' ORDER BY id FOR UPDATE",
    [serviceId],
  );
  return itemStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** The editions that these requests were made by, by request; none for questions. */
export const editionsOf = async (tx: Tx, requestIds: readonly string[]): Promise<Map<string, Edition>> => {
  const rows = await tx.query<Edition & { readonly requestId: string }>(
    `SELECT r.id AS "requestId", e.item_id AS "itemId", e.edition, e.form, e.tasks, e.published_at AS "publishedAt"
     FROM service_request r JOIN request_item_edition e ON e.item_id = r.item_id AND e.edition = r.item_edition
     WHERE r.id = ANY($1::uuid[])`,
    [requestIds],
  );
  return new Map(rows.map((row) => [row.requestId, row]));
};

/** What can be ordered of each of these services, by name. */
export const itemsOfServices = async (tx: Tx, serviceIds: readonly string[]): Promise<Map<string, RequestItem[]>> => {
  const rows = await tx.query<RequestItem>(
    `SELECT ${itemStore.table.columns} FROM request_item
     WHERE service_id = ANY($1::uuid[]) AND state = 'PUBLISHED' ORDER BY name, id`,
    [serviceIds],
  );
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
};

/** The requests that have a task which is done by this change, and are not over; locked. */
export const loadDoneBy = async (tx: Tx, changeId: string): Promise<ServiceRequest[]> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM service_request WHERE tasks @> $1::jsonb AND closed_at IS NULL ORDER BY id',
    [JSON.stringify([{ changeId }])],
  );
  return requestStore.loadMany(
    tx,
    rows.map(({ id }) => id),
    'FOR UPDATE',
  );
};
