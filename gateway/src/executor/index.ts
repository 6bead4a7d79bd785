/**
 * An executor of our own: Apollo's composition and planner, which has a thread to itself, our way of running a plan.
 *
 * Plans and projections are compiled once an operation, entities are asked for once and together.
 * Why, and where it differs on purpose: docs/adr/0100.
 */
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { GraphQLError, Kind, print } from 'graphql';
import type { Planned } from '../supergraph/planner.ts';
import { spanner } from '../trace.ts';
import type { SubgraphAnswer } from './batch.ts';
import type { JsonObject } from './json.ts';
import { lru } from './lru.ts';
import type { Operation } from './operation.ts';
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

const invalid = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'INVALID_GRAPHQL' } });

const definitionOf = (document: DocumentNode, name: string | undefined): OperationDefinitionNode => {
  const definitions = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!name && definitions.length > 1)
    throw invalid('Must provide operation name if query contains multiple operations.');
  const found = definitions.find((node) => !name || node.name?.value === name);
  if (found) return found;
  throw invalid(name ? `Unknown operation named "${name}".` : 'Must provide an operation.');
};

const nothing: JsonObject = {};

export type OwnOptions = {
  /** Whether a header may ask for an operation's plan. */
  readonly showsPlans?: boolean;
  /** Told of every request with its answer, and who can answer it. */
  readonly follow?: (own: GatewayExecutor) => Follow;
};

type Follow = (request: Request, answer: ReturnType<GatewayExecutor>) => void;

export type OwnExecutor = GatewayInterface & {
  /** Plans and compiles an operation without running it. */
  readonly prepare: (request: Request) => Promise<void>;
};

/** A gateway over a graph that is planned for elsewhere. */
export const ownGateway = (
  planned: Planned,
  sender: Sender,
  { showsPlans = false, follow }: OwnOptions = {},
): OwnExecutor => {
  const { apiSchema, supergraphSdl: coreSupergraphSdl } = planned;
  const compiled = lru<Operation>(operations);
  const underway = new Map<string, Promise<Operation>>();
  const spanned = spanner();

  const compile = (key: string, { document, request }: Request): Promise<Operation> => {
    const known = underway.get(key);
    if (known) return known;
    const definition = definitionOf(document, request.operationName);
    const started = compileOperation(planned, document, definition)
      .then((operation) => compiled.get(key, () => operation))
      .finally(() => underway.delete(key));
    underway.set(key, started);
    return started;
  };
  const keyOf = ({ queryHash, request }: Request): string => `${queryHash} ${request.operationName ?? ''}`;

  const execute: GatewayExecutor = async (request) => {
    const { context } = request;
    const repeatable = request.operation.operation === 'query';
    const key = keyOf(request);
    const operation = compiled.find(key) ?? (await spanned('gateway.plan', {}, () => compile(key, request)));
    return spanned('gateway.execute', {}, () =>
      operation(request.request.variables ?? nothing, (subgraph, body) =>
        sender.send(subgraph, body, context, repeatable),
      ),
    );
  };

  /** As Apollo's gateway shows it, to those who build clients. */
  const withPlan = async (request: Request): ReturnType<GatewayExecutor> => {
    const { prettyFormatQueryPlan } = await import('@apollo/query-planner');
    const plan = await planned.plan(print(request.document), request.request.operationName);
    const answer = await execute(request);
    return { ...answer, extensions: { ...answer.extensions, __queryPlanExperimental: prettyFormatQueryPlan(plan) } };
  };

  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema, coreSupergraphSdl });
      return () => undefined;
    },
    stop: planned.close,
    prepare: async (request) => {
      const key = keyOf(request);
      if (!compiled.find(key)) await compile(key, request);
    },
    load: async () => {
      const following = follow?.(execute);
      return {
        executor: (request) => {
          if (showsPlans && request.request.http?.headers.get('apollo-query-plan-experimental'))
            return withPlan(request);
          const answer = execute(request);
          following?.(request, answer);
          return answer;
        },
      };
    },
  };
};
