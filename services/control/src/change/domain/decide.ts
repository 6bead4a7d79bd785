/** What becomes of a change: the first event, and those that follow. Pure. */
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  illegal,
  never,
  ok,
  type Refused,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import {
  type Change,
  type ChangeCommand,
  type ChangeEvent,
  type ChangeRefusal,
  type ChangeState,
  changeMachine,
  changeRights,
  type RequestChange,
} from './change.ts';
import { type AcceptedConflict, type Conflict, open } from './conflict.ts';
import { decideEffect } from './effect.ts';
import {
  badApproval,
  badAssessment,
  badClosure,
  badPreapproval,
  badReason,
  badReview,
  badSchedule,
  frozen,
  outsideWindow,
  standing,
} from './guard.ts';
import {
  type ChangePolicy,
  changeTypeOf,
  missingAssessments,
  namedAssessors,
  reviewDue,
  riskOf,
  ruleFor,
} from './policy.ts';
import { badAnswers, scoreOf } from './risk.ts';
import { decideTask, openTasks } from './task.ts';

type Decision = Result<ChangeEvent[], ChangeRefusal>;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

/**
 * Decides the first event of a change.
 *
 * @returns ChangeRequested, or INVALID_INPUT
 */
export const request = (command: RequestChange, now: Instant, policy: ChangePolicy): Decision => {
  const bad = firstRefusal(
    badText('title', command.title, 200),
    badText('description', command.description),
    badText('justification', command.justification),
    command.backOutPlan === null ? undefined : badText('backOutPlan', command.backOutPlan),
    command.serviceImpact !== 'NONE' && command.serviceIds.length === 0
      ? invalid('serviceIds', 'which service is removed or transferred')
      : undefined,
  );
  if (bad) return bad;
  const serviceIds = [...new Set(command.serviceIds)];
  const changeType = changeTypeOf(command.requestedType, command.serviceImpact, serviceIds.length, policy);
  const { template } = command;
  if (changeType === 'STANDARD' && template === null) return refuse({ code: 'STANDARD_CHANGE_REQUIRED' });
  const awaited = ruleFor(policy, changeType).assessments;
  return ok([
    {
      type: 'ChangeRequested',
      at: now,
      ...command,
      changeType,
      serviceIds,
      template: template && { id: template.id, key: template.key, ciIds: [...template.ciIds] },
      ciIds: [],
      state: changeMachine.initial,
      awaitedAssessments: [...awaited],
      assessors: namedAssessors(policy, awaited),
    },
  ]);
};

/** What every event says of where the change stands after it. */
export const stands = ({ key, title, changeType, serviceIds, problemId, ciIds }: Change, state: ChangeState) => ({
  ...{ key, title, state, changeType, problemId },
  serviceIds: [...serviceIds],
  ciIds: [...ciIds],
});

type Accepting = Extract<ChangeCommand, { type: 'SCHEDULE' | 'ACCEPT_CONFLICTS' }>;

/** What stands against the window and is accepted; what does not stand against it need not be. */
const acceptedOf = ({ conflicts, acceptedConflictIds }: Accepting, why: string): AcceptedConflict[] =>
  conflicts
    .filter(({ withId }) => acceptedConflictIds.includes(withId))
    .map(({ kind, withId, key }) => ({ kind, withId, key, why }));

const idsOf = (conflicts: readonly { readonly withId: string }[]): string[] => [
  ...new Set(conflicts.map(({ withId }) => withId)),
];

const areSame = (a: readonly Conflict[], b: readonly Conflict[]): boolean => {
  const words = (all: readonly Conflict[]) =>
    all
      .map(({ kind, withId }) => `${kind} ${withId}`)
      .sort()
      .join();
  return words(a) === words(b);
};

/** Decides what happened, or why nothing may. What changes nothing is no event. */
export const decide = (change: Change, command: ChangeCommand, now: Instant, policy: ChangePolicy): Decision => {
  const refused = illegal(changeMachine, change.state, command.type, changeRights);
  if (refused) return refused;
  const base = { at: now, ...stands(change, stateAfter(changeMachine, change.state, command.type)) };
  switch (command.type) {
    case 'RECORD_EFFECT':
    case 'RECORD_REGISTRATION':
    case 'RECORD_RELATION':
    case 'REMOVE_RELATION':
    case 'REMOVE_EFFECT':
    case 'RECORD_ITEM':
      return decideEffect(change, command, base);
    case 'PLAN_BACK_OUT': {
      const { backOutPlan } = command;
      return (
        frozen(change, 'backOutPlan') ??
        badText('backOutPlan', backOutPlan) ??
        ok([{ ...base, type: 'ChangeBackOutPlanned', backOutPlan }])
      );
    }
    case 'LINK': {
      const { problemId } = command;
      return ok(change.problemId === problemId ? [] : [{ ...base, type: 'ChangeLinked', problemId }]);
    }
    case 'ASSESS': {
      const { type: _, assessor: _assessor, ...assessment } = command;
      const assessments = [...change.assessments.filter((held) => held.process !== command.process), assessment];
      const judged = {
        risk: riskOf(assessments),
        awaitedAssessments: missingAssessments({ ...change, assessments }, policy),
      };
      return (
        badAssessment(change, command, policy) ??
        badText('findings', command.findings) ??
        ok([{ ...base, type: 'ChangeAssessed', ...assessment, ...judged }])
      );
    }
    case 'SCORE_RISK': {
      const { model, facts, answers } = command;
      const bad = badAnswers(model, answers);
      if (bad) return bad;
      const score = scoreOf(model, facts, answers);
      const plain = { answers: score.answers.map((one) => ({ ...one })), contributions: [...score.contributions] };
      return ok([{ ...base, type: 'ChangeRiskScored', ...score, ...plain }]);
    }
    case 'APPROVE': {
      const { approverId, meetingId } = command;
      return (
        badApproval(change, command, policy) ??
        ok([{ ...base, type: 'ChangeApproved', approverId, meetingId, templateId: null }])
      );
    }
    case 'PREAPPROVE': {
      const bad = badPreapproval(change, command.approverId);
      if (bad || command.approverId === null) return bad ?? ok([]);
      const templateId = change.template?.id ?? null;
      return ok([{ ...base, type: 'ChangeApproved', approverId: command.approverId, meetingId: null, templateId }]);
    }
    case 'MISS_REVIEW':
      return ok(
        change.review || change.reviewMissedAt ? [] : [{ ...base, type: 'ChangeReviewMissed', dueAt: command.dueAt }],
      );
    case 'REJECT':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ChangeRejected', why: command.why }]);
    case 'RECORD_TEST': {
      const { id: testId, result, evidence, testerId } = command;
      return (
        badText('evidence', evidence) ?? ok([{ ...base, type: 'ChangeTested', testId, result, evidence, testerId }])
      );
    }
    case 'SCHEDULE': {
      const { startsAt, endsAt, implementerId } = command;
      const acceptedConflicts = acceptedOf(command, command.acceptedBecause ?? '');
      const acceptedConflictIds = idsOf(acceptedConflicts);
      return (
        badSchedule(change, command, now, policy) ??
        badReason(command) ??
        ok([
          { ...base, type: 'ChangeScheduled', startsAt, endsAt, acceptedConflictIds, acceptedConflicts, implementerId },
        ])
      );
    }
    case 'ACCEPT_CONFLICTS': {
      const accepted = acceptedOf(command, command.acceptedBecause);
      return (
        badReason(command) ?? ok(accepted.length > 0 ? [{ ...base, type: 'ChangeConflictsAccepted', accepted }] : [])
      );
    }
    case 'RECORD_CONFLICTS': {
      const conflicts = open(command.conflicts, change.acceptedConflictIds);
      const same = areSame(conflicts, change.openConflicts);
      return ok(same ? [] : [{ ...base, type: 'ChangeConflictsFound', conflicts }]);
    }
    case 'START':
      return (
        outsideWindow(change, now) ??
        standing(change, command.conflicts) ??
        ok([{ ...base, type: 'ChangeImplementationStarted' }])
      );
    case 'PLAN_TASK':
    case 'ASSIGN_TASK':
    case 'REMOVE_TASK':
    case 'REWORD_TASK':
    case 'START_TASK':
    case 'COMPLETE_TASK':
    case 'FAIL_TASK':
    case 'SKIP_TASK':
      return decideTask(change, command, base);
    case 'IMPLEMENT':
      return (
        openTasks(change) ??
        ok([{ ...base, type: 'ChangeImplemented', releaseId: null, reviewDueAt: reviewDue(change, policy, now) }])
      );
    case 'RECORD_AS_MADE':
      // Whatever else was approved is made in its window: its approval makes nothing of it here.
      return ok(
        change.unauthorisedChangeId === null
          ? []
          : [{ ...base, type: 'ChangeImplemented', releaseId: null, reviewDueAt: reviewDue(change, policy, now) }],
      );
    // That it is deployed is so, whatever is left to do: CLOSE asks for it.
    case 'RECORD_DEPLOYMENT':
      return ok([
        {
          ...base,
          type: 'ChangeImplemented',
          releaseId: command.releaseId,
          reviewDueAt: reviewDue(change, policy, now),
        },
      ]);
    case 'BACK_OUT':
    case 'RECORD_ROLLBACK': {
      const { why } = command;
      const releaseId = command.type === 'RECORD_ROLLBACK' ? command.releaseId : null;
      // What is closed was made by that release and is still so, or the release has no part in it any more.
      const isClosed = change.state === 'CLOSED';
      if (isClosed && (change.releaseId !== releaseId || change.backedOutAt !== null)) return ok([]);
      return (
        badText('why', why, 1000) ??
        ok([
          {
            ...base,
            type: 'ChangeBackedOut',
            why,
            releaseId,
            reviewDueAt: (isClosed ? null : change.reviewDueAt) ?? reviewDue(change, policy, now),
          },
        ])
      );
    }
    case 'REVIEW': {
      const { objectivesMet, summary, reviewerId } = command;
      return (
        badReview(change, objectivesMet) ??
        badText('summary', summary) ??
        ok([{ ...base, type: 'ChangeReviewed', objectivesMet, summary, reviewerId }])
      );
    }
    case 'CLOSE':
      return badClosure(change, command.outcome) ?? ok([{ ...base, type: 'ChangeClosed', outcome: command.outcome }]);
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ChangeCancelled', why: command.why }]);
    default:
      return never(command);
  }
};
