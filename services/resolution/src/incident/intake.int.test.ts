/** Imported history and the figures made of it, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const agent = anActor('SERVICE_DESK_AGENT');
const manager = anActor('INCIDENT_MANAGER');

describe('import', () => {
  const row = (externalId: string, revision: number, state: string | null, at: string) => ({
    source: 'log',
    externalId,
    revision,
    at,
    state,
    title: externalId,
    channel: 'PHONE',
    category: 'network',
    impact: 'MEDIUM',
    urgency: 'MEDIUM',
    details: { group: 'Group 56' },
  });
  const rows = [
    row('A', 1, 'NEW', '2025-03-01T10:00:00Z'),
    row('A', 2, 'RESOLVED', '2025-03-02T10:00:00Z'),
    row('A', 3, 'CLOSED', '2025-04-02T10:00:00Z'),
    row('B', 1, 'NEW', '2025-03-31T22:30:00Z'),
  ];
  const send = async (sent: object[], actor = manager) =>
    (
      await graph
        .as(actor)
        .data(
          'mutation ($input: ImportIncidentsInput!) { importIncidents(input: $input) { report { rows logged updated skipped notAllowed } refusal { code message } } }',
          { input: { rows: sent } },
        )
    ).importIncidents;

  it('keeps every state at its time, marks what the machine does not allow, and the same again changes nothing', async () => {
    expect((await send(rows)).report).toEqual({ rows: 4, logged: 2, updated: 2, skipped: 0, notAllowed: 1 });
    expect((await send(rows)).report).toEqual({ rows: 4, logged: 0, updated: 0, skipped: 4, notAllowed: 0 });
    const { incidents } = await graph
      .as(manager)
      .data(
        '{ incidents(filter: { source: "log" }, orderBy: LOGGED_ASC) { totalCount nodes { state loggedAt closedAt imported { externalId revision details } } } }',
      );
    expect(incidents.totalCount).toBe(2);
    expect(incidents.nodes[0]).toEqual({
      state: 'CLOSED',
      loggedAt: '2025-03-01T10:00:00.000Z',
      closedAt: '2025-04-02T10:00:00.000Z',
      imported: { externalId: 'A', revision: 3, details: { group: 'Group 56' } },
    });
  });
  it('is all or nothing, and names the row that is wrong', async () => {
    const { report, refusal } = await send([
      row('C', 1, 'NEW', '2025-03-01T10:00:00Z'),
      { ...row('D', 1, 'NEW', '2025-03-01T10:00:00Z'), category: ' ' },
    ]);
    expect(report).toBeNull();
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('rows[1].category') });
    expect(
      (await graph.as(manager).data('{ incidents(filter: { source: "log" }) { totalCount } }')).incidents.totalCount,
    ).toBe(2);
    expect((await send([], agent)).refusal.code).toBe('FORBIDDEN');
  });
  it('counts months by the calendar of the zone that is asked for', async () => {
    const months = (zone: string) =>
      graph
        .as(manager)
        .data(
          `{ incidentMonths(from: "2025-03-15", until: "2025-04-01", zone: "${zone}", source: "log") { month logged closed backlog priorities { priority count } stateChanges { from to count } } }`,
        );
    const utc = (await months('UTC')).incidentMonths;
    expect(
      utc.map(({ month, logged: n, closed, backlog }: Record<string, unknown>) => [month, n, closed, backlog]),
    ).toEqual([
      ['2025-03-01', 2, 0, 2],
      ['2025-04-01', 0, 1, 1],
    ]);
    expect(utc[0].stateChanges).toEqual([
      { from: null, to: 'NEW', count: 2 },
      { from: 'NEW', to: 'RESOLVED', count: 1 },
    ]);
    const berlin = (await months('Europe/Berlin')).incidentMonths;
    expect(berlin.map(({ logged: n }: { logged: number }) => n)).toEqual([1, 1]);
    expect(
      (
        await graph
          .as(manager)
          .query('{ incidentMonths(from: "2025-03-15", until: "2025-04-01", zone: "Mars/Olympus") { month } }')
      ).errors?.[0]?.extensions?.code,
    ).toBe('BAD_USER_INPUT');
  });
  it('leaves the figures of a month as they were when what was closed in it is opened again later', async () => {
    const steps = [
      ['NEW', '2025-01-10T10:00:00Z'],
      ['CLOSED', '2025-01-20T10:00:00Z'],
      ['IN_PROGRESS', '2025-03-05T10:00:00Z'],
      ['CLOSED', '2025-04-02T10:00:00Z'],
    ] as const;
    await send(steps.map(([state, at], index) => ({ ...row('again', index + 1, state, at), source: 'reopened' })));
    const { incidentMonths } = await graph
      .as(manager)
      .data(
        '{ incidentMonths(from: "2024-12-01", until: "2025-04-30", source: "reopened") { month logged closed backlog } }',
      );
    expect(incidentMonths.map(Object.values)).toEqual([
      ['2024-12-01', 0, 0, 0],
      ['2025-01-01', 1, 1, 0],
      ['2025-02-01', 0, 0, 0],
      ['2025-03-01', 0, 0, 1],
      ['2025-04-01', 0, 1, 0],
    ]);
  });
  it('shows a kind that rises against its own past', async () => {
    const daysAgo = (days: number) => new Date(Date.parse('2025-07-01T00:00:00Z') - days * 86_400_000).toISOString();
    const steady = Array.from({ length: 45 }, (_, n) => row(`S${n}`, 1, 'NEW', daysAgo(n + 0.5))).map((one) => ({
      ...one,
      source: 'trend',
      category: 'steady',
    }));
    const rising = Array.from({ length: 20 }, (_, n) =>
      row(`R${n}`, 1, 'NEW', daysAgo(n < 15 ? n / 3 + 0.5 : n + 5)),
    ).map((one) => ({ ...one, source: 'trend', category: 'rising' }));
    await send([...steady, ...rising]);
    const { incidentTrends } = await graph
      .as(manager)
      .data(
        '{ incidentTrends(by: CATEGORY, period: { until: "2025-07-01T00:00:00Z" }, filter: { source: "trend" }, compareWith: { periods: 5 }) { value count expected ratio score incidentIds } }',
      );
    expect(incidentTrends.map(({ value, count }: Record<string, unknown>) => [value, count])).toEqual([
      ['rising', 15],
      ['steady', 7],
    ]);
    expect(incidentTrends[0].expected).toBe(1);
    expect(incidentTrends[0].ratio).toBe(15);
    expect(incidentTrends[0].incidentIds).toHaveLength(15);
  });
});
