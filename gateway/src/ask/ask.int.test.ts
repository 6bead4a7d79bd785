/** What `/graphql` takes and what it refuses, with what is said of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph, held } from '../../fixture/graph.ts';
import { usualLimits } from '../limit/settings.ts';
import { idOf, manifestOf } from '../operations/manifest.ts';

const me = '{ me { id } }';
const post = (graph: FixtureGraph, body: unknown, headers: Record<string, string>) =>
  fetch(`${graph.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const codesOf = async (answer: Response): Promise<unknown[]> =>
  (JSON.parse(await answer.text()).errors ?? []).map(
    (error: { extensions: { code: string } }) => error.extensions.code,
  );

describe('an operation', () => {
  let graph: FixtureGraph;
  let authorization: string;
  beforeAll(async () => {
    graph = await fixtureGraph({
      limits: { ...usualLimits, cost: { most: 100, listSize: 10 }, origins: ['https://desk.example'] },
    });
    authorization = `Bearer ${await graph.token('agent')}`;
  });
  afterAll(() => graph.close());

  it('says what it cost to who asks, and to the log', async () => {
    const silent = await graph.ask('{ incidents { id } }', { headers: { authorization } });
    expect(silent.body).not.toHaveProperty('extensions');
    const asked = await graph.ask('{ incidents { id } }', { headers: { authorization, 'attest-cost': 'show' } });
    expect(asked.body).toMatchObject({ extensions: { cost: { estimated: 10 } } });
    expect(JSON.parse(graph.logged.at(-1) ?? '')).toMatchObject({ cost: 10 });
  });

  it('is refused where it may cost more than is allowed, before a subgraph is asked', async () => {
    const before = graph.resolution.seen.length;
    const text = `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: incidents { id }`).join(' ')} }`;
    const answer = await graph.ask(text, { headers: { authorization } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual([
      {
        message: 'The operation may cost 110, at most 100 is allowed.',
        extensions: {
          code: 'OPERATION_TOO_EXPENSIVE',
          limit: 'cost',
          allowed: 100,
          found: 110,
          traceId: expect.any(String),
        },
      },
    ]);
    expect(graph.resolution.seen).toHaveLength(before);
  });

  it('is refused in the media type that is asked for', async () => {
    const headers = { authorization, accept: 'application/graphql-response+json' };
    const large = await post(graph, { query: `{ ${'a '.repeat(6_000)} }` }, headers);
    expect([large.status, large.headers.get('content-type')]).toEqual([
      400,
      'application/graphql-response+json; charset=utf-8',
    ]);
    const stranger = await post(graph, { query: me }, { accept: 'application/graphql-response+json' });
    expect([stranger.status, stranger.headers.get('content-type')]).toEqual([
      401,
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  it('is refused with variables that are nested to break what reads them', async () => {
    const variables = { titles: JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) };
    const answer = await post(
      graph,
      { query: 'mutation ($titles: [String!]!) { importIncidents(titles: $titles) }', variables },
      { authorization },
    );
    expect([answer.status, await codesOf(answer)]).toEqual([400, ['OPERATION_TOO_LARGE']]);
  });

  it('is asked by GET or POST', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await fetch(`${graph.gateway.url}/graphql`, { method, headers: { authorization } });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    }
  });

  it('names its client in the log', async () => {
    await post(
      graph,
      { query: me },
      { authorization, 'apollographql-client-name': 'desk', 'apollographql-client-version': '1.4.0' },
    );
    expect(JSON.parse(graph.logged.at(-1) ?? '')).toMatchObject({ client: { name: 'desk', version: '1.4.0' } });
    await post(graph, { query: me }, { authorization, 'graphql-client-name': '"}{"injected":"' });
    expect(JSON.parse(graph.logged.at(-1) ?? '')).not.toHaveProperty('client');
  });

  it('is taken from pages of listed origins only', async () => {
    const preflight = (origin: string) =>
      fetch(`${graph.gateway.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const listed = await preflight('https://desk.example');
    expect([listed.status, listed.headers.get('access-control-allow-origin'), listed.headers.get('vary')]).toEqual([
      204,
      'https://desk.example',
      'origin',
    ]);
    expect(listed.headers.get('access-control-allow-headers')).toContain('authorization');
    const foreign = await preflight('https://evil.example');
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const answer = await post(graph, { query: me }, { authorization, origin: 'https://desk.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://desk.example');
    const other = await post(graph, { query: me }, { authorization, origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('who asks too much', () => {
  let graph: FixtureGraph;
  beforeAll(async () => {
    graph = await fixtureGraph({ limits: { ...usualLimits, rate: { costPerMinute: 20, strangersPerMinute: 3 } } });
  });
  afterAll(() => graph.close());

  it('is told when to come back; others are answered', async () => {
    const headers = { authorization: `Bearer ${await graph.token('agent')}` };
    const first = await graph.ask('{ incidents { id } }', { headers });
    expect([first.status, first.headers.get('ratelimit-policy'), first.headers.get('ratelimit')]).toEqual([
      200,
      '"cost";q=20;w=60',
      '"cost";r=10;t=30',
    ]);
    expect((await graph.ask('{ incidents { id } }', { headers })).status).toBe(200);
    const third = await graph.ask('{ incidents { id } }', { headers });
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(25);
    expect(third.body.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', limit: 20 });
    expect((await graph.ask('{ incidents { id } }', { token: await graph.token('change-manager') })).status).toBe(200);
  });

  it('and says not who, is counted by address', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await graph.ask(me)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await graph.ask(me, { token: await graph.token('problem-manager') })).status).toBe(200);
  });
});

describe('operations of a manifest', () => {
  let directory: string;
  let graph: FixtureGraph;
  let headers: Record<string, string>;
  const manifest = manifestOf(
    [
      {
        name: 'a',
        text: 'query Me { me { id } }  query Titles { incidents { title } }  mutation Import($titles: [String!]!) { importIncidents(titles: $titles) }',
      },
    ],
    { name: 'desk', version: '1' },
  );
  const idOfName = (name: string): string => manifest.operations.find((each) => each.name === name)?.id ?? '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'attest-operations-'));
    await writeFile(join(directory, 'desk@1.json'), JSON.stringify(manifest));
    await writeFile(join(directory, 'README.md'), 'not a manifest');
    graph = await fixtureGraph({ operations: { mode: 'safelist', path: directory } });
    headers = { authorization: `Bearer ${await graph.token('agent')}` };
  });
  afterAll(async () => {
    await graph.close();
    await rm(directory, { recursive: true });
  });

  it('run by their ids, as Apollo’s clients and as the GraphQL draft send them', async () => {
    const apollo = await post(
      graph,
      { extensions: { persistedQuery: { version: 1, sha256Hash: idOfName('Me') } } },
      headers,
    );
    expect(JSON.parse(await apollo.text())).toMatchObject({ data: { me: { id: expect.any(String) } } });
    expect(JSON.parse(graph.logged.at(-1) ?? '')).toMatchObject({ operation: 'Me', operationId: idOfName('Me') });
    const draft = await post(graph, { documentId: idOfName('Import'), variables: { titles: ['a', 'b'] } }, headers);
    expect(JSON.parse(await draft.text())).toEqual({ data: { importIncidents: 2 } });
  });

  it('run by GET, where they are queries', async () => {
    const get = (search: Record<string, string>) =>
      fetch(`${graph.gateway.url}/graphql?${new URLSearchParams(search)}`, {
        headers: { ...headers, 'apollo-require-preflight': '1' },
      });
    expect(JSON.parse(await (await get({ documentId: idOfName('Titles') })).text())).toMatchObject({
      data: { incidents: [{ title: 'incident 1' }, {}] },
    });
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: idOfName('Me') } });
    expect((await get({ extensions })).status).toBe(200);
    expect((await get({ documentId: idOfName('Import'), variables: '{"titles":[]}' })).status).toBe(405);
    expect(await codesOf(await get({ documentId: '0' }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  it('are all that runs, and nobody adds to them', async () => {
    const text = '{ me { id name } }';
    expect(await codesOf(await post(graph, { query: text }, headers))).toEqual(['PERSISTED_QUERY_ID_REQUIRED']);
    const persistedQuery = { version: 1, sha256Hash: idOf(text) };
    expect(await codesOf(await post(graph, { query: text, extensions: { persistedQuery } }, headers))).toEqual([
      'PERSISTED_QUERY_ID_AND_TEXT',
    ]);
    expect(await codesOf(await post(graph, { extensions: { persistedQuery } }, headers))).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    expect((await post(graph, { query: manifest.operations[1]?.body }, headers)).status).toBe(200);
  });

  it('are only noted in the log where that is asked for', async () => {
    const noting = await fixtureGraph({ operations: { mode: 'log', path: directory } });
    const authorization = `Bearer ${await noting.token('agent')}`;
    expect((await post(noting, { query: me }, { authorization })).status).toBe(200);
    expect(noting.logged.some((line) => line.includes('an operation of no manifest'))).toBe(true);
    await noting.close();
  });

  it('that cannot be read keep the gateway from starting', async () => {
    await writeFile(join(directory, 'broken.json'), '{}');
    await expect(fixtureGraph({ operations: { mode: 'safelist', path: directory } })).rejects.toThrow(
      'broken.json is no',
    );
    await rm(join(directory, 'broken.json'));
  });
});

describe('who is slow', () => {
  it('is cut off while sending headers', async () => {
    const times = { headersMs: 100, requestMs: 200, answerMs: 60_000 };
    const graph = await fixtureGraph({ limits: { ...usualLimits, times } });
    const socket = connect(Number(new URL(graph.gateway.url).port), '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: a\r\n');
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 408 /);
    await graph.close();
  });

  it('is cut off with headers that are too large', async () => {
    const graph = await fixtureGraph();
    const answer = await fetch(`${graph.gateway.url}/graphql`, { headers: { 'x-filler': 'x'.repeat(20_000) } });
    expect(answer.status).toBe(431);
    await graph.close();
  });

  it('among the subgraphs costs a caller no more than the time for an answer', async () => {
    const graph = await fixtureGraph({ limits: { ...usualLimits, times: { ...usualLimits.times, answerMs: 100 } } });
    const answer = await graph.ask('{ held }', { token: await graph.token('agent') });
    expect(answer.status).toBe(504);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: 'ANSWER_TIMEOUT', afterMs: 100 });
    held.released.resolve();
    await graph.close();
  });
});
