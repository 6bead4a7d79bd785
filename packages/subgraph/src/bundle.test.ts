import { describe, expect, it } from 'vitest';
import { answerIn, answerLine, bundleText, partsAtMost, partsIn } from './bundle.ts';

const part = (n: number) => ({
  head: `{"caller":{"sub":"p-${n}"}}`,
  body: `{"query":"{ a${n} }","name":"Ærøskøbing 🖨️"}`,
});

describe('a bundle', () => {
  it.each([1, 2, partsAtMost])('of %i parts is read as it was written', (count) => {
    const parts = Array.from({ length: count }, (_, n) => part(n));
    expect(partsIn(bundleText(parts))).toEqual(parts);
  });
  it.each([
    ['nothing', ''],
    ['a line too few', `${part(1).head}\n`],
    ['a line too many', `${bundleText([part(1)])}x\n`],
    ['no end', bundleText([part(1)]).slice(0, -1)],
    ['too many parts', bundleText(Array.from({ length: partsAtMost + 1 }, (_, n) => part(n)))],
  ])('is none with %s', (_, text) => expect(partsIn(text)).toBeUndefined());
});

describe('an answer', () => {
  it('is a line, whatever it says', () => {
    const line = answerLine({ part: 3, status: 200, text: '{"data":\r\n{"a":"1 2 \\n 🖨️"}}\n' });
    expect(line).toBe('3 200 {"data": {"a":"1 2 \\n 🖨️"}}\n');
    expect(answerIn(line.slice(0, -1))).toEqual({ part: 3, status: 200, text: '{"data": {"a":"1 2 \\n 🖨️"}}' });
  });
  it.each(['', '3 200', '{"data":null}', 'x 200 {}', '3 999 {}', '-1 200 {}', '3000 200 {}'])('is none: %j', (line) =>
    expect(answerIn(line)).toBeUndefined(),
  );
});
