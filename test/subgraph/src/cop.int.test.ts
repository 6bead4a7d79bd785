/** What graphql-cop looks for, asked of a subgraph by somebody who got hold of a token of the gateway. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { aDoor } from './door.ts';

const schema = buildSubgraphSchema({
  typeDefs: parse('type Query { hello: String }  type Mutation { greet(name: String!): String }'),
});
const door = await aDoor(schema);
const json = { 'content-type': 'application/json' };

const send = async (body: unknown, headers: Record<string, string> = json) => {
  const answer = await door.signed({
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, text: await answer.text() };
};
const query = (text: string) => send({ query: text });
const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const codes = (text: string): unknown[] =>
  (JSON.parse(text).errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code);

describe('a subgraph', () => {
  it.each([
    ['aliases', `query cop { ${many(101, (i) => `alias${i}:__typename`)} }`],
    ['repeated fields', `query cop { ${many(500, () => '__typename')} }`],
    ['directives', `query cop { __typename ${'@aa'.repeat(10)} }`],
    [
      'introspection in circles',
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ],
    ['brackets', `{ a ${'{ a '.repeat(20_000)}`],
  ])('is not overloaded with %s', async (_, text) => {
    const answer = await query(text);
    expect([answer.status, codes(answer.text)]).toEqual([400, ['OPERATION_TOO_LARGE']]);
  });
  it('shows its schema to nobody but who composes it', async () => {
    expect(
      JSON.parse((await query('query cop { __schema { types { name fields { name } } } }')).text).data,
    ).toBeUndefined();
    expect(JSON.parse((await query('{ _service { sdl } }')).text).data._service.sdl).toContain('type Query');
  });
  it('takes no batch', async () => {
    const { status, text } = await send(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));
    expect([status, JSON.parse(text).data]).toEqual([400, undefined]);
  });
  it('suggests no names', async () => {
    for (const text of ['query cop { __schema { directive } }', '{ hell }', 'mutation { greet(nam: "") }'])
      expect((await query(text)).text).not.toMatch(/did you mean/i);
  });
  it('has no explorer, and takes nothing by GET', async () => {
    for (const search of [
      '',
      `?query=${encodeURIComponent('query cop {__typename}')}`,
      `?query=${encodeURIComponent('mutation cop {__typename}')}`,
    ]) {
      const answer = await door.signed({ headers: { accept: 'text/html' } }, search);
      expect([answer.status, await answer.text()]).toEqual([
        405,
        expect.not.stringMatching(/graphiql|playground|<html|__typename"/i),
      ]);
    }
  });
  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'takes nothing that a form could send: %s',
    async (type) => expect((await send('query=query+cop+{__typename}', { 'content-type': type })).status).toBe(415),
  );
  it('traces nothing', async () => {
    const { text } = await send({ query: '{ __typename }' }, { ...json, 'apollo-federation-include-trace': 'ftv1' });
    expect(JSON.parse(text)).toEqual({ data: { __typename: 'Query' } });
  });
  it('says nothing of itself in an error', async () => {
    const { text } = await query('qwerty cop { abc }');
    expect(codes(text)).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(text).not.toMatch(/stacktrace|exception|node_modules|\.ts:/);
  });
});
