/** The change advisory board through the graph, on a real PostgreSQL. */
import type { Actor } from '@attest/kernel';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { act, call, effect, engineer, graph, id, item, manager, requested } from './fixture.ts';

const [one, two, three] = [31, 32, 33].map((n) => anActor('CHANGE_ADVISORY_BOARD_MEMBER', { id: id(n) })) as [
  Actor,
  Actor,
  Actor,
];
const fields =
  'boardMeeting { id key state version attendees { id } agenda { changeKey decision votes { vote person { id } } change { state } } }';
const meet = (mutation: string, type: string, input: object, actor: Actor = manager) =>
  call(mutation, type, input, actor, fields);
const clause = 'ISO/IEC 20000-1:2018 8.5.1.3';

describe('the board', () => {
  it('approves a major change in a meeting, with quorum and by votes of others than who asked', async () => {
    const { change: asked } = await requested({ type: 'MAJOR' });
    await effect(asked.id, (await item('boarded')).id);
    const plan = (startsAt: string, actor = manager) =>
      meet('planBoardMeeting', 'PlanBoardMeetingInput', { startsAt }, actor);
    expect((await plan('2026-01-06T09:00:00Z', one)).refusal.code).toBe('FORBIDDEN');
    expect((await plan('2026-01-01T09:00:00Z')).refusal.code).toBe('INVALID_INPUT');
    const { boardMeeting } = await plan('2026-01-06T09:00:00Z');
    const input = { id: boardMeeting.id };
    const add = (changeId: string) => meet('addBoardMeetingItem', 'BoardMeetingItemInput', { ...input, changeId });
    expect((await add(id(99))).refusal.code).toBe('UNKNOWN_REFERENCE');
    await add(asked.id);
    const attend = (actor: Actor) => meet('attendBoardMeeting', 'BoardMeetingCommandInput', input, actor);
    expect((await attend(one)).refusal.code).toBe('ILLEGAL_TRANSITION');
    await meet('openBoardMeeting', 'BoardMeetingCommandInput', input);
    const vote = (actor: Actor, how = 'FOR') =>
      meet('voteOnChange', 'VoteOnChangeInput', { ...input, changeId: asked.id, vote: how }, actor);
    expect((await vote(two)).refusal).toMatchObject({ code: 'NOT_ATTENDING', clause, allowed: ['ATTEND'] });
    for (const actor of [two, three]) await attend(actor);
    const decide = (changeId = asked.id) => meet('decideOnChange', 'BoardMeetingItemInput', { ...input, changeId });
    expect((await decide()).refusal).toMatchObject({ code: 'QUORUM_NOT_MET', clause });
    await attend(manager);
    expect((await decide()).refusal).toMatchObject({ code: 'VOTES_REQUIRED', clause, allowed: ['VOTE'] });
    expect((await decide(id(99))).refusal).toMatchObject({ code: 'NOT_ON_AGENDA', clause });
    for (const actor of [two, three]) expect((await vote(actor)).refusal).toBeNull();
    const unassessed = await decide();
    expect(unassessed.refusal.code).toBe('ASSESSMENT_REQUIRED');
    for (const process of asked.missingAssessments)
      await act('assessChange', 'AssessChangeInput', {
        id: asked.id,
        process,
        impact: 'HIGH',
        likelihood: 'LOW',
        findings: 'bearable',
      });
    const { boardMeeting: decided } = await decide();
    expect(decided.agenda).toMatchObject([
      { decision: 'APPROVED', change: { state: 'APPROVED' }, votes: { length: 2 } },
    ]);
    expect((await decide()).refusal).toMatchObject({ code: 'DECIDED_ALREADY', clause });
    const close = (minutes: string) => meet('closeBoardMeeting', 'CloseBoardMeetingInput', { ...input, minutes });
    expect((await close('')).refusal.code).toBe('INVALID_INPUT');
    expect((await close('approved, with a rehearsal')).boardMeeting.state).toBe('CLOSED');
    const shown = await graph
      .as(engineer)
      .data(
        `{ change(id: "${asked.id}") { boardMeeting { key minutes } } boardMeetings(filter: { states: [CLOSED] }) { nodes { key } } }`,
      );
    expect(shown.change.boardMeeting).toEqual({ key: boardMeeting.key, minutes: 'approved, with a rehearsal' });
    expect(shown.boardMeetings.nodes).toEqual([{ key: boardMeeting.key }]);
  });

  it('rejects what has no majority, and lets nobody vote on a change of their own', async () => {
    const { change } = await requested({ type: 'MAJOR' }, manager);
    const { boardMeeting } = await meet('planBoardMeeting', 'PlanBoardMeetingInput', {
      startsAt: '2026-01-07T09:00:00Z',
    });
    const input = { id: boardMeeting.id };
    const about = { ...input, changeId: change.id };
    await meet('addBoardMeetingItem', 'BoardMeetingItemInput', about);
    await meet('openBoardMeeting', 'BoardMeetingCommandInput', input);
    for (const actor of [one, two, three, manager])
      await meet('attendBoardMeeting', 'BoardMeetingCommandInput', input, actor);
    const own = await meet('voteOnChange', 'VoteOnChangeInput', { ...about, vote: 'FOR' });
    expect(own.refusal).toMatchObject({ code: 'VOTER_IS_REQUESTER', clause });
    await meet('voteOnChange', 'VoteOnChangeInput', { ...about, vote: 'AGAINST' }, one);
    const { boardMeeting: decided } = await meet('decideOnChange', 'BoardMeetingItemInput', about);
    expect(decided.agenda).toMatchObject([{ decision: 'REJECTED', change: { state: 'REJECTED' } }]);
  });
});
