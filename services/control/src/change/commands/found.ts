/** What was found on an item without authority, as the effects of the change that is raised for it afterwards. */
import type { Tx } from '@attest/record';
import { itemsByKey, itemsNow, typesNow } from '../../item.ts';
import type { ChangeEffectCommand, DetectedFact, FieldValue, UnauthorisedChange } from '../domain/index.ts';
import { registeredField, relationIn, stateField } from '../store/index.ts';

/** Whether the field is that of something that is there, or is not. */
export const isAddition = (field: string): boolean => field === registeredField || relationIn(field) !== undefined;

type Altering = Extract<ChangeEffectCommand, { type: 'RECORD_EFFECT' }>;

const sideOf = (facts: readonly DetectedFact[], value: (fact: DetectedFact) => FieldValue): Altering['after'] => {
  const state = facts.find(({ field }) => field === stateField);
  const attributes = facts.filter(({ field }) => field !== stateField);
  return {
    state: state ? (value(state) as Altering['after']['state']) : null,
    attributes: Object.fromEntries(attributes.map((fact) => [fact.field, value(fact)])),
  };
};

/** An item that came into being is registered by the change as it is now; what else was found is altered, and related. */
export const effectsFound = async (
  tx: Tx,
  { ciId, ciKey, facts }: UnauthorisedChange,
): Promise<ChangeEffectCommand[]> => {
  const item = (await itemsNow(tx, [ciId])).get(ciId);
  if (!item) throw new Error(`${ciKey} is no configuration item`);
  const types = await typesNow(tx);
  const altered = facts.filter(({ field }) => !isAddition(field));
  const related = facts.flatMap(({ field, after }) => {
    const relation = relationIn(field);
    return relation ? [{ ...relation, there: after === true }] : [];
  });
  const ends = await itemsByKey(
    tx,
    related.map(({ toKey }) => toKey),
  );
  const { name, typeName, state, attributes, description, serviceId, ownerId, typeVersion } = item;
  const registers = { name, typeName, description, serviceId, ownerId, typeVersion };
  const came = facts.some(({ field }) => field === registeredField);
  const [before, after] = [sideOf(altered, (fact) => fact.before), sideOf(altered, (fact) => fact.after)];
  return [
    ...(came ? [{ type: 'RECORD_REGISTRATION', ciId, ciKey, registers, after: { state, attributes } } as const] : []),
    ...(came || altered.length === 0 ? [] : [{ type: 'RECORD_EFFECT', ciId, ciKey, before, after, item } as const]),
    ...related.flatMap(({ kind, toKey, there }) => {
      const to = ends.get(toKey);
      return to ? [{ type: 'RECORD_RELATION', there, kind, from: item, to, recorded: there, types } as const] : [];
    }),
  ];
};
