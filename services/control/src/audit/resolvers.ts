/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { ConfigurationAuditOrder, Resolvers } from '../generated/graphql.ts';
import { type AuditRequest, handleAudit, type Options, planConfigurationAudit } from './commands.ts';
import { auditRights, type ConfigurationAudit, configurationAuditMachine, type Variance } from './domain.ts';
import { auditRefusals } from './refusals.ts';
import { auditEntity, auditStore } from './store.ts';

const answer = payloads(auditRefusals);

const orders: Orders<ConfigurationAuditOrder, ConfigurationAudit> = {
  STARTS_ASC: ascending('plannedFor'),
  STARTS_DESC: descending('plannedFor'),
  DUE: ascending('dueAt'),
  PLANNED_DESC: descending('plannedAt'),
  PLANNED_ASC: ascending('plannedAt'),
};

/** A mutation of one audit: its input's id and version, and the command that it names. */
const command =
  <Input extends Options & { readonly id: string }>(request: (input: Input) => AuditRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('configurationAudit', await handleAudit(deps, actor, input.id, request(input), input));

export const resolvers: Resolvers = {
  Query: {
    configurationAudit: async (_, { id }, context) => (await context.load(auditStore, id)) ?? null,
    configurationAuditByKey: (_, { key }, context) => byKey(context, auditEntity, key),
    configurationAudits: (_, { filter, orderBy, ...args }, context) =>
      page<ConfigurationAudit>(context, {
        from: auditEntity,
        where: where().in('state', filter?.states).eq('auditorId', filter?.auditorId).eq('overdue', filter?.overdue),
        order: orders[orderBy ?? 'STARTS_ASC'],
        args,
      }),
  },
  Mutation: {
    planConfigurationAudit: async (_, { input }, { deps, actor }) => {
      const { title, auditorId, typeNames, plannedFor, dueAt, everyDays, idempotencyKey } = input;
      const plan = {
        title,
        plannedFor,
        dueAt,
        idempotencyKey,
        typeNames: typeNames ?? [],
        everyDays: everyDays ?? null,
      };
      const result = await planConfigurationAudit(deps, actor, { ...plan, auditorId: auditorId ?? actor.id });
      return answer('configurationAudit', result);
    },
    countConfigurationAudit: command(({ asOf, runId, count }) => ({
      ...{ type: 'COUNT', asOf: asOf ?? null, runId: runId ?? null },
      count:
        count?.map(({ itemId, name, attributes }) => ({
          ...{ itemId: itemId ?? null, name, attributes: attributes ?? {} },
        })) ?? null,
    })),
    settleConfigurationVariance: command(({ varianceId, outcome, reason, changeId }) => ({
      ...{ type: 'SETTLE', varianceId, outcome, reason: reason ?? '', changeId: changeId ?? null },
    })),
    closeConfigurationAudit: command(({ conclusion }) => ({ type: 'CLOSE', conclusion })),
    endConfigurationAuditSeries: command(({ reason }) => ({ type: 'END_SERIES', reason })),
    cancelConfigurationAudit: command(({ reason }) => ({ type: 'CANCEL', reason: reason ?? '' })),
  },
  ConfigurationAudit: {
    __resolveReference: referenceBy(auditStore),
    availableActions: (audit, _, { actor }) =>
      actionsFor(configurationAuditMachine, auditRights, actor, audit.state).filter(
        (action) => action !== 'END_SERIES' || audit.everyDays !== null,
      ),
    auditor: (audit) => stub('Person', audit.auditorId),
    previous: async (audit, _, context) => (await context.load(auditStore, audit.previousId)) ?? null,
    run: referenceTo('DiscoveryRun', (audit: ConfigurationAudit) => audit.runId),
    variances: (audit, { open }) =>
      open === true ? audit.variances.filter(({ outcome }) => outcome === null) : audit.variances,
    history: (audit, args, context) => history(context, audit, args),
  },
  ConfigurationVariance: {
    item: referenceTo('ConfigurationItem', (variance: Variance) => variance.itemId),
    change: referenceTo('Change', (variance: Variance) => variance.changeId),
    settledBy: (variance) => stub('Person', variance.settledById),
  },
};
