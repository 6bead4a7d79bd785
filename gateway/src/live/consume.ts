/** A stream read on and on: by a consumer that is made anew whenever it cannot be read further, until it is stopped. */
import { setTimeout as pause } from 'node:timers/promises';
import { whoseBySubject } from '@attest/contracts/records';
import type { Bus } from '@attest/record/bus';
import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';

/** Something happened to a record. */
export type Heard = {
  readonly seq: number;
  readonly subject: string;
  readonly recordId: string;
  /** In whose lists alone the record stands; absent where it may stand in anybody's. */
  readonly whose?: string;
};

export type Following = { readonly stop: () => Promise<void> };

type Consuming = {
  readonly bus: Bus;
  /** Makes the consumer, from where to go on. */
  readonly open: () => Promise<Consumer>;
  readonly take: (message: JsMsg) => void;
  readonly log: Logger;
};

const againAfterMs = 250;
const batch = { max_messages: 1_000, expires: 5_000, idle_heartbeat: 1_000 } as const;

/** Signs that the consumer is better made anew than waited for. */
const troubles: readonly string[] = [
  'heartbeats_missed',
  'consumer_not_found',
  'consumer_deleted',
  'stream_not_found',
  'no_responders',
];

const decoder = new TextDecoder();

/** The text under a key of an object. */
const textAt = (value: unknown, key: string): string | undefined => {
  const text: unknown =
    typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
  return typeof text === 'string' ? text : undefined;
};

/** The person whom the contract of the event names: where it names none, or the event does not, it is everybody's. */
const whoseIn = (subject: string, event: object): string | undefined => {
  const key = whoseBySubject[subject];
  return key !== undefined && 'data' in event ? textAt(event.data, key) : undefined;
};

/** What a message tells; nothing where it names no record. */
export const heardIn = (
  bus: Pick<Bus, 'namespace'>,
  { seq, subject: sent, data }: Pick<JsMsg, 'seq' | 'subject' | 'data'>,
): Heard | undefined => {
  const event: unknown = JSON.parse(decoder.decode(data));
  const recordId = textAt(event, 'subject');
  if (typeof event !== 'object' || event === null || recordId === undefined) return undefined;
  const subject = `attest${sent.slice(bus.namespace.length)}`;
  const whose = whoseIn(subject, event);
  return { seq, subject, recordId, ...(whose !== undefined && { whose }) };
};

export const consuming = ({ bus, open, take, log }: Consuming): Following => {
  const stopping = new AbortController();
  let messages: ConsumerMessages | undefined;

  const endOnTrouble = async (watched: ConsumerMessages): Promise<void> => {
    for await (const { type } of watched.status())
      if (troubles.includes(type)) {
        log.debug({ type }, 'the consumer is made anew');
        watched.stop();
      }
  };

  const run = async (): Promise<void> => {
    const consumer = await bus.whole(open);
    messages = await consumer.consume(batch);
    if (stopping.signal.aborted) messages.stop();
    void endOnTrouble(messages);
    for await (const message of messages) take(message);
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await run();
      } catch (error) {
        if (!stopping.signal.aborted) log.debug({ err: error }, 'the stream cannot be read; trying again');
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
