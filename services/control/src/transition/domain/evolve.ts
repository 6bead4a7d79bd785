/** What a transition is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { CheckedTransitionCriterion, Transition, TransitionCriterion, TransitionEvent } from './transition.ts';

const unchecked = ({ id, description }: TransitionCriterion): CheckedTransitionCriterion => ({
  ...{ id, description, met: null, evidence: null, checkerId: null, checkedAt: null },
});

const first = (event: Extract<TransitionEvent, { type: 'TransitionProposed' }>): Transition => {
  const { type: _, at, transitionId, ...facts } = event;
  return {
    ...facts,
    id: transitionId,
    version: 1,
    head: '',
    plan: null,
    design: null,
    built: null,
    criteria: [],
    duties: [],
    acceptorId: null,
    review: null,
    proposedAt: at,
    liveAt: null,
    closedAt: null,
    updatedAt: at,
  };
};

/** Applies one event. Throws where a history does not begin with TransitionProposed: such a history is broken, not input. */
export const evolve = (transition: Transition | undefined, event: TransitionEvent): Transition => {
  if (event.type === 'TransitionProposed') return first(event);
  if (!transition) throw new Error(`a transition begins with TransitionProposed, not ${event.type}`);
  const { state, changeId, at } = event;
  const next: Transition = { ...transition, state, changeId, version: transition.version + 1, updatedAt: at };
  switch (event.type) {
    case 'TransitionChangeNamed':
      return next;
    case 'TransitionPlanned': {
      const { responsibilities, activities, communication, resources, dependencies, risks, liveAt } = event;
      return {
        ...next,
        plan: { responsibilities, activities, communication, resources, dependencies, risks, liveAt },
        criteria: event.criteria.map(unchecked),
        duties: event.duties.map((duty) => ({ ...duty, evidence: null, confirmerId: null, confirmedAt: null })),
        design: null,
        built: null,
      };
    }
    case 'TransitionDesigned': {
      const { description, needs, arrangements } = event;
      const design = { description, needs, arrangements };
      return { ...next, design, built: null, criteria: transition.criteria.map(unchecked) };
    }
    case 'TransitionBuilt':
      return { ...next, built: event.evidence, criteria: transition.criteria.map(unchecked) };
    case 'TransitionCriterionChecked': {
      const { criterionId, met, evidence, checkerId } = event;
      const checked = { met, evidence, checkerId, checkedAt: at };
      const criteria = transition.criteria.map((held) => (held.id === criterionId ? { ...held, ...checked } : held));
      return { ...next, criteria };
    }
    case 'TransitionDutyDone': {
      const { dutyId, evidence, confirmerId } = event;
      const done = { evidence, confirmerId, confirmedAt: at };
      return { ...next, duties: transition.duties.map((held) => (held.id === dutyId ? { ...held, ...done } : held)) };
    }
    case 'TransitionAccepted':
      return { ...next, acceptorId: event.acceptorId };
    case 'TransitionLive':
      return { ...next, liveAt: at };
    case 'TransitionReviewed': {
      const { achieved, findings, followUp, reviewerId } = event;
      return { ...next, review: { achieved, findings, followUp, reviewerId, at }, closedAt: at };
    }
    case 'TransitionCancelled':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};
