import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { demoId } from '@attest/demo';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../fixture/graph.ts';
import { fixtureGraph, held } from '../fixture/graph.ts';
import type { FixtureIssuer } from '../fixture/issuer.ts';
import { fixtureIssuer, unsigned } from '../fixture/issuer.ts';

const incidents = '{ incidents { id title service { id name } } services { name } }';

describe('the development gateway', () => {
  let graph: FixtureGraph;
  let agent: string;
  beforeAll(async () => {
    graph = await fixtureGraph();
    agent = await graph.token('agent');
  });
  afterAll(() => graph.close());
  beforeEach(() => {
    graph.resolution.seen.length = 0;
    graph.delivery.seen.length = 0;
  });

  it('answers from several subgraphs at once', async () => {
    const { status, body } = await graph.ask(incidents, { token: agent });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        incidents: [
          { id: '1', title: 'incident 1', service: { id: 's1', name: 'service s1' } },
          { id: '2', title: 'incident 2', service: { id: 's2', name: 'service s2' } },
        ],
        services: [{ name: 'service s1' }, { name: 'service s2' }],
      },
    });
  });

  it('tells each subgraph who is calling by a token of half a minute for that subgraph alone', async () => {
    const { body } = await graph.ask('{ me { id name roles customer } services { id } }', { token: agent });
    expect(body.data?.me).toEqual({
      id: demoId('person', 'amara.okafor'),
      name: 'Amara Okafor',
      roles: ['SERVICE_DESK_AGENT'],
      customer: null,
    });
    const [toResolution, toDelivery] = [graph.resolution.seen[0]?.claims, graph.delivery.seen[0]?.claims];
    expect(toResolution).toMatchObject({
      iss: 'attest-gateway',
      aud: 'resolution',
      sub: demoId('person', 'amara.okafor'),
    });
    expect(toDelivery).toMatchObject({ aud: 'delivery' });
    expect(Number(toResolution?.exp) - Number(toResolution?.iat)).toBe(30);
    expect(toResolution?.body).not.toBe(toDelivery?.body);
  });

  it('limits a customer and a supplier by claims', async () => {
    await graph.ask('{ me { id } }', { token: await graph.token('customer-user') });
    await graph.ask('{ me { id } }', { token: await graph.token('supplier-user') });
    expect(graph.resolution.seen[0]?.claims).toMatchObject({ customer: demoId('customer', 'nordlicht') });
    expect(graph.resolution.seen[1]?.claims).toMatchObject({ supplier: demoId('supplier', 'meridian') });
  });

  it('hashes the bytes that it sends, whatever their language', async () => {
    const variables = { titles: ['打印机坏了 🖨️', 'Ærøskøbing', '"'] };
    const { body } = await graph.ask('mutation ($titles: [String!]!) { importIncidents(titles: $titles) }', {
      token: agent,
      variables,
    });
    // The fixture refuses a body whose hash the token does not hold.
    expect(body).toEqual({ data: { importIncidents: 3 } });
  });

  it('passes the trace and the request id on, and no header of the client', async () => {
    const traceId = createHash('md5').update('a trace').digest('hex');
    const headers = {
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      'x-request-id': 'req-42',
      'x-attest-actor': 'somebody else',
      cookie: 'session=1',
    };
    const answer = await graph.ask('{ me { id } }', { token: agent, headers });
    const seen = graph.resolution.seen[0]?.headers;
    expect(seen?.traceparent).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
    expect(seen).toMatchObject({ 'x-request-id': 'req-42' });
    expect(Object.keys(seen ?? {}).toSorted()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'traceparent',
      'x-request-id',
    ]);
    expect(seen?.authorization).not.toContain(agent);
    expect(answer.headers.get('x-trace-id')).toBe(traceId);
    expect(answer.headers.get('server-timing')).toMatch(/^resolution;dur=\d/);
  });

  it('logs one line a request: who and what, never the variables or the token', async () => {
    const before = graph.logged.length;
    await graph.ask('mutation Import($titles: [String!]!) { importIncidents(titles: $titles) }', {
      token: agent,
      variables: { titles: ['a secret'] },
    });
    const lines = graph.logged.slice(before);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      operation: 'Import',
      kind: 'mutation',
      status: 200,
      actor: demoId('person', 'amara.okafor'),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      ms: expect.any(Number),
    });
    expect(lines[0]).not.toContain('a secret');
    expect(lines[0]).not.toContain(agent);
  });

  it('takes a bulk import of more than a megabyte in variables', async () => {
    const titles = Array.from({ length: 10_000 }, (_, i) => `${i} `.padEnd(120, 'x'));
    const { body } = await graph.ask('mutation ($titles: [String!]!) { importIncidents(titles: $titles) }', {
      token: agent,
      variables: { titles },
    });
    expect(body).toEqual({ data: { importIncidents: 10_000 } });
  });

  it('refuses a body beyond the limit with 413', async () => {
    const answer = await graph.ask('{ me { id } }', {
      token: agent,
      variables: { filler: 'x'.repeat(2 * 1024 * 1024) },
    });
    expect(answer.status).toBe(413);
    expect(answer.body.errors?.[0]?.extensions.code).toBe('PAYLOAD_TOO_LARGE');
  });

  it.each([
    ['no token', undefined, 'Bearer realm="attest"'],
    ['another scheme', 'Basic YTpi', expect.stringContaining('error="invalid_token"')],
    ['no JWT', 'Bearer abc', expect.stringContaining('error="invalid_token"')],
    [
      'a token without signature',
      `Bearer ${unsigned({ sub: 'x', exp: 4_102_444_800 })}`,
      expect.stringContaining('algorithm'),
    ],
  ])('answers 401 to %s', async (_, authorization, challenge) => {
    const answer = await graph.ask('{ me { id } }', { headers: authorization ? { authorization } : {} });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toEqual(challenge);
    expect(answer.body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', traceId: expect.any(String) } }],
    });
    expect(graph.resolution.seen).toHaveLength(0);
  });

  it('hands tokens of its personas out, and of nobody else', async () => {
    const personas = await graph.get('/dev/personas');
    expect(personas.body).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'agent', title: 'Service desk agent' })]),
    );
    expect((await graph.get('/dev/jwks')).body).toMatchObject({ keys: [{ kty: 'OKP', crv: 'Ed25519' }] });
    expect(await graph.get('/dev/jwks')).not.toMatchObject({ body: { keys: [{ d: expect.anything() }] } });
    for (const body of ['{"persona":"root"}', '{}', '[]'])
      expect(
        await fetch(`${graph.gateway.url}/dev/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
      ).toMatchObject({ status: 404 });
  });

  it('shows the message of a fault in development, with its trace id', async () => {
    const { body } = await graph.ask('{ broken }', { token: agent });
    expect(body.errors).toEqual([
      {
        message: 'the password of the database is hunter2',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'resolution', traceId: expect.any(String) },
      },
    ]);
  });

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
  ])('refuses %s, which a foreign page may send', async (_, headers, status) =>
    expect(await graph.ask('{ me { id } }', { token: agent, headers })).toMatchObject({ status }),
  );

  it('refuses GET from a foreign page, mutations by GET, and batches', async () => {
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${graph.gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${agent}`, ...headers },
      });
    const sameOrigin = { 'apollo-require-preflight': '1' };
    expect((await get('{ me { id } }', {})).status).toBe(400);
    expect((await get('{ me { id } }', sameOrigin)).status).toBe(200);
    expect((await get('mutation { importIncidents(titles: []) }', sameOrigin)).status).toBe(405);
    const batch = await fetch(`${graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${agent}`, 'content-type': 'application/json' },
      body: '[{"query":"{ me { id } }"},{"query":"{ me { id } }"}]',
    });
    expect(batch.status).toBe(400);
  });

  it('answers 400 to a host that makes no address', async () => {
    const socket = connect(Number(new URL(graph.gateway.url).port), '127.0.0.1');
    socket.write(`GET /graphql HTTP/1.1\r\nHost: a b\r\nAuthorization: Bearer ${agent}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('asks again once where the connection of a query broke, never of a mutation', async () => {
    graph.resolution.cutOff = 1;
    expect((await graph.ask('{ me { id } }', { token: agent })).body.errors).toBeUndefined();
    graph.resolution.cutOff = 1;
    const { body } = await graph.ask('mutation { importIncidents(titles: []) }', { token: agent });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'resolution' });
    expect(graph.resolution.cutOff).toBe(0);
    expect(graph.resolution.seen).toHaveLength(1);
  });
});

describe('readiness', () => {
  it('waits for every subgraph once, then lives without one and says which', async () => {
    const graph = await fixtureGraph();
    const agent = await graph.token('agent');
    graph.delivery.readiness = 503;
    expect((await graph.get('/live')).status).toBe(200);
    expect(await graph.get('/ready')).toMatchObject({
      status: 503,
      body: { status: 'STARTING', missing: ['delivery'], subgraphs: { resolution: 'UP', delivery: 'STARTING' } },
    });
    graph.delivery.readiness = 200;
    expect(await graph.get('/ready')).toMatchObject({ status: 200, body: { status: 'READY', missing: [] } });

    await graph.delivery.close();
    expect(await graph.get('/ready')).toMatchObject({
      status: 200,
      body: { status: 'READY', subgraphs: { resolution: 'UP', delivery: 'DOWN' } },
    });
    const partial = await graph.ask('{ incidents { id service { id name } } }', { token: agent });
    expect(partial.status).toBe(200);
    expect(partial.body).toEqual({
      data: {
        incidents: [
          { id: '1', service: { id: 's1', name: null } },
          { id: '2', service: { id: 's2', name: null } },
        ],
      },
      errors: [
        {
          message: 'The service "delivery" cannot be reached.',
          extensions: { code: 'SERVICE_UNAVAILABLE', service: 'delivery', traceId: expect.any(String) },
        },
      ],
    });

    const again = await graph.restartDelivery();
    expect((await graph.ask('{ services { name } }', { token: agent })).body.errors).toBeUndefined();
    await again.close();
    await graph.close();
  });

  it('finishes what is under way before it stops', async () => {
    const graph = await fixtureGraph();
    const asked = graph.ask('{ held }', { token: await graph.token('agent') });
    await held.arrived.promise;
    const closed = graph.close();
    held.released.resolve();
    expect(await asked).toMatchObject({ status: 200, body: { data: { held: 'released' } } });
    await closed;
    await expect(fetch(`${graph.gateway.url}/live`)).rejects.toThrow('fetch failed');
  });

  it('refuses to start where a subgraph of the supergraph has no address', () =>
    expect(fixtureGraph({ subgraphs: { resolution: 'http://127.0.0.1:1/graphql' } })).rejects.toThrow(
      'SUBGRAPH_URLS has no address for "delivery"',
    ));
});

describe('the production gateway', () => {
  let issuer: FixtureIssuer;
  let graph: FixtureGraph;
  const ask = async (token: string, query = '{ me { id name roles customer obo } }') => graph.ask(query, { token });
  beforeAll(async () => {
    issuer = await fixtureIssuer();
    const identity = { kind: 'OIDC', issuer: issuer.url, audience: issuer.audience } as const;
    graph = await fixtureGraph({ production: true, identity });
  });
  afterAll(async () => {
    await graph.close();
    await issuer.close();
  });

  it('has neither personas nor the explorer', async () => {
    for (const path of ['/', '/dev/personas', '/dev/jwks']) expect((await graph.get(path)).status).toBe(404);
  });

  it('takes the identity from the token, less roles that it does not know or that are not for people', async () => {
    const token = await issuer.sign({
      roles: ['CHANGE_MANAGER', 'SYSTEM', 'wiki-editor', 7, 'CHANGE_MANAGER'],
      customer: 'c-1',
      obo: 'p-2',
    });
    expect((await ask(token)).body).toEqual({
      data: { me: { id: 'p-1', name: 'Pat', roles: ['CHANGE_MANAGER'], customer: 'c-1', obo: 'p-2' } },
    });
  });

  it.each([
    ['that has expired', { exp: 1_700_000_000 }, 'the token has expired'],
    ['that is not valid yet', { nbf: 4_102_444_700 }, 'nbf'],
    ['for another audience', { aud: 'wiki' }, 'aud'],
    ['of another issuer', { iss: 'https://elsewhere.example' }, 'iss'],
    ['of nobody', { sub: undefined }, 'sub'],
    ['without an end', { exp: undefined }, 'exp'],
    ['of a customer user without customer', { roles: ['CUSTOMER_USER'] }, 'needs the claim customer'],
    ['of a supplier user without supplier', { roles: ['SUPPLIER_USER'] }, 'needs the claim supplier'],
    ['of a partner of nobody', { roles: ['PARTNER', 'SMS_MANAGER'] }, 'needs the claim customer or supplier'],
  ])('refuses a token %s', async (_, claims, reason) => {
    const answer = await ask(await issuer.sign(claims));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect(answer.body.errors?.[0]?.message).toContain(reason);
  });

  it('refuses a token that another key has signed, by its own id or by one unknown', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect((await ask(await issuer.sign({}, {}, privateKey))).status).toBe(401);
    expect((await ask(await issuer.sign({}, { kid: 'idp-2' }, privateKey))).status).toBe(401);
  });

  it('masks faults and keeps the trace id', async () => {
    const { body, headers } = await ask(await issuer.sign(), '{ broken }');
    expect(body).toEqual({
      data: { broken: null },
      errors: [
        {
          message: 'Something went wrong on our side; quote the trace id.',
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'resolution', traceId: headers.get('x-trace-id') },
        },
      ],
    });
    expect(
      graph.logged.some((line) => line.includes('hunter2') && line.includes(headers.get('x-trace-id') ?? '?')),
    ).toBe(true);
  });

  it('neither shows its schema nor suggests what is in it', async () => {
    const token = await issuer.sign();
    expect((await ask(token, '{ __schema { types { name } } }')).body.errors?.[0]?.extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    const { errors } = (await ask(token, '{ incident { id } }')).body;
    expect(errors?.[0]?.message).not.toContain('incidents');
  });

  it('says 503, not 401, when the identity provider is away', async () => {
    const away = await fixtureIssuer();
    const identity = { kind: 'OIDC', issuer: away.url, audience: away.audience } as const;
    const other = await fixtureGraph({ production: true, identity });
    const token = await away.sign();
    await away.close();
    const answer = await other.ask('{ me { id } }', { token });
    expect(answer.status).toBe(503);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      service: 'identity provider',
    });
    await other.close();
  });
});
