/** The rules that incidents go by, as they were published last. */
import {
  categoryTreeEvents,
  escalationRuleEvents,
  incidentSettingsEvents,
  priorityMatrixEvents,
  riskPriorityEvents,
} from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type CategoryTree, type CategoryTreeEvent, evolveTree, type PublishedTree } from '../domain/category.ts';
import {
  type EscalationRules,
  type EscalationRulesEvent,
  evolveRules,
  type PublishedRules,
} from '../domain/escalation.ts';
import { evolveMatrix, type MatrixEvent, type PublishedMatrix } from '../domain/matrix.ts';
import {
  evolveRiskPriorities,
  type PublishedRiskPriorities,
  type RiskPriorities,
  type RiskPriorityEvent,
  shippedRiskPriorities,
} from '../domain/risk.ts';
import {
  evolveSettings,
  type PublishedSettings,
  type Settings,
  type SettingsEvent,
  shippedSettings,
} from '../domain/settings.ts';

export const matrixEntity = new EntitySchema<PublishedMatrix>({
  name: 'priority_matrix',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    cells: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const matrixStore = recordStore<PublishedMatrix, MatrixEvent>({
  service: 'resolution',
  process: 'incident',
  name: 'priorityMatrix',
  contracts: priorityMatrixEvents,
  entity: matrixEntity,
  evolve: evolveMatrix,
});

/** There is one matrix; its versions are its events. */
export const matrixId = '01980000-0000-7000-8000-0000000a7a1c';

export const treeEntity = new EntitySchema<PublishedTree>({
  name: 'category_tree',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    categories: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const treeStore = recordStore<PublishedTree, CategoryTreeEvent>({
  service: 'resolution',
  process: 'incident',
  name: 'categoryTree',
  contracts: categoryTreeEvents,
  entity: treeEntity,
  evolve: evolveTree,
});

/** There is one tree; its versions are its events. */
export const treeId = '01980000-0000-7000-8000-0000000ca7e9';

/** The categories in force; absent before any were published. */
export const treeInForce = (tx: Tx): Promise<CategoryTree | undefined> => treeStore.load(tx, treeId);

export const riskRuleEntity = new EntitySchema<PublishedRiskPriorities>({
  name: 'risk_priority_rule',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    priorities: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const riskRuleStore = recordStore<PublishedRiskPriorities, RiskPriorityEvent>({
  service: 'resolution',
  process: 'incident',
  name: 'riskPriorityRule',
  contracts: riskPriorityEvents,
  entity: riskRuleEntity,
  evolve: evolveRiskPriorities,
});

export const riskRuleId = '01980000-0000-7000-8000-0000000715c0';

/** The rule in force: the last one published, the shipped one before that. */
export const riskPrioritiesInForce = async (tx: Tx): Promise<RiskPriorities> =>
  (await riskRuleStore.load(tx, riskRuleId)) ?? shippedRiskPriorities;

export const escalationRulesEntity = new EntitySchema<PublishedRules>({
  name: 'escalation_rules',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    rules: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const escalationRulesStore = recordStore<PublishedRules, EscalationRulesEvent>({
  service: 'resolution',
  process: 'incident',
  name: 'escalationRules',
  contracts: escalationRuleEvents,
  entity: escalationRulesEntity,
  evolve: evolveRules,
});

export const escalationRulesId = '01980000-0000-7000-8000-000000e5ca1a';

/** The rules in force; none before the first were published. */
export const escalationRulesInForce = async (tx: Tx): Promise<EscalationRules> =>
  (await escalationRulesStore.load(tx, escalationRulesId)) ?? { version: 0, rules: [] };

export const settingsEntity = new EntitySchema<PublishedSettings>({
  name: 'incident_settings',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    autoCloseDays: { type: 'integer' },
    reopenWindowDays: { type: 'integer' },
    services: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const settingsStore = recordStore<PublishedSettings, SettingsEvent>({
  service: 'resolution',
  process: 'incident',
  name: 'incidentSettings',
  contracts: incidentSettingsEvents,
  entity: settingsEntity,
  evolve: evolveSettings,
});

export const settingsId = '01980000-0000-7000-8000-00000005e771';

/** The settings in force: the last ones published, the shipped ones before that. */
export const settingsInForce = async (tx: Tx): Promise<Settings> =>
  (await settingsStore.load(tx, settingsId)) ?? shippedSettings;
