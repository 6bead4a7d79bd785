import { describe, expect, it } from 'vitest';
import { lineReader } from './line.ts';

const text = 'one\n\nÆrøskøbing 🖨️\nlast\nbegun';

describe('lines', () => {
  it.each([1, 2, 3, 5, 100])('are those of the text, in pieces of %i bytes', (size) => {
    const lines: string[] = [];
    const take = lineReader((line) => lines.push(line));
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) take(bytes.subarray(at, at + size));
    expect(lines).toEqual(['one', '', 'Ærøskøbing 🖨️', 'last']);
  });
});
