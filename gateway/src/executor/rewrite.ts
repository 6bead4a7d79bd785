/** Rewrites that the planner asks for: names that it changed because fragments of one field would clash, types that it set. */
import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { isJsonObject, type JsonObject } from './json.ts';
import { ownValue, rename, setValue } from './merge.ts';

export type Rewrite = (value: unknown) => void;

const onType = '... on ';

/** Whether an object of `typeName` is one of `condition`; types that the supergraph does not know are of none. */
export const isOfType = (schema: GraphQLSchema, typeName: string, condition: string): boolean => {
  if (typeName === condition) return true;
  const [type, wanted] = [schema.getType(typeName), schema.getType(condition)];
  if (!isAbstractType(wanted) || !(isObjectType(type) || isInterfaceType(type))) return false;
  return schema.isSubType(wanted, type);
};

const everyObjectAt = (
  schema: GraphQLSchema,
  path: readonly string[],
  value: unknown,
  apply: (object: JsonObject) => void,
): void => {
  if (Array.isArray(value)) {
    for (const element of value) everyObjectAt(schema, path, element, apply);
    return;
  }
  if (!isJsonObject(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) {
    apply(value);
    return;
  }
  if (!first.startsWith(onType)) {
    everyObjectAt(schema, rest, ownValue(value, first), apply);
    return;
  }
  const typeName = ownValue(value, '__typename');
  // An object that does not say what it is was asked for by its type.
  if (typeof typeName === 'string' && typeName !== '' && !isOfType(schema, typeName, first.slice(onType.length)))
    return;
  everyObjectAt(schema, rest, value, apply);
};

const rewriteOf = (schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite => {
  const path = rewrite.path.slice(0, -1);
  const name = rewrite.path.at(-1);
  if (name === undefined) return () => undefined;
  const apply =
    rewrite.kind === 'ValueSetter'
      ? (object: JsonObject) => setValue(object, name, rewrite.setValueTo)
      : (object: JsonObject) => rename(object, name, rewrite.renameKeyTo);
  return (value) => everyObjectAt(schema, path, value, apply);
};

/** All rewrites in order; nothing where there are none. */
export const rewriter = (
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): Rewrite | undefined => {
  if (!rewrites || rewrites.length === 0) return undefined;
  const each = rewrites.map((rewrite) => rewriteOf(schema, rewrite));
  return (value) => {
    for (const apply of each) apply(value);
  };
};
