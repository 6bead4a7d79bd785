/** Where in the answer a fetch belongs: a path of names, with `@` for every element of a list. */
import type { JsonObject } from './json.ts';
import { isJsonObject } from './json.ts';
import { ownValue } from './merge.ts';

export type Path = readonly string[];
export type Position = readonly (string | number)[];

const everyElement = '@';

/** The objects at a path, in order; what is null on the way has none. */
export const objectsAt = (data: JsonObject, path: Path): JsonObject[] => {
  const found: JsonObject[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      const below = path[depth] === everyElement ? depth + 1 : depth;
      for (const element of value) walk(element, below);
      return;
    }
    if (!isJsonObject(value)) return;
    const name = path[depth];
    if (name === undefined) found.push(value);
    else walk(ownValue(value, name), depth + 1);
  };
  walk(data, 0);
  return found;
};

/** Where the objects at a path are, in the order of `objectsAt`; for errors only. */
export const positionsAt = (data: JsonObject, path: Path): Position[] => {
  const found: Position[] = [];
  const walk = (value: unknown, depth: number, at: Position): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      const below = path[depth] === everyElement ? depth + 1 : depth;
      for (const [i, element] of value.entries()) walk(element, below, [...at, i]);
      return;
    }
    if (!isJsonObject(value)) return;
    const name = path[depth];
    if (name === undefined) found.push(at);
    else walk(ownValue(value, name), depth + 1, [...at, name]);
  };
  walk(data, 0, []);
  return found;
};
