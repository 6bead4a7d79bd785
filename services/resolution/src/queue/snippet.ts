/** Where a text says what was asked for: a piece of it, with the words that were found marked. Pure. */
import { fold } from './domain.ts';

export type SnippetPart = { readonly text: string; readonly matched: boolean };

/** Characters of a snippet, and how many of them stand before the first word that was found. */
const length = 160;
const lead = 40;

type Span = { readonly from: number; readonly to: number };

const run = /[\p{L}\p{N}\p{M}]+/gu;
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Khmer}]/u;

const spansOf = (text: string, words: ReadonlySet<string>): Span[] => {
  const spans: Span[] = [];
  for (const { 0: letters, index } of text.matchAll(run)) {
    if (words.has(fold(letters))) spans.push({ from: index, to: index + letters.length });
    else if (unspaced.test(letters))
      for (const word of words)
        for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1))
          spans.push({ from: index + at, to: index + at + word.length });
  }
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
};

const isHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** The beginning of a word at or before `at`, as long as it is not far. */
const wordStart = (text: string, at: number): number => {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(' ', at);
  return space >= at - 20 ? space + 1 : isHalf(text, at) ? at - 1 : at;
};

/**
 * A piece of the text with at least one of the words in it; undefined where there is none.
 *
 * @param words  folded, as `asked` gives them
 */
export const snippetOf = (text: string, words: ReadonlySet<string>): SnippetPart[] | undefined => {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const spans = spansOf(plain, words);
  const [first] = spans;
  if (!first) return undefined;
  const start = wordStart(plain, first.from - lead);
  const end = plain.length <= start + length ? plain.length : Math.max(wordStart(plain, start + length), first.to);
  const parts: SnippetPart[] = [];
  const add = (piece: string, matched: boolean): void => {
    if (piece !== '') parts.push({ text: piece, matched });
  };
  let at = start;
  for (const { from, to } of spans.filter((span) => span.from >= start && span.to <= end)) {
    add(plain.slice(at, from), false);
    add(plain.slice(from, to), true);
    at = to;
  }
  add(plain.slice(at, end), false);
  if (start > 0) parts.unshift({ text: '…', matched: false });
  if (end < plain.length) parts.push({ text: '…', matched: false });
  return parts;
};
