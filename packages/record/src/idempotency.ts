/** A retried command has one effect: its key, the caller and what was asked are kept with what it made. */
import { hash as digest } from 'node:crypto';
import { type IdempotencyKeyReused, type InvalidInput, type Result, refuse } from '@attest/kernel';
import canonicalize from 'canonicalize';
import type { Tx } from './database.ts';

export type IdempotentRequest = {
  /** The caller's key; without one the command simply runs. */
  readonly key: string | null | undefined;
  /** The command's name, for example "logIncident". */
  readonly command: string;
  readonly input: unknown;
};

type Used = { readonly command: string; readonly fingerprint: string; readonly recordId: string };

/**
 * Runs `work` once for a key of this caller; a repeat with the same input answers with the record as it is now.
 *
 * Two requests with one key at the same time: the second waits for the first. Only success is remembered.
 *
 * @param again  loads what the first call made
 * @returns      also IDEMPOTENCY_KEY_REUSED where the key came with another command or other input, INVALID_INPUT for a
 *               key of more than 200 characters
 */
export const idempotent = async <T extends { id: string }, R>(
  tx: Tx,
  { key, command, input }: IdempotentRequest,
  again: (recordId: string) => Promise<Result<T, R>>,
  work: () => Promise<Result<T, R>>,
): Promise<Result<T, R | IdempotencyKeyReused | InvalidInput>> => {
  if (key === null || key === undefined) return work();
  if (key.length === 0 || key.length > 200 || key.includes('\0') || !key.isWellFormed())
    return refuse({
      code: 'INVALID_INPUT',
      field: 'idempotencyKey',
      reason: 'a text of 1 to 200 characters is expected',
    });
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.actor.id} ${key}`]);
  const fingerprint = digest('sha256', canonicalize(input) ?? '', 'hex');
  const [used] = await tx.query<Used>(
    'SELECT command, fingerprint, record_id AS "recordId" FROM idempotency WHERE actor_id = $1 AND key = $2',
    [tx.actor.id, key],
  );
  if (used)
    return used.command === command && used.fingerprint === fingerprint
      ? again(used.recordId)
      : refuse({ code: 'IDEMPOTENCY_KEY_REUSED', key });
  const result = await work();
  if (result.ok)
    await tx.execute(
      'INSERT INTO idempotency (actor_id, key, command, fingerprint, record_id) VALUES ($1, $2, $3, $4, $5)',
      [tx.actor.id, key, command, fingerprint, result.value.id],
    );
  return result;
};
