/**
 * `/graphql`: what is asked is chosen, weighed and paid for, in that order, before the graph sees it.
 *
 * Refusals are GraphQL errors with a code: 400 for what may never run, 429 for what may run later, 504 for an answer that
 * is not there in time.
 */
import type { Span } from '@opentelemetry/api';
import { SpanStatusCode } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { withoutStack } from '../errors.ts';
import type { Admit } from '../limit/admission.ts';
import type { Bucket, Taken } from '../limit/rate.ts';
import { refusalCost } from '../limit/rate.ts';
import type { Safelist } from '../operations/safelist.ts';
import type { GraphContext, Report } from '../subgraphs.ts';
import { requestSpanner } from '../trace.ts';
import { mediaTypeFor, refuse } from './answer.ts';
import { BodyRefused, endAfter } from './body.ts';
import type { Measures } from './client.ts';
import { clientOf } from './client.ts';
import type { Runner } from './run.ts';
import { readSent, tooDeep } from './sent.ts';

export type Asking = {
  readonly run: Runner;
  readonly admit: Admit['admit'];
  readonly safelist: Safelist;
  /** Whether a text that no manifest has is worth a line in the log. */
  readonly logUnlisted: boolean;
  readonly rate: Bucket;
  readonly answerMs: number;
  /** Of a request's body. */
  readonly bodyBytes: number;
  readonly contextOf: (request: FastifyRequest) => GraphContext;
  readonly measures: Measures;
  readonly log: Logger;
};

type Refusal = { readonly status: number; readonly error: GraphQLError };

/** By the draft of the IETF (draft-ietf-httpapi-ratelimit-headers), whose unit here is cost. */
export const rateHeaders = ({ allowed, limit, remaining, seconds }: Taken): Record<string, string> => ({
  'ratelimit-policy': `"cost";q=${limit};w=60`,
  ratelimit: `"cost";r=${remaining};t=${seconds}`,
  ...(!allowed && { 'retry-after': String(seconds) }),
});

export const rateError = ({ limit, seconds }: Taken): GraphQLError =>
  new GraphQLError(`You have spent what a minute allows; try again in ${seconds} s.`, {
    extensions: { code: 'RATE_LIMITED', limit, retryAfterSeconds: seconds },
  });

const deepError = new GraphQLError('The variables are nested too deeply.', {
  extensions: { code: 'OPERATION_TOO_LARGE', limit: 'variables' },
});

const lateError = (ms: number): GraphQLError =>
  new GraphQLError(`There is no answer after ${ms} ms; a command may have been done all the same.`, {
    extensions: { code: 'ANSWER_TIMEOUT', afterMs: ms },
  });

/**
 * Codes of a request that was well-formed and could not be executed. As `application/json` that is answered with 200, for
 * clients that take anything else for a fault of a proxy; as `application/graphql-response+json` with 400 (GraphQL over
 * HTTP, 6.4).
 */
const requestErrors = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);
const isRequestError = (code: string): boolean => requestErrors.has(code);
const isPlainJson = (type: string | undefined): boolean => type?.startsWith('application/json') === true;

const late = Symbol('late');

/** The answer, or `late`. An answer that comes after that is dropped. */
const within = <T>(ms: number, work: Promise<T>): Promise<T | typeof late> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, late).unref();
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** What a span says of a request: never its variables or its text. */
const describe = (span: Span, { kind, operation, operationId, cost, client, errorCodes }: Report, status: number) => {
  if (kind !== undefined) span.updateName(`${kind} ${operation ?? ''}`.trim());
  span.setAttributes({
    'http.response.status_code': status,
    'graphql.operation.type': kind,
    'graphql.operation.name': operation,
    'attest.operation.id': operationId,
    'attest.operation.cost': cost,
    'attest.client': client?.name,
    ...(errorCodes.length > 0 && { 'attest.errors': errorCodes }),
  });
  if (status >= 500 || errorCodes.length > 0) span.setStatus({ code: SpanStatusCode.ERROR });
};

export const asking = (options: Asking) => {
  const { run, admit, safelist, logUnlisted, rate, answerMs, bodyBytes, contextOf, measures, log } = options;
  const spanned = requestSpanner();

  /** The text to run: undefined where there is none that could be run, which the graph will say. */
  const weigh = (
    sent: ReturnType<typeof readSent>,
    context: GraphContext,
    reply: FastifyReply,
  ): { text: string | undefined } | Refusal => {
    const { report, actor, trace } = context;
    if (sent.id === undefined && sent.text === undefined) return { text: undefined };
    const chosen = safelist.choose(sent);
    if (chosen.refusal) return { status: 400, error: chosen.refusal };
    report.operationId = chosen.listed ? (sent.id ?? 'listed') : undefined;
    if (logUnlisted && !chosen.listed)
      log.warn({ traceId: trace.id, client: report.client, actor: actor.id }, 'an operation of no manifest');
    if (tooDeep(sent.variables)) return { status: 400, error: deepError };
    const { cost, refusal } = admit({
      text: chosen.text,
      operationName: sent.operationName,
      variables: sent.variables,
    });
    report.cost = cost;
    if (refusal) return { status: 400, error: refusal };
    const taken = rate.take(actor.id, Math.max(1, cost));
    if (taken.limit > 0) reply.headers(rateHeaders(taken));
    return taken.allowed ? { text: chosen.text } : { status: 429, error: rateError(taken) };
  };

  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const contextValue = contextOf(request);
    const { report, trace, actor } = contextValue;
    report.client = clientOf(request.headers);
    const charge = (): void => {
      const taken = rate.charge(actor.id, refusalCost);
      if (taken.limit > 0) reply.headers(rateHeaders(taken));
    };
    const no = ({ status, error }: Refusal) => {
      if (status < 429) charge();
      const code = String(error.extensions.code);
      report.errorCodes.push(code);
      measures.operation(report.client, code, report.cost ?? 0);
      const asJson = status === 400 && isRequestError(code) && mediaTypeFor(request).startsWith('application/json');
      return refuse(request, reply, { status: asJson ? 200 : status, error, traceId: trace.id });
    };
    const { body } = request;
    if (body instanceof BodyRefused) {
      endAfter(request, reply, bodyBytes);
      return no(body);
    }
    const sent = readSent(request);
    const weighed = withoutStack(() => weigh(sent, contextValue, reply));
    if ('error' in weighed) return no(weighed);
    const attributes = { 'enduser.id': actor.id };
    const answer = await spanned(trace, `${request.method} /graphql`, attributes, async (span) => {
      const ran = await within(answerMs, run(request, sent, weighed.text, contextValue));
      if (span) describe(span, report, ran === late ? 504 : ran.status);
      return ran;
    });
    if (answer === late) return no({ status: 504, error: lateError(answerMs) });
    measures.operation(report.client, report.errorCodes[0] ?? 'OK', report.cost ?? 0);
    const { headers, status, text } = answer;
    if (status >= 400 && status < 429) charge();
    const asJson = status === 400 && isPlainJson(headers['content-type']);
    const shown = asJson && report.errorCodes.some(isRequestError) ? 200 : status;
    return reply.headers(headers).code(shown).send(text);
  };
};
