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

const graphOf = (apiSchema: GraphQLSchema, supergraphSdl: string): Graph => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  return {
    apiSchema,
    supergraph,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: new QueryPlanner(supergraph),
    compiled: lru(operations),
  };
};

const nothing: JsonObject = {};

/**
 * `gateway` with its executor replaced. Requests that are traced, or that ask to see their plan where that is allowed
 * (`showsPlans`), are left to its own executor, which knows how.
 */
export const withOwnExecutor = (gateway: GatewayInterface, sender: Sender, showsPlans: boolean): GatewayInterface => {
  let graph: Graph | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    graph = graphOf(apiSchema, coreSupergraphSdl);
  });

  const execute: GatewayExecutor = async (request) => {
    if (!graph) throw new Error('the graph is asked before it is loaded');
    const current = graph;
    const { document, queryHash, context } = request;
    const { operationName, variables } = request.request;
    const operation = current.compiled.get(`${queryHash} ${operationName ?? ''}`, () =>
      compileOperation(current, document, definitionOf(document, operationName)),
    );
    const repeatable = request.operation.operation === 'query';
    return operation(variables ?? nothing, (subgraph, body) => sender.send(subgraph, body, context, repeatable));
  };

  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    load: async (options) => {
      const { executor: stock } = await gateway.load(options);
      return {
        executor: (request) => {
          const asksForPlan = showsPlans && request.request.http?.headers.get('apollo-query-plan-experimental');
          return stock && (request.metrics.captureTraces || asksForPlan) ? stock(request) : execute(request);
        },
      };
    },
  };
};
