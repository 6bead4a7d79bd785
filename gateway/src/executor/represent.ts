/**
 * Representations of entities, as text: what a subgraph is told of an object to find it again.
 *
 * As text they are compared, so that one entity is asked for once however often an answer holds it.
 */
import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isJsonObject, type JsonObject } from './json.ts';
import { merge, ownValue, setValue } from './merge.ts';
import type { Rewrite } from './rewrite.ts';
import { isOfType } from './rewrite.ts';

/** The representation as JSON; undefined where the object is not of a type that is asked for, or lacks what is needed. */
export type Represent = (object: JsonObject) => string | undefined;

type Leaf = { readonly name: string; readonly prefix: string };

const typeNameOf = (object: JsonObject): string | undefined => {
  const typeName = ownValue(object, '__typename');
  return typeof typeName === 'string' && typeName !== '' ? typeName : undefined;
};

const nameOf = (field: QueryPlanFieldNode): string => field.alias ?? field.name;

/** The selection in general: fragments by type, nested objects, lists. */
const pick = (
  schema: GraphQLSchema,
  source: unknown,
  selections: readonly QueryPlanSelectionNode[],
): JsonObject | null => {
  if (!isJsonObject(source)) return null;
  const picked: JsonObject = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const typeName = typeNameOf(source);
      if (selection.typeCondition === undefined || typeName === undefined) continue;
      if (!isOfType(schema, typeName, selection.typeCondition)) continue;
      const part = pick(schema, source, selection.selections);
      if (part) merge(picked, part);
      continue;
    }
    const value = ownValue(source, nameOf(selection));
    if (value === undefined) return null;
    const below = selection.selections;
    if (!below) setValue(picked, nameOf(selection), value);
    else if (Array.isArray(value))
      setValue(
        picked,
        nameOf(selection),
        value.map((element) => pick(schema, element, below)),
      );
    else setValue(picked, nameOf(selection), pick(schema, value, below));
  }
  return picked;
};

/** The fields of the one fragment that a type is asked by, where it is that simple; nearly always it is. */
const plainFields = (
  schema: GraphQLSchema,
  typeName: string,
  requires: readonly QueryPlanSelectionNode[],
): readonly Leaf[] | undefined => {
  const fragments = requires.filter(
    (selection) =>
      selection.kind === 'Field' ||
      (selection.typeCondition !== undefined && isOfType(schema, typeName, selection.typeCondition)),
  );
  const [only] = fragments;
  if (fragments.length !== 1 || only?.kind !== 'InlineFragment') return undefined;
  const leaves: Leaf[] = [];
  const seen = new Set<string>();
  for (const field of only.selections) {
    if (field.kind !== 'Field' || field.selections || seen.has(nameOf(field))) return undefined;
    seen.add(nameOf(field));
    leaves.push({
      name: nameOf(field),
      prefix: `${leaves.length === 0 ? '{' : ','}${JSON.stringify(nameOf(field))}:`,
    });
  }
  return seen.has('__typename') ? leaves : undefined;
};

const written = (object: JsonObject, leaves: readonly Leaf[]): string | undefined => {
  let text = '';
  for (const { name, prefix } of leaves) {
    const value = ownValue(object, name);
    if (value === undefined) return undefined;
    text += prefix + JSON.stringify(value);
  }
  return `${text}}`;
};

export const representer = (
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | undefined,
): Represent => {
  const plain = new Map<string, readonly Leaf[] | undefined>();
  const leavesOf = (typeName: string): readonly Leaf[] | undefined => {
    if (rewrite) return undefined;
    if (!plain.has(typeName) && schema.getType(typeName)) plain.set(typeName, plainFields(schema, typeName, requires));
    return plain.get(typeName);
  };
  return (object) => {
    const typeName = typeNameOf(object);
    const leaves = typeName === undefined ? undefined : leavesOf(typeName);
    if (leaves) return written(object, leaves);
    const picked = pick(schema, object, requires);
    if (!picked || !typeNameOf(picked)) return undefined;
    // What is rewritten must not be the answer itself.
    const own = rewrite ? structuredClone(picked) : picked;
    rewrite?.(own);
    return JSON.stringify(own);
  };
};
