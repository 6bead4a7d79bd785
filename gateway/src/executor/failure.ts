/** Errors of subgraphs as errors of the whole answer: whose they are, and where in the answer. */
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Position } from './place.ts';

/** Turns the path of a subgraph's error into paths of the answer: one for each place that the entity has there. */
export type Replace = (path: Position) => readonly (Position | undefined)[];

const located = (service: string, error: GraphQLFormattedError, path: Position | undefined): GraphQLError => {
  const code = error.extensions?.code ? {} : { code: 'DOWNSTREAM_SERVICE_ERROR' };
  return new GraphQLError(error.message || `Error while fetching subquery from service "${service}"`, {
    path,
    extensions: { ...error.extensions, serviceName: service, ...code },
  });
};

/** The errors that `service` answered with. */
export const failuresOf = (
  service: string,
  errors: readonly GraphQLFormattedError[],
  replace: Replace,
): GraphQLError[] =>
  errors.flatMap((error) =>
    error.path
      ? replace(error.path).map((path) => located(service, error, path))
      : [located(service, error, undefined)],
  );
