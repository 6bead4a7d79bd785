import {
  boardMeetingEvents,
  changeEvents,
  configurationAuditEvents,
  standardChangeEvents,
  unauthorisedChangeEvents,
} from '@attest/contracts';
import { describe, expect, it } from 'vitest';
import { happenedTo, id, reader, telling } from './fixture.ts';
import {
  type ChangeCopy,
  learnChange,
  ofBoardMeeting,
  ofChange,
  ofConfigurationAudit,
  ofStandardChange,
  ofUnauthorisedChange,
} from './index.ts';

const [recordId, teamId, firstTask, thenTask] = [id(1), id(2), id(3), id(4)];
const people = {
  requester: reader(11, 'CHANGE_MANAGER'),
  manager: reader(12, 'CHANGE_MANAGER'),
  member: reader(13, 'CHANGE_ADVISORY_BOARD_MEMBER'),
  finance: reader(14, 'FINANCE_MANAGER'),
  releases: reader(15, 'RELEASE_MANAGER'),
  keeper: reader(16, 'CONFIGURATION_MANAGER'),
  maker: reader(17, 'SUPPORT_ENGINEER'),
  mate: reader(18, 'SUPPORT_ENGINEER', { teamIds: [teamId] }),
  auditor: reader(19, 'INTERNAL_AUDITOR'),
  // Whoever of a customer or supplier has such a role or team is told of nothing.
  customer: reader(21, 'CHANGE_MANAGER', { customerId: id(31), teamIds: [teamId] }),
  supplier: reader(22, 'CHANGE_ADVISORY_BOARD_MEMBER', { supplierId: id(32), teamIds: [teamId] }),
};
const idOf = (who: keyof typeof people): string => people[who].personId;
const told = telling(people, recordId);
const happened = happenedTo(recordId);

const aChange = (over: Partial<ChangeCopy> = {}): ChangeCopy => ({
  ...{ id: recordId, version: 4, state: 'SCHEDULED', requesterId: idOf('requester'), implementerId: idOf('maker') },
  tasks: [
    { id: firstTask, step: 1, teamId, assigneeId: null, state: 'OPEN' },
    { id: thenTask, step: 2, teamId: null, assigneeId: idOf('maker'), state: 'OPEN' },
  ],
  ...over,
});
type ChangeType = keyof typeof changeEvents;
const onChange = (type: ChangeType, data: object, over: Partial<ChangeCopy> = {}) => {
  const event = happened(changeEvents[type], data);
  const before = aChange(over);
  return told(ofChange(event, before, learnChange(before, event) ?? before));
};

describe('of a change', () => {
  // Who asked for it does not assess it.
  const managers = { manager: 'ASSESSMENT_ASKED' };
  const named = (over: object) => [{ process: 'CAPACITY', roles: [], personIds: [], teamIds: [], ...over }];
  it.each<[ChangeType, object, Partial<ChangeCopy>, Record<string, string>]>([
    ['ChangeRequested', { awaitedAssessments: [] }, {}, managers],
    [
      'ChangeRequested',
      { awaitedAssessments: ['CAPACITY', 'FINANCE'] },
      {},
      { ...managers, member: 'ASSESSMENT_ASKED', finance: 'ASSESSMENT_ASKED' },
    ],
    [
      'ChangeRequested',
      { awaitedAssessments: ['CAPACITY'], assessors: named({ teamIds: [teamId], personIds: [idOf('keeper')] }) },
      {},
      { ...managers, mate: 'ASSESSMENT_ASKED', keeper: 'ASSESSMENT_ASKED' },
    ],
    [
      'ChangeRequested',
      { awaitedAssessments: ['CAPACITY', 'FINANCE'], assessors: named({ roles: ['RELEASE_MANAGER'] }) },
      {},
      { ...managers, releases: 'ASSESSMENT_ASKED', finance: 'ASSESSMENT_ASKED' },
    ],
    ['ChangeRequested', { changeType: 'STANDARD', awaitedAssessments: ['SECURITY'] }, {}, {}],
    ['ChangeEffectRecorded', {}, { state: 'REQUESTED' }, {}],
    ['ChangeEffectRecorded', {}, { state: 'ASSESSED' }, managers],
    ['ChangeAssessed', { awaitedAssessments: ['SECURITY'] }, {}, {}],
    // Who asked for it does not approve it.
    ['ChangeAssessed', { awaitedAssessments: [] }, {}, { manager: 'APPROVAL_ASKED', member: 'APPROVAL_ASKED' }],
    [
      'ChangeApproved',
      {},
      {},
      { requester: 'DECISION_ASKED,STATE_CHANGED', manager: 'DECISION_ASKED', releases: 'DECISION_ASKED' },
    ],
    ['ChangeRejected', {}, {}, { requester: 'STATE_CHANGED' }],
    ['ChangeScheduled', { implementerId: idOf('maker') }, {}, { requester: 'STATE_CHANGED', maker: 'STATE_CHANGED' }],
    [
      'ChangeScheduled',
      { implementerId: idOf('maker') },
      { implementerId: null },
      { requester: 'STATE_CHANGED', maker: 'ASSIGNED,STATE_CHANGED' },
    ],
    ['ChangeScheduled', { implementerId: null }, {}, { requester: 'STATE_CHANGED' }],
    [
      'ChangeConflictsFound',
      {},
      {},
      { requester: 'CONFLICT_FOUND', manager: 'CONFLICT_FOUND', maker: 'CONFLICT_FOUND' },
    ],
    ['ChangeConflictsFound', { conflicts: [] }, {}, {}],
    ['ChangeTaskPlanned', { taskId: id(5), teamId, assigneeId: null }, {}, { mate: 'TEAM_ASSIGNED' }],
    ['ChangeTaskAssigned', { taskId: firstTask, teamId, assigneeId: idOf('maker') }, {}, { maker: 'ASSIGNED' }],
    ['ChangeImplementationStarted', {}, {}, { requester: 'STATE_CHANGED', maker: 'STATE_CHANGED', mate: 'TASK_READY' }],
    ['ChangeTaskSettled', { taskId: firstTask, taskState: 'DONE' }, {}, { maker: 'TASK_READY' }],
    ['ChangeTaskSettled', { taskId: firstTask, taskState: 'SKIPPED', state: 'SCHEDULED' }, {}, {}],
    ['ChangeTaskSettled', { taskId: id(6), taskState: 'DONE' }, {}, {}],
    [
      'ChangeTaskSettled',
      { taskId: firstTask, taskState: 'FAILED' },
      {},
      { requester: 'TASK_FAILED', manager: 'TASK_FAILED', maker: 'TASK_FAILED' },
    ],
    [
      'ChangeImplemented',
      {},
      {},
      {
        requester: 'REVIEW_ASKED,STATE_CHANGED',
        manager: 'REVIEW_ASKED',
        member: 'REVIEW_ASKED',
        maker: 'STATE_CHANGED',
      },
    ],
    ['ChangeReviewMissed', {}, {}, { requester: 'TARGET_MISSED', manager: 'TARGET_MISSED' }],
    ['ChangeClosed', {}, {}, { requester: 'STATE_CHANGED', maker: 'STATE_CHANGED' }],
    ['ChangeCancelled', {}, { implementerId: null }, { requester: 'STATE_CHANGED' }],
    ['ChangeBackOutPlanned', {}, {}, {}],
  ])('%s %j is told to those whom it concerns', (type, data, over, expected) => {
    expect(onChange(type, data, over)).toEqual(expected);
  });

  it('is known by its events, the newest only, and from its beginning', () => {
    const requested = happened(changeEvents.ChangeRequested, { requesterId: idOf('requester') }, 1);
    const scheduled = happened(changeEvents.ChangeScheduled, { implementerId: idOf('maker') }, 2);
    const planned = happened(changeEvents.ChangeTaskPlanned, { taskId: firstTask }, 3);
    const removed = happened(changeEvents.ChangeTaskRemoved, { taskId: firstTask }, 4);
    expect(learnChange(undefined, scheduled)).toBeUndefined();
    const known = [requested, scheduled, planned].reduce<ChangeCopy | undefined>(learnChange, undefined);
    expect(known).toMatchObject({ version: 3, implementerId: idOf('maker'), tasks: [{ id: firstTask }] });
    expect(learnChange(known, scheduled)).toBe(known);
    expect(learnChange(known, requested)).toBe(known);
    expect(learnChange(known, removed)?.tasks).toEqual([]);
  });
});

const board = (reason: string) => ({ requester: reason, manager: reason, member: reason });

describe('of what belongs to changes', () => {
  const onMeeting = (type: keyof typeof boardMeetingEvents, data: object = {}) =>
    told(ofBoardMeeting(happened(boardMeetingEvents[type], data)));
  it.each<[keyof typeof boardMeetingEvents, object, Record<string, string>]>([
    ['BoardMeetingPlanned', {}, board('INVITED')],
    ['BoardMeetingOpened', {}, board('VOTE_ASKED')],
    [
      'BoardMeetingItemAdded',
      { state: 'OPEN', requesterId: idOf('requester') },
      { manager: 'VOTE_ASKED', member: 'VOTE_ASKED' },
    ],
    ['BoardMeetingItemAdded', { state: 'PLANNED' }, board('UPDATED')],
    ['BoardMeetingItemRemoved', {}, board('UPDATED')],
    ['BoardMeetingCancelled', {}, board('STATE_CHANGED')],
    ['BoardMeetingVoted', {}, {}],
  ])('%s %j reaches the board', (type, data, expected) => expect(onMeeting(type, data)).toEqual(expected));

  it('standard changes are approved by others than who proposed them', () => {
    const proposed = happened(standardChangeEvents.StandardChangeProposed, { proposerId: idOf('requester') });
    expect(told(ofStandardChange(proposed))).toEqual({ manager: 'APPROVAL_ASKED', member: 'APPROVAL_ASKED' });
    const withdrawn = happened(standardChangeEvents.StandardChangeWithdrawn, {});
    expect(told(ofStandardChange(withdrawn))).toEqual({ requester: 'STATE_CHANGED', manager: 'STATE_CHANGED' });
    expect(told(ofStandardChange(happened(standardChangeEvents.StandardChangeApproved, {})))).toEqual({});
  });

  const onUnauthorised = (type: keyof typeof unauthorisedChangeEvents, data: object = {}) =>
    told(ofUnauthorisedChange(happened(unauthorisedChangeEvents[type], { assigneeId: idOf('maker'), ...data })));
  it.each<[keyof typeof unauthorisedChangeEvents, Record<string, string>]>([
    [
      'UnauthorisedChangeDetected',
      { requester: 'DECISION_ASKED', manager: 'DECISION_ASKED', keeper: 'DECISION_ASKED' },
    ],
    ['UnauthorisedChangeAssigned', { maker: 'ASSIGNED' }],
    ['UnauthorisedChangeSeenAgain', { maker: 'UPDATED' }],
    ['UnauthorisedChangeOverdue', { requester: 'TARGET_MISSED', manager: 'TARGET_MISSED', maker: 'TARGET_MISSED' }],
    ['UnauthorisedChangeReverted', { maker: 'STATE_CHANGED' }],
    ['UnauthorisedChangeRaised', {}],
  ])('%s', (type, expected) => expect(onUnauthorised(type)).toEqual(expected));

  const both = (reason: string) => ({ auditor: reason, keeper: reason });
  const onAudit = (type: keyof typeof configurationAuditEvents, data: object = {}) =>
    told(ofConfigurationAudit(happened(configurationAuditEvents[type], { auditorId: idOf('auditor'), ...data })));
  it.each<[keyof typeof configurationAuditEvents, object, Record<string, string>]>([
    ['ConfigurationAuditPlanned', {}, { auditor: 'ASSIGNED' }],
    ['ConfigurationAuditCounted', {}, both('DECISION_ASKED')],
    ['ConfigurationAuditCounted', { variances: [] }, {}],
    ['ConfigurationAuditOverdue', {}, both('TARGET_MISSED')],
    ['ConfigurationAuditClosed', {}, both('STATE_CHANGED')],
    ['ConfigurationAuditVarianceSettled', {}, {}],
  ])('%s %j', (type, data, expected) => expect(onAudit(type, data)).toEqual(expected));
});
