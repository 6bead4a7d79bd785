import { buildSchema, getVariableValues, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { coercion } from './variables.ts';

const schema = buildSchema(`
  scalar Day
  enum Colour { RED GREEN }
  input Range { from: Int! = 1, to: Int }
  type Query {
    all(id: ID, text: String, yes: Boolean, count: Int, share: Float, day: Day, colour: Colour, range: Range, ids: [ID!]): Int
  }
`);

const definitionsOf = (type: string) => {
  const [operation] = parse(`query ($v: ${type}) { all }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return operation.variableDefinitions ?? [];
};

const types = [
  'ID',
  'String',
  'Boolean',
  'Int',
  'Float',
  'Day',
  'Colour',
  'Range',
  '[ID!]',
  '[Int]',
  'Nothing',
].flatMap((type) => [type, `${type}!`]);
const withDefaults = ['ID = "i"', 'Int = 3', 'Boolean! = true', 'String = "RED"', 'Colour = RED', '[Int] = [1]'];
const values: unknown[] = [
  ...['', 'a', 'RED', '1', 0, -0, 1, -1, 1.5, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, true, false, null, undefined],
  ...[[], ['a'], [1], ['a', null], {}, { from: 2 }, { to: 'a' }, { toString: 1 }],
];
const given = [{}, Object.create({ v: 'inherited' }), ...values.map((v) => ({ v }))];

describe.each([...types, ...withDefaults])('a variable of type %s', (type) => {
  it('is what graphql makes of it, whatever is given', () => {
    const definitions = definitionsOf(type);
    const coerce = coercion(schema, definitions);
    for (const variables of given)
      expect(coerce(variables), JSON.stringify(variables)).toEqual(getVariableValues(schema, definitions, variables));
  });
});

it('what nobody defined is no reason to look closely', () => {
  const coerce = coercion(schema, definitionsOf('ID!'));
  expect(coerce({ v: 'a', other: 1 }).coerced).toMatchObject({ v: 'a' });
  expect(coerce({ other: 1 }).errors).toHaveLength(1);
});
