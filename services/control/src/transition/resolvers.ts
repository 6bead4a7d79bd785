/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { Resolvers, TransitionCommandInput, TransitionOrder } from '../generated/graphql.ts';
import { handleTransition, proposeTransition, type TransitionRequest } from './commands.ts';
import { type Transition, transitionMachine, transitionRights } from './domain/index.ts';
import { transitionRefusals } from './refusals.ts';
import { transitionEntity, transitionStore, transitionsOfServices } from './store.ts';

const answer = payloads(transitionRefusals);

const orders: Orders<TransitionOrder, Transition> = {
  PROPOSED_DESC: descending('proposedAt'),
  PROPOSED_ASC: ascending('proposedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

/** A mutation of one transition: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends TransitionCommandInput>(request: (input: Input, context: Context) => TransitionRequest) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('transition', await handleTransition(context.deps, context.actor, input.id, request(input, context), input));

export const resolvers: Resolvers = {
  Query: {
    transition: async (_, { id }, context) => (await context.load(transitionStore, id)) ?? null,
    transitionByKey: (_, { key }, context) => byKey(context, transitionEntity, key),
    transitions: (_, { filter, orderBy, ...args }, context) =>
      page<Transition>(context, {
        from: transitionEntity,
        where: where()
          .in('state', filter?.states)
          .in('kind', filter?.kinds)
          .eq('serviceId', filter?.serviceId)
          .eq('changeId', filter?.changeId)
          .eq('ownerId', filter?.ownerId)
          .isNull('closedAt', filter?.open),
        order: orders[orderBy ?? 'PROPOSED_DESC'],
        args,
      }),
  },
  Mutation: {
    proposeTransition: async (_, { input }, { deps, actor }) => {
      const { recipient, ownerId, ...facts } = input;
      return answer(
        'transition',
        await proposeTransition(deps, actor, { ...facts, recipient: recipient ?? null, ownerId: ownerId ?? actor.id }),
      );
    },
    nameTransitionChange: command(({ changeId }) => ({ type: 'NAME_CHANGE', changeId })),
    planTransition: command(({ id: _, expectedVersion: __, reason: ___, duties, ...plan }) => ({
      ...{ type: 'PLAN', ...plan },
      duties: (duties ?? []).map(({ kind, subject, treatment }) => ({ kind, subject, treatment })),
    })),
    designTransition: command(({ description, needs, arrangements }) => ({
      type: 'DESIGN',
      ...{ description, needs, arrangements },
    })),
    buildTransition: command(({ evidence }) => ({ type: 'BUILD', evidence })),
    checkTransitionCriterion: command(({ criterionId, met, evidence }, { actor }) => ({
      type: 'CHECK',
      ...{ criterionId, met, evidence, checkerId: actor.id },
    })),
    confirmTransitionDuty: command(({ dutyId, evidence }, { actor }) => ({
      type: 'CONFIRM_DUTY',
      ...{ dutyId, evidence, confirmerId: actor.id },
    })),
    acceptTransition: command((_, { actor }) => ({ type: 'ACCEPT', acceptorId: actor.id })),
    bringTransitionLive: command(() => ({ type: 'GO_LIVE' })),
    reviewTransition: command(({ achieved, findings, followUp }, { actor }) => ({
      type: 'REVIEW',
      ...{ achieved, findings, followUp, reviewerId: actor.id, onBehalfOf: actor.onBehalfOf ?? null },
    })),
    cancelTransition: command(({ why }) => ({ type: 'CANCEL', why })),
  },
  Transition: {
    __resolveReference: referenceBy(transitionStore),
    availableActions: (transition, _, { actor }) =>
      actionsFor(transitionMachine, transitionRights, actor, transition.state),
    service: (transition) => stub('Service', transition.serviceId),
    owner: (transition) => stub('Person', transition.ownerId),
    change: referenceTo('Change', (transition: Transition) => transition.changeId),
    acceptor: (transition) => stub('Person', transition.acceptorId),
    history: (transition, args, context) => history(context, transition, args),
  },
  TransitionCriterion: { checker: (criterion) => stub('Person', criterion.checkerId) },
  TransitionDuty: { confirmer: (duty) => stub('Person', duty.confirmerId) },
  TransitionReview: { reviewer: (review) => stub('Person', review.reviewerId) },
  Service: {
    transitions: async (service, _, context) => (await context.batch(transitionsOfServices, service.id)) ?? [],
  },
};
