/** Rows of the board's meetings: the agenda with its votes in one column. */
import { boardMeetingEvents } from '@attest/contracts';
import { recordStore } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type BoardMeeting, type BoardMeetingEvent, evolveMeeting } from '../domain/index.ts';

export const meetingEntity = new EntitySchema<BoardMeeting>({
  name: 'board_meeting',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    startsAt: { type: 'timestamptz' },
    agenda: { type: 'jsonb' },
    attendeeIds: { type: 'uuid', array: true },
    minutes: { type: 'text', nullable: true },
    plannedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
  },
});

export const meetingStore = recordStore<BoardMeeting, BoardMeetingEvent>({
  service: 'control',
  process: 'change',
  name: 'boardMeeting',
  contracts: boardMeetingEvents,
  entity: meetingEntity,
  evolve: evolveMeeting,
});
