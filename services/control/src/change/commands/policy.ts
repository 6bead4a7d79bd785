/** Commands on the rules of change management: versions are published whole; standard changes are approved once. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
} from '@attest/kernel';
import {
  type Deps,
  idempotent,
  mustSucceed,
  nextKey,
  type RecordStore,
  record,
  type Tx,
  transact,
} from '@attest/record';
import { itemsNow } from '../../item.ts';
import { type Reference, unknown } from '../../known.ts';
import {
  decideStandard,
  type PolicyTerms,
  type ProposeStandardChange,
  type PublishedPolicy,
  type PublishedRiskModel,
  proposeStandard,
  publishPolicy,
  publishRiskModel,
  type RiskTerms,
  type StandardChange,
  type StandardChangeCommand,
  type StandardChangeRefusal,
  standardChangeRights,
} from '../domain/index.ts';
import { changeStore, policyId, policyStore, riskModelId, riskModelStore, standardStore } from '../store/index.ts';
import type { CommandOptions } from './handle.ts';

const ruleRights: Rights<'PUBLISH'> = { PUBLISH: ['CHANGE_MANAGER'] };

type Rule = { readonly id: string; readonly version: number; readonly head: string };

/** Publishes the next version: may this actor, is it the version that was seen, may it be said. */
const publish = <S extends Rule, E extends { type: string; at: Instant }>(
  { db, now }: Deps,
  actor: Actor,
  [store, id]: readonly [RecordStore<S, E>, string],
  decide: (now: Instant) => Result<E[], InvalidInput>,
  references: readonly Reference[],
  { expectedVersion, reason }: CommandOptions,
): Promise<Result<S, CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<S, CommonRefusal>> => {
    const no = forbidden(ruleRights, actor, 'PUBLISH');
    if (no) return no;
    const before = await store.load(tx, id);
    const version = before?.version ?? 0;
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version)
      return refuse({ code: 'CONFLICT', id, version });
    const stranger = await unknown(tx, references);
    if (stranger) return stranger;
    const decision = decide(now());
    return decision.ok ? record(tx, store, before, decision.value, { reason: reason ?? undefined }) : decision;
  });

const assessorsOf = ({ assessors }: PolicyTerms): Reference[] =>
  assessors.flatMap(({ personIds, teamIds }) => [
    ...personIds.map((id): Reference => ({ kind: 'PERSON', field: 'assessors.personIds', id })),
    ...teamIds.map((id): Reference => ({ kind: 'TEAM', field: 'assessors.teamIds', id })),
  ]);

/** Publishes a version of the change policy; what was decided stays decided. */
export const publishChangePolicy = (
  deps: Deps,
  actor: Actor,
  terms: PolicyTerms,
  options: CommandOptions,
): Promise<Result<PublishedPolicy, CommonRefusal>> =>
  publish(
    deps,
    actor,
    [policyStore, policyId],
    (now) => publishPolicy(policyId, terms, now),
    assessorsOf(terms),
    options,
  );

/** Publishes a version of the risk model; scores stay what they were until they are computed again. */
export const publishModel = (
  deps: Deps,
  actor: Actor,
  terms: RiskTerms,
  options: CommandOptions,
): Promise<Result<PublishedRiskModel, CommonRefusal>> =>
  publish(deps, actor, [riskModelStore, riskModelId], (now) => publishRiskModel(riskModelId, terms, now), [], options);

export type StandardResult = Result<StandardChange, StandardChangeRefusal | CommonRefusal>;
export type ProposeInput = Omit<ProposeStandardChange, 'id' | 'key' | 'proposerId'> & {
  readonly idempotencyKey?: string | null | undefined;
};

const strange = async (
  tx: Tx,
  { serviceIds, ciIds, tasks }: ProposeInput,
): Promise<Refused<CommonRefusal> | undefined> => {
  const references = [
    ...serviceIds.map((id): Reference => ({ kind: 'SERVICE', field: 'serviceIds', id })),
    ...tasks.map(({ teamId }): Reference => ({ kind: 'TEAM', field: 'teamId', id: teamId })),
  ];
  const stranger = await unknown(tx, references);
  if (stranger) return stranger;
  const items = await itemsNow(tx, ciIds);
  const id = ciIds.find((one) => !items.has(one));
  return id === undefined ? undefined : refuse({ code: 'UNKNOWN_REFERENCE', field: 'configurationItemIds', id });
};

/** Proposes a standard change. */
export const proposeStandardChange = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey: key, ...facts }: ProposeInput,
): Promise<StandardResult> =>
  transact(db, actor, async (tx): Promise<StandardResult> => {
    const no = forbidden(standardChangeRights, actor, 'PROPOSE');
    if (no) return no;
    return idempotent<StandardChange, StandardChangeRefusal | CommonRefusal>(
      tx,
      { key, command: 'proposeStandardChange', input: facts },
      async (id) => {
        const standard = await standardStore.load(tx, id);
        return standard ? ok(standard) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await strange(tx, facts);
        if (stranger) return stranger;
        const proposerId = actor.onBehalfOf ?? actor.id;
        const decision = proposeStandard({ ...facts, proposerId, id: newId(), key: await nextKey(tx, 'STC') }, now());
        return decision.ok ? record(tx, standardStore, undefined, decision.value) : decision;
      },
    );
  });

/** Handles one command on one standard change. */
export const handleStandard = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  command: StandardChangeCommand,
  { expectedVersion, reason }: CommandOptions,
): Promise<StandardResult> =>
  transact(db, actor, async (tx): Promise<StandardResult> => {
    const no = forbidden(standardChangeRights, actor, command.type);
    if (no) return no;
    const [standard] = await standardStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!standard) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== standard.version)
      return refuse({ code: 'CONFLICT', id, version: standard.version });
    const decision = decideStandard(standard, command, now());
    return decision.ok
      ? record(tx, standardStore, standard, decision.value, { reason: reason ?? undefined })
      : decision;
  });

/** Takes back the standard change that this one followed, since it failed; one that is withdrawn stays so. */
export const withdrawAfterFailure = async (tx: Tx, changeId: string, at: Instant): Promise<void> => {
  const change = await changeStore.load(tx, changeId);
  if (!change?.template) return;
  const [standard] = await standardStore.loadMany(tx, [change.template.id], 'FOR UPDATE');
  if (standard?.state !== 'APPROVED') return;
  const why = `${change.key} followed it and failed`;
  const events = mustSucceed(decideStandard(standard, { type: 'WITHDRAW', why, changeId }, at));
  mustSucceed(await record(tx, standardStore, standard, events, { reason: why }));
};
