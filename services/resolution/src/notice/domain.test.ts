import { incidentEvents, majorIncidentEvents, problemEvents, serviceRequestEvents } from '@attest/contracts';
import type { Instant, Role } from '@attest/kernel';
import { anEvent } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import {
  type FollowedIncident,
  type FollowedMajor,
  type FollowedRequest,
  type FollowedTask,
  type Happening,
  isNews,
  newsOf,
  ofIncident,
  ofMajorIncident,
  ofProblem,
  ofRequest,
  type Reader,
} from './domain/index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;
const [customerId, otherId, supplierId, teamId, recordId] = [1, 2, 3, 4, 5].map(id) as [
  string,
  string,
  string,
  string,
  string,
];
const reader = (n: number, roles: Role[], over: Partial<Reader> = {}): Reader => ({
  ...{ personId: id(n), roles, teamIds: [], customerId: null, supplierId: null },
  ...over,
});
const people = {
  assignee: reader(11, ['SUPPORT_ENGINEER'], { teamIds: [teamId] }),
  colleague: reader(12, ['SUPPORT_ENGINEER'], { teamIds: [teamId] }),
  manager: reader(13, ['INCIDENT_MANAGER', 'PROBLEM_MANAGER']),
  agent: reader(14, ['SERVICE_DESK_AGENT']),
  caller: reader(21, ['CUSTOMER_USER'], { customerId }),
  head: reader(22, ['CUSTOMER_USER'], { customerId }),
  stranger: reader(23, ['CUSTOMER_USER', 'INCIDENT_MANAGER'], { customerId: otherId }),
  supplier: reader(31, ['SUPPLIER_USER'], { supplierId }),
};
type Who = keyof typeof people;
const everybody = Object.values(people);
const actor = { id: id(99), name: 'somebody' };

const told = (happenings: readonly Happening[], over: { customerIds?: string[]; supplierId?: string | null } = {}) => {
  const sight = { customerIds: [customerId], supplierId: null, ...over };
  const notices = newsOf(happenings, new Map([[recordId, sight]]), everybody);
  const nameOf = (personId: string) => Object.entries(people).find(([, one]) => one.personId === personId)?.[0] as Who;
  return Object.fromEntries(notices.map((notice) => [nameOf(notice.personId), notice.reasons.join()]));
};

const anIncident = (over: Partial<FollowedIncident> = {}): FollowedIncident => ({
  ...{ id: recordId, customerId, callerId: people.caller.personId, teamId, assigneeId: people.assignee.personId },
  ...{ waitingOnId: null, state: 'IN_PROGRESS', watcherIds: [people.head.personId, people.manager.personId], ...over },
});
type IncidentType = keyof typeof incidentEvents;
const onIncident = <T extends IncidentType>(type: T, data: object = {}, over: Partial<FollowedIncident> = {}) =>
  ofIncident({ ...anEvent(incidentEvents[type], { recordId, data }), type, actor } as never, anIncident(over));

describe('of an incident', () => {
  const followers = {
    caller: 'STATE_CHANGED',
    head: 'STATE_CHANGED',
    manager: 'STATE_CHANGED',
    assignee: 'STATE_CHANGED',
  };
  const because = (reason: string) => Object.fromEntries(Object.keys(followers).map((who) => [who, reason]));
  it.each<[IncidentType, object, Record<string, string>]>([
    ['IncidentLogged', { callerId: people.caller.personId }, { caller: 'LOGGED' }],
    [
      'IncidentAssigned',
      { teamId, assigneeId: people.assignee.personId },
      { assignee: 'ASSIGNED', head: 'STATE_CHANGED', manager: 'STATE_CHANGED' },
    ],
    [
      'IncidentAssigned',
      { teamId, assigneeId: null },
      { assignee: 'TEAM_ASSIGNED', colleague: 'TEAM_ASSIGNED', head: 'STATE_CHANGED', manager: 'STATE_CHANGED' },
    ],
    ['IncidentPutOnHold', { on: 'USER' }, { caller: 'ANSWER_ASKED', head: 'STATE_CHANGED', manager: 'STATE_CHANGED' }],
    ['IncidentStarted', {}, followers],
    ['IncidentClosed', {}, followers],
    ['IncidentResolved', {}, because('RESOLVED')],
    ['IncidentReopened', {}, because('REOPENED')],
    ['IncidentCommented', { visibility: 'PUBLIC' }, because('COMMENTED')],
    ['IncidentCommented', { visibility: 'INTERNAL' }, { assignee: 'COMMENTED', manager: 'COMMENTED' }],
    ['IncidentAttached', { visibility: 'INTERNAL' }, { assignee: 'ATTACHED', manager: 'ATTACHED' }],
    [
      'IncidentEscalated',
      { teamId, personId: null, role: null },
      { assignee: 'ESCALATED', colleague: 'ESCALATED', manager: 'ESCALATED' },
    ],
    [
      'IncidentEscalated',
      { teamId: null, personId: null, role: 'SERVICE_DESK_AGENT' },
      { agent: 'ESCALATED', manager: 'ESCALATED' },
    ],
    ['IncidentWatched', { personId: people.agent.personId }, { agent: 'WATCHER_ADDED' }],
    ['IncidentImported', {}, {}],
    ['IncidentRiskLinked', {}, {}],
  ])('%s %j is told to those whom it concerns and who may read it', (type, data, expected) => {
    expect(told(onIncident(type, type === 'IncidentLogged' ? { imported: null, ...data } : data))).toEqual(expected);
  });
  it('asks people to look, but never at what they may not read', () => {
    const mentionIds = [people.agent, people.caller, people.stranger].map(({ personId }) => personId);
    expect(told(onIncident('IncidentCommented', { visibility: 'INTERNAL', mentionIds }, { watcherIds: [] }))).toEqual({
      ...{ agent: 'MENTIONED', assignee: 'COMMENTED' },
    });
    expect(told(onIncident('IncidentCommented', { visibility: 'PUBLIC', mentionIds }, { watcherIds: [] }))).toEqual({
      ...{ agent: 'MENTIONED', caller: 'MENTIONED,COMMENTED', assignee: 'COMMENTED' },
    });
  });
  it('is told to a supplier while it waits on it', () => {
    const waiting = { state: 'WAITING_ON_SUPPLIER', waitingOnId: supplierId, watcherIds: [] };
    const hold = onIncident('IncidentPutOnHold', { on: 'SUPPLIER', waitingOnId: supplierId }, waiting);
    expect(told(hold, { supplierId })).toEqual({ supplier: 'ANSWER_ASKED' });
    const comment = onIncident('IncidentCommented', { visibility: 'PUBLIC' }, waiting);
    expect(told(comment, { supplierId })).toMatchObject({ supplier: 'COMMENTED' });
    expect(told(comment)).not.toHaveProperty('supplier');
  });
  it('that was imported is told to nobody', () =>
    expect(
      onIncident('IncidentLogged', {
        callerId: people.caller.personId,
        imported: { source: 'x', externalId: '1', revision: 1, details: {} },
      }),
    ).toEqual([]));
});

describe('of a request', () => {
  const task = (name: string, over: Partial<FollowedTask> = {}): FollowedTask => ({
    ...{ name, teamId, assigneeId: null, state: 'OPEN', dependsOn: [], ...over },
  });
  const aRequest = (over: Partial<FollowedRequest> = {}): FollowedRequest => ({
    ...{ id: recordId, kind: 'SERVICE', customerId, requesterId: people.caller.personId, onBehalfOfId: null },
    ...{
      openApprovers: [],
      readyTeamIds: [teamId],
      tasks: [task('first'), task('then', { dependsOn: ['first'] })],
      ...over,
    },
  });
  const onRequest = (type: keyof typeof serviceRequestEvents, data: object = {}, over: Partial<FollowedRequest> = {}) =>
    told(
      ofRequest({ ...anEvent(serviceRequestEvents[type], { recordId, data }), type, actor } as never, aRequest(over)),
    );
  const [assigneeId] = [people.assignee.personId];
  const team = (reason: string) => ({ assignee: reason, colleague: reason });

  it('approvals are asked of those who may give them, never of those who ask', () => {
    expect(onRequest('RequestApprovalAsked', {}, { openApprovers: ['CUSTOMER'] })).toEqual({ head: 'APPROVAL_ASKED' });
    expect(onRequest('RequestApprovalAsked', {}, { openApprovers: ['INCIDENT_MANAGER'] })).toEqual({
      manager: 'APPROVAL_ASKED',
    });
    const none = { openApprovers: ['CUSTOMER'] as const, customerId: null };
    expect(onRequest('RequestApprovalAsked', {}, none)).toEqual({});
  });
  it.each<[keyof typeof serviceRequestEvents, object, Partial<FollowedRequest>, Record<string, string>]>([
    ['RequestSubmitted', {}, { onBehalfOfId: people.head.personId }, { head: 'LOGGED' }],
    ['RequestApproved', {}, {}, { caller: 'STATE_CHANGED', ...team('TASK_READY') }],
    [
      'RequestTaskCompleted',
      { task: 'first' },
      { tasks: [task('first', { state: 'DONE' }), task('then', { dependsOn: ['first'] })] },
      team('TASK_READY'),
    ],
    ['RequestTaskCompleted', { task: 'other' }, {}, {}],
    ['RequestTaskReopened', { task: 'first' }, {}, team('REOPENED')],
    ['RequestContested', { tasks: ['first', 'then'] }, {}, { caller: 'REOPENED', ...team('REOPENED') }],
    ['RequestContested', { tasks: [] }, { kind: 'INFORMATION', tasks: [] }, { agent: 'REOPENED', caller: 'REOPENED' }],
    ['RequestFulfilled', {}, {}, { caller: 'RESOLVED' }],
    ['RequestTargetMissed', {}, {}, team('TARGET_MISSED')],
    [
      'RequestTargetMissed',
      {},
      { tasks: [task('first', { state: 'IN_PROGRESS', assigneeId })] },
      { assignee: 'TARGET_MISSED' },
    ],
    ['RequestCancelled', {}, {}, { caller: 'STATE_CHANGED', ...team('STATE_CHANGED') }],
    [
      'RequestCommented',
      { visibility: 'INTERNAL', mentionIds: [people.agent.personId, people.head.personId] },
      {},
      { agent: 'MENTIONED', ...team('COMMENTED') },
    ],
    ['RequestCommented', { visibility: 'PUBLIC', mentionIds: [] }, {}, { caller: 'COMMENTED', ...team('COMMENTED') }],
    ['RequestPrioritised', {}, {}, {}],
  ])('%s %j is told to those whom it concerns', (type, data, over, expected) => {
    expect(onRequest(type, data, over)).toEqual(expected);
  });
});

describe('of a problem and of a major incident', () => {
  const onProblem = (type: keyof typeof problemEvents, data: object) =>
    told(ofProblem({ ...anEvent(problemEvents[type], { recordId, data }), type, actor } as never), { customerIds: [] });
  it('assignments and escalations reach people, teams and who holds the role', () => {
    expect(onProblem('ProblemAssigned', { teamId, assigneeId: null })).toEqual({
      ...{ assignee: 'TEAM_ASSIGNED', colleague: 'TEAM_ASSIGNED' },
    });
    expect(onProblem('ProblemAssigned', { teamId, assigneeId: people.agent.personId })).toEqual({ agent: 'ASSIGNED' });
    expect(onProblem('ProblemEscalated', { toId: null })).toEqual({ manager: 'ESCALATED' });
    expect(onProblem('ProblemEscalated', { toId: people.caller.personId })).toEqual({});
    expect(onProblem('ProblemResolved', {})).toEqual({});
  });

  const major: FollowedMajor = {
    ...{
      id: recordId,
      customerIds: [customerId],
      ownerId: people.manager.personId,
      assigneeId: people.assignee.personId,
    },
    followerIds: [people.caller.personId, people.stranger.personId],
  };
  const onMajor = (type: keyof typeof majorIncidentEvents, data: object = {}) =>
    told(ofMajorIncident({ ...anEvent(majorIncidentEvents[type], { recordId, data }), type, actor } as never, major));
  it.each<[keyof typeof majorIncidentEvents, object, Record<string, string>]>([
    ['MajorIncidentProposed', {}, { manager: 'PROPOSED' }],
    [
      'MajorIncidentDeclared',
      { ownerId: people.manager.personId },
      { manager: 'ASSIGNED,DECLARED', assignee: 'DECLARED', caller: 'DECLARED' },
    ],
    ['MajorIncidentHandedOver', { ownerId: people.agent.personId }, { agent: 'ASSIGNED' }],
    [
      'MajorIncidentUpdateSent',
      { visibility: 'PUBLIC' },
      { manager: 'UPDATED', assignee: 'UPDATED', caller: 'UPDATED' },
    ],
    ['MajorIncidentUpdateSent', { visibility: 'INTERNAL' }, { manager: 'UPDATED', assignee: 'UPDATED' }],
    ['MajorIncidentUpdateOverdue', {}, { manager: 'UPDATE_OVERDUE', assignee: 'UPDATE_OVERDUE' }],
    ['MajorIncidentRestored', {}, { manager: 'RESOLVED', assignee: 'RESOLVED', caller: 'RESOLVED' }],
    ['MajorIncidentRelapsed', {}, { manager: 'REOPENED', assignee: 'REOPENED' }],
    ['MajorIncidentFollowed', {}, {}],
  ])('%s %j is told to those whom it concerns', (type, data, expected) => {
    expect(onMajor(type, data)).toEqual(expected);
  });
});

describe('notices', () => {
  const happening = (n: number, over: Partial<Happening> = {}): Happening => ({
    ...{ eventId: id(1000 + n), recordId, at: now, actorId: actor.id, reason: 'COMMENTED', internal: false },
    to: [{ to: 'PERSON', id: people.caller.personId }],
    ...over,
  });
  const sights = new Map([[recordId, { customerIds: [customerId], supplierId: null }]]);
  it('are one a person and record, count events, and are never of one’s own acts', () => {
    const later = '2026-01-05T09:00:00.000Z' as Instant;
    const own = happening(3, { actorId: people.caller.personId, at: later, reason: 'REOPENED' });
    const all = [happening(1), happening(1, { reason: 'MENTIONED' }), happening(2, { at: later }), own];
    expect(newsOf(all, sights, everybody)).toEqual([
      {
        ...{ personId: people.caller.personId, recordId, reasons: ['MENTIONED', 'COMMENTED'], count: 2 },
        ...{ since: now, at: later, byId: actor.id },
      },
    ]);
    expect(newsOf([own], sights, everybody)).toEqual([]);
    expect(newsOf([happening(1)], new Map(), everybody)).toEqual([]);
  });
  it('are of news only', () => {
    expect(isNews(now, '2026-01-08T07:59:59.999Z' as Instant)).toBe(true);
    expect(isNews(now, '2026-01-08T08:00:00.000Z' as Instant)).toBe(false);
  });
});
