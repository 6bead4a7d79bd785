/** What resolvers of this process's types are given. */
export type { Departure as ServiceDeparture, Notice } from './domain/index.ts';
