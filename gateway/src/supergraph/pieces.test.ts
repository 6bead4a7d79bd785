import { buildASTSchema, introspectionFromSchema, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { piecesOf, schemaOf } from './pieces.ts';

/** One of each kind, each referring to what comes later. */
const kinds = `
  directive @marked(why: String = "so") repeatable on FIELD_DEFINITION
  "What is asked."
  type Query { thing(id: ID!, first: Int = 3, filter: Filter = { colour: RED }): Thing  any: [Any!]  old: Int @deprecated(reason: "gone") }
  type Mutation { touch(input: Filter!): Boolean }
  type Subscription { changed: Thing }
  interface Thing { id: ID!  at: Moment }
  interface Tool implements Thing { id: ID!  at: Moment }
  type Hammer implements Tool & Thing { id: ID!  at: Moment  weight: Float }
  union Any = Hammer | Nail
  type Nail { length: Int! }
  enum Colour { RED  "As the sky." BLUE  GREY @deprecated }
  input Filter { colour: Colour = BLUE  all: [Filter!] }
  scalar Moment @specifiedBy(url: "https://moment.example")
`;
/** Named otherwise, and more than one piece of it. */
const renamed = `
  schema { query: Root }
  extend schema { mutation: Change }
  type Change { touch: Int }
  type Root { ${Array.from({ length: 3 }, (_, n) => `many${n}: Many${n}`).join(' ')} }
  ${Array.from({ length: 300 }, (_, n) => `"${'long '.repeat(30)}" type Many${n} { next: Many${(n + 1) % 300}!  n${n}: Int }`).join('\n')}
`;

describe('a schema in pieces', () => {
  it.each([
    ['of every kind of type', kinds],
    ['of many types, with roots of other names', renamed],
  ])('is the same as in one go: %s', async (_, sdl) => {
    const document = parse(sdl);
    const whole = buildASTSchema(document);
    const built = await schemaOf(piecesOf(document), async () => undefined);
    expect(printSchema(built)).toBe(printSchema(whole));
    expect(introspectionFromSchema(built)).toEqual(introspectionFromSchema(whole));
  });

  it('gives others their turn after each piece of text, and after some types', async () => {
    const pieces = piecesOf(parse(renamed));
    let pauses = 0;
    await schemaOf(pieces, async () => {
      pauses += 1;
    });
    expect(pieces.length).toBeGreaterThan(2);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(21_000);
    expect(pauses).toBe(pieces.length + 1 + Math.floor(302 / 40) + 1);
  });

  it('does not tear a definition that is longer than a piece', () => {
    const fields = Array.from({ length: 2_000 }, (_, n) => `aFieldOfSomeLength${n}: Int`).join(' ');
    const pieces = piecesOf(parse(`type Query { ${fields} } type Small { a: Int } type Smaller { a: Int }`));
    expect(pieces).toHaveLength(2);
    expect(pieces[1]).toContain('type Smaller');
  });
});
