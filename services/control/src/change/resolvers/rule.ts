/** The change policy, the risk model and standard changes in the graph. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  badInput,
  byKey,
  type Context,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  referencesTo,
  stub,
  where,
} from '@attest/subgraph';
import type { Resolvers, StandardChangeOrder } from '../../generated/graphql.ts';
import { handleStandard, proposeStandardChange, publishChangePolicy, publishModel } from '../commands/index.ts';
import {
  backTest,
  type ChangePolicy,
  type StandardChange,
  shippedPolicy,
  shippedRiskModel,
  standardChangeMachine,
  standardChangeRights,
} from '../domain/index.ts';
import { changeRefusals } from '../refusals.ts';
import {
  changeStore,
  policyId,
  policyStore,
  riskModelId,
  riskModelNow,
  riskModelStore,
  settledBetween,
  standardEntity,
  standardStore,
} from '../store/index.ts';

const answer = payloads(changeRefusals);

/** The policy in force. */
export const policyFor = async (context: Context): Promise<ChangePolicy> =>
  (await context.load(policyStore, policyId)) ?? shippedPolicy;

const standardOrders: Orders<StandardChangeOrder, StandardChange> = {
  TITLE: ascending('title'),
  PROPOSED_DESC: descending('proposedAt'),
  PROPOSED_ASC: ascending('proposedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

export const rules = {
  Query: {
    changePolicy: (_, __, context) => policyFor(context),
    riskModel: async (_, __, context) => (await context.load(riskModelStore, riskModelId)) ?? shippedRiskModel,
    riskBackTest: (_, { from, until, warnsFrom }, context) => {
      if (until <= from) throw badInput('until is after from');
      return context.read(async (tx) =>
        backTest(await riskModelNow(tx), await settledBetween(tx, from, until), warnsFrom ?? 'HIGH'),
      );
    },
    standardChange: async (_, { id }, context) => (await context.load(standardStore, id)) ?? null,
    standardChangeByKey: (_, { key }, context) => byKey(context, standardEntity, key),
    standardChanges: (_, { filter, states, orderBy, ...args }, context) =>
      page<StandardChange>(context, {
        from: standardEntity,
        where: where()
          .in('state', states)
          .in('state', filter?.states)
          .has('serviceIds', filter?.serviceId)
          .has('ciIds', filter?.configurationItemId)
          .contains('title', filter?.titleContains),
        order: standardOrders[orderBy ?? 'TITLE'],
        args,
      }),
  },
  Mutation: {
    publishChangePolicy: async (_, { input }, { deps, actor }) => {
      const { majorFromServices, quorum } = input;
      const own = input.rules.map((rule) => ({
        ...rule,
        reviewWithinHours: rule.reviewWithinHours ?? null,
        testAfter: rule.testAfter ?? false,
      }));
      const terms = {
        ...{ rules: own, majorFromServices: majorFromServices ?? null, quorum },
        uncontrolled: input.uncontrolled ?? [],
        controlledAdditions: input.controlledAdditions ?? [],
        assessors: (input.assessors ?? []).map(({ process, roles, personIds, teamIds }) => ({
          ...{ process, roles: roles ?? [], personIds: personIds ?? [], teamIds: teamIds ?? [] },
        })),
        explainWithinHours: input.explainWithinHours ?? shippedPolicy.explainWithinHours,
        trendEveryDays: input.trendEveryDays ?? shippedPolicy.trendEveryDays,
      };
      return answer('changePolicy', await publishChangePolicy(deps, actor, terms, input));
    },
    publishRiskModel: async (_, { input }, { deps, actor }) =>
      answer('riskModel', await publishModel(deps, actor, input, input)),
    proposeStandardChange: async (_, { input }, { deps, actor }) => {
      const { serviceIds, configurationItemIds, tasks, ...facts } = input;
      return answer(
        'standardChange',
        await proposeStandardChange(deps, actor, {
          ...facts,
          serviceIds: serviceIds ?? [],
          ciIds: configurationItemIds,
          tasks: (tasks ?? []).map(({ teamId, ...task }) => ({ ...task, teamId: teamId ?? null })),
        }),
      );
    },
    approveStandardChange: async (_, { input }, { deps, actor }) => {
      const command = { type: 'APPROVE', approverId: actor.id, onBehalfOf: actor.onBehalfOf ?? null } as const;
      return answer('standardChange', await handleStandard(deps, actor, input.id, command, input));
    },
    withdrawStandardChange: async (_, { input }, { deps, actor }) => {
      const command = { type: 'WITHDRAW', why: input.why, changeId: null } as const;
      return answer('standardChange', await handleStandard(deps, actor, input.id, command, input));
    },
  },
  ProcessAssessors: {
    persons: ({ personIds }) => personIds.map((id) => stub('Person', id)),
    teams: ({ teamIds }) => teamIds.map((id) => stub('Team', id)),
  },
  StandardChangeTask: { team: (task) => stub('Team', task.teamId) },
  StandardChange: {
    __resolveReference: referenceBy(standardStore),
    availableActions: (standard, _, { actor }) =>
      actionsFor(standardChangeMachine, standardChangeRights, actor, standard.state),
    services: (standard) => standard.serviceIds.map((id) => stub('Service', id)),
    configurationItems: referencesTo('ConfigurationItem', (standard: StandardChange) => standard.ciIds),
    proposer: (standard) => stub('Person', standard.proposerId),
    approver: (standard) => stub('Person', standard.approverId),
    failedChange: async (standard, _, context) => (await context.load(changeStore, standard.failedChangeId)) ?? null,
    history: (standard, args, context) => history(context, standard, args),
  },
} satisfies Pick<Resolvers, 'StandardChange' | 'StandardChangeTask' | 'ProcessAssessors'> & {
  readonly Query: Partial<NonNullable<Resolvers['Query']>>;
  readonly Mutation: Partial<NonNullable<Resolvers['Mutation']>>;
};
