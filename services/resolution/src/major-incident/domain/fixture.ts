/** Major incidents and criteria as tests of the rules need them: one valid default each. */
import type { Actor, Instant } from '@attest/kernel';
import {
  type CriteriaCommand,
  type Lead,
  type MajorIncident,
  type MajorIncidentAction,
  type MajorIncidentCommand,
  type MajorIncidentCriteria,
  type MajorIncidentCriteriaAction,
  type Rule,
  shippedTerms,
} from './index.ts';

export const now = '2026-01-05T08:00:00.000Z' as Instant;
export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [serviceId, customerId, ownerId, assigneeId, incidentId] = [1, 2, 3, 4, 5].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
export const theirs: Actor = { id: id(20), name: 'of the customer', roles: ['CUSTOMER_USER'], customerId };
export const manager: Actor = { id: id(21), name: 'manager', roles: ['INCIDENT_MANAGER'] };

export const aRule = (over: Partial<Rule> = {}): Rule => ({
  name: 'A critical service is down',
  priorityAtLeast: null,
  serviceIds: [],
  criticalities: [],
  affectedUsersAtLeast: null,
  affectedCustomersAtLeast: null,
  childIncidentsAtLeast: null,
  condition: null,
  ...over,
});

export const someCriteria = (over: Partial<MajorIncidentCriteria> = {}): MajorIncidentCriteria => ({
  ...shippedTerms,
  id: id(8),
  version: 1,
  head: '',
  key: 'MIC-1001',
  state: 'DRAFT',
  customerId,
  edition: 1,
  rules: [aRule({ priorityAtLeast: 'P1' })],
  agreements: (['PROVIDER', 'CUSTOMER'] as const).map((party) => ({
    ...{ party, personId: id(21), representative: null, evidence: null, at: now },
  })),
  draftedAt: now,
  updatedAt: now,
  inForceAt: null,
  endedAt: null,
  ...over,
});

export const criteriaCommands: Record<MajorIncidentCriteriaAction, CriteriaCommand> = {
  AGREE: { type: 'AGREE', party: 'PROVIDER', by: manager, representative: null, evidence: null },
  PUT_IN_FORCE: { type: 'PUT_IN_FORCE' },
  WITHDRAW: { type: 'WITHDRAW', why: 'other figures' },
  SUPERSEDE: { type: 'SUPERSEDE' },
};

export const aLead = (over: Partial<Lead> = {}): Lead => ({
  id: incidentId,
  key: 'INC-1001',
  title: 'Mail is down',
  state: 'IN_PROGRESS',
  priority: 'P1',
  serviceId,
  customerId,
  assigneeId,
  parentId: null,
  ...over,
});

export const aMajor = (over: Partial<MajorIncident> = {}): MajorIncident => ({
  id: id(9),
  version: 1,
  head: '',
  key: 'MAJ-1001',
  state: 'IN_PROGRESS',
  incidentId,
  title: 'Mail is down',
  priority: 'P1',
  serviceId,
  customerIds: [customerId],
  childIds: [],
  reasons: [],
  criteriaId: id(8),
  criteriaEdition: 1,
  affectedUsers: null,
  affectedCustomers: null,
  ownerId,
  assigneeId,
  declaredById: ownerId,
  updateMinutes: 30,
  acknowledgeMinutes: 15,
  updateDueAt: now,
  missedUpdates: 0,
  lastUpdateAt: null,
  told: [{ personId: id(30), name: 'Wei Zhang', toldAt: now, acknowledgedAt: null }],
  nobodyTold: false,
  escalations: 0,
  restoration: null,
  review: {
    ...{ whatHappened: 'a', wentWell: 'b', wentWrong: 'c', cause: 'd' },
    ...{ reviewerId: ownerId, reviewedAt: now, approverId: id(31), approvedAt: now },
  },
  improvements: [{ improvementId: id(40), key: 'IMP-1001', state: 'PROPOSED' }],
  why: null,
  proposedAt: now,
  updatedAt: now,
  declaredAt: now,
  restoredAt: null,
  closedAt: null,
  ...over,
});

/** One command an action, with nothing but the state in its way. */
export const commands: Record<MajorIncidentAction, MajorIncidentCommand> = {
  DECLARE: {
    type: 'DECLARE',
    ...{ ownerId, assigneeId, actorId: ownerId, updateMinutes: 30, acknowledgeMinutes: 15 },
  },
  DECLINE: { type: 'DECLINE', why: 'a test' },
  START: { type: 'START' },
  HAND_OVER: { type: 'HAND_OVER', ownerId: id(22), assigneeId, why: 'end of the shift' },
  ADD_ENTRY: { type: 'ADD_ENTRY', entryId: id(50), kind: 'FACT', occurredAt: now, body: 'it is dark' },
  CORRECT_ENTRY: {
    type: 'CORRECT_ENTRY',
    ...{ entryId: id(51), former: { id: id(50), kind: 'FACT', correctedById: null }, occurredAt: now, body: 'it was' },
  },
  SEND_UPDATE: { type: 'SEND_UPDATE', updateId: id(52), audience: 'CUSTOMERS', body: 'we are on it' },
  OVERDUE: { type: 'OVERDUE' },
  RESTORE: { type: 'RESTORE', restoration: 'second site' },
  RELAPSE: { type: 'RELAPSE', why: 'overload' },
  REVIEW: {
    type: 'REVIEW',
    ...{ review: { whatHappened: 'a', wentWell: 'b', wentWrong: 'c', cause: 'd' }, actorId: ownerId },
  },
  APPROVE_REVIEW: { type: 'APPROVE_REVIEW', actorId: id(31) },
  CLOSE: { type: 'CLOSE' },
  DOWNGRADE: { type: 'DOWNGRADE', why: 'one customer only' },
};
