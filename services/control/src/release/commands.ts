/** Commands of releases: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  ok,
  type Result,
  refuse,
  type UnknownReference,
} from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, type Tx, transact } from '@attest/record';
import { holdChanges } from '../authority.ts';
import { asNow } from '../effect.ts';
import { itemsNow } from '../item.ts';
import { inTurn } from '../turn.ts';
import {
  type CriterionPhase,
  decide,
  plan,
  type ReleasableChange,
  type Release,
  type ReleaseCommand,
  type ReleasePlan,
  type ReleaseRefusal,
  releaseRights,
} from './domain/index.ts';
import { governedBy } from './policy-store.ts';
import { holdersOf, releaseStore } from './store.ts';

type Refusal = ReleaseRefusal | CommonRefusal;
export type ReleaseResult = Result<Release, Refusal>;

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the release has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** A plan as it comes in: what the changes are now, and what customers agreed to, is the platform's to add. */
export type PlanInput = Omit<ReleasePlan, 'changes' | 'criteria' | 'steps' | 'governed'> & {
  readonly changeIds: readonly string[];
  readonly steps: readonly string[];
  readonly criteria: readonly { readonly description: string; readonly phase: CriterionPhase }[];
};

/** The changes as they are now, held, so that none is planned into two releases at the same time. */
const releasable = async (
  tx: Tx,
  changeIds: readonly string[],
  releaseId: string | null,
): Promise<Result<ReleasableChange[], UnknownReference>> => {
  const changes = await holdChanges(tx, changeIds, 'changeIds');
  if (!changes.ok) return changes;
  const holders = await holdersOf(
    tx,
    changes.value.map(({ id }) => id),
    releaseId,
  );
  return ok(changes.value.map((change) => ({ ...change, heldBy: holders.get(change.id) ?? null })));
};

/** What the items are right before the deployment is what a back-out restores, whatever was known when the change was made up. */
const asOfNow = async (tx: Tx, changes: readonly ReleasableChange[]): Promise<ReleasableChange[]> => {
  const items = await itemsNow(
    tx,
    changes.flatMap(({ effects }) => effects.map(({ ciId }) => ciId)),
  );
  return changes.map((change) => ({
    ...change,
    effects: change.effects.map(({ ciId, ciKey, before, after, registers }) => {
      const item = items.get(ciId);
      // What comes into being goes again by a back-out, though it may have been seen, and be recorded, already.
      const was = item && !registers ? asNow(after, item) : before;
      return { ciId, ciKey, before: was, after, ...(registers && { registers }) };
    }),
  }));
};

/** The plan with the changes and the customers' policies as they are now; one plan at a time, so that none is one too many. */
const contentOf = async (
  tx: Tx,
  { newId }: Deps,
  { changeIds, criteria, steps, ...content }: PlanInput,
  releaseId: string | null,
): Promise<Result<ReleasePlan, UnknownReference>> => {
  await inTurn(tx, 'plan of a release');
  const changes = await releasable(tx, changeIds, releaseId);
  if (!changes.ok) return changes;
  const { releaseType, startsAt } = content;
  const ids = changes.value.map(({ id }) => id);
  return ok({
    ...content,
    changes: changes.value,
    criteria: criteria.map((criterion) => ({ ...criterion, id: newId() })),
    steps: steps.map((description) => ({ description, id: newId() })),
    governed: await governedBy(tx, { changeIds: ids, releaseType, startsAt, exceptId: releaseId }),
  });
};

/** Plans a release of authorised changes. */
export const planRelease = (
  deps: Deps,
  actor: Actor,
  { idempotencyKey, ...input }: PlanInput & { readonly idempotencyKey?: string | null | undefined },
): Promise<ReleaseResult> =>
  transact(deps.db, actor, async (tx): Promise<ReleaseResult> => {
    const no = forbidden(releaseRights, actor, 'PLAN');
    if (no) return no;
    return idempotent<Release, Refusal>(
      tx,
      { key: idempotencyKey, command: 'planRelease', input },
      async (id) => {
        const release = await releaseStore.load(tx, id);
        return release ? ok(release) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const content = await contentOf(tx, deps, input, null);
        if (!content.ok) return content;
        const decision = plan(deps.newId(), await nextKey(tx, 'REL'), content.value, deps.now());
        return decision.ok ? record(tx, releaseStore, undefined, decision.value) : decision;
      },
    );
  });

type Bare<T extends ReleaseCommand['type']> = Extract<ReleaseCommand, { type: T }>;

/** A command as it comes in: what the changes are now is the platform's to add. */
export type ReleaseRequest =
  | Exclude<ReleaseCommand, { type: 'REPLAN' | 'REPORT_STEP' | 'DEPLOY' }>
  | ({ readonly type: 'REPLAN' } & PlanInput)
  | Omit<Bare<'REPORT_STEP'>, 'changes'>
  | Omit<Bare<'DEPLOY'>, 'changes'>;

const completed = async (
  tx: Tx,
  deps: Deps,
  release: Release,
  request: ReleaseRequest,
): Promise<Result<ReleaseCommand, Refusal>> => {
  switch (request.type) {
    case 'REPLAN': {
      const { type, ...input } = request;
      const content = await contentOf(tx, deps, input, release.id);
      return content.ok ? ok({ type, ...content.value }) : content;
    }
    case 'REPORT_STEP': {
      const changes = await releasable(tx, release.changeIds, release.id);
      return changes.ok ? ok({ ...request, changes: changes.value }) : changes;
    }
    case 'DEPLOY': {
      const changes = await releasable(tx, release.changeIds, release.id);
      return changes.ok ? ok({ ...request, changes: await asOfNow(tx, changes.value) }) : changes;
    }
    default:
      return ok(request);
  }
};

/** Handles one command on one release. */
export const handleRelease = (
  deps: Deps,
  actor: Actor,
  id: string,
  request: ReleaseRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ReleaseResult> =>
  transact(deps.db, actor, async (tx): Promise<ReleaseResult> => {
    const no = forbidden(releaseRights, actor, request.type);
    if (no) return no;
    const release = await releaseStore.load(tx, id);
    if (!release) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== release.version)
      return refuse({ code: 'CONFLICT', id, version: release.version });
    const command = await completed(tx, deps, release, request);
    if (!command.ok) return command;
    const decision = decide(release, command.value, deps.now());
    if (!decision.ok) return decision;
    return record(tx, releaseStore, release, decision.value, { reason: reason ?? undefined });
  });
