import { actionsFor, isUuid } from '@attest/kernel';
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
import type { Resolvers, SupplierFilter, SupplierOrder } from '../../generated/graphql.ts';
import { type CommandOptions, handleSupplier, registerSupplier, type SupplierRequest } from '../commands/index.ts';
import { type Supplier, supplierMachine, supplierRights } from '../domain/index.ts';
import { supplierRefusals } from '../refusals.ts';
import { servicesOfSuppliers, supplierEntity, supplierStore } from '../store/index.ts';
import { contractResolvers, contractsOf } from './contract.ts';

const { Query, Mutation, ...contractTypes } = contractResolvers;

const answer = payloads(supplierRefusals);

const orders: Orders<SupplierOrder, Supplier> = {
  NAME: ascending('name'),
  REGISTERED_DESC: descending('registeredAt'),
  REGISTERED_ASC: ascending('registeredAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const supports = (serviceId: string | null | undefined) =>
  serviceId === null || serviceId === undefined
    ? where()
    : isUuid(serviceId)
      ? where().sql(
          'EXISTS (SELECT 1 FROM known_service k WHERE k.id = ?::uuid AND k.supplier_ids @> ARRAY[supplier.id])',
          serviceId,
        )
      : where().in('id', []);

const listSuppliers = (context: Context, { filter, orderBy, ...args }: ListArguments<SupplierFilter, SupplierOrder>) =>
  page<Supplier>(context, {
    from: supplierEntity,
    where: supports(filter?.serviceId)
      .in('state', filter?.states)
      .eq('state', filter?.state)
      .eq('kind', filter?.kind)
      .eq('ownerId', filter?.ownerId)
      .isNull('ownerId', typeof filter?.hasOwner === 'boolean' ? !filter.hasOwner : undefined)
      .contains('name', filter?.nameContains),
    order: orders[orderBy ?? 'NAME'],
    args,
  });

/** A mutation of one supplier: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends { readonly id: string } & CommandOptions>(request: (input: Input) => SupplierRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('supplier', await handleSupplier(deps, actor, input.id, request(input), input));

export const resolvers: Resolvers = {
  ...contractTypes,
  Query: {
    ...Query,
    supplier: async (_, { id }, context) => (await context.load(supplierStore, id)) ?? null,
    supplierByKey: (_, { key }, context) => byKey(context, supplierEntity, key),
    suppliers: (_, args, context) => listSuppliers(context, args),
  },
  Mutation: {
    ...Mutation,
    registerSupplier: async (_, { input }, { deps, actor }) =>
      answer(
        'supplier',
        await registerSupplier(deps, actor, { ...input, actingCustomerId: input.actingCustomerId ?? null }),
      ),
    changeSupplier: command(({ name }) => ({ type: 'CHANGE', name: name ?? undefined })),
    assignSupplierOwner: command(({ personId }) => ({ type: 'ASSIGN_OWNER', personId })),
    addSupplierContact: command(({ personId }) => ({ type: 'ADD_CONTACT', personId })),
    removeSupplierContact: command(({ personId }) => ({ type: 'REMOVE_CONTACT', personId })),
    endSupplier: command(({ why }) => ({ type: 'END', why })),
  },
  Supplier: {
    __resolveReference: referenceBy(supplierStore),
    availableActions: (supplier, _, { actor }) => actionsFor(supplierMachine, supplierRights, actor, supplier.state),
    actingCustomer: referenceTo('Customer', (supplier: Supplier) => supplier.actingCustomerId),
    services: async (supplier, _, context) =>
      ((await context.batch(servicesOfSuppliers, supplier.id)) ?? []).map((id) => stub('Service', id)),
    owner: (supplier) => stub('Person', supplier.ownerId),
    contacts: (supplier) => supplier.contactIds.map((id) => stub('Person', id)),
    contracts: (supplier, _, context) => contractsOf(supplier.id, context),
    history: (supplier, args, context) => history(context, supplier, args),
  },
};
