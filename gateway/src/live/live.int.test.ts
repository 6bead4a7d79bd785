import { serviceEvents } from '@attest/contracts';
import { jetstream } from '@nats-io/jetstream';
import { createClient, type ExecutionResult } from 'graphql-sse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceSdl } from '../../fixture/graph.ts';
import { handTimers } from '../../fixture/hand.ts';
import { idOf, type LiveFixture, liveFixture, rawStream } from '../../fixture/live.ts';
import { type Read, reader } from '../../fixture/read.ts';
import { streamPath } from './sse.ts';

const oneIncident = 'subscription ($id: ID!) { incidentChanged(id: $id) { key title } }';
const newIncidents = `subscription ($first: Int) {
  list: incidentsChanged(filter: { state: "NEW" }, orderBy: KEY, first: $first) {
    kind removed ids hasMore totalCount ...Nodes
  }
}
fragment Nodes on IncidentChanges { nodes { ...Short service { name } } }
fragment Short on Incident { key title }`;

type Payload = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

let live: LiveFixture;
beforeAll(async () => {
  live = await liveFixture();
});
afterAll(() => live.close());
beforeEach(() => {
  live.rows.clear();
  live.asked.length = 0;
});

type Asked = { readonly query: string; readonly variables?: Record<string, unknown>; readonly after?: unknown };

const open = async (
  { query, variables = {}, after }: Asked,
  claims = {},
  on = live,
  gateway = on.graph.gateway,
): Promise<Read<Payload>> => {
  const token = await on.issuer.sign(claims);
  const client = createClient({
    url: `${gateway.url}${streamPath}`,
    headers: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const iterator = client.iterate<Record<string, unknown>, Record<string, unknown>>({
    query,
    variables,
    extensions: { after },
  });
  return reader(iterator, () => client.dispose());
};

const positionOf = ({ extensions }: Payload): unknown => extensions?.position;

describe('a live list', () => {
  it('is a snapshot, then what changes, comes in and goes out', async () => {
    for (const n of [1, 2, 3]) live.write(n, n === 3 ? { state: 'DONE' } : {});
    const read = await open({ query: newIncidents });
    expect((await read.next()).data?.list).toEqual({
      kind: 'SNAPSHOT',
      removed: [],
      ids: [idOf(1), idOf(2)],
      hasMore: false,
      totalCount: 2,
      nodes: [
        { key: 'INC-1', title: 'incident 1', service: { name: 'service s1' } },
        { key: 'INC-2', title: 'incident 2', service: { name: 'service s2' } },
      ],
    });

    await live.change(2, { title: 'printer' });
    expect((await read.next()).data?.list).toMatchObject({
      kind: 'CHANGE',
      removed: [],
      nodes: [{ key: 'INC-2', title: 'printer' }],
    });
    await live.change(3, { state: 'NEW' });
    expect((await read.next()).data?.list).toMatchObject({
      ids: [1, 2, 3].map(idOf),
      totalCount: 3,
      nodes: [{ key: 'INC-3' }],
    });
    await live.change(1, { state: 'DONE' });
    expect((await read.next()).data?.list).toMatchObject({ removed: [idOf(1)], ids: [2, 3].map(idOf), nodes: [] });
    await read.close();
  });

  it('lets records beyond its length in as others leave', async () => {
    for (const n of [1, 2, 3]) live.write(n);
    const read = await open({ query: newIncidents, variables: { first: 2 } });
    expect((await read.next()).data?.list).toMatchObject({ ids: [idOf(1), idOf(2)], hasMore: true });
    await live.change(1, { state: 'DONE' });
    expect((await read.next()).data?.list).toMatchObject({
      removed: [idOf(1)],
      nodes: [{ key: 'INC-3' }],
      ids: [idOf(2), idOf(3)],
      hasMore: false,
    });
    await read.close();
  });

  it('says nothing where a change does not show in it', async () => {
    live.write(1);
    live.write(9, { state: 'DONE' });
    const read = await open({ query: newIncidents });
    await read.next();
    await live.change(9, { title: 'elsewhere' });
    await live.change(1, { title: 'here' });
    expect((await read.next()).data?.list).toMatchObject({ kind: 'CHANGE', nodes: [{ title: 'here' }], removed: [] });
    await read.close();
  });
});

describe('rights', () => {
  it('answers alike to a record that is another customer’s and to one that is not there', async () => {
    live.write(1, { customer: 'c-2' });
    const answers = [];
    for (const id of [idOf(1), idOf(404)]) {
      const read = await open({ query: oneIncident, variables: { id } }, { customer: 'c-1' });
      answers.push(await read.rest());
    }
    const none = [
      {
        data: { incidentChanged: null },
        errors: [
          {
            message: expect.any(String),
            extensions: { code: 'NOT_FOUND', traceId: expect.any(String) },
          },
        ],
      },
    ];
    expect(answers).toEqual([none, none]);
  });

  it('does not show that others’ records change, in payloads or positions', async () => {
    live.write(1);
    live.write(2, { customer: 'c-2' });
    const read = await open({ query: newIncidents }, { customer: 'c-1' });
    const first = await read.next();
    expect(first.data?.list).toMatchObject({ ids: [idOf(1)], totalCount: 1 });
    await live.change(2, { title: 'a secret' });
    await live.change(1, { title: 'mine' });
    const second = await read.next();
    expect(JSON.stringify([first, second])).not.toMatch(/secret|INC-2/);
    expect(second.data?.list).toMatchObject({ nodes: [{ title: 'mine' }], removed: [] });
    expect(String(positionOf(second))).toMatch(/^[\w-]{22}$/);
    await read.close();
  });

  it('ends when the record is taken out of the caller’s sight', async () => {
    live.write(1);
    const read = await open({ query: oneIncident, variables: { id: idOf(1) } }, { customer: 'c-1' });
    expect((await read.next()).data?.incidentChanged).toMatchObject({ key: 'INC-1' });
    await live.change(1, { customer: 'c-2' });
    expect(await read.rest()).toMatchObject([
      { data: { incidentChanged: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it('asks once for those who are one caller, and again for another', async () => {
    live.write(1);
    const asked = { query: oneIncident, variables: { id: idOf(1) } };
    const readers = [await open(asked), await open(asked), await open(asked, { sub: 'p-2' })];
    for (const read of readers) await read.next();
    live.asked.length = 0;
    await live.change(1, { title: 'once' });
    for (const read of readers) expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'once' });
    expect(live.asked).toHaveLength(2);
    for (const read of readers) await read.close();
  });
});

describe('coming back', () => {
  const asked = { query: oneIncident, variables: { id: idOf(1) } };

  it('gives what has changed since the position, once', async () => {
    live.write(1);
    const read = await open(asked);
    const first = await read.next();
    await read.close();
    await live.change(1, { title: 'while away' });
    await live.change(1, { title: 'while away, again' });
    const again = await open({ ...asked, after: positionOf(first) });
    expect(await again.next()).toMatchObject({
      data: { incidentChanged: { title: 'while away, again' } },
      extensions: { resumed: 'CHANGED' },
    });
    await live.change(1, { title: 'there' });
    const last = await again.next();
    expect(last).toMatchObject({ data: { incidentChanged: { title: 'there' } } });
    expect(last.extensions).not.toHaveProperty('resumed');
    await again.close();
  });

  it('says nothing where nothing has changed', async () => {
    live.write(1);
    const first = await open(asked);
    const position = positionOf(await first.next());
    await first.close();
    await live.change(2);
    const again = await open({ ...asked, after: position });
    const next = again.next();
    live.asked.length = 0;
    await live.change(1, { title: 'now' });
    expect(await next).toMatchObject({ data: { incidentChanged: { title: 'now' } } });
    await again.close();
  });

  it('begins anew, and says so, at a position that nobody remembers', async () => {
    live.write(1);
    for (const after of ['A'.repeat(22), 'no position'])
      expect(await (await open({ ...asked, after })).next()).toMatchObject({
        data: { incidentChanged: { key: 'INC-1' } },
        extensions: { resumed: 'POSITION_TOO_OLD' },
      });
  });

  it('goes on at another gateway, and at one that was not there when it happened', async () => {
    live.write(1);
    live.write(2);
    const ofTwo = { query: oneIncident, variables: { id: idOf(2) } };
    const [one, two] = [await open(asked), await open(ofTwo)];
    const [first, second] = [await one.next(), await two.next()];
    await Promise.all([one.close(), two.close()]);
    await live.change(1, { title: 'while away' });
    const replica = await live.graph.another();
    const again = await open({ ...asked, after: positionOf(first) }, {}, live, replica);
    expect(await again.next()).toMatchObject({
      data: { incidentChanged: { title: 'while away' } },
      extensions: { resumed: 'CHANGED' },
    });
    const unchanged = await open({ ...ofTwo, after: positionOf(second) }, {}, live, replica);
    const next = unchanged.next();
    await live.change(2, { title: 'now' });
    const changed = await next;
    expect(changed).toMatchObject({ data: { incidentChanged: { title: 'now' } } });
    await Promise.all([again.close(), unchanged.close()]);
    await replica.stop();

    // What that one said is understood by this one, which was there all the time.
    const back = await open({ ...ofTwo, after: positionOf(changed) });
    const last = back.next();
    await live.change(2, { title: 'back' });
    expect(await last).toMatchObject({ data: { incidentChanged: { title: 'back' } } });
    await back.close();
  }, 30_000);

  it('gives a list whole, so that what left it meanwhile is gone', async () => {
    live.write(1);
    live.write(2);
    const read = await open({ query: newIncidents });
    const position = positionOf(await read.next());
    await read.close();
    await live.change(1, { state: 'DONE' });
    const again = await open({ query: newIncidents, after: position });
    expect(await again.next()).toMatchObject({
      data: { list: { kind: 'SNAPSHOT', ids: [idOf(2)] } },
      extensions: { resumed: 'CHANGED' },
    });
    await again.close();
  });

  it('understands the id of the last event as a browser sends it', async () => {
    live.write(1);
    const url = new URL(streamPath, live.graph.gateway.url);
    url.searchParams.set('query', oneIncident);
    url.searchParams.set('variables', JSON.stringify({ id: idOf(1) }));
    const headers = { authorization: `Bearer ${await live.issuer.sign()}`, accept: 'text/event-stream' };
    const stream = await rawStream(url.href, { headers });
    const { event, id = '', data = '' } = await stream.event();
    expect({ event, position: positionOf(JSON.parse(data)) }).toEqual({ event: 'next', position: id });
    stream.close();
    await live.change(1, { title: 'meanwhile' });
    const again = await rawStream(url.href, { headers: { ...headers, 'last-event-id': id } });
    expect(JSON.parse((await again.event()).data ?? '')).toMatchObject({
      data: { incidentChanged: { title: 'meanwhile' } },
    });
    again.close();
  });
});

describe('a slow reader', () => {
  it('gets the latest, and costs one question however much has changed', async () => {
    live.write(1);
    const read = await open({ query: oneIncident, variables: { id: idOf(1) } });
    await read.next();
    const held = Promise.withResolvers<void>();
    live.gate.wait = held.promise;
    live.asked.length = 0;
    for (let n = 0; n < 20; n += 1) await live.change(1, { title: `version ${n}` });
    live.gate.wait = Promise.resolve();
    held.resolve();
    let last: unknown;
    do last = (await read.next()).data?.incidentChanged;
    while (JSON.stringify(last) !== JSON.stringify({ key: 'INC-1', title: 'version 19' }));
    expect(live.asked.length).toBeLessThanOrEqual(3);
    await read.close();
  });
});

describe('what is away', () => {
  it('waits for a subgraph, and loses no change meanwhile', async () => {
    const own = await liveFixture();
    own.write(1);
    const read = await open({ query: oneIncident, variables: { id: idOf(1) } }, {}, own);
    await read.next();
    await own.graph.resolution.close();
    await own.change(1, { title: 'while the service was away' });
    await own.graph.untilLogged('is asked again until it answers');
    const again = await own.graph.restartResolution();
    expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'while the service was away' });
    await read.close();
    await own.close();
    await again.close();
  });

  it('sends what there is while another service is away, and the rest when it is back', async () => {
    const own = await liveFixture();
    own.write(1);
    await own.graph.delivery.close();
    const query = 'subscription ($id: ID!) { incidentChanged(id: $id) { key service { name } } }';
    const read = await open({ query, variables: { id: idOf(1) } }, {}, own);
    expect(await read.next()).toMatchObject({
      data: { incidentChanged: { key: 'INC-1', service: { name: null } } },
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', service: 'delivery' } }],
    });
    const again = await own.graph.restartDelivery();
    const whole = await read.next();
    expect(whole).toMatchObject({ data: { incidentChanged: { service: { name: 'service s1' } } } });
    expect(whole.errors).toBeUndefined();
    await read.close();
    await own.close();
    await again.close();
  });

  it('hears after NATS was killed what happened before and after', async () => {
    const own = await liveFixture();
    own.write(1);
    const read = await open({ query: oneIncident, variables: { id: idOf(1) } }, {}, own);
    await read.next();
    await own.nats.stop();
    own.write(1, { title: 'written while NATS was away' });
    await own.nats.start();
    await own.tell(1);
    expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'written while NATS was away' });
    await own.change(1, { title: 'after' });
    expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'after' });
    await read.close();
    await own.close();
  }, 30_000);
});

describe('another supergraph', () => {
  it('brings records that can be watched, and those that are watched go on', { timeout: 30_000 }, async () => {
    const own = await liveFixture();
    own.write(1);
    const query = 'subscription { serviceChanged(id: "s1") { name } }';
    const before = await open({ query: oneIncident, variables: { id: idOf(1) } }, {}, own);
    await before.next();
    const refused = await open({ query }, {}, own);
    expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    await own.graph.rewrite({ delivery: serviceSdl });
    expect(await own.graph.gateway.reload()).toMatchObject({ outcome: 'LOADED' });
    await own.graph.untilLogged('"services":["resolution","delivery"]');
    const read = await open({ query }, {}, own);
    expect(await read.next()).toMatchObject({ data: { serviceChanged: { name: 'service s1' } } });
    const { subject } = serviceEvents.ServiceChanged;
    await jetstream(own.bus().connection).publish(subject, JSON.stringify({ subject: 's1' }));
    expect(await read.next()).toMatchObject({ data: { serviceChanged: { name: 'service s1' } } });
    await own.change(1, { title: 'after the swap' });
    expect(await before.next()).toMatchObject({ data: { incidentChanged: { title: 'after the swap' } } });
    await Promise.all([before.close(), refused.close(), read.close()]);
    await own.close();
  });
});

describe('limits', () => {
  it('ends with the token, and says why', async () => {
    const timers = handTimers();
    const own = await liveFixture({}, timers);
    own.write(1);
    const exp = timers.now() / 1000 + 60;
    const read = await open({ query: oneIncident, variables: { id: idOf(1) } }, { exp }, own);
    await read.next();
    timers.advance(59_000);
    await own.change(1, { title: 'still' });
    expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'still' });
    timers.advance(1_000);
    expect(await read.rest()).toMatchObject([{ errors: [{ extensions: { code: 'TOKEN_EXPIRED' } }] }]);
    await own.close();
  });

  it('keeps a caller to so many at a time, and counts those only that are open', async () => {
    const own = await liveFixture({ live: { perCaller: 2, perConnection: 100, total: 3 } });
    own.write(1);
    const asked = { query: oneIncident, variables: { id: idOf(1) } };
    const readers = [await open(asked, {}, own), await open(asked, {}, own)];
    for (const read of readers) await read.next();
    const over = await (await open(asked, {}, own)).rest();
    expect(over).toMatchObject([{ errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }]);
    const other = await open(asked, { sub: 'p-2' }, own);
    expect(await other.next()).toMatchObject({ data: {} });
    expect(await (await open(asked, { sub: 'p-3' }, own)).rest()).toMatchObject([
      { errors: [{ message: 'At most 3 subscriptions at a time are open.' }] },
    ]);
    await other.close();
    for (const read of readers) await read.close();
    await own.close();
  });

  it.each([
    ['a query', '{ incident(id: "1") { key } }', 'SUBSCRIPTIONS_ONLY'],
    ['nonsense', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { incidentVanished { key } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', oneIncident, 'BAD_USER_INPUT'],
    [
      'two fields',
      'subscription { a: incidentsChanged { ids } b: incidentsChanged { ids } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a field left out', 'subscription { incidentsChanged @skip(if: true) { ids } }', 'BAD_USER_INPUT'],
    [
      'what is too deep',
      `subscription { incidentsChanged { nodes ${'{ service '.repeat(16)}{ id }${' }'.repeat(16)} } }`,
      'OPERATION_TOO_LARGE',
    ],
  ])('refuses %s', async (_, query, code) => {
    const [answer, ...rest] = await (await open({ query })).rest();
    expect(rest).toEqual([]);
    expect(answer?.errors?.[0]).toMatchObject({ extensions: { code, traceId: expect.any(String) } });
  });

  it('sends subscriptions elsewhere that come to the graph itself', async () => {
    const { body } = await live.graph.ask('subscription { incidentsChanged { ids } }', {
      token: await live.issuer.sign(),
    });
    expect(body.errors?.[0]?.extensions.code).toBe('SUBSCRIPTIONS_ELSEWHERE');
  });

  it('shows the Subscription type to those who ask for the schema', async () => {
    const query = '{ __schema { subscriptionType { description fields { name type { name } args { name } } } } }';
    const { body } = await live.graph.ask(query, { token: await live.issuer.sign() });
    expect(body.data?.__schema).toMatchObject({
      subscriptionType: {
        fields: [
          { name: 'incidentChanged', type: { name: 'Incident' }, args: [{ name: 'id' }] },
          {
            name: 'incidentsChanged',
            type: { name: 'IncidentChanges' },
            args: [{ name: 'filter' }, { name: 'orderBy' }, { name: 'first' }],
          },
        ],
      },
    });
  });
});
