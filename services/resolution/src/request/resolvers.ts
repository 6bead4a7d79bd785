/** Names the command, shapes the answer; no rules here. */
import { type Actor, actionsFor, hasRole, isUuid } from '@attest/kernel';
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
import type {
  RequestItemCommandInput,
  RequestItemDefinitionInput,
  RequestItemFilter,
  RequestItemOrder,
  Resolvers,
  ServiceRequestCommandInput,
  ServiceRequestFilter,
  ServiceRequestOrder,
} from '../generated/graphql.ts';
import {
  type DefinitionInput,
  draftItem,
  handleItem,
  handleRequest,
  type ItemCommand,
  type RequestCommand,
  submitOrder,
  submitQuestion,
} from './commands.ts';
import {
  approversOf,
  isFulfilling,
  mayDecide,
  type RequestItem,
  requestItemMachine,
  requestItemRights,
  type ServiceRequest,
  serviceRequestActions,
  serviceRequestMachine,
  serviceRequestRights,
  shownTasks,
} from './domain/index.ts';
import { emptyForm } from './form.ts';
import { requestRefusals } from './refusals.ts';
import {
  commentsOf,
  editionsOf,
  itemEntity,
  itemStore,
  itemsOfServices,
  requestEntity,
  requestStore,
} from './store.ts';

const answer = payloads(requestRefusals);

const requestOrders: Orders<ServiceRequestOrder, ServiceRequest> = {
  SUBMITTED_DESC: descending('submittedAt'),
  SUBMITTED_ASC: ascending('submittedAt'),
  PRIORITY: [...ascending('priority'), ...ascending('submittedAt')],
  UPDATED_DESC: descending('updatedAt'),
  DUE: ascending('dueAt'),
};

const itemOrders: Orders<RequestItemOrder, RequestItem> = {
  NAME: ascending('name'),
  DRAFTED_DESC: descending('draftedAt'),
  DRAFTED_ASC: ascending('draftedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

/** Those that wait for an approval that the actor may give: not by or for the actor, nor the person acted for. */
const awaiting = (actor: Actor) => {
  const people = [actor.id, actor.onBehalfOf ?? actor.id];
  return where()
    .sql('open_approvers && ?::text[]', approversOf(actor))
    .sql('requester_id::text <> ALL(?::text[])', people)
    .sql('(on_behalf_of_id IS NULL OR on_behalf_of_id::text <> ALL(?::text[]))', people);
};

const doneBy = (changeId: string) =>
  isUuid(changeId) ? where().sql('tasks @> ?::jsonb', JSON.stringify([{ changeId }])) : where().in('id', []);

const filtered = (filter: ServiceRequestFilter | null | undefined, actor: Actor) => {
  const f = filter ?? {};
  const given = where()
    .in('state', f.states)
    .eq('kind', f.kind)
    .in('priority', f.priorities)
    .eq('itemId', f.itemId)
    .eq('serviceId', f.serviceId)
    .eq('customerId', f.customerId)
    .any(where().eq('requesterId', f.personId), where().eq('onBehalfOfId', f.personId))
    .has('readyTeamIds', f.teamId)
    .atLeast('submittedAt', f.submittedFrom)
    .before('submittedAt', f.submittedBefore)
    .contains('title', f.titleContains)
    .isNull('targetMissedAt', f.late === true ? false : f.late === false ? true : undefined)
    .and(f.changeId ? doneBy(f.changeId) : where())
    .and(f.awaitingMyApproval === true ? awaiting(actor) : where());
  if (f.open === true) return given.isNull('fulfilledAt', true).isNull('closedAt', true);
  return f.open === false ? given.sql('(fulfilled_at IS NOT NULL OR closed_at IS NOT NULL)') : given;
};

const listRequests = (
  context: Context,
  { filter, orderBy, ...args }: ListArguments<ServiceRequestFilter, ServiceRequestOrder>,
) =>
  page<ServiceRequest>(context, {
    from: requestEntity,
    where: filtered(filter, context.actor),
    order: requestOrders[orderBy ?? 'SUBMITTED_DESC'],
    args,
  });

const listItems = (
  context: Context,
  { filter, orderBy, ...args }: ListArguments<RequestItemFilter, RequestItemOrder>,
) =>
  page<RequestItem>(context, {
    from: itemEntity,
    where: where()
      .in('state', filter?.states)
      .eq('serviceId', filter?.serviceId)
      .any(where().has('customerIds', filter?.customerId), where().sql("customer_ids = '{}'"))
      .contains('name', filter?.nameContains),
    order: itemOrders[orderBy ?? 'NAME'],
    args,
  });

const definitionOf = (input: RequestItemDefinitionInput): DefinitionInput => ({
  name: input.name,
  description: input.description ?? '',
  serviceId: input.serviceId,
  customerIds: input.customerIds ?? [],
  form: input.form ?? emptyForm,
  approvals: input.approvals ?? [],
  tasks: (input.tasks ?? []).map(({ kind, instructions, dependsOn, ...task }) => ({
    ...task,
    kind: kind ?? 'WORK',
    instructions: instructions ?? '',
    dependsOn: dependsOn ?? [],
  })),
  changeTemplate: input.changeTemplate ?? null,
  targetMinutes: input.targetMinutes ?? null,
  impact: input.impact ?? 'LOW',
  urgency: input.urgency ?? 'LOW',
});

/** A mutation of one item: its input's id, version and reason, and the command that it names. */
const itemCommand =
  <Input extends RequestItemCommandInput>(command: (input: Input) => ItemCommand) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('requestItem', await handleItem(deps, actor, input.id, command(input), input));

/** A mutation of one request. */
const requestCommand =
  <Input extends ServiceRequestCommandInput>(command: (input: Input, context: Context) => RequestCommand) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer(
      'serviceRequest',
      await handleRequest(context.deps, context.actor, input.id, command(input, context), input),
    );

const isProvider = ({ actor }: Context): boolean => actor.customerId === undefined && actor.supplierId === undefined;

export const resolvers: Resolvers = {
  Query: {
    requestItem: async (_, { id }, context) => (await context.load(itemStore, id)) ?? null,
    requestItemByKey: (_, { key }, context) => byKey(context, itemEntity, key),
    requestItems: (_, args, context) => listItems(context, args),
    serviceRequest: async (_, { id }, context) => (await context.load(requestStore, id)) ?? null,
    serviceRequestByKey: (_, { key }, context) => byKey(context, requestEntity, key),
    serviceRequests: (_, args, context) => listRequests(context, args),
  },
  Mutation: {
    draftRequestItem: async (_, { input: { definition, idempotencyKey } }, { deps, actor }) =>
      answer('requestItem', await draftItem(deps, actor, { definition: definitionOf(definition), idempotencyKey })),
    editRequestItem: itemCommand(({ definition }) => ({ type: 'EDIT', definition: definitionOf(definition) })),
    publishRequestItem: itemCommand(() => ({ type: 'PUBLISH' })),
    reviseRequestItem: itemCommand(({ definition }) => ({ type: 'REVISE', definition: definitionOf(definition) })),
    withdrawRequestItem: itemCommand(({ why }) => ({ type: 'WITHDRAW', why })),
    submitServiceRequest: async (_, { input }, { deps, actor }) =>
      answer(
        'serviceRequest',
        await submitOrder(deps, actor, {
          ...input,
          answers: input.answers ?? {},
          description: input.description ?? '',
          channel: input.channel ?? 'PORTAL',
          customerId: input.customerId ?? null,
          onBehalfOfId: input.onBehalfOfId ?? null,
          impact: input.impact ?? null,
          urgency: input.urgency ?? null,
        }),
      ),
    submitInformationRequest: async (_, { input }, { deps, actor }) =>
      answer(
        'serviceRequest',
        await submitQuestion(deps, actor, {
          ...input,
          description: input.description ?? '',
          channel: input.channel ?? 'PORTAL',
          serviceId: input.serviceId ?? null,
          customerId: input.customerId ?? null,
          onBehalfOfId: input.onBehalfOfId ?? null,
          impact: input.impact ?? 'LOW',
          urgency: input.urgency ?? 'LOW',
        }),
      ),
    prioritiseServiceRequest: requestCommand(({ impact, urgency }) => ({ type: 'PRIORITISE', impact, urgency })),
    approveServiceRequest: requestCommand(({ approval, comment }, { actor: by }) => ({
      type: 'APPROVE',
      approval,
      by,
      comment: comment ?? null,
    })),
    rejectServiceRequest: requestCommand(({ approval, why }, { actor: by }) => ({ type: 'REJECT', approval, by, why })),
    startRequestTask: requestCommand(({ task }, { actor: by }) => ({ type: 'START_TASK', task, by })),
    completeRequestTask: requestCommand(({ task }) => ({ type: 'COMPLETE_TASK', task })),
    skipRequestTask: requestCommand(({ task, why }) => ({ type: 'SKIP_TASK', task, why })),
    linkRequestTaskChange: requestCommand(({ task, changeId }) => ({ type: 'LINK_CHANGE', task, changeId })),
    answerInformationRequest: requestCommand((input) => ({ type: 'ANSWER', answer: input.answer })),
    contestFulfilment: requestCommand(({ why, tasks }, { actor: by }) => ({
      type: 'CONTEST',
      by,
      why,
      tasks: tasks ?? [],
    })),
    commentServiceRequest: requestCommand(({ body, visibility, mentionIds }, { deps }) => ({
      type: visibility === 'INTERNAL' ? 'NOTE' : 'COMMENT',
      commentId: deps.newId(),
      body,
      mentionIds: mentionIds ?? [],
    })),
    confirmServiceRequest: requestCommand((_, { actor: by }) => ({ type: 'CONFIRM', by })),
    closeServiceRequest: requestCommand(() => ({ type: 'CLOSE', by: 'PROVIDER' })),
    cancelServiceRequest: requestCommand(({ why }, { actor: by }) => ({ type: 'CANCEL', by, why })),
  },
  RequestItem: {
    __resolveReference: referenceBy(itemStore),
    availableActions: (item, _, { actor }) => actionsFor(requestItemMachine, requestItemRights, actor, item.state),
    service: (item) => stub('Service', item.serviceId),
    customers: (item, _, context) =>
      item.customerIds
        .filter((id) => isProvider(context) || id === context.actor.customerId)
        .map((id) => ({ __typename: 'Customer' as const, id })),
    tasks: (item, _, context) => (isProvider(context) ? item.tasks : []),
    history: (item, args, context) => history(context, item, args),
  },
  RequestItemTask: { team: (task) => stub('Team', task.teamId) },
  ServiceRequest: {
    __resolveReference: referenceBy(requestStore),
    availableActions: (request, _, { actor }) => {
      const actions = actionsFor(serviceRequestMachine, serviceRequestRights, actor, request.state);
      const decides = mayDecide(request, actor);
      return serviceRequestActions.filter(
        (action) => actions.includes(action) && (decides || (action !== 'APPROVE' && action !== 'REJECT')),
      );
    },
    item: async (request, _, context) => (await context.load(itemStore, request.itemId)) ?? null,
    form: async (request, _, context) => (await context.batch(editionsOf, request.id))?.form ?? null,
    service: (request) => stub('Service', request.serviceId),
    customer: (request) => stub('Customer', request.customerId),
    requester: (request) => stub('Person', request.requesterId),
    onBehalfOf: (request) => stub('Person', request.onBehalfOfId),
    tasks: (request) => shownTasks(request.id, request.tasks, isFulfilling(request)),
    comments: async ({ id }, _, context) => (await context.batch(commentsOf, id)) ?? [],
    history: (request, args, context) => history(context, request, args),
  },
  RequestApproval: { decidedBy: (approval) => stub('Person', approval.approverId) },
  ServiceRequestComment: {
    author: ({ authorId }) => stub('Person', authorId),
    mentioned: ({ mentionIds }) => mentionIds.map((id) => ({ __typename: 'Person' as const, id })),
  },
  RequestTask: {
    availableActions: (task, _, { actor }) =>
      task.availableActions.filter((action) => hasRole(actor, serviceRequestRights[`${action}_TASK`])),
    team: (task) => stub('Team', task.teamId),
    instructions: async (task, _, context) => {
      const edition = isProvider(context) ? await context.batch(editionsOf, task.requestId) : undefined;
      return edition?.tasks.find(({ name }) => name === task.name)?.instructions ?? null;
    },
    assignee: (task) => stub('Person', task.assigneeId),
    change: (task) => stub('Change', task.changeId),
    waitsForChange: ({ waitsForChange }) => waitsForChange ?? false,
    reopenedWhy: ({ reopenedWhy }) => reopenedWhy ?? null,
  },
  Service: {
    requestItems: async ({ id }, _, context) => (await context.batch(itemsOfServices, id)) ?? [],
  },
};
