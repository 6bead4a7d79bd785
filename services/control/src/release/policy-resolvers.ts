/** The graph of release policies: names the command, shapes the answer; no rules here. */
import { type Actor, actionsFor } from '@attest/kernel';
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
  stub,
  where,
} from '@attest/subgraph';
import type {
  ReleaseCommandInput,
  ReleasePolicyOrder,
  ReleasePolicyRuleInput,
  Resolvers,
} from '../generated/graphql.ts';
import {
  missingParties,
  type PolicyCommand,
  type PolicyRule,
  type ReleasePolicy,
  releasePolicyMachine,
  releasePolicyRights,
} from './domain/index.ts';
import { draftReleasePolicy, handlePolicy } from './policy-commands.ts';
import { policyEntity, policyStore } from './policy-store.ts';
import { releaseRefusals } from './refusals.ts';

const answer = payloads(releaseRefusals);

const ruleOf = ({ releaseType, noticeHours, environments, ...rule }: ReleasePolicyRuleInput): PolicyRule => {
  if (releaseType === 'EMERGENCY') throw badInput('a rule is for MAJOR or MINOR; an emergency has criteria');
  return { ...rule, releaseType, noticeHours: noticeHours ?? 0, environments: environments ?? [] };
};

const orders: Orders<ReleasePolicyOrder, ReleasePolicy> = {
  DRAFTED_DESC: descending('draftedAt'),
  DRAFTED_ASC: ascending('draftedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

/** A mutation of one policy: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends ReleaseCommandInput>(request: (input: Input, actor: Actor) => PolicyCommand) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('releasePolicy', await handlePolicy(deps, actor, input.id, request(input, actor), input));

export const policyResolvers = {
  Query: {
    releasePolicy: async (_, { id }, context) => (await context.load(policyStore, id)) ?? null,
    releasePolicyByKey: (_, { key }, context) => byKey(context, policyEntity, key),
    releasePolicies: (_, { filter, orderBy, ...args }, context) =>
      page<ReleasePolicy>(context, {
        from: policyEntity,
        where: where().in('state', filter?.states).eq('customerId', filter?.customerId),
        order: orders[orderBy ?? 'DRAFTED_DESC'],
        args,
      }),
  },
  Mutation: {
    draftReleasePolicy: async (_, { input }, { deps, actor }) => {
      const { rules, emergencyCriteria, earlyLifeDays, ...facts } = input;
      return answer(
        'releasePolicy',
        await draftReleasePolicy(deps, actor, {
          ...facts,
          rules: rules.map(ruleOf),
          emergencyCriteria: emergencyCriteria ?? [],
          earlyLifeDays: earlyLifeDays ?? 7,
        }),
      );
    },
    agreeReleasePolicy: command(({ party, representative, evidence }, by) => ({
      type: 'AGREE',
      ...{ party, by, representative: representative ?? null, evidence: evidence ?? null },
    })),
    putReleasePolicyInForce: command(() => ({ type: 'PUT_IN_FORCE' })),
    withdrawReleasePolicy: command(({ why }) => ({ type: 'WITHDRAW', why })),
  },
  ReleasePolicy: {
    __resolveReference: referenceBy(policyStore),
    availableActions: (policy, _, { actor }) =>
      actionsFor(releasePolicyMachine, releasePolicyRights, actor, policy.state),
    customer: (policy) => stub('Customer', policy.customerId),
    missingAgreements: (policy) => missingParties(policy),
    history: (policy, args, context) => history(context, policy, args),
  },
  ReleasePolicyAgreement: { person: (agreement) => stub('Person', agreement.personId) },
} satisfies Pick<Resolvers, 'Query' | 'Mutation' | 'ReleasePolicy' | 'ReleasePolicyAgreement'>;
