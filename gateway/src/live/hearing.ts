/** What the message bus tells the gateway: each service's stream from now on, and again what was before. */
import { type Bus, openBus } from '@attest/record/bus';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import type { Following } from './consume.ts';
import { follow, type Listener } from './follow.ts';
import type { Hub } from './hub.ts';
import { type Replay, replayFrom } from './replay.ts';

export type Hearing = {
  /** Follows the streams of these services from now on; those that are followed already stay so. */
  readonly follow: (services: readonly string[], hub: Hub) => void;
  readonly replay: Replay;
  readonly stop: () => Promise<void>;
};

/** Nothing is heard where there is no message bus. */
export const openHearing = ({ natsUrl, natsNamespace }: Env, log: Logger): Hearing => {
  const followings = new Map<string, Promise<Following | undefined>>();
  const silent = new Set<string>();
  const opened: Promise<Bus> | undefined =
    natsUrl === undefined ? undefined : openBus({ url: natsUrl, name: 'attest-gateway', namespace: natsNamespace });
  let stopped = false;
  let bus: Bus | undefined;
  opened?.then(
    (made) => {
      bus = made;
      if (stopped) void made.connection.close();
    },
    (error: unknown) => log.error({ err: error }, 'the message bus cannot be used: there are no live queries'),
  );

  const listenerOf = (service: string, hub: Hub): Listener => {
    const listener = hub.listener(service);
    const begin: Listener['begin'] = (stream, seq) => {
      listener.begin(stream, seq);
      if (silent.delete(service) && silent.size === 0)
        log.info({ services: [...followings.keys()] }, 'changes are heard');
    };
    return { ...listener, begin };
  };

  return {
    follow: (services, hub) => {
      for (const service of services) {
        if (!opened || followings.has(service)) continue;
        silent.add(service);
        const begin = (made: Bus): Following | undefined =>
          stopped ? undefined : follow({ bus: made, service, listener: listenerOf(service, hub), log });
        followings.set(
          service,
          opened.then(begin, () => undefined),
        );
      }
    },
    replay: async (stretch) => (bus ? replayFrom(bus)(stretch) : undefined),
    stop: async () => {
      stopped = true;
      if (!bus) return;
      for (const following of followings.values()) await (await following)?.stop();
      await bus.connection.close();
    },
  };
};
