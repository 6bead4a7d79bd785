/**
 * What a change does to configuration items: alters them, brings new ones into being, relates them otherwise. One effect an item;
 * relations are the effect of the item that they lead from. Pure. Source: ISO/IEC 20000-1:2018 8.5.1.3, 8.2.6.
 */
import { type Instant, type InvalidInput, ok, type Refused, type Result, refuse } from '@attest/kernel';
import type { CiTypes } from '../../ci-type.ts';
import {
  asNow,
  type Effect,
  type EffectSide,
  type ItemRelation,
  type ItemStanding,
  isAs,
  notThere,
  type Registration,
  type SideRelation,
  sameRelation,
} from '../../effect.ts';
import { badRelation, type RelationRefusal } from '../../relation.ts';
import type { Change, ChangeEvent } from './change.ts';

export type PlannedEffect = Effect & {
  /** When the item's record was as `after` says; null while it is not. */
  readonly appliedAt: Instant | null;
};

/** One end of a relation: an item as it is once the rest of the change is made. */
export type RelationEnd = {
  readonly id: string;
  readonly key: string;
  readonly typeName: string;
  readonly state: ItemStanding['state'];
};

export type ChangeEffectCommand =
  | {
      readonly type: 'RECORD_EFFECT';
      readonly ciId: string;
      readonly ciKey: string;
      readonly after: Omit<EffectSide, 'relations'>;
      /** What is recorded of it at this moment. */
      readonly item: ItemStanding;
      /** What it was before, where that is no longer recorded: of what is raised afterwards. */
      readonly before?: EffectSide;
    }
  | {
      readonly type: 'RECORD_REGISTRATION';
      readonly ciId: string;
      readonly ciKey: string;
      readonly after: Omit<EffectSide, 'relations'>;
      readonly registers: Registration;
    }
  | {
      readonly type: 'RECORD_RELATION';
      /** Whether the relation is to be there, or not any more. */
      readonly there: boolean;
      readonly kind: ItemRelation['kind'];
      readonly from: RelationEnd;
      readonly to: RelationEnd;
      /** Whether it is recorded at this moment. */
      readonly recorded: boolean;
      readonly types: CiTypes;
    }
  | { readonly type: 'REMOVE_RELATION'; readonly fromId: string; readonly relation: ItemRelation }
  | { readonly type: 'REMOVE_EFFECT'; readonly ciId: string }
  | {
      readonly type: 'RECORD_ITEM';
      readonly ciId: string;
      readonly item: ItemStanding;
      /** Whether the item went back to what it was before the change. */
      readonly backedOut: boolean;
    };

export type ChangeEffectRefusal =
  | RelationRefusal
  | { readonly code: 'ITEM_RETIRED'; readonly key: string }
  | { readonly code: 'RELATED_BY_CHANGE'; readonly key: string; readonly keys: readonly string[] }
  | { readonly code: 'FROZEN_BY_STANDARD_CHANGE'; readonly key: string; readonly what: string };

type Decision = Result<ChangeEvent[], ChangeEffectRefusal>;
type Refusal = Refused<ChangeEffectRefusal> | undefined;
type Stands = Pick<
  Extract<ChangeEvent, { type: 'ChangeEffectRecorded' }>,
  'at' | 'key' | 'title' | 'state' | 'changeType' | 'serviceIds' | 'problemId' | 'ciIds'
>;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const relationsOf = ({ after }: Effect): readonly SideRelation[] => after.relations ?? [];

/** The items that effects are about, and those that their relations lead to; in the order in which they were first named. */
export const touchedBy = (effects: readonly Effect[], before: readonly string[] = []): string[] => {
  const ids = new Set(effects.flatMap((effect) => [effect.ciId, ...relationsOf(effect).map(({ toId }) => toId)]));
  return [...new Set([...before.filter((id) => ids.has(id)), ...ids])];
};

/** Keys of items from which relations of the change lead to this one. */
const relatedTo = ({ effects }: Change, ciId: string): string[] =>
  effects
    .filter((effect) => relationsOf(effect).some(({ toId, there }) => toId === ciId && there))
    .map(({ ciKey }) => ciKey);

/** A standard change fixes its items. */
const frozen = ({ template }: Change, ends: readonly { readonly id: string; readonly key: string }[]): Refusal => {
  const stray = template && ends.find(({ id }) => !template.ciIds.includes(id));
  return template && stray
    ? refuse({ code: 'FROZEN_BY_STANDARD_CHANGE', key: template.key, what: stray.key })
    : undefined;
};

/** Whoever relates an item to what goes, or lets go what an item is related to, contradicts themselves. */
const badState = (change: Change, ciId: string, ciKey: string, { state }: Pick<EffectSide, 'state'>): Refusal => {
  if (state === 'PLANNED') return invalid('state', 'a change does not make an item PLANNED');
  return state === 'RETIRED' && relatedTo(change, ciId).length > 0
    ? refuse({ code: 'TARGET_RETIRED', id: ciId, key: ciKey })
    : undefined;
};

const isNothing = ({ registers, after }: Effect): boolean =>
  !registers && after.state === null && Object.keys(after.attributes).length + (after.relations ?? []).length === 0;

/** The effects without that of an item. */
const removed = ({ effects, ciIds }: Change, base: Stands, ciId: string): ChangeEvent[] => {
  const others = effects.filter((held) => held.ciId !== ciId);
  return [{ ...base, type: 'ChangeEffectRemoved', ciIds: touchedBy(others, ciIds), ciId }];
};

/** The effects with this one in place of what was said of its item. */
const recorded = (change: Change, base: Stands, effect: Effect): ChangeEvent[] => {
  const { ciId, ciKey, before, after, registers } = effect;
  if (isNothing(effect)) return removed(change, base, ciId);
  const others = change.effects.filter((held) => held.ciId !== ciId);
  const ciIds = touchedBy([...others, effect], change.ciIds);
  const plain = registers && { registers: { ...registers } };
  return [{ ...base, type: 'ChangeEffectRecorded', ciIds, ciId, ciKey, before, after, ...plain }];
};

const withRelations = (side: Omit<EffectSide, 'relations'>, relations: readonly SideRelation[]): EffectSide => ({
  state: side.state,
  attributes: side.attributes,
  ...(relations.length > 0 && { relations: [...relations] }),
});

const replaced = (relations: readonly SideRelation[] | undefined, one: SideRelation): SideRelation[] => [
  ...(relations ?? []).filter((held) => !sameRelation(one)(held)),
  one,
];

const without = (side: EffectSide, relation: ItemRelation): EffectSide =>
  withRelations(
    side,
    (side.relations ?? []).filter((held) => !sameRelation(relation)(held)),
  );

const relating = (
  change: Change,
  command: Extract<ChangeEffectCommand, { type: 'RECORD_RELATION' }>,
  base: Stands,
): Decision => {
  const { there, kind, from, to, types } = command;
  const target = { kind, toId: to.id, key: to.key, typeName: to.typeName, state: to.state };
  const bad =
    frozen(change, [from, to]) ??
    (from.state === 'RETIRED' ? refuse({ code: 'ITEM_RETIRED' as const, key: from.key }) : undefined) ??
    (there ? badRelation(from, types, target) : undefined);
  if (bad) return bad;
  // What is raised afterwards is about items that are related so already.
  if (change.unauthorisedChangeId === null && command.recorded === there)
    return invalid('kind', there ? 'the items are related so already' : 'the items are not related so');
  const held = change.effects.find(({ ciId }) => ciId === from.id);
  const relation = { kind, toId: to.id, toKey: to.key };
  const nothing: EffectSide = { state: null, attributes: {} };
  const [before, after] = [held?.before ?? nothing, held?.after ?? nothing];
  const was = change.unauthorisedChangeId === null ? command.recorded : !there;
  return ok(
    recorded(change, base, {
      ...{ ciId: from.id, ciKey: from.key },
      before: withRelations(before, replaced(before.relations, { ...relation, there: was })),
      after: withRelations(after, replaced(after.relations, { ...relation, there })),
      ...(held?.registers && { registers: held.registers }),
    }),
  );
};

/** Decides what becomes of the effects of a change, or why nothing may. What changes nothing is no event. */
export const decideEffect = (change: Change, command: ChangeEffectCommand, base: Stands): Decision => {
  switch (command.type) {
    case 'RECORD_EFFECT': {
      const { ciId, ciKey, item } = command;
      const held = change.effects.find((effect) => effect.ciId === ciId);
      const after = withRelations(command.after, held?.after.relations ?? []);
      const bad =
        frozen(change, [{ id: ciId, key: ciKey }]) ??
        (item.state === 'RETIRED' ? refuse({ code: 'ITEM_RETIRED' as const, key: ciKey }) : undefined) ??
        badState(change, ciId, ciKey, after);
      if (bad) return bad;
      // What is raised afterwards is about an item that is so already.
      if (change.unauthorisedChangeId === null && isAs(after, item))
        return invalid('attributes', 'the item is so already');
      return ok(recorded(change, base, { ciId, ciKey, before: command.before ?? asNow(after, item), after }));
    }
    case 'RECORD_REGISTRATION': {
      const { ciId, ciKey, registers } = command;
      const held = change.effects.find((effect) => effect.ciId === ciId);
      const after = withRelations(command.after, held?.after.relations ?? []);
      const bad = frozen(change, [{ id: ciId, key: registers.name }]) ?? badState(change, ciId, ciKey, after);
      return bad ?? ok(recorded(change, base, { ciId, ciKey, before: notThere(after), after, registers }));
    }
    case 'RECORD_RELATION':
      return relating(change, command, base);
    case 'REMOVE_RELATION': {
      const { fromId, relation } = command;
      const held = change.effects.find(({ ciId }) => ciId === fromId);
      if (!held || !relationsOf(held).some(sameRelation(relation))) return ok([]);
      const { appliedAt: _, ...effect } = held;
      const less = { ...effect, before: without(effect.before, relation), after: without(effect.after, relation) };
      return ok(recorded(change, base, less));
    }
    case 'REMOVE_EFFECT': {
      const { ciId } = command;
      const held = change.effects.find((effect) => effect.ciId === ciId);
      if (!held) return ok([]);
      const keys = relatedTo(change, ciId);
      if (held.registers && keys.length > 0) return refuse({ code: 'RELATED_BY_CHANGE', key: held.ciKey, keys });
      return ok(removed(change, base, ciId));
    }
    case 'RECORD_ITEM': {
      const { ciId, item, backedOut } = command;
      const effect = change.effects.find((held) => held.ciId === ciId);
      if (!effect) return ok([]);
      if (backedOut) return ok(effect.appliedAt === null ? [] : [{ ...base, type: 'ChangeEffectReverted', ciId }]);
      const applies = effect.appliedAt === null && isAs(effect.after, item);
      return ok(applies ? [{ ...base, type: 'ChangeEffectApplied', ciId }] : []);
    }
  }
};
