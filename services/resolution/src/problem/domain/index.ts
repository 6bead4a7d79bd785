/** Problems: causes of incidents, how they were found, known errors, fixes and whether these had an effect. */
export * from './cause.ts';
export * from './decide.ts';
export * from './effect.ts';
export * from './evolve.ts';
export * from './problem.ts';
