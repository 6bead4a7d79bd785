/** What resolvers get as parents, where it is not called as the graph calls it. */
export type { Variance as ConfigurationVariance } from './domain.ts';
