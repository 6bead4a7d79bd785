/** Event types of change management. Source: ISO/IEC 20000-1:2018 8.5.1. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { levels } from '../resolution/incident.ts';
import { change, changeTypes, personId, standing, stands } from './change-standing.ts';
import { changeTaskEvents } from './change-task.ts';
import { effectSample, effectShape } from './effect.ts';

export { changeStates, changeTypes } from './change-standing.ts';

/** What a change means for the life of a service. REMOVAL and TRANSFER (to the customer or another party) are always MAJOR. */
export const serviceImpacts = ['NONE', 'REMOVAL', 'TRANSFER'] as const;
export const assessedProcesses = [
  'SERVICE_LEVEL',
  'AVAILABILITY',
  'CONTINUITY',
  'CAPACITY',
  'SECURITY',
  'FINANCE',
  'CONFIGURATION',
  'RELEASE',
] as const;
export const closingOutcomes = ['SUCCESSFUL', 'WITH_ISSUES', 'FAILED', 'BACKED_OUT'] as const;
export const testResults = ['PASSED', 'FAILED'] as const;
/** Who authorises a change: one person with that right, or the board in a meeting with quorum. */
export const changeAuthorities = ['PERSON', 'BOARD'] as const;
/** What the platform counts of a change for its risk. */
export const riskFacts = ['EFFECTS', 'AFFECTED_ITEMS', 'AFFECTED_SERVICES', 'PAST_FAILURES'] as const;
/** What can stand against a window: another change, a person who makes one, or a period that the provider published. */
export const conflictKinds = [
  'SAME_ITEM',
  'RELATED_ITEM',
  'IMPLEMENTER_BUSY',
  'OUTSIDE_MAINTENANCE_WINDOW',
  'IN_FREEZE',
] as const;

const changeId = '01980000-0000-7000-8000-000000000010';
const testId = '01980000-0000-7000-8000-000000000011';
const releaseId = '01980000-0000-7000-8000-000000000012';

const securityTeamId = '01980000-0000-7000-8000-000000000016';

const conflict = {
  kind: oneOf(conflictKinds),
  /** The other change, or the period. */
  withId: Id,
  /** Its key. */
  key: Text,
};
const template = Type.Object({ id: Id, key: Text, ciIds: Ids });
/** Who answers for a process when a change is assessed. */
export const processAssessors = Type.Object({
  process: oneOf(assessedProcesses),
  roles: Type.Array(Text),
  personIds: Ids,
  teamIds: Ids,
});
const awaiting = {
  /** From which processes' points of view it has still to be assessed before it may be approved. */
  awaitedAssessments: Type.Optional(Type.Array(oneOf(assessedProcesses))),
};
const accepted = Type.Array(Type.Object({ ...conflict, why: Text }));
const otherChange = { kind: 'SAME_ITEM' as const, withId: '01980000-0000-7000-8000-000000000013', key: 'CHG-1040' };

export const changeEvents = {
  ChangeRequested: change({
    type: 'ChangeRequested',
    summary: 'A change was asked for.',
    data: Type.Object({
      id: Id,
      ...stands,
      description: Text,
      justification: Text,
      requesterId: Id,
      serviceImpact: oneOf(serviceImpacts),
      /** What the requester took it for; `changeType` is what the rule made of it. */
      requestedType: oneOf(changeTypes),
      /** How to go back; null until it is planned. */
      backOutPlan: nullable(Text),
      /** The standard change that it follows; null for none. */
      template: Type.Optional(nullable(template)),
      /** The service request that is fulfilled by it. */
      requestId: Type.Optional(nullable(Id)),
      /** The unauthorised change that it is raised for afterwards. */
      unauthorisedChangeId: Type.Optional(nullable(Id)),
      ...awaiting,
      /** Whom the policy names to assess it; from the point of view of a process that is not among these whoever may assess. */
      assessors: Type.Optional(Type.Array(processAssessors)),
    }),
    personal: ['description', 'justification'],
    sample: {
      id: changeId,
      ...standing,
      state: 'REQUESTED',
      ciIds: [],
      description: 'Move to the current major version.',
      justification: 'The index defect behind the lost mails is mended there.',
      requesterId: personId,
      serviceImpact: 'NONE',
      requestedType: 'NORMAL',
      backOutPlan: null,
      awaitedAssessments: ['CAPACITY', 'SECURITY'],
      assessors: [{ process: 'SECURITY', roles: [], personIds: [], teamIds: [securityTeamId] }],
    },
  }),
  ChangeEffectRecorded: change({
    type: 'ChangeEffectRecorded',
    summary: 'How the change affects a configuration item was recorded; earlier assessments no longer count.',
    data: Type.Object({ ...stands, ...effectShape }),
    sample: { ...standing, state: 'REQUESTED', ...effectSample },
  }),
  ChangeEffectRemoved: change({
    type: 'ChangeEffectRemoved',
    summary: 'The change no longer affects a configuration item; earlier assessments no longer count.',
    data: Type.Object({ ...stands, ciId: Id }),
    sample: { ...standing, state: 'REQUESTED', ciIds: [], ciId: effectSample.ciId },
  }),
  ChangeBackOutPlanned: change({
    type: 'ChangeBackOutPlanned',
    summary: 'How to go back, should the change not work, was planned.',
    data: Type.Object({ ...stands, backOutPlan: Text }),
    sample: { ...standing, state: 'ASSESSED', backOutPlan: 'Restore the snapshot taken before.' },
  }),
  ChangeLinked: change({
    type: 'ChangeLinked',
    summary: 'The change is to solve a problem.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'ASSESSED' },
  }),
  ChangeAssessed: change({
    type: 'ChangeAssessed',
    summary: 'The risk of the change was assessed from one process’s point of view.',
    data: Type.Object({
      ...stands,
      process: oneOf(assessedProcesses),
      impact: oneOf(levels),
      likelihood: oneOf(levels),
      findings: Text,
      assessorId: Id,
      /** The risk of the whole change after this assessment: the highest of all. */
      risk: oneOf(levels),
      ...awaiting,
    }),
    personal: ['findings'],
    sample: {
      ...standing,
      state: 'ASSESSED',
      process: 'CAPACITY',
      impact: 'LOW',
      likelihood: 'LOW',
      findings: 'Memory suffices.',
      assessorId: personId,
      risk: 'LOW',
      awaitedAssessments: ['SECURITY'],
    },
  }),
  ChangeApproved: change({
    type: 'ChangeApproved',
    summary: 'The change is authorised, by somebody other than who asked for it.',
    data: Type.Object({
      ...stands,
      approverId: Id,
      /** The meeting of the board that decided; null where one person did. */
      meetingId: Type.Optional(nullable(Id)),
      /** The standard change that was approved beforehand; null where the change itself was. */
      templateId: Type.Optional(nullable(Id)),
    }),
    sample: { ...standing, state: 'APPROVED', approverId: personId, meetingId: null, templateId: null },
  }),
  ChangeRiskScored: change({
    type: 'ChangeRiskScored',
    summary: 'The risk of the change was computed from rules and answers; every contribution is listed.',
    data: Type.Object({
      ...stands,
      modelVersion: Type.Integer(),
      facts: Type.Object({
        EFFECTS: Type.Integer(),
        AFFECTED_ITEMS: Type.Integer(),
        AFFECTED_SERVICES: Type.Integer(),
        PAST_FAILURES: Type.Integer(),
      }),
      answers: Type.Array(Type.Object({ question: Text, answer: Text })),
      points: Type.Integer(),
      level: oneOf(levels),
      contributions: Type.Array(Type.Object({ of: Text, points: Type.Integer() })),
    }),
    sample: {
      ...standing,
      state: 'REQUESTED',
      modelVersion: 0,
      facts: { EFFECTS: 1, AFFECTED_ITEMS: 4, AFFECTED_SERVICES: 1, PAST_FAILURES: 0 },
      answers: [{ question: 'experience', answer: 'often' }],
      points: 10,
      level: 'LOW',
      contributions: [{ of: 'AFFECTED_SERVICES is 1, at least 1', points: 10 }],
    },
  }),
  ChangeRejected: change({
    type: 'ChangeRejected',
    summary: 'The change will not be made.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'REJECTED', why: 'The benefit does not bear the risk.' },
  }),
  ChangeTested: change({
    type: 'ChangeTested',
    summary: 'The approved change was tested.',
    data: Type.Object({ ...stands, testId: Id, result: oneOf(testResults), evidence: Text, testerId: Id }),
    sample: {
      ...standing,
      state: 'APPROVED',
      testId,
      result: 'PASSED',
      evidence: 'Upgrade rehearsed on a copy; test report 4711.',
      testerId: personId,
    },
  }),
  ChangeScheduled: change({
    type: 'ChangeScheduled',
    summary: 'The change has a window in which it is made.',
    data: Type.Object({
      ...stands,
      startsAt: At,
      /** Not included. */
      endsAt: At,
      /** Changes and periods in conflict that were accepted. */
      acceptedConflictIds: Ids,
      /** What was accepted, and why. */
      acceptedConflicts: Type.Optional(accepted),
      /** Who makes the change; null where nobody is named. */
      implementerId: Type.Optional(nullable(Id)),
    }),
    personal: ['acceptedConflicts'],
    sample: {
      ...standing,
      state: 'SCHEDULED',
      startsAt: '2026-01-10T20:00:00.000Z' as Instant,
      endsAt: '2026-01-10T22:00:00.000Z' as Instant,
      acceptedConflictIds: [],
      acceptedConflicts: [],
      implementerId: personId,
    },
  }),
  ChangeConflictsFound: change({
    type: 'ChangeConflictsFound',
    summary: 'What stands against the window of a scheduled change, and that nobody accepted, is another than before.',
    data: Type.Object({ ...stands, conflicts: Type.Array(Type.Object(conflict)) }),
    sample: { ...standing, state: 'SCHEDULED', conflicts: [otherChange] },
  }),
  ChangeConflictsAccepted: change({
    type: 'ChangeConflictsAccepted',
    summary: 'What stands against the window of a scheduled change was accepted.',
    data: Type.Object({ ...stands, accepted }),
    personal: ['accepted'],
    sample: { ...standing, state: 'SCHEDULED', accepted: [{ ...otherChange, why: 'Both are made by one team.' }] },
  }),
  ChangeImplementationStarted: change({
    type: 'ChangeImplementationStarted',
    summary: 'The change is being made.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'IN_IMPLEMENTATION' },
  }),
  ChangeImplemented: change({
    type: 'ChangeImplemented',
    summary: 'The change is made; what it does to configuration items is being recorded.',
    data: Type.Object({
      ...stands,
      /** The release that deployed it; null where it was made without one. */
      releaseId: nullable(Id),
      /** Until when it must be reviewed; null where the policy names no time. */
      reviewDueAt: Type.Optional(nullable(At)),
    }),
    sample: { ...standing, state: 'IMPLEMENTED', releaseId },
  }),
  ChangeEffectApplied: change({
    type: 'ChangeEffectApplied',
    summary: 'A configuration item is recorded as the change wants it.',
    data: Type.Object({ ...stands, ciId: Id }),
    sample: { ...standing, state: 'IMPLEMENTED', ciId: effectSample.ciId },
  }),
  ChangeEffectReverted: change({
    type: 'ChangeEffectReverted',
    summary: 'A configuration item is recorded as it was before the change.',
    data: Type.Object({ ...stands, ciId: Id }),
    sample: { ...standing, state: 'BACKED_OUT', ciId: effectSample.ciId },
  }),
  ChangeBackedOut: change({
    type: 'ChangeBackedOut',
    summary: 'The change did not work and was taken back.',
    data: Type.Object({ ...stands, why: Text, releaseId: nullable(Id), reviewDueAt: Type.Optional(nullable(At)) }),
    personal: ['why'],
    sample: { ...standing, state: 'BACKED_OUT', why: 'Start took too long.', releaseId: null },
  }),
  ChangeReviewed: change({
    type: 'ChangeReviewed',
    summary: 'Whether the change reached what it was made for was looked into.',
    data: Type.Object({ ...stands, objectivesMet: Type.Boolean(), summary: Text, reviewerId: Id }),
    personal: ['summary'],
    sample: {
      ...standing,
      state: 'REVIEWED',
      objectivesMet: true,
      summary: 'No mail was lost since.',
      reviewerId: personId,
    },
  }),
  ChangeReviewMissed: change({
    type: 'ChangeReviewMissed',
    summary: 'The time in which the change had to be reviewed has passed without a review.',
    data: Type.Object({ ...stands, dueAt: At }),
    sample: { ...standing, state: 'IMPLEMENTED', dueAt: '2026-01-13T22:00:00.000Z' as Instant },
  }),
  ChangeClosed: change({
    type: 'ChangeClosed',
    summary: 'The change is settled, and the configuration items are recorded as they are.',
    data: Type.Object({ ...stands, outcome: oneOf(closingOutcomes) }),
    sample: { ...standing, state: 'CLOSED', outcome: 'SUCCESSFUL' },
  }),
  ChangeCancelled: change({
    type: 'ChangeCancelled',
    summary: 'The change was given up before it was made.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'CANCELLED', why: 'no longer needed' },
  }),
  ...changeTaskEvents,
};
