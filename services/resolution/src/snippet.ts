/** A piece of a text with what was found in it marked: what searches show. Pure. */

export type SnippetPart = { readonly text: string; readonly matched: boolean };

/** Where something was found: from its first UTF-16 unit to after its last. */
export type Span = { readonly from: number; readonly to: number };

/** Runs of letters, digits and their marks. */
export const run = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters of scripts that are written without spaces: found anywhere in a run. */
export const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Khmer}]/u;

/** The text as snippets are cut from: in one line. */
export const inOneLine = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Everywhere that the piece stands in the run. */
export const placesOf = (letters: string, piece: string): number[] => {
  const places: number[] = [];
  for (let at = letters.indexOf(piece); at >= 0; at = letters.indexOf(piece, at + 1)) places.push(at);
  return places;
};

/** In their order; those that touch or overlap are one to the reader. */
const joined = (spans: readonly Span[]): Span[] => {
  const one: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = one.at(-1);
    if (last && from <= last.to) one[one.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else one.push({ from, to });
  }
  return one;
};

/** Never between the halves of one character. */
export const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);

/** The text from `start` to `end` in parts, with an ellipsis where there is more. */
export const partsOf = (text: string, { from: start, to: end }: Span, spans: readonly Span[]): SnippetPart[] => {
  const parts: SnippetPart[] = [];
  const add = (piece: string, matched: boolean): void => {
    if (piece !== '') parts.push({ text: piece, matched });
  };
  let at = start;
  for (const span of joined(spans)) {
    const [from, to] = [Math.max(span.from, at), Math.min(span.to, end)];
    if (from >= to) continue;
    add(text.slice(at, from), false);
    add(text.slice(from, to), true);
    at = to;
  }
  add(text.slice(at, end), false);
  if (start > 0) parts.unshift({ text: '…', matched: false });
  if (end < text.length) parts.push({ text: '…', matched: false });
  return parts;
};
