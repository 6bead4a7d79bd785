/**
 * Changes so many records a second, and tells the bus of it as a relay does: what is written is acknowledged, told in order,
 * and told again until the bus has it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { incidentEvents } from '@attest/contracts';
import { ensureStream, managerOf, openBus } from '@attest/record/bus';
import { jetstream } from '@nats-io/jetstream';
import { serveParent, settings } from '../gateway/child.ts';
import { type ChangerSettings, numberOf } from './plan.ts';
import { type Change, makeRecords, writeRecords } from './records.ts';

const plan = settings<ChangerSettings>();
const { natsUrl, records, rate } = plan;
makeRecords(plan);
const write = writeRecords(plan.file);
const bus = await openBus({ url: natsUrl, name: 'attest-bench' });
await ensureStream(bus, await managerOf(bus), 'resolution');
const js = jetstream(bus.connection, { timeout: 1_000 });
const { subject, sample } = incidentEvents.IncidentClassified;
const batchAtMost = 500;

/** When each version of each record was written: the second one first, the first was there from the beginning. */
const written: number[][] = Array.from({ length: records }, () => []);
const state = { changed: 0, told: 0, mostUntold: 0, began: 0, took: 0, batches: [] as number[] };
const untold: string[] = [];
let ends = false;
const ended = Promise.withResolvers<void>();

const eventOf = ({ id }: Change): string =>
  JSON.stringify({ specversion: '1.0', type: subject, subject: id, data: sample });

/** In even portions, catching up where the machine was late. Records in an order that does not follow that of subscriptions. */
const change = async (): Promise<void> => {
  const began = performance.now();
  for (let next = 0; !ends; ) {
    const due = Math.min(next + batchAtMost, Math.floor(((performance.now() - began) / 1000) * rate));
    const changes = write(Array.from({ length: due - next }, (_, i) => ((next + i) * 7919) % records));
    for (const one of changes) written[numberOf(one.id)]?.push(one.stamp);
    untold.push(...changes.map(eventOf));
    state.changed += changes.length;
    state.mostUntold = Math.max(state.mostUntold, untold.length);
    next = due;
    await pause(5);
  }
  state.took = (performance.now() - began) / 1000;
};

/** In one batch, one fsync. */
const publish = async (events: readonly string[]): Promise<void> => {
  const [first, ...rest] = events;
  const last = rest.pop();
  if (first === undefined) return;
  if (last === undefined) {
    await bus.whole(() => js.publish(subject, first));
    return;
  }
  const batch = await bus.whole(() => js.startBatch(subject, first));
  for (const event of rest) batch.add(subject, event);
  await bus.whole(() => batch.commit(subject, last, { timeout: 5_000 }));
};

/** The bus may have had what it did not say that it has: it is told again. */
const tell = async (): Promise<void> => {
  while (!ends || untold.length > 0) {
    const events = untold.slice(0, batchAtMost);
    const began = performance.now();
    try {
      await publish(events);
    } catch {
      await pause(50);
      continue;
    }
    untold.splice(0, events.length);
    state.told += events.length;
    if (events.length > 0) state.batches.push(performance.now() - began);
    else await pause(5);
  }
};

serveParent(
  {},
  {
    begin: () => {
      void Promise.all([change(), tell()]).then(() => ended.resolve());
    },
    state: () => state,
    /** The version of each record. */
    versions: () => written.map((stamps) => stamps.length + 1),
    end: async () => {
      ends = true;
      await ended.promise;
      return { ...state, written };
    },
  },
);
