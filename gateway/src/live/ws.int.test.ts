import { createClient, type FormattedExecutionResult } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { handTimers } from '../../fixture/hand.ts';
import { idOf, type LiveFixture, liveFixture } from '../../fixture/live.ts';
import { type Read, reader } from '../../fixture/read.ts';
import { socketPath } from './ws.ts';

type Payload = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;
const oneIncident = 'subscription ($id: ID!) { incidentChanged(id: $id) { key title } }';

const timers = handTimers();
let live: LiveFixture;
let token: string;
let url: string;
beforeAll(async () => {
  live = await liveFixture({ live: { perCaller: 100, perConnection: 2, total: 100 } }, timers);
  token = await live.issuer.sign();
  url = `${live.graph.gateway.url.replace('http', 'ws')}${socketPath}`;
});
afterAll(() => live.close());
beforeEach(() => live.rows.clear());

describe('a client of graphql-ws', () => {
  const open = (query: string, variables: Record<string, unknown>, after?: unknown): Read<Payload> => {
    const connectionParams = { authorization: `Bearer ${token}` };
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
    const payload = { query, variables, extensions: { after } };
    return reader(client.iterate<Record<string, unknown>, Record<string, unknown>>(payload), () => client.dispose());
  };

  it('is told of changes, goes, and comes back without a gap', async () => {
    live.write(1);
    const read = open(oneIncident, { id: idOf(1) });
    expect(await read.next()).toMatchObject({ data: { incidentChanged: { key: 'INC-1', title: 'incident 1' } } });
    await live.change(1, { title: 'printer' });
    const last = await read.next();
    expect(last).toMatchObject({ data: { incidentChanged: { title: 'printer' } } });
    await read.close();
    await live.change(1, { title: 'while away' });
    const again = open(oneIncident, { id: idOf(1) }, last.extensions?.position);
    expect(await again.next()).toMatchObject({
      data: { incidentChanged: { title: 'while away' } },
      extensions: { resumed: 'CHANGED' },
    });
    await again.close();
  });

  it('gets a live list', async () => {
    live.write(1);
    const read = open('subscription { incidentsChanged { kind nodes { key } } }', {});
    expect(await read.next()).toMatchObject({
      data: { incidentsChanged: { kind: 'SNAPSHOT', nodes: [{ key: 'INC-1' }] } },
    });
    await live.change(2);
    expect(await read.next()).toMatchObject({
      data: { incidentsChanged: { kind: 'CHANGE', nodes: [{ key: 'INC-2' }] } },
    });
    await read.close();
  });
});

/** A socket that says what it is told to say. */
const socket = async (protocols: string[] = ['graphql-transport-ws'], headers = {}) => {
  const ws = new WebSocket(url, protocols, { headers });
  const closed = new Promise<number>((resolve) => ws.once('close', resolve));
  const inbox: unknown[] = [];
  let wake: () => void = () => undefined;
  ws.on('message', (data) => {
    inbox.push(JSON.parse(String(data)));
    wake();
  });
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject));
  return {
    closed,
    say: (message: unknown) => ws.send(typeof message === 'string' ? message : JSON.stringify(message)),
    hear: async (): Promise<unknown> => {
      while (inbox.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return inbox.shift();
    },
    end: () => ws.terminate(),
  };
};

const init = () => ({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
const subscribe = (id: string, query = 'subscription { incidentsChanged { ids } }') => ({
  id,
  type: 'subscribe',
  payload: { query },
});

describe('the protocol', () => {
  it('acknowledges a caller by the first message or by the header, and answers pings', async () => {
    const byMessage = await socket();
    byMessage.say(init());
    expect(await byMessage.hear()).toEqual({ type: 'connection_ack' });
    byMessage.say({ type: 'ping', payload: { n: 1 } });
    expect(await byMessage.hear()).toEqual({ type: 'pong', payload: { n: 1 } });
    byMessage.end();
    const byHeader = await socket(undefined, { authorization: `Bearer ${token}` });
    byHeader.say({ type: 'connection_init' });
    expect(await byHeader.hear()).toEqual({ type: 'connection_ack' });
    byHeader.end();
  });

  it.each<[number, string, string[] | undefined, (() => unknown)[]]>([
    [4400, 'what is no message', undefined, [() => 'nonsense']],
    [4401, 'a subscription before the acknowledgement', undefined, [() => subscribe('1')]],
    [4403, 'a stranger', undefined, [() => ({ type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } })]],
    [4406, 'another protocol', ['graphql-ws'], []],
    [4429, 'a second beginning', undefined, [init, init]],
  ])('closes with %i at %s', async (code, _, protocols, messages) => {
    const client = await socket(protocols).catch(() => undefined);
    for (const message of messages) client?.say(message());
    if (code === 4406 && !client) return;
    expect(await client?.closed).toBe(code);
  });

  it('closes with 4409 where an id is used twice', async () => {
    const client = await socket();
    client.say(init());
    await client.hear();
    client.say(subscribe('1'));
    expect(await client.hear()).toMatchObject({ id: '1', type: 'next' });
    client.say(subscribe('1'));
    expect(await client.closed).toBe(4409);
  });

  it('answers what it refuses with an error, and keeps the others', async () => {
    const client = await socket();
    client.say(init());
    await client.hear();
    client.say(subscribe('a', '{ me }'));
    expect(await client.hear()).toMatchObject({
      id: 'a',
      type: 'error',
      payload: [{ extensions: { code: 'SUBSCRIPTIONS_ONLY' } }],
    });
    for (const id of ['1', '2', '3']) client.say(subscribe(id));
    const heard = [await client.hear(), await client.hear(), await client.hear()];
    expect(heard).toContainEqual({
      id: '3',
      type: 'error',
      payload: [expect.objectContaining({ message: 'At most 2 subscriptions at a time are open.' })],
    });
    client.end();
  });

  it('ends everything when the token does, by a code that a client comes back from', async () => {
    token = await live.issuer.sign({ exp: timers.now() / 1000 + 60 });
    const client = await socket();
    client.say(init());
    await client.hear();
    client.say(subscribe('1'));
    await client.hear();
    timers.advance(60_000);
    expect(await client.hear()).toMatchObject({
      id: '1',
      type: 'next',
      payload: { errors: [{ extensions: { code: 'TOKEN_EXPIRED' } }] },
    });
    expect(await client.hear()).toEqual({ id: '1', type: 'complete' });
    expect(await client.closed).toBe(4403);
    token = await live.issuer.sign();
  });

  it('takes sockets at its own address only', async () => {
    url = url.replace(socketPath, '/elsewhere');
    await expect(socket()).rejects.toThrow('404');
    url = url.replace('/elsewhere', socketPath);
  });
});
