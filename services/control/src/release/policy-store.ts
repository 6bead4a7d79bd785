/** Rows of release policies, and what a plan is judged by: whom it concerns, and what they agreed to. */
import { releasePolicyEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { spread } from '../spread.ts';
import { topologyNow } from '../topology.ts';
import {
  evolvePolicy,
  type Governed,
  type ReleasePolicy,
  type ReleasePolicyEvent,
  type ReleaseType,
} from './domain/index.ts';

export const policyEntity = new EntitySchema<ReleasePolicy>({
  name: 'release_policy',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    customerId: { type: 'uuid' },
    edition: { type: 'integer' },
    rules: { type: 'jsonb' },
    emergencyCriteria: { type: 'text', array: true },
    earlyLifeDays: { type: 'integer' },
    agreements: { type: 'jsonb' },
    draftedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    inForceAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
  },
});

export const policyStore = recordStore<ReleasePolicy, ReleasePolicyEvent>({
  service: 'control',
  process: 'release',
  name: 'releasePolicy',
  contracts: releasePolicyEvents,
  entity: policyEntity,
  evolve: evolvePolicy,
});

/** Policies in force of these customers, locked: none gives way to another until the transaction ends. */
export const policiesInForce = async (tx: Tx, customerIds: readonly string[]): Promise<ReleasePolicy[]> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM release_policy WHERE state = 'IN_FORCE' AND customer_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [customerIds],
  );
  return policyStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** The number of the customer's next policy; the caller has the turn. */
export const nextEdition = async (tx: Tx, customerId: string): Promise<number> => {
  const [row] = await tx.query<{ edition: number }>(
    'SELECT COALESCE(max(edition), 0) + 1 AS edition FROM release_policy WHERE customer_id = $1',
    [customerId],
  );
  return row?.edition ?? 1;
};

const services = `SELECT s FROM change c, unnest(c.service_ids) AS s WHERE c.id = ANY($1::uuid[])
  UNION SELECT service_id FROM configuration_item WHERE service_id IS NOT NULL
    AND (id = ANY($2::uuid[]) OR id IN (SELECT item_id FROM ci_node WHERE node = ANY($3::integer[])))`;
const concerned = `SELECT DISTINCT c.id, COALESCE(NULLIF(k.name, ''), c.id::text) AS name
  FROM offered_service o CROSS JOIN LATERAL unnest(o.customer_ids) AS c(id)
  LEFT JOIN known k ON k.kind = 'CUSTOMER' AND k.id = c.id
  WHERE o.service_id IN (${services}) ORDER BY c.id`;
const beginnings = `SELECT c.id AS "customerId", r.starts_at AS "startsAt" FROM unnest($1::uuid[]) AS c(id)
  JOIN release r ON r.customer_ids @> ARRAY[c.id]
  WHERE r.release_type = $2 AND r.state <> 'CANCELLED' AND r.id IS DISTINCT FROM $3
    AND r.starts_at BETWEEN $4::timestamptz - interval '366 days' AND $4::timestamptz + interval '366 days'`;

type About = {
  readonly changeIds: readonly string[];
  readonly releaseType: ReleaseType;
  readonly startsAt: Instant;
  /** The release that is planned anew. */
  readonly exceptId: string | null;
};

/** Customers of the services that the changes name, and of those that fail with the items that they change. */
export const governedBy = async (
  tx: Tx,
  { changeIds, releaseType, startsAt, exceptId }: About,
): Promise<Governed[]> => {
  const items = await tx.query<{ id: string }>(
    'SELECT DISTINCT i AS id FROM change c, unnest(c.ci_ids) AS i WHERE c.id = ANY($1::uuid[])',
    [changeIds],
  );
  const own = items.map(({ id }) => id);
  const { ground, travel, roots } = await topologyNow(tx, own);
  // Whatever stands in for what: during a deployment the other one may be next.
  const failing = spread(ground, travel, roots, 'DOWNSTREAM', false).services;
  const customers = await tx.query<{ id: string; name: string }>(concerned, [changeIds, own, [...failing]]);
  const customerIds = customers.map(({ id }) => id);
  const policies = await policiesInForce(tx, customerIds);
  const others = await tx.query<{ customerId: string; startsAt: Instant }>(beginnings, [
    ...[customerIds, releaseType, exceptId, startsAt],
  ]);
  return customers.map(({ id, name }) => ({
    customerId: id,
    customerName: name,
    policy: policies.find(({ customerId }) => customerId === id) ?? null,
    starts: others.filter(({ customerId }) => customerId === id).map((other) => other.startsAt),
  }));
};

const upsert = `INSERT INTO offered_service (service_id, customer_ids, record_version) VALUES ($1, $2, $3)
  ON CONFLICT (service_id) DO UPDATE SET customer_ids = EXCLUDED.customer_ids, record_version = EXCLUDED.record_version
  WHERE offered_service.record_version < EXCLUDED.record_version`;

export type Offer = {
  readonly serviceId: string;
  readonly customerIds: readonly string[];
  readonly recordVersion: number;
};

/** Keeps the newest: an older event of the service changes nothing. */
export const learnOffer = async (tx: Tx, { serviceId, customerIds, recordVersion }: Offer): Promise<void> => {
  await tx.execute(upsert, [serviceId, customerIds, recordVersion]);
};
