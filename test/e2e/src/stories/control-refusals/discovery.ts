/** What discovery refuses: of sources, runs and proposals, of what a source reports, and of what follows from it. */
import type { Named, Refusal } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { anAsset, anItem, aType, mark, once, type Provocation, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.2.6';
const keeper = 'configuration-manager';
const program = keeper;

const taken = { onCreate: 'APPLY', onUpdate: 'APPLY' };

const aSource = async ({ as }: Stage, over: object = {}): Promise<Named & { readonly name: string }> => {
  const name = `source ${mark()}`;
  return { ...(await as(keeper).does('defineDiscoverySource', { name, rank: 10, ...over })), name };
};

const start = ({ as }: Stage, sourceId: string): Promise<Named> =>
  as(program).does('startDiscoveryRun', { sourceId, full: true });

type Answer = {
  readonly outcome: string;
  readonly refusal: Refusal | null;
  readonly configurationItem: { readonly id: string } | null;
  readonly proposal: { readonly id: string } | null;
};
const batchOf = `mutation Observe($input: ObserveConfigurationItemsInput!) { observeConfigurationItems(input: $input) {
  answers { outcome configurationItem { id } proposal { id } refusal { code message clause allowed } } } }`;

const observe = async (stage: Stage, runId: string, batch: number, items: readonly object[]): Promise<Answer[]> => {
  const { observeConfigurationItems } = await stage
    .as(program)
    .ask<{ observeConfigurationItems: { answers: Answer[] } }>(batchOf, { input: { runId, batch, items } });
  return observeConfigurationItems.answers;
};

const host = (externalId: string, over: object = {}) => ({
  ...{ externalId, typeName: 'HOST', name: `host ${externalId}`, attributes: { memoryGb: 1 } },
  ...over,
});

/** A whole run of one batch. */
const report = async (stage: Stage, sourceId: string, items: readonly object[]): Promise<Answer[]> => {
  const { id } = await start(stage, sourceId);
  const answers = await observe(stage, id, 1, items);
  await stage.as(program).does('completeDiscoveryRun', { id });
  return answers;
};

const accepting = (id: string | undefined, over: object = {}) => ({
  ...({ who: keeper, command: 'acceptDiscoveryProposal' } as const),
  input: { id, reason: 'It was seen there.', ...over },
});

/** A run that has not ended, of which a batch came in. */
const received = once(async (stage) => {
  const source = await aSource(stage);
  const run = await start(stage, source.id);
  const item = host(mark());
  await observe(stage, run.id, 1, [item]);
  return { source, run, item };
});

const among = (item: () => object): Provocation => ({
  clause,
  amongMany: async (stage) => {
    const source = await aSource(stage, taken);
    const answers = await report(stage, source.id, [item()]);
    return answers[0]?.refusal;
  },
});

/** What a source proposes of one thing. */
const proposed = async (stage: Stage, item: object, over: object = {}): Promise<string | undefined> => {
  const source = await aSource(stage, over);
  return (await report(stage, source.id, [item]))[0]?.proposal?.id;
};

/** The retirement that is proposed of an item, which its source no longer reports beside the other. */
const missing = async (stage: Stage, gone: object, other: object) => {
  const source = await aSource(stage, { ...taken, missingAfterRuns: 1, onMissing: 'PROPOSE_RETIREMENT' });
  const [made] = await report(stage, source.id, [gone, other]);
  await report(stage, source.id, [{ ...other, relations: [] }]);
  const { discoveryProposals } = await stage.as(keeper).ask<{ discoveryProposals: { nodes: { id: string }[] } }>(
    `query Gone($source: String!) {
      discoveryProposals(filter: { sourceName: $source, kinds: [RETIRE], states: [OPEN] }) { nodes { id } } }`,
    { source: source.name },
  );
  return { proposalId: discoveryProposals.nodes[0]?.id, itemId: made?.configurationItem?.id };
};

export const ofDiscovery: Provocations = {
  SOURCE_EXISTS: {
    clause,
    attempt: async (stage) => ({
      who: keeper,
      command: 'defineDiscoverySource',
      input: { name: (await aSource(stage)).name, rank: 20 },
    }),
  },
  SOURCE_SUSPENDED: {
    clause,
    attempt: async (stage) => {
      const { id: sourceId } = await aSource(stage);
      await stage.as(keeper).does('suspendDiscoverySource', { id: sourceId });
      return { who: program, command: 'startDiscoveryRun', input: { sourceId, full: true } };
    },
  },
  RUN_OPEN: {
    clause,
    attempt: async (stage) => {
      const { source } = await received(stage);
      return { who: program, command: 'startDiscoveryRun', input: { sourceId: source.id, full: true } };
    },
  },
  BATCH_OUT_OF_ORDER: {
    clause,
    attempt: async (stage) => {
      const { run, item } = await received(stage);
      return { who: program, command: 'observeConfigurationItems', input: { runId: run.id, batch: 7, items: [item] } };
    },
  },
  BATCH_DIFFERS: {
    clause,
    attempt: async (stage) => {
      const { run } = await received(stage);
      const input = { runId: run.id, batch: 1, items: [host(mark())] };
      return { who: program, command: 'observeConfigurationItems', input };
    },
  },
  OBSERVED_TWICE: {
    clause,
    amongMany: async (stage) => {
      const source = await aSource(stage);
      const item = host(mark());
      const answers = await report(stage, source.id, [item, { ...item, name: 'Another name' }]);
      return answers[1]?.refusal;
    },
  },
  DECISION_REASON_REQUIRED: {
    clause,
    attempt: async (stage) => accepting(await proposed(stage, host(mark())), { reason: ' ' }),
  },
  CANDIDATE_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const name = `twin ${mark()}`;
      for (const _ of ['one', 'other']) await anItem(stage, { name });
      return accepting(await proposed(stage, host(mark(), { name })));
    },
  },
  RETIRED_ITEM_OBSERVED: {
    clause,
    attempt: async (stage) => {
      const source = await aSource(stage, taken);
      const item = host(mark());
      const [made] = await report(stage, source.id, [item]);
      await stage.as(keeper).does('retireConfigurationItem', { id: made?.configurationItem?.id });
      const [seen] = await report(stage, source.id, [item]);
      return accepting(seen?.proposal?.id);
    },
  },
  PROPOSAL_OUTDATED: {
    clause,
    attempt: async (stage) => {
      const item = host(mark());
      const id = await proposed(stage, item);
      await anItem(stage, { name: item.name });
      return accepting(id);
    },
  },
  CI_TYPE_UNKNOWN: {
    ...among(() => host(mark(), { typeName: 'NO_SUCH_TYPE' })),
    clause: 'ISO/IEC 20000-1:2011 9.1',
  },
  RELATION_NOT_ALLOWED: {
    clause,
    attempt: async (stage) => {
      const source = await aSource(stage);
      const [there, wrong] = [mark(), mark()];
      const relations = [{ kind: 'LICENSED_BY', externalId: there }];
      const [first, second] = await report(stage, source.id, [host(there), host(wrong, { relations })]);
      await stage.as(keeper).does('acceptDiscoveryProposal', accepting(first?.proposal?.id).input);
      return accepting(second?.proposal?.id);
    },
  },
  DEPENDED_ON: {
    clause,
    attempt: async (stage) => {
      const needed = host(mark());
      const relations = [{ kind: 'RUNS_ON', externalId: needed.externalId }];
      const { proposalId } = await missing(stage, needed, host(mark(), { relations }));
      return accepting(proposalId);
    },
  },
  DISPOSAL_RECORD_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 8.2.5',
    attempt: async (stage) => {
      const { proposalId, itemId } = await missing(stage, host(mark()), host(mark()));
      await anAsset(stage, { configurationItemIds: [itemId] });
      return accepting(proposalId);
    },
  },
  ATTRIBUTE_UNKNOWN: among(() => host(mark(), { attributes: { colour: 'red' } })),
  ATTRIBUTE_REQUIRED: {
    clause,
    amongMany: async (stage) => {
      const rule = { name: 'location', kind: 'TEXT', required: true, description: 'Where it stands.' };
      const typeName = await aType(stage, { attributes: [rule] });
      const source = await aSource(stage, taken);
      const [answer] = await report(stage, source.id, [host(mark(), { typeName, attributes: {} })]);
      return answer?.refusal;
    },
  },
  ATTRIBUTE_INVALID: among(() => host(mark(), { attributes: { memoryGb: 'much' } })),
};
