/** The meetings in which the demonstration's board decided. */
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  type BoardMeeting,
  type BoardMeetingCommand,
  type BoardMeetingEvent,
  type Change,
  decideMeeting,
  evolveMeeting,
  planMeeting,
  shippedPolicy,
} from '../change/domain/index.ts';

const hourMs = 3_600_000;
const members = (['change-manager', 'cab-member', 'release-manager'] as const).map((id) => persona(id).personId);

/** A meeting on each change that the board approved, which ends when the change was approved. */
export const tellMeetings = (changes: readonly Change[], keysOf: () => string): { events: BoardMeetingEvent[] }[] =>
  changes.flatMap(({ id: changeId, key: changeKey, requesterId, meetingId, approvedAt }) => {
    if (meetingId === null || approvedAt === null) return [];
    const at = (hours: number): Instant => plusMs(approvedAt, hours * hourMs);
    const events = mustSucceed(planMeeting({ id: meetingId, key: keysOf(), startsAt: at(-1) }, at(-16)));
    let meeting = events.reduce<BoardMeeting | undefined>(evolveMeeting, undefined);
    const steps: [BoardMeetingCommand, number][] = [
      [{ type: 'ADD_ITEM', changeId, changeKey, requesterId }, -15],
      [{ type: 'OPEN' }, -1],
      ...members.map((personId): [BoardMeetingCommand, number] => [{ type: 'ATTEND', personId }, -1]),
      ...members.map((personId): [BoardMeetingCommand, number] => [
        { type: 'VOTE', changeId, personId, vote: 'FOR' },
        0,
      ]),
      [{ type: 'DECIDE', changeId, quorum: shippedPolicy.quorum }, 0],
      [{ type: 'CLOSE', minutes: `${changeKey} is approved; support stands by for the first day.` }, 0],
    ];
    for (const [command, hours] of steps) {
      if (!meeting) throw new Error('a meeting begins with an event');
      const told = mustSucceed(decideMeeting(meeting, command, at(hours)));
      events.push(...told);
      meeting = told.reduce(evolveMeeting, meeting);
    }
    return [{ events }];
  });

/** The id of the meeting that decides about the change of that short name. */
export const meetingOf = (slug: string): string => demoId('board meeting', slug);
