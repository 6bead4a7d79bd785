/** Who the page acts as, and the one way in which it asks the gateway. */

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
  readonly ask: (body: unknown, headers: HeadersInit | undefined) => Promise<unknown>;
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

  const send = async (body: unknown, more: HeadersInit | undefined): Promise<Response> => {
    token ??= identity === 'personas' ? tokenOf(persona) : undefined;
    const headers = new Headers({ 'content-type': 'application/json' });
    if (token) headers.set('authorization', `Bearer ${await token}`);
    // The headers editor has the last word, so that a token of any kind can be tried.
    new Headers(more).forEach((value, name) => {
      headers.set(name, value);
    });
    return fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
  };

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
      if (response.status !== 401 || identity !== 'personas') return json(response);
      // The gateway was started again, with another key: the old token is worth nothing there.
      token = undefined;
      return json(await send(body, headers));
    },
  };
};
