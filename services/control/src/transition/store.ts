/** Rows of transitions, and what they are held against: their change, and agreements on the service. */
import { transitionEvents } from '@attest/contracts';
import { isUuid } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type AuthorisingChange, evolve, type Transition, type TransitionEvent } from './domain/index.ts';

export const transitionEntity = new EntitySchema<Transition>({
  name: 'transition',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    kind: { type: 'text' },
    state: { type: 'text' },
    serviceId: { type: 'uuid' },
    ownerId: { type: 'uuid' },
    outcome: { type: 'text' },
    recipient: { type: 'text', nullable: true },
    changeId: { type: 'uuid', nullable: true },
    plan: { type: 'jsonb', nullable: true },
    design: { type: 'jsonb', nullable: true },
    built: { type: 'text', nullable: true },
    criteria: { type: 'jsonb' },
    duties: { type: 'jsonb' },
    acceptorId: { type: 'uuid', nullable: true },
    review: { type: 'jsonb', nullable: true },
    proposedAt: { type: 'timestamptz' },
    liveAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

export const transitionStore = recordStore<Transition, TransitionEvent>({
  service: 'control',
  process: 'transition',
  name: 'transition',
  contracts: transitionEvents,
  entity: transitionEntity,
  evolve,
});

/** The change as it is now, locked: nobody cancels it meanwhile. Undefined where there is none. */
export const changeNow = async (tx: Tx, changeId: string): Promise<AuthorisingChange | undefined> => {
  if (!isUuid(changeId)) return undefined;
  const [change] = await tx.query<AuthorisingChange>(
    `SELECT id, key, state, change_type AS "changeType", service_ids AS "serviceIds" FROM change WHERE id = $1
     FOR NO KEY UPDATE`,
    [changeId],
  );
  return change;
};

export type Agreement = {
  readonly slaId: string;
  readonly serviceId: string;
  readonly key: string;
  readonly active: boolean;
  readonly recordVersion: number;
};

export const agreementEntity = new EntitySchema<Agreement>({
  name: 'service_agreement',
  columns: {
    slaId: { type: 'uuid', primary: true },
    serviceId: { type: 'uuid' },
    key: { type: 'text' },
    active: { type: 'boolean' },
    recordVersion: { type: 'integer' },
  },
});

/** Keeps the newest: an older event of the agreement changes nothing. */
export const learnAgreement = async (tx: Tx, agreement: Agreement): Promise<void> => {
  const { slaId, serviceId, key, active, recordVersion } = agreement;
  await tx.execute(
    `INSERT INTO service_agreement (sla_id, service_id, key, active, record_version) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (sla_id) DO UPDATE SET active = EXCLUDED.active, record_version = EXCLUDED.record_version
     WHERE service_agreement.record_version < EXCLUDED.record_version`,
    [slaId, serviceId, key, active, recordVersion],
  );
};

/** Keys of agreements on the service that are in force, as far as is known here. */
export const activeAgreements = async (tx: Tx, serviceId: string): Promise<string[]> => {
  const rows = await tx.query<{ key: string }>(
    'SELECT key FROM service_agreement WHERE service_id = $1 AND active ORDER BY key',
    [serviceId],
  );
  return rows.map(({ key }) => key);
};

/** Transitions of the services, the newest first; for the field that this process contributes to Service. */
export const transitionsOfServices = async (
  tx: Tx,
  serviceIds: readonly string[],
): Promise<Map<string, Transition[]>> => {
  const rows = await tx.query<Transition>(
    `SELECT ${transitionStore.table.columns} FROM transition WHERE service_id = ANY($1::uuid[])
     ORDER BY proposed_at DESC, id DESC`,
    [serviceIds],
  );
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
};
