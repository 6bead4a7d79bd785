/** Commands of release policies. */
import { type Actor, type CommonRefusal, forbidden, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { unknown } from '../known.ts';
import { inTurn } from '../turn.ts';
import {
  type DraftPolicy,
  decidePolicy,
  draftPolicy,
  type PolicyCommand,
  type PolicyRefusal,
  type ReleasePolicy,
  releasePolicyRights,
} from './domain/index.ts';
import { nextEdition, policiesInForce, policyStore } from './policy-store.ts';

export type PolicyResult = Result<ReleasePolicy, PolicyRefusal | CommonRefusal>;

type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the policy has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

export type DraftPolicyInput = Omit<DraftPolicy, 'id' | 'key' | 'edition'> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** Writes down another policy for a customer. */
export const draftReleasePolicy = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: DraftPolicyInput,
): Promise<PolicyResult> =>
  transact(db, actor, async (tx): Promise<PolicyResult> => {
    const no = forbidden(releasePolicyRights, actor, 'DRAFT');
    if (no) return no;
    return idempotent<ReleasePolicy, PolicyRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'draftReleasePolicy', input: facts },
      async (id) => {
        const policy = await policyStore.load(tx, id);
        return policy ? ok(policy) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const { customerId } = facts;
        const stranger = await unknown(tx, [{ kind: 'CUSTOMER', field: 'customerId', id: customerId }]);
        if (stranger) return stranger;
        await inTurn(tx, `release policy ${customerId}`);
        const edition = await nextEdition(tx, customerId);
        const decision = draftPolicy({ ...facts, id: newId(), key: await nextKey(tx, 'RPL'), edition }, now());
        return decision.ok ? record(tx, policyStore, undefined, decision.value) : decision;
      },
    );
  });

/** The edition in force gives way to this one, in the same transaction. */
const supersede = async (tx: Tx, { customerId, edition }: ReleasePolicy, now: Deps['now']): Promise<void> => {
  for (const before of await policiesInForce(tx, [customerId])) {
    const events = mustSucceed(decidePolicy(before, { type: 'SUPERSEDE' }, now()));
    mustSucceed(await record(tx, policyStore, before, events, { reason: `edition ${edition} is in force` }));
  }
};

/** Handles one command on one policy. */
export const handlePolicy = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  command: PolicyCommand,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<PolicyResult> =>
  transact(db, actor, async (tx): Promise<PolicyResult> => {
    const no = forbidden(releasePolicyRights, actor, command.type);
    if (no) return no;
    const policy = await policyStore.load(tx, id);
    if (!policy) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== policy.version)
      return refuse({ code: 'CONFLICT', id, version: policy.version });
    const decision = decidePolicy(policy, command, now());
    if (!decision.ok) return decision;
    if (command.type === 'PUT_IN_FORCE') {
      await inTurn(tx, `release policy ${policy.customerId}`);
      await supersede(tx, policy, now);
    }
    return record(tx, policyStore, policy, decision.value, { reason: reason ?? undefined });
  });
