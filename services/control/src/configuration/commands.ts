/** Commands of configuration items: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, type Tx, transact } from '@attest/record';
import { readPatch } from '../attribute.ts';
import {
  awaitedIn,
  byChangeUnderWay,
  plannedRegistration,
  registrationsUnderWay,
  strangeChange,
} from '../authority.ts';
import type { CiTypeContent } from '../ci-type.ts';
import { undisposedOf } from '../holding.ts';
import { typesNow } from '../item.ts';
import { type Reference, unknown } from '../known.ts';
import { meaningsNow, stepsFrom } from '../reach.ts';
import { inTurn } from '../turn.ts';
import type { Correct, CorrectedFacts } from './correction.ts';
import { type DefinedCiType, type DefinitionRefusal, define } from './definition.ts';
import {
  type ByChange,
  type ConfigurationItem,
  type ConfigurationItemCommand,
  type ConfigurationItemRefusal,
  configurationRights,
  decide,
  type ItemRelation,
  type Keeping,
  type RegisterItem,
  register,
  type Target,
} from './domain.ts';
import { type DefinedRelationKind, defineKind, type KindContent } from './kind.ts';
import { begunOf } from './past.ts';
import { dependentsOf, holdItems, itemStore, itemsFrom, kindStore, typeStore } from './store.ts';

export type ItemResult = Result<ConfigurationItem, ConfigurationItemRefusal | CommonRefusal>;
export type TypeResult = Result<DefinedCiType, DefinitionRefusal | CommonRefusal>;

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

const stale = (
  { id, version }: { id: string; version: number },
  expected: number | null | undefined,
): Refused<CommonRefusal> | undefined =>
  expected !== null && expected !== undefined && expected !== version
    ? refuse({ code: 'CONFLICT', id, version })
    : undefined;

/** Defines a version of a type; items keep the version that they were checked by until they change. */
export const defineCiType = (
  { db, now, newId }: Deps,
  actor: Actor,
  content: CiTypeContent,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<TypeResult> =>
  transact(db, actor, async (tx): Promise<TypeResult> => {
    const no = forbidden(configurationRights, actor, 'DEFINE_TYPE');
    if (no) return no;
    await inTurn(tx, 'types of configuration items');
    const types = await typesNow(tx);
    const present = types.get(content.name);
    const old = present && stale(present, expectedVersion);
    if (old) return old;
    const decision = define(present?.id ?? newId(), content, types, now());
    if (!decision.ok) return decision;
    const before = present && (await typeStore.load(tx, present.id));
    return record(tx, typeStore, before, decision.value, { reason: reason ?? undefined });
  });

/** Defines what a kind of relation means. */
export const defineRelationKind = (
  { db, now }: Deps,
  actor: Actor,
  content: KindContent,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<Result<DefinedRelationKind, InvalidInput | CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<DefinedRelationKind, InvalidInput | CommonRefusal>> => {
    const no = forbidden(configurationRights, actor, 'DEFINE_KIND');
    if (no) return no;
    await inTurn(tx, 'kinds of relations');
    const present = (await meaningsNow(tx)).find(({ name }) => name === content.name);
    const old = present && stale(present, expectedVersion);
    if (old) return old;
    const decision = defineKind(content, now());
    if (!decision.ok) return decision;
    const before = present && (await kindStore.load(tx, present.id));
    return record(tx, kindStore, before, decision.value, { reason: reason ?? undefined });
  });

export type RegisterInput = Omit<RegisterItem, 'id' | 'key' | 'attributes' | keyof ByChange> & {
  /** JSON as the caller gave it. */
  readonly attributes: unknown;
};

export const referencesOf = ({ serviceId, ownerId }: Pick<RegisterItem, 'serviceId' | 'ownerId'>): Reference[] => [
  { kind: 'SERVICE', field: 'serviceId', id: serviceId },
  { kind: 'PERSON', field: 'ownerId', id: ownerId },
];

/** An item of a change, or of one that is under way, is the one that the change planned: by type and name. */
const identityOf = async (
  tx: Tx,
  { newId, now }: Pick<Deps, 'newId' | 'now'>,
  facts: RegisterInput,
  changeId: string | null,
): Promise<Result<Pick<RegisterItem, 'id' | 'key'> & Partial<ByChange>, CommonRefusal>> => {
  if (changeId === null) {
    const awaited = awaitedIn(await registrationsUnderWay(tx, now()), facts);
    return ok(awaited ? byChangeUnderWay(awaited) : { id: newId(), key: await nextKey(tx, 'CI') });
  }
  const stranger = await strangeChange(tx, changeId);
  if (stranger) return stranger;
  const planned = await plannedRegistration(tx, changeId, facts);
  return planned
    ? ok(byChangeUnderWay(planned))
    : refuse({
        ...{ code: 'INVALID_INPUT', field: 'changeId' },
        reason: 'the change brings no such item into being, by type and name, that is not there already',
      });
};

type Registering = RegisterInput & {
  readonly idempotencyKey?: string | null | undefined;
  /** The change that brings it into being. */
  readonly changeId?: string | null | undefined;
};

/** Registers an item. Works while every other service is away: references are checked against local copies. */
export const registerItem = (
  deps: Deps,
  actor: Actor,
  { idempotencyKey, changeId = null, ...facts }: Registering,
): Promise<ItemResult> =>
  transact(deps.db, actor, async (tx): Promise<ItemResult> => {
    const no = forbidden(configurationRights, actor, 'REGISTER');
    if (no) return no;
    return idempotent<ConfigurationItem, ConfigurationItemRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'registerConfigurationItem', input: { ...facts, ...(changeId && { changeId }) } },
      async (id) => loaded(id, await itemStore.load(tx, id)),
      async () => {
        const stranger = await unknown(tx, referencesOf(facts));
        if (stranger) return stranger;
        const attributes = readPatch(facts.attributes);
        if (!attributes.ok) return attributes;
        if (facts.externalId !== null) {
          await inTurn(tx, `configuration items of ${facts.source}`);
          const known = (await itemsFrom(tx, facts.source, [facts.externalId])).get(facts.externalId);
          if (known) return refuse({ code: 'ALREADY_REGISTERED', id: known.id, key: known.key });
        }
        const identity = await identityOf(tx, deps, facts, changeId);
        if (!identity.ok) return identity;
        const named = { ...facts, attributes: attributes.value, ...identity.value };
        const decision = register(named, await typesNow(tx), deps.now());
        return decision.ok ? record(tx, itemStore, undefined, decision.value) : decision;
      },
    );
  });

const loaded = (id: string, item: ConfigurationItem | undefined): ItemResult =>
  item ? ok(item) : refuse({ code: 'NOT_FOUND', id });

type Bare<T extends ConfigurationItemCommand['type']> = Extract<ConfigurationItemCommand, { type: T }>;

/** A command as it comes in: types, dependents and the present state of targets are the platform's to add. */
export type ItemRequest =
  | ({ readonly type: 'PUT_INTO_USE' | 'START_MAINTENANCE' | 'END_MAINTENANCE' } & ByChange)
  | Bare<'CONFIRM'>
  | (Omit<Correct, 'types' | 'related' | 'begunAt' | 'set'> & {
      readonly set: Omit<CorrectedFacts, 'attributes'> & { readonly attributes?: unknown };
      readonly relations: readonly ItemRelation[];
    })
  | Omit<Bare<'GROUP_DEPENDENCIES'>, 'needs'>
  | (Omit<Bare<'CHANGE'>, 'types' | 'attributes'> & { readonly attributes?: unknown })
  | ({ readonly type: 'RELATE' | 'UNRELATE'; readonly relations: readonly ItemRelation[] } & Partial<ByChange>)
  | Omit<Bare<'RETIRE'>, 'dependents' | 'undisposed'>;

const strangeRelation = (relations: readonly ItemRelation[], known: ReadonlyMap<string, unknown>) => {
  const missing = relations.find(({ toId }) => !known.has(toId));
  return missing && refuse({ code: 'UNKNOWN_REFERENCE', field: 'toId', id: missing.toId });
};

export const targetsOf = (relations: readonly ItemRelation[], held: ReadonlyMap<string, ConfigurationItem>): Target[] =>
  relations.flatMap(({ kind, toId }) => {
    const target = held.get(toId);
    return target ? [{ kind, toId, key: target.key, typeName: target.typeName, state: target.state }] : [];
  });

/** What keeps an item from being retired. */
export const keeping = async (tx: Tx, id: string): Promise<Keeping> => ({
  dependents: (await dependentsOf(tx, [id])).get(id) ?? [],
  undisposed: (await undisposedOf(tx, [id])).get(id) ?? [],
});

/** Adds what a decision needs to know beyond the item. What it rests on is held until the transaction ends. */
const completed = async (
  tx: Tx,
  item: ConfigurationItem,
  request: ItemRequest,
  held: ReadonlyMap<string, ConfigurationItem>,
): Promise<Result<ConfigurationItemCommand, ConfigurationItemRefusal | CommonRefusal>> => {
  switch (request.type) {
    case 'CHANGE': {
      const { serviceId = null, ownerId = null, attributes: given, ...correction } = request;
      const attributes = given === undefined ? ok(undefined) : readPatch(given);
      if (!attributes.ok) return attributes;
      const stranger =
        (await unknown(tx, referencesOf({ serviceId, ownerId }))) ?? (await strangeChange(tx, request.changeId));
      return (
        stranger ??
        ok({
          ...correction,
          serviceId: request.serviceId,
          ownerId: request.ownerId,
          attributes: attributes.value,
          types: await typesNow(tx),
        })
      );
    }
    case 'CORRECT': {
      const { relations, set, ...rest } = request;
      const attributes = set.attributes === undefined ? ok(undefined) : readPatch(set.attributes);
      if (!attributes.ok) return attributes;
      const stranger =
        strangeRelation(relations, held) ??
        (await unknown(tx, referencesOf({ serviceId: null, ownerId: set.ownerId ?? null })));
      const begunAt = (await begunOf(tx, item.id)) ?? item.registeredAt;
      const facts = { ...set, attributes: attributes.value };
      const more = { types: await typesNow(tx), related: targetsOf(relations, held), set: facts, begunAt };
      return stranger ?? ok({ ...rest, ...more });
    }
    case 'RELATE': {
      const { relations, ...by } = request;
      const stranger = strangeRelation(relations, held) ?? (await strangeChange(tx, by.changeId ?? null));
      return stranger ?? ok({ ...by, type: 'RELATE', types: await typesNow(tx), targets: targetsOf(relations, held) });
    }
    case 'UNRELATE':
      return (await strangeChange(tx, request.changeId ?? null)) ?? ok({ ...request, type: 'UNRELATE' });
    case 'RETIRE': {
      const stranger = await strangeChange(tx, request.changeId);
      return stranger ?? ok({ ...request, ...(await keeping(tx, item.id)) });
    }
    case 'CONFIRM':
      return ok(request);
    case 'GROUP_DEPENDENCIES': {
      const needs = await stepsFrom(tx, [item.id], 'UPSTREAM');
      return ok({ ...request, needs: needs.map(({ kind, id }) => ({ kind, itemId: id })) });
    }
    default:
      return (await strangeChange(tx, request.changeId)) ?? ok({ ...request, types: await typesNow(tx) });
  }
};

/** Handles one command on one item. */
export const handleItem = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: ItemRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ItemResult> =>
  transact(db, actor, async (tx): Promise<ItemResult> => {
    const no = forbidden(configurationRights, actor, request.type);
    if (no) return no;
    const related = request.type === 'RELATE' || request.type === 'CORRECT' ? request.relations : [];
    const targets = related.map(({ toId }) => toId);
    const held = await holdItems(tx, [id, ...targets]);
    const item = held.get(id);
    if (!item) return refuse({ code: 'NOT_FOUND', id });
    const old = stale(item, expectedVersion);
    if (old) return old;
    const command = await completed(tx, item, request, held);
    if (!command.ok) return command;
    const decision = decide(item, command.value, now());
    if (!decision.ok) return decision;
    return record(tx, itemStore, item, decision.value, { reason: reason ?? undefined });
  });
