/** What graphql-cop looks for in a server, each item asked of the gateway in production by a caller with a valid token. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph } from '../../fixture/graph.ts';
import type { FixtureIssuer } from '../../fixture/issuer.ts';
import { fixtureIssuer } from '../../fixture/issuer.ts';

let issuer: FixtureIssuer;
let graph: FixtureGraph;
let token: string;
beforeAll(async () => {
  issuer = await fixtureIssuer();
  const identity = { kind: 'OIDC', issuer: issuer.url, audience: issuer.audience } as const;
  graph = await fixtureGraph({ production: true, identity });
  token = await issuer.sign();
});
afterAll(async () => {
  await graph.close();
  await issuer.close();
});

const send = async (init: RequestInit, search = ''): Promise<{ status: number; text: string }> => {
  const answer = await fetch(`${graph.gateway.url}/graphql${search}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  });
  return { status: answer.status, text: await answer.text() };
};
const json = { 'content-type': 'application/json' };
const post = (body: unknown) => send({ method: 'POST', headers: json, body: JSON.stringify(body) });
const query = (text: string) => post({ query: text });
const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const codes = (text: string): unknown[] =>
  (JSON.parse(text).errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);

describe('the gateway in production', () => {
  it('overloads nothing with aliases', async () => {
    const { status, text } = await query(`query cop { ${many(101, (i) => `alias${i}:__typename`)} }`);
    expect([status, codes(text)]).toEqual([400, ['OPERATION_TOO_LARGE']]);
  });
  it('overloads nothing with repeated fields', async () => {
    const { status, text } = await query(`query cop { ${many(500, () => '__typename')} }`);
    expect([status, codes(text)]).toEqual([400, ['OPERATION_TOO_LARGE']]);
  });
  it('answers directives that are not there with one error, not ten', async () => {
    const { text } = await query(`query cop { __typename ${'@aa'.repeat(10)} }`);
    expect(codes(text)).toEqual(['OPERATION_TOO_LARGE']);
  });
  it('refuses introspection in circles, on top of introspection', async () => {
    const circle =
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    expect(codes((await query(circle)).text)).toEqual(['OPERATION_TOO_LARGE']);
    expect(
      JSON.parse((await query('query cop { __schema { types { name fields { name } } } }')).text).data,
    ).toBeUndefined();
  });
  it('takes no batch', async () => {
    const { status, text } = await post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));
    expect([status, JSON.parse(text).data]).toEqual([400, undefined]);
  });
  it('suggests no names', async () => {
    for (const text of [
      'query cop { __schema { directive } }',
      'query cop { incident }',
      'query cop { me { nam } }',
      'mutation { importIncidents(title: "") }',
    ])
      expect((await query(text)).text).not.toMatch(/did you mean/i);
  });
  it('has no explorer', async () => {
    for (const path of ['/graphql', '/', '/graphiql', '/playground', '/console', '/altair']) {
      const answer = await fetch(`${graph.gateway.url}${path}`, {
        headers: { accept: 'text/html', authorization: `Bearer ${token}` },
      });
      expect(await answer.text()).not.toMatch(/graphiql|playground|altair|<html/i);
    }
  });
  it('takes neither queries nor mutations that a link could send', async () => {
    for (const text of ['query cop {__typename}', 'mutation cop {__typename}'])
      expect(JSON.parse((await send({}, `?query=${encodeURIComponent(text)}`)).text).data).toBeUndefined();
  });
  it('takes nothing that a form could send', async () => {
    const form = (type: string, body: string | FormData) =>
      send({ method: 'POST', body, headers: typeof body === 'string' ? { 'content-type': type } : {} });
    const multipart = new FormData();
    multipart.set('operations', '{"query":"{ __typename }"}');
    expect((await form('application/x-www-form-urlencoded', 'query=query+cop+{__typename}')).status).toBe(415);
    expect((await form('text/plain', '{"query":"{ __typename }"}')).status).toBe(415);
    expect((await form('', multipart)).status).toBe(415);
  });
  it('traces nothing', async () => {
    const answer = await send({
      method: 'POST',
      headers: { ...json, 'apollo-federation-include-trace': 'ftv1', 'apollo-query-plan-experimental': '1' },
      body: '{"query":"{ me { id } }"}',
    });
    expect(JSON.parse(answer.text)).toEqual({ data: { me: { id: 'p-1' } } });
  });
  it('says nothing of itself in an error', async () => {
    const { text } = await query('qwerty cop { abc }');
    expect(JSON.parse(text).errors).toEqual([
      {
        message: expect.any(String),
        locations: expect.anything(),
        extensions: { code: 'GRAPHQL_PARSE_FAILED', traceId: expect.any(String) },
      },
    ]);
    expect(text).not.toMatch(/stacktrace|exception|node_modules|\.ts:/);
  });
});
