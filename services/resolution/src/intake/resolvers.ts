/** Names the command, shapes the answer; no rules here. */
import { actionsFor, actionsFrom } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceBy,
  referencesTo,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type {
  AlertFilter,
  AlertOrder,
  AlertOutcomeInput,
  EmailFilter,
  EmailOrder,
  Resolvers,
} from '../generated/graphql.ts';
import type { Incident } from '../incidents.ts';
import {
  acceptEmail,
  publishAlertRules,
  publishEmailSettings,
  receiveAlerts,
  receiveEmail,
  rejectEmail,
} from './commands/index.ts';
import {
  type Alert,
  type AlertOutcome,
  alertMachine,
  type Email,
  emailMachine,
  emailRights,
  type RulesInForce,
  rulesInForce,
  type SettingsInForce,
  settingsInForce,
} from './domain/index.ts';
import { intakeRefusals } from './refusals.ts';
import {
  alertEntity,
  alertStore,
  alertsOfIncidents,
  emailEntity,
  emailStore,
  incidentIdsOfAlerts,
  rulesId,
  rulesStore,
  seenOf,
  settingsId,
  settingsStore,
} from './store/index.ts';

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

const alertOrders: Orders<AlertOrder, Alert> = {
  UPDATED_DESC: descending('updatedAt'),
  FIRED_DESC: descending('firedAt'),
  FIRED_ASC: ascending('firedAt'),
};

const emailOrders: Orders<EmailOrder, Email> = {
  RECEIVED_DESC: descending('receivedAt'),
  RECEIVED_ASC: ascending('receivedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const listAlerts = (context: Context, { filter, orderBy, ...args }: ListArguments<AlertFilter, AlertOrder>) =>
  page<Alert>(context, {
    from: alertEntity,
    where: where()
      .in('state', filter?.states)
      .eq('fingerprint', filter?.fingerprint)
      .eq('incidentId', filter?.incidentId),
    order: alertOrders[orderBy ?? 'UPDATED_DESC'],
    args,
  });

const listEmails = (context: Context, { filter, orderBy, ...args }: ListArguments<EmailFilter, EmailOrder>) =>
  page<Email>(context, {
    from: emailEntity,
    where: where()
      .in('state', filter?.states)
      .eq('fromAddress', filter?.fromAddress?.toLowerCase())
      .eq('incidentId', filter?.incidentId),
    order: emailOrders[orderBy ?? 'RECEIVED_DESC'],
    args,
  });

const shownSettings = ({ teamId, ...settings }: SettingsInForce) => ({ ...settings, team: stub('Team', teamId) });

const seen = (context: Context, { id }: Alert) => context.batch(seenOf, id);

const incidentsBehind = referencesTo<readonly string[], Incident>('Incident', (ids) => ids);

export const resolvers: Resolvers = {
  Query: {
    alert: async (_, { id }, context) => (await context.load(alertStore, id)) ?? null,
    alertByKey: (_, { key }, context) => byKey(context, alertEntity, key),
    alerts: (_, args, context) => listAlerts(context, args),
    email: async (_, { id }, context) => (await context.load(emailStore, id)) ?? null,
    emailByKey: (_, { key }, context) => byKey(context, emailEntity, key),
    emails: (_, args, context) => listEmails(context, args),
    emailSettings: async (_, __, context) =>
      shownSettings(settingsInForce(await context.load(settingsStore, settingsId))),
    alertRules: async (_, __, context) => shownRules(rulesInForce(await context.load(rulesStore, rulesId))),
  },
  Mutation: {
    receiveAlerts: async (_, { input }, { deps, actor }) => answer('receipts', await receiveAlerts(deps, actor, input)),
    receiveEmail: async (_, { input }, { deps, actor }) => {
      const received = await receiveEmail(deps, actor, input.raw);
      if (!received.ok) return { email: null, duplicate: null, refusal: answer.refusal(received.refusal) };
      const { email, duplicate } = received.value;
      return { email, duplicate, refusal: null };
    },
    acceptEmail: async (_, { input }, { deps, actor }) => {
      const { id, personId = null, incidentId = null, requestId = null, customerId = null } = input;
      const accepted = { id, personId, incidentId, requestId, customerId };
      return answer('email', await acceptEmail(deps, actor, accepted, input));
    },
    rejectEmail: async (_, { input }, { deps, actor }) =>
      answer('email', await rejectEmail(deps, actor, input, { expectedVersion: input.expectedVersion })),
    publishEmailSettings: async (_, { input }, { deps, actor }) => {
      const { expectedVersion, reason, ...given } = input;
      const settings = {
        ...given,
        unproven: given.unproven ?? 'QUARANTINE',
        forged: given.forged ?? 'QUARANTINE',
        perSenderHourly: given.perSenderHourly ?? 30,
        teamId: given.teamId ?? null,
        acknowledges: given.acknowledges ?? true,
      };
      const published = await publishEmailSettings(deps, actor, settings, { expectedVersion, reason });
      return answer('emailSettings', published.ok ? { ok: true, value: shownSettings(published.value) } : published);
    },
    publishAlertRules: async (_, { input }, { deps, actor }) => {
      const rules = input.rules.map(({ name, match, outcome }) => ({ ...outcomeFrom(outcome), name, match }));
      const published = await publishAlertRules(deps, actor, { rules, fallback: outcomeFrom(input.fallback) }, input);
      return answer('alertRules', published.ok ? { ok: true, value: shownRules(published.value) } : published);
    },
  },
  Email: {
    __resolveReference: referenceBy(emailStore),
    availableActions: ({ state }, _, { actor }) => actionsFor(emailMachine, emailRights, actor, state),
    sender: ({ senderId }) => stub('Person', senderId),
    incident: referenceTo('Incident', (email: Email) => email.incidentId),
    serviceRequest: referenceTo('ServiceRequest', (email: Email) => email.requestId),
    history: (email, args, context) => history(context, email, args),
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
