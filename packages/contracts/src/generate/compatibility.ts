/**
 * What may change in an event's schema within one version.
 *
 * Compatible: an optional property more, a word more in an enumeration (consumers treat unknown words as such), other
 * titles and descriptions. Everything else is a new version, for both sides lose by it: a consumer that relied on what
 * is gone, and the recorded history, which has to stay valid for ever.
 */
import type { JsonSchema } from './schema.ts';

const annotations = ['$schema', '$id', 'title', 'description', 'examples', 'x-personal', 'x-whose'];
const compared = ['properties', 'required', 'enum', 'anyOf', 'items', 'patternProperties'];

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): JsonSchema => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Equal as JSON, whatever the order of keys. */
const same = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
  }
  return a === b;
};

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const propertyChanges = (path: string, before: JsonSchema, after: JsonSchema): string[] =>
  Object.entries(before).flatMap(([name, schema]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const now = after[name];
    return isObject(schema) && isObject(now) ? changes(at, schema, now) : [`${at}: the property is gone`];
  });

const requiredChanges = (path: string, before: readonly unknown[], after: readonly unknown[]): string[] => {
  const at = path === '' ? '' : `${path}.`;
  return [
    ...after.filter((key) => !before.includes(key)).map((key) => `${at}${key}: newly required`),
    ...before.filter((key) => !after.includes(key)).map((key) => `${at}${key}: no longer required`),
  ];
};

const alternativeChanges = (path: string, before: readonly unknown[], after: readonly unknown[]): string[] => {
  const kept = before.every((old) =>
    after.some((now) => isObject(old) && isObject(now) && changes(path, old, now).length === 0),
  );
  return kept && before.length === after.length ? [] : [`${path}: the alternatives changed`];
};

const changes = (path: string, before: JsonSchema, after: JsonSchema): string[] => {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  const plain = [...keywords].filter((keyword) => !annotations.includes(keyword) && !compared.includes(keyword));
  const words = listOf(after.enum);
  return [
    ...plain
      .filter((keyword) => !same(before[keyword], after[keyword]))
      .map(
        (keyword) => `${path || 'data'}: ${keyword} changed from ${show(before[keyword])} to ${show(after[keyword])}`,
      ),
    ...propertyChanges(path, objectOf(before.properties), objectOf(after.properties)),
    ...propertyChanges(path, objectOf(before.patternProperties), objectOf(after.patternProperties)),
    ...requiredChanges(path, listOf(before.required), listOf(after.required)),
    ...('enum' in before === 'enum' in after ? [] : [`${path}: the list of words came or went`]),
    ...('enum' in after ? listOf(before.enum) : [])
      .filter((word) => !words.includes(word))
      .map((word) => `${path}: the word ${show(word)} is gone`),
    ...alternativeChanges(path, listOf(before.anyOf), listOf(after.anyOf)),
    ...(isObject(before.items) && isObject(after.items)
      ? changes(`${path}[]`, before.items, after.items)
      : same(before.items, after.items)
        ? []
        : [`${path}: the items changed`]),
  ];
};

/** The changes from `before` to `after` that need a new version; none where consumers and history go on. */
export const incompatibilities = (before: JsonSchema, after: JsonSchema): string[] => changes('', before, after);
