import type { Instant } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, iCalendarOf } from './index.ts';

const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: 'a@attest', sequence: 3, summary: 'CHG-1: Renew', description: 'all', category: 'NORMAL' },
  startsAt: '2026-01-10T20:00:00.000Z' as Instant,
  endsAt: '2026-01-10T22:00:00.000Z' as Instant,
  updatedAt: '2026-01-05T08:00:00.000Z' as Instant,
  ...over,
});
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar', () => {
  it('has each entry with its times in UTC', () =>
    expect(unfolded(iCalendarOf([entry()]))).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Attest//Schedule of changes//EN', 'CALSCALE:GREGORIAN'],
      ...['BEGIN:VEVENT', 'UID:a@attest', 'SEQUENCE:3', 'DTSTAMP:20260105T080000Z', 'DTSTART:20260110T200000Z'],
      ...['DTEND:20260110T220000Z', 'SUMMARY:CHG-1: Renew', 'DESCRIPTION:all', 'CATEGORIES:NORMAL'],
      ...['STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]));
  it('escapes what has a meaning', () =>
    expect(unfolded(iCalendarOf([entry({ summary: 'a,b;c\\d\r\ne\u0007' })]))).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne'));
  it('has no line of more than 75 octets, breaks no character, and loses none', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '打', '🖨', ' ', '-'), { maxLength: 300 }), (letters) => {
        const summary = letters.join('');
        const text = iCalendarOf([entry({ summary })]);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(unfolded(text)).toContain(`SUMMARY:${summary}`);
      }),
      { seed: 5545 },
    ));
});
