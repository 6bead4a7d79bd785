/** What a change must have before it goes on: each guard gives the refusal, or nothing. Pure. */
import { badText, type Instant, type Refused, refuse } from '@attest/kernel';
import type { Change, ChangeCommand, ChangeOutcome, ChangeRefusal } from './change.ts';
import { type Conflict, open } from './conflict.ts';
import type { PlannedEffect } from './effect.ts';
import { badPackage } from './package.ts';
import {
  authorityFor,
  type ChangePolicy,
  earliestStart,
  missingAssessments,
  possibleOutcomes,
  ruleFor,
} from './policy.ts';
import { openTasks } from './task.ts';

type Refusal = Refused<ChangeRefusal> | undefined;

const invalid = (field: string, reason: string): Refusal => refuse({ code: 'INVALID_INPUT', field, reason });

export const badApproval = (
  change: Change,
  { approverId, onBehalfOf, meetingId, transitions = [] }: Extract<ChangeCommand, { type: 'APPROVE' }>,
  policy: ChangePolicy,
): Refusal => {
  const unprepared = badPackage(change, 'APPROVE', transitions);
  if (unprepared) return unprepared;
  if (change.effects.length === 0) return refuse({ code: 'CI_EFFECTS_REQUIRED' });
  const missing = missingAssessments(change, policy);
  if (missing.length > 0) return refuse({ code: 'ASSESSMENT_REQUIRED', processes: missing });
  if (change.backOutPlan === null) return refuse({ code: 'BACK_OUT_PLAN_REQUIRED' });
  if (ruleFor(policy, change.changeType).riskScored && change.riskScore === null)
    return refuse({ code: 'RISK_SCORE_REQUIRED' });
  const authority = authorityFor(change, policy);
  if (authority === 'BOARD' && meetingId === null) return refuse({ code: 'AUTHORITY_REQUIRED', authority });
  // The board decides as one: who asked may sit on it, and does not vote on that change.
  return meetingId === null && [approverId, onBehalfOf].includes(change.requesterId)
    ? refuse({ code: 'APPROVER_IS_REQUESTER' })
    : undefined;
};

/** Nobody assesses what they asked for; of a process for which the policy names somebody, only these do. */
export const badAssessment = (
  change: Change,
  { process, assessorId, assessor }: Extract<ChangeCommand, { type: 'ASSESS' }>,
  policy: ChangePolicy,
): Refusal => {
  if ([assessorId, assessor.onBehalfOf].includes(change.requesterId)) return refuse({ code: 'ASSESSOR_IS_REQUESTER' });
  const named = policy.assessors.find((one) => one.process === process);
  if (!named) return undefined;
  const { roles, personIds, teamIds } = named;
  const answers =
    personIds.includes(assessorId) ||
    assessor.roles.some((role) => roles.includes(role)) ||
    assessor.teamIds.some((id) => teamIds.includes(id));
  return answers ? undefined : refuse({ code: 'ASSESSOR_NOT_NAMED', ...named });
};

/** A change that follows a standard change goes ahead by its approval. */
export const badPreapproval = (change: Change, approverId: string | null): Refusal => {
  if (change.template === null) return refuse({ code: 'STANDARD_CHANGE_REQUIRED' });
  if (approverId === null) return refuse({ code: 'STANDARD_CHANGE_NOT_IN_FORCE', key: change.template.key });
  return change.effects.length === 0 ? refuse({ code: 'CI_EFFECTS_REQUIRED' }) : undefined;
};

/** What a standard change fixes stays as it is. */
export const frozen = ({ template }: Change, what: string): Refusal =>
  template === null ? undefined : refuse({ code: 'FROZEN_BY_STANDARD_CHANGE', key: template.key, what });

export const badSchedule = (
  change: Change,
  command: Extract<ChangeCommand, { type: 'SCHEDULE' }>,
  now: Instant,
  policy: ChangePolicy,
): Refusal => {
  if (command.startsAt >= command.endsAt) return invalid('endsAt', 'must be after startsAt');
  if (command.startsAt <= now) return invalid('startsAt', 'must be in the future');
  const earliest = earliestStart(change, policy);
  if (command.startsAt < earliest) return refuse({ code: 'LEAD_TIME_REQUIRED', earliest });
  const last = change.tests.at(-1)?.result ?? null;
  // A standard change was tested before it was approved.
  const untested = change.template !== null || ruleFor(policy, change.changeType).testAfter;
  if (last !== 'PASSED' && !(last === null && untested)) return refuse({ code: 'TEST_EVIDENCE_REQUIRED', last });
  return (
    badPackage(change, 'SCHEDULE', command.transitions ?? []) ??
    standing(change, command.conflicts, command.acceptedConflictIds)
  );
};

/** What was made untested is tested before anybody says that it did what it was made for; what was taken back need not be. */
export const badReview = (change: Change, objectivesMet: boolean): Refusal => {
  if (change.template !== null || change.backedOutAt !== null) return undefined;
  const last = change.tests.at(-1)?.result ?? null;
  return last === null || (last === 'FAILED' && objectivesMet)
    ? refuse({ code: 'TEST_EVIDENCE_REQUIRED', last })
    : undefined;
};

/** What stands against the window and nobody accepted. */
export const standing = (
  change: Change,
  conflicts: readonly Conflict[],
  acceptedIds: readonly string[] = change.acceptedConflictIds,
): Refusal => {
  const left = open(conflicts, acceptedIds);
  return left.length > 0 ? refuse({ code: 'SCHEDULE_CONFLICTS', conflicts: left }) : undefined;
};

/** Whoever accepts something says why. */
export const badReason = ({
  conflicts,
  acceptedConflictIds,
  acceptedBecause,
}: Extract<ChangeCommand, { type: 'SCHEDULE' | 'ACCEPT_CONFLICTS' }>): Refusal => {
  const accepted = conflicts.filter(({ withId }) => acceptedConflictIds.includes(withId));
  if (accepted.length === 0) return undefined;
  if (acceptedBecause === null || acceptedBecause.trim() === '')
    return refuse({ code: 'CONFLICT_REASON_REQUIRED', keys: [...new Set(accepted.map(({ key }) => key))] });
  return badText('acceptedBecause', acceptedBecause, 1000);
};

export const outsideWindow = (change: Change, now: Instant): Refusal => {
  const { startsAt, endsAt } = change;
  return startsAt !== null && endsAt !== null && (now < startsAt || now >= endsAt)
    ? refuse({ code: 'OUTSIDE_WINDOW', startsAt, endsAt })
    : undefined;
};

/** Items whose record is not what the outcome says: as wanted after a success, as before where the change was taken back. */
export const diverging = ({ effects, backedOutAt }: Change): PlannedEffect[] =>
  effects.filter((effect) => (effect.appliedAt === null) === (backedOutAt === null));

export const badClosure = (change: Change, outcome: ChangeOutcome): Refusal => {
  if (!change.review) return refuse({ code: 'REVIEW_REQUIRED' });
  const unfinished = openTasks(change);
  if (unfinished) return unfinished;
  const possible = possibleOutcomes(change);
  if (!possible.includes(outcome)) return refuse({ code: 'OUTCOME_CONTRADICTS', outcome, possible });
  const stray = diverging(change);
  return stray.length > 0 ? refuse({ code: 'CMDB_DIVERGES', keys: stray.map((effect) => effect.ciKey) }) : undefined;
};
