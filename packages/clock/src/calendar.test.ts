import { describe, expect, it } from 'vitest';
import { alwaysOpen, parseCalendar, withHolidays } from './calendar.ts';

const office = { zone: 'Europe/Berlin', weekly: { mon: [{ from: '08:00', to: '17:00' }] } };
const refusal = (json: unknown) => {
  const parsed = parseCalendar(json);
  return parsed.ok ? undefined : parsed.refusal;
};

describe('parseCalendar', () => {
  it('fills in what is left out and puts lists in order', () => {
    const parsed = parseCalendar({
      zone: 'europe/berlin',
      weekly: {
        tue: [
          { from: '14:00', to: '24:00' },
          { from: '08:00', to: '14:00' },
        ],
      },
      holidays: [{ on: '2026-05-01', name: 'May Day' }, { on: '02-29' }],
    });
    expect(parsed).toEqual({
      ok: true,
      value: {
        zone: 'Europe/Berlin',
        weekly: {
          mon: [],
          tue: [
            { from: '08:00', to: '14:00' },
            { from: '14:00', to: '24:00' },
          ],
          wed: [],
          thu: [],
          fri: [],
          sat: [],
          sun: [],
        },
        breaks: [],
        overrides: [],
        holidays: [{ on: '02-29' }, { on: '2026-05-01', name: 'May Day' }],
      },
    });
    expect(parsed.ok && Object.isFrozen(parsed.value.weekly.tue[0])).toBe(true);
  });
  it('reads what it wrote', () => {
    const calendar = withHolidays(alwaysOpen('Asia/Kathmandu'), [{ on: '2026-10-20', name: 'Dashain' }]);
    expect(parseCalendar(JSON.parse(JSON.stringify(calendar)))).toEqual({ ok: true, value: calendar });
  });

  const monday = (hours: unknown) => ({ ...office, weekly: { mon: hours } });
  it.each([
    ['something else than an object', [], 'calendar', 'an object is expected'],
    ['a zone nobody knows', { ...office, zone: 'Mars/Olympus' }, 'calendar.zone', 'no such IANA time zone'],
    ['an offset as a zone', { ...office, zone: '+01:00' }, 'calendar.zone', 'no such IANA time zone'],
    ['no zone', { weekly: office.weekly }, 'calendar.zone', 'text is expected'],
    ['a misspelt part', { ...office, holiday: [] }, 'calendar.holiday', 'not a part of this'],
    ['a misspelt weekday', { ...office, weekly: { monday: [] } }, 'calendar.weekly.monday', 'not a part of this'],
    ['hours past midnight', monday([{ from: '22:00', to: '06:00' }]), 'calendar.weekly.mon[0]', 'not after 22:00'],
    ['empty hours', monday([{ from: '08:00', to: '08:00' }]), 'calendar.weekly.mon[0]', 'not after 08:00'],
    [
      'a time that is none',
      monday([{ from: '8:00', to: '17:00' }]),
      'calendar.weekly.mon[0].from',
      'from 00:00 to 24:00',
    ],
    ['seconds', monday([{ from: '08:00', to: '17:00:30' }]), 'calendar.weekly.mon[0].to', 'from 00:00 to 24:00'],
    ['more than a day', monday([{ from: '08:00', to: '24:30' }]), 'calendar.weekly.mon[0].to', 'from 00:00 to 24:00'],
    [
      'overlapping hours',
      monday([
        { from: '12:00', to: '17:00' },
        { from: '08:00', to: '12:01' },
      ]),
      'calendar.weekly.mon',
      '08:00-12:01 and 12:00-17:00 overlap',
    ],
    [
      'a date that is none',
      { ...office, breaks: [{ on: '2026-02-30', from: '08:00', to: '09:00' }] },
      'calendar.breaks[0].on',
      'no such date',
    ],
    [
      'a holiday that is no date',
      { ...office, holidays: [{ on: '13-01' }] },
      'calendar.holidays[0].on',
      'no such date',
    ],
    [
      'a holiday of a wrong leap year',
      { ...office, holidays: [{ on: '2025-02-29' }] },
      'calendar.holidays[0].on',
      'no such',
    ],
    ['a list that is none', { ...office, holidays: {} }, 'calendar.holidays', 'a list is expected'],
    [
      'a name that is blank',
      { ...office, holidays: [{ on: '05-01', name: ' ' }] },
      'calendar.holidays[0].name',
      'blank',
    ],
    [
      'two overrides of one date',
      {
        ...office,
        overrides: [
          { on: '2026-12-24', hours: [] },
          { on: '2026-12-24', hours: [] },
        ],
      },
      'calendar.overrides',
      'two overrides of 2026-12-24',
    ],
    ['a calendar that never opens', { zone: 'UTC' }, 'calendar', 'is never open'],
  ])('refuses %s', (_, json, field, reason) => {
    expect(refusal(json)).toMatchObject({ code: 'INVALID_INPUT', field, reason: expect.stringContaining(reason) });
  });
  it('names the first thing that is wrong after the field it was given', () =>
    expect(parseCalendar({ zone: 1 }, 'input.content')).toMatchObject({ refusal: { field: 'input.content.zone' } }));
});

describe('alwaysOpen and withHolidays', () => {
  it('throws for a zone and a date that do not exist', () => {
    expect(() => alwaysOpen('Nowhere')).toThrow(RangeError);
    expect(() => withHolidays(alwaysOpen('UTC'), [{ on: '2026-02-29' }])).toThrow(RangeError);
  });
  it('keeps the holiday that was there', () => {
    const once = withHolidays(alwaysOpen('UTC'), [{ on: '12-25', name: 'Christmas Day' }]);
    expect(withHolidays(once, [{ on: '12-25', name: 'Other' }, { on: '01-01' }]).holidays).toEqual([
      { on: '01-01' },
      { on: '12-25', name: 'Christmas Day' },
    ]);
  });
});
