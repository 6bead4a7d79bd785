/**
 * Instants: UTC, millisecond grain, as text `2026-01-31T08:00:00.000Z`.
 *
 * Text of one fixed width orders as time does, survives JSON and needs no conversion at the graph.
 */
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

declare const instant: unique symbol;
export type Instant = string & { readonly [instant]: true };

export type InvalidInstant = { readonly code: 'INVALID_INPUT'; readonly field: string; readonly reason: string };

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/i;

/** Epoch milliseconds to an instant. Throws RangeError outside the years 0 to 9999: such a number is a bug, not input. */
export const instantOf = (epochMs: number): Instant => {
  const text = new Date(epochMs).toISOString();
  if (text.length !== 24) throw new RangeError(`instant outside the years 0 to 9999: ${text}`);
  return text as Instant;
};

export const msOf = (at: Instant): number => Date.parse(at);
export const plusMs = (at: Instant, ms: number): Instant => instantOf(msOf(at) + ms);
export const msBetween = (from: Instant, to: Instant): number => msOf(to) - msOf(from);

/**
 * Reads an RFC 3339 date-time with a zone offset; finer than a millisecond is cut.
 *
 * @returns the refusal INVALID_INPUT for other text, for days that do not exist (30 February) and for a missing offset
 */
export const parseInstant = (text: string, field = 'instant'): Result<Instant, InvalidInstant> => {
  const no = (reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });
  const parts = rfc3339.exec(text);
  if (!parts) return no('an RFC 3339 date-time with an offset is expected, for example 2026-01-31T08:00:00Z');
  const [, year, month, day, hour, minute, second, fraction = '', offset = 'Z'] = parts;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const wall = Number.isNaN(local) ? '' : new Date(local).toISOString().slice(0, 19);
  if (wall !== `${year}-${month}-${day}T${hour}:${minute}:${second}`) return no(`no such date or time: ${text}`);
  const sign = offset.startsWith('-') ? -1 : 1;
  const offsetMinutes = /z/i.test(offset) ? 0 : sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  if (Math.abs(offsetMinutes) >= 24 * 60) return no(`no such offset: ${offset}`);
  const epochMs = local + Number(fraction.padEnd(3, '0').slice(0, 3)) - offsetMinutes * 60_000;
  const utc = new Date(epochMs).toISOString();
  return utc.length === 24 ? ok(utc as Instant) : no(`outside the years 0 to 9999: ${text}`);
};
