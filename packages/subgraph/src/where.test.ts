import { describe, expect, it } from 'vitest';
import type { Column } from './source.ts';
import { conditionOf, type Where, where } from './where.ts';

const column = (name: string, kind: Column['kind'], over: Partial<Column> = {}): Column => ({
  sql: `t.${name}`,
  kind,
  nullable: false,
  ...over,
});
const source = {
  from: 't',
  columns: {
    id: column('id', 'uuid'),
    state: column('state', 'text'),
    rank: column('rank', 'integer'),
    ciIds: column('ci_ids', 'other', { elementType: 'uuid' }),
    tags: column('tags', 'other'),
  },
};
const sqlOf = (condition: Where) => {
  const params: unknown[] = [];
  return { sql: conditionOf(source, condition, params), params };
};
const id = '01980000-0000-7000-8000-000000000001';

describe('where', () => {
  it('is true without conditions, and what is not given adds nothing', () => {
    expect(sqlOf(where())).toEqual({ sql: 'TRUE', params: [] });
    const nothing = where()
      .eq('state', undefined)
      .in('state', null)
      .contains('state', null)
      .atLeast('rank', undefined)
      .has('ciIds', null)
      .isNull('rank', null);
    expect(sqlOf(nothing)).toEqual({ sql: 'TRUE', params: [] });
  });
  it('keeps every value out of the text', () =>
    expect(sqlOf(where().eq('state', "'; DROP TABLE t").in('rank', [1, 2]).before('rank', 9))).toEqual({
      sql: 't.state = $1 AND t.rank = ANY($2) AND t.rank < $3',
      params: ["'; DROP TABLE t", [1, 2], 9],
    }));
  it('escapes the signs of LIKE', () =>
    expect(sqlOf(where().contains('state', '50%_\\').startsWith('state', 'a')).params).toEqual([
      '%50\\%\\_\\\\%',
      'a%',
    ]));
  it('matches nothing for values that the column cannot hold', () => {
    expect(sqlOf(where().eq('id', 'x'))).toEqual({ sql: 'FALSE', params: [] });
    expect(sqlOf(where().in('id', ['x', id]))).toEqual({ sql: 't.id = ANY($1)', params: [[id]] });
    expect(sqlOf(where().in('id', []))).toEqual({ sql: 'FALSE', params: [] });
    expect(sqlOf(where().contains('state', 'a\0b'))).toEqual({ sql: 'FALSE', params: [] });
    expect(sqlOf(where().has('ciIds', 'x'))).toEqual({ sql: 'FALSE', params: [] });
    expect(sqlOf(where().ne('id', 'x')).sql).toBe('TRUE');
  });
  it('looks into arrays and JSON arrays', () => {
    expect(sqlOf(where().has('ciIds', id))).toEqual({ sql: 't.ci_ids @> ARRAY[$1]::uuid[]', params: [id] });
    expect(sqlOf(where().has('tags', 'x'))).toEqual({ sql: 't.tags @> $1::jsonb', params: ['["x"]'] });
  });
  it('numbers the parameters of own SQL and of alternatives as they come', () =>
    expect(
      sqlOf(
        where()
          .eq('rank', 1)
          .any(where().eq('rank', 2), where().sql('a = ? OR b = ?', 3, 4))
          .ne('rank', 5),
      ),
    ).toEqual({
      sql: 't.rank = $1 AND ((t.rank = $2) OR ((a = $3 OR b = $4))) AND t.rank <> $5',
      params: [1, 2, 3, 4, 5],
    }));
  it('does not change what it was built on', () => {
    const base = where().eq('rank', 1);
    base.eq('state', 'a');
    expect(sqlOf(base)).toEqual({ sql: 't.rank = $1', params: [1] });
  });
  it('throws for properties and parameters that only a mistake in code can name', () => {
    expect(() => sqlOf(where().eq('nothing', 1))).toThrow('no property nothing');
    expect(() => sqlOf(where().sql('a = ?'))).toThrow('1 parameters');
    expect(() => sqlOf(where().sql('a = ?', undefined))).toThrow('1 parameters');
  });
});
