/** Rows of major incidents, their criteria, timelines and updates: one column a property of the state. */
import { majorIncidentCriteriaEvents, majorIncidentEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { cancelDeadline, deadline, type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type Audience,
  type CriteriaEvent,
  type Criticality,
  type EntryKind,
  evolve,
  evolveCriteria,
  type Lead,
  liveStates,
  type MajorIncident,
  type MajorIncidentCriteria,
  type MajorIncidentEvent,
} from './domain/index.ts';
import { saidBy } from './timeline.ts';

export const criteriaEntity = new EntitySchema<MajorIncidentCriteria>({
  name: 'major_incident_criteria',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    customerId: { type: 'uuid', nullable: true },
    edition: { type: 'integer' },
    rules: { type: 'jsonb' },
    updateMinutes: { type: 'jsonb' },
    acknowledgeMinutes: { type: 'integer' },
    agreements: { type: 'jsonb' },
    draftedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    inForceAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
  },
});

export const criteriaStore = recordStore<MajorIncidentCriteria, CriteriaEvent>({
  service: 'resolution',
  process: 'major-incident',
  name: 'majorIncidentCriteria',
  contracts: majorIncidentCriteriaEvents,
  entity: criteriaEntity,
  evolve: evolveCriteria,
});

export const majorEntity = new EntitySchema<MajorIncident>({
  name: 'major_incident',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    incidentId: { type: 'uuid' },
    title: { type: 'text' },
    priority: { type: 'text' },
    serviceId: { type: 'uuid', nullable: true },
    customerIds: { type: 'uuid', array: true },
    childIds: { type: 'uuid', array: true },
    reasons: { type: 'jsonb' },
    criteriaId: { type: 'uuid', nullable: true },
    criteriaEdition: { type: 'integer', nullable: true },
    affectedUsers: { type: 'integer', nullable: true },
    affectedCustomers: { type: 'integer', nullable: true },
    ownerId: { type: 'uuid', nullable: true },
    assigneeId: { type: 'uuid', nullable: true },
    declaredById: { type: 'uuid', nullable: true },
    updateMinutes: { type: 'integer', nullable: true },
    acknowledgeMinutes: { type: 'integer', nullable: true },
    updateDueAt: { type: 'timestamptz', nullable: true },
    missedUpdates: { type: 'integer' },
    lastUpdateAt: { type: 'timestamptz', nullable: true },
    told: { type: 'jsonb' },
    nobodyTold: { type: 'boolean' },
    escalations: { type: 'integer' },
    restoration: { type: 'text', nullable: true },
    review: { type: 'jsonb', nullable: true },
    improvements: { type: 'jsonb' },
    why: { type: 'text', nullable: true },
    proposedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    declaredAt: { type: 'timestamptz', nullable: true },
    restoredAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
  },
});

/** An entry of the timeline; written with its event, never changed. */
export type Entry = {
  readonly id: string;
  readonly majorIncidentId: string;
  readonly kind: EntryKind;
  readonly occurredAt: Instant;
  readonly body: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly recordedAt: Instant;
  readonly correctsId: string | null;
};

export const entryEntity = new EntitySchema<Entry>({
  name: 'major_incident_entry',
  columns: {
    id: { type: 'uuid', primary: true },
    majorIncidentId: { type: 'uuid' },
    kind: { type: 'text' },
    occurredAt: { type: 'timestamptz' },
    body: { type: 'text' },
    authorId: { type: 'uuid' },
    authorName: { type: 'text' },
    recordedAt: { type: 'timestamptz' },
    correctsId: { type: 'uuid', nullable: true },
  },
});

/** What those concerned were told; written with its event, never changed. */
export type Update = {
  readonly id: string;
  readonly majorIncidentId: string;
  readonly audience: Audience;
  readonly body: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly at: Instant;
};

export const updateEntity = new EntitySchema<Update>({
  name: 'major_incident_update',
  columns: {
    id: { type: 'uuid', primary: true },
    majorIncidentId: { type: 'uuid' },
    audience: { type: 'text' },
    body: { type: 'text' },
    authorId: { type: 'uuid' },
    authorName: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

export type KnownCriticality = {
  readonly serviceId: string;
  readonly criticality: Criticality;
  readonly recordVersion: number;
};

export const criticalityEntity = new EntitySchema<KnownCriticality>({
  name: 'known_criticality',
  columns: {
    serviceId: { type: 'uuid', primary: true },
    criticality: { type: 'text' },
    recordVersion: { type: 'integer' },
  },
});

/** Keeps the newest: an older event of the service changes nothing. */
export const learnCriticality = async (
  tx: Tx,
  { serviceId, criticality, recordVersion }: KnownCriticality,
): Promise<void> => {
  await tx.execute(
    `INSERT INTO known_criticality (service_id, criticality, record_version) VALUES ($1, $2, $3)
     ON CONFLICT (service_id) DO UPDATE SET criticality = EXCLUDED.criticality, record_version = EXCLUDED.record_version
     WHERE known_criticality.record_version < EXCLUDED.record_version`,
    [serviceId, criticality, recordVersion],
  );
};

const insertEntry = `INSERT INTO major_incident_entry
  (id, major_incident_id, kind, occurred_at, body, author_id, author_name, recorded_at, corrects_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const insertUpdate = `INSERT INTO major_incident_update (id, major_incident_id, audience, body, author_id, author_name, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const keepEntries = async (tx: Tx, id: string, events: readonly MajorIncidentEvent[]): Promise<void> => {
  const { id: authorId, name } = tx.actor;
  for (const event of events) {
    if (event.type === 'MajorIncidentUpdateSent')
      await tx.execute(insertUpdate, [event.updateId, id, event.audience, event.body, authorId, name, event.at]);
    const said = saidBy(event);
    if (!said) continue;
    const { entryId = tx.newId(), kind, occurredAt, body, correctsId } = said;
    await tx.execute(insertEntry, [entryId, id, kind, occurredAt, body, authorId, name, event.at, correctsId ?? null]);
  }
};

/** While it is under way somebody is told in time, or it is said that nobody was. */
const keepRhythm = async (tx: Tx, before: MajorIncident | undefined, next: MajorIncident): Promise<void> => {
  if (before?.updateDueAt === next.updateDueAt) return;
  const due = { process: 'major-incident', kind: 'update', recordId: next.id };
  if (next.updateDueAt !== null) await deadline(tx, { ...due, dueAt: next.updateDueAt });
  else if (before) await cancelDeadline(tx, due);
};

export const majorStore = recordStore<MajorIncident, MajorIncidentEvent>({
  service: 'resolution',
  process: 'major-incident',
  name: 'majorIncident',
  contracts: majorIncidentEvents,
  entity: majorEntity,
  evolve,
  project: async (tx, { before, next, events }) => {
    await keepRhythm(tx, before, next);
    await keepEntries(tx, next.id, events);
  },
});

const leadColumns = `id, key, title, state, priority, service_id AS "serviceId", customer_id AS "customerId",
  assignee_id AS "assigneeId", parent_id AS "parentId"`;

/** The incident as it stands, kept so until the transaction ends. */
export const loadLead = async (tx: Tx, incidentId: string): Promise<Lead | undefined> =>
  (await tx.query<Lead>(`SELECT ${leadColumns} FROM incident WHERE id = $1 FOR SHARE`, [incidentId]))[0];

export const childrenOf = async (tx: Tx, incidentId: string): Promise<string[]> => {
  const rows = await tx.query<Recorded>('SELECT id FROM incident WHERE parent_id = $1 ORDER BY id', [incidentId]);
  return rows.map(({ id }) => id);
};

/** Who is affected, by what the incidents themselves say: those who called, and their customers. */
export const countAffected = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<{ users: number; customers: number }> => {
  const [row] = await tx.query<{ users: number; customers: number }>(
    `SELECT count(DISTINCT caller_id) AS users, count(DISTINCT customer_id) AS customers FROM incident
     WHERE id = ANY($1::uuid[])`,
    [incidentIds],
  );
  return row ?? { users: 0, customers: 0 };
};

export const customersOf = async (tx: Tx, incidentIds: readonly string[]): Promise<string[]> => {
  const rows = await tx.query<{ customerId: string }>(
    `SELECT DISTINCT customer_id AS "customerId" FROM incident WHERE id = ANY($1::uuid[]) AND customer_id IS NOT NULL
     ORDER BY 1`,
    [incidentIds],
  );
  return rows.map(({ customerId }) => customerId);
};

export const criticalityOf = async (tx: Tx, serviceId: string | null): Promise<Criticality | null> => {
  if (serviceId === null) return null;
  const [row] = await tx.query<{ criticality: Criticality }>(
    'SELECT criticality FROM known_criticality WHERE service_id = $1',
    [serviceId],
  );
  return row?.criticality ?? null;
};

/** Until the transaction ends nobody else proposes or declares a major incident of this incident. */
export const holdIncident = async (tx: Tx, incidentId: string): Promise<void> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('major incident ' || $1, 0))", [incidentId]);
};

/** Those of which this is the lead incident and that are not over, locked; one at the most. */
export const loadLive = async (tx: Tx, incidentId: string): Promise<MajorIncident | undefined> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM major_incident WHERE incident_id = $1 AND state = ANY($2::text[]) FOR UPDATE',
    [incidentId, liveStates],
  );
  const [found] = await majorStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
  return found;
};

/** The rules that people weighed before and declined. */
export const rulesDeclined = async (tx: Tx, incidentId: string): Promise<Set<string>> => {
  const rows = await tx.query<{ rule: string }>(
    `SELECT DISTINCT r->>'rule' AS rule FROM major_incident m, jsonb_array_elements(m.reasons) AS r
     WHERE m.incident_id = $1 AND m.state IN ('DECLINED', 'DOWNGRADED') AND r->>'rule' IS NOT NULL`,
    [incidentId],
  );
  return new Set(rows.map(({ rule }) => rule));
};

/** The criteria that hold for a customer: its own, or those of everybody; undefined where nothing is in force. */
export const criteriaInForce = async (
  tx: Tx,
  customerId: string | null,
): Promise<MajorIncidentCriteria | undefined> => {
  const rows = await tx.query<MajorIncidentCriteria>(
    `SELECT ${criteriaStore.table.columns} FROM major_incident_criteria
     WHERE state = 'IN_FORCE' AND (customer_id IS NULL OR customer_id = $1) ORDER BY customer_id NULLS LAST LIMIT 1`,
    [customerId],
  );
  return rows[0];
};

/** The set of this customer alone that is in force, locked. */
export const loadInForceOf = async (tx: Tx, customerId: string | null): Promise<MajorIncidentCriteria | undefined> => {
  const rows = await tx.query<Recorded>(
    "SELECT id FROM major_incident_criteria WHERE state = 'IN_FORCE' AND customer_id IS NOT DISTINCT FROM $1 FOR UPDATE",
    [customerId],
  );
  const [found] = await criteriaStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
  return found;
};

/** The number of the next set of this customer; nobody else takes it until the transaction ends. */
export const nextEdition = async (tx: Tx, customerId: string | null): Promise<number> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('major criteria ' || $1, 0))", [customerId ?? '']);
  const [row] = await tx.query<{ edition: number }>(
    `SELECT COALESCE(max(edition), 0) + 1 AS edition FROM major_incident_criteria
     WHERE customer_id IS NOT DISTINCT FROM $1`,
    [customerId],
  );
  return row?.edition ?? 1;
};
