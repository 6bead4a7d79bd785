import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '@attest/embedded';
import { ensureStream, managerOf } from '@attest/record';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { aBus, dropStreams } from './bus.ts';
import { aDatabase, scratchDatabase } from './database.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-testkit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const migration = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
migration('0001-note.sql', 'CREATE TABLE note (text text NOT NULL); GRANT SELECT, INSERT ON note TO {{app}};');
const options = { service: 'notes', migrationsDir: folder };

const databases = (pattern: string) =>
  withClient(inject('postgresUrl'), async (admin) => {
    const { rows } = await admin.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
      pattern,
    ]);
    return rows.map(({ datname }) => datname);
  });
const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);

describe('a scratch database', () => {
  it('is migrated, empty, apart from the others, and gone when it is dropped', async () => {
    const [one, other] = await Promise.all([scratchDatabase(options), scratchDatabase(options)]);
    await ask(one.url, "INSERT INTO note VALUES ('x')");
    expect(await ask(other.url, 'SELECT * FROM note')).toEqual([]);
    expect(await databases('attest_tpl_notes_%')).toHaveLength(1);
    await Promise.all([one.drop(), other.drop()]);
    expect(await databases('attest_t_notes_%')).toEqual([]);
  });
  it('is used under a role that owns nothing', async () => {
    const scratch = await scratchDatabase(options);
    await expect(ask(scratch.url, 'DELETE FROM note')).rejects.toThrow('permission denied');
    await expect(ask(scratch.url, 'DELETE FROM event')).rejects.toThrow('permission denied');
    await scratch.drop();
  });
  it('follows the migrations: another text is another template', async () => {
    migration('0002-page.sql', 'CREATE TABLE page (text text NOT NULL);');
    const scratch = await scratchDatabase(options);
    expect(await ask(scratch.ownerUrl, 'SELECT * FROM page')).toEqual([]);
    expect(await databases('attest_tpl_notes_%')).toHaveLength(2);
    await scratch.drop();
  });
});

const { owner } = await aDatabase({ ...options, service: 'pads', entities: [] });
const bus = await aBus();

describe('a suite', () => {
  it('may look past grants', async () => expect(await owner('SELECT count(*) AS n FROM note')).toEqual([{ n: 0 }]));
  it('has streams of its own', async () => {
    const manager = await managerOf(bus);
    await ensureStream(bus, manager, 'notes');
    expect((await ensureStream(await aBus(), manager, 'notes')).name).not.toContain(bus.namespace.toUpperCase());
    await dropStreams(bus);
    await expect(manager.streams.info(`${bus.namespace}_NOTES`.toUpperCase())).rejects.toThrow();
  });
});
