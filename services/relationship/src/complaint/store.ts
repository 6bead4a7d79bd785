/** Rows of complaints: one column a property of the state; beside them what was done. */
import { complaintEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { cancelDeadline, deadline, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type Complaint, type ComplaintEvent, evolve } from './domain.ts';

export const complaintEntity = new EntitySchema<Complaint>({
  name: 'complaint',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    customerId: { type: 'uuid' },
    serviceId: { type: 'uuid', nullable: true },
    incidentId: { type: 'uuid', nullable: true },
    complainantId: { type: 'uuid', nullable: true },
    text: { type: 'text' },
    acknowledgeBy: { type: 'timestamptz' },
    responsibleId: { type: 'uuid', nullable: true },
    actionsSince: { type: 'integer' },
    escalatedToId: { type: 'uuid', nullable: true },
    escalations: { type: 'integer' },
    result: { type: 'text', nullable: true },
    receivedAt: { type: 'timestamptz' },
    acknowledgedAt: { type: 'timestamptz', nullable: true },
    resultToldAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

/** An action as people read it; written with its event, never changed. */
export type ComplaintMeasure = {
  readonly id: string;
  readonly complaintId: string;
  readonly action: string;
  readonly byId: string;
  readonly byName: string;
  readonly at: Instant;
};

export const measureEntity = new EntitySchema<ComplaintMeasure>({
  name: 'complaint_measure',
  columns: {
    id: { type: 'uuid', primary: true },
    complaintId: { type: 'uuid' },
    action: { type: 'text' },
    byId: { type: 'uuid' },
    byName: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

const insertMeasure = `INSERT INTO complaint_measure (id, complaint_id, action, by_id, by_name, at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** The deadline by which a complaint is acknowledged, or escalated. */
export const acknowledging = { process: 'complaint', kind: 'acknowledge' } as const;

export const complaintStore = recordStore<Complaint, ComplaintEvent>({
  service: 'relationship',
  process: 'complaint',
  name: 'complaint',
  contracts: complaintEvents,
  entity: complaintEntity,
  evolve,
  project: async (tx, { before, next, events }) => {
    for (const event of events)
      if (event.type === 'ComplaintActionRecorded')
        await tx.execute(insertMeasure, [event.actionId, next.id, event.action, tx.actor.id, tx.actor.name, event.at]);
    if (next.state === 'RECEIVED')
      await deadline(tx, { ...acknowledging, recordId: next.id, dueAt: next.acknowledgeBy });
    else if (before?.state === 'RECEIVED') await cancelDeadline(tx, { ...acknowledging, recordId: next.id });
  },
});

export const measuresOf = async (tx: Tx, complaintIds: readonly string[]): Promise<Map<string, ComplaintMeasure[]>> => {
  const rows = await tx.query<ComplaintMeasure>(
    `SELECT id, complaint_id AS "complaintId", action, by_id AS "byId", by_name AS "byName", at
     FROM complaint_measure WHERE complaint_id = ANY($1::uuid[]) ORDER BY at, id`,
    [complaintIds],
  );
  return Map.groupBy(rows, (row) => row.complaintId);
};

const openBy =
  (column: 'service_id' | 'customer_id') =>
  async (tx: Tx, ids: readonly string[]): Promise<Map<string, number>> => {
    const rows = await tx.query<{ id: string; open: number }>(
      `SELECT ${column} AS id, count(*) AS open FROM complaint
       WHERE ${column} = ANY($1::uuid[]) AND closed_at IS NULL GROUP BY ${column}`,
      [ids],
    );
    return new Map(rows.map(({ id, open }) => [id, open]));
  };

/** Open complaints by service, for the field that this process contributes to Service. */
export const openOfServices = openBy('service_id');
/** Open complaints by customer. */
export const openOfCustomers = openBy('customer_id');

/** The state of a customer, which stays so until the transaction ends; undefined where the caller may not see it. */
export const customerStanding = async (tx: Tx, customerId: string): Promise<string | undefined> => {
  const [row] = await tx.query<{ state: string }>('SELECT state FROM customer WHERE id = $1 FOR SHARE', [customerId]);
  return row?.state;
};
