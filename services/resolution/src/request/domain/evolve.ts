/** What a request is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import { type Approval, isFulfilling, type ServiceRequest, type ServiceRequestEvent } from './request.ts';
import { dueFrom } from './target.ts';
import { again, opened, readyOf, type Task } from './task.ts';

const withTask = (tasks: readonly Task[], name: string, over: Partial<Task>): Task[] =>
  tasks.map((task) => (task.name === name ? { ...task, ...over } : task));

const withApproval = (approvals: readonly Approval[], name: string, over: Partial<Approval>): Approval[] =>
  approvals.map((approval) => (approval.name === name ? { ...approval, ...over } : approval));

/** Whom the request waits on now, as lists ask for it: those who may approve, and the teams that have a task. */
const waited = (request: ServiceRequest): ServiceRequest => {
  const { state, approvals, tasks } = request;
  const open = state === 'AWAITING_APPROVAL' ? approvals.filter((approval) => approval.state === 'OPEN') : [];
  const ready = isFulfilling(request) ? readyOf(tasks) : [];
  return {
    ...request,
    openApprovers: [...new Set(open.map(({ approver }) => approver))],
    readyTeamIds: [...new Set(ready.map(({ teamId }) => teamId))],
  };
};

/** Applies one event. Throws where a history does not begin with RequestSubmitted: such a history is broken, not input. */
export const evolve = (request: ServiceRequest | undefined, event: ServiceRequestEvent): ServiceRequest =>
  waited(event.type === 'RequestSubmitted' ? submitted(event) : applied(request, event));

const applied = (
  request: ServiceRequest | undefined,
  event: Exclude<ServiceRequestEvent, { type: 'RequestSubmitted' }>,
): ServiceRequest => {
  if (!request) throw new Error(`a request begins with RequestSubmitted, not ${event.type}`);
  const { state, priority, at } = event;
  const { tasks, approvals } = request;
  const next: ServiceRequest = { ...request, version: request.version + 1, state, priority, updatedAt: at };
  switch (event.type) {
    case 'RequestPrioritised': {
      const { impact, urgency, matrixVersion, targetMinutes = request.targetMinutes } = event;
      const { kind, submittedAt, approvedAt } = request;
      const dueAt = dueFrom(kind === 'INFORMATION' ? submittedAt : approvedAt, targetMinutes);
      return { ...next, impact, urgency, matrixVersion, targetMinutes, dueAt };
    }
    case 'RequestApprovalAsked':
    case 'StandardChangeRequested':
    case 'RequestCommented':
      return next;
    case 'RequestApprovalGiven': {
      const { approverId, comment } = event;
      return {
        ...next,
        approvals: withApproval(approvals, event.approval, { state: 'GIVEN', approverId, comment, decidedAt: at }),
      };
    }
    case 'RequestApproved':
      return { ...next, approvedAt: at, dueAt: dueFrom(at, request.targetMinutes) };
    case 'RequestTargetMissed':
      return { ...next, targetMissedAt: at };
    case 'RequestRejected': {
      const refused = { state: 'REFUSED', approverId: event.approverId, comment: event.why, decidedAt: at } as const;
      return { ...next, approvals: withApproval(approvals, event.approval, refused), closedAt: at };
    }
    case 'RequestTaskStarted': {
      const started = { state: 'IN_PROGRESS', assigneeId: event.assigneeId, startedAt: at } as const;
      return { ...next, tasks: withTask(tasks, event.task, started) };
    }
    case 'RequestTaskCompleted':
      return { ...next, tasks: withTask(tasks, event.task, { state: 'DONE', endedAt: at }) };
    case 'RequestTaskSkipped':
      return { ...next, tasks: withTask(tasks, event.task, { state: 'SKIPPED', skippedWhy: event.why, endedAt: at }) };
    case 'RequestTaskChangeLinked': {
      const { raised, waits = raised } = event;
      return {
        ...next,
        tasks: withTask(tasks, event.task, {
          changeId: event.changeId,
          ...(waits !== undefined && { waitsForChange: waits }),
        }),
      };
    }
    case 'RequestTaskChangeClosed':
      return { ...next, tasks: withTask(tasks, event.task, { waitsForChange: false }) };
    case 'RequestTaskReopened':
      return { ...next, tasks: withTask(tasks, event.task, again(event.why)) };
    case 'RequestContested': {
      const { why, dueAt } = event;
      return {
        ...next,
        dueAt,
        contestedWhy: why,
        contests: request.contests + 1,
        tasks: event.tasks.reduce((sofar, name) => withTask(sofar, name, again(why)), tasks),
        ...{ answer: null, fulfilledAt: null, confirmedAt: null },
      };
    }
    case 'RequestFulfilled':
      return { ...next, answer: event.answer, fulfilledAt: at };
    case 'RequestConfirmed':
      return { ...next, confirmedAt: at };
    case 'RequestClosed':
    case 'RequestCancelled':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};

const submitted = (event: Extract<ServiceRequestEvent, { type: 'RequestSubmitted' }>): ServiceRequest => {
  const { type: _, at, requestId: id, approvals, tasks, ...facts } = event;
  const { kind, targetMinutes, targetBy = targetMinutes === null ? null : 'ITEM' } = event;
  return {
    ...facts,
    id,
    targetBy,
    dueAt: kind === 'INFORMATION' ? dueFrom(at, targetMinutes) : null,
    targetMissedAt: null,
    version: 1,
    head: '',
    approvals: approvals.map(({ name, approver }) => ({
      name,
      approver,
      state: 'OPEN',
      approverId: null,
      comment: null,
      decidedAt: null,
    })),
    openApprovers: [],
    tasks: tasks.map(opened),
    readyTeamIds: [],
    contests: 0,
    contestedWhy: null,
    answer: null,
    submittedAt: at,
    updatedAt: at,
    approvedAt: null,
    fulfilledAt: null,
    confirmedAt: null,
    closedAt: null,
  };
};
