/** Where an article says what was asked for: a piece of its text, with the words that were found marked. Pure. */
import { inOneLine, partsOf, placesOf, run, type SnippetPart, type Span, unspaced, whole } from '../snippet.ts';
import type { KnowledgeMatch } from './search.ts';

/** Characters of a snippet, and how many of them stand before the first word that was found. */
const length = 200;
const before = 40;

const spelled: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** As the database folds words, so that what it found is found again. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, '')
    .normalize('NFC');

type Found = Span & { readonly found: string };

const spansIn = (letters: string, start: number, matches: readonly KnowledgeMatch[]): Found[] => {
  if (unspaced.test(letters))
    return matches.flatMap(({ found }) =>
      placesOf(letters, found).map((at) => ({ from: start + at, to: start + at + found.length, found })),
    );
  const folded = fold(letters);
  const match = matches.find(({ found, kind }) => (kind === 'FORM' ? folded.startsWith(found) : folded === found));
  return match ? [{ from: start, to: start + letters.length, found: match.found }] : [];
};

/** The first of the spans from which a snippet shows the most different words; they come in order of where they begin. */
const bestOf = (spans: readonly Found[]): Found | undefined => {
  let best: { span: Found; count: number } | undefined;
  const shown = new Map<string, number>();
  const add = ({ found }: Found, count: number): void => {
    const left = (shown.get(found) ?? 0) + count;
    if (left > 0) shown.set(found, left);
    else shown.delete(found);
  };
  let end = 0;
  for (const [index, span] of spans.entries()) {
    end = Math.max(end, index);
    for (let next = spans[end]; next && next.to <= span.from + length - before; next = spans[end]) {
      add(next, 1);
      end += 1;
    }
    if (!best || shown.size > best.count) best = { span, count: shown.size };
    if (end > index) add(span, -1);
  }
  return best?.span;
};

const startOf = (text: string, wanted: number): number => {
  if (wanted <= 0) return 0;
  const space = text.indexOf(' ', wanted);
  return space >= 0 && space < wanted + before ? space + 1 : whole(text, wanted);
};

const endOf = (text: string, wanted: number): number => {
  if (wanted >= text.length) return text.length;
  const space = text.lastIndexOf(' ', wanted);
  return space > wanted - before ? space : whole(text, wanted);
};

/** A piece of the body, about 200 characters; its beginning where nothing was found in it. */
export const snippet = (body: string, matches: readonly KnowledgeMatch[]): SnippetPart[] => {
  const text = inOneLine(body);
  const spans = [...text.matchAll(run)]
    .flatMap(({ 0: letters, index }) => spansIn(letters, index, matches))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const from = startOf(text, Math.min((bestOf(spans)?.from ?? 0) - before, text.length - length));
  return partsOf(text, { from, to: endOf(text, from + length) }, spans);
};
