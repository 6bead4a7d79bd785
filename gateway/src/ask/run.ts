/** An operation that may run, run: by Apollo Server, or the short way where that server has let it through before. */
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { lru } from '../executor/lru.ts';
import type { GatewayAnswer } from '../express.ts';
import type { Graph } from '../graph.ts';
import type { GraphContext } from '../subgraphs.ts';
import type { SentOperation } from './sent.ts';
import { forGraph } from './sent.ts';
import type { Share } from './share.ts';

/** An answer as it goes over the wire. */
export type Written = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

export type Runner = (
  request: FastifyRequest,
  sent: SentOperation,
  /** The text to run; undefined where there is none, of which the server will complain. */
  text: string | undefined,
  context: GraphContext,
) => Promise<Written>;

/** Accept headers whose media types are remembered. */
const acceptsAtMost = 100;
const acceptOf = ({ headers }: FastifyRequest): string => headers.accept ?? '';

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** Whether Apollo Server would find nothing to complain of in this request but its operation. */
const isOrdinary = ({ method, headers, body }: FastifyRequest, sent: SentOperation): boolean => {
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return false;
  if (typeof body !== 'object' || body === null || 'apollo-query-plan-experimental' in headers) return false;
  const operationName = 'operationName' in body ? body.operationName : undefined;
  const variables = 'variables' in body ? body.variables : undefined;
  const extensions = 'extensions' in body ? body.extensions : undefined;
  return (
    (isAbsent(operationName) || sent.operationName !== undefined) &&
    (isAbsent(variables) || sent.variables !== undefined) &&
    (isAbsent(extensions) ||
      (sent.extensions !== undefined && (sent.id !== undefined || !sent.extensions.persistedQuery)))
  );
};

/** As Apollo Server writes an answer without errors. */
export const written = ({ data, extensions }: GatewayAnswer): string => `${JSON.stringify({ data, extensions })}\n`;

const withCost = (answer: GatewayAnswer, { cost = 0 }: GraphContext['report']): GatewayAnswer => ({
  ...answer,
  extensions: { ...answer.extensions, cost: { estimated: cost } },
});

/**
 * The answer with the trace id in each of its errors. What the server refuses before it looks for an operation, a batch or what a page of
 * another origin could have sent, comes out of it with none, and is in no report.
 */
const traced = (text: string, { trace: { id: traceId }, report }: GraphContext): string => {
  const answer: { readonly errors?: readonly GraphQLFormattedError[] } = JSON.parse(text);
  const errors = answer.errors?.map((error) => {
    if (error.extensions?.traceId !== undefined) return error;
    report.errorCodes.push(String(error.extensions?.code));
    return { ...error, extensions: { ...error.extensions, traceId } };
  });
  return `${JSON.stringify({ ...answer, errors })}\n`;
};

/**
 * `graph` is asked for with each request: it may have been replaced by another. Queries are shared where `shares` is given.
 */
export const runner = (graph: () => Graph, shares?: Share): Runner => {
  /** Media types that Apollo Server has answered with, by what was accepted. */
  const types = lru<string>(acceptsAtMost);
  /** Of answers that may be shared: who comes second need not write them again. */
  const texts = new WeakMap<GatewayAnswer, string>();

  const textOf = (answer: GatewayAnswer, { showsCost, report }: GraphContext): string => {
    if (showsCost) return written(withCost(answer, report));
    if (!shares) return written(answer);
    const text = texts.get(answer) ?? written(answer);
    texts.set(answer, text);
    return text;
  };

  /** By the graph that the request began with, which may not be the one of the moment. */
  const byServer = async (
    { server }: Graph,
    request: FastifyRequest,
    sent: SentOperation,
    sentText: string | undefined,
    context: GraphContext,
  ): Promise<Written> => {
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: forGraph(request, sent, sentText),
      context: async () => context,
    });
    const { headers, status = 200, body } = answer;
    if (body.kind !== 'complete') throw new Error('the graph answers in one piece');
    const type = headers.get('content-type');
    if (status === 200 && type) types.get(acceptOf(request), () => type);
    const text = status !== 200 && type?.includes('json') ? traced(body.string, context) : body.string;
    return { status, headers: Object.fromEntries(headers), text };
  };

  const run: Runner = async (request, sent, text, context) => {
    const current = graph();
    const type = types.find(acceptOf(request));
    const ticket =
      text !== undefined && type !== undefined && isOrdinary(request, sent)
        ? current.express.ticket(text, sent.operationName)
        : undefined;
    if (!ticket || text === undefined || type === undefined) return byServer(current, request, sent, text, context);
    const { operationName, variables } = sent;
    const { report } = context;
    report.kind = ticket.kind;
    report.operation = ticket.name;
    const asked = { text, operationName, variables };
    const running = shares && ticket.kind === 'query' ? shares.run(ticket, asked, context) : ticket.run(asked, context);
    const answer = await running.catch(() => undefined);
    // Errors have many forms, and are rare.
    if (!answer || answer.errors)
      return byServer(current, request, sent, text, { ...context, answered: () => running });
    return { status: 200, headers: { 'content-type': type }, text: textOf(answer, context) };
  };

  if (!shares) return run;
  return async (request, sent, text, context) => {
    try {
      return await run(request, sent, text, context);
    } finally {
      if (context.report.kind !== 'query') shares.part();
    }
  };
};
