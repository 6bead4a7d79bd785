/** Where a text says what was asked for: a piece of it, with the words that were found marked. Pure. */
import { inOneLine, partsOf, placesOf, run, type SnippetPart, type Span, unspaced, whole } from '../snippet.ts';
import { fold } from './domain.ts';

/** Characters of a snippet, and how many of them stand before the first word that was found. */
const length = 160;
const lead = 40;

const spansOf = (text: string, words: ReadonlySet<string>): Span[] =>
  [...text.matchAll(run)].flatMap(({ 0: letters, index }) => {
    if (words.has(fold(letters))) return [{ from: index, to: index + letters.length }];
    if (!unspaced.test(letters)) return [];
    return [...words].flatMap((word) =>
      placesOf(letters, word).map((at) => ({ from: index + at, to: index + at + word.length })),
    );
  });

/** The beginning of a word at or before `at`, as long as it is not far. */
const wordStart = (text: string, at: number): number => {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(' ', at);
  return space >= at - 20 ? space + 1 : whole(text, at);
};

/**
 * A piece of the text with at least one of the words in it; undefined where there is none.
 *
 * @param words  folded, as `asked` gives them
 */
export const snippetOf = (text: string, words: ReadonlySet<string>): SnippetPart[] | undefined => {
  const plain = inOneLine(text);
  const spans = spansOf(plain, words).toSorted((a, b) => a.from - b.from || b.to - a.to);
  const [first] = spans;
  if (!first) return undefined;
  const from = wordStart(plain, first.from - lead);
  const to = plain.length <= from + length ? plain.length : Math.max(wordStart(plain, from + length), first.to);
  return partsOf(plain, { from, to }, spans);
};
