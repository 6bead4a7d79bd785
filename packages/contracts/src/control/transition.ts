/** Event types of the transition of new, changed, transferred and removed services. Source: ISO/IEC 20000-1:2018 8.5.2. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';

const transition = eventsOf('control', 'transition');

export const transitionStates = [
  'PROPOSED',
  'PLANNED',
  'DESIGNED',
  'BUILT',
  'ACCEPTED',
  'LIVE',
  'REVIEWED',
  'CANCELLED',
] as const;
export const transitionKinds = ['NEW', 'CHANGED', 'TRANSFERRED', 'REMOVED'] as const;
export const dutyKinds = ['DATA', 'ASSET', 'DOCUMENTATION', 'CONTRACT', 'SLA', 'WORK'] as const;

const serviceId = '01980000-0000-7000-8000-000000000001';
const personId = '01980000-0000-7000-8000-000000000003';
const changeId = '01980000-0000-7000-8000-000000000010';
const transitionId = '01980000-0000-7000-8000-000000000016';
const criterionId = '01980000-0000-7000-8000-000000000017';
const dutyId = '01980000-0000-7000-8000-000000000018';

/** What every transition event says besides its own fact, as of after the event. */
const stands = {
  key: Text,
  title: Text,
  state: oneOf(transitionStates),
  kind: oneOf(transitionKinds),
  serviceId: Id,
  /** Who answers for the transition. */
  ownerId: Id,
  /** The change by which it is authorised; null before one is named. */
  changeId: nullable(Id),
};
const standing = {
  key: 'TRN-1001',
  title: 'Fax goes',
  kind: 'REMOVED' as const,
  serviceId,
  ownerId: personId,
  changeId,
};

export const transitionEvents = {
  TransitionProposed: transition({
    type: 'TransitionProposed',
    summary: 'A service is to be introduced, changed, handed over or removed.',
    data: Type.Object({
      ...stands,
      transitionId: Id,
      /** What is to be achieved; it is reviewed against this. */
      outcome: Text,
      /** Who takes the service over; null where it is not handed over. */
      recipient: nullable(Text),
    }),
    sample: {
      ...standing,
      state: 'PROPOSED',
      changeId: null,
      transitionId,
      outcome: 'Nobody needs a fax line.',
      recipient: null,
    },
  }),
  TransitionChangeNamed: transition({
    type: 'TransitionChangeNamed',
    summary: 'The change by which a transition is authorised was named.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'PLANNED' },
  }),
  TransitionPlanned: transition({
    type: 'TransitionPlanned',
    summary: 'A transition was planned: who does what until when, what is tested and accepted, what is given up.',
    data: Type.Object({
      ...stands,
      responsibilities: Text,
      activities: Text,
      communication: Text,
      resources: Text,
      dependencies: Text,
      risks: Text,
      liveAt: At,
      criteria: Type.Array(Type.Object({ id: Id, description: Text })),
      /** What is disposed of or ended before the service is removed or handed over. */
      duties: Type.Array(Type.Object({ id: Id, kind: oneOf(dutyKinds), subject: Text, treatment: Text })),
    }),
    sample: {
      ...standing,
      state: 'PLANNED',
      responsibilities: 'Telephony team.',
      activities: 'Forward numbers, then switch off.',
      communication: 'Letters to all who have a line.',
      resources: 'Two days of one engineer.',
      dependencies: 'None.',
      risks: 'A line that nobody listed.',
      liveAt: '2026-03-01T08:00:00.000Z' as Instant,
      criteria: [{ id: criterionId, description: 'No fax for thirty days.' }],
      duties: [{ id: dutyId, kind: 'DATA', subject: 'Fax archive', treatment: 'Handed to the customer, then erased.' }],
    },
  }),
  TransitionDesigned: transition({
    type: 'TransitionDesigned',
    summary: 'How the service is to be afterwards was written down.',
    data: Type.Object({
      ...stands,
      description: Text,
      /** What customers need, and how the design meets it. */
      needs: Text,
      /** What becomes of agreements, contracts, skills and tools. */
      arrangements: Text,
    }),
    sample: {
      ...standing,
      state: 'DESIGNED',
      description: 'Numbers lead to mailboxes.',
      needs: 'What is sent still arrives.',
      arrangements: 'The carrier contract ends in March.',
    },
  }),
  TransitionBuilt: transition({
    type: 'TransitionBuilt',
    summary: 'What the design asks for is there, to be checked.',
    data: Type.Object({ ...stands, evidence: Text }),
    sample: { ...standing, state: 'BUILT', evidence: 'Test protocol 14.' },
  }),
  TransitionCriterionChecked: transition({
    type: 'TransitionCriterionChecked',
    summary: 'A criterion for the acceptance of a transition was checked.',
    data: Type.Object({ ...stands, criterionId: Id, met: Type.Boolean(), evidence: Text, checkerId: Id }),
    sample: { ...standing, state: 'BUILT', criterionId, met: true, evidence: 'Counter of March.', checkerId: personId },
  }),
  TransitionDutyDone: transition({
    type: 'TransitionDutyDone',
    summary: 'Data or an asset was disposed of, or a contract or agreement ended.',
    data: Type.Object({ ...stands, dutyId: Id, evidence: Text, confirmerId: Id }),
    sample: { ...standing, state: 'BUILT', dutyId, evidence: 'Erasure record 7.', confirmerId: personId },
  }),
  TransitionAccepted: transition({
    type: 'TransitionAccepted',
    summary: 'All criteria are met: the transition may go live.',
    data: Type.Object({ ...stands, acceptorId: Id }),
    sample: { ...standing, state: 'ACCEPTED', acceptorId: personId },
  }),
  TransitionLive: transition({
    type: 'TransitionLive',
    summary: 'The service is introduced, changed, handed over or removed: the catalogue follows.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'LIVE' },
  }),
  TransitionReviewed: transition({
    type: 'TransitionReviewed',
    summary: 'The transition was held against the outcome that was intended.',
    data: Type.Object({ ...stands, achieved: Type.Boolean(), findings: Text, followUp: Text, reviewerId: Id }),
    personal: ['findings', 'followUp'],
    sample: {
      ...standing,
      state: 'REVIEWED',
      achieved: true,
      findings: 'Nobody asked for a fax.',
      followUp: 'None.',
      reviewerId: personId,
    },
  }),
  TransitionCancelled: transition({
    type: 'TransitionCancelled',
    summary: 'A transition was given up before it went live.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'CANCELLED', why: 'The customer keeps the fax.' },
  }),
};
