/** A subgraph answers nobody but the gateway, and nothing but what the gateway signed. */
import { join } from 'node:path';
import { anActor, aServedSubgraph, gatewayToken, type TokenOptions } from '@attest/testkit';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shop } from './shelf.ts';

const served = await aServedSubgraph({
  service: 'shop',
  processes: shop,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
});
const actor = anActor('SERVICE_DESK_AGENT');
const small = JSON.stringify({ query: '{ __typename }' });

type Sent = { readonly body?: string | undefined; readonly token?: string; readonly headers?: Record<string, string> };

const send = async ({ body, token, headers }: Sent) => {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, body: await response.json() };
};
const tokenFor = (body: string, over: Partial<TokenOptions> = {}) =>
  gatewayToken({ service: 'shop', actor, body, ...over });

const unauthenticated = {
  status: 401,
  body: { errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] },
};

const operations = [
  ['a query', '{ items { totalCount } }'],
  ['a mutation', 'mutation { placeItem(shelf: "A", name: "x") { item { id } } }'],
  ['introspection', getIntrospectionQuery()],
  ['the type name', '{ __typename }'],
  ['the schema of the subgraph', '{ _service { sdl } }'],
  ['entities', '{ _entities(representations: []) { __typename } }'],
  ['what is no GraphQL', '{'],
] as const;

describe.each(operations)('%s', (_, query) => {
  const body = JSON.stringify({ query });
  it('is answered to the gateway', async () => {
    expect((await send({ body, token: await tokenFor(body) })).status).not.toBe(401);
  });
  it.each<[string, () => Promise<Sent>]>([
    ['without a token', async () => ({ body })],
    ['with a token for another service', async () => ({ body, token: await tokenFor(body, { service: 'control' }) })],
    ['with a token of another issuer', async () => ({ body, token: await tokenFor(body, { issuer: 'x' }) })],
    ['with a token that has ended', async () => ({ body, token: await tokenFor(body, { lifetime: -60 }) })],
    ['with a token for another body', async () => ({ body, token: await tokenFor(`${body} `) })],
    ['with the algorithm none', async () => ({ body, token: await unsigned(body) })],
  ])('is 401 %s', async (_, sent) => expect(await send(await sent())).toEqual(unauthenticated));
});

const unsigned = async (body: string): Promise<string> => {
  const [, payload] = (await tokenFor(body)).split('.');
  return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.x`;
};

describe('a request', () => {
  it('is not parsed before its token holds', async () => {
    const body = 'not JSON';
    expect(await send({ body, token: await tokenFor('something else') })).toEqual(unauthenticated);
    expect(await send({ body, token: await tokenFor(body) })).toMatchObject({ status: 400 });
  });
  it('without a body is 401 too, but where the gateway signed that there is none', async () => {
    expect(await send({ token: await tokenFor(small) })).toEqual(unauthenticated);
    expect(await send({ token: await tokenFor('') })).toMatchObject({ status: 400 });
  });
  it('is taken as JSON only', async () =>
    expect(
      await send({ body: small, token: await tokenFor(small), headers: { 'content-type': 'text/plain' } }),
    ).toMatchObject({ status: 415 }));
  it('of several operations at once is refused', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(await send({ body, token: await tokenFor(body) })).toMatchObject({ status: 400 });
  });
  it('of more than 8 MB is refused', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(2 ** 23) } });
    expect(await send({ body, token: await tokenFor(body) })).toMatchObject({ status: 413 });
  });
  it('of somebody without a known role is 403', async () => {
    const token = await tokenFor(small, { claims: { roles: ['WIZARD'] } });
    expect(await send({ body: small, token })).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
  });
  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'by %s is 401, and 405 to the gateway',
    async (method) => {
      const asked = async (headers = {}) =>
        (await fetch(`${served.url}/graphql?query={__typename}`, { method, headers })).status;
      expect(await asked()).toBe(401);
      expect(await asked({ authorization: `Bearer ${await tokenFor('')}` })).toBe(405);
    },
  );
  it('runs under the rights of the one whom the token names', async () => {
    const customerId = '01980000-0000-7000-8000-0000000000c1';
    const query = 'mutation ($c: ID) { placeItem(shelf: "mine", name: "x", customerId: $c) { item { id } } }';
    await served.post(actor, { query, variables: { c: customerId } });
    await served.post(actor, { query });
    const count = async (who: typeof actor) =>
      (await served.post(who, { query: '{ items(shelf: "mine") { totalCount } }' })).body.data.items.totalCount;
    expect(await count(actor)).toBe(2);
    expect(await count(anActor('CUSTOMER_USER', { customerId }))).toBe(1);
  });
});
