import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limits, limitsRule } from './limits.ts';

const schema = buildSchema('type Query { a: A } type A { a: A  list(first: Int): [A!]  name: String }');
const complaints = (query: string) =>
  validate(schema, parse(query), [limitsRule(limits)]).map((error) => [error.message, error.extensions.limit]);
const nested = (depth: number, leaf = 'name') => `${'{ a '.repeat(depth - 1)}{ ${leaf} }${' }'.repeat(depth - 1)}`;
const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('limits', () => {
  it.each([
    ['a deep one', nested(limits.depth)],
    [
      'the explorer’s introspection',
      getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, oneOf: true }),
    ],
    ['many aliases', `{ ${times(limits.aliases, (i) => `x${i}: __typename`)} }`],
    ['a field repeated', `{ ${times(limits.duplicates, () => '__typename')} }`],
    ['directives', `{ a ${times(limits.directives, () => '@include(if: true)')} { name } }`],
    ['a fragment used often', `{ a { ${times(10, () => '...F')} } } fragment F on A { name }`],
  ])('let %s pass', (_, query) => expect(complaints(query)).toEqual([]));

  it.each([
    ['depth', nested(limits.depth + 1), limits.depth],
    [
      'depth by fragments',
      `{ a { ...F } } fragment F on A ${nested(limits.depth - 1)} fragment G on A { name }`,
      undefined,
    ],
    ['depth behind a fragment', `{ a { ...F } } fragment F on A ${nested(limits.depth)}`, limits.depth],
    ['depth behind an inline fragment', `{ a { ... on A ${nested(limits.depth)} } }`, limits.depth],
    ['depth in the second operation', `query A { a { name } } query B ${nested(limits.depth + 1)}`, limits.depth],
    ['aliases', `{ ${times(limits.aliases + 1, (i) => `x${i}: __typename`)} }`, limits.aliases],
    ['aliases of one name', `{ a { ${times(limits.aliases + 1, () => 'x: name')} } }`, limits.aliases],
    ['repetition', `{ ${times(500, () => '__typename')} }`, limits.duplicates],
    [
      'repeated fragments',
      `{ a { ${times(limits.duplicates + 1, () => '...F')} } } fragment F on A { name }`,
      limits.duplicates,
    ],
    ['directives', `{ a ${times(limits.directives + 1, () => '@aa')} { name } }`, limits.directives],
    [
      'directives on the operation',
      `query ${times(limits.directives + 1, () => '@aa')} { a { name } }`,
      limits.directives,
    ],
  ])('stop %s', (_, query, limit) =>
    expect(complaints(query).map(([, found]) => found)).toEqual(
      limit === undefined ? [] : expect.arrayContaining([limit]),
    ),
  );

  it('end with a fragment that contains itself', () =>
    expect(complaints('{ a { ...F } } fragment F on A { a { ...G } } fragment G on A { a { ...F } }')).toEqual([]));

  it('never repeat the document in the message', () =>
    expect(complaints(`{ ${times(51, (i) => `secret${i}: __typename`)} }`)).toEqual([
      ['The operation is too large: the number of aliases may be 50.', 50],
    ]));

  it('leave tokens to the parser, which stops there', () =>
    expect(() => parse(`{ ${times(limits.tokens, () => 'a')} }`, { maxTokens: limits.tokens })).toThrow(
      'Syntax Error',
    ));
});
