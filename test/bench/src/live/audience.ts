/** Everybody who watches: some of one record, some of a list, and some of them go away and come back. */
import { type Got, subscriber, take } from './account.ts';
import { idOf, now, numberOf } from './plan.ts';
import { openReader, type Reader } from './reader.ts';

const one = 'subscription ($id: ID!) { incidentChanged(id: $id) { id version title } }';
const many = 'subscription { incidentsChanged(first: 20) { kind nodes { id version title } removed totalCount } }';

type Wanted = {
  readonly url: string;
  /** The token of each customer's caller. */
  readonly tokens: readonly string[];
  /** How many watch one record, each another; and a list. */
  readonly ones: number;
  readonly lists: number;
  readonly customers: number;
};

export type Audience = {
  readonly got: readonly Got[];
  /** Records that somebody was told of who has no right to them. */
  readonly foreign: () => number;
  /** Errors that came instead of records, those apart that say that a service is away to who has just come. */
  readonly errors: () => readonly string[];
  /** Streams that have ended though nobody closed them. */
  readonly ended: () => number;
  /** Every so many go away, wherever they are; call what is returned for them to come back, each to where it was. */
  readonly leave: (every: number) => () => number;
  readonly close: () => void;
};

/** At a time, so that subscribing is not what is measured. */
const waveSize = 100;

export const openAudience = async ({ url, tokens, ones, lists, customers }: Wanted): Promise<Audience> => {
  const seats: { reader: Reader; readonly open: (after?: string) => Reader }[] = [];
  const got: Got[] = [];
  const errors: string[] = [];
  let foreign = 0;

  const sit = (n: number): Promise<void> => {
    const caller = n % customers;
    const mine = subscriber(n < ones ? 'ones' : 'lists');
    const body = JSON.stringify(n < ones ? { query: one, variables: { id: idOf(n) } } : { query: many });
    const open = (after?: string): Reader =>
      openReader({
        url,
        token: tokens[caller] ?? '',
        body,
        after,
        take: (node) => {
          if (numberOf(node.id) % customers !== caller) foreign += 1;
          take(mine, node, now());
        },
        fail: ({ message, extensions }) => {
          const justCame = after !== undefined && extensions?.code === 'SERVICE_UNAVAILABLE';
          if (!justCame) errors.push(message);
        },
      });
    got.push(mine);
    const reader = open();
    seats.push({ reader, open });
    return reader.began;
  };
  for (let at = 0; at < ones + lists; at += waveSize)
    await Promise.all(Array.from({ length: Math.min(waveSize, ones + lists - at) }, (_, i) => sit(at + i)));

  return {
    got,
    foreign: () => foreign,
    errors: () => errors,
    ended: () => seats.filter(({ reader }) => reader.ended()).length,
    leave: (every) => {
      const gone = seats.filter((_, n) => n % every === every - 1);
      for (const { reader } of gone) reader.close();
      return () => {
        for (const seat of gone) seat.reader = seat.open(seat.reader.position());
        return gone.length;
      };
    },
    close: () => {
      for (const { reader } of seats) reader.close();
    },
  };
};
