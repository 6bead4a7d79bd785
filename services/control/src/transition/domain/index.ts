/** Transitions of services: what they are, what may happen to them, and what they are after it. */
export * from './decide.ts';
export * from './evolve.ts';
export * from './transition.ts';
