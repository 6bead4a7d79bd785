/** Resolvers of incidents: they name the command and shape the answer; no rules here. */
import { history, referenceBy, referencesTo, stub, where } from '@attest/subgraph';
import type { Resolvers } from '../../generated/graphql.ts';
import { actionsOf, type Incident } from '../domain/index.ts';
import {
  attachmentsOf,
  childrenOf,
  classificationsOf,
  commentsOf,
  escalationsOf,
  incidentStore,
  openOfServices,
  problemsNaming,
} from '../store/index.ts';
import { behind, causedBy, listOf } from './list.ts';
import { mutation } from './mutation.ts';
import { query } from './query.ts';
import { behindTrend, type TrendBehind } from './trend.ts';

export const resolvers: Resolvers = {
  Query: query,
  Mutation: mutation,
  Incident: {
    __resolveReference: referenceBy(incidentStore),
    availableActions: (incident, _, { actor }) => actionsOf(incident, actor),
    service: (incident) => stub('Service', incident.serviceId),
    customer: (incident) => stub('Customer', incident.customerId),
    caller: (incident) => stub('Person', incident.callerId),
    team: (incident) => stub('Team', incident.teamId),
    assignee: (incident) => stub('Person', incident.assigneeId),
    configurationItems: (incident) => incident.ciIds.map((id) => ({ __typename: 'ConfigurationItem' as const, id })),
    problems: referencesTo('Problem', async ({ id, problemIds }: Incident, context) => [
      ...new Set([...problemIds, ...((await context.batch(problemsNaming, id)) ?? [])]),
    ]),
    changes: (incident) => incident.changeIds.map((id) => ({ __typename: 'Change' as const, id })),
    comments: async (incident, _, context) => (await context.batch(commentsOf, incident.id)) ?? [],
    parent: async (incident, _, context) => (await context.load(incidentStore, incident.parentId)) ?? null,
    children: (incident, args, context) => listOf(context, where().eq('parentId', incident.id), args),
    childCount: async ({ id }, _, context) => (await context.batch(childrenOf, id))?.total ?? 0,
    openChildCount: async ({ id }, _, context) => (await context.batch(childrenOf, id))?.open ?? 0,
    duplicateOf: async (incident, _, context) => (await context.load(incidentStore, incident.duplicateOfId)) ?? null,
    duplicates: (incident, args, context) => listOf(context, where().eq('duplicateOfId', incident.id), args),
    watchers: (incident) => incident.watcherIds.map((id) => ({ __typename: 'Person' as const, id })),
    watchedByMe: (incident, _, { actor }) => incident.watcherIds.includes(actor.id),
    securityRisk: ({ riskId, riskLevel, riskRuleVersion }) =>
      riskId === null || riskLevel === null || riskRuleVersion === null
        ? null
        : { riskId, level: riskLevel, ruleVersion: riskRuleVersion },
    classifications: async ({ id }, _, context) => (await context.batch(classificationsOf, id)) ?? [],
    causedByChanges: (incident) => incident.causedByChangeIds.map((id) => ({ __typename: 'Change' as const, id })),
    causedByReleases: (incident) => incident.causedByReleaseIds.map((id) => ({ __typename: 'Release' as const, id })),
    escalations: async ({ id }, _, context) => (await context.batch(escalationsOf, id)) ?? [],
    attachments: async ({ id }, _, context) => (await context.batch(attachmentsOf, id)) ?? [],
    imported: ({ source, externalId, revision, details }) =>
      source === null || externalId === null ? null : { source, externalId, revision, details },
    history: (incident, args, context) => history(context, incident, args),
  },
  IncidentAttachment: {
    addedBy: ({ addedById }) => stub('Person', addedById),
  },
  IncidentEscalation: {
    team: ({ teamId }) => stub('Team', teamId),
    person: ({ personId }) => stub('Person', personId),
    by: ({ byId }) => stub('Person', byId),
    rule: ({ ruleId, rulesVersion, occasion }) =>
      ruleId === null || rulesVersion === null || occasion === null
        ? null
        : { ruleId, version: rulesVersion, occasion },
  },
  IncidentClassification: {
    by: ({ byId }) => stub('Person', byId),
  },
  IncidentComment: {
    author: (comment) => stub('Person', comment.authorId),
    mentioned: ({ mentionIds }) => mentionIds.map((id) => ({ __typename: 'Person' as const, id })),
  },
  IncidentTrend: {
    incidents: (trend: TrendBehind, args, context) => behindTrend(context, trend, args),
    incidentIds: async (trend: TrendBehind, _, context) =>
      (await behindTrend(context, trend, { first: 100 })).nodes.map(({ id }) => id),
  },
  Service: {
    openIncidents: async ({ id }, _, context) => (await context.batch(openOfServices, id)) ?? 0,
  },
  Problem: {
    incidents: async ({ id }, _, context) => (await listOf(context, behind(id), { first: 100 })).nodes,
  },
  Change: {
    causedIncidents: ({ id }, args, context) => listOf(context, causedBy('causedByChangeIds', id), args),
  },
  Release: {
    causedIncidents: ({ id }, args, context) => listOf(context, causedBy('causedByReleaseIds', id), args),
  },
};
