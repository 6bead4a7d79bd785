/** Commands of entitlements: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import {
  cancelDeadline,
  type DeadlineHandler,
  type Deps,
  deadline,
  idempotent,
  mustSucceed,
  nextKey,
  onDeadline,
  record,
  transact,
} from '@attest/record';
import { lineage } from '../ci-type.ts';
import { itemsNow, typesNow } from '../item.ts';
import {
  decide,
  type EntitlementRefusal,
  entitlementRights,
  type LicenceEntitlement,
  recordEntitlement,
} from './domain.ts';
import { entitlementStore } from './store.ts';

type Refusal = EntitlementRefusal | CommonRefusal;
export type EntitlementResult = Result<LicenceEntitlement, Refusal>;

const expiry = { process: 'asset', kind: 'expire' } as const;

export type EntitlementInput = {
  readonly itemId: string;
  readonly quantity: number;
  readonly contract: string;
  readonly obligations: string;
  readonly expiresAt: Instant | null;
  readonly idempotencyKey?: string | null | undefined;
};

/** Records how often a licence may be used. */
export const recordLicenceEntitlement = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...input }: EntitlementInput,
): Promise<EntitlementResult> =>
  transact(db, actor, async (tx): Promise<EntitlementResult> => {
    const no = forbidden(entitlementRights, actor, 'RECORD');
    if (no) return no;
    return idempotent<LicenceEntitlement, Refusal>(
      tx,
      { key: idempotencyKey, command: 'recordLicenceEntitlement', input },
      async (id) => {
        const entitlement = await entitlementStore.load(tx, id);
        return entitlement ? ok(entitlement) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const item = (await itemsNow(tx, [input.itemId])).get(input.itemId);
        if (!item) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'itemId', id: input.itemId });
        const licence = lineage(await typesNow(tx), item.typeName).some(({ name }) => name === 'LICENCE');
        const facts = { ...input, id: newId(), key: await nextKey(tx, 'ENT') };
        const decision = recordEntitlement(facts, { ...item, licence }, now());
        if (!decision.ok) return decision;
        const entitlement = mustSucceed(await record(tx, entitlementStore, undefined, decision.value));
        if (input.expiresAt !== null)
          await deadline(tx, { ...expiry, recordId: entitlement.id, dueAt: input.expiresAt });
        return ok(entitlement);
      },
    );
  });

export type EndInput = {
  readonly id: string;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
};

/** Gives an entitlement up. */
export const endLicenceEntitlement = (
  { db, now }: Deps,
  actor: Actor,
  { id, reason, expectedVersion }: EndInput,
): Promise<EntitlementResult> =>
  transact(db, actor, async (tx): Promise<EntitlementResult> => {
    const no = forbidden(entitlementRights, actor, 'END');
    if (no) return no;
    const entitlement = await entitlementStore.load(tx, id);
    if (!entitlement) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== entitlement.version)
      return refuse({ code: 'CONFLICT', id, version: entitlement.version });
    const decision = decide(entitlement, { type: 'END', reason }, now());
    if (!decision.ok) return decision;
    await cancelDeadline(tx, { ...expiry, recordId: id });
    return record(tx, entitlementStore, entitlement, decision.value, { reason });
  });

export const assetDeadlines: readonly DeadlineHandler[] = [
  onDeadline(expiry.process, expiry.kind, async (tx, { recordId }, { now }) => {
    const entitlement = await entitlementStore.load(tx, recordId);
    if (!entitlement) throw new Error(`the entitlement ${recordId} expired, and is not there`);
    const decision = decide(entitlement, { type: 'EXPIRE' }, now());
    // Given up in the same moment: it is over anyhow.
    if (decision.ok) mustSucceed(await record(tx, entitlementStore, entitlement, decision.value));
  }),
];
