/** The rules that incidents go by, as they were published last. */
import { categoryTreeEvents, priorityMatrixEvents, riskPriorityEvents } from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { type CategoryTree, type CategoryTreeEvent, evolveTree, type PublishedTree } from '../domain/category.ts';
import { evolveMatrix, type MatrixEvent, type PublishedMatrix } from '../domain/matrix.ts';
import {
  evolveRiskPriorities,
  type PublishedRiskPriorities,
  type RiskPriorities,
  type RiskPriorityEvent,
  shippedRiskPriorities,
} from '../domain/risk.ts';

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
