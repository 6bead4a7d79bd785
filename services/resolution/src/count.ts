/** Counts of incidents by day and kind, from what is kept beside their rows: what trends and the review of fixes read. */
import { type Instant, instantOf, msOf } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { CountFilter, TrendDimension } from './rise.ts';

export const dayMs = 86_400_000;

/** Whole UTC days: `days` of them that end with the day before `until`'s midnight. */
export const lastDayBefore = (until: Instant): string => instantOf(msOf(until) - 1).slice(0, 10);

export const midnightOf = (day: string): Instant => instantOf(Date.parse(`${day}T00:00:00Z`));

const kindColumn: Readonly<Record<TrendDimension, string>> = {
  CATEGORY: 'category',
  SERVICE: 'service_id',
  CONFIGURATION_ITEM: 'ci_id',
  CUSTOMER: 'customer_id',
  PRIORITY: 'priority',
  LOCATION: 'location',
};

const isUuidText = "'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'";

/** Conditions on the filter in the parameters `at` to `at + 6`; ids that are none match nothing. */
const filtered = (at: number): string => `
  ($${at}::text[] IS NULL OR category = ANY($${at}))
  AND ($${at + 1}::text[] IS NULL OR service_id::text = ANY($${at + 1}))
  AND ($${at + 2}::text[] IS NULL OR customer_id::text = ANY($${at + 2}))
  AND ($${at + 3}::text[] IS NULL OR priority = ANY($${at + 3}))
  AND ($${at + 4}::text IS NULL OR source = $${at + 4})
  AND CASE WHEN $${at + 5}::text IS NULL THEN TRUE WHEN $${at + 5} ~ ${isUuidText} THEN ci_id = $${at + 5}::uuid ELSE FALSE END
  AND ($${at + 6}::text[] IS NULL OR location = ANY($${at + 6}))`;

const list = <T>(values: readonly T[] | null | undefined): readonly T[] | null =>
  values && values.length > 0 ? values : null;

const parametersOf = (filter: CountFilter): unknown[] => [
  list(filter.categories),
  list(filter.serviceIds),
  list(filter.customerIds),
  list(filter.priorities),
  filter.source ?? null,
  filter.configurationItemId ?? null,
  list(filter.locations),
];

const itself = (by: TrendDimension | null, filter: CountFilter): string =>
  by === 'CONFIGURATION_ITEM' || filter.configurationItemId ? 'ci_id IS NOT NULL' : 'ci_id IS NULL';

export type Periods = {
  /** The last day of the newest period, UTC. */
  readonly lastDay: string;
  /** Length of a period in days. */
  readonly days: number;
  /** From one period to the one before it, in days; at least `days`. */
  readonly stepDays: number;
  /** How many periods before the newest. */
  readonly past: number;
};

type Counted = { value: string; period: number; count: number };

/** How many incidents of each kind in each period: index 0 is the newest one. Kinds that have none in it are left out. */
export const countPeriods = async (
  tx: Tx,
  by: TrendDimension,
  { lastDay, days, stepDays, past }: Periods,
  filter: CountFilter,
): Promise<Map<string, number[]>> => {
  // Changes that nobody has analysed yet look like few to the planner, which then sorts a million of them on disk. Grouped in
  // memory they take a third of the time.
  await tx.execute('SET LOCAL enable_sort = off');
  const rows = await tx.query<Counted>(
    `SELECT value::text, period, sum(count)::integer AS count FROM (
       SELECT ${kindColumn[by]} AS value, ($1::date - day) / $3 AS period, count FROM incident_counted
       WHERE day BETWEEN $1::date - ($3 * $4 + $2 - 1) AND $1 AND ($1::date - day) % $3 < $2
         AND ${itself(by, filter)} AND ${filtered(5)}) AS days
     WHERE value IS NOT NULL GROUP BY value, period HAVING sum(count) <> 0`,
    [lastDay, days, stepDays, past, ...parametersOf(filter)],
  );
  await tx.execute('SET LOCAL enable_sort = on');
  const counts = new Map<string, number[]>();
  for (const { value, period, count } of rows) {
    const own = counts.get(value) ?? Array.from<number>({ length: past + 1 }).fill(0);
    own[period] = count;
    counts.set(value, own);
  }
  return new Map([...counts].filter(([, [newest = 0]]) => newest > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** How many incidents from the day `from` to the day `to`, both included. */
export const countBetween = async (tx: Tx, from: string, to: string, filter: CountFilter): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `SELECT COALESCE(sum(count), 0)::integer AS count FROM incident_counted
     WHERE day BETWEEN $1 AND $2 AND ${itself(null, filter)} AND ${filtered(3)}`,
    [from, to, ...parametersOf(filter)],
  );
  return row?.count ?? 0;
};

/** The first day that has an incident of this filter; undefined where there is none. */
export const firstDay = async (tx: Tx, filter: CountFilter): Promise<string | undefined> => {
  const [row] = await tx.query<{ day: string | null }>(
    `SELECT least(
       (SELECT day FROM incident_count WHERE ${itself(null, filter)} AND ${filtered(1)} ORDER BY day LIMIT 1),
       (SELECT min(day) FROM incident_count_change WHERE ${itself(null, filter)} AND ${filtered(1)})) AS day`,
    parametersOf(filter),
  );
  return row?.day ?? undefined;
};

/** Adds up what was appended since; answers how many changes there were. */
export const foldCounts = async (tx: Tx): Promise<number> => {
  const [row] = await tx.query<{ folded: number }>('SELECT fold_incident_counts() AS folded');
  return row?.folded ?? 0;
};
