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
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace';
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

/** Codes of a request that was well-formed and could not be executed. */
const requestErrors: readonly unknown[] = [
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
];

/** As `application/json` such a request is answered with 200, as `application/graphql-response+json` with 400 (GraphQL over HTTP, 6.4). */
const statusByMediaType: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response, errors = [] }) => {
      const named = request.http?.headers.get('accept')?.includes('application/graphql-response+json');
      if (named || response.http.status !== 400) return;
      if (errors.some(({ extensions }) => requestErrors.includes(extensions.code))) response.http.status = 200;
    },
  }),
};

export type ApolloOptions = {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Whether the schema can be read by a query; `_service { sdl }` always can. */
  readonly introspection?: boolean;
  /** Whether a gateway that asks for it is told how long each field took (`ftv1`). */
  readonly fieldTimes?: boolean;
  readonly measures?: Pick<Measures, 'operation'> | undefined;
};

/** Neither introspection nor field times unless told: the gateway needs neither. */
export const apolloOf = ({
  schema,
  log,
  measures,
  introspection = false,
  fieldTimes = false,
}: ApolloOptions): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    logger: log,
    introspection,
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
      statusByMediaType,
      fieldTimes ? ApolloServerPluginInlineTrace() : ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
