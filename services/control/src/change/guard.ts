/** What a change must have before it goes on: each guard gives the refusal, or nothing. Pure. */
import { type Instant, type Refused, refuse } from '@attest/kernel';
import type { Change, ChangeCommand, ChangeOutcome, ChangeRefusal, PlannedEffect } from './domain.ts';
import { missingAssessments, possibleOutcomes } from './policy.ts';

type Refusal = Refused<ChangeRefusal> | undefined;

const invalid = (field: string, reason: string): Refusal => refuse({ code: 'INVALID_INPUT', field, reason });

/** @param approvers  who approves, and for whom */
export const badApproval = (change: Change, approvers: readonly (string | null)[]): Refusal => {
  if (change.effects.length === 0) return refuse({ code: 'CI_EFFECTS_REQUIRED' });
  const missing = missingAssessments(change);
  if (missing.length > 0) return refuse({ code: 'ASSESSMENT_REQUIRED', processes: missing });
  if (change.backOutPlan === null) return refuse({ code: 'BACK_OUT_PLAN_REQUIRED' });
  return approvers.includes(change.requesterId) ? refuse({ code: 'APPROVER_IS_REQUESTER' }) : undefined;
};

export const badSchedule = (
  change: Change,
  command: Extract<ChangeCommand, { type: 'SCHEDULE' }>,
  now: Instant,
): Refusal => {
  if (command.startsAt >= command.endsAt) return invalid('endsAt', 'must be after startsAt');
  if (command.startsAt <= now) return invalid('startsAt', 'must be in the future');
  const last = change.tests.at(-1)?.result ?? null;
  if (last !== 'PASSED') return refuse({ code: 'TEST_EVIDENCE_REQUIRED', last });
  const conflicts = command.conflicts.filter(({ changeId }) => !command.acceptedConflictIds.includes(changeId));
  return conflicts.length > 0 ? refuse({ code: 'SCHEDULE_CONFLICTS', conflicts }) : undefined;
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
  const possible = possibleOutcomes(change);
  if (!possible.includes(outcome)) return refuse({ code: 'OUTCOME_CONTRADICTS', outcome, possible });
  const stray = diverging(change);
  return stray.length > 0 ? refuse({ code: 'CMDB_DIVERGES', keys: stray.map((effect) => effect.ciKey) }) : undefined;
};
