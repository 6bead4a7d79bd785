/** Rows of maintenance windows and freezes. */
import { changePeriodEvents } from '@attest/contracts';
import { isUuid } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type Change, type ChangePeriod, type ChangePeriodEvent, evolvePeriod, type Window } from '../domain/index.ts';
import { changeStore } from './change.ts';

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

const changesBetween = `SELECT ${changeStore.table.columns} FROM change
  WHERE state IN ('SCHEDULED', 'IN_IMPLEMENTATION') AND starts_at < $2 AND ends_at > $1
    AND ($3::uuid IS NULL OR service_ids @> ARRAY[$3]::uuid[]) AND ($4::uuid IS NULL OR ci_ids @> ARRAY[$4]::uuid[])
  ORDER BY starts_at, id LIMIT 1000`;
const periodsBetween = `SELECT ${periodStore.table.columns} FROM change_period
  WHERE state = 'IN_FORCE' AND starts_at < $2 AND (ends_at IS NULL OR ends_at > $1)
    AND ($3::uuid IS NULL OR service_ids @> ARRAY[$3]::uuid[] OR (service_ids = '{}' AND ci_ids = '{}'))
    AND ($4::uuid IS NULL OR ci_ids @> ARRAY[$4]::uuid[] OR (service_ids = '{}' AND ci_ids = '{}'))
  ORDER BY key LIMIT 200`;

/** Changes that are scheduled or being made between two instants, the next first, and the periods in force then. */
export const plannedBetween = async (
  tx: Tx,
  { startsAt, endsAt }: Window,
  serviceId: string | null,
  ciId: string | null,
): Promise<{ readonly changes: Change[]; readonly periods: ChangePeriod[] }> => {
  if ([serviceId, ciId].some((id) => id !== null && !isUuid(id))) return { changes: [], periods: [] };
  const parameters = [startsAt, endsAt, serviceId, ciId];
  return {
    changes: await tx.query<Change>(changesBetween, parameters),
    periods: await tx.query<ChangePeriod>(periodsBetween, parameters),
  };
};
