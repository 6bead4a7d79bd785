/** JetStream as the platform uses it: one stream a service, the same wherever it is asked for. */
import {
  DiscardPolicy,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';

export type Bus = {
  readonly connection: NatsConnection;
  /** What subjects begin with; "attest" but in tests that share a server. */
  readonly namespace: string;
  /**
   * Does something that needs answers of the server. Throws where the connection is away, and as soon as it breaks: what was
   * asked before is never answered, and the client would wait for it until its time is over.
   */
  readonly whole: <T>(work: () => Promise<T>) => Promise<T>;
  readonly isUp: () => boolean;
  /** Calls it each time that the connection is back. */
  readonly onReturn: (listener: () => void) => void;
};

/** A stream as the relay knows it; `created` changes when the stream was lost and made again. */
export type StreamFacts = {
  readonly name: string;
  readonly created: string;
  readonly atomic: boolean;
  /** The sequence number of its last message. */
  readonly lastSeq: number;
};

/** Servers and, where the URL names them, user and password: the client itself takes no credentials out of a URL. */
const addressOf = (url: string): { servers: string[]; user?: string; pass?: string } => {
  const urls = url.split(',').map((one) => new URL(one.includes('://') ? one.trim() : `nats://${one.trim()}`));
  const { username = '', password = '' } = urls.find((one) => one.username !== '') ?? {};
  const servers = urls.map(({ protocol, host }) => `${protocol}//${host}`);
  return username === ''
    ? { servers }
    : { servers, user: decodeURIComponent(username), pass: decodeURIComponent(password) };
};

/** Tells what is under way from what has been cut off. */
const watchOver = (connection: NatsConnection): Pick<Bus, 'whole' | 'isUp' | 'onReturn'> => {
  const listeners = new Set<() => void>();
  let up = true;
  let cut = Promise.withResolvers<never>();
  cut.promise.catch(() => undefined);
  const away = () => new Error('the message bus is away');
  const watch = async (): Promise<void> => {
    for await (const { type } of connection.status())
      if (type === 'disconnect') {
        up = false;
        cut.reject(away());
      } else if (type === 'reconnect') {
        up = true;
        cut = Promise.withResolvers<never>();
        cut.promise.catch(() => undefined);
        for (const listener of listeners) listener();
      }
  };
  void watch();
  return {
    whole: async (work) => {
      if (!up) throw away();
      const { promise } = cut;
      const working = work();
      // Nobody hears of its failure who has been told of the cut.
      working.catch(() => undefined);
      return Promise.race([working, promise]);
    },
    isUp: () => up,
    onReturn: (listener) => {
      listeners.add(listener);
    },
  };
};

/** Connects, and keeps trying for as long as the process lives: a bus that is away delays events, it loses none. */
export const openBus = async ({
  url,
  name,
  namespace = 'attest',
}: {
  url: string;
  name: string;
  namespace?: string;
}): Promise<Bus> => {
  const connection = await connect({
    ...addressOf(url),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    waitOnFirstConnect: true,
  });
  return { connection, namespace, ...watchOver(connection) };
};

export const streamName = (namespace: string, service: string): string =>
  `${namespace}_${service}`.toUpperCase().replaceAll('.', '_');

/** A contract's subject as it is on this bus. */
export const subjectOn = (namespace: string, subject: string): string =>
  `${namespace}${subject.slice('attest'.length)}`;

const minorOf = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
};

/** Atomic batches came with nats-server 2.12; older servers accept the setting and do nothing. */
export const knowsBatches = ({ connection }: Bus): boolean => minorOf(connection.info?.version ?? '0.0') >= 2012;

/** Finds the service's stream, or makes it. */
export const ensureStream = async (bus: Bus, manager: JetStreamManager, service: string): Promise<StreamFacts> => {
  const name = streamName(bus.namespace, service);
  const atomic = knowsBatches(bus);
  const config = {
    name,
    subjects: [`${bus.namespace}.${service}.>`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    duplicate_window: 120_000_000_000,
    ...(atomic && { allow_atomic: true }),
  };
  const found = await manager.streams.info(name).catch(() => undefined);
  const info = found ?? (await manager.streams.add(config));
  if (found && atomic && !found.config.allow_atomic)
    await manager.streams.update(name, { ...found.config, allow_atomic: true });
  return { name, created: info.created, atomic, lastSeq: info.state.last_seq };
};

export const managerOf = (bus: Bus): Promise<JetStreamManager> => jetstreamManager(bus.connection, { timeout: 5000 });
