/**
 * Follows one service's stream from where it was when the gateway started: one consumer, however many listen.
 *
 * NATS that goes away is waited for; afterwards it goes on behind the last event that was heard. A stream that was made again,
 * or came back shorter, is said to be another.
 */
import type { Bus } from '@attest/record/bus';
import { ensureStream, managerOf } from '@attest/record/bus';
import { DeliverPolicy, jetstream } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { consuming, type Following, type Heard, heardIn } from './consume.ts';
import { identityOf } from './replay.ts';

export type Listener = {
  /** From here on everything is heard: `stream` tells this stream from any other, `seq` is its last event. */
  readonly begin: (stream: string, seq: number) => void;
  readonly hear: (heard: Heard) => void;
};

type FollowOptions = {
  readonly bus: Bus;
  readonly service: string;
  readonly listener: Listener;
  readonly log: Logger;
};

export const follow = ({ bus, service, listener, log }: FollowOptions): Following => {
  let current: { readonly stream: string; seq: number; readonly created: string } | undefined;

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
    return { name, after: current.seq };
  };

  return consuming({
    bus,
    log: log.child({ service }),
    open: async () => {
      const { name, after } = await locate();
      return jetstream(bus.connection, { timeout: 5_000 }).consumers.get(name, {
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: after + 1,
      });
    },
    take: (message) => {
      const heard = heardIn(bus, message);
      if (current) current.seq = message.seq;
      if (heard) listener.hear(heard);
    },
  });
};
