/**
 * Entities that several fetches of one operation ask of one subgraph at the same time go there in one request: those that
 * ask for the same fields together, the others side by side.
 */
import type { GraphQLFormattedError } from 'graphql';
import { answerName, join } from './join.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import type { Lru } from './lru.ts';
import type { Position } from './place.ts';

export type SubgraphAnswer = {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
};

/** Sends a GraphQL request, the body as JSON text, to a subgraph. Throws the error that the client shall see. */
export type Ask = (subgraph: string, body: string) => Promise<SubgraphAnswer>;

/** A fetch as it is planned; two of the same `shape` ask for the same fields. */
export type EntityQuery = {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly shape: string;
  /** Names of the client's variables that it needs. */
  readonly variables: readonly string[];
};

/** An error below an entity by its number, or of the whole request. */
export type EntityError = { readonly error: GraphQLFormattedError; readonly at?: Position };

export type Entities = {
  /** In the order of the representations; undefined where the subgraph answered nothing at all. */
  readonly entities: readonly unknown[] | undefined;
  readonly errors: readonly EntityError[];
};

export type Batch = { readonly ask: (query: EntityQuery, representations: readonly string[]) => Promise<Entities> };

type Waiting = {
  readonly query: EntityQuery;
  readonly representations: readonly string[];
  readonly done: (found: Entities) => void;
  readonly failed: (error: unknown) => void;
};

/** Those of one shape: each representation once. */
type Group = { readonly query: EntityQuery; readonly numbers: Map<string, number>; readonly waiting: Waiting[] };

/** What is joined is compiled once for each combination that happens: the request up to its variables, and behind them. */
export type Joined = Lru<{ readonly head: string; readonly tail: string }>;

const groupsOf = (waiting: readonly Waiting[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const each of waiting) {
    const { query, representations } = each;
    const group = groups.get(query.shape) ?? { query, numbers: new Map<string, number>(), waiting: [] };
    groups.set(query.shape, group);
    group.waiting.push(each);
    for (const text of representations) if (!group.numbers.has(text)) group.numbers.set(text, group.numbers.size);
  }
  return [...groups.values()];
};

/** Two fetches must not go on to change the same objects. */
const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied);
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const name of Object.keys(value)) {
    if (name === '__proto__') return structuredClone(value);
    copy[name] = copied(value[name]);
  }
  return copy;
};

const listOf = (data: unknown, name: string, length: number): readonly unknown[] | undefined => {
  if (!isJsonObject(data)) return undefined;
  const found = data[name];
  if (!Array.isArray(found)) throw new Error('Expected "data._entities" in response to be an array');
  if (found.length !== length) throw new Error(`Expected "data._entities" to contain ${length} elements`);
  return found;
};

/** Hands everybody what they asked for; who comes second gets copies. */
const distribute = ({ numbers, waiting }: Group, name: string, { data, errors = [] }: SubgraphAnswer): void => {
  const mine = errors.filter(({ path }) => path === undefined || path[0] === name);
  for (const [turn, { representations, done, failed }] of waiting.entries()) {
    try {
      const found = listOf(data, name, numbers.size);
      const own = representations.map((text) => numbers.get(text) ?? -1);
      const places = new Map(own.map((number, i) => [number, i]));
      done({
        entities: found && own.map((number) => (turn === 0 ? found[number] : copied(found[number]))),
        errors: mine.flatMap((error): EntityError[] => {
          const [, number, ...below] = error.path ?? [];
          if (error.path === undefined) return [{ error }];
          if (typeof number !== 'number') return [{ error, at: ['_entities', ...error.path.slice(1)] }];
          const place = places.get(number);
          return place === undefined ? [] : [{ error, at: ['_entities', place, ...below] }];
        }),
      });
    } catch (error) {
      failed(error);
    }
  }
};

/** Of one operation under way; `variable` writes the value of a client's variable, undefined where there is none. */
export const openBatch = (ask: Ask, joined: Joined, variable: (name: string) => string | undefined): Batch => {
  const pending = new Map<string, Waiting[]>();

  const bodyOf = (groups: readonly Group[]): string => {
    const [first] = groups;
    const names = new Set(groups.flatMap(({ query }) => query.variables));
    const values = [...names].flatMap((name) => {
      const value = variable(name);
      return value === undefined ? [] : [`${JSON.stringify(name)}:${value}`];
    });
    for (const [i, { numbers }] of groups.entries())
      values.push(`"representations${groups.length === 1 ? '' : i}":[${[...numbers.keys()].join(',')}]`);
    const { head, tail } = joined.get(groups.map(({ query }) => query.shape).join('\n'), () => {
      const operationName = first?.query.operationName;
      const queries = groups.map(({ query }) => query.query);
      const query = queries.length === 1 ? queries[0] : join(queries, operationName);
      const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
      return { head: `{"query":${JSON.stringify(query)},"variables":{`, tail: `}${name}}` };
    });
    return `${head}${values.join(',')}${tail}`;
  };

  const send = async (subgraph: string, waiting: readonly Waiting[]): Promise<void> => {
    try {
      const groups = groupsOf(waiting);
      const answer = await ask(subgraph, bodyOf(groups));
      for (const [i, group] of groups.entries())
        distribute(group, groups.length === 1 ? '_entities' : answerName(i), answer);
    } catch (error) {
      for (const { failed } of waiting) failed(error);
    }
  };

  const flush = (): void => {
    const waiting = [...pending];
    pending.clear();
    for (const [subgraph, each] of waiting) void send(subgraph, each);
  };

  return {
    ask: (query, representations) =>
      new Promise((done, failed) => {
        // When all that has arrived has gone on: fetches that follow from answers of one turn start together.
        if (pending.size === 0) setImmediate(flush);
        const waiting = pending.get(query.subgraph) ?? [];
        pending.set(query.subgraph, waiting);
        waiting.push({ query, representations, done, failed });
      }),
  };
};
