/** Incidents: states, rules, and what an incident is after an event. Pure: callers pass `now`. */
export * from './category.ts';
export * from './decide.ts';
export * from './evolve.ts';
export * from './family.ts';
export * from './incident.ts';
export * from './risk.ts';
