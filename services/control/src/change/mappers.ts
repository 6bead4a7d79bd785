/** What resolvers get as parents, where it is not called as the graph calls it. */
export type { Registration as ChangeRegistration, RelationOfEffect as ChangeRelation } from '../effect.ts';
export type {
  AcceptedConflict as AcceptedChangeConflict,
  AgendaItem as BoardMeetingItem,
  Assessment as ChangeAssessment,
  BackTest as RiskBackTest,
  BoardMeeting,
  CalendarFeed,
  Change,
  ChangePeriod,
  ChangePolicy,
  ChangeReview,
  ChangeTest,
  ChangeTrend as ChangeTrendAnalysis,
  Conflict as ChangeConflict,
  DetectedFact as UnauthorisedFact,
  PlannedEffect as ChangeEffect,
  ProcessAssessors,
  RiskModel,
  RiskScore,
  StandardChange,
  StandardTask as StandardChangeTask,
  UnauthorisedChange,
} from './domain/index.ts';
export type { Schedule as ChangeSchedule } from './resolvers/schedule.ts';
export type { TaskOf as ChangeTask } from './resolvers/task.ts';
