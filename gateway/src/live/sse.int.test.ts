import { type IncomingMessage, request } from 'node:http';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idOf, type LiveFixture, liveFixture, rawStream } from '../../fixture/live.ts';
import { reader } from '../../fixture/read.ts';
import { usualLimits } from '../limit/settings.ts';
import { streamPath } from './sse.ts';

const oneIncident = 'subscription ($id: ID!) { it: incidentChanged(id: $id) { title service { name } } }';

let live: LiveFixture;
let token: string;
let url: string;
beforeAll(async () => {
  live = await liveFixture();
  token = await live.issuer.sign();
  url = `${live.graph.gateway.url}${streamPath}`;
});
afterAll(() => live.close());
beforeEach(() => live.rows.clear());

describe.each([
  ['distinct connections', false],
  ['one connection', true],
])('a client of graphql-sse with %s', (_, singleConnection) => {
  it('is told of changes of what it has asked for', async () => {
    for (const n of [1, 2]) live.write(n);
    const headers = { authorization: `Bearer ${token}` };
    const client = createClient({ url, singleConnection, headers, retryAttempts: 0 });
    const open = (id: string) => reader(client.iterate({ query: oneIncident, variables: { id } }), () => undefined);
    const [first, second] = [open(idOf(1)), open(idOf(2))];
    expect(await first.next()).toMatchObject({
      data: { it: { title: 'incident 1', service: { name: 'service s1' } } },
    });
    expect(await second.next()).toMatchObject({ data: { it: { title: 'incident 2' } } });
    await live.change(1, { title: 'printer' });
    expect(await first.next()).toMatchObject({
      data: { it: { title: 'printer' } },
      extensions: { position: expect.any(String) },
    });
    await first.close();
    await live.change(2, { title: 'mail' });
    expect(await second.next()).toMatchObject({ data: { it: { title: 'mail' } } });
    await second.close();
    client.dispose();
  });
});

describe('the protocol', () => {
  const ask = (method: string, more: { path?: string; headers?: Record<string, string>; body?: unknown } = {}) =>
    fetch(`${url}${more.path ?? ''}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...more.headers,
        ...(more.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
    });
  const reserve = async () => (await ask('PUT')).text();
  const operation = (operationId: string | undefined, id: string) => ({
    query: oneIncident,
    variables: { id },
    extensions: { operationId },
  });

  it('lets nobody in without a token, whatever they want', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const answer = await fetch(url, { method });
      expect(answer.status, method).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('answers a bad operation within the stream, as the client asked for one', async () => {
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    };
    const stream = await rawStream(url, { method: 'POST', headers, body: '{"query":"subscription { no }"}' });
    expect(stream.status).toBe(200);
    const { event, data = '' } = await stream.event();
    expect([event, JSON.parse(data)]).toMatchObject([
      'next',
      { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
    ]);
    expect(await stream.event()).toEqual({ event: 'complete', data: '' });
    expect(await stream.text()).toBe('');
  });

  it.each([
    ['no event stream is wanted', 406, 'POST', { body: { query: oneIncident } }],
    ['there is no operation', 400, 'POST', { body: {}, headers: { accept: 'text/event-stream' } }],
    ['the stream is unknown', 404, 'GET', { path: '?token=0', headers: { accept: 'text/event-stream' } }],
    ['an operation goes to an unknown stream', 404, 'POST', { path: '?token=0', body: { query: oneIncident } }],
  ])('refuses where %s', async (_, status, method, more) => expect((await ask(method, more)).status).toBe(status));

  it('carries operations over a reserved stream and completes them one by one', async () => {
    for (const n of [1, 2]) live.write(n);
    const reserved = await reserve();
    const path = `?token=${reserved}`;
    // Before the stream is there: what it says waits.
    expect((await ask('POST', { path, body: operation('a', idOf(1)) })).status).toBe(202);
    const stream = await rawStream(`${url}${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    });
    expect(JSON.parse((await stream.event()).data ?? '')).toMatchObject({
      id: 'a',
      payload: { data: { it: { title: 'incident 1' } } },
    });
    expect((await ask('POST', { path, body: operation('a', idOf(1)) })).status).toBe(409);
    expect((await ask('POST', { path, body: operation(undefined, idOf(1)) })).status).toBe(400);
    expect((await ask('POST', { path, body: { ...operation('x', '1'), query: 'subscription {' } })).status).toBe(400);
    const headers = { 'x-graphql-event-stream-token': reserved };
    expect((await ask('POST', { headers, body: operation('b', idOf(2)) })).status).toBe(202);
    expect(JSON.parse((await stream.event()).data ?? '')).toMatchObject({ id: 'b' });

    expect((await ask('DELETE', { headers, path: '?operationId=a' })).status).toBe(200);
    await live.change(1, { title: 'nobody hears this' });
    await live.change(2, { customer: 'c-9', title: 'somebody does' });
    expect(JSON.parse((await stream.event()).data ?? '')).toMatchObject({
      id: 'b',
      payload: { data: { it: { title: 'somebody does' } } },
    });
    expect((await ask('GET', { path, headers: { accept: 'text/event-stream' } })).status).toBe(409);
    live.rows.delete(idOf(2));
    await live.tell(2);
    expect(JSON.parse((await stream.event()).data ?? '')).toMatchObject({
      payload: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    });
    expect(await stream.event()).toEqual({ event: 'complete', data: '{"id":"b"}' });
    stream.close();
  });

  it('keeps a stream to who reserved it', async () => {
    const path = `?token=${await reserve()}`;
    token = await live.issuer.sign({ sub: 'p-2' });
    expect((await ask('POST', { path, body: operation('a', idOf(1)) })).status).toBe(404);
    expect((await ask('GET', { path, headers: { accept: 'text/event-stream' } })).status).toBe(404);
    expect((await ask('DELETE', { path: `${path}&operationId=a` })).status).toBe(404);
    token = await live.issuer.sign();
  });

  it('reserves no more than a caller can use', async () => {
    token = await live.issuer.sign({ sub: 'p-3' });
    for (let n = 0; n < 20; n += 1) expect((await ask('PUT')).status).toBe(201);
    expect((await ask('PUT')).status).toBe(429);
    token = await live.issuer.sign();
  });
});

describe('a client that does not read', () => {
  it('costs no memory: what it reads afterwards is little, and the last of it is the latest', async () => {
    // Twenty megabytes: more than the machine keeps for a connection.
    const filler = 'x'.repeat(512 * 1024);
    const changes = 40;
    live.write(1);
    const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
    const body = JSON.stringify({ query: oneIncident, variables: { id: idOf(1) } });
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    };
    const asking = request(url, { method: 'POST', headers, agent: false }, resolve);
    asking.end(body);
    // Nobody listens to it yet: it stays in the buffers of the machine until those are full.
    const answer = await promise;
    const client = createClient({ url, headers: { authorization: `Bearer ${token}` }, retryAttempts: 0 });
    const quick = reader(client.iterate({ query: oneIncident, variables: { id: idOf(1) } }), () => client.dispose());
    await quick.next();
    for (let n = 1; n <= changes; n += 1) {
      await live.change(1, { title: `${n} ${filler}` });
      // Who reads gets each.
      expect(JSON.stringify(await quick.next())).toContain(`"title":"${n} x`);
    }
    await quick.close();
    const titles: string[] = [];
    let held = '';
    for await (const chunk of answer.setEncoding('utf8')) {
      held += chunk;
      for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
        const title = /"title":"(\S+)/.exec(held.slice(0, end))?.[1];
        held = held.slice(end + 2);
        if (title !== undefined) titles.push(title);
      }
      if (titles.at(-1) === String(changes)) break;
    }
    expect(titles.length).toBeLessThan(changes - 10);
    asking.destroy();
  }, 30_000);
});

describe('pages of other origins', () => {
  it('may watch where they are listed', async () => {
    const own = await liveFixture({ limits: { ...usualLimits, origins: ['https://desk.example'] } });
    const preflight = (origin: string) =>
      fetch(`${own.graph.gateway.url}${streamPath}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PUT' },
      });
    const listed = await preflight('https://desk.example');
    expect([listed.status, listed.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, POST, PUT, DELETE',
    ]);
    expect(listed.headers.get('access-control-allow-headers')).toContain('x-graphql-event-stream-token');
    expect((await preflight('https://elsewhere.example')).status).toBe(403);
    const authorization = `Bearer ${await own.issuer.sign()}`;
    const headers = { authorization, origin: 'https://desk.example', accept: 'text/event-stream' };
    const query = encodeURIComponent('subscription { incidentsChanged { ids } }');
    const answer = await fetch(`${own.graph.gateway.url}${streamPath}?query=${query}`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://desk.example');
    await answer.body?.cancel();
    await own.close();
  });
});

describe('without a message bus', () => {
  it('refuses subscriptions and answers queries', async () => {
    const own = await liveFixture({ natsUrl: undefined });
    own.write(1);
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    };
    const ownToken = await own.issuer.sign();
    const stream = await rawStream(`${own.graph.gateway.url}${streamPath}`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${ownToken}` },
      body: JSON.stringify({ query: oneIncident, variables: { id: idOf(1) } }),
    });
    expect(JSON.parse((await stream.event()).data ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'LIVE_UNAVAILABLE' } }],
    });
    expect(await stream.event()).toMatchObject({ event: 'complete' });
    const { body } = await own.graph.ask('{ incidents { totalCount } }', { token: ownToken });
    expect(body).toEqual({ data: { incidents: { totalCount: 1 } } });
    await own.close();
  });
});
