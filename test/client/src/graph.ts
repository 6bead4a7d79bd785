/**
 * All that a client of the graph needs: an operation made from a document, sent with a token, answered by its own type.
 *
 * What the rules do not allow is no error but an answer: a payload's `refusal` says which rule and what would be allowed.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** The graph could not answer, or not wholly: see `code` (`UNAUTHENTICATED`, `SERVICE_UNAVAILABLE` ...) and `traceId`. */
export class GraphError extends Error {
  readonly code: string;
  readonly traceId: string | undefined;
  constructor(message: string, code: string, traceId: string | undefined) {
    super(message);
    this.name = 'GraphError';
    this.code = code;
    this.traceId = traceId;
  }
}

type Fault = { readonly message: string; readonly extensions?: { readonly code?: string; readonly traceId?: string } };

export type Ask = <Answer, Variables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
) => Promise<Answer>;

/**
 * @param endpoint  of the graph, for example `http://127.0.0.1:4000/graphql`
 * @param token  an access token for the next request
 */
export const openGraph =
  (endpoint: string, token: () => Promise<string>): Ask =>
  async <Answer, Variables>(document: TypedDocumentNode<Answer, Variables>, variables: Variables): Promise<Answer> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        authorization: `Bearer ${await token()}`,
      },
      body: JSON.stringify({ query: print(document), variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer | null; errors?: readonly Fault[] };
    const [fault] = errors ?? [];
    if (data && !fault) return data;
    const { code = `HTTP_${response.status}`, traceId } = fault?.extensions ?? {};
    throw new GraphError(fault?.message ?? `HTTP ${response.status}`, code, traceId);
  };

/** A token for one of the demonstration's people, from the development issuer; kept for as long as the client lives. */
export const demoToken = (origin: string, persona: string): (() => Promise<string>) => {
  let token: Promise<string> | undefined;
  const issue = async (): Promise<string> => {
    const response = await fetch(`${origin}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    const answer = (await response.json()) as { token?: string; error?: string };
    if (answer.token) return answer.token;
    throw new GraphError(answer.error ?? `HTTP ${response.status}`, 'UNAUTHENTICATED', undefined);
  };
  return () => {
    token ??= issue();
    return token;
  };
};
