/** What runs beside the requests of a service: relay, reactors and ticker, and how far behind they are. */
import { systemActor } from '@attest/kernel';
import {
  type Bus,
  type Deps,
  managerOf,
  openBus,
  type Reaction,
  read,
  startReactors,
  startRelay,
  startTicker,
  streamName,
} from '@attest/record';
import type { Process } from './process.ts';
import type { Lags } from './telemetry.ts';

export type Background = {
  readonly busUp: () => boolean;
  readonly lags: () => Promise<Lags>;
  readonly stop: () => Promise<void>;
};

export type BackgroundOptions = {
  readonly deps: Deps;
  readonly processes: readonly Process[];
  readonly natsUrl: string;
  readonly natsNamespace: string;
};

type Running = { readonly bus: Bus; readonly stop: () => Promise<void> };

const oldestUnpublished = `SELECT extract(epoch FROM clock_timestamp() - e.recorded_at)::float8 AS seconds
  FROM event e, relay_cursor c WHERE (e.xid, e.seq) > (c.xid, c.seq) ORDER BY e.xid, e.seq LIMIT 1`;
const unsettled = 'SELECT count(*)::int AS letters FROM dead_letter WHERE settled_at IS NULL';

const sourcesOf = (reactions: readonly Reaction[]): string[] => [
  ...new Set(reactions.flatMap(({ contracts }) => contracts.map(({ service }) => service))),
];

/** Events that wait in the streams of others; empty where the bus does not answer. */
const pendingOf = async (
  bus: Bus,
  service: string,
  sources: readonly string[],
  deps: Deps,
): Promise<Map<string, number>> => {
  const pending = new Map<string, number>();
  try {
    const manager = await managerOf(bus);
    for (const source of sources) {
      const name = `${bus.namespace}_${service}`.replaceAll('.', '_');
      const { num_pending, num_ack_pending } = await manager.consumers.info(streamName(bus.namespace, source), name);
      pending.set(source, num_pending + num_ack_pending);
    }
  } catch (fault) {
    deps.log.debug({ err: fault }, 'the bus does not tell what is pending');
  }
  return pending;
};

/**
 * Starts the ticker at once, relay and reactors as soon as the bus answers. The bus may be away, now or later: events wait
 * in the database.
 */
export const startBackground = ({ deps, processes, natsUrl, natsNamespace }: BackgroundOptions): Background => {
  const { db, log } = deps;
  const reactions = processes.flatMap((process) => process.reactions);
  const ticker = startTicker(
    deps,
    processes.flatMap(({ deadlines = [] }) => deadlines),
  );
  let up = false;
  let stopping = false;

  const watch = async (bus: Bus): Promise<void> => {
    for await (const { type } of bus.connection.status()) {
      if (type === 'disconnect') log.warn('the bus is away; events wait in the database');
      if (type === 'reconnect') log.info('the bus is back');
      if (type === 'disconnect' || type === 'reconnect') up = type === 'reconnect';
    }
  };

  const begin = async (): Promise<Running | undefined> => {
    const bus = await openBus({ url: natsUrl, name: `attest-${db.service}`, namespace: natsNamespace });
    if (stopping) {
      await bus.connection.close();
      return undefined;
    }
    up = true;
    log.info({ server: bus.connection.getServer() }, 'the bus answers');
    void watch(bus);
    const relay = startRelay(db, bus, log);
    const reactors = startReactors(deps, bus, reactions);
    return {
      bus,
      stop: async () => {
        await Promise.all([relay.stop(), reactors.stop()]);
        await bus.connection.close();
      },
    };
  };

  let running: Running | undefined;
  const beginning = begin().then(
    (begun) => {
      running = begun;
    },
    (fault: unknown) => log.error({ err: fault }, 'the bus cannot be used; events wait in the database'),
  );

  return {
    busUp: () => up,
    lags: async () => {
      const facts = await read(db, systemActor('metrics'), async (tx) => {
        const [oldest] = await tx.query<{ seconds: number }>(oldestUnpublished);
        const [dead] = await tx.query<{ letters: number }>(unsettled);
        return { relayLagSeconds: oldest?.seconds ?? 0, deadLetters: dead?.letters };
      }).catch((fault: unknown) => {
        log.debug({ err: fault }, 'the database does not tell how far the relay is');
        return { relayLagSeconds: undefined, deadLetters: undefined };
      });
      const pending = running && up ? await pendingOf(running.bus, db.service, sourcesOf(reactions), deps) : new Map();
      return { ...facts, reactorPending: pending };
    },
    stop: async () => {
      stopping = true;
      await ticker.stop();
      // A bus that never answered is not waited for: its connection is closed when it comes, or ends with the process.
      if (up || running) await beginning;
      await running?.stop();
    },
  };
};
