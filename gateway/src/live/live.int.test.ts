import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handTimers } from '../../fixture/hand.ts';
import { idOf, type LiveFixture, liveFixture } from '../../fixture/live.ts';
import { newIncidents, oneIncident, positionOf, watch } from '../../fixture/watch.ts';

let live: LiveFixture;
beforeAll(async () => {
  live = await liveFixture();
});
afterAll(() => live.close());
beforeEach(() => {
  live.rows.clear();
  live.asked.length = 0;
});

describe('a live list', () => {
  it('is a snapshot, then what changes, comes in and goes out', async () => {
    for (const n of [1, 2, 3]) live.write(n, n === 3 ? { state: 'DONE' } : {});
    const read = await watch(live, { query: newIncidents });
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
    const read = await watch(live, { query: newIncidents, variables: { first: 2 } });
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
    const read = await watch(live, { query: newIncidents });
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
      const read = await watch(live, { query: oneIncident, variables: { id } }, { customer: 'c-1' });
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
    const read = await watch(live, { query: newIncidents }, { customer: 'c-1' });
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
    const read = await watch(live, { query: oneIncident, variables: { id: idOf(1) } }, { customer: 'c-1' });
    expect((await read.next()).data?.incidentChanged).toMatchObject({ key: 'INC-1' });
    await live.change(1, { customer: 'c-2' });
    expect(await read.rest()).toMatchObject([
      { data: { incidentChanged: null }, errors: [{ extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it('asks once for those who are one caller, and again for another', async () => {
    live.write(1);
    const asked = { query: oneIncident, variables: { id: idOf(1) } };
    const readers = [await watch(live, asked), await watch(live, asked), await watch(live, asked, { sub: 'p-2' })];
    for (const read of readers) await read.next();
    live.asked.length = 0;
    await live.change(1, { title: 'once' });
    for (const read of readers) expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'once' });
    expect(live.asked).toHaveLength(2);
    for (const read of readers) await read.close();
  });
});

describe('a slow reader', () => {
  it('gets the latest, and costs one question however much has changed', async () => {
    live.write(1);
    const read = await watch(live, { query: oneIncident, variables: { id: idOf(1) } });
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
    const read = await watch(own, { query: oneIncident, variables: { id: idOf(1) } });
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
    const read = await watch(own, { query, variables: { id: idOf(1) } });
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
    const read = await watch(own, { query: oneIncident, variables: { id: idOf(1) } });
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

describe('limits', () => {
  it('ends with the token, and says why', async () => {
    const timers = handTimers();
    const own = await liveFixture({}, timers);
    own.write(1);
    const exp = timers.now() / 1000 + 60;
    const read = await watch(own, { query: oneIncident, variables: { id: idOf(1) } }, { exp });
    await read.next();
    timers.advance(59_000);
    await own.change(1, { title: 'still' });
    expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'still' });
    timers.advance(1_000);
    expect(await read.rest()).toMatchObject([{ errors: [{ extensions: { code: 'TOKEN_EXPIRED' } }] }]);
    await own.close();
  });

  it('keeps a caller to so many at a time, and counts those only that are open', { timeout: 30_000 }, async () => {
    const own = await liveFixture({ live: { perCaller: 2, perConnection: 100, total: 3 } });
    own.write(1);
    const asked = { query: oneIncident, variables: { id: idOf(1) } };
    const readers = [await watch(own, asked), await watch(own, asked)];
    for (const read of readers) await read.next();
    const over = await (await watch(own, asked)).rest();
    expect(over).toMatchObject([{ errors: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }] }]);
    const other = await watch(own, asked, { sub: 'p-2' });
    expect(await other.next()).toMatchObject({ data: {} });
    expect(await (await watch(own, asked, { sub: 'p-3' })).rest()).toMatchObject([
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
    const [answer, ...rest] = await (await watch(live, { query })).rest();
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
