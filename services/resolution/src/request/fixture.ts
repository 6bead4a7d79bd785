/** Items, requests and their people, as tests of the rules need them: one valid default each. */
import type { Actor, Instant } from '@attest/kernel';
import { shippedMatrix } from '../priority.ts';
import {
  type Definition,
  opened,
  type RequestItem,
  type RequestItemAction,
  type RequestItemCommand,
  type RequestTaskAction,
  type ServiceRequest,
  type ServiceRequestAction,
  type ServiceRequestCommand,
  type Task,
  type TaskTemplate,
} from './domain/index.ts';

export const now = '2026-01-05T08:00:00.000Z' as Instant;
export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [serviceId, customerId, otherId, teamId, changeId] = [1, 2, 3, 4, 5].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
export const person = (n: number, over: Partial<Actor> = {}): Actor => ({
  id: id(n),
  name: `${n}`,
  roles: ['CUSTOMER_USER'],
  customerId,
  ...over,
});
export const requester = person(11);
export const beneficiary = person(12);
export const head = person(13);
export const manager: Actor = { id: id(14), name: 'manager', roles: ['FINANCE_MANAGER'] };
export const agent: Actor = { id: id(15), name: 'agent', roles: ['SERVICE_DESK_AGENT'] };

export const step = (name: string, dependsOn: string[] = [], over: Partial<TaskTemplate> = {}): TaskTemplate => ({
  name,
  kind: 'WORK',
  teamId,
  dependsOn,
  instructions: 'as written',
  ...over,
});
export const aDefinition = (over: Partial<Definition> = {}): Definition => ({
  name: 'Mailbox for a team',
  description: '',
  serviceId,
  customerIds: [],
  form: { type: 'object', properties: {} },
  approvals: [],
  tasks: [step('create')],
  changeTemplate: null,
  targetMinutes: 960,
  impact: 'LOW',
  urgency: 'MEDIUM',
  ...over,
});
export const anItem = (over: Partial<RequestItem> = {}): RequestItem => ({
  ...aDefinition(),
  id: id(8),
  version: 1,
  head: '',
  key: 'RQI-1001',
  state: 'PUBLISHED',
  edition: 1,
  draftedAt: now,
  updatedAt: now,
  publishedAt: now,
  withdrawnAt: null,
  ...over,
});
export const approvals = ['CUSTOMER', 'FINANCE_MANAGER'].map((approver) => ({
  name: approver.toLowerCase(),
  approver: approver as 'CUSTOMER' | 'FINANCE_MANAGER',
  state: 'OPEN' as const,
  approverId: null,
  comment: null,
  decidedAt: null,
}));
/** One task in each position that a command needs: free, under way, done by a change, waiting for another. */
export const tasks: Task[] = [
  opened(step('free')),
  { ...opened(step('under way')), state: 'IN_PROGRESS' },
  opened(step('change', [], { kind: 'CHANGE' })),
  opened(step('waiting', ['free'])),
  { ...opened(step('raised', [], { kind: 'CHANGE' })), changeId: otherId, waitsForChange: true },
];
export const aRequest = (over: Partial<ServiceRequest> = {}): ServiceRequest => ({
  id: id(9),
  version: 1,
  head: '',
  key: 'REQ-1001',
  kind: 'SERVICE',
  channel: 'PORTAL',
  state: 'SUBMITTED',
  title: 'Mailbox for a team',
  description: '',
  itemId: id(8),
  itemEdition: 1,
  answers: {},
  serviceId,
  customerId,
  requesterId: requester.id,
  onBehalfOfId: beneficiary.id,
  impact: 'LOW',
  urgency: 'MEDIUM',
  priority: 'P4',
  matrixVersion: 0,
  approvals,
  openApprovers: [],
  tasks,
  readyTeamIds: [],
  changeTemplate: null,
  targetMinutes: 960,
  targetBy: 'ITEM',
  dueAt: null,
  targetMissedAt: null,
  contests: 0,
  contestedWhy: null,
  answer: null,
  submittedAt: now,
  updatedAt: now,
  approvedAt: null,
  fulfilledAt: null,
  confirmedAt: null,
  closedAt: null,
  ...over,
});

/** One command an action, with nothing but the state in its way. */
export const itemCommands: Record<RequestItemAction, RequestItemCommand> = {
  EDIT: { type: 'EDIT', definition: aDefinition({ name: 'Another' }) },
  PUBLISH: { type: 'PUBLISH' },
  REVISE: { type: 'REVISE', definition: aDefinition({ name: 'Another' }) },
  WITHDRAW: { type: 'WITHDRAW', why: 'not offered any more' },
};
export const commands: Record<ServiceRequestAction, ServiceRequestCommand> = {
  PRIORITISE: { type: 'PRIORITISE', impact: 'HIGH', urgency: 'HIGH', matrix: shippedMatrix },
  ASK_APPROVAL: { type: 'ASK_APPROVAL' },
  APPROVE: { type: 'APPROVE', approval: 'customer', by: head, comment: null },
  REJECT: { type: 'REJECT', approval: 'finance_manager', by: manager, why: 'too dear' },
  RELEASE: { type: 'RELEASE' },
  START_TASK: { type: 'START_TASK', task: 'free', by: agent },
  COMPLETE_TASK: { type: 'COMPLETE_TASK', task: 'under way' },
  SKIP_TASK: { type: 'SKIP_TASK', task: 'free', why: 'there already' },
  LINK_CHANGE: { type: 'LINK_CHANGE', task: 'change', changeId },
  CLOSE_TASK_CHANGE: { type: 'CLOSE_TASK_CHANGE', task: 'raised' },
  REOPEN_TASK: { type: 'REOPEN_TASK', task: 'raised', why: 'it failed' },
  FULFIL: { type: 'FULFIL' },
  ANSWER: { type: 'ANSWER', answer: 'Press the left button.' },
  CONFIRM: { type: 'CONFIRM', by: requester },
  CONTEST: { type: 'CONTEST', by: requester, why: 'it is empty', tasks: [] },
  CONTEST_ANSWER: { type: 'CONTEST_ANSWER', by: requester, why: 'that is no answer', tasks: [] },
  COMMENT: { type: 'COMMENT', commentId: id(20), body: 'When?', mentionIds: [] },
  NOTE: { type: 'NOTE', commentId: id(21), body: 'Ask them.', mentionIds: [agent.id] },
  CLOSE: { type: 'CLOSE', by: 'PROVIDER' },
  CANCEL: { type: 'CANCEL', by: beneficiary, why: 'not needed' },
  MISS_TARGET: { type: 'MISS_TARGET' },
};
export const taskCommands: Record<RequestTaskAction, (task: string) => ServiceRequestCommand> = {
  START: (task) => ({ type: 'START_TASK', task, by: agent }),
  COMPLETE: (task) => ({ type: 'COMPLETE_TASK', task }),
  SKIP: (task) => ({ type: 'SKIP_TASK', task, why: 'there already' }),
  COMPLETE_BY_CHANGE: (task) => ({ type: 'CLOSE_TASK_CHANGE', task }),
  REOPEN: (task) => ({ type: 'REOPEN_TASK', task, why: 'it failed' }),
};
