/**
 * A service level clock as a function of facts: when the record ran, waited and stopped, and the terms (target, calendar) that
 * were in force when. Nothing is stored as a running total, so a verdict can be recomputed and explained at any later time.
 * Source: ISO/IEC 20000-1:2018 8.3.3, 8.6.1.
 */
import type { Instant } from '@attest/kernel';
import { instantOf, msOf } from '@attest/kernel';
import type { Calendar } from './calendar.ts';
import { type Explained, type ExplainedInterval, explained, stretchesOf } from './explain.ts';
import { after, openMs } from './open.ts';

export type ClockState = 'RUNNING' | 'PAUSED' | 'STOPPED';

/**
 * What the clock does from an instant until the next change. STOPPED is the end; RUNNING or PAUSED after it means reopened,
 * and the time in between does not count.
 */
export type ClockChange = { readonly at: Instant; readonly state: ClockState; readonly reason?: string | undefined };

/**
 * What was promised, from an instant until the next terms; the first terms hold for the time before them too.
 * `targetMinutes` is working time; `atRiskPercent` of it used up means at risk.
 */
export type ClockTerms = {
  readonly from: Instant;
  readonly calendar: Calendar;
  readonly targetMinutes: number;
  readonly atRiskPercent: number;
};

/** Both lists ascending; at least one terms. Of several changes or terms at one instant the last holds. */
export type ClockFacts = { readonly changes: readonly ClockChange[]; readonly terms: readonly ClockTerms[] };

export type ClockVerdict = {
  readonly state: 'NOT_STARTED' | ClockState;
  readonly standing: 'ON_TRACK' | 'AT_RISK' | 'BREACHED' | 'MET';
  /** Of the terms in force at the moment; of a stopped clock, when it stopped. */
  readonly targetMs: number;
  readonly elapsedMs: number;
  /** Target less elapsed; negative when over. */
  readonly remainingMs: number;
  readonly startedAt?: Instant;
  /** Of the last stop, while stopped. */
  readonly stoppedAt?: Instant;
  /** When the elapsed time reached, or will reach if nothing changes, the share at risk. Absent when paused before that. */
  readonly atRiskAt?: Instant;
  /** When it reached, or will reach if nothing changes, the target; of a stopped clock, if it had run on. Absent when paused before that. */
  readonly dueAt?: Instant;
  /** When it reached the target then in force. Later terms do not take it back. */
  readonly breachedAt?: Instant;
  /** True once stopped in time, false once breached, absent while that is open. */
  readonly met?: boolean;
};

/** A stretch of one state under one terms, epoch milliseconds. */
type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly state: ClockState;
  readonly reason: string | undefined;
  readonly terms: ClockTerms;
};

const targetOf = (terms: ClockTerms): number => terms.targetMinutes * 60_000;
const riskOf = (terms: ClockTerms): number => Math.ceil((targetOf(terms) * terms.atRiskPercent) / 100);

/** The last of an ascending list that holds at a moment. */
const holdingAt = <T>(items: readonly T[], startOf: (item: T) => Instant, at: Instant): T | undefined =>
  items.findLast((item) => startOf(item) <= at);

const termsAt = ({ terms }: ClockFacts, at: Instant): ClockTerms => {
  const found = holdingAt(terms, (each) => each.from, at) ?? terms[0];
  if (!found) throw new RangeError('a clock needs terms');
  return found;
};

/** The clock's life up to and including `at`, cut where its state or its terms changed; the last stretch may be a moment. */
const stretchesUntil = (facts: ClockFacts, at: Instant): Stretch[] => {
  const start = facts.changes[0]?.at;
  if (start === undefined || start > at) return [];
  const cuts = [...facts.changes.map((change) => change.at), ...facts.terms.map((terms) => terms.from)];
  const starts = [...new Set(cuts)].filter((cut) => cut >= start && cut <= at).sort();
  return starts.flatMap((from, index) => {
    const change = holdingAt(facts.changes, (each) => each.at, from);
    if (!change) return [];
    const { state, reason } = change;
    return [{ from: msOf(from), to: msOf(starts[index + 1] ?? at), state, reason, terms: termsAt(facts, from) }];
  });
};

const workedIn = ({ state, terms, from, to }: Stretch): number =>
  state === 'RUNNING' ? openMs(terms.calendar, from, to) : 0;

/**
 * The first instant at which the elapsed time was at least what `needed` asks of the terms then in force.
 *
 * Working time is used up at the end of the day's hours, so that a record resolved on Sunday is late for Friday's closing.
 * With `inTime` what changes at the very instant counts: a clock stopped then is in time, and so is one whose target grew then.
 */
const reached = (stretches: readonly Stretch[], needed: (terms: ClockTerms) => number, inTime: boolean) => {
  let elapsed = 0;
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.state === 'STOPPED') continue;
    const need = needed(stretch.terms);
    if (elapsed >= need) return stretch.from;
    const worked = workedIn(stretch);
    if (stretch.state === 'RUNNING' && elapsed + worked >= need) {
      const at = after(stretch.terms.calendar, stretch.from, need - elapsed);
      const edge = inTime && at === stretch.to && index < stretches.length - 1;
      if (at !== undefined && at <= stretch.to && !edge) return at;
    }
    elapsed += worked;
  }
  return undefined;
};

/**
 * The verdict at a moment, from what had happened by then; facts after it are not looked at.
 *
 * Breached from the due instant on, unless stopped then or before. A looser target later does not erase a breach; a stricter
 * one that is already used up is breached when it comes into force.
 */
export const serviceClock = (facts: ClockFacts, at: Instant): ClockVerdict => {
  const stretches = stretchesUntil(facts, at);
  const last = stretches.at(-1);
  const first = stretches[0];
  const lastAlive = stretches.findLastIndex((each) => each.state !== 'STOPPED');
  const stopped = last?.state === 'STOPPED' ? stretches[lastAlive + 1] : undefined;
  const terms = stopped?.terms ?? termsAt(facts, at);
  const targetMs = targetOf(terms);
  if (!first || !last)
    return { state: 'NOT_STARTED', standing: 'ON_TRACK', targetMs, elapsedMs: 0, remainingMs: targetMs };

  const elapsedMs = stretches.reduce((sum, stretch) => sum + workedIn(stretch), 0);
  /** Past or projected: from the last moment that the clock ran, under the present terms. */
  const when = (need: number): Instant | undefined => {
    const past = reached(stretches, () => need, false);
    if (past !== undefined) return instantOf(past);
    if (last.state === 'PAUSED') return undefined;
    const future = after(terms.calendar, stopped?.from ?? last.to, need - elapsedMs);
    return future === undefined ? undefined : instantOf(future);
  };
  const breached = reached(stretches, targetOf, true);
  const atRiskAt = when(riskOf(terms));
  const dueAt = when(targetMs);
  return {
    state: last.state,
    standing:
      breached !== undefined
        ? 'BREACHED'
        : stopped
          ? 'MET'
          : atRiskAt !== undefined && atRiskAt <= at
            ? 'AT_RISK'
            : 'ON_TRACK',
    targetMs,
    elapsedMs,
    remainingMs: targetMs - elapsedMs,
    startedAt: instantOf(first.from),
    ...(stopped && { stoppedAt: instantOf(stopped.from) }),
    ...(atRiskAt && { atRiskAt }),
    ...(dueAt && { dueAt }),
    ...(breached !== undefined && { breachedAt: instantOf(breached) }),
    ...(breached !== undefined ? { met: false } : stopped ? { met: true } : {}),
  };
};

/**
 * Explains the clock up to a moment: every interval from its start to its stop, under the calendar that was in force. What
 * counted adds up to the verdict's `elapsedMs`; what follows the breach is marked as beyond the target.
 */
export const explainClock = (facts: ClockFacts, at: Instant): ExplainedInterval[] => {
  const stretches = stretchesUntil(facts, at);
  const life = stretches.slice(0, stretches.findLastIndex((each) => each.state !== 'STOPPED') + 1);
  return explained(
    life.flatMap(({ from, to, state, reason, terms }): Explained[] => {
      if (from === to) return [];
      if (state === 'STOPPED') return [{ from, to, counted: false, reason: 'STOPPED', detail: reason }];
      const pause = { from: instantOf(from), reason };
      return stretchesOf(terms.calendar, from, to, state === 'PAUSED' ? [pause] : []);
    }),
    reached(stretches, targetOf, true),
  );
};
