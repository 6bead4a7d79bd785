/** The run's NATS, under a namespace that no other suite uses. */
import { randomBytes } from 'node:crypto';
import { type Bus, managerOf, openBus } from '@attest/record';
import { afterAll, inject } from 'vitest';

export const natsUrl = (): string => {
  const url = inject('natsUrl');
  if (url === '') throw new Error('a test that needs NATS is named *.int.test.ts or *.e2e.test.ts');
  return url;
};

export const aNamespace = (): string => `t${randomBytes(6).toString('hex')}`;

/** Removes the streams of a namespace. */
export const dropStreams = async (bus: Bus): Promise<void> => {
  const manager = await managerOf(bus);
  const prefix = `${bus.namespace}_`.toUpperCase();
  const names: string[] = [];
  for await (const name of manager.streams.names()) if (name.startsWith(prefix)) names.push(name);
  for (const name of names) await manager.streams.delete(name);
};

/** A bus for the suite that calls it; its streams are gone when the suite ends. */
export const aBus = async (): Promise<Bus> => {
  const bus = await openBus({ url: natsUrl(), name: 'attest-test', namespace: aNamespace() });
  afterAll(async () => {
    await dropStreams(bus);
    await bus.connection.close();
  });
  return bus;
};
