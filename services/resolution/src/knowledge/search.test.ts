/** What is shown of an answer, and how what may help is ranked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnowledgeMatch, MatchKind } from './search.ts';
import { snippet } from './snippet.ts';
import { type InCommon, rank, shares } from './suggestion.ts';

const match = (found: string, kind: MatchKind = 'SAME'): KnowledgeMatch => ({
  word: found,
  found,
  kind,
  place: 'BODY',
});
const marked = (body: string, ...matches: KnowledgeMatch[]) =>
  snippet(body, matches)
    .map(({ text, matched }) => (matched ? `[${text}]` : text))
    .join('');

describe('a snippet', () => {
  it.each([
    ['Restart the Printer, then print.', [match('printer')], 'Restart the [Printer], then print.'],
    ['Die Drücker am Gerät', [match('drucker')], 'Die [Drücker] am Gerät'],
    ['Große Straße', [match('strasse')], 'Große [Straße]'],
    ['two\n\nlines', [match('lines')], 'two [lines]'],
    ['He printed it', [match('print', 'FORM')], 'He [printed] it'],
    ['请重启打印机。', [match('打印'), match('印机')], '请重启[打印机]。'],
    ['nothing of it', [match('printer')], 'nothing of it'],
  ])('marks in %j what was found', (body, matches, shown) => expect(marked(body, ...matches)).toBe(shown));

  it('begins near the place that has most of what was asked for', () => {
    const body = `First the printer. ${'Nothing here. '.repeat(40)}Then the printer queue is full. ${'Nothing. '.repeat(40)}`;
    const shown = marked(body, match('printer'), match('queue'));
    expect(shown).toContain('Then the [printer] [queue] is full.');
    expect(shown).toMatch(/^….+…$/s);
  });

  it('is a piece of the text, whatever the text is', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.array(fc.string({ minLength: 1 })),
        (body, words) => {
          const parts = snippet(
            body,
            words.map((word) => match(word)),
          );
          const text = parts
            .filter(({ text: part, matched }) => matched || part !== '…')
            .map((part) => part.text)
            .join('');
          expect(body.normalize('NFC').replace(/\s+/g, ' ')).toContain(text);
          expect(text.length).toBeLessThanOrEqual(260);
          for (const part of parts) expect(part.text).not.toBe('');
        },
      ),
      { seed: 7 },
    ));
});

describe('suggestions', () => {
  const nothing: InCommon = {
    problemId: null,
    articleId: null,
    linked: false,
    knownError: false,
    ciIds: [],
    service: false,
    category: false,
    words: undefined,
    description: undefined,
  };
  const words = (score: number) => ({ score, matches: [match('vpn')] });

  it('need more than the category alone, and of an article more than the service', () => {
    expect(rank([{ ...nothing, articleId: 'a', service: true }])).toEqual([]);
    expect(rank([{ ...nothing, articleId: 'a', category: true, words: words(0.1) }])).toEqual([]);
    expect(rank([{ ...nothing, articleId: 'a', service: true, category: true }])).toMatchObject([{ score: 0.25 }]);
    expect(rank([{ ...nothing, problemId: 'p', service: true }])).toMatchObject([{ score: 0.15 }]);
    expect(rank([{ ...nothing, problemId: 'p', category: true }])).toEqual([]);
  });
  it('score what their reasons add, and no more than everything', () =>
    fc.assert(
      fc.property(
        fc.record({
          linked: fc.boolean(),
          knownError: fc.boolean(),
          service: fc.boolean(),
          category: fc.boolean(),
          ciIds: fc.uniqueArray(fc.constantFrom('a', 'b')),
          title: fc.option(fc.float({ min: 0, max: 1, noNaN: true })),
          body: fc.option(fc.float({ min: 0, max: 1, noNaN: true })),
        }),
        ({ title, body, ...common }) => {
          const [suggestion] = rank([
            {
              ...nothing,
              ...common,
              articleId: 'a',
              words: title === null ? undefined : words(title),
              description: body === null ? undefined : words(body),
            },
          ]);
          if (!suggestion) return;
          const sum = suggestion.why.reduce((so, { share }) => so + share, 0);
          expect(suggestion.score).toBeCloseTo(Math.min(1, sum), 3);
          for (const { kind, share } of suggestion.why) {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThanOrEqual(shares[kind]);
          }
        },
      ),
      { seed: 76 },
    ));
  it('are ranked by what they have in common with the incident, and say it', () => {
    const ranked = rank([
      { ...nothing, articleId: 'by-words', words: words(0.5) },
      { ...nothing, articleId: 'of-the-error', knownError: true, service: true, words: words(1) },
      { ...nothing, problemId: 'error', ciIds: ['ci'], service: true, category: true },
    ]);
    expect(ranked.map(({ problemId, articleId, score }) => [problemId ?? articleId, score])).toEqual([
      ['of-the-error', 1],
      ['error', 0.65],
      ['by-words', 0.25],
    ]);
    expect(ranked[0]?.why.map(({ kind }) => kind)).toEqual(['KNOWN_ERROR', 'WORDS', 'SERVICE']);
    expect(ranked[1]?.why[0]).toEqual({ kind: 'CONFIGURATION_ITEM', share: 0.4, words: [], ciIds: ['ci'] });
  });
});
