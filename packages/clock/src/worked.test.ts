import type { Instant } from '@attest/kernel';
import { instantOf, msOf, parseInstant, plusMs } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { alwaysOpen, type Calendar, parseCalendar, withHolidays } from './calendar.ts';
import { addWorkingDays, dueAfterDays, holidayOn, isWorkingDay, localDate, workingDays } from './days.ts';
import {
  addWorkingTime,
  dueAt,
  elapsedMs,
  isOpen,
  nextOpenIntervals,
  nextOpening,
  openIntervals,
  previousClosing,
  targetMs,
} from './worked.ts';

const HOUR = 3_600_000;

const at = (text: string): Instant => {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.value;
};
const calendarOf = (json: unknown): Calendar => {
  const parsed = parseCalendar(json);
  if (!parsed.ok) throw new Error(`${parsed.refusal.field}: ${parsed.refusal.reason}`);
  return parsed.value;
};
const week = (from: string, to: string) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from, to }]]));
const daily = (zone: string, ...hours: [string, string][]) =>
  calendarOf({
    zone,
    weekly: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, hours.map(([from, to]) => ({ from, to }))]),
    ),
  });
const office = calendarOf({ zone: 'Europe/Berlin', weekly: week('09:00', '17:00') });
/** Open hours of one UTC day and a bit, for reading. */
const opened = (calendar: Calendar, from: string, to: string) =>
  openIntervals(calendar, at(from), at(to)).map((each) =>
    [each.from, each.to].map((one) => one.slice(5, 16)).join(' '),
  );

describe('a clock that is set forward', () => {
  // Los Angeles, 2 April 2006: 01:59 is followed by 03:00.
  it('drops hours that vanish over the gap', () =>
    expect(
      opened(daily('America/Los_Angeles', ['02:30', '03:15']), '2006-04-02T08:00:00Z', '2006-04-03T08:00:00Z'),
    ).toEqual([]));
  it('moves an opening inside the gap forward by the gap, and a closing too', () => {
    const [from, to] = ['2006-04-02T08:00:00Z', '2006-04-03T08:00:00Z'];
    expect(opened(daily('America/Los_Angeles', ['02:30', '05:00']), from, to)).toEqual(['04-02T10:30 04-02T12:00']);
    expect(opened(daily('America/Los_Angeles', ['01:00', '02:30']), from, to)).toEqual(['04-02T09:00 04-02T10:30']);
    expect(opened(daily('America/Los_Angeles', ['01:00', '02:30'], ['03:00', '04:00']), from, to)).toEqual([
      '04-02T09:00 04-02T11:00',
    ]);
  });
  it('has a day of 23 hours, and of 23.5 where the clock moves by half an hour', () => {
    const day = (zone: string, from: string, to: string) => elapsedMs(alwaysOpen(zone), at(from), at(to)) / HOUR;
    expect(day('Europe/Berlin', '2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00')).toBe(23);
    expect(day('Australia/Lord_Howe', '2026-10-04T00:00:00+10:30', '2026-10-05T00:00:00+11:00')).toBe(23.5);
  });
  it('begins a day that lacks its midnight at its first moment', () => {
    // São Paulo, 18 October 2015: the day begins at 01:00. Toronto, 31 March 1919: it begins at 00:30, 23:30 before was skipped.
    expect(
      opened(daily('America/Sao_Paulo', ['00:00', '02:00']), '2015-10-18T00:00:00Z', '2015-10-18T12:00:00Z'),
    ).toEqual(['10-18T03:00 10-18T04:00']);
    expect(
      opened(daily('America/Toronto', ['00:00', '02:00']), '1919-03-31T00:00:00Z', '1919-03-31T12:00:00Z'),
    ).toEqual(['03-31T04:30 03-31T06:00']);
  });
  it('drops a date that the zone skips, and does not add its hours to the next', () => {
    // Samoa had no 30 December 2011, a Friday.
    const fridays = calendarOf({ zone: 'Pacific/Apia', weekly: { fri: [{ from: '08:00', to: '17:00' }] } });
    expect(opened(fridays, '2011-12-25T00:00:00Z', '2012-01-06T00:00:00Z')).toEqual(['01-05T18:00 01-06T00:00']);
    expect(isWorkingDay(fridays, '2011-12-30')).toBe(false);
    expect(workingDays(fridays, '2011-12-23', '2012-01-06')).toBe(2);
  });
});

describe('a clock that is set back', () => {
  // Berlin, 25 October 2026: 02:59 is followed by 02:00.
  const [from, to] = ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'];
  it('counts the repeated hour twice where both were open', () =>
    expect(elapsedMs(daily('Europe/Berlin', ['01:00', '04:00']), at(from), at(to))).toBe(4 * HOUR));
  it('opens each time that the wall says so', () =>
    expect(opened(daily('Europe/Berlin', ['01:00', '02:30']), from, to)).toEqual([
      '10-24T23:00 10-25T00:30',
      '10-25T01:00 10-25T01:30',
    ]));
});

describe('opening and closing', () => {
  it('is open at the opening and not at the closing', () => {
    expect(isOpen(office, at('2026-06-01T09:00:00+02:00'))).toBe(true);
    expect(isOpen(office, at('2026-06-01T16:59:59.999+02:00'))).toBe(true);
    expect(isOpen(office, at('2026-06-01T17:00:00+02:00'))).toBe(false);
  });
  it('uses a duration up at the closing, and looking back at the opening', () => {
    expect(dueAt(office, at('2026-06-01T15:00:00+02:00'), 2 * HOUR)).toBe(at('2026-06-01T17:00:00+02:00'));
    expect(addWorkingTime(office, at('2026-06-02T11:00:00+02:00'), -2 * HOUR)).toBe(at('2026-06-02T09:00:00+02:00'));
  });
  it('moves by nothing to the next or the previous open instant', () => {
    const night = at('2026-06-01T20:00:00+02:00');
    expect(nextOpening(office, night)).toBe(at('2026-06-02T09:00:00+02:00'));
    expect(previousClosing(office, night)).toBe(at('2026-06-01T17:00:00+02:00'));
    const morning = at('2026-06-01T09:00:00+02:00');
    expect([nextOpening(office, morning), previousClosing(office, morning)]).toEqual([morning, morning]);
  });
  it('counts a negative duration the other way', () => {
    const noon = at('2026-06-02T12:00:00+02:00');
    expect(addWorkingTime(office, noon, -HOUR, 'BEFORE')).toBe(addWorkingTime(office, noon, HOUR));
    expect(addWorkingTime(office, noon, HOUR, 'BEFORE')).toBe(addWorkingTime(office, noon, -HOUR));
  });
  it('knows a due time whatever the moment is that it starts from', () => {
    const always = alwaysOpen('Europe/Berlin');
    for (let start = at('2026-01-01T00:30:00Z'); start < at('2026-06-01T00:00:00Z'); start = plusMs(start, 6 * HOUR)) {
      expect(dueAt(always, start, HOUR)).toBe(plusMs(start, HOUR));
      expect(addWorkingTime(always, start, -HOUR)).toBe(plusMs(start, -HOUR));
      expect(isOpen(always, start)).toBe(true);
    }
  });
  it('lists the next openings, the first one clipped, one a date', () =>
    expect(nextOpenIntervals(alwaysOpen('UTC'), at('2026-06-01T20:00:00Z'), 2)).toEqual([
      { from: at('2026-06-01T20:00:00Z'), to: at('2026-06-02T00:00:00Z') },
      { from: at('2026-06-02T00:00:00Z'), to: at('2026-06-03T00:00:00Z') },
    ]));
  it('never splits the opening of a date', () => {
    const lengths = nextOpenIntervals(alwaysOpen('Europe/Berlin'), at('2026-01-01T00:00:00+01:00'), 365).map(
      ({ from, to }) => (msOf(to) - msOf(from)) / HOUR,
    );
    expect(lengths.filter((length) => length !== 24)).toEqual([23, 25]);
  });
  it('says so where it never opens again', () => {
    const once = calendarOf({
      zone: 'UTC',
      overrides: [{ on: '2026-06-01', hours: [{ from: '10:00', to: '12:00' }] }],
    });
    expect(dueAt(once, at('2026-06-01T00:00:00Z'), 2 * HOUR)).toBe(at('2026-06-01T12:00:00Z'));
    expect(dueAt(once, at('2026-06-01T00:00:00Z'), 2 * HOUR + 1)).toBeUndefined();
    expect(nextOpenIntervals(once, at('2020-01-01T00:00:00Z'), 5)).toHaveLength(1);
    expect(previousClosing(once, at('2026-06-01T10:00:00Z'))).toBe(at('2026-06-01T10:00:00Z'));
    expect(previousClosing(once, at('2026-06-01T09:59:00Z'))).toBeUndefined();
  });
});

describe('what closes a date', () => {
  const calendar = calendarOf({
    zone: 'Europe/Berlin',
    weekly: week('09:00', '17:00'),
    breaks: [
      { on: '2026-06-02', from: '12:00', to: '13:00' },
      { on: '2026-06-02', from: '12:30', to: '14:00' },
      { on: '2026-06-06', from: '10:30', to: '11:00' },
    ],
    overrides: [
      { on: '2026-06-03', hours: [] },
      { on: '2026-06-04', hours: [{ from: '09:00', to: '12:00' }] },
      { on: '2026-06-06', hours: [{ from: '10:00', to: '12:00' }] },
    ],
    holidays: [{ on: '2026-06-04', name: 'Corpus Christi' }, { on: '06-05' }],
  });
  const hours = (date: string) => elapsedMs(calendar, at(`${date}T00:00:00Z`), at(`${date}T22:00:00Z`)) / HOUR;
  it('takes breaks out of weekly hours and of an override', () => {
    expect(hours('2026-06-02')).toBe(6);
    expect(hours('2026-06-06')).toBe(1.5);
  });
  it('lets an override close a day or open one', () => {
    expect(hours('2026-06-03')).toBe(0);
    expect(isWorkingDay(calendar, '2026-06-03')).toBe(false);
    expect(isWorkingDay(calendar, '2026-06-06')).toBe(true);
  });
  it('lets a holiday win over an override, and come again every year', () => {
    expect(hours('2026-06-04')).toBe(0);
    expect(holidayOn(calendar, '2026-06-04')).toEqual({ on: '2026-06-04', name: 'Corpus Christi' });
    expect(holidayOn(calendar, '2031-06-05')).toEqual({ on: '06-05' });
    expect(holidayOn(calendar, '2031-06-04')).toBeUndefined();
  });
  it('takes holidays from a table', () => {
    const more = withHolidays(calendar, [{ on: '2026-06-01', name: 'Whit Monday' }]);
    expect(workingDays(calendar, '2026-06-01', '2026-06-07')).toBe(3);
    expect(workingDays(more, '2026-06-01', '2026-06-07')).toBe(2);
  });
});

describe('pauses', () => {
  const start = at('2026-06-01T09:00:00+02:00');
  it('put the due time off by the working time in them, overlaps once', () => {
    const pauses = [
      { from: at('2026-06-01T11:00:00+02:00'), to: at('2026-06-01T12:00:00+02:00') },
      { from: at('2026-06-01T10:00:00+02:00'), to: at('2026-06-01T11:30:00+02:00') },
      { from: at('2026-06-01T18:00:00+02:00'), to: at('2026-06-01T23:00:00+02:00') },
    ];
    expect(dueAt(office, start, 4 * HOUR, pauses)).toBe(at('2026-06-01T15:00:00+02:00'));
    expect(elapsedMs(office, start, at('2026-06-02T09:00:00+02:00'), pauses)).toBe(6 * HOUR);
  });
  it('leave no due time while one has not ended, unless it was reached before', () => {
    const pauses = [{ from: at('2026-06-01T11:00:00+02:00') }];
    expect(dueAt(office, start, 4 * HOUR, pauses)).toBeUndefined();
    expect(dueAt(office, start, 2 * HOUR, pauses)).toBe(at('2026-06-01T11:00:00+02:00'));
  });
  it('do not change a due time that was there before them', () => {
    const pauses = [{ from: at('2026-06-01T14:00:00+02:00'), to: at('2026-06-01T15:00:00+02:00') }];
    expect(dueAt(office, start, 4 * HOUR, pauses)).toBe(at('2026-06-01T13:00:00+02:00'));
  });
});

describe('targets in working days', () => {
  const berlin = (text: string) => at(`${text}+02:00`);
  const days = (from: string, count: number, landing?: Parameters<typeof addWorkingDays>[3]) =>
    addWorkingDays(office, berlin(from), count, landing);
  it('keep the time of day, over weekends, forward and back', () => {
    expect(days('2026-06-05T10:15:30', 1)).toBe(berlin('2026-06-08T10:15:30'));
    expect(days('2026-06-08T10:15:30', -1)).toBe(berlin('2026-06-05T10:15:30'));
    expect(days('2026-06-05T10:15:30', 0)).toBe(berlin('2026-06-05T10:15:30'));
  });
  it('are due at the closing when the time of day is later', () =>
    expect(days('2026-06-04T20:00:00', 1)).toBe(berlin('2026-06-05T17:00:00')));
  it('are due at the end of the day when agreed so', () =>
    expect(days('2026-06-05T10:00:00', 1, 'END_OF_DAY')).toBe(berlin('2026-06-08T17:00:00')));
  it('start from a day off with the next opening', () => {
    expect(days('2026-06-06T20:00:00', 1)).toBe(berlin('2026-06-09T09:00:00'));
    expect(days('2026-06-06T20:00:00', 1, 'END_OF_DAY')).toBe(berlin('2026-06-09T17:00:00'));
  });
  it('go on to working time when asked to', () => {
    expect(days('2026-06-04T20:00:00', 1, 'WORKING_TIME')).toBe(berlin('2026-06-08T09:00:00'));
    expect(days('2026-06-05T08:00:00', -1, 'WORKING_TIME')).toBe(berlin('2026-06-03T17:00:00'));
    expect(days('2026-06-06T10:00:00', 1, 'WORKING_TIME')).toBe(berlin('2026-06-08T10:00:00'));
  });
  it('add the working time of pauses after the days', () => {
    const start = berlin('2026-06-04T16:00:00');
    const pauses = [{ from: berlin('2026-06-04T16:30:00'), to: berlin('2026-06-05T10:30:00') }];
    expect(dueAfterDays(office, start, 2, pauses)).toBe(berlin('2026-06-09T10:00:00'));
    expect(dueAfterDays(office, start, 2, pauses, true)).toBe(berlin('2026-06-09T11:00:00'));
    expect(dueAfterDays(office, start, 2, [{ from: start }])).toBeUndefined();
    expect(dueAfterDays(office, start, 2)).toBe(berlin('2026-06-08T16:00:00'));
  });
  it('move a time that the day lacks over the gap, and take the first of two', () => {
    const always = alwaysOpen('Europe/Berlin');
    expect(addWorkingDays(always, at('2026-03-28T02:30:00+01:00'), 1)).toBe(at('2026-03-29T03:30:00+02:00'));
    expect(addWorkingDays(always, at('2026-10-24T02:30:00+02:00'), 1)).toBe(at('2026-10-25T02:30:00+02:00'));
  });
  it('are found beyond a year of days off', () => {
    const hours = [{ from: '10:00', to: '12:00' }];
    const twice = calendarOf({
      zone: 'UTC',
      overrides: [
        { on: '2026-06-01', hours },
        { on: '2027-09-01', hours },
      ],
    });
    expect(addWorkingDays(twice, at('2026-06-01T11:00:00Z'), 1)).toBe(at('2027-09-01T11:00:00Z'));
  });
  it('give up where there are no more', () => {
    const once = calendarOf({
      zone: 'UTC',
      overrides: [{ on: '2026-06-01', hours: [{ from: '10:00', to: '12:00' }] }],
    });
    for (const landing of ['WALL_CLOCK', 'END_OF_DAY', 'WORKING_TIME'] as const)
      expect(addWorkingDays(once, at('2026-06-01T11:00:00Z'), 1, landing)).toBeUndefined();
  });
  it('name the date on the calendar’s own wall', () =>
    expect(localDate(office, at('2026-06-01T22:30:00Z'))).toBe('2026-06-02'));
});

describe('targetMs', () => {
  it('adds whole parts', () =>
    expect(targetMs({ days: 1, hours: 2, minutes: 3, seconds: 4 })).toEqual({ ok: true, value: 93_784_000 }));
  it.each([
    [{ hours: -2 }, 'target.hours'],
    [{ minutes: 1.5 }, 'target.minutes'],
    [{}, 'target'],
    [{ weeks: 1 }, 'target.weeks'],
    [{ days: Number.MAX_SAFE_INTEGER }, 'target'],
  ])('refuses %j', (input, field) =>
    expect(targetMs(input)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field } }),
  );
});

describe('the cache', () => {
  it('tells calendars apart that differ only in their content', () => {
    const summer = at('2026-06-01T00:00:00Z');
    for (let hour = 1; hour <= 23; hour += 1) {
      const calendar = daily('UTC', ['00:00', `${String(hour).padStart(2, '0')}:00`]);
      expect(elapsedMs(calendar, summer, instantOf(msOf(summer) + 24 * HOUR))).toBe(hour * HOUR);
    }
  });
  it('answers the same after more years than it keeps', () => {
    const before = dueAt(office, at('1990-01-01T00:00:00Z'), HOUR);
    expect(elapsedMs(office, at('1990-01-01T00:00:00Z'), at('2089-12-31T00:00:00Z'))).toBeGreaterThan(0);
    expect(dueAt(office, at('1990-01-01T00:00:00Z'), HOUR)).toBe(before);
  });
});
