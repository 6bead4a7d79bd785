/** The GraphQL server: says nothing about itself that it need not, masks what went wrong inside, logs every operation. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { trace } from '@opentelemetry/api';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from './context.ts';
import type { Measures } from './telemetry.ts';

/** Marks the errors that are masked with the trace under which their cause was logged. */
const logged = new WeakMap<object, string>();

const isOurs = ({ extensions }: GraphQLError): boolean =>
  extensions.code === undefined || extensions.code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;

/** What a caller is told of a fault of ours: nothing but where to ask. */
const masked = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  const traceId = typeof error === 'object' && error !== null ? logged.get(error) : undefined;
  return {
    message: 'Something went wrong on our side. The trace id helps whoever looks into it.',
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, ...(traceId !== undefined && { traceId }) },
  };
};

type Clock = () => number;

const watching = (measures: Pick<Measures, 'operation'> | undefined, clock: Clock): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    const begun = clock();
    return {
      didResolveOperation: async ({ operation, operationName }) => {
        const span = trace.getActiveSpan();
        if (!operation) return;
        span?.updateName(`${operation.operation} ${operationName ?? ''}`.trim());
        span?.setAttribute('graphql.operation.type', operation.operation);
      },
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) {
          if (!isOurs(error)) continue;
          logged.set(error, contextValue.traceId);
          contextValue.log.error({ err: error.originalError ?? error, path: error.path }, 'a resolver failed');
        }
      },
      willSendResponse: async ({ contextValue, operation, operationName, errors = [] }) => {
        const ms = clock() - begun;
        const kind = operation?.operation ?? 'invalid';
        measures?.operation(kind, errors.length > 0 ? 'error' : 'ok', ms / 1000);
        contextValue.log.info(
          { operation: operationName, kind, ms: Math.round(ms * 10) / 10, errors: errors.length },
          'operation',
        );
      },
    };
  },
});

export type ApolloOptions = {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly measures?: Pick<Measures, 'operation'> | undefined;
};

/** Introspection is on: whoever gets here has shown a token of the gateway. */
export const apolloOf = ({ schema, log, measures }: ApolloOptions): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    logger: log,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    maxRecursiveSelections: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError: masked,
    plugins: [
      watching(measures, () => performance.now()),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
