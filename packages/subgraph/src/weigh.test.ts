import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Limits } from './weigh.ts';
import { overweight, overweightError, weigh, weighText } from './weigh.ts';

const limits: Limits = {
  characters: 20_000,
  tokens: 2_000,
  depth: 16,
  aliases: 50,
  directives: 5,
  duplicates: 10,
  rootFields: 30,
  fragments: 20,
  selections: 1_000,
  introspection: 2,
};
const passed = (query: string) => weighText(query, limits) ?? overweight(parse(query), limits);
const nested = (depth: number, leaf = 'name') => `${'{ a '.repeat(depth - 1)}{ ${leaf} }${' }'.repeat(depth - 1)}`;
const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
/** Each fragment spreads the next one twice: as text a line each, written out 2^levels. */
const doubling = (levels: number) =>
  `{ a { ...F0 } } ${times(levels, (i) => `fragment F${i} on A { ...F${i + 1} a { ...F${i + 1} } }`)} fragment F${levels} on A { name }`;

describe('a document within the limits', () => {
  it.each([
    ['a deep one', nested(limits.depth)],
    ['the explorer’s introspection', getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true })],
    ['many aliases', `{ a { ${times(limits.aliases, (i) => `x${i}: __typename`)} } }`],
    ['a field repeated', `{ ${times(limits.duplicates, () => '__typename')} }`],
    ['one field of many types', `{ a { ${times(20, (i) => `... on T${i} { name }`)} } }`],
    ['directives', `{ a ${times(limits.directives, () => '@include(if: true)')} { name } }`],
    ['a fragment used often', `{ a { ${times(10, () => '...F')} } } fragment F on A { name }`],
    ['a record’s own fields and interfaces', '{ a { fields { fields { fields { name } } } } }'],
    ['one name as field, argument and value', `{ a(a: { a: [a, a, a, a, a, a] }, b: "a") { ${times(9, () => 'a')} } }`],
    ['one name in braces of its own', times(20, (i) => `query Q${i} { a { a { a } } }`)],
    [
      'directives with arguments, beside each other',
      `{ ${times(4, (i) => `f${i} @a(x: [1, 2]) @b @c(x: "@@@@@@")`)} }`,
    ],
    ['no GraphQL, which the parser will say', '{ a(x: "'],
  ])('%s passes', (_, query) =>
    expect(weighText(query, limits) ?? (query.endsWith('"') ? undefined : passed(query))).toBeUndefined(),
  );
});

describe('a document beyond a limit', () => {
  it.each([
    ['characters', `{ a } # ${'x'.repeat(limits.characters)}`],
    ['tokens', `{ ${times(limits.tokens, (i) => `a${i}`)} }`],
    ['depth', nested(limits.depth + 1)],
    ['depth', `{ a { ...F } } fragment F on A ${nested(limits.depth)}`],
    ['depth', `{ a { ... on A ${nested(limits.depth)} } }`],
    ['depth', `query A { a { name } } query B ${nested(limits.depth + 1)}`],
    ['depth', '{ a '.repeat(900)],
    ['depth', `{ a(x: ${'['.repeat(900)}`],
    ['aliases', `{ a { ${times(limits.aliases + 1, (i) => `x${i}: __typename`)} } }`],
    ['duplicates', `{ ${times(500, () => '__typename')} }`],
    ['duplicates', `{ a { ${times(limits.duplicates + 1, () => '...F')} } } fragment F on A { name }`],
    ['duplicates', `{ a { ${times(limits.duplicates + 1, () => '... on A { name }')} } }`],
    ['duplicates', `{ a { ${times(limits.duplicates + 1, () => '... { ... { name } }')} } }`],
    ['directives', `{ a ${times(limits.directives + 1, () => '@aa')} { name } }`],
    ['directives', `query ($x: Int ${times(limits.directives + 1, () => '@aa')}) { a }`],
    ['depth', `{ a { ${times(limits.duplicates + 1, (i) => `... on A { f${i} }`)} b ${nested(limits.depth)} } }`],
    ['directives', `{ a ${times(limits.directives + 1, () => '@aa(x: { y: [1] })')} { name } }`],
    ['duplicates', `{ a { ${times(limits.duplicates + 1, () => 'x: name')} } }`],
    ['directives', `query ${times(limits.directives + 1, () => '@aa')} { a { name } }`],
    ['rootFields', `{ ${times(limits.rootFields + 1, (i) => `f${i}`)} }`],
    ['rootFields', `{ ...F } fragment F on Query { ${times(limits.rootFields + 1, (i) => `f${i}`)} }`],
    ['fragments', `{ a } ${times(limits.fragments + 1, (i) => `fragment F${i} on A { a }`)}`],
    ['selections', doubling(13)],
    ['selections', '{ a { ...F } } fragment F on A { a { ...G } } fragment G on A { a { ...F } }'],
    ['introspection', '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'],
    [
      'introspection',
      '{ __type(name: "A") { ...F } } fragment F on __Type { fields { type { interfaces { possibleTypes { name } } } } }',
    ],
  ] satisfies [keyof Limits, string][])('is stopped by %s', (limit, query) =>
    expect(passed(query)).toMatchObject({ limit }),
  );
});

describe('a refusal', () => {
  it('says the figures and never repeats the document', () => {
    const found = passed(`{ a { ${times(51, (i) => `secret${i}: __typename`)} } }`);
    expect(found && overweightError(found)).toMatchObject({
      message: 'The operation is too large: 51 aliases, at most 50 are allowed.',
      extensions: { code: 'OPERATION_TOO_LARGE', limit: 'aliases', allowed: 50, found: 51 },
    });
  });
  it('of a fragment without end has no number', () =>
    expect(overweightError({ limit: 'selections', allowed: 1, found: Number.MAX_SAFE_INTEGER }).message).toContain(
      'endless selections',
    ));
});

describe('the figures', () => {
  it('follow fragments as often as they are spread, without doing so', () =>
    expect(weigh(parse(doubling(19)))).toMatchObject({ selections: expect.any(Number), depth: 21 }));
  it('stay numbers for what is larger than any number', () =>
    expect(weigh(parse(doubling(80))).selections).toBe(Number.MAX_SAFE_INTEGER));
});
