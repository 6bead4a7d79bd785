/** Commands of changes: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, nextKey, type RecordOptions, record, type Tx, transact } from '@attest/record';
import { teamsOf } from '@attest/reference';
import type { AttributeRefusal } from '../../attribute.ts';
import { isDeployed } from '../../deployment.ts';
import { type Reference, unknown } from '../../known.ts';
import { transitionsNaming } from '../../package.ts';
import type { RegistrationRefusal } from '../../registration.ts';
import { inTurn } from '../../turn.ts';
import {
  type Change,
  type ChangeCommand,
  type ChangeEffectCommand,
  type ChangePolicy,
  type ChangeRefusal,
  type Conflict,
  changeRights,
  decide,
  evolve,
  type RequestChange,
  request,
  type StandardChange,
  stands,
  tasksFollowing,
  type Window,
} from '../domain/index.ts';
import { changeStore, conflictsOf, policyNow, riskFactsOf, riskModelNow, standardStore } from '../store/index.ts';
import { completedEffect, type EffectRequest } from './effect.ts';

type Refusal = ChangeRefusal | RegistrationRefusal | AttributeRefusal | CommonRefusal;
export type ChangeResult = Result<Change, Refusal>;

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the change has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

export const options = ({ version }: ChangePolicy, reason?: string | null): RecordOptions => ({
  reason: reason ?? undefined,
  policies: { changePolicy: version },
});

export type RequestInput = Omit<
  RequestChange,
  'id' | 'key' | 'requesterId' | 'template' | 'requestId' | 'unauthorisedChangeId'
> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** Asks for a change; who acts for somebody asks in that person's name. References are checked against local copies. */
export const requestChange = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: RequestInput,
): Promise<ChangeResult> =>
  transact(db, actor, async (tx): Promise<ChangeResult> => {
    const no = forbidden(changeRights, actor, 'REQUEST');
    if (no) return no;
    return idempotent<Change, Refusal>(
      tx,
      { key: idempotencyKey, command: 'requestChange', input: facts },
      async (id) => {
        const change = await changeStore.load(tx, id);
        return change ? ok(change) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await unknown(tx, [
          ...facts.serviceIds.map((id): Reference => ({ kind: 'SERVICE', field: 'serviceIds', id })),
          { kind: 'PROBLEM', field: 'problemId', id: facts.problemId },
        ]);
        if (stranger) return stranger;
        const requesterId = actor.onBehalfOf ?? actor.id;
        const asked = { ...facts, template: null, requesterId, id: newId(), key: await nextKey(tx, 'CHG') };
        const policy = await policyNow(tx);
        const decision = request(asked, now(), policy);
        return decision.ok ? record(tx, changeStore, undefined, decision.value, options(policy)) : decision;
      },
    );
  });

/** Records a change that says what the standard change does. */
export const followStandard = async (
  tx: Tx,
  standard: StandardChange,
  its: Pick<RequestChange, 'id' | 'requesterId' | 'requestId'>,
  now: Instant,
): Promise<ChangeResult> => {
  const { title, description, justification, backOutPlan, serviceIds, ciIds, tasks } = standard;
  const asked: RequestChange = {
    ...{ title, description, justification, backOutPlan, serviceIds, problemId: null },
    ...{ requestedType: 'STANDARD', serviceImpact: 'NONE' },
    template: { id: standard.id, key: standard.key, ciIds },
    ...its,
    key: await nextKey(tx, 'CHG'),
  };
  const policy = await policyNow(tx);
  const decision = request(asked, now, policy);
  if (!decision.ok) return decision;
  const change = decision.value.reduce<Change | undefined>(evolve, undefined);
  const planned = change ? tasksFollowing({ at: now, ...stands(change, change.state) }, tasks, tx.newId) : [];
  return record(tx, changeStore, undefined, [...decision.value, ...planned], options(policy));
};

export type FollowStandard = { readonly standardChangeId: string; readonly idempotencyKey?: string | null | undefined };

/** Asks for a change that follows a standard change, and says nothing else than this does. */
export const requestStandardChange = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey: key, standardChangeId }: FollowStandard,
): Promise<ChangeResult> =>
  transact(db, actor, async (tx): Promise<ChangeResult> => {
    const no = forbidden(changeRights, actor, 'REQUEST');
    if (no) return no;
    return idempotent<Change, Refusal>(
      tx,
      { key, command: 'requestStandardChange', input: { standardChangeId } },
      async (id) => {
        const change = await changeStore.load(tx, id);
        return change ? ok(change) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const standard = await standardStore.load(tx, standardChangeId);
        if (!standard) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'standardChangeId', id: standardChangeId });
        if (standard.state !== 'APPROVED') return refuse({ code: 'STANDARD_CHANGE_NOT_IN_FORCE', key: standard.key });
        return followStandard(tx, standard, { id: newId(), requesterId: actor.onBehalfOf ?? actor.id }, now());
      },
    );
  });

type Bare<T extends ChangeCommand['type']> = Extract<ChangeCommand, { type: T }>;
/** Commands that look at what else is planned. */
type Looking =
  | Bare<'SCHEDULE' | 'ACCEPT_CONFLICTS'>
  | (Bare<'START' | 'RECORD_CONFLICTS'> & { readonly type: 'START' });

/** A command as it comes in: what is recorded of items and what else is scheduled are the platform's to add. */
export type ChangeRequest =
  | Exclude<
      ChangeCommand,
      {
        type:
          | Looking['type']
          | ChangeEffectCommand['type']
          | 'RECORD_AS_MADE'
          | 'RECORD_DEPLOYMENT'
          | 'RECORD_ROLLBACK'
          | 'RECORD_CONFLICTS'
          | 'MISS_REVIEW'
          | 'SCORE_RISK'
          | 'ASSESS'
          | 'PREAPPROVE';
      }
    >
  | EffectRequest
  | Omit<Bare<'ASSESS'>, 'assessor'>
  | Omit<Bare<'SCHEDULE'>, 'conflicts' | 'transitions'>
  | Omit<Bare<'ACCEPT_CONFLICTS'>, 'conflicts'>
  | { readonly type: 'START' }
  | { readonly type: 'PREAPPROVE' }
  | Pick<Bare<'SCORE_RISK'>, 'type' | 'answers'>;

/** What stands against a window now. */
const lookedAt = async (tx: Tx, change: Change, window: Window | undefined): Promise<readonly Conflict[]> => {
  // Two changes that are scheduled at the same time would not see each other.
  await inTurn(tx, 'schedule of changes');
  return window ? conflictsOf(tx, change, window) : [];
};

/** The window that a change has; undefined where it has none. */
export const windowOf = ({ startsAt, endsAt }: Change): Window | undefined =>
  startsAt !== null && endsAt !== null ? { startsAt, endsAt } : undefined;

const completed = async (
  tx: Tx,
  change: Change,
  asked: ChangeRequest,
  { id: actorId, roles, onBehalfOf }: Actor,
  now: Instant,
): Promise<Result<ChangeCommand, Refusal>> => {
  switch (asked.type) {
    case 'RECORD_EFFECT':
    case 'RECORD_REGISTRATION':
    case 'RECORD_RELATION':
      return completedEffect(tx, change, asked);
    case 'LINK':
      return (await unknown(tx, [{ kind: 'PROBLEM', field: 'problemId', id: asked.problemId }])) ?? ok(asked);
    case 'SCHEDULE': {
      const { implementerId } = asked;
      const stranger = await unknown(tx, [{ kind: 'PERSON', field: 'implementerId', id: implementerId }]);
      const transitions = await transitionsNaming(tx, change.id);
      return (
        stranger ?? ok({ ...asked, transitions, conflicts: await lookedAt(tx, { ...change, implementerId }, asked) })
      );
    }
    case 'PLAN_TASK':
    case 'ASSIGN_TASK':
      return (
        (await unknown(tx, [
          { kind: 'TEAM', field: 'teamId', id: asked.teamId },
          { kind: 'PERSON', field: 'assigneeId', id: asked.assigneeId },
        ])) ?? ok(asked)
      );
    case 'ASSESS': {
      const teamIds = (await teamsOf(tx, [actorId])).get(actorId) ?? [];
      return ok({ ...asked, assessor: { roles, teamIds, onBehalfOf: onBehalfOf ?? null } });
    }
    case 'APPROVE':
      return ok({ ...asked, transitions: await transitionsNaming(tx, change.id) });
    case 'SCORE_RISK':
      return ok({ ...asked, model: await riskModelNow(tx), facts: await riskFactsOf(tx, change, now) });
    case 'PREAPPROVE': {
      // Locked: it is not withdrawn between the look and the decision.
      const [standard] = await standardStore.loadMany(tx, change.template ? [change.template.id] : [], 'FOR UPDATE');
      return ok({ ...asked, approverId: standard?.state === 'APPROVED' ? standard.approverId : null });
    }
    case 'ACCEPT_CONFLICTS':
    case 'START':
      return ok({ ...asked, conflicts: await lookedAt(tx, change, windowOf(change)) });
    default:
      return ok(asked);
  }
};

/** Commands that come too late once the change's release is deployed, even where the change has not followed it yet. */
const overtaken: ReadonlySet<string> = new Set<ChangeRequest['type']>(['SCHEDULE', 'CANCEL', 'START']);

/** Handles one command on one change. */
export const handleChange = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  asked: ChangeRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ChangeResult> =>
  transact(db, actor, async (tx): Promise<ChangeResult> => {
    const no = forbidden(changeRights, actor, asked.type);
    if (no) return no;
    const [change] = await changeStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!change) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== change.version)
      return refuse({ code: 'CONFLICT', id, version: change.version });
    if (overtaken.has(asked.type) && (await isDeployed(tx, id))) return refuse({ code: 'CONFLICT', id });
    const command = await completed(tx, change, asked, actor, now());
    if (!command.ok) return command;
    const policy = await policyNow(tx);
    const decision = decide(change, command.value, now(), policy);
    return decision.ok ? record(tx, changeStore, change, decision.value, options(policy, reason)) : decision;
  });

export type Followed = { readonly change: Change; readonly refusal: ChangeRefusal };

/**
 * Changes follow what happened elsewhere: a deployment, the record of an item, a problem that names them.
 *
 * @returns those that the rules keep as they are
 */
export const follow = async (
  tx: Tx,
  ids: readonly string[],
  command: ChangeCommand,
  at: Instant,
  reason: string,
): Promise<Followed[]> => {
  const kept: Followed[] = [];
  const policy = await policyNow(tx);
  for (const change of await changeStore.loadMany(tx, ids, 'FOR UPDATE')) {
    const decision = decide(change, command, at, policy);
    if (!decision.ok) {
      kept.push({ change, refusal: decision.refusal });
      continue;
    }
    const next = await record(tx, changeStore, change, decision.value, options(policy, reason));
    if (!next.ok) throw new Error(`${change.key} changed while it was held`);
  }
  return kept;
};
