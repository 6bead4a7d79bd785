/** Commands on the rules that incidents go by: versions are published whole. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  type InvalidInput,
  type Result,
} from '@attest/kernel';
import {
  type Deps,
  type DomainEvent,
  type Recorded,
  type RecordStore,
  record,
  type Tx,
  transact,
} from '@attest/record';
import { type CommandOptions, stale } from '../../command.ts';
import { type Reference, unknown } from '../../known.ts';
import type { Priority } from '../../priority.ts';
import {
  type Category,
  type EscalationRule,
  type EscalationRulesEvent,
  incidentRights,
  type PublishedRiskPriorities,
  type PublishedRules,
  type PublishedSettings,
  type PublishedTree,
  publishRiskPriorities,
  publishRules,
  publishSettings,
  publishTree,
  type RiskLevel,
  type RiskRuleRefusal,
  type Settings,
  type SettingsEvent,
  type TreeRefusal,
} from '../domain/index.ts';
import { type MatrixRefusal, type PublishedMatrix, publish } from '../domain/matrix.ts';
import {
  escalationRulesId,
  escalationRulesStore,
  lookAtAllForEscalation,
  matrixId,
  matrixStore,
  riskRuleId,
  riskRuleStore,
  settingsId,
  settingsStore,
  treeId,
  treeStore,
} from '../store/index.ts';

type Publishing<S extends Recorded, E extends DomainEvent, R> = {
  readonly right: keyof typeof incidentRights;
  readonly store: RecordStore<S, E>;
  readonly id: string;
  readonly decide: (before: S | undefined, now: Instant, tx: Tx) => Result<E[], R> | Promise<Result<E[], R>>;
  /** What follows from the new version, in the same transaction. */
  readonly after?: (tx: Tx, published: S) => Promise<void>;
};

/** Publishes the next version of a rule: may this actor, is it the version that was seen, may it be said. */
export const publishing = <S extends Recorded, E extends DomainEvent, R extends { code: string }>(
  { db, now }: Deps,
  actor: Actor,
  { right, store, id, decide, after }: Publishing<S, E, R>,
  { expectedVersion, reason }: CommandOptions,
): Promise<Result<S, R | CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<S, R | CommonRefusal>> => {
    const no = forbidden(incidentRights, actor, right);
    if (no) return no;
    const before = await store.load(tx, id);
    const moved = stale({ id, version: before?.version ?? 0 }, expectedVersion);
    if (moved) return moved;
    const decision = await decide(before, now(), tx);
    if (!decision.ok) return decision;
    const published = await record(tx, store, before, decision.value, { reason: reason ?? undefined });
    if (published.ok) await after?.(tx, published.value);
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

/** Publishes a new version of the rules of escalation; every open incident is looked at by them at once. */
export const publishEscalationRules = (
  deps: Deps,
  actor: Actor,
  rules: readonly EscalationRule[],
  options: CommandOptions = {},
): Promise<Result<PublishedRules, InvalidInput | CommonRefusal>> =>
  publishing(
    deps,
    actor,
    {
      right: 'PUBLISH_ESCALATION_RULES',
      store: escalationRulesStore,
      id: escalationRulesId,
      decide: async (_, now, tx): Promise<Result<EscalationRulesEvent[], CommonRefusal>> => {
        const references = rules.flatMap(({ teamId, personId }, index): Reference[] => [
          { kind: 'TEAM', field: `rules[${index}].teamId`, id: teamId },
          { kind: 'PERSON', field: `rules[${index}].personId`, id: personId },
        ]);
        return (await unknown(tx, references)) ?? publishRules(escalationRulesId, rules, now);
      },
      after: lookAtAllForEscalation,
    },
    options,
  );

/** Publishes a new version of the settings; resolutions that were told keep the day on which they are taken as confirmed. */
export const publishIncidentSettings = (
  deps: Deps,
  actor: Actor,
  settings: Omit<Settings, 'version'>,
  options: CommandOptions = {},
): Promise<Result<PublishedSettings, InvalidInput | CommonRefusal>> =>
  publishing(
    deps,
    actor,
    {
      right: 'PUBLISH_SETTINGS',
      store: settingsStore,
      id: settingsId,
      decide: async (_, now, tx): Promise<Result<SettingsEvent[], CommonRefusal>> => {
        const references = settings.services.map(
          ({ serviceId }, index): Reference => ({
            kind: 'SERVICE',
            field: `services[${index}].serviceId`,
            id: serviceId,
          }),
        );
        return (await unknown(tx, references)) ?? publishSettings(settingsId, settings, now);
      },
    },
    options,
  );
