/**
 * Event types: what a process tells the others, and what its history, audit record and outbox hold.
 *
 * An event's data is the whole fact as of its moment: folding the data of a record's events gives the record's state.
 * Within a version its shape never changes; a changed shape is a new version. CloudEvents 1.0.
 */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';

export type EventContract<Name extends string = string, Schema extends Type.TSchema = Type.TSchema> = {
  readonly service: string;
  readonly process: string;
  readonly type: Name;
  readonly version: number;
  /** CloudEvents type and NATS subject: `attest.<service>.<process>.<Type>.v<n>`. */
  readonly subject: string;
  /** What the event says, in one sentence, for partners who read the catalogue. */
  readonly summary: string;
  /** JSON Schema of the data. */
  readonly data: Schema;
  /** Top-level data keys that may hold personal data; they enter the hash chain as a salted commitment, so that they can be erased. */
  readonly personal: readonly string[];
  /**
   * The data key with the id of the one person in whose lists the record stands: it is in nobody else's, before the event or
   * after it. Absent for records that several people list. Whoever tells of changes tells that person alone.
   */
  readonly whose?: string;
  readonly sample: Type.Static<Schema>;
};

export type DataOf<C> = C extends EventContract<string, infer Schema> ? Type.Static<Schema> : never;

/** What `decide` returns for the contracts of one process: the data, its type, and when it happened. */
export type EventOf<Contracts extends Record<string, EventContract>> = {
  [Name in keyof Contracts & string]: { readonly type: Name; readonly at: Instant } & Readonly<DataOf<Contracts[Name]>>;
}[keyof Contracts & string];

export type EventActor = { readonly id: string; readonly name: string; readonly onBehalfOf?: string };

/** An event as others receive it. `data` is as of the event, never as of delivery. */
export type EventEnvelope<Data = Record<string, unknown>> = {
  readonly id: string;
  readonly subject: string;
  readonly service: string;
  readonly process: string;
  readonly type: string;
  readonly version: number;
  readonly recordId: string;
  /** The record's version after this event; rises by one an event. */
  readonly recordVersion: number;
  /** When it happened. */
  readonly at: Instant;
  /** When the platform learned of it: later than `at` for imported history. */
  readonly recordedAt: Instant;
  readonly actor: EventActor;
  readonly reason?: string;
  readonly data: Data;
  /** Hex SHA-256 over the event and `previousHash`: the record's chain. */
  readonly hash: string;
  readonly previousHash: string;
};

/** An instant in an event's data. */
export const At = Type.Unsafe<Instant>({ type: 'string', format: 'date-time' });
/** The id of a record. */
export const Id = Type.String({ format: 'uuid' });
export const Ids = Type.Array(Id);
export const Text = Type.String();
export const MoneyAmount = Type.Object({ amount: Type.String(), currency: Type.String() });

/** What may be absent: null says so, a key is never left out. */
export const nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** One of the given words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] });

type Definition<Name extends string, Schema extends Type.TSchema> = {
  readonly type: Name;
  readonly version?: number;
  readonly summary: string;
  readonly data: Schema;
  readonly personal?: readonly (keyof Type.Static<Schema> & string)[];
  readonly whose?: keyof Type.Static<Schema> & string;
  readonly sample: Type.Static<Schema>;
};

/** Defines the event types of one process: `const event = eventsOf('resolution', 'incident')`. */
export const eventsOf =
  (service: string, process: string) =>
  <const Name extends string, Schema extends Type.TSchema>({
    version = 1,
    personal = [],
    ...definition
  }: Definition<Name, Schema>): EventContract<Name, Schema> => ({
    service,
    process,
    version,
    personal,
    subject: `attest.${service}.${process}.${definition.type}.v${version}`,
    ...definition,
  });
