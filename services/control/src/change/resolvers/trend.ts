/** Trends of changes in the graph. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  badInput,
  byKey,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  stub,
  where,
} from '@attest/subgraph';
import type { ChangeTrendAnalysisOrder, Resolvers } from '../../generated/graphql.ts';
import { handleTrend } from '../commands/index.ts';
import { type ChangeTrend, changeTrendMachine, changeTrendRights, comparedWith, spansBefore } from '../domain/index.ts';
import { changeRefusals } from '../refusals.ts';
import { periodsOf, trendEntity, trendStore } from '../store/index.ts';

const answer = payloads(changeRefusals);

const orders: Orders<ChangeTrendAnalysisOrder, ChangeTrend> = {
  UNTIL_DESC: descending('untilAt'),
  UNTIL_ASC: ascending('untilAt'),
  DUE: ascending('dueAt'),
  UPDATED_DESC: descending('updatedAt'),
};

export const trends = {
  Query: {
    changeTrends: (_, { periodDays, periods, until }, context) => {
      const [days, count] = [periodDays ?? 30, periods ?? 12];
      if (days < 1 || days > 366) throw badInput('periodDays must be from 1 to 366');
      if (count < 1 || count > 60) throw badInput('periods must be from 1 to 60');
      return context.read(async (tx) => {
        const found = await periodsOf(tx, spansBefore(until ?? context.deps.now(), days, count));
        return found.map((period, index) => ({
          ...period,
          figures: comparedWith(period.figures, found.slice(0, index)),
        }));
      });
    },
    changeTrendAnalysis: async (_, { id }, context) => (await context.load(trendStore, id)) ?? null,
    changeTrendAnalysisByKey: (_, { key }, context) => byKey(context, trendEntity, key),
    changeTrendAnalyses: (_, { filter, states, orderBy, ...args }, context) =>
      page<ChangeTrend>(context, {
        from: trendEntity,
        where: where().in('state', states).in('state', filter?.states),
        order: orders[orderBy ?? 'UNTIL_DESC'],
        args,
      }),
  },
  Mutation: {
    concludeChangeTrend: async (_, { input }, { deps, actor }) => {
      const { conclusion, note } = input;
      const command = { type: 'CONCLUDE', conclusion, note, personId: actor.id } as const;
      return answer('changeTrendAnalysis', await handleTrend(deps, actor, input.id, command, input));
    },
  },
  ChangeTrendAnalysis: {
    __resolveReference: referenceBy(trendStore),
    availableActions: (trend, _, { actor }) => actionsFor(changeTrendMachine, changeTrendRights, actor, trend.state),
    figures: (trend) => comparedWith(trend.figures, trend.past),
    past: (trend) =>
      trend.past.map((period, index) => ({
        ...period,
        figures: comparedWith(period.figures, trend.past.slice(0, index)),
      })),
    concludedBy: (trend) => stub('Person', trend.concludedById),
    history: (trend, args, context) => history(context, trend, args),
  },
} satisfies Pick<Resolvers, 'ChangeTrendAnalysis'> & {
  readonly Query: Partial<NonNullable<Resolvers['Query']>>;
  readonly Mutation: Partial<NonNullable<Resolvers['Mutation']>>;
};
