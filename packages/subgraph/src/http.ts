/** The HTTP face of a subgraph: /graphql for the gateway, /live, /ready and /metrics for whoever runs it. */
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Deps } from '@attest/record';
import { context as otel, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { type Context, contextOf } from './context.ts';
import type { Caller, Identity } from './identity.ts';
import { subgraphLimits, weigher } from './limits.ts';
import { bodyHash } from './sealed.ts';
import { type Measures, type Trace, traceOf, tracer } from './telemetry.ts';
import { overweightError } from './weigh.ts';

/** Bytes of a request's body; the gateway's own limit is lower. */
const bodyAtMost = 8 * 1024 * 1024;

/** Bytes of all headers: the token is the largest of them. */
const headersAtMost = 32 * 1024;
const headersWithinMs = 10_000;
const requestWithinMs = 60_000;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where the request's token holds. */
    caller: Caller | undefined;
    trace: Trace | undefined;
  }
}

export type Health = {
  readonly ready: boolean;
  readonly database: 'up' | 'down';
  /** A bus that is away delays events and loses none: the service stays ready. */
  readonly bus: 'up' | 'down';
};

export type HttpOptions = {
  readonly apollo: ApolloServer<Context>;
  readonly deps: Deps;
  readonly verify: (authorization: string | undefined) => Promise<Identity>;
  readonly health: () => Promise<Health>;
  readonly measures: Measures;
};

/** A fault of the request, answered as GraphQL answers faults. */
type RequestFault = { readonly status: number; readonly code: string; readonly message: string };

const answer = (reply: FastifyReply, { status, code, message }: RequestFault) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

const unauthenticated = (message: string): RequestFault => ({ status: 401, code: 'UNAUTHENTICATED', message });

const turnAway = (reply: FastifyReply, status: number, message: string) =>
  status === 401
    ? answer(reply.header('www-authenticate', 'Bearer'), unauthenticated(message))
    : answer(reply, { status, code: 'FORBIDDEN', message });

const viaGateway = 'This subgraph is reached through the gateway, which signs every request.';

class BodyRejected extends Error {
  readonly statusCode: number;
  readonly code: string;
  constructor(statusCode: number, code: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
  }
}

const queryIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
    ? body.query
    : undefined;

const graphqlRoute = ({ apollo, deps }: HttpOptions) => {
  const run = fastifyApolloHandler<Context>(apollo, {
    context: async (request) => {
      if (!request.caller || !request.trace) throw new Error('a request without caller came past its check');
      const { actor } = request.caller;
      const { traceId } = request.trace;
      const log = deps.log.child({ traceId, actor: actor.id });
      return contextOf({ actor, deps: { ...deps, log }, log, traceId });
    },
  });
  // The handler's own request type differs only in the generics of its route.
  const handle = run as unknown as (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  return async function graphql(this: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const parent = request.trace?.parent ?? ROOT_CONTEXT;
    const span = tracer().startSpan(
      'POST /graphql',
      { kind: SpanKind.SERVER, attributes: { 'enduser.id': request.caller?.actor.id ?? '' } },
      parent,
    );
    try {
      const answered = await otel.with(trace.setSpan(parent, span), () => handle.call(this, request, reply));
      span.setAttribute('http.response.status_code', reply.statusCode);
      return answered;
    } catch (fault) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw fault;
    } finally {
      span.end();
    }
  };
};

/** `/graphql` behind its identity check. In a scope of its own, so that the check covers this route and nothing else. */
const graphqlScope = (options: HttpOptions) => async (app: FastifyInstance) => {
  const parseJson = app.getDefaultJsonParser('error', 'error');

  const weigh = weigher(subgraphLimits);

  app.addHook('onRequest', async (request, reply) => {
    const identity = await options.verify(request.headers.authorization);
    if ('turned' in identity) {
      const { status, reason } = identity.turned;
      options.deps.log.debug({ reason, ip: request.ip }, 'turned away');
      return turnAway(reply, status, status === 401 ? viaGateway : `${viaGateway} Here: ${reason}.`);
    }
    request.caller = identity.caller;
    request.trace = traceOf(request.headers.traceparent?.toString());
  });

  // The raw bytes are compared with the token's claim before anything reads them.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyAtMost }, (request, body, done) => {
    if (!request.caller || bodyHash(body) !== request.caller.body)
      return done(new BodyRejected(401, 'UNAUTHENTICATED', 'The body is not the one that the gateway signed.'));
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json')
      return done(new BodyRejected(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json.'));
    return parseJson(request, body.toString('utf8'), (fault, parsed) =>
      fault ? done(new BodyRejected(400, 'BAD_REQUEST', 'The body is not JSON.')) : done(null, parsed),
    );
  });

  // Behind the same check: without a token no method says more than 401.
  app.route({
    method: ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (_, reply) =>
      answer(reply.header('allow', 'POST'), {
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
        message: 'A subgraph is asked by POST.',
      }),
  });

  app.post(
    '/graphql',
    {
      // A request without a body has no bytes to compare, and nothing to ask.
      preHandler: async (request, reply) => {
        if (request.body === undefined) return turnAway(reply, 401, 'The body is not the one that the gateway signed.');
        const query = queryIn(request.body);
        const found = query === undefined ? undefined : weigh(query);
        if (!found) return;
        const { message, extensions } = overweightError(found);
        return reply.code(400).send({ errors: [{ message, extensions }] });
      },
    },
    graphqlRoute(options),
  );
};

/** Builds the server; it does not listen yet. */
export const httpOf = (options: HttpOptions): FastifyInstance => {
  const { deps, health, measures } = options;
  const app: FastifyInstance = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyAtMost,
    requestTimeout: requestWithinMs,
    http: { headersTimeout: headersWithinMs, maxHeaderSize: headersAtMost, connectionsCheckingInterval: 1_000 },
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false },
  });
  app.decorateRequest('caller', undefined);
  app.decorateRequest('trace', undefined);

  // A connection that was busy at the end would otherwise be kept open, and the end with it, until it times out.
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });

  app.addHook('onResponse', async (request, reply) => {
    measures.request(request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
  });

  app.setErrorHandler((fault: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = fault.statusCode ?? 500;
    if (fault instanceof BodyRejected) return answer(reply, { status, code: fault.code, message: fault.message });
    if (status < 500) return answer(reply, { status, code: 'BAD_REQUEST', message: fault.message });
    deps.log.error({ err: fault, traceId: request.trace?.traceId }, 'a request failed');
    return answer(reply, { status, code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' });
  });
  app.setNotFoundHandler((_, reply) => answer(reply, { status: 404, code: 'NOT_FOUND', message: 'Nothing is here.' }));

  app.get('/live', async () => ({ status: 'live' }));
  app.get('/ready', async (_, reply) => {
    const { ready, ...parts } = await health();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', ...parts });
  });
  app.get('/metrics', async (_, reply) => reply.type(measures.contentType).send(await measures.text()));
  void app.register(graphqlScope(options));
  return app;
};
