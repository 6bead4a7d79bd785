/** Figures of incidents by month, for reports. Source: ISO/IEC 20000-1:2018 9.4. */
import type { priorities } from '@attest/contracts';
import type { Tx } from '@attest/record';
import type { IncidentState } from './domain/index.ts';

export type Month = {
  readonly month: string;
  readonly logged: number;
  readonly closed: number;
  readonly backlog: number;
  readonly priorities: readonly { readonly priority: (typeof priorities)[number]; readonly count: number }[];
  readonly stateChanges: readonly {
    readonly from: IncidentState | null;
    readonly to: IncidentState;
    readonly count: number;
  }[];
};

export type MonthQuery = {
  readonly from: string;
  readonly until: string;
  readonly zone: string;
  readonly source: string | null;
};

type PriorityRow = { month: string } & Month['priorities'][number];
type ChangeRow = { month: string } & Month['stateChanges'][number];

const monthOf = (column: string) => `date_trunc('month', ${column} AT TIME ZONE $1)::date`;
const ofSource = '($2::text IS NULL OR i.source = $2)';

/** The calendar months from the first to the last, each as its first day. */
const monthsBetween = (from: string, until: string): string[] => {
  const months: string[] = [];
  const [year = 0, month = 1] = from.split('-').map(Number);
  for (let next = month - 1; ; next += 1) {
    const first = new Date(Date.UTC(year, next, 1)).toISOString().slice(0, 10);
    if (first > until) return months;
    months.push(first);
  }
};

const settled: ReadonlySet<IncidentState | null> = new Set(['CLOSED', 'CANCELLED']);

const sum = <Row extends { readonly count: number }>(rows: readonly Row[], counts: (row: Row) => boolean): number =>
  rows.reduce((total, row) => (counts(row) ? total + row.count : total), 0);

/**
 * What happened in each calendar month from `from`'s to `until`'s, of the zone.
 *
 * Closings and the backlog are those of the history: what was closed in a month stays so in its figures when it is
 * reopened later.
 */
export const months = async (tx: Tx, { from, until, zone, source }: MonthQuery): Promise<Month[]> => {
  const priorities = await tx.query<PriorityRow>(
    `SELECT ${monthOf('i.logged_at')} AS month, i.priority, count(*) AS count FROM incident i
     WHERE ${ofSource} GROUP BY 1, 2 ORDER BY 1, 2`,
    [zone, source],
  );
  const changes = await tx.query<ChangeRow>(
    `SELECT ${monthOf('at')} AS month, before AS "from", state AS "to", count(*) AS count FROM (
       SELECT e.at, e.data ->> 'state' AS state,
         lag(e.data ->> 'state') OVER (PARTITION BY e.record_id ORDER BY e.record_version) AS before
       FROM event e JOIN incident i ON i.id = e.record_id WHERE ${ofSource}) AS states
     WHERE before IS DISTINCT FROM state GROUP BY 1, 2, 3 ORDER BY 1, 2 NULLS FIRST, 3`,
    [zone, source],
  );
  const opened = ({ from: before, to }: ChangeRow) => !settled.has(to) && (before === null || settled.has(before));
  const ended = ({ from: before, to }: ChangeRow) => settled.has(to) && before !== null && !settled.has(before);
  return monthsBetween(from, until).map((month) => {
    const own = changes.filter((change) => change.month === month);
    const soFar = changes.filter((change) => change.month <= month);
    const logged = priorities.filter((row) => row.month === month);
    return {
      month,
      logged: sum(logged, () => true),
      closed: sum(own, ({ to }) => settled.has(to)),
      backlog: sum(soFar, opened) - sum(soFar, ended),
      priorities: logged,
      stateChanges: own,
    };
  });
};
