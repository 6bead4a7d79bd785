/** The scalars of every subgraph. Text goes in and out; nothing passes through a floating-point number or a Date. */
import { type Instant, parseInstant } from '@attest/kernel';
import { GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { badInput } from './fault.ts';

type Reader<T> = (text: string) => T | undefined;

/** A scalar that is text on the wire: `read` gives undefined for what it is not. */
const textScalar = <T extends string>(name: string, expected: string, read: Reader<T>, numbers = false) => {
  const parse = (value: unknown): T => {
    const text = numbers && Number.isSafeInteger(value) ? String(value) : value;
    const parsed = typeof text === 'string' ? read(text) : undefined;
    if (parsed === undefined) throw badInput(`${name}: ${expected}, not ${JSON.stringify(value)}`);
    return parsed;
  };
  return new GraphQLScalarType<T, string>({
    name,
    parseValue: parse,
    parseLiteral: (node) => {
      const readable = node.kind === Kind.STRING || (numbers && (node.kind === Kind.INT || node.kind === Kind.FLOAT));
      return parse(readable ? node.value : null);
    },
    serialize: (value) => {
      const parsed = typeof value === 'string' ? read(value) : undefined;
      if (parsed === undefined) throw new TypeError(`${name} cannot hold ${JSON.stringify(value)}`);
      return parsed;
    },
  });
};

const readDate: Reader<string> = (text) => {
  const epochMs = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(text) ? text : undefined;
};

const readInstant: Reader<Instant> = (text) => {
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.value : undefined;
};

export const dateTime = textScalar(
  'DateTime',
  'an RFC 3339 date-time with an offset is expected, for example 2026-01-31T08:00:00Z',
  readInstant,
);

export const date = textScalar('Date', 'a date that exists is expected, for example 2026-01-31', readDate);

export const decimal = textScalar(
  'Decimal',
  'a decimal number is expected as text, for example "12.50"',
  (text) => (/^-?\d{1,40}(\.\d{1,40})?$/.test(text) ? text : undefined),
  true,
);

/** As JSON is sent: any value. In a query's own text, variables inside the value are filled in. */
export const json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  parseValue: (value) => value,
  parseLiteral: (node: ValueNode, variables) => valueFromASTUntyped(node, variables) ?? null,
  serialize: (value) => value,
});

export const scalars = { DateTime: dateTime, Date: date, Decimal: decimal, JSON: json };
