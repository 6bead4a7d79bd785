/** Bringing what several subgraphs say about one object together. */
import type { JsonObject } from './json.ts';
import { isJsonObject } from './json.ts';

/** `__proto__` is a name that a client may choose; it is data like any other and never an object's prototype. */
const put = (target: JsonObject, key: string, value: unknown): void => {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
};

export const ownValue = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const mergeLists = (target: unknown[], source: readonly unknown[]): void => {
  for (let i = 0; i < source.length; i += 1) {
    const [known, said] = [target[i], source[i]];
    if (isJsonObject(known) && isJsonObject(said)) merge(known, said);
    else target[i] = said;
  }
};

/** Adds what `source` says to `target`; where both say something that is not an object, `source` is right. */
export const merge = (target: JsonObject, source: JsonObject): void => {
  if (target === source) return;
  for (const key of Object.keys(source)) {
    const said = source[key];
    if (said === undefined) continue;
    const known = ownValue(target, key);
    if (known === said) continue;
    if (isJsonObject(known) && isJsonObject(said)) merge(known, said);
    else if (Array.isArray(known) && Array.isArray(said) && known.length === said.length) mergeLists(known, said);
    else put(target, key, said);
  }
};

/** Moves a value to another name; nothing happens where there is none. */
export const rename = (object: JsonObject, from: string, to: string): void => {
  const value = ownValue(object, from);
  if (value === undefined) return;
  if (value !== null || ownValue(object, to) === undefined) put(object, to, value);
  put(object, from, undefined);
};

export const setValue = put;
