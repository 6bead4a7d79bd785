/** Figures through the graph, on a real PostgreSQL: against figures counted by hand, and against the records behind them. */
import { join } from 'node:path';
import { clockEvents } from '@attest/contracts';
import { type Instant, instantOf, roles, systemActor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { followIncidents } from './commands.ts';
import { ageDays, deskRights, type Told } from './domain.ts';
import { began, byHand, histories, id, type Standing, standing } from './fixture.ts';
import type { Period } from './period.ts';

const clock = fixedClock('2026-02-20T12:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const manager = anActor('SERVICE_LEVEL_MANAGER');
const take = (told: readonly Told[]) => transact(graph.db, systemActor('test'), (tx) => followIncidents(tx, told));

const page = 'totalCount pageInfo { endCursor hasNextPage } edges { cursor }';
const counts = (name: string, also = '') => `${name} { count ${also} records(first: 100) { ${page} } }`;
const share = (name: string) =>
  `${name} { rate count of records(first: 100) { ${page} } allRecords(first: 100) { ${page} } }`;
const figures = `query ($from: Date!, $until: Date!, $by: DeskPeriodLength, $filter: DeskFilter) {
  deskFigures(from: $from, until: $until, by: $by, zone: "Europe/Berlin", filter: $filter) {
    from until startsAt endsAt ${counts('logged')} ${counts('resolved')}
    ${share('firstContact')} ${share('reopened')} ${share('reassigned')} ${share('repeated')}
    resolutionTimes { priority count measured calendarMinutes { p50 p80 p95 } serviceMinutes { p50 p80 p95 }
      records(first: 100) { ${page} } measuredRecords { ${page} } }
    backlog { at count records(first: 100) { ${page} } ages { fromDays untilDays count records(first: 100) { ${page} } } }
  }
}`;
type Listed = { readonly totalCount: number; readonly edges: readonly { readonly cursor: string }[] };
// The incidents themselves are not in this database: a cursor ends with the id of its record.
const idsOf = ({ edges, totalCount }: Listed): string[] => {
  const found = edges.map(({ cursor }) => String(JSON.parse(Buffer.from(cursor, 'base64url').toString()).at(-1)));
  expect(totalCount).toBe(found.length);
  return found.sort();
};
const countedIds = ({ count, records }: { count: number; records: Listed }): string[] => {
  const found = idsOf(records);
  expect(count).toBe(found.length);
  return found;
};
type Shared = { count: number; of: number; rate: number | null; records: Listed; allRecords: Listed };
const sharedIds = (given: Shared): [string[], string[]] => {
  const [part, all] = [countedIds(given), idsOf(given.allRecords)];
  expect(given.of).toBe(all.length);
  expect(given.rate).toBe(all.length === 0 ? null : part.length / all.length);
  return [part, all];
};

const percentile = (sorted: readonly number[], share_: number) =>
  sorted[Math.max(0, Math.ceil(sorted.length * share_) - 1)];
const minutesBetween = (from: Instant, to: Instant) => (Date.parse(to) - Date.parse(from)) / 60_000;

describe('figures of random histories', () => {
  let seed = 0;
  it('are those that one counts by hand, and the number of the records behind them', async () => {
    await fc.assert(
      fc.asyncProperty(histories(25), fc.integer({ min: 1, max: 7 }), async (made, batches) => {
        seed += 1;
        const [source, serviceId, customerId] = [`log ${seed}`, id(500 + seed), id(600 + seed)];
        const told = made(seed, { source, serviceId, customerId });
        const now = clock.now();
        const known = told
          .map((history) => history.filter(({ at }) => at <= now))
          .filter((history) => history.length > 0);
        // As they would come: by time, in batches of any size, some twice.
        const events = known
          .flat()
          .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.recordVersion - b.recordVersion));
        const size = Math.ceil(events.length / batches) || 1;
        for (let from = 0; from < events.length; from += size)
          await take(events.slice(Math.max(0, from - 2), from + size));
        const all = known.map(standing);
        const measured = new Map(
          all
            .filter(({ resolvedAt }, index) => resolvedAt && index % 3 > 0)
            .map((one, index) => [one.id, index * 7 + 0.5]),
        );
        await graph.deliver(
          ...[...measured].map(([incidentId, elapsedMinutes]) =>
            anEvent(clockEvents.ClockStopped, {
              recordId: incidentId,
              recordVersion: 2,
              data: { incidentId, elapsedMinutes },
            }),
          ),
        );
        const { deskFigures } = await graph
          .as(manager)
          .data(figures, { from: '2026-01-01', until: '2026-02-25', by: 'WEEK', filter: { source } });
        expect(deskFigures).toHaveLength(9);
        for (const period of deskFigures) {
          const expected = byHand(all, period as Period, now);
          expect(countedIds(period.logged)).toEqual(expected.logged);
          expect(countedIds(period.resolved)).toEqual(expected.resolved);
          expect(sharedIds(period.firstContact)).toEqual([expected.firstContact, expected.contacts]);
          expect(sharedIds(period.reopened)).toEqual([expected.reopened, expected.first]);
          expect(sharedIds(period.reassigned)).toEqual([expected.reassigned, expected.first]);
          expect(sharedIds(period.repeated)).toEqual([expected.repeated, expected.about]);
          expect(countedIds(period.backlog)).toEqual(expected.backlog);
          for (const [index, age] of period.backlog.ages.entries()) {
            expect([age.fromDays, age.untilDays]).toEqual([ageDays[index], ageDays[index + 1] ?? null]);
            const of = all.filter(
              (one) => expected.ageOf(one) >= age.fromDays && expected.ageOf(one) < (age.untilDays ?? 1e9),
            );
            expect(countedIds(age)).toEqual(
              of
                .map((one) => one.id)
                .filter((found) => expected.backlog.includes(found))
                .sort(),
            );
          }
          const resolved = all.filter((one) => expected.resolved.includes(one.id));
          for (const time of period.resolutionTimes) {
            const own = resolved.filter(({ priority }) => priority === time.priority);
            expect(countedIds(time)).toEqual(own.map((one) => one.id).sort());
            expect(idsOf(time.measuredRecords)).toEqual(
              own
                .map((one) => one.id)
                .filter((one) => measured.has(one))
                .sort(),
            );
            expect(time.measured).toBe(time.measuredRecords.totalCount);
            const calendar = own
              .map((one: Standing) => minutesBetween(one.loggedAt, one.resolvedAt ?? one.loggedAt))
              .sort((a, b) => a - b);
            expect(time.calendarMinutes).toEqual({
              p50: percentile(calendar, 0.5),
              p80: percentile(calendar, 0.8),
              p95: percentile(calendar, 0.95),
            });
            const service = own.flatMap((one) => measured.get(one.id) ?? []).sort((a, b) => a - b);
            expect(time.serviceMinutes).toEqual(
              service.length === 0
                ? null
                : { p50: percentile(service, 0.5), p80: percentile(service, 0.8), p95: percentile(service, 0.95) },
            );
          }
          expect(period.resolutionTimes.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
            resolved.length,
          );
        }
        for (const [by, whose] of [
          ['TEAM', (one: Standing) => one.team],
          ['PERSON', (one: Standing) => one.assignee],
        ] as const) {
          const { deskLoad } = await graph.as(manager).data(
            `query ($by: DeskLoadBy, $filter: DeskFilter) { deskLoad(by: $by, filter: $filter) {
               team { id } person { id } count urgent oldestLoggedAt records(first: 100) { ${page} } } }`,
            { by, filter: { source } },
          );
          const open = all.filter((one) => one.open);
          expect(deskLoad).toHaveLength(new Set(open.map(whose)).size);
          for (const load of deskLoad) {
            const own = open.filter((one) => whose(one) === ((load.team ?? load.person)?.id ?? null));
            expect(countedIds(load)).toEqual(own.map((one) => one.id).sort());
            expect(load.urgent).toBe(own.filter(({ priority }) => priority < 'P3').length);
            expect(load.oldestLoggedAt).toBe(own.map(({ loggedAt }) => loggedAt).sort()[0]);
          }
        }
      }),
      { seed: 23, numRuns: 15 },
    );
  }, 120_000);
});

describe('an incident of this service', () => {
  it('counts by the events that it really has, and is shown behind the figure', async () => {
    clock.set('2026-06-01T08:00:00Z');
    const agent = anActor('SERVICE_DESK_AGENT');
    const act = async (mutation: string, type: string, input: object) => {
      const shown = 'incident { id key } refusal { code }';
      const data = await graph
        .as(agent)
        .data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} } }`, { input });
      expect(data[mutation].refusal).toBeNull();
      return data[mutation].incident;
    };
    const level = { category: 'mail', impact: 'HIGH', urgency: 'HIGH' };
    const incident = await act('logIncident', 'LogIncidentInput', { title: 'No mail', channel: 'PHONE', ...level });
    await act('startIncident', 'IncidentCommandInput', { id: incident.id });
    clock.advance(90 * 60_000);
    await act('resolveIncident', 'ResolveIncidentInput', {
      id: incident.id,
      kind: 'PERMANENT',
      resolution: 'Told how',
    });
    await graph.deliver(...(await graph.events()));
    const today = { from: '2026-06-01', until: '2026-06-01' };
    const nodes = 'nodes { calendarMinutes serviceMinutes incident { key } }';
    const { deskFigures } = await graph.as(manager).data(
      `query ($from: Date!, $until: Date!) { deskFigures(from: $from, until: $until, by: DAY) {
        firstContact { rate count records { ${nodes} } } resolutionTimes { priority calendarMinutes { p50 } serviceMinutes { p50 } }
      } }`,
      today,
    );
    expect(deskFigures).toEqual([
      {
        firstContact: {
          rate: 1,
          count: 1,
          records: { nodes: [{ calendarMinutes: 90, serviceMinutes: null, incident: { key: incident.key } }] },
        },
        resolutionTimes: [{ priority: 'P1', calendarMinutes: { p50: 90 }, serviceMinutes: null }],
      },
    ]);
  });
});

describe('who may see figures', () => {
  const asked = { from: '2026-01-01', until: '2026-01-31' };
  const load = '{ deskLoad { count } }';
  const whoseOf = (role: string) =>
    role === 'CUSTOMER_USER' ? { customerId: id(2) } : role === 'SUPPLIER_USER' ? { supplierId: id(3) } : {};
  it.each(roles)('%s', async (role) => {
    const may = (what: keyof typeof deskRights) => role === 'SYSTEM' || deskRights[what].includes(role);
    const codes = async (query: string) =>
      (await graph.as(anActor(role, whoseOf(role))).query(query, asked)).errors?.map(
        ({ extensions }) => extensions?.code,
      ) ?? [];
    expect(await codes(figures)).toEqual(may('FIGURES') ? [] : ['FORBIDDEN']);
    expect(await codes(load)).toEqual(may('LOAD') ? [] : ['FORBIDDEN']);
  });

  it('a customer’s people see those of their customer, whatever they ask for', async () => {
    const at = instantOf(began);
    const whose = (n: number, customerId: string): Told => ({
      incidentId: id(900_000 + n),
      recordVersion: 1,
      at,
      type: 'IncidentLogged',
      actorId: id(201),
      actorTeamIds: [],
      data: {
        state: 'NEW',
        priority: 'P1',
        channel: 'PHONE',
        category: 'mail',
        customerId,
        imported: { source: 'two customers' },
      },
    });
    await take([whose(1, id(801)), whose(2, id(802)), whose(3, id(802))]);
    const logged = async (customerId: string, filter: object = {}) => {
      const actor = anActor('CUSTOMER_USER', { customerId, name: customerId });
      const { deskFigures } = await graph
        .as(actor)
        .data(figures, { ...asked, by: 'MONTH', filter: { source: 'two customers', ...filter } });
      return countedIds(deskFigures[0].logged).length;
    };
    expect(await logged(id(801))).toBe(1);
    expect(await logged(id(802))).toBe(2);
    expect(await logged(id(801), { customerId: id(802) })).toBe(0);
  });
});

describe('figures that cannot be asked for', () => {
  it.each([
    { from: '2026-02-01', until: '2026-01-01' },
    { from: '2020-01-01', until: '2026-01-01', by: 'DAY' },
  ])('%o', async (variables) => {
    const { errors } = await graph.as(manager).query(figures, variables);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('a clock', () => {
  it('counts when it has stopped, not while it runs again, whatever comes late', async () => {
    const of = (
      recordVersion: number,
      contract: typeof clockEvents.ClockStopped | typeof clockEvents.ClockResumed,
      elapsedMinutes: number,
    ) => anEvent(contract, { recordId: id(700), recordVersion, data: { incidentId: id(701), elapsedMinutes } });
    const minutes = () => graph.owner('SELECT minutes FROM desk_clock WHERE incident_id = $1', [id(701)]);
    await graph.deliver(of(4, clockEvents.ClockStopped, 30));
    expect(await minutes()).toEqual([{ minutes: 30 }]);
    await graph.deliver(of(3, clockEvents.ClockStopped, 20));
    expect(await minutes()).toEqual([{ minutes: 30 }]);
    await graph.deliver(of(5, clockEvents.ClockResumed, 30));
    expect(await minutes()).toEqual([{ minutes: null }]);
  });
});
