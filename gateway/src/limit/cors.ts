/** Which pages of other origins may call the graph: those listed, by the Fetch standard's CORS protocol; none by default. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const allowedHeaders = [
  'accept',
  'authorization',
  'content-type',
  'traceparent',
  'x-request-id',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
  'attest-cost',
  // Of live queries over server-sent events.
  'last-event-id',
  'x-graphql-event-stream-token',
].join(', ');
const exposedHeaders = 'ratelimit, ratelimit-policy, retry-after, server-timing, x-request-id, x-trace-id';
const preflightSeconds = '600';

/** Nothing where no origin is listed: the browser then keeps every answer from a foreign page. */
export const allowOrigins = (
  app: FastifyInstance,
  url: string,
  origins: readonly string[],
  methods = 'GET, POST',
): void => {
  if (origins.length === 0) return;
  const listed = new Set(origins);
  const allow = ({ headers }: FastifyRequest, reply: FastifyReply): boolean => {
    reply.header('vary', 'origin');
    const { origin } = headers;
    if (origin === undefined || !listed.has(origin)) return false;
    reply.header('access-control-allow-origin', origin);
    return true;
  };
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === url && request.method !== 'OPTIONS' && allow(request, reply))
      reply.header('access-control-expose-headers', exposedHeaders);
  });
  app.options(url, async (request, reply) => {
    if (!allow(request, reply)) return reply.code(403).send();
    return reply
      .headers({
        'access-control-allow-methods': methods,
        'access-control-allow-headers': allowedHeaders,
        'access-control-max-age': preflightSeconds,
      })
      .code(204)
      .send();
  });
};
