import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { aDatabase } from '@attest/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../../../../services/governance/src/demo.ts';
import { processes } from '../../../../services/governance/src/processes.ts';
import { root } from '../root.ts';

const { deps, owner, url } = await aDatabase({
  service: 'governance',
  migrationsDir: join(root, 'services', 'governance', 'migrations'),
  entities: processes.flatMap(({ entities }) => entities),
});
const database = `--database=governance=${url}`;

let dir: string;
let file: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attest-verify-'));
  file = join(dir, 'records.ndjson');
  await seedDemo(deps);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const main = join(import.meta.dirname, '..', 'main.ts');
const attest = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const child = spawn(process.execPath, [main, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: Number(code), stdout, stderr };
};
const lastLine = (output: string): string => output.trimEnd().split('\n').at(-1) ?? '';

describe('records that nobody touched', () => {
  it('are proven in place, and as an export', async () => {
    const live = await attest('verify', database);
    expect(live).toMatchObject({ code: 0, stderr: '' });
    expect(lastLine(live.stdout)).toMatch(/^verified [1-9]\d* records, [1-9]\d* events: no findings$/);

    expect(await attest('export', file, database)).toMatchObject({ code: 0, stderr: '' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const offline = await attest('verify', file);
    expect(offline).toMatchObject({ code: 0, stderr: '' });
    expect(lastLine(offline.stdout)).toBe(lastLine(live.stdout));
  });

  it('are exported whole or not at all, over nothing that is there', async () => {
    const before = await readFile(file, 'utf8');
    expect(await attest('export', file, database)).toMatchObject({
      code: 1,
      stderr: `attest export: ${file} is there already; --force replaces it\n`,
    });
    expect(await attest('export', file, database.replace('://', '://nobody_'), '--force')).toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await attest('export', file, database, '--force')).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(dir)).toEqual(['records.ndjson']);
  });
});

describe('one altered byte', () => {
  it('is found in an export', async () => {
    const exported = await readFile(file, 'utf8');
    const other = join(dir, 'altered.ndjson');
    await writeFile(other, exported.replace('"TeamFormed"', '"TeamFormee"'));
    const { code, stdout } = await attest('verify', other);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^governance team TEAM-\d+ [0-9a-f-]{36} version 1: the event TeamFormee is not what was recorded \(HASH_DIFFERS\)$/m,
    );
    expect(lastLine(stdout)).toMatch(/: 1 finding$/);
  });

  it('is found in a database, in an event and in a row, past every grant', async () => {
    await owner(
      `UPDATE event SET data = jsonb_set(data, '{kind}', '"OTHER"') WHERE record_id = (SELECT id FROM team ORDER BY key LIMIT 1)`,
    );
    await owner(`UPDATE person SET name = name || '.' WHERE id = (SELECT id FROM person ORDER BY key LIMIT 1)`);
    const { code, stdout } = await attest('verify', database);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^governance team TEAM-\d+ .* is not what was recorded \(HASH_DIFFERS\)$/m);
    expect(stdout).toMatch(/^governance person PER-\d+ .* the row differs from its history in name \(ROW_DIFFERS\)$/m);
    expect(lastLine(stdout)).toMatch(/: [2-9] findings$/);
  });
});

describe('what cannot be verified', () => {
  it.each([
    [['verify', '--databse=x'], 2, '--databse'],
    [['verify', 'a', 'b'], 2, 'one file at a time'],
    [['verify', 'a', '--data', 'b'], 2, 'a file is checked alone'],
    [['verify', '--service', 'billing'], 2, '"billing"'],
    [['verify', '/nowhere/records.ndjson'], 1, '/nowhere/records.ndjson cannot be read'],
    [['verify', '--data', '/nowhere'], 1, 'There is no platform: none runs on /nowhere'],
    [['export'], 2, 'one file is to be named'],
    [['export', '/nowhere/records.ndjson', '--data', '/nowhere'], 1, 'There is no platform'],
  ])('%j ends with %i and says why', async (args, code, words) => {
    const answer = await attest(...args);
    expect(answer).toMatchObject({ code, stdout: '' });
    expect(answer.stderr).toContain(words);
  });

  it('is said of a database that does not let us in', async () => {
    const { code, stdout } = await attest('verify', database.replace('://', '://nobody_'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^governance could not be verified: its database does not let us in/m);
    expect(lastLine(stdout)).toBe('verified 0 records, 0 events: no findings');
  });
});
