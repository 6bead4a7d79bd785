import { describe, expect, it } from 'vitest';
import type { Answered } from './difference.ts';
import { differenceOf } from './difference.ts';

const violated = (...path: (string | number)[]) => ({ valueCompletion: [{ message: 'null', path }] });
const failedAt = (...path: (string | number)[]) => ({ message: 'no', path });
const failed = failedAt('a');

describe('two answers', () => {
  it.each<[string, Answered, Answered]>([
    ['nothing', { data: { a: 1 } }, { data: { a: 1 } }],
    ['order', { data: { a: 1, b: 2 } }, { data: { b: 2, a: 1 } }],
    ['violations', { data: null, extensions: violated('a') }, { data: null, extensions: violated('b') }],
    ['paths', { data: null, errors: [failed] }, { data: null, errors: [{ ...failed, path: ['b'] }] }],
    ['dropped', { data: { a: [{ b: 1, c: 2 }] } }, { data: { a: [{ b: 1 }] } }],
    // The field that stock dropped is missing here, and must not be.
    ['dropped', { data: { a: null }, extensions: violated('a', 0, 'c') }, { data: { a: [{ b: 1 }] } }],
    // It failed, and stock has dropped it with all that it stands in.
    ['dropped', { data: { a: null }, errors: [failedAt('a', 0, 'c', 'd')] }, { data: { a: [{ b: 1 }] } }],
    [
      'dropped',
      { data: { a: null }, errors: [failedAt('a', 'c')] },
      { data: { a: { b: 1 } }, errors: [failedAt('a', 'c')] },
    ],
  ])('may differ in %s', (difference, own, stock) => expect(differenceOf(own, stock)).toBe(difference));

  it.each<[string, Answered, Answered]>([
    ['a value', { data: { a: 1 } }, { data: { a: 2 } }],
    ['what stock has and we have not', { data: { a: 1 } }, { data: { a: 1, b: 2 } }],
    ['an error that stock alone has', { data: { a: 1, b: 2 } }, { data: { a: 1 }, errors: [failed] }],
    ['an error that we alone have, of the same data', { data: null, errors: [failed] }, { data: null }],
    ['null without a reason', { data: { a: null } }, { data: { a: { b: 1 } } }],
    ['null for a reason elsewhere', { data: { a: null }, extensions: violated('b', 'c') }, { data: { a: { b: 1 } } }],
    [
      'null for a failure of what stock has',
      { data: { a: null }, errors: [failedAt('a', 'b')] },
      { data: { a: { b: 1 } } },
    ],
    ['null for a failure elsewhere', { data: { a: null }, errors: [failedAt('c', 'b')] }, { data: { a: { b: 1 } } }],
    ['null for a failure beyond the list', { data: { a: null }, errors: [failedAt('a', 1)] }, { data: { a: [1] } }],
    [
      'one that both have',
      { data: { a: null }, extensions: violated('a') },
      { data: { a: {} }, extensions: violated('a') },
    ],
  ])('must not differ in %s', (_, own, stock) => expect(differenceOf(own, stock)).toBe('answer'));
});
