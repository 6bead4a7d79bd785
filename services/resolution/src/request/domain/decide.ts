/** What happens to service requests, or why nothing may. Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.6.2. */
import {
  type Actor,
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  type InvalidInput,
  illegal,
  msBetween,
  never,
  ok,
  plusMs,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { PriorityMatrix } from '../../priority.ts';
import { evolve } from './evolve.ts';
import type { RequestApprover, RequestItem } from './item.ts';
import {
  type Approval,
  approversOf,
  contestDays,
  isDesk,
  type Order,
  type Question,
  type ServiceRequest,
  type ServiceRequestCommand,
  type ServiceRequestEvent,
  type ServiceRequestRefusal,
  serviceRequestMachine,
  serviceRequestRights,
} from './request.ts';
import { missed, retargeted, targetFor } from './target.ts';
import { blockersOf, hasEnded, type RequestTaskAction, redone, requestTaskMachine, type Task } from './task.ts';

type Decision = Result<ServiceRequestEvent[], ServiceRequestRefusal>;

/** The decision, and what the platform does at once because of it. */
const followed = (
  request: ServiceRequest | undefined,
  decision: Decision,
  next: (after: ServiceRequest) => ServiceRequestCommand | undefined,
  now: Instant,
): Decision => {
  if (!decision.ok) return decision;
  const after = decision.value.reduce<ServiceRequest | undefined>(evolve, request);
  const command = after && next(after);
  if (!after || !command) return decision;
  const more = decide(after, command, now);
  return more.ok ? ok([...decision.value, ...more.value]) : more;
};

const isOpen = ({ state }: Approval): boolean => state === 'OPEN';

/**
 * Decides the first events of an order: it is recorded and given a priority, then waits for its approvals, or is approved
 * where it needs none.
 *
 * The answers were held against the item's form before.
 *
 * @returns RequestSubmitted and what follows; INVALID_INPUT; ITEM_NOT_PUBLISHED; ITEM_NOT_OFFERED where the item is for other
 *          customers; CUSTOMER_REQUIRED where a customer's approval is needed and there is none
 */
export const submit = (order: Order, item: RequestItem, matrix: PriorityMatrix, now: Instant): Decision => {
  const { id: requestId, impact: givenImpact, urgency: givenUrgency, ...facts } = order;
  const bad = order.description === '' ? undefined : badText('description', order.description);
  if (bad) return bad;
  const { key, state } = item;
  if (state !== 'PUBLISHED') return refuse({ code: 'ITEM_NOT_PUBLISHED', key, state });
  const offered = item.customerIds.length === 0 || item.customerIds.some((id) => id === order.customerId);
  if (!offered) return refuse({ code: 'ITEM_NOT_OFFERED', key });
  const theirs = item.approvals.find(({ approver }) => approver === 'CUSTOMER');
  if (theirs && order.customerId === null) return refuse({ code: 'CUSTOMER_REQUIRED', approval: theirs.name });
  const [impact, urgency] = [givenImpact ?? item.impact, givenUrgency ?? item.urgency];
  const priority = matrix.cells[impact][urgency];
  const submitted: ServiceRequestEvent = {
    type: 'RequestSubmitted',
    at: now,
    ...facts,
    requestId,
    kind: 'SERVICE',
    title: item.name,
    state: serviceRequestMachine.initial,
    itemId: item.id,
    itemEdition: item.edition,
    serviceId: item.serviceId,
    impact,
    urgency,
    priority,
    matrixVersion: matrix.version,
    approvals: item.approvals.map(({ name, approver }) => ({ name, approver })),
    tasks: item.tasks.map(({ name, kind, teamId, dependsOn }) => ({ name, kind, teamId, dependsOn: [...dependsOn] })),
    changeTemplate: item.changeTemplate,
    ...targetFor(item.targetMinutes, priority),
  };
  const next = ({ approvals }: ServiceRequest) =>
    ({ type: approvals.length > 0 ? 'ASK_APPROVAL' : 'RELEASE' }) as const;
  return followed(undefined, ok([submitted]), next, now);
};

/**
 * Decides the first event of a question.
 *
 * @returns RequestSubmitted, or INVALID_INPUT
 */
export const ask = (question: Question, matrix: PriorityMatrix, now: Instant): Decision => {
  const { id: requestId, ...facts } = question;
  const priority = matrix.cells[question.impact][question.urgency];
  return (
    firstRefusal(
      badText('title', question.title, 200),
      question.description === '' ? undefined : badText('description', question.description),
    ) ??
    ok([
      {
        type: 'RequestSubmitted',
        at: now,
        ...facts,
        requestId,
        kind: 'INFORMATION',
        state: serviceRequestMachine.initial,
        itemId: null,
        itemEdition: null,
        answers: {},
        priority,
        matrixVersion: matrix.version,
        approvals: [],
        tasks: [],
        changeTemplate: null,
        ...targetFor(null, priority),
      },
    ])
  );
};

/** Whether the actor, or the person for whom the actor acts, is one of those who asked. */
const asked = ({ requesterId, onBehalfOfId }: ServiceRequest, { id, onBehalfOf }: Actor): boolean =>
  [id, onBehalfOf].some((person) => person !== undefined && (person === requesterId || person === onBehalfOfId));

/** Row security shows a customer's people no other customer's requests; it is asked here all the same. */
const mayApprove = ({ customerId }: ServiceRequest, approver: RequestApprover, actor: Actor): boolean =>
  approversOf(actor).includes(approver) && (approver !== 'CUSTOMER' || actor.customerId === customerId);

/** Whether one of the approvals that are open is this actor's to give, or to refuse. */
export const mayDecide = (request: ServiceRequest, actor: Actor): boolean =>
  !asked(request, actor) &&
  request.approvals.some((approval) => isOpen(approval) && mayApprove(request, approval.approver, actor));

const badInput = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const named = (name: string): string => JSON.stringify(name);

/** Why this actor may not decide this approval. */
const unapproving = (
  request: ServiceRequest,
  name: string,
  actor: Actor,
): Refused<ServiceRequestRefusal> | undefined => {
  const approval = request.approvals.find((one) => one.name === name);
  if (!approval) return badInput('approval', `there is no approval ${named(name)}`);
  if (!isOpen(approval)) {
    const open = request.approvals.filter(isOpen).map((one) => one.name);
    return refuse({ code: 'APPROVAL_SETTLED', approval: name, open });
  }
  if (asked(request, actor)) return refuse({ code: 'APPROVER_IS_REQUESTER' });
  const { approver } = approval;
  return mayApprove(request, approver, actor) ? undefined : refuse({ code: 'APPROVER_ROLE_REQUIRED', approver });
};

/** Who may do what with a task; the platform's own is nobody's. */
const taskRights: Rights<RequestTaskAction> = {
  START: serviceRequestRights.START_TASK,
  COMPLETE: serviceRequestRights.COMPLETE_TASK,
  SKIP: serviceRequestRights.SKIP_TASK,
  COMPLETE_BY_CHANGE: serviceRequestRights.CLOSE_TASK_CHANGE,
  REOPEN: serviceRequestRights.REOPEN_TASK,
};

/** The task, where the action is possible on it: by its own table, and with nothing before it that has not ended. */
const touched = (
  { tasks }: ServiceRequest,
  name: string,
  action: RequestTaskAction | undefined,
): Result<Task, ServiceRequestRefusal> => {
  const task = tasks.find((one) => one.name === name);
  if (!task) return badInput('task', `there is no task ${named(name)}`);
  if (!action) return ok(task);
  const refused = illegal(requestTaskMachine, task.state, action, taskRights);
  if (refused) return refused;
  const by = blockersOf(tasks, task);
  return by.length > 0 ? refuse({ code: 'TASK_BLOCKED', task: name, by }) : ok(task);
};

/** The task and its change, where the action is possible on it, whatever comes before it. */
const changed = (
  { tasks }: ServiceRequest,
  name: string,
  action: RequestTaskAction,
): Result<{ readonly task: string; readonly changeId: string }, ServiceRequestRefusal> => {
  const task = tasks.find((one) => one.name === name);
  if (!task) return badInput('task', `there is no task ${named(name)}`);
  const refused = illegal(requestTaskMachine, task.state, action, taskRights);
  if (refused) return refused;
  return task.changeId === null
    ? refuse({ code: 'TASK_CHANGE_REQUIRED', task: name })
    : ok({ task: name, changeId: task.changeId });
};

type Contest = Extract<ServiceRequestCommand, { type: 'CONTEST' | 'CONTEST_ANSWER' }>;

/** What is to be done again; the time in which nobody worked on it does not count against its target. */
const contested = (
  request: ServiceRequest,
  { by, why, tasks: named }: Contest,
  now: Instant,
): Result<{ why: string; tasks: string[]; dueAt: Instant | null }, ServiceRequestRefusal> => {
  const { tasks, fulfilledAt, dueAt } = request;
  if (!asked(request, by) && !isDesk(by)) return refuse({ code: 'REQUESTER_REQUIRED', action: 'CONTEST' });
  const strange = named.find((name) => !tasks.some((task) => task.name === name));
  const bad =
    badText('why', why, 1000) ??
    (strange === undefined ? undefined : badInput('tasks', `there is no task ${JSON.stringify(strange)}`));
  if (bad) return bad;
  const since = fulfilledAt === null ? 0 : msBetween(fulfilledAt, now);
  if (since > contestDays * 86_400_000) return refuse({ code: 'CONTEST_WINDOW_PASSED', days: contestDays });
  return ok({ why, tasks: redone(tasks, named), dueAt: dueAt === null ? null : plusMs(dueAt, since) });
};

const fulfilledBy = ({ tasks }: ServiceRequest) => (tasks.every(hasEnded) ? ({ type: 'FULFIL' } as const) : undefined);

/** Decides what happened, or why nothing may. */
export const decide = (request: ServiceRequest, command: ServiceRequestCommand, now: Instant): Decision => {
  const refused = illegal(serviceRequestMachine, request.state, command.type, serviceRequestRights);
  if (refused) return refused;
  const { priority, serviceId, customerId } = request;
  const state = stateAfter(serviceRequestMachine, request.state, command.type);
  const base = { at: now, state, priority, serviceId, customerId };
  switch (command.type) {
    case 'PRIORITISE': {
      const { impact, urgency, matrix } = command;
      const weighed = { impact, urgency, priority: matrix.cells[impact][urgency], matrixVersion: matrix.version };
      const target = retargeted(request, weighed.priority);
      return ok([{ ...base, type: 'RequestPrioritised', ...weighed, ...target }]);
    }
    case 'ASK_APPROVAL':
      return ok([{ ...base, type: 'RequestApprovalAsked' }]);
    case 'RELEASE': {
      const { key, changeTemplate, requesterId } = request;
      const approved: ServiceRequestEvent = { ...base, type: 'RequestApproved' };
      return ok(
        changeTemplate === null
          ? [approved]
          : [approved, { ...base, type: 'StandardChangeRequested', key, changeTemplate, requesterId }],
      );
    }
    case 'APPROVE': {
      const { approval, by, comment } = command;
      const no =
        (comment === null ? undefined : badText('comment', comment, 1000)) ?? unapproving(request, approval, by);
      if (no) return no;
      const given: Decision = ok([{ ...base, type: 'RequestApprovalGiven', approval, approverId: by.id, comment }]);
      const next = ({ approvals }: ServiceRequest) =>
        approvals.some(isOpen) ? undefined : ({ type: 'RELEASE' } as const);
      return followed(request, given, next, now);
    }
    case 'REJECT': {
      const { approval, by, why } = command;
      return (
        badText('why', why, 1000) ??
        unapproving(request, approval, by) ??
        ok([{ ...base, type: 'RequestRejected', approval, approverId: by.id, why }])
      );
    }
    case 'START_TASK': {
      const { task, by } = command;
      const found = touched(request, task, 'START');
      return found.ok ? ok([{ ...base, type: 'RequestTaskStarted', task, assigneeId: by.id }]) : found;
    }
    case 'COMPLETE_TASK': {
      const { task } = command;
      const found = touched(request, task, 'COMPLETE');
      if (!found.ok) return found;
      if (found.value.kind === 'CHANGE' && found.value.changeId === null)
        return refuse({ code: 'TASK_CHANGE_REQUIRED', task });
      if (found.value.waitsForChange) return refuse({ code: 'TASK_CHANGE_OPEN', task });
      return followed(request, ok([{ ...base, type: 'RequestTaskCompleted', task }]), fulfilledBy, now);
    }
    case 'SKIP_TASK': {
      const { task, why } = command;
      const found = touched(request, task, 'SKIP');
      if (!found.ok) return found;
      const bad = badText('why', why, 1000);
      return bad ?? followed(request, ok([{ ...base, type: 'RequestTaskSkipped', task, why }]), fulfilledBy, now);
    }
    case 'LINK_CHANGE': {
      const { task, changeId } = command;
      const raised = command.raised ?? false;
      const found = touched(request, task, undefined);
      if (!found.ok) return found;
      if (found.value.kind !== 'CHANGE') return badInput('task', `${named(task)} is not done by a change`);
      if (hasEnded(found.value)) return badInput('task', `${named(task)} has ended`);
      const linked = { ...base, type: 'RequestTaskChangeLinked', task, changeId, raised, waits: true } as const;
      return ok(found.value.changeId === changeId ? [] : [linked]);
    }
    case 'CLOSE_TASK_CHANGE': {
      const { task } = command;
      const found = changed(request, task, 'COMPLETE_BY_CHANGE');
      if (!found.ok) return found;
      const closed: ServiceRequestEvent = { ...base, type: 'RequestTaskChangeClosed', ...found.value };
      // What comes before it has not ended: people say when it is done.
      if (!touched(request, task, 'COMPLETE_BY_CHANGE').ok) return ok([closed]);
      return followed(request, ok([closed, { ...base, type: 'RequestTaskCompleted', task }]), fulfilledBy, now);
    }
    case 'REOPEN_TASK': {
      const { task, why } = command;
      const found = changed(request, task, 'REOPEN');
      return found.ok ? ok([{ ...base, type: 'RequestTaskReopened', ...found.value, why }]) : found;
    }
    case 'FULFIL':
      return ok([...missed(request, now), { ...base, type: 'RequestFulfilled', answer: null }]);
    case 'ANSWER': {
      const { answer } = command;
      return badText('answer', answer) ?? ok([...missed(request, now), { ...base, type: 'RequestFulfilled', answer }]);
    }
    case 'CONFIRM': {
      const { by } = command;
      if (by !== 'TIMEOUT' && !asked(request, by)) return refuse({ code: 'REQUESTER_REQUIRED', action: 'CONFIRM' });
      return ok([{ ...base, type: 'RequestConfirmed', by: by === 'TIMEOUT' ? by : 'REQUESTER' }]);
    }
    case 'CONTEST':
    case 'CONTEST_ANSWER': {
      if (command.type === 'CONTEST' && request.kind === 'INFORMATION')
        return decide(request, { ...command, type: 'CONTEST_ANSWER' }, now);
      const open = contested(request, command, now);
      return open.ok ? ok([{ ...base, type: 'RequestContested', ...open.value }]) : open;
    }
    case 'COMMENT':
    case 'NOTE': {
      const { commentId, body, mentionIds } = command;
      const visibility = command.type === 'NOTE' ? 'INTERNAL' : 'PUBLIC';
      const bad = firstRefusal(badText('body', body), ...mentionIds.map((id) => badUuid('mentionIds', id)));
      return (
        bad ??
        ok([{ ...base, type: 'RequestCommented', commentId, visibility, body, mentionIds: [...new Set(mentionIds)] }])
      );
    }
    case 'CLOSE':
      return ok([{ ...base, type: 'RequestClosed', by: command.by }]);
    case 'CANCEL': {
      const { by, why } = command;
      if (!asked(request, by)) return refuse({ code: 'REQUESTER_REQUIRED', action: 'CANCEL' });
      return badText('why', why, 1000) ?? ok([{ ...base, type: 'RequestCancelled', why }]);
    }
    case 'MISS_TARGET':
      return ok(missed(request, now));
    default:
      return never(command);
  }
};
