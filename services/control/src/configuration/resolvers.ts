/** Names the command, shapes the answer; no rules here. */
import { relationKinds } from '@attest/contracts';
import { actionsFor, type CommonRefusal, type Result } from '@attest/kernel';
import {
  badInput,
  type Context,
  history,
  type PageArguments,
  page,
  payloads,
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
} from '../generated/graphql.ts';
import { failureTravels, pathTo } from '../impact.ts';
import { typesNow } from '../item.ts';
import { type Answer, registerItems, relateItems } from './bulk.ts';
import { defineCiType, handleItem, type ItemRequest, type RegisterInput, registerItem } from './commands.ts';
import { type ByChange, type ConfigurationItem, configurationItemMachine, configurationRights } from './domain.ts';
import { pageOfHits } from './hits.ts';
import { configurationRefusals } from './refusals.ts';
import {
  dependenciesOfServices,
  type Impact,
  type ImpactHit,
  impactOf,
  itemEntity,
  itemStore,
  relationsTo,
  servicesAmong,
  typesById,
  typesByName,
} from './store.ts';

const answer = payloads(configurationRefusals);

const orders = {
  NAME: [{ by: 'name', direction: 'ASC' }],
  UPDATED_DESC: [{ by: 'updatedAt', direction: 'DESC' }],
  REGISTERED_DESC: [{ by: 'registeredAt', direction: 'DESC' }],
} as const satisfies Record<
  ConfigurationItemOrder,
  readonly { by: keyof ConfigurationItem; direction: 'ASC' | 'DESC' }[]
>;

/** Relations from an item stand in its own row; those to it are looked up. */
const orphan = `(relations = '[]' AND NOT EXISTS (SELECT 1 FROM ci_relation r WHERE r.to_id = configuration_item.id))`;

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

type Listing = PageArguments & { filter?: ConfigurationItemFilter | null; orderBy?: ConfigurationItemOrder | null };

const listItems = (context: Context, { filter, orderBy, ...args }: Listing) =>
  page<ConfigurationItem>(context, {
    from: itemEntity,
    where: filtered(filter),
    order: orders[orderBy ?? 'NAME'],
    args,
  });

/** An item that is there because something refers to it. */
const itemAt = async (context: Context, id: string): Promise<ConfigurationItem> => {
  const item = await context.load(itemStore, id);
  if (!item) throw new Error(`the configuration item ${id} is referred to, and is not there`);
  return item;
};

const itemsAt = (context: Context, ids: readonly string[]): Promise<ConfigurationItem[]> =>
  Promise.all(ids.map((id) => itemAt(context, id)));

type Commanded = { readonly id: string; readonly expectedVersion?: number | null; readonly reason?: string | null };

const byOf = ({ changeId, backedOut }: Partial<ConfigurationItemCommandInput>): ByChange => ({
  changeId: changeId ?? null,
  releaseId: null,
  backedOut: backedOut ?? false,
});

/** A mutation of one item: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends Commanded>(request: (input: Input) => ItemRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('configurationItem', await handleItem(deps, actor, input.id, request(input), input));

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

const outcomes = { REGISTERED: 'DONE', RELATED: 'DONE', KNOWN: 'KNOWN', REFUSED: 'REFUSED' } as const;

const batch = (result: Result<Answer<'REGISTERED' | 'RELATED'>[], CommonRefusal>) => {
  if (!result.ok) return { answers: null, done: 0, known: 0, refused: 0, refusal: answer.refusal(result.refusal) };
  const answers = result.value.map((one, index) => ({
    index,
    outcome: outcomes[one.outcome],
    configurationItem: 'item' in one ? one.item : null,
    refusal: 'refusal' in one ? answer.refusal(one.refusal) : null,
  }));
  const count = (outcome: string) => answers.filter((one) => one.outcome === outcome).length;
  return { answers, done: count('DONE'), known: count('KNOWN'), refused: count('REFUSED'), refusal: null };
};

const askedAtOnce = 1000;

const serviceHits = async (impact: Impact, context: Context): Promise<ImpactHit[]> => {
  const services = await context.read((tx) => servicesAmong(tx, [...impact.hits.keys()]));
  return [...impact.hits.values()].filter(({ id }) => services.has(id)).map((hit) => ({ ...hit, of: impact }));
};

export const resolvers: Resolvers = {
  Query: {
    configurationItem: async (_, { id }, context) => (await context.load(itemStore, id)) ?? null,
    configurationItemByKey: async (_, { key }, context) =>
      (
        await page<ConfigurationItem>(context, {
          from: itemEntity,
          where: where().eq('key', key),
          order: [],
          args: { first: 1 },
        })
      ).nodes[0] ?? null,
    configurationItems: (_, args, context) => listItems(context, args),
    ciTypes: async (_, __, context) => {
      const types = await context.read(typesNow);
      return [...types.keys()].sort().flatMap((name) => types.get(name) ?? []);
    },
    ciType: async (_, { name }, context) => (await context.batch(typesByName, name))?.type ?? null,
    relationMeanings: () => relationKinds.map((kind) => ({ kind, failure: failureTravels[kind] })),
    impact: (_, { of, direction }, context) => {
      if (of.length > askedAtOnce) throw badInput(`of must hold at most ${askedAtOnce} ids`);
      return context.read((tx) => impactOf(tx, of, direction ?? 'DOWNSTREAM'));
    },
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
      };
      return answer('ciType', await defineCiType(deps, actor, content, input));
    },
    registerConfigurationItem: async (_, { input }, { deps, actor }) =>
      answer(
        'configurationItem',
        await registerItem(deps, actor, { ...inputOf(input), idempotencyKey: input.idempotencyKey }),
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
    relateConfigurationItem: command(({ kind, toId }) => ({ type: 'RELATE', relations: [{ kind, toId }] })),
    unrelateConfigurationItem: command(({ kind, toId }) => ({ type: 'UNRELATE', relations: [{ kind, toId }] })),
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
    availableActions: (item, _, { actor }) =>
      actionsFor(configurationItemMachine, configurationRights, actor, item.state),
    service: (item) => stub('Service', item.serviceId),
    owner: (item) => stub('Person', item.ownerId),
    relations: (item) => item.relations.map(({ kind, toId }) => ({ kind, itemId: toId })),
    relatedBy: async (item, _, context) =>
      ((await context.batch(relationsTo, item.id)) ?? []).map(({ kind, fromId }) => ({ kind, itemId: fromId })),
    history: (item, args, context) => history(context, item, args),
  },
  ConfigurationItemRelation: {
    item: (relation, _, context) => itemAt(context, relation.itemId),
  },
  CiType: {
    __resolveReference: referenceBy(typesById),
    attributes: async (type, _, context) => (await context.batch(typesByName, type.name))?.attributes ?? [],
    relations: async (type, _, context) => (await context.batch(typesByName, type.name))?.relations ?? [],
    history: (type, args, context) => history(context, type, args),
  },
  Impact: {
    of: (impact, _, context) => itemsAt(context, impact.ofIds),
    hits: (impact, args) => pageOfHits(impact, args),
    services: (impact, _, context) => serviceHits(impact, context),
  },
  ImpactHit: {
    item: (hit, _, context) => itemAt(context, hit.id),
    path: (hit) => pathTo(hit.of.hits, hit.id),
  },
  ImpactStep: {
    previous: (step, _, context) => itemAt(context, step.previousId),
    kind: (step) => step.relation.kind,
    item: (step, _, context) => itemAt(context, step.id),
  },
  Service: {
    dependsOn: async ({ id }, _, context) => (await context.batch(dependenciesOfServices, id)) ?? [],
  },
};
