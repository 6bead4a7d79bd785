/**
 * The hash chain of a record: each event's hash covers the event and the hash of the one before it.
 *
 * Hashes are SHA-256 over RFC 8785 canonical JSON. Personal data enters as a salted commitment, so that it can be
 * erased and the chain still be checked. What this does: it detects a change, it does not prevent one.
 */
import { hash as digest, randomBytes } from 'node:crypto';
import type { EventActor } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import canonicalize from 'canonicalize';

/** What the hash covers, besides the previous hash. */
export type Sealed = {
  readonly id: string;
  readonly service: string;
  readonly process: string;
  readonly record: string;
  readonly recordId: string;
  readonly recordVersion: number;
  readonly type: string;
  readonly typeVersion: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: EventActor;
  readonly reason: string | null;
  readonly policies: Readonly<Record<string, number | string>> | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly commitment: string | null;
};

/** The `head` of a record without events. */
export const noHead = '';

const sha256 = (text: string): string => digest('sha256', text, 'hex');

const canonical = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON has a canonical form');
  return text;
};

/** Hex SHA-256 of the event chained to `previousHash`. */
export const hashOf = (event: Sealed, previousHash: string): string => sha256(canonical({ ...event, previousHash }));

/** Hex SHA-256 of the salt and the personal data: binding, and telling nothing once the salt is erased. */
export const commitmentTo = (salt: string, personal: Readonly<Record<string, unknown>>): string =>
  sha256(`${salt}${canonical(personal)}`);

export const newSalt = (): string => randomBytes(16).toString('hex');

/** Two JSON values are the same whatever the order of their keys. */
export const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
