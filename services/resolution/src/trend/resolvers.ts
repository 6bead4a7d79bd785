/** Names the command, shapes the answer; no rules here. */
import { actionsFor, type Instant } from '@attest/kernel';
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
  payloads,
  referenceBy,
  referencesTo,
  referenceTo,
  where,
} from '@attest/subgraph';
import { countPeriods, dayMs, firstDay, lastDayBefore, midnightOf } from '../count.ts';
import { countedBy } from '../counted.ts';
import type {
  ProblemProposalFilter,
  ProblemProposalOrder,
  QueryIncidentTrendsArgs,
  Resolvers,
} from '../generated/graphql.ts';
import { figuresOf } from '../rise.ts';
import { handleProposal, proposeProblems } from './commands.ts';
import { type ProblemProposal, problemProposalMachine, proposalRights } from './domain.ts';
import type { IncidentTrend } from './mappers.ts';
import { proposalRefusals } from './refusals.ts';
import { proposalEntity, proposalStore } from './store.ts';

const answer = payloads(proposalRefusals);

const between = (
  field: string,
  value: number | null | undefined,
  least: number,
  most: number,
  usual: number,
): number => {
  const given = value ?? usual;
  if (given < least || given > most) throw badInput(`${field} must be from ${least} to ${most}`);
  return given;
};

/** The same days of the year before, on the same days of the week. */
const yearDays = 364;

const trends = async (
  { by, period, compareWith, filter, first }: QueryIncidentTrendsArgs,
  context: Context,
): Promise<IncidentTrend[]> => {
  const days = between('period.days', period?.days, 1, yearDays, 7);
  const yearly = compareWith?.basis === 'YEARS_BEFORE';
  const past = between('compareWith.periods', compareWith?.periods, 1, yearly ? 5 : 60, yearly ? 1 : 8);
  const stepDays = yearly ? yearDays : days;
  if (stepDays * (past + 1) > 6 * yearDays) throw badInput('at most six years in all');
  const atMost = between('first', first, 1, 100, 10);
  const span = { lastOn: lastDayBefore(period?.until ?? context.deps.now()), windowDays: days, stepDays };
  const asked = filter ?? {};
  const [counts, began] = await context.read(async (tx) => [
    await countPeriods(tx, by, { lastDay: span.lastOn, days, stepDays, past }, asked),
    await firstDay(tx, asked),
  ]);
  return figuresOf(by, span, counts, began)
    .slice(0, atMost)
    .map((figures) => ({ ...figures, filter: asked }));
};

const orders: Orders<ProblemProposalOrder, ProblemProposal> = {
  PROPOSED_DESC: descending('proposedAt'),
  PROPOSED_ASC: ascending('proposedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

type Listing = ListArguments<ProblemProposalFilter, ProblemProposalOrder>;

const listProposals = (context: Context, { filter, orderBy, ...args }: Listing) =>
  page<ProblemProposal>(context, {
    from: proposalEntity,
    where: where().in('state', filter?.states).eq('dimension', filter?.dimension).eq('value', filter?.value),
    order: orders[orderBy ?? 'PROPOSED_DESC'],
    args,
  });

/** The first instant of the days that were counted, and the first after them. */
const boundsOf = ({ lastOn, windowDays }: IncidentTrend): [from: Instant, until: Instant] => {
  const end = Date.parse(`${lastOn}T00:00:00Z`) + dayMs;
  const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  return [midnightOf(dayOf(end - windowDays * dayMs)), midnightOf(dayOf(end))];
};

export const resolvers: Resolvers = {
  Query: {
    incidentTrends: (_, args, context) => trends(args, context),
    problemProposal: async (_, { id }, context) => (await context.load(proposalStore, id)) ?? null,
    problemProposalByKey: (_, { key }, context) => byKey(context, proposalEntity, key),
    problemProposals: (_, args, context) => listProposals(context, args),
  },
  Mutation: {
    proposeProblems: async (_, { input }, { deps, actor }) =>
      answer('problemProposals', await proposeProblems(deps, actor, input.until ?? null)),
    acceptProblemProposal: async (_, { input }, { deps, actor }) => {
      const { id, title, description, impact, urgency } = input;
      const request = { type: 'ACCEPT', title, description: description ?? '', impact, urgency } as const;
      return answer('problemProposal', await handleProposal(deps, actor, id, request, input));
    },
    declineProblemProposal: async (_, { input }, { deps, actor }) =>
      answer(
        'problemProposal',
        await handleProposal(deps, actor, input.id, { type: 'DECLINE', why: input.why }, input),
      ),
  },
  IncidentTrend: {
    ...countedBy,
    by: ({ dimension }) => dimension,
    from: (trend) => boundsOf(trend)[0],
    until: (trend) => boundsOf(trend)[1],
  },
  ProblemProposal: {
    ...countedBy,
    __resolveReference: referenceBy(proposalStore),
    availableActions: (proposal, _, { actor }) =>
      actionsFor(problemProposalMachine, proposalRights, actor, proposal.state),
    trend: ({ figures }) => ({ ...figures, filter: {} }),
    incidents: referencesTo('Incident', (proposal: ProblemProposal) => proposal.incidentIds),
    problem: referenceTo('Problem', (proposal: ProblemProposal) => proposal.problemId),
    history: (proposal, args, context) => history(context, proposal, args),
  },
};
