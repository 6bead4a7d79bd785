/** What crosses services: published in order, none missed, each effect once; on real PostgreSQL and NATS. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventEnvelope } from '@attest/contracts';
import {
  type Bus,
  fromCloudEvent,
  managerOf,
  onAny,
  type Reaction,
  read,
  retryDeadLetters,
  startReactors,
  startRelay,
  streamName,
} from '@attest/record';
import { aBus, aDatabase, anActor, fixedClock } from '@attest/testkit';
import { jetstream } from '@nats-io/jetstream';
import { afterAll, describe, expect, it } from 'vitest';
import { type Counter, counterEntity, counterEvents, moveCounter, openCounter } from './counter.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const bus: Bus = await aBus();
const { deps, db, owner } = await aDatabase({
  service: 'tally',
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  entities: [counterEntity],
  now: clock.now,
  poolSize: 24,
});
const actor = anActor('SERVICE_DESK_AGENT');
const stream = streamName(bus.namespace, 'tally');

/** Asks until the answer is wanted; a bound on the wait, not a rest that is relied on. */
const until = async <T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await pause(25);
  }
  throw new Error(`not within bounds: ${JSON.stringify(await ask()).slice(0, 300)}`);
};

const counters = async (count: number): Promise<Counter[]> => {
  const made: Counter[] = [];
  for (let index = 0; index < count; index += 1) {
    const result = await openCounter(deps, actor);
    if (result.ok) made.push(result.value);
  }
  return made;
};

const recorded = async (): Promise<number> =>
  (await owner<{ count: number }>('SELECT count(*) FROM event'))[0]?.count ?? 0;

const published = async (): Promise<EventEnvelope[]> => {
  const consumer = await jetstream(bus.connection).consumers.get(stream);
  const { num_pending } = await consumer.info(true);
  const messages = await consumer.fetch({ max_messages: Math.max(num_pending, 1), expires: 2000 });
  const events: EventEnvelope[] = [];
  for await (const message of messages) {
    events.push(fromCloudEvent(message.json()));
    if (message.info.pending === 0) messages.stop();
  }
  return events;
};

const echoes = (consumer: string) =>
  owner<{ eventId: string; recordVersion: number }>(
    'SELECT event_id AS "eventId", record_version AS "recordVersion" FROM echo WHERE seen_by = $1 ORDER BY position',
    [consumer],
  );

const echo = (name: string, fail: (event: { recordVersion: number }) => boolean = () => false): Reaction =>
  onAny([counterEvents.CounterOpened, counterEvents.CounterMoved], name, async (tx, event) => {
    await tx.execute('INSERT INTO echo (event_id, seen_by, record_version) VALUES ($1, $2, $3)', [
      event.id,
      name,
      event.recordVersion,
    ]);
    if (fail(event)) throw new Error('this event is poison');
  });

const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

describe('the relay', () => {
  it('publishes all that sixteen writers recorded, each record in its order, nothing twice', async () => {
    const relay = startRelay(db, bus, deps.log);
    stops.push(relay.stop);
    const made = await counters(16);
    await Promise.all(
      made.map(async ({ id }) => {
        for (let step = 0; step < 20; step += 1) await moveCounter(deps, actor, id, { by: 1 });
      }),
    );
    const total = await recorded();
    await until(
      async () => relay.published(),
      (count) => count >= total,
    );
    const events = await published();
    expect(events).toHaveLength(total);
    expect(new Set(events.map(({ id }) => id)).size).toBe(total);
    for (const [, ofRecord] of Map.groupBy(events, ({ recordId }) => recordId))
      expect(ofRecord.map(({ recordVersion }) => recordVersion)).toEqual(ofRecord.map((_, index) => index + 1));
    await relay.stop();
  });

  it('writes a lost stream again from the table', async () => {
    const before = await published();
    await (await managerOf(bus)).streams.delete(stream);
    const relay = startRelay(db, bus, deps.log);
    stops.push(relay.stop);
    await until(
      async () => relay.published(),
      (count) => count >= before.length,
    );
    expect((await published()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await relay.stop();
  });

  it('writes again what a server forgot that came back without its last writes', async () => {
    const [counter] = await counters(1);
    const whole = (await recorded()) - 1;
    const { state } = await (await managerOf(bus)).streams.info(stream);
    // As the relay would remember it had the stream been longer than it is.
    await owner('UPDATE relay_cursor SET stream_seq = $1', [state.last_seq + 5]);
    const relay = startRelay(db, bus, deps.log);
    stops.push(relay.stop);
    await until(
      async () => relay.published(),
      (count) => count > whole,
    );
    await relay.stop();
    expect((await published()).some(({ recordId }) => recordId === counter?.id)).toBe(true);
  });

  it('publishes personal data as of the event, and its chain', async () => {
    const [counter] = await counters(1);
    if (counter) await moveCounter(deps, actor, counter.id, { by: 1, note: 'by Ada' });
    const relay = startRelay(db, bus, deps.log);
    stops.push(relay.stop);
    await until(published, (events) => events.some(({ data }) => data.note === 'by Ada'));
    const [opened, moved] = (await published()).filter(({ recordId }) => recordId === counter?.id);
    expect(moved).toMatchObject({ type: 'CounterMoved', data: { by: 1, note: 'by Ada' }, previousHash: opened?.hash });
    await relay.stop();
  });
});

describe('the reactor', () => {
  it('has one effect an event, in order, also when it is started again', async () => {
    const total = await recorded();
    for (let round = 0; round < 2; round += 1) {
      const reactors = startReactors(deps, bus, [echo('tally.echo')]);
      await until(
        () => echoes('tally.echo'),
        (seen) => seen.length >= total,
      );
      await reactors.stop();
    }
    const seen = await echoes('tally.echo');
    expect(seen.map(({ eventId }) => eventId)).toEqual((await published()).map(({ id }) => id));
  });

  it('makes a poisonous event a dead letter and goes on; retried once it can succeed', async () => {
    const total = await recorded();
    const poison = echo('tally.poisoned', ({ recordVersion }) => recordVersion === 2);
    const reactors = startReactors(deps, bus, [poison]);
    stops.push(reactors.stop);
    const poisonous = (await published()).filter(({ recordVersion }) => recordVersion === 2);
    await until(
      () => echoes('tally.poisoned'),
      (seen) => seen.length >= total - poisonous.length,
    );
    const letters = () =>
      owner<{ consumer: string; eventId: string }>(
        'SELECT consumer, event_id AS "eventId" FROM dead_letter WHERE settled_at IS NULL',
      );
    await until(letters, (found) => found.length === poisonous.length);
    expect(new Set((await letters()).map(({ eventId }) => eventId))).toEqual(new Set(poisonous.map(({ id }) => id)));
    await reactors.stop();
    expect(await retryDeadLetters(deps, [echo('tally.poisoned')])).toBe(poisonous.length);
    expect(await letters()).toEqual([]);
    expect((await echoes('tally.poisoned')).length).toBe(total);
  });

  it('gives a new reaction the past too, and the others nothing twice', async () => {
    const total = await recorded();
    const reactors = startReactors(deps, bus, [echo('tally.echo'), echo('tally.late')]);
    stops.push(reactors.stop);
    await until(
      () => echoes('tally.late'),
      (seen) => seen.length >= total,
    );
    expect((await echoes('tally.echo')).length).toBe(total);
    await reactors.stop();
  });

  it('catches up on what happened while it was away', async () => {
    const [counter] = await counters(1);
    const relay = startRelay(db, bus, deps.log);
    const reactors = startReactors(deps, bus, [echo('tally.echo')]);
    stops.push(relay.stop, reactors.stop);
    await until(
      () => echoes('tally.echo'),
      (seen) => seen.length >= 1 && seen.length === new Set(seen.map(({ eventId }) => eventId)).size,
    );
    await reactors.stop();
    if (counter) await moveCounter(deps, actor, counter.id, { by: 5 });
    const total = await recorded();
    const again = startReactors(deps, bus, [echo('tally.echo')]);
    stops.push(again.stop);
    const seen = await until(
      () => echoes('tally.echo'),
      (found) => found.length >= total,
    );
    expect(new Set(seen.map(({ eventId }) => eventId)).size).toBe(total);
    await again.stop();
    await relay.stop();
    expect(await read(db, actor, (tx) => tx.query('SELECT 1 FROM dead_letter WHERE settled_at IS NULL'))).toEqual([]);
  });

  it('keeps up with events that come while it reads', async () => {
    const relay = startRelay(db, bus, deps.log);
    const reactors = startReactors(deps, bus, [echo('tally.echo')]);
    stops.push(relay.stop, reactors.stop);
    const made = await counters(8);
    await Promise.all(
      made.map(async ({ id }) => {
        for (let step = 0; step < 250; step += 1) await moveCounter(deps, actor, id, { by: 1 });
      }),
    );
    const total = await recorded();
    await until(
      () => echoes('tally.echo'),
      (seen) => seen.length >= total,
    );
    await reactors.stop();
    await relay.stop();
  });

  it('takes at once, and in order, what another took along when it was killed', async () => {
    const [counter] = await counters(1);
    const relay = startRelay(db, bus, deps.log);
    stops.push(relay.stop);
    if (counter) for (let step = 0; step < 5; step += 1) await moveCounter(deps, actor, counter.id, { by: 1 });
    const total = await recorded();
    await until(published, (events) => events.length >= total);
    const [durable] = await (await managerOf(bus)).consumers.list(stream).next();
    const killed = await jetstream(bus.connection).consumers.get(stream, durable?.name);
    for await (const message of await killed.fetch({ max_messages: 3, expires: 2000 }))
      expect(message.seq).toBeGreaterThan(0);
    const reactors = startReactors(deps, bus, [echo('tally.echo')]);
    stops.push(reactors.stop);
    await until(
      () => echoes('tally.echo'),
      (seen) => seen.length >= total,
    );
    const seen = (await echoes('tally.echo')).slice(-6);
    expect(seen.map(({ recordVersion }) => recordVersion)).toEqual([1, 2, 3, 4, 5, 6]);
    await reactors.stop();
    await relay.stop();
  });
});
