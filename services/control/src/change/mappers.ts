/** What resolvers get as parents, where it is not called as the graph calls it. */
export type {
  AcceptedConflict as AcceptedChangeConflict,
  Assessment as ChangeAssessment,
  Change,
  ChangePeriod,
  ChangeReview,
  ChangeTest,
  Conflict as ChangeConflict,
  PlannedEffect as ChangeEffect,
} from './domain/index.ts';
