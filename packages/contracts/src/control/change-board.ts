/** Event types of the change advisory board. Source: ISO/IEC 20000-1:2018 8.5.1.3. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, oneOf, Text } from '../event.ts';

const change = eventsOf('control', 'change');

export const boardMeetingStates = ['PLANNED', 'OPEN', 'CLOSED', 'CANCELLED'] as const;
export const boardVotes = ['FOR', 'AGAINST', 'ABSTAINED'] as const;
export const boardDecisions = ['APPROVED', 'REJECTED'] as const;

const personId = '01980000-0000-7000-8000-000000000003';
const changeId = '01980000-0000-7000-8000-000000000010';
const stands = { key: Text, state: oneOf(boardMeetingStates), startsAt: At };
const standing = { key: 'CAB-1001', state: 'OPEN' as const, startsAt: '2026-01-08T09:00:00.000Z' as Instant };

export const boardMeetingEvents = {
  BoardMeetingPlanned: change({
    type: 'BoardMeetingPlanned',
    summary: 'The change advisory board is to meet.',
    data: Type.Object({ id: Id, ...stands }),
    sample: { id: '01980000-0000-7000-8000-000000000016', ...standing, state: 'PLANNED' },
  }),
  BoardMeetingItemAdded: change({
    type: 'BoardMeetingItemAdded',
    summary: 'A change is on the agenda of a meeting.',
    data: Type.Object({ ...stands, changeId: Id, changeKey: Text, requesterId: Id }),
    sample: { ...standing, changeId, changeKey: 'CHG-1042', requesterId: personId },
  }),
  BoardMeetingItemRemoved: change({
    type: 'BoardMeetingItemRemoved',
    summary: 'A change is no longer on the agenda of a meeting.',
    data: Type.Object({ ...stands, changeId: Id }),
    sample: { ...standing, changeId },
  }),
  BoardMeetingOpened: change({
    type: 'BoardMeetingOpened',
    summary: 'The board meets.',
    data: Type.Object({ ...stands }),
    sample: standing,
  }),
  BoardMeetingAttended: change({
    type: 'BoardMeetingAttended',
    summary: 'A member of the board is there.',
    data: Type.Object({ ...stands, personId: Id }),
    sample: { ...standing, personId },
  }),
  BoardMeetingVoted: change({
    type: 'BoardMeetingVoted',
    summary: 'A member of the board voted on a change; a later vote takes the place of an earlier one.',
    data: Type.Object({ ...stands, changeId: Id, personId: Id, vote: oneOf(boardVotes) }),
    sample: { ...standing, changeId, personId, vote: 'FOR' },
  }),
  BoardMeetingDecided: change({
    type: 'BoardMeetingDecided',
    summary: 'The board decided about a change, with quorum and by the majority of the votes.',
    data: Type.Object({
      ...stands,
      changeId: Id,
      decision: oneOf(boardDecisions),
      votesFor: Type.Integer(),
      votesAgainst: Type.Integer(),
      /** Members who were there, and how many had to be. */
      present: Type.Integer(),
      quorum: Type.Integer(),
    }),
    sample: { ...standing, changeId, decision: 'APPROVED', votesFor: 3, votesAgainst: 0, present: 3, quorum: 3 },
  }),
  BoardMeetingClosed: change({
    type: 'BoardMeetingClosed',
    summary: 'The meeting is over, and its minutes are kept.',
    data: Type.Object({ ...stands, minutes: Text }),
    personal: ['minutes'],
    sample: { ...standing, state: 'CLOSED', minutes: 'CHG-1042 was approved; the way back is rehearsed before.' },
  }),
  BoardMeetingCancelled: change({
    type: 'BoardMeetingCancelled',
    summary: 'The meeting does not take place.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'CANCELLED', why: 'Nothing is on the agenda.' },
  }),
};
