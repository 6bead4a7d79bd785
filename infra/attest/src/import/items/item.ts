/** Items as an import reads them, whatever form the file has. */
import { badText } from '@attest/kernel';
import { CannotImport } from '../map.ts';

export type ObservedItem = {
  readonly externalId: string;
  readonly typeName: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly relations: readonly { readonly kind: string; readonly externalId: string }[];
};

export type Json = { readonly [name: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that is there; undefined for anything else, and for blanks. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** A list of objects; nothing for what is absent. Throws CannotImport where it is something else. */
export const objectsIn = (value: unknown, where: string): readonly Json[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isObject)) throw new CannotImport(`${where} must be a list of objects`);
  return value;
};

/** Attributes that say something. */
export const present = (attributes: Readonly<Record<string, unknown>>): ObservedItem['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      typeof value === 'number' || typeof value === 'boolean' || textOf(value) !== undefined
        ? [[name, (typeof value === 'string' ? value.trim() : value) as string | number | boolean]]
        : [],
    ),
  );

export const itemsAtMost = 50_000;
const faultsShown = 10;

/** The items, each once and in the order of their ids. Throws CannotImport with what is wrong, nothing of it sent. */
export const checked = (items: readonly ObservedItem[], file: string): readonly ObservedItem[] => {
  if (items.length === 0) throw new CannotImport(`${file} has no items`);
  if (items.length > itemsAtMost) throw new CannotImport(`${file} has more than ${itemsAtMost} items`);
  const seen = new Set<string>();
  const faults = items.flatMap(({ externalId, name }) => {
    const bad = badText('id', externalId, 200) ?? badText('name', name, 200);
    const twice = seen.has(externalId);
    seen.add(externalId);
    if (bad) return [`${JSON.stringify(externalId.slice(0, 50))}: ${bad.refusal.field} ${bad.refusal.reason}`];
    return twice ? [`${JSON.stringify(externalId)} comes twice`] : [];
  });
  if (faults.length > 0)
    throw new CannotImport(
      `${file} cannot be imported; nothing of it was sent:\n  ${faults.slice(0, faultsShown).join('\n  ')}`,
    );
  return items.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
};
