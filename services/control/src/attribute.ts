/**
 * Attributes of configuration items: values, the rules that a type sets for them, and what a change does to them. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.2.6.
 */
import type { attributeKinds } from '@attest/contracts';
import {
  badText,
  type InvalidInput,
  ok,
  parseInstant,
  type RefusalCatalogue,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';

export type AttributeKind = (typeof attributeKinds)[number];
/** Decimals and dates are text. */
export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;
/** What becomes of some attributes; null takes one away. */
export type AttributePatch = Readonly<Record<string, AttributeValue | null>>;

export type AttributeRule = {
  readonly name: string;
  readonly kind: AttributeKind;
  readonly required: boolean;
  /** What an ENUM may hold. */
  readonly values: readonly string[];
  /** What the whole of a TEXT must match. */
  readonly pattern: string | null;
  readonly description: string;
};

export type AttributeRefusal =
  | { readonly code: 'ATTRIBUTE_UNKNOWN'; readonly attribute: string; readonly known: readonly string[] }
  | { readonly code: 'ATTRIBUTE_REQUIRED'; readonly attribute: string }
  | {
      readonly code: 'ATTRIBUTE_INVALID';
      readonly attribute: string;
      readonly reason: string;
      readonly values: readonly string[];
    };

const textAtMost = 2000;
const matchedAtMost = 200;
const attributesAtMost = 200;

const isValue = (value: unknown): value is AttributeValue =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/**
 * Reads attributes as a caller gives them: one JSON object of plain values, null for "take away".
 *
 * @returns INVALID_INPUT for anything else, and for more than 200 keys
 */
export const readPatch = (input: unknown, field = 'attributes'): Result<AttributePatch, InvalidInput> => {
  const no = (reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return no('a JSON object is expected');
  const entries: [string, AttributeValue | null][] = [];
  for (const [name, value] of Object.entries(input)) {
    if (value !== null && !isValue(value)) return no(`${name} must be text, a number, true, false or null`);
    entries.push([name, value]);
  }
  return entries.length > attributesAtMost
    ? no(`at most ${attributesAtMost} attributes`)
    : ok(Object.fromEntries(entries));
};

const held = (attributes: Attributes, name: string): AttributeValue | null =>
  Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null;

/** The attributes after a patch. */
export const patched = (attributes: Attributes, patch: AttributePatch): Attributes =>
  Object.fromEntries(
    Object.entries({ ...attributes, ...patch }).flatMap(([name, value]): [string, AttributeValue][] =>
      value === null ? [] : [[name, value]],
    ),
  );

/** The present values of what the patch touches: the patch that undoes it. */
export const captured = (attributes: Attributes, patch: AttributePatch): AttributePatch =>
  Object.fromEntries(Object.keys(patch).map((name) => [name, held(attributes, name)]));

/** Names of what the patch would change. */
export const differing = (attributes: Attributes, patch: AttributePatch): string[] =>
  Object.entries(patch).flatMap(([name, value]) => (held(attributes, name) === value ? [] : [name]));

/** What is wrong with a value, in words; undefined where nothing is. */
const wrongWith = (rule: AttributeRule, value: AttributeValue): string | undefined => {
  switch (rule.kind) {
    case 'TEXT': {
      if (typeof value !== 'string') return 'text is expected';
      const bad = badText(rule.name, value, rule.pattern === null ? textAtMost : matchedAtMost);
      if (bad) return bad.refusal.reason;
      return rule.pattern === null || matcher(rule.pattern).test(value) ? undefined : `must match ${rule.pattern}`;
    }
    case 'INTEGER':
      return Number.isSafeInteger(value) ? undefined : 'a whole number is expected';
    case 'DECIMAL':
      return typeof value === 'string' && /^-?\d{1,30}(\.\d{1,30})?$/.test(value)
        ? undefined
        : 'a decimal number as text is expected, for example "12.50"';
    case 'BOOLEAN':
      return typeof value === 'boolean' ? undefined : 'true or false is expected';
    case 'DATE':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && parseInstant(`${value}T00:00:00Z`).ok
        ? undefined
        : 'a calendar date is expected, for example 2026-01-31';
    case 'ENUM':
      return typeof value === 'string' && rule.values.includes(value) ? undefined : 'must be one of the listed values';
  }
};

/** The first rule that the attributes break; each refusal names the attribute. */
export const badAttributes = (
  rules: readonly AttributeRule[],
  attributes: Attributes,
): Refused<AttributeRefusal> | undefined => {
  const known = rules.map((rule) => rule.name);
  const stray = Object.keys(attributes).find((name) => !known.includes(name));
  if (stray !== undefined) return refuse({ code: 'ATTRIBUTE_UNKNOWN', attribute: stray, known });
  for (const rule of rules) {
    const value = held(attributes, rule.name);
    if (value === null) {
      if (rule.required) return refuse({ code: 'ATTRIBUTE_REQUIRED', attribute: rule.name });
      continue;
    }
    const reason = wrongWith(rule, value);
    if (reason !== undefined)
      return refuse({ code: 'ATTRIBUTE_INVALID', attribute: rule.name, reason, values: rule.values });
  }
  return undefined;
};

const matcher = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/** A syntax error is what the caller wrote; anything else is a fault. */
const isPattern = (pattern: string): boolean => {
  try {
    matcher(pattern);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

const patternAtMost = 100;
const quantifiersAtMost = 3;

/**
 * Whether a pattern may be kept: it compiles, and no text can make its matching slow.
 *
 * Without groups and with at most three parts that match more or less, the time for 200 characters has a small bound.
 * Repetitions of a fixed number, `{4}`, are free; `|` separates whole alternatives.
 *
 * @returns INVALID_INPUT, or nothing
 */
export const badPattern = (pattern: string): Refused<InvalidInput> | undefined => {
  const no = (reason: string) => refuse({ code: 'INVALID_INPUT' as const, field: 'pattern', reason });
  if (pattern.length > patternAtMost) return no(`at most ${patternAtMost} characters`);
  if (!isPattern(pattern)) return no('must be a regular expression (Unicode mode)');
  // What stands in brackets or after a backslash stands for itself.
  const bare = pattern.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  if (bare.includes('(')) return no('may not hold groups');
  const varying = bare.match(/[*+?]|\{\d+,\d*\}/g) ?? [];
  return varying.length > quantifiersAtMost ? no(`at most ${quantifiersAtMost} of * + ? {n,m}`) : undefined;
};

/** What the graph says of the refusals that name an attribute; configuration and changes both give them. */
export const attributeRefusals: RefusalCatalogue<AttributeRefusal> = {
  ATTRIBUTE_UNKNOWN: {
    type: 'InvalidAttribute',
    message: ({ attribute, known }) => `The type has no attribute ${attribute}. It has: ${known.join(', ') || 'none'}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: ({ known }) => known,
  },
  ATTRIBUTE_REQUIRED: {
    type: 'InvalidAttribute',
    message: ({ attribute }) => `The type asks for the attribute ${attribute}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: ({ attribute }) => [attribute],
  },
  ATTRIBUTE_INVALID: {
    type: 'InvalidAttribute',
    message: ({ attribute, reason }) => `${attribute}: ${reason}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: ({ values }) => values,
  },
};
