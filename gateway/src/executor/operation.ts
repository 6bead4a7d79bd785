/** An operation that is ready to run: its plan and its projection, made once however often it is asked. */
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { executeSync, GraphQLError, Kind, OperationTypeNode, print, visit } from 'graphql';
import type { Ask, Joined } from './batch.ts';
import { openBatch } from './batch.ts';
import type { Run } from './fetch.ts';
import type { JsonObject } from './json.ts';
import { lru } from './lru.ts';
import { ownValue } from './merge.ts';
import { compilePlan } from './plan.ts';
import type { Project } from './project.ts';
import { compileProjection } from './project.ts';
import { coercion } from './variables.ts';

/** A graph to plan for: what clients see, the types of its subgraphs, and whoever plans. */
export type Planning = {
  readonly apiSchema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly plan: (text: string, operationName: string | undefined) => Promise<QueryPlan>;
};

export type Answer = {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: { readonly valueCompletion: readonly GraphQLError[] };
};

/** Errors of the executor and of the way to a subgraph are the operation's; faults of any other kind become such. */
const asGraphQLError = (error: unknown): GraphQLError => {
  if (error instanceof GraphQLError) return error;
  return error instanceof Error
    ? new GraphQLError(error.message, { originalError: error })
    : new GraphQLError(`Unexpected error value: ${String(error)}`);
};

/** Runs the operation. Throws where a variable that decides what is included is neither true nor false. */
export type Operation = (variables: Readonly<JsonObject>, ask: Ask) => Promise<Answer>;

/** What is included differs by variables; so many combinations of one operation are remembered. */
const projections = 32;
/** Fetches meet in different combinations by what is null; so many joined requests of one operation are remembered. */
const joins = 64;

const isFragment = (node: { readonly kind: string }): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;

/** Names of the variables in @skip and @include, in alphabetical order. */
const decidingVariables = (definition: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]) => {
  const names = new Set<string>();
  for (const definitionOrFragment of [definition, ...fragments])
    visit(definitionOrFragment, {
      enter: (node) => {
        if (node.kind !== Kind.DIRECTIVE || !['skip', 'include'].includes(node.name.value)) return;
        const value = node.arguments?.[0]?.value;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  return [...names].sort();
};

const truthOf = (values: Readonly<JsonObject>, variable: string): boolean => {
  const value = values[variable];
  if (typeof value === 'boolean') return value;
  throw new Error(`The variable $${variable} decides what is included: it must be true or false.`);
};

/** Answers fields about the schema, which no subgraph is asked for. */
const introspection = (
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
) => {
  return (variableValues: Readonly<JsonObject>) =>
    (name: string, selections: readonly FieldNode[]): unknown => {
      const part: OperationDefinitionNode = {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: definition.variableDefinitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      };
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [part, ...fragments] };
      const { data, errors } = executeSync({ schema, document, variableValues });
      const [error] = errors ?? [];
      if (error) throw error;
      return data?.[name] ?? null;
    };
};

/** Compiles one operation of a valid document. Throws what the planner throws. */
export const compileOperation = async (
  planning: Planning,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): Promise<Operation> => {
  const { apiSchema: schema, supergraphSchema } = planning;
  const parts = document.definitions.filter(isFragment);
  const fragments = new Map(parts.map((fragment) => [fragment.name.value, fragment]));
  const root = schema.getRootType(definition.operation);
  if (!root) throw new Error(`the graph has no ${definition.operation}`);
  const fetch = compilePlan(supergraphSchema, await planning.plan(print(document), definition.name?.value));
  const deciding = decidingVariables(definition, parts);
  const compiled = lru<Project>(projections);
  const joined: Joined = lru(joins);
  const introspect = introspection(schema, definition, parts);
  const coerce = coercion(schema, definition.variableDefinitions ?? []);

  const projectionFor = (includes: (variable: string) => boolean): Project =>
    compiled.get(deciding.map((variable) => (includes(variable) ? '1' : '0')).join(''), () =>
      compileProjection({ schema, fragments, includes }, root, definition.selectionSet),
    );

  return async (variables, ask) => {
    const { errors, coerced } = coerce(variables);
    if (errors) return { errors };
    const includes = (variable: string) => truthOf(coerced, variable);
    const project = projectionFor(includes);
    const batch = openBatch(ask, joined, (name) => {
      const value = ownValue(variables, name);
      return value === undefined ? undefined : JSON.stringify(value);
    });
    const run: Run = { data: {}, errors: [], variables, includes, ask, batch };
    await fetch(run);
    const violations: GraphQLError[] = [];
    const data = project(run.data, { path: [], violations, introspect: introspect(variables) });
    if (run.errors.length > 0) return { errors: run.errors.map(asGraphQLError), data };
    return violations.length > 0 ? { extensions: { valueCompletion: violations }, data } : { data };
  };
};
