/**
 * An executor of our own around `@apollo/gateway`: Apollo's composition, planner and life cycle, our way of running a plan.
 *
 * Plans and projections are compiled once an operation, entities are asked for once and together.
 * Why, and where it differs on purpose: docs/adr/0100.
 */
import { ERRORS, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';
import type { SubgraphAnswer } from './batch.ts';
import type { JsonObject } from './json.ts';
import type { Lru } from './lru.ts';
import { lru } from './lru.ts';
import type { Operation, Planning } from './operation.ts';
import { compileOperation } from './operation.ts';

export type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type Request = Parameters<GatewayExecutor>[0];

/** The way to the subgraphs. `body` is the request as JSON, `repeatable` whether it may be asked twice. */
export type Sender<Context = Request['context']> = {
  send(subgraph: string, body: string, context: Context, repeatable: boolean): Promise<SubgraphAnswer>;
};

/** Operations that are kept compiled; one costs some tens of kilobytes. */
const operations = 1_000;

const definitionOf = (document: DocumentNode, name: string | undefined): OperationDefinitionNode => {
  const definitions = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!name && definitions.length > 1)
    throw ERRORS.INVALID_GRAPHQL.err('Must provide operation name if query contains multiple operations.');
  const found = definitions.find((node) => !name || node.name?.value === name);
  if (found) return found;
  throw ERRORS.INVALID_GRAPHQL.err(name ? `Unknown operation named "${name}".` : 'Must provide an operation.');
};

type Graph = Planning & { readonly compiled: Lru<Operation> };

/** What stands between two parts of the work that is done before a graph can be asked: other requests have their turn. */
export type Pause = () => Promise<void>;

const graphOf = async (apiSchema: GraphQLSchema, supergraphSdl: string, pause: Pause): Promise<Graph> => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  await pause();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  await pause();
  const planner = new QueryPlanner(supergraph);
  await pause();
  return { apiSchema, supergraph, supergraphSchema, planner, compiled: lru(operations) };
};

const nothing: JsonObject = {};

export type OwnOptions = {
  /** Whether a header may ask for an operation's plan. */
  readonly showsPlans?: boolean;
  readonly pause?: Pause;
  /** Told of every request with its answer, and who else could answer it. */
  readonly follow?: (ways: { readonly own: GatewayExecutor; readonly stock: GatewayExecutor }) => Follow;
};

type Follow = (request: Request, answer: ReturnType<GatewayExecutor>) => void;

export type OwnExecutor = GatewayInterface & {
  /** Plans and compiles an operation without running it. */
  readonly prepare: (request: Request) => void;
};

/**
 * `gateway` with its executor replaced. Requests that are traced, or that ask to see their plan where that is allowed,
 * are left to its own executor, which knows how.
 */
export const withOwnExecutor = (
  gateway: GatewayInterface,
  sender: Sender,
  { showsPlans = false, pause = async () => undefined, follow }: OwnOptions = {},
): OwnExecutor => {
  let told: { readonly apiSchema: GraphQLSchema; readonly sdl: string } | undefined;
  let graph: Graph | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl: sdl }) => {
    if (graph) throw new Error('a graph does not change: another one takes its place');
    told = { apiSchema, sdl };
  });

  const operationOf = ({ document, queryHash, request }: Request): Operation => {
    if (!graph) throw new Error('the graph is asked before it is loaded');
    const current = graph;
    const { operationName } = request;
    return current.compiled.get(`${queryHash} ${operationName ?? ''}`, () =>
      compileOperation(current, document, definitionOf(document, operationName)),
    );
  };

  const execute: GatewayExecutor = async (request) => {
    const { context } = request;
    const repeatable = request.operation.operation === 'query';
    return operationOf(request)(request.request.variables ?? nothing, (subgraph, body) =>
      sender.send(subgraph, body, context, repeatable),
    );
  };

  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    prepare: (request) => void operationOf(request),
    load: async (options) => {
      const { executor: stock } = await gateway.load(options);
      if (!told || !stock) throw new Error('the gateway has loaded nothing');
      await pause();
      graph = await graphOf(told.apiSchema, told.sdl, pause);
      const following = follow?.({ own: execute, stock });
      return {
        executor: (request) => {
          const asksForPlan = showsPlans && request.request.http?.headers.get('apollo-query-plan-experimental');
          if (request.metrics.captureTraces || asksForPlan) return stock(request);
          const answer = execute(request);
          following?.(request, answer);
          return answer;
        },
      };
    },
  };
};
