/** Bodies that are not taken: refused as early as can be, in the form of every refusal, and paid for. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph } from '../../fixture/graph.ts';
import { usualLimits } from '../limit/settings.ts';
import { unitsAtLeast } from './body.ts';

type Refusal = { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> };
type Got = { readonly status: number; readonly headers: Headers; readonly errors: readonly Refusal[] | undefined };

const post = async (
  graph: FixtureGraph,
  body: string | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Got> => {
  const answer = await fetch(`${graph.gateway.url}/graphql`, { method: 'POST', headers, ...(body && { body }) });
  const { errors } = JSON.parse(await answer.text());
  return { status: answer.status, headers: answer.headers, errors };
};

/** Sends `sent` of a body that says that it has `length` bytes, and the rest never. */
const unfinished = (
  graph: FixtureGraph,
  { sent, length, authorization }: { sent: string; length: number; authorization: string },
): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': length, authorization };
    const going = request(`${graph.gateway.url}/graphql`, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        going.destroy();
        resolve({ status: answer.statusCode, text });
      });
    });
    going.on('error', reject);
    going.write(sent);
  });

const json = 'application/json';
const long = 'x'.repeat(usualLimits.operation.characters);

describe('a body', () => {
  let graph: FixtureGraph;
  let authorization: string;
  beforeAll(async () => {
    graph = await fixtureGraph();
    authorization = `Bearer ${await graph.token('agent')}`;
  });
  afterAll(() => graph.close());

  it.each([
    ['that is no JSON', '{"query":', json, 400, 'BAD_REQUEST'],
    ['that is empty', ' ', json, 400, 'BAD_REQUEST'],
    ['of an unknown type', '{"query":"{ me { id } }"}', 'application/x-unheard-of', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['that is a form', 'query={me{id}}', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['that is a batch', '[{"query":"{ me { id } }"}]', json, 400, 'BAD_REQUEST'],
    ['with a prototype in it', '{"query":"{ me { id } }","variables":{"__proto__":{"a":1}}}', json, 400, 'BAD_REQUEST'],
    ['with one in disguise', '{"query":"{ me { id } }","\\u005f_proto__":{"a":1}}', json, 400, 'BAD_REQUEST'],
    ['with a text too long', JSON.stringify({ query: `{ a } #${long}` }), json, 400, 'OPERATION_TOO_LARGE'],
    ['with one full of escapes', JSON.stringify({ query: `{ a }\n#${long}` }), json, 400, 'OPERATION_TOO_LARGE'],
    ['with one after the rest', `{"variables":{},"query":"{ a } #${long}"}`, json, 400, 'OPERATION_TOO_LARGE'],
  ])('%s is refused with a code and a trace id', async (_, body, type, status, code) => {
    const answer = await post(graph, body, { authorization, 'content-type': type });
    expect(answer.status).toBe(status);
    const traceId = answer.headers.get('x-trace-id');
    expect(traceId).toMatch(/^[\da-f]{32}$/);
    expect(answer.errors).toEqual([
      { message: expect.any(String), extensions: expect.objectContaining({ code, traceId }) },
    ]);
    expect(JSON.parse(graph.logged.at(-1) ?? '')).toMatchObject({ status, errors: [code], traceId });
  });

  it('that a page of another origin could have sent is refused so, too', async () => {
    const answer = await fetch(`${graph.gateway.url}/graphql?query={__typename}`, { headers: { authorization } });
    const { errors } = JSON.parse(await answer.text());
    expect(answer.status).toBe(400);
    expect(errors[0].extensions).toEqual({ code: 'BAD_REQUEST', traceId: answer.headers.get('x-trace-id') });
    expect(JSON.parse(graph.logged.at(-1) ?? '')).toMatchObject({ errors: ['BAD_REQUEST'] });
  });

  it('whose text is too long is not waited for to its end', async () => {
    const sent = `{"query":"{ a } #${long}${long}`;
    const { status, text } = await unfinished(graph, { sent, length: 1_000_000, authorization });
    expect([status, JSON.parse(text).errors[0].extensions]).toMatchObject([
      400,
      { code: 'OPERATION_TOO_LARGE', limit: 'characters' },
    ]);
  });

  it('that says that it is too large is not read at all', async () => {
    const { status, text } = await unfinished(graph, { sent: '{', length: 3_000_000, authorization });
    expect([status, JSON.parse(text).errors[0].extensions]).toMatchObject([
      413,
      { code: 'PAYLOAD_TOO_LARGE', allowed: 2 * 1024 * 1024 },
    ]);
  });

  it('may be large where its text is not', async () => {
    const query = 'query ($a: String) { me { id } }';
    const body = JSON.stringify({ query, variables: { a: 'é"\\'.repeat(100_000) } });
    const { errors } = await post(graph, body, { authorization, 'content-type': json });
    expect(errors?.map(({ extensions }) => extensions.code)).not.toContain('OPERATION_TOO_LARGE');
  });
});

describe('the length of a text that is not decoded', () => {
  it.each([
    ['{"query":"abc', 3],
    [' {\n "query" : "abc"}', 3],
    ['{"query":"abc\\n', 3],
    ['{"query":"é', 0],
    ['{"variables":{"query":"abc"}}', 0],
    ['[{"query":"abc', 0],
  ])('of %s is at least %i', (start, units) => {
    expect(unitsAtLeast(Buffer.from(start))).toBe(units);
  });
});

describe('who is refused again and again', () => {
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await fixtureGraph({ limits: { ...usualLimits, rate: { costPerMinute: 150, strangersPerMinute: 0 } } });
  });
  afterAll(() => graph.close());

  it('has soon spent what a minute allows, and is turned away before the body is read; others are answered', async () => {
    const authorization = `Bearer ${await graph.token('agent')}`;
    const bad = () => post(graph, '{', { authorization, 'content-type': json });
    expect([(await bad()).status, (await bad()).status]).toEqual([400, 400]);
    const { status, text } = await unfinished(graph, { sent: '{', length: 1_000, authorization });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    const third = await bad();
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(10);
    expect((await graph.ask('{ me { id } }', { token: await graph.token('change-manager') })).status).toBe(200);
  });
});
