/** What resolvers get as parents, where it is not called as the graph calls it. */
export type { ChangeEffect as DeployedEffect } from '../effect.ts';
export type { CheckedCriterion as AcceptanceCriterion } from './domain.ts';
