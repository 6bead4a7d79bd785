/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import { history, page, payloads, referenceBy, referenceTo, type Source, where } from '@attest/subgraph';
import type { Resolvers } from '../generated/graphql.ts';
import { endLicenceEntitlement, recordLicenceEntitlement } from './commands.ts';
import { entitlementRights, type LicenceEntitlement, licenceEntitlementMachine } from './domain.ts';
import { assetRefusals } from './refusals.ts';
import {
  entitlementEntity,
  entitlementStore,
  type LicencePosition,
  licenceTypes,
  positions,
  positionsOf,
} from './store.ts';

const answer = payloads(assetRefusals);

/** @param types  of licences */
const overUsed = (types: readonly string[]): Source<LicencePosition> => ({
  params: [types],
  from: `(SELECT * FROM (${positions}) AS p WHERE p.used > p.entitled) AS o`,
  select: 'o.item_id AS "itemId", o.entitled, o.used',
  columns: {
    itemId: { sql: 'o.item_id', kind: 'uuid', nullable: false },
    name: { sql: 'o.name', kind: 'text', nullable: false },
  },
  unique: 'itemId',
});

export const resolvers: Resolvers = {
  Query: {
    licenceEntitlement: async (_, { id }, context) => (await context.load(entitlementStore, id)) ?? null,
    licenceEntitlements: (_, { itemId, ...args }, context) =>
      page<LicenceEntitlement>(context, {
        from: entitlementEntity,
        where: where().eq('itemId', itemId),
        order: [{ by: 'recordedAt', direction: 'DESC' }],
        args,
      }),
    overUsedLicences: async (_, args, context) =>
      page<LicencePosition>(context, {
        from: overUsed(await context.read(licenceTypes)),
        where: where(),
        order: [{ by: 'name', direction: 'ASC' }],
        args,
      }),
  },
  Mutation: {
    recordLicenceEntitlement: async (_, { input }, { deps, actor }) => {
      const { obligations, expiresAt, ...facts } = input;
      const given = { ...facts, obligations: obligations ?? '', expiresAt: expiresAt ?? null };
      return answer('licenceEntitlement', await recordLicenceEntitlement(deps, actor, given));
    },
    endLicenceEntitlement: async (_, { input }, { deps, actor }) =>
      answer('licenceEntitlement', await endLicenceEntitlement(deps, actor, input)),
  },
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
    licencePosition: async ({ id }, _, context) => (await context.batch(positionsOf, id)) ?? null,
  },
};
