/** A service that takes every question and answers none: it holds up nobody who does not need it. On a real NATS. */
import { createServer, type Server } from 'node:http';
import { expect, it } from 'vitest';
import { handTimers } from '../../fixture/hand.ts';
import { idOf, liveFixture } from '../../fixture/live.ts';
import { oneIncident, watch } from '../../fixture/watch.ts';

const withService = 'subscription ($id: ID!) { incidentChanged(id: $id) { title service { name } } }';
/** Questions that need the same services and are asked at a time, and more than these. */
const share = 32;
const many = Array.from({ length: 70 }, (_, n) => n + 1);

/** Listens where a subgraph was, and never answers. `heard` resolves with the last of so many questions. */
const mute = async (port: number, awaited: number) => {
  const heard = Promise.withResolvers<void>();
  let questions = 0;
  const server: Server = createServer(() => {
    questions += 1;
    if (questions === awaited) heard.resolve();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    heard: heard.promise,
    questions: () => questions,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

it('holds a share, for a while, and is asked by one question at a time afterwards', { timeout: 60_000 }, async () => {
  const timers = handTimers();
  const live = await liveFixture({}, timers);
  // Each question by itself, so that they can be counted.
  live.graph.delivery.bundles = false;
  for (const n of [...many, 100]) live.write(n);
  const readers = await Promise.all(many.map((n) => watch(live, { query: withService, variables: { id: idOf(n) } })));
  for (const read of readers) await read.next();
  const alone = await watch(live, { query: oneIncident, variables: { id: idOf(100) } });
  await alone.next();

  await live.graph.delivery.close();
  const hanging = await mute(live.graph.delivery.port, share);
  for (const n of many) live.write(n, { title: 'while delivery hangs' });
  const next = readers.map((read) => read.next());
  await Promise.all(many.map((n) => live.tell(n)));
  await hanging.heard;
  await live.change(100, { title: 'needs no delivery' });
  // No time has passed: all who need delivery are still waiting.
  expect((await alone.next()).data?.incidentChanged).toMatchObject({ title: 'needs no delivery' });
  expect(hanging.questions()).toBe(share);

  timers.advance(10_000);
  // Those that were not sent yet do not wait in their turn: it is known to be away.
  for (const payload of await Promise.all(next))
    expect(payload).toMatchObject({
      data: { incidentChanged: { title: 'while delivery hangs', service: { name: null } } },
      errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', service: 'delivery' } }],
    });
  const second = readers[1]?.next();
  await live.change(2, { title: 'still hanging' });
  expect(await second).toMatchObject({ data: { incidentChanged: { title: 'still hanging' } } });
  expect(hanging.questions()).toBeLessThanOrEqual(share + 1);

  const whole = readers.map((read) => read.next());
  await hanging.close();
  const again = await live.graph.restartDelivery();
  for (const [i, payload] of (await Promise.all(whole)).entries())
    expect(payload).toMatchObject({ data: { incidentChanged: { service: { name: `service s${(i + 1) % 10}` } } } });
  await Promise.all([...readers, alone].map((read) => read.close()));
  await live.close();
  await again.close();
});
