/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  ascending,
  badInput,
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
import { type ChangeEffect, kindsOf, relationsOf } from '../effect.ts';
import type {
  PlanReleaseInput,
  ReleaseCommandInput,
  ReleaseFilter,
  ReleaseOrder,
  ReplanReleaseInput,
  Resolvers,
} from '../generated/graphql.ts';
import { handleRelease, type PlanInput, planRelease, type ReleaseRequest } from './commands.ts';
import { type Release, releaseMachine, releaseRights } from './domain/index.ts';
import { type IncidentAfter, incidentsAfterReleases } from './incidents.ts';
import { policyResolvers } from './policy-resolvers.ts';
import { policyStore } from './policy-store.ts';
import { releaseRefusals } from './refusals.ts';
import { releaseEntity, releaseStore, releasesOfChanges } from './store.ts';

const answer = payloads(releaseRefusals);

const orders: Orders<ReleaseOrder, Release> = {
  PLANNED_DESC: descending('plannedAt'),
  PLANNED_ASC: ascending('plannedAt'),
  STARTS_ASC: ascending('startsAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const filtered = (filter: ReleaseFilter | null | undefined) => {
  const f = filter ?? {};
  return where()
    .in('state', f.states)
    .in('releaseType', f.releaseTypes)
    .has('customerIds', f.customerId)
    .isNull('closedAt', f.open)
    .has('changeIds', f.changeId)
    .after('endsAt', f.scheduledFrom)
    .before('startsAt', f.scheduledBefore)
    .contains('title', f.titleContains);
};

const listReleases = (context: Context, { filter, orderBy, ...args }: ListArguments<ReleaseFilter, ReleaseOrder>) =>
  page<Release>(context, {
    from: releaseEntity,
    where: filtered(filter),
    order: orders[orderBy ?? 'PLANNED_DESC'],
    args,
  });

const planOf = (input: PlanReleaseInput | ReplanReleaseInput): PlanInput => ({
  title: input.title,
  description: input.description ?? '',
  changeIds: input.changeIds,
  startsAt: input.startsAt,
  endsAt: input.endsAt,
  environments: input.environments,
  releaseType: input.releaseType ?? 'MINOR',
  emergencyCriterion: input.emergencyCriterion ?? null,
  justification: input.justification ?? null,
  steps: input.steps ?? [],
  criteria: input.criteria.map(({ description, phase }) => ({ description, phase: phase ?? 'BEFORE_DEPLOYMENT' })),
});

const incidentsOf = (all: readonly IncidentAfter[], first: number) => {
  if (first < 0 || first > 100) throw badInput('first must be between 0 and 100');
  return {
    total: all.length,
    caused: all.filter(({ caused }) => caused).length,
    incidents: all.slice(0, first),
  };
};

/** A mutation of one release: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends ReleaseCommandInput>(request: (input: Input, context: Context) => ReleaseRequest) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('release', await handleRelease(context.deps, context.actor, input.id, request(input, context), input));

export const resolvers: Resolvers = {
  Query: {
    ...policyResolvers.Query,
    release: async (_, { id }, context) => (await context.load(releaseStore, id)) ?? null,
    releaseByKey: (_, { key }, context) => byKey(context, releaseEntity, key),
    releases: (_, args, context) => listReleases(context, args),
  },
  Mutation: {
    ...policyResolvers.Mutation,
    planRelease: async (_, { input }, { deps, actor }) =>
      answer('release', await planRelease(deps, actor, { ...planOf(input), idempotencyKey: input.idempotencyKey })),
    replanRelease: command((input) => ({ type: 'REPLAN', ...planOf(input) })),
    buildRelease: command(({ build }) => ({ type: 'BUILD', build })),
    checkReleaseCriterion: command(({ criterionId, met, evidence }, { actor }) => ({
      type: 'CHECK',
      ...{ criterionId, met, evidence },
      checkerId: actor.id,
    })),
    promoteRelease: command(({ environment, evidence }, { actor }) => ({
      type: 'PROMOTE',
      ...{ environment, evidence },
      promoterId: actor.id,
    })),
    reportDeploymentStep: command(({ stepId, progress, detail }, { actor }) => ({
      type: 'REPORT_STEP',
      ...{ stepId, progress, detail: detail ?? '' },
      reporterId: actor.id,
    })),
    acceptRelease: command((_, { actor }) => ({ type: 'ACCEPT', acceptorId: actor.id })),
    deployRelease: command((_, { actor }) => ({ type: 'DEPLOY', deployerId: actor.id })),
    failRelease: command(({ why, backedOut }) => ({ type: 'FAIL', why, backedOut })),
    backOutRelease: command(({ why }) => ({ type: 'BACK_OUT', why })),
    reviewRelease: command(({ analysis, improvement }, { actor }) => ({
      type: 'REVIEW',
      analysis,
      improvement,
      reviewerId: actor.id,
    })),
    closeRelease: command(() => ({ type: 'CLOSE' })),
    cancelRelease: command(({ why }) => ({ type: 'CANCEL', why })),
  },
  Release: {
    __resolveReference: referenceBy(releaseStore),
    availableActions: (release, _, { actor }) => actionsFor(releaseMachine, releaseRights, actor, release.state),
    changes: referencesTo('Change', (release: Release) => release.changeIds),
    acceptor: (release) => stub('Person', release.acceptorId),
    deployer: (release) => stub('Person', release.deployerId),
    customers: (release) => release.customerIds.map((customerId) => stub('Customer', customerId)),
    policies: (release, _, context) => context.loadMany(policyStore, release.policyIds),
    incidentsAfter: async (release, { first }, context) =>
      incidentsOf((await context.batch(incidentsAfterReleases, release.id)) ?? [], first ?? 25),
    history: (release, args, context) => history(context, release, args),
  },
  ReleasePolicy: policyResolvers.ReleasePolicy,
  ReleasePolicyAgreement: policyResolvers.ReleasePolicyAgreement,
  DeploymentStep: { reporter: (step) => stub('Person', step.reporterId) },
  ReleaseIncident: {
    incident: (one) => stub('Incident', one.incidentId),
    items: referencesTo('ConfigurationItem', (one: IncidentAfter) => one.ciIds),
  },
  AcceptanceCriterion: { checker: (criterion) => stub('Person', criterion.checkerId) },
  DeployedEffect: {
    kinds: kindsOf,
    registration: (effect) => effect.registers ?? null,
    relations: relationsOf,
    change: referenceTo('Change', (effect: ChangeEffect) => effect.changeId),
    item: referenceTo('ConfigurationItem', (effect: ChangeEffect) => effect.ciId),
    itemKey: (effect) => effect.ciKey,
    before: (effect) => effect.before.attributes,
    after: (effect) => effect.after.attributes,
  },
  ReleaseReview: { reviewer: (review) => stub('Person', review.reviewerId) },
  Change: {
    releases: async (change, _, context) => (await context.batch(releasesOfChanges, change.id)) ?? [],
  },
};
