/** Guarantees of reads: what a query reads is of one moment and takes one connection; what a mutation wrote is seen. */
import { join } from 'node:path';
import { systemActor } from '@attest/kernel';
import { closeDatabase, openDatabase, type Tx } from '@attest/record';
import { contextOf } from '@attest/subgraph';
import { aDatabase } from '@attest/testkit';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { itemEntity, placeItem } from './shelf.ts';

const { db, deps, url } = await aDatabase({
  service: 'shop',
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  entities: [itemEntity],
});
const open = (poolSize: number) => openDatabase({ service: 'shop', url, entities: [itemEntity], poolSize });
const narrow = await open(1);
afterAll(() => closeDatabase(narrow));

const actor = systemActor('test');
const depsOf = (of: typeof db) => ({ ...deps, db: of });
const contextOn = (of: typeof db) => contextOf({ actor, deps: depsOf(of), log: deps.log, traceId: '' });
const place = (of = db) => placeItem(depsOf(of), actor, { shelf: 'read', name: 'a box' });
const count = async (tx: Tx) =>
  (await tx.query<{ count: number }>("SELECT count(*)::int AS count FROM item WHERE shelf = 'read'"))[0]?.count ?? -1;
/** The transaction: its connection, and when it began. */
const which = async (tx: Tx) =>
  (await tx.query<{ which: string }>('SELECT pg_backend_pid() || now()::text AS which'))[0]?.which;

let before = 0;
beforeEach(async () => {
  await place();
  before = await contextOn(db).read(count);
});

describe('a query', () => {
  it('has one transaction, however deep reads lead to reads', async () => {
    const { read } = contextOn(db);
    const deep = async (depth: number): Promise<unknown[]> =>
      depth === 0 ? [] : [await read(which), ...(await deep(depth - 1))];
    const all = [...(await deep(4)), ...(await Promise.all([deep(3), deep(5)])).flat()];
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(1);
  });
  it('sees one moment: not what is committed meanwhile', async () => {
    const { read } = contextOn(db);
    await read(async (tx) => {
      expect(await count(tx)).toBe(before);
      await place();
    });
    expect(await read(count)).toBe(before);
    expect(await contextOn(db).read(count)).toBe(before + 1);
  });
  it('holds no connection while it waits for something else', async () => {
    const { read } = contextOn(narrow);
    await read(which);
    expect(await place(narrow)).toMatchObject({ ok: true });
    expect(await read(count)).toBe(before + 1);
  });
  it('goes on in another transaction after a fault, and gives its connections back', async () => {
    const { read } = contextOn(narrow);
    const first = await read(which);
    const [failed, next] = await Promise.allSettled([read((tx) => tx.query('SELECT nothing_like_it')), read(which)]);
    expect(failed).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('nothing_like_it') },
    });
    expect(next).toMatchObject({
      status: 'fulfilled',
      value: expect.not.stringMatching(`^${first?.replace('+', '\\+')}$`),
    });
    await expect(read((tx) => tx.query('SELECT nothing_like_it'))).rejects.toThrow('nothing_like_it');
    expect(await place(narrow)).toMatchObject({ ok: true });
  });
  it('rejects all that waited where no transaction can be begun', async () => {
    const gone = await open(1);
    await closeDatabase(gone);
    const { read } = contextOn(gone);
    const asked = await Promise.allSettled([read(which), read(which)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(read(which)).rejects.toThrow();
  });
});

describe('a mutation', () => {
  it('reads what it wrote, also beside a read that began before', async () => {
    const { read, forget } = contextOn(db);
    forget();
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>();
    const [first, slow] = [
      read(count),
      read(async (tx) => {
        await written;
        return count(tx);
      }),
    ];
    expect(await first).toBe(before);
    await place();
    expect(await read(count)).toBe(before + 1);
    wrote();
    expect(await slow).toBe(before);
  });
  it('begins anew at each of its fields', async () => {
    const { read, forget } = contextOn(db);
    const earlier = read(which);
    forget();
    expect(await read(which)).not.toBe(await earlier);
  });
});
