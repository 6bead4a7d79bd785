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
  stub,
  where,
} from '@attest/subgraph';
import type { Resolvers, ServiceFilter, ServiceOrder } from '../generated/graphql.ts';
import { type CommandOptions, handleService, proposeService, type ServiceRequest } from './commands.ts';
import { type Service, type ServiceEntry, serviceMachine, serviceRights } from './domain.ts';
import { serviceRefusals } from './refusals.ts';
import { serviceEntity, serviceStore } from './store.ts';

const answer = payloads(serviceRefusals);

const orders: Orders<ServiceOrder, Service> = {
  NAME: ascending('name'),
  PROPOSED_DESC: descending('proposedAt'),
  PROPOSED_ASC: ascending('proposedAt'),
};

const listServices = (context: Context, { filter, orderBy, ...args }: ListArguments<ServiceFilter, ServiceOrder>) =>
  page<Service>(context, {
    from: serviceEntity,
    where: where()
      .in('state', filter?.states)
      .in('criticality', filter?.criticalities)
      .has('customerIds', filter?.customerId)
      .has('supplierIds', filter?.supplierId)
      .eq('ownerId', filter?.ownerId)
      .contains('name', filter?.nameContains),
    order: orders[orderBy ?? 'NAME'],
    args,
  });

/** A mutation of one service: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends CommandOptions & { readonly id: string }>(request: (input: Input) => ServiceRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('service', await handleService(deps, actor, input.id, request(input), input));

/** What is given of a change: an owner may be taken away by null, nothing else can. */
const given = ({ ownerId, ...rest }: { [K in keyof ServiceEntry]?: ServiceEntry[K] | null | undefined }) => {
  const entry = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined));
  return { ...entry, ...(ownerId !== undefined && { ownerId }) } as Partial<ServiceEntry>;
};

const outside = ({ actor }: Context): boolean => actor.customerId !== undefined || actor.supplierId !== undefined;

/** Others see of the parties only themselves; the history, which names all parties, is the provider's. */
const shownTo = (context: Context, ids: readonly string[], own: 'customerId' | 'supplierId') =>
  outside(context) ? ids.filter((id) => id === context.actor[own]) : ids;
const nothing = where().sql('FALSE');

export const resolvers: Resolvers = {
  Query: {
    service: async (_, { id }, context) => (await context.load(serviceStore, id)) ?? null,
    serviceByKey: (_, { key }, context) => byKey(context, serviceEntity, key),
    services: (_, args, context) => listServices(context, args),
  },
  Mutation: {
    proposeService: async (_, { input }, { deps, actor }) =>
      answer(
        'service',
        await proposeService(deps, actor, {
          ...input,
          customerIds: input.customerIds ?? [],
          ownerId: input.ownerId ?? null,
          supplierIds: input.supplierIds ?? [],
        }),
      ),
    changeService: command(({ name, description, outcome, criticality, customerIds, ownerId, supplierIds }) => ({
      type: 'CHANGE',
      entry: given({ name, description, outcome, criticality, customerIds, ownerId, supplierIds }),
    })),
    designService: command(() => ({ type: 'DESIGN' })),
    introduceService: command(() => ({ type: 'INTRODUCE' })),
    retireService: command(({ why }) => ({ type: 'RETIRE', why })),
    withdrawService: command(({ why }) => ({ type: 'WITHDRAW', why })),
  },
  Service: {
    __resolveReference: referenceBy(serviceStore),
    availableActions: (service, _, { actor }) => actionsFor(serviceMachine, serviceRights, actor, service.state),
    customers: ({ customerIds }, _, context) =>
      shownTo(context, customerIds, 'customerId').map((id) => ({ __typename: 'Customer' as const, id })),
    suppliers: ({ supplierIds }, _, context) =>
      shownTo(context, supplierIds, 'supplierId').map((id) => ({ __typename: 'Supplier' as const, id })),
    owner: ({ ownerId }) => stub('Person', ownerId),
    history: (service, args, context) => history(context, service, args, outside(context) ? { where: nothing } : {}),
  },
};
