/** Incidents: states, rules, and what an incident is after an event. Pure: callers pass `now`. */
export * from './attachment.ts';
export * from './category.ts';
export * from './command.ts';
export * from './decide.ts';
export * from './escalation.ts';
export * from './evolve.ts';
export * from './family.ts';
export * from './incident.ts';
export * from './risk.ts';
export * from './settings.ts';
