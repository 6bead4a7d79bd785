import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withListSizes } from './list-size.ts';

const sized = (field: string): string => {
  const [, found = ''] = /\{\n {2}(.*)\n\}/.exec(print(withListSizes(parse(`type Query { ${field} }`)))) ?? [];
  return found;
};
const page = 'assumedSize: 25, slicingArguments: ';

describe('the size of a list', () => {
  it.each([
    ['a: AConnection!', 'a: AConnection!'],
    ['a(after: String): AConnection!', 'a(after: String): AConnection!'],
    ['a(first: Int): Int', 'a(first: Int): Int'],
    [
      'a(first: Int, after: String): AConnection!',
      `a(first: Int, after: String): AConnection! @listSize(${page}["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)`,
    ],
    [
      'a(first: Int, last: Int): AConnection',
      `a(first: Int, last: Int): AConnection @listSize(${page}["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)`,
    ],
    ['a(first: Int): [A!]!', `a(first: Int): [A!]! @listSize(${page}["first"], requireOneSlicingArgument: false)`],
    ['a(first: Int): [A!]! @listSize(assumedSize: 3)', 'a(first: Int): [A!]! @listSize(assumedSize: 3)'],
  ])('%s', (field, expected) => expect(sized(field)).toBe(expected));
});
