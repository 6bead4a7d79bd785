import { improvementEvents, transitionEvents } from '@attest/contracts';
import { describe, expect, it } from 'vitest';
import { happenedTo, id, reader, telling } from './fixture.ts';
import {
  type ImprovementCopy,
  learnImprovement,
  learnTransition,
  ofImprovement,
  ofTransitionWork,
  type TransitionCopy,
} from './index.ts';

const [recordId, criterionId] = [id(1), id(2)];
const people = {
  owner: reader(11, 'SERVICE_CATALOGUE_MANAGER'),
  catalogue: reader(12, 'SERVICE_CATALOGUE_MANAGER'),
  relations: reader(13, 'BUSINESS_RELATIONSHIP_MANAGER'),
  system: reader(14, 'SMS_MANAGER'),
  top: reader(15, 'TOP_MANAGEMENT'),
  proposer: reader(16, 'SMS_MANAGER'),
  engineer: reader(17, 'SUPPORT_ENGINEER'),
  customer: reader(21, 'SMS_MANAGER', { customerId: id(31) }),
};
const ownerId = people.owner.personId;
const told = telling(people, recordId);
const happened = happenedTo(recordId);

describe('of a transition', () => {
  const aTransition = (over: Partial<TransitionCopy> = {}): TransitionCopy => ({
    ...{ id: recordId, version: 4, state: 'BUILT', criteria: [{ id: criterionId, met: null }], ...over },
  });
  const onTransition = (type: keyof typeof transitionEvents, data: object) => {
    const [before, event] = [aTransition(), happened(transitionEvents[type], { ownerId, ...data })];
    return told(ofTransitionWork(event, before, learnTransition(before, event) ?? before));
  };
  const owner = (reason: string) => ({ owner: reason });
  it.each<[keyof typeof transitionEvents, object, Record<string, string>]>([
    ['TransitionProposed', {}, owner('ASSIGNED')],
    ['TransitionPlanned', {}, owner('STATE_CHANGED')],
    ['TransitionBuilt', {}, owner('STATE_CHANGED,CHECK_ASKED')],
    ['TransitionCriterionChecked', { criterionId, met: true }, owner('APPROVAL_ASKED')],
    ['TransitionCriterionChecked', { criterionId: id(3), met: true }, {}],
    ['TransitionCriterionChecked', { criterionId, met: false }, owner('DECISION_ASKED')],
    ['TransitionDutyDone', {}, {}],
    ['TransitionAccepted', {}, owner('STATE_CHANGED')],
    // Who answers for it does not look back at it.
    ['TransitionLive', {}, { owner: 'STATE_CHANGED', catalogue: 'REVIEW_ASKED', relations: 'REVIEW_ASKED' }],
    ['TransitionReviewed', {}, owner('STATE_CHANGED')],
    ['TransitionCancelled', {}, owner('STATE_CHANGED')],
  ])('%s %j is told to those whom it concerns', (type, data, expected) =>
    expect(onTransition(type, data)).toEqual(expected),
  );

  it('counts what was checked of the last design alone', () => {
    const history = [
      happened(transitionEvents.TransitionProposed, {}, 1),
      happened(transitionEvents.TransitionPlanned, { criteria: [{ id: criterionId, description: 'It works.' }] }, 2),
      happened(transitionEvents.TransitionCriterionChecked, { criterionId, met: true }, 3),
    ];
    const known = history.reduce<TransitionCopy | undefined>(learnTransition, undefined);
    expect(known?.criteria).toEqual([{ id: criterionId, met: true }]);
    expect(learnTransition(known, happened(transitionEvents.TransitionDesigned, {}, 4))?.criteria).toEqual([
      { id: criterionId, met: null },
    ]);
    expect(learnTransition(undefined, happened(transitionEvents.TransitionLive, {}, 4))).toBeUndefined();
  });
});

describe('of an improvement', () => {
  const proposedById = people.proposer.personId;
  const before: ImprovementCopy = { id: recordId, version: 4, ownerId, proposedById };
  const onImprovement = (type: keyof typeof improvementEvents, data: object = {}, by?: string) => {
    const event = happened(improvementEvents[type], { ownerId, proposedById, ...data }, 5, by);
    return told(ofImprovement(event, before, learnImprovement(before, event) ?? before));
  };
  const both = (reason: string) => ({ owner: reason, proposer: reason });
  it.each<[keyof typeof improvementEvents, object, Record<string, string>]>([
    // Who proposed it does not decide.
    ['ImprovementProposed', {}, { owner: 'ASSIGNED', system: 'APPROVAL_ASKED', top: 'APPROVAL_ASKED' }],
    ['ImprovementAccepted', {}, both('STATE_CHANGED')],
    ['ImprovementRejected', {}, both('STATE_CHANGED')],
    ['ImprovementPlanned', {}, { owner: 'UPDATED' }],
    ['ImprovementPlanned', { ownerId: people.engineer.personId }, { engineer: 'ASSIGNED', owner: 'UPDATED' }],
    ['ImprovementOverdue', {}, { owner: 'TARGET_MISSED', system: 'TARGET_MISSED', proposer: 'TARGET_MISSED' }],
    // Who made it does not measure it.
    ['ImprovementDone', {}, { owner: 'STATE_CHANGED', proposer: 'REVIEW_ASKED,STATE_CHANGED', system: 'REVIEW_ASKED' }],
    ['ImprovementEvaluated', {}, both('STATE_CHANGED')],
  ])('%s %j is told to those whom it concerns', (type, data, expected) =>
    expect(onImprovement(type, data)).toEqual(expected),
  );
  it('is not told to whoever did it', () =>
    expect(onImprovement('ImprovementAccepted', {}, ownerId)).toEqual({ proposer: 'STATE_CHANGED' }));
});
