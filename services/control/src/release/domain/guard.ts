/** What a release must have before it goes on: each guard gives the refusal, or nothing. Pure. */
import { releaseEnvironments } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, type Refused, refuse } from '@attest/kernel';
import { nonconforming } from './conformity.ts';
import type { ReleaseEnvironment } from './policy.ts';
import type {
  ChangeState,
  CriterionPhase,
  ReleasableChange,
  Release,
  ReleaseCommand,
  ReleasePlan,
  ReleaseRefusal,
} from './release.ts';

type Refusal = Refused<ReleaseRefusal> | undefined;

export const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

/** What a change must be to be planned for a release, and what it must be to be deployed. */
const plannable = ['APPROVED', 'SCHEDULED'] as const satisfies readonly ChangeState[];
const deployable = ['SCHEDULED', 'IN_IMPLEMENTATION'] as const satisfies readonly ChangeState[];

const unauthorised = (changes: readonly ReleasableChange[], states: readonly ChangeState[]): Refusal => {
  const stray = changes.filter((change) => !states.includes(change.state));
  return stray.length > 0
    ? refuse({ code: 'CHANGES_NOT_AUTHORISED', changes: stray.map(({ key, state }) => ({ key, state })), states })
    : undefined;
};

const badEnvironments = (environments: readonly ReleaseEnvironment[]): Refusal => {
  const inOrder = releaseEnvironments.filter((environment) => environments.includes(environment));
  return environments.at(-1) !== 'LIVE' || inOrder.some((environment, index) => environments[index] !== environment)
    ? invalid('environments', `each once, in the order ${releaseEnvironments.join(', ')}, the last one LIVE`)
    : undefined;
};

const badEmergency = ({ releaseType, emergencyCriterion, justification }: ReleasePlan): Refusal => {
  if (releaseType === 'EMERGENCY') return badText('justification', justification ?? '');
  return emergencyCriterion === null && justification === null
    ? undefined
    : invalid('releaseType', 'only an emergency release has a criterion and a justification');
};

export const badPlan = (plan: ReleasePlan, now: Instant): Refusal => {
  const held = plan.changes.find((change) => change.heldBy !== null);
  return firstRefusal<ReleaseRefusal>(
    badText('title', plan.title, 200),
    plan.description === '' ? undefined : badText('description', plan.description),
    plan.startsAt >= plan.endsAt ? invalid('endsAt', 'must be after startsAt') : undefined,
    plan.startsAt <= now ? invalid('startsAt', 'must be in the future') : undefined,
    badEnvironments(plan.environments),
    badEmergency(plan),
    plan.steps.length > 100 ? invalid('steps', 'at most 100') : undefined,
    ...plan.steps.map((step) => badText('steps', step.description, 500)),
    ...plan.criteria.map((criterion) => badText('criteria', criterion.description, 1000)),
    plan.changes.length === 0 ? refuse({ code: 'CHANGES_REQUIRED' }) : undefined,
    unauthorised(plan.changes, plannable),
    held?.heldBy ? refuse({ code: 'CHANGE_IN_OTHER_RELEASE', key: held.key, release: held.heldBy }) : undefined,
    nonconforming(plan, now),
  );
};

export const unmet = (release: Release, phase: CriterionPhase): Refusal => {
  const open = release.criteria.filter((criterion) => criterion.phase === phase && criterion.met !== true);
  return open.length > 0
    ? refuse({ code: 'ACCEPTANCE_CRITERIA_NOT_MET', phase, open: open.map((criterion) => criterion.description) })
    : undefined;
};

/** Environments before the live one that it has still to go through, in order. */
const ahead = ({ environments, promotions }: Release): ReleaseEnvironment[] =>
  environments.filter(
    (environment) => environment !== 'LIVE' && !promotions.some((promotion) => promotion.environment === environment),
  );

export const badPromotion = (release: Release, environment: ReleaseEnvironment): Refusal => {
  const next = ahead(release)[0] ?? null;
  return environment === next ? undefined : refuse({ code: 'PROMOTION_OUT_OF_ORDER', environment, next });
};

export const badAcceptance = (release: Release): Refusal => {
  if (!release.criteria.some((criterion) => criterion.phase === 'BEFORE_DEPLOYMENT'))
    return refuse({ code: 'ACCEPTANCE_CRITERIA_REQUIRED' });
  const open = ahead(release);
  return open.length > 0 ? refuse({ code: 'NOT_PROMOTED', open }) : unmet(release, 'BEFORE_DEPLOYMENT');
};

type Window = { readonly key: string; readonly startsAt: Instant | null; readonly endsAt: Instant | null };

const outsideWindow = (windows: readonly Window[], now: Instant): Refusal => {
  for (const { key, startsAt, endsAt } of windows)
    if (startsAt !== null && endsAt !== null && (now < startsAt || now >= endsAt))
      return refuse({ code: 'OUTSIDE_WINDOW', of: key, startsAt, endsAt });
  return undefined;
};

/** Whether the live environment may be touched now. */
const mayNotDeploy = (release: Release, changes: readonly ReleasableChange[], now: Instant): Refusal =>
  unauthorised(changes, deployable) ?? outsideWindow([release, ...changes], now);

/** A step begins when those before it succeeded, within the window; it ends whenever it does. */
export const badStep = (
  release: Release,
  { stepId, progress, detail, changes }: Extract<ReleaseCommand, { type: 'REPORT_STEP' }>,
  now: Instant,
): Refusal => {
  const step = release.steps.find(({ id }) => id === stepId);
  if (!step) return invalid('stepId', 'no step of this release');
  const bad = detail === '' ? undefined : badText('detail', detail, 2000);
  if (bad) return bad;
  const next = release.steps.find((one) => one.progress !== 'SUCCEEDED');
  const begins = progress === 'STARTED';
  if (next?.id !== stepId || begins === (step.progress === 'STARTED'))
    return refuse({
      code: 'STEP_OUT_OF_ORDER',
      step: step.description,
      progress,
      next: next ? `${next.progress === 'STARTED' ? 'the end' : 'the beginning'} of “${next.description}”` : 'DEPLOY',
    });
  return begins ? mayNotDeploy(release, changes, now) : undefined;
};

export const badDeployment = (release: Release, changes: readonly ReleasableChange[], now: Instant): Refusal => {
  const open = release.steps.filter(({ progress }) => progress !== 'SUCCEEDED');
  const steps = open.map(({ description }) => description);
  return (
    mayNotDeploy(release, changes, now) ?? (open.length > 0 ? refuse({ code: 'STEPS_OPEN', open: steps }) : undefined)
  );
};

/** Whether something was done in the live environment. */
export const touchedLive = ({ deployedAt, steps }: Release): boolean =>
  deployedAt !== null || steps.some(({ progress }) => progress !== null);

/** What is half deployed is finished or fails; it is not planned away. */
export const begun = (release: Release): Refusal =>
  touchedLive(release) ? refuse({ code: 'DEPLOYMENT_BEGUN' }) : undefined;

export const badClosure = (release: Release): Refusal => {
  const failed = release.state === 'FAILED';
  if (failed && release.backedOut === false && touchedLive(release)) return refuse({ code: 'BACK_OUT_REQUIRED' });
  const emergency = release.releaseType === 'EMERGENCY';
  if ((failed || emergency) && !release.review)
    return refuse({ code: 'REVIEW_REQUIRED', because: failed ? 'FAILED' : 'EMERGENCY' });
  return failed ? undefined : unmet(release, 'AFTER_DEPLOYMENT');
};
