import type { EventEnvelope } from '@attest/contracts';
import { systemActor } from '@attest/kernel';
import { react, transact } from '@attest/record';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { handleCalendar, handleSla, publishCalendar } from './commands.ts';
import {
  anIncident,
  anSla,
  aService,
  at,
  clock,
  clockOf,
  clocksOf,
  customerId,
  db,
  deadlinesOf,
  deliverAtOnce,
  deps,
  graph,
  type Incident,
  manager,
  newId,
  office,
  otherId,
  plain,
  said,
  serviceId,
  slaId,
  type Told,
  targetsOf,
  value,
  workdays,
} from './fixture.ts';

describe('clocks start', () => {
  it('with the incident, by the agreement and the calendar in force; row and events together', async () => {
    const incident = anIncident([['09:00', 'NEW', 'P2']]);
    await graph.deliver(...incident.events);
    const [response, resolution] = [await clockOf(incident, 'RESPONSE'), await clockOf(incident)];
    expect(response).toMatchObject({ targetMinutes: 40, warnAt: at('09:20'), dueAt: at('09:40'), slaId, version: 1 });
    expect(resolution).toMatchObject({
      incidentKey: incident.key,
      serviceId,
      customerId,
      calendarVersion: 1,
      zoneRules: process.versions.tz,
      state: 'RUNNING',
      verdict: 'OPEN',
      dueAt: at('11:00'),
    });
    const [event] = await graph.events(resolution.id);
    expect(event).toMatchObject({
      type: 'ClockStarted',
      at: at('09:00'),
      hash: resolution.head,
      actor: { name: 'delivery.service-level.follow-incidents' },
      data: { slaId, dueAt: at('11:00') },
    });
    expect(await deadlinesOf(incident)).toEqual([at('09:20'), at('10:00')]);
  });

  it('by the customer’s own agreement before the general one, and by none that was not in force', async () => {
    const service = await aService();
    await anSla(service, { targets: targetsOf(20, 60) });
    const own = await anSla(service, { targets: targetsOf(5, 30), startsAt: at('2026-01-02T00:00:00Z') }, customerId);
    const targetMinutes = async (when: string, over: object) => {
      const incident = anIncident([[when, 'NEW']], { serviceId: service, ...over });
      await graph.deliver(...incident.events);
      return (await clocksOf(incident)).find(({ metric }) => metric === 'RESOLUTION')?.targetMinutes;
    };
    expect(await targetMinutes('09:00', { customerId })).toBe(30);
    expect(await targetMinutes('09:00', { customerId: otherId })).toBe(60);
    expect(await targetMinutes('09:00', { customerId: null })).toBe(60);
    expect(await targetMinutes('2026-01-01T09:00:00Z', { customerId })).toBe(60);
    expect(await targetMinutes('2025-12-31T09:00:00Z', { customerId })).toBeUndefined();
    expect(await targetMinutes('09:00', { serviceId: null })).toBeUndefined();
    value(await handleSla(deps, manager, own, { type: 'END', why: 'over', endsAt: at('10:00') }));
    expect(await targetMinutes('09:59', { customerId })).toBe(30);
    expect(await targetMinutes('10:00', { customerId })).toBe(60);
  });

  it('keep the version of the calendar that they began with', async () => {
    const [service, longer] = [await aService(), { zone: 'UTC', weekly: workdays('06:00', '20:00') }];
    const own = value(
      await publishCalendar(deps, manager, { name: 'Own', hours: office, effectiveAt: at('2026-01-01T00:00:00Z') }),
    );
    await anSla(service, { calendarId: own.id });
    const before = anIncident([['17:30', 'NEW']], { serviceId: service });
    await graph.deliver(...before.events);
    value(
      await handleCalendar(deps, manager, own.id, {
        type: 'PUBLISH',
        name: 'Own',
        hours: longer,
        effectiveAt: at('17:45'),
      }),
    );
    const after = anIncident([['17:50', 'NEW']], { serviceId: service });
    await graph.deliver(...after.events);
    await graph.deliver(...anIncident([['17:50', 'ASSIGNED']], { serviceId: service }).events);
    expect(await clockOf(before)).toMatchObject({ calendarVersion: 1, dueAt: at('2026-01-06T08:30:00Z') });
    expect(await clockOf(after)).toMatchObject({ calendarVersion: 2, dueAt: at('18:50') });
  });
});

describe('clocks follow', () => {
  it('pauses, other waits, priorities, the resolution and a reopening', async () => {
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:05', 'ASSIGNED'],
      ['09:10', 'WAITING_ON_USER'],
      ['10:00', 'IN_PROGRESS'],
      ['10:10', 'WAITING_ON_SUPPLIER'],
      ['10:30', 'RESOLVED'],
      ['12:00', 'REOPENED', 'P2'],
      ['12:30', 'CLOSED', 'P2'],
    ]);
    await graph.deliver(...incident.events);
    expect(await said(incident)).toEqual([
      'ClockStarted 09:00',
      'ClockPaused 09:10',
      'ClockResumed 10:00',
      'ClockAtRisk 10:20',
      'ClockStopped 10:30',
      'ClockRetargeted 12:00',
      'ClockResumed 12:00',
      'ClockAtRisk 12:20',
      'ClockStopped 12:30',
    ]);
    expect(await said(incident, 'RESPONSE')).toEqual([
      'ClockStarted 09:00',
      'ClockAtRisk 09:10',
      'ClockPaused 09:10',
      'ClockStopped 10:00',
    ]);
    expect(await clockOf(incident)).toMatchObject({ verdict: 'MET', verdictAt: at('12:30'), targetMinutes: 120 });
    expect(await deadlinesOf(incident)).toEqual([]);
  });

  it('the same event twice has one effect, whether the bus or the source repeats it', async () => {
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:10', 'WAITING_ON_USER'],
    ]);
    await graph.deliver(...incident.events, ...incident.events);
    const before = await clocksOf(incident);
    await graph.deliver(...incident.events.map((event) => ({ ...event, id: newId() })));
    expect(await clocksOf(incident)).toEqual(before);
    expect(await said(incident)).toEqual(['ClockStarted 09:00', 'ClockPaused 09:10']);
  });

  it('lead to the same end in any order, one by one or at once', async () => {
    const told: Told[] = [
      ['09:00', 'NEW', 'P2'],
      ['09:10', 'ASSIGNED', 'P2'],
      ['09:20', 'WAITING_ON_USER', 'P2'],
      ['11:00', 'IN_PROGRESS', 'P2'],
      ['12:20', 'IN_PROGRESS', 'P1'],
      ['13:00', 'RESOLVED', 'P1'],
      ['14:00', 'REOPENED', 'P3'],
      ['14:20', 'CLOSED', 'P3'],
    ];
    const inOrder = anIncident(told);
    await graph.deliver(...inOrder.events);
    const expected = plain(await clocksOf(inOrder));
    expect(expected[1]).toMatchObject({ metric: 'RESOLUTION', verdict: 'BREACHED', breachedAt: at('12:20') });
    const atOnce = anIncident(told);
    await deliverAtOnce(atOnce.events);
    expect(plain(await clocksOf(atOnce))).toEqual(expected);
    expect(await said(atOnce)).toEqual(await said(inOrder));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          told.map((_, index) => index),
          { minLength: told.length },
        ),
        async (order) => {
          const incident = anIncident(told);
          await graph.deliver(...order.flatMap((index) => incident.events[index] ?? []));
          expect(plain(await clocksOf(incident))).toEqual(expected);
        },
      ),
      { seed: 7, numRuns: 15 },
    );
  });

  it('a late fact corrects in the open what was said, and the history keeps both', async () => {
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:30', 'RESOLVED'],
      ['11:00', 'REOPENED'],
    ]);
    const [logged, resolved, reopened] = incident.events as [EventEnvelope, EventEnvelope, EventEnvelope];
    await graph.deliver(logged, reopened);
    expect(await clockOf(incident)).toMatchObject({ verdict: 'BREACHED', breachedAt: at('10:00') });
    await graph.deliver(resolved);
    expect(await clockOf(incident)).toMatchObject({ verdict: 'OPEN', breachedAt: null, dueAt: at('11:30') });
    expect((await said(incident)).map((one) => one.split(' ')[0])).toEqual([
      'ClockStarted',
      'ClockAtRisk',
      'ClockBreached',
      'ClockCorrected',
    ]);
  });

  it('wait for the first event where another comes before it', async () => {
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:30', 'WAITING_ON_USER'],
    ]);
    const [logged, waiting] = incident.events as [EventEnvelope, EventEnvelope];
    await graph.deliver(waiting);
    expect(await clocksOf(incident)).toEqual([]);
    await graph.deliver(logged);
    expect(await said(incident)).toEqual(['ClockStarted 09:00', 'ClockAtRisk 09:30', 'ClockPaused 09:30']);
  });
});

describe('many at once', () => {
  it('a batch gives what single events give, in a handful of statements', async () => {
    clock.set('2026-06-01T09:00:00Z');
    const told: Told[] = [
      ['09:00', 'NEW', 'P3'],
      ['09:10', 'ASSIGNED', 'P3'],
      ['09:30', 'WAITING_ON_USER', 'P3'],
      ['10:00', 'IN_PROGRESS', 'P3'],
      ['15:00', 'RESOLVED', 'P3'],
    ];
    const batch = Array.from({ length: 60 }, () => anIncident(told));
    const events = batch
      .flatMap((incident) => incident.events)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    let statements = 0;
    await transact(db, systemActor('test'), (tx) => {
      const counted = {
        ...tx,
        query: <Row>(sql: string, params?: readonly unknown[]) => {
          statements += 1;
          return tx.query<Row>(sql, params);
        },
        execute: (sql: string, params?: readonly unknown[]) => {
          statements += 1;
          return tx.execute(sql, params);
        },
      };
      return react(
        counted,
        processes.flatMap(({ reactions }) => reactions),
        events as EventEnvelope[],
        deps,
      );
    });
    expect(statements).toBeLessThan(20);
    const [one] = batch as [Incident];
    for (const incident of batch) expect(plain(await clocksOf(incident))).toEqual(plain(await clocksOf(one)));
    expect(await clockOf(one)).toMatchObject({ verdict: 'BREACHED', breachedAt: at('12:30') });
  });
});
