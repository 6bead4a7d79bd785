/** Variables by their definitions: what they are with defaults and as their types have them, or what is wrong with them. */
import type { GraphQLSchema, VariableDefinitionNode } from 'graphql';
import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  getVariableValues,
  Kind,
  type TypeNode,
  typeFromAST,
} from 'graphql';
import type { JsonObject } from './json.ts';
import { ownValue } from './merge.ts';

type Variables = Readonly<JsonObject>;

const isText = (value: unknown): boolean => typeof value === 'string';

/** Values that these types take as they are. */
const plain = new Map<unknown, (value: unknown) => boolean>([
  [GraphQLID, isText],
  [GraphQLString, isText],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value],
]);

const named = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

/** graphql looks closely where one is missing, or is not plain; it finds the type of each anew every time. */
export const coercion = (schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]) => {
  const checks = definitions.map(({ variable, type }) => {
    const isPlain = plain.get(typeFromAST(schema, named(type)));
    return (variables: Variables): boolean => isPlain?.(ownValue(variables, variable.name.value)) === true;
  });
  return (variables: Variables): ReturnType<typeof getVariableValues> =>
    checks.every((check) => check(variables))
      ? { coerced: variables }
      : getVariableValues(schema, definitions, variables);
};
