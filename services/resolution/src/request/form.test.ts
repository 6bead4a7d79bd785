/** Forms come from people and are compiled: what they may say, what they may cost, and what is wrong with answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo, emptyForm, formAtMost, formOf } from './form.ts';
import { costOf, longestText } from './pattern.ts';

const form = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    address: { type: 'string', format: 'email', title: 'Address', maxLength: 200 },
    size: { type: 'integer', minimum: 1, maximum: 50 },
    readers: { type: 'array', items: { type: 'string', pattern: '^[A-Z]{2}-[0-9]{4,6}$' }, uniqueItems: true },
    from: { type: 'string', format: 'date' },
    archive: { type: 'boolean' },
    until: { type: 'string', format: 'date' },
  },
  required: ['address'],
  additionalProperties: false,
  if: { properties: { archive: { const: true } }, required: ['archive'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['until'] },
} as const;

const around = (properties: object) => ({ type: 'object', properties });
const nested = (levels: number): object => (levels === 0 ? { type: 'string' } : { not: nested(levels - 1) });

const problems = (answers: unknown, of: Readonly<Record<string, unknown>> = form) => {
  const checked = answersTo(of, answers);
  return !checked.ok && checked.refusal.code === 'FORM_INVALID' ? checked.refusal.problems.map(({ path }) => path) : [];
};

describe('a form', () => {
  it('of the house can be used', () => {
    for (const usable of [form, emptyForm, around({})]) expect(formOf(usable)).toEqual({ ok: true, value: usable });
  });

  it.each<[string, unknown, string]>([
    ['no object', 'form', ''],
    ['a list', [], ''],
    ['another type', { type: 'array' }, ''],
    ['no properties', { type: 'object' }, ''],
    ['a remote reference', around({ a: { $ref: 'https://elsewhere.example/schema.json' } }), '/properties/a/$ref'],
    ['a file', around({ a: { $ref: 'file:///etc/passwd' } }), '/properties/a/$ref'],
    ['a reference to itself', { ...around({}), allOf: [{ $ref: '#' }] }, '/allOf/0/$ref'],
    ['a dynamic reference', { ...around({}), $dynamicRef: '#a' }, '/$dynamicRef'],
    ['a name for itself', { ...around({}), $id: 'https://elsewhere.example/' }, '/$id'],
    ['definitions', { ...around({}), $defs: { a: true } }, '/$defs'],
    ['another dialect', { ...around({}), $schema: 'http://json-schema.org/draft-07/schema#' }, '/$schema'],
    ['patterns of names', { ...around({}), patternProperties: { '(a+)+$': true } }, '/patternProperties'],
    ['an unknown keyword', { ...around({}), $data: 1 }, '/$data'],
    ['an unknown format', around({ a: { format: 'regex' } }), '/properties/a/format'],
    ['a format of every object', around({ a: { format: 'toString' } }), '/properties/a/format'],
    ['nested repetition', around({ a: { pattern: '^(a+)+$' } }), '/properties/a/pattern'],
    ['overlapping alternatives', around({ a: { pattern: '^(a|a)*$' } }), '/properties/a/pattern'],
    ['a pattern without beginning', around({ a: { pattern: 'a*b' } }), '/properties/a/pattern'],
    ['many open repetitions', around({ a: { pattern: '^a*a*a*$' } }), '/properties/a/pattern'],
    [
      'many patterns',
      around(Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((name) => [name, { pattern: '^.*$' }]))),
      '/properties/z/pattern',
    ],
    ['a pattern that is no text', around({ a: { pattern: 1 } }), '/properties/a/pattern'],
    ['nothing to choose from', around({ a: { enum: [] } }), '/properties/a/enum'],
    ['a keyword of another type', around({ a: { maxLength: 'long' } }), '/properties/a/maxLength'],
    ['a type that is none', around({ a: { type: 'text' } }), '/properties/a/type'],
    ['properties that are no schemas', around({ a: 'string' }), '/properties/a'],
    ['a name of every object', JSON.parse('{"type":"object","properties":{"__proto__":{}}}'), '/properties'],
    ['a name that ends a string', around({ "'];process.exit();['": {} }), '/properties'],
    ['great depth', around({ a: nested(10) }), '/properties/a/not/not/not/not/not/not/not/not'],
    ['U+0000', { ...around({}), title: 'a\0b' }, '/title'],
    ['half a surrogate pair', { ...around({}), title: '\ud800' }, '/title'],
    ['great size', around({ a: { enum: Array.from({ length: 90 }, (_, n) => `${n} ${'x'.repeat(200)}`) } }), ''],
    ['many values', around({ a: { enum: Array.from({ length: 1001 }, (_, n) => n) } }), '/properties/a/enum'],
    ['a number past all numbers', around({ a: { maximum: Number.POSITIVE_INFINITY } }), '/properties/a/maximum'],
  ])('with %s cannot, and the place is named', (_, hostile, path) => {
    expect(formOf(hostile)).toMatchObject({ ok: false, refusal: { code: 'FORM_UNUSABLE', path } });
  });

  it('as large as may be is held against answers at once', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, { type: 'string', maxLength: 9 }]));
    const large = { ...around(many), additionalProperties: false };
    expect(JSON.stringify(large).length).toBeLessThan(formAtMost);
    expect(formOf(large).ok).toBe(true);
    expect(problems({ f7: 'far too long for it', g: 1 }, large)).toEqual(['/g', '/f7']);
  });
});

describe('answers', () => {
  it('that fit are taken', () => {
    const answers = { address: 'a@b.example', size: 3, readers: ['AB-1234'], from: '2026-02-28' };
    expect(answersTo(form, answers)).toEqual({ ok: true, value: answers });
    expect(answersTo(form, { address: 'a@b.example', archive: true, until: '2026-12-31' }).ok).toBe(true);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', 'a@b.example', ['']],
    ['nothing', null, ['']],
    ['a list', [], ['']],
    ['what is missing', {}, ['/address']],
    ['what was not asked', { address: 'a@b.example', 'a/b': 1 }, ['/a~1b']],
    ['each place', { address: 'nobody', size: 99, readers: ['AB-1', 'AB-1234'] }, ['/address', '/size', '/readers/0']],
    ['what follows from another answer', { address: 'a@b.example', archive: true }, ['/until', '']],
    ['days that do not exist', { address: 'a@b.example', from: '2026-02-30' }, ['/from']],
    ['U+0000', { address: 'a\0@b.example' }, ['/address']],
    ['half a surrogate pair in a name', { '\ud800': 1 }, ['']],
    ['long text', { address: 'x'.repeat(longestText + 1) }, ['/address']],
    ['long lists', { address: 'a@b.example', readers: Array(101).fill('AB-1234') }, ['/readers']],
    ['depth', { address: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) }, [`/address${'/0'.repeat(15)}`]],
    ['size', Object.fromEntries([...'abcdefgh'].map((name) => [name, 'x'.repeat(longestText)])), ['']],
  ])('are refused by place: %s', (_, answers, paths) => expect(problems(answers)).toEqual(paths));

  it('do not count what every object has as given', () =>
    expect(problems({}, { type: 'object', properties: { constructor: {} }, required: ['constructor'] })).toEqual([
      '/constructor',
    ]));
});

describe('whatever passes as a form', () => {
  const count = fc.constantFrom<unknown>(0, 1, 2, 1.5);
  const names = fc.constantFrom<unknown>([], ['a'], ['constructor'], ['a', 'a']);
  const words = {
    type: fc.constantFrom<unknown>('string', 'integer', 'array', ['number', 'null'], [], 'text'),
    enum: fc.constantFrom<unknown>([1], [1, 1], [null, {}], []),
    const: fc.jsonValue({ maxDepth: 1 }),
    format: fc.constantFrom('date', 'email', 'uuid'),
    pattern: fc.constantFrom('^a{1,3}$', '^[a-z]+$'),
    minLength: count,
    multipleOf: count,
    minimum: count,
    exclusiveMaximum: count,
    minItems: count,
    uniqueItems: fc.boolean(),
    minContains: count,
    maxContains: count,
    required: names,
    dependentRequired: fc.record({ a: names }),
  };
  const keyed = (one: Record<string, fc.Arbitrary<unknown>>) =>
    Object.entries(one).map(([word, values]) => values.map((value): object => ({ [word]: value })));
  const plain = fc
    .array(fc.oneof(...keyed(words)), { maxLength: 3 })
    .map((parts): object => Object.assign({}, ...parts));
  const within = (inner: fc.Arbitrary<object>): fc.Arbitrary<object> => {
    const some = fc.array(inner, { maxLength: 2 });
    const single = { items: inner, contains: inner, not: inner, if: inner, else: inner, additionalProperties: inner };
    const lists = { allOf: some, anyOf: some, oneOf: some, prefixItems: some, properties: fc.record({ a: inner }) };
    return fc.oneof(plain, ...keyed({ ...single, ...lists }));
  };
  it('holds any answers against it, without a fault', () => {
    const schema = within(within(within(plain)));
    let passed = 0;
    fc.assert(
      fc.property(schema, schema, fc.jsonValue({ maxDepth: 2 }), (a, b, answer) => {
        const usable = formOf({ type: 'object', properties: { a, b } });
        if (!usable.ok) return;
        passed += 1;
        expect(typeof answersTo(usable.value, { a: answer, b: [answer, 'aa'] }).ok).toBe('boolean');
      }),
      { seed: 1042, numRuns: 1500 },
    );
    expect(passed).toBeGreaterThan(100);
  });
});

describe('patterns', () => {
  it.each([
    ['^[A-Z]{2}-\\d{4,6}$', 3],
    ['^\\w{1,64}@\\w{1,64}$', 4096],
    ['^[^@]+$', longestText],
    ['^\\+?[0-9 ()/-]{5,20}$', 32],
    ['^$', 1],
  ])('%s costs %d', (pattern, cost) => expect(costOf(pattern)).toBe(cost));

  it.each([
    '^[z-a]$',
    '^a{3,1}$',
    '^\\1$',
    '^a**$',
    '^a+?$',
    '^[a-\\d]$',
    '^\\-$',
    '^[[a]$',
    '^\\$',
    'a',
    '^(?=a)$',
    '^\\p{L}$',
  ])('%s is none', (pattern) => expect(costOf(pattern)).toBe(Number.POSITIVE_INFINITY));

  it('that have a cost compile, whatever they are', () => {
    const piece = fc.constantFrom(...'ab09zA-[]^$.*+?(){},\\/d w1|é'.split(''), '{2,3}', '[a-z]', '\\d', '{9,1}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const pattern = `^${pieces.join('')}$`;
        if (costOf(pattern) < Number.POSITIVE_INFINITY) expect(() => new RegExp(pattern, 'u')).not.toThrow();
      }),
      { seed: 1042, numRuns: 20_000 },
    );
  });
});
