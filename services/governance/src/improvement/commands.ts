/** Commands of improvements: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  isUuid,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import {
  decide,
  type Improvement,
  type ImprovementCommand,
  type ImprovementRefusal,
  improvementRights,
  type ProposeImprovement,
  propose,
} from './domain.ts';
import { improvementStore } from './store.ts';

export type ImprovementResult = Result<Improvement, ImprovementRefusal | CommonRefusal>;

/** An owner is one of the provider's active people. */
const unknownOwner = async (tx: Tx, id: string | null): Promise<Refused<CommonRefusal> | undefined> => {
  if (id === null) return undefined;
  const found = isUuid(id)
    ? await tx.query(
        "SELECT 1 FROM person WHERE id = $1 AND state = 'ACTIVE' AND customer_id IS NULL AND supplier_id IS NULL",
        [id],
      )
    : [];
  return found.length > 0 ? undefined : refuse({ code: 'UNKNOWN_REFERENCE', field: 'ownerId', id });
};

export type ProposeImprovementInput = Omit<ProposeImprovement, 'id' | 'key' | 'proposedById'> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** Proposes an improvement. */
export const proposeImprovement = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: ProposeImprovementInput,
): Promise<ImprovementResult> =>
  transact(db, actor, async (tx): Promise<ImprovementResult> => {
    const no = forbidden(improvementRights, actor, 'PROPOSE');
    if (no) return no;
    return idempotent<Improvement, ImprovementRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'proposeImprovement', input: facts },
      async (id) => {
        const improvement = await improvementStore.load(tx, id);
        return improvement ? ok(improvement) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await unknownOwner(tx, facts.ownerId);
        if (stranger) return stranger;
        const named = { id: newId(), key: await nextKey(tx, 'IMP'), proposedById: actor.id };
        const decision = propose({ ...facts, ...named }, now());
        return decision.ok ? record(tx, improvementStore, undefined, decision.value) : decision;
      },
    );
  });

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one improvement. */
export const handleImprovement = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  command: ImprovementCommand,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ImprovementResult> =>
  transact(db, actor, async (tx): Promise<ImprovementResult> => {
    const no = forbidden(improvementRights, actor, command.type);
    if (no) return no;
    const improvement = await improvementStore.load(tx, id);
    if (!improvement) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== improvement.version)
      return refuse({ code: 'CONFLICT', id, version: improvement.version });
    const stranger = command.type === 'PLAN' ? await unknownOwner(tx, command.ownerId) : undefined;
    if (stranger) return stranger;
    const decision = decide(improvement, command, now());
    return decision.ok
      ? record(tx, improvementStore, improvement, decision.value, { reason: reason ?? undefined })
      : decision;
  });

/** Says that its day has passed; one that is done meanwhile stays as it is. */
export const sayOverdue = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const [improvement] = await improvementStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = improvement && decide(improvement, { type: 'OVERDUE' }, now);
  if (decision?.ok)
    mustSucceed(await record(tx, improvementStore, improvement, decision.value, { reason: 'its day has passed' }));
};
