/** A service as a whole: health, measures, an orderly end, and what it says when it cannot begin. */
import { join } from 'node:path';
import { CannotStart, startService } from '@attest/subgraph';
import { anActor, anEnv, aServedSubgraph, scratchDatabase, testJwks } from '@attest/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { gate, shop } from './shelf.ts';

const migrationsDir = join(import.meta.dirname, '..', 'migrations');
const options = { service: 'shop', processes: shop, migrationsDir };
const served = await aServedSubgraph(options);
const scratch = await scratchDatabase(options);
afterAll(() => scratch.drop());
const actor = anActor('SERVICE_DESK_AGENT');
const get = async (path: string, url = served.url) => {
  const response = await fetch(`${url}${path}`);
  return { status: response.status, text: await response.text() };
};
/** Nothing listens there. */
const nowhere = 'nats://127.0.0.1:1';

describe('a running service', () => {
  it('says that it lives and is ready', async () => {
    expect(await get('/live')).toEqual({ status: 200, text: '{"status":"live"}' });
    const { status, text } = await get('/ready');
    expect([status, JSON.parse(text)]).toMatchObject([200, { status: 'ready', database: 'up' }]);
  });
  it('measures requests, operations and how far behind it is', async () => {
    await served.post(actor, { query: '{ items { totalCount } }' });
    const { status, text } = await get('/metrics');
    expect(status).toBe(200);
    for (const measure of [
      /^http_request_duration_seconds_count\{.*route="\/graphql",status="200".*\} [1-9]/m,
      /^graphql_operation_duration_seconds_count\{.*kind="query",outcome="ok".*\} [1-9]/m,
      /^attest_relay_lag_seconds\{.*\} \d/m,
      /^attest_dead_letters\{.*\} 0$/m,
      /^process_resident_memory_bytes/m,
    ])
      expect(text).toMatch(measure);
  });
  it('says in health and measures nothing of records, people or customers', async () => {
    const told = 'Somebody’s secret name';
    const query = 'mutation Secret ($name: String!) { placeItem(shelf: "hidden-shelf", name: $name) { item { id } } }';
    const { body } = await served.post({ ...actor, name: told }, { query, variables: { name: told } });
    for (const path of ['/live', '/ready', '/metrics']) {
      const { text } = await get(path);
      for (const secret of [told, 'hidden-shelf', 'Secret', body.data.placeItem.item.id, actor.id])
        expect(text).not.toContain(secret);
    }
  });
  it('continues the trace of its caller in errors', async () => {
    const { body } = await served.post(actor, { query: '{ broken(how: "x") }' });
    expect(body.errors[0].extensions.traceId).toMatch(/^[\da-f]{32}$/);
  });
  it('has no other address', async () => expect((await get('/nothing')).status).toBe(404));
});

describe('an orderly end', () => {
  it('lets the request under way finish, takes no new one, and lets go of everything', async () => {
    const other = await aServedSubgraph(options);
    gate.close();
    const held = other.post(actor, { query: '{ held }' });
    await gate.somebodyWaits();
    const closing = other.service.close();
    await expect(fetch(`${other.url}/live`)).rejects.toThrow();
    gate.open();
    expect(await held).toMatchObject({ status: 200, body: { data: { held: 1 } } });
    await closing;
    expect(other.service.deps.db.dataSource.isInitialized).toBe(false);
    await other.service.close();
  });
});

describe('without its bus', () => {
  it('a service is ready all the same, and says so', async () => {
    const service = await startService({ ...options, env: anEnv('shop', scratch, { natsUrl: nowhere }) });
    try {
      const { status, text } = await get('/ready', service.url);
      expect([status, JSON.parse(text)]).toEqual([200, { status: 'ready', database: 'up', bus: 'down' }]);
    } finally {
      await service.close();
    }
  });
});

describe('a service that cannot begin says what to do', () => {
  const start = (over: Parameters<typeof anEnv>[2]) =>
    startService({ ...options, env: anEnv('shop', scratch, over), databasePatienceMs: 0 });

  it('when the database does not answer', async () => {
    const starting = start({ databaseOwnerUrl: 'postgres://x:hunter2@127.0.0.1:1/attest_shop' });
    await expect(starting).rejects.toThrow(CannotStart);
    await expect(starting).rejects.toThrow(/127\.0\.0\.1:1\/attest_shop does not answer .*Start PostgreSQL/);
    await expect(starting).rejects.not.toThrow('hunter2');
  });
  it('when the database or the password is not right', async () => {
    const nothing = new URL(scratch.ownerUrl);
    nothing.pathname = '/attest_not_there';
    await expect(start({ databaseOwnerUrl: nothing.href })).rejects.toThrow('create it, owned by the role');
    const wrong = new URL(scratch.url);
    wrong.password = 'wrong';
    await expect(start({ databaseUrl: wrong.href })).rejects.toThrow('The password is wrong');
  });
  it('when its port is taken', async () =>
    expect(start({ port: served.service.port })).rejects.toThrow(`Port ${served.service.port} is taken`));
  it('when its parts do not fit together, before it touches the database', async () =>
    expect(
      startService({
        ...options,
        processes: [...shop, ...shop],
        env: anEnv('shop', { url: 'postgres://127.0.0.1:1/x', ownerUrl: 'postgres://127.0.0.1:1/x' }),
      }),
    ).rejects.toThrow('is resolved by'));
  it('and knows only keys that are public', () => expect(JSON.stringify(testJwks)).not.toContain('"d":'));
});
