import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttributeKind,
  type AttributeRule,
  badAttributes,
  badPattern,
  captured,
  differing,
  patched,
  readPatch,
} from './attribute.ts';

const rule = (kind: AttributeKind, over: Partial<AttributeRule> = {}): AttributeRule => ({
  name: 'it',
  kind,
  required: false,
  values: [],
  pattern: null,
  description: '',
  ...over,
});

describe('a rule', () => {
  it.each([
    [rule('TEXT'), '打印机', true],
    [rule('TEXT'), ' ', false],
    [rule('TEXT'), 5, false],
    [rule('TEXT', { pattern: '[A-Z]{2}-\\d+' }), 'AB-12', true],
    [rule('TEXT', { pattern: '[A-Z]{2}-\\d+' }), 'x AB-12', false],
    [rule('TEXT', { pattern: 'a|b' }), 'ab', false],
    [rule('INTEGER'), 12, true],
    [rule('INTEGER'), 1.5, false],
    [rule('INTEGER'), '12', false],
    [rule('INTEGER'), 2 ** 60, false],
    [rule('DECIMAL'), '12.50', true],
    [rule('DECIMAL'), '1e3', false],
    [rule('DECIMAL'), 12.5, false],
    [rule('BOOLEAN'), false, true],
    [rule('BOOLEAN'), 'false', false],
    [rule('DATE'), '2024-02-29', true],
    [rule('DATE'), '2026-02-29', false],
    [rule('ENUM', { values: ['PRODUCTION'] }), 'PRODUCTION', true],
    [rule('ENUM', { values: ['PRODUCTION'] }), 'production', false],
  ])('%o holds %j: %s', (one, value, allowed) => {
    const bad = badAttributes([one], { it: value });
    if (allowed) expect(bad).toBeUndefined();
    else expect(bad).toMatchObject({ refusal: { code: 'ATTRIBUTE_INVALID', attribute: 'it' } });
  });
  it('names what is missing and what is not known', () => {
    const rules = [rule('TEXT', { name: 'engine', required: true }), rule('TEXT', { name: 'version' })];
    expect(badAttributes(rules, {})).toEqual({
      ok: false,
      refusal: { code: 'ATTRIBUTE_REQUIRED', attribute: 'engine' },
    });
    expect(badAttributes(rules, { engine: 'x', color: 'red' })).toEqual({
      ok: false,
      refusal: { code: 'ATTRIBUTE_UNKNOWN', attribute: 'color', known: ['engine', 'version'] },
    });
    expect(badAttributes([rule('TEXT', { name: 'constructor', required: true })], {})).toBeDefined();
  });
});

describe('input', () => {
  it.each([[null], ['x'], [['a']], [{ a: { b: 1 } }], [{ a: Number.NaN }]])('%j is no set of attributes', (input) =>
    expect(readPatch(input)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } }),
  );
  it('is read as given', () =>
    expect(readPatch({ a: 'x', b: null, c: 0 })).toEqual({ ok: true, value: { a: 'x', b: null, c: 0 } }));
  it('never touches what objects inherit', () => {
    const hostile = readPatch(JSON.parse('{ "__proto__": "x" }'));
    expect(hostile.ok && Object.keys(patched({}, hostile.value))).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('a pattern', () => {
  it.each(['(a+)+', '(a|a)b', '(?=x)', 'a*b*c*d*', 'a{1,9}b{1,9}c{1,9}d?', '[', '\\', 'a)|(b', 'x'.repeat(101)])(
    '%s is refused: it could not be matched in bounded time, or not at all',
    (pattern) => expect(badPattern(pattern)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field: 'pattern' } }),
  );
  it.each(['[0-9a-fA-F:.]+', '[A-Z]{2}-\\d{4,8}[a-z]?', 'EUR|USD', '\\(\\d+\\)', '[(+*]'])('%s is kept', (pattern) =>
    expect(badPattern(pattern)).toBeUndefined(),
  );
});

describe('patches', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  const attributes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'toString'), value);
  const patch = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'toString'), fc.option(value));
  it('are undone by what was captured, and say what they change', () =>
    fc.assert(
      fc.property(attributes, patch, (held, change) => {
        const after = patched(held, change);
        expect(patched(after, captured(held, change))).toEqual(patched(held, {}));
        expect(differing(after, change)).toEqual([]);
        expect(differing(held, change).length === 0).toBe(Object.keys(change).length === 0 || sameAs(held, after));
      }),
      { seed: 1042 },
    ));
});

const sameAs = (a: Record<string, unknown>, b: Record<string, unknown>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);
