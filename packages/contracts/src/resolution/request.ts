/** Event types of service requests and of the items that can be ordered. Source: ISO/IEC 20000-1:2018 8.6.2, 2011 8.1. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { incidentChannels, levels, priorities } from './incident.ts';

const request = eventsOf('resolution', 'request');

const serviceId = '01980000-0000-7000-8000-000000000001';
const customerId = '01980000-0000-7000-8000-000000000002';
const personId = '01980000-0000-7000-8000-000000000003';
const teamId = '01980000-0000-7000-8000-000000000004';
const changeId = '01980000-0000-7000-8000-000000000005';
const itemId = '01980000-0000-7000-8000-000000000009';
const requestId = '01980000-0000-7000-8000-00000000000a';

export const requestItemStates = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const;
/** Who may give an approval: one of the customer's people, or one of the provider's of that role. */
export const requestApprovers = [
  'CUSTOMER',
  'SERVICE_DESK_AGENT',
  'SUPPORT_ENGINEER',
  'INCIDENT_MANAGER',
  'PROBLEM_MANAGER',
  'CHANGE_MANAGER',
  'RELEASE_MANAGER',
  'CONFIGURATION_MANAGER',
  'SERVICE_CATALOGUE_MANAGER',
  'SERVICE_LEVEL_MANAGER',
  'FINANCE_MANAGER',
  'BUSINESS_RELATIONSHIP_MANAGER',
  'SUPPLIER_MANAGER',
  'SMS_MANAGER',
  'TOP_MANAGEMENT',
] as const;
/** CHANGE: done by a change, which is linked to the task. */
export const requestTaskKinds = ['WORK', 'CHANGE'] as const;

const approvalStep = { name: Text, approver: oneOf(requestApprovers) };
const taskStep = {
  name: Text,
  kind: oneOf(requestTaskKinds),
  teamId: Id,
  /** The names of the tasks that come before it. */
  dependsOn: Type.Array(Text),
};

/** How an item stands after the event: the whole of what can be ordered. It holds instructions, so it is the provider's own. */
const itemStands = {
  visibility: oneOf(['INTERNAL']),
  state: oneOf(requestItemStates),
  /** Counts what was published, from 1; 0 for a draft. */
  edition: Type.Integer(),
  name: Text,
  description: Text,
  serviceId: Id,
  /** Who may order it; everybody where there is none. */
  customerIds: Ids,
  /** What is asked of those who order: a JSON Schema, draft 2020-12. */
  form: Type.Record(Type.String(), Type.Unknown()),
  approvals: Type.Array(Type.Object(approvalStep)),
  tasks: Type.Array(Type.Object({ ...taskStep, instructions: Text })),
  /** The standard change by which its task of the kind CHANGE is done. */
  changeTemplate: nullable(Text),
  /** Minutes in which it is to be fulfilled. */
  targetMinutes: nullable(Type.Integer()),
  impact: oneOf(levels),
  urgency: oneOf(levels),
};
const itemStanding = {
  visibility: 'INTERNAL' as const,
  state: 'PUBLISHED' as const,
  edition: 1,
  name: 'Mailbox for a team',
  description: 'A shared address that several people read.',
  serviceId,
  customerIds: [customerId],
  form: { type: 'object', properties: { address: { type: 'string', format: 'email' } }, required: ['address'] },
  approvals: [{ name: 'Head of the department', approver: 'CUSTOMER' as const }],
  tasks: [
    {
      name: 'Create the mailbox',
      kind: 'WORK' as const,
      teamId,
      instructions: 'Use the address of the order; quota 10 GB.',
      dependsOn: [] as string[],
    },
  ],
  changeTemplate: null,
  targetMinutes: 960,
  impact: 'LOW' as const,
  urgency: 'MEDIUM' as const,
};

export const requestItemEvents = {
  RequestItemDrafted: request({
    type: 'RequestItemDrafted',
    summary: 'Something that can be ordered was drafted.',
    data: Type.Object({ ...itemStands, itemId: Id, key: Text }),
    sample: { ...itemStanding, state: 'DRAFT', edition: 0, itemId, key: 'RQI-1001' },
  }),
  RequestItemEdited: request({
    type: 'RequestItemEdited',
    summary: 'A draft changed; the data says how it stands now.',
    data: Type.Object({ ...itemStands }),
    sample: { ...itemStanding, state: 'DRAFT', edition: 0 },
  }),
  RequestItemPublished: request({
    type: 'RequestItemPublished',
    summary: 'An item can be ordered from now on: its first edition.',
    data: Type.Object({ ...itemStands }),
    sample: itemStanding,
  }),
  RequestItemRevised: request({
    type: 'RequestItemRevised',
    summary: 'A new edition of a published item is in force; requests keep the edition that they were made by.',
    data: Type.Object({ ...itemStands }),
    sample: { ...itemStanding, edition: 2 },
  }),
  RequestItemWithdrawn: request({
    type: 'RequestItemWithdrawn',
    summary: 'An item can be ordered no more.',
    data: Type.Object({
      state: oneOf(requestItemStates),
      edition: Type.Integer(),
      serviceId: Id,
      why: Text,
    }),
    sample: { state: 'WITHDRAWN', edition: 1, serviceId, why: 'The service ended.' },
  }),
};

export const serviceRequestStates = [
  'SUBMITTED',
  'AWAITING_APPROVAL',
  'APPROVED',
  'IN_FULFILMENT',
  'FULFILLED',
  'CONFIRMED',
  'CLOSED',
  'REJECTED',
  'CANCELLED',
] as const;
/** SERVICE: an item is ordered. INFORMATION: something is asked ("how do I ..."), and answered. */
export const serviceRequestKinds = ['SERVICE', 'INFORMATION'] as const;

/** What says how long a request may take. */
export const requestTargetSources = ['ITEM', 'PRIORITY'] as const;

/** What every event of a request says besides its own fact, as of after the event. */
const stands = {
  state: oneOf(serviceRequestStates),
  priority: oneOf(priorities),
  serviceId: nullable(Id),
  customerId: nullable(Id),
};
const standing = { state: 'SUBMITTED' as const, priority: 'P4' as const, serviceId, customerId };
const assessed = { impact: oneOf(levels), urgency: oneOf(levels), matrixVersion: Type.Integer() };
const assessment = { impact: 'LOW', urgency: 'MEDIUM', matrixVersion: 1 } as const;
const task = 'Create the mailbox';

export const serviceRequestEvents = {
  RequestSubmitted: request({
    type: 'RequestSubmitted',
    summary: 'A service was ordered, or something was asked; recorded and given a priority.',
    data: Type.Object({
      ...stands,
      ...assessed,
      requestId: Id,
      key: Text,
      kind: oneOf(serviceRequestKinds),
      channel: oneOf(incidentChannels),
      title: Text,
      description: Text,
      itemId: nullable(Id),
      /** The edition of the item that was ordered. */
      itemEdition: nullable(Type.Integer()),
      /** What was filled in, by the form of that edition. */
      answers: Type.Record(Type.String(), Type.Unknown()),
      requesterId: Id,
      /** The person for whom it is, where that is another. */
      onBehalfOfId: nullable(Id),
      approvals: Type.Array(Type.Object(approvalStep)),
      tasks: Type.Array(Type.Object(taskStep)),
      changeTemplate: nullable(Text),
      /** Minutes from its approval, of a question from its submission. */
      targetMinutes: nullable(Type.Integer()),
      /** Whether its item says so, or its priority. */
      targetBy: Type.Optional(oneOf(requestTargetSources)),
    }),
    personal: ['title', 'description', 'answers'],
    sample: {
      ...standing,
      ...assessment,
      requestId,
      key: 'REQ-1001',
      kind: 'SERVICE',
      channel: 'PORTAL',
      title: 'Mailbox for a team',
      description: '',
      itemId,
      itemEdition: 1,
      answers: { address: 'dispatch@nordlicht.example' },
      requesterId: personId,
      onBehalfOfId: null,
      approvals: [{ name: 'Head of the department', approver: 'CUSTOMER' }],
      tasks: [{ name: task, kind: 'WORK', teamId, dependsOn: [] }],
      changeTemplate: null,
      targetMinutes: 960,
      targetBy: 'ITEM',
    },
  }),
  RequestPrioritised: request({
    type: 'RequestPrioritised',
    summary: 'Impact or urgency of a request changed; the priority follows by the matrix.',
    data: Type.Object({
      ...stands,
      ...assessed,
      /** Where the priority says how long it may take: the minutes from now on. */
      targetMinutes: Type.Optional(Type.Integer()),
    }),
    sample: { ...standing, ...assessment, state: 'APPROVED', targetMinutes: 2880 },
  }),
  RequestApprovalAsked: request({
    type: 'RequestApprovalAsked',
    summary: 'The approvals that the item asks for are waited on.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'AWAITING_APPROVAL' },
  }),
  RequestApprovalGiven: request({
    type: 'RequestApprovalGiven',
    summary: 'One of the approvals was given, by somebody else than those who asked.',
    data: Type.Object({ ...stands, approval: Text, approverId: Id, comment: nullable(Text) }),
    personal: ['comment'],
    sample: {
      ...standing,
      state: 'AWAITING_APPROVAL',
      approval: 'Head of the department',
      approverId: personId,
      comment: null,
    },
  }),
  RequestApproved: request({
    type: 'RequestApproved',
    summary: 'Every approval is given, or none is needed: the request may be fulfilled.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'APPROVED' },
  }),
  StandardChangeRequested: request({
    type: 'StandardChangeRequested',
    summary: 'An approved request is to be fulfilled by a standard change of this template.',
    data: Type.Object({ ...stands, key: Text, changeTemplate: Text, requesterId: Type.Optional(Id) }),
    sample: {
      ...standing,
      state: 'APPROVED',
      key: 'REQ-1001',
      changeTemplate: 'Open a port on the site firewall',
      requesterId: personId,
    },
  }),
  RequestTargetMissed: request({
    type: 'RequestTargetMissed',
    summary: 'A request was not fulfilled in its time.',
    data: Type.Object({ ...stands, dueAt: At, targetMinutes: Type.Integer() }),
    sample: { ...standing, state: 'IN_FULFILMENT', dueAt: '2026-01-06T08:00:00.000Z' as Instant, targetMinutes: 960 },
  }),
  RequestRejected: request({
    type: 'RequestRejected',
    summary: 'An approval was refused; the request is over.',
    data: Type.Object({ ...stands, approval: Text, approverId: Id, why: Text }),
    personal: ['why'],
    sample: {
      ...standing,
      state: 'REJECTED',
      approval: 'Head of the department',
      approverId: personId,
      why: 'There is such a mailbox already.',
    },
  }),
  RequestTaskStarted: request({
    type: 'RequestTaskStarted',
    summary: 'Somebody began one of the tasks of the fulfilment.',
    data: Type.Object({ ...stands, task: Text, assigneeId: Id }),
    sample: { ...standing, state: 'IN_FULFILMENT', task, assigneeId: personId },
  }),
  RequestTaskCompleted: request({
    type: 'RequestTaskCompleted',
    summary: 'One of the tasks is done.',
    data: Type.Object({ ...stands, task: Text }),
    sample: { ...standing, state: 'IN_FULFILMENT', task },
  }),
  RequestTaskSkipped: request({
    type: 'RequestTaskSkipped',
    summary: 'One of the tasks is not needed, for a reason.',
    data: Type.Object({ ...stands, task: Text, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'IN_FULFILMENT', task, why: 'The mailbox was there already.' },
  }),
  RequestTaskChangeLinked: request({
    type: 'RequestTaskChangeLinked',
    summary: 'The change by which one of the tasks is done was linked to it.',
    data: Type.Object({
      ...stands,
      task: Text,
      changeId: Id,
      /** Whether the platform raised it for the request: then the task waits until it is closed. */
      raised: Type.Optional(Type.Boolean()),
      /** Whether the task waits until it is closed; as `raised` says where this is left out. */
      waits: Type.Optional(Type.Boolean()),
    }),
    sample: { ...standing, state: 'IN_FULFILMENT', task, changeId, raised: true, waits: true },
  }),
  RequestTaskChangeClosed: request({
    type: 'RequestTaskChangeClosed',
    summary: 'The change by which one of the tasks is done was closed, and did what it was to do.',
    data: Type.Object({ ...stands, task: Text, changeId: Id }),
    sample: { ...standing, state: 'IN_FULFILMENT', task, changeId },
  }),
  RequestTaskReopened: request({
    type: 'RequestTaskReopened',
    summary: 'The change by which one of the tasks was to be done came to nothing: the task is open again.',
    data: Type.Object({ ...stands, task: Text, changeId: Id, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'IN_FULFILMENT', task, changeId, why: 'CHG-1042 was closed as FAILED.' },
  }),
  RequestFulfilled: request({
    type: 'RequestFulfilled',
    summary: 'All tasks are done, or the question is answered.',
    data: Type.Object({ ...stands, answer: nullable(Text) }),
    personal: ['answer'],
    sample: { ...standing, state: 'FULFILLED', answer: null },
  }),
  RequestContested: request({
    type: 'RequestContested',
    summary: 'What was asked for is not there, or not as it should be: the request is open again.',
    data: Type.Object({ ...stands, why: Text, tasks: Type.Array(Text), dueAt: nullable(At) }),
    personal: ['why'],
    sample: {
      ...standing,
      state: 'IN_FULFILMENT',
      why: 'Nobody can open the mailbox.',
      tasks: [task],
      dueAt: '2026-01-08T08:00:00.000Z' as Instant,
    },
  }),
  RequestCommented: request({
    type: 'RequestCommented',
    summary: 'Somebody wrote something on a request.',
    data: Type.Object({
      ...stands,
      commentId: Id,
      visibility: oneOf(['PUBLIC', 'INTERNAL']),
      body: Text,
      /** Whom it asks to look. */
      mentionIds: Ids,
    }),
    personal: ['body'],
    sample: {
      ...standing,
      commentId: '01980000-0000-7000-8000-00000000000b',
      visibility: 'PUBLIC',
      body: 'Please call it dispatch-2.',
      mentionIds: [personId],
    },
  }),
  RequestConfirmed: request({
    type: 'RequestConfirmed',
    summary: 'Those who asked have what they asked for, or did not object in time.',
    data: Type.Object({ ...stands, by: oneOf(['REQUESTER', 'TIMEOUT']) }),
    sample: { ...standing, state: 'CONFIRMED', by: 'REQUESTER' },
  }),
  RequestClosed: request({
    type: 'RequestClosed',
    summary: 'The request is finished; nothing may change any more.',
    data: Type.Object({ ...stands, by: oneOf(['PROVIDER', 'TIMEOUT']) }),
    sample: { ...standing, state: 'CLOSED', by: 'TIMEOUT' },
  }),
  RequestCancelled: request({
    type: 'RequestCancelled',
    summary: 'Those who asked took the request back before work on it began.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'CANCELLED', why: 'not needed any more' },
  }),
};
