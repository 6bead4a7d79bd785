import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  type BoardMeeting,
  type BoardMeetingCommand,
  boardMeetingMachine,
  boardMeetingRights,
  decideMeeting,
  evolveMeeting,
  planMeeting,
} from './index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;
const votes = [{ personId: id(1), vote: 'FOR', at: now }] as const;
const item = { changeId: id(10), changeKey: 'CHG-1', requesterId: id(9), votes, decision: null, decidedAt: null };
const aMeeting = (over: Partial<BoardMeeting> = {}): BoardMeeting => ({
  ...{ id: id(20), version: 1, head: '', key: 'CAB-1', state: 'OPEN', startsAt: now, agenda: [item] },
  ...{ attendeeIds: [id(1), id(2), id(9)], minutes: null, plannedAt: now, updatedAt: now },
  ...over,
});
const commands: Record<BoardMeetingCommand['type'], BoardMeetingCommand> = {
  ADD_ITEM: { type: 'ADD_ITEM', changeId: id(11), changeKey: 'CHG-2', requesterId: id(9) },
  REMOVE_ITEM: { type: 'REMOVE_ITEM', changeId: id(10) },
  OPEN: { type: 'OPEN' },
  ATTEND: { type: 'ATTEND', personId: id(3) },
  VOTE: { type: 'VOTE', changeId: id(10), personId: id(2), vote: 'AGAINST' },
  DECIDE: { type: 'DECIDE', changeId: id(10), quorum: 2 },
  CLOSE: { type: 'CLOSE', minutes: 'all fine' },
  CANCEL: { type: 'CANCEL', why: 'nothing to decide' },
};
const refusal = (meeting: BoardMeeting, command: BoardMeetingCommand) => {
  const decision = decideMeeting(meeting, command, now);
  return decision.ok ? undefined : decision.refusal;
};
const after = (meeting: BoardMeeting, command: BoardMeetingCommand): BoardMeeting => {
  const decision = decideMeeting(meeting, command, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce(evolveMeeting, meeting);
};

describe('a meeting', () => {
  it.each(everyStateTimesAction(boardMeetingMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const meeting = aMeeting({ state });
      const decision = decideMeeting(meeting, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolveMeeting, meeting)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state, and names who may do each action', () => {
    expect(reachable(boardMeetingMachine)).toEqual([...boardMeetingMachine.states]);
    expect(Object.keys(boardMeetingRights).sort()).toEqual([...boardMeetingMachine.actions, 'PLAN'].sort());
  });
  it('is in the future', () =>
    expect(planMeeting({ id: id(1), key: 'CAB-1', startsAt: now }, now)).toMatchObject({
      refusal: { field: 'startsAt' },
    }));
  it('decides by the majority of those who vote, a tie against the change', () => {
    expect(after(aMeeting(), commands.DECIDE).agenda).toMatchObject([{ decision: 'APPROVED' }]);
    const tie = after(aMeeting(), commands.VOTE);
    expect(after(tie, commands.DECIDE).agenda).toMatchObject([{ decision: 'REJECTED' }]);
    const changed = after(tie, { ...commands.VOTE, vote: 'ABSTAINED' } as BoardMeetingCommand);
    expect(after(changed, commands.DECIDE).agenda).toMatchObject([{ decision: 'APPROVED', votes: { length: 2 } }]);
  });
  it.each([
    [
      { ...commands.DECIDE, quorum: 3 },
      { code: 'QUORUM_NOT_MET', present: 2, quorum: 3 },
    ],
    [{ ...commands.DECIDE, changeId: id(99) }, { code: 'NOT_ON_AGENDA' }],
    [{ ...commands.VOTE, personId: id(3) }, { code: 'NOT_ATTENDING' }],
    [
      { ...commands.VOTE, personId: id(9) },
      { code: 'VOTER_IS_REQUESTER', key: 'CHG-1' },
    ],
    [
      { ...commands.CLOSE, minutes: ' ' },
      { code: 'INVALID_INPUT', field: 'minutes' },
    ],
  ])('refuses %o', (command, expected) =>
    expect(refusal(aMeeting(), command as BoardMeetingCommand)).toMatchObject(expected),
  );
  it('needs votes to decide, and decides once', () => {
    expect(refusal(aMeeting({ agenda: [{ ...item, votes: [] }] }), commands.DECIDE)).toMatchObject({
      code: 'VOTES_REQUIRED',
    });
    const decided = after(aMeeting(), commands.DECIDE);
    for (const command of [commands.DECIDE, commands.VOTE, commands.REMOVE_ITEM])
      expect(refusal(decided, command)).toMatchObject({ code: 'DECIDED_ALREADY', decision: 'APPROVED' });
  });
});
