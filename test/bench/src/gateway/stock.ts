/**
 * The baselines: `@apollo/gateway` as its manual has it, with its own data source and fetcher.
 *
 * Bare it passes the caller's authorisation on, checks nobody's token and signs none: it has less to do than ours, and no
 * subgraph of ours would answer it. With `duties` it does what ours does and subgraphs ask for (docs/adr/0008): the caller's
 * token is verified by jose against the provider's keys, and each request to a subgraph is signed for it and its body.
 */
import { readFile } from 'node:fs/promises';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { Actor } from '@attest/kernel';
import { roles } from '@attest/kernel';
import { callerClaims } from '@attest/subgraph/sealed';
import { fastify } from 'fastify';
import { GraphQLError } from 'graphql';
import { createRemoteJWKSet, exportJWK, generateKeyPair, type JWK, jwtVerify } from 'jose';
import { minter } from '../../../../gateway/src/token.ts';
import { processorMs, serveParent, settings } from './child.ts';

type Settings = {
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly duties?: boolean;
  readonly signingKey?: JWK;
};

type Context = { readonly authorization: string | undefined; readonly actor?: Actor };

const { urls, supergraphFile, issuer, jwksUrl, duties = false, signingKey } = settings<Settings>();
const ownKey = async () => exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
const mint = minter(signingKey ?? (await ownKey()));
const keys = createRemoteJWKSet(new URL(jwksUrl));

const actorOf = async (authorization = ''): Promise<Actor> => {
  const { payload } = await jwtVerify(authorization.slice('Bearer '.length), keys, { issuer, audience: 'attest' });
  const { sub, name, roles: held } = payload;
  if (sub === undefined || !Array.isArray(held)) throw new GraphQLError('the token says too little');
  return { id: sub, name: typeof name === 'string' ? name : sub, roles: roles.filter((role) => held.includes(role)) };
};

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(supergraphFile, 'utf8'),
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource<Context>({
      url: urls[name],
      willSendRequest: ({ request, context }) => {
        const { authorization, actor } = context;
        const { http, query, ...rest } = request;
        const body = () => Buffer.from(JSON.stringify({ query, ...rest }));
        const sent = actor ? `Bearer ${mint(name, callerClaims(actor), body())()}` : authorization;
        if (sent) http?.headers.set('authorization', sent);
      },
    }),
});
const server = new ApolloServer<Context>({ gateway });
await server.start();
const app = fastify();
app.post(
  '/graphql',
  fastifyApolloHandler(server, {
    context: async ({ headers: { authorization } }) =>
      duties ? { authorization, actor: await actorOf(authorization) } : { authorization },
  }),
);
const url = await app.listen({ port: 0, host: '127.0.0.1' });
serveParent({ url: `${url}/graphql` }, { processorMs });
