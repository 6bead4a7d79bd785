/** Commands of assets: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, type CommonRefusal, forbidden, isUuid, ok, plusMs, type Result, refuse } from '@attest/kernel';
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
import { type Reference, unknown } from '../../known.ts';
import {
  type Asset,
  type AssetCommand,
  type AssetFacts,
  type AssetRefusal,
  assetRights,
  type CostShare,
  decide,
  type Location,
  nextChargeAt,
  recordAsset,
  type TiedItem,
} from '../domain/index.ts';
import { assetStore, holdTied } from '../store/index.ts';

type Refusal = AssetRefusal | CommonRefusal;
export type AssetResult = Result<Asset, Refusal>;

const process = 'asset';
const kinds = { charge: 'charge', renewal: 'renewal', expiry: 'expiry' } as const;
const dayMs = 86_400_000;

/** What time is to do to the asset from now on. */
export const scheduleAsset = async (tx: Tx, asset: Asset): Promise<void> => {
  const { id: recordId, state, expiresAt, renewalNoticeDays, renewalDue } = asset;
  const gone = state === 'DISPOSED';
  const due = {
    charge: gone ? null : nextChargeAt(asset),
    renewal:
      state !== 'HELD' || renewalDue || expiresAt === null ? null : plusMs(expiresAt, -renewalNoticeDays * dayMs),
    expiry: state === 'HELD' ? expiresAt : null,
  };
  for (const kind of Object.values(kinds)) {
    const dueAt = due[kind];
    if (dueAt === null) await cancelDeadline(tx, { process, kind, recordId });
    else await deadline(tx, { process, kind, recordId, dueAt });
  }
};

const placeOf = async (tx: Tx, locationId: string | null): Promise<Result<Location | null, Refusal>> => {
  if (locationId === null) return ok(null);
  const item = (await itemsNow(tx, [locationId])).get(locationId);
  if (!item) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'locationId', id: locationId });
  const facility = lineage(await typesNow(tx), item.typeName).some(({ name }) => name === 'FACILITY');
  return ok({ key: item.key, typeName: item.typeName, facility });
};

const tiedOf = async (tx: Tx, ids: readonly string[]): Promise<Result<TiedItem[], Refusal>> => {
  const strange = (id: string) => refuse({ code: 'UNKNOWN_REFERENCE' as const, field: 'configurationItemIds', id });
  const wrong = ids.find((id) => !isUuid(id));
  if (wrong !== undefined) return strange(wrong);
  const held = await holdTied(tx, ids);
  const missing = ids.find((id) => !held.has(id));
  return missing === undefined ? ok([...held.values()]) : strange(missing);
};

type Named = {
  readonly ownerId: string;
  readonly custodianId: string | null;
  readonly costShares?: readonly CostShare[];
};

const strangers = (tx: Tx, { ownerId, custodianId, costShares = [] }: Named) =>
  unknown(tx, [
    { kind: 'PERSON', field: 'ownerId', id: ownerId },
    { kind: 'PERSON', field: 'custodianId', id: custodianId },
    ...costShares.map(({ serviceId }): Reference => ({ kind: 'SERVICE', field: 'costShares', id: serviceId })),
  ]);

export type RecordAssetInput = AssetFacts & { readonly idempotencyKey?: string | null | undefined };

/** Records an asset. Works while every other service is away: references are checked against local copies. */
export const recordAnAsset = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: RecordAssetInput,
): Promise<AssetResult> =>
  transact(db, actor, async (tx): Promise<AssetResult> => {
    const no = forbidden(assetRights, actor, 'RECORD');
    if (no) return no;
    return idempotent<Asset, Refusal>(
      tx,
      { key: idempotencyKey, command: 'recordAsset', input: facts },
      async (id) => {
        const asset = await assetStore.load(tx, id);
        return asset ? ok(asset) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const itemIds = [...new Set(facts.itemIds)];
        const stranger = await strangers(tx, facts);
        if (stranger) return stranger;
        const [items, location] = [await tiedOf(tx, itemIds), await placeOf(tx, facts.locationId)];
        if (!items.ok) return items;
        if (!location.ok) return location;
        const named = { ...facts, itemIds, id: newId(), key: await nextKey(tx, 'AST') };
        const related = { items: items.value, location: location.value };
        const decision = recordAsset(named, related, now(), newId);
        if (!decision.ok) return decision;
        const asset = mustSucceed(await record(tx, assetStore, undefined, decision.value));
        await scheduleAsset(tx, asset);
        return ok(asset);
      },
    );
  });

type Bare<T extends AssetCommand['type']> = Extract<AssetCommand, { type: T }>;

/** A command as it comes in: what is known of items and places, and ids of charges, is the platform's to add. */
export type AssetRequest =
  | Omit<Bare<'REASSIGN'>, 'location'>
  | Omit<Bare<'TIE'>, 'items'>
  | Omit<Bare<'RENEW'>, 'newId'>
  | (Omit<Bare<'DISPOSE'>, 'newId' | 'personId'> & { readonly personId: string | null });

const completed = async (
  tx: Tx,
  request: AssetRequest,
  actor: Actor,
  newId: Deps['newId'],
): Promise<Result<AssetCommand, Refusal>> => {
  switch (request.type) {
    case 'REASSIGN': {
      const location = await placeOf(tx, request.locationId);
      if (!location.ok) return location;
      return (await strangers(tx, request)) ?? ok({ ...request, location: location.value });
    }
    case 'TIE': {
      const items = await tiedOf(tx, [...new Set(request.itemIds)]);
      return items.ok ? ok({ ...request, items: items.value }) : items;
    }
    case 'RENEW':
      return ok({ ...request, newId });
    case 'DISPOSE': {
      const stranger = await unknown(tx, [{ kind: 'PERSON', field: 'personId', id: request.personId }]);
      return stranger ?? ok({ ...request, personId: request.personId ?? actor.id, newId });
    }
  }
};

export type AssetOptions = { readonly expectedVersion?: number | null | undefined };

/** Handles one command on one asset. */
export const handleAsset = (
  { db, now, newId }: Deps,
  actor: Actor,
  id: string,
  request: AssetRequest,
  { expectedVersion }: AssetOptions = {},
): Promise<AssetResult> =>
  transact(db, actor, async (tx): Promise<AssetResult> => {
    const no = forbidden(assetRights, actor, request.type);
    if (no) return no;
    const [asset] = isUuid(id) ? await assetStore.loadMany(tx, [id], 'FOR UPDATE') : [];
    if (!asset) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== asset.version)
      return refuse({ code: 'CONFLICT', id, version: asset.version });
    const command = await completed(tx, request, actor, newId);
    if (!command.ok) return command;
    const decision = decide(asset, command.value, now());
    if (!decision.ok) return decision;
    const reason = 'reason' in request ? request.reason : undefined;
    const next = mustSucceed(await record(tx, assetStore, asset, decision.value, { reason }));
    await scheduleAsset(tx, next);
    return ok(next);
  });

/** What time does to an asset; one that went its way in the same moment is left alone. */
const byTime = (kind: keyof typeof kinds, commandOf: (newId: Deps['newId']) => AssetCommand): DeadlineHandler =>
  onDeadline(process, kinds[kind], async (tx, { recordId }, { now, newId }) => {
    const [asset] = await assetStore.loadMany(tx, [recordId], 'FOR UPDATE');
    if (!asset) throw new Error(`time does something to the asset ${recordId}, which is not there`);
    const decision = decide(asset, commandOf(newId), now());
    if (decision.ok) await scheduleAsset(tx, mustSucceed(await record(tx, assetStore, asset, decision.value)));
  });

export const assetDeadlines: readonly DeadlineHandler[] = [
  byTime('charge', (newId) => ({ type: 'CHARGE', newId })),
  byTime('renewal', () => ({ type: 'FALL_DUE' })),
  byTime('expiry', () => ({ type: 'EXPIRE' })),
];
