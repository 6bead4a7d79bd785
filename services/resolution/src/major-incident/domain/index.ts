/** Major incidents, and the criteria by which an incident is one. */
export * from './criteria.ts';
export * from './decide.ts';
export * from './evolve.ts';
export * from './major.ts';
export * from './note.ts';
export * from './weigh.ts';
