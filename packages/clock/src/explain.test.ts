import { parseInstant } from '@attest/kernel';
import { expect, it } from 'vitest';
import { parseCalendar } from './calendar.ts';
import { explain } from './explain.ts';

const at = (text: string) => {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  return parsed.value;
};

it('explains every interval of a week with all that can close a service', () => {
  const parsed = parseCalendar({
    zone: 'Europe/Berlin',
    weekly: {
      mon: [{ from: '09:00', to: '17:00' }],
      tue: [{ from: '09:00', to: '17:00' }],
      wed: [{ from: '09:00', to: '17:00' }],
    },
    breaks: [{ on: '2026-06-01', from: '12:00', to: '13:00', name: 'Fire drill' }],
    overrides: [{ on: '2026-06-03', hours: [{ from: '08:00', to: '12:00' }], name: 'Stocktaking' }],
    holidays: [{ on: '2026-06-02', name: 'Founders’ day' }],
  });
  if (!parsed.ok) throw new Error(parsed.refusal.reason);
  const lines = explain(
    parsed.value,
    at('2026-06-01T10:00:00+02:00'),
    at('2026-06-03T20:00:00+02:00'),
    [{ from: at('2026-06-01T16:00:00+02:00'), to: at('2026-06-03T08:30:00+02:00'), reason: 'WAITING_ON_USER' }],
    6 * 3_600_000,
  );
  const local = (text: string) => Number(text.slice(11, 13)) + 2 + Number(text.slice(14, 16)) / 60;
  expect(
    lines.map(({ from, to, counted, reason, detail, elapsedMs, beyondTarget }) =>
      [
        `${local(from)}-${local(to)}`,
        counted ? 'counts' : '-',
        reason,
        detail ?? '',
        elapsedMs / 3_600_000,
        beyondTarget ? 'beyond' : '',
      ].join(' '),
    ),
  ).toEqual([
    '10-12 counts OPEN  2 ',
    '12-13 - BREAK Fire drill 2 ',
    '13-16 counts OPEN  5 ',
    '16-17 - PAUSED WAITING_ON_USER 5 ',
    '17-24 - CLOSED_HOURS  5 ',
    '24-24 - HOLIDAY Founders’ day 5 ',
    '24-8 - CLOSED_HOURS  5 ',
    '8-8.5 - PAUSED WAITING_ON_USER 5 ',
    '8.5-9 counts OVERRIDE Stocktaking 5.5 ',
    '9-9.5 counts OPEN  6 ',
    '9.5-12 counts OPEN  8.5 beyond',
    '12-17 - OVERRIDE Stocktaking 8.5 beyond',
    '17-20 - CLOSED_HOURS  8.5 beyond',
  ]);
});
