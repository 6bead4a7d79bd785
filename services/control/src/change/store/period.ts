/** Rows of maintenance windows and freezes. */
import { changePeriodEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type ChangePeriod, type ChangePeriodEvent, evolvePeriod } from '../domain/index.ts';

export const periodEntity = new EntitySchema<ChangePeriod>({
  name: 'change_period',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    kind: { type: 'text' },
    state: { type: 'text' },
    edition: { type: 'integer' },
    name: { type: 'text' },
    serviceIds: { type: 'uuid', array: true },
    ciIds: { type: 'uuid', array: true },
    zone: { type: 'text' },
    weekly: { type: 'jsonb', nullable: true },
    startsAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz', nullable: true },
    publishedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    withdrawnAt: { type: 'timestamptz', nullable: true },
  },
});

export const periodStore = recordStore<ChangePeriod, ChangePeriodEvent>({
  service: 'control',
  process: 'change',
  name: 'changePeriod',
  contracts: changePeriodEvents,
  entity: periodEntity,
  evolve: evolvePeriod,
});

const forThese = `SELECT ${periodStore.table.columns} FROM change_period WHERE state = 'IN_FORCE' AND (ends_at IS NULL OR ends_at > $2)
  AND (service_ids && $1::uuid[] OR ci_ids && $1::uuid[] OR (service_ids = '{}' AND ci_ids = '{}')) ORDER BY key`;

/** Periods in force for any of these services and items, and those for everything; without those that ended before. */
export const periodsFor = (tx: Tx, ids: readonly string[], after: ChangePeriod['startsAt']): Promise<ChangePeriod[]> =>
  tx.query<ChangePeriod>(forThese, [ids, after]);
