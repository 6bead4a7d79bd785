/** The graph itself: the committed supergraph, planned and run by @apollo/gateway, served by Apollo Server. */
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { systemActor } from '@attest/kernel';
import type { GraphQLSchema } from 'graphql';
import { parse, print } from 'graphql';
import type { Logger } from 'pino';
import { withRules } from './authorize/index.ts';
import { withoutRules } from './authorize/rules.ts';
import type { Executor } from './env.ts';
import { callNobody } from './env.ts';
import { presentError } from './errors.ts';
import type { GatewayInterface, Sender } from './executor/index.ts';
import { ownGateway } from './executor/index.ts';
import type { Asked, Express, GatewayRequest } from './express.ts';
import { express } from './express.ts';
import { type LiveGraph, liveGraph } from './live/graph.ts';
import { quiet } from './quiet.ts';
import { shadow } from './shadow/index.ts';
import type { AskSubgraph, GraphContext, Subgraph } from './subgraphs.ts';
import { subgraphAsker } from './subgraphs.ts';
import type { Pause } from './supergraph/pieces.ts';
import { openPlanner } from './supergraph/planner.ts';
import { readSupergraph, type Said } from './supergraph/read.ts';
import type { Mint } from './token.ts';
import { traceOf } from './trace.ts';

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
  /** Of a hundred queries, how many a shadow runs again. */
  readonly shadowPercent?: number;
  /** Between two parts of the work of loading; nothing by default. */
  readonly pause?: Pause;
  /** Whether to validate the supergraph, which composition has done for the one that is committed. */
  readonly validate?: boolean;
  readonly log: Logger;
};

export type Graph = {
  readonly server: ApolloServer<GraphContext>;
  /** For what the server has let through before. */
  readonly express: Express;
  /** As live queries know it. */
  readonly live: LiveGraph;
  /** What clients see, what it costs, and whose it is. */
  readonly schema: GraphQLSchema;
  readonly prices: Said['prices'];
  readonly owners: Said['owners'];
  /** Plans an operation without running it, so that who asks first need not wait. Whether it is one of this graph. */
  readonly prepare: (asked: Asked) => Promise<boolean>;
  /** Another graph has taken over: what this one needs goes once nobody asks it any more. */
  readonly retire: () => void;
};

/** Asks a subgraph by whatever way the question has. */
const through = (subgraph: Subgraph, mint: Mint): AskSubgraph => {
  const ask = subgraphAsker(subgraph, mint);
  return (body, context, repeatable) =>
    context.through
      ? context.through(subgraph.name, () => ask(body, context, repeatable))
      : ask(body, context, repeatable);
};

/** Loads the supergraph. Throws when it names a subgraph that has no address. */
export const startGraph = async (options: GraphOptions): Promise<Graph> => {
  const { subgraphs, mint, production, log, pause = async () => undefined } = options;
  const live = liveGraph(log);
  const askers = new Map(subgraphs.map((subgraph) => [subgraph.name, through(subgraph, mint)]));
  const askerOf = (name: string): AskSubgraph => {
    const asker = askers.get(name);
    if (asker) return asker;
    throw new Error(`SUBGRAPH_URLS has no address for "${name}", which the supergraph needs`);
  };
  callNobody();
  const runs = await openExecutor({ ...options, pause, askerOf, live });
  for (const name of runs.said.subgraphs) askerOf(name);
  const { rules, prices, owners } = runs.said;
  const ruling = withRules(runs.gateway, rules, ({ actor, scopes = [] }) => ({
    authenticated: actor !== undefined,
    scopes,
    policies: actor.roles,
  }));
  const shortWay = express();
  const gateway = shortWay.wrap(live.guard(ruling));
  const server = new ApolloServer<GraphContext>({
    gateway,
    logger: quiet(log),
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
    plugins: [presentation(production, log), ...nobodyElse],
  });
  await server.start();

  const prepare: Graph['prepare'] = async ({ text, operationName }) => {
    const asked = operationName === undefined ? { query: text } : { query: text, operationName };
    let planned = false;
    const answered: GraphContext['answered'] = async (request) => {
      await runs.prepare(request);
      planned = true;
      return { data: null };
    };
    const report: GraphContext['report'] = { errorCodes: [], waits: [] };
    const context: GraphContext = { actor: systemActor('gateway.prepare'), trace: traceOf({}), report, answered };
    await server.executeOperation(asked, { contextValue: context });
    return planned;
  };
  return { server, express: shortWay, live, schema: live.now().schema, prices, owners, prepare, retire: runs.retire };
};

type Opening = GraphOptions & {
  readonly askerOf: (name: string) => AskSubgraph;
  readonly live: LiveGraph;
  readonly pause: Pause;
};

type Runs = {
  readonly gateway: GatewayInterface;
  readonly said: Said;
  readonly prepare: (request: GatewayRequest) => Promise<void>;
  readonly retire: () => void;
};

/** Whoever runs plans. Apollo's own libraries are loaded here only where their executor is asked for. */
const openExecutor = async (options: Opening): Promise<Runs> => {
  const { supergraphSdl: sdl, askerOf, live, production, executor, pause, log } = options;
  const openStock = async (): Promise<{ gateway: GatewayInterface; said: Said }> => {
    const { stockGateway } = await import('./stock.ts');
    const supergraph = parse(sdl, { noLocation: true });
    const plain = withoutRules(supergraph);
    const supergraphSdl = plain === supergraph ? sdl : print(plain);
    const gateway = stockGateway({ supergraphSdl, askerOf, showsPlans: !production, log });
    return { gateway, said: readSupergraph(supergraph) };
  };
  if (executor === 'stock') {
    const { gateway, said } = await openStock();
    return { gateway: live.extend(gateway), said, prepare: async () => undefined, retire: () => undefined };
  }
  const planned = await openPlanner({ sdl, validate: options.validate ?? false, live: true }, pause);
  live.load(planned.apiSchema, planned.records);
  const percent = options.shadowPercent ?? 100;
  const stock = executor === 'shadow' ? (await (await openStock()).gateway.load({ apollo: {} })).executor : undefined;
  const sender: Sender<GraphContext> = {
    send: (name, body, context, repeatable) => askerOf(name)(body, context, repeatable),
  };
  const gateway = ownGateway(planned, sender, {
    showsPlans: !production,
    ...(stock && { follow: (own) => shadow({ own, stock, percent, log }).follow }),
  });
  return { gateway, said: planned.said, prepare: gateway.prepare, retire: planned.retire };
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
