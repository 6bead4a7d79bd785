/** The graph as live queries need it: with a Subscription type for clients, and a way to ask it without a request. */

import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayInterface } from '../executor/index.ts';
import type { GraphContext } from '../subgraphs.ts';
import type { GraphAnswer } from './ask.ts';
import type { GraphQuery } from './operation.ts';
import { type LiveRecord, liveRecords } from './records.ts';
import { withSubscriptions } from './schema.ts';

type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
type Request = Parameters<GatewayExecutor>[0];

/** The graph as those see it who answer live queries. */
export type LiveView = {
  /** What clients see, and what of it can be watched. Throws before the graph is loaded. */
  readonly now: () => { readonly schema: GraphQLSchema; readonly records: readonly LiveRecord[] };
  readonly ask: (query: GraphQuery, context: GraphContext) => Promise<GraphAnswer>;
};

export type LiveGraph = LiveView & {
  /** Takes a schema that shows the Subscription type, and what of it can be watched. */
  readonly load: (schema: GraphQLSchema, records: readonly LiveRecord[]) => void;
  /** Makes a gateway show the Subscription type. */
  readonly extend: (gateway: GatewayInterface) => GatewayInterface;
  /** Keeps subscriptions from those who run plans; to be wrapped around them. */
  readonly guard: (gateway: GatewayInterface) => GatewayInterface;
};

const elsewhere = () =>
  new GraphQLError('Subscriptions are answered at /graphql/stream (server-sent events) and by WebSocket at /graphql.', {
    extensions: { code: 'SUBSCRIPTIONS_ELSEWHERE' },
  });

const noCache: Request['cache'] = {
  get: async () => undefined,
  set: async () => undefined,
  delete: async () => undefined,
};

export const liveGraph = (log: Logger): LiveGraph => {
  const extended = new WeakMap<GraphQLSchema, { schema: GraphQLSchema; records: readonly LiveRecord[] }>();
  let current: { schema: GraphQLSchema; records: readonly LiveRecord[] } | undefined;
  let executor: GatewayExecutor | undefined;

  const extendOnce = (apiSchema: GraphQLSchema, supergraphSdl: string) => {
    const known = extended.get(apiSchema);
    if (known) return known;
    const records = liveRecords(apiSchema, supergraphSdl);
    const made = { schema: withSubscriptions(apiSchema, records), records };
    extended.set(apiSchema, made);
    return made;
  };

  return {
    load: (schema, records) => {
      current = { schema, records };
    },
    extend: (gateway) => ({
      stop: () => gateway.stop(),
      load: (options) => gateway.load(options),
      onSchemaLoadOrUpdate: (callback) =>
        gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
          current = extendOnce(apiSchema, coreSupergraphSdl);
          callback({ apiSchema: current.schema, coreSupergraphSdl });
        }),
    }),
    guard: (gateway) => ({
      stop: () => gateway.stop(),
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      load: async (options) => {
        const { executor: inner } = await gateway.load(options);
        executor = inner ?? undefined;
        const outer: GatewayExecutor = async (request) => {
          if (request.operation.operation === 'subscription') return { errors: [elsewhere()] };
          if (!inner) throw new Error('the gateway has nobody who runs plans');
          return inner(request);
        };
        return { executor: outer };
      },
    }),
    now: () => {
      if (!current) throw new Error('the graph is asked before it is loaded');
      return current;
    },
    ask: async ({ document, operation, hash, variables }, context) => {
      if (!current || !executor) throw new Error('the graph is asked before it is loaded');
      const request: Request = {
        request: { variables },
        logger: log,
        schema: current.schema,
        schemaHash: '' as Request['schemaHash'],
        context,
        cache: noCache,
        queryHash: hash,
        document,
        source: '',
        operationName: null,
        operation,
        metrics: {},
        overallCachePolicy: undefined,
      };
      return executor(request);
    },
  };
};
