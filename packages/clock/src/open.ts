/**
 * Open hours as instants, expanded once a calendar in chunks and kept, so that arithmetic is a binary search.
 *
 * All times here are epoch milliseconds. What is kept is a cache of a pure function and bounded: the chunks of a calendar and
 * the number of calendars that are known by their text (one that is alive as an object is found by identity first).
 */
import type { Calendar } from './calendar.ts';
import { DAY_MS, type Span } from './date.ts';
import { instantsOf, openOn, type Rules, rulesOf } from './rules.ts';
import { offsetSpans, wallOf } from './zone.ts';

const CHUNK_MS = 64 * DAY_MS;
const CHUNKS_KEPT = 128;
const CALENDARS_KEPT = 256;
/** Chunks looked through for an opening before it is said that there is none: a hundred years. */
const HORIZON = Math.ceil((100 * 366 * DAY_MS) / CHUNK_MS);
/** No chunk outside the years that an instant can name: 1 to 9999. */
const EARLIEST = Date.parse('0001-04-01T00:00:00Z');
const LATEST = Date.parse('9999-10-01T00:00:00Z');

/** An open stretch and the open milliseconds of its chunk before it. */
type Opening = Span & { readonly before: number };
/** Openings that begin within one chunk's instants; the last may end in the next chunk. */
type Chunk = { readonly openings: readonly Opening[]; readonly totalMs: number };
type Expansion = { readonly rules: Rules; readonly chunks: Map<number, Chunk> };

const byObject = new WeakMap<Calendar, Expansion>();
const byText = new Map<string, Expansion>();

const expansionOf = (calendar: Calendar): Expansion => {
  const known = byObject.get(calendar);
  if (known) return known;
  const text = JSON.stringify(calendar);
  const expansion = byText.get(text) ?? { rules: rulesOf(calendar), chunks: new Map<number, Chunk>() };
  byText.delete(text);
  byText.set(text, expansion);
  const [oldest] = byText.keys();
  if (byText.size > CALENDARS_KEPT && oldest !== undefined) byText.delete(oldest);
  byObject.set(calendar, expansion);
  return expansion;
};

/** The calendar's rules as numbers, made once. */
export const rulesKept = (calendar: Calendar): Rules => expansionOf(calendar).rules;

const expand = (rules: Rules, index: number): Chunk => {
  const [from, to] = [index * CHUNK_MS, (index + 1) * CHUNK_MS];
  // Two days more on either side: a local date reaches that far from the UTC day of the same name, gaps and repeats included.
  const offsets = offsetSpans(rules.zone, from - 3 * DAY_MS, to + 3 * DAY_MS);
  const first = Math.floor(wallOf(rules.zone, from) / DAY_MS) - 2;
  const last = Math.floor(wallOf(rules.zone, to) / DAY_MS) + 2;
  const spans: Span[] = [];
  for (let day = first; day <= last; day += 1)
    for (const wall of openOn(rules, day, offsets))
      for (const span of instantsOf(wall, offsets)) if (span.from >= from && span.from < to) spans.push(span);
  spans.sort((a, b) => a.from - b.from);
  let totalMs = 0;
  const openings = spans.map((span) => {
    const before = totalMs;
    totalMs += span.to - span.from;
    return { from: span.from, to: span.to, before };
  });
  return { openings, totalMs };
};

const chunkOf = ({ rules, chunks }: Expansion, index: number): Chunk => {
  const known = chunks.get(index);
  if (known) return known;
  const chunk = expand(rules, index);
  const [oldest] = chunks.keys();
  if (chunks.size >= CHUNKS_KEPT && oldest !== undefined) chunks.delete(oldest);
  chunks.set(index, chunk);
  return chunk;
};

const chunkIndex = (at: number): number => Math.floor(at / CHUNK_MS);

/** How many of the chunk's openings begin before `at`. */
const begunBefore = ({ openings }: Chunk, at: number): number => {
  let [low, high] = [0, openings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const opening = openings[middle];
    if (opening && opening.from < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Open milliseconds of the chunk's openings before `at`. */
const openBefore = (chunk: Chunk, at: number): number => {
  const last = chunk.openings[begunBefore(chunk, at) - 1];
  return last ? last.before + Math.min(at, last.to) - last.from : 0;
};

/** The chunk's openings that overlap `from` to `to`, whole. */
const overlapping = (chunk: Chunk, from: number, to: number): readonly Opening[] => {
  const begun = begunBefore(chunk, from);
  const inside = chunk.openings[begun - 1];
  return chunk.openings.slice(inside && inside.to > from ? begun - 1 : begun, begunBefore(chunk, to));
};

/** Open stretches between two instants, clipped to them, ascending and disjoint: one a date and opening. */
export const openSpans = (calendar: Calendar, from: number, to: number): Span[] => {
  const expansion = expansionOf(calendar);
  const spans: Span[] = [];
  // One chunk earlier: its last opening may reach into this one.
  for (let index = chunkIndex(from) - 1; index <= chunkIndex(to); index += 1)
    for (const opening of overlapping(chunkOf(expansion, index), from, to))
      spans.push({ from: Math.max(opening.from, from), to: Math.min(opening.to, to) });
  return spans;
};

/** Open milliseconds between two instants; 0 where they are swapped. */
export const openMs = (calendar: Calendar, from: number, to: number): number => {
  if (to <= from) return 0;
  const expansion = expansionOf(calendar);
  let sum = 0;
  for (let index = chunkIndex(from) - 1; index <= chunkIndex(to); index += 1) {
    const chunk = chunkOf(expansion, index);
    sum += openBefore(chunk, to) - openBefore(chunk, from);
  }
  return sum;
};

/** The opening that holds `at`, its first millisecond included, its end not. */
const openingAt = (expansion: Expansion, at: number): Opening | undefined => {
  for (let index = chunkIndex(at); index >= chunkIndex(at) - 1; index -= 1) {
    const chunk = chunkOf(expansion, index);
    const last = chunk.openings[begunBefore(chunk, at + 1) - 1];
    if (last) return at < last.to ? last : undefined;
  }
  return undefined;
};

export const openAt = (calendar: Calendar, at: number): boolean => openingAt(expansionOf(calendar), at) !== undefined;

/** The instant by which `sum` open milliseconds of the chunk have passed, where an end meets a start by choice. */
const holding = ({ openings }: Chunk, sum: number, edge: 'START' | 'END'): number | undefined => {
  let [low, high] = [0, openings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const opening = openings[middle];
    if (opening && (edge === 'END' ? opening.before < sum : opening.before <= sum)) low = middle + 1;
    else high = middle;
  }
  const opening = openings[low - 1];
  return opening && opening.from + sum - opening.before;
};

/**
 * The first instant by which `ms` open milliseconds have passed since `at`: an opening's end rather than the next one's start.
 * For 0, `at` itself while open, else the next opening. Undefined where a hundred years do not have that much.
 */
export const after = (calendar: Calendar, at: number, ms: number): number | undefined => {
  const expansion = expansionOf(calendar);
  const inside = openingAt(expansion, at);
  if (ms === 0 && inside) return at;
  let left = ms;
  for (let index = chunkIndex(at) - 1; index < chunkIndex(at) + HORIZON && index * CHUNK_MS < LATEST; index += 1) {
    const chunk = chunkOf(expansion, index);
    const passed = openBefore(chunk, at);
    const available = chunk.totalMs - passed;
    if (left === 0) {
      const next = chunk.openings[begunBefore(chunk, at)];
      if (next) return next.from;
    } else if (available >= left) {
      return holding(chunk, passed + left, 'END');
    }
    left -= available;
  }
  return undefined;
};

/**
 * The last instant since which `ms` open milliseconds have passed at `at`: an opening's start rather than the end before it.
 * For 0, `at` itself while open, else the end of the opening before. Undefined where a hundred years do not have that much.
 */
export const before = (calendar: Calendar, at: number, ms: number): number | undefined => {
  const expansion = expansionOf(calendar);
  if (ms === 0 && openingAt(expansion, at)) return at;
  let left = ms;
  for (let index = chunkIndex(at); index > chunkIndex(at) - HORIZON && index * CHUNK_MS > EARLIEST; index -= 1) {
    const chunk = chunkOf(expansion, index);
    const passed = openBefore(chunk, at);
    if (left === 0) {
      const last = chunk.openings[begunBefore(chunk, at) - 1];
      if (last) return Math.min(at, last.to);
    } else if (passed >= left) {
      return holding(chunk, passed - left, 'START');
    }
    left -= passed;
  }
  return undefined;
};
