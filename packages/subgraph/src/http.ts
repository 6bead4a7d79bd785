/** The HTTP face of a subgraph: /graphql for the gateway, /live, /ready and /metrics for whoever runs it. */
import type { ApolloServer } from '@apollo/server';
import type { Deps } from '@attest/record';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { bundleType, type PartText, partsAtMost, partsIn } from './bundle.ts';
import { answerBundle } from './bundled.ts';
import type { Context } from './context.ts';
import type { Bundle, Caller, Identity } from './identity.ts';
import { headersOf, searchOf } from './request.ts';
import { errorsOf, ourFault, type RequestFault, turnedFault } from './request-fault.ts';
import { runner } from './run.ts';
import { bodyHash } from './sealed.ts';
import { type Measures, type Trace, traceOf } from './telemetry.ts';

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
    /** Set where its token holds, and is one for several callers. */
    bundle: Bundle | undefined;
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

const answer = (reply: FastifyReply, fault: RequestFault) => reply.code(fault.status).send(errorsOf(fault));

const turnAway = (reply: FastifyReply, status: 401 | 403, message: string) =>
  answer(status === 401 ? reply.header('www-authenticate', 'Bearer') : reply, turnedFault(status, message));

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

/** What a request without a body, or with another one than was signed, is told. */
const otherBody = 'The body is not the one that the gateway signed.';

const noBundle: RequestFault = {
  status: 400,
  code: 'BAD_REQUEST',
  message: `A bundle is two lines of JSON a part, of 1 to ${partsAtMost} parts.`,
};

const isParts = (body: unknown): body is PartText[] => Array.isArray(body);

const mediaTypeOf = ({ headers }: FastifyRequest): string | undefined =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase();

/** `/graphql` behind its identity check. In a scope of its own, so that the check covers this route and nothing else. */
const graphqlScope =
  ({ apollo, deps, verify }: HttpOptions) =>
  async (app: FastifyInstance) => {
    const { log } = deps;
    const run = runner(apollo, deps);
    const parseJson = app.getDefaultJsonParser('error', 'error');
    /** Undefined where it is no JSON, or JSON that could do harm. */
    const jsonIn = (request: FastifyRequest, text: string): unknown => {
      let parsed: unknown;
      parseJson(request, text, (fault, value) => {
        parsed = fault ? undefined : value;
      });
      return parsed;
    };

    app.addHook('onRequest', async (request, reply) => {
      const identity = await verify(request.headers.authorization);
      if ('turned' in identity) {
        const { status, reason } = identity.turned;
        log.debug({ reason, ip: request.ip }, 'turned away');
        return turnAway(reply, status, status === 401 ? viaGateway : `${viaGateway} Here: ${reason}.`);
      }
      if ('bundle' in identity) request.bundle = identity.bundle;
      else request.caller = identity.caller;
      request.trace = traceOf(request.headers.traceparent?.toString());
      reply.header('accept-post', `application/json, ${bundleType}`);
    });

    // The raw bytes are compared with the token's claim before anything reads them.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bodyAtMost }, (request, body, done) => {
      const { caller, bundle } = request;
      if (bodyHash(body) !== (caller ?? bundle)?.body) return done(new BodyRejected(401, 'UNAUTHENTICATED', otherBody));
      const wanted = bundle ? bundleType : 'application/json';
      if (mediaTypeOf(request) !== wanted)
        return done(new BodyRejected(415, 'UNSUPPORTED_MEDIA_TYPE', `The body must be ${wanted}.`));
      const text = body.toString('utf8');
      if (bundle) return done(null, partsIn(text));
      const parsed = jsonIn(request, text);
      return parsed === undefined
        ? done(new BodyRejected(400, 'BAD_REQUEST', 'The body is not JSON.'))
        : done(null, parsed);
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

    app.post('/graphql', async (request, reply) => {
      const { caller, bundle, trace, body } = request;
      if (bundle) {
        if (!isParts(body)) return answer(reply, noBundle);
        const parse = (text: string): unknown => jsonIn(request, text);
        return reply.type(bundleType).send(answerBundle(body, { run, parse, admit: bundle.admit, log }));
      }
      if (!caller || !trace) throw new Error('a request without caller came past its check');
      // A request without a body has no bytes to compare, and nothing to ask.
      if (body === undefined) return turnAway(reply, 401, otherBody);
      const { actor } = caller;
      const ran = await run({ actor, trace, headers: headersOf(request), search: searchOf(request), body });
      for (const [name, value] of ran.headers) reply.header(name, value);
      return reply.code(ran.status).send(ran.text);
    });
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
  app.decorateRequest('bundle', undefined);
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
    return answer(reply, { ...ourFault, status });
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
