/** What a request to the graph asks, by GET or by POST; and the request as the graph is given it. */
import type { HTTPGraphQLRequest } from '@apollo/server';
import { headersOf, searchOf } from '@attest/subgraph/request';
import type { FastifyRequest } from 'fastify';

export type SentOperation = {
  /** Of a manifest; as `documentId`, or as `extensions.persistedQuery.sha256Hash`, which is what Apollo's clients send. */
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const record = (value: unknown): Json | undefined => (isRecord(value) ? value : undefined);

const json = (value: string | null): unknown => {
  try {
    return value === null ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
};

/** Strings that are no query: so that a parameter that is given twice is never read as one. */
const once = (parameters: URLSearchParams, name: string): string | null =>
  parameters.getAll(name).length === 1 ? parameters.get(name) : null;

const idIn = (documentId: unknown, extensions: Json | undefined): string | undefined => {
  const persisted = extensions?.persistedQuery;
  return text(documentId) ?? text(isRecord(persisted) ? persisted.sha256Hash : undefined);
};

/** What is not of the right kind is left out here and complained of by the graph, which reads the same request. */
export const readSent = (request: FastifyRequest): SentOperation => {
  if (request.method === 'POST') {
    if (!isRecord(request.body)) return {};
    const { query, documentId, operationName, variables } = request.body;
    const extensions = record(request.body.extensions);
    return {
      id: idIn(documentId, extensions),
      text: text(query),
      operationName: text(operationName),
      variables: record(variables),
      extensions,
    };
  }
  const parameters = new URLSearchParams(searchOf(request));
  const extensions = record(json(once(parameters, 'extensions')));
  return {
    id: idIn(once(parameters, 'documentId'), extensions),
    text: text(once(parameters, 'query')),
    operationName: text(once(parameters, 'operationName')),
    variables: record(json(once(parameters, 'variables'))),
    extensions,
  };
};

const withText = (search: string, query: string): string => {
  const parameters = new URLSearchParams(search);
  for (const name of ['documentId', 'extensions']) parameters.delete(name);
  parameters.set('query', query);
  return `?${parameters}`;
};

/** The request for the graph: with the text that was let in, where an id stood for one. */
export const forGraph = (
  request: FastifyRequest,
  sent: SentOperation,
  chosen: string | undefined,
): HTTPGraphQLRequest => {
  const { method } = request;
  const search = searchOf(request);
  const headers = headersOf(request);
  if (sent.id === undefined || chosen === undefined) return { method, headers, search, body: request.body };
  if (method !== 'POST') return { method, headers, search: withText(search, chosen), body: undefined };
  const { persistedQuery: _, ...extensions } = sent.extensions ?? {};
  const { documentId: __, ...body } = isRecord(request.body) ? request.body : {};
  return { method, headers, search: '', body: { ...body, query: chosen, extensions } };
};

/** How deep arrays and objects of variables may stand in each other; what reads them calls itself. */
const nestingAtMost = 64;

/** Whether a value is nested deeper than anything honest. Calls nothing by itself, so that depth cannot break it. */
export const tooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > nestingAtMost) return true;
    const below: unknown[] = [];
    for (const each of level)
      if (typeof each === 'object' && each !== null)
        for (const inner of Object.values(each)) if (typeof inner === 'object' && inner !== null) below.push(inner);
    level = below;
  }
  return false;
};
