/** What events of transitions of services say to those who do them. Pure. Source: ISO/IEC 20000-1:2018 8.5.2. */
import type { transitionEvents } from '@attest/contracts';
import { type Copy, type CriterionCopy, checked, learning, unchecked } from './copy.ts';
import { type Happened, type Happening, holders, persons, saying } from './news.ts';

type TransitionHappened = Happened<typeof transitionEvents>;

/** What is known here of a transition: which criteria are met. */
export type TransitionCopy = Copy & { readonly state: string; readonly criteria: readonly CriterionCopy[] };

export const learnTransition = learning<TransitionHappened, TransitionCopy>(
  (event, heard) =>
    event.type === 'TransitionProposed' ? { ...heard, state: event.data.state, criteria: [] } : undefined,
  (copy, event) => {
    const next = { ...copy, state: event.data.state };
    switch (event.type) {
      case 'TransitionPlanned':
        return { ...next, criteria: event.data.criteria.map(({ id }) => ({ id, met: null })) };
      case 'TransitionDesigned':
      case 'TransitionBuilt':
        return { ...next, criteria: unchecked(copy.criteria) };
      case 'TransitionCriterionChecked':
        return { ...next, criteria: checked(copy.criteria, event.data) };
      default:
        return next;
    }
  },
);

const isAcceptable = (transition: TransitionCopy | undefined): boolean =>
  transition?.state === 'BUILT' && transition.criteria.every(({ met }) => met === true);

/** Who looks back at a transition; never who answers for it. */
const reviewers = [...holders('SERVICE_CATALOGUE_MANAGER'), ...holders('BUSINESS_RELATIONSHIP_MANAGER')];

/** `before` is what was known before the event, `after` what is known after it. */
export const ofTransitionWork = (
  event: TransitionHappened,
  before: TransitionCopy | undefined,
  after: TransitionCopy,
): Happening[] => {
  const say = saying(event);
  const { ownerId } = event.data;
  const owner = persons(ownerId);
  switch (event.type) {
    case 'TransitionProposed':
      return say({ reason: 'ASSIGNED', to: owner });
    case 'TransitionPlanned':
    case 'TransitionDesigned':
    case 'TransitionAccepted':
    case 'TransitionReviewed':
    case 'TransitionCancelled':
      return say({ reason: 'STATE_CHANGED', to: owner });
    case 'TransitionBuilt':
      return say({ reason: 'STATE_CHANGED', to: owner }, { reason: 'CHECK_ASKED', to: owner });
    case 'TransitionCriterionChecked':
      if (!event.data.met) return say({ reason: 'DECISION_ASKED', to: owner });
      return isAcceptable(after) && !isAcceptable(before) ? say({ reason: 'APPROVAL_ASKED', to: owner }) : [];
    case 'TransitionLive':
      return say({ reason: 'STATE_CHANGED', to: owner }, { reason: 'REVIEW_ASKED', to: reviewers, not: [ownerId] });
    default:
      return [];
  }
};
