/** One operation of one caller, run: for requests that come alone and for those that come in a bundle. */
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Actor } from '@attest/kernel';
import type { Deps } from '@attest/record';
import { context as otel, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { GraphQLError } from 'graphql';
import { type Context, contextOf } from './context.ts';
import { subgraphLimits, weigher } from './limits.ts';
import { type Trace, tracer } from './telemetry.ts';
import { overweightError } from './weigh.ts';

export type Sent = {
  readonly actor: Actor;
  readonly trace: Trace;
  readonly headers: HeaderMap;
  /** Of the address, with its question mark. */
  readonly search: string;
  /** Parsed JSON. */
  readonly body: unknown;
};

export type Ran = { readonly status: number; readonly headers: ReadonlyMap<string, string>; readonly text: string };

export type Run = (sent: Sent) => Promise<Ran>;

const json = 'application/json; charset=utf-8';

/** The headers of a request of JSON that says nothing unusual. */
export const plainHeaders = (): HeaderMap => {
  const headers = new HeaderMap();
  headers.set('content-type', 'application/json');
  headers.set('accept', 'application/json');
  return headers;
};

const queryIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
    ? body.query
    : undefined;

const refused = ({ message, extensions }: GraphQLError): Ran => ({
  status: 400,
  headers: new Map([['content-type', json]]),
  text: JSON.stringify({ errors: [{ message, extensions }] }),
});

/** Weighs before it runs. Throws faults of ours. */
export const runner = (apollo: ApolloServer<Context>, deps: Deps): Run => {
  const weigh = weigher(subgraphLimits);
  const run: Run = async ({ actor, trace: { traceId }, headers, search, body }) => {
    const query = queryIn(body);
    const found = query === undefined ? undefined : weigh(query);
    if (found) return refused(overweightError(found));
    const log = deps.log.child({ traceId, actor: actor.id });
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search, body },
      context: async () => contextOf({ actor, deps: { ...deps, log }, log, traceId }),
    });
    if (answer.body.kind !== 'complete') throw new Error('a subgraph answers in one piece');
    return { status: answer.status ?? 200, headers: answer.headers, text: answer.body.string };
  };
  return async (sent) => {
    const { parent } = sent.trace;
    const attributes = { 'enduser.id': sent.actor.id };
    const span = tracer().startSpan('POST /graphql', { kind: SpanKind.SERVER, attributes }, parent);
    try {
      const ran = await otel.with(trace.setSpan(parent, span), () => run(sent));
      span.setAttribute('http.response.status_code', ran.status);
      return ran;
    } catch (fault) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw fault;
    } finally {
      span.end();
    }
  };
};
