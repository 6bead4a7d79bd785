/** Event types of changes that no authorised change explains. Source: ISO/IEC 20000-1:2018 8.1, 8.2.6, 8.5.1. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';
import { AttributeValue } from './effect.ts';

const change = eventsOf('control', 'change');

export const unauthorisedChangeStates = ['DETECTED', 'ACCEPTED', 'REVERTED', 'FALSE_ALARM'] as const;
/** What told of it: the item's record as of now, a correction of its past, or what a discovery source observed. */
export const detectionSources = ['RECORD', 'CORRECTION', 'OBSERVATION'] as const;

const ciId = '01980000-0000-7000-8000-000000000005';
const personId = '01980000-0000-7000-8000-000000000003';

const stands = { key: Text, state: oneOf(unauthorisedChangeStates), ciId: Id, ciKey: Text, assigneeId: nullable(Id) };
const standing = { key: 'UCH-1001', ciId, ciKey: 'CI-1005', assigneeId: null };

const facts = Type.Array(
  Type.Object({
    /** The attribute; `$state` for the item's state, `$registered` for its being there, `$relation KIND CI-1001` for a relation. */
    field: Text,
    before: nullable(AttributeValue),
    after: nullable(AttributeValue),
    source: oneOf(detectionSources),
    /** When the item was so for the first time, as far as is known. */
    at: At,
    /** Who recorded it, by id; null where nobody did. */
    byId: nullable(Text),
    /** The discovery proposal that says so; null for a record. */
    proposalId: nullable(Id),
  }),
);
const fact = {
  field: 'version',
  before: '18.1',
  after: '18.3',
  source: 'RECORD' as const,
  at: '2026-01-05T08:00:00.000Z' as Instant,
  byId: personId,
  proposalId: null,
};

export const unauthorisedChangeEvents = {
  UnauthorisedChangeDetected: change({
    type: 'UnauthorisedChangeDetected',
    summary: 'A configuration item is another than before, and no authorised change explains it.',
    data: Type.Object({ id: Id, ...stands, facts, dueAt: At }),
    sample: {
      id: '01980000-0000-7000-8000-000000000021',
      ...{ ...standing, state: 'DETECTED', facts: [fact], dueAt: '2026-01-08T08:00:00.000Z' as Instant },
    },
  }),
  UnauthorisedChangeSeenAgain: change({
    type: 'UnauthorisedChangeSeenAgain',
    summary: 'More is another on an item that has an unauthorised change which is not settled yet.',
    data: Type.Object({ ...stands, facts }),
    sample: { ...standing, state: 'DETECTED', facts: [{ ...fact, after: '18.4' }] },
  }),
  UnauthorisedChangeAssigned: change({
    type: 'UnauthorisedChangeAssigned',
    summary: 'Somebody is to find out about an unauthorised change.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'DETECTED', assigneeId: personId },
  }),
  UnauthorisedChangeOverdue: change({
    type: 'UnauthorisedChangeOverdue',
    summary: 'An unauthorised change was not settled in the time that the change policy sets.',
    data: Type.Object({ ...stands, dueAt: At }),
    sample: { ...standing, state: 'DETECTED', dueAt: '2026-01-08T08:00:00.000Z' as Instant },
  }),
  UnauthorisedChangeRaised: change({
    type: 'UnauthorisedChangeRaised',
    summary: 'An emergency change was raised afterwards for what was changed without one.',
    data: Type.Object({ ...stands, changeId: Id, changeKey: Text }),
    sample: {
      ...{ ...standing, state: 'DETECTED' },
      ...{ changeId: '01980000-0000-7000-8000-000000000010', changeKey: 'CHG-1042' },
    },
  }),
  UnauthorisedChangeAccepted: change({
    type: 'UnauthorisedChangeAccepted',
    summary:
      'What was changed without authority stays: somebody said why, or the change raised afterwards was approved.',
    data: Type.Object({ ...stands, why: Text, settledById: nullable(Id), changeId: nullable(Id) }),
    personal: ['why'],
    sample: {
      ...{ ...standing, state: 'ACCEPTED', why: 'The vendor closed a weakness at once.' },
      ...{ settledById: personId, changeId: null },
    },
  }),
  UnauthorisedChangeReverted: change({
    type: 'UnauthorisedChangeReverted',
    summary: 'The item is as it was before it was changed without authority.',
    data: Type.Object({ ...stands, why: Text, settledById: Id }),
    personal: ['why'],
    sample: { ...standing, state: 'REVERTED', why: 'Installed 18.1 again.', settledById: personId },
  }),
  UnauthorisedChangeDismissed: change({
    type: 'UnauthorisedChangeDismissed',
    summary: 'The item was not changed: the record, or the observation, was wrong.',
    data: Type.Object({ ...stands, why: Text, settledById: Id }),
    personal: ['why'],
    sample: { ...standing, state: 'FALSE_ALARM', why: 'Mistyped at registration.', settledById: personId },
  }),
};
