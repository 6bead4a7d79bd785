/** The doors as monitoring tools and mail systems use them: what is not acknowledged is sent again. */
import type { Stage } from '../../story.ts';
import { until } from '../../until.ts';

export type Answered = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
export type Deliver = (path: string, type: string, body: string) => Promise<Answered>;

const away: Answered = { status: 503, body: {} };

/** Sends once; a connection that breaks off counts as 503. */
export const doorOf = async ({ graph, settings: { signal } }: Stage): Promise<Deliver> => {
  const given = await fetch(new URL('/dev/token', graph.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'integration' }),
  });
  const { token } = (await given.json()) as { token: string };
  return async (path, type, body) => {
    const answer = await fetch(new URL(path, graph.url), {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${token}` },
      body,
      ...(signal && { signal }),
    }).catch(() => undefined);
    if (!answer) return away;
    return { status: answer.status, body: (await answer.json()) as Answered['body'] };
  };
};

/** Sends until it is answered with anything but "later". */
export const sendUntilTaken = (stage: Stage, send: () => Promise<Answered>): Promise<Answered> =>
  until('what is delivered is taken', send, ({ status }) => status < 500, {}, stage.settings.signal);
