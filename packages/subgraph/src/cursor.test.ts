import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Column } from './source.ts';

const column = (kind: Column['kind'], nullable = false): Column => ({ sql: 'x', kind, nullable });
const columns = [column('text', true), column('instant'), column('integer', true), column('uuid')];
const id = '01980000-0000-7000-8000-000000000001';
const at = '2026-01-05 08:00:00.123+00';
const bound = ['a', at, '12', id];
const decode = (cursor: string, ordering = 'item:name') => decodeCursor('after', cursor, ordering, columns);
const refusal = (cursor: string, ordering?: string) => () => decode(cursor, ordering);
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('comes back as it was, nulls and any text included', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, absent) => {
        const clean = text.replaceAll('\0', '');
        const values = [absent ? null : clean, at, absent ? null : '-3', id];
        expect(decode(encodeCursor('item:name', values))).toEqual(values);
      }),
    ));
  it('belongs to one list and one ordering', () =>
    expect(refusal(encodeCursor('item:name', bound), 'item:rank')).toThrow('another list or ordering'));
  it.each(['', 'x', '%%%', raw(null), raw({}), raw('text'), raw([])])('is not %j', (cursor) =>
    expect(refusal(cursor)).toThrow(/after is (not a cursor|a cursor of another)/),
  );
  it.each([
    ['too few values', [null, at, null]],
    ['null where there can be none', [null, null, null, id]],
    ['a time that does not exist', ['a', '2026-13-05 08:00:00+00', '1', id]],
    ['no number', ['a', at, '1; DROP TABLE x', id]],
    ['no id', ['a', at, '1', 'x']],
    ['the character U+0000', ['a\0', at, '1', id]],
    ['values that are no text', [1, at, '1', id]],
  ])('that was forged is refused before the database sees it: %s', (_, values) =>
    expect(refusal(encodeCursor('item:name', values as string[]))).toThrow('not a cursor'),
  );
});
