/** The message bus as the gateway uses it: one connection for all that is followed, waited for as long as it takes. */
import { type Bus, openBus } from '@attest/record/bus';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import type { Following } from './live/consume.ts';

export type BusLine = {
  /** Whether there is a bus to be reached; without one nothing is followed. */
  readonly isThere: boolean;
  /** Follows something from when the bus is reached to the end. */
  readonly follow: (begin: (bus: Bus) => Following) => void;
  /** Nothing where it has not been reached yet. */
  readonly bus: () => Bus | undefined;
  /** Ends what is followed, and the connection. */
  readonly stop: () => Promise<void>;
};

const noBus: BusLine = {
  isThere: false,
  follow: () => undefined,
  bus: () => undefined,
  stop: async () => undefined,
};

export const openBusLine = ({ natsUrl, natsNamespace }: Env, log: Logger): BusLine => {
  if (natsUrl === undefined) {
    log.warn('there is no message bus: no live queries, and tokens of people who have left hold until they end');
    return noBus;
  }
  const followings: Following[] = [];
  let waiting: ((bus: Bus) => Following)[] = [];
  let bus: Bus | undefined;
  let stopped = false;
  const reached = async (made: Bus): Promise<void> => {
    if (stopped) return made.connection.close();
    bus = made;
    followings.push(...waiting.map((begin) => begin(made)));
    waiting = [];
  };
  openBus({ url: natsUrl, name: 'attest-gateway', namespace: natsNamespace })
    .then(reached)
    .catch((error: unknown) =>
      log.error(
        { err: error },
        'the message bus cannot be used: no live queries, and tokens of people who have left hold until they end',
      ),
    );
  return {
    isThere: true,
    follow: (begin) => {
      if (bus) followings.push(begin(bus));
      else waiting.push(begin);
    },
    bus: () => bus,
    stop: async () => {
      stopped = true;
      await Promise.all(followings.map((following) => following.stop()));
      await bus?.connection.close();
    },
  };
};
