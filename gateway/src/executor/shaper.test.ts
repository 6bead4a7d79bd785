import { describe, expect, it } from 'vitest';
import type { Field } from './shaper.ts';
import { writeShaper } from './shaper.ts';

const spoilt = Symbol('spoilt');
type Shaping = { readonly path: (string | number)[] };
type Seen = { readonly name: string; readonly path: readonly (string | number)[] };

/** A field that remembers by what path it was asked, and answers `value`. */
const asked = (name: string, value: unknown, seen: Seen[], more: Partial<Field<Shaping>> = {}): Field<Shaping> => ({
  name,
  nullable: true,
  shape: (_, depth, { path }) => {
    seen.push({ name, path: path.slice(0, depth) });
    return value;
  },
  ...more,
});

describe('a written shaper', () => {
  it('makes an object of all fields in their order, each asked at its place', () => {
    const seen: Seen[] = [];
    const shape = writeShaper([asked('b', 1, seen), asked('a', [2], seen), asked('b2', spoilt, seen)], spoilt);
    expect(JSON.stringify(shape({}, 1, { path: ['top', 'else'] }))).toBe('{"b":1,"a":[2],"b2":null}');
    expect(seen.map(({ path }) => path)).toEqual([
      ['top', 'b'],
      ['top', 'a'],
      ['top', 'b2'],
    ]);
  });

  it('ends where a field must not be null, and asks no further', () => {
    const seen: Seen[] = [];
    const must = asked('b', spoilt, seen, { nullable: false });
    expect(writeShaper([asked('a', 1, seen), must, asked('c', 2, seen)], spoilt)({}, 0, { path: [] })).toBe(spoilt);
    expect(seen.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it.each([
    ['Text', ['', 'x'], [1, null, undefined, {}]],
    ['Truth', [true, false], [0, null, 'true']],
    ['Whole', [0, -0, 7, -(2 ** 31)], [2 ** 31, 0.5, Number.NaN, '7', null, { valueOf: 1, toString: 1 }]],
    ['Any', [0, '', false, {}], [null, undefined]],
    [new Set(['NEW']), ['NEW'], ['OLD', null, 1]],
  ] as const)('takes at a glance what is %s, and has the rest looked at', (glance, known, others) => {
    for (const value of known) {
      const shape = writeShaper([asked('a', 'looked at', [], { glance })], spoilt);
      expect(shape({ a: value }, 0, { path: [] })).toEqual({ a: value });
    }
    for (const value of others) {
      const shape = writeShaper([asked('a', 'looked at', [], { glance })], spoilt);
      expect(shape({ a: value }, 0, { path: [] })).toEqual({ a: 'looked at' });
    }
  });

  it.each([
    '__proto__',
    'constructor',
    'r',
    'v0',
    'shape0',
    'path',
    '"];throw 1;["',
    'line\nbreak',
    '\u2028',
    '`',
    '*/',
  ])('knows %j as a name and as nothing else', (name) => {
    const shape = writeShaper([asked(name, 1, []), asked('other', 2, [], { glance: 'Whole' })], spoilt);
    const shaped = shape({ other: 3 }, 0, { path: [] });
    expect(JSON.stringify(shaped)).toBe(`{${JSON.stringify(name)}:1,"other":3}`);
    expect(Object.getPrototypeOf(shaped)).toBe(Object.prototype);
  });

  it('makes what is empty of nothing', () => expect(writeShaper([], spoilt)({}, 0, { path: [] })).toEqual({}));
});
