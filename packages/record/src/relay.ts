/**
 * The relay: what the service recorded, published in order, at least once.
 *
 * Read behind a fence (only transactions older than every running one), so that no event is overtaken by the cursor;
 * published in atomic batches with message ids; then the cursor moves. A stream that was lost, or that
 * came back shorter than it was, is written again from the table.
 */
import { type JetStreamClient, type JetStreamManager, jetstream } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { type Bus, ensureStream, managerOf, type StreamFacts, subjectOn } from './bus.ts';
import type { Db } from './database.ts';
import { envelopeOf, type StoredEvent, storedColumns, storedFrom, toCloudEvent } from './history.ts';
import { type LeaderQuery, leaderOf } from './leader.ts';
import { type Loop, startLoop } from './loop.ts';

const batchSize = 500;

type Cursor = { xid: string; seq: number; streamCreated: string; streamSeq: number };

const unpublished = `SELECT ${storedColumns} FROM ${storedFrom}
  WHERE (e.xid, e.seq) > ($1::xid8, $2::bigint) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY e.xid, e.seq LIMIT ${batchSize}`;

const readCursor =
  'SELECT xid::text AS xid, seq, stream_created AS "streamCreated", stream_seq AS "streamSeq" FROM relay_cursor';
const saveCursor =
  'UPDATE relay_cursor SET xid = $1::xid8, seq = $2, published = published + $3, stream_created = $4, stream_seq = $5';

export type Relay = Loop & {
  /** Events published since the relay was started. */
  readonly published: () => number;
};

type Message = { readonly subject: string; readonly id: string; readonly payload: Uint8Array };

const encoder = new TextEncoder();

const headersOf = (id: string) => {
  const made = headers();
  made.set('Nats-Msg-Id', id);
  made.set('content-type', 'application/cloudevents+json');
  return made;
};

/** What the stream said: its last sequence number then, and how many of the messages it did not have yet. */
type Published = { readonly seq: number; readonly fresh: number };

const publishEach = async ({ whole }: Bus, js: JetStreamClient, messages: readonly Message[]): Promise<Published> => {
  let [seq, fresh] = [0, 0];
  for (const { subject, id, payload } of messages) {
    const ack = await whole(() => js.publish(subject, payload, { headers: headersOf(id) }));
    seq = Math.max(seq, ack.seq);
    if (!ack.duplicate) fresh += 1;
  }
  return { seq, fresh };
};

const publishBatch = async (bus: Bus, js: JetStreamClient, messages: readonly Message[]): Promise<Published> => {
  const [first, ...rest] = messages;
  const last = rest.pop();
  if (!first || !last) return publishEach(bus, js, messages);
  const batch = await bus.whole(() => js.startBatch(first.subject, first.payload, { headers: headersOf(first.id) }));
  for (const { subject, id, payload } of rest) batch.add(subject, payload, { headers: headersOf(id) });
  const options = { headers: headersOf(last.id), timeout: 10_000 };
  const { seq } = await bus.whole(() => batch.commit(last.subject, last.payload, options));
  return { seq, fresh: messages.length };
};

/** Publishes in one batch; where the server refuses it (an event of it is already in the stream), one by one. */
const publish = async (
  bus: Bus,
  js: JetStreamClient,
  stream: StreamFacts,
  messages: readonly Message[],
  log: Logger,
): Promise<Published> => {
  if (!stream.atomic) return publishEach(bus, js, messages);
  try {
    return await publishBatch(bus, js, messages);
  } catch (fault) {
    log.debug({ err: fault, messages: messages.length }, 'the batch was refused; publishing one by one');
    return publishEach(bus, js, messages);
  }
};

export const startRelay = (db: Db, bus: Bus, log: Logger): Relay => {
  const leader = leaderOf(db, `attest.relay.${db.service}`);
  let published = 0;
  let manager: JetStreamManager | undefined;
  let js: JetStreamClient | undefined;
  let stream: StreamFacts | undefined;
  let cursor: Cursor | undefined;

  const prepare = async (query: LeaderQuery) => {
    js ??= jetstream(bus.connection, { timeout: 5000 });
    stream = await bus.whole(async () => {
      manager ??= await managerOf(bus);
      return ensureStream(bus, manager, db.service);
    });
    const [saved] = await query<Cursor>({ text: readCursor });
    if (!saved) throw new Error('the relay has no cursor: the migrations of the record package did not run');
    const again = { xid: '0', seq: 0, streamCreated: stream.created, streamSeq: 0 };
    const renewed = saved.streamCreated !== '' && saved.streamCreated !== stream.created;
    const shortened = saved.streamCreated === stream.created && stream.lastSeq < saved.streamSeq;
    if (renewed || shortened)
      log.warn({ stream: stream.name }, 'the stream lost events: publishing everything again from the event table');
    cursor = renewed || shortened || saved.streamCreated === '' ? again : saved;
    return { js, stream, cursor };
  };

  const step = async (): Promise<boolean> => {
    const query = await leader.lead();
    if (!query) return false;
    const ready = js && stream && cursor ? { js, stream, cursor } : await prepare(query);
    // Not a named statement: its plan, made while the table was small, would sort the whole backlog for each batch.
    const rows = await query<StoredEvent>({ text: unpublished, values: [ready.cursor.xid, ready.cursor.seq] });
    const last = rows.at(-1);
    if (!last) return false;
    const messages = rows.map((row): Message => {
      const event = envelopeOf({ ...row, service: db.service });
      return {
        subject: subjectOn(bus.namespace, event.subject),
        id: event.id,
        payload: encoder.encode(JSON.stringify(toCloudEvent(event))),
      };
    });
    const { seq, fresh } = await publish(bus, ready.js, ready.stream, messages, log);
    const streamCreated = ready.stream.created;
    if (fresh > 0 && seq < ready.cursor.streamSeq + fresh) {
      // The stream is shorter than it was: a server that came back without its last writes.
      log.warn(
        { stream: ready.stream.name },
        'the stream lost events: publishing everything again from the event table',
      );
      cursor = { xid: '0', seq: 0, streamCreated, streamSeq: 0 };
    } else {
      cursor = { xid: last.xid, seq: last.seq, streamCreated, streamSeq: Math.max(seq, ready.cursor.streamSeq) };
    }
    await query({ text: saveCursor, values: [cursor.xid, cursor.seq, rows.length, streamCreated, cursor.streamSeq] });
    published += rows.length;
    return true;
  };

  const loop = startLoop({
    name: `relay of ${db.service}`,
    log,
    step,
    idleMs: 200,
    release: async () => {
      cursor = undefined;
      await leader.release();
    },
  });
  // While the bus is away there is no use in trying for each commit.
  db.committed.notify = () => {
    if (bus.isUp()) loop.nudge();
  };
  bus.onReturn(loop.nudge);
  return { ...loop, published: () => published };
};
