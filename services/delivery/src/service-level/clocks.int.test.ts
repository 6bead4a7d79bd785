import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import type { Fact, Measure, Metric } from './domain/index.ts';
import { bruteForce } from './domain/minutes.ts';
import {
  anIncident,
  anSla,
  aService,
  at,
  calendar,
  clock,
  clockOf,
  db,
  graph,
  type Incident,
  manager,
  newId,
  otherId,
  slaId,
  type Told,
  targetsOf,
} from './fixture.ts';
import { settleMs } from './follow.ts';
import { clockStore } from './store.ts';

const measureOf = (metric: Metric): Measure => ({
  metric,
  targets: targetsOf(20, 60),
  pausedIn: ['WAITING_ON_USER'],
  hours: calendar.content,
});
const factsOf = (told: readonly Told[]): Fact[] =>
  told.map(([when, state, priority = 'P1'], index) => ({
    from: index + 1,
    through: index + 1,
    at: at(when),
    state,
    priority,
  }));

/** Every clock, verified page by page. */
const all = async () => {
  let [checked, after] = [0, null as string | null];
  const differences: { clock: { id: string }; field: string; stored: unknown; computed: unknown }[] = [];
  do {
    const { verifyClocks } = await graph
      .as(anActor('INTERNAL_AUDITOR'))
      .data(
        'query ($after: ID) { verifyClocks(first: 3, after: $after) { checked next differences { clock { id } field stored computed } } }',
        { after },
      );
    checked += verifyClocks.checked;
    differences.push(...verifyClocks.differences);
    after = verifyClocks.next;
  } while (after);
  return { checked, differences };
};

describe('the graph', () => {
  const told: Told[] = [
    ['2026-01-08T16:50:00Z', 'NEW', 'P4'],
    ['2026-01-08T17:05:00Z', 'ASSIGNED', 'P4'],
    ['2026-01-08T17:20:00Z', 'WAITING_ON_USER', 'P4'],
    ['2026-01-09T09:15:00Z', 'IN_PROGRESS', 'P4'],
    ['2026-01-09T09:40:00Z', 'IN_PROGRESS', 'P2'],
    ['2026-01-09T10:10:00Z', 'WAITING_ON_SUPPLIER', 'P2'],
    ['2026-01-09T10:25:00Z', 'RESOLVED', 'P2'],
    ['2026-01-09T17:45:00Z', 'REOPENED', 'P2'],
    ['2026-01-12T08:30:00Z', 'IN_PROGRESS', 'P2'],
    ['2026-01-12T11:00:00Z', 'RESOLVED', 'P2'],
    ['2026-01-19T11:00:00Z', 'CLOSED', 'P2'],
  ];

  it('explains a clock as a clock without arithmetic reads it, at every moment', async () => {
    clock.set('2026-02-01T09:00:00Z');
    const incident = anIncident(told);
    await graph.deliver(...incident.events);
    const document = `query ($id: ID!, $at: DateTime) { explainClock(id: $id, at: $at) {
      elapsedMinutes targetMinutes breachedAt until hours { zone } clock { key sla { id } calendarVersion }
      intervals { from to minutes counted reason incidentState elapsedMinutes beyondTarget } } }`;
    for (const metric of ['RESPONSE', 'RESOLUTION'] as const) {
      const { id } = await clockOf(incident, metric);
      for (const when of [
        '2026-01-08T17:10:00Z',
        '2026-01-09T09:30:00Z',
        '2026-01-12T09:00:00Z',
        '2026-01-30T00:00:00Z',
      ]) {
        const { explainClock } = await graph.as(manager).data(document, { id, at: at(when) });
        const known = factsOf(told).filter((fact) => fact.at <= at(when));
        const expected = bruteForce(known, measureOf(metric), at(when));
        expect(explainClock.elapsedMinutes, `${metric} ${when}`).toBe(expected.elapsed);
        expect(explainClock.breachedAt, `${metric} ${when}`).toBe(expected.breachedAt ?? null);
        const counted = explainClock.intervals.filter((interval: { counted: boolean }) => interval.counted);
        expect(counted.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0)).toBe(
          expected.elapsed,
        );
      }
    }
    const stored = await clockOf(incident);
    const expected = bruteForce(factsOf(told), measureOf('RESOLUTION'), clock.now());
    expect(stored).toMatchObject({ verdict: 'BREACHED', breachedAt: expected.breachedAt });
    const { explainClock } = await graph.as(manager).data(document, { id: stored.id });
    expect(explainClock).toMatchObject({
      until: clock.now(),
      clock: { key: `${incident.key} RESOLUTION`, sla: { id: slaId } },
    });
    expect(explainClock.intervals).toContainEqual(
      expect.objectContaining({ reason: 'STOPPED', incidentState: 'RESOLVED', counted: false }),
    );
  });

  it('shows clocks on incidents and services, and finds them', async () => {
    clock.set('2026-01-05T09:20:00Z');
    const service = await aService();
    await anSla(service);
    const late = anIncident([['08:00', 'NEW']], { serviceId: service });
    const soon = anIncident([['08:45', 'IN_PROGRESS']], { serviceId: service, customerId: otherId });
    const fine = anIncident([['09:00', 'NEW', 'P5']], { serviceId: service });
    for (const incident of [late, soon, fine]) await graph.deliver(...incident.events);
    clock.advance(2 * settleMs);
    await graph.tick();
    const find = async (filter: object, actor = manager) => {
      const { clocks } = await graph
        .as(actor)
        .data(
          'query ($filter: ClockFilter) { clocks(filter: $filter) { nodes { key remainingMinutes elapsedMinutes } totalCount } }',
          { filter: { serviceId: service, ...filter } },
        );
      expect(clocks.totalCount).toBe(clocks.nodes.length);
      return clocks.nodes.map(({ key }: { key: string }) => key);
    };
    const keys = (incident: Incident, ...metrics: Metric[]) => metrics.map((metric) => `${incident.key} ${metric}`);
    expect(await find({ breached: true })).toEqual(keys(late, 'RESPONSE', 'RESOLUTION'));
    expect(await find({ atRisk: true })).toEqual(keys(soon, 'RESOLUTION'));
    expect(await find({ atRisk: false, breached: false })).toHaveLength(3);
    expect(await find({ verdicts: ['MET'] })).toEqual(keys(soon, 'RESPONSE'));
    expect(await find({ dueBefore: at('09:30'), states: ['RUNNING'] })).toEqual(keys(late, 'RESPONSE', 'RESOLUTION'));
    const user = anActor('CUSTOMER_USER', { customerId: otherId });
    expect(await find({}, user)).toEqual(keys(soon, 'RESPONSE', 'RESOLUTION'));
    const { _entities } = await graph.as(manager).data(
      `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on Incident { clocks { metric elapsedMinutes remainingMinutes incident { id } service { name } steps { type } history { totalCount } } }
        ... on Service { missed: clocks(filter: { breached: true }) { totalCount } slaAttainment(from: "2026-01-05T00:00:00Z", to: "2026-01-06T00:00:00Z") { metric priority met breached percent } } } }`,
      {
        r: [
          { __typename: 'Incident', id: soon.id },
          { __typename: 'Service', id: service },
          { __typename: 'Incident', id: newId() },
        ],
      },
    );
    expect(_entities[0].clocks[0]).toMatchObject({
      metric: 'RESPONSE',
      incident: { id: soon.id },
      service: { name: 'E-mail' },
    });
    expect(_entities[0].clocks[1]).toMatchObject({
      elapsedMinutes: 37,
      remainingMinutes: 23,
      history: { totalCount: 2 },
    });
    expect(_entities[1]).toEqual({
      missed: { totalCount: 2 },
      slaAttainment: [
        { metric: 'RESPONSE', priority: 'P1', met: 1, breached: 1, percent: 50 },
        { metric: 'RESOLUTION', priority: 'P1', met: 0, breached: 1, percent: 0 },
      ],
    });
    expect(_entities[2]).toEqual({ clocks: [] });
    expect(
      await graph
        .as(user)
        .data('query ($id: ID!) { clock(id: $id) { id } explainClock(id: $id) { until } }', await clockOf(late)),
    ).toEqual({ clock: null, explainClock: null });
  });

  it('computes verdicts anew and finds what was changed behind its back', async () => {
    clock.set('2026-06-02T09:00:00Z');
    await graph.tick();
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['11:00', 'RESOLVED'],
    ]);
    await graph.deliver(...incident.events);
    const clean = await all();
    expect(clean.differences).toEqual([]);
    expect(clean.checked).toBeGreaterThan(5);
    const { id } = await clockOf(incident);
    await graph.owner('ALTER TABLE clock DISABLE ROW LEVEL SECURITY');
    await graph.owner('ALTER TABLE clock NO FORCE ROW LEVEL SECURITY');
    await graph.owner("UPDATE clock SET verdict = 'MET', breached_at = NULL WHERE id = $1", [id]);
    expect((await all()).differences).toEqual([
      { clock: { id }, field: 'verdict', stored: 'MET', computed: 'BREACHED' },
      { clock: { id }, field: 'breachedAt', stored: null, computed: at('10:00') },
    ]);
    await graph.owner("UPDATE clock SET verdict = 'BREACHED', breached_at = $2 WHERE id = $1", [id, at('10:00')]);
  });

  it('holds nothing against a clock that the platform is still to look at', async () => {
    clock.set('2026-06-03T09:00:00Z');
    await graph.tick();
    const old = anIncident([['09:00', 'NEW']]);
    await graph.deliver(...old.events);
    const { id } = await clockOf(old);
    expect((await all()).differences).toEqual([]);
    clock.advance(10 * settleMs);
    expect((await all()).differences).toContainEqual({
      clock: { id },
      field: 'verdict',
      stored: 'OPEN',
      computed: 'BREACHED',
    });
    await graph.tick();
    expect((await all()).differences).toEqual([]);
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(db, manager, (tx) => verifyRecords(tx, [clockStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(5);
  });
});
