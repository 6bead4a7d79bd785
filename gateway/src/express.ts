/**
 * The short way through the graph: an operation that Apollo Server has let through goes straight to whoever runs plans when
 * its text comes again.
 *
 * Apollo Server parses, validates and resolves a text the first time; that it may run does not change until the graph
 * does. An answer with errors, and a request with anything unusual, goes by Apollo Server every time: it knows the forms.
 */
import type { GatewayInterface } from './executor/index.ts';
import { lru } from './executor/lru.ts';
import type { GraphContext } from './subgraphs.ts';

export type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
export type GatewayRequest = Parameters<GatewayExecutor>[0];
export type GatewayAnswer = Awaited<ReturnType<GatewayExecutor>>;

export type Asked = {
  readonly text: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
};

/** An operation that may run. */
export type Ticket = {
  readonly kind: string;
  readonly name: string | undefined;
  readonly run: (asked: Asked, context: GraphContext) => Promise<GatewayAnswer>;
};

export type Express = {
  /** Notes what comes through; to be put around all who run plans. */
  readonly wrap: (gateway: GatewayInterface) => GatewayInterface;
  /** The operation where it was let through before. */
  readonly ticket: (text: string, operationName: string | undefined) => Ticket | undefined;
  /** What was let through, that which was asked for most first. */
  readonly known: () => readonly Asked[];
};

/** Operations that are remembered, and how long their texts may be. */
const ticketsAtMost = 1_000;
const charactersAtMost = 20_000;

/** No two pairs of name and text have the same: the name's length stands first. */
const keyOf = (text: string, name: string | undefined): string =>
  name === undefined ? `:${text}` : `${name.length}:${name}${text}`;

/** What is the same of every request for one operation. */
const ticketOf = (request: GatewayRequest, execute: GatewayExecutor): Ticket => {
  const { schema, schemaHash, logger, cache, queryHash, document, source, operationName, operation } = request;
  return {
    kind: operation.operation,
    name: operationName ?? undefined,
    run: ({ text, operationName: name, variables }, context) =>
      execute({
        schema,
        schemaHash,
        logger,
        cache,
        queryHash,
        document,
        source,
        operationName,
        operation,
        request: name === undefined ? { query: text, variables } : { query: text, operationName: name, variables },
        context,
        metrics: {},
        overallCachePolicy: undefined,
      }),
  };
};

export const express = (): Express => {
  const tickets = lru<{ readonly ticket: Ticket; readonly asked: Asked; uses: number }>(ticketsAtMost);

  const note = (request: GatewayRequest, execute: GatewayExecutor): void => {
    const { query, operationName } = request.request;
    if (!query || query.length > charactersAtMost) return;
    tickets.get(keyOf(query, operationName), () => ({
      ticket: ticketOf(request, execute),
      asked: { text: query, operationName },
      uses: 0,
    }));
  };

  return {
    wrap: (gateway) => ({
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      stop: () => gateway.stop(),
      load: async (options) => {
        const { executor } = await gateway.load(options);
        if (!executor) throw new Error('the gateway has nobody to run its plans');
        return {
          executor: (request) => {
            note(request, executor);
            const { answered }: Pick<GraphContext, 'answered'> = request.context;
            return answered ? answered(request) : executor(request);
          },
        };
      },
    }),
    ticket: (text, operationName) => {
      const found = text.length > charactersAtMost ? undefined : tickets.find(keyOf(text, operationName));
      if (!found) return undefined;
      found.uses += 1;
      return found.ticket;
    },
    known: () =>
      tickets
        .values()
        .toSorted((a, b) => b.uses - a.uses)
        .map(({ asked }) => asked),
  };
};
