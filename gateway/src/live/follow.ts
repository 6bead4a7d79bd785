/**
 * Follows one service's stream from where it was when the gateway started: one consumer, however many listen.
 *
 * NATS that goes away is waited for; afterwards it goes on behind the last event that was heard. A stream that was made again,
 * or came back shorter, is said to be another.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Bus } from '@attest/record/bus';
import { ensureStream, managerOf } from '@attest/record/bus';
import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { DeliverPolicy, jetstream } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { identityOf } from './replay.ts';

/** Something happened to a record. */
export type Heard = { readonly seq: number; readonly subject: string; readonly recordId: string };

export type Listener = {
  /** From here on everything is heard: `stream` tells this stream from any other, `seq` is its last event. */
  readonly begin: (stream: string, seq: number) => void;
  readonly hear: (heard: Heard) => void;
};

export type Following = { readonly stop: () => Promise<void> };

type FollowOptions = {
  readonly bus: Bus;
  readonly service: string;
  readonly listener: Listener;
  readonly log: Logger;
};

const againAfterMs = 250;
const batch = { max_messages: 1_000, expires: 5_000, idle_heartbeat: 1_000 } as const;

/** Signs that the consumer is better made anew than waited for. */
export const troubles: readonly string[] = [
  'heartbeats_missed',
  'consumer_not_found',
  'consumer_deleted',
  'stream_not_found',
  'no_responders',
];

const decoder = new TextDecoder();

/** What a message tells; nothing where it names no record. */
export const heardIn = (
  bus: Bus,
  { seq, subject, data }: Pick<JsMsg, 'seq' | 'subject' | 'data'>,
): Heard | undefined => {
  const event: unknown = JSON.parse(decoder.decode(data));
  const id = typeof event === 'object' && event !== null && 'subject' in event ? event.subject : undefined;
  return typeof id === 'string'
    ? { seq, subject: `attest${subject.slice(bus.namespace.length)}`, recordId: id }
    : undefined;
};

export const follow = ({ bus, service, listener, log }: FollowOptions): Following => {
  let current: { readonly stream: string; seq: number; readonly created: string } | undefined;
  let messages: ConsumerMessages | undefined;
  const stopping = new AbortController();

  const endOnTrouble = async (watched: ConsumerMessages): Promise<void> => {
    for await (const { type } of watched.status())
      if (troubles.includes(type)) {
        log.debug({ service, type }, 'the consumer of live queries is made anew');
        watched.stop();
      }
  };

  /** Where to go on; another stream than before begins anew. */
  const locate = async () => {
    const manager = await managerOf(bus);
    const { name, created, lastSeq } = await ensureStream(bus, manager, service);
    const { state } = await manager.streams.info(name);
    const gone = current && (current.created !== created || lastSeq < current.seq || state.first_seq > current.seq + 1);
    if (!current || gone) {
      if (gone) log.warn({ service, stream: name }, 'the stream is not as it was: live queries begin anew');
      current = { created, stream: identityOf(name, created), seq: lastSeq };
      listener.begin(current.stream, current.seq);
    }
    return { name, at: current };
  };

  const run = async (): Promise<void> => {
    const { name, at } = await bus.whole(locate);
    const consumer = await bus.whole(() =>
      jetstream(bus.connection, { timeout: 5_000 }).consumers.get(name, {
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: at.seq + 1,
      }),
    );
    messages = await consumer.consume(batch);
    if (stopping.signal.aborted) messages.stop();
    void endOnTrouble(messages);
    for await (const message of messages) {
      const heard = heardIn(bus, message);
      at.seq = message.seq;
      if (heard) listener.hear(heard);
    }
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await run();
      } catch (error) {
        if (!stopping.signal.aborted) log.debug({ err: error, service }, 'the stream cannot be followed; trying again');
      }
      await pause(againAfterMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  bus.onReturn(() => messages?.stop());
  const ended = loop();

  return {
    stop: async () => {
      stopping.abort();
      messages?.stop();
      await ended;
    },
  };
};
