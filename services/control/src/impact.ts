/**
 * How failure travels along relations between configuration items. Pure.
 *
 * Downstream of an item is what fails with it; upstream is what it needs. Each is the other read backwards.
 */
import { type failureTravelWords, relationKinds } from '@attest/contracts';
import type { RelationKind } from './ci-type.ts';

export type Relation = { readonly fromId: string; readonly kind: RelationKind; readonly toId: string };

/**
 * TO_SOURCE: when the target fails, so does the source. TO_TARGET: when the source fails, so does the target. Two peers that
 * need each other have a relation each way.
 */
export type FailureTravel = (typeof failureTravelWords)[number];
export type Direction = 'DOWNSTREAM' | 'UPSTREAM';

/** What a kind of relation means when one of its ends fails. */
export type Meaning = {
  readonly id: string;
  /** 0: as shipped. */
  readonly version: number;
  readonly name: RelationKind;
  readonly failure: FailureTravel;
  readonly description: string;
};

const shipped: Readonly<Record<RelationKind, readonly [FailureTravel, string]>> = {
  DEPENDS_ON: ['TO_SOURCE', 'The source does not work without the target.'],
  RUNS_ON: ['TO_SOURCE', 'The source runs on the target.'],
  CONNECTS_TO: ['TO_SOURCE', 'The source reaches others through the target.'],
  USES: ['TO_SOURCE', 'The source uses the target.'],
  LICENSED_BY: ['TO_SOURCE', 'The source may be used by the right of the target.'],
  PART_OF: ['TO_TARGET', 'The source is a part of the target.'],
  DOCUMENTED_BY: ['NOWHERE', 'The source is described by the target.'],
  LOCATED_IN: ['TO_SOURCE', 'The source stands in the target, a facility.'],
  COVERED_BY: ['NOWHERE', 'The source is covered by the target, a contract.'],
  MANAGED_BY: ['NOWHERE', 'The source is looked after by the target, a role.'],
};

/** What the kinds mean unless somebody said otherwise. */
export const shippedMeanings: readonly Meaning[] = relationKinds.map((name, index) => ({
  id: `01980000-0000-7000-8000-0000000c20${String(index + 1).padStart(2, '0')}`,
  version: 0,
  name,
  failure: shipped[name][0],
  description: shipped[name][1],
}));

/** The meanings in force, in the order of the kinds: the last definition, the shipped one before that. */
export const meaningsInForce = (defined: readonly Meaning[]): readonly Meaning[] =>
  shippedMeanings.map((meaning) => defined.find(({ name }) => name === meaning.name) ?? meaning);

/** Where failure travels, by the number of the kind among `relationKinds`. */
export type Travel = readonly FailureTravel[];
export const travelOf = (meanings: readonly Meaning[]): Travel => meanings.map(({ failure }) => failure);

/** Kinds of relation that are followed in a direction: from target to source, and from source to target. */
export const followed = (
  travel: Travel,
  direction: Direction,
): { toSource: RelationKind[]; toTarget: RelationKind[] } => {
  const [back, forth] = direction === 'DOWNSTREAM' ? ['TO_SOURCE', 'TO_TARGET'] : ['TO_TARGET', 'TO_SOURCE'];
  return {
    toSource: relationKinds.filter((_, kind) => travel[kind] === back),
    toTarget: relationKinds.filter((_, kind) => travel[kind] === forth),
  };
};
