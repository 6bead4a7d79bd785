/** What resolvers of this process's types are given. */
export type {
  Agreement as MajorIncidentAgreement,
  MajorIncident,
  MajorIncidentCriteria,
  NotedImprovement as MajorIncidentImprovement,
  RecordedReview as MajorIncidentReview,
  Rule as MajorIncidentRule,
  Told as MajorIncidentRecipient,
} from './domain/index.ts';
export type { ShownEntry as MajorIncidentEntry } from './lists.ts';
export type { Update as MajorIncidentUpdate } from './store.ts';
