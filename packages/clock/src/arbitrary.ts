/** Random calendars and moments for the property tests, gathered around the instants at which a zone's clock is changed. */
import { instantOf } from '@attest/kernel';
import fc from 'fast-check';
import { type Calendar, parseCalendar, weekdays } from './calendar.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Half-hour changes, changes at midnight, a skipped day, a suspended change in Ramadan, a change at 00:01, an odd offset. */
export const zones = [
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'Asia/Kathmandu',
  'UTC',
] as const;

/** A change of the zone's clock at or after an instant, epoch milliseconds; the instant itself where the zone has none. */
const changeAfter = (zone: string, epochMs: number): number =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    ?.epochMilliseconds ?? epochMs;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes of a day, often those at which clocks are changed. */
const minute = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 60, 90, 119, 120, 135, 150, 180, 195, 210, 1380, 1410, 1440) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1440 }) },
);

/** Up to three hours of one day, ascending; some touch. */
const hours = fc.uniqueArray(minute, { minLength: 0, maxLength: 6 }).map((minutes) => {
  const edges = minutes.sort((a, b) => a - b);
  const pairs = edges.flatMap((from, index) => {
    const to = edges[index + 1];
    return to === undefined || (index % 2 === 1 && from % 2 === 1) ? [] : [{ from: clock(from), to: clock(to) }];
  });
  return pairs.filter((_, index) => index % 2 === 0 || pairs.length < 4);
});
const day = fc.oneof(
  { weight: 3, arbitrary: hours },
  { weight: 1, arbitrary: fc.constant([{ from: '00:00', to: '24:00' }]) },
);
const near = fc.integer({ min: -2, max: 4 });

/** A calendar whose exceptions lie around `around`, which is a whole minute within a day of a change of its zone's clock. */
export const aCalendarAndMoment: fc.Arbitrary<{ calendar: Calendar; around: number }> = fc
  .record({
    zone: fc.constantFrom(...zones),
    anchor: fc.integer({ min: Date.UTC(2005, 0, 1) / MINUTE, max: Date.UTC(2030, 0, 1) / MINUTE }),
    atChange: fc.integer({ min: 0, max: 4 }).map((die) => die > 0),
    shift: fc.integer({ min: -1440, max: 600 }),
    weekly: fc.tuple(day, day, day, day, day, day, day),
    breaks: fc.array(fc.tuple(near, minute, minute), { maxLength: 3 }),
    overrides: fc.uniqueArray(fc.tuple(near, day), { maxLength: 2, selector: ([on]) => on }),
    holidays: fc.array(fc.tuple(near, fc.boolean()), { maxLength: 1 }),
  })
  .map(({ zone, anchor, atChange, shift, weekly, breaks, overrides, holidays }) => {
    const moment = atChange ? changeAfter(zone, anchor * MINUTE) : anchor * MINUTE;
    const on = (days: number): string =>
      Temporal.Instant.fromEpochMilliseconds(moment + days * DAY)
        .toZonedDateTimeISO(zone)
        .toPlainDate()
        .toString();
    const json = {
      zone,
      weekly: Object.fromEntries(weekdays.map((name, index) => [name, weekly[index] ?? []])),
      breaks: breaks
        .filter(([, a, b]) => a !== b)
        .map(([days, a, b]) => ({ on: on(days), from: clock(Math.min(a, b)), to: clock(Math.max(a, b)) })),
      overrides: overrides
        .map(([days, open]) => ({ on: on(days), hours: open }))
        .filter((each, index, all) => all.findIndex((other) => other.on === each.on) === index),
      holidays: holidays.map(([days, yearly]) => ({ on: yearly ? on(days).slice(5) : on(days) })),
    };
    const calendar = parseCalendar(json);
    return { calendar: calendar.ok ? calendar.value : undefined, around: moment + shift * MINUTE };
  })
  .filter((made): made is { calendar: Calendar; around: number } => made.calendar !== undefined);

/** Up to three pauses within `lengthMs` of a start, in any order, on multiples of `grainMs`; the last may not have ended. */
export const somePauses = (lengthMs: number, grainMs: number) =>
  fc
    .array(fc.tuple(fc.nat(lengthMs / grainMs), fc.option(fc.nat(lengthMs / grainMs / 3))), { maxLength: 3 })
    .map((pairs) => (start: number) => {
      const pauses = pairs.map(([offset, length]) => {
        const from = start + offset * grainMs;
        return { from, ...(length !== null && { to: from + length * grainMs }) };
      });
      return {
        pauses,
        told: pauses.map(({ from, to }) => ({ from: instantOf(from), ...(to !== undefined && { to: instantOf(to) }) })),
      };
    });
