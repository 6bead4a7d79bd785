/** What a release is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { CheckedCriterion, Criterion, Release, ReleaseEvent } from './domain.ts';

const unchecked = (criteria: readonly Criterion[]): CheckedCriterion[] =>
  criteria.map((criterion) => ({ ...criterion, met: null, evidence: null, checkerId: null, checkedAt: null }));

const first = (event: Extract<ReleaseEvent, { type: 'ReleasePlanned' }>): Release => {
  const { type: _, at, criteria, ...facts } = event;
  return {
    ...facts,
    version: 1,
    head: '',
    criteria: unchecked(criteria),
    build: null,
    acceptorId: null,
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

/** Applies one event. Throws where a history does not begin with ReleasePlanned: such a history is broken, not input. */
export const evolve = (release: Release | undefined, event: ReleaseEvent): Release => {
  if (event.type === 'ReleasePlanned') return first(event);
  if (!release) throw new Error(`a release begins with ReleasePlanned, not ${event.type}`);
  const { key, title, state, changeIds, at } = event;
  const next: Release = { ...release, key, title, state, changeIds, version: release.version + 1, updatedAt: at };
  switch (event.type) {
    case 'ReleaseReplanned': {
      const { description, startsAt, endsAt, environments, criteria } = event;
      const plan = { description, startsAt, endsAt, environments, criteria: unchecked(criteria) };
      return { ...next, ...plan, build: null, acceptorId: null };
    }
    case 'ReleaseBuilt':
      // Another build has not been checked.
      return { ...next, build: event.build, criteria: unchecked(release.criteria.map(bare)) };
    case 'ReleaseCriterionChecked': {
      const { criterionId, met, evidence, checkerId } = event;
      const checked = { met, evidence, checkerId, checkedAt: at };
      return {
        ...next,
        criteria: release.criteria.map((held) => (held.id === criterionId ? { ...held, ...checked } : held)),
      };
    }
    case 'ReleaseAccepted':
      return { ...next, acceptorId: event.acceptorId };
    case 'ReleaseDeployed':
      return { ...next, deployerId: event.deployerId, effects: event.effects, deployedAt: at };
    case 'ReleaseFailed':
      return { ...next, failure: event.why, backedOut: event.backedOut, failedAt: at };
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

const bare = ({ id, description, phase }: CheckedCriterion): Criterion => ({ id, description, phase });
