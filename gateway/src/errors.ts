/**
 * Errors as clients see them. A refusal is data and never comes this way: an error says that we are broken, that
 * something of us is away, or that the request was not one.
 */
import type { GraphQLFormattedError } from 'graphql';

type Extensions = Readonly<Record<string, unknown>>;

/** Faults of ours, whose messages may tell more than a client should know. */
const isFault = (code: unknown): boolean =>
  code === undefined || code === 'INTERNAL_SERVER_ERROR' || code === 'DOWNSTREAM_SERVICE_ERROR';

/**
 * The error with its trace id; in production a fault keeps neither message nor details.
 *
 * The federation library calls the subgraph `serviceName`, our own errors `service`: here it becomes one name.
 */
export const presentError = (
  error: GraphQLFormattedError,
  { traceId, production }: { readonly traceId: string; readonly production: boolean },
): GraphQLFormattedError => {
  const { serviceName, stacktrace, ...rest }: Extensions = error.extensions ?? {};
  const fault = isFault(rest.code);
  const service = rest.service ?? serviceName;
  const named = service === undefined ? {} : { service };
  if (production && fault) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', ...named, traceId };
    return { message: 'Something went wrong on our side; quote the trace id.', path: error.path, extensions };
  }
  const code = fault ? 'INTERNAL_SERVER_ERROR' : rest.code;
  return {
    ...error,
    extensions: { ...rest, code, ...named, traceId, ...(!production && stacktrace ? { stacktrace } : {}) },
  };
};

/** The body of an answer that never reached the graph. */
export const errorBody = (message: string, code: string, traceId: string, more: Extensions = {}) => ({
  errors: [{ message, extensions: { code, ...more, traceId } }],
});

/**
 * Runs what makes errors that are answers. Nobody reads where in the gateway a refusal was made, and looking that up takes
 * longer than refusing.
 */
export const withoutStack = <T>(work: () => T): T => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};
