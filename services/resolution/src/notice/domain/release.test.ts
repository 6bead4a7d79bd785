import { releaseEvents } from '@attest/contracts';
import { describe, expect, it } from 'vitest';
import { happenedTo, id, reader, telling } from './fixture.ts';
import { learnRelease, ofRelease, type ReleaseCopy } from './index.ts';

const [recordId, first, last] = [id(1), id(2), id(3)];
const people = {
  manager: reader(11, 'RELEASE_MANAGER'),
  changes: reader(12, 'CHANGE_MANAGER'),
  desk: reader(13, 'SERVICE_DESK_AGENT'),
  asker: reader(14, 'PROBLEM_MANAGER'),
  maker: reader(15, 'SUPPORT_ENGINEER'),
  owner: reader(16, 'BUSINESS_RELATIONSHIP_MANAGER'),
  other: reader(17, 'SUPPORT_ENGINEER'),
  // Releases are shown to nobody else.
  customer: reader(21, 'CUSTOMER_USER', { customerId: id(31) }),
  supplier: reader(22, 'SUPPLIER_USER', { supplierId: id(32) }),
};
const told = telling(people, recordId);
const happened = happenedTo(recordId);
const concerned = {
  changes: [{ requesterId: people.asker.personId, implementerId: people.maker.personId }],
  ownerIds: [people.owner.personId],
};

const aRelease = (over: Partial<ReleaseCopy> = {}): ReleaseCopy => ({
  ...{ id: recordId, version: 4, state: 'BUILT', emergency: false, customerIds: [id(31)] },
  criteria: [
    { id: first, phase: 'BEFORE_DEPLOYMENT', met: null },
    { id: last, phase: 'AFTER_DEPLOYMENT', met: null },
  ],
  ...{ environments: ['BUILD', 'ACCEPTANCE'], promotedTo: ['BUILD', 'ACCEPTANCE'] },
  ...over,
});
type ReleaseType = keyof typeof releaseEvents;
const onRelease = (type: ReleaseType, data: object, over: Partial<ReleaseCopy> = {}) => {
  const [before, event] = [aRelease(over), happened(releaseEvents[type], data)];
  return told(ofRelease(event, before, learnRelease(before, event) ?? before, concerned));
};

const those = (reason: string) => ({ asker: reason, maker: reason });
const emergency = { manager: 'EMERGENCY', changes: 'EMERGENCY', desk: 'EMERGENCY', owner: 'EMERGENCY' };
const failed = {
  ...{ manager: 'REVIEW_ASKED,DEPLOYMENT_FAILED', changes: 'REVIEW_ASKED,DEPLOYMENT_FAILED' },
  ...{ desk: 'DEPLOYMENT_FAILED', ...those('DEPLOYMENT_FAILED') },
};
const taken = { manager: 'UPDATED', changes: 'UPDATED', desk: 'UPDATED', ...those('UPDATED') };

describe('of a release', () => {
  it.each<[ReleaseType, object, Partial<ReleaseCopy>, Record<string, string>]>([
    ['ReleaseReplanned', {}, {}, those('UPDATED')],
    ['ReleaseReplanned', { releaseType: 'EMERGENCY' }, {}, { ...those('UPDATED,EMERGENCY'), ...emergency }],
    ['ReleaseReplanned', { releaseType: 'EMERGENCY' }, { emergency: true }, those('UPDATED')],
    ['ReleaseBuilt', {}, {}, { maker: 'CHECK_ASKED' }],
    ['ReleaseBuilt', {}, { criteria: [] }, {}],
    ['ReleaseCriterionChecked', { criterionId: first, met: true }, {}, { manager: 'APPROVAL_ASKED' }],
    ['ReleaseCriterionChecked', { criterionId: first, met: false }, {}, { manager: 'DECISION_ASKED' }],
    ['ReleaseCriterionChecked', { criterionId: first, met: true }, { promotedTo: ['BUILD'] }, {}],
    ['ReleaseCriterionChecked', { criterionId: last, met: true, state: 'DEPLOYED' }, { state: 'DEPLOYED' }, {}],
    [
      'ReleasePromoted',
      { environment: 'ACCEPTANCE' },
      { promotedTo: ['BUILD'], criteria: [{ id: first, phase: 'BEFORE_DEPLOYMENT', met: true }] },
      { manager: 'APPROVAL_ASKED' },
    ],
    ['ReleasePromoted', { environment: 'ACCEPTANCE' }, { promotedTo: ['BUILD'] }, {}],
    ['ReleaseAccepted', {}, {}, { manager: 'TASK_READY', ...those('STATE_CHANGED') }],
    ['ReleaseStepReported', { progress: 'FAILED' }, {}, { manager: 'DEPLOYMENT_FAILED', maker: 'DEPLOYMENT_FAILED' }],
    ['ReleaseStepReported', { progress: 'SUCCEEDED' }, {}, {}],
    ['ReleaseDeployed', {}, {}, { asker: 'STATE_CHANGED', maker: 'STATE_CHANGED,CHECK_ASKED' }],
    ['ReleaseDeployed', {}, { emergency: true, criteria: [] }, { manager: 'REVIEW_ASKED', ...those('STATE_CHANGED') }],
    ['ReleaseFailed', {}, { state: 'DEPLOYED' }, failed],
    ['ReleaseFailed', {}, { state: 'FAILED' }, taken],
    ['ReleaseReviewed', {}, {}, {}],
    ['ReleaseClosed', {}, {}, those('STATE_CHANGED')],
    ['ReleaseCancelled', {}, {}, those('STATE_CHANGED')],
  ])('%s %j after %j is told to those whom it concerns', (type, data, over, expected) =>
    expect(onRelease(type, data, over)).toEqual(expected),
  );

  it('is planned for those whose changes it brings; an emergency, for those who answer for what it touches, too', () => {
    const plan = (releaseType: string) => {
      const event = happened(releaseEvents.ReleasePlanned, { releaseType }, 1);
      const after = learnRelease(undefined, event);
      return after && told(ofRelease(event, undefined, after, concerned));
    };
    expect(plan('MAJOR')).toEqual(those('STATE_CHANGED'));
    expect(plan('EMERGENCY')).toEqual({ ...emergency, ...those('STATE_CHANGED,EMERGENCY') });
  });

  it('counts what was checked, and where it was, for the last build alone', () => {
    const criteria = [{ id: first, phase: 'BEFORE_DEPLOYMENT', description: 'It starts.' }];
    const history = [
      happened(releaseEvents.ReleasePlanned, { criteria, environments: ['BUILD', 'TEST', 'LIVE'] }, 1),
      happened(releaseEvents.ReleaseBuilt, {}, 2),
      happened(releaseEvents.ReleaseCriterionChecked, { criterionId: first, met: true }, 3),
      happened(releaseEvents.ReleasePromoted, { environment: 'TEST' }, 4),
    ];
    const known = history.reduce<ReleaseCopy | undefined>(learnRelease, undefined);
    expect(known).toMatchObject({ criteria: [{ met: true }], environments: ['BUILD', 'TEST'], version: 4 });
    expect(known?.promotedTo).toEqual(['BUILD', 'TEST']);
    const again = learnRelease(known, happened(releaseEvents.ReleaseBuilt, {}, 5));
    expect(again).toMatchObject({ criteria: [{ met: null }], promotedTo: ['BUILD'] });
    expect(learnRelease(known, happened(releaseEvents.ReleaseBuilt, {}, 4))).toBe(known);
  });
});
