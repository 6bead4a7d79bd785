/** What was expected against what was there. Pure. Source: ISO/IEC 20000-1:2011 9.1. */
import type { Attributes } from '../attribute.ts';
import type { FoundVariance } from './domain.ts';

/** An item as it was recorded. */
export type ExpectedItem = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly attributes: Attributes;
};

/** Something that was there; the item it is, where it is known. Only attributes that were looked at. */
export type ObservedItem = { readonly itemId: string | null; readonly name: string; readonly attributes: Attributes };

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every variance, by the names of the items: what is not there, what is not recorded, what is otherwise. */
export const compare = (
  expected: readonly ExpectedItem[],
  observed: readonly ObservedItem[],
): Omit<FoundVariance, 'id'>[] => {
  const seen = new Map(observed.flatMap((one) => (one.itemId === null ? [] : [[one.itemId, one] as const])));
  const known = new Set(expected.map(({ id }) => id));
  const whole = { field: null, expected: null, observed: null };
  const recorded = expected
    .toSorted((a, b) => byName(a.name, b.name) || byName(a.id, b.id))
    .flatMap(({ id, key, name, attributes }): Omit<FoundVariance, 'id'>[] => {
      const about = { itemId: id, itemKey: key, name };
      const there = seen.get(id);
      if (!there) return [{ kind: 'NOT_FOUND', ...about, ...whole }];
      return Object.entries(there.attributes)
        .filter(([field, value]) => (attributes[field] ?? null) !== value)
        .sort(([a], [b]) => byName(a, b))
        .map(([field, value]) => ({
          ...{ kind: 'DIFFERENT', ...about, field, expected: attributes[field] ?? null, observed: value },
        }));
    });
  const strange = observed
    .filter(({ itemId }) => itemId === null || !known.has(itemId))
    .toSorted((a, b) => byName(a.name, b.name))
    .map(({ itemId, name }) => ({ kind: 'NOT_RECORDED' as const, itemId, itemKey: null, name, ...whole }));
  return [...recorded, ...strange];
};
