/**
 * The baseline: `@apollo/gateway` as its manual has it, with its own data source and fetcher, passing the caller's
 * authorisation on. It checks nobody's token and signs none, so that it has less to do than ours.
 */
import { readFile } from 'node:fs/promises';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { processorMs, serveParent, settings } from './child.ts';

const { urls, supergraphFile } = settings<{ urls: Readonly<Record<string, string>>; supergraphFile: string }>();

type Context = { readonly authorization: string | undefined };

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(supergraphFile, 'utf8'),
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource<Context>({
      url: urls[name],
      willSendRequest: ({ request, context }) => {
        if (context.authorization) request.http?.headers.set('authorization', context.authorization);
      },
    }),
});
const server = new ApolloServer<Context>({ gateway });
await server.start();
const app = fastify();
app.post(
  '/graphql',
  fastifyApolloHandler(server, { context: async ({ headers }) => ({ authorization: headers.authorization }) }),
);
const url = await app.listen({ port: 0, host: '127.0.0.1' });
serveParent({ url: `${url}/graphql` }, { processorMs });
