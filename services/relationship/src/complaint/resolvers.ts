import { actionsFor } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type Orders,
  type PageArguments,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  type Where,
  where,
} from '@attest/subgraph';
import type { ComplaintFilter, ComplaintOrder, Resolvers } from '../generated/graphql.ts';
import { type CommandOptions, type ComplaintRequest, handleComplaint, receiveComplaint } from './commands.ts';
import { type Complaint, complaintMachine, complaintRights } from './domain.ts';
import { complaintRefusals } from './refusals.ts';
import { complaintEntity, complaintStore, measuresOf, openOfCustomers, openOfServices } from './store.ts';

const answer = payloads(complaintRefusals);

const orders: Orders<ComplaintOrder, Complaint> = {
  RECEIVED_DESC: descending('receivedAt'),
  RECEIVED_ASC: ascending('receivedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const listComplaints = (context: Context, given: Where, args: PageArguments, order: ComplaintOrder = 'RECEIVED_DESC') =>
  page<Complaint>(context, { from: complaintEntity, where: given, order: orders[order], args });

const filtered = (filter: ComplaintFilter | null | undefined) =>
  where()
    .in('state', filter?.states)
    .isNull('closedAt', filter?.open)
    .eq('customerId', filter?.customerId)
    .eq('serviceId', filter?.serviceId)
    .eq('incidentId', filter?.incidentId)
    .eq('responsibleId', filter?.responsibleId)
    .atLeast('receivedAt', filter?.receivedFrom)
    .before('receivedAt', filter?.receivedBefore);

/** A mutation of one complaint: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends { readonly id: string } & CommandOptions>(
    request: (input: Input, context: Context) => ComplaintRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('complaint', await handleComplaint(context.deps, context.actor, input.id, request(input, context), input));

export const resolvers: Resolvers = {
  Query: {
    complaint: async (_, { id }, context) => (await context.load(complaintStore, id)) ?? null,
    complaintByKey: (_, { key }, context) => byKey(context, complaintEntity, key),
    complaints: (_, { filter, orderBy, ...args }, context) =>
      listComplaints(context, filtered(filter), args, orderBy ?? undefined),
  },
  Mutation: {
    receiveComplaint: async (_, { input }, { deps, actor }) =>
      answer(
        'complaint',
        await receiveComplaint(deps, actor, {
          ...input,
          customerId: input.customerId ?? null,
          serviceId: input.serviceId ?? null,
          incidentId: input.incidentId ?? null,
          complainantId: input.complainantId ?? null,
        }),
      ),
    acknowledgeComplaint: command(() => ({ type: 'ACKNOWLEDGE' })),
    startComplaintAction: command(({ responsibleId }) => ({ type: 'START_ACTION', responsibleId })),
    recordComplaintAction: command(({ action }, { deps }) => ({
      type: 'RECORD_ACTION',
      actionId: deps.newId(),
      action,
    })),
    tellComplaintResult: command(({ result }) => ({ type: 'TELL_RESULT', result })),
    escalateComplaint: command(({ toId, why }) => ({ type: 'ESCALATE', toId: toId ?? null, why })),
    closeComplaint: command(() => ({ type: 'CLOSE' })),
  },
  Complaint: {
    __resolveReference: referenceBy(complaintStore),
    availableActions: (complaint, _, { actor }) =>
      actionsFor(complaintMachine, complaintRights, actor, complaint.state),
    customer: referenceTo('Customer', (complaint: Complaint) => complaint.customerId),
    service: (complaint) => stub('Service', complaint.serviceId),
    incident: (complaint) => stub('Incident', complaint.incidentId),
    complainant: (complaint) => stub('Person', complaint.complainantId),
    responsible: (complaint) => stub('Person', complaint.responsibleId),
    escalatedTo: (complaint) => stub('Person', complaint.escalatedToId),
    actions: async (complaint, _, context) => (await context.batch(measuresOf, complaint.id)) ?? [],
    history: (complaint, args, context) => history(context, complaint, args),
  },
  ComplaintMeasure: {
    by: (measure) => stub('Person', measure.byId),
  },
  Customer: {
    openComplaints: async ({ id }, _, context) => (await context.batch(openOfCustomers, id)) ?? 0,
    complaints: ({ id }, { open, ...args }, context) =>
      listComplaints(context, where().eq('customerId', id).isNull('closedAt', open), args),
  },
  Service: {
    openComplaints: async ({ id }, _, context) => (await context.batch(openOfServices, id)) ?? 0,
    complaints: ({ id }, { open, ...args }, context) =>
      listComplaints(context, where().eq('serviceId', id).isNull('closedAt', open), args),
  },
};
