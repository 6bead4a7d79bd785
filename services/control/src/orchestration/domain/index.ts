/** Deployment runs: what they are, where they stand, what may happen to them, and what they are after it. */
export * from './course.ts';
export * from './deadline.ts';
export * from './decide.ts';
export * from './evolve.ts';
export * from './run.ts';
