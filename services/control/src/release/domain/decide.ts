/** What happens to a release when it is told to do something, or why nothing may. Pure: callers pass `now`. */
import {
  badText,
  firstRefusal,
  type Instant,
  illegal,
  never,
  ok,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import { badAcceptance, badClosure, badDeployment, badPlan, badPromotion, badStep, begun, invalid } from './guard.ts';
import {
  type Release,
  type ReleaseCommand,
  type ReleaseEvent,
  type ReleasePlan,
  type ReleaseRefusal,
  releaseMachine,
  releaseRights,
} from './release.ts';

type Decision = Result<ReleaseEvent[], ReleaseRefusal>;

/** Days after a deployment in which incidents on its items are counted to it, where no policy says so. */
export const usualEarlyLifeDays = 7;

const planned = ({ title, description, startsAt, endsAt, governed, ...content }: ReleasePlan) => {
  const policies = governed.flatMap(({ policy }) => policy ?? []);
  const { releaseType, emergencyCriterion, justification } = content;
  return {
    ...{ title, description, startsAt, endsAt, releaseType, emergencyCriterion, justification },
    changeIds: [...new Set(content.changes.map((change) => change.id))],
    environments: [...content.environments],
    criteria: content.criteria.map(({ id, description: text, phase }) => ({ id, description: text, phase })),
    steps: content.steps.map(({ id, description: text }) => ({ id, description: text })),
    customerIds: governed.map(({ customerId }) => customerId),
    policyIds: policies.map(({ id }) => id),
    earlyLifeDays:
      policies.length > 0 ? Math.max(...policies.map((policy) => policy.earlyLifeDays)) : usualEarlyLifeDays,
  };
};

/**
 * Decides the first event of a release.
 *
 * @param plan  with the changes, and what the customers agreed to, as they are now
 * @returns     ReleasePlanned; INVALID_INPUT, CHANGES_REQUIRED, CHANGES_NOT_AUTHORISED, CHANGE_IN_OTHER_RELEASE,
 *              RELEASE_OUTSIDE_POLICY, EMERGENCY_CRITERIA_NOT_AGREED
 */
export const plan = (id: string, key: string, content: ReleasePlan, now: Instant): Decision =>
  badPlan(content, now) ??
  ok([{ type: 'ReleasePlanned', at: now, id, key, state: releaseMachine.initial, ...planned(content) }]);

/** Decides what happened, or why nothing may. */
export const decide = (release: Release, command: ReleaseCommand, now: Instant): Decision => {
  const refused = illegal(releaseMachine, release.state, command.type, releaseRights);
  if (refused) return refused;
  const { key, title, changeIds } = release;
  const state = stateAfter(releaseMachine, release.state, command.type);
  const base = { at: now, key, title, changeIds: [...changeIds], state };
  switch (command.type) {
    case 'REPLAN':
      return (
        begun(release) ?? badPlan(command, now) ?? ok([{ ...base, ...planned(command), type: 'ReleaseReplanned' }])
      );
    case 'BUILD':
      return badText('build', command.build, 500) ?? ok([{ ...base, type: 'ReleaseBuilt', build: command.build }]);
    case 'CHECK': {
      const { type: _, ...check } = command;
      const criterion = release.criteria.find(({ id }) => id === check.criterionId);
      if (!criterion) return invalid('criterionId', 'no criterion of this release');
      if ((criterion.phase === 'BEFORE_DEPLOYMENT') !== (release.state === 'BUILT'))
        return refuse({ code: 'CRITERION_NOT_DUE', phase: criterion.phase, state: release.state });
      return badText('evidence', check.evidence) ?? ok([{ ...base, type: 'ReleaseCriterionChecked', ...check }]);
    }
    case 'PROMOTE': {
      const { environment, evidence, promoterId } = command;
      return (
        badPromotion(release, environment) ??
        badText('evidence', evidence, 2000) ??
        ok([{ ...base, type: 'ReleasePromoted', environment, evidence, promoterId }])
      );
    }
    case 'ACCEPT':
      return badAcceptance(release) ?? ok([{ ...base, type: 'ReleaseAccepted', acceptorId: command.acceptorId }]);
    case 'REPORT_STEP': {
      const { stepId, progress, detail, reporterId } = command;
      return (
        badStep(release, command, now) ??
        ok([{ ...base, type: 'ReleaseStepReported', stepId, progress, detail, reporterId }])
      );
    }
    case 'DEPLOY': {
      const { changes, deployerId } = command;
      const effects = changes.flatMap((change) => change.effects.map((effect) => ({ ...effect, changeId: change.id })));
      return badDeployment(release, changes, now) ?? ok([{ ...base, type: 'ReleaseDeployed', deployerId, effects }]);
    }
    case 'FAIL': {
      const { why, backedOut } = command;
      const effects = backedOut ? [...release.effects] : [];
      return badText('why', why, 2000) ?? ok([{ ...base, type: 'ReleaseFailed', why, backedOut, effects }]);
    }
    case 'BACK_OUT': {
      const { why } = command;
      if (release.backedOut) return refuse({ code: 'BACKED_OUT_ALREADY' });
      const effects = [...release.effects];
      return badText('why', why, 2000) ?? ok([{ ...base, type: 'ReleaseFailed', why, backedOut: true, effects }]);
    }
    case 'REVIEW': {
      const { type: _, ...review } = command;
      const bad = firstRefusal(badText('analysis', review.analysis), badText('improvement', review.improvement));
      return bad ?? ok([{ ...base, type: 'ReleaseReviewed', ...review }]);
    }
    case 'CLOSE':
      return (
        badClosure(release) ??
        ok([{ ...base, type: 'ReleaseClosed', outcome: release.state === 'FAILED' ? 'FAILED' : 'SUCCESSFUL' }])
      );
    case 'CANCEL':
      return (
        begun(release) ??
        badText('why', command.why, 1000) ??
        ok([{ ...base, type: 'ReleaseCancelled', why: command.why }])
      );
    default:
      return never(command);
  }
};
