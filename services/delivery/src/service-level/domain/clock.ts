/**
 * Clock: one target of an agreement, measured on one incident. What it says is computed from facts (timeline.ts); what it
 * said is recorded here, step by step, and a breach that was recorded stays.
 *
 * It holds no running total: time spent is computed whenever somebody asks. Source: ISO/IEC 20000-1:2018 8.3.3.
 */
import { type clockEvents, clockStates, type EventOf } from '@attest/contracts';
import { type ActionOf, type Instant, machine, stateAfter } from '@attest/kernel';
import type { IncidentState, Metric, Priority } from './terms.ts';
import type { Standing, Step, StepType, Verdict } from './timeline.ts';

/** CORRECT leads where the facts lead: it is the one action that may find the clock in any state. */
export const clockMachine = machine(clockStates, 'RUNNING', {
  PAUSE: { from: ['RUNNING', 'STOPPED'], to: 'PAUSED' },
  RESUME: { from: ['PAUSED', 'STOPPED'], to: 'RUNNING' },
  STOP: { from: ['RUNNING', 'PAUSED'], to: 'STOPPED' },
  RETARGET: { from: clockStates },
  WARN: { from: ['RUNNING', 'PAUSED'] },
  BREACH: { from: ['RUNNING', 'PAUSED'] },
  CORRECT: { from: clockStates },
});
export type ClockState = (typeof clockStates)[number];
export type ClockAction = ActionOf<typeof clockMachine>;

/** What a clock is and was from its start on. */
export type ClockIdentity = {
  readonly id: string;
  readonly incidentId: string;
  readonly incidentKey: string;
  readonly serviceId: string;
  readonly customerId: string | null;
  readonly metric: Metric;
  readonly slaId: string;
  readonly calendarId: string;
  readonly calendarVersion: number;
  /** Release of the time-zone database at the start. */
  readonly zoneRules: string;
};

export type Clock = ClockIdentity & {
  readonly version: number;
  readonly head: string;
  readonly state: ClockState;
  readonly verdict: Verdict;
  readonly incidentState: IncidentState;
  readonly priority: Priority;
  readonly targetMinutes: number;
  readonly warnAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly startedAt: Instant;
  /** Since when the present target is at risk. */
  readonly atRiskSince: Instant | null;
  readonly breachedAt: Instant | null;
  readonly stoppedAt: Instant | null;
  /** When the verdict fell; null while it is open. */
  readonly verdictAt: Instant | null;
  readonly steps: readonly Step[];
};

export type ClockEvent = EventOf<typeof clockEvents>;

const actions: Readonly<Record<Exclude<StepType, 'STARTED'>, ClockAction>> = {
  PAUSED: 'PAUSE',
  RESUMED: 'RESUME',
  RETARGETED: 'RETARGET',
  AT_RISK: 'WARN',
  BREACHED: 'BREACH',
  STOPPED: 'STOP',
};

const eventTypes = {
  PAUSED: 'ClockPaused',
  RESUMED: 'ClockResumed',
  RETARGETED: 'ClockRetargeted',
  AT_RISK: 'ClockAtRisk',
  BREACHED: 'ClockBreached',
  STOPPED: 'ClockStopped',
} as const satisfies Record<Exclude<StepType, 'STARTED'>, ClockEvent['type']>;

/** The clock's state after each of its steps, by the table. Throws on a step that the table does not have: a bug, not input. */
export const statesOf = (steps: readonly Pick<Step, 'type'>[]): ClockState[] => {
  let state: ClockState = clockMachine.initial;
  return steps.map(({ type }) => {
    if (type === 'STARTED') return state;
    const action = actions[type];
    if (!clockMachine.transitions[action].from.includes(state))
      throw new Error(`a clock that is ${state} cannot ${action}`);
    state = stateAfter(clockMachine, state, action);
    return state;
  });
};

export const sameStep = (a: Step, b: Step | undefined): boolean =>
  a.type === b?.type && a.at === b.at && a.priority === b.priority && a.incidentState === b.incidentState;

const eventFor = (
  identity: ClockIdentity,
  { step, ...standing }: Standing,
  state: ClockState,
): Exclude<ClockEvent, { type: 'ClockCorrected' }> => {
  const { id, calendarId, calendarVersion, zoneRules, ...whose } = identity;
  const { type, ...said } = step;
  const stands = { ...whose, ...standing, ...said, state };
  return type === 'STARTED'
    ? { type: 'ClockStarted', ...stands, clockId: id, calendarId, calendarVersion, zoneRules }
    : { type: eventTypes[type], ...stands };
};

const identityOf = (clock: ClockIdentity): ClockIdentity => {
  const { id, incidentId, incidentKey, serviceId, customerId, metric } = clock;
  const { slaId, calendarId, calendarVersion, zoneRules } = clock;
  return { id, incidentId, incidentKey, serviceId, customerId, metric, slaId, calendarId, calendarVersion, zoneRules };
};

/**
 * Decides the first events of a clock.
 *
 * @param standings  its timeline, at least its start
 */
export const start = (identity: ClockIdentity, standings: readonly Standing[]): ClockEvent[] => {
  const states = statesOf(standings.map(({ step }) => step));
  return standings.map((standing, index) => eventFor(identity, standing, states[index] ?? clockMachine.initial));
};

/**
 * Decides what a clock has to say that it has not said: the steps that are new. Where a late fact makes what it said
 * wrong, it says so in the open (ClockCorrected); what was recorded before stays in its history.
 *
 * @param standings  the timeline, computed at least up to the last step that was recorded
 * @param now        when a correction is made
 */
export const follow = (clock: Clock, standings: readonly Standing[], now: Instant): ClockEvent[] => {
  const steps = standings.map(({ step }) => step);
  const states = statesOf(steps);
  const said = clock.steps.length;
  const last = standings.at(-1);
  if (!last) throw new Error(`the timeline of ${clock.id} has no start`);
  const identity = identityOf(clock);
  if (clock.steps.every((step, index) => sameStep(step, steps[index])))
    return standings
      .slice(said)
      .map((standing, index) => eventFor(identity, standing, states[said + index] ?? clockMachine.initial));
  const { id: _, calendarId, calendarVersion, zoneRules, ...whose } = identity;
  const { step, ...standing } = last;
  const { incidentState, priority } = step;
  const state = states.at(-1) ?? clockMachine.initial;
  return [{ type: 'ClockCorrected', at: now, ...whose, ...standing, incidentState, priority, state, steps }];
};

/** The moment up to which a timeline must be computed, so that it holds every step that was recorded. */
export const reachOf = (clock: Clock | undefined, knownUntil: Instant): Instant => {
  const last = clock?.steps.at(-1)?.at;
  return last !== undefined && last > knownUntil ? last : knownUntil;
};

const stepTypes: Readonly<Record<string, StepType>> = {
  ClockStarted: 'STARTED',
  ...Object.fromEntries(Object.entries(eventTypes).map(([step, event]) => [event, step])),
};

const runs = new Set<StepType>(['STARTED', 'PAUSED', 'RESUMED', 'STOPPED']);

/** What follows from the steps. */
const momentsOf = (steps: readonly Step[], verdict: Verdict, startedAt: Instant) => {
  const breachedAt = steps.find(({ type }) => type === 'BREACHED')?.at ?? null;
  const turned = steps.findLast(({ type }) => runs.has(type));
  const stoppedAt = turned?.type === 'STOPPED' ? turned.at : null;
  const retargeted = steps.findLastIndex(({ type }) => type === 'RETARGETED');
  const atRiskSince = steps.find(({ type }, index) => type === 'AT_RISK' && index > retargeted)?.at ?? null;
  const verdictAt = verdict === 'OPEN' ? null : (breachedAt ?? stoppedAt);
  return { startedAt: steps[0]?.at ?? startedAt, breachedAt, stoppedAt, atRiskSince, verdictAt };
};

/** Applies one event; total. Throws where a history does not begin with ClockStarted: such a history is broken. */
export const evolveClock = (clock: Clock | undefined, event: ClockEvent): Clock => {
  const { at, state, verdict, incidentState, priority, targetMinutes, warnAt, dueAt } = event;
  const stands = { state, verdict, incidentState, priority, targetMinutes, warnAt, dueAt };
  const type = stepTypes[event.type];
  const step: Step[] = type ? [{ type, at, incidentState, priority }] : [];
  if (event.type === 'ClockStarted') {
    const identity = identityOf({ ...event, id: event.clockId });
    return { ...identity, version: 1, head: '', ...stands, steps: step, ...momentsOf(step, verdict, at) };
  }
  if (!clock) throw new Error(`a clock begins with ClockStarted, not ${event.type}`);
  const steps = event.type === 'ClockCorrected' ? event.steps : [...clock.steps, ...step];
  return { ...clock, version: clock.version + 1, ...stands, steps, ...momentsOf(steps, verdict, clock.startedAt) };
};

/** When the clock must be looked at again without an event: at risk first, then missed; null where nothing is to come. */
export const nextMoment = ({ state, warnAt, dueAt, atRiskSince, breachedAt }: Clock): Instant | null =>
  state !== 'RUNNING' || breachedAt !== null ? null : atRiskSince === null ? (warnAt ?? dueAt) : dueAt;
