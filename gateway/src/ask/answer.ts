/** Answers that the graph did not give, in the form that it would have given them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';

const graphqlResponse = 'application/graphql-response+json; charset=utf-8';
const plainJson = 'application/json; charset=utf-8';

/** The media type of an answer: the one of GraphQL where it is asked for by name, JSON otherwise. */
export const mediaTypeFor = ({ headers }: Pick<FastifyRequest, 'headers'>): string => {
  const accept = (headers.accept ?? '').toLowerCase();
  const [named, json] = [accept.indexOf('application/graphql-response+json'), accept.indexOf('application/json')];
  return named >= 0 && (json < 0 || named < json) ? graphqlResponse : plainJson;
};

/** One error; its extensions, the trace id among them, tell what to do. */
export const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  { status, error, traceId }: { readonly status: number; readonly error: GraphQLError; readonly traceId: string },
) =>
  reply
    .code(status)
    .type(mediaTypeFor(request))
    .send(
      JSON.stringify({
        errors: [{ message: error.message, locations: error.locations, extensions: { ...error.extensions, traceId } }],
      }),
    );
