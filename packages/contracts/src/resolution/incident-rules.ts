/** Event types of the rules that incidents go by: each version is published whole. Source: ISO/IEC 20000-1:2018 8.6.1. */
import Type from 'typebox';
import { eventsOf, Id, nullable, oneOf, Text } from '../event.ts';
import { escalationKinds, incidentStates, priorities } from './incident.ts';

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

export const escalationTriggers = ['STATE_AGE', 'PRIORITY_AGE', 'NO_OWNER', 'CLOCK_AT_RISK', 'CLOCK_BREACHED'] as const;

export const escalationRuleEvents = {
  EscalationRulesPublished: incident({
    type: 'EscalationRulesPublished',
    summary: 'A new version of the rules by which incidents are escalated is in force.',
    data: Type.Object({
      ruleSetId: Id,
      rules: Type.Array(
        Type.Object({
          id: Text,
          name: Text,
          trigger: oneOf(escalationTriggers),
          /** Minutes by the wall clock; null for what clocks say. */
          afterMinutes: nullable(Type.Integer()),
          /** Only in these states; empty: in any. */
          states: Type.Array(oneOf(incidentStates)),
          /** Only of these priorities; empty: of any. */
          priorities: Type.Array(oneOf(priorities)),
          /** Only by clocks of this metric; null: by any. */
          metric: nullable(oneOf(['RESPONSE', 'RESOLUTION'])),
          kind: oneOf(escalationKinds),
          teamId: nullable(Id),
          personId: nullable(Id),
          role: nullable(Text),
        }),
      ),
    }),
    sample: {
      ruleSetId: '01980000-0000-7000-8000-00000000000c',
      rules: [
        {
          id: 'nobody',
          name: 'Nobody works on it',
          trigger: 'NO_OWNER',
          afterMinutes: 30,
          states: [],
          priorities: ['P1'],
          metric: null,
          kind: 'HIERARCHICAL',
          teamId: null,
          personId: null,
          role: 'INCIDENT_MANAGER',
        },
      ],
    },
  }),
};

export const incidentSettingsEvents = {
  IncidentSettingsPublished: incident({
    type: 'IncidentSettingsPublished',
    summary: 'A new version of the times within which a resolution may be contested is in force.',
    data: Type.Object({
      settingsId: Id,
      autoCloseDays: Type.Integer(),
      reopenWindowDays: Type.Integer(),
      /** Other times for single services. */
      services: Type.Array(
        Type.Object({ serviceId: Id, autoCloseDays: Type.Integer(), reopenWindowDays: Type.Integer() }),
      ),
    }),
    sample: {
      settingsId: '01980000-0000-7000-8000-00000000000d',
      autoCloseDays: 7,
      reopenWindowDays: 14,
      services: [{ serviceId: '01980000-0000-7000-8000-000000000001', autoCloseDays: 3, reopenWindowDays: 14 }],
    },
  }),
};
