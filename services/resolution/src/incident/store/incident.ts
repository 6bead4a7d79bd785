/** Rows of incidents: one column a property of the state. */
import { incidentEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { evolve, type Incident, type IncidentEvent } from '../domain/index.ts';
import { keepAttachment } from './attachment.ts';
import { keepEscalated } from './escalation.ts';
import { keepAutoClose, keepEscalation } from './time.ts';

export const incidentEntity = new EntitySchema<Incident>({
  name: 'incident',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    description: { type: 'text' },
    channel: { type: 'text' },
    state: { type: 'text' },
    category: { type: 'text' },
    subcategory: { type: 'text', nullable: true },
    location: { type: 'text', nullable: true },
    impact: { type: 'text' },
    urgency: { type: 'text' },
    priority: { type: 'text' },
    matrixVersion: { type: 'integer' },
    riskId: { type: 'uuid', nullable: true },
    riskLevel: { type: 'text', nullable: true },
    riskRuleVersion: { type: 'integer', nullable: true },
    serviceId: { type: 'uuid', nullable: true },
    customerId: { type: 'uuid', nullable: true },
    callerId: { type: 'uuid', nullable: true },
    teamId: { type: 'uuid', nullable: true },
    assigneeId: { type: 'uuid', nullable: true },
    waitingOnId: { type: 'uuid', nullable: true },
    ciIds: { type: 'uuid', array: true },
    problemIds: { type: 'uuid', array: true },
    changeIds: { type: 'uuid', array: true },
    parentId: { type: 'uuid', nullable: true },
    duplicateOfId: { type: 'uuid', nullable: true },
    causedByChangeIds: { type: 'uuid', array: true },
    causedByReleaseIds: { type: 'uuid', array: true },
    watcherIds: { type: 'uuid', array: true },
    resolutionKind: { type: 'text', nullable: true },
    resolution: { type: 'text', nullable: true },
    reassignments: { type: 'integer' },
    reopenings: { type: 'integer' },
    escalationCount: { type: 'integer' },
    stateSince: { type: 'timestamptz' },
    prioritySince: { type: 'timestamptz' },
    unownedSince: { type: 'timestamptz', nullable: true },
    loggedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    resolvedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    source: { type: 'text', nullable: true },
    externalId: { type: 'text', nullable: true },
    revision: { type: 'integer' },
    details: { type: 'jsonb' },
  },
});

/** A comment as people read it; written with its event, never changed. */
export type IncidentComment = {
  readonly id: string;
  readonly incidentId: string;
  readonly visibility: 'PUBLIC' | 'INTERNAL';
  readonly body: string;
  readonly mentionIds: readonly string[];
  readonly authorId: string;
  readonly authorName: string;
  readonly at: Instant;
};

export const commentEntity = new EntitySchema<IncidentComment>({
  name: 'incident_comment',
  columns: {
    id: { type: 'uuid', primary: true },
    incidentId: { type: 'uuid' },
    visibility: { type: 'text' },
    body: { type: 'text' },
    mentionIds: { type: 'uuid', array: true },
    authorId: { type: 'uuid' },
    authorName: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

const insertComment = `INSERT INTO incident_comment (id, incident_id, visibility, body, mention_ids, author_id, author_name, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

export const incidentStore = recordStore<Incident, IncidentEvent>({
  service: 'resolution',
  process: 'incident',
  name: 'incident',
  contracts: incidentEvents,
  entity: incidentEntity,
  evolve,
  project: async (tx, { before, next, events }) => {
    await keepAutoClose(tx, before, next);
    await keepEscalation(tx, before, next);
    for (const event of events) {
      if (event.type === 'IncidentCommented')
        await tx.execute(insertComment, [
          event.commentId,
          next.id,
          event.visibility,
          event.body,
          event.mentionIds ?? [],
          tx.actor.id,
          tx.actor.name,
          event.at,
        ]);
      if (event.type === 'IncidentAttached' || event.type === 'IncidentAttachmentWithdrawn')
        await keepAttachment(tx, next.id, event);
      if (event.type === 'IncidentEscalated') await keepEscalated(tx, next.id, event);
    }
  },
});

/** The incidents that came from these entries of another system's log, locked. */
export const loadImported = async (tx: Tx, source: string, externalIds: readonly string[]): Promise<Incident[]> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM incident WHERE source = $1 AND external_id = ANY($2::text[]) ORDER BY id FOR UPDATE',
    [source, externalIds],
  );
  return incidentStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** Incidents that wait on a change, locked. */
export const loadWaitingOnChange = async (tx: Tx, changeId: string): Promise<Incident[]> => {
  const rows = await tx.query<Recorded>(
    "SELECT id FROM incident WHERE waiting_on_id = $1 AND state = 'WAITING_ON_CHANGE' ORDER BY id FOR UPDATE",
    [changeId],
  );
  return incidentStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** Open incidents that affect a configuration item, locked. */
export const loadOpenOfItem = async (tx: Tx, ciId: string): Promise<Incident[]> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM incident WHERE ci_ids @> ARRAY[$1]::uuid[] AND closed_at IS NULL AND resolved_at IS NULL ORDER BY id FOR UPDATE',
    [ciId],
  );
  return incidentStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** Incidents that a problem's resolution settles, locked. */
export const loadOpenOfProblem = async (tx: Tx, problemId: string): Promise<Incident[]> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM incident WHERE problem_ids @> ARRAY[$1]::uuid[] AND closed_at IS NULL AND resolved_at IS NULL ORDER BY id FOR UPDATE',
    [problemId],
  );
  return incidentStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

export const commentsOf = async (tx: Tx, incidentIds: readonly string[]): Promise<Map<string, IncidentComment[]>> => {
  const rows = await tx.query<IncidentComment>(
    `SELECT id, incident_id AS "incidentId", visibility, body, mention_ids AS "mentionIds", author_id AS "authorId", author_name AS "authorName", at
     FROM incident_comment WHERE incident_id = ANY($1::uuid[]) ORDER BY at, id`,
    [incidentIds],
  );
  return Map.groupBy(rows, (row) => row.incidentId);
};

/** Open incidents by service, for the field that this process contributes to Service. */
export const openOfServices = async (tx: Tx, serviceIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await tx.query<{ serviceId: string; open: number }>(
    `SELECT service_id AS "serviceId", count(*) AS open FROM incident
     WHERE service_id = ANY($1::uuid[]) AND closed_at IS NULL AND resolved_at IS NULL GROUP BY service_id`,
    [serviceIds],
  );
  return new Map(rows.map(({ serviceId, open }) => [serviceId, open]));
};
