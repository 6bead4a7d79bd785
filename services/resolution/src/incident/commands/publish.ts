/** Commands on the rules that incidents go by: versions are published whole. */
import { type Actor, type CommonRefusal, forbidden, type Instant, type Result, refuse } from '@attest/kernel';
import {
  type Deps,
  type DomainEvent,
  type Recorded,
  type RecordStore,
  record,
  type Tx,
  transact,
} from '@attest/record';
import type { Priority } from '../../priority.ts';
import {
  type Category,
  incidentRights,
  type PublishedRiskPriorities,
  type PublishedTree,
  publishRiskPriorities,
  publishTree,
  type RiskLevel,
  type RiskRuleRefusal,
  type TreeRefusal,
} from '../domain/index.ts';
import { type MatrixRefusal, type PublishedMatrix, publish } from '../domain/matrix.ts';
import { matrixId, matrixStore, riskRuleId, riskRuleStore, treeId, treeStore } from '../store/index.ts';
import type { CommandOptions } from './handle.ts';

type Publishing<S extends Recorded, E extends DomainEvent, R> = {
  readonly right: keyof typeof incidentRights;
  readonly store: RecordStore<S, E>;
  readonly id: string;
  readonly decide: (before: S | undefined, now: Instant, tx: Tx) => Result<E[], R> | Promise<Result<E[], R>>;
  /** What follows from the new version, in the same transaction. */
  readonly then?: (tx: Tx, published: S) => Promise<void>;
};

/** Publishes the next version of a rule: may this actor, is it the version that was seen, may it be said. */
export const publishing = <S extends Recorded, E extends DomainEvent, R extends { code: string }>(
  { db, now }: Deps,
  actor: Actor,
  { right, store, id, decide, then }: Publishing<S, E, R>,
  { expectedVersion, reason }: CommandOptions,
): Promise<Result<S, R | CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<S, R | CommonRefusal>> => {
    const no = forbidden(incidentRights, actor, right);
    if (no) return no;
    const before = await store.load(tx, id);
    const version = before?.version ?? 0;
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version)
      return refuse({ code: 'CONFLICT', id, version });
    const decision = await decide(before, now(), tx);
    if (!decision.ok) return decision;
    const published = await record(tx, store, before, decision.value, { reason: reason ?? undefined });
    if (published.ok) await then?.(tx, published.value);
    return published;
  });

export type MatrixResult = Result<PublishedMatrix, MatrixRefusal | CommonRefusal>;

/** Publishes a new version of the priority matrix; incidents keep the priority they have until they are classified again. */
export const publishPriorityMatrix = (
  deps: Deps,
  actor: Actor,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
  options: CommandOptions = {},
): Promise<MatrixResult> =>
  publishing(
    deps,
    actor,
    { right: 'PUBLISH_MATRIX', store: matrixStore, id: matrixId, decide: (_, now) => publish(matrixId, cells, now) },
    options,
  );

/** Publishes a new version of the categories; incidents keep theirs. */
export const publishCategories = (
  deps: Deps,
  actor: Actor,
  categories: readonly Category[],
  options: CommandOptions = {},
): Promise<Result<PublishedTree, TreeRefusal | CommonRefusal>> =>
  publishing(
    deps,
    actor,
    {
      right: 'PUBLISH_CATEGORIES',
      store: treeStore,
      id: treeId,
      decide: (before, now) => publishTree(treeId, before, categories, now),
    },
    options,
  );

/** Publishes a new version of the rule for security incidents; incidents keep the priority that they have. */
export const publishRiskRule = (
  deps: Deps,
  actor: Actor,
  priorities: Readonly<Record<RiskLevel, Priority>>,
  options: CommandOptions = {},
): Promise<Result<PublishedRiskPriorities, RiskRuleRefusal | CommonRefusal>> =>
  publishing(
    deps,
    actor,
    {
      right: 'PUBLISH_RISK_PRIORITIES',
      store: riskRuleStore,
      id: riskRuleId,
      decide: (_, now) => publishRiskPriorities(riskRuleId, priorities, now),
    },
    options,
  );
