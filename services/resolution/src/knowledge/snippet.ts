/** Where an article says what was asked for: a piece of its text, with the words that were found marked. Pure. */
import type { KnowledgeMatch } from './search.ts';

export type KnowledgeSnippetPart = { readonly text: string; readonly matched: boolean };

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

const word = /[\p{L}\p{N}\p{M}]+/gu;
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Khmer}]/u;

type Span = { readonly from: number; readonly to: number; readonly found: string };

const placesOf = (text: string, piece: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
};

const spansIn = (run: string, start: number, matches: readonly KnowledgeMatch[]): Span[] => {
  if (unspaced.test(run))
    return matches.flatMap(({ found }) =>
      placesOf(run, found).map((at) => ({ from: start + at, to: start + at + found.length, found })),
    );
  const folded = fold(run);
  const match = matches.find(({ found, kind }) => (kind === 'FORM' ? folded.startsWith(found) : folded === found));
  return match ? [{ from: start, to: start + run.length, found: match.found }] : [];
};

/** The first of the spans from which a snippet shows the most different words; they come in order of where they begin. */
const bestOf = (spans: readonly Span[]): Span | undefined => {
  let best: { span: Span; count: number } | undefined;
  const shown = new Map<string, number>();
  const add = ({ found }: Span, count: number): void => {
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

/** Never between the halves of one character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);

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
export const snippet = (body: string, matches: readonly KnowledgeMatch[]): KnowledgeSnippetPart[] => {
  const text = body.normalize('NFC').replace(/\s+/g, ' ').trim();
  const spans = [...text.matchAll(word)]
    .flatMap((run) => spansIn(run[0], run.index, matches))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const start = startOf(text, Math.min((bestOf(spans)?.from ?? 0) - before, text.length - length));
  const end = endOf(text, start + length);
  const parts: KnowledgeSnippetPart[] = [];
  const add = (piece: string, matched: boolean): void => {
    if (piece !== '') parts.push({ text: piece, matched });
  };
  let at = start;
  for (const span of spans) {
    if (span.to <= at || span.from >= end) continue;
    const last = parts.at(-1);
    // Neighbouring pairs of characters are one word to the reader.
    if (span.from <= at && last?.matched) parts.pop();
    const from = span.from <= at && last?.matched ? at - last.text.length : Math.max(span.from, at);
    add(text.slice(at, from), false);
    at = Math.min(span.to, end);
    add(text.slice(from, at), true);
  }
  add(text.slice(at, end), false);
  if (start > 0) parts.unshift({ text: '…', matched: false });
  if (end < text.length) parts.push({ text: '…', matched: false });
  return parts;
};
