/** Names the command, shapes the answer; no rules here. */
import { actionsFor, hasRole, type Money, sumMoney } from '@attest/kernel';
import {
  ascending,
  type BatchWork,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { CostItemFilter, CostItemOrder, Resolvers } from '../generated/graphql.ts';
import { enterCost, reverseCost } from './commands.ts';
import { type CostItem, costMachine, costRights } from './domain.ts';
import { costRefusals } from './refusals.ts';
import { type CostSum, costEntity, costStore, costsOf } from './store.ts';

const answer = payloads(costRefusals);

const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`;

const mayRead = ({ actor }: Context): boolean => hasRole(actor, costRights.READ);

/** Those who may not read costs find none. */
const visible = (context: Context) => (mayRead(context) ? where() : where().sql('FALSE'));

const orders: Orders<CostItemOrder, CostItem> = {
  RECORDED_DESC: descending('recordedAt'),
  RECORDED_ASC: ascending('recordedAt'),
  PERIOD_DESC: descending('period'),
  PERIOD_ASC: ascending('period'),
};

const listCosts = (context: Context, { filter, orderBy, ...args }: ListArguments<CostItemFilter, CostItemOrder>) =>
  page<CostItem>(context, {
    from: costEntity,
    where: visible(context)
      .eq('serviceId', filter?.serviceId)
      .in('kind', filter?.kinds)
      .in('state', filter?.states)
      .atLeast('period', filter?.from && firstOfMonth(filter.from))
      .atMost('period', filter?.to && firstOfMonth(filter.to)),
    order: orders[orderBy ?? 'RECORDED_DESC'],
    args,
  });

const found = async (context: Context, id: string | null) =>
  (mayRead(context) ? await context.load(costStore, id) : undefined) ?? null;

const sums: BatchWork<CostSum[], { from: string; to: string }> = costsOf;

const exact = ({ amount, currency }: Money): Money => sumMoney([{ amount, currency }], currency);

const totalsOf = (shares: readonly CostSum[]): Money[] =>
  [...Map.groupBy(shares, ({ currency }) => currency)].map(([currency, ofCurrency]) => sumMoney(ofCurrency, currency));

export const resolvers: Resolvers = {
  Query: {
    costItem: (_, { id }, context) => found(context, id),
    costItemByKey: (_, { key }, context) => byKey(context, costEntity, key, visible(context)),
    costItems: (_, args, context) => listCosts(context, args),
  },
  Mutation: {
    recordCost: async (_, { input }, { deps, actor }) =>
      answer('costItem', await enterCost(deps, actor, { ...input, ...input.amount })),
    reverseCost: async (_, { input }, { deps, actor }) => answer('costItem', await reverseCost(deps, actor, input)),
  },
  CostItem: {
    __resolveReference: ({ id }, context) => found(context, id),
    availableActions: (item, _, { actor }) =>
      item.reversesId === null ? actionsFor(costMachine, costRights, actor, item.state) : [],
    service: referenceTo('Service', (item: CostItem) => item.serviceId),
    month: (item) => item.period.slice(0, 7),
    amount: ({ amount, currency }) => exact({ amount, currency }),
    asset: (item) => stub('Asset', item.assetId),
    reverses: (item, _, context) => found(context, item.reversesId),
    reversedBy: (item, _, context) => found(context, item.reversedById),
    history: (item, args, context) => history(context, item, args),
  },
  Service: {
    cost: async ({ id }, { from, to }, context) => {
      if (!mayRead(context)) return null;
      const shares = (await context.batch(sums, id, { from: firstOfMonth(from), to: firstOfMonth(to) })) ?? [];
      return {
        fromMonth: from.slice(0, 7),
        toMonth: to.slice(0, 7),
        totals: totalsOf(shares),
        breakdown: shares.map(({ kind, items, amount, currency }) => ({
          kind,
          items,
          amount: exact({ amount, currency }),
        })),
      };
    },
  },
};
