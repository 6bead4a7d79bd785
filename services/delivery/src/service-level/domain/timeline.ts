/**
 * The steps of a service level clock, from facts alone: the course of the incident, the agreed targets, the version of the
 * calendar that was in force. The same facts always give the same steps, however and whenever they came. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.3.3.
 */
import { type ClockChange, type ClockFacts, type ClockTerms, serviceClock } from '@attest/clock';
import type { clockSteps, clockVerdicts } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import type { Hours } from './calendar.ts';
import { type Fact, later } from './course.ts';
import type { IncidentState, Metric, Priority, Target } from './terms.ts';

export type Verdict = (typeof clockVerdicts)[number];
export type StepType = (typeof clockSteps)[number];
export type Mode = ClockChange['state'];

/** What a clock is measured by; it does not change while the clock lives. */
export type Measure = {
  readonly metric: Metric;
  readonly targets: readonly Target[];
  readonly pausedIn: readonly IncidentState[];
  readonly hours: Hours;
};

export type Step = {
  readonly type: StepType;
  readonly at: Instant;
  readonly incidentState: IncidentState;
  readonly priority: Priority;
};

/** How the clock stands after a step. */
export type Standing = {
  readonly step: Step;
  readonly verdict: Verdict;
  readonly targetMinutes: number;
  readonly warnAt: Instant | null;
  readonly dueAt: Instant | null;
  /** Minutes of service time that had counted, as of the step. */
  readonly elapsedMinutes: number;
};

const settled = ['RESOLVED', 'CLOSED', 'CANCELLED'] as const satisfies readonly IncidentState[];
/** A response is given when somebody works on the incident; a resolution when service is restored. Both end with a cancellation. */
const stops: Readonly<Record<Metric, readonly IncidentState[]>> = {
  RESPONSE: ['IN_PROGRESS', ...settled],
  RESOLUTION: settled,
};

export const modeOf = ({ metric, pausedIn }: Pick<Measure, 'metric' | 'pausedIn'>, state: IncidentState): Mode =>
  stops[metric].includes(state) ? 'STOPPED' : pausedIn.includes(state) ? 'PAUSED' : 'RUNNING';

/** Facts in the incident's own order. A time that runs backwards (another system's log) counts as standing still. */
export const inTime = (facts: readonly Fact[]): Fact[] => {
  let last: Instant | undefined;
  return facts.map((fact) => {
    last = last !== undefined && fact.at < last ? last : fact.at;
    return { ...fact, at: last };
  });
};

/** A response that was given is not given again: what comes after its stop does not count. */
export const counted = (facts: readonly Fact[], measure: Measure): Fact[] => {
  const answered =
    measure.metric === 'RESPONSE' ? facts.findIndex(({ state }) => modeOf(measure, state) === 'STOPPED') : -1;
  return inTime(answered < 0 ? facts : facts.slice(0, answered + 1));
};

const targetOf = ({ metric, targets }: Measure, priority: Priority): Target => {
  const target = targets.find((candidate) => candidate.metric === metric && candidate.priority === priority);
  if (!target) throw new Error(`the agreement has no ${metric} target for ${priority}`);
  return target;
};

const changeStep: Readonly<Record<Mode, StepType>> = { RUNNING: 'RESUMED', PAUSED: 'PAUSED', STOPPED: 'STOPPED' };

/** A step that the incident made, and the mode of the clock after it. */
type Turn = Step & { readonly mode: Mode };

/** A new priority counts before the clock runs with it, and after a stop that comes with it. */
const turnsOf = (facts: readonly Fact[], measure: Measure): Turn[] => {
  let mode: Mode = 'RUNNING';
  let priority: Priority | undefined;
  const turns: Turn[] = [];
  for (const fact of counted(facts, measure)) {
    const said = { at: fact.at, incidentState: fact.state, priority: fact.priority };
    const next = modeOf(measure, fact.state);
    const change: Turn[] = next === mode ? [] : [{ type: changeStep[next], mode: next, ...said }];
    if (priority === undefined) turns.push({ type: 'STARTED', mode: 'RUNNING', ...said }, ...change);
    else if (fact.priority === priority) turns.push(...change);
    else if (next === 'STOPPED') turns.push(...change, { type: 'RETARGETED', mode: next, ...said });
    else turns.push({ type: 'RETARGETED', mode, ...said }, ...change);
    mode = next;
    priority = fact.priority;
  }
  return turns;
};

type Known = { readonly changes: ClockChange[]; readonly terms: ClockTerms[] };

/** A priority that changes while the clock is stopped takes effect when it runs again: nobody misses a target that was not yet theirs. */
const learn = ({ changes, terms }: Known, { at, mode, priority, incidentState }: Turn, measure: Measure): void => {
  const { minutes, atRiskPercent } = targetOf(measure, priority);
  if (changes.at(-1)?.state !== mode) changes.push({ at, state: mode, reason: incidentState });
  const last = terms.at(-1);
  if (!last || (mode !== 'STOPPED' && (last.targetMinutes !== minutes || last.atRiskPercent !== atRiskPercent)))
    terms.push({ from: at, calendar: measure.hours, targetMinutes: minutes, atRiskPercent });
};

/** The course in the words of the clock package. */
export const factsFor = (facts: readonly Fact[], measure: Measure): ClockFacts => {
  const known: Known = { changes: [], terms: [] };
  for (const turn of turnsOf(facts, measure)) learn(known, turn, measure);
  return known;
};

/**
 * Every step of the clock up to a moment, each with how the clock stands after it.
 *
 * @param facts  the incident's course, from its first event
 * @param until  what is known and what time it is: targets missed by then are steps, later ones are not
 * @returns      in order of time; a target that is missed at the moment of a change before that change, unless it is a stop
 */
export const timeline = (facts: readonly Fact[], measure: Measure, until: Instant): Standing[] => {
  const known: Known = { changes: [], terms: [] };
  const standings: Standing[] = [];
  let breachedAt: Instant | undefined;
  let warned = false;
  turnsOf(facts, measure).forEach((turn, index, turns) => {
    const { mode, ...step } = turn;
    const { at, incidentState, priority } = step;
    learn(known, turn, measure);
    const clock = serviceClock(known, at);
    const targetMinutes = known.terms.at(-1)?.targetMinutes ?? 0;
    const stand = (taken: Step): Standing => {
      const missed = breachedAt !== undefined;
      const ended = incidentState === 'CANCELLED' ? 'VOID' : 'MET';
      return {
        step: taken,
        verdict: missed ? 'BREACHED' : mode === 'STOPPED' ? ended : 'OPEN',
        targetMinutes,
        warnAt: missed || mode !== 'RUNNING' ? null : (clock.atRiskAt ?? null),
        dueAt: breachedAt ?? (mode === 'PAUSED' ? null : (clock.dueAt ?? null)),
        elapsedMinutes: (taken.at === at ? clock : serviceClock(known, taken.at)).elapsedMs / 60_000,
      };
    };
    if (step.type === 'RETARGETED') warned = false;
    standings.push(stand(step));
    const next = turns[index + 1];
    if (mode === 'STOPPED' || breachedAt !== undefined || next?.at === at) return;
    // What is done at the very moment at which it was due is done in time.
    const within = (moment: Instant) => (next?.mode === 'STOPPED' ? moment < next.at : moment <= (next?.at ?? until));
    const missedAt = clock.dueAt && later(clock.dueAt, at);
    const riskAt = clock.atRiskAt && later(clock.atRiskAt, at);
    if (riskAt && !warned && within(riskAt) && (!missedAt || riskAt < missedAt)) {
      warned = true;
      standings.push(stand({ type: 'AT_RISK', at: riskAt, incidentState, priority }));
    }
    if (missedAt && within(missedAt)) {
      breachedAt = missedAt;
      standings.push(stand({ type: 'BREACHED', at: missedAt, incidentState, priority }));
    }
  });
  return standings;
};
