import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { machineEnv } from '../env.ts';
import { startPostgres } from '../postgres/index.ts';
import { endOf, isAlive, untilGone } from '../process.ts';
import { forget, watch } from './index.ts';

const fixture = fileURLToPath(new URL('./parent.fixture.ts', import.meta.url));
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'attest-watchdog-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

it('kill -9 of the starter ends everything it started, cleanly', async () => {
  const parent = spawn(process.execPath, [fixture, dataDir], {
    env: machineEnv().all,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(parent.stdout), 'line');
  const pids = Object.values(JSON.parse(String(line)) as Record<string, number>);
  expect(pids).toHaveLength(3);
  expect(await Promise.all(pids.map(isAlive))).toEqual([true, true, true]);
  parent.kill('SIGKILL');
  expect(await Promise.all(pids.map((pid) => untilGone(pid, 15_000)))).toEqual([true, true, true]);
  const again = await startPostgres({ dataDir, port: 0, durability: 'off' });
  await again.stop();
});

it('leaves alone what was forgotten', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const ended = endOf(child);
  const { pid = 0 } = child;
  watch(pid, { turn: 'first', signal: 'TERM' });
  forget(pid);
  expect(await untilGone(pid, 300)).toBe(false);
  child.kill('SIGKILL');
  await ended;
});
