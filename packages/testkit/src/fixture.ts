/** Time, ids and people of tests: the same at every run. */
import type { EventContract, EventEnvelope } from '@attest/contracts';
import { type Actor, type Instant, instantOf, msOf, parseInstant, plusMs, type Role } from '@attest/kernel';

const instant = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new RangeError(`${text}: ${parsed.refusal.reason}`);
  return parsed.value;
};

export type FixedClock = {
  readonly now: () => Instant;
  /** Moves the clock on by milliseconds; the time that it then shows. */
  readonly advance: (ms: number) => Instant;
  readonly set: (text: string) => Instant;
};

/** A clock that stands until it is moved. */
export const fixedClock = (text = '2026-01-05T08:00:00Z'): FixedClock => {
  let now = instant(text);
  return {
    now: () => now,
    advance: (ms) => {
      now = plusMs(now, ms);
      return now;
    },
    set: (next) => {
      now = instant(next);
      return now;
    },
  };
};

/** Ids in the form of UUIDv7, one after another; generators of different seeds (0 to 65535) never meet. */
export const ids = (seed = 1): (() => string) => {
  const head = seed.toString(16).padStart(4, '0');
  let count = 0;
  return () => {
    count += 1;
    return `01980000-${head}-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
};

const person = ids(0xac70);
const known = new Map<string, string>();

const idOf = (name: string): string => {
  const id = known.get(name) ?? person();
  known.set(name, id);
  return id;
};

/** Somebody of one role, the same person for the same role and name. */
export const anActor = (role: Role, over: Partial<Actor> = {}): Actor => ({
  id: idOf(over.name ?? role),
  name: role.toLowerCase().replaceAll('_', ' '),
  roles: [role],
  ...over,
});

const eventId = ids(0xe7e7);

export type EventOver<Data> = Partial<Omit<EventEnvelope, 'data'>> & {
  readonly recordId: string;
  readonly data?: Partial<Data>;
};

/** An event as another service would publish it: the contract's sample, with what the test says. */
export const anEvent = <Data extends object>(
  contract: EventContract & { readonly sample: Data },
  { data, ...over }: EventOver<Data>,
): EventEnvelope<Data> => ({
  id: eventId(),
  subject: contract.subject,
  service: contract.service,
  process: contract.process,
  type: contract.type,
  version: contract.version,
  recordVersion: 1,
  at: instantOf(msOf(instant('2026-01-05T08:00:00Z'))),
  recordedAt: instant('2026-01-05T08:00:00Z'),
  actor: { id: idOf('elsewhere'), name: 'somebody elsewhere' },
  hash: '0'.repeat(64),
  previousHash: '',
  ...over,
  data: { ...contract.sample, ...data },
});
