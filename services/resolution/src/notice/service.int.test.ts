/** Customers hear of services that come, change and go: through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { personEvents, serviceEvents, transitionEvents } from '@attest/contracts';
import type { Actor, Instant } from '@attest/kernel';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [theirs, strangers] = [id(31), id(32)];
const user = anActor('CUSTOMER_USER', { id: id(21), customerId: theirs });
const stranger = anActor('CUSTOMER_USER', { id: id(22), customerId: strangers });
const carrier = anActor('SUPPLIER_USER', { id: id(23), supplierId: id(33) });
const planner = anActor('SERVICE_CATALOGUE_MANAGER', { id: id(24) });
await graph.deliver(
  ...[user, stranger, carrier, planner].map(({ id: recordId, roles, customerId = null, supplierId = null }) =>
    anEvent(personEvents.PersonRegistered, {
      recordId,
      data: { roles: [...roles], teamIds: [], customerId, supplierId },
    }),
  ),
);

let version = 0;
/** A service that is provided to the customer, and what becomes of it. */
const aService = async (serviceId: string, kind: 'REMOVED' | 'TRANSFERRED' | 'CHANGED', transitionId: string) => {
  const introduced = { recordId: serviceId, data: { state: 'LIVE' as const, customerIds: [theirs], supplierIds: [] } };
  // Long ago: that is no news.
  await graph.deliver({
    ...anEvent(serviceEvents.ServiceIntroduced, introduced),
    at: '2025-01-05T08:00:00.000Z' as Instant,
  });
  return (type: keyof typeof transitionEvents, data: object = {}) => {
    const event = {
      ...anEvent(transitionEvents[type], { recordId: transitionId, data: { serviceId, kind, ...data } as never }),
      ...{ recordVersion: ++version, at: clock.now(), actor: { id: planner.id, name: 'Camille' } },
    };
    // The bus promises at least once.
    return graph.deliver(event, event);
  };
};
const query = `{ myNotices(filter: { unread: true, kinds: [SERVICE] }) { nodes { reasons count record { ... on Service { id } } } } }`;
const noticesOf = async (actor: Actor) => (await graph.as(actor).data(query)).myNotices.nodes;
const departure = async (actor: Actor, serviceId: string) =>
  (
    await graph
      .as(actor)
      .data(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Service { departure { kind stage plannedFor } } } }',
        { of: [{ __typename: 'Service', id: serviceId }] },
      )
  )._entities[0].departure;
const read = (actor: Actor) =>
  graph.as(actor).data('mutation { markNoticesRead(input: {}) { notices { marked } refusal { code } } }');
const plannedFor = '2026-03-01T08:00:00.000Z';

it('its customers’ people are told when it is planned, ready and gone, and see when; nobody else is', async () => {
  const happens = await aService(id(50), 'REMOVED', id(60));
  await happens('TransitionProposed');
  expect([await noticesOf(user), await departure(user, id(50))]).toEqual([[], null]);
  await happens('TransitionPlanned', { liveAt: plannedFor });
  expect(await noticesOf(user)).toEqual([{ reasons: ['REMOVAL_PLANNED'], count: 1, record: { id: id(50) } }]);
  expect(await departure(user, id(50))).toEqual({ kind: 'REMOVED', stage: 'PLANNED', plannedFor });
  expect(await departure(planner, id(50))).toMatchObject({ stage: 'PLANNED' });
  await happens('TransitionDesigned');
  await happens('TransitionAccepted');
  expect(await noticesOf(user)).toMatchObject([{ reasons: ['REMOVAL_PLANNED', 'REMOVAL_ACCEPTED'], count: 2 }]);
  await read(user);
  await happens('TransitionLive');
  expect(await noticesOf(user)).toMatchObject([{ reasons: ['REMOVED'], count: 1 }]);
  expect(await departure(user, id(50))).toMatchObject({ stage: 'GONE' });
  for (const other of [stranger, carrier, planner]) expect(await noticesOf(other)).toEqual([]);
  for (const other of [stranger, carrier]) expect(await departure(other, id(50))).toBeNull();
  await read(user);
});

it('they are told what is provided to them from now on, and what has changed', async () => {
  let recordVersion = 0;
  const catalogue = (type: keyof typeof serviceEvents, state: 'DESIGNED' | 'LIVE', customerIds: string[]) => {
    const event = anEvent(serviceEvents[type], { recordId: id(53), data: { state, customerIds } as never });
    recordVersion += 1;
    return graph.deliver({ ...event, recordVersion, at: clock.now() });
  };
  await catalogue('ServiceProposed', 'DESIGNED', [theirs]);
  await catalogue('ServiceDesigned', 'DESIGNED', [theirs]);
  expect(await noticesOf(user)).toEqual([]);
  await catalogue('ServiceIntroduced', 'LIVE', [theirs]);
  expect(await noticesOf(user)).toEqual([{ reasons: ['INTRODUCED'], count: 1, record: { id: id(53) } }]);
  await catalogue('ServiceChanged', 'LIVE', [theirs, strangers]);
  expect(await noticesOf(user)).toMatchObject([{ count: 1 }]);
  expect(await noticesOf(stranger)).toEqual([{ reasons: ['INTRODUCED'], count: 1, record: { id: id(53) } }]);
  const changes = await aService(id(54), 'CHANGED', id(65));
  await changes('TransitionProposed');
  await changes('TransitionLive');
  expect(await noticesOf(user)).toMatchObject([
    { reasons: ['CHANGED'], count: 1, record: { id: id(54) } },
    { reasons: ['INTRODUCED'], record: { id: id(53) } },
  ]);
  for (const one of [user, stranger]) await read(one);
});

it('they are told that it stays where it was told that it goes, and of no other transition', async () => {
  const goes = await aService(id(51), 'TRANSFERRED', id(61));
  await goes('TransitionCancelled', { why: 'nobody knew' });
  const other = await aService(id(52), 'CHANGED', id(62));
  await other('TransitionPlanned', { liveAt: plannedFor });
  await other('TransitionAccepted');
  expect(await noticesOf(user)).toEqual([]);
  const again = await aService(id(51), 'TRANSFERRED', id(63));
  await again('TransitionPlanned', { liveAt: plannedFor });
  await again('TransitionCancelled', { why: 'it stays' });
  expect(await noticesOf(user)).toMatchObject([{ reasons: ['TRANSFER_PLANNED', 'STAYS'], record: { id: id(51) } }]);
  expect(await departure(user, id(51))).toBeNull();
  await read(user);
  // What is old when it is heard of is no news; where it stands is known all the same.
  const old = {
    ...anEvent(transitionEvents.TransitionPlanned, { recordId: id(64), data: { serviceId: id(51), kind: 'REMOVED' } }),
  };
  clock.set('2026-02-05T08:00:00Z');
  await graph.deliver({ ...old, recordVersion: 2 });
  expect(await noticesOf(user)).toEqual([]);
  expect(await departure(user, id(51))).toMatchObject({ kind: 'REMOVED', stage: 'PLANNED' });
});
