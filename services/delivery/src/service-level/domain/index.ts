/** Service level management: calendars, agreements, and the clocks that measure what was agreed. */
export * from './calendar.ts';
export * from './clock.ts';
export * from './course.ts';
export * from './explain.ts';
export * from './sla.ts';
export * from './terms.ts';
export * from './timeline.ts';
