/** What a change does to one configuration item: said by changes and releases, done by configuration. Pure. */
import { configurationItemStates, type relationKinds } from '@attest/contracts';
import type { AttributePatch } from './attribute.ts';
import { type Attributes, captured, differing } from './attribute.ts';

export type ConfigurationItemState = (typeof configurationItemStates)[number];

export const allStates: readonly ConfigurationItemState[] = configurationItemStates;

/** Whether a relation from the item to another is there. */
export type SideRelation = {
  readonly kind: (typeof relationKinds)[number];
  readonly toId: string;
  readonly toKey: string;
  readonly there: boolean;
};

/** One side of an effect: only what the change touches. */
export type EffectSide = {
  /** Null: the state is left alone. */
  readonly state: ConfigurationItemState | null;
  readonly attributes: AttributePatch;
  /** Absent: relations are left alone. */
  readonly relations?: SideRelation[];
};

/** What an item that comes into being by a change is registered with, besides its state and attributes. */
export type Registration = {
  readonly name: string;
  readonly description: string;
  readonly typeName: string;
  /** The version of the type that its attributes were checked by. */
  readonly typeVersion: number;
  readonly serviceId: string | null;
  readonly ownerId: string | null;
};

/** A relation from the item that holds it to another. */
export type ItemRelation = Pick<SideRelation, 'kind' | 'toId'>;

export const sameRelation = (a: ItemRelation) => (b: ItemRelation) => a.kind === b.kind && a.toId === b.toId;

export type Effect = {
  readonly ciId: string;
  readonly ciKey: string;
  /** As it was known when the effect was recorded: what a back-out restores. RETIRED for what was not there. */
  readonly before: EffectSide;
  readonly after: EffectSide;
  /** Absent for an item that was there already. */
  readonly registers?: Registration;
};

/** An effect as a release carries it. */
export type ChangeEffect = Effect & { readonly changeId: string };

/** What is recorded of an item, as far as effects touch it. */
export type ItemStanding = {
  readonly state: ConfigurationItemState;
  readonly attributes: Attributes;
  readonly relations: readonly ItemRelation[];
};

/** Whether an item is as the side says. */
export const isAs = (side: EffectSide, item: ItemStanding): boolean =>
  (side.state === null || side.state === item.state) &&
  differing(item.attributes, side.attributes).length === 0 &&
  (side.relations ?? []).every((one) => item.relations.some(sameRelation(one)) === one.there);

/** What the item is now, of what the side touches: what a back-out restores. */
export const asNow = (side: EffectSide, item: ItemStanding): EffectSide => ({
  state: side.state === null ? null : item.state,
  attributes: captured(item.attributes, side.attributes),
  ...(side.relations && {
    relations: side.relations.map((one) => ({ ...one, there: item.relations.some(sameRelation(one)) })),
  }),
});

/** A side of what is not there: as its attributes and relations are before the item comes into being, and after it went. */
export const notThere = ({ relations }: EffectSide): EffectSide => ({
  state: 'RETIRED',
  attributes: {},
  ...(relations && { relations: relations.map((one) => ({ ...one, there: false })) }),
});

/** A relation of an effect with how it was before. */
export type RelationOfEffect = SideRelation & { readonly wasThere: boolean };

/** Relations of an effect, each with how it was before. */
export const relationsOf = ({ before, after }: Effect): RelationOfEffect[] =>
  (after.relations ?? []).map((one) => ({
    ...one,
    wasThere: (before.relations ?? []).some((was) => was.there && sameRelation(one)(was)),
  }));

/** What an effect does to its item. */
export const kindsOf = ({ registers, after }: Effect): ('REGISTER' | 'ALTER' | 'RELATE' | 'UNRELATE')[] => {
  const { state, attributes, relations = [] } = after;
  const alters = state !== null || Object.keys(attributes).length > 0;
  return [
    ...(registers ? (['REGISTER'] as const) : alters ? (['ALTER'] as const) : []),
    ...(relations.some(({ there }) => there) ? (['RELATE'] as const) : []),
    ...(relations.some(({ there }) => !there) ? (['UNRELATE'] as const) : []),
  ];
};
