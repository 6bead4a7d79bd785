/** Rows of incidents. */
export * from './attachment.ts';
export * from './classification.ts';
export * from './escalation.ts';
export * from './family.ts';
export * from './incident.ts';
export * from './problem.ts';
export * from './rules.ts';
export * from './time.ts';
