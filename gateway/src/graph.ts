/** The graph itself: the committed supergraph, planned and run by @apollo/gateway, served by Apollo Server. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { parse, print } from 'graphql';
import type { Logger } from 'pino';
import { withRules } from './authorize/index.ts';
import { rulesOf, withoutRules } from './authorize/rules.ts';
import type { Executor } from './env.ts';
import { callNobody } from './env.ts';
import { presentError } from './errors.ts';
import type { Sender } from './executor/index.ts';
import { withOwnExecutor } from './executor/index.ts';
import type { Express } from './express.ts';
import { express } from './express.ts';
import { type LiveGraph, liveGraph } from './live/graph.ts';
import type { AskSubgraph, GraphContext, Subgraph } from './subgraphs.ts';
import { subgraphAsker, subgraphDataSource } from './subgraphs.ts';
import type { Mint } from './token.ts';

export type GraphOptions = {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly Subgraph[];
  readonly mint: Mint;
  readonly production: boolean;
  /** Who runs query plans. */
  readonly executor: Executor;
  /** Whether callers may read the schema; by default not in production. */
  readonly introspection?: boolean;
  /** Lexical tokens of a document; more are not read. */
  readonly tokens: number;
  /** Told what the graph is, when it is loaded. */
  readonly onSchema?: (schema: GraphQLSchema) => void;
  readonly log: Logger;
  /** The graph as live queries know it; given by those who answer them. */
  readonly live?: LiveGraph;
  readonly plugins?: readonly ApolloServerPlugin<GraphContext>[];
};

export type Graph = {
  readonly server: ApolloServer<GraphContext>;
  /** For what the server has let through before. */
  readonly express: Express;
};

/** Loads the supergraph. Throws when it names a subgraph that has no address. */
export const startGraph = async (options: GraphOptions): Promise<Graph> => {
  const { subgraphs, mint, production, executor, log, live = liveGraph(log), plugins = [] } = options;
  const supergraph = parse(options.supergraphSdl, { noLocation: true });
  const rules = rulesOf(supergraph);
  const ruled = rules.fields.size + rules.types.size > 0;
  const supergraphSdl = ruled ? print(withoutRules(supergraph)) : options.supergraphSdl;
  callNobody();
  const logger = quiet(log);
  const askers = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraphAsker(subgraph, mint)]));
  const askerOf = (name: string): AskSubgraph => {
    const asker = askers.get(name);
    if (asker) return asker;
    throw new Error(`SUBGRAPH_URLS has no address for "${name}", which the supergraph needs`);
  };
  const stock = new ApolloGateway({
    supergraphSdl,
    logger,
    // Composition has validated it; doing so again costs most of the start.
    validateSupergraph: false,
    __exposeQueryPlanExperimental: !production,
    buildService: ({ name }): GraphQLDataSource => subgraphDataSource(name, askerOf(name)),
  });
  const sender: Sender<GraphContext> = {
    send: (name, body, context, repeatable) => askerOf(name)(Buffer.from(body), context, repeatable),
  };
  const shown = live.extend(stock);
  const runner = executor === 'own' ? withOwnExecutor(shown, sender, !production) : shown;
  const ruling = withRules(runner, rules, ({ actor, scopes = [] }) => ({
    authenticated: actor !== undefined,
    scopes,
    policies: actor.roles,
  }));
  const shortWay = express();
  const gateway = shortWay.wrap(live.guard(ruling));
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => options.onSchema?.(apiSchema));
  const server = new ApolloServer<GraphContext>({
    gateway,
    logger,
    nodeEnv: production ? 'production' : 'development',
    introspection: options.introspection ?? !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // A client that may register documents may fill the cache with them; that is no safelist either.
    persistedQueries: false,
    parseOptions: { maxTokens: options.tokens },
    stopOnTerminationSignals: false,
    plugins: [presentation(production, log), ...nobodyElse, ...plugins],
  });
  await server.start();
  return { server, express: shortWay };
};

/** What Apollo Server adds unasked: answers are never cached (server.ts says so), and nobody is reported to. */
const nobodyElse = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Writes what the log needs into the context's report, and gives errors the form that clients see. */
const presentation = (production: boolean, log: Logger): ApolloServerPlugin<GraphContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName, contextValue }) => {
      contextValue.report.kind = operation?.operation;
      contextValue.report.operation = operationName ?? undefined;
    },
    didEncounterErrors: async ({ errors, contextValue: { report, trace } }) => {
      for (const error of errors) {
        const code = String(error.extensions.code ?? 'INTERNAL_SERVER_ERROR');
        report.errorCodes.push(code);
        const details = { traceId: trace.id, path: error.path, service: error.extensions.service, err: error };
        if (code === 'INTERNAL_SERVER_ERROR' || code === 'DOWNSTREAM_SERVICE_ERROR') log.error(details, 'a fault');
        else if (code === 'SERVICE_UNAVAILABLE') log.warn({ ...details, err: undefined }, error.message);
      }
    },
    willSendResponse: async ({ response, contextValue: { trace, report, showsCost } }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      if (showsCost) result.extensions = { ...result.extensions, cost: { estimated: report.cost ?? 0 } };
      if (result.errors) result.errors = result.errors.map((e) => presentError(e, { traceId: trace.id, production }));
    },
  }),
});

/** Apollo's libraries log as text; what they call information is detail here. */
const quiet = (log: Logger) => ({
  debug: (message?: unknown) => log.trace(String(message)),
  info: (message?: unknown) => log.debug(String(message)),
  warn: (message?: unknown) => log.warn(String(message)),
  error: (message?: unknown) => log.error(String(message)),
});
