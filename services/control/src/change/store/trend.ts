/** Rows of analyses of trends, and what periods are made of. */
import { changeTrendAnalysisEvents } from '@attest/contracts';
import { cancelDeadline, deadline, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { incidentsOfReleasesBetween } from '../../aftermath.ts';
import {
  type ChangeTrend,
  type ChangeTrendEvent,
  evolveTrend,
  figuresOf,
  type TrendCounts,
  type TrendPeriod,
  type TrendSpan,
} from '../domain/index.ts';

export const trendEntity = new EntitySchema<ChangeTrend>({
  name: 'change_trend',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    fromAt: { type: 'timestamptz' },
    untilAt: { type: 'timestamptz' },
    figures: { type: 'jsonb' },
    past: { type: 'jsonb' },
    signals: { type: 'text', array: true },
    conclusion: { type: 'text', nullable: true },
    note: { type: 'text', nullable: true },
    concludedById: { type: 'uuid', nullable: true },
    dueAt: { type: 'timestamptz' },
    missedAt: { type: 'timestamptz', nullable: true },
    takenAt: { type: 'timestamptz' },
    concludedAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

const keepDeadline = async (
  tx: Tx,
  before: ChangeTrend | undefined,
  { id, dueAt, concludedAt }: ChangeTrend,
): Promise<void> => {
  const wait = { process: 'change', kind: 'trend-conclusion', recordId: id };
  if (!before) await deadline(tx, { ...wait, dueAt });
  else if (concludedAt !== null) await cancelDeadline(tx, wait);
};

export const trendStore = recordStore<ChangeTrend, ChangeTrendEvent>({
  service: 'control',
  process: 'change',
  name: 'changeTrendAnalysis',
  contracts: changeTrendAnalysisEvents,
  entity: trendEntity,
  evolve: evolveTrend,
  project: (tx, { before, next }) => keepDeadline(tx, before, next),
});

const within = (column: string): string => `${column} >= p.from_at AND ${column} < p.until_at`;
const countBy = (column: string, moment: string): string =>
  `(SELECT coalesce(jsonb_object_agg(of, n), '{}') FROM (SELECT ${column} AS of, count(*)::integer AS n FROM change
     WHERE ${within(moment)} AND ${column} IS NOT NULL GROUP BY ${column}) AS c)`;

const counts = `SELECT p.from_at AS "fromAt", p.until_at AS "untilAt",
    ${countBy('change_type', 'requested_at')} AS types,
    ${countBy('outcome', 'closed_at')} AS outcomes,
    (SELECT count(*) FROM unauthorised_change WHERE ${within('detected_at')} AND state <> 'FALSE_ALARM')::integer AS unauthorised,
    (SELECT coalesce(sum(jsonb_array_length(accepted_conflicts)), 0) FROM change WHERE ${within('starts_at')})::integer AS "conflictsAccepted",
    (SELECT count(*) FROM change WHERE ${within('review_missed_at')})::integer AS "reviewsMissed",
    (SELECT count(*) FROM (SELECT incident_id FROM change_incident WHERE ${within('at')}
       UNION ${incidentsOfReleasesBetween('p.from_at', 'p.until_at')}) AS i)::integer AS "incidentsCaused",
    (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM implemented_at - requested_at)::float / 3600)
       FROM change WHERE ${within('implemented_at')}) AS "leadTimeHours"
  FROM unnest($1::timestamptz[], $2::timestamptz[]) AS p(from_at, until_at) ORDER BY p.from_at`;

/** What happened in each of the spans, in their order. */
export const periodsOf = async (tx: Tx, spans: readonly TrendSpan[]): Promise<TrendPeriod[]> => {
  const rows = await tx.query<TrendCounts & TrendSpan>(counts, [
    spans.map(({ fromAt }) => fromAt),
    spans.map(({ untilAt }) => untilAt),
  ]);
  return rows.map(({ fromAt, untilAt, ...counted }) => ({ fromAt, untilAt, figures: figuresOf(counted) }));
};

/** When the first change was asked for: before, there is no past to be held against. */
export const firstRequestedAt = async (tx: Tx): Promise<TrendSpan['fromAt'] | null> =>
  (await tx.query<{ at: TrendSpan['fromAt'] | null }>('SELECT min(requested_at) AS at FROM change'))[0]?.at ?? null;

/** The next analysis is waited for under one id: there is one series. */
export const trendSeriesId = '01980000-0000-7000-8000-0000000c4a03';

const waiting = "SELECT 1 FROM deadline WHERE process = 'change' AND kind = 'trend' AND record_id = $1";

export const isTrendPlanned = async (tx: Tx): Promise<boolean> => (await tx.query(waiting, [trendSeriesId])).length > 0;

export const planTrend = (tx: Tx, dueAt: TrendSpan['fromAt']): Promise<void> =>
  deadline(tx, { process: 'change', kind: 'trend', recordId: trendSeriesId, dueAt });
