/** Who waits for what: changes as they are heard, handed to those who watch the record or its type. */
import type { Heard } from './consume.ts';
import type { Listener } from './follow.ts';
import type { TypesOf } from './records.ts';
import type { Replay } from './replay.ts';

type One = { readonly id: string };
/** The list of these persons: of who watches it, and for whom. */
type Many = { readonly id?: undefined; readonly persons: readonly string[] };

/** What is watched: one record, or a list of a type. */
export type Watched = { readonly service: string; readonly type: string } & (One | Many);

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
  /** Other types from now on: the graph has changed. */
  readonly use: (typesOf: TypesOf) => void;
  /** Remembers what happened after `seq`, too, where the stream has it and it is not too much. */
  readonly recall: (service: string, seq: number) => Promise<void>;
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
  records: Map<string, number>;
  /** The stretch before what is remembered, being read; whether it could be. */
  recalling?: Promise<boolean> | undefined;
};

/** Records whose last change is remembered, for each service; about 100 bytes each. */
const memory = 100_000;
/** So many events are read again for who was away, and no more. */
const recalledAtMost = 100_000;

const keyOf = (type: string, id: string | undefined): string => (id === undefined ? type : `${type} ${id}`);
/** Records of a type that stand in the lists of one person alone. */
const keyOfPerson = (type: string, person: string): string => `${type} of ${person}`;

/** Puts a watcher among the others of the key. Returns how to take it away, which says whether it was there. */
const join = (all: Map<string, Set<Watcher>>, key: string, watcher: Watcher): (() => boolean) => {
  const these = all.get(key) ?? new Set();
  all.set(key, these.add(watcher));
  return () => {
    const was = these.delete(watcher);
    if (was && these.size === 0) all.delete(key);
    return was;
  };
};

type HubOptions = {
  readonly typesOf: TypesOf;
  /** Reads a stream again. */
  readonly replay: Replay;
  readonly capacity?: number;
  readonly recalled?: number;
};

export const openHub = (options: HubOptions): Hub => {
  const { replay, capacity = memory, recalled = recalledAtMost } = options;
  let { typesOf } = options;
  const channels = new Map<string, Channel>();
  const watchers = new Map<string, Set<Watcher>>();
  /** Of lists, again by whose they are. */
  const personal = new Map<string, Set<Watcher>>();
  let count = 0;

  const channelOf = (service: string): Channel => {
    const known = channels.get(service);
    if (known) return known;
    const made: Channel = { head: undefined, since: 0, types: new Map(), records: new Map() };
    channels.set(service, made);
    return made;
  };
  const tell = (those: Iterable<Watcher> = []): void => {
    for (const { changed } of those) changed();
  };
  /** The oldest stand first. */
  const forget = (channel: Channel): void => {
    for (const [oldest, at] of channel.records) {
      if (channel.records.size <= capacity) return;
      channel.records.delete(oldest);
      channel.since = Math.max(channel.since, at);
    }
  };
  const remember = (channel: Channel, key: string, seq: number): void => {
    channel.records.delete(key);
    channel.records.set(key, seq);
    if (channel.records.size > capacity) forget(channel);
  };
  /** Puts what happened before what is remembered in front of it. Whether it could be had. */
  const recallOnce = async (service: string, channel: Channel, after: number): Promise<boolean> => {
    const { head, since: upTo } = channel;
    if (!head || head.seq - after > recalled) return false;
    const all = await replay({ service, stream: head.stream, after, upTo });
    // Another stream, other types, or a memory that was full: what was read no longer joins what is remembered.
    if (!all || channel.head?.stream !== head.stream || channel.since !== upTo) return false;
    const records = new Map<string, number>();
    for (const { seq, subject, recordId } of all)
      for (const type of typesOf(subject)) {
        const key = keyOf(type, recordId);
        channel.types.set(type, Math.max(seq, channel.types.get(type) ?? 0));
        records.delete(key);
        records.set(key, seq);
      }
    for (const [key, seq] of channel.records) {
      records.delete(key);
      records.set(key, seq);
    }
    channel.records = records;
    channel.since = after;
    forget(channel);
    return true;
  };
  const hear = (channel: Channel, { seq, subject, recordId, whose }: Heard): void => {
    if (channel.head) channel.head = { stream: channel.head.stream, seq };
    for (const type of typesOf(subject)) {
      const key = keyOf(type, recordId);
      channel.types.set(type, seq);
      remember(channel, key, seq);
      tell(watchers.get(key));
      tell(whose === undefined ? watchers.get(type) : personal.get(keyOfPerson(type, whose)));
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
        if (another) for (const all of watchers.values()) tell(all);
      },
      hear: (heard) => hear(channelOf(service), heard),
    }),
    head: (service) => channels.get(service)?.head,
    watch: ({ type, ...watched }, watcher) => {
      const leave = join(watchers, keyOf(type, watched.id), watcher);
      const persons = watched.id === undefined ? watched.persons : [];
      const leaves = persons.map((person) => join(personal, keyOfPerson(type, person), watcher));
      count += 1;
      return () => {
        if (!leave()) return;
        for (const also of leaves) also();
        count -= 1;
      };
    },
    use: (types) => {
      typesOf = types;
      // What a new type went through before, the stream knows.
      for (const channel of channels.values()) {
        if (channel.head) channel.since = channel.head.seq;
        channel.types.clear();
        channel.records.clear();
      }
    },
    recall: async (service, seq) => {
      const channel = channelOf(service);
      // With a memory that is full, what is recalled would only be forgotten again.
      while (channel.head && seq < channel.since && channel.records.size < capacity) {
        // Whoever comes while it is read waits for it, and reads on from there.
        channel.recalling ??= recallOnce(service, channel, seq).finally(() => {
          channel.recalling = undefined;
        });
        if (!(await channel.recalling)) return;
      }
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
