/** Incidents in the shape of a real log, and the scan of them that one would write by hand. */
import { withClient } from '@attest/embedded';
import type { Tx } from '@attest/record';
import type { Periods } from '../../../../services/resolution/src/count.ts';
import type { TrendDimension } from '../../../../services/resolution/src/rise.ts';

const perStatement = 10_000;

const id = (kind: number, n: string) =>
  `(lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;

/** Few kinds have most: the n-th of so many, the first far more often than the last. */
const skewed = (of: number, power: number) => `floor(${of} * power(random(), ${power}))`;

const insert = `INSERT INTO incident (id, version, head, key, title, description, channel, state, category, impact, urgency, priority,
    matrix_version, service_id, customer_id, ci_ids, problem_ids, change_ids, reassignments, reopenings, logged_at, updated_at,
    resolved_at, closed_at, state_since, priority_since, revision, details)
  SELECT ${id(1, 'n')}, 3, '', 'INC-' || n, 'Incident ' || n, '', 'PHONE', CASE WHEN random() < 0.02 THEN 'CANCELLED' ELSE 'CLOSED' END,
    'Category ' || category, 'MEDIUM', 'MEDIUM', 'P' || (1 + ${skewed(5, 0.6)}), 0, ${id(2, 'service')}, ${id(3, 'customer')},
    CASE WHEN random() < 0.3 THEN ARRAY[${id(4, 'item')}] ELSE '{}'::uuid[] END, '{}', '{}', 0, 0, at, at, at, at, at, at, 0, '{}'
  FROM (SELECT n, ${skewed(60, 2.5)} AS category, ${skewed(40, 2)} AS service, ${skewed(20, 2)} AS customer,
      ${skewed(3000, 2)} AS item, timestamptz '2025-01-02 00:00Z' + random() * interval '364 days' AS at
    FROM generate_series($1::integer, $2::integer) AS n) AS made`;

/** Under the service's own role, with its triggers, indexes and row security. */
export const generate = (url: string, incidents: number): Promise<void> =>
  withClient(url, async (client) => {
    await client.query("SET app.scope = 'provider'");
    await client.query('SELECT setseed(0.42)');
    for (let from = 1; from <= incidents; from += perStatement)
      await client.query(insert, [from, Math.min(from + perStatement - 1, incidents)]);
  });

const kindOf: Partial<Record<TrendDimension, string>> = {
  CATEGORY: 'i.category',
  SERVICE: 'i.service_id::text',
  CONFIGURATION_ITEM: 'c.id::text',
};

/** One pass over the year's incidents, grouped as they come. */
export const scan = async (
  tx: Tx,
  by: TrendDimension,
  { lastDay, days, past }: Periods,
): Promise<Map<string, number[]>> => {
  const rows = await tx.query<{ value: string; period: number; count: number }>(
    `SELECT ${kindOf[by]} AS value,
       floor(extract(epoch FROM ($1::date + 1)::timestamp AT TIME ZONE 'UTC' - i.logged_at - interval '1 microsecond') / 86400 / $2)::integer AS period,
       count(*)::integer AS count
     FROM incident i ${by === 'CONFIGURATION_ITEM' ? 'CROSS JOIN LATERAL unnest(i.ci_ids) AS c(id)' : ''}
     WHERE i.state <> 'CANCELLED' AND i.logged_at < ($1::date + 1)::timestamp AT TIME ZONE 'UTC'
       AND i.logged_at >= ($1::date + 1 - $2::integer * ($3::integer + 1))::timestamp AT TIME ZONE 'UTC' GROUP BY 1, 2`,
    [lastDay, days, past],
  );
  const counts = new Map<string, number[]>();
  for (const { value, period, count } of rows) {
    const own = counts.get(value) ?? Array.from<number>({ length: past + 1 }).fill(0);
    own[period] = count;
    counts.set(value, own);
  }
  return new Map([...counts].filter(([, [newest = 0]]) => newest > 0));
};
