/**
 * Types of configuration items: which attributes an item has and how it may relate to others. Data, versioned. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.2.6.
 */
import type { relationKinds } from '@attest/contracts';
import { type Refused, refuse } from '@attest/kernel';
import type { AttributeRule } from './attribute.ts';
import { allStates, type ConfigurationItemState } from './effect.ts';
import { serviceType, shippedTypes } from './shipped.ts';

export type RelationKind = (typeof relationKinds)[number];

/** Items of a type may have the relation to items of these types; to any where none is named. */
export type RelationRule = { readonly kind: RelationKind; readonly to: readonly string[] };

export type CiTypeContent = {
  readonly name: string;
  /** The type whose rules hold as well. */
  readonly parent: string | null;
  readonly description: string;
  readonly attributes: readonly AttributeRule[];
  readonly relations: readonly RelationRule[];
  /** States that an item may be in; empty: those of the type above, all where none says. */
  readonly states: readonly ConfigurationItemState[];
  /** Attributes that two records of one item share; empty: those of the type above. */
  readonly identifying: readonly string[];
  /** Days after which what its source did not confirm is stale; null: those of the type above, never where none says. */
  readonly freshnessDays: number | null;
  /** Whether an item whose asset is not disposed of stays; null: as the type above says, no where none says. */
  readonly disposalRecorded: boolean | null;
};

/** A type in force. */
export type CiType = CiTypeContent & {
  readonly id: string;
  /** 0: as shipped. */
  readonly version: number;
};

export type CiTypes = ReadonlyMap<string, CiType>;

export type UnknownType = {
  readonly code: 'CI_TYPE_UNKNOWN';
  readonly typeName: string;
  readonly known: readonly string[];
};

export const unknownType = (types: CiTypes, typeName: string): Refused<UnknownType> =>
  refuse({ code: 'CI_TYPE_UNKNOWN', typeName, known: [...types.keys()].sort() });

/** The type and those above it, itself first; a type's parent never changes, so that this ends. */
export const lineage = (types: CiTypes, name: string): CiType[] => {
  const type = types.get(name);
  return type ? [type, ...(type.parent === null ? [] : lineage(types, type.parent))] : [];
};

/** The attribute rules of a type with those of the types above; a rule of the same name replaces the one above. */
export const rulesOf = (types: CiTypes, name: string): AttributeRule[] => {
  const rules = new Map<string, AttributeRule>();
  for (const type of lineage(types, name).reverse()) for (const rule of type.attributes) rules.set(rule.name, rule);
  return [...rules.values()];
};

/** The relations that items of a type may have, with those of the types above. */
export const relationsOf = (types: CiTypes, name: string): RelationRule[] =>
  lineage(types, name).flatMap((type) => type.relations);

/** The states that items of a type may be in. */
export const lifecycleOf = (types: CiTypes, name: string): readonly ConfigurationItemState[] =>
  lineage(types, name).find((type) => type.states.length > 0)?.states ?? allStates;

/** Days for which a confirmation holds; null where items of the type need none. */
export const freshnessOf = (types: CiTypes, name: string): number | null =>
  lineage(types, name).find((type) => type.freshnessDays !== null)?.freshnessDays ?? null;

/** Whether items of the type stay until the disposal of their assets is recorded. */
export const asksForDisposal = (types: CiTypes, name: string): boolean =>
  lineage(types, name).find((type) => type.disposalRecorded !== null)?.disposalRecorded ?? false;

/** Whether an item of the type `from` may have the relation to one of the type `to`. */
export const mayRelate = (types: CiTypes, from: string, kind: RelationKind, to: string): boolean => {
  const targets = lineage(types, to).map((type) => type.name);
  return relationsOf(types, from).some(
    (rule) => rule.kind === kind && (rule.to.length === 0 || rule.to.some((name) => targets.includes(name))),
  );
};

/** The types in force: the last definition of each name, the shipped one before that. */
export const typesInForce = (defined: readonly CiType[]): CiTypes =>
  new Map([...shippedTypes, ...defined].map((type) => [type.name, type]));

export { serviceType, shippedTypes };
