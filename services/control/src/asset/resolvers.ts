/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  referencesTo,
  referenceTo,
  type Source,
  stub,
  where,
} from '@attest/subgraph';
import type { AssetOrder, LicenceEntitlementOrder, LicencePositionOrder, Resolvers } from '../generated/graphql.ts';
import {
  type AssetRequest,
  endLicenceEntitlement,
  handleAsset,
  recordAnAsset,
  recordLicenceEntitlement,
} from './commands/index.ts';
import {
  type Asset,
  assetMachine,
  assetRights,
  bookValue,
  entitlementRights,
  type LicenceEntitlement,
  licenceEntitlementMachine,
} from './domain/index.ts';
import { assetRefusals } from './refusals.ts';
import {
  assetEntity,
  assetStore,
  assetsOf,
  entitlementEntity,
  entitlementStore,
  type LicencePosition,
  licenceTypes,
  positions,
  positionsOf,
} from './store/index.ts';

const answer = payloads(assetRefusals);

/** @param types  of licences */
const overUsed = (types: readonly string[]): Source<LicencePosition> => ({
  params: [types],
  from: `(SELECT * FROM (${positions}) AS p WHERE p.used > p.entitled) AS o`,
  select: 'o.item_id AS "itemId", o.entitled, o.used',
  columns: {
    itemId: { sql: 'o.item_id', kind: 'uuid', nullable: false },
    name: { sql: 'o.name', kind: 'text', nullable: false },
    excess: { sql: '(o.used - o.entitled)', kind: 'integer', nullable: false },
  },
  unique: 'itemId',
});

/** A mutation of one asset: its input's id and version, and the command that it names. */
const command =
  <Input extends { readonly id: string; readonly expectedVersion?: number | null | undefined }>(
    request: (input: Input) => AssetRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('asset', await handleAsset(deps, actor, input.id, request(input), input));

const assetOrders: Orders<AssetOrder, Asset> = {
  RECORDED_DESC: descending('recordedAt'),
  RECORDED_ASC: ascending('recordedAt'),
  EXPIRES_ASC: ascending('expiresAt'),
  UPDATED_DESC: descending('updatedAt'),
  RECORDED_AT_DESC: descending('recordedAt'),
  EXPIRES_AT_ASC: ascending('expiresAt'),
};

const entitlementOrders: Orders<LicenceEntitlementOrder, LicenceEntitlement> = {
  RECORDED_DESC: descending('recordedAt'),
  RECORDED_ASC: ascending('recordedAt'),
  EXPIRES_ASC: ascending('expiresAt'),
};

const positionOrders: Orders<LicencePositionOrder, { readonly name: string; readonly excess: number }> = {
  NAME: ascending('name'),
  EXCESS_DESC: descending('excess'),
};

export const resolvers: Resolvers = {
  Query: {
    asset: async (_, { id }, context) => (await context.load(assetStore, id)) ?? null,
    assetByKey: (_, { key }, context) => byKey(context, assetEntity, key),
    assets: (_, { filter, orderBy, ...args }, context) =>
      page<Asset>(context, {
        from: assetEntity,
        where: where()
          .in('state', filter?.states)
          .in('kind', filter?.kinds)
          .eq('ownerId', filter?.ownerId)
          .has('itemIds', filter?.configurationItemId)
          .eq('renewalDue', filter?.renewalDue)
          .before('expiresAt', filter?.expiringBefore),
        order: assetOrders[orderBy ?? 'RECORDED_DESC'],
        args,
      }),
    licenceEntitlement: async (_, { id }, context) => (await context.load(entitlementStore, id)) ?? null,
    licenceEntitlementByKey: (_, { key }, context) => byKey(context, entitlementEntity, key),
    licenceEntitlements: (_, { filter, itemId, orderBy, ...args }, context) =>
      page<LicenceEntitlement>(context, {
        from: entitlementEntity,
        where: where().eq('itemId', itemId).eq('itemId', filter?.configurationItemId).in('state', filter?.states),
        order: entitlementOrders[orderBy ?? 'RECORDED_DESC'],
        args,
      }),
    overUsedLicences: async (_, { orderBy, ...args }, context) =>
      page<LicencePosition>(context, {
        from: overUsed(await context.read(licenceTypes)),
        where: where(),
        order: positionOrders[orderBy ?? 'NAME'],
        args,
      }),
  },
  Mutation: {
    recordAsset: async (_, { input }, { deps, actor }) => {
      const { configurationItemIds, costShares, cost, ...facts } = input;
      const given = {
        ...facts,
        ownerId: facts.ownerId ?? actor.id,
        custodianId: facts.custodianId ?? null,
        locationId: facts.locationId ?? null,
        itemIds: configurationItemIds ?? [],
        cost: cost ?? null,
        usefulLifeMonths: facts.usefulLifeMonths ?? null,
        costShares: (costShares ?? []).map(({ serviceId, weight }) => ({ serviceId, weight: weight ?? 1 })),
        holdsData: facts.holdsData ?? false,
        obligations: facts.obligations ?? '',
        expiresAt: facts.expiresAt ?? null,
        renewalNoticeDays: facts.renewalNoticeDays ?? 30,
      };
      return answer('asset', await recordAnAsset(deps, actor, given));
    },
    reassignAsset: command(({ ownerId, custodianId, locationId, reason }) => ({
      ...{ type: 'REASSIGN', ownerId, reason },
      ...{ custodianId: custodianId ?? null, locationId: locationId ?? null },
    })),
    tieAsset: command(({ configurationItemIds }) => ({ type: 'TIE', itemIds: configurationItemIds })),
    renewAsset: command(({ expiresAt, cost, reason }) => ({
      ...{ type: 'RENEW', expiresAt: expiresAt ?? null, cost: cost ?? null, reason },
    })),
    disposeOfAsset: command(({ method, disposedOn, personId, evidence, evidenceSha256, dataWipe, reason }) => ({
      ...{ type: 'DISPOSE', method, disposedOn, reason, personId: personId ?? null, evidence: evidence ?? '' },
      ...{ evidenceSha256: evidenceSha256 ?? null, dataWipe: dataWipe ?? null },
    })),
    recordLicenceEntitlement: async (_, { input }, { deps, actor }) => {
      const { obligations, expiresAt, ...facts } = input;
      const given = { ...facts, obligations: obligations ?? '', expiresAt: expiresAt ?? null };
      return answer('licenceEntitlement', await recordLicenceEntitlement(deps, actor, given));
    },
    endLicenceEntitlement: async (_, { input }, { deps, actor }) =>
      answer('licenceEntitlement', await endLicenceEntitlement(deps, actor, input)),
  },
  Asset: {
    __resolveReference: referenceBy(assetStore),
    availableActions: (asset, _, { actor }) => actionsFor(assetMachine, assetRights, actor, asset.state),
    owner: (asset) => stub('Person', asset.ownerId),
    custodian: (asset) => stub('Person', asset.custodianId),
    location: referenceTo('ConfigurationItem', (asset: Asset) => asset.locationId),
    configurationItems: referencesTo('ConfigurationItem', (asset: Asset) => asset.itemIds),
    bookValue: (asset, { on }, { deps }) => bookValue(asset, on ?? deps.now().slice(0, 10)),
    history: (asset, args, context) => history(context, asset, args),
  },
  AssetCostShare: { service: (share) => stub('Service', share.serviceId) },
  AssetDisposal: { person: (disposal) => stub('Person', disposal.personId) },
  LicenceEntitlement: {
    __resolveReference: referenceBy(entitlementStore),
    availableActions: (entitlement, _, { actor }) =>
      actionsFor(licenceEntitlementMachine, entitlementRights, actor, entitlement.state),
    item: referenceTo('ConfigurationItem', (entitlement: LicenceEntitlement) => entitlement.itemId),
    history: (entitlement, args, context) => history(context, entitlement, args),
  },
  LicencePosition: {
    item: referenceTo('ConfigurationItem', (position: LicencePosition) => position.itemId),
    overUsed: ({ used, entitled }) => used > entitled,
  },
  ConfigurationItem: {
    assets: async ({ id }, _, context) => (await context.batch(assetsOf, id)) ?? [],
    licencePosition: async ({ id }, _, context) => (await context.batch(positionsOf, id)) ?? null,
  },
};
