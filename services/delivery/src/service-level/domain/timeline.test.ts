import { type Calendar as Hours, parseCalendar, serviceClock } from '@attest/clock';
import { incidentStates, priorities } from '@attest/contracts';
import { type Instant, instantOf, msOf, plusMs } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statesOf } from './clock.ts';
import { type Fact, told } from './course.ts';
import { bruteForce } from './minutes.ts';
import type { IncidentState, Metric, Priority, Target } from './terms.ts';
import { factsFor, type Measure, type Standing, timeline } from './timeline.ts';

const minuteMs = 60_000;

const hoursOf = (json: unknown): Hours => {
  const parsed = parseCalendar(json);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.value;
};

const nineToFive = [{ from: '09:00', to: '17:00' }];
const workdays = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };
const london = hoursOf({ zone: 'Europe/London', weekly: workdays });

const everyTarget = (metric: Metric, minutes: Readonly<Record<Priority, number>>): Target[] =>
  priorities.map((priority) => ({ metric, priority, minutes: minutes[priority], atRiskPercent: 75 }));

const targets = [
  ...everyTarget('RESPONSE', { P1: 15, P2: 30, P3: 60, P4: 120, P5: 240 }),
  ...everyTarget('RESOLUTION', { P1: 120, P2: 240, P3: 480, P4: 960, P5: 1440 }),
];
const resolution: Measure = { metric: 'RESOLUTION', targets, pausedIn: ['WAITING_ON_USER'], hours: london };
const response: Measure = { ...resolution, metric: 'RESPONSE' };

/** Facts from "09:00 NEW P1" lines of Monday, 1 June 2026, in London (UTC+1); "+1 09:00" is the next day. */
const day = (...lines: string[]): Fact[] =>
  lines.map((line, index) => {
    const [, days = '0', time = '', state = '', priority = 'P1'] =
      /^(?:\+(\d) )?(\S+) (\S+)(?: (P\d))?$/.exec(line) ?? [];
    const at = instantOf(Date.parse(`2026-06-0${1 + Number(days)}T${time}:00+01:00`));
    return { from: index + 1, through: index + 1, at, state: state as IncidentState, priority: priority as Priority };
  });
const at = (text: string): Instant => day(`${text} NEW`)[0]?.at ?? instantOf(0);
const shown = (standings: readonly Standing[]): string[] =>
  standings.map(({ step }) => {
    const local = Temporal.Instant.from(step.at).toZonedDateTimeISO('Europe/London');
    return `${local.day > 1 ? `+${local.day - 1} ` : ''}${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${step.type}`;
  });
const steps = (facts: readonly Fact[], measure: Measure, until: string) => shown(timeline(facts, measure, at(until)));

describe('the steps of a clock', () => {
  it('start, are at risk, are missed at the very minute', () => {
    const facts = day('10:00 NEW');
    expect(steps(facts, resolution, '11:29')).toEqual(['10:00 STARTED']);
    expect(steps(facts, resolution, '11:30')).toEqual(['10:00 STARTED', '11:30 AT_RISK']);
    expect(steps(facts, resolution, '12:00')).toEqual(['10:00 STARTED', '11:30 AT_RISK', '12:00 BREACHED']);
  });
  it('what is done at the very moment at which it was due is done in time, a minute later it is not', () => {
    const done = timeline(day('10:00 NEW', '12:00 RESOLVED'), resolution, at('15:00'));
    expect(shown(done)).toEqual(['10:00 STARTED', '11:30 AT_RISK', '12:00 STOPPED']);
    expect(done.at(-1)).toMatchObject({ verdict: 'MET', dueAt: at('12:00'), warnAt: null });
    expect(timeline(day('10:00 NEW', '12:01 RESOLVED'), resolution, at('15:00')).at(-1)?.verdict).toBe('BREACHED');
  });
  it('waiting on the user pauses; waiting on others does not, unless it was agreed', () => {
    const facts = day('10:00 NEW', '10:30 WAITING_ON_USER', '13:00 IN_PROGRESS', '14:00 WAITING_ON_SUPPLIER');
    expect(steps(facts, resolution, '16:00')).toEqual([
      '10:00 STARTED',
      '10:30 PAUSED',
      '13:00 RESUMED',
      '14:00 AT_RISK',
      '14:30 BREACHED',
    ]);
    const agreed: Measure = { ...resolution, pausedIn: ['WAITING_ON_USER', 'WAITING_ON_SUPPLIER'] };
    expect(steps(facts, agreed, '16:00')).toEqual([
      '10:00 STARTED',
      '10:30 PAUSED',
      '13:00 RESUMED',
      '14:00 AT_RISK',
      '14:00 PAUSED',
    ]);
  });
  it('time while resolved does not count; a reopened incident resumes', () => {
    const facts = day('10:00 NEW', '11:00 RESOLVED', '15:00 REOPENED');
    const [, , resumed] = timeline(facts, resolution, at('15:00'));
    expect(resumed).toMatchObject({ step: { type: 'RESUMED' }, verdict: 'OPEN', dueAt: at('16:00') });
  });
  it('a response is given once: at the first work, or with the resolution', () => {
    const facts = day('10:00 NEW', '10:05 ASSIGNED', '10:10 IN_PROGRESS', '11:00 RESOLVED', '12:00 REOPENED');
    expect(steps(facts, response, '16:00')).toEqual(['10:00 STARTED', '10:10 STOPPED']);
    expect(steps(day('10:00 NEW', '10:10 RESOLVED'), response, '16:00')).toEqual(['10:00 STARTED', '10:10 STOPPED']);
    expect(steps(day('10:00 NEW', '10:05 WAITING_ON_USER'), response, '16:00')).toEqual([
      '10:00 STARTED',
      '10:05 PAUSED',
    ]);
  });
  it('another priority is measured from the beginning; pauses stay', () => {
    const facts = day('10:00 NEW P3', '10:30 WAITING_ON_USER P3', '11:00 IN_PROGRESS P3', '12:00 IN_PROGRESS P2');
    const standings = timeline(facts, resolution, at('12:00'));
    expect(standings.at(-1)).toMatchObject({ step: { type: 'RETARGETED' }, targetMinutes: 240, dueAt: at('14:30') });
  });
  it('a stricter target that is already used up is missed when it comes', () =>
    expect(steps(day('10:00 NEW P3', '13:00 IN_PROGRESS P1'), resolution, '13:00')).toEqual([
      '10:00 STARTED',
      '13:00 RETARGETED',
      '13:00 BREACHED',
    ]));
  it('a looser target later never takes a breach back', () => {
    const standings = timeline(
      day('10:00 NEW P1', '12:30 IN_PROGRESS P5', '12:40 RESOLVED P5'),
      resolution,
      at('16:00'),
    );
    expect(shown(standings)).toEqual([
      '10:00 STARTED',
      '11:30 AT_RISK',
      '12:00 BREACHED',
      '12:30 RETARGETED',
      '12:40 STOPPED',
    ]);
    expect(standings.at(-1)).toMatchObject({ verdict: 'BREACHED', dueAt: at('12:00') });
  });
  it('a looser target may be at risk once more', () =>
    expect(steps(day('10:00 NEW P1', '11:45 IN_PROGRESS P2'), resolution, '13:00')).toEqual([
      '10:00 STARTED',
      '11:30 AT_RISK',
      '11:45 RETARGETED',
      '13:00 AT_RISK',
    ]));
  it('a priority that is changed after the resolution does not spoil it', () => {
    const facts = day('10:00 NEW P3', '13:00 RESOLVED P3', '14:00 RESOLVED P1');
    expect(timeline(facts, resolution, at('16:00')).at(-1)).toMatchObject({ verdict: 'MET', targetMinutes: 480 });
    expect(
      steps([...facts, ...day('15:00 REOPENED P1').map((f) => ({ ...f, from: 4, through: 4 }))], resolution, '15:00'),
    ).toEqual(['10:00 STARTED', '13:00 STOPPED', '14:00 RETARGETED', '15:00 RESUMED', '15:00 BREACHED']);
  });
  it('cancelling voids what was not missed, and only that', () => {
    expect(timeline(day('10:00 NEW', '11:00 CANCELLED'), resolution, at('16:00')).at(-1)?.verdict).toBe('VOID');
    expect(timeline(day('10:00 NEW', '13:00 CANCELLED'), resolution, at('16:00')).at(-1)?.verdict).toBe('BREACHED');
  });
  it('a target that ends with the day’s hours is missed at their end, not on the next morning', () => {
    expect(steps(day('15:00 NEW', '+1 08:00 RESOLVED'), resolution, '+1 10:00')).toEqual([
      '15:00 STARTED',
      '16:30 AT_RISK',
      '17:00 BREACHED',
      '+1 08:00 STOPPED',
    ]);
    expect(steps(day('15:01 NEW'), resolution, '+1 10:00')).toContain('+1 09:01 BREACHED');
  });
  it('a log whose times run backwards stands still instead', () =>
    expect(steps(day('10:00 NEW', '11:00 WAITING_ON_USER', '10:30 IN_PROGRESS'), resolution, '11:29')).toEqual([
      '10:00 STARTED',
      '11:00 PAUSED',
      '11:00 RESUMED',
    ]));
});

const night = [
  { from: '00:00', to: '02:30' },
  { from: '22:15', to: '24:00' },
];
const zones: Hours[] = [
  london,
  hoursOf({ zone: 'Asia/Kolkata', weekly: { ...workdays, sat: night, sun: night } }),
  hoursOf({
    zone: 'America/Chicago',
    weekly: { mon: night, tue: night, wed: night, thu: night, fri: night, sat: night, sun: night },
  }),
];
/** Around the Sunday on which London's clocks, and a week after which Chicago's, go back. */
const begin = instantOf(Date.parse('2026-10-24T20:00:00Z'));
const aHistory = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 900 }),
      state: fc.constantFrom(...incidentStates),
      priority: fc.constantFrom(...priorities),
    }),
    { minLength: 0, maxLength: 9 },
  )
  .map((later) => {
    let ms = msOf(begin);
    const facts: Fact[] = [{ from: 1, through: 1, at: begin, state: 'NEW', priority: 'P3' }];
    for (const { minutes, state, priority } of later) {
      ms += minutes * minuteMs;
      facts.push({ from: facts.length + 1, through: facts.length + 1, at: instantOf(ms), state, priority });
    }
    return facts;
  });
const aMeasure = fc
  .record({
    metric: fc.constantFrom<Metric>('RESPONSE', 'RESOLUTION'),
    hours: fc.constantFrom(...zones),
    pausedIn: fc.constantFrom<IncidentState[]>([], ['WAITING_ON_USER'], ['WAITING_ON_USER', 'WAITING_ON_CHANGE']),
  })
  .map((chosen): Measure => ({ ...chosen, targets }));
const after = fc.integer({ min: 0, max: 3000 });
const lastAt = (facts: readonly Fact[]): Instant => facts.at(-1)?.at ?? begin;

describe('any history', () => {
  it('gives the elapsed time and the breach that a clock without arithmetic gives, over daylight saving too', () =>
    fc.assert(
      fc.property(aHistory, aMeasure, after, (facts, measure, minutes) => {
        const until = plusMs(lastAt(facts), minutes * minuteMs);
        const expected = bruteForce(facts, measure, until);
        const breach = timeline(facts, measure, until).find(({ step }) => step.type === 'BREACHED');
        expect(breach?.step.at).toBe(expected.breachedAt);
        expect(serviceClock(factsFor(facts, measure), until).elapsedMs).toBe(expected.elapsed * minuteMs);
      }),
      { seed: 7, numRuns: 150 },
    ));
  it('agrees with the verdict of the clock package at every moment, and with the table', () =>
    fc.assert(
      fc.property(aHistory, aMeasure, after, (facts, measure, minutes) => {
        const until = plusMs(lastAt(facts), minutes * minuteMs);
        const standings = timeline(facts, measure, until);
        const verdict = serviceClock(factsFor(facts, measure), until);
        const states = statesOf(standings.map(({ step }) => step));
        expect(standings.find(({ step }) => step.type === 'BREACHED')?.step.at).toBe(verdict.breachedAt);
        expect(states.at(-1)).toBe(verdict.state);
        const stopped = verdict.state === 'STOPPED' ? standings.at(-1)?.elapsedMinutes : verdict.elapsedMs / minuteMs;
        expect(stopped).toBe(verdict.elapsedMs / minuteMs);
      }),
      { seed: 7 },
    ));
  it('has the same steps however it is cut: what was said stays when more is known', () =>
    fc.assert(
      fc.property(aHistory, aMeasure, after, fc.nat(), (facts, measure, minutes, cut) => {
        const known = facts.slice(0, 1 + (cut % facts.length));
        const early = timeline(known, measure, lastAt(known));
        const whole = timeline(facts, measure, plusMs(lastAt(facts), minutes * minuteMs));
        const held = early.filter(({ step }) => step.at < lastAt(known));
        expect(whole.slice(0, held.length)).toEqual(held);
      }),
      { seed: 7 },
    ));
  it('does not depend on the order in which its events came, nor on how often', () =>
    fc.assert(
      fc.property(aHistory, fc.array(fc.nat(), { maxLength: 30 }), (facts, picks) => {
        const events = facts.map(({ from, at: when, state, priority }) => ({
          incidentId: 'i',
          incidentKey: from === 1 ? 'INC-1' : undefined,
          version: from,
          at: when,
          state,
          priority,
          serviceId: from === 1 ? 's' : 't',
          customerId: null,
        }));
        const inOrder = events.reduce<ReturnType<typeof told> | undefined>(told, undefined);
        const shuffled = [...picks.flatMap((pick) => events[pick % events.length] ?? []), ...events.toReversed()];
        expect(shuffled.reduce<ReturnType<typeof told> | undefined>(told, undefined)).toEqual(inOrder);
      }),
      { seed: 7 },
    ));
});
