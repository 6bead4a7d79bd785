/** Looks at the trends, and what people decide about what they show. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  ok,
  plusMs,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, deadline, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../command.ts';
import { countPeriods, dayMs, firstDay, foldCounts, lastDayBefore, midnightOf } from '../count.ts';
import { figuresOf, type TrendFigures, trendRule } from '../rise.ts';
import {
  type Acceptance,
  decide,
  look,
  type ProblemProposal,
  type ProposalCommand,
  type ProposalRefusal,
  proposalRights,
  propose,
  proposedDimensions,
} from './domain.ts';
import { incidentsOf, loadDeclined, loadOpen, loadWorked, lockLook, proposalStore } from './store.ts';

export type ProposalResult = Result<ProblemProposal, ProposalRefusal | CommonRefusal>;
export type ProposalsResult = Result<ProblemProposal[], ProposalRefusal | CommonRefusal>;

const policies = { trendRule: trendRule.version };

const behind = (tx: Tx, figures: TrendFigures): Promise<string[]> => {
  const until = plusMs(midnightOf(figures.lastOn), dayMs);
  return incidentsOf(tx, figures, plusMs(until, -figures.windowDays * dayMs), until);
};

const trendsUntil = async (tx: Tx, until: Instant): Promise<TrendFigures[]> => {
  const { windowDays, pastPeriods } = trendRule;
  const span = { lastOn: lastDayBefore(until), windowDays, stepDays: windowDays };
  const first = await firstDay(tx, {});
  const found: TrendFigures[] = [];
  for (const dimension of proposedDimensions) {
    const periods = { lastDay: span.lastOn, days: windowDays, stepDays: windowDays, past: pastPeriods };
    found.push(...figuresOf(dimension, span, await countPeriods(tx, dimension, periods, {}), first));
  }
  return found;
};

/**
 * Looks at the trends of categories, services, configuration items and locations, and proposes problems for those that rise by the rule.
 *
 * @param until    the end of the newest period
 * @param lapsing  whether open proposals whose trend is over lapse: not where another moment than now is looked at
 * @returns        the proposals that are open for what rises
 */
export const lookAtTrends = async (
  tx: Tx,
  until: Instant,
  lapsing: boolean,
  now: Instant,
): Promise<ProblemProposal[]> => {
  await lockLook(tx);
  const [all, openOnes, declined, worked] = [
    await trendsUntil(tx, until),
    await loadOpen(tx),
    await loadDeclined(tx),
    await loadWorked(tx),
  ];
  const found: ProblemProposal[] = [];
  for (const figures of all) {
    const { dimension, value } = figures;
    const open = openOnes.find((one) => one.dimension === dimension && one.value === value);
    const next = look({ figures, open, declined: declined(figures), worked: worked(figures) }, now);
    if (next === 'PROPOSE') {
      const fresh = { id: tx.newId(), key: await nextKey(tx, 'PRP') };
      const event = propose(fresh, figures, await behind(tx, figures), now);
      found.push(mustSucceed(await record(tx, proposalStore, undefined, [event], { policies })));
    } else if (next === 'RENEW' && open) {
      const incidentIds = await behind(tx, figures);
      const decision = mustSucceed(decide(open, { type: 'RENEW', figures, incidentIds }, now));
      found.push(mustSucceed(await record(tx, proposalStore, open, decision, { policies })));
    } else if (open && lapsing) await lapse(tx, open, figures.count, now);
  }
  if (lapsing)
    for (const open of openOnes)
      if (!all.some(({ dimension, value }) => open.dimension === dimension && open.value === value))
        await lapse(tx, open, 0, now);
  return found;
};

const lapse = async (tx: Tx, open: ProblemProposal, count: number, now: Instant): Promise<void> => {
  const decision = mustSucceed(decide(open, { type: 'LAPSE', count }, now));
  mustSucceed(await record(tx, proposalStore, open, decision, { reason: 'the trend is over', policies }));
};

/** Looks at the trends on demand. */
export const proposeProblems = ({ db, now }: Deps, actor: Actor, until: Instant | null): Promise<ProposalsResult> =>
  transact(db, actor, async (tx): Promise<ProposalsResult> => {
    const no = forbidden(proposalRights, actor, 'PROPOSE');
    if (no) return no;
    if (until !== null && until > now())
      return refuse({ code: 'INVALID_INPUT', field: 'until', reason: 'must not be in the future' });
    return ok(await lookAtTrends(tx, until ?? now(), until === null, now()));
  });

const lookAtHour = 2;

/** The next 02:00 UTC. */
export const nextLook = (now: Instant): Instant => {
  const today = plusMs(midnightOf(now.slice(0, 10)), lookAtHour * 3_600_000);
  return today > now ? today : plusMs(today, dayMs);
};

/** The daily look; sets its own next deadline. */
export const lookDaily = async (tx: Tx, recordId: string, now: Instant): Promise<void> => {
  await lookAtTrends(tx, now, true, now);
  await deadline(tx, { process: 'trend', kind: 'propose', recordId, dueAt: nextLook(now) });
};

/** Adds up the changes of the counts, every hour. */
export const foldHourly = async (tx: Tx, recordId: string, now: Instant): Promise<void> => {
  await foldCounts(tx);
  await deadline(tx, { process: 'trend', kind: 'fold', recordId, dueAt: plusMs(now, 3_600_000) });
};

export type ProposalRequest =
  | ({ readonly type: 'ACCEPT' } & Omit<Acceptance, 'problemId'>)
  | Extract<ProposalCommand, { type: 'DECLINE' }>;

/** Handles what a person decides about one proposal. */
export const handleProposal = (
  { db, now, newId }: Deps,
  actor: Actor,
  id: string,
  request: ProposalRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ProposalResult> =>
  transact(db, actor, async (tx): Promise<ProposalResult> => {
    const no = forbidden(proposalRights, actor, request.type);
    if (no) return no;
    const proposal = await proposalStore.load(tx, id);
    if (!proposal) return refuse({ code: 'NOT_FOUND', id });
    const moved = stale(proposal, expectedVersion);
    if (moved) return moved;
    const command: ProposalCommand = request.type === 'ACCEPT' ? { ...request, problemId: newId() } : request;
    const decision = decide(proposal, command, now());
    if (!decision.ok) return decision;
    return record(tx, proposalStore, proposal, decision.value, { reason: reason ?? undefined });
  });
