/** Stretches of time as milliseconds since 1970, half-open: what is left over, and what is common. Pure. */

/** `from` included, `to` not; `to` may be infinite. */
export type Span = { readonly from: number; readonly to: number };

/** Ascending, neither overlapping nor touching. */
export const merged = (spans: readonly Span[]): Span[] => {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from >= to) continue;
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
};

/** What is in both; each of the lists merged. */
export const common = (one: readonly Span[], other: readonly Span[]): Span[] => {
  const found: Span[] = [];
  let at = 0;
  for (const { from, to } of one) {
    while ((other[at]?.to ?? Number.POSITIVE_INFINITY) <= from) at += 1;
    for (let index = at; index < other.length; index += 1) {
      const next = other[index];
      if (!next || next.from >= to) break;
      found.push({ from: Math.max(from, next.from), to: Math.min(to, next.to) });
    }
  }
  return found;
};

/** What is in `one` and not in `taken`; each of the lists merged. */
export const without = (one: readonly Span[], taken: readonly Span[]): Span[] => {
  const gaps: Span[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const span of taken) {
    gaps.push({ from, to: span.from });
    from = span.to;
  }
  gaps.push({ from, to: Number.POSITIVE_INFINITY });
  return common(one, gaps);
};

/** Whether `span` is wholly in one of the merged spans. */
export const holds = (spans: readonly Span[], { from, to }: Span): boolean =>
  spans.some((one) => one.from <= from && to <= one.to);

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;
