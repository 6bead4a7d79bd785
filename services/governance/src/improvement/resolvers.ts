/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { ImprovementCommandInput, ImprovementFilter, ImprovementOrder, Resolvers } from '../generated/graphql.ts';
import { handleImprovement, proposeImprovement } from './commands.ts';
import { type Improvement, type ImprovementCommand, improvementMachine, improvementRights } from './domain.ts';
import { improvementRefusals } from './refusals.ts';
import { improvementEntity, improvementStore } from './store.ts';

const answer = payloads(improvementRefusals);

const orders: Orders<ImprovementOrder, Improvement> = {
  PROPOSED_DESC: descending('proposedAt'),
  PROPOSED_ASC: ascending('proposedAt'),
  DUE: ascending('dueOn'),
  UPDATED_DESC: descending('updatedAt'),
};

const list = (context: Context, { filter, orderBy, ...args }: ListArguments<ImprovementFilter, ImprovementOrder>) =>
  page<Improvement>(context, {
    from: improvementEntity,
    where: where()
      .in('state', filter?.states)
      .eq('ownerId', filter?.ownerId)
      .eq('sourceId', filter?.sourceId)
      .eq('overdue', filter?.overdue),
    order: orders[orderBy ?? 'PROPOSED_DESC'],
    args,
  });

/** A mutation of one improvement: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends ImprovementCommandInput>(request: (input: Input, context: Context) => ImprovementCommand) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer(
      'improvement',
      await handleImprovement(context.deps, context.actor, input.id, request(input, context), input),
    );

export const resolvers: Resolvers = {
  Query: {
    improvement: async (_, { id }, context) => (await context.load(improvementStore, id)) ?? null,
    improvementByKey: (_, { key }, context) => byKey(context, improvementEntity, key),
    improvements: (_, args, context) => list(context, args),
  },
  Mutation: {
    proposeImprovement: async (_, { input }, { deps, actor }) => {
      const { description, sourceId, ...facts } = input;
      const proposal = { ...facts, description: description ?? '', sourceId: sourceId ?? null };
      return answer('improvement', await proposeImprovement(deps, actor, proposal));
    },
    acceptImprovement: command((_, { actor }) => ({ type: 'ACCEPT', actorId: actor.id })),
    rejectImprovement: command(({ why }) => ({ type: 'REJECT', why })),
    startImprovement: command(() => ({ type: 'START' })),
    planImprovement: command(({ ownerId, dueOn, why }) => ({
      type: 'PLAN',
      ownerId: ownerId ?? null,
      dueOn: dueOn ?? null,
      why,
    })),
    finishImprovement: command(({ result }) => ({ type: 'FINISH', result })),
    evaluateImprovement: command(({ outcome, measured }, { actor }) => ({
      type: 'EVALUATE',
      actorId: actor.id,
      outcome,
      measured,
    })),
  },
  Improvement: {
    __resolveReference: referenceBy(improvementStore),
    availableActions: (improvement, _, { actor }) =>
      actionsFor(improvementMachine, improvementRights, actor, improvement.state),
    majorIncident: ({ sourceKind, sourceId }) =>
      sourceKind === 'MAJOR_INCIDENT' ? stub('MajorIncident', sourceId) : null,
    changeTrendAnalysis: ({ sourceKind, sourceId }) =>
      sourceKind === 'CHANGE_TREND' ? stub('ChangeTrendAnalysis', sourceId) : null,
    owner: referenceTo('Person', (improvement: Improvement) => improvement.ownerId),
    proposedBy: referenceTo('Person', (improvement: Improvement) => improvement.proposedById),
    history: (improvement, args, context) => history(context, improvement, args),
  },
};
