/** Who the page acts as, and the one way in which it asks the gateway. */
import { createClient, type ExecutionResult } from 'graphql-sse';

export type Persona = { readonly id: string; readonly name: string; readonly title: string };

/** How the page comes by a token: the development issuer's personas, or one pasted from a real provider. */
export type Identity = 'personas' | 'token';

export type Session = {
  /** The persona that was chosen last, on this browser. */
  readonly persona: string;
  /** Acts as that persona from the next request on. */
  readonly become: (persona: string) => void;
  /** Acts by this access token from the next request on; it is forgotten when the page is closed. */
  readonly paste: (token: string) => void;
  readonly ask: (body: unknown, headers: HeadersInit | undefined) => Promise<Answer>;
  /** Payloads of a live query, until nobody reads them any more. */
  readonly subscribe: (operation: LiveOperation, headers: HeadersInit | undefined) => AsyncIterableIterator<Answer>;
};

export type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;
export type LiveOperation = {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | undefined;
};

const rememberedAs = 'attest:persona';

const json = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The gateway answered HTTP ${response.status}: ${text.slice(0, 200)}`);
  }
};

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);

const answerOf = async (response: Response): Promise<Answer> => {
  const answer = await json(response);
  if (isAnswer(answer)) return answer;
  throw new Error(`The gateway answered HTTP ${response.status}: ${JSON.stringify(answer)}`);
};

const tokenOf = async (persona: string): Promise<string> => {
  const response = await fetch('/dev/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const answer = await json(response);
  if (typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string')
    return answer.token;
  throw new Error(`There is no token for the persona "${persona}": ${JSON.stringify(answer)}`);
};

export const personas = async (): Promise<readonly Persona[]> => {
  const answer = await json(await fetch('/dev/personas'));
  return Array.isArray(answer) ? answer : [];
};

export const openSession = (identity: Identity): Session => {
  let persona = localStorage.getItem(rememberedAs) ?? 'agent';
  let token: Promise<string> | undefined;

  const headersWith = async (more: HeadersInit | undefined): Promise<Headers> => {
    token ??= identity === 'personas' ? tokenOf(persona) : undefined;
    const headers = new Headers({ 'content-type': 'application/json' });
    if (token) headers.set('authorization', `Bearer ${await token}`);
    // The headers editor has the last word, so that a token of any kind can be tried.
    new Headers(more).forEach((value, name) => {
      headers.set(name, value);
    });
    return headers;
  };
  const send = async (body: unknown, more: HeadersInit | undefined): Promise<Response> =>
    fetch('/graphql', { method: 'POST', headers: await headersWith(more), body: JSON.stringify(body) });

  return {
    get persona() {
      return persona;
    },
    become: (next) => {
      persona = next;
      token = undefined;
      localStorage.setItem(rememberedAs, next);
    },
    paste: (text) => {
      token = text.trim() === '' ? undefined : Promise.resolve(text.trim());
    },
    ask: async (body, headers) => {
      const response = await send(body, headers);
      if (response.status !== 401 || identity !== 'personas') return answerOf(response);
      // The gateway was started again, with another key: the old token is worth nothing there.
      token = undefined;
      return answerOf(await send(body, headers));
    },
    subscribe: ({ query, operationName, variables }, more) =>
      createClient({
        url: '/graphql/stream',
        headers: async () => Object.fromEntries(await headersWith(more)),
      }).iterate({ query, ...(operationName && { operationName }), ...(variables && { variables }) }),
  };
};
