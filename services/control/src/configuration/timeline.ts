/**
 * What was true of a thing, and when: periods in which nothing changed, and what a fact about a span of time makes of them.
 *
 * Pure. Spans begin with their first moment and end before their last; an end of null is open.
 */
import type { Instant } from '@attest/kernel';

export type Span = { readonly from: Instant; readonly until: Instant | null };
export type Period<Facts> = Span & { readonly facts: Facts };

/** Periods that no longer say what was true, and those that do instead. */
export type Revision<P, Facts> = { readonly ended: readonly P[]; readonly begun: readonly Period<Facts>[] };

const before = (a: Instant | null, b: Instant | null): boolean => a !== null && (b === null || a < b);

const overlaps = (a: Span, b: Span): boolean => before(a.from, b.until) && before(b.from, a.until);

/** The parts of a period before, within and after a span. */
const parts = <Facts>({ from, until, facts }: Period<Facts>, span: Span, within: Facts | null): Period<Facts>[] => [
  ...(from < span.from ? [{ from, until: span.from, facts }] : []),
  ...(within === null
    ? []
    : [
        {
          from: from > span.from ? from : span.from,
          until: before(until, span.until) ? until : span.until,
          facts: within,
        },
      ]),
  ...(span.until !== null && before(span.until, until) ? [{ from: span.until, until, facts }] : []),
];

/**
 * What becomes of the periods of a thing that is there from a beginning on without gaps, when something is said of a span.
 * A span that begins before the thing and reaches it makes the thing begin with the span, as it was at first.
 *
 * @param said   the facts with what is said; the same object where that changes nothing
 */
export const revised = <Facts, P extends Period<Facts>>(
  periods: readonly P[],
  span: Span,
  said: (facts: Facts) => Facts,
): Revision<P, Facts> => {
  const [first] = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const changed = periods.flatMap((period) => {
    if (!overlaps(period, span)) return [];
    const facts = said(period.facts);
    return facts === period.facts ? [] : [{ period, facts }];
  });
  const earlier =
    first && span.from < first.from && (span.until === null || span.until >= first.from)
      ? [{ from: span.from, until: first.from, facts: said(first.facts) }]
      : [];
  return {
    ended: changed.map(({ period }) => period),
    begun: [...earlier, ...changed.flatMap(({ period, facts }) => parts(period, span, facts))],
  };
};

/** What becomes of the periods in which something is there, when it is said that it is, or is not, there in a span. */
export const present = <P extends Span>(periods: readonly P[], span: Span, there: boolean): Revision<P, true> => {
  const met = periods.filter((period) => overlaps(period, span));
  const rest = met.flatMap((period) => parts({ ...period, facts: true as const }, span, null));
  if (there && met.some((period) => period.from <= span.from && !before(period.until, span.until)))
    return { ended: [], begun: [] };
  return { ended: met, begun: there ? [...rest, { ...span, facts: true }] : rest };
};
