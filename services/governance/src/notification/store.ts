/** Rows of notifications: one column a property of the state. */
import { notificationEvents } from '@attest/contracts';
import type { Role } from '@attest/kernel';
import { cancelDeadline, deadline, type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { evolve, type Holder, type Notification, type NotificationEvent } from './domain.ts';

export const notificationEntity = new EntitySchema<Notification>({
  name: 'notification',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    role: { type: 'text' },
    sourceKind: { type: 'text' },
    sourceId: { type: 'uuid' },
    sourceKey: { type: 'text' },
    title: { type: 'text' },
    recipients: { type: 'jsonb' },
    recipientIds: { type: 'uuid', array: true },
    unacknowledgedIds: { type: 'uuid', array: true },
    escalations: { type: 'integer' },
    acknowledgeMinutes: { type: 'integer' },
    escalatesAt: { type: 'timestamptz', nullable: true },
    sentAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    acknowledgedAt: { type: 'timestamptz', nullable: true },
  },
});

export const notificationStore = recordStore<Notification, NotificationEvent>({
  service: 'governance',
  process: 'notification',
  name: 'notification',
  contracts: notificationEvents,
  entity: notificationEntity,
  evolve,
  project: async (tx, { before, next }) => {
    if (before?.escalatesAt === next.escalatesAt) return;
    const due = { process: 'notification', kind: 'escalate', recordId: next.id };
    if (next.escalatesAt !== null) await deadline(tx, { ...due, dueAt: next.escalatesAt });
    else if (before) await cancelDeadline(tx, due);
  },
});

/** The provider's active people who hold one of these roles, by name; the first of the roles that each holds. */
export const holdersOf = async (tx: Tx, wanted: readonly Role[]): Promise<Holder[]> => {
  const rows = await tx.query<{ personId: string; name: string; roles: readonly Role[] }>(
    `SELECT id AS "personId", name, roles FROM person
     WHERE state = 'ACTIVE' AND customer_id IS NULL AND supplier_id IS NULL AND roles && $1::text[] ORDER BY name, id`,
    [wanted],
  );
  return rows.flatMap(({ personId, name, roles }) => {
    const role = wanted.find((one) => roles.includes(one));
    return role ? [{ personId, name, role }] : [];
  });
};

/** Whether people were told of the record already, or would have been. */
export const isTold = async (tx: Tx, sourceId: string): Promise<boolean> =>
  (await tx.query('SELECT 1 FROM notification WHERE source_id = $1 LIMIT 1', [sourceId])).length > 0;

const loadWhere = async (tx: Tx, condition: string, param: string): Promise<Notification[]> => {
  const rows = await tx.query<Recorded>(`SELECT id FROM notification WHERE ${condition} ORDER BY id FOR UPDATE`, [
    param,
  ]);
  return notificationStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** What was told, or could not be, of a record, and that nobody acknowledged; locked. */
export const loadOpenOf = (tx: Tx, sourceId: string): Promise<Notification[]> =>
  loadWhere(tx, "source_id = $1 AND state IN ('UNDELIVERED', 'SENT')", sourceId);

/** What could be told to nobody of this role, locked. */
export const loadUndelivered = (tx: Tx, role: Role): Promise<Notification[]> =>
  loadWhere(tx, "role = $1 AND state = 'UNDELIVERED'", role);
