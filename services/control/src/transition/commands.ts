/** Commands of transitions: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, type CommonRefusal, forbidden, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, type Tx, transact } from '@attest/record';
import { strangeChange } from '../authority.ts';
import { unknown } from '../known.ts';
import {
  type Duty,
  decide,
  type ProposeTransition,
  propose,
  type Transition,
  type TransitionCommand,
  type TransitionPlan,
  type TransitionRefusal,
  transitionRights,
} from './domain/index.ts';
import { changeNow, leftOf, transitionStore } from './store.ts';

type Refusal = TransitionRefusal | CommonRefusal;
export type TransitionResult = Result<Transition, Refusal>;

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the transition has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

export type ProposeInput = Omit<ProposeTransition, 'id' | 'key' | 'changeId'> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** Proposes a transition of a service that is known here, by an owner who is. */
export const proposeTransition = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: ProposeInput,
): Promise<TransitionResult> =>
  transact(db, actor, async (tx): Promise<TransitionResult> => {
    const no = forbidden(transitionRights, actor, 'PROPOSE');
    if (no) return no;
    return idempotent<Transition, Refusal>(
      tx,
      { key: idempotencyKey, command: 'proposeTransition', input: facts },
      async (id) => {
        const transition = await transitionStore.load(tx, id);
        return transition ? ok(transition) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await unknown(tx, [
          { kind: 'SERVICE', field: 'serviceId', id: facts.serviceId },
          { kind: 'PERSON', field: 'ownerId', id: facts.ownerId },
        ]);
        if (stranger) return stranger;
        const named = { ...facts, id: newId(), key: await nextKey(tx, 'TRN'), changeId: null };
        const decision = propose(named, now());
        return decision.ok ? record(tx, transitionStore, undefined, decision.value) : decision;
      },
    );
  });

type Bare<T extends TransitionCommand['type']> = Extract<TransitionCommand, { type: T }>;

/** A command as it comes in: ids of what is new, what the change is now, and what is left of the service, is the platform's to add. */
export type TransitionRequest =
  | Exclude<TransitionCommand, { type: 'NAME_CHANGE' | 'PLAN' | 'ACCEPT' | 'GO_LIVE' | 'REVIEW' }>
  | Omit<Bare<'ACCEPT'>, 'left'>
  | Omit<Bare<'REVIEW'>, 'left'>
  | { readonly type: 'NAME_CHANGE'; readonly changeId: string }
  | ({
      readonly type: 'PLAN';
      readonly criteria: readonly string[];
      readonly duties: readonly Omit<Duty, 'id'>[];
    } & TransitionPlan)
  | { readonly type: 'GO_LIVE' };

const completed = async (
  tx: Tx,
  { newId }: Deps,
  { changeId, serviceId }: Transition,
  request: TransitionRequest,
): Promise<Result<TransitionCommand, Refusal>> => {
  switch (request.type) {
    case 'NAME_CHANGE': {
      const change = await changeNow(tx, request.changeId);
      if (change) return ok({ type: 'NAME_CHANGE', change });
      return (await strangeChange(tx, request.changeId)) ?? refuse({ code: 'NOT_FOUND', id: request.changeId });
    }
    case 'PLAN':
      return ok({
        ...request,
        criteria: request.criteria.map((description) => ({ id: newId(), description })),
        duties: request.duties.map((duty) => ({ ...duty, id: newId() })),
      });
    case 'GO_LIVE': {
      const change = changeId === null ? undefined : await changeNow(tx, changeId);
      return ok({ type: 'GO_LIVE', change: change ?? null, left: await leftOf(tx, serviceId, changeId) });
    }
    case 'ACCEPT':
    case 'REVIEW':
      return ok({ ...request, left: await leftOf(tx, serviceId, changeId) });
    default:
      return ok(request);
  }
};

/** Handles one command on one transition. */
export const handleTransition = (
  deps: Deps,
  actor: Actor,
  id: string,
  request: TransitionRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<TransitionResult> =>
  transact(deps.db, actor, async (tx): Promise<TransitionResult> => {
    const no = forbidden(transitionRights, actor, request.type);
    if (no) return no;
    const transition = await transitionStore.load(tx, id);
    if (!transition) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== transition.version)
      return refuse({ code: 'CONFLICT', id, version: transition.version });
    const command = await completed(tx, deps, transition, request);
    if (!command.ok) return command;
    const decision = decide(transition, command.value, deps.now());
    if (!decision.ok) return decision;
    return record(tx, transitionStore, transition, decision.value, { reason: reason ?? undefined });
  });
