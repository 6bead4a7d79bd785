/** The change advisory board in the graph. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  stub,
  where,
} from '@attest/subgraph';
import type { BoardMeetingCommandInput, BoardMeetingOrder, Resolvers } from '../../generated/graphql.ts';
import { handleMeeting, type MeetingRequest, planBoardMeeting } from '../commands/index.ts';
import { type BoardMeeting, boardMeetingMachine, boardMeetingRights } from '../domain/index.ts';
import { changeRefusals } from '../refusals.ts';
import { changeStore, meetingEntity, meetingStore } from '../store/index.ts';

const answer = payloads(changeRefusals);

const command =
  <Input extends BoardMeetingCommandInput>(request: (input: Input, context: Context) => MeetingRequest) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('boardMeeting', await handleMeeting(context.deps, context.actor, input.id, request(input, context), input));

const orders: Orders<BoardMeetingOrder, BoardMeeting> = {
  STARTS_DESC: descending('startsAt'),
  STARTS_ASC: ascending('startsAt'),
  UPDATED_DESC: descending('updatedAt'),
};

export const board = {
  Query: {
    boardMeeting: async (_, { id }, context) => (await context.load(meetingStore, id)) ?? null,
    boardMeetingByKey: (_, { key }, context) => byKey(context, meetingEntity, key),
    boardMeetings: (_, { filter, states, orderBy, ...args }, context) =>
      page<BoardMeeting>(context, {
        from: meetingEntity,
        where: where().in('state', states).in('state', filter?.states),
        order: orders[orderBy ?? 'STARTS_DESC'],
        args,
      }),
  },
  Mutation: {
    planBoardMeeting: async (_, { input }, { deps, actor }) =>
      answer('boardMeeting', await planBoardMeeting(deps, actor, input)),
    addBoardMeetingItem: command(({ changeId }) => ({ type: 'ADD_ITEM', changeId })),
    removeBoardMeetingItem: command(({ changeId }) => ({ type: 'REMOVE_ITEM', changeId })),
    openBoardMeeting: command(() => ({ type: 'OPEN' })),
    attendBoardMeeting: command((_, { actor }) => ({ type: 'ATTEND', personId: actor.id })),
    voteOnChange: command(({ changeId, vote }, { actor }) => ({ type: 'VOTE', changeId, vote, personId: actor.id })),
    decideOnChange: command(({ changeId }) => ({ type: 'DECIDE', changeId })),
    closeBoardMeeting: command(({ minutes }) => ({ type: 'CLOSE', minutes })),
    cancelBoardMeeting: command(({ why }) => ({ type: 'CANCEL', why })),
  },
  BoardMeeting: {
    __resolveReference: referenceBy(meetingStore),
    availableActions: (meeting, _, { actor }) =>
      actionsFor(boardMeetingMachine, boardMeetingRights, actor, meeting.state),
    attendees: (meeting) => meeting.attendeeIds.map((id) => stub('Person', id)),
    history: (meeting, args, context) => history(context, meeting, args),
  },
  BoardMeetingItem: {
    change: async (item, _, context) => (await context.load(changeStore, item.changeId)) ?? null,
    votes: (item) => item.votes.map(({ personId, vote, at }) => ({ vote, at, person: stub('Person', personId) })),
  },
} satisfies Pick<Resolvers, 'BoardMeeting' | 'BoardMeetingItem'> & {
  readonly Query: Partial<NonNullable<Resolvers['Query']>>;
  readonly Mutation: Partial<NonNullable<Resolvers['Mutation']>>;
};
