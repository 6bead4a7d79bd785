/** Releases and the policies that customers agreed to. */
export * from './conformity.ts';
export * from './decide.ts';
export * from './evolve.ts';
export * from './policy.ts';
export * from './release.ts';
