/** What resolvers get as parents, where it is not called as the graph calls it. */
export type {
  Assessment as ChangeAssessment,
  Conflict as ChangeConflict,
  PlannedEffect as ChangeEffect,
} from './domain.ts';
