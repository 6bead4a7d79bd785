export * from './calendar.ts';
export * from './clock.ts';
export type { LocalDate } from './date.ts';
export * from './days.ts';
export { type ExplainedInterval, explain, type Reason } from './explain.ts';
export * from './worked.ts';
