/** Names the command, shapes the answer; no rules here. */
import { actionsFor, msBetween, plusMs } from '@attest/kernel';
import {
  ascending,
  badInput,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceBy,
  stub,
  where,
} from '@attest/subgraph';
import type { ChangeCommandInput, ChangeFilter, ChangeOrder, Resolvers } from '../../generated/graphql.ts';
import { type ChangeRequest, handleChange, requestChange, requestStandardChange } from '../commands/index.ts';
import {
  authorityFor,
  type Change,
  type Conflict,
  changeMachine,
  changeRights,
  missingAssessments,
} from '../domain/index.ts';
import { changeRefusals } from '../refusals.ts';
import {
  changeEntity,
  changeStore,
  changesOfItems,
  changesOfServices,
  conflictsOf,
  freeWindow,
  meetingStore,
  periodStore,
  standardStore,
  unauthorisedStore,
} from '../store/index.ts';
import { board } from './board.ts';
import { effects } from './effect.ts';
import { periods } from './period.ts';
import { policyFor, rules } from './rule.ts';
import { schedule } from './schedule.ts';
import { ChangeTaskType, tasksOf } from './task.ts';
import { trends } from './trend.ts';
import { unauthorised } from './unauthorised.ts';

const answer = payloads(changeRefusals);
const dayMs = 86_400_000;

const isOfPeriod = ({ kind }: Conflict): boolean => kind === 'OUTSIDE_MAINTENANCE_WINDOW' || kind === 'IN_FREEZE';

const orders: Orders<ChangeOrder, Change> = {
  REQUESTED_DESC: descending('requestedAt'),
  REQUESTED_ASC: ascending('requestedAt'),
  STARTS_ASC: ascending('startsAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const filtered = (filter: ChangeFilter | null | undefined) => {
  const f = filter ?? {};
  const conflicting = f.conflicting ?? null;
  const all = where()
    .in('state', f.states)
    .isNull('closedAt', f.open)
    .in('changeType', f.types)
    .has('serviceIds', f.serviceId)
    .has('ciIds', f.configurationItemId)
    .eq('problemId', f.problemId)
    .eq('requesterId', f.requesterId)
    .after('endsAt', f.scheduledFrom)
    .before('startsAt', f.scheduledBefore)
    .eq('implementerId', f.implementerId)
    .has('taskAssigneeIds', f.taskAssigneeId)
    .contains('title', f.titleContains);
  return conflicting === null ? all : all.sql("(open_conflicts <> '[]') = ?", conflicting);
};

const listChanges = (context: Context, { filter, orderBy, ...args }: ListArguments<ChangeFilter, ChangeOrder>) =>
  page<Change>(context, {
    from: changeEntity,
    where: filtered(filter),
    order: orders[orderBy ?? 'REQUESTED_DESC'],
    args,
  });

/** A mutation of one change: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends ChangeCommandInput>(request: (input: Input, context: Context) => ChangeRequest) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('change', await handleChange(context.deps, context.actor, input.id, request(input, context), input));

export const resolvers: Resolvers = {
  Query: {
    change: async (_, { id }, context) => (await context.load(changeStore, id)) ?? null,
    changeByKey: (_, { key }, context) => byKey(context, changeEntity, key),
    changes: (_, args, context) => listChanges(context, args),
    ...periods.Query,
    ...rules.Query,
    ...board.Query,
    ...schedule.Query,
    ...unauthorised.Query,
    ...trends.Query,
  },
  Mutation: {
    requestChange: async (_, { input }, { deps, actor }) => {
      const { type, serviceImpact, serviceIds, problemId, backOutPlan, ...facts } = input;
      return answer(
        'change',
        await requestChange(deps, actor, {
          ...facts,
          requestedType: type ?? 'NORMAL',
          serviceImpact: serviceImpact ?? 'NONE',
          serviceIds: serviceIds ?? [],
          problemId: problemId ?? null,
          backOutPlan: backOutPlan ?? null,
        }),
      );
    },
    recordChangeEffect: command(({ configurationItemId, attributes, state }) => ({
      type: 'RECORD_EFFECT',
      ciId: configurationItemId,
      attributes: attributes ?? {},
      state: state ?? null,
    })),
    recordChangeRegistration: command((input) => ({
      type: 'RECORD_REGISTRATION',
      ciId: input.configurationItemId ?? null,
      ...{ name: input.name, description: input.description ?? '', typeName: input.typeName },
      ...{ state: input.state ?? 'IN_USE', attributes: input.attributes ?? {} },
      ...{ serviceId: input.serviceId ?? null, ownerId: input.ownerId ?? null },
    })),
    recordChangeRelation: command(({ there, fromId, kind, toId }) => ({
      ...{ type: 'RECORD_RELATION', there: there ?? true, fromId, relation: { kind, toId } },
    })),
    removeChangeRelation: command(({ fromId, kind, toId }) => ({
      ...{ type: 'REMOVE_RELATION', fromId, relation: { kind, toId } },
    })),
    removeChangeEffect: command(({ configurationItemId }) => ({ type: 'REMOVE_EFFECT', ciId: configurationItemId })),
    planChangeBackOut: command(({ backOutPlan }) => ({ type: 'PLAN_BACK_OUT', backOutPlan })),
    linkChange: command(({ problemId }) => ({ type: 'LINK', problemId })),
    assessChange: command(({ process, impact, likelihood, findings }, { actor }) => ({
      type: 'ASSESS',
      ...{ process, impact, likelihood, findings },
      assessorId: actor.id,
    })),
    approveChange: command((_, { actor }) => ({
      type: 'APPROVE',
      approverId: actor.id,
      onBehalfOf: actor.onBehalfOf ?? null,
      meetingId: null,
    })),
    rejectChange: command(({ why }) => ({ type: 'REJECT', why })),
    recordChangeTest: command(({ result, evidence }, { actor, deps }) => ({
      type: 'RECORD_TEST',
      id: deps.newId(),
      result,
      evidence,
      testerId: actor.id,
    })),
    scheduleChange: command(({ startsAt, endsAt, acceptConflictsWith, acceptedBecause, implementerId }) => ({
      type: 'SCHEDULE',
      startsAt,
      endsAt,
      acceptedConflictIds: acceptConflictsWith ?? [],
      acceptedBecause: acceptedBecause ?? null,
      implementerId: implementerId ?? null,
    })),
    acceptChangeConflicts: command(({ acceptConflictsWith, acceptedBecause }) => ({
      type: 'ACCEPT_CONFLICTS',
      acceptedConflictIds: acceptConflictsWith,
      acceptedBecause,
    })),
    planChangeTask: command(({ step, title, description, teamId, assigneeId, addedBecause }, { deps }) => ({
      type: 'PLAN_TASK',
      taskId: deps.newId(),
      ...{ step, title, description },
      teamId: teamId ?? null,
      assigneeId: assigneeId ?? null,
      addedBecause: addedBecause ?? null,
    })),
    assignChangeTask: command(({ taskId, teamId, assigneeId }) => ({
      type: 'ASSIGN_TASK',
      taskId,
      teamId: teamId ?? null,
      assigneeId: assigneeId ?? null,
    })),
    removeChangeTask: command(({ taskId }) => ({ type: 'REMOVE_TASK', taskId })),
    rewordChangeTask: command(({ taskId, step, title, description }) => ({
      ...{ type: 'REWORD_TASK', taskId, step, title, description },
    })),
    startChangeTask: command(({ taskId }) => ({ type: 'START_TASK', taskId })),
    completeChangeTask: command(({ taskId, note }) => ({ type: 'COMPLETE_TASK', taskId, note: note ?? null })),
    failChangeTask: command(({ taskId, why }) => ({ type: 'FAIL_TASK', taskId, why })),
    skipChangeTask: command(({ taskId, why }) => ({ type: 'SKIP_TASK', taskId, why })),
    ...periods.Mutation,
    ...rules.Mutation,
    ...board.Mutation,
    ...unauthorised.Mutation,
    ...trends.Mutation,
    ...schedule.Mutation,
    requestStandardChange: async (_, { input }, { deps, actor }) =>
      answer('change', await requestStandardChange(deps, actor, input)),
    preapproveChange: command(() => ({ type: 'PREAPPROVE' })),
    scoreChangeRisk: command(({ answers }) => ({ type: 'SCORE_RISK', answers })),
    startChange: command(() => ({ type: 'START' })),
    implementChange: command(() => ({ type: 'IMPLEMENT' })),
    backOutChange: command(({ why }) => ({ type: 'BACK_OUT', why })),
    reviewChange: command(({ objectivesMet, summary }, { actor }) => ({
      type: 'REVIEW',
      objectivesMet,
      summary,
      reviewerId: actor.id,
    })),
    closeChange: command(({ outcome }) => ({ type: 'CLOSE', outcome })),
    cancelChange: command(({ why }) => ({ type: 'CANCEL', why })),
  },
  Change: {
    __resolveReference: referenceBy(changeStore),
    type: (change) => change.changeType,
    availableActions: (change, _, { actor }) => actionsFor(changeMachine, changeRights, actor, change.state),
    requester: (change) => stub('Person', change.requesterId),
    services: (change) => change.serviceIds.map((id) => stub('Service', id)),
    problem: (change) => stub('Problem', change.problemId),
    request: (change) => stub('ServiceRequest', change.requestId),
    missingAssessments: async (change, _, context) => missingAssessments(change, await policyFor(context)),
    authority: async (change, _, context) => authorityFor(change, await policyFor(context)),
    standardChange: async (change, _, context) => (await context.load(standardStore, change.template?.id)) ?? null,
    boardMeeting: async (change, _, context) => (await context.load(meetingStore, change.meetingId)) ?? null,
    approver: (change) => stub('Person', change.approverId),
    implementer: (change) => stub('Person', change.implementerId),
    unauthorisedChange: async (change, _, context) =>
      (await context.load(unauthorisedStore, change.unauthorisedChangeId)) ?? null,
    nextFreeWindow: async (change, args, context) => {
      const { durationMinutes } = args;
      const from = args.from ?? context.deps.now();
      const until = args.until ?? plusMs(from, 90 * dayMs);
      if (durationMinutes < 1 || durationMinutes > 7 * 24 * 60)
        throw badInput('durationMinutes must be from 1 to 10080');
      if (until <= from || msBetween(from, until) > 366 * dayMs)
        throw badInput('until is after from, by 366 days at most');
      const subject = { ...change, implementerId: args.implementerId ?? change.implementerId };
      return (await context.read((tx) => freeWindow(tx, subject, { from, until, durationMinutes }))) ?? null;
    },
    conflicts: (change, args, context) => {
      if ((args.startsAt ?? null) === null ? args.endsAt : !args.endsAt)
        throw badInput('startsAt and endsAt are given together, or not at all');
      const startsAt = args.startsAt ?? change.startsAt;
      const endsAt = args.endsAt ?? change.endsAt;
      if (startsAt === null || endsAt === null) return [];
      return context.read((tx) => conflictsOf(tx, change, { startsAt, endsAt }));
    },
    tasks: tasksOf,
    history: (change, args, context) => history(context, change, args),
  },
  ...effects,
  ChangeAssessment: { assessor: (assessment) => stub('Person', assessment.assessorId) },
  ChangeTest: { tester: (test) => stub('Person', test.testerId) },
  ChangeTask: ChangeTaskType,
  ChangeReview: { reviewer: (review) => stub('Person', review.reviewerId) },
  ChangeConflict: {
    id: (conflict) => conflict.withId,
    change: async (conflict, _, context) =>
      isOfPeriod(conflict) ? null : ((await context.load(changeStore, conflict.withId)) ?? null),
    period: async (conflict, _, context) =>
      isOfPeriod(conflict) ? ((await context.load(periodStore, conflict.withId)) ?? null) : null,
  },
  AcceptedChangeConflict: { id: (conflict) => conflict.withId },
  ChangePeriod: periods.ChangePeriod,
  StandardChange: rules.StandardChange,
  ProcessAssessors: rules.ProcessAssessors,
  StandardChangeTask: rules.StandardChangeTask,
  ChangeSchedule: schedule.ChangeSchedule,
  CalendarFeed: schedule.CalendarFeed,
  UnauthorisedChange: unauthorised.UnauthorisedChange,
  UnauthorisedFact: unauthorised.UnauthorisedFact,
  ChangeTrendAnalysis: trends.ChangeTrendAnalysis,
  BoardMeeting: board.BoardMeeting,
  BoardMeetingItem: board.BoardMeetingItem,
  ConfigurationItem: {
    changes: async (item, _, context) => (await context.batch(changesOfItems, item.id)) ?? [],
    unauthorisedChanges: (item, _, context) => unauthorised.unauthorisedOfItem(item.id, context),
  },
  Service: {
    changes: async ({ id }, _, context) => (await context.batch(changesOfServices, id)) ?? [],
  },
};
