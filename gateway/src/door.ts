/** What doors beside the graph have in common: they execute operations of it as whoever came in, and say what went wrong. */
import type { ApolloServer } from '@apollo/server';
import type { Actor } from '@attest/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from './errors.ts';
import type { Soon } from './identity.ts';
import type { GraphContext, Report } from './subgraphs.ts';
import type { Trace } from './trace.ts';
import { requestSpanner } from './trace.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation of the graph answered. */
export type GraphAnswer = {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly code: string; readonly service: string | undefined }[];
};

type Visit = {
  readonly trace: Trace;
  readonly report: Report;
  readonly actor?: (Actor & { readonly scopes?: readonly string[] }) | undefined;
};

export type Doors = {
  /** Answers by itself where the caller is not known. */
  readonly authenticate: (request: FastifyRequest, reply: FastifyReply) => Soon<unknown>;
  readonly visit: (request: FastifyRequest) => Visit;
  readonly graph: () => ApolloServer<GraphContext>;
};

/** Executes an operation as the caller of the request. */
export const execute = (
  { graph, visit }: Doors,
  request: FastifyRequest,
  query: string,
  variables: Variables,
): Promise<GraphAnswer> => {
  const { actor, trace, report } = visit(request);
  if (!actor) throw new Error('a door was passed by nobody');
  const contextValue: GraphContext = { actor, trace, report, ...(actor.scopes && { scopes: actor.scopes }) };
  const name = `${request.method} ${request.routeOptions.url ?? ''}`;
  return requestSpanner()(trace, name, { 'enduser.id': actor.id }, async () => {
    const { body } = await graph().executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('an operation of a door answers at once');
    const { data, errors = [] } = body.singleResult;
    return {
      data: data ?? null,
      errors: errors.map(({ message, extensions }) => ({
        message,
        code: String(extensions?.code),
        service: typeof extensions?.service === 'string' ? extensions.service : undefined,
      })),
    };
  });
};

const retryAfterSeconds = 30;

/** What of a refusal a door passes on. */
export type Refusal = { readonly code: string; readonly message: string };

const statusOf: Readonly<Record<string, number>> = { FORBIDDEN: 403 };

/** Ends the request where the graph refused or failed; true where it did. */
export const ended = (
  { visit }: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
  { errors }: GraphAnswer,
  refusal: Refusal | null | undefined,
): boolean => {
  const { trace, report } = visit(request);
  const send = (status: number, message: string, code: string, more = {}) => {
    report.errorCodes.push(code);
    void reply.code(status).send(errorBody(message, code, trace.id, more));
    return true;
  };
  const [error] = errors;
  if (error) {
    reply.header('retry-after', String(retryAfterSeconds));
    const away = error.code === 'SERVICE_UNAVAILABLE';
    return send(away ? 503 : 500, error.message, error.code, error.service ? { service: error.service } : {});
  }
  return refusal ? send(statusOf[refusal.code] ?? 422, refusal.message, refusal.code) : false;
};
