/** The record package: a command's transaction, commit to durable event, draining a backlog. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSecrets, provision } from '@attest/embedded';
import { systemActor } from '@attest/kernel';
import {
  closeDatabase,
  type Db,
  type Deps,
  managerOf,
  migrate,
  openBus,
  openDatabase,
  recordMany,
  startRelay,
  streamName,
  transact,
} from '@attest/record';
import { jetstream } from '@nats-io/jetstream';
import { pino } from 'pino';
import { handleIncident } from '../../../../services/resolution/src/incident/commands/index.ts';
import { type IncidentEvent, log } from '../../../../services/resolution/src/incident/domain/index.ts';
import { incidentStore } from '../../../../services/resolution/src/incident/store/index.ts';
import { shippedMatrix } from '../../../../services/resolution/src/priority.ts';
import { processes } from '../../../../services/resolution/src/processes.ts';
import { type Bench, median, percentile, withServers } from '../bench.ts';
import { holdByHand, openBaseline } from './baseline.ts';

const writers = 16;
const actor = systemActor('bench');

const logged = (db: Db, key: string): IncidentEvent[] => {
  const decision = log(
    {
      id: db.newId(),
      key,
      title: 'Mail is not delivered',
      description: '',
      channel: 'PHONE',
      category: 'email',
      impact: 'MEDIUM',
      urgency: 'MEDIUM',
      serviceId: null,
      customerId: null,
      callerId: null,
      ciIds: [],
    },
    shippedMatrix,
    db.now(),
  );
  return decision.ok ? decision.value : [];
};

let made = 0;
const makeIncidents = (db: Db, count: number): Promise<string[]> =>
  transact(db, actor, async (tx) => {
    const items = Array.from({ length: count }, () => {
      made += 1;
      return { before: undefined, events: logged(db, `BENCH-${made}`) };
    });
    return (await recordMany(tx, incidentStore, items)).map(({ id }) => id);
  });

/** Commits a second of `writers` that each change an incident of their own, as fast as they can. */
const rateOf = async (
  ids: readonly string[],
  seconds: number,
  change: (id: string, turn: number) => Promise<void>,
): Promise<number> => {
  const until = performance.now() + seconds * 1000;
  let commits = 0;
  const begun = performance.now();
  await Promise.all(
    ids.map(async (id) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        await change(id, turn);
        commits += 1;
      }
    }),
  );
  return (commits * 1000) / (performance.now() - begun);
};

const held = new Set<string>();

/** Puts an incident that is worked on on hold, and takes it up again: commands that ask nothing of other records. */
const holdOrResume = async (deps: Deps, id: string): Promise<string | undefined> => {
  const result = await handleIncident(deps, actor, id, { type: held.has(id) ? 'RESUME' : 'WAIT_ON_USER' });
  if (!held.delete(id)) held.add(id);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.head;
};

export const bench: Bench = {
  summary:
    'a command as one transaction, against the transaction that one would write by hand; then its event on the bus',
  run: ({ quick, say }) =>
    withServers(async ({ postgres, nats, dataDir }) => {
      const { resolution } = await provision(postgres.adminUrl, ['resolution'], {
        secrets: await openSecrets(dataDir),
      });
      const migrationsDir = join(import.meta.dirname, '..', '..', '..', '..', 'services', 'resolution', 'migrations');
      await migrate({
        ownerUrl: resolution.ownerUrl,
        appRole: new URL(resolution.databaseUrl).username,
        folder: migrationsDir,
      });
      const entities = processes.flatMap((process) => process.entities);
      const db = await openDatabase({
        service: 'resolution',
        url: resolution.databaseUrl,
        entities,
        poolSize: writers + 4,
      });
      const deps: Deps = { db, now: db.now, newId: db.newId, log: pino({ level: 'warn' }) };
      const pool = openBaseline(resolution.databaseUrl, writers);
      try {
        const ids = await makeIncidents(db, writers);
        for (const id of ids) await handleIncident(deps, actor, id, { type: 'START', actorId: actor.id });
        const handIds = await makeIncidents(db, writers);
        const [rounds, seconds] = quick ? [1, 0.5] : [5, 4];
        const ours: number[] = [];
        const hand: number[] = [];
        await rateOf(ids, seconds / 2, async (id) => void (await holdOrResume(deps, id)));
        await rateOf(handIds, seconds / 2, (id, turn) => holdByHand(pool, { id, turn, eventId: db.newId() }));
        for (let round = 0; round < rounds; round += 1) {
          hand.push(await rateOf(handIds, seconds, (id, turn) => holdByHand(pool, { id, turn, eventId: db.newId() })));
          ours.push(await rateOf(ids, seconds, async (id) => void (await holdOrResume(deps, id))));
        }
        const ratio = median(ours.map((rate, round) => rate / (hand[round] ?? Number.NaN)));
        say(`${writers} writers: ${median(ours).toFixed(0)} commits/s, by hand ${median(hand).toFixed(0)}`);

        const bus = await openBus({ url: nats.url, name: 'bench' });
        const backlog = quick ? 4000 : 60_000;
        for (let left = backlog; left > 0; left -= 2000) await makeIncidents(db, Math.min(left, 2000));
        const [{ count } = { count: 0 }] = await transact(db, actor, (tx) =>
          tx.query<{ count: number }>('SELECT count(*) AS count FROM event'),
        );
        const begun = performance.now();
        const relay = startRelay(db, bus, deps.log);
        while (relay.published() < count) await pause(5);
        const drained = (count * 1000) / (performance.now() - begun);
        say(`${count} events that waited were published at ${drained.toFixed(0)} a second`);

        const committed = new Map<string, number>();
        const arrived = new Map<string, number>();
        const consumer = await jetstream(bus.connection).consumers.get(streamName(bus.namespace, 'resolution'), {
          opt_start_seq:
            (await (await managerOf(bus)).streams.info(streamName(bus.namespace, 'resolution'))).state.last_seq + 1,
          deliver_policy: 'by_start_sequence' as never,
        });
        const messages = await consumer.consume({ max_messages: 2000 });
        const listening = (async () => {
          for await (const message of messages) arrived.set(message.json<{ hash: string }>().hash, performance.now());
        })();
        const [perSecond, lasting] = quick ? [400, 1] : [2000, 10];
        const start = performance.now();
        let sent = 0;
        const missed = { late: 0 };
        await Promise.all(
          ids.map(async (id, writer) => {
            for (let turn = 0; ; turn += 1) {
              const due = start + ((turn * writers + writer) * 1000) / perSecond;
              if (due > start + lasting * 1000) break;
              const wait = due - performance.now();
              if (wait > 1) await pause(wait);
              else if (wait < -50) missed.late += 1;
              const head = await holdOrResume(deps, id);
              sent += 1;
              if (head) committed.set(head, performance.now());
            }
          }),
        );
        const rate = (sent * 1000) / (performance.now() - start);
        for (let tries = 0; tries < 1000 && arrived.size < committed.size; tries += 1) await pause(10);
        messages.stop();
        await listening;
        const latencies = [...committed].flatMap(([hash, at]) => {
          const seen = arrived.get(hash);
          return seen === undefined ? [] : [Math.max(0, seen - at)];
        });
        const lost = committed.size - latencies.length;
        const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
        say(
          `${rate.toFixed(0)} commits/s paced; commit to event p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; not seen: ${lost}`,
        );
        await relay.stop();
        await bus.connection.close();
        return {
          rows: [
            ['', 'this platform', 'by hand'],
            [`commits/s, ${writers} writers (median of ${rounds})`, median(ours).toFixed(0), median(hand).toFixed(0)],
            ['backlog drained, events/s', drained.toFixed(0), ''],
            [
              `commit to durable event at ${rate.toFixed(0)}/s, p50 / p99 ms`,
              `${p50.toFixed(1)} / ${p99.toFixed(1)}`,
              '',
            ],
          ],
          bounds: [
            { name: 'commits/s as a share of the hand-written transaction', value: ratio, atLeast: 0.6 },
            { name: 'commit to durable event, p99 ms', value: p99, atMost: 100 },
            { name: 'commits/s while that was measured', value: rate, atLeast: perSecond * 0.95 },
            { name: 'backlog drained, events/s', value: drained, atLeast: 10_000 },
            { name: 'events lost', value: lost, atMost: 0 },
          ],
          figures: {
            commitsPerSecond: Math.round(median(ours)),
            byHand: Math.round(median(hand)),
            ratio: Number(ratio.toFixed(3)),
            p50Ms: Number(p50.toFixed(1)),
            p99Ms: Number(p99.toFixed(1)),
            pacedPerSecond: Math.round(rate),
            drainedPerSecond: Math.round(drained),
            lost,
            nats: nats.version,
          },
        };
      } finally {
        await pool.end();
        await closeDatabase(db);
      }
    }),
};
