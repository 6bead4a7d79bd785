/** What resolvers of this process's types are given. */
export type { IncidentHit } from './search.ts';
export type { QueuedIncident } from './store.ts';

/** The incident by its id: its own process shows it. */
export type WatchIncidentPayload = { readonly incident: string | null; readonly refusal: unknown };
