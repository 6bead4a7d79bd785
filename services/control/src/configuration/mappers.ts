/** What resolvers get as parents, where it is not called as the graph calls it. */
import type { RelationKind } from '../ci-type.ts';

export type { CiType } from '../ci-type.ts';
export type { Hit as ImpactStep } from '../impact.ts';

/** A relation, from the end that it was asked from. */
export type ConfigurationItemRelation = { readonly kind: RelationKind; readonly itemId: string };
