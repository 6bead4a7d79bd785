/** Who was away goes on without a gap, wherever; and what is watched goes on when another supergraph takes over. */
import { serviceEvents } from '@attest/contracts';
import { jetstream } from '@nats-io/jetstream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceSdl } from '../../fixture/graph.ts';
import { idOf, type LiveFixture, liveFixture, rawStream } from '../../fixture/live.ts';
import { newIncidents, oneIncident, positionOf, watch } from '../../fixture/watch.ts';
import { streamPath } from './sse.ts';

let live: LiveFixture;
beforeAll(async () => {
  live = await liveFixture();
});
afterAll(() => live.close());
beforeEach(() => {
  live.rows.clear();
  live.asked.length = 0;
});

describe('coming back', () => {
  const asked = { query: oneIncident, variables: { id: idOf(1) } };

  it('gives what has changed since the position, once', async () => {
    live.write(1);
    const read = await watch(live, asked);
    const first = await read.next();
    await read.close();
    await live.change(1, { title: 'while away' });
    await live.change(1, { title: 'while away, again' });
    const again = await watch(live, { ...asked, after: positionOf(first) });
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
    const first = await watch(live, asked);
    const position = positionOf(await first.next());
    await first.close();
    await live.change(2);
    const again = await watch(live, { ...asked, after: position });
    const next = again.next();
    live.asked.length = 0;
    await live.change(1, { title: 'now' });
    expect(await next).toMatchObject({ data: { incidentChanged: { title: 'now' } } });
    await again.close();
  });

  it('begins anew, and says so, at a position that nobody remembers', async () => {
    live.write(1);
    for (const after of ['A'.repeat(22), 'no position'])
      expect(await (await watch(live, { ...asked, after })).next()).toMatchObject({
        data: { incidentChanged: { key: 'INC-1' } },
        extensions: { resumed: 'POSITION_TOO_OLD' },
      });
  });

  it('goes on at another gateway, and at one that was not there when it happened', async () => {
    live.write(1);
    live.write(2);
    const ofTwo = { query: oneIncident, variables: { id: idOf(2) } };
    const [one, two] = [await watch(live, asked), await watch(live, ofTwo)];
    const [first, second] = [await one.next(), await two.next()];
    await Promise.all([one.close(), two.close()]);
    await live.change(1, { title: 'while away' });
    const replica = await live.graph.another();
    const again = await watch(live, { ...asked, after: positionOf(first) }, {}, replica);
    expect(await again.next()).toMatchObject({
      data: { incidentChanged: { title: 'while away' } },
      extensions: { resumed: 'CHANGED' },
    });
    const unchanged = await watch(live, { ...ofTwo, after: positionOf(second) }, {}, replica);
    const next = unchanged.next();
    await live.change(2, { title: 'now' });
    const changed = await next;
    expect(changed).toMatchObject({ data: { incidentChanged: { title: 'now' } } });
    await Promise.all([again.close(), unchanged.close()]);
    await replica.stop();

    // What that one said is understood by this one, which was there all the time.
    const back = await watch(live, { ...ofTwo, after: positionOf(changed) });
    const last = back.next();
    await live.change(2, { title: 'back' });
    expect(await last).toMatchObject({ data: { incidentChanged: { title: 'back' } } });
    await back.close();
  }, 30_000);

  it('gives a list whole, so that what left it meanwhile is gone', async () => {
    live.write(1);
    live.write(2);
    const read = await watch(live, { query: newIncidents });
    const position = positionOf(await read.next());
    await read.close();
    await live.change(1, { state: 'DONE' });
    const again = await watch(live, { query: newIncidents, after: position });
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

describe('another supergraph', () => {
  it('brings records that can be watched, and those that are watched go on', { timeout: 30_000 }, async () => {
    const own = await liveFixture();
    own.write(1);
    const query = 'subscription { serviceChanged(id: "s1") { name } }';
    const before = await watch(own, { query: oneIncident, variables: { id: idOf(1) } });
    await before.next();
    const refused = await watch(own, { query });
    expect(await refused.next()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    await own.graph.rewrite({ delivery: serviceSdl });
    expect(await own.graph.gateway.reload()).toMatchObject({ outcome: 'LOADED' });
    await own.graph.untilLogged('"services":["resolution","delivery"]');
    const read = await watch(own, { query });
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
