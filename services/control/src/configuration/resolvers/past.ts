/** The past through the graph: moments, corrections, differences. */
import type { Instant } from '@attest/kernel';
import {
  ascending,
  badInput,
  byKey,
  type Context,
  descending,
  history,
  type Orders,
  page,
  referenceBy,
  referenceTo,
  where,
} from '@attest/subgraph';
import type { ConfigurationBaselineOrder, Resolvers } from '../../generated/graphql.ts';
import type { Moment } from '../../moment.ts';
import type { ConfigurationBaseline } from '../baseline.ts';
import { baselineEntity, baselineStore, contentAt, deleteBaseline, takeBaselineOf } from '../baselines.ts';
import { changedFacts, itemDifferences, relationDifferences } from '../diff.ts';
import { itemsSeen } from '../past.ts';
import { answer, command, itemSeen } from './shape.ts';

export type Asked = { readonly asOf?: Instant | null | undefined; readonly knownAt?: Instant | null | undefined };

/**
 * The moment that was asked about; undefined for the present. Without asOf: what was taken for the present at knownAt.
 *
 * Throws BAD_USER_INPUT for a moment that is still to come.
 */
export const momentOf = ({ asOf, knownAt }: Asked, now: Instant): Moment | undefined => {
  if (asOf && asOf > now) throw badInput(`asOf: it is ${now}; what will be is not known yet`);
  if (knownAt && knownAt > now) throw badInput(`knownAt: it is ${now}; what will be known is not known yet`);
  const at = asOf ?? knownAt;
  return at ? { asOf: at, knownAt: knownAt ?? null } : undefined;
};

type Point = Asked & { readonly baselineId?: string | null | undefined };

/** Whether it says any moment; otherwise it is now. */
const isMoment = ({ baselineId, asOf, knownAt }: Point): boolean => [baselineId, asOf, knownAt].some(Boolean);

const pointOf = async (context: Context, { baselineId, ...asked }: Point): Promise<Moment> => {
  const now = context.deps.now();
  if (!baselineId) return momentOf(asked, now) ?? { asOf: now, knownAt: null };
  if (asked.asOf || asked.knownAt) throw badInput('a baseline is a moment of its own');
  const baseline = await context.load(baselineStore, baselineId);
  if (!baseline) throw badInput('there is no such baseline');
  return { asOf: baseline.asOf, knownAt: baseline.knownAt };
};

/** Whether what a baseline names is what it named when it was taken. */
const isIntact = async (context: Context, { asOf, knownAt, hash }: ConfigurationBaseline): Promise<boolean> =>
  (await context.read((tx) => contentAt(tx, { asOf, knownAt }))).hash === hash;

const baselineOrders: Orders<ConfigurationBaselineOrder, ConfigurationBaseline> = {
  TAKEN_DESC: descending('takenAt'),
  TAKEN_ASC: ascending('takenAt'),
  NAME: ascending('name'),
};

export const pastResolvers: Resolvers = {
  Query: {
    configurationItem: async (_, { id, ...at }, context) => {
      const moment = momentOf(at, context.deps.now());
      return (await itemSeen(context, id, moment)) ?? null;
    },
    configurationDiff: async (_, { from, to }, context) => {
      if (![from, to ?? {}].some(isMoment))
        throw badInput('from or to must say which moment, by baselineId, asOf or knownAt: now is compared with it');
      return { from: await pointOf(context, from), to: await pointOf(context, to ?? {}) };
    },
    configurationBaseline: async (_, { id }, context) => (await context.load(baselineStore, id)) ?? null,
    configurationBaselineByKey: (_, { key }, context) => byKey(context, baselineEntity, key),
    configurationBaselines: (_, { filter, releaseId, orderBy, ...args }, context) =>
      page<ConfigurationBaseline>(context, {
        from: baselineEntity,
        where: where()
          .eq('releaseId', releaseId)
          .eq('releaseId', filter?.releaseId)
          .contains('name', filter?.nameContains),
        order: baselineOrders[orderBy ?? 'TAKEN_DESC'],
        args,
      }),
  },
  Mutation: {
    takeConfigurationBaseline: async (_, { input }, { deps, actor }) =>
      answer('baseline', await takeBaselineOf(deps, actor, { name: input.name, asOf: input.asOf ?? null })),
    deleteConfigurationBaseline: async (_, { id }, { deps, actor }) =>
      answer('baseline', await deleteBaseline(deps, actor, id)),
    correctConfigurationItem: command(({ from, until, reason, related, unrelated, ...set }) => ({
      type: 'CORRECT',
      from,
      until: until ?? null,
      reason,
      set: {
        name: set.name ?? undefined,
        description: set.description ?? undefined,
        state: set.state ?? undefined,
        ownerId: set.ownerId,
        attributes: set.attributes ?? undefined,
      },
      relations: (related ?? []).map(({ kind, toId }) => ({ kind, toId })),
      unrelated: (unrelated ?? []).map(({ kind, toId }) => ({ kind, toId })),
    })),
  },
  ConfigurationBaseline: {
    __resolveReference: referenceBy(baselineStore),
    release: referenceTo('Release', (baseline: ConfigurationBaseline) => baseline.releaseId),
    intact: (baseline, _, context) => isIntact(context, baseline),
    history: (baseline, args, context) => history(context, baseline, args),
  },
  ConfigurationDiff: {
    items: (diff, args, context) => itemDifferences(context, diff, args),
    relations: (diff, args, context) => relationDifferences(context, diff, args),
  },
  ItemDifference: {
    before: ({ of, itemId, before }, _, context) =>
      before ? context.batch(itemsSeen, itemId, of.from).then((item) => item ?? null) : null,
    after: ({ of, itemId, after }, _, context) =>
      after ? context.batch(itemsSeen, itemId, of.to).then((item) => item ?? null) : null,
    facts: (difference) => changedFacts(difference),
  },
  RelationDifference: {
    source: ({ fromId }, _, context) => itemSeen(context, fromId).then((item) => item ?? null),
    target: ({ toId }, _, context) => itemSeen(context, toId).then((item) => item ?? null),
  },
};
