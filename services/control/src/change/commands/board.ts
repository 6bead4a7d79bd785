/** Commands of the board's meetings; a decision is the board's and the change's in one transaction. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, type Tx, transact } from '@attest/record';
import { transitionsNaming } from '../../package.ts';
import {
  type BoardMeeting,
  type BoardMeetingCommand,
  type BoardMeetingEvent,
  type BoardMeetingRefusal,
  boardMeetingRights,
  type ChangePolicy,
  type ChangeRefusal,
  decide,
  decideMeeting,
  planMeeting,
} from '../domain/index.ts';
import { changeStore, meetingStore, policyNow } from '../store/index.ts';
import { type CommandOptions, options } from './handle.ts';

type Refusal = BoardMeetingRefusal | ChangeRefusal | CommonRefusal;
export type MeetingResult = Result<BoardMeeting, Refusal>;

export type PlanInput = { readonly startsAt: Instant; readonly idempotencyKey?: string | null | undefined };

/** Plans a meeting of the board. */
export const planBoardMeeting = (
  { db, now, newId }: Deps,
  actor: Actor,
  { startsAt, idempotencyKey: key }: PlanInput,
): Promise<MeetingResult> =>
  transact(db, actor, async (tx): Promise<MeetingResult> => {
    const no = forbidden(boardMeetingRights, actor, 'PLAN');
    if (no) return no;
    return idempotent<BoardMeeting, Refusal>(
      tx,
      { key, command: 'planBoardMeeting', input: { startsAt } },
      async (id) => {
        const meeting = await meetingStore.load(tx, id);
        return meeting ? ok(meeting) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const decision = planMeeting({ id: newId(), key: await nextKey(tx, 'CAB'), startsAt }, now());
        return decision.ok ? record(tx, meetingStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: the change's facts and the quorum are the platform's to add. */
export type MeetingRequest =
  | Exclude<BoardMeetingCommand, { type: 'ADD_ITEM' | 'DECIDE' }>
  | { readonly type: 'ADD_ITEM'; readonly changeId: string }
  | { readonly type: 'DECIDE'; readonly changeId: string };

const completed = async (
  tx: Tx,
  asked: MeetingRequest,
  { quorum }: ChangePolicy,
): Promise<Result<BoardMeetingCommand, Refusal>> => {
  if (asked.type === 'DECIDE') return ok({ type: 'DECIDE', changeId: asked.changeId, quorum });
  if (asked.type !== 'ADD_ITEM') return ok(asked);
  const { changeId } = asked;
  const change = await changeStore.load(tx, changeId);
  if (!change) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'changeId', id: changeId });
  return ok({ type: 'ADD_ITEM', changeId, changeKey: change.key, requesterId: change.requesterId });
};

/** What the board decided becomes of the change, or the change's refusal takes the decision back. */
const carryOut = async (
  tx: Tx,
  actor: Actor,
  meeting: BoardMeeting,
  event: BoardMeetingEvent | undefined,
  policy: ChangePolicy,
): Promise<Result<null, Refusal>> => {
  if (event?.type !== 'BoardMeetingDecided') return ok(null);
  const [change] = await changeStore.loadMany(tx, [event.changeId], 'FOR UPDATE');
  if (!change) return refuse({ code: 'NOT_FOUND', id: event.changeId });
  const transitions = await transitionsNaming(tx, change.id);
  const by = { approverId: actor.id, onBehalfOf: actor.onBehalfOf ?? null, meetingId: meeting.id, transitions };
  const why = `${meeting.key}: ${event.votesFor} for, ${event.votesAgainst} against`;
  const decision = decide(
    change,
    event.decision === 'APPROVED' ? { type: 'APPROVE', ...by } : { type: 'REJECT', why },
    event.at,
    policy,
  );
  if (!decision.ok) return decision;
  const written = await record(tx, changeStore, change, decision.value, options(policy, why));
  return written.ok ? ok(null) : written;
};

/** Handles one command on one meeting. */
export const handleMeeting = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  asked: MeetingRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<MeetingResult> =>
  transact(db, actor, async (tx): Promise<MeetingResult> => {
    const no = forbidden(boardMeetingRights, actor, asked.type);
    if (no) return no;
    const [meeting] = await meetingStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!meeting) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== meeting.version)
      return refuse({ code: 'CONFLICT', id, version: meeting.version });
    const policy = await policyNow(tx);
    const command = await completed(tx, asked, policy);
    if (!command.ok) return command;
    const decision = decideMeeting(meeting, command.value, now());
    if (!decision.ok) return decision;
    const carried = await carryOut(tx, actor, meeting, decision.value[0], policy);
    return carried.ok ? record(tx, meetingStore, meeting, decision.value, options(policy, reason)) : carried;
  });
