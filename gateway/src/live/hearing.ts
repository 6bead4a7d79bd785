/** What the message bus tells the gateway: each service's stream from now on, and again what was before. */
import type { Logger } from 'pino';
import type { BusLine } from '../bus.ts';
import { follow, type Listener } from './follow.ts';
import type { Hub } from './hub.ts';
import { type Replay, replayFrom } from './replay.ts';

export type Hearing = {
  /** Follows the streams of these services from now on; those that are followed already stay so. */
  readonly follow: (services: readonly string[], hub: Hub) => void;
  readonly replay: Replay;
};

/** Nothing is heard where there is no message bus. */
export const openHearing = (line: BusLine, log: Logger): Hearing => {
  const followed = new Set<string>();
  const silent = new Set<string>();

  const listenerOf = (service: string, hub: Hub): Listener => {
    const listener = hub.listener(service);
    const begin: Listener['begin'] = (stream, seq) => {
      listener.begin(stream, seq);
      if (silent.delete(service) && silent.size === 0) log.info({ services: [...followed] }, 'changes are heard');
    };
    return { ...listener, begin };
  };

  return {
    follow: (services, hub) => {
      for (const service of services) {
        if (followed.has(service)) continue;
        followed.add(service);
        silent.add(service);
        line.follow((bus) => follow({ bus, service, listener: listenerOf(service, hub), log }));
      }
    },
    replay: async (stretch) => {
      const bus = line.bus();
      return bus && replayFrom(bus)(stretch);
    },
  };
};
