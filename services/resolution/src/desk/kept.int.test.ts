/** What is kept by the hour equals what the rows say, for whatever is asked of it, and shows nobody more than the rows do. */
import { join } from 'node:path';
import { clockEvents } from '@attest/contracts';
import { type Instant, instantOf, msOf, systemActor } from '@attest/kernel';
import { read, transact } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { followIncidents } from './commands.ts';
import type { Told } from './domain.ts';
import { began, histories, id } from './fixture.ts';
import { keptFigures, sumsOf, sumsOfRows } from './kept.ts';

const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: fixedClock('2026-03-31T12:00:00Z').now,
});
const manager = anActor('SERVICE_LEVEL_MANAGER');
const take = (told: readonly Told[]) => transact(graph.db, systemActor('test'), (tx) => followIncidents(tx, told));

const hourMs = 3_600_000;
/** Spans of hours and of minutes, over the days of the histories. */
const aSpan = fc
  .tuple(
    fc.integer({ min: -24, max: 24 * 60 }),
    fc.integer({ min: 1, max: 24 * 40 }),
    fc.constantFrom(0, 1, 15, 45),
    fc.constantFrom(0, 30, 45),
  )
  .map(([from, hours, early, late]) => ({
    startsAt: instantOf(began + from * hourMs - early * 60_000),
    endsAt: instantOf(began + (from + hours) * hourMs + late * 60_000),
  }));
const everything = {
  startsAt: '2020-01-01T00:00:00.000Z' as Instant,
  endsAt: '2030-01-01T00:00:00.000Z' as Instant,
};

let seed = 0;
/** Histories of several customers and services in one database, in batches that cut through them. */
const live = async (made: ReturnType<typeof histories> extends fc.Arbitrary<infer M> ? M : never, size: number) => {
  seed += 1;
  const whose = (n: number) => ({
    source: `log ${n % 2}`,
    serviceId: id(500 + (n % 3)),
    customerId: id(600 + (n % 2)),
  });
  const events = [0, 1, 2]
    .flatMap((n) => made(seed * 10 + n, whose(seed + n)).flat())
    .toSorted((a, b) => msOf(a.at) - msOf(b.at) || a.recordVersion - b.recordVersion);
  for (let from = 0; from < events.length; from += size) await take(events.slice(from, from + size));
};

const perhaps = (value: string) => fc.constantFrom(undefined, value);
const aFilter = fc.record({
  customerId: perhaps(id(600)),
  serviceId: perhaps(id(501)),
  teamId: perhaps(id(101)),
  source: perhaps('log 1'),
});

describe('what is kept by the hour and the day', () => {
  it('is what the rows say, after whatever happened, for every filter and span', async () => {
    await fc.assert(
      fc.asyncProperty(
        histories(12),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.tuple(aSpan, aFilter), { minLength: 8, maxLength: 8 }),
        async (made, size, asked) => {
          await live(made, size);
          await read(graph.db, manager, async (tx) => {
            for (const [span, filter] of [[everything, {}] as const, ...asked])
              expect(await sumsOf(tx, span, filter)).toEqual(await sumsOfRows(tx, span, filter));
          });
        },
      ),
      { seed: 29, numRuns: 20 },
    );
    const all = await read(graph.db, manager, (tx) => sumsOf(tx, everything, {}));
    for (const figure of keptFigures) expect(all[figure], figure).toBeGreaterThan(0);
  }, 120_000);

  it('is kept for nobody twice: no hour counts less than nothing', async () => {
    const [row] = await graph.owner(
      `SELECT count(*)::integer AS negative FROM desk_count WHERE least(${keptFigures
        .map((figure) => figure.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
        .join(', ')}) < 0`,
    );
    expect(row).toEqual({ negative: 0 });
  });

  it('shows a customer’s people what is theirs, whatever they ask for', async () => {
    const of = (customerId: string, filter: object) =>
      read(graph.db, anActor('CUSTOMER_USER', { customerId }), (tx) => sumsOf(tx, everything, filter));
    const provider = await read(graph.db, manager, (tx) => sumsOf(tx, everything, { customerId: id(600) }));
    expect(await of(id(600), { customerId: id(600) })).toEqual(provider);
    expect(provider.logged).toBeGreaterThan(0);
    for (const filter of [
      {},
      { customerId: id(600) },
      { serviceId: id(501) },
      { teamId: id(101) },
      { source: 'log 1' },
    ])
      expect((await of(id(699), filter)).logged).toBe(0);
  });

  it('is written by nobody but the rows', async () => {
    const writing = transact(graph.db, systemActor('test'), (tx) => tx.execute('UPDATE desk_count SET logged = 0'));
    await expect(writing).rejects.toThrow(/permission denied/);
  });
});

describe('service time', () => {
  const told = (incidentId: string): Told => ({
    incidentId,
    recordVersion: 1,
    at: instantOf(began),
    type: 'IncidentLogged',
    actorId: id(201),
    actorTeamIds: [],
    data: { state: 'RESOLVED', priority: 'P1', channel: 'PHONE', category: 'mail' },
  });
  const stopped = (incidentId: string, recordVersion: number, elapsedMinutes: number) =>
    anEvent(clockEvents.ClockStopped, { recordId: id(700), recordVersion, data: { incidentId, elapsedMinutes } });
  const minutesOf = async (incidentId: string) =>
    (await graph.owner('SELECT service_minutes FROM desk_incident WHERE incident_id = $1', [incidentId]))[0];

  it('is that of the clock, whichever is heard of first', async () => {
    await graph.deliver(stopped(id(901), 2, 30));
    await take([told(id(901))]);
    expect(await minutesOf(id(901))).toEqual({ service_minutes: 30 });
    await take([told(id(902))]);
    await graph.deliver(stopped(id(902), 2, 40));
    expect(await minutesOf(id(902))).toEqual({ service_minutes: 40 });
    await graph.deliver(stopped(id(902), 1, 50));
    expect(await minutesOf(id(902))).toEqual({ service_minutes: 40 });
  });

  it('is missed by neither when both are heard of at the same time', async () => {
    let heard: Promise<unknown> | undefined;
    await transact(graph.db, systemActor('test'), async (tx) => {
      await followIncidents(tx, [told(id(903))]);
      // Waits for this transaction, which has a row of the clock's already.
      heard = graph.deliver(stopped(id(903), 2, 60));
    });
    await heard;
    expect(await minutesOf(id(903))).toEqual({ service_minutes: 60 });
  });
});
