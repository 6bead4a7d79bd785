/**
 * The public door: who is calling, then the graph.
 *
 * `POST /graphql` (and `GET`, for queries) · `GET /calendar/changes.ics` · `GET /live` · `GET /ready` · in development `/dev/…`, and with the
 * explorer at `/` the reference at `/reference`.
 */
import { unwatchFile, watchFile } from 'node:fs';
import { systemActor } from '@attest/kernel';
import { startTelemetry } from '@attest/subgraph/exporter';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastify } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { mediaTypeFor, refuse } from './ask/answer.ts';
import { endAfter, readBodies } from './ask/body.ts';
import { measures } from './ask/client.ts';
import { asking, rateError, rateHeaders } from './ask/index.ts';
import { runner } from './ask/run.ts';
import { share } from './ask/share.ts';
import { bundlePage } from './bundle.ts';
import { openBusLine } from './bus.ts';
import { calendarDoor } from './calendar/index.ts';
import { openDeparted, unlessDeparted } from './departed.ts';
import type { Env } from './env.ts';
import { errorBody, withoutStack } from './errors.ts';
import { startGraph } from './graph.ts';
import { readiness } from './health.ts';
import type { Identify, Identity, Soon } from './identity.ts';
import { identifier, soonOr, trustProvider } from './identity.ts';
import { forGraph, intakeDoors } from './intake/index.ts';
import { developmentIssuer } from './issuer.ts';
import { admission } from './limit/admission.ts';
import { allowOrigins } from './limit/cors.ts';
import type { Bucket, Taken } from './limit/rate.ts';
import { bucket } from './limit/rate.ts';
import type { LiveView } from './live/graph.ts';
import { type LiveQueries, startLive, systemTimers, type Timers } from './live/index.ts';
import { admittedOf } from './live/sessions.ts';
import { streamPath } from './live/sse.ts';
import { loadSafelist } from './operations/safelist.ts';
import { explorer } from './page.ts';
import { reference } from './reference/index.ts';
import type { GraphContext, Report } from './subgraphs.ts';
import { connectSubgraphs } from './subgraphs.ts';
import type { Reload } from './supergraph/index.ts';
import { openSupergraphs } from './supergraph/index.ts';
import { minter } from './token.ts';
import { recording, traceOf } from './trace.ts';
import { keepVisits, visitOf } from './visit.ts';

export type Gateway = {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Reads the supergraph's file again, and asks the new graph where it is another. */
  readonly reload: () => Promise<Reload>;
  /** Takes nothing new, finishes what is under way, closes. */
  readonly stop: () => Promise<void>;
};

/** `timers` end live queries when their tokens do. */
export const startGateway = async (env: Env, log: Logger, timers: Timers = systemTimers): Promise<Gateway> => {
  const { limits } = env;
  // Before anybody finds out whether spans are taken.
  const stopTelemetry = await startTelemetry('gateway', env.telemetry?.endpoint);
  const app = fastify({
    bodyLimit: env.bodyLimitBytes,
    requestTimeout: limits.times.requestMs,
    trustProxy: limits.proxies.length > 0 ? [...limits.proxies] : false,
    http: {
      headersTimeout: limits.times.headersMs,
      maxHeaderSize: limits.headerBytes,
      // How often connections are looked at; a slow one is cut off no sooner.
      connectionsCheckingInterval: Math.min(1_000, limits.times.headersMs),
    },
  });
  keepVisits(app, env.telemetry && recording(env.telemetry.share));

  const issuer = env.identity.kind === 'DEVELOPMENT' ? await developmentIssuer() : undefined;
  const trust = env.identity.kind === 'OIDC' ? trustProvider(env.identity, env.rolesClaim) : issuer?.trust;
  if (!trust) throw new Error('there is neither an OpenID provider nor a development issuer');

  const bus = openBusLine(env, log);
  const departed = openDeparted(bus, log);
  const anybody = unlessDeparted(identifier(trust), departed);
  const identify = forGraph(anybody);
  const subgraphs = connectSubgraphs(env.subgraphs, log);
  const { load, admit } = admission(limits);
  const safelist = await loadSafelist(env.operations);
  const clock = (): number => performance.now();
  const strangers = bucket(limits.rate.strangersPerMinute, clock);
  const rate = bucket(limits.rate.costPerMinute, clock);
  const turning: Turning = { strangers, bodyBytes: env.bodyLimitBytes, log };
  const enter = authenticate(identify, { ...turning, rate });
  let live: LiveQueries | undefined;
  const graphs = await openSupergraphs({
    file: env.supergraphFile,
    open: (supergraphSdl, validate, pause) =>
      startGraph({
        supergraphSdl,
        validate,
        subgraphs,
        mint: minter(env.signingKey),
        production: env.production,
        executor: env.executor,
        shadowPercent: env.shadowPercent,
        introspection: env.introspection,
        tokens: limits.operation.tokens,
        pause,
        log,
      }),
    onGraph: ({ schema, prices }) => {
      load(schema, prices);
      live?.adopt();
    },
    log,
  });
  const liveView: LiveView = {
    now: () => graphs.now().live.now(),
    ask: (query, context) => graphs.now().live.ask(query, context),
  };
  const page = env.ide ? explorer(issuer ? 'personas' : 'token', bundlePage, log) : undefined;

  const graphAnswers = async (): Promise<boolean> => {
    const report: Report = { errorCodes: [], waits: [] };
    const contextValue: GraphContext = { actor: systemActor('gateway.ready'), trace: traceOf({}), report };
    const { body } = await graphs.now().server.executeOperation({ query: '{ __typename }' }, { contextValue });
    return body.kind === 'single' && body.singleResult.errors === undefined;
  };
  const ready = readiness(subgraphs, graphAnswers, () => void page?.prepare(), graphs.refused, departed.state);

  let stopping = false;
  everyRequest(app, () => stopping, log);
  issuer?.routes(app);
  page?.routes(app);
  if (env.ide)
    reference(
      app,
      () => liveView.now().schema,
      () => graphs.now().owners,
    );
  app.get('/live', () => ({ status: 'LIVE' }));
  app.get('/ready', async (_, reply) => {
    const health = await ready.check();
    return reply.code(health.status === 'READY' ? 200 : 503).send(health);
  });

  const logUnlisted = env.operations.mode === 'log';
  allowOrigins(app, '/graphql', limits.origins);
  allowOrigins(app, streamPath, limits.origins, 'GET, POST, PUT, DELETE');
  app.removeContentTypeParser('text/plain');
  await app.register(async (graph) => {
    graph.removeAllContentTypeParsers();
    readBodies(graph, { bytes: env.bodyLimitBytes, characters: limits.operation.characters });
    graph.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      // Before the body is read, so that strangers cannot make us read it.
      onRequest: (request, reply, next) => {
        const passed = enter(request, reply);
        // Who was turned away has their answer, and needs no more of what comes next.
        if (passed instanceof Promise) return passed;
        if (passed) next();
        return undefined;
      },
      handler: asking({
        run: runner(graphs.now, env.deduplicate ? share() : undefined),
        admit,
        safelist,
        logUnlisted,
        rate,
        answerMs: limits.times.answerMs,
        bodyBytes: env.bodyLimitBytes,
        contextOf: (request): GraphContext => {
          const { actor, trace, report } = visitOf(request);
          if (!actor) throw new Error('the graph was reached by nobody');
          return { actor, trace, report, scopes: actor.scopes, showsCost: request.headers['attest-cost'] === 'show' };
        },
        measures: measures(({ name, version }) => safelist.knows(name, version)),
        log,
      }),
    });
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (request, reply) => {
      const error = new GraphQLError('The graph is asked by GET or POST.', {
        extensions: { code: 'METHOD_NOT_ALLOWED' },
      });
      return refuse(request, reply.header('allow', 'GET, POST'), {
        status: 405,
        error,
        traceId: visitOf(request).trace.id,
      });
    },
  });

  calendarDoor(app, {
    authenticate: authenticate(identify, turning),
    visit: visitOf,
    graph: () => graphs.now().server,
    strangers,
  });
  await app.register(
    intakeDoors({
      authenticate: authenticate(anybody, turning),
      visit: visitOf,
      graph: () => graphs.now().server,
    }),
  );
  live = startLive({
    env,
    bus,
    graph: liveView,
    identify,
    departed,
    clearance: { admit, safelist, rate, logUnlisted },
    authenticate: async (request, reply) => {
      await authenticate(identify, turning)(request, reply);
      const { actor } = visitOf(request);
      return actor && admittedOf(actor, request.headers.authorization);
    },
    traceOf: (request) => visitOf(request).trace,
    timers,
    log,
  });
  live.routes(app);

  const lookAgain = () => void graphs.reload();
  if (env.supergraphWatchMs > 0)
    watchFile(env.supergraphFile, { interval: env.supergraphWatchMs, persistent: false }, lookAgain);
  const url = await app.listen({ port: env.port, host: env.host });
  return {
    url,
    reload: graphs.reload,
    stop: async () => {
      stopping = true;
      ready.stopping();
      await live?.stop();
      await bus.stop();
      unwatchFile(env.supergraphFile, lookAgain);
      await closed(app);
      await graphs.now().server.stop();
      await Promise.all(subgraphs.map(({ wire }) => wire.close()));
      await stopTelemetry();
    },
  };
};

/** How long connections that are kept alive, or answers under way, hold up the end. */
const goodbyeMs = 10_000;

const closed = async (app: FastifyInstance): Promise<void> => {
  const timer = setTimeout(() => app.server.closeAllConnections(), goodbyeMs);
  await app.close();
  clearTimeout(timer);
};

type Turning = {
  readonly strangers: Bucket;
  /** Of callers who are known: who has spent all is turned away before the body is read, where one is given. */
  readonly rate?: Bucket;
  /** Of a request's body. */
  readonly bodyBytes: number;
  readonly log: Logger;
};

/** Whether the request may go on; where not, it is answered. */
const authenticate =
  (identify: Identify, { strangers, rate, bodyBytes, log }: Turning) =>
  (request: FastifyRequest, reply: FastifyReply): Soon<boolean> => {
    const visit = visitOf(request);
    const turnAway = (status: number, made: () => GraphQLError): false => {
      const error = withoutStack(made);
      visit.report.errorCodes.push(String(error.extensions.code));
      endAfter(request, reply, bodyBytes);
      refuse(request, reply, { status, error, traceId: visit.trace.id });
      return false;
    };
    const tooOften = (taken: Taken) => {
      reply.headers(rateHeaders(taken));
      return turnAway(429, () => rateError(taken));
    };
    const judge = (identity: Identity): boolean => {
      if (identity.ok) {
        visit.actor = identity.value;
        const left = rate?.look(identity.value.id);
        return !left || left.allowed || tooOften(left);
      }
      const taken = strangers.take(request.ip, 1);
      if (!taken.allowed) return tooOften(taken);
      const { reason, challenge } = identity.refusal;
      reply.header('www-authenticate', challenge);
      const message = `Who is calling is not known: ${reason}.`;
      return turnAway(401, () => new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } }));
    };
    const unasked = (error: unknown) => {
      log.error({ err: error, traceId: visit.trace.id }, 'the identity provider cannot be asked');
      const extensions = { code: 'SERVICE_UNAVAILABLE', service: 'identity provider' };
      return turnAway(503, () => new GraphQLError('The identity provider cannot be reached.', { extensions }));
    };
    return soonOr(() => identify(request.headers.authorization), judge, unasked);
  };

const clientFaults: Readonly<Record<number, string>> = { 413: 'PAYLOAD_TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE' };

const statusOf = (error: unknown): number => {
  if (!(error instanceof Error)) return 500;
  // The Host header is part of the request's address, and not every one makes an address.
  if ('code' in error && error.code === 'ERR_INVALID_URL') return 400;
  return 'statusCode' in error ? Number(error.statusCode) : 500;
};

/** Headers of every answer, one log line a request, and answers to what no route takes. */
const everyRequest = (app: FastifyInstance, stopping: () => boolean, log: Logger): void => {
  app.addHook('onRequest', (request, reply, next) => {
    const { trace } = visitOf(request);
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-request-id': trace.requestId,
      'x-trace-id': trace.id,
    });
    next();
  });
  app.addHook('onSend', (request, reply, _, next) => {
    const { waits } = visitOf(request).report;
    const timings = waits.map(({ subgraph, ms }) => `${subgraph};dur=${ms.toFixed(1)}`);
    if (timings.length > 0) reply.header('server-timing', timings.slice(0, 20).join(', '));
    // A connection kept alive would keep the server from closing.
    if (stopping()) reply.header('connection', 'close');
    next();
  });
  app.addHook('onResponse', (request, reply, next) => {
    const { trace, report, actor } = visitOf(request);
    const path = request.routeOptions.url ?? '(none)';
    const line = {
      path,
      operation: report.operation,
      operationId: report.operationId,
      client: report.client,
      cost: report.cost,
      kind: report.kind,
      status: reply.statusCode,
      shared: report.shared,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      actor: actor?.id,
      traceId: trace.id,
      requestId: trace.requestId,
      errors: report.errorCodes.length > 0 ? report.errorCodes : undefined,
    };
    if (path === '/graphql' || path.startsWith('/intake/') || path.startsWith('/calendar/')) log.info(line, 'request');
    else log.debug(line, 'request');
    next();
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .send(errorBody('There is nothing here; the graph is at /graphql.', 'NOT_FOUND', visitOf(request).trace.id)),
  );
  app.setErrorHandler((error, request, reply) => {
    const { trace, report } = visitOf(request);
    const status = statusOf(error);
    if (error instanceof Error && status >= 400 && status < 500) {
      const code = clientFaults[status] ?? 'BAD_REQUEST';
      report.errorCodes.push(code);
      return reply
        .code(status)
        .type(mediaTypeFor(request))
        .send(JSON.stringify(errorBody(error.message, code, trace.id)));
    }
    report.errorCodes.push('INTERNAL_SERVER_ERROR');
    log.error({ err: error, traceId: trace.id }, 'a fault');
    return reply
      .code(500)
      .send(errorBody('Something went wrong on our side; quote the trace id.', 'INTERNAL_SERVER_ERROR', trace.id));
  });
};
