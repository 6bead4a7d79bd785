/** Event types of the rules that incidents go by: each version is published whole. Source: ISO/IEC 20000-1:2018 8.6.1. */
import Type from 'typebox';
import { eventsOf, Id, oneOf, Text } from '../event.ts';
import { priorities } from './incident.ts';

const incident = eventsOf('resolution', 'incident');

export const priorityMatrixEvents = {
  PriorityMatrixPublished: incident({
    type: 'PriorityMatrixPublished',
    summary: 'A new version of the priority matrix is in force.',
    data: Type.Object({
      matrixId: Id,
      /** Priority by impact, then urgency. */
      cells: Type.Record(Type.String(), Type.Record(Type.String(), oneOf(priorities))),
    }),
    sample: {
      matrixId: '01980000-0000-7000-8000-000000000007',
      cells: {
        HIGH: { HIGH: 'P1', MEDIUM: 'P2', LOW: 'P3' },
        MEDIUM: { HIGH: 'P2', MEDIUM: 'P3', LOW: 'P4' },
        LOW: { HIGH: 'P3', MEDIUM: 'P4', LOW: 'P5' },
      },
    },
  }),
};

const Subcategory = Type.Object({ name: Text, active: Type.Boolean() });

export const categoryTreeEvents = {
  CategoryTreePublished: incident({
    type: 'CategoryTreePublished',
    summary: 'A new version of the categories of incidents is in force.',
    data: Type.Object({
      treeId: Id,
      /** Every category that ever was: one that is no longer used is not active. */
      categories: Type.Array(
        Type.Object({ name: Text, active: Type.Boolean(), subcategories: Type.Array(Subcategory) }),
      ),
    }),
    sample: {
      treeId: '01980000-0000-7000-8000-00000000000a',
      categories: [{ name: 'email', active: true, subcategories: [{ name: 'mailbox', active: true }] }],
    },
  }),
};

export const riskPriorityEvents = {
  RiskPrioritiesPublished: incident({
    type: 'RiskPrioritiesPublished',
    summary: 'A new version of the rule that gives security incidents the priority of their risk is in force.',
    data: Type.Object({
      ruleId: Id,
      /** Priority by level of risk. */
      priorities: Type.Record(Type.String(), oneOf(priorities)),
    }),
    sample: {
      ruleId: '01980000-0000-7000-8000-00000000000b',
      priorities: { CRITICAL: 'P1', HIGH: 'P2', MEDIUM: 'P3', LOW: 'P4' },
    },
  }),
};
