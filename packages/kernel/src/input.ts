/** Checks of plain input that every process needs. Each returns a refusal INVALID_INPUT, or nothing. */
import type { InvalidInput } from './refusal.ts';
import type { Refused } from './result.ts';
import { refuse } from './result.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => uuid.test(text);

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

/** Text of any language: not blank, at most `max` characters, no NUL and no unpaired surrogate (PostgreSQL keeps neither). */
export const badText = (field: string, text: string, max = 10_000): Refused<InvalidInput> | undefined => {
  if (text.trim() === '') return invalid(field, 'must not be blank');
  if (text.length > max) return invalid(field, `at most ${max} characters, not ${text.length}`);
  if (text.includes('\0')) return invalid(field, 'must not hold the character U+0000');
  if (!text.isWellFormed()) return invalid(field, 'must be well-formed Unicode');
  return undefined;
};

export const badUuid = (field: string, text: string): Refused<InvalidInput> | undefined =>
  isUuid(text) ? undefined : invalid(field, 'must be a lower-case UUID');

/** The first refusal among checks, in order. */
export const firstRefusal = <R>(...checks: (Refused<R> | undefined)[]): Refused<R> | undefined =>
  checks.find((check) => check !== undefined);
