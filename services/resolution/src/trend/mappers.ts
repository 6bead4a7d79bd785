/** What resolvers of this process's types are given. */
import type { CountFilter, TrendFigures } from '../rise.ts';

export type { ProblemProposal } from './domain.ts';

/** A trend with the filter that it was counted by, so that the incidents behind it can be found. */
export type IncidentTrend = TrendFigures & { readonly filter: CountFilter };
