import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  type CalendarAction,
  type CalendarCommand,
  calendarMachine,
  decideCalendar,
  evolveCalendar,
  publishFirst,
  versionAt,
} from './calendar.ts';

const now = '2026-03-02T09:00:00.000Z' as Instant;
const later = '2026-04-01T00:00:00.000Z' as Instant;
const hours = { zone: 'Europe/Berlin', weekly: { mon: [{ from: '08:00', to: '17:00' }] } };

const aCalendar = (over: Partial<Calendar> = {}): Calendar => {
  const decision = publishFirst({ id: 'calendar', key: 'CAL-1001', name: 'Office', hours }, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const calendar = decision.value.reduce<Calendar | undefined>(evolveCalendar, undefined);
  if (!calendar) throw new Error('no calendar');
  return { ...calendar, ...over };
};

const commands: Record<CalendarAction, CalendarCommand> = {
  PUBLISH: { type: 'PUBLISH', name: 'Office', hours, effectiveAt: later },
  WITHDRAW: { type: 'WITHDRAW', why: 'the office was closed', slaKeys: [] },
};

describe('the machine', () => {
  it.each(everyStateTimesAction(calendarMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const calendar = aCalendar({ state: cell.state });
    const decision = decideCalendar(calendar, commands[cell.action], now);
    expect(decision.ok).toBe(cell.legal);
    if (decision.ok)
      expect(decision.value.reduce<Calendar>(evolveCalendar, calendar)).toMatchObject({ state: cell.to, version: 2 });
    else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', allowed: [] });
  });
  it('reaches every state', () => expect(reachable(calendarMachine)).toEqual(calendarMachine.states));
});

describe('a calendar', () => {
  it('begins with its first version, complete and in force at once', () =>
    expect(aCalendar()).toMatchObject({
      version: 1,
      state: 'IN_USE',
      effectiveAt: now,
      publishedAt: now,
      content: { zone: 'Europe/Berlin', weekly: { mon: [{ from: '08:00', to: '17:00' }], sun: [] }, holidays: [] },
    }));
  it.each([
    ['name', { name: '' }],
    ['hours.zone', { hours: { ...hours, zone: 'Europe/Atlantis' } }],
    ['hours', { hours: { ...hours, weekly: {} } }],
    ['hours', { hours: 'always' }],
    ['hours.weekly', { hours: { ...hours, weekly: { mon: [{ from: '17:00', to: '08:00' }] } } }],
  ])('with bad %s is refused, saying where', (field, over) => {
    const decision = publishFirst({ id: 'calendar', key: 'CAL-1001', name: 'Office', hours, ...over }, now);
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
    if (!decision.ok) expect('field' in decision.refusal && decision.refusal.field).toContain(field);
  });
  it('takes effect no earlier than the version before it', () => {
    const calendar = aCalendar({ effectiveAt: later });
    expect(decideCalendar(calendar, { type: 'PUBLISH', name: 'Office', hours }, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field: 'effectiveAt' },
    });
    expect(decideCalendar(calendar, commands.PUBLISH, now).ok).toBe(true);
  });
  it('is not withdrawn while agreements rest on it', () =>
    expect(decideCalendar(aCalendar(), { type: 'WITHDRAW', why: 'closed', slaKeys: ['SLA-1001'] }, now)).toEqual({
      ok: false,
      refusal: { code: 'CALENDAR_IN_USE', slaKeys: ['SLA-1001'] },
    }));
  it('does not begin with its end', () => {
    const decision = decideCalendar(aCalendar(), commands.WITHDRAW, now);
    const [event] = decision.ok ? decision.value : [];
    if (!event) throw new Error('no event');
    expect(() => evolveCalendar(undefined, event)).toThrow('CalendarPublished');
  });
});

describe('the version in force', () => {
  const { name, content, publishedAt } = aCalendar();
  const version = (number: number, effectiveAt: Instant) => ({
    calendarId: 'calendar',
    version: number,
    name,
    content,
    effectiveAt,
    publishedAt,
  });
  const versions = [version(1, now), version(2, later), version(3, later)];
  it.each([
    ['2026-01-01T00:00:00.000Z', 1],
    [now, 1],
    ['2026-03-31T23:59:59.999Z', 1],
    [later, 3],
  ])('at %s is %i', (at, expected) => expect(versionAt(versions, at as Instant)?.version).toBe(expected));
  it('is none where there is none', () => expect(versionAt([], now)).toBeUndefined());
});
