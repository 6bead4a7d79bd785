/** Commands of deployment runs: what is seen leads them on, time escalates them, people decide. One transaction each. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  type InvalidInput,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import type { ChangeEffect } from '../effect.ts';
import {
  type DeadlineTerms,
  type DeploymentDeadlines,
  type DeploymentRun,
  type DeploymentRunCommand,
  type DeploymentRunRefusal,
  decide,
  deploymentRunRights,
  following,
  type PublishedDeadlines,
  publishDeadlines,
  type RefusedEffect,
  releaseOf,
  type Seen,
  start,
  unsettled,
} from './domain/index.ts';
import { deadlinesId, deadlinesNow, deadlinesStore, holdRuns, runStore, seenOf } from './store.ts';

export type RunResult = Result<DeploymentRun, DeploymentRunRefusal | CommonRefusal>;

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

const policiesOf = ({ version }: DeploymentDeadlines) => ({ policies: { deploymentDeadlines: version } });

const carryOut = async (
  tx: Tx,
  run: DeploymentRun,
  command: DeploymentRunCommand,
  deadlines: DeploymentDeadlines,
  at: Instant,
): Promise<DeploymentRun> => {
  const events = mustSucceed(decide(run, command, at));
  return mustSucceed(await record(tx, runStore, run, events, policiesOf(deadlines)));
};

const later = (one: Instant, other: Instant | undefined): Instant => (other !== undefined && other > one ? other : one);

/**
 * Looks where changes are now, and leads their runs there; a change that is approved and has none gets one. What was heard
 * of twice, late or in another order leads to the same place.
 *
 * @param moved  by change: when the last of what was heard of it happened
 * @returns      the runs of these changes, held, by change
 */
export const watch = async (
  tx: Tx,
  { newId }: Pick<Deps, 'newId'>,
  moved: ReadonlyMap<string, Instant>,
): Promise<Map<string, DeploymentRun>> => {
  const ids = [...moved.keys()].sort();
  // Held before anything is looked at: whoever looks later sees at least as much.
  const runs = await holdRuns(tx, ids);
  const deadlines = await deadlinesNow(tx);
  for (const [id, seen] of await seenOf(tx, ids)) {
    let run = runs.get(id);
    const at = later(moved.get(id) ?? tx.now(), run?.updatedAt);
    if (!run) {
      if (seen.change.approvedAt === null) continue;
      const event = start(newId(), await nextKey(tx, 'RUN'), seen, deadlines, at);
      run = mustSucceed(await record(tx, runStore, undefined, [event], policiesOf(deadlines)));
    }
    // What was not heard of for long is made up for: reopened, and over again.
    for (let command = following(run, seen, deadlines); command; command = following(run, seen, deadlines))
      run = await carryOut(tx, run, command, deadlines, at);
    runs.set(id, run);
  }
  return runs;
};

const isOpen = ({ endedAt }: DeploymentRun): boolean => endedAt === null;

/** The rules kept an item from what was deployed: the run of its change is escalated, unless that is no longer so. */
export const reportRefusal = async (
  tx: Tx,
  deps: Pick<Deps, 'newId'>,
  changeId: string,
  backedOut: boolean,
  refused: RefusedEffect,
  at: Instant,
): Promise<void> => {
  const run = (await watch(tx, deps, new Map([[changeId, at]]))).get(changeId);
  const seen = (await seenOf(tx, [changeId])).get(changeId);
  if (!run || !seen || !isOpen(run) || run.step !== 'CONFIGURATION' || run.backwards !== backedOut) return;
  if (!unsettled(seen, backedOut).some(({ ciId }) => ciId === refused.ciId)) return;
  const deadlines = await deadlinesNow(tx);
  await carryOut(tx, run, { type: 'REPORT_REFUSAL', refused, deadlines }, deadlines, later(at, run.updatedAt));
};

/** The deadline of a run: what was not yet heard of leads it on, otherwise it is escalated. */
export const overdue = async (tx: Tx, deps: Pick<Deps, 'newId' | 'now'>, runId: string): Promise<void> => {
  const known = await runStore.load(tx, runId);
  if (!known) return;
  const now = deps.now();
  const run = (await watch(tx, deps, new Map([[known.changeId, now]]))).get(known.changeId);
  // Moved on, or granted more time, a moment before.
  if (run?.state !== 'RUNNING' || run.dueAt === null || run.dueAt > now) return;
  const deadlines = await deadlinesNow(tx);
  await carryOut(tx, run, { type: 'ESCALATE', deadlines }, deadlines, now);
};

/** What people may ask for; what is to be recorded once more is the platform's to add. */
export type RunRequest =
  | { readonly type: 'CONTINUE'; readonly note: string; readonly dueAt: Instant | null }
  | { readonly type: 'ABANDON'; readonly note: string };

/** Effects of the deployment that the CMDB lacks; of a change made by hand somebody records them by hand. */
const lacking = ({ step, backwards }: DeploymentRun, seen: Seen | undefined): readonly ChangeEffect[] => {
  if (!seen || step !== 'CONFIGURATION') return [];
  const open = new Set(unsettled(seen, backwards).map(({ ciId }) => ciId));
  return (releaseOf(seen)?.effects ?? []).filter(({ ciId }) => open.has(ciId));
};

/** Handles what somebody decides about an escalated run. */
export const handleRun = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: RunRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<RunResult> =>
  transact(db, actor, async (tx): Promise<RunResult> => {
    const no = forbidden(deploymentRunRights, actor, request.type);
    if (no) return no;
    const [run] = await runStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!run) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== run.version)
      return refuse({ code: 'CONFLICT', id, version: run.version });
    const deadlines = await deadlinesNow(tx);
    const asked = { ...request, resolverId: actor.id };
    const command: DeploymentRunCommand =
      asked.type === 'ABANDON'
        ? asked
        : { ...asked, deadlines, again: lacking(run, (await seenOf(tx, [run.changeId])).get(run.changeId)) };
    const decision = decide(run, command, now());
    return decision.ok
      ? record(tx, runStore, run, decision.value, { ...policiesOf(deadlines), reason: reason ?? undefined })
      : decision;
  });

/** Publishes a version of the deadlines; a run that waits keeps its own until it comes to another step. */
export const publish = (
  { db, now }: Deps,
  actor: Actor,
  terms: DeadlineTerms,
  { expectedVersion, reason }: CommandOptions,
): Promise<Result<PublishedDeadlines, InvalidInput | CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<PublishedDeadlines, InvalidInput | CommonRefusal>> => {
    const no = forbidden(deploymentRunRights, actor, 'PUBLISH_DEADLINES');
    if (no) return no;
    const before = await deadlinesStore.load(tx, deadlinesId);
    const version = before?.version ?? 0;
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version)
      return refuse({ code: 'CONFLICT', id: deadlinesId, version });
    const decision = publishDeadlines(deadlinesId, terms, now());
    if (!decision.ok) return decision;
    return record(tx, deadlinesStore, before, decision.value, { reason: reason ?? undefined });
  });
