/** Rows of incidents. */
export * from './family.ts';
export * from './incident.ts';
export * from './matrix.ts';
