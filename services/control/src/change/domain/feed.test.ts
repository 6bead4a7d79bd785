import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  answers,
  type CalendarEntry,
  type CalendarFeed,
  calendarFeedMachine,
  evolveFeed,
  feedsAtMost,
  iCalendarOf,
  openFeed,
  revokeFeed,
} from './index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;
const asked = {
  ...{ id: id(1), key: 'CAL-1001', personId: id(2), name: 'Telephone', serviceId: null, ciId: null },
  ...{ validDays: 180, open: 0 },
};
const aFeed = (over: Partial<CalendarFeed> = {}): CalendarFeed => {
  const decision = openFeed(asked, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const feed = decision.value.reduce<CalendarFeed | undefined>(evolveFeed, undefined);
  if (!feed) throw new Error('an address begins with an event');
  return { ...feed, ...over };
};
const revoke = { type: 'REVOKE', why: 'lost', by: { id: id(2), roles: [] } } as const;

describe('an address for calendar programs', () => {
  it.each(everyStateTimesAction(calendarFeedMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, legal, to }) => {
      const decision = revokeFeed(aFeed({ state }), revoke, now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolveFeed, aFeed())).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state });
    },
  );
  it('reaches every state', () => expect(reachable(calendarFeedMachine)).toEqual([...calendarFeedMachine.states]));
  it('answers until it expires or is revoked', () => {
    const feed = aFeed();
    expect(feed.expiresAt).toBe('2026-07-04T08:00:00.000Z');
    expect(answers(feed, '2026-07-04T07:59:59.999Z' as Instant)).toBe(true);
    expect(answers(feed, feed.expiresAt)).toBe(false);
    expect(answers({ ...feed, state: 'REVOKED' }, now)).toBe(false);
  });
  it('is for some days, named, and one of few', () => {
    for (const validDays of [0, 367, 1.5])
      expect(openFeed({ ...asked, validDays }, now)).toMatchObject({ refusal: { field: 'validDays' } });
    expect(openFeed({ ...asked, name: ' ' }, now)).toMatchObject({ refusal: { field: 'name' } });
    expect(openFeed({ ...asked, open: feedsAtMost }, now)).toMatchObject({ refusal: { code: 'FEEDS_AT_MOST' } });
  });
  it('is revoked by whoever has it and the change manager, and nobody else', () => {
    const by = (person: number, roles: readonly ('CHANGE_MANAGER' | 'TOP_MANAGEMENT')[]) =>
      revokeFeed(aFeed(), { ...revoke, by: { id: id(person), roles } }, now).ok;
    expect([by(2, []), by(3, ['CHANGE_MANAGER']), by(3, ['TOP_MANAGEMENT'])]).toEqual([true, true, false]);
  });
});

describe('the calendar, read by another', () => {
  const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
    ...{ uid: 'a@attest', sequence: 3, summary: 'CHG-1: Renew', description: 'all', category: 'NORMAL' },
    startsAt: '2026-01-10T20:00:00.000Z' as Instant,
    endsAt: '2026-01-10T22:00:00.000Z' as Instant,
    updatedAt: '2026-01-05T08:00:00.000Z' as Instant,
    ...over,
  });
  const eventsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
      uid: one.getFirstPropertyValue('uid'),
      summary: one.getFirstPropertyValue('summary'),
      description: one.getFirstPropertyValue('description'),
      sequence: one.getFirstPropertyValue('sequence'),
      status: one.getFirstPropertyValue('status'),
      startsAt: String(one.getFirstPropertyValue('dtstart')),
      endsAt: String(one.getFirstPropertyValue('dtend')),
      zone: (one.getFirstPropertyValue('dtstart') as InstanceType<typeof ICAL.Time>).zone?.tzid,
    }));
  it('is what was written, in UTC, with what is called off', () =>
    expect(eventsIn(iCalendarOf([entry(), entry({ uid: 'b', status: 'CANCELLED' })], { name: 'All; of it' }))).toEqual([
      {
        ...{ uid: 'a@attest', summary: 'CHG-1: Renew', description: 'all', sequence: 3, status: 'CONFIRMED' },
        ...{ startsAt: '2026-01-10T20:00:00Z', endsAt: '2026-01-10T22:00:00Z', zone: 'UTC' },
      },
      expect.objectContaining({ uid: 'b', status: 'CANCELLED' }),
    ]));
  it('has its name, and says how often to look', () => {
    const calendar = new ICAL.Component(ICAL.parse(iCalendarOf([], { name: 'All of it' })));
    expect(calendar.getFirstPropertyValue('name')).toBe('All of it');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT15M');
  });
  it('cannot be broken out of by any text', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '\r\n',
              '\n',
              '\r',
              '\\',
              '\\n',
              ';',
              ',',
              ':',
              '"',
              '\u0000',
              '\u2028',
              '🖨',
              '\r\nEND:VEVENT\r\n',
            ),
            fc.constantFrom('BEGIN:VEVENT', 'ATTACH:http://evil.example', 'é'.repeat(80), '\t', ' '),
            fc.string({ unit: 'grapheme', maxLength: 20 }),
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          const summary = `x${parts.join('')}`;
          const [first, ...more] = eventsIn(iCalendarOf([entry({ summary })]));
          expect(more).toEqual([]);
          const kept = summary
            .replace(/\r\n|\r|\n/g, '\n')
            // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 allows no other control characters
            .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
          expect(first?.summary).toBe(kept);
          expect(first?.uid).toBe('a@attest');
        },
      ),
      { seed: 7986, numRuns: 500 },
    ));
});
