/** One request to a subgraph: written from what is known, its answer brought into what is known. */
import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { failuresOf } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { merge, ownValue, setValue } from './merge.ts';
import type { Path, Position } from './place.ts';
import { objectsAt, positionsAt } from './place.ts';
import type { Represent } from './represent.ts';
import { representer } from './represent.ts';
import type { Rewrite } from './rewrite.ts';
import { rewriter } from './rewrite.ts';

export type SubgraphAnswer = {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
};

/** Sends a GraphQL request, the body as JSON text, to a subgraph. Throws the error that the client shall see. */
export type Ask = (subgraph: string, body: string) => Promise<SubgraphAnswer>;

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
};

export type Fetch = (run: Run) => Promise<void>;

type Parts = {
  readonly subgraph: string;
  readonly path: Path;
  /** Up to the variables' opening brace. */
  readonly head: string;
  readonly variables: readonly { readonly name: string; readonly prefix: string }[];
  /** From behind the variables' closing brace. */
  readonly tail: string;
  readonly output: Rewrite | undefined;
};

const variablesOf = ({ variables }: Parts, run: Run): string => {
  let text = '';
  for (const { name, prefix } of variables) {
    const value = ownValue(run.variables, name);
    if (value !== undefined) text += (text === '' ? '' : ',') + prefix + JSON.stringify(value);
  }
  return text;
};

/** A fetch that needs to know nothing: of a root type. */
const fetchRoot =
  (parts: Parts): Fetch =>
  async (run) => {
    const { subgraph, path, head, tail, output } = parts;
    const targets = objectsAt(run.data, path);
    if (targets.length === 0) return;
    const { data, errors } = await run.ask(subgraph, `${head}${variablesOf(parts, run)}${tail}`);
    if (errors) run.errors.push(...failuresOf(subgraph, errors, (at) => [[...path, ...at]]));
    if (!isJsonObject(data)) return;
    output?.(data);
    for (const target of targets) merge(target, data);
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

/** A fetch of more about entities that are known already, each asked for once. */
const fetchEntities =
  (parts: Parts, represent: Represent): Fetch =>
  async (run) => {
    const { subgraph, path, head, tail, output } = parts;
    const targets = objectsAt(run.data, path);
    const { representations, slots } = gather(targets, represent);
    if (representations.length === 0) return;
    const variables = variablesOf(parts, run);
    const body = `${head}${variables}${variables === '' ? '' : ','}"representations":[${representations.join(',')}]${tail}`;
    const { data, errors } = await run.ask(subgraph, body);
    if (errors) {
      const positions = positionsAt(run.data, path);
      const replace = (at: Position): readonly Position[] => {
        const slot = at[1];
        if (typeof slot !== 'number') return [[...path, ...at]];
        const below = at.slice(2);
        return positions.filter((_, i) => slots[i] === slot).map((position) => [...position, ...below]);
      };
      run.errors.push(...failuresOf(subgraph, errors, replace));
    }
    if (!isJsonObject(data)) return;
    const entities = data._entities;
    if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
    if (entities.length !== representations.length)
      throw new Error(`Expected "data._entities" to contain ${representations.length} elements`);
    const typed = new Set<number>();
    for (const [i, target] of targets.entries()) {
      const slot = slots[i] ?? -1;
      const entity: unknown = entities[slot];
      if (!isJsonObject(entity)) continue;
      if (!typed.has(slot)) {
        typed.add(slot);
        if (!entity.__typename) setValue(entity, '__typename', target.__typename);
        output?.(entity);
      }
      merge(target, entity);
    }
  };

/** Compiles a fetch of a plan at its place; a failure of it is an error of the answer, not the end of it. */
export const fetcher = (schema: GraphQLSchema, node: FetchNode, path: Path): Fetch => {
  const used = node.variableUsages ?? [];
  const name = node.operationName === undefined ? '' : `,"operationName":${JSON.stringify(node.operationName)}`;
  const parts: Parts = {
    subgraph: node.serviceName,
    path,
    head: `{"query":${JSON.stringify(node.operation)},"variables":{`,
    variables: used.map((variable) => ({ name: variable, prefix: `${JSON.stringify(variable)}:` })),
    tail: `}${name}}`,
    output: rewriter(schema, node.outputRewrites),
  };
  const { requires } = node;
  const clash = requires && used.includes('representations');
  const fetch = requires
    ? fetchEntities(parts, representer(schema, requires, rewriter(schema, node.inputRewrites)))
    : fetchRoot(parts);
  return async (run) => {
    try {
      if (clash && ownValue(run.variables, 'representations') !== undefined)
        throw new Error('Variables cannot contain key "representations"');
      await fetch(run);
    } catch (error) {
      run.errors.push(error);
    }
  };
};
