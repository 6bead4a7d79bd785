/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  badInput,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  referenceBy,
  stub,
  where,
} from '@attest/subgraph';
import type {
  ConfigurationItemCommandInput,
  ConfigurationItemFilter,
  ConfigurationItemOrder,
  RegisterConfigurationItemInput,
  Resolvers,
} from '../../generated/graphql.ts';
import { typesNow } from '../../item.ts';
import { meaningsNow } from '../../reach.ts';
import { confirmItems, registerItems, relateItems } from '../bulk.ts';
import { defineCiType, defineRelationKind, type RegisterInput, registerItem } from '../commands.ts';
import { orphanSql } from '../defect.ts';
import { type ByChange, type ConfigurationItem, configurationItemMachine, configurationRights } from '../domain.ts';
import { itemsAtMoment, relationsToSeen, type SeenItem } from '../past.ts';
import { dependenciesOfServices, itemEntity, itemStore, relationsTo, typesById, typesByName } from '../store.ts';
import { impactResolvers } from './impact.ts';
import { type Asked, momentOf, pastResolvers } from './past.ts';
import { qualityResolvers } from './quality.ts';
import { answer, batch, command, itemAt, mergedResolvers } from './shape.ts';

const orders: Orders<ConfigurationItemOrder, ConfigurationItem> = {
  NAME: ascending('name'),
  UPDATED_DESC: descending('updatedAt'),
  REGISTERED_DESC: descending('registeredAt'),
  REGISTERED_ASC: ascending('registeredAt'),
};

const orphan = orphanSql('configuration_item');

const filtered = (filter: ConfigurationItemFilter | null | undefined) => {
  const f = filter ?? {};
  const given = where()
    .in('typeName', f.types)
    .in('state', f.states)
    .eq('serviceId', f.serviceId)
    .eq('ownerId', f.ownerId)
    .eq('source', f.source)
    .eq('externalId', f.externalId)
    .startsWith('name', f.nameStartsWith)
    .contains('name', f.nameContains);
  if (f.orphan === true) return given.sql(orphan);
  return f.orphan === false ? given.sql(`NOT ${orphan}`) : given;
};

type Listing = Asked & ListArguments<ConfigurationItemFilter, ConfigurationItemOrder>;

const listItems = (context: Context, { filter, orderBy, asOf, knownAt, ...args }: Listing) => {
  const seen = momentOf({ asOf, knownAt }, context.deps.now());
  if (seen && typeof filter?.orphan === 'boolean') throw badInput('orphan is asked about the present alone');
  return page<ConfigurationItem, SeenItem>(context, {
    from: seen ? itemsAtMoment(seen) : itemEntity,
    where: filtered(filter),
    order: orders[orderBy ?? 'NAME'],
    args,
    map: (item) => ({ ...item, seen }),
  });
};

const byOf = ({ changeId, backedOut }: Partial<ConfigurationItemCommandInput>): ByChange => ({
  changeId: changeId ?? null,
  releaseId: null,
  backedOut: backedOut ?? false,
});

const inputOf = (input: RegisterConfigurationItemInput): RegisterInput => ({
  name: input.name,
  description: input.description ?? '',
  typeName: input.typeName,
  state: input.state ?? configurationItemMachine.initial,
  attributes: input.attributes ?? {},
  serviceId: input.serviceId ?? null,
  ownerId: input.ownerId ?? null,
  source: input.source ?? 'MANUAL',
  externalId: input.externalId ?? null,
});

const own: Resolvers = {
  Query: {
    configurationItemByKey: (_, { key }, context) => byKey(context, itemEntity, key),
    configurationItems: (_, args, context) => listItems(context, args),
    ciTypes: async (_, __, context) => {
      const types = await context.read(typesNow);
      return [...types.keys()].sort().flatMap((name) => types.get(name) ?? []);
    },
    ciType: async (_, { name }, context) => (await context.batch(typesByName, name))?.type ?? null,
    relationMeanings: (_, __, context) => context.read(meaningsNow),
  },
  Mutation: {
    defineCiType: async (_, { input }, { deps, actor }) => {
      const content = {
        name: input.name,
        parent: input.parent ?? null,
        description: input.description ?? '',
        attributes: (input.attributes ?? []).map(({ name, kind, required, values, pattern, description }) => ({
          name,
          kind,
          required: required ?? false,
          values: values ?? [],
          pattern: pattern ?? null,
          description: description ?? '',
        })),
        relations: (input.relations ?? []).map(({ kind, to }) => ({ kind, to: to ?? [] })),
        states: input.states ?? [],
        identifying: input.identifying ?? [],
        freshnessDays: input.freshnessDays ?? null,
        disposalRecorded: input.disposalRecorded ?? null,
      };
      return answer('ciType', await defineCiType(deps, actor, content, input));
    },
    defineRelationKind: async (_, { input }, { deps, actor }) => {
      const { kind, failure, description } = input;
      return answer(
        'relationMeaning',
        await defineRelationKind(deps, actor, { name: kind, failure, description }, input),
      );
    },
    registerConfigurationItem: async (_, { input }, { deps, actor }) =>
      answer(
        'configurationItem',
        await registerItem(deps, actor, {
          ...inputOf(input),
          ...{ idempotencyKey: input.idempotencyKey, changeId: input.changeId },
        }),
      ),
    registerConfigurationItems: async (_, { input }, { deps, actor }) =>
      batch(await registerItems(deps, actor, input.items.map(inputOf))),
    changeConfigurationItem: command((input) => ({
      type: 'CHANGE',
      reason: input.reason,
      name: input.name ?? undefined,
      description: input.description ?? undefined,
      serviceId: input.serviceId,
      ownerId: input.ownerId,
      attributes: input.attributes ?? undefined,
      ...byOf(input),
    })),
    putConfigurationItemIntoUse: command((input) => ({ type: 'PUT_INTO_USE', ...byOf(input) })),
    startConfigurationItemMaintenance: command((input) => ({ type: 'START_MAINTENANCE', ...byOf(input) })),
    endConfigurationItemMaintenance: command((input) => ({ type: 'END_MAINTENANCE', ...byOf(input) })),
    retireConfigurationItem: command((input) => ({ type: 'RETIRE', ...byOf(input) })),
    relateConfigurationItem: command(({ kind, toId, ...input }) => ({
      ...{ type: 'RELATE', relations: [{ kind, toId }] },
      ...byOf(input),
    })),
    unrelateConfigurationItem: command(({ kind, toId, ...input }) => ({
      ...{ type: 'UNRELATE', relations: [{ kind, toId }] },
      ...byOf(input),
    })),
    confirmConfigurationItems: async (_, { input }, { deps, actor }) => batch(await confirmItems(deps, actor, input)),
    groupDependencies: command(({ groups }) => ({
      type: 'GROUP_DEPENDENCIES',
      groups: groups.map(({ name, need, atLeast, members }) => ({ name, need, atLeast: atLeast ?? null, members })),
    })),
    relateConfigurationItems: async (_, { input }, { deps, actor }) =>
      batch(await relateItems(deps, actor, input.relations, input.reason)),
  },
  ConfigurationItem: {
    __resolveReference: referenceBy(itemStore),
    type: async (item, _, context) => {
      const found = await context.batch(typesByName, item.typeName);
      if (!found) throw new Error(`${item.key} is of the type ${item.typeName}, which is not there`);
      return found.type;
    },
    dependencyGroups: ({ redundancy, seen }) => redundancy.map((group) => ({ ...group, seen })),
    asOf: ({ seen }) => seen?.asOf ?? null,
    availableActions: (item, _, { actor }) =>
      item.seen ? [] : actionsFor(configurationItemMachine, configurationRights, actor, item.state),
    service: (item) => stub('Service', item.serviceId),
    owner: (item) => stub('Person', item.ownerId),
    relations: ({ relations, seen }) => relations.map(({ kind, toId }) => ({ kind, itemId: toId, seen })),
    relatedBy: async ({ id, seen }, _, context) => {
      const relations = await (seen ? context.batch(relationsToSeen, id, seen) : context.batch(relationsTo, id));
      return (relations ?? []).map(({ kind, fromId }) => ({ kind, itemId: fromId, seen }));
    },
    history: (item, args, context) => history(context, item, args),
  },
  ConfigurationItemRelation: {
    item: ({ itemId, seen }, _, context) => itemAt(context, itemId, seen),
  },
  CiType: {
    __resolveReference: referenceBy(typesById),
    attributes: async (type, _, context) => (await context.batch(typesByName, type.name))?.attributes ?? [],
    relations: async (type, _, context) => (await context.batch(typesByName, type.name))?.relations ?? [],
    states: async (type, _, context) => (await context.batch(typesByName, type.name))?.states ?? [],
    identifying: async (type, _, context) => (await context.batch(typesByName, type.name))?.identifying ?? [],
    freshnessDays: async (type, _, context) => (await context.batch(typesByName, type.name))?.freshnessDays ?? null,
    disposalRecorded: async (type, _, context) =>
      (await context.batch(typesByName, type.name))?.disposalRecorded ?? false,
    history: (type, args, context) => history(context, type, args),
  },
  DependencyGroup: {
    members: ({ members }) => members.map(({ kind, itemId }) => ({ kind, itemId })),
  },
  RelationMeaning: {
    kind: ({ name }) => name,
    history: (meaning, args, context) => history(context, meaning, args),
  },
  Service: {
    dependsOn: async ({ id }, _, context) => (await context.batch(dependenciesOfServices, id)) ?? [],
  },
};

/** Each part resolves fields of its own. */
export const resolvers: Resolvers = mergedResolvers(own, impactResolvers, pastResolvers, qualityResolvers);
