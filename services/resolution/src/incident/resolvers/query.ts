/** Incidents, their rules and their figures, as they are asked for. */
import { partyOf } from '@attest/kernel';
import { badInput, byKey } from '@attest/subgraph';
import type { Resolvers } from '../../generated/graphql.ts';
import { inForce } from '../../priority.ts';
import { shippedRiskPriorities, shippedSettings } from '../domain/index.ts';
import { months } from '../figures.ts';
import {
  escalationRulesId,
  escalationRulesStore,
  incidentEntity,
  incidentStore,
  matrixId,
  matrixStore,
  riskRuleId,
  riskRuleStore,
  settingsId,
  settingsStore,
  treeId,
  treeStore,
} from '../store/index.ts';
import { listIncidents } from './list.ts';
import { shownMatrix } from './matrix.ts';

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

const monthsApart = (from: string, until: string): number =>
  (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));

export const query: Resolvers['Query'] = {
  incident: async (_, { id }, context) => (await context.load(incidentStore, id)) ?? null,
  incidentByKey: (_, { key }, context) => byKey(context, incidentEntity, key),
  incidents: (_, args, context) => listIncidents(context, args),
  priorityMatrix: async (_, __, context) => shownMatrix(inForce(await context.load(matrixStore, matrixId))),
  incidentCategories: async (_, __, context) =>
    (await context.load(treeStore, treeId)) ?? { version: 0, categories: [] },
  securityRiskPriorities: async (_, __, context) =>
    (await context.load(riskRuleStore, riskRuleId)) ?? shippedRiskPriorities,
  // They name teams, and services of others. Commands of a customer's people follow them, so that their rows are not hidden.
  escalationRules: async (_, __, context) => {
    const isShown = partyOf(context.actor) === 'PROVIDER';
    const published = isShown ? await context.load(escalationRulesStore, escalationRulesId) : undefined;
    return published ?? { version: 0, rules: [] };
  },
  incidentSettings: async (_, __, context) => (await context.load(settingsStore, settingsId)) ?? shippedSettings,
  incidentMonths: (_, { from, until, zone, source }, context) => {
    const inZone = zone ?? 'UTC';
    if (!zones.has(inZone)) throw badInput(`zone must be an IANA time zone, not ${JSON.stringify(inZone)}`);
    const apart = monthsApart(from, until);
    if (apart < 0 || apart >= 36) throw badInput('until must be from 0 to 35 months after from');
    return context.read((tx) => months(tx, { from, until, zone: inZone, source: source ?? null }));
  },
};
