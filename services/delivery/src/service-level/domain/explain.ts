/** Why a clock reads what it reads, and whether its record says what the facts say. Pure. */
import { type ExplainedInterval, explainClock as explainFacts, serviceClock } from '@attest/clock';
import { type Instant, msOf } from '@attest/kernel';
import { type Clock, evolveClock, reachOf, sameStep, start } from './clock.ts';
import { type Course, type Fact, later } from './course.ts';
import type { IncidentState, Priority } from './terms.ts';
import { counted, factsFor, type Measure, timeline } from './timeline.ts';

/** What a clock is computed from. */
export type Basis = { readonly course: Course; readonly measure: Measure };

export type Interval = ExplainedInterval & { readonly incidentState: IncidentState; readonly priority: Priority };

export type Reading = {
  readonly elapsedMs: number;
  readonly targetMs: number;
  readonly remainingMs: number;
  readonly breachedAt: Instant | null;
};

/** What the clock reads at a moment, from the facts. */
export const readingAt = ({ course, measure }: Basis, at: Instant): Reading => {
  const { elapsedMs, targetMs, remainingMs, breachedAt } = serviceClock(factsFor(course.facts, measure), at);
  return { elapsedMs, targetMs, remainingMs, breachedAt: breachedAt ?? null };
};

/** An interval cut where the incident's state or priority changed, each piece with both. */
const told = (interval: ExplainedInterval, facts: readonly Fact[]): Interval[] => {
  const cuts = facts.map(({ at }) => at).filter((at) => interval.from < at && at < interval.to);
  return [interval.from, ...new Set(cuts)].map((from, index, starts) => {
    const to = starts[index + 1] ?? interval.to;
    const { state, priority } = facts.findLast(({ at }) => at <= from) ?? facts[0] ?? { state: 'NEW', priority: 'P3' };
    return {
      ...interval,
      from,
      to,
      ms: msOf(to) - msOf(from),
      elapsedMs: interval.elapsedMs - (interval.counted ? msOf(interval.to) - msOf(to) : 0),
      incidentState: state,
      priority,
    };
  });
};

/** Every interval of the clock up to a moment, ascending and without gaps; what counted adds up to its reading. */
export const explanation = ({ course, measure }: Basis, until: Instant): Interval[] => {
  const facts = counted(course.facts, measure);
  return explainFacts(factsFor(course.facts, measure), until).flatMap((interval) => told(interval, facts));
};

export type Difference = { readonly field: string; readonly stored: unknown; readonly computed: unknown };

/** What follows from the facts, besides the steps. */
const verified = [
  'state',
  'verdict',
  'incidentState',
  'priority',
  'targetMinutes',
  'warnAt',
  'dueAt',
  'startedAt',
  'atRiskSince',
  'breachedAt',
  'stoppedAt',
  'verdictAt',
] as const satisfies readonly (keyof Clock)[];

/**
 * Where the record of a clock says something else than its facts.
 *
 * @param asOf  targets that were missed by then must be recorded; leave the platform time to do it
 */
export const differences = (clock: Clock, { course, measure }: Basis, asOf: Instant): Difference[] => {
  const until = later(reachOf(clock, course.knownUntil), asOf);
  const computed = start(clock, timeline(course.facts, measure, until)).reduce<Clock | undefined>(
    evolveClock,
    undefined,
  );
  const found = verified.flatMap((field): Difference[] => {
    const [stored, anew] = [clock[field], computed?.[field] ?? null];
    return stored === anew ? [] : [{ field, stored, computed: anew }];
  });
  const steps = computed?.steps ?? [];
  const sameSteps =
    steps.length === clock.steps.length && steps.every((step, index) => sameStep(step, clock.steps[index]));
  return sameSteps ? found : [...found, { field: 'steps', stored: clock.steps, computed: steps }];
};
