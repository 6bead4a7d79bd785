/** What resolvers of this process's types are given. */
export type { RecordHit } from './record-search.ts';
export type { IncidentHit } from './search.ts';
export type { QueuedIncident } from './store.ts';
