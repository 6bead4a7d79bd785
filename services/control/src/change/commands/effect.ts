/** What commands on the effects of a change need to know beside the change: items, types and who is referred to, as they are now. */
import { type CommonRefusal, type InvalidInput, ok, type Result, refuse } from '@attest/kernel';
import { nextKey, type Tx } from '@attest/record';
import { type AttributeRefusal, badAttributes, patched, readPatch } from '../../attribute.ts';
import { rulesOf } from '../../ci-type.ts';
import { type ConfigurationItemState, type ItemRelation, sameRelation } from '../../effect.ts';
import { itemsNow, typesNow } from '../../item.ts';
import { unknown } from '../../known.ts';
import { type RegistrationRefusal, registrable } from '../../registration.ts';
import type { Change, ChangeEffectCommand, RelationEnd } from '../domain/index.ts';

type Bare<T extends ChangeEffectCommand['type']> = Extract<ChangeEffectCommand, { type: T }>;

/** An effect as it comes in: what is recorded of items, and what their types ask for, is the platform's to add. */
export type EffectRequest =
  | {
      readonly type: 'RECORD_EFFECT';
      readonly ciId: string;
      readonly state: ConfigurationItemState | null;
      /** JSON as the caller gave it. */
      readonly attributes: unknown;
    }
  | {
      readonly type: 'RECORD_REGISTRATION';
      /** An item that the change brings into being already, of which something else is said; null for another one. */
      readonly ciId: string | null;
      readonly name: string;
      readonly description: string;
      readonly typeName: string;
      readonly state: ConfigurationItemState;
      /** JSON as the caller gave it. */
      readonly attributes: unknown;
      readonly serviceId: string | null;
      readonly ownerId: string | null;
    }
  | {
      readonly type: 'RECORD_RELATION';
      readonly there: boolean;
      readonly fromId: string;
      readonly relation: ItemRelation;
    }
  | Bare<'REMOVE_RELATION' | 'REMOVE_EFFECT'>;

type Refusal = RegistrationRefusal | AttributeRefusal | InvalidInput | CommonRefusal;
type Completed = Result<ChangeEffectCommand, Refusal>;

/** What the item is now becomes `before`; what it is to be is checked by its type, long before it is deployed. */
const altering = async (
  tx: Tx,
  { type, ciId, state, attributes }: Extract<EffectRequest, { type: 'RECORD_EFFECT' }>,
): Promise<Completed> => {
  const item = (await itemsNow(tx, [ciId])).get(ciId);
  if (!item) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'configurationItemId', id: ciId });
  const patch = readPatch(attributes);
  if (!patch.ok) return patch;
  const bad = badAttributes(rulesOf(await typesNow(tx), item.typeName), patched(item.attributes, patch.value));
  return bad ?? ok({ type, ciId, ciKey: item.key, after: { state, attributes: patch.value }, item });
};

/** The item has its id and its key from now on, so that relations of the change lead to it, and people speak of it. */
const registering = async (
  tx: Tx,
  change: Change,
  { type, ciId, attributes: given, state, ...facts }: Extract<EffectRequest, { type: 'RECORD_REGISTRATION' }>,
): Promise<Completed> => {
  const planned = change.effects.filter(({ registers }) => registers);
  const held = planned.find((effect) => effect.ciId === ciId);
  if (ciId !== null && !held) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'configurationItemId', id: ciId });
  const stranger = await unknown(tx, [
    { kind: 'SERVICE', field: 'serviceId', id: facts.serviceId },
    { kind: 'PERSON', field: 'ownerId', id: facts.ownerId },
  ]);
  if (stranger) return stranger;
  const patch = readPatch(given);
  if (!patch.ok) return patch;
  const checked = registrable({ ...facts, state, attributes: patch.value }, await typesNow(tx));
  if (!checked.ok) return checked;
  // By type and name it is known again once it is there.
  const isTwin = ({ name, typeName }: { name: string; typeName: string }) =>
    name === facts.name && typeName === facts.typeName;
  if (planned.some((effect) => effect !== held && effect.registers && isTwin(effect.registers)))
    return refuse({
      code: 'INVALID_INPUT',
      field: 'name',
      reason: 'the change brings one of that type and name already',
    });
  const { attributes, typeVersion } = checked.value;
  return ok({
    ...{ type, ciId: held?.ciId ?? tx.newId(), ciKey: held?.ciKey ?? (await nextKey(tx, 'CI')) },
    ...{ after: { state, attributes }, registers: { ...facts, typeVersion } },
  });
};

const relating = async (
  tx: Tx,
  { effects }: Change,
  { type, there, fromId, relation }: Extract<EffectRequest, { type: 'RECORD_RELATION' }>,
): Promise<Completed> => {
  const { kind, toId } = relation;
  const items = await itemsNow(tx, [fromId, toId]);
  const endOf = (id: string): RelationEnd | undefined => {
    const effect = effects.find(({ ciId }) => ciId === id);
    const item = items.get(id);
    const state = effect?.after.state ?? item?.state ?? 'IN_USE';
    if (effect?.registers) return { id, key: effect.ciKey, typeName: effect.registers.typeName, state };
    return item && { id, key: item.key, typeName: item.typeName, state };
  };
  const [from, to] = [endOf(fromId), endOf(toId)];
  if (!from) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'fromId', id: fromId });
  if (!to) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'toId', id: toId });
  const recorded = items.get(fromId)?.relations.some(sameRelation(relation)) ?? false;
  return ok({ type, there, kind, from, to, recorded, types: await typesNow(tx) });
};

/** Adds what is known of the items. */
export const completedEffect = async (tx: Tx, change: Change, asked: EffectRequest): Promise<Completed> => {
  switch (asked.type) {
    case 'RECORD_EFFECT':
      return altering(tx, asked);
    case 'RECORD_REGISTRATION':
      return registering(tx, change, asked);
    case 'RECORD_RELATION':
      return relating(tx, change, asked);
    default:
      return ok(asked);
  }
};
