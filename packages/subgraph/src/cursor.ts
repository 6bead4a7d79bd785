/** Cursors: the order values of a row, opaque to the caller, bound to the list and the ordering that they were made in. */
import { hash as digest } from 'node:crypto';
import { badInput } from './fault.ts';
import { type Column, isTextOf } from './source.ts';

/** The order values of a row as PostgreSQL writes them. */
export type Bound = readonly (string | null)[];

const markOf = (ordering: string): string => digest('sha256', ordering, 'base64url').slice(0, 8);

export const encodeCursor = (ordering: string, bound: Bound): string =>
  Buffer.from(JSON.stringify([markOf(ordering), ...bound])).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
};

const isBound = (values: readonly unknown[], columns: readonly Column[]): values is Bound =>
  values.length === columns.length &&
  columns.every(({ kind, nullable }, index) => {
    const value = values[index];
    return value === null ? nullable : typeof value === 'string' && isTextOf(kind, value);
  });

/** Reads a cursor back. Throws BAD_USER_INPUT for what is no cursor, and for one of another list or ordering. */
export const decodeCursor = (
  argument: 'after' | 'before',
  cursor: string | null | undefined,
  ordering: string,
  columns: readonly Column[],
): Bound | undefined => {
  if (cursor === undefined || cursor === null) return undefined;
  const read = parsed(cursor);
  if (!Array.isArray(read)) throw badInput(`${argument} is not a cursor: take it from an edge or from pageInfo`);
  const [mark, ...values] = read;
  if (mark !== markOf(ordering))
    throw badInput(`${argument} is a cursor of another list or ordering: begin again at the first page`);
  if (!isBound(values, columns)) throw badInput(`${argument} is not a cursor: take it from an edge or from pageInfo`);
  return values;
};
