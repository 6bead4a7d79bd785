/** Contracts in the graph: names the command, shapes the answer; no rules here. */
import { actionsFor, type Money } from '@attest/kernel';
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
import type {
  DraftSupplierContractInput,
  Resolvers,
  SupplierContractFilter,
  SupplierContractOrder,
} from '../../generated/graphql.ts';
import {
  type ContractOptions,
  type ContractRequest,
  draftSupplierContract,
  handleContract,
} from '../commands/index.ts';
import {
  type ContractCost,
  isInForce,
  type SupplierContract,
  supplierContractMachine,
  supplierContractRights,
} from '../domain/index.ts';
import { supplierRefusals } from '../refusals.ts';
import { contractEntity, contractStore, contractsOfServices, contractsOfSuppliers } from '../store/index.ts';

const answer = payloads(supplierRefusals);

const orders: Orders<SupplierContractOrder, SupplierContract> = {
  DRAFTED_DESC: descending('draftedAt'),
  DRAFTED_ASC: ascending('draftedAt'),
  VALID_UNTIL_ASC: ascending('validUntil'),
  REVIEW_DUE: ascending('reviewDueAt'),
  UPDATED_DESC: descending('updatedAt'),
};

type Listing = ListArguments<SupplierContractFilter, SupplierContractOrder>;

const flag = (value: boolean | null | undefined): boolean | undefined =>
  typeof value === 'boolean' ? !value : undefined;

const listContracts = (context: Context, { filter, orderBy, ...args }: Listing) =>
  page<SupplierContract>(context, {
    from: contractEntity,
    where: where()
      .in('state', filter?.states)
      .eq('supplierId', filter?.supplierId)
      .has('serviceIds', filter?.serviceId)
      .eq('responsibleId', filter?.responsibleId)
      .isNull('responsibleId', flag(filter?.hasResponsible))
      .isNull('reviewMissedAt', flag(filter?.reviewMissed))
      .before('validUntil', filter?.validUntilBefore),
    order: orders[orderBy ?? 'DRAFTED_DESC'],
    args,
  });

/** A mutation of one contract: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends { readonly id: string } & ContractOptions>(request: (input: Input) => ContractRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('supplierContract', await handleContract(deps, actor, input.id, request(input), input));

type Content = Omit<
  DraftSupplierContractInput,
  'supplierId' | 'responsibleId' | 'validFrom' | 'validUntil' | 'idempotencyKey'
>;

const contentOf = (input: Content) => ({
  ...{ title: input.title, serviceIds: input.serviceIds, scope: input.scope ?? '' },
  ...{ requirements: input.requirements ?? '', responsibilities: input.responsibilities ?? '' },
  ...{ obligations: input.obligations ?? '', targets: input.targets ?? [] },
  cost: input.cost ? ({ ...input.cost } satisfies Money & ContractCost) : null,
  ...{ reviewEveryDays: input.reviewEveryDays, noticeDays: input.noticeDays ?? 90 },
});

export const contractResolvers = {
  Query: {
    supplierContract: async (_, { id }, context) => (await context.load(contractStore, id)) ?? null,
    supplierContractByKey: (_, { key }, context) => byKey(context, contractEntity, key),
    supplierContracts: (_, args, context) => listContracts(context, args),
  },
  Mutation: {
    draftSupplierContract: async (_, { input }, { deps, actor }) => {
      const { supplierId, responsibleId, validFrom, validUntil, idempotencyKey, ...content } = input;
      const named = { supplierId, responsibleId: responsibleId ?? actor.id, idempotencyKey };
      const term = { validFrom, validUntil: validUntil ?? null };
      return answer(
        'supplierContract',
        await draftSupplierContract(deps, actor, { ...named, ...term, ...contentOf(content) }),
      );
    },
    redraftSupplierContract: command((input) => ({
      ...{ type: 'REDRAFT', ...contentOf(input) },
      ...{ validFrom: input.validFrom, validUntil: input.validUntil ?? null },
    })),
    agreeSupplierContract: command(({ evidence }) => ({ type: 'AGREE', evidence })),
    withdrawSupplierContract: command(({ why }) => ({ type: 'WITHDRAW', why })),
    amendSupplierContract: command((input) => ({ type: 'AMEND', ...contentOf(input), evidence: input.evidence })),
    reviewSupplierContract: command(({ met, findings, followUp }) => ({ type: 'REVIEW', met, findings, followUp })),
    renewSupplierContract: command(({ validUntil, evidence }) => ({
      ...{ type: 'RENEW', validUntil: validUntil ?? null, evidence },
    })),
    assignSupplierContract: command(({ personId }) => ({ type: 'ASSIGN', personId })),
    raiseSupplierDispute: command(({ subject }) => ({ type: 'RAISE_DISPUTE', subject })),
    settleSupplierDispute: command(({ disputeId, result }) => ({ type: 'SETTLE_DISPUTE', disputeId, result })),
    terminateSupplierContract: command(({ why, evidence }) => ({ type: 'TERMINATE', why, evidence })),
  },
  SupplierContract: {
    __resolveReference: referenceBy(contractStore),
    inForce: (contract) => isInForce(contract),
    availableActions: (contract, _, { actor }) =>
      actionsFor(supplierContractMachine, supplierContractRights, actor, contract.state),
    supplier: referenceTo('Supplier', (contract: SupplierContract) => contract.supplierId),
    services: (contract) => contract.serviceIds.map((id) => stub('Service', id)),
    responsible: (contract) => stub('Person', contract.responsibleId),
    reviews: (contract, _, { actor }) => (actor.supplierId === undefined ? contract.reviews : []),
    history: (contract, args, context) => history(context, contract, args),
  },
  SupplierContractReview: { reviewer: (review) => stub('Person', review.reviewerId) },
  SupplierDispute: {
    raisedBy: (dispute) => stub('Person', dispute.raisedById),
    settledBy: (dispute) => stub('Person', dispute.settledById),
  },
  Service: {
    supplierContracts: async (service, _, context) => (await context.batch(contractsOfServices, service.id)) ?? [],
  },
} satisfies Resolvers;

/** For the field of Supplier. */
export const contractsOf = async (supplierId: string, context: Context): Promise<readonly SupplierContract[]> =>
  (await context.batch(contractsOfSuppliers, supplierId)) ?? [];
