/** Analyses of trends: taken at the interval of the policy, concluded by somebody. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  instantOf,
  msOf,
  plusMs,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { inTurn } from '../../turn.ts';
import {
  type ChangeTrend,
  type ChangeTrendCommand,
  type ChangeTrendRefusal,
  changeTrendRights,
  decideTrend,
  spansBefore,
  takeTrend,
} from '../domain/index.ts';
import { firstRequestedAt, isTrendPlanned, periodsOf, planTrend, policyNow, trendStore } from '../store/index.ts';
import { type CommandOptions, options } from './handle.ts';

export type TrendResult = Result<ChangeTrend, ChangeTrendRefusal | CommonRefusal>;

const dayMs = 86_400_000;
/** Periods before the one that is looked at. */
const pastPeriods = 6;
/** What nobody took for longer than so many intervals is not made up for. */
const madeUpAtMost = 12;

/** With the first change begins the series: an analysis each interval. */
export const beginTrends = async (tx: Tx, at: Instant): Promise<void> => {
  await inTurn(tx, 'trends of changes');
  if (await isTrendPlanned(tx)) return;
  const { trendEveryDays } = await policyNow(tx);
  // On whole days, so that periods can be told to people.
  await planTrend(tx, instantOf(msOf(at) - (msOf(at) % dayMs) + trendEveryDays * dayMs));
};

/** Takes the analysis that is due, and plans the next. */
export const takeDueTrend = async (tx: Tx, dueAt: Instant, now: Instant): Promise<void> => {
  const policy = await policyNow(tx);
  const intervalMs = policy.trendEveryDays * dayMs;
  const behind = Math.floor((msOf(now) - msOf(dueAt)) / intervalMs);
  const until = behind > madeUpAtMost ? plusMs(dueAt, (behind - madeUpAtMost) * intervalMs) : dueAt;
  await planTrend(tx, plusMs(until, intervalMs));
  const first = await firstRequestedAt(tx);
  const spans = spansBefore(until, policy.trendEveryDays, pastPeriods + 1);
  const known = spans.filter(({ untilAt }) => first !== null && untilAt > first);
  const periods = await periodsOf(tx, known.length > 0 ? known : spans.slice(-1));
  const current = periods.at(-1);
  if (!current) throw new Error('a period has a beginning');
  const its = { id: tx.newId(), key: await nextKey(tx, 'CTR'), dueAt: plusMs(now, intervalMs) };
  const taken = takeTrend(its, current, periods.slice(0, -1), now);
  mustSucceed(await record(tx, trendStore, undefined, [taken], options(policy, 'planned interval')));
};

/** Nobody drew a conclusion before the next analysis. */
export const missTrend = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const [trend] = await trendStore.loadMany(tx, [id], 'FOR UPDATE');
  if (trend?.state !== 'TAKEN') return;
  const events = mustSucceed(decideTrend(trend, { type: 'MISS' }, now));
  mustSucceed(await record(tx, trendStore, trend, events, options(await policyNow(tx))));
};

/** Handles one command on one analysis. */
export const handleTrend = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  command: Extract<ChangeTrendCommand, { type: 'CONCLUDE' }>,
  { expectedVersion, reason }: CommandOptions,
): Promise<TrendResult> =>
  transact(db, actor, async (tx): Promise<TrendResult> => {
    const no = forbidden(changeTrendRights, actor, command.type);
    if (no) return no;
    const [trend] = await trendStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!trend) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== trend.version)
      return refuse({ code: 'CONFLICT', id, version: trend.version });
    const decision = decideTrend(trend, command, now());
    return decision.ok ? record(tx, trendStore, trend, decision.value, options(await policyNow(tx), reason)) : decision;
  });
