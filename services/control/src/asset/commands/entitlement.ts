/** Commands of entitlements: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  ok,
  plusMs,
  type Result,
  refuse,
} from '@attest/kernel';
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
  type Tx,
  transact,
} from '@attest/record';
import { lineage } from '../../ci-type.ts';
import { itemsNow, typesNow } from '../../item.ts';
import {
  decide,
  type EntitlementRefusal,
  entitlementRights,
  type LicenceEntitlement,
  recordEntitlement,
} from '../domain/entitlement.ts';
import { entitlementStore } from '../store/index.ts';

type Refusal = EntitlementRefusal | CommonRefusal;
export type EntitlementResult = Result<LicenceEntitlement, Refusal>;

const expiry = { process: 'asset', kind: 'expire' } as const;
const renewal = { process: 'asset', kind: 'entitlement-renewal' } as const;
const noticeMs = 30 * 86_400_000;

/** What time is to do to the entitlement from now on: its renewal is due thirty days before it is over. */
export const scheduleEntitlement = async (
  tx: Tx,
  { id: recordId, state, expiresAt, renewalDue }: LicenceEntitlement,
): Promise<void> => {
  const open = state === 'IN_FORCE' ? expiresAt : null;
  const due = [
    [expiry, open],
    [renewal, open === null || renewalDue ? null : plusMs(open, -noticeMs)],
  ] as const;
  for (const [what, dueAt] of due)
    if (dueAt === null) await cancelDeadline(tx, { ...what, recordId });
    else await deadline(tx, { ...what, recordId, dueAt });
};

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
        await scheduleEntitlement(tx, entitlement);
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
    const ended = mustSucceed(await record(tx, entitlementStore, entitlement, decision.value, { reason }));
    await scheduleEntitlement(tx, ended);
    return ok(ended);
  });

/** What time does to an entitlement; one that went its way in the same moment is left alone. */
const byTime = ({ process, kind }: typeof expiry | typeof renewal, type: 'EXPIRE' | 'FALL_DUE'): DeadlineHandler =>
  onDeadline(process, kind, async (tx, { recordId }, { now }) => {
    const [entitlement] = await entitlementStore.loadMany(tx, [recordId], 'FOR UPDATE');
    if (!entitlement) throw new Error(`time does something to the entitlement ${recordId}, which is not there`);
    const decision = decide(entitlement, { type }, now());
    if (decision.ok) mustSucceed(await record(tx, entitlementStore, entitlement, decision.value));
  });

export const entitlementDeadlines: readonly DeadlineHandler[] = [byTime(expiry, 'EXPIRE'), byTime(renewal, 'FALL_DUE')];
