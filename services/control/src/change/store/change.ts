/** Rows of changes: one column a property of the state. */
import { changeEvents } from '@attest/contracts';
import { cancelDeadline, deadline, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type Change, type ChangeEvent, evolve } from '../domain/index.ts';

export const changeEntity = new EntitySchema<Change>({
  name: 'change',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    description: { type: 'text' },
    justification: { type: 'text' },
    changeType: { type: 'text' },
    requestedType: { type: 'text' },
    serviceImpact: { type: 'text' },
    state: { type: 'text' },
    requesterId: { type: 'uuid' },
    serviceIds: { type: 'uuid', array: true },
    problemId: { type: 'uuid', nullable: true },
    ciIds: { type: 'uuid', array: true },
    effects: { type: 'jsonb' },
    assessments: { type: 'jsonb' },
    risk: { type: 'text', nullable: true },
    backOutPlan: { type: 'text', nullable: true },
    riskScore: { type: 'jsonb', nullable: true },
    template: { type: 'jsonb', nullable: true },
    requestId: { type: 'uuid', nullable: true },
    unauthorisedChangeId: { type: 'uuid', nullable: true },
    approverId: { type: 'uuid', nullable: true },
    meetingId: { type: 'uuid', nullable: true },
    tests: { type: 'jsonb' },
    startsAt: { type: 'timestamptz', nullable: true },
    endsAt: { type: 'timestamptz', nullable: true },
    implementerId: { type: 'uuid', nullable: true },
    tasks: { type: 'jsonb' },
    taskAssigneeIds: { type: 'uuid', array: true },
    acceptedConflictIds: { type: 'uuid', array: true },
    acceptedConflicts: { type: 'jsonb' },
    openConflicts: { type: 'jsonb' },
    releaseId: { type: 'uuid', nullable: true },
    review: { type: 'jsonb', nullable: true },
    outcome: { type: 'text', nullable: true },
    requestedAt: { type: 'timestamptz' },
    reviewDueAt: { type: 'timestamptz', nullable: true },
    reviewMissedAt: { type: 'timestamptz', nullable: true },
    approvedAt: { type: 'timestamptz', nullable: true },
    implementedAt: { type: 'timestamptz', nullable: true },
    backedOutAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

/** A change that was made is reviewed in time; the ticker tells where it was not. */
const keepDeadline = async (tx: Tx, before: Change | undefined, next: Change): Promise<void> => {
  const wait = { process: 'change', kind: 'review', recordId: next.id };
  if (next.reviewDueAt !== null && next.reviewDueAt !== before?.reviewDueAt)
    await deadline(tx, { ...wait, dueAt: next.reviewDueAt });
  if (next.review && !before?.review) await cancelDeadline(tx, wait);
};

export const changeStore = recordStore<Change, ChangeEvent>({
  service: 'control',
  process: 'change',
  name: 'change',
  contracts: changeEvents,
  entity: changeEntity,
  evolve,
  project: (tx, { before, next }) => keepDeadline(tx, before, next),
});

/** The newest hundred changes of each, for the fields that this process contributes. */
const newestOf =
  (column: 'ci_ids' | 'service_ids') =>
  async (tx: Tx, ids: readonly string[]): Promise<Map<string, Change[]>> => {
    const rows = await tx.query<{ ofId: string; id: string }>(
      `SELECT t.id AS "ofId", c.id FROM unnest($1::uuid[]) AS t(id) CROSS JOIN LATERAL (
         SELECT id, requested_at FROM change WHERE ${column} @> ARRAY[t.id] ORDER BY requested_at DESC, id DESC LIMIT 100) AS c
       ORDER BY c.requested_at DESC, c.id DESC`,
      [ids],
    );
    const changes = new Map(
      (await changeStore.loadMany(tx, [...new Set(rows.map(({ id }) => id))])).map((one) => [one.id, one]),
    );
    return new Map(
      [...Map.groupBy(rows, ({ ofId }) => ofId)].map(([ofId, own]) => [
        ofId,
        own.flatMap(({ id }) => changes.get(id) ?? []),
      ]),
    );
  };

export const changesOfItems = newestOf('ci_ids');
export const changesOfServices = newestOf('service_ids');
