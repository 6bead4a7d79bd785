/** Event types of improvements. Source: ISO/IEC 20000-1:2018 10.2; 2011 4.5.5. */
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';

const improvement = eventsOf('governance', 'improvement');

const personId = '01980000-0000-7000-8000-000000000003';
const at = '2026-02-05T08:30:00.000Z' as Type.Static<typeof At>;

export const improvementStates = ['PROPOSED', 'ACCEPTED', 'REJECTED', 'IN_PROGRESS', 'DONE', 'EVALUATED'] as const;
/** Where an improvement comes from. */
export const improvementSources = ['MAJOR_INCIDENT', 'IDEA', 'CHANGE_TREND'] as const;
/** What the evaluation found. */
export const improvementOutcomes = ['ACHIEVED', 'PARTLY_ACHIEVED', 'NOT_ACHIEVED'] as const;

/** How an improvement stands after the event. */
const stands = {
  state: oneOf(improvementStates),
  key: Text,
  title: Text,
  description: Text,
  sourceKind: oneOf(improvementSources),
  /** The record that it comes from; null for an idea. */
  sourceId: nullable(Id),
  /** What is to be better afterwards, and how that is measured. */
  expectedEffect: Text,
  ownerId: Id,
  /** The day by which it is to be done, YYYY-MM-DD. */
  dueOn: Text,
};
const standing = {
  state: 'ACCEPTED' as const,
  key: 'IMP-1001',
  title: 'Alarm at 5 % of free space',
  description: '',
  sourceKind: 'MAJOR_INCIDENT' as const,
  sourceId: '01980000-0000-7000-8000-00000000000c',
  expectedEffect: 'No outage by a full disk in a year; today two.',
  ownerId: personId,
  dueOn: '2026-03-31',
};

export const improvementEvents = {
  ImprovementProposed: improvement({
    type: 'ImprovementProposed',
    summary: 'An improvement was proposed, with an owner, a day and the effect that is expected.',
    data: Type.Object({ ...stands, improvementId: Id, proposedById: Id }),
    personal: ['description'],
    sample: {
      ...standing,
      state: 'PROPOSED',
      improvementId: '01980000-0000-7000-8000-00000000000e',
      proposedById: personId,
    },
  }),
  ImprovementAccepted: improvement({
    type: 'ImprovementAccepted',
    summary: 'The improvement is to be made.',
    data: Type.Object({ ...stands }),
    personal: ['description'],
    sample: standing,
  }),
  ImprovementRejected: improvement({
    type: 'ImprovementRejected',
    summary: 'The improvement is not made, for the reason that is given.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['description', 'why'],
    sample: { ...standing, state: 'REJECTED', why: 'The service ends in May.' },
  }),
  ImprovementStarted: improvement({
    type: 'ImprovementStarted',
    summary: 'Work on the improvement began.',
    data: Type.Object({ ...stands }),
    personal: ['description'],
    sample: { ...standing, state: 'IN_PROGRESS' },
  }),
  ImprovementPlanned: improvement({
    type: 'ImprovementPlanned',
    summary: 'The improvement has another owner or another day.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['description', 'why'],
    sample: { ...standing, dueOn: '2026-04-30', why: 'The part comes later.' },
  }),
  ImprovementOverdue: improvement({
    type: 'ImprovementOverdue',
    summary: 'The day by which the improvement was to be done has passed.',
    data: Type.Object({ ...stands }),
    personal: ['description'],
    sample: { ...standing, state: 'IN_PROGRESS' },
  }),
  ImprovementDone: improvement({
    type: 'ImprovementDone',
    summary: 'The improvement was made; its effect is still to be measured.',
    data: Type.Object({ ...stands, result: Text }),
    personal: ['description', 'result'],
    sample: { ...standing, state: 'DONE', result: 'Alarms are set on 34 servers.' },
  }),
  ImprovementEvaluated: improvement({
    type: 'ImprovementEvaluated',
    summary: 'The effect was measured against what was expected.',
    data: Type.Object({
      ...stands,
      outcome: oneOf(improvementOutcomes),
      /** What was measured, with its unit. */
      measured: Text,
      measuredAt: At,
    }),
    personal: ['description'],
    sample: {
      ...standing,
      state: 'EVALUATED',
      outcome: 'ACHIEVED',
      measured: 'No outage in six months.',
      measuredAt: at,
    },
  }),
};
