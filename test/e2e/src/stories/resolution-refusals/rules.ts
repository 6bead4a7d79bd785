/** What the rules that incidents are weighed by refuse: the matrix, the categories, the risks behind. */
import { demoId } from '@attest/demo';
import type { Stage } from '../../story.ts';
import { anIncident, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.6.1';
const securityClause = 'ISO/IEC 20000-1:2018 8.7.3.3';

const levels = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** The less the impact and the urgency, the higher the priority: the wrong way round. */
const upsideDown = levels.flatMap((impact, row) =>
  levels.map((urgency, column) => ({ impact, urgency, priority: `P${5 - row - column}` })),
);

type Tree = readonly { readonly name: string; readonly active?: boolean }[];
type InForce = { readonly incidentCategories: { readonly version: number; readonly categories: Tree } | null };

/** Categories in force, with those given; one of them retired. The first publication is these alone. */
const categories = async ({ as }: Stage): Promise<void> => {
  const { incidentCategories: held } = await as('incident-manager').ask<InForce>(
    '{ incidentCategories { version categories { name } } }',
  );
  if (held && held.version > 0) return;
  await as('incident-manager').does(
    'publishIncidentCategories',
    { categories: [{ name: 'email' }, { name: 'pager', active: false }] },
    'version',
  );
};

const about = (category: string) => ({ title: 'It beeps', category, impact: 'LOW', urgency: 'LOW' });

export const ofRules: Provocations = {
  MATRIX_NOT_MONOTONE: {
    clause,
    attempt: async () => ({ who: 'incident-manager', command: 'publishPriorityMatrix', input: { cells: upsideDown } }),
  },
  RISK_LINKED: {
    clause: securityClause,
    attempt: async (stage) => {
      const { id } = await anIncident(stage);
      const link = { id, riskId: demoId('risk', 'mail'), level: 'HIGH' };
      await stage.as('sms-manager').does('linkIncidentRisk', link);
      return {
        who: 'sms-manager',
        command: 'linkIncidentRisk',
        input: { ...link, riskId: demoId('risk', 'another') },
      };
    },
  },
  NO_RISK_LINKED: {
    clause: securityClause,
    attempt: async (stage) => {
      const { id } = await anIncident(stage);
      return { who: 'sms-manager', command: 'unlinkIncidentRisk', input: { id } };
    },
  },
  RISK_RULE_NOT_MONOTONE: {
    clause: securityClause,
    attempt: async () => ({
      who: 'sms-manager',
      command: 'publishSecurityRiskPriorities',
      input: { priorities: { CRITICAL: 'P3', HIGH: 'P1', MEDIUM: 'P2', LOW: 'P4' } },
    }),
  },
  CATEGORY_UNKNOWN: {
    clause,
    attempt: async (stage) => {
      await categories(stage);
      return { who: 'agent', command: 'logIncident', input: about('telex') };
    },
  },
  CATEGORY_RETIRED: {
    clause,
    attempt: async (stage) => {
      await categories(stage);
      return { who: 'agent', command: 'logIncident', input: about('pager') };
    },
  },
  CATEGORY_DROPPED: {
    clause,
    attempt: async (stage) => {
      await categories(stage);
      return {
        who: 'incident-manager',
        command: 'publishIncidentCategories',
        input: { categories: [{ name: 'email' }] },
      };
    },
  },
};
