/** Unauthorised changes in the graph. */
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
import type { Resolvers, UnauthorisedChangeFilter, UnauthorisedChangeOrder } from '../../generated/graphql.ts';
import { handleUnauthorised, raiseAfterwards, type UnauthorisedRequest } from '../commands/index.ts';
import {
  type DetectedFact,
  type UnauthorisedChange,
  unauthorisedChangeMachine,
  unauthorisedChangeRights,
} from '../domain/index.ts';
import { changeRefusals } from '../refusals.ts';
import { changeStore, unauthorisedEntity, unauthorisedOfItems, unauthorisedStore } from '../store/index.ts';

const answer = payloads(changeRefusals);

type CommandInput = { readonly id: string; readonly expectedVersion?: number | null; readonly reason?: string | null };

const command =
  <Input extends CommandInput>(request: (input: Input, context: Context) => UnauthorisedRequest) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer(
      'unauthorisedChange',
      await handleUnauthorised(context.deps, context.actor, input.id, request(input, context), input),
    );

const filtered = (filter: UnauthorisedChangeFilter | null | undefined) => {
  const f = filter ?? {};
  return where()
    .in('state', f.states)
    .eq('ciId', f.configurationItemId)
    .eq('assigneeId', f.assigneeId)
    .isNull('missedAt', f.overdue === null || f.overdue === undefined ? undefined : !f.overdue)
    .atLeast('detectedAt', f.detectedFrom)
    .before('detectedAt', f.detectedBefore);
};

const orders: Orders<UnauthorisedChangeOrder, UnauthorisedChange> = {
  DETECTED_DESC: descending('detectedAt'),
  DETECTED_ASC: ascending('detectedAt'),
  DUE: ascending('dueAt'),
  UPDATED_DESC: descending('updatedAt'),
};

export const unauthorised = {
  Query: {
    unauthorisedChange: async (_, { id }, context) => (await context.load(unauthorisedStore, id)) ?? null,
    unauthorisedChangeByKey: (_, { key }, context) => byKey(context, unauthorisedEntity, key),
    unauthorisedChanges: (_, { filter, orderBy, ...args }, context) =>
      page<UnauthorisedChange>(context, {
        from: unauthorisedEntity,
        where: filtered(filter),
        order: orders[orderBy ?? 'DETECTED_DESC'],
        args,
      }),
  },
  Mutation: {
    assignUnauthorisedChange: command(({ assigneeId }) => ({ type: 'ASSIGN', assigneeId })),
    acceptUnauthorisedChange: command(({ why }, { actor }) => ({ type: 'ACCEPT', why, personId: actor.id })),
    revertUnauthorisedChange: command(({ why }, { actor }) => ({ type: 'REVERT', why, personId: actor.id })),
    dismissUnauthorisedChange: command(({ why }, { actor }) => ({ type: 'DISMISS', why, personId: actor.id })),
    raiseChangeAfterwards: async (_, { input }, { deps, actor }) =>
      answer('unauthorisedChange', await raiseAfterwards(deps, actor, input.id, input, input)),
  },
  UnauthorisedChange: {
    __resolveReference: referenceBy(unauthorisedStore),
    availableActions: (held, _, { actor }) =>
      actionsFor(unauthorisedChangeMachine, unauthorisedChangeRights, actor, held.state),
    item: referenceTo('ConfigurationItem', (held: UnauthorisedChange) => held.ciId),
    itemKey: (held) => held.ciKey,
    assignee: (held) => stub('Person', held.assigneeId),
    settledBy: (held) => stub('Person', held.settledById),
    change: async (held, _, context) => (await context.load(changeStore, held.changeId)) ?? null,
    history: (held, args, context) => history(context, held, args),
  },
  UnauthorisedFact: {
    recordedBy: (fact) => stub('Person', fact.byId),
    proposal: referenceTo('DiscoveryProposal', (fact: DetectedFact) => fact.proposalId),
  },
  unauthorisedOfItem: async (id: string, context: Context) => (await context.batch(unauthorisedOfItems, id)) ?? [],
} satisfies Pick<Resolvers, 'UnauthorisedChange' | 'UnauthorisedFact'> & {
  readonly Query: Partial<NonNullable<Resolvers['Query']>>;
  readonly Mutation: Partial<NonNullable<Resolvers['Mutation']>>;
  readonly unauthorisedOfItem: (id: string, context: Context) => Promise<UnauthorisedChange[]>;
};
