/** What a release is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import { usualEarlyLifeDays } from './decide.ts';
import type { CheckedCriterion, Criterion, Release, ReleaseEvent } from './release.ts';

type Planned = Extract<ReleaseEvent, { type: 'ReleasePlanned' | 'ReleaseReplanned' }>;

const unchecked = (criteria: readonly Criterion[]): CheckedCriterion[] =>
  criteria.map((criterion) => ({ ...criterion, met: null, evidence: null, checkerId: null, checkedAt: null }));

/** What a plan says; what was built, checked or accepted by another plan is gone. A plan without a type was a minor one. */
const planOf = (event: Planned) => ({
  description: event.description,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  releaseType: event.releaseType ?? 'MINOR',
  emergencyCriterion: event.emergencyCriterion ?? null,
  justification: event.justification ?? null,
  environments: event.environments,
  promotions: [],
  criteria: unchecked(event.criteria),
  steps: (event.steps ?? []).map((step) => ({
    ...step,
    ...{ progress: null, detail: null, reporterId: null, reportedAt: null },
  })),
  customerIds: event.customerIds ?? [],
  policyIds: event.policyIds ?? [],
  earlyLifeDays: event.earlyLifeDays ?? usualEarlyLifeDays,
  build: null,
  acceptorId: null,
});

const first = (event: Extract<ReleaseEvent, { type: 'ReleasePlanned' }>): Release => {
  const { id, key, title, state, changeIds, at } = event;
  return {
    ...{ id, version: 1, head: '', key, title, state, changeIds },
    ...planOf(event),
    deployerId: null,
    effects: [],
    failure: null,
    backedOut: null,
    review: null,
    outcome: null,
    plannedAt: at,
    deployedAt: null,
    failedAt: null,
    closedAt: null,
    updatedAt: at,
  };
};

const bare = ({ id, description, phase }: CheckedCriterion): Criterion => ({ id, description, phase });

/** Applies one event. Throws where a history does not begin with ReleasePlanned: such a history is broken, not input. */
export const evolve = (release: Release | undefined, event: ReleaseEvent): Release => {
  if (event.type === 'ReleasePlanned') return first(event);
  if (!release) throw new Error(`a release begins with ReleasePlanned, not ${event.type}`);
  const { key, title, state, changeIds, at } = event;
  const next: Release = { ...release, key, title, state, changeIds, version: release.version + 1, updatedAt: at };
  switch (event.type) {
    case 'ReleaseReplanned':
      return { ...next, ...planOf(event) };
    case 'ReleaseBuilt':
      // Another build has not been checked, and has been nowhere.
      return {
        ...next,
        build: event.build,
        criteria: unchecked(release.criteria.map(bare)),
        promotions: [{ environment: 'BUILD', evidence: event.build, at }],
      };
    case 'ReleaseCriterionChecked': {
      const { criterionId, met, evidence, checkerId } = event;
      const checked = { met, evidence, checkerId, checkedAt: at };
      return {
        ...next,
        criteria: release.criteria.map((held) => (held.id === criterionId ? { ...held, ...checked } : held)),
      };
    }
    case 'ReleasePromoted': {
      const { environment, evidence } = event;
      return { ...next, promotions: [...release.promotions, { environment, evidence, at }] };
    }
    case 'ReleaseAccepted':
      return { ...next, acceptorId: event.acceptorId };
    case 'ReleaseStepReported': {
      const { stepId, progress, detail, reporterId } = event;
      const reported = { progress, detail, reporterId, reportedAt: at };
      return { ...next, steps: release.steps.map((held) => (held.id === stepId ? { ...held, ...reported } : held)) };
    }
    case 'ReleaseDeployed': {
      const promotions = [...release.promotions, { environment: 'LIVE' as const, evidence: null, at }];
      return { ...next, deployerId: event.deployerId, effects: event.effects, deployedAt: at, promotions };
    }
    case 'ReleaseFailed':
      return {
        ...next,
        failure: release.failure ?? event.why,
        backedOut: event.backedOut,
        failedAt: release.failedAt ?? at,
      };
    case 'ReleaseReviewed': {
      const { analysis, improvement, reviewerId } = event;
      return { ...next, review: { analysis, improvement, reviewerId, at } };
    }
    case 'ReleaseClosed':
      return { ...next, outcome: event.outcome, closedAt: at };
    case 'ReleaseCancelled':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};
