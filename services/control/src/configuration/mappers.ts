/** What resolvers get as parents, where it is not called as the graph calls it. */
import type { RelationKind } from '../ci-type.ts';
import type { Moment } from '../moment.ts';

export type { CiType } from '../ci-type.ts';
export type { Meaning as RelationMeaning } from '../impact.ts';
export type { DependencyGroup } from '../redundancy.ts';
export type { ConfigurationBaseline } from './baseline.ts';
export type { ConfigurationDefect } from './defect.ts';
export type { ChangedFact, ConfigurationDiff, ItemDifference, RelationDifference } from './diff.ts';
export type { SeenItem as ConfigurationItem } from './past.ts';
export type { Impact, ImpactedGroup, ImpactHit, ImpactStep } from './reached.ts';

/** A relation, from the end that it was asked from. */
export type ConfigurationItemRelation = {
  readonly kind: RelationKind;
  readonly itemId: string;
  readonly seen?: Moment | undefined;
};
