/** The counts that are kept are those that a scan of the incidents gives, whatever happens to these. */
import { join } from 'node:path';
import { systemActor } from '@attest/kernel';
import { read, transact } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBetween, countPeriods, firstDay, foldCounts } from '../count.ts';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import type { CountFilter, TrendDimension } from '../rise.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const agent = anActor('SERVICE_DESK_AGENT');
const manager = anActor('INCIDENT_MANAGER');
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [serviceIds, customerIds, ciIds] = [
  [id(1), id(2)],
  [id(3), id(4)],
  [id(5), id(6), id(7)],
] as const;
const locations = ['Hamburg', 'Rotterdam', null];
const categories = ['email', 'network', 'printer'];
const levels = ['HIGH', 'MEDIUM', 'LOW'];

await transact(graph.db, systemActor('test'), async (tx) => {
  const kinds = [
    ['SERVICE', serviceIds],
    ['CUSTOMER', customerIds],
    ['CONFIGURATION_ITEM', ciIds],
  ] as const;
  for (const [kind, ids] of kinds)
    for (const one of ids) await learn(tx, kind, { id: one, name: one, active: true, recordVersion: 1 });
});

const run = async (command: string, type: string, input: object, actor = agent) => {
  const answer = await graph
    .as(actor)
    .data(`mutation ($input: ${type}!) { ${command}(input: $input) { incident { id } refusal { code } } }`, { input });
  return answer[command].incident?.id as string | undefined;
};

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const classification = fc.record({
  category: pick(categories),
  location: pick(locations),
  impact: pick(levels),
  urgency: pick(levels),
});
const facts = fc.record({
  serviceId: fc.option(pick(serviceIds)),
  customerId: fc.option(pick(customerIds)),
  configurationItemIds: fc.subarray([...ciIds]),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('LOG' as const), classification, facts }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('CLASSIFY' as const), which: fc.nat(), classification }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('LINK' as const), which: fc.nat(), ci: pick(ciIds), away: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ what: pick(['CANCEL', 'START', 'COMMENT'] as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('IMPORT' as const), classification, days: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('WAIT' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('FOLD' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

let imports = 0;
const take = async (one: Step, made: string[]): Promise<void> => {
  const target = 'which' in one ? made[one.which % Math.max(made.length, 1)] : undefined;
  switch (one.what) {
    case 'LOG': {
      const logged = await run('logIncident', 'LogIncidentInput', { title: 'x', ...one.classification, ...one.facts });
      made.push(logged ?? expect.fail('it is logged'));
      return;
    }
    case 'IMPORT': {
      const row = {
        ...one.classification,
        ...{ source: 'log', externalId: `E${imports % 40}`, title: 'x', channel: 'PHONE', customerId: customerIds[0] },
        ...{ revision: 1 + Math.floor(imports / 40), state: one.days % 7 === 0 ? 'CANCELLED' : 'NEW' },
        at: new Date(Date.parse(clock.now()) - one.days * 86_400_000).toISOString(),
      };
      imports += 1;
      await graph
        .as(manager)
        .data('mutation ($input: ImportIncidentsInput!) { importIncidents(input: $input) { refusal { code } } }', {
          input: { rows: [row] },
        });
      return;
    }
    case 'WAIT':
      clock.advance(one.hours * 3_600_000);
      return;
    case 'FOLD':
      await transact(graph.db, systemActor('test'), foldCounts);
      return;
  }
  if (target === undefined) return;
  if (one.what === 'CLASSIFY')
    await run('classifyIncident', 'ClassifyIncidentInput', { id: target, ...one.classification });
  else if (one.what === 'CANCEL') await run('cancelIncident', 'CancelIncidentInput', { id: target, why: 'twice' });
  else if (one.what === 'START') await run('startIncident', 'IncidentCommandInput', { id: target });
  else if (one.what === 'COMMENT') await run('commentIncident', 'CommentIncidentInput', { id: target, body: 'x' });
  else if (one.what === 'LINK')
    await run(one.away ? 'unlinkIncident' : 'linkIncident', 'LinkIncidentInput', {
      ...{ id: target, kind: 'CONFIGURATION_ITEM', targetId: one.ci },
    });
};

type Kept = { day: string; ci: string | null; rest: string; count: number };
const rest = (of: string) =>
  `concat_ws('|', ${of}.category, ${of}.service_id, ${of}.customer_id, ${of}.priority, ${of}.source, 'at ' || ${of}.location)`;
const kept = () =>
  graph.owner<Kept>(
    `SELECT day::text, ci_id AS ci, ${rest('c')} AS rest, sum(count)::int AS count FROM incident_counted c
     GROUP BY 1, 2, 3 HAVING sum(count) <> 0 ORDER BY 1, 2, 3`,
  );
const scanned = () =>
  graph.owner<Kept>(
    `SELECT (logged_at AT TIME ZONE 'UTC')::date::text AS day, c.id AS ci, ${rest('i')} AS rest, count(*)::int AS count
     FROM incident i CROSS JOIN LATERAL (SELECT NULL::uuid AS id UNION ALL SELECT DISTINCT unnest(i.ci_ids)) c
     WHERE state <> 'CANCELLED' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );

describe('what is kept', () => {
  it('equals a scan after whatever happened to incidents, folded or not', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const made: string[] = [];
        for (const one of steps) await take(one, made);
        expect(await kept()).toEqual(await scanned());
      }),
      { seed: 1042, numRuns: 12 },
    ));

  it('equals a scan after a delete by the owner, and folding leaves no row of nothing', async () => {
    await graph.owner(
      "SET app.scope = 'provider'; DELETE FROM incident WHERE id IN (SELECT id FROM incident ORDER BY id LIMIT 5)",
    );
    expect(await kept()).toEqual(await scanned());
    await transact(graph.db, systemActor('test'), foldCounts);
    expect(await kept()).toEqual(await scanned());
    expect(await graph.owner('SELECT 1 FROM incident_count WHERE count <= 0')).toEqual([]);
    expect(await graph.owner('SELECT 1 FROM incident_count_change')).toEqual([]);
  });

  it('is counted once by many who log at the same time, and by who folds meanwhile', async () => {
    const input = { title: 'x', category: 'email', impact: 'LOW', urgency: 'LOW', configurationItemIds: [ciIds[0]] };
    await Promise.all([
      ...Array.from({ length: 40 }, () => run('logIncident', 'LogIncidentInput', input)),
      ...Array.from({ length: 5 }, () => transact(graph.db, systemActor('test'), foldCounts)),
    ]);
    expect(await kept()).toEqual(await scanned());
  });

  it('is written by nobody but the incidents themselves', async () => {
    const forged = transact(graph.db, systemActor('test'), (tx) =>
      tx.query("INSERT INTO incident_count_change VALUES ('2026-01-05', NULL, 'email', NULL, NULL, 'P1', NULL, 100)"),
    );
    await expect(forged).rejects.toThrow('permission denied');
  });
});

const valueSql: Record<TrendDimension, string> = {
  CATEGORY: 'i.category',
  SERVICE: 'i.service_id::text',
  CONFIGURATION_ITEM: 'c.id::text',
  CUSTOMER: 'i.customer_id::text',
  PRIORITY: 'i.priority',
  LOCATION: 'i.location',
};
const filters: CountFilter[] = [
  {},
  { categories: ['email', 'network'], priorities: ['P1', 'P3', 'P5'] },
  { serviceIds: [serviceIds[0]] },
  { customerIds: [customerIds[0]], source: 'log' },
  { configurationItemId: ciIds[1] },
  { configurationItemId: 'no id' },
  { locations: ['Hamburg'], categories: ['email', 'network'] },
];

/** By hand, from the rows. */
const periodsByScan = async (by: TrendDimension, days: number, step: number, past: number, f: CountFilter) => {
  const quoted = (values: readonly string[] | null | undefined) => values?.map((value) => `'${value}'`).join(', ');
  const conditions = [
    f.categories && `i.category IN (${quoted(f.categories)})`,
    f.priorities && `i.priority IN (${quoted(f.priorities)})`,
    f.serviceIds && `i.service_id IN (${quoted(f.serviceIds)})`,
    f.customerIds && `i.customer_id IN (${quoted(f.customerIds)})`,
    f.locations && `i.location IN (${quoted(f.locations)})`,
    f.source && `i.source = '${f.source}'`,
    f.configurationItemId && `i.ci_ids::text[] @> ARRAY['${f.configurationItemId}']`,
    f.configurationItemId && by === 'CONFIGURATION_ITEM' && `c.id::text = '${f.configurationItemId}'`,
  ].filter(Boolean);
  const rows = await graph.owner<{ value: string; period: number; count: number }>(
    `SELECT value, period, count(*)::int AS count FROM (
       SELECT ${valueSql[by]} AS value, ('${clock.now().slice(0, 10)}'::date - (i.logged_at AT TIME ZONE 'UTC')::date) AS off
       FROM incident i ${by === 'CONFIGURATION_ITEM' ? 'CROSS JOIN LATERAL unnest(i.ci_ids) c(id)' : ''}
       WHERE state <> 'CANCELLED' ${conditions.map((one) => `AND ${one}`).join(' ')}) o
     CROSS JOIN LATERAL generate_series(0, ${past}) AS period
     WHERE value IS NOT NULL AND off BETWEEN period * ${step} AND period * ${step} + ${days} - 1 GROUP BY 1, 2`,
  );
  const found = new Map<string, number[]>();
  for (const { value, period, count } of rows) {
    const own = found.get(value) ?? Array.from<number>({ length: past + 1 }).fill(0);
    own[period] = count;
    found.set(value, own);
  }
  return new Map([...found].filter(([, [newest = 0]]) => newest > 0));
};

describe('periods', () => {
  const cases = (Object.keys(valueSql) as TrendDimension[]).flatMap((by) =>
    filters.flatMap((filter) =>
      [
        [7, 7, 8],
        [28, 28, 3],
        [3, 10, 5],
        [61, 61, 1],
      ].map(([days = 1, stepDays = 1, past = 1]) => ({ by, filter, days, stepDays, past })),
    ),
  );
  it.each(cases)('by $by over $days days every $stepDays, $past back, of $filter are those of a scan', async (one) => {
    const { by, filter, days, stepDays, past } = one;
    const counted = await read(graph.db, systemActor('test'), (tx) =>
      countPeriods(tx, by, { lastDay: clock.now().slice(0, 10), days, stepDays, past }, filter),
    );
    if (filter === filters[0]) expect(counted.size).toBeGreaterThan(0);
    expect(counted).toEqual(await periodsByScan(by, days, stepDays, past, filter));
  });
  it('and so are spans of days and the first day', async () => {
    const [count, first] = await read(graph.db, systemActor('test'), async (tx) => [
      await countBetween(tx, '2026-01-05', '2026-01-31', { categories: ['email'] }),
      await firstDay(tx, { source: 'log' }),
    ]);
    const [scan] = await graph.owner<{ count: number; first: string }>(
      `SELECT count(*) FILTER (WHERE category = 'email' AND logged_at >= '2026-01-05' AND logged_at < '2026-02-01')::int AS count,
         (min(logged_at) FILTER (WHERE source = 'log'))::date::text AS first FROM incident WHERE state <> 'CANCELLED'`,
    );
    expect({ count, first }).toEqual(scan);
  });
});
