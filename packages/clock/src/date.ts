/**
 * Local dates and wall-clock times as whole numbers.
 *
 * A wall time is the number of milliseconds that UTC would need to show the same date and time on its clock; a day is the
 * number of days since 1970-01-01. Both are plain integers, so a calendar is expanded without a date library in the loop.
 */
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** A date on the calendar's own wall: `2026-12-24`. */
export type LocalDate = string;

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const timeForm = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Days since 1970-01-01, or undefined for text that is no date of the years 1 to 9999 (30 February). */
export const dayOf = (date: LocalDate): number | undefined => {
  const parts = dateForm.exec(date);
  if (!parts) return undefined;
  const ms = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return dateOf(ms / DAY_MS) === date ? ms / DAY_MS : undefined;
};

export const dateOf = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Minutes since midnight of `08:00`; 1440 for `24:00`; undefined for other text. */
export const minuteOf = (time: string): number | undefined => {
  if (time === '24:00') return 1440;
  const parts = timeForm.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined;
};

/** A stretch of whole numbers, `from` included, `to` not. */
export type Span = { readonly from: number; readonly to: number };

/** The same stretches, ascending, with what overlaps or touches made one and what is empty left out. */
export const unionOf = (spans: readonly Span[]): Span[] => {
  const merged: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.from >= span.to) continue;
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ from: span.from, to: span.to });
  }
  return merged;
};

/** `spans` without `taken`; both ascending and disjoint. */
export const without = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
  taken.length === 0
    ? [...spans]
    : spans.flatMap((span) => {
        const left: Span[] = [];
        let from = span.from;
        for (const hole of taken) {
          if (hole.to <= from || hole.from >= span.to) continue;
          if (hole.from > from) left.push({ from, to: hole.from });
          from = hole.to;
        }
        return from < span.to ? [...left, { from, to: span.to }] : left;
      });

/** The part of each stretch that lies within `from` to `to`. */
export const clipped = (spans: readonly Span[], from: number, to: number): Span[] =>
  spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from < span.to);
