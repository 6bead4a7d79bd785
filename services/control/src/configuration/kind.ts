/** Defining what a kind of relation means for impact: data that a configuration manager sets. Pure. ISO/IEC 20000-1:2018 8.2.6. */
import { type EventOf, failureTravelWords, type relationKindEvents, relationKinds } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, ok, type Result, refuse } from '@attest/kernel';
import type { RelationKind } from '../ci-type.ts';
import { type FailureTravel, type Meaning, shippedMeanings } from '../impact.ts';

/** A meaning as its record holds it. */
export type DefinedRelationKind = Meaning & { readonly head: string; readonly definedAt: Instant };

export type RelationKindEvent = EventOf<typeof relationKindEvents>;

export type KindContent = {
  readonly name: RelationKind;
  readonly failure: FailureTravel;
  readonly description: string;
};

/**
 * Decides what a kind means from now on, for the relations that are there as well.
 *
 * @returns  RelationKindDefined; INVALID_INPUT for a kind or a direction that is none
 */
export const defineKind = (
  { name, failure, description }: KindContent,
  now: Instant,
): Result<RelationKindEvent[], InvalidInput> => {
  const shipped = shippedMeanings.find((meaning) => meaning.name === name);
  const bad = firstRefusal<InvalidInput>(
    shipped
      ? undefined
      : refuse({ code: 'INVALID_INPUT', field: 'name', reason: `a kind is expected: ${relationKinds.join(', ')}` }),
    failureTravelWords.includes(failure)
      ? undefined
      : refuse({ code: 'INVALID_INPUT', field: 'failure', reason: `expected: ${failureTravelWords.join(', ')}` }),
    badText('description', description, 500),
  );
  if (bad || !shipped) return bad ?? ok([]);
  return ok([{ type: 'RelationKindDefined', at: now, id: shipped.id, name, failure, description }]);
};

/** What a kind is after a definition: each replaces the one before. */
export const evolveKind = (before: DefinedRelationKind | undefined, event: RelationKindEvent): DefinedRelationKind => {
  const { type: _, at, ...content } = event;
  return { ...content, version: (before?.version ?? 0) + 1, head: before?.head ?? '', definedAt: at };
};
