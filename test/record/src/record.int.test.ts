/** Guarantees of the record package, on a real PostgreSQL. */
import { join } from 'node:path';
import {
  cancelDeadline,
  deadline,
  idempotent,
  nextKey,
  onDeadline,
  read,
  record,
  tick,
  transact,
  verifyRecords,
} from '@attest/record';
import { aDatabase, anActor, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { counterEntity, counterStore, moveCounter, openCounter } from './counter.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const database = await aDatabase({
  service: 'tally',
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  entities: [counterEntity],
  now: clock.now,
});
const { deps, db, owner } = database;
const actor = anActor('SERVICE_DESK_AGENT');

const opened = async () => {
  const result = await openCounter(deps, actor);
  if (!result.ok) throw new Error('a counter opens');
  return result.value;
};
const eventsOf = (id: string) =>
  owner<{ type: string }>('SELECT type FROM event WHERE record_id = $1 ORDER BY record_version', [id]);
const stored = async (id: string) =>
  (await read(db, actor, (tx) => counterStore.load(tx, id))) ?? expect.fail('the counter is there');
const verify = () => read(db, actor, (tx) => verifyRecords(tx, [counterStore]));

describe('a command', () => {
  it('writes the row and its events together', async () => {
    const { id } = await opened();
    await moveCounter(deps, actor, id, { by: 3 });
    expect(await stored(id)).toMatchObject({ total: 3, version: 2 });
    expect(await eventsOf(id)).toEqual([{ type: 'CounterOpened' }, { type: 'CounterMoved' }]);
  });
  it('that is refused writes nothing, even what it had written before', async () => {
    const counter = await opened();
    expect(await moveCounter(deps, actor, counter.id, { by: -1 })).toEqual({
      ok: false,
      refusal: { code: 'BELOW_NOTHING' },
    });
    expect(await stored(counter.id)).toEqual(counter);
    expect(await eventsOf(counter.id)).toHaveLength(1);
  });
  it('that breaks writes nothing', async () => {
    const counter = await opened();
    const broken = transact(db, actor, async (tx) => {
      await record(tx, counterStore, counter, [
        { type: 'CounterMoved', at: clock.now(), by: 1, note: null, countedAt: clock.now() },
      ]);
      throw new Error('power failure');
    });
    await expect(broken).rejects.toThrow('power failure');
    expect(await stored(counter.id)).toEqual(counter);
  });
  it('wins alone of fifty that saw the same version', async () => {
    const { id } = await opened();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => moveCounter(deps, actor, id, { by: 1, seen: 1 })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.refusal.code === 'CONFLICT')).toHaveLength(49);
    expect(await stored(id)).toMatchObject({ total: 1, version: 2 });
    expect((await verify()).findings).toEqual([]);
  });
  it('never gets a key twice', async () => {
    const keys = await Promise.all(Array.from({ length: 40 }, () => transact(db, actor, (tx) => nextKey(tx, 'CNT'))));
    expect(new Set(keys).size).toBe(40);
  });
});

describe('the history', () => {
  it.each([
    'UPDATE event SET type = type',
    'DELETE FROM event',
    'TRUNCATE event',
    'DELETE FROM event_personal',
    'UPDATE event_personal SET salt = salt',
  ])('is append-only for the service: %s', async (sql) => {
    await expect(transact(db, actor, (tx) => tx.execute(sql))).rejects.toThrow(/permission denied/);
  });
});

describe('verification', () => {
  const moved = async () => {
    const { id, key } = await opened();
    await moveCounter(deps, actor, id, { by: 1, note: 'by Ada' });
    await moveCounter(deps, actor, id, { by: 2, note: 'by Ada' });
    return { id, key };
  };
  const restoring = async (damage: string, repair: string, id: string) => {
    await owner(damage, [id]);
    const { findings } = await verify();
    await owner(repair, [id]);
    expect((await verify()).findings).toEqual([]);
    return findings;
  };
  it('finds nothing where nothing was touched, personal data included', async () => {
    await moved();
    const whole = await verify();
    expect(whole.findings).toEqual([]);
    expect(whole.erased).toBe(0);
  });
  it('finds one altered byte and names the record', async () => {
    const { id, key } = await moved();
    const findings = await restoring(
      `UPDATE event SET data = data || '{"by": 7}' WHERE record_id = $1 AND record_version = 2`,
      `UPDATE event SET data = data || '{"by": 1}' WHERE record_id = $1 AND record_version = 2`,
      id,
    );
    expect(
      findings.map(({ fault, recordId, key: named, version }) => ({ fault, recordId, named, version })),
    ).toContainEqual({
      fault: 'HASH_DIFFERS',
      recordId: id,
      named: key,
      version: 2,
    });
  });
  it('finds a row that says something else than its history', async () => {
    const { id } = await moved();
    const findings = await restoring(
      'UPDATE counter SET total = 99 WHERE id = $1',
      'UPDATE counter SET total = 3 WHERE id = $1',
      id,
    );
    expect(findings).toMatchObject([{ fault: 'ROW_DIFFERS', recordId: id, detail: expect.stringContaining('total') }]);
  });
  it('finds altered personal data', async () => {
    const { id } = await moved();
    const findings = await restoring(
      `UPDATE event_personal SET data = '{"note": "by Bob"}' WHERE record_id = $1 AND record_version = 2`,
      `UPDATE event_personal SET data = '{"note": "by Ada"}' WHERE record_id = $1 AND record_version = 2`,
      id,
    );
    expect(findings).toMatchObject([{ fault: 'COMMITMENT_DIFFERS', recordId: id, version: 2 }]);
  });
  it('finds a last event that was cut off, one in the middle that is gone, and a row without history', async () => {
    const { id } = await moved();
    await owner('CREATE TABLE kept AS SELECT * FROM event WHERE record_id = $1', [id]);
    const restore = (version: number) =>
      owner(`INSERT INTO event OVERRIDING SYSTEM VALUE SELECT * FROM kept WHERE record_version = $1`, [version]);
    await owner('DELETE FROM event WHERE record_id = $1 AND record_version = 3', [id]);
    expect((await verify()).findings).toMatchObject([{ fault: 'HEAD_DIFFERS', recordId: id }]);
    await restore(3);
    await owner('DELETE FROM event WHERE record_id = $1 AND record_version = 2', [id]);
    expect((await verify()).findings.map(({ fault }) => fault)).toContain('EVENT_MISSING');
    await restore(2);
    await owner('DELETE FROM event WHERE record_id = $1', [id]);
    expect((await verify()).findings).toMatchObject([{ fault: 'HISTORY_MISSING', recordId: id }]);
    for (const version of [1, 2, 3]) await restore(version);
    expect((await verify()).findings).toEqual([]);
  });
  it('stays whole when personal data is erased', async () => {
    const { id } = await moved();
    await owner('DELETE FROM event_personal WHERE record_id = $1', [id]);
    expect(await verify()).toMatchObject({ findings: [], erased: 2 });
  });
});

describe('an idempotency key', () => {
  const open = (key: string, input: unknown) =>
    transact(db, actor, (tx) =>
      idempotent(
        tx,
        { key, command: 'open', input },
        async (id) => ({ ok: true as const, value: (await counterStore.load(tx, id)) ?? expect.fail('it is there') }),
        async () =>
          record(tx, counterStore, undefined, [
            { type: 'CounterOpened' as const, at: clock.now(), counterId: deps.newId(), key: await nextKey(tx, 'CNT') },
          ]),
      ),
    );
  it('makes a retry safe, also at the same time', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => open('k1', { a: 1 })));
    const ids = results.map((result) => result.ok && result.value.id);
    expect(new Set(ids).size).toBe(1);
  });
  it('is refused with other input, and is the caller’s own', async () => {
    expect(await open('k2', { a: 1 })).toMatchObject({ ok: true });
    expect(await open('k2', { a: 2 })).toEqual({ ok: false, refusal: { code: 'IDEMPOTENCY_KEY_REUSED', key: 'k2' } });
    expect(await open('', {})).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
  });
});

describe('a deadline', () => {
  const recordId = '01980000-0000-7000-8000-0000000000d1';
  const seen: string[] = [];
  const handlers = [
    onDeadline('counter', 'late', async (_, due) => {
      seen.push(due.dueAt);
      await Promise.resolve();
    }),
  ];
  const set = (dueAt: string) =>
    transact(db, actor, (tx) => deadline(tx, { process: 'counter', kind: 'late', recordId, dueAt: dueAt as never }));
  it('is handled when it is due, once, and moves', async () => {
    await set('2026-01-05T08:10:00.000Z');
    expect(await tick(deps, handlers)).toBe(0);
    await set('2026-01-05T08:05:00.000Z');
    clock.advance(5 * 60_000);
    expect(await tick(deps, handlers)).toBe(1);
    expect(await tick(deps, handlers)).toBe(0);
    expect(seen).toEqual(['2026-01-05T08:05:00.000Z']);
  });
  it('can be taken back', async () => {
    await set('2026-01-05T08:00:00.000Z');
    await transact(db, actor, (tx) => cancelDeadline(tx, { process: 'counter', kind: 'late', recordId }));
    expect(await tick(deps, handlers)).toBe(0);
  });
  it('is tried again when its handler fails, later each time', async () => {
    await set('2026-01-05T08:00:00.000Z');
    let failures = 0;
    const failing = [
      onDeadline('counter', 'late', () => {
        failures += 1;
        return Promise.reject(new Error('not now'));
      }),
    ];
    await tick(deps, failing);
    expect(failures).toBe(1);
    clock.advance(60_000);
    expect(await tick(deps, handlers)).toBe(1);
  });
});
