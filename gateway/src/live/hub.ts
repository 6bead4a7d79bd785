/** Who waits for what: changes as they are heard, handed to those who watch the record or its type. */
import type { Heard, Listener } from './follow.ts';
import type { TypesOf } from './records.ts';

/** What is watched: one record, or all of a type. */
export type Watched = { readonly service: string; readonly type: string; readonly id?: string | undefined };

export type Watcher = {
  /** It changed. */
  readonly changed: () => void;
};

/** Where a service's stream stands. */
export type Head = { readonly stream: string; readonly seq: number };

export type Hub = {
  readonly listener: (service: string) => Listener;
  /** Nothing where the stream has not been reached since the gateway started. */
  readonly head: (service: string) => Head | undefined;
  /** Returns how to stop. */
  readonly watch: (watched: Watched, watcher: Watcher) => () => void;
  /** Whether it changed after `seq`; true too where nobody here remembers so far back. */
  readonly changedSince: (watched: Watched, seq: number) => { readonly changed: boolean; readonly remembered: boolean };
  readonly watchers: () => number;
};

type Channel = {
  head: Head | undefined;
  /** Events after this one are remembered. */
  since: number;
  /** The last change of each type, and of each record of it, by sequence number. */
  readonly types: Map<string, number>;
  readonly records: Map<string, number>;
};

/** Records whose last change is remembered, for each service; about 100 bytes each. */
const memory = 50_000;

const keyOf = (type: string, id: string | undefined): string => (id === undefined ? type : `${type} ${id}`);

export const openHub = (typesOf: TypesOf, capacity = memory): Hub => {
  const channels = new Map<string, Channel>();
  const watchers = new Map<string, Set<Watcher>>();
  let count = 0;

  const channelOf = (service: string): Channel => {
    const known = channels.get(service);
    if (known) return known;
    const made: Channel = { head: undefined, since: 0, types: new Map(), records: new Map() };
    channels.set(service, made);
    return made;
  };
  const tell = (key: string): void => {
    for (const { changed } of watchers.get(key) ?? []) changed();
  };
  const remember = (channel: Channel, key: string, seq: number): void => {
    channel.records.delete(key);
    channel.records.set(key, seq);
    if (channel.records.size <= capacity) return;
    for (const [oldest, at] of channel.records) {
      channel.records.delete(oldest);
      channel.since = Math.max(channel.since, at);
      break;
    }
  };
  const hear = (channel: Channel, { seq, subject, recordId }: Heard): void => {
    if (channel.head) channel.head = { stream: channel.head.stream, seq };
    for (const type of typesOf(subject)) {
      const key = keyOf(type, recordId);
      channel.types.set(type, seq);
      remember(channel, key, seq);
      tell(key);
      tell(type);
    }
  };

  return {
    listener: (service) => ({
      begin: (stream, seq) => {
        const channel = channelOf(service);
        const another = channel.head !== undefined;
        channel.head = { stream, seq };
        channel.since = seq;
        channel.types.clear();
        channel.records.clear();
        // What happened between the two streams nobody can say: everybody looks again.
        if (another) for (const all of watchers.values()) for (const { changed } of all) changed();
      },
      hear: (heard) => hear(channelOf(service), heard),
    }),
    head: (service) => channels.get(service)?.head,
    watch: ({ type, id }, watcher) => {
      const key = keyOf(type, id);
      const all = watchers.get(key) ?? new Set();
      watchers.set(key, all.add(watcher));
      count += 1;
      return () => {
        if (!all.delete(watcher)) return;
        count -= 1;
        if (all.size === 0) watchers.delete(key);
      };
    },
    changedSince: ({ service, type, id }, seq) => {
      const { since, types, records } = channelOf(service);
      const remembered = seq >= since;
      const last = id === undefined ? types.get(type) : records.get(keyOf(type, id));
      return { remembered, changed: !remembered || (last ?? 0) > seq };
    },
    watchers: () => count,
  };
};
