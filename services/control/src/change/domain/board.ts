/** The change advisory board: meetings, who is there, how they vote, what they decide. Pure. Source: ISO/IEC 20000-1:2018 8.5.1.3. */
import {
  type boardDecisions,
  type boardMeetingEvents,
  boardMeetingStates,
  type boardVotes,
  type EventOf,
} from '@attest/contracts';
import {
  type ActionOf,
  badText,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export const boardMeetingMachine = machine(boardMeetingStates, 'PLANNED', {
  ADD_ITEM: { from: ['PLANNED', 'OPEN'] },
  REMOVE_ITEM: { from: ['PLANNED', 'OPEN'] },
  OPEN: { from: ['PLANNED'], to: 'OPEN' },
  ATTEND: { from: ['OPEN'] },
  VOTE: { from: ['OPEN'] },
  DECIDE: { from: ['OPEN'] },
  CLOSE: { from: ['OPEN'], to: 'CLOSED' },
  CANCEL: { from: ['PLANNED'], to: 'CANCELLED' },
});

const chair = ['CHANGE_MANAGER'] as const;
const members = ['CHANGE_MANAGER', 'CHANGE_ADVISORY_BOARD_MEMBER'] as const;

export const boardMeetingRights: Rights<ActionOf<typeof boardMeetingMachine> | 'PLAN'> = {
  PLAN: chair,
  ADD_ITEM: chair,
  REMOVE_ITEM: chair,
  OPEN: chair,
  ATTEND: members,
  VOTE: members,
  DECIDE: chair,
  CLOSE: chair,
  CANCEL: chair,
};

export type BoardVote = (typeof boardVotes)[number];
export type BoardDecision = (typeof boardDecisions)[number];

export type AgendaItem = {
  readonly changeId: string;
  readonly changeKey: string;
  readonly requesterId: string;
  readonly votes: readonly { readonly personId: string; readonly vote: BoardVote; readonly at: Instant }[];
  /** Null while it is open. */
  readonly decision: BoardDecision | null;
  readonly decidedAt: Instant | null;
};

export type BoardMeeting = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: (typeof boardMeetingStates)[number];
  readonly startsAt: Instant;
  readonly agenda: readonly AgendaItem[];
  readonly attendeeIds: readonly string[];
  readonly minutes: string | null;
  readonly plannedAt: Instant;
  readonly updatedAt: Instant;
};
export type BoardMeetingEvent = EventOf<typeof boardMeetingEvents>;

export type BoardMeetingCommand =
  | { readonly type: 'ADD_ITEM'; readonly changeId: string; readonly changeKey: string; readonly requesterId: string }
  | { readonly type: 'REMOVE_ITEM'; readonly changeId: string }
  | { readonly type: 'OPEN' }
  | { readonly type: 'ATTEND'; readonly personId: string }
  | { readonly type: 'VOTE'; readonly changeId: string; readonly personId: string; readonly vote: BoardVote }
  | { readonly type: 'DECIDE'; readonly changeId: string; readonly quorum: number }
  | { readonly type: 'CLOSE'; readonly minutes: string }
  | { readonly type: 'CANCEL'; readonly why: string };

export type BoardMeetingRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'NOT_ON_AGENDA'; readonly changeId: string }
  | { readonly code: 'DECIDED_ALREADY'; readonly key: string; readonly decision: BoardDecision }
  | { readonly code: 'NOT_ATTENDING' }
  | { readonly code: 'VOTER_IS_REQUESTER'; readonly key: string }
  | { readonly code: 'QUORUM_NOT_MET'; readonly present: number; readonly quorum: number }
  | { readonly code: 'VOTES_REQUIRED'; readonly key: string };

type Decision = Result<BoardMeetingEvent[], BoardMeetingRefusal>;

/** Decides the first event of a meeting. */
export const planMeeting = (
  { id, key, startsAt }: Pick<BoardMeeting, 'id' | 'key' | 'startsAt'>,
  now: Instant,
): Decision =>
  startsAt <= now
    ? refuse({ code: 'INVALID_INPUT', field: 'startsAt', reason: 'must be in the future' })
    : ok([{ type: 'BoardMeetingPlanned', at: now, id, key, startsAt, state: boardMeetingMachine.initial }]);

const openItem = (meeting: BoardMeeting, changeId: string): Result<AgendaItem, BoardMeetingRefusal> => {
  const item = meeting.agenda.find((one) => one.changeId === changeId);
  if (!item) return refuse({ code: 'NOT_ON_AGENDA', changeId });
  return item.decision === null
    ? ok(item)
    : refuse({ code: 'DECIDED_ALREADY', key: item.changeKey, decision: item.decision });
};

/** Decides what happened at a meeting, or why nothing may. */
export const decideMeeting = (meeting: BoardMeeting, command: BoardMeetingCommand, now: Instant): Decision => {
  const refused = illegal(boardMeetingMachine, meeting.state, command.type, boardMeetingRights);
  if (refused) return refused;
  const { key, startsAt, attendeeIds } = meeting;
  const base = { at: now, key, startsAt, state: stateAfter(boardMeetingMachine, meeting.state, command.type) };
  switch (command.type) {
    case 'ADD_ITEM': {
      const { changeId, changeKey, requesterId } = command;
      const known = meeting.agenda.some((item) => item.changeId === changeId);
      return ok(known ? [] : [{ ...base, type: 'BoardMeetingItemAdded', changeId, changeKey, requesterId }]);
    }
    case 'REMOVE_ITEM': {
      const item = openItem(meeting, command.changeId);
      return item.ok ? ok([{ ...base, type: 'BoardMeetingItemRemoved', changeId: command.changeId }]) : item;
    }
    case 'OPEN':
      return ok([{ ...base, type: 'BoardMeetingOpened' }]);
    case 'ATTEND': {
      const { personId } = command;
      return ok(attendeeIds.includes(personId) ? [] : [{ ...base, type: 'BoardMeetingAttended', personId }]);
    }
    case 'VOTE': {
      const { changeId, personId, vote } = command;
      const item = openItem(meeting, changeId);
      if (!item.ok) return item;
      if (!attendeeIds.includes(personId)) return refuse({ code: 'NOT_ATTENDING' });
      if (item.value.requesterId === personId) return refuse({ code: 'VOTER_IS_REQUESTER', key: item.value.changeKey });
      return ok([{ ...base, type: 'BoardMeetingVoted', changeId, personId, vote }]);
    }
    case 'DECIDE': {
      const { changeId, quorum } = command;
      const item = openItem(meeting, changeId);
      if (!item.ok) return item;
      // Who asked for the change does not count for the quorum on it.
      const present = attendeeIds.filter((id) => id !== item.value.requesterId).length;
      if (present < quorum) return refuse({ code: 'QUORUM_NOT_MET', present, quorum });
      const count = (wanted: BoardVote) => item.value.votes.filter(({ vote }) => vote === wanted).length;
      const [votesFor, votesAgainst] = [count('FOR'), count('AGAINST')];
      if (votesFor + votesAgainst === 0) return refuse({ code: 'VOTES_REQUIRED', key: item.value.changeKey });
      const decision = votesFor > votesAgainst ? 'APPROVED' : 'REJECTED';
      const told = { changeId, decision, votesFor, votesAgainst, present, quorum } as const;
      return ok([{ ...base, type: 'BoardMeetingDecided', ...told }]);
    }
    case 'CLOSE':
      return (
        badText('minutes', command.minutes) ?? ok([{ ...base, type: 'BoardMeetingClosed', minutes: command.minutes }])
      );
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'BoardMeetingCancelled', why: command.why }]);
    default:
      return never(command);
  }
};

/** Applies one event. */
export const evolveMeeting = (meeting: BoardMeeting | undefined, event: BoardMeetingEvent): BoardMeeting => {
  if (event.type === 'BoardMeetingPlanned') {
    const { id, key, state, startsAt, at } = event;
    const empty = { agenda: [], attendeeIds: [], minutes: null };
    return { id, key, state, startsAt, version: 1, head: '', ...empty, plannedAt: at, updatedAt: at };
  }
  if (!meeting) throw new Error(`a meeting begins with BoardMeetingPlanned, not ${event.type}`);
  const { state, at } = event;
  const next = { ...meeting, state, version: meeting.version + 1, updatedAt: at };
  const items = (changeId: string, change: (item: AgendaItem) => AgendaItem) =>
    meeting.agenda.map((item) => (item.changeId === changeId ? change(item) : item));
  switch (event.type) {
    case 'BoardMeetingItemAdded': {
      const { changeId, changeKey, requesterId } = event;
      const item = { changeId, changeKey, requesterId, votes: [], decision: null, decidedAt: null };
      return { ...next, agenda: [...meeting.agenda, item] };
    }
    case 'BoardMeetingItemRemoved':
      return { ...next, agenda: meeting.agenda.filter(({ changeId }) => changeId !== event.changeId) };
    case 'BoardMeetingAttended':
      return { ...next, attendeeIds: [...meeting.attendeeIds, event.personId] };
    case 'BoardMeetingVoted': {
      const { changeId, personId, vote } = event;
      const agenda = items(changeId, (item) => ({
        ...item,
        votes: [...item.votes.filter((one) => one.personId !== personId), { personId, vote, at }],
      }));
      return { ...next, agenda };
    }
    case 'BoardMeetingDecided':
      return {
        ...next,
        agenda: items(event.changeId, (item) => ({ ...item, decision: event.decision, decidedAt: at })),
      };
    case 'BoardMeetingClosed':
      return { ...next, minutes: event.minutes };
    case 'BoardMeetingOpened':
    case 'BoardMeetingCancelled':
      return next;
    default:
      return never(event);
  }
};
