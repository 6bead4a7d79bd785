import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSecrets } from './secrets.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attest-secrets-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

it('makes each secret once, also for those who ask at the same time, and shows the file to nobody else', async () => {
  const [one, two] = await Promise.all([openSecrets(dir), openSecrets(dir)]);
  const asked = await Promise.all([one.get('a'), two.get('b'), two.get('a'), one.get('b')]);
  expect(asked[0]).toBe(asked[2]);
  expect(asked[1]).toBe(asked[3]);
  expect(asked[0]).not.toBe(asked[1]);
  const later = await openSecrets(dir);
  expect(await Promise.all([later.get('a'), later.has('b'), later.has('c')])).toEqual([asked[0], true, false]);
  expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

it('refuses a file that it did not write, and leaves it as it is', async () => {
  await writeFile(join(dir, 'secrets.json'), '{"a": 1}');
  await expect((await openSecrets(dir)).get('b')).rejects.toThrow(/not a list of secrets/);
});
