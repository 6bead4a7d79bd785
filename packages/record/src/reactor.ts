/**
 * The reactor: reads the streams of other processes in order and runs the reactions of this service.
 *
 * A batch is one transaction; where it fails, its events are taken one by one, and one that keeps failing becomes a dead
 * letter, so that it does not hold up the others. A database that is away is waited for.
 */

import { hash as digest } from 'node:crypto';
import type { EventEnvelope } from '@attest/contracts';
import { systemActor } from '@attest/kernel';
import {
  AckPolicy,
  type Consumer,
  DeliverPolicy,
  type JetStreamManager,
  type JsMsg,
  jetstream,
} from '@nats-io/jetstream';
import { type Bus, ensureStream, managerOf, subjectOn } from './bus.ts';
import { type Deps, transact } from './database.ts';
import { type CloudEvent, fromCloudEvent } from './history.ts';
import { leaderOf } from './leader.ts';
import { type Loop, startLoop } from './loop.ts';
import { type Reaction, react } from './reaction.ts';

const batchSize = 256;
const attemptsAtMost = 5;

/** Faults of the moment (connection, deadlock, serialisation, shutdown), not of the event. */
const passing = (fault: unknown): boolean => {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
  return (
    /^(08|40|53|57P0|55P03|25P03)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /Connection terminated|timeout exceeded/.test(String(fault))
  );
};

type Delivery = { readonly message: JsMsg; readonly event: EventEnvelope };

const saveDeadLetter = (
  deps: Deps,
  reactions: readonly Reaction[],
  event: EventEnvelope,
  error: unknown,
  attempts: number,
) =>
  transact(deps.db, systemActor('reactor'), async (tx) => {
    for (const reaction of reactions)
      await tx.execute(
        `INSERT INTO dead_letter (id, consumer, event_id, subject, envelope, error, attempts, failed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (consumer, event_id) DO UPDATE SET error = EXCLUDED.error, attempts = dead_letter.attempts + EXCLUDED.attempts,
           failed_at = EXCLUDED.failed_at, settled_at = NULL`,
        [
          deps.newId(),
          reaction.name,
          event.id,
          event.subject,
          JSON.stringify(event),
          String(error),
          attempts,
          deps.now(),
        ],
      );
  });

/** Runs one event's reactions, each in a transaction of its own, so that a faulty one does not stop the others. */
const deliverAlone = async (
  deps: Deps,
  reactions: readonly Reaction[],
  { message, event }: Delivery,
): Promise<void> => {
  for (const reaction of reactions.filter(({ contracts }) =>
    contracts.some(({ subject }) => subject === event.subject),
  ))
    for (let attempt = 1; ; attempt += 1) {
      try {
        await transact(deps.db, systemActor(reaction.name), (tx) => react(tx, [reaction], [event], deps));
        break;
      } catch (fault) {
        if (passing(fault)) throw fault;
        if (attempt < attemptsAtMost) {
          message.working();
          continue;
        }
        deps.log.error({ err: fault, consumer: reaction.name, event: event.id, subject: event.subject }, 'dead letter');
        await saveDeadLetter(deps, [reaction], event, fault, attempt);
        break;
      }
    }
};

const decoder = new TextDecoder();

const readMessage = (message: JsMsg): EventEnvelope =>
  fromCloudEvent(JSON.parse(decoder.decode(message.data)) as CloudEvent);

/**
 * Waits a second for an event; where one comes, the others that are there come with it. Asks for no more than there is: what
 * the server gives to a request that was given up counts as given out, and nobody has it.
 */
const nextBatch = async (consumer: Consumer, signal: AbortSignal): Promise<JsMsg[]> => {
  const batch: JsMsg[] = [];
  const take = async (atMost: number): Promise<void> => {
    const messages = await consumer.fetch({ max_messages: atMost, expires: 1000 });
    const stop = () => messages.stop();
    signal.addEventListener('abort', stop, { once: true });
    for await (const message of messages) batch.push(message);
    signal.removeEventListener('abort', stop);
  };
  await take(1);
  const more = Math.min(batchSize - 1, batch[0]?.info.pending ?? 0);
  if (more > 0 && !signal.aborted) await take(more);
  return batch;
};

/** Which reactions read which events, in short: kept with the consumer, so that a change of it is seen. */
const interestsOf = (reactions: readonly Reaction[]): string =>
  digest(
    'sha256',
    JSON.stringify(
      reactions.map(({ name, contracts }) => [name, contracts.map(({ subject }) => subject).sort()]).sort(),
    ),
    'hex',
  );

export const startReactor = (deps: Deps, bus: Bus, source: string, reactions: readonly Reaction[]): Loop => {
  const { db, log } = deps;
  const leader = leaderOf(db, `attest.reactor.${db.service}.${source}`);
  const subjects = [...new Set(reactions.flatMap(({ contracts }) => contracts.map(({ subject }) => subject)))];
  const interests = interestsOf(reactions);
  let manager: JetStreamManager | undefined;
  let consumer: Consumer | undefined;
  let streamCreated = '';

  const prepare = async (): Promise<Consumer> => {
    manager ??= await managerOf(bus);
    const stream = await ensureStream(bus, manager, source);
    const name = `${bus.namespace}_${db.service}`.replaceAll('.', '_');
    const filters = subjects.map((subject) => subjectOn(bus.namespace, subject));
    const config = {
      durable_name: name,
      description: interests,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: 60_000_000_000,
      max_ack_pending: batchSize * 4,
      filter_subjects: filters,
    };
    const found = await manager.consumers.info(stream.name, name).catch(() => undefined);
    // A new reaction wants the past too. What was given out and not taken (a crash, a fault) would come again only after
    // ack_wait, behind later events. Either way the consumer begins again, here or where all before was taken, and the
    // inbox keeps what was done from being done twice.
    const stale = found !== undefined && found.config.description !== interests;
    const from = found && !stale && found.num_ack_pending > 0 ? found.ack_floor.stream_seq + 1 : undefined;
    const start = from === undefined ? {} : { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: from };
    if (stale || from !== undefined) await manager.consumers.delete(stream.name, name);
    if (!found || stale || from !== undefined) await manager.consumers.add(stream.name, { ...config, ...start });
    streamCreated = stream.created;
    return jetstream(bus.connection, { timeout: 5000 }).consumers.get(stream.name, name);
  };

  const deliver = async (deliveries: readonly Delivery[]): Promise<void> => {
    try {
      await transact(db, systemActor(`reactor of ${source}`), (tx) =>
        react(
          tx,
          reactions,
          deliveries.map(({ event }) => event),
          deps,
        ),
      );
    } catch (fault) {
      if (passing(fault)) throw fault;
      log.warn({ err: fault, source, events: deliveries.length }, 'a batch failed; taking its events one by one');
      for (const delivery of deliveries) await deliverAlone(deps, reactions, delivery);
    }
  };

  const step = async (signal: AbortSignal): Promise<boolean> => {
    if (!(await leader.lead())) return false;
    consumer ??= await bus.whole(prepare);
    const current = consumer;
    const batch = await nextBatch(current, signal);
    if (batch.length === 0) {
      // An empty answer is also what a consumer gives that went with its stream.
      const { whole } = bus;
      const known = manager;
      const stream = known && (await whole(() => ensureStream(bus, known, source)));
      if (!stream || stream.created !== streamCreated) consumer = undefined;
      else await whole(() => current.info());
      return true;
    }
    const deliveries: Delivery[] = [];
    for (const message of batch) {
      try {
        deliveries.push({ message, event: readMessage(message) });
      } catch (fault) {
        log.error({ err: fault, subject: message.subject, sequence: message.seq }, 'not an event; terminated');
        message.term('not an event of this platform');
      }
    }
    try {
      if (deliveries.length > 0) await deliver(deliveries);
    } catch (fault) {
      for (const { message } of deliveries) message.nak(500);
      throw fault;
    }
    await bus.whole(() => Promise.all(deliveries.map(({ message }) => message.ackAck())));
    return true;
  };

  const loop = startLoop({
    name: `reactor of ${db.service} on ${source}`,
    log,
    step,
    idleMs: 1000,
    release: async () => {
      consumer = undefined;
      await leader.release();
    },
  });
  bus.onReturn(loop.nudge);
  return loop;
};

/** One reactor a source service; stop them all with `stop`. */
export const startReactors = (
  deps: Deps,
  bus: Bus,
  reactions: readonly Reaction[],
): { readonly stop: () => Promise<void> } => {
  const sources = [...new Set(reactions.flatMap(({ contracts }) => contracts.map(({ service }) => service)))];
  const loops = sources.map((source) => {
    const wanted = reactions
      .map((reaction) => ({ ...reaction, contracts: reaction.contracts.filter(({ service }) => service === source) }))
      .filter(({ contracts }) => contracts.length > 0);
    return startReactor(deps, bus, source, wanted);
  });
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
};

/** Runs dead letters of this service again; each is settled where its reaction now succeeds. Returns how many were. */
export const retryDeadLetters = async (deps: Deps, reactions: readonly Reaction[]): Promise<number> => {
  const letters = await transact(deps.db, systemActor('dead letters'), (tx) =>
    tx.query<{ id: string; consumer: string; envelope: EventEnvelope }>(
      'SELECT id, consumer, envelope FROM dead_letter WHERE settled_at IS NULL ORDER BY failed_at',
    ),
  );
  let settled = 0;
  for (const letter of letters) {
    const reaction = reactions.find(({ name }) => name === letter.consumer);
    if (!reaction) continue;
    await transact(deps.db, systemActor(reaction.name), async (tx) => {
      await react(tx, [reaction], [letter.envelope], deps);
      await tx.execute('UPDATE dead_letter SET settled_at = $2 WHERE id = $1', [letter.id, deps.now()]);
    });
    settled += 1;
  }
  return settled;
};
