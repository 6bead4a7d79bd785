import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { admission } from './admission.ts';
import { pricesOf } from './directives.ts';
import { usualLimits } from './settings.ts';

const sdl = `
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    record: Record
    records: [Record!]!
    page(first: Int, last: Int, filter: Filter): Connection! @listSize(assumedSize: 25, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Record] @listSize(slicingArguments: ["first", "last"])
    nested(input: Input): [Record] @listSize(slicingArguments: ["input.first"], requireOneSlicingArgument: false)
    usual(first: Int = 7): [Record] @listSize(slicingArguments: ["first"])
    few: [Record] @listSize(assumedSize: 3)
    report(months: Int @cost(weight: 4)): String @cost(weight: 100)
    node: Node
    any: Any
  }
  type Mutation { change: Record  again(inputs: [Filter!]): Record }
  input Filter { text: String @cost(weight: 2)  all: [Filter!] }
  input Input { first: Int }
  type Connection { edges: [Edge!]!  nodes: [Record!]!  totalCount: Int! @cost(weight: 5) }
  type Edge { node: Record! }
  interface Node { id: ID! }
  type Record implements Node { id: ID!  name: String  parts: [Record!]  heavy: Heavy }
  type Heavy implements Node @cost(weight: 20) { id: ID!  record: Record }
  union Any = Record | Heavy
`;
const { load, admit } = admission({ operation: usualLimits.operation, cost: { most: 5_000, listSize: 10 } });
load(buildSchema(sdl), pricesOf(parse(sdl)));
const asked = (text: string, variables: Record<string, unknown> = {}) => admit({ text, variables });

describe('the cost of an operation', () => {
  it.each([
    ['a leaf is free', '{ __typename }', 0],
    ['an object is 1', '{ record { id name } }', 1],
    ['a list of which nothing is said has 10', '{ records { id } }', 10],
    ['lists multiply', '{ records { parts { id } } }', 10 + 100],
    ['a page of the assumed size', '{ page { nodes { id } } }', 1 + 25],
    ['a page as long as it is asked for', '{ page(first: 50) { nodes { id } } }', 1 + 50],
    ['edges and their nodes', '{ page(first: 50) { edges { node { id } } } }', 1 + 50 * 2],
    ['the longer one of two slices', '{ page(first: 5, last: 50) { nodes { id } } }', 1 + 50],
    ['a slice below nothing is nothing', '{ page(first: -5) { nodes { id } } }', 1],
    ['a list that is sized itself', '{ strict(first: 6) { id } }', 6],
    ['a slice inside an input', '{ nested(input: { first: 4 }) { id } }', 4],
    ['a slice by default', '{ usual { id } }', 7],
    ['an assumed size alone', '{ few { id } }', 3],
    ['a field with a weight and an argument with one', '{ report(months: 2) }', 104],
    ['a field of a page with a weight', '{ page { totalCount } }', 6],
    ['a type with a weight', '{ record { heavy { id } } }', 21],
    [
      'fields of inputs, as often as they are there',
      '{ page(filter: { text: "a", all: [{ text: "b" }, { text: "c" }] }) { totalCount } }',
      6 + 6,
    ],
    ['a mutation is 10 more', 'mutation { change { id } }', 11],
    [
      'the dearest of several types',
      '{ node { ... on Record { parts { id } } ... on Heavy { record { id } } } }',
      1 + 10,
    ],
    [
      'what all types have, with the dearest',
      '{ any { ... on Node { id } ... on Heavy { record { heavy { id } } } ... on Record { heavy { id } } } }',
      1 + 21,
    ],
    [
      'fragments wherever they are spread',
      '{ a: record { ...F } b: record { ...F } } fragment F on Record { heavy { id } }',
      42,
    ],
    ['a field twice', '{ record { id } again: record { id } }', 2],
    ['nothing for what is skipped', '{ record @skip(if: true) { id } ... @include(if: false) { records { id } } }', 0],
    ['nothing for what the graph does not know', '{ nowhere { id } }', 0],
  ])('%s', (_, text, cost) => expect(asked(text)).toEqual({ cost }));

  it('follows the variables and their defaults', () => {
    const text =
      'query ($first: Int = 9, $more: Boolean = false) { page(first: $first) { nodes { id parts @include(if: $more) { id } } } }';
    expect(asked(text).cost).toBe(1 + 9);
    expect(asked(text, { first: 20 }).cost).toBe(1 + 20);
    expect(asked(text, { first: 20, more: true }).cost).toBe(1 + 20 * 11);
  });

  it('is that of the operation that is named', () => {
    const text = 'query A { record { id } } query B { records { id } }';
    expect([admit({ text, operationName: 'A' }).cost, admit({ text, operationName: 'B' }).cost]).toEqual([1, 10]);
  });
});

describe('an operation that is refused', () => {
  it('is too expensive', () =>
    expect(asked('{ page(first: 100) { nodes { parts { parts { id } } } } }').refusal).toMatchObject({
      message: 'The operation may cost 11101, at most 5000 is allowed.',
      extensions: { code: 'OPERATION_TOO_EXPENSIVE', allowed: 5_000, found: 11_101 },
    }));

  it.each(['{ strict { id } }', '{ strict(first: 1, last: 1) { id } }'])(
    'does not say once how long its list is: %s',
    (text) =>
      expect(asked(text).refusal?.extensions).toEqual({
        code: 'LIST_SIZE_REQUIRED',
        field: 'Query.strict',
        slicingArguments: ['first', 'last'],
      }),
  );

  it('is refused again without being studied again', () => {
    const text = `{ ${'a '.repeat(6_000)} }`;
    expect(asked(text).refusal).toBe(asked(text).refusal);
  });

  it('is not GraphQL, said as the graph would', () => {
    const { cost, refusal } = asked('{ record {');
    expect(cost).toBe(0);
    expect(refusal?.toJSON()).toEqual({
      message: 'Syntax Error: Expected Name, found <EOF>.',
      locations: [{ line: 1, column: 11 }],
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  });
});
