/**
 * A clock without arithmetic, for tests: it looks at every minute on the wall of the calendar's zone. Facts must lie on whole
 * minutes, and only weekly hours are looked at.
 */
import { type Instant, instantOf, msOf } from '@attest/kernel';
import type { Fact } from './course.ts';
import type { IncidentState } from './terms.ts';
import type { Measure } from './timeline.ts';

const minuteMs = 60_000;
const over = ['RESOLVED', 'CLOSED', 'CANCELLED'];

/** Minutes that counted, and when the target then in force was used up. */
export const bruteForce = (facts: readonly Fact[], measure: Measure, until: Instant) => {
  const isOpenAt = (ms: number): boolean => {
    const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(measure.hours.zone);
    const name = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[wall.dayOfWeek - 1] ?? 'mon';
    const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
    return measure.hours.weekly[name].some(({ from, to }) => from <= time && (to === '24:00' || time < to));
  };
  const done = measure.metric === 'RESPONSE' ? ['IN_PROGRESS', ...over] : over;
  const modeOf = (state: IncidentState) =>
    done.includes(state) ? 'STOPPED' : measure.pausedIn.includes(state) ? 'PAUSED' : 'RUNNING';
  let elapsed = 0;
  let target = 0;
  let breachedAt: Instant | undefined;
  let mode = modeOf('NEW');
  let place = 0;
  const [first] = facts;
  for (let ms = msOf(first?.at ?? until); ms <= msOf(until); ms += minuteMs) {
    const before = target;
    for (let fact = facts[place]; fact && msOf(fact.at) <= ms; fact = facts[place]) {
      const { state, priority } = fact;
      if (!(measure.metric === 'RESPONSE' && place > 0 && mode === 'STOPPED')) {
        mode = modeOf(state);
        if (mode !== 'STOPPED' || place === 0)
          target = measure.targets.find((t) => t.metric === measure.metric && t.priority === priority)?.minutes ?? 0;
      }
      place += 1;
    }
    const reached = (before > 0 && elapsed >= before) || elapsed >= target;
    if (mode !== 'STOPPED' && reached && elapsed > 0) breachedAt ??= instantOf(ms);
    if (mode === 'RUNNING' && ms < msOf(until) && isOpenAt(ms)) elapsed += 1;
  }
  return { elapsed, breachedAt };
};
