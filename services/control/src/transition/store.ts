/** Rows of transitions, and what they are held against: their change, agreements, contracts and assets of the service. */
import { transitionEvents } from '@attest/contracts';
import { isUuid } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type AuthorisingChange, evolve, type Left, type Transition, type TransitionEvent } from './domain/index.ts';

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

/** A contract with a supplier, as far as is known here. */
export type Contract = {
  readonly contractId: string;
  readonly key: string;
  readonly serviceIds: readonly string[];
  readonly binding: boolean;
  readonly recordVersion: number;
};

export const contractEntity = new EntitySchema<Contract>({
  name: 'supplier_agreement',
  columns: {
    contractId: { type: 'uuid', primary: true },
    key: { type: 'text' },
    serviceIds: { type: 'uuid', array: true },
    binding: { type: 'boolean' },
    recordVersion: { type: 'integer' },
  },
});

/** Keeps the newest: an older event of the contract changes nothing. */
export const learnContract = async (tx: Tx, contract: Contract): Promise<void> => {
  const { contractId, key, serviceIds, binding, recordVersion } = contract;
  await tx.execute(
    `INSERT INTO supplier_agreement (contract_id, key, service_ids, binding, record_version) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (contract_id) DO UPDATE SET service_ids = EXCLUDED.service_ids, binding = EXCLUDED.binding,
       record_version = EXCLUDED.record_version
     WHERE supplier_agreement.record_version < EXCLUDED.record_version`,
    [contractId, key, serviceIds, binding, recordVersion],
  );
};

const keysOf = async (tx: Tx, sql: string, params: readonly unknown[]): Promise<string[]> =>
  (await tx.query<{ key: string }>(sql, params)).map(({ key }) => key);

const selectSlas = 'SELECT key FROM service_agreement WHERE service_id = $1 AND active ORDER BY key';

/** Those that cover another service that is still provided go on without this one. */
const selectContracts = `SELECT a.key FROM supplier_agreement a WHERE a.binding AND a.service_ids @> ARRAY[$1::uuid]
  AND NOT EXISTS (SELECT 1 FROM unnest(a.service_ids) AS s(id) JOIN known k ON k.kind = 'SERVICE' AND k.id = s.id
    WHERE k.active AND s.id <> $1::uuid) ORDER BY a.key`;

/** Items of the service are what stands for it, and what the change retires. What only covers items, a contract, is none. */
const selectAssets = `WITH own AS (
    SELECT id FROM configuration_item WHERE service_id = $1
    UNION SELECT (e ->> 'ciId')::uuid FROM change c CROSS JOIN LATERAL jsonb_array_elements(c.effects) AS e
      WHERE c.id = $2 AND e #>> '{after,state}' = 'RETIRED')
  SELECT key FROM asset WHERE state <> 'DISPOSED' AND kind <> 'CONTRACT' AND item_ids && ARRAY(SELECT id FROM own)
    AND item_ids <@ ARRAY(SELECT id FROM own) ORDER BY key`;

/** What binds or is there of the service still, as far as is known here. */
export const leftOf = async (tx: Tx, serviceId: string, changeId: string | null): Promise<Left> => ({
  slas: await keysOf(tx, selectSlas, [serviceId]),
  contracts: await keysOf(tx, selectContracts, [serviceId]),
  assets: await keysOf(tx, selectAssets, [serviceId, changeId]),
});

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
