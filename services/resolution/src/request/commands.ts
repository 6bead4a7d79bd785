/** Commands of requests and of their items: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  ok,
  type Result,
  refuse,
  type UnknownReference,
} from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, type Policies, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../command.ts';
import { type Reference, unknown } from '../known.ts';
import { matrixInForce } from '../matrix.ts';
import type { PriorityMatrix } from '../priority.ts';
import {
  ask,
  type Definition,
  decide,
  decideItem,
  draft,
  hasEnded,
  type Order,
  type Question,
  type RequestItem,
  type RequestItemCommand,
  type RequestItemRefusal,
  requestItemRights,
  type ServiceRequest,
  type ServiceRequestCommand,
  type ServiceRequestRefusal,
  serviceRequestRights,
  submit,
  targetRule,
} from './domain/index.ts';
import { answersTo, type FormRefusal, formOf } from './form.ts';
import { holdChange, itemStore, loadDoneBy, loadItemsOf, requestStore } from './store.ts';

export type ItemResult = Result<RequestItem, RequestItemRefusal | FormRefusal | CommonRefusal>;
export type RequestResult = Result<ServiceRequest, ServiceRequestRefusal | FormRefusal | CommonRefusal>;

type Keyed = { readonly idempotencyKey?: string | null | undefined };

const referencesOfItem = ({ serviceId, customerIds, tasks }: Definition): Reference[] => [
  { kind: 'SERVICE', field: 'serviceId', id: serviceId },
  ...customerIds.map((id): Reference => ({ kind: 'CUSTOMER', field: 'customerIds', id })),
  ...tasks.map(({ teamId: id }, index): Reference => ({ kind: 'TEAM', field: `tasks[${index}].teamId`, id })),
];

/** An item as it comes in: its form may be anything. */
export type DefinitionInput = Omit<Definition, 'form'> & { readonly form: unknown };

const defined = async (tx: Tx, input: DefinitionInput): Promise<Result<Definition, FormRefusal | UnknownReference>> => {
  const form = formOf(input.form);
  if (!form.ok) return form;
  const definition: Definition = { ...input, form: form.value };
  return (await unknown(tx, referencesOfItem(definition))) ?? ok(definition);
};

/** Drafts something that can be ordered. */
export const draftItem = (
  { db, now, newId }: Deps,
  actor: Actor,
  input: { readonly definition: DefinitionInput } & Keyed,
): Promise<ItemResult> =>
  transact(db, actor, async (tx): Promise<ItemResult> => {
    const no = forbidden(requestItemRights, actor, 'DRAFT');
    if (no) return no;
    const { idempotencyKey: key, definition } = input;
    return idempotent<RequestItem, RequestItemRefusal | FormRefusal | CommonRefusal>(
      tx,
      { key, command: 'draftRequestItem', input: definition },
      async (id) => {
        const item = await itemStore.load(tx, id);
        return item ? ok(item) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const usable = await defined(tx, definition);
        if (!usable.ok) return usable;
        const decision = draft({ ...usable.value, id: newId(), key: await nextKey(tx, 'RQI') }, now());
        if (!decision.ok) return decision;
        return record(tx, itemStore, undefined, decision.value);
      },
    );
  });

type Define = Extract<RequestItemCommand, { definition: Definition }>;
export type ItemCommand =
  | Exclude<RequestItemCommand, Define>
  | { readonly type: Define['type']; readonly definition: DefinitionInput };

const commanded = async (
  tx: Tx,
  given: ItemCommand,
): Promise<Result<RequestItemCommand, FormRefusal | UnknownReference>> => {
  if (!('definition' in given)) return ok(given);
  const usable = await defined(tx, given.definition);
  return usable.ok ? ok({ ...given, definition: usable.value }) : usable;
};

/** Handles one command on one item. */
export const handleItem = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  given: ItemCommand,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ItemResult> =>
  transact(db, actor, async (tx): Promise<ItemResult> => {
    const no = forbidden(requestItemRights, actor, given.type);
    if (no) return no;
    const item = await itemStore.load(tx, id);
    if (!item) return refuse({ code: 'NOT_FOUND', id });
    const moved = stale(item, expectedVersion);
    if (moved) return moved;
    const command = await commanded(tx, given);
    if (!command.ok) return command;
    const decision = decideItem(item, command.value, now());
    if (!decision.ok) return decision;
    return record(tx, itemStore, item, decision.value, { reason: reason ?? undefined });
  });

/** What is submitted, as it comes in: who asks is the caller. */
type Submitted<T> = Omit<T, 'id' | 'key' | 'requesterId'> & Keyed;
export type OrderInput = Submitted<Omit<Order, 'answers'>> & { readonly itemId: string; readonly answers: unknown };
export type QuestionInput = Submitted<Question>;

const loaded = async (tx: Tx, id: string): Promise<RequestResult> => {
  const request = await requestStore.load(tx, id);
  return request ? ok(request) : refuse({ code: 'NOT_FOUND', id });
};

/** Submits under the caller's rights, once a key. A customer's people ask for their own customer, whatever they say. */
const submitted = <Input extends Keyed & { readonly customerId: string | null; readonly onBehalfOfId: string | null }>(
  { db }: Deps,
  actor: Actor,
  input: Input,
  command: string,
  work: (tx: Tx, customerId: string | null) => Promise<RequestResult>,
): Promise<RequestResult> =>
  transact(db, actor, async (tx): Promise<RequestResult> => {
    const no = forbidden(serviceRequestRights, actor, 'SUBMIT');
    if (no) return no;
    const { idempotencyKey: key, ...facts } = input;
    return idempotent<ServiceRequest, ServiceRequestRefusal | FormRefusal | CommonRefusal>(
      tx,
      { key, command, input: facts },
      (id) => loaded(tx, id),
      async () => {
        const customerId = actor.customerId ?? input.customerId;
        const stranger = await unknown(tx, [
          { kind: 'CUSTOMER', field: 'customerId', id: customerId },
          { kind: 'PERSON', field: 'onBehalfOfId', id: input.onBehalfOfId },
        ]);
        return stranger ?? work(tx, customerId);
      },
    );
  });

const policiesOf = (matrix: PriorityMatrix): Policies => ({
  priorityMatrix: matrix.version,
  requestTarget: targetRule.version,
});

/** Orders an item. Its answers are held against the form of the edition in force, which the request then keeps. */
export const submitOrder = (deps: Deps, actor: Actor, input: OrderInput): Promise<RequestResult> =>
  submitted(deps, actor, input, 'submitServiceRequest', async (tx, customerId): Promise<RequestResult> => {
    const { itemId, answers, idempotencyKey: _, ...facts } = input;
    const item = await itemStore.load(tx, itemId);
    if (!item) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'itemId', id: itemId });
    const checked = answersTo(item.form, answers);
    if (!checked.ok) return checked;
    const matrix = await matrixInForce(tx);
    const order: Order = {
      ...facts,
      answers: checked.value,
      customerId,
      requesterId: actor.id,
      id: deps.newId(),
      key: await nextKey(tx, 'REQ'),
    };
    const decision = submit(order, item, matrix, deps.now());
    if (!decision.ok) return decision;
    const policies = { ...policiesOf(matrix), requestItem: `${item.key} ${item.edition}` };
    return record(tx, requestStore, undefined, decision.value, { policies });
  });

/** Asks something: a request that is fulfilled by an answer. */
export const submitQuestion = (deps: Deps, actor: Actor, input: QuestionInput): Promise<RequestResult> =>
  submitted(deps, actor, input, 'submitInformationRequest', async (tx, customerId): Promise<RequestResult> => {
    const { idempotencyKey: _, ...facts } = input;
    const stranger = await unknown(tx, [{ kind: 'SERVICE', field: 'serviceId', id: facts.serviceId }]);
    if (stranger) return stranger;
    const matrix = await matrixInForce(tx);
    const decision = ask(
      { ...facts, customerId, requesterId: actor.id, id: deps.newId(), key: await nextKey(tx, 'REQ') },
      matrix,
      deps.now(),
    );
    if (!decision.ok) return decision;
    return record(tx, requestStore, undefined, decision.value, { policies: policiesOf(matrix) });
  });

type Prioritise = Extract<ServiceRequestCommand, { type: 'PRIORITISE' }>;

/** A command as it comes in: the priority matrix is the platform's to add. */
export type RequestCommand = Exclude<ServiceRequestCommand, Prioritise> | Omit<Prioritise, 'matrix'>;

const referencesOf = async (tx: Tx, command: RequestCommand): Promise<Reference[]> => {
  switch (command.type) {
    case 'LINK_CHANGE':
      await holdChange(tx, command.changeId);
      return [{ kind: 'CHANGE', field: 'changeId', id: command.changeId }];
    case 'COMMENT':
    case 'NOTE':
      return command.mentionIds.map((id) => ({ kind: 'PERSON', field: 'mentionIds', id }));
    default:
      return [];
  }
};

/** Handles one command on one request. */
export const handleRequest = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  given: RequestCommand,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<RequestResult> =>
  transact(db, actor, async (tx): Promise<RequestResult> => {
    const no = forbidden(serviceRequestRights, actor, given.type);
    if (no) return no;
    const request = await requestStore.load(tx, id);
    if (!request) return refuse({ code: 'NOT_FOUND', id });
    const moved = stale(request, expectedVersion);
    if (moved) return moved;
    const stranger = await unknown(tx, await referencesOf(tx, given));
    if (stranger) return stranger;
    const command: ServiceRequestCommand =
      given.type === 'PRIORITISE' ? { ...given, matrix: await matrixInForce(tx) } : given;
    const decision = decide(request, command, now());
    if (!decision.ok) return decision;
    return record(tx, requestStore, request, decision.value, {
      reason: reason ?? undefined,
      policies: command.type === 'PRIORITISE' ? policiesOf(command.matrix) : undefined,
    });
  });

/** Takes the next step of a request whose time has passed; one that has moved on stays as it is. */
export const moveByTimeout = async (tx: Tx, id: string, type: 'CONFIRM' | 'CLOSE', at: Instant): Promise<void> => {
  const [request] = await requestStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = request && decide(request, { type, by: 'TIMEOUT' }, at);
  if (decision?.ok) mustSucceed(await record(tx, requestStore, request, decision.value, { reason: 'nobody objected' }));
};

/** Says that the time of a request is over; one that is fulfilled, or has other minutes by now, stays as it is. */
export const missTarget = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  const [request] = await requestStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = request && decide(request, { type: 'MISS_TARGET' }, at);
  if (decision?.ok)
    mustSucceed(await record(tx, requestStore, request, decision.value, { reason: 'not fulfilled in time' }));
};

/** Takes back what can be ordered of a service that ended; requests that run go on. */
export const withdrawItemsOf = async (tx: Tx, serviceId: string, why: string, at: Instant): Promise<void> => {
  for (const item of await loadItemsOf(tx, serviceId)) {
    const decision = decideItem(item, { type: 'WITHDRAW', why }, at);
    if (decision.ok) mustSucceed(await record(tx, itemStore, item, decision.value, { reason: why }));
  }
};

/** Links the change that was raised for a request to the first of its tasks that needs one; a request that is over stays as it is. */
export const linkRaised = async (
  tx: Tx,
  requestId: string,
  change: { readonly id: string; readonly key: string },
  at: Instant,
): Promise<void> => {
  const [request] = await requestStore.loadMany(tx, [requestId], 'FOR UPDATE');
  const task = request?.tasks.find((one) => one.kind === 'CHANGE' && one.changeId === null && !hasEnded(one));
  const decision =
    request && task && decide(request, { type: 'LINK_CHANGE', task: task.name, changeId: change.id, raised: true }, at);
  if (decision?.ok)
    mustSucceed(await record(tx, requestStore, request, decision.value, { reason: `${change.key} was raised for it` }));
};

/**
 * Ends the tasks that are done by a change when it is closed; opens them again where it came to nothing.
 *
 * @param change  `failed`: why it came to nothing; null where it did what it was to do
 */
export const followChange = async (
  tx: Tx,
  change: { readonly id: string; readonly key: string; readonly failed: string | null },
  at: Instant,
): Promise<void> => {
  for (const before of await loadDoneBy(tx, change.id)) {
    let request = before;
    for (const { name: task } of before.tasks.filter(({ changeId }) => changeId === change.id)) {
      const why = change.failed;
      const command =
        why === null ? ({ type: 'CLOSE_TASK_CHANGE', task } as const) : ({ type: 'REOPEN_TASK', task, why } as const);
      const decision = decide(request, command, at);
      if (decision.ok)
        request = mustSucceed(
          await record(tx, requestStore, request, decision.value, { reason: `${change.key} ended` }),
        );
    }
  }
};
