import { parseCalendar } from '@attest/clock';
import { clockSteps, priorities } from '@attest/contracts';
import { type Instant, instantOf, msOf, plusMs, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Clock,
  type ClockAction,
  type ClockIdentity,
  type ClockState,
  clockMachine,
  evolveClock,
  follow,
  nextMoment,
  reachOf,
  start,
  statesOf,
} from './clock.ts';
import type { Fact } from './course.ts';
import type { IncidentState, Priority } from './terms.ts';
import { type Measure, type StepType, timeline } from './timeline.ts';

const hours = parseCalendar({
  zone: 'UTC',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '18:00' }]])),
});
if (!hours.ok) throw new Error(hours.refusal.reason);
const measure: Measure = {
  metric: 'RESOLUTION',
  targets: priorities.map((priority, index) => ({
    metric: 'RESOLUTION',
    priority,
    minutes: 60 * (index + 1),
    atRiskPercent: 50,
  })),
  pausedIn: ['WAITING_ON_USER'],
  hours: hours.value,
};
const identity: ClockIdentity = {
  id: 'clock',
  incidentId: 'incident',
  incidentKey: 'INC-1001',
  serviceId: 'service',
  customerId: 'customer',
  metric: 'RESOLUTION',
  slaId: 'sla',
  calendarId: 'calendar',
  calendarVersion: 2,
  zoneRules: '2026a',
};
/** Monday, 1 June 2026. */
const at = (time: string): Instant => instantOf(Date.parse(`2026-06-01T${time}:00Z`));
const fact = (version: number, time: string, state: IncidentState, priority: Priority = 'P1'): Fact => ({
  from: version,
  through: version,
  at: at(time),
  state,
  priority,
});
const now = at('17:00');

const started = (facts: readonly Fact[], until: Instant): Clock => {
  const clock = start(identity, timeline(facts, measure, until)).reduce<Clock | undefined>(evolveClock, undefined);
  if (!clock) throw new Error('nothing started');
  return clock;
};
const followed = (clock: Clock, facts: readonly Fact[], until: Instant): Clock =>
  follow(clock, timeline(facts, measure, reachOf(clock, until)), now).reduce<Clock>(evolveClock, clock);
const logged = fact(1, '09:00', 'NEW');

describe('the machine', () => {
  const stepOf: Record<Exclude<ClockAction, 'CORRECT'>, StepType> = {
    PAUSE: 'PAUSED',
    RESUME: 'RESUMED',
    STOP: 'STOPPED',
    RETARGET: 'RETARGETED',
    WARN: 'AT_RISK',
    BREACH: 'BREACHED',
  };
  const to: Record<ClockState, StepType[]> = {
    RUNNING: ['STARTED'],
    PAUSED: ['STARTED', 'PAUSED'],
    STOPPED: ['STARTED', 'STOPPED'],
  };
  const cells = clockMachine.states.flatMap((state) =>
    (Object.keys(stepOf) as (keyof typeof stepOf)[]).map((action) => ({ state, action })),
  );
  it.each(cells)('$action from $state is a step iff the table says so', ({ state, action }) => {
    const steps = [...to[state], stepOf[action]].map((type) => ({ type }));
    const { from, to: next = state } = clockMachine.transitions[action];
    if (from.includes(state)) expect(statesOf(steps).at(-1)).toBe(next);
    else expect(() => statesOf(steps)).toThrow(`a clock that is ${state} cannot ${action}`);
  });
  it('reaches every state, and every step has its action', () => {
    expect(reachable(clockMachine)).toEqual(clockMachine.states);
    expect([...Object.values(stepOf), 'STARTED'].toSorted()).toEqual(clockSteps.toSorted());
  });
});

describe('a clock', () => {
  it('begins with what it is measured by, and what it will say if nothing happens', () =>
    expect(started([logged], at('09:00'))).toEqual({
      ...identity,
      version: 1,
      head: '',
      state: 'RUNNING',
      verdict: 'OPEN',
      incidentState: 'NEW',
      priority: 'P1',
      targetMinutes: 60,
      warnAt: at('09:30'),
      dueAt: at('10:00'),
      startedAt: at('09:00'),
      atRiskSince: null,
      breachedAt: null,
      stoppedAt: null,
      verdictAt: null,
      steps: [{ type: 'STARTED', at: at('09:00'), incidentState: 'NEW', priority: 'P1' }],
    }));
  it('says once what it has not said', () => {
    const clock = started([logged], at('09:00'));
    expect(follow(clock, timeline([logged], measure, at('09:29')), now)).toEqual([]);
    const late = follow(clock, timeline([logged], measure, at('10:00')), now);
    expect(late.map(({ type, at: when }) => [type, when])).toEqual([
      ['ClockAtRisk', at('09:30')],
      ['ClockBreached', at('10:00')],
    ]);
    const breached = late.reduce<Clock>(evolveClock, clock);
    expect(breached).toMatchObject({
      verdict: 'BREACHED',
      verdictAt: at('10:00'),
      breachedAt: at('10:00'),
      atRiskSince: at('09:30'),
    });
    expect(follow(breached, timeline([logged], measure, reachOf(breached, at('09:00'))), now)).toEqual([]);
  });
  it('keeps a breach through a looser target and a resolution', () => {
    const breached = started([logged], at('10:00'));
    const facts = [logged, fact(2, '10:30', 'IN_PROGRESS', 'P5'), fact(3, '11:00', 'RESOLVED', 'P5')];
    const ended = followed(breached, facts, at('11:00'));
    expect(ended).toMatchObject({
      state: 'STOPPED',
      verdict: 'BREACHED',
      breachedAt: at('10:00'),
      stoppedAt: at('11:00'),
    });
    expect(ended.version).toBe(breached.version + 2);
  });
  it('says so in the open where a fact comes too late for what was said', () => {
    const breached = started([logged], at('10:00'));
    const facts = [logged, fact(2, '09:45', 'RESOLVED')];
    const events = follow(breached, timeline(facts, measure, reachOf(breached, at('09:45'))), now);
    expect(events).toMatchObject([{ type: 'ClockCorrected', at: now, verdict: 'MET', state: 'STOPPED' }]);
    expect(events.reduce<Clock>(evolveClock, breached)).toMatchObject({
      version: breached.version + 1,
      breachedAt: null,
      stoppedAt: at('09:45'),
      verdictAt: at('09:45'),
      state: 'STOPPED',
    });
  });
  it('opens its verdict again with the incident', () => {
    const met = started([logged, fact(2, '09:40', 'RESOLVED')], at('09:40'));
    expect(met).toMatchObject({ verdict: 'MET', verdictAt: at('09:40') });
    const facts = [logged, fact(2, '09:40', 'RESOLVED'), fact(3, '12:00', 'REOPENED')];
    expect(followed(met, facts, at('12:00'))).toMatchObject({
      verdict: 'OPEN',
      verdictAt: null,
      stoppedAt: null,
      dueAt: at('12:20'),
    });
  });
  it('is at risk by its present target only', () => {
    const facts = [logged, fact(2, '09:45', 'IN_PROGRESS', 'P5')];
    expect(started(facts, at('09:45'))).toMatchObject({ atRiskSince: null, warnAt: at('11:30') });
    expect(started(facts, at('11:30')).atRiskSince).toBe(at('11:30'));
  });
  it('is looked at when it is at risk, when it is missed, and no more', () => {
    expect(nextMoment(started([logged], at('09:00')))).toBe(at('09:30'));
    expect(nextMoment(started([logged], at('09:30')))).toBe(at('10:00'));
    expect(nextMoment(started([logged], at('10:00')))).toBeNull();
    expect(nextMoment(started([logged, fact(2, '09:10', 'WAITING_ON_USER')], at('09:10')))).toBeNull();
    expect(nextMoment(started([logged, fact(2, '09:10', 'RESOLVED')], at('09:10')))).toBeNull();
  });
  it('begins with ClockStarted', () => {
    const clock = started([logged], at('09:00'));
    const [event] = follow(clock, timeline([logged], measure, at('09:30')), now);
    if (!event) throw new Error('no event');
    expect(() => evolveClock(undefined, event)).toThrow('ClockStarted');
    expect(() => follow(clock, [], now)).toThrow('no start');
  });
});

describe('any cut of any history', () => {
  const aFact = fc.record({
    minutes: fc.integer({ min: 0, max: 200 }),
    state: fc.constantFrom<IncidentState>(
      'ASSIGNED',
      'IN_PROGRESS',
      'WAITING_ON_USER',
      'RESOLVED',
      'REOPENED',
      'CANCELLED',
    ),
    priority: fc.constantFrom(...priorities),
  });
  const histories = fc.array(aFact, { maxLength: 8 }).map((later) => {
    let ms = msOf(logged.at);
    return [
      logged,
      ...later.map(({ minutes, state, priority }, index): Fact => {
        ms += minutes * 60_000;
        return { from: index + 2, through: index + 2, at: instantOf(ms), state, priority };
      }),
    ];
  });
  it('leads to the same clock, whether its events come one by one or at once', () =>
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 300 }), (facts, minutes) => {
        const until = plusMs(facts.at(-1)?.at ?? now, minutes * 60_000);
        const whole = started(facts, until);
        let stepwise = started(facts.slice(0, 1), logged.at);
        for (let known = 2; known <= facts.length; known += 1)
          stepwise = followed(stepwise, facts.slice(0, known), facts[known - 1]?.at ?? now);
        stepwise = followed(stepwise, facts, until);
        // A step and a stop at one moment may take a correction when they come one by one: another version, the same clock.
        expect({ ...stepwise, version: 0 }).toEqual({ ...whole, version: 0 });
      }),
      { seed: 7 },
    ));
  it('never takes a breach back, as long as facts come in order', () =>
    fc.assert(
      fc.property(histories, (facts) => {
        let clock = started(facts.slice(0, 1), logged.at);
        let breachedAt: Instant | null = null;
        for (let known = 2; known <= facts.length; known += 1) {
          clock = followed(clock, facts.slice(0, known), facts[known - 1]?.at ?? now);
          if (breachedAt !== null) expect(clock.breachedAt).toBe(breachedAt);
          breachedAt = clock.breachedAt;
        }
      }),
      { seed: 7 },
    ));
});
