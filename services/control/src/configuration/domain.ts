/**
 * Configuration item: a component that is under configuration management, from a whole service down to a document.
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.2.6, 2011 9.1.
 */
import { type configurationItemEvents, configurationItemStates, type EventOf } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import { type AttributePatch, type Attributes, badAttributes, differing, patched } from '../attribute.ts';
import { type CiTypes, rulesOf, unknownType } from '../ci-type.ts';
import { type ConfigurationItemState, type EffectSide, type ItemRelation, sameRelation } from '../effect.ts';
import { badGroups, type DependencyGroup, type GroupMember, type RedundancyRefusal } from '../redundancy.ts';
import {
  badDescription,
  badServiceItem,
  badState,
  type ItemFacts,
  type RegistrationRefusal,
  registrable,
} from '../registration.ts';
import { badRelation, type RelationRefusal, type Target } from '../relation.ts';
import { badCorrection, type Correct, type CorrectionRefusal, corrected } from './correction.ts';
import { configurationRights } from './rights.ts';

const kept = ['PLANNED', 'IN_USE', 'UNDER_MAINTENANCE'] as const;

/**
 * What people may do; and APPLY, by which a deployment makes the item what its change says, whatever it was; REFUSE_EFFECT
 * records that the rules did not let it.
 */
export const configurationItemMachine = machine(configurationItemStates, 'PLANNED', {
  PUT_INTO_USE: { from: ['PLANNED'], to: 'IN_USE' },
  START_MAINTENANCE: { from: ['IN_USE'], to: 'UNDER_MAINTENANCE' },
  END_MAINTENANCE: { from: ['UNDER_MAINTENANCE'], to: 'IN_USE' },
  CHANGE: { from: kept },
  RELATE: { from: kept },
  UNRELATE: { from: kept },
  RETIRE: { from: kept, to: 'RETIRED' },
  APPLY: { from: configurationItemStates },
  REFUSE_EFFECT: { from: configurationItemStates },
  CONFIRM: { from: kept },
  GROUP_DEPENDENCIES: { from: kept },
  CORRECT: { from: configurationItemStates },
});
export type ConfigurationItemAction = ActionOf<typeof configurationItemMachine>;

export type ConfigurationItem = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly typeName: string;
  /** The version of the type that the attributes were last checked by. */
  readonly typeVersion: number;
  readonly state: ConfigurationItemState;
  readonly attributes: Attributes;
  readonly relations: readonly ItemRelation[];
  /** Which of the items that it needs stand in for each other. */
  readonly redundancy: readonly DependencyGroup[];
  /** The service that the item stands for. */
  readonly serviceId: string | null;
  readonly ownerId: string | null;
  readonly source: string;
  readonly externalId: string | null;
  readonly registeredAt: Instant;
  /** When its source last said that it is there. */
  readonly confirmedAt: Instant;
  readonly updatedAt: Instant;
  readonly retiredAt: Instant | null;
};

export type ConfigurationItemEvent = EventOf<typeof configurationItemEvents>;

/** What an item is registered with; `id` and `key` are the platform's. */
export type RegisterItem = ItemFacts & {
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly externalId: string | null;
} & Partial<ByChange>;

/** An item that needs this one, while it is in use. */
export type Dependent = { readonly id: string; readonly key: string };

/** What keeps an item from being retired: items that need it, and keys of assets that it is and nobody disposed of. */
export type Keeping = { readonly dependents: readonly Dependent[]; readonly undisposed: readonly string[] };

/** The change, and the release, by which the record changes; both null outside change control. */
export type ByChange = {
  readonly changeId: string | null;
  readonly releaseId: string | null;
  /** Whether the record goes back to what it was before the change. */
  readonly backedOut: boolean;
};

/** Corrects what is recorded; undefined leaves a field alone. */
export type Correction = {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly serviceId?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly attributes?: AttributePatch | undefined;
};

export type ConfigurationItemCommand =
  | ({ readonly type: 'PUT_INTO_USE' | 'START_MAINTENANCE' | 'END_MAINTENANCE'; readonly types: CiTypes } & ByChange)
  | ({ readonly type: 'CHANGE'; readonly types: CiTypes; readonly reason: string } & Correction & ByChange)
  | ({
      readonly type: 'APPLY';
      readonly types: CiTypes;
      readonly side: EffectSide;
      /** Relations that end come first, before anything is retired that they lead to. */
      readonly part: 'ENDS' | 'REST';
      /** The items that relations of the side lead to. */
      readonly targets: readonly Target[];
    } & Keeping &
      ByChange)
  | ({
      readonly type: 'REFUSE_EFFECT';
      readonly code: string;
      readonly message: string;
      readonly clause: string | null;
    } & ByChange)
  | ({ readonly type: 'RELATE'; readonly types: CiTypes; readonly targets: readonly Target[] } & Partial<ByChange>)
  | ({ readonly type: 'UNRELATE'; readonly relations: readonly ItemRelation[] } & Partial<ByChange>)
  | ({ readonly type: 'RETIRE' } & Keeping & ByChange)
  | { readonly type: 'CONFIRM'; readonly seenAt: Instant }
  | Correct
  | {
      readonly type: 'GROUP_DEPENDENCIES';
      readonly groups: readonly DependencyGroup[];
      /** What the item is next to over relations by which failure reaches it. */
      readonly needs: readonly GroupMember[];
    };

export type ConfigurationItemRefusal =
  | IllegalTransition
  | RegistrationRefusal
  | RelationRefusal
  | { readonly code: 'ALREADY_REGISTERED'; readonly id: string; readonly key: string }
  | { readonly code: 'REASON_REQUIRED' }
  | RedundancyRefusal
  | CorrectionRefusal
  | { readonly code: 'DEPENDED_ON'; readonly keys: readonly string[] }
  | { readonly code: 'DISPOSAL_RECORD_REQUIRED'; readonly assets: readonly string[] };

type Decision = Result<ConfigurationItemEvent[], ConfigurationItemRefusal>;
type Refusal = Refused<ConfigurationItemRefusal> | undefined;

/** What every event says of how the item stands after it. */
const stands = (
  { key, name, typeName, serviceId, ownerId, attributes }: ConfigurationItem,
  state: ConfigurationItemState,
) => ({ key, name, typeName, state, serviceId, ownerId, attributes });

/** Outside change control. */
export const noChange: ByChange = { changeId: null, releaseId: null, backedOut: false };

const byOf = ({ changeId, releaseId, backedOut }: ByChange): ByChange => ({ changeId, releaseId, backedOut });
/** As `byOf`, of facts that name a change only where there is one. */
const byNamed = ({ changeId = null, releaseId = null, backedOut = false }: Partial<ByChange>): Partial<ByChange> =>
  changeId === null ? {} : { changeId, releaseId, backedOut };
const namedAtMost = 20;

/**
 * Decides the first event of an item.
 *
 * @returns ConfigurationItemRegistered; INVALID_INPUT, CI_TYPE_UNKNOWN, SERVICE_ITEM_REQUIRED, or a refusal that names the attribute
 */
export const register = (command: RegisterItem, types: CiTypes, now: Instant): Decision => {
  const checked = registrable(command, types);
  if (!checked.ok) return checked;
  const bad = firstRefusal<ConfigurationItemRefusal>(
    badText('source', command.source, 100),
    command.externalId === null ? undefined : badText('externalId', command.externalId, 200),
  );
  return bad ?? ok([{ type: 'ConfigurationItemRegistered', at: now, ...command, ...checked.value }]);
};

const change = (
  item: ConfigurationItem,
  types: CiTypes,
  correction: Correction,
  state: ConfigurationItemState,
  by: ByChange,
  now: Instant,
): Decision => {
  const type = types.get(item.typeName);
  if (!type) return unknownType(types, item.typeName);
  const { name = item.name, description = item.description, attributes: patch = {} } = correction;
  const serviceId = correction.serviceId === undefined ? item.serviceId : correction.serviceId;
  const ownerId = correction.ownerId === undefined ? item.ownerId : correction.ownerId;
  const changed = [
    ...(Object.entries({ name, description, serviceId, ownerId, state }) as [keyof Correction | 'state', unknown][])
      .filter(([field, value]) => item[field] !== value)
      .map(([field]) => field),
    ...differing(item.attributes, patch),
  ];
  if (changed.length === 0 && by.changeId === null) return ok([]);
  const attributes = patched(item.attributes, patch);
  const bad = firstRefusal<ConfigurationItemRefusal>(
    badText('name', name, 200),
    badDescription(description),
    state === item.state ? undefined : badState(types, type.name, state),
    badServiceItem(types, type.name, serviceId),
    badAttributes(rulesOf(types, type.name), attributes),
  );
  if (bad) return bad;
  const { key, typeName } = item;
  const after = { key, typeName, state, name, description, serviceId, ownerId, attributes, typeVersion: type.version };
  return ok([{ type: 'ConfigurationItemChanged', at: now, ...after, ...by, changed }]);
};

type Stands = Pick<ConfigurationItemEvent, 'at'> & ReturnType<typeof stands> & Partial<ByChange>;

/** Relations that are not there yet, each once. */
const relate = (item: ConfigurationItem, types: CiTypes, targets: readonly Target[], base: Stands): Decision => {
  const fresh = targets.filter((target) => !item.relations.some(sameRelation(target)));
  const bad = firstRefusal(...fresh.map((target) => badRelation(item, types, target)));
  if (bad) return bad;
  const relations = fresh.map(({ kind, toId }) => ({ kind, toId }));
  const once = relations.filter((relation, index) => relations.findIndex(sameRelation(relation)) === index);
  return ok(once.length > 0 ? [{ ...base, type: 'ConfigurationItemsRelated', relations: once }] : []);
};

/** Those of the relations that are there. */
const unrelate = (item: ConfigurationItem, gone: readonly ItemRelation[], base: Stands): Decision => {
  const relations = item.relations.filter((relation) => gone.some(sameRelation(relation)));
  return ok(relations.length > 0 ? [{ ...base, type: 'ConfigurationItemsUnrelated', relations }] : []);
};

/** Why an item is not retired. */
const stays = ({ dependents, undisposed }: Keeping): Refusal => {
  if (dependents.length > 0)
    return refuse({ code: 'DEPENDED_ON', keys: dependents.slice(0, namedAtMost).map((dependent) => dependent.key) });
  return undisposed.length > 0
    ? refuse({ code: 'DISPOSAL_RECORD_REQUIRED', assets: undisposed.slice(0, namedAtMost) })
    : undefined;
};

const movedBy = {
  PUT_INTO_USE: 'ConfigurationItemPutIntoUse',
  START_MAINTENANCE: 'ConfigurationItemMaintenanceStarted',
  END_MAINTENANCE: 'ConfigurationItemMaintenanceEnded',
} as const;

const confirm = (item: ConfigurationItem, seenAt: Instant, now: Instant): Decision => {
  if (seenAt > now) return refuse({ code: 'INVALID_INPUT', field: 'seenAt', reason: 'nothing was seen after now' });
  const stays = { ...stands(item, item.state), at: seenAt };
  return ok(seenAt > item.confirmedAt ? [{ ...stays, type: 'ConfigurationItemConfirmed' }] : []);
};

/**
 * Decides what happened, or why nothing may. What changes nothing is no event, except by a change: that the record is as
 * the change wants it is a fact of its own.
 */
export const decide = (item: ConfigurationItem, command: ConfigurationItemCommand, now: Instant): Decision => {
  const refused = illegal(configurationItemMachine, item.state, command.type, configurationRights);
  if (refused) return refused;
  const base = { at: now, ...stands(item, stateAfter(configurationItemMachine, item.state, command.type)) };
  switch (command.type) {
    case 'PUT_INTO_USE':
    case 'START_MAINTENANCE':
    case 'END_MAINTENANCE':
      return (
        badState(command.types, item.typeName, base.state) ??
        ok([{ ...base, ...byOf(command), type: movedBy[command.type] }])
      );
    case 'CHANGE':
      if (command.reason.trim() === '') return refuse({ code: 'REASON_REQUIRED' });
      return change(item, command.types, command, item.state, byOf(command), now);
    case 'APPLY': {
      const { types, side, part, targets } = command;
      const { relations = [] } = side;
      const by = { ...base, ...byNamed(command) };
      if (part === 'ENDS')
        return unrelate(
          item,
          relations.filter(({ there }) => !there),
          by,
        );
      const state = side.state ?? item.state;
      const needed = state === 'RETIRED' && item.state !== 'RETIRED' ? stays(command) : undefined;
      const made = needed ?? change(item, types, { attributes: side.attributes }, state, byOf(command), now);
      const there = targets.filter((target) => relations.some((one) => one.there && sameRelation(one)(target)));
      const related = relate(item, types, there, by);
      if (!made.ok || !related.ok) return made.ok ? related : made;
      return ok([...related.value, ...made.value]);
    }
    case 'REFUSE_EFFECT': {
      const { code, message, clause } = command;
      return ok([{ ...base, ...byOf(command), type: 'ConfigurationItemEffectRefused', code, message, clause }]);
    }
    case 'RELATE':
      return relate(item, command.types, command.targets, { ...base, ...byNamed(command) });
    case 'UNRELATE':
      return unrelate(item, command.relations, { ...base, ...byNamed(command) });
    case 'RETIRE':
      return stays(command) ?? ok([{ ...base, ...byOf(command), type: 'ConfigurationItemRetired' }]);
    case 'CONFIRM':
      return confirm(item, command.seenAt, now);
    case 'CORRECT': {
      if (command.reason.trim() === '') return refuse({ code: 'REASON_REQUIRED' });
      const past = command.until !== null;
      const state = command.set.state;
      const bad =
        badCorrection(command, item, now) ??
        (state === undefined ? undefined : badState(command.types, item.typeName, state)) ??
        // What is retired now was related once.
        firstRefusal(
          ...command.related.map((target) =>
            badRelation(item, command.types, past ? { ...target, state: 'IN_USE' } : target),
          ),
        );
      return bad ?? ok([corrected(base, command)]);
    }
    case 'GROUP_DEPENDENCIES': {
      const groups = command.groups.map((group) => ({ ...group, members: [...group.members] }));
      return (
        badGroups(groups, command.needs) ?? ok([{ ...base, type: 'ConfigurationItemDependenciesGrouped', groups }])
      );
    }
    default:
      return never(command);
  }
};

export type { ItemRelation } from '../effect.ts';
export type { Target } from '../relation.ts';
export { evolve } from './evolve.ts';
export { configurationRights };
