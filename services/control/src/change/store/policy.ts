/** Rows of the rules of change management: the policy, the risk model, standard changes. */
import { changePolicyEvents, riskModelEvents, standardChangeEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type Change,
  type ChangePolicy,
  type ChangePolicyEvent,
  evolvePolicy,
  evolveRiskModel,
  evolveStandard,
  type PublishedPolicy,
  type PublishedRiskModel,
  type RiskFacts,
  type RiskModel,
  type RiskModelEvent,
  type Settled,
  type StandardChange,
  type StandardChangeEvent,
  shippedPolicy,
  shippedRiskModel,
} from '../domain/index.ts';
import { surroundings } from './conflict.ts';

/** There is one policy and one model: the ids are the same everywhere. */
export const policyId = '01980000-0000-7000-8000-0000000c4a01';
export const riskModelId = '01980000-0000-7000-8000-0000000c4a02';

const common = { id: { type: 'uuid', primary: true }, version: { type: 'integer' }, head: { type: 'text' } } as const;

export const policyEntity = new EntitySchema<PublishedPolicy>({
  name: 'change_policy',
  columns: {
    ...common,
    rules: { type: 'jsonb' },
    majorFromServices: { type: 'integer', nullable: true },
    quorum: { type: 'integer' },
    uncontrolled: { type: 'jsonb' },
    controlledAdditions: { type: 'jsonb' },
    assessors: { type: 'jsonb' },
    explainWithinHours: { type: 'integer' },
    trendEveryDays: { type: 'integer' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const policyStore = recordStore<PublishedPolicy, ChangePolicyEvent>({
  service: 'control',
  process: 'change',
  name: 'changePolicy',
  contracts: changePolicyEvents,
  entity: policyEntity,
  evolve: evolvePolicy,
});

export const riskModelEntity = new EntitySchema<PublishedRiskModel>({
  name: 'risk_model',
  columns: {
    ...common,
    questions: { type: 'jsonb' },
    rules: { type: 'jsonb' },
    mediumFrom: { type: 'integer' },
    highFrom: { type: 'integer' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const riskModelStore = recordStore<PublishedRiskModel, RiskModelEvent>({
  service: 'control',
  process: 'change',
  name: 'riskModel',
  contracts: riskModelEvents,
  entity: riskModelEntity,
  evolve: evolveRiskModel,
});

export const standardEntity = new EntitySchema<StandardChange>({
  name: 'standard_change',
  columns: {
    ...common,
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    title: { type: 'text' },
    description: { type: 'text' },
    justification: { type: 'text' },
    backOutPlan: { type: 'text' },
    evidence: { type: 'text' },
    serviceIds: { type: 'uuid', array: true },
    ciIds: { type: 'uuid', array: true },
    tasks: { type: 'jsonb' },
    proposerId: { type: 'uuid' },
    approverId: { type: 'uuid', nullable: true },
    failedChangeId: { type: 'uuid', nullable: true },
    proposedAt: { type: 'timestamptz' },
    approvedAt: { type: 'timestamptz', nullable: true },
    withdrawnAt: { type: 'timestamptz', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});

export const standardStore = recordStore<StandardChange, StandardChangeEvent>({
  service: 'control',
  process: 'change',
  name: 'standardChange',
  contracts: standardChangeEvents,
  entity: standardEntity,
  evolve: evolveStandard,
});

/** The policy in force: what was published, else as shipped. */
export const policyNow = async (tx: Tx): Promise<ChangePolicy> =>
  (await policyStore.load(tx, policyId)) ?? shippedPolicy;

type Word = { readonly at: ChangePolicyEvent['at']; readonly data: Omit<ChangePolicyEvent, 'type' | 'at'> };

/** The policy that was in force at each moment: what happened is held against what was said then. */
export const policies = async (tx: Tx): Promise<(at: Change['requestedAt']) => ChangePolicy> => {
  const words = await tx.query<Word>('SELECT at, data FROM event WHERE record_id = $1 ORDER BY record_version', [
    policyId,
  ]);
  const published = words.map(({ at, data }) =>
    evolvePolicy(undefined, { ...data, type: 'ChangePolicyPublished', at }),
  );
  return (at) => published.findLast(({ publishedAt }) => publishedAt <= at) ?? shippedPolicy;
};

/** The risk model in force. */
export const riskModelNow = async (tx: Tx): Promise<RiskModel> =>
  (await riskModelStore.load(tx, riskModelId)) ?? shippedRiskModel;

const pastFailures = `SELECT count(*)::integer AS failed FROM change WHERE ci_ids && $1::uuid[] AND id <> $2 AND closed_at >= $3::timestamptz - interval '1 year'
  AND outcome IN ('FAILED', 'BACKED_OUT')`;

/** What the platform counts of a change for its risk; failures of the last year on the same items. */
export const riskFactsOf = async (tx: Tx, change: Change, now: Change['requestedAt']): Promise<RiskFacts> => {
  const { own, failing, services } = await surroundings(tx, change, now);
  const [past] = await tx.query<{ failed: number }>(pastFailures, [change.ciIds, change.id, now]);
  return {
    EFFECTS: change.effects.length,
    AFFECTED_ITEMS: failing.size - own.size,
    AFFECTED_SERVICES: services.size,
    PAST_FAILURES: past?.failed ?? 0,
  };
};

const settled = `SELECT risk_score->'facts' AS facts, risk_score->'answers' AS answers, outcome FROM change
  WHERE closed_at >= $1 AND closed_at < $2 AND outcome IS NOT NULL AND risk_score IS NOT NULL`;

/** Changes that were closed between two instants and whose risk was computed. */
export const settledBetween = (tx: Tx, from: Change['requestedAt'], until: Change['requestedAt']): Promise<Settled[]> =>
  tx.query<Settled>(settled, [from, until]);
