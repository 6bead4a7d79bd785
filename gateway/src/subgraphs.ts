/**
 * The way to the subgraphs: kept-alive connections, a token for each request, and errors that name who is away.
 *
 * Headers of the client go no further: what a subgraph learns about the caller stands in the token alone.
 */
import type { GraphQLDataSource } from '@apollo/gateway';
import type { Actor } from '@attest/kernel';
import { SpanKind } from '@opentelemetry/api';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayAnswer, GatewayRequest } from './express.ts';
import { type Asked, sending } from './sending.ts';
import type { Mint } from './token.ts';
import type { Trace } from './trace.ts';
import { spanner } from './trace.ts';
import { type Breaker, breaker } from './wire/breaker.ts';
import type { Exchanged, Wire, WireOptions } from './wire/index.ts';
import { openWire } from './wire/index.ts';

/** What a request carries through the graph. */
export type GraphContext = {
  readonly actor: Actor;
  readonly trace: Trace;
  /** What the log line and Server-Timing will say; filled on the way. */
  readonly report: Report;
  /** Of the caller's token (RFC 9068 2.2.3). */
  readonly scopes?: readonly string[];
  /** Whether the answer is to say what it cost. */
  readonly showsCost?: boolean;
  /** What stands between the question and each service that it asks; nothing by default. */
  readonly through?: <T>(service: string, ask: () => Promise<T>) => Promise<T>;
  /** What answers instead of those who run plans: where the answer is there already, or none is wanted. */
  readonly answered?: (request: GatewayRequest) => Promise<GatewayAnswer>;
};

export type Report = {
  operation?: string | undefined;
  kind?: string | undefined;
  /** The program that asks. */
  client?: { readonly name: string; readonly version: string } | undefined;
  /** What the operation may cost at most; absent where nothing was weighed. */
  cost?: number | undefined;
  /** Of the manifest that has the operation. */
  operationId?: string | undefined;
  /** Whether the answer was that of the same question by the same caller at the same time. */
  shared?: boolean | undefined;
  readonly errorCodes: string[];
  /** Milliseconds spent waiting for each subgraph, in the order in which they answered. */
  readonly waits: { readonly subgraph: string; readonly ms: number }[];
};

export type Subgraph = {
  readonly name: string;
  readonly url: URL;
  readonly wire: Wire;
  readonly breaker: Breaker;
};

/** Long enough for a bulk import of two megabytes, short enough for a person to wait. */
const wireOptions: WireOptions = {
  connections: 256,
  connectMs: 2_000,
  silenceMs: 30_000,
  headers: { accept: 'application/json' },
};

const breakerOptions = { inVain: 10, restMs: 1_000 } as const;

export const connectSubgraphs = (urls: Readonly<Record<string, string>>, log: Logger): Subgraph[] =>
  Object.entries(urls).map(([name, address]) => {
    const url = new URL(address);
    const changed = (open: boolean): void => {
      if (open) log.warn({ service: name }, 'a service does not answer and is asked now and then only');
      else log.info({ service: name }, 'a service answers again');
    };
    return { name, url, wire: openWire(url, wireOptions), breaker: breaker({ ...breakerOptions, changed }) };
  });

const neverReached = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'CONNECT_TIMEOUT'];
const cutOff = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'CUT_OFF'];
const tooSlow = ['ANSWER_TIMEOUT'];
/** What somebody has waited for, in vain; other failures come at once, and nobody need be spared them. */
const waitedFor = ['CONNECT_TIMEOUT', 'ETIMEDOUT', ...tooSlow];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What is answered for a service that is away. */
export const unavailable = (service: string, what: string, cause?: unknown): GraphQLError =>
  new GraphQLError(`The service "${service}" ${what}.`, {
    extensions: { code: 'SERVICE_UNAVAILABLE', service },
    originalError: cause instanceof Error ? cause : undefined,
  });

/** The error of a failed exchange as clients see it; anything but the network's failures is a fault of ours. */
const failure = (service: string, error: unknown): unknown => {
  const code = codeOf(error);
  if (neverReached.includes(code)) return unavailable(service, 'cannot be reached', error);
  if (cutOff.includes(code)) return unavailable(service, 'broke the connection off', error);
  if (tooSlow.includes(code)) return unavailable(service, 'did not answer in time', error);
  return error;
};

/** What a subgraph answers by the GraphQL-over-HTTP convention; validated by the executor as it is merged. */
type GraphAnswer = Awaited<ReturnType<GraphQLDataSource['process']>>;

const isGraphAnswer = (value: unknown): value is GraphAnswer =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `http` in an error's extensions would let a subgraph set the status and headers of our own answer. */
const withoutHttp = (answer: GraphAnswer): GraphAnswer => {
  for (const { extensions } of answer.errors ?? []) if (extensions) delete extensions.http;
  return { data: answer.data, errors: answer.errors, extensions: answer.extensions };
};

const read = (service: string, { status, text }: Exchanged): GraphAnswer => {
  if (status === 502 || status === 503 || status === 504) throw unavailable(service, `is not ready (HTTP ${status})`);
  const answer = parse(text);
  // 401 here means that our own token was refused: the caller did nothing wrong and must not be told to log in again.
  if (status !== 401 && isGraphAnswer(answer)) return withoutHttp(answer);
  throw new GraphQLError(`The service "${service}" answered HTTP ${status}.`, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', service },
  });
};

/** Asks a subgraph; `body` is the request as JSON, `repeatable` whether it may be asked twice. */
export type AskSubgraph = (body: string, context: GraphContext, repeatable: boolean) => Promise<GraphAnswer>;

export const subgraphAsker = ({ name, url, wire, breaker }: Subgraph, mint: Mint): AskSubgraph => {
  const send = sending(name, url, wire, mint);

  const attempt = async (asked: Asked, together: boolean): Promise<Exchanged> => {
    if (!breaker.lets()) throw unavailable(name, 'has not answered lately and is not asked for a moment');
    let inVain = false;
    try {
      return await send(asked, together);
    } catch (error) {
      inVain = waitedFor.includes(codeOf(error));
      throw error;
    } finally {
      breaker.went(inVain);
    }
  };

  /** One more try where the connection failed, for queries only: a mutation may have happened before it broke. */
  const attemptSafely = async (asked: Asked, repeatable: boolean): Promise<Exchanged> => {
    try {
      return await attempt(asked, repeatable);
    } catch (error) {
      if (!repeatable || ![...neverReached, ...cutOff].includes(codeOf(error))) throw error;
      return attempt(asked, false);
    }
  };

  const ask: AskSubgraph = async (body, { actor, trace, report }, repeatable) => {
    const startedAt = performance.now();
    try {
      return read(name, await attemptSafely({ body, actor, trace }, repeatable));
    } catch (error) {
      throw failure(name, error);
    } finally {
      report.waits.push({ subgraph: name, ms: performance.now() - startedAt });
    }
  };
  const spanned = spanner();
  const options = { kind: SpanKind.CLIENT, attributes: { 'peer.service': name } };
  return (body, context, repeatable) => spanned('gateway.fetch', options, () => ask(body, context, repeatable));
};

/** The same for an executor that knows data sources. */
export const subgraphDataSource = (name: string, ask: AskSubgraph): GraphQLDataSource<GraphContext> => ({
  process: async (options) => {
    if (!('incomingRequestContext' in options))
      throw new Error(`the gateway asks "${name}" for nothing but callers' operations`);
    const { query, variables, operationName } = options.request;
    const repeatable = options.incomingRequestContext.operation.operation === 'query';
    return ask(JSON.stringify({ query, variables, operationName }), options.context, repeatable);
  },
});
