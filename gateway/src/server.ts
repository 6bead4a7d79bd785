/**
 * The public door: who is calling, then the graph.
 *
 * `POST /graphql` (and `GET`, for queries) · `GET /live` · `GET /ready` · in development `/dev/…` and the explorer at `/`.
 */
import { readFile } from 'node:fs/promises';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { Actor } from '@attest/kernel';
import { systemActor } from '@attest/kernel';
import { context } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fastify } from 'fastify';
import type { Logger } from 'pino';
import { bundlePage } from './bundle.ts';
import type { Env } from './env.ts';
import { errorBody } from './errors.ts';
import { startGraph } from './graph.ts';
import { readiness } from './health.ts';
import type { Identify } from './identity.ts';
import { identifier, trustProvider } from './identity.ts';
import { developmentIssuer } from './issuer.ts';
import { explorer } from './page.ts';
import type { GraphContext, Report } from './subgraphs.ts';
import { connectSubgraphs } from './subgraphs.ts';
import { minter } from './token.ts';
import type { Trace } from './trace.ts';
import { otelContext, traceOf } from './trace.ts';

export type Gateway = {
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes nothing new, finishes what is under way, closes. */
  readonly stop: () => Promise<void>;
};

/** What is known of a request so far; the actor comes with its token. */
type Visit = { readonly trace: Trace; readonly report: Report; actor?: Actor };

export const startGateway = async (env: Env, log: Logger): Promise<Gateway> => {
  const app = fastify({
    bodyLimit: env.bodyLimitBytes,
    requestTimeout: 60_000,
  });
  const visits = new WeakMap<FastifyRequest, Visit>();
  const visitOf = (request: FastifyRequest): Visit => {
    const known = visits.get(request);
    if (known) return known;
    const visit: Visit = { trace: traceOf(request.headers), report: { errorCodes: [], waits: [] } };
    visits.set(request, visit);
    return visit;
  };

  const issuer = env.identity.kind === 'DEVELOPMENT' ? await developmentIssuer() : undefined;
  const trust = env.identity.kind === 'OIDC' ? trustProvider(env.identity, env.rolesClaim) : issuer?.trust;
  if (!trust) throw new Error('there is neither an OpenID provider nor a development issuer');

  const subgraphs = connectSubgraphs(env.subgraphs);
  const graph = await startGraph({
    supergraphSdl: await readFile(env.supergraphFile, 'utf8'),
    subgraphs,
    mint: minter(env.signingKey),
    production: env.production,
    executor: env.executor,
    log,
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  const page = env.ide ? explorer(issuer ? 'personas' : 'token', bundlePage, log) : undefined;

  const graphAnswers = async (): Promise<boolean> => {
    const report: Report = { errorCodes: [], waits: [] };
    const contextValue: GraphContext = { actor: systemActor('gateway.ready'), trace: traceOf({}), report };
    const { body } = await graph.executeOperation({ query: '{ __typename }' }, { contextValue });
    return body.kind === 'single' && body.singleResult.errors === undefined;
  };
  const ready = readiness(subgraphs, graphAnswers, () => void page?.prepare());

  let stopping = false;
  everyRequest(app, visitOf, () => stopping, log);
  issuer?.routes(app);
  page?.routes(app);
  app.get('/live', () => ({ status: 'LIVE' }));
  app.get('/ready', async (_, reply) => {
    const health = await ready.check();
    return reply.code(health.status === 'READY' ? 200 : 503).send(health);
  });

  const answer = fastifyApolloHandler(graph, {
    context: async (request): Promise<GraphContext> => {
      const { actor, trace, report } = visitOf(request);
      if (!actor) throw new Error('the graph was reached by nobody');
      return { actor, trace, report };
    },
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before the body is read, so that strangers cannot make us read it.
    onRequest: authenticate(identifier(trust), visitOf, log),
    handler: (request, reply) =>
      context.with(otelContext(visitOf(request).trace), () => answer.call(app, request, reply)),
  });

  const url = await app.listen({ port: env.port, host: env.host });
  return {
    url,
    stop: async () => {
      stopping = true;
      ready.stopping();
      await graph.stop();
      await Promise.all(subgraphs.map(({ pool }) => pool.close()));
    },
  };
};

const authenticate =
  (identify: Identify, visitOf: (request: FastifyRequest) => Visit, log: Logger) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const visit = visitOf(request);
    const refuse = (status: number, message: string, code: string, more = {}) => {
      visit.report.errorCodes.push(code);
      return reply.code(status).send(errorBody(message, code, visit.trace.id, more));
    };
    try {
      const identity = await identify(request.headers.authorization);
      if (identity.ok) {
        visit.actor = identity.value;
        return;
      }
      const { reason, challenge } = identity.refusal;
      reply.header('www-authenticate', challenge);
      return refuse(401, `Who is calling is not known: ${reason}.`, 'UNAUTHENTICATED');
    } catch (error) {
      log.error({ err: error, traceId: visit.trace.id }, 'the identity provider cannot be asked');
      return refuse(503, 'The identity provider cannot be reached.', 'SERVICE_UNAVAILABLE', {
        service: 'identity provider',
      });
    }
  };

const statusOf = (error: unknown): number => {
  if (!(error instanceof Error)) return 500;
  // The Host header is part of the request's address, and not every one makes an address.
  if ('code' in error && error.code === 'ERR_INVALID_URL') return 400;
  return 'statusCode' in error ? Number(error.statusCode) : 500;
};

/** Headers of every answer, one log line a request, and answers to what no route takes. */
const everyRequest = (
  app: FastifyInstance,
  visitOf: (request: FastifyRequest) => Visit,
  stopping: () => boolean,
  log: Logger,
): void => {
  app.addHook('onRequest', async (request, reply) => {
    const { trace } = visitOf(request);
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-request-id': trace.requestId,
      'x-trace-id': trace.id,
    });
  });
  app.addHook('onSend', async (request, reply) => {
    const { waits } = visitOf(request).report;
    const timings = waits.map(({ subgraph, ms }) => `${subgraph};dur=${ms.toFixed(1)}`);
    if (timings.length > 0) reply.header('server-timing', timings.slice(0, 20).join(', '));
    // A connection kept alive would keep the server from closing.
    if (stopping()) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { trace, report, actor } = visitOf(request);
    const path = request.routeOptions.url ?? '(none)';
    const line = {
      path,
      operation: report.operation,
      kind: report.kind,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      actor: actor?.id,
      traceId: trace.id,
      requestId: trace.requestId,
      errors: report.errorCodes.length > 0 ? report.errorCodes : undefined,
    };
    if (path === '/graphql') log.info(line, 'request');
    else log.debug(line, 'request');
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
      const code = status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
      report.errorCodes.push(code);
      return reply.code(status).send(errorBody(error.message, code, trace.id));
    }
    report.errorCodes.push('INTERNAL_SERVER_ERROR');
    log.error({ err: error, traceId: trace.id }, 'a fault');
    return reply
      .code(500)
      .send(errorBody('Something went wrong on our side; quote the trace id.', 'INTERNAL_SERVER_ERROR', trace.id));
  });
};
