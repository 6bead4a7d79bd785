/** The public graph, as a client sees it: a token, an operation, an answer. */
import { CannotImport } from './map.ts';

export type Graph = {
  readonly ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;
};

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };

/** With the pauses between them some forty seconds: long enough for a gateway that is started again. */
const tries = 12;
const longestPauseMs = 5000;

const tokenFrom = async (url: string, persona: string): Promise<string> => {
  const answer = await fetch(new URL('/dev/token', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  if (!answer.ok)
    throw new CannotImport(
      `${url} gives no token for the persona "${persona}" (${answer.status}). Give one with --token.`,
    );
  return ((await answer.json()) as { token: string }).token;
};

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Opens the graph at `url` as the persona, or with the token. Throws CannotImport where it is not there. */
export const openGraph = async (
  url: string,
  { token, persona }: { token: string | undefined; persona: string },
): Promise<Graph> => {
  const unreachable = (fault: unknown) =>
    new CannotImport(
      `the graph at ${url} does not answer (${fault instanceof Error ? (fault.cause ?? fault.message) : fault}).\n` +
        '  Start it with npm start, or name another with --url. What was sent already is kept; the same command goes on from there.',
    );
  let bearer =
    token ??
    (await tokenFrom(url, persona).catch((fault: unknown) => {
      throw fault instanceof CannotImport ? fault : unreachable(fault);
    }));
  const post = (body: string) =>
    fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body,
    });
  return {
    ask: async <Data>(query: string, variables: Record<string, unknown> = {}) => {
      const body = JSON.stringify({ query, variables });
      let last: unknown;
      let renewed = false;
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        try {
          const answer = await post(body);
          if (answer.status === 401 && token === undefined && !renewed) {
            bearer = await tokenFrom(url, persona);
            renewed = true;
            attempt -= 1;
            continue;
          }
          const { data, errors } = (await answer.json()) as Answer<Data>;
          if (!errors && data) return data;
          const [first] = errors ?? [];
          last = new Error(`${first?.extensions?.code ?? answer.status}: ${first?.message ?? 'no answer'}`);
          if (first?.extensions?.code !== 'SERVICE_UNAVAILABLE') break;
        } catch (fault) {
          if (fault instanceof CannotImport) throw fault;
          last = fault;
        }
        await pause(Math.min(200 * 2 ** attempt, longestPauseMs));
      }
      throw unreachable(last);
    },
  };
};
