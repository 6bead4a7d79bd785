/** The schedule as calendar programs read it, through the graph and on a real PostgreSQL. */
import { personEvents } from '@attest/contracts';
import { anActor, anEvent } from '@attest/testkit';
import ICAL from 'ical.js';
import { beforeEach, expect, it } from 'vitest';
import { act, approved, call, clock, engineer, graph, id, item, manager, schedule, settle, theirs } from './fixture.ts';

const reader = anActor('INTEGRATION', { id: id(90) });
const open = (over: object = {}, actor = engineer) =>
  call(
    'openCalendarFeed',
    'OpenCalendarFeedInput',
    { name: 'Telephone', ...over },
    actor,
    'address calendarFeed { id key state expiresAt person { id } }',
  );
const secretOf = (address: string) => address.replace('/calendar/changes.ics?feed=', '');
const read = async (feed: string | null, actor = reader) =>
  (await graph.as(actor).data('query ($feed: String) { changeCalendar(feed: $feed) }', { feed })).changeCalendar;
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => [
      one.getFirstPropertyValue('summary'),
      one.getFirstPropertyValue('status'),
      one.getFirstPropertyValue('sequence'),
    ]);
const revoke = (feed: string, actor = engineer) =>
  call(
    'revokeCalendarFeed',
    'ChangeWhyInput',
    { id: feed, why: 'lost' },
    actor,
    'calendarFeed { state history { nodes { type data } } }',
  );
const scheduled = async (ci: string) => {
  const change = await approved(ci);
  await schedule(change);
  return change;
};

beforeEach(() => clock.set('2026-01-05T08:00:00Z'));

it('holds what is planned, what something stands against, and what was called off', async () => {
  const { id: ci } = await item('shown');
  const first = await scheduled(ci);
  const { address, calendarFeed } = (await open({ configurationItemId: ci })) as {
    address: string;
    calendarFeed: object;
  };
  expect(calendarFeed).toMatchObject({
    state: 'IN_FORCE',
    expiresAt: '2026-07-04T08:00:00.000Z',
    person: { id: engineer.id },
  });
  const secret = secretOf(address);
  expect(secret).toMatch(/^[\w-]{43}$/);
  const text = await read(secret);
  expect(eventsIn(text)).toMatchObject([
    [expect.stringContaining('Renew the database'), 'CONFIRMED', expect.any(Number)],
  ]);
  clock.advance(3_600_000);
  expect(await read(secret)).toBe(text);
  await act('cancelChange', 'ChangeWhyInput', { id: first, why: 'not needed' });
  const [[, status, sequence] = []] = eventsIn(await read(secret));
  expect(status).toBe('CANCELLED');
  expect(sequence).toBeGreaterThan(Number(eventsIn(text)[0]?.[2]));
  const second = await scheduled(ci);
  const since = (await graph.events()).length;
  const third = await approved(ci);
  await schedule(third, { acceptConflictsWith: [second], acceptedBecause: 'one team' });
  await settle(since);
  expect(
    eventsIn(await read(secret))
      .map(([, one]) => one)
      .sort(),
  ).toEqual(['CANCELLED', 'CONFIRMED', 'CONFIRMED']);
});

it('keeps its secret nowhere: not in the record, not in the history, not in the database', async () => {
  const { address, calendarFeed } = await open();
  const secret = secretOf(address);
  const events = JSON.stringify(await graph.events());
  const [rows] = await graph.owner('SELECT json_agg(s) AS all FROM calendar_feed_secret s');
  expect(events.includes(secret) || JSON.stringify(rows).includes(secret)).toBe(false);
  expect(JSON.stringify(rows)).toContain(calendarFeed.id);
});

it('opens nothing once it is revoked, has expired, or was never there; and to nobody of a customer', async () => {
  const { address, calendarFeed } = await open();
  const secret = secretOf(address);
  expect(await read(secret, theirs)).toBeNull();
  clock.set('2026-07-04T08:00:00Z');
  expect(await read(secret)).toBeNull();
  clock.set('2026-01-05T08:00:00Z');
  expect((await revoke(calendarFeed.id, anActor('TOP_MANAGEMENT', { id: id(91) }))).refusal).toMatchObject({
    ...{ code: 'FEED_NOT_YOURS', clause: 'ISO/IEC 20000-1:2018 8.7.3.2' },
  });
  expect((await revoke(calendarFeed.id)).calendarFeed.state).toBe('REVOKED');
  expect((await revoke(calendarFeed.id, manager)).refusal.code).toBe('ILLEGAL_TRANSITION');
  expect(await read(secret)).toBeNull();
  expect(await read('b'.repeat(43))).toBeNull();
});

it('is read by a person without an address, and of customers nobody sees a change', async () => {
  await scheduled((await item('seen')).id);
  expect(eventsIn(await read(null, manager)).length).toBeGreaterThan(0);
  expect(eventsIn(await read(null, theirs))).toEqual([]);
});

it('is opened by the provider’s people, for what there is, ten times at most; each sees their own', async () => {
  const person = anActor('CHANGE_ADVISORY_BOARD_MEMBER', { id: id(92) });
  expect((await open({}, theirs)).refusal.code).toBe('FORBIDDEN');
  expect((await open({ serviceId: id(99) }, person)).refusal.code).toBe('UNKNOWN_REFERENCE');
  expect((await open({ configurationItemId: id(99) }, person)).refusal.code).toBe('UNKNOWN_REFERENCE');
  expect((await open({ validDays: 400 }, person)).refusal.code).toBe('INVALID_INPUT');
  const opened = await Promise.all(Array.from({ length: 11 }, () => open({}, person)));
  expect(opened.map(({ refusal }) => refusal?.code).filter(Boolean)).toEqual(['FEEDS_AT_MOST']);
  const { calendarFeeds } = await graph.as(person).data('{ calendarFeeds { totalCount nodes { person { id } } } }');
  expect(calendarFeeds.totalCount).toBe(10);
  const [first] = opened;
  await graph.deliver(
    anEvent(personEvents.PersonDeactivated, {
      recordId: person.id,
      data: { ...personEvents.PersonDeactivated.sample, roles: [] },
    }),
  );
  expect(await read(secretOf(first?.address ?? ''))).toBeNull();
});
