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
  referencesTo,
  referenceTo,
  type Source,
  stub,
  where,
} from '@attest/subgraph';
import type {
  DefineDiscoverySourceInput,
  DiscoveryProposalOrder,
  DiscoveryRunOrder,
  RedefineDiscoverySourceInput,
  Resolvers,
  SightingFilter,
  SightingOrder,
} from '../generated/graphql.ts';
import {
  abandonDiscoveryRun,
  completeDiscoveryRun,
  defineDiscoverySource,
  defineReconciliationPolicy,
  findDuplicates,
  handleProposal,
  handleSource,
  type Observation,
  observeItems,
  startDiscoveryRun,
} from './commands/index.ts';
import {
  type DiscoveryProposal,
  type DiscoveryRun,
  discoveryProposalMachine,
  discoveryRunMachine,
  discoverySourceMachine,
  proposalRights,
  runRights,
  type SourceContent,
  sourceRights,
} from './domain.ts';
import { discoveryRefusals } from './refusals.ts';
import {
  mergedBy,
  policyNow,
  policyStore,
  proposalEntity,
  proposalStore,
  runEntity,
  runStore,
  type SightingRow,
  sightingColumns,
  sightingsByItem,
  sourceEntity,
  sourceStore,
  sourcesNow,
} from './store.ts';

const answer = payloads(discoveryRefusals);

const contentOf = (input: DefineDiscoverySourceInput | RedefineDiscoverySourceInput): Omit<SourceContent, 'name'> => ({
  description: input.description ?? '',
  rank: input.rank,
  ranks: input.ranks ?? [],
  onCreate: input.onCreate ?? 'REVIEW',
  onUpdate: input.onUpdate ?? 'REVIEW',
  missingAfterRuns: input.missingAfterRuns ?? 3,
  onMissing: input.onMissing ?? 'FLAG',
});

type Row = SightingRow & { readonly id: string };

const sightings: Source<Row> = {
  from: `(SELECT source_name || ' ' || external_id AS id, * FROM sighting) AS sighting`,
  select: `id, ${sightingColumns}`,
  columns: {
    id: { sql: 'id', kind: 'text', nullable: false },
    sourceName: { sql: 'source_name', kind: 'text', nullable: false },
    name: { sql: 'name', kind: 'text', nullable: false },
    missingSince: { sql: 'missing_since', kind: 'instant', nullable: true },
  },
  unique: 'id',
};

const sightingOrders: Orders<SightingOrder, Row> = {
  MISSING_ASC: ascending('missingSince'),
  MISSING_DESC: descending('missingSince'),
  NAME: ascending('name'),
};

type Missing = ListArguments<SightingFilter, SightingOrder> & { sourceName?: string | null };

const listMissing = (context: Context, { filter, sourceName, orderBy, ...args }: Missing) =>
  page<Row>(context, {
    from: sightings,
    where: where()
      .eq('sourceName', sourceName)
      .eq('sourceName', filter?.sourceName)
      .contains('name', filter?.nameContains)
      .isNull('missingSince', false),
    order: sightingOrders[orderBy ?? 'MISSING_ASC'],
    args,
  });

const runOrders: Orders<DiscoveryRunOrder, DiscoveryRun> = {
  STARTED_DESC: descending('startedAt'),
  STARTED_ASC: ascending('startedAt'),
};

const proposalOrders: Orders<DiscoveryProposalOrder, DiscoveryProposal> = {
  MADE_DESC: descending('madeAt'),
  MADE_ASC: ascending('madeAt'),
};

const answersOf = ({ answers, run }: Observation) => ({
  discoveryRun: run,
  answers: answers.map(({ externalId, outcome, itemId, proposalId, refusal }, index) => ({
    ...{ index, externalId, outcome, itemId, proposalId },
    refusal: refusal && answer.refusal(refusal),
  })),
  refusal: null,
});

export const resolvers: Resolvers = {
  Query: {
    discoverySources: async (_, __, context) => {
      const sources = await context.read(sourcesNow);
      return [...sources.keys()].sort().flatMap((name) => sources.get(name) ?? []);
    },
    discoverySource: async (_, { id }, context) => (await context.load(sourceStore, id)) ?? null,
    discoverySourceByKey: (_, { key }, context) => byKey(context, sourceEntity, key),
    reconciliationPolicy: (_, __, context) => context.read(policyNow),
    discoveryRun: async (_, { id }, context) => (await context.load(runStore, id)) ?? null,
    discoveryRunByKey: (_, { key }, context) => byKey(context, runEntity, key),
    discoveryRuns: (_, { filter, sourceId, orderBy, ...args }, context) =>
      page<DiscoveryRun>(context, {
        from: runEntity,
        where: where().eq('sourceId', sourceId).eq('sourceId', filter?.sourceId).in('state', filter?.states),
        order: runOrders[orderBy ?? 'STARTED_DESC'],
        args,
      }),
    discoveryProposal: async (_, { id }, context) => (await context.load(proposalStore, id)) ?? null,
    discoveryProposalByKey: (_, { key }, context) => byKey(context, proposalEntity, key),
    discoveryProposals: (_, { filter, orderBy, ...args }, context) =>
      page<DiscoveryProposal>(context, {
        from: proposalEntity,
        where: where()
          .in('state', filter?.states)
          .in('kind', filter?.kinds)
          .eq('sourceName', filter?.sourceName)
          .eq('runId', filter?.runId)
          .eq('itemId', filter?.itemId),
        order: proposalOrders[orderBy ?? 'MADE_DESC'],
        args,
      }),
    missingSightings: (_, args, context) => listMissing(context, args),
  },
  Mutation: {
    defineDiscoverySource: async (_, { input }, { deps, actor }) => {
      const { name, idempotencyKey } = input;
      const content = { ...contentOf(input), name, idempotencyKey };
      return answer('discoverySource', await defineDiscoverySource(deps, actor, content));
    },
    redefineDiscoverySource: async (_, { input }, { deps, actor }) => {
      const command = { type: 'REDEFINE' as const, content: contentOf(input) };
      return answer('discoverySource', await handleSource(deps, actor, input.id, command, input));
    },
    suspendDiscoverySource: async (_, { input }, { deps, actor }) =>
      answer('discoverySource', await handleSource(deps, actor, input.id, { type: 'SUSPEND' }, input)),
    resumeDiscoverySource: async (_, { input }, { deps, actor }) =>
      answer('discoverySource', await handleSource(deps, actor, input.id, { type: 'RESUME' }, input)),
    defineReconciliationPolicy: async (_, { input }, { deps, actor }) =>
      answer('reconciliationPolicy', await defineReconciliationPolicy(deps, actor, input, input)),
    startDiscoveryRun: async (_, { input }, { deps, actor }) => {
      const { sourceId, full, observedAt, idempotencyKey } = input;
      const run = { sourceId, full: full ?? false, observedAt: observedAt ?? null, idempotencyKey };
      return answer('discoveryRun', await startDiscoveryRun(deps, actor, run));
    },
    observeConfigurationItems: async (_, { input }, { deps, actor }) => {
      const items = input.items.map(({ externalId, typeName, name, attributes, relations }) => ({
        ...{ externalId, typeName, name, attributes: attributes ?? {} },
        relations: relations ?? [],
      }));
      const result = await observeItems(deps, actor, { runId: input.runId, batch: input.batch, items });
      return result.ok
        ? answersOf(result.value)
        : { discoveryRun: null, answers: null, refusal: answer.refusal(result.refusal) };
    },
    completeDiscoveryRun: async (_, { input }, { deps, actor }) =>
      answer('discoveryRun', await completeDiscoveryRun(deps, actor, input.id, input)),
    abandonDiscoveryRun: async (_, { input }, { deps, actor }) =>
      answer('discoveryRun', await abandonDiscoveryRun(deps, actor, input.id, input)),
    findDuplicateConfigurationItems: async (_, { input }, { deps, actor }) =>
      answer('discoveryProposals', await findDuplicates(deps, actor, input.typeName)),
    acceptDiscoveryProposal: async (_, { input }, { deps, actor }) => {
      const request = { type: 'ACCEPT' as const, itemId: input.itemId ?? null };
      return answer('discoveryProposal', await handleProposal(deps, actor, input.id, request, input));
    },
    rejectDiscoveryProposal: async (_, { input }, { deps, actor }) =>
      answer('discoveryProposal', await handleProposal(deps, actor, input.id, { type: 'REJECT' }, input)),
  },
  DiscoverySource: {
    __resolveReference: referenceBy(sourceStore),
    availableActions: (source, _, { actor }) => actionsFor(discoverySourceMachine, sourceRights, actor, source.state),
    history: (source, args, context) => history(context, source, args),
  },
  ReconciliationPolicy: {
    __resolveReference: referenceBy(policyStore),
    history: (policy, args, context) => history(context, policy, args),
  },
  DiscoveryRun: {
    __resolveReference: referenceBy(runStore),
    availableActions: (run, _, { actor }) => actionsFor(discoveryRunMachine, runRights, actor, run.state),
    source: async (run, _, context) => {
      const source = await context.load(sourceStore, run.sourceId);
      if (!source) throw new Error(`the run ${run.key} has no source`);
      return source;
    },
    batches: (run) => run.batchHashes.length,
    missingItems: referencesTo('ConfigurationItem', (run: DiscoveryRun) => run.missingItemIds.slice(0, 100)),
    history: (run, args, context) => history(context, run, args),
  },
  DiscoveryProposal: {
    __resolveReference: referenceBy(proposalStore),
    availableActions: (proposal, _, { actor }) =>
      actionsFor(discoveryProposalMachine, proposalRights, actor, proposal.state),
    run: referenceTo('DiscoveryRun', (proposal: DiscoveryProposal) => proposal.runId),
    item: referenceTo('ConfigurationItem', (proposal: DiscoveryProposal) => proposal.itemId),
    into: referenceTo('ConfigurationItem', (proposal: DiscoveryProposal) => proposal.intoId),
    candidates: referencesTo('ConfigurationItem', (proposal: DiscoveryProposal) => proposal.candidateIds),
    decider: (proposal) => stub('Person', proposal.deciderId),
    history: (proposal, args, context) => history(context, proposal, args),
  },
  ObservationAnswer: {
    configurationItem: referenceTo('ConfigurationItem', (one: { itemId: string | null }) => one.itemId),
    proposal: referenceTo('DiscoveryProposal', (one: { proposalId: string | null }) => one.proposalId),
  },
  Sighting: {
    item: referenceTo('ConfigurationItem', (sighting: SightingRow) => sighting.itemId),
  },
  ConfigurationItem: {
    sightings: async ({ id }, _, context) => (await context.batch(sightingsByItem, id)) ?? [],
    mergedBy: async ({ id }, _, context) =>
      (await context.load(proposalStore, await context.batch(mergedBy, id))) ?? null,
  },
};
