/** The HTTP face of a subgraph around any schema, and callers who hold a token of the gateway or none. */
import { join } from 'node:path';
import type { Actor } from '@attest/kernel';
import { apolloOf, gatewayVerifier, httpOf } from '@attest/subgraph';
import { aDatabase, anActor, gatewayToken, testJwks } from '@attest/testkit';
import type { GraphQLSchema } from 'graphql';
import { afterAll } from 'vitest';

export type Door = {
  readonly url: string;
  /** As the gateway sends it: with a token for exactly this body. */
  readonly signed: (init?: RequestInit, search?: string) => Promise<Response>;
};

type Options = { readonly introspection?: boolean; readonly fieldTimes?: boolean };

const service = 'shop';
const migrationsDir = join(import.meta.dirname, '..', 'migrations');
const nobodyCounts = { request: () => {}, operation: () => {}, text: async () => '', contentType: 'text/plain' };

/** For the suite that calls it. */
export const aDoor = async (schema: GraphQLSchema, options: Options = {}): Promise<Door> => {
  const { deps } = await aDatabase({ service, entities: [], migrationsDir });
  const apollo = apolloOf({ schema, log: deps.log, ...options });
  await apollo.start();
  const app = httpOf({
    apollo,
    deps,
    verify: gatewayVerifier({ service, jwks: testJwks, log: deps.log }),
    health: async () => ({ ready: true, database: 'up', bus: 'up' }),
    measures: nobodyCounts,
  });
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  afterAll(async () => {
    await app.close();
    await apollo.stop();
  });
  const actor: Actor = anActor('SERVICE_DESK_AGENT');
  return {
    url,
    signed: async (init = {}, search = '') => {
      const body = typeof init.body === 'string' ? init.body : '';
      const token = await gatewayToken({ service, actor, body });
      return fetch(`${url}${search}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
    },
  };
};
