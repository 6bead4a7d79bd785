/** Rows of contracts with suppliers: one column a property of the state; what time is to do to them stands beside. */
import { supplierContractEvents } from '@attest/contracts';
import { type Instant, plusMs } from '@attest/kernel';
import { cancelDeadline, deadline, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  evolveContract,
  isInForce,
  openDisputes,
  type SupplierContract,
  type SupplierContractEvent,
} from '../domain/index.ts';

export const contractEntity = new EntitySchema<SupplierContract>({
  name: 'supplier_contract',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    supplierId: { type: 'uuid' },
    title: { type: 'text' },
    serviceIds: { type: 'uuid', array: true },
    scope: { type: 'text' },
    requirements: { type: 'text' },
    responsibilities: { type: 'text' },
    targets: { type: 'jsonb' },
    obligations: { type: 'text' },
    cost: { type: 'jsonb', nullable: true },
    validFrom: { type: 'timestamptz' },
    validUntil: { type: 'timestamptz', nullable: true },
    reviewEveryDays: { type: 'integer' },
    noticeDays: { type: 'integer' },
    responsibleId: { type: 'uuid', nullable: true },
    evidence: { type: 'text', nullable: true },
    reviews: { type: 'jsonb' },
    reviewDueAt: { type: 'timestamptz', nullable: true },
    reviewMissedAt: { type: 'timestamptz', nullable: true },
    termBeganAt: { type: 'timestamptz', nullable: true },
    disputes: { type: 'jsonb' },
    draftedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
    endedWhy: { type: 'text', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

const dayMs = 86_400_000;

/** What time does to contracts. */
export const contractTimes = ['begin', 'fall-due', 'expire', 'review'] as const;
export type ContractTime = (typeof contractTimes)[number];

const dueOf = (contract: SupplierContract): Readonly<Record<ContractTime, Instant | null>> => {
  const { state, validFrom, validUntil, noticeDays, reviewDueAt, reviewMissedAt } = contract;
  const until = isInForce(contract) ? validUntil : null;
  return {
    begin: state === 'AGREED' ? validFrom : null,
    'fall-due': until !== null && state === 'IN_FORCE' ? plusMs(until, -noticeDays * dayMs) : null,
    expire: until,
    review: reviewMissedAt === null ? reviewDueAt : null,
  };
};

const keepDeadlines = async (tx: Tx, before: SupplierContract | undefined, next: SupplierContract): Promise<void> => {
  const [had, has] = [before && dueOf(before), dueOf(next)];
  for (const kind of contractTimes) {
    const dueAt = has[kind];
    if (dueAt === (had?.[kind] ?? null)) continue;
    const what = { process: 'supplier', kind: `contract-${kind}`, recordId: next.id };
    if (dueAt === null) await cancelDeadline(tx, what);
    else await deadline(tx, { ...what, dueAt });
  }
};

export const contractStore = recordStore<SupplierContract, SupplierContractEvent>({
  service: 'relationship',
  process: 'supplier',
  name: 'supplierContract',
  contracts: supplierContractEvents,
  entity: contractEntity,
  evolve: evolveContract,
  project: (tx, { before, next }) => keepDeadlines(tx, before, next),
});

const lists = (column: 'supplier_id' | 'service') => async (tx: Tx, ids: readonly string[]) => {
  const from = column === 'service' ? 'unnest(c.service_ids) AS s(of)' : 'LATERAL (SELECT c.supplier_id AS of) AS s';
  const rows = await tx.query<{ of: string; id: string }>(
    `SELECT s.of, c.id FROM supplier_contract c CROSS JOIN ${from} WHERE s.of = ANY($1::uuid[])
     ORDER BY c.drafted_at DESC, c.id DESC`,
    [ids],
  );
  const contracts = await contractStore.loadMany(tx, [...new Set(rows.map(({ id }) => id))]);
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return new Map(
    [...Map.groupBy(rows, (row) => row.of)].map(([of, own]) => [of, own.flatMap(({ id }) => byId.get(id) ?? [])]),
  );
};

/** Contracts with suppliers, the newest first. */
export const contractsOfSuppliers = lists('supplier_id');

/** Contracts that cover services, the newest first; for the field that this process contributes to Service. */
export const contractsOfServices = lists('service');

/** What binds the provider to a supplier: keys of contracts that are in force, or to be, and subjects of disputes that last. */
export const bondsOf = async (
  tx: Tx,
  supplierId: string,
): Promise<{ readonly contracts: string[]; readonly disputes: string[] }> => {
  const rows = await tx.query<SupplierContract>(
    `SELECT ${contractStore.table.columns} FROM supplier_contract WHERE supplier_id = $1 ORDER BY key`,
    [supplierId],
  );
  const bound = rows.filter((contract) => isInForce(contract) || contract.state === 'AGREED');
  return {
    contracts: bound.map(({ key }) => key),
    disputes: rows.flatMap((contract) => openDisputes(contract).map(({ subject }) => subject)),
  };
};

/** Contracts, not over, that a person answers for, locked. */
export const contractsAround = async (tx: Tx, personId: string): Promise<SupplierContract[]> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM supplier_contract WHERE responsible_id = $1 AND ended_at IS NULL ORDER BY id',
    [personId],
  );
  return contractStore.loadMany(
    tx,
    rows.map(({ id }) => id),
    'FOR UPDATE',
  );
};
