/** What resolvers get as parents, where it is not called as the graph calls it. */
export type {
  CheckedTransitionCriterion as TransitionCriterion,
  ConfirmedDuty as TransitionDuty,
  Transition,
  TransitionReview,
} from './domain/index.ts';
