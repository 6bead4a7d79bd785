/** What a stream holds between two of its events, read once more for those who were away. */
import type { Bus } from '@attest/record/bus';
import { managerOf, streamName } from '@attest/record/bus';
import { DeliverPolicy, jetstream } from '@nats-io/jetstream';
import { type Heard, heardIn } from './consume.ts';

export type Stretch = {
  readonly service: string;
  /** As it was told when it began to be followed: of another one nothing can be said. */
  readonly stream: string;
  /** The event before the first one. */
  readonly after: number;
  readonly upTo: number;
};

/** Everything in the stretch, in order; nothing where not all of it can be had. */
export type Replay = (stretch: Stretch) => Promise<readonly Heard[] | undefined>;

/** What `stream` is said to be: another one, made again after a loss, is another. */
export const identityOf = (name: string, created: string): string => `${name} ${created}`;

/** Who has not had all of it by then gets the present instead. */
const patienceMs = 10_000;
const batch = { max_messages: 2_000, expires: 5_000 } as const;

export const replayFrom =
  (bus: Bus): Replay =>
  async ({ service, stream, after, upTo }) => {
    const name = streamName(bus.namespace, service);
    const { state, created } = await bus.whole(async () => (await managerOf(bus)).streams.info(name));
    if (identityOf(name, created) !== stream || state.first_seq > after + 1 || state.last_seq < upTo) return undefined;
    const consumer = await bus.whole(() =>
      jetstream(bus.connection, { timeout: 5_000 }).consumers.get(name, {
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: after + 1,
      }),
    );
    const messages = await consumer.consume(batch);
    const timer = setTimeout(() => messages.stop(), patienceMs);
    const all: Heard[] = [];
    try {
      for await (const message of messages) {
        const heard = message.seq <= upTo ? heardIn(bus, message) : undefined;
        if (heard) all.push(heard);
        if (message.seq >= upTo) return all;
      }
      return undefined;
    } finally {
      clearTimeout(timer);
      messages.stop();
    }
  };
