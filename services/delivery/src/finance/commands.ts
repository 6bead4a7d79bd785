/** Commands of costs: may this actor; load, decide, write rows and their events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  isUuid,
  type Money,
  ok,
  type Result,
  refuse,
} from '@attest/kernel';
import {
  type Deps,
  idempotent,
  mustSucceed,
  nextKey,
  nextKeys,
  record,
  recordMany,
  type Tx,
  transact,
} from '@attest/record';
import { offerOf } from '../agreements.ts';
import { byHand, type CostItem, type CostRefusal, costRights, decide, type RecordCost, recordCost } from './domain.ts';
import { chargedAlready, costStore } from './store.ts';

type Refusal = CostRefusal | CommonRefusal;
export type CostResult = Result<CostItem, Refusal>;

export type RecordCostInput = Omit<RecordCost, 'id' | 'key' | 'assetId' | 'chargeId'> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** Enters a cost of a service. */
export const enterCost = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...cost }: RecordCostInput,
): Promise<CostResult> =>
  transact(db, actor, async (tx): Promise<CostResult> => {
    const no = forbidden(costRights, actor, 'RECORD');
    if (no) return no;
    return idempotent<CostItem, Refusal>(
      tx,
      { key: idempotencyKey, command: 'recordCost', input: cost },
      async (id) => {
        const item = await costStore.load(tx, id);
        return item ? ok(item) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const { serviceId } = cost;
        if (!(await offerOf(tx, serviceId)))
          return refuse({ code: 'UNKNOWN_REFERENCE', field: 'serviceId', id: serviceId });
        const decision = recordCost({ ...cost, ...byHand, id: newId(), key: await nextKey(tx, 'CST') }, now());
        return decision.ok ? record(tx, costStore, undefined, decision.value) : decision;
      },
    );
  });

export type ReverseCost = {
  readonly id: string;
  readonly why: string;
  /** The version that the caller decided on; CONFLICT where the entry has moved on. */
  readonly expectedVersion?: number | null | undefined;
};

/** Takes an entry back by another one, which is the answer. */
export const reverseCost = (
  { db, now, newId }: Deps,
  actor: Actor,
  { id, why, expectedVersion }: ReverseCost,
): Promise<CostResult> =>
  transact(db, actor, async (tx): Promise<CostResult> => {
    const no = forbidden(costRights, actor, 'REVERSE');
    if (no) return no;
    const [item] = isUuid(id) ? await costStore.loadMany(tx, [id], 'FOR UPDATE') : [];
    if (!item) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== item.version)
      return refuse({ code: 'CONFLICT', id, version: item.version });
    const decision = decide(item, { type: 'REVERSE', id: newId(), key: await nextKey(tx, 'CST'), why }, now());
    if (!decision.ok) return decision;
    const { marked, reversal } = decision.value;
    // It is locked: a conflict would be a bug.
    mustSucceed(await record(tx, costStore, item, marked, { reason: why }));
    return record(tx, costStore, undefined, reversal, { reason: why });
  });

/** What an asset costs services in a month, as asset management says it. */
export type AssetCharge = Pick<RecordCost, 'kind' | 'month' | 'note'> & {
  readonly assetId: string;
  readonly shares: readonly { readonly chargeId: string; readonly serviceId: string; readonly amount: Money }[];
};

/** Enters what an asset costs, each part once, however often it is told. Throws where a service is not known yet. */
export const enterCharge = async (tx: Tx, { shares, ...charge }: AssetCharge, at: Instant): Promise<void> => {
  const held = await chargedAlready(
    tx,
    shares.map(({ chargeId }) => chargeId),
  );
  const fresh = shares.filter(({ chargeId }) => !held.has(chargeId));
  const keys = await nextKeys(tx, 'CST', fresh.length);
  const entries = fresh.map(({ chargeId, serviceId, amount }, index) => {
    const entry = { ...charge, ...amount, chargeId, serviceId, id: tx.newId(), key: keys[index] ?? '' };
    return { before: undefined, events: mustSucceed(recordCost(entry, at)) };
  });
  await recordMany(tx, costStore, entries);
};
