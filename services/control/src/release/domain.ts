/**
 * Release: authorised changes, built, accepted and brought into the live environment together.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.5.3, 2011 9.3.
 */
import {
  type changeStates,
  type criterionPhases,
  type EventOf,
  type releaseEvents,
  type releaseOutcomes,
  releaseStates,
} from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { ChangeEffect, Effect } from '../effect.ts';

export type ReleaseState = (typeof releaseStates)[number];
export type CriterionPhase = (typeof criterionPhases)[number];
export type ReleaseOutcome = (typeof releaseOutcomes)[number];
export type ChangeState = (typeof changeStates)[number];

const undeployed = ['PLANNED', 'BUILT', 'ACCEPTED'] as const;

/** REPLAN leads back to PLANNED: what was built and checked was another plan. */
export const releaseMachine = machine(releaseStates, 'PLANNED', {
  REPLAN: { from: undeployed, to: 'PLANNED' },
  BUILD: { from: ['PLANNED', 'BUILT'], to: 'BUILT' },
  CHECK: { from: ['BUILT', 'DEPLOYED'] },
  ACCEPT: { from: ['BUILT'], to: 'ACCEPTED' },
  DEPLOY: { from: ['ACCEPTED'], to: 'DEPLOYED' },
  FAIL: { from: ['ACCEPTED', 'DEPLOYED'], to: 'FAILED' },
  REVIEW: { from: ['DEPLOYED', 'FAILED'] },
  CLOSE: { from: ['DEPLOYED', 'FAILED'], to: 'CLOSED' },
  CANCEL: { from: undeployed, to: 'CANCELLED' },
});
export type ReleaseAction = ActionOf<typeof releaseMachine>;

const manager = ['RELEASE_MANAGER'] as const;
const deployers = ['RELEASE_MANAGER', 'PIPELINE'] as const;

export const releaseRights: Rights<ReleaseAction | 'PLAN'> = {
  PLAN: manager,
  REPLAN: manager,
  BUILD: deployers,
  CHECK: [...deployers, 'SUPPORT_ENGINEER', 'CHANGE_MANAGER'],
  ACCEPT: manager,
  DEPLOY: deployers,
  FAIL: deployers,
  REVIEW: [...manager, 'CHANGE_MANAGER'],
  CLOSE: manager,
  CANCEL: manager,
};

/** Something that must hold before the release is deployed, or after. */
export type Criterion = {
  readonly id: string;
  readonly description: string;
  readonly phase: CriterionPhase;
};

export type CheckedCriterion = Criterion & {
  /** Null: not checked yet. */
  readonly met: boolean | null;
  readonly evidence: string | null;
  readonly checkerId: string | null;
  readonly checkedAt: Instant | null;
};

export type ReleaseReview = {
  readonly analysis: string;
  readonly improvement: string;
  readonly reviewerId: string;
  readonly at: Instant;
};

export type Release = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly state: ReleaseState;
  readonly changeIds: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly environments: readonly string[];
  readonly criteria: readonly CheckedCriterion[];
  /** What identifies the set that was built. */
  readonly build: string | null;
  readonly acceptorId: string | null;
  readonly deployerId: string | null;
  /** What the deployment did to configuration items; empty before. */
  readonly effects: readonly ChangeEffect[];
  readonly failure: string | null;
  /** Whether a failed release was taken back; null where none failed. */
  readonly backedOut: boolean | null;
  readonly review: ReleaseReview | null;
  readonly outcome: ReleaseOutcome | null;
  readonly plannedAt: Instant;
  readonly deployedAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
};

export type ReleaseEvent = EventOf<typeof releaseEvents>;

/** A change as it is now: what a release must know of it. */
export type ReleasableChange = {
  readonly id: string;
  readonly key: string;
  readonly state: ChangeState;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly effects: readonly Effect[];
  /** Another release, neither settled nor given up, that holds the change. */
  readonly heldBy: string | null;
};

export type ReleasePlan = {
  readonly title: string;
  readonly description: string;
  readonly changes: readonly ReleasableChange[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly environments: readonly string[];
  readonly criteria: readonly Criterion[];
};

export type ReleaseCommand =
  | ({ readonly type: 'REPLAN' } & ReleasePlan)
  | { readonly type: 'BUILD'; readonly build: string }
  | {
      readonly type: 'CHECK';
      readonly criterionId: string;
      readonly met: boolean;
      readonly evidence: string;
      readonly checkerId: string;
    }
  | { readonly type: 'ACCEPT'; readonly acceptorId: string }
  | { readonly type: 'DEPLOY'; readonly deployerId: string; readonly changes: readonly ReleasableChange[] }
  | { readonly type: 'FAIL'; readonly why: string; readonly backedOut: boolean }
  | ({ readonly type: 'REVIEW' } & Omit<ReleaseReview, 'at'>)
  | { readonly type: 'CLOSE' }
  | { readonly type: 'CANCEL'; readonly why: string };

export type ReleaseRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'CHANGES_REQUIRED' }
  | {
      readonly code: 'CHANGES_NOT_AUTHORISED';
      readonly changes: readonly { readonly key: string; readonly state: ChangeState }[];
      readonly states: readonly ChangeState[];
    }
  | { readonly code: 'CHANGE_IN_OTHER_RELEASE'; readonly key: string; readonly release: string }
  | { readonly code: 'ACCEPTANCE_CRITERIA_REQUIRED' }
  | { readonly code: 'ACCEPTANCE_CRITERIA_NOT_MET'; readonly phase: CriterionPhase; readonly open: readonly string[] }
  | { readonly code: 'CRITERION_NOT_DUE'; readonly phase: CriterionPhase; readonly state: ReleaseState }
  | {
      readonly code: 'OUTSIDE_WINDOW';
      readonly of: string;
      readonly startsAt: Instant;
      readonly endsAt: Instant;
    }
  | { readonly code: 'REVIEW_REQUIRED' };

type Decision = Result<ReleaseEvent[], ReleaseRefusal>;
type Refusal = Refused<ReleaseRefusal> | undefined;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
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

const badPlan = (plan: ReleasePlan, now: Instant): Refusal => {
  const held = plan.changes.find((change) => change.heldBy !== null);
  return firstRefusal<ReleaseRefusal>(
    badText('title', plan.title, 200),
    plan.description === '' ? undefined : badText('description', plan.description),
    plan.startsAt >= plan.endsAt ? invalid('endsAt', 'must be after startsAt') : undefined,
    plan.startsAt <= now ? invalid('startsAt', 'must be in the future') : undefined,
    plan.environments.length === 0 ? invalid('environments', 'at least one is expected') : undefined,
    ...plan.environments.map((environment) => badText('environments', environment, 100)),
    ...plan.criteria.map((criterion) => badText('criteria', criterion.description, 1000)),
    plan.changes.length === 0 ? refuse({ code: 'CHANGES_REQUIRED' }) : undefined,
    unauthorised(plan.changes, plannable),
    held?.heldBy ? refuse({ code: 'CHANGE_IN_OTHER_RELEASE', key: held.key, release: held.heldBy }) : undefined,
  );
};

const planned = ({ title, description, changes, startsAt, endsAt, environments, criteria }: ReleasePlan) => ({
  ...{ title, description, startsAt, endsAt },
  changeIds: [...new Set(changes.map((change) => change.id))],
  environments: [...new Set(environments)],
  criteria: criteria.map(({ id, description: text, phase }) => ({ id, description: text, phase })),
});

/**
 * Decides the first event of a release.
 *
 * @param plan  with the changes as they are now
 * @returns     ReleasePlanned; INVALID_INPUT, CHANGES_REQUIRED, CHANGES_NOT_AUTHORISED, CHANGE_IN_OTHER_RELEASE
 */
export const plan = (id: string, key: string, content: ReleasePlan, now: Instant): Decision =>
  badPlan(content, now) ??
  ok([{ type: 'ReleasePlanned', at: now, id, key, state: releaseMachine.initial, ...planned(content) }]);

const unmet = (release: Release, phase: CriterionPhase): Refusal => {
  const open = release.criteria.filter((criterion) => criterion.phase === phase && criterion.met !== true);
  return open.length > 0
    ? refuse({ code: 'ACCEPTANCE_CRITERIA_NOT_MET', phase, open: open.map((criterion) => criterion.description) })
    : undefined;
};

type Window = { readonly key: string; readonly startsAt: Instant | null; readonly endsAt: Instant | null };

const outsideWindow = (windows: readonly Window[], now: Instant): Refusal => {
  for (const { key, startsAt, endsAt } of windows)
    if (startsAt !== null && endsAt !== null && (now < startsAt || now >= endsAt))
      return refuse({ code: 'OUTSIDE_WINDOW', of: key, startsAt, endsAt });
  return undefined;
};

/** Decides what happened, or why nothing may. */
export const decide = (release: Release, command: ReleaseCommand, now: Instant): Decision => {
  const refused = illegal(releaseMachine, release.state, command.type);
  if (refused) return refused;
  const { key, title, changeIds } = release;
  const state = stateAfter(releaseMachine, release.state, command.type);
  const base = { at: now, key, title, changeIds: [...changeIds], state };
  switch (command.type) {
    case 'REPLAN':
      return badPlan(command, now) ?? ok([{ ...base, ...planned(command), type: 'ReleaseReplanned' }]);
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
    case 'ACCEPT':
      if (!release.criteria.some((criterion) => criterion.phase === 'BEFORE_DEPLOYMENT'))
        return refuse({ code: 'ACCEPTANCE_CRITERIA_REQUIRED' });
      return (
        unmet(release, 'BEFORE_DEPLOYMENT') ??
        ok([{ ...base, type: 'ReleaseAccepted', acceptorId: command.acceptorId }])
      );
    case 'DEPLOY': {
      const { changes, deployerId } = command;
      const effects = changes.flatMap((change) => change.effects.map((effect) => ({ ...effect, changeId: change.id })));
      return (
        unauthorised(changes, deployable) ??
        outsideWindow([release, ...changes], now) ??
        ok([{ ...base, type: 'ReleaseDeployed', deployerId, effects }])
      );
    }
    case 'FAIL': {
      const { why, backedOut } = command;
      const effects = backedOut ? [...release.effects] : [];
      return badText('why', why, 2000) ?? ok([{ ...base, type: 'ReleaseFailed', why, backedOut, effects }]);
    }
    case 'REVIEW': {
      const { type: _, ...review } = command;
      const bad = firstRefusal(badText('analysis', review.analysis), badText('improvement', review.improvement));
      return bad ?? ok([{ ...base, type: 'ReleaseReviewed', ...review }]);
    }
    case 'CLOSE': {
      const failed = release.state === 'FAILED';
      if (failed && !release.review) return refuse({ code: 'REVIEW_REQUIRED' });
      const open = failed ? undefined : unmet(release, 'AFTER_DEPLOYMENT');
      return open ?? ok([{ ...base, type: 'ReleaseClosed', outcome: failed ? 'FAILED' : 'SUCCESSFUL' }]);
    }
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ReleaseCancelled', why: command.why }]);
    default:
      return never(command);
  }
};
