import { alwaysOpen, parseCalendar } from '@attest/clock';
import { incidentStates, priorities } from '@attest/contracts';
import { type Instant, instantOf, msOf, plusMs } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, evolveClock, start } from './clock.ts';
import type { Course, Fact } from './course.ts';
import { type Basis, differences, explanation, readingAt } from './explain.ts';
import type { IncidentState, Priority } from './terms.ts';
import { type Measure, timeline } from './timeline.ts';

const hours = parseCalendar({
  zone: 'Europe/Berlin',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '08:00', to: '17:00' }]])),
  holidays: [{ on: '2026-06-04', name: 'Fronleichnam' }],
});
if (!hours.ok) throw new Error(hours.refusal.reason);

const measure: Measure = {
  metric: 'RESOLUTION',
  targets: priorities.map((priority, index) => ({
    metric: 'RESOLUTION',
    priority,
    minutes: 120 * (index + 1),
    atRiskPercent: 75,
  })),
  pausedIn: ['WAITING_ON_USER'],
  hours: hours.value,
};
/** Of June 2026, Berlin time: "3 09:00" is a Wednesday morning, the 4th a holiday. */
const at = (text: string): Instant => {
  const [day = '', time = ''] = text.split(' ');
  return instantOf(Date.parse(`2026-06-${day.padStart(2, '0')}T${time}:00+02:00`));
};
const courseOf = (...lines: [string, IncidentState, Priority][]): Course => {
  const facts = lines.map(([when, state, priority], index): Fact => {
    return { from: index + 1, through: index + 1, at: at(when), state, priority };
  });
  const knownUntil = facts.at(-1)?.at ?? at('1 00:00');
  return { incidentId: 'incident', incidentKey: 'INC-1', serviceId: 'service', customerId: null, facts, knownUntil };
};
const basis = (...lines: [string, IncidentState, Priority][]): Basis => ({ course: courseOf(...lines), measure });

const clockOf = ({ course }: Basis, until = course.knownUntil): Clock => {
  const identity = {
    id: 'clock',
    incidentId: 'incident',
    incidentKey: 'INC-1',
    serviceId: 'service',
    customerId: null,
    metric: 'RESOLUTION' as const,
    slaId: 'sla',
    calendarId: 'calendar',
    calendarVersion: 1,
    zoneRules: '2026a',
  };
  const clock = start(identity, timeline(course.facts, measure, until)).reduce<Clock | undefined>(
    evolveClock,
    undefined,
  );
  if (!clock) throw new Error('no clock');
  return clock;
};

describe('an explanation', () => {
  it('says of every interval whether it counted, why, and how the incident stood', () => {
    const explained = explanation(
      basis(
        ['3 16:00', 'NEW', 'P2'],
        ['3 16:30', 'WAITING_ON_USER', 'P2'],
        ['5 07:30', 'IN_PROGRESS', 'P2'],
        ['5 08:20', 'WAITING_ON_SUPPLIER', 'P2'],
        ['5 09:00', 'RESOLVED', 'P2'],
      ),
      at('5 12:00'),
    );
    const minutes = (ms: number) => ms / 60_000;
    expect(
      explained.map(({ ms, counted, reason, incidentState, detail, elapsedMs }) =>
        [minutes(ms), counted, reason, incidentState, detail ?? '', minutes(elapsedMs)].join(' '),
      ),
    ).toEqual([
      '30 true OPEN NEW  30',
      '30 false PAUSED WAITING_ON_USER WAITING_ON_USER 30',
      '420 false CLOSED_HOURS WAITING_ON_USER  30',
      '1440 false HOLIDAY WAITING_ON_USER Fronleichnam 30',
      '450 false CLOSED_HOURS WAITING_ON_USER  30',
      '30 false CLOSED_HOURS IN_PROGRESS  30',
      '20 true OPEN IN_PROGRESS  50',
      '40 true OPEN WAITING_ON_SUPPLIER  90',
    ]);
  });
  it('marks what lies beyond the target', () => {
    const explained = explanation(basis(['3 09:00', 'NEW', 'P1']), at('3 12:00'));
    expect(explained.map(({ to, beyondTarget }) => [to, beyondTarget])).toEqual([
      [at('3 11:00'), false],
      [at('3 12:00'), true],
    ]);
    expect(readingAt(basis(['3 09:00', 'NEW', 'P1']), at('3 12:00'))).toEqual({
      elapsedMs: 180 * 60_000,
      targetMs: 120 * 60_000,
      remainingMs: -60 * 60_000,
      breachedAt: at('3 11:00'),
    });
  });
  it('of any history has no gaps, and adds up to what the clock reads', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            seconds: fc.integer({ min: 0, max: 100_000 }),
            state: fc.constantFrom(...incidentStates),
            priority: fc.constantFrom(...priorities),
          }),
          { maxLength: 10 },
        ),
        fc.boolean(),
        fc.integer({ min: 0, max: 400_000 }),
        (later, always, seconds) => {
          let ms = msOf(at('2 09:00'));
          const facts: Fact[] = [{ from: 1, through: 1, at: at('2 09:00'), state: 'NEW', priority: 'P3' }];
          for (const next of later) {
            ms += next.seconds * 1000;
            const version = facts.length + 1;
            facts.push({
              from: version,
              through: version,
              at: instantOf(ms),
              state: next.state,
              priority: next.priority,
            });
          }
          const course = { ...courseOf(['2 09:00', 'NEW', 'P3']), facts, knownUntil: instantOf(ms) };
          const measured = always ? { ...measure, hours: alwaysOpen('UTC') } : measure;
          const until = plusMs(instantOf(ms), seconds * 1000);
          const explained = explanation({ course, measure: measured }, until);
          const counted = explained.filter((interval) => interval.counted);
          expect(counted.reduce((sum, interval) => sum + interval.ms, 0)).toBe(
            readingAt({ course, measure: measured }, until).elapsedMs,
          );
          expect(explained.at(-1)?.elapsedMs ?? 0).toBe(counted.reduce((sum, interval) => sum + interval.ms, 0));
          explained.forEach((interval, index) => {
            if (index > 0) expect(interval.from).toBe(explained[index - 1]?.to);
            expect(interval.from < interval.to).toBe(true);
          });
        },
      ),
      { seed: 7 },
    ));
});

describe('verification', () => {
  const known = basis(['3 09:00', 'NEW', 'P1'], ['3 10:00', 'WAITING_ON_USER', 'P1'], ['3 11:00', 'IN_PROGRESS', 'P1']);
  it('finds nothing where the record says what the facts say', () => {
    expect(differences(clockOf(known), known, at('3 11:00'))).toEqual([]);
    const late = clockOf(known, at('3 14:00'));
    expect(late.breachedAt).toBe(at('3 12:00'));
    expect(differences(late, known, at('3 13:00'))).toEqual([]);
  });
  it('finds a verdict, a moment or a step that the facts do not give', () => {
    const clock = clockOf(known, at('3 14:00'));
    const fields = (over: Partial<Clock>) =>
      differences({ ...clock, ...over }, known, at('3 14:00')).map(({ field }) => field);
    expect(fields({ verdict: 'MET' })).toEqual(['verdict']);
    expect(fields({ breachedAt: null })).toEqual(['breachedAt']);
    expect(fields({ steps: clock.steps.slice(0, -1) })).toEqual(['steps']);
  });
  it('finds a breach that nobody recorded, and facts that were changed', () => {
    expect(differences(clockOf(known), known, at('3 13:00')).map(({ field }) => field)).toContain('breachedAt');
    const changed = basis(['3 09:00', 'NEW', 'P1'], ['3 09:30', 'RESOLVED', 'P1']);
    expect(differences(clockOf(known), changed, at('3 11:00')).map(({ field }) => field)).toContain('verdict');
  });
});
