import { type GraphQLScalarType, parseValue, valueFromAST } from 'graphql';
import { describe, expect, it } from 'vitest';
import { date, dateTime, decimal, json } from './scalar.ts';

const refused = (scalar: GraphQLScalarType, value: unknown) => {
  try {
    return { read: scalar.parseValue(value) };
  } catch (fault) {
    return fault;
  }
};
const userError = { extensions: { code: 'BAD_USER_INPUT' } };

describe('DateTime', () => {
  it.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00.5+01:00', '2026-01-31T07:00:00.500Z'],
  ])('reads %s as %s', (text, instant) => expect(dateTime.parseValue(text)).toBe(instant));
  it.each(['2026-02-30T08:00:00Z', '2026-01-31T08:00:00', '2026-01-31', 'now', '', 0, null, {}])(
    'refuses %j as a user error',
    (value) => expect(refused(dateTime, value)).toMatchObject(userError),
  );
  it('reads only a string where it stands in the query itself', () => {
    expect(valueFromAST(parseValue('"2026-01-31T08:00:00Z"'), dateTime)).toBe('2026-01-31T08:00:00.000Z');
    expect(valueFromAST(parseValue('20260131'), dateTime)).toBeUndefined();
  });
  it('says that a value of ours is wrong instead of sending it', () => {
    expect(dateTime.serialize('2026-01-31T08:00:00.000Z')).toBe('2026-01-31T08:00:00.000Z');
    expect(() => dateTime.serialize(new Date(0))).toThrow(TypeError);
    expect(() => dateTime.serialize('yesterday')).toThrow(TypeError);
  });
});

describe('Date', () => {
  it('reads dates that exist', () => expect(date.parseValue('2024-02-29')).toBe('2024-02-29'));
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', 20260101])('refuses %j', (value) =>
    expect(refused(date, value)).toMatchObject(userError),
  );
});

describe('Decimal', () => {
  it.each(['0', '-12.50', '123456789012345678901234567890.123456789'])('keeps %s exactly', (text) => {
    expect(decimal.parseValue(text)).toBe(text);
    expect(decimal.serialize(text)).toBe(text);
  });
  it('takes whole numbers, and in the query itself any decimal as it is written', () => {
    expect(decimal.parseValue(12)).toBe('12');
    expect(valueFromAST(parseValue('0.10'), decimal)).toBe('0.10');
  });
  it.each([0.1, 1e21, Number.NaN, '1e3', '1,5', '', '.5'])('refuses %j', (value) =>
    expect(refused(decimal, value)).toMatchObject(userError),
  );
});

describe('JSON', () => {
  it('holds any value, in the query itself too', () => {
    expect(json.parseValue({ a: [1, null] })).toEqual({ a: [1, null] });
    expect(valueFromAST(parseValue('{ a: [1, null, "x", true] }'), json)).toEqual({ a: [1, null, 'x', true] });
  });
});
