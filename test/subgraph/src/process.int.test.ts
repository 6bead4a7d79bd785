/** A service as a process: it ends in order when it is told to or when its parent is gone, and says why it cannot begin. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { aNamespace, natsUrl, scratchDatabase, testJwks } from '@attest/testkit';
import { afterAll, describe, expect, it } from 'vitest';

const scratch = await scratchDatabase({
  service: 'shop',
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
});
afterAll(() => scratch.drop());

const environment = {
  PORT: '0',
  DATABASE_URL: scratch.url,
  DATABASE_OWNER_URL: scratch.ownerUrl,
  NATS_URL: natsUrl(),
  NATS_NAMESPACE: aNamespace(),
  GATEWAY_JWKS: JSON.stringify(testJwks),
};

type Ended = { readonly code: number | null; readonly output: string; readonly complaint: string };
type Started = { readonly child: ChildProcess; readonly ready: Promise<string>; readonly ended: Promise<Ended> };

const start = (env: Record<string, string>): Started => {
  const child = fork(join(import.meta.dirname, 'main.ts'), {
    env,
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let output = '';
  let complaint = '';
  const { promise: ready, resolve: isReady } = Promise.withResolvers<string>();
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const [, url] = /"url":"([^"]+)".*is ready/.exec(output) ?? [];
    if (url) isReady(url);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  // The event `close` of a child does not come where its channel was closed before.
  const closed = [child.stdout, child.stderr].map((stream) => (stream ? once(stream, 'close') : undefined));
  const ended = once(child, 'exit').then(async ([code]: (number | null)[]) => {
    await Promise.all(closed);
    return { code: code ?? null, output, complaint };
  });
  return { child, ready, ended };
};

describe('a service process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends in order at %s', async (signal) => {
    const { child, ready, ended } = start(environment);
    const url = await ready;
    expect((await fetch(`${url}/live`)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: 0, complaint: '', output: expect.stringContaining('"stopped"') });
  });
  it('ends when its parent is gone', async () => {
    const { child, ready, ended } = start({ ...environment, ATTEST_PARENT_WATCH: '1' });
    await ready;
    child.disconnect();
    expect(await ended).toMatchObject({ code: 0, output: expect.stringContaining('the parent process is gone') });
  });
  it('says what is missing, without a stack, and ends with 1', async () => {
    const { code, complaint } = await start({ PORT: 'x' }).ended;
    expect(code).toBe(1);
    expect(complaint).toContain('The environment of the service shop is not complete');
    expect(complaint).toContain('DATABASE_URL is missing');
    expect(complaint).not.toMatch(/^\s+at /m);
  });
});
