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
import type { CustomerFilter, CustomerOrder, Resolvers } from '../generated/graphql.ts';
import { type CommandOptions, type CustomerRequest, handleCustomer, registerCustomer } from './commands.ts';
import { type Customer, customerMachine, customerRights } from './domain.ts';
import { customerRefusals } from './refusals.ts';
import { customerEntity, customerStore } from './store.ts';

const answer = payloads(customerRefusals);

const orders: Orders<CustomerOrder, Customer> = {
  NAME: ascending('name'),
  REGISTERED_DESC: descending('registeredAt'),
  REGISTERED_ASC: ascending('registeredAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const listCustomers = (context: Context, { filter, orderBy, ...args }: ListArguments<CustomerFilter, CustomerOrder>) =>
  page<Customer>(context, {
    from: customerEntity,
    where: where()
      .in('state', filter?.states)
      .eq('state', filter?.state)
      .eq('zone', filter?.zone)
      .eq('ownerId', filter?.ownerId)
      .isNull('ownerId', typeof filter?.hasOwner === 'boolean' ? !filter.hasOwner : undefined)
      .contains('name', filter?.nameContains),
    order: orders[orderBy ?? 'NAME'],
    args,
  });

/** A mutation of one customer: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends { readonly id: string } & CommandOptions>(request: (input: Input) => CustomerRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('customer', await handleCustomer(deps, actor, input.id, request(input), input));

export const resolvers: Resolvers = {
  Query: {
    customer: async (_, { id }, context) => (await context.load(customerStore, id)) ?? null,
    customerByKey: (_, { key }, context) => byKey(context, customerEntity, key),
    customers: (_, args, context) => listCustomers(context, args),
  },
  Mutation: {
    registerCustomer: async (_, { input }, { deps, actor }) =>
      answer('customer', await registerCustomer(deps, actor, input)),
    changeCustomer: command(({ name, zone }) => ({ type: 'CHANGE', name: name ?? undefined, zone: zone ?? undefined })),
    assignCustomerOwner: command(({ personId }) => ({ type: 'ASSIGN_OWNER', personId })),
    addCustomerContact: command(({ personId }) => ({ type: 'ADD_CONTACT', personId })),
    removeCustomerContact: command(({ personId }) => ({ type: 'REMOVE_CONTACT', personId })),
    endCustomer: command(({ why }) => ({ type: 'END', why })),
  },
  Customer: {
    __resolveReference: referenceBy(customerStore),
    availableActions: (customer, _, { actor }) => actionsFor(customerMachine, customerRights, actor, customer.state),
    owner: (customer) => stub('Person', customer.ownerId),
    contacts: (customer) => customer.contactIds.map((id) => stub('Person', id)),
    history: (customer, args, context) => history(context, customer, args),
  },
};
