/** What resolvers of this process's types are given. */
export type { Calendar, CalendarVersion, Hours as CalendarHours } from './domain/calendar.ts';
export type { Clock } from './domain/clock.ts';
export type { Acceptance as SlaAcceptance, Sla } from './domain/sla.ts';
