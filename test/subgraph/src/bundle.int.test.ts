/** Several callers at once: each part of a bundle is answered as if it had come alone, and none waits for another. */

import type { Actor } from '@attest/kernel';
import type { Context } from '@attest/subgraph';
import { callerClaims } from '@attest/subgraph';
import { bundleText, bundleType, partsAtMost } from '@attest/subgraph/bundle';
import { anActor, gatewayToken, type TokenOptions } from '@attest/testkit';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { aDoor } from './door.ts';

const held = { arrived: Promise.withResolvers<void>(), released: Promise.withResolvers<string>() };
const text = { type: GraphQLString };
const schema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, Context>({
    name: 'Query',
    fields: {
      who: {
        ...text,
        resolve: (_, __, { actor: { id, roles, customerId } }) => `${id} ${roles.join()} ${customerId ?? ''}`,
      },
      held: {
        ...text,
        resolve: () => {
          held.arrived.resolve();
          return held.released.promise;
        },
      },
      trace: { ...text, resolve: (_, __, { traceId }) => traceId },
      broken: {
        ...text,
        resolve: () => {
          throw new Error('the password is hunter2');
        },
      },
    },
  }),
});
const door = await aDoor(schema);
const agent = anActor('SERVICE_DESK_AGENT');
const customer = anActor('CUSTOMER_USER', { customerId: '01980000-0000-7000-8000-0000000000c1' });

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const headOf = (actor: Actor, claims: object = {}) =>
  JSON.stringify({ caller: { ...callerClaims(actor), ...claims }, traceparent });
const asks = (actor: Actor, query: string, claims?: object) => ({
  head: headOf(actor, claims),
  body: JSON.stringify({ query }),
});

/** No claims but that it is a bundle. */
const ofBundle = { sub: undefined, name: undefined, roles: undefined, bundle: true };

const post = async (body: string, over: Partial<TokenOptions> = {}, type = bundleType) => {
  const token = await gatewayToken({ service: 'shop', actor: agent, body, claims: ofBundle, ...over });
  const headers = { 'content-type': type, authorization: `Bearer ${token}` };
  return fetch(door.url, { method: 'POST', headers, body });
};

/** The answers by part: `<status> <answer>`. */
const answersOf = async (parts: Parameters<typeof bundleText>[0]): Promise<Record<string, string>> => {
  const answer = await post(bundleText(parts));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, bundleType]);
  const lines = (await answer.text()).trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
};

describe('a bundle', () => {
  it('is answered part by part, to each under their own rights and trace', async () => {
    const answers = await answersOf([asks(agent, '{ who }'), asks(customer, '{ who trace }')]);
    expect(answers).toEqual({
      0: `200 {"data":{"who":"${agent.id} SERVICE_DESK_AGENT "}}`,
      1: `200 {"data":{"who":"${customer.id} CUSTOMER_USER ${customer.customerId}","trace":"0af7651916cd43dd8448eb211c80319c"}}`,
    });
  });

  it('makes nobody wait for another', async () => {
    const { body } = await post(bundleText([asks(agent, '{ held }'), asks(customer, '{ who }')]));
    const pieces = body?.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
    expect((await pieces?.next())?.value).toMatch(/^1 200 \{"data":\{"who":.*\}\n$/);
    await held.arrived.promise;
    held.released.resolve('at last');
    expect((await pieces?.next())?.value).toBe('0 200 {"data":{"held":"at last"}}\n');
    expect((await pieces?.next())?.done).toBe(true);
  });

  it('has no part of somebody without a part here, and the others are answered', async () => {
    const answers = await answersOf([
      asks(agent, '{ who }', { roles: ['WIZARD', 'SYSTEM'] }),
      asks(customer, '{ who }', { customer: undefined }),
      asks(agent, '{ who }', { sub: undefined }),
      { head: '{"caller":null}', body: '{"query":"{ who }"}' },
      asks(agent, '{ who }'),
    ]);
    expect(answers).toMatchObject({
      0: expect.stringMatching(/^403 .*FORBIDDEN/),
      1: expect.stringMatching(/^403 .*FORBIDDEN/),
      2: expect.stringMatching(/^401 .*UNAUTHENTICATED/),
      3: expect.stringMatching(/^401 .*UNAUTHENTICATED/),
      4: expect.stringMatching(/^200 \{"data"/),
    });
  });

  it('says of a part what is wrong with it, and of a fault nothing', async () => {
    const answers = await answersOf([
      { head: headOf(agent), body: '{' },
      { head: '{', body: '{"query":"{ who }"}' },
      { head: headOf(agent), body: '{"query":"{ who }","variables":{"__proto__":{"x":1}}}' },
      asks(agent, '{ who'),
      { head: headOf(agent), body: '[{"query":"{ who }"}]' },
      asks(agent, '{ broken }'),
      asks(agent, `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: who`).join(' ')} }`),
    ]);
    for (const at of [0, 1, 2]) expect(answers[at]).toMatch(/^400 .*BAD_REQUEST/);
    expect(answers[3]).toMatch(/GRAPHQL_PARSE_FAILED/);
    expect(answers[4]).toMatch(/^400 .*BAD_REQUEST/);
    expect(answers[5]).toMatch(/^200 .*INTERNAL_SERVER_ERROR/);
    expect(answers[5]).not.toContain('hunter2');
    expect(answers[6]).toMatch(/^400 .*OPERATION_TOO_LARGE/);
  });

  it.each([
    ['nothing', ''],
    ['half a part', `${headOf(agent)}\n`],
    ['too many parts', bundleText(Array.from({ length: partsAtMost + 1 }, () => asks(agent, '{ who }')))],
  ])('of %s is refused', async (_, body) => expect((await post(body)).status).toBe(400));

  it('is nobody’s but the gateway’s: its token is for exactly these bytes, and for a bundle', async () => {
    const body = bundleText([asks(agent, '{ who }')]);
    const alone = JSON.stringify({ query: '{ who }' });
    expect((await post(body, { body: `${body} ` })).status).toBe(401);
    expect((await post(body, { service: 'control' })).status).toBe(401);
    expect((await post(body, { lifetime: -60 })).status).toBe(401);
    expect((await post(body, { claims: {} })).status).toBe(415);
    expect((await post(alone, {}, 'application/json')).status).toBe(415);
    expect((await post(body, { claims: { ...ofBundle, bundle: 'true' } })).status).toBe(401);
  });

  it('is taken, as every answer to the gateway says', async () => {
    const alone = JSON.stringify({ query: '{ who }' });
    const { headers } = await door.signed({
      method: 'POST',
      body: alone,
      headers: { 'content-type': 'application/json' },
    });
    expect(headers.get('accept-post')).toBe(`application/json, ${bundleType}`);
  });
});
