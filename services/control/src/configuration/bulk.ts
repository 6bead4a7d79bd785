/**
 * Many configuration items at once: how a CMDB comes in from elsewhere. One transaction, an answer for each.
 *
 * What is refused does not keep the rest out; the same batch again changes nothing.
 */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, mustSucceed, nextKeys, recordMany, type Tx, transact } from '@attest/record';
import { readPatch } from '../attribute.ts';
import { awaitedIn, byChangeUnderWay, registrationsUnderWay } from '../authority.ts';
import type { Relation } from '../impact.ts';
import { typesNow } from '../item.ts';
import { type Reference, strangers } from '../known.ts';
import { inTurn } from '../turn.ts';
import { type RegisterInput, referencesOf } from './commands.ts';
import {
  type ConfigurationItem,
  type ConfigurationItemEvent,
  type ConfigurationItemRefusal,
  configurationRights,
  decide,
  evolve,
  register,
  type Target,
} from './domain.ts';
import { holdItems, itemStore, itemsFrom } from './store.ts';

type Refusal = ConfigurationItemRefusal | CommonRefusal;

export const atOnce = 5000;

const tooMany = (field: string, count: number): Refused<InvalidInput> | undefined =>
  count > atOnce ? refuse({ code: 'INVALID_INPUT', field, reason: `at most ${atOnce} at once` }) : undefined;

/** What became of one of a batch: done, as it was before already, or not done. */
export type Answer<Done extends string> =
  | { readonly outcome: Done | 'KNOWN'; readonly item: ConfigurationItem }
  | { readonly outcome: 'REFUSED'; readonly refusal: Refusal };
export type RegisterAnswer = Answer<'REGISTERED'>;
export type RelateAnswer = Answer<'RELATED'>;

const no = (refusal: Refusal) => ({ outcome: 'REFUSED', refusal }) as const;

type Sourced = { readonly source: string; readonly externalId: string | null };
const identityOf = ({ source, externalId }: Sourced): string => JSON.stringify([source, externalId]);
const referenceOf = ({ kind, id }: Reference): string => `${kind} ${id}`;

/** Items that are known already, by source and id there. Batches of one source come one after the other. */
const knownAmong = async (tx: Tx, inputs: readonly Sourced[]): Promise<Map<string, ConfigurationItem>> => {
  const known = new Map<string, ConfigurationItem>();
  const bySource = Map.groupBy(inputs, ({ source }) => source);
  for (const source of [...bySource.keys()].sort()) {
    await inTurn(tx, `configuration items of ${source}`);
    const ids = (bySource.get(source) ?? []).flatMap(({ externalId }) => externalId ?? []);
    for (const item of (await itemsFrom(tx, source, ids)).values()) known.set(identityOf(item), item);
  }
  return known;
};

/**
 * Registers items, each once: one that is known by its source and its id there is answered as it is.
 *
 * @returns  an answer for each, in their order; FORBIDDEN, or INVALID_INPUT for more than 5000
 */
export const registerItems = (
  { db, now, newId }: Deps,
  actor: Actor,
  inputs: readonly RegisterInput[],
): Promise<Result<RegisterAnswer[], CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<RegisterAnswer[], CommonRefusal>> => {
    const refused = forbidden(configurationRights, actor, 'REGISTER') ?? tooMany('items', inputs.length);
    if (refused) return refused;
    const known = await knownAmong(
      tx,
      inputs.filter(({ externalId }) => externalId !== null),
    );
    const references = new Map(inputs.flatMap(referencesOf).map((reference) => [referenceOf(reference), reference]));
    const strange = new Map((await strangers(tx, [...references.values()])).map((one) => [referenceOf(one), one]));
    const types = await typesNow(tx);
    const keys = await nextKeys(tx, 'CI', inputs.length);
    const at = now();
    let underWay = await registrationsUnderWay(tx, at);
    const items: { before: undefined; events: ConfigurationItemEvent[] }[] = [];
    const answers = inputs.map((input, index): RegisterAnswer => {
      const twin = input.externalId === null ? undefined : known.get(identityOf(input));
      if (twin) return { outcome: 'KNOWN', item: twin };
      const stranger = referencesOf(input).flatMap((reference) => strange.get(referenceOf(reference)) ?? [])[0];
      if (stranger) return no({ code: 'UNKNOWN_REFERENCE', field: stranger.field, id: stranger.id });
      const attributes = readPatch(input.attributes);
      if (!attributes.ok) return no(attributes.refusal);
      const awaited = awaitedIn(underWay, input);
      underWay = underWay.filter((one) => one !== awaited);
      const identity = awaited ? byChangeUnderWay(awaited) : { id: newId(), key: keys[index] ?? '' };
      const named = { ...input, attributes: attributes.value, ...identity };
      const decision = register(named, types, at);
      if (!decision.ok) return no(decision.refusal);
      const item = decision.value.reduce<ConfigurationItem | undefined>(evolve, undefined);
      if (!item) throw new Error('an item begins with an event');
      items.push({ before: undefined, events: decision.value });
      if (item.externalId !== null) known.set(identityOf(item), item);
      return { outcome: 'REGISTERED', item };
    });
    await recordMany(tx, itemStore, items);
    return ok(answers);
  });

/**
 * Relates items, each relation once: one that is recorded already is answered as known.
 *
 * @returns  an answer for each, in their order; FORBIDDEN, or INVALID_INPUT for more than 5000
 */
export const relateItems = (
  { db, now }: Deps,
  actor: Actor,
  relations: readonly Relation[],
  reason?: string | null,
): Promise<Result<RelateAnswer[], CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<RelateAnswer[], CommonRefusal>> => {
    const refused = forbidden(configurationRights, actor, 'RELATE') ?? tooMany('relations', relations.length);
    if (refused) return refused;
    const held = await holdItems(
      tx,
      relations.flatMap(({ fromId, toId }) => [fromId, toId]),
    );
    const types = await typesNow(tx);
    const at = now();
    /** Targets to be related, by the item that they are related from. */
    const wanted = new Map<string, Target[]>();
    const answers = relations.map(({ fromId, kind, toId }): RelateAnswer => {
      const item = held.get(fromId);
      const to = held.get(toId);
      if (!item) return no({ code: 'UNKNOWN_REFERENCE', field: 'fromId', id: fromId });
      if (!to) return no({ code: 'UNKNOWN_REFERENCE', field: 'toId', id: toId });
      const target: Target = { kind, toId, key: to.key, typeName: to.typeName, state: to.state };
      const decision = decide(item, { type: 'RELATE', types, targets: [target] }, at);
      if (!decision.ok) return no(decision.refusal);
      if (decision.value.length === 0) return { outcome: 'KNOWN', item };
      const targets = wanted.get(fromId) ?? [];
      wanted.set(fromId, [...targets, target]);
      const twin = targets.some((one) => one.kind === kind && one.toId === toId);
      return { outcome: twin ? 'KNOWN' : 'RELATED', item };
    });
    const items = [...wanted].flatMap(([fromId, targets]) => {
      const before = held.get(fromId);
      if (!before) return [];
      const command = { type: 'RELATE', types, targets } as const;
      return [{ before, events: mustSucceed(decide(before, command, at)) }];
    });
    const written = await recordMany(tx, itemStore, items, { reason: reason ?? undefined });
    const after = new Map(written.map((item) => [item.id, item]));
    return ok(
      answers.map((answer) =>
        'item' in answer ? { ...answer, item: after.get(answer.item.id) ?? answer.item } : answer,
      ),
    );
  });

export type ConfirmAnswer = Answer<'CONFIRMED'>;

/**
 * Records that a source still sees items: each once, and only later than it was seen before.
 *
 * @param seenAt  when the source looked; never after now
 * @returns       an answer for each id of the source, in their order; UNKNOWN_REFERENCE for one that is not registered;
 *                FORBIDDEN, or INVALID_INPUT for more than 5000
 */
export const confirmItems = (
  { db, now }: Deps,
  actor: Actor,
  { source, externalIds, seenAt }: { source: string; externalIds: readonly string[]; seenAt?: Instant | null },
): Promise<Result<ConfirmAnswer[], CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<ConfirmAnswer[], CommonRefusal>> => {
    const refused = forbidden(configurationRights, actor, 'CONFIRM') ?? tooMany('externalIds', externalIds.length);
    if (refused) return refused;
    const ids = [...(await itemsFrom(tx, source, externalIds)).values()].map(({ id }) => id);
    const held = [...(await holdItems(tx, ids)).values()];
    const known = new Map(held.map((item) => [item.externalId, item]));
    const at = now();
    const items = new Map<string, { before: ConfigurationItem; events: ConfigurationItemEvent[] }>();
    const answers = externalIds.map((externalId): ConfirmAnswer => {
      const item = known.get(externalId);
      if (!item) return no({ code: 'UNKNOWN_REFERENCE', field: 'externalIds', id: externalId });
      const decision = decide(item, { type: 'CONFIRM', seenAt: seenAt ?? at }, at);
      if (!decision.ok) return no(decision.refusal);
      if (decision.value.length === 0 || items.has(item.id)) return { outcome: 'KNOWN', item };
      items.set(item.id, { before: item, events: decision.value });
      return { outcome: 'CONFIRMED', item };
    });
    const written = await recordMany(tx, itemStore, [...items.values()]);
    const after = new Map(written.map((item) => [item.id, item]));
    return ok(
      answers.map((answer) =>
        'item' in answer ? { ...answer, item: after.get(answer.item.id) ?? answer.item } : answer,
      ),
    );
  });
