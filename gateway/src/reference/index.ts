/**
 * The reference at `GET /reference`: the graph and the events, as they are served, as pages that need nothing but this server.
 *
 * Made when first asked for; a page that is read is not made again.
 */

import type { EventContract } from '@attest/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Owners } from '../join.ts';
import { clausePage, indexPage, typePage } from './graph.ts';
import { html } from './html.ts';
import { page, script, style } from './layout.ts';

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Graph = { readonly schema: GraphQLSchema; readonly owners: Owners };

type Events = typeof import('./events.ts') & { readonly contracts: readonly EventContract[] };

/**
 * Adds the pages.
 *
 * @param served  the schema as clients see it
 */
export const reference = (app: FastifyInstance, served: () => GraphQLSchema, owners: () => Owners): void => {
  let read: Graph | undefined;
  const made = new Map<string, string>();
  const graph = (): Graph => {
    const schema = served();
    if (read?.schema === schema) return read;
    // Another graph has other pages.
    made.clear();
    read = { schema, owners: owners() };
    return read;
  };
  /** Loaded when asked for: they take memory that a gateway has better uses for. */
  const events = async (): Promise<Events> => {
    const [contracts, { contractsIn }, pages] = await Promise.all([
      import('@attest/contracts'),
      import('@attest/contracts/generate'),
      import('./events.ts'),
    ]);
    return { contracts: contractsIn(contracts), ...pages };
  };

  const send = async (
    reply: FastifyReply,
    url: string,
    make: () => Promise<string | undefined> | string | undefined,
  ) => {
    graph();
    const text = made.get(url) ?? (await make());
    // Only what exists is kept, so that strangers cannot fill the memory with names.
    if (text !== undefined) made.set(url, text);
    return reply
      .code(text === undefined ? 404 : 200)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'no-cache',
      })
      .send(text ?? page('Not here', html`<p>The graph and the events have nothing of that name.</p>`));
  };

  app.get('/reference', (_, reply) => send(reply, '', () => indexPage(graph().schema, graph().owners)));
  app.get('/reference/clauses', (_, reply) => send(reply, 'clauses', () => clausePage(graph().schema)));
  app.get('/reference/events', (_, reply) =>
    send(reply, 'events', async () => {
      const { contracts, eventsPage } = await events();
      return eventsPage(contracts);
    }),
  );
  app.get<{ Params: { name: string } }>('/reference/types/:name', ({ params: { name } }, reply) =>
    send(reply, `types/${name}`, () => typePage(graph().schema, graph().owners, name)),
  );
  app.get<{ Params: { subject: string } }>('/reference/events/:subject', ({ params: { subject } }, reply) =>
    send(reply, `events/${subject}`, async () => {
      const { contracts, eventPage } = await events();
      return eventPage(contracts, subject);
    }),
  );
  const fixed = { 'cache-control': 'no-cache', 'content-security-policy': contentSecurityPolicy };
  app.get('/reference/style.css', (_, reply) =>
    reply.headers({ ...fixed, 'content-type': 'text/css; charset=utf-8' }).send(style),
  );
  app.get('/reference/search.js', (_, reply) =>
    reply.headers({ ...fixed, 'content-type': 'text/javascript; charset=utf-8' }).send(script),
  );
};
