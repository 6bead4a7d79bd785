/** Names the command, shapes the answer; no rules here. */
import { actionsFrom } from '@attest/kernel';
import {
  type Context,
  history,
  type PageArguments,
  page,
  payloads,
  referenceBy,
  referencesTo,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { AlertFilter, AlertOutcomeInput, Resolvers } from '../generated/graphql.ts';
import type { Incident } from '../incidents.ts';
import { publishAlertRules, receiveAlerts } from './commands/index.ts';
import { type Alert, type AlertOutcome, alertMachine, type RulesInForce, rulesInForce } from './domain/index.ts';
import { intakeRefusals } from './refusals.ts';
import {
  alertEntity,
  alertStore,
  alertsOfIncidents,
  incidentIdsOfAlerts,
  rulesId,
  rulesStore,
  seenOf,
} from './store.ts';

const answer = payloads(intakeRefusals);

const outcomeFrom = (input: AlertOutcomeInput): AlertOutcome => ({
  category: input.category,
  subcategory: input.subcategory ?? null,
  impact: input.impact,
  urgency: input.urgency,
  serviceId: input.serviceId ?? null,
  customerId: input.customerId ?? null,
  teamId: input.teamId ?? null,
  ciIds: input.configurationItemIds ?? [],
  serviceLabel: input.serviceLabel ?? null,
  ciLabel: input.configurationItemLabel ?? null,
  bundling: input.bundling ?? 'FINGERPRINT',
  reopenMinutes: input.reopenMinutes ?? 30,
  resolves: input.resolves ?? true,
});

const shownOutcome = ({ serviceId, customerId, teamId, ciIds, ciLabel, ...outcome }: AlertOutcome) => ({
  ...outcome,
  configurationItemLabel: ciLabel,
  service: stub('Service', serviceId),
  customer: stub('Customer', customerId),
  team: stub('Team', teamId),
  configurationItems: ciIds.map((id) => ({ __typename: 'ConfigurationItem' as const, id })),
});

const shownRules = ({ version, rules, fallback }: RulesInForce) => ({
  version,
  rules: rules.map(({ name, match, ...outcome }) => ({ name, match, outcome: shownOutcome(outcome) })),
  fallback: shownOutcome(fallback),
});

const listAlerts = (context: Context, { filter, ...args }: PageArguments & { filter?: AlertFilter | null }) =>
  page<Alert>(context, {
    from: alertEntity,
    where: where()
      .in('state', filter?.states)
      .eq('fingerprint', filter?.fingerprint)
      .eq('incidentId', filter?.incidentId),
    order: [{ by: 'updatedAt', direction: 'DESC' }],
    args,
  });

const seen = (context: Context, { id }: Alert) => context.batch(seenOf, id);

const incidentsBehind = referencesTo<readonly string[], Incident>('Incident', (ids) => ids);

export const resolvers: Resolvers = {
  Query: {
    alert: async (_, { id }, context) => (await context.load(alertStore, id)) ?? null,
    alerts: (_, args, context) => listAlerts(context, args),
    alertRules: async (_, __, context) => shownRules(rulesInForce(await context.load(rulesStore, rulesId))),
  },
  Mutation: {
    receiveAlerts: async (_, { input }, { deps, actor }) => answer('receipts', await receiveAlerts(deps, actor, input)),
    publishAlertRules: async (_, { input }, { deps, actor }) => {
      const rules = input.rules.map(({ name, match, outcome }) => ({ ...outcomeFrom(outcome), name, match }));
      const published = await publishAlertRules(deps, actor, { rules, fallback: outcomeFrom(input.fallback) }, input);
      return answer('alertRules', published.ok ? { ok: true, value: shownRules(published.value) } : published);
    },
  },
  Alert: {
    __resolveReference: referenceBy(alertStore),
    availableActions: ({ state }) => actionsFrom(alertMachine, state),
    annotations: async (alert, _, context) => (await seen(context, alert))?.annotations ?? alert.annotations,
    occurrences: async (alert, _, context) => (await seen(context, alert))?.occurrences ?? alert.occurrences,
    lastSeenAt: async (alert, _, context) => (await seen(context, alert))?.lastSeenAt ?? alert.updatedAt,
    incident: referenceTo('Incident', (alert: Alert) => alert.incidentId),
    incidents: async (alert, args, context, info) =>
      incidentsBehind((await context.batch(incidentIdsOfAlerts, alert.id)) ?? [], args, context, info),
    history: (alert, args, context) => history(context, alert, args),
  },
  AlertReceipt: {
    refusal: ({ refusal }) => refusal && answer.refusal(refusal),
  },
  Incident: {
    alerts: async ({ id }, _, context) => (await context.batch(alertsOfIncidents, id)) ?? [],
  },
};
