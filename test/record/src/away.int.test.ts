/** A bus that goes away and comes back: what was asked of it is over at once, not after its time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@attest/embedded';
import { ensureStream, managerOf, openBus } from '@attest/record';
import { expect, it } from 'vitest';

it('gives up what is under way when the connection breaks, refuses it while away, and goes on afterwards', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'attest-away-'));
  const first = await startNats({ dataDir, port: 0, durability: 'off' });
  const bus = await openBus({ url: first.url, name: 'attest-test' });
  const create = () => bus.whole(async () => ensureStream(bus, await managerOf(bus), 'tally'));
  const made = await create();
  const back = Promise.withResolvers<void>();
  bus.onReturn(back.resolve);

  const cutOff = expect(bus.whole(() => new Promise(() => undefined))).rejects.toThrow('away');
  expect(bus.isUp()).toBe(true);
  await first.stop(true);
  await cutOff;
  expect(bus.isUp()).toBe(false);
  let asked = false;
  const ask = async () => {
    asked = true;
  };
  await expect(bus.whole(ask)).rejects.toThrow('away');
  expect(asked).toBe(false);

  const second = await startNats({ dataDir, port: first.port, durability: 'off' });
  await back.promise;
  expect(await create()).toMatchObject({ name: made.name, created: made.created });
  await expect(bus.whole(() => Promise.reject(new Error('its own')))).rejects.toThrow('its own');
  await bus.connection.close();
  await second.stop(true);
  await rm(dataDir, { recursive: true });
}, 30_000);
