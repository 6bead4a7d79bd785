/** What may be said with every command on a record, whatever it commands. */
import { type Conflict, type Refused, refuse } from '@attest/kernel';

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** CONFLICT where the caller saw another version; nothing where none was said. */
export const stale = (
  { id, version }: { readonly id: string; readonly version: number },
  expected: CommandOptions['expectedVersion'],
): Refused<Conflict> | undefined =>
  expected === null || expected === undefined || expected === version
    ? undefined
    : refuse({ code: 'CONFLICT', id, version });
