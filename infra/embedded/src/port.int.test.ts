import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { choosePort, loopback } from './port.ts';

const open: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const occupy = async (): Promise<number> => {
  const server = createServer().listen(0, loopback);
  open.push(server);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

it('takes the wanted port without a word when it is free', async () => {
  const port = await occupy();
  open.splice(0).forEach((server) => {
    server.close();
  });
  const lines: string[] = [];
  expect(await choosePort('PostgreSQL', port, (line) => lines.push(line))).toBe(port);
  expect(lines).toEqual([]);
});

it('takes another one when it is busy, and says which and why', async () => {
  const busy = await occupy();
  const lines: string[] = [];
  const port = await choosePort('PostgreSQL', busy, (line) => lines.push(line));
  expect(port).not.toBe(busy);
  expect(lines).toEqual([`port ${busy} is taken by another program; PostgreSQL listens on ${port} instead`]);
});

it('gives no port away twice', async () => {
  const given = await choosePort('a', 0, () => undefined);
  const lines: string[] = [];
  expect(await choosePort('b', given, (line) => lines.push(line), new Set([given]))).not.toBe(given);
  expect(lines).toHaveLength(1);
});
