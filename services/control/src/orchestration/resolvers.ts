/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
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
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { DeploymentRunFilter, DeploymentRunOrder, Resolvers } from '../generated/graphql.ts';
import { handleRun, publish } from './commands.ts';
import {
  type DeploymentRun,
  deploymentRunMachine,
  deploymentRunRights,
  type PassedStep,
  type RefusedEffect,
  type SeenEffect,
  shippedDeadlines,
} from './domain/index.ts';
import { orchestrationRefusals } from './refusals.ts';
import {
  deadlinesId,
  deadlinesStore,
  openItemsOf,
  runEntity,
  runStore,
  runsOfChanges,
  runsOfReleases,
} from './store.ts';

const answer = payloads(orchestrationRefusals);

const orders: Orders<DeploymentRunOrder, DeploymentRun> = {
  STARTED_DESC: descending('startedAt'),
  STARTED_ASC: ascending('startedAt'),
  DUE: ascending('dueAt'),
  DUE_ASC: ascending('dueAt'),
  UPDATED_DESC: descending('updatedAt'),
};

type Listing = ListArguments<DeploymentRunFilter, DeploymentRunOrder>;

const listRuns = (context: Context, { filter, orderBy, ...args }: Listing) => {
  const wanted = where()
    .in('state', filter?.states)
    .in('step', filter?.steps)
    .eq('backwards', filter?.backwards)
    .eq('changeId', filter?.changeId)
    .eq('releaseId', filter?.releaseId)
    .isNull('endedAt', filter?.open);
  const late = '(deployment_run.overdue_since IS NOT NULL OR COALESCE(deployment_run.due_at <= ?, false))';
  const overdue = filter?.overdue ?? null;
  return page<DeploymentRun>(context, {
    from: runEntity,
    where: overdue === null ? wanted : wanted.sql(overdue ? late : `NOT ${late}`, context.deps.now()),
    order: orders[orderBy ?? 'STARTED_DESC'],
    args,
  });
};

export const resolvers: Resolvers = {
  Query: {
    deploymentRun: async (_, { id }, context) => (await context.load(runStore, id)) ?? null,
    deploymentRunByKey: (_, { key }, context) => byKey(context, runEntity, key),
    deploymentRuns: (_, args, context) => listRuns(context, args),
    deploymentDeadlines: async (_, __, context) =>
      (await context.load(deadlinesStore, deadlinesId)) ?? shippedDeadlines,
  },
  Mutation: {
    continueDeploymentRun: async (_, { input }, { deps, actor }) => {
      const request = { type: 'CONTINUE', note: input.note, dueAt: input.dueAt ?? null } as const;
      return answer('deploymentRun', await handleRun(deps, actor, input.id, request, input));
    },
    abandonDeploymentRun: async (_, { input }, { deps, actor }) => {
      const request = { type: 'ABANDON', note: input.note } as const;
      return answer('deploymentRun', await handleRun(deps, actor, input.id, request, input));
    },
    publishDeploymentDeadlines: async (_, { input }, { deps, actor }) =>
      answer('deploymentDeadlines', await publish(deps, actor, input, input)),
  },
  DeploymentRun: {
    __resolveReference: referenceBy(runStore),
    availableActions: (run, _, { actor }) => actionsFor(deploymentRunMachine, deploymentRunRights, actor, run.state),
    change: referenceTo('Change', (run: DeploymentRun) => run.changeId),
    release: referenceTo('Release', (run: DeploymentRun) => run.releaseId),
    overdue: (run, _, { deps }) => run.overdueSince !== null || (run.dueAt !== null && run.dueAt <= deps.now()),
    openItems: async (run, _, context) => (await context.batch(openItemsOf, run.id)) ?? [],
    history: (run, args, context) => history(context, run, args),
  },
  DeploymentRunPassedStep: { release: referenceTo('Release', (step: PassedStep) => step.releaseId) },
  DeploymentEscalation: { resolver: (escalation) => stub('Person', escalation.resolverId) },
  OpenItem: {
    item: referenceTo('ConfigurationItem', (effect: SeenEffect) => effect.ciId),
    itemKey: (effect) => effect.ciKey,
  },
  RefusedEffect: {
    item: referenceTo('ConfigurationItem', (effect: RefusedEffect) => effect.ciId),
    itemKey: (effect) => effect.ciKey,
  },
  Change: {
    deploymentRun: async (change, _, context) => (await context.batch(runsOfChanges, change.id))?.[0] ?? null,
  },
  Release: {
    deploymentRuns: async (release, _, context) => (await context.batch(runsOfReleases, release.id)) ?? [],
  },
};
