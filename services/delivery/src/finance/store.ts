/** Rows of costs: one column a property of the state; and what they add up to. */
import { costEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type CostEvent, type CostItem, type CostKind, evolve } from './domain.ts';

export const costEntity = new EntitySchema<CostItem>({
  name: 'cost_item',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    serviceId: { type: 'uuid' },
    kind: { type: 'text' },
    period: { type: 'date' },
    amount: { type: 'numeric' },
    currency: { type: 'text' },
    note: { type: 'text' },
    reversesId: { type: 'uuid', nullable: true },
    reversedById: { type: 'uuid', nullable: true },
    assetId: { type: 'uuid', nullable: true },
    chargeId: { type: 'uuid', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});

export const costStore = recordStore<CostItem, CostEvent>({
  service: 'delivery',
  process: 'finance',
  name: 'costItem',
  contracts: costEvents,
  entity: costEntity,
  evolve,
});

export type CostSum = {
  readonly kind: CostKind;
  readonly currency: string;
  /** Decimal text, exact. */
  readonly amount: string;
  readonly items: number;
};

/** What services cost from one month through another (first days), by service. */
export const costsOf = async (
  tx: Tx,
  serviceIds: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<string, CostSum[]>> => {
  const rows = await tx.query<CostSum & { serviceId: string }>(
    `SELECT service_id AS "serviceId", kind, currency, sum(amount) AS amount, count(*) AS items FROM cost_item
     WHERE service_id = ANY($1::uuid[]) AND period BETWEEN $2 AND $3 GROUP BY service_id, kind, currency ORDER BY kind, currency`,
    [serviceIds, from, to],
  );
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
};

/** Which of these parts of costs of assets are entered. */
export const chargedAlready = async (tx: Tx, chargeIds: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT charge_id AS id FROM cost_item WHERE charge_id = ANY($1::uuid[])',
    [chargeIds],
  );
  return new Set(rows.map(({ id }) => id));
};
