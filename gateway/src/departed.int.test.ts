/** Whoever has left is nobody, with whatever token: on a real NATS. */
import { personEvents } from '@attest/contracts';
import { ensureStream, managerOf } from '@attest/record/bus';
import { jetstream } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf, type LiveFixture, liveFixture } from '../fixture/live.ts';
import { oneIncident, watch } from '../fixture/watch.ts';

let live: LiveFixture;
beforeAll(async () => {
  live = await liveFixture();
});
afterAll(() => live.close());

const leave = async (personId: string): Promise<void> => {
  const { subject } = personEvents.PersonDeactivated;
  const bus = live.bus();
  await ensureStream(bus, await managerOf(bus), 'governance');
  const event = { specversion: '1.0', type: subject, subject: personId, data: {} };
  await jetstream(bus.connection).publish(subject, JSON.stringify(event));
};
const asked = async (claims: object, url = live.graph.gateway.url) => {
  const authorization = `Bearer ${await live.issuer.sign({ ...claims })}`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: '{ incidents { totalCount } }' }),
  });
  await answer.arrayBuffer();
  return { status: answer.status, says: answer.headers.get('www-authenticate') };
};

const leavers = async () => {
  const { status, body } = await live.graph.get('/ready');
  return { status, leavers: body.leavers };
};

it('that nobody has left is known, and said', async () => {
  await live.graph.untilLogged('who has left is known');
  expect(await leavers()).toEqual({ status: 200, leavers: 'KNOWN' });
});

it('a token holds no longer than the person is there, and nothing that is watched is told on', async () => {
  live.write(1);
  expect(await asked({ sub: 'p-9' })).toEqual({ status: 200, says: null });
  const watchAs = async (claims: object) => {
    const read = await watch(live, { query: oneIncident, variables: { id: idOf(1) } }, claims);
    expect((await read.next()).data?.incidentChanged).toMatchObject({ title: 'incident 1' });
    return read;
  };
  const watching = [await watchAs({ sub: 'p-9' }), await watchAs({ sub: 'p-1', obo: 'p-9' })];
  await leave('p-9');
  await live.graph.untilLogged('"people":1,"msg":"who has left is known"');
  const gone = { status: 401, says: expect.stringContaining('the person has left') };
  expect(await asked({ sub: 'p-9' })).toEqual(gone);
  // Nobody acts for them either; everybody else goes on.
  expect(await asked({ sub: 'p-1', obo: 'p-9' })).toEqual(gone);
  expect(await asked({ sub: 'p-1' })).toMatchObject({ status: 200 });
  await live.change(1, { title: 'a secret' });
  for (const read of watching)
    expect(await read.rest()).toMatchObject([
      { data: { incidentChanged: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
});

it('is known to a gateway that was not there when it happened', async () => {
  const { url } = await live.graph.another();
  // It answers before it has read the stream; what it has read holds.
  let answer = await asked({ sub: 'p-9' }, url);
  while (answer.status === 200) answer = await asked({ sub: 'p-9' }, url);
  expect(answer.status).toBe(401);
});

describe('a gateway that does not hear of it says so, and answers as ever,', () => {
  it('where there is no message bus', async () => {
    const own = await liveFixture({ natsUrl: undefined });
    const [warning] = own.graph.logged.filter((line) => line.includes('there is no message bus'));
    expect(JSON.parse(warning ?? '{}')).toMatchObject({
      level: 40,
      msg: expect.stringContaining('hold until they end'),
    });
    expect(await own.graph.get('/ready')).toMatchObject({ status: 200, body: { leavers: 'UNKNOWN' } });
    await own.close();
  });

  it('while the message bus is away', { timeout: 30_000 }, async () => {
    await live.nats.stop();
    while ((await leavers()).leavers === 'KNOWN');
    expect(await leavers()).toEqual({ status: 200, leavers: 'WAITING' });
    // What was known before still holds.
    expect(await asked({ sub: 'p-9' })).toMatchObject({ status: 401 });
    await live.nats.start();
    while ((await leavers()).leavers !== 'KNOWN');
  });
});
