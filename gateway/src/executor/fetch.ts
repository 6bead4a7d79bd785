/** One fetch of a plan: asked for from what is known, its answer brought into what is known. */
import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Ask, Batch, EntityQuery } from './batch.ts';
import { failuresOf } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { merge, ownValue, setValue } from './merge.ts';
import type { Path, Position } from './place.ts';
import { objectsAt, positionsAt } from './place.ts';
import type { Represent } from './represent.ts';
import { representer } from './represent.ts';
import type { Rewrite } from './rewrite.ts';
import { rewriter } from './rewrite.ts';

/** One operation under way. */
export type Run = {
  readonly data: JsonObject;
  /** Errors of any kind; who presents them knows what each is. */
  readonly errors: unknown[];
  /** As the client sent them: subgraphs coerce and complete them as they see fit. */
  readonly variables: Readonly<JsonObject>;
  /** Variables that decide what is included, completed by their defaults. */
  readonly includes: (variable: string) => boolean;
  readonly ask: Ask;
  readonly batch: Batch;
};

export type Fetch = (run: Run) => Promise<void>;

/** A fetch that needs to know nothing: of a root type. */
const fetchRoot = (node: FetchNode, path: Path, output: Rewrite | undefined): Fetch => {
  const head = `{"query":${JSON.stringify(node.operation)},"variables":{`;
  const name = node.operationName === undefined ? '' : `,"operationName":${JSON.stringify(node.operationName)}`;
  return async (run) => {
    const targets = objectsAt(run.data, path);
    if (targets.length === 0) return;
    const values = (node.variableUsages ?? []).flatMap((variable) => {
      const value = ownValue(run.variables, variable);
      return value === undefined ? [] : [`${JSON.stringify(variable)}:${JSON.stringify(value)}`];
    });
    const { data, errors } = await run.ask(node.serviceName, `${head}${values.join(',')}}${name}}`);
    if (errors) run.errors.push(...failuresOf(node.serviceName, errors, (at) => [[...path, ...at]]));
    if (!isJsonObject(data)) return;
    output?.(data);
    for (const target of targets) merge(target, data);
  };
};

/** Objects by what they are asked for as; `slots` says for each target which representation is its own. */
const gather = (targets: readonly JsonObject[], represent: Represent) => {
  const known = new Map<string, number>();
  const slots = targets.map((target) => {
    const text = represent(target);
    if (text === undefined) return -1;
    const slot = known.get(text) ?? known.size;
    known.set(text, slot);
    return slot;
  });
  return { representations: [...known.keys()], slots };
};

const queryOf = ({ serviceName, operation, operationName, variableUsages = [] }: FetchNode): EntityQuery => ({
  subgraph: serviceName,
  query: operation,
  operationName,
  shape: operationName === undefined ? operation : operation.replace(operationName, ''),
  variables: variableUsages,
});

/** A fetch of more about entities that are known already, each asked for once. */
const fetchEntities = (node: FetchNode, path: Path, represent: Represent, output: Rewrite | undefined): Fetch => {
  const query = queryOf(node);
  return async (run) => {
    if (query.variables.includes('representations') && ownValue(run.variables, 'representations') !== undefined)
      throw new Error('Variables cannot contain key "representations"');
    const targets = objectsAt(run.data, path);
    const { representations, slots } = gather(targets, represent);
    if (representations.length === 0) return;
    const { entities, errors } = await run.batch.ask(query, representations);
    if (errors.length > 0) {
      const positions = positionsAt(run.data, path);
      const everywhere = (at: Position): readonly Position[] => {
        const [, slot, ...below] = at;
        if (typeof slot !== 'number') return [[...path, ...at]];
        return positions.filter((_, i) => slots[i] === slot).map((position) => [...position, ...below]);
      };
      for (const { error, at } of errors)
        run.errors.push(...failuresOf(node.serviceName, [{ ...error, path: at }], everywhere));
    }
    if (!entities) return;
    const seen = new Set<number>();
    for (const [i, target] of targets.entries()) {
      const slot = slots[i] ?? -1;
      const entity = entities[slot];
      if (!isJsonObject(entity)) continue;
      if (!seen.has(slot)) {
        seen.add(slot);
        if (!entity.__typename) setValue(entity, '__typename', target.__typename);
        output?.(entity);
      }
      merge(target, entity);
    }
  };
};

/** Compiles a fetch of a plan at its place; a failure of it is an error of the answer, not the end of it. */
export const fetcher = (schema: GraphQLSchema, node: FetchNode, path: Path): Fetch => {
  const output = rewriter(schema, node.outputRewrites);
  const { requires } = node;
  const fetch = requires
    ? fetchEntities(node, path, representer(schema, requires, rewriter(schema, node.inputRewrites)), output)
    : fetchRoot(node, path, output);
  return async (run) => {
    try {
      await fetch(run);
    } catch (error) {
      run.errors.push(error);
    }
  };
};
