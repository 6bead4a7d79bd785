/** What discovery found in the demonstration: two sources, a run of each kind of answer, and what waits for a decision. */
import { hash } from 'node:crypto';
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed, type Tx } from '@attest/record';
import {
  type DiscoveryProposal,
  type DiscoveryProposalEvent,
  type DiscoveryRun,
  type DiscoveryRunEvent,
  type DiscoverySource,
  type DiscoverySourceEvent,
  decideProposal,
  decideRun,
  defineSource,
  makeProposal,
  type ProposalContent,
  type SourceContent,
  startRun,
} from '../discovery/domain.ts';
import { evolveProposal, evolveRun, evolveSource } from '../discovery/evolve.ts';
import { countMissing, type SightingWrite, writeSightings } from '../discovery/store.ts';
import { type DemoItem, demoItems, itemId } from './items.ts';

export type ToldDiscovery = {
  readonly sources: readonly { readonly events: readonly DiscoverySourceEvent[] }[];
  readonly runs: readonly { readonly events: readonly DiscoveryRunEvent[] }[];
  readonly proposals: readonly { readonly events: readonly DiscoveryProposalEvent[] }[];
};

/** Keys that the demonstration's discovery takes of each kind. */
export const discoveryKeys = { DSC: 2, DRN: 4, DPR: 4 };

const contents: readonly SourceContent[] = [
  {
    ...{ name: 'network-plan', description: 'The plan of sites, racks and cables.', rank: 20 },
    ranks: [{ attribute: 'location', rank: 1 }],
    ...{ onCreate: 'REVIEW', onUpdate: 'REVIEW', missingAfterRuns: 3, onMissing: 'PROPOSE_RETIREMENT' },
  },
  {
    ...{ name: 'agents', description: 'What the programs on hosts report every night.', rank: 10, ranks: [] },
    ...{ onCreate: 'APPLY', onUpdate: 'APPLY', missingAfterRuns: 14, onMissing: 'FLAG' },
  },
];

const id = (name: string): string => demoId('discovery', name);

const blank = { intoId: null, candidateIds: [], attributes: {}, relations: [], changes: [] };

/** The plan has these: of the last three nights without one of them, so that its source says that it is missing. */
const planned = demoItems.filter(
  ({ slug, typeName }) => typeName === 'NETWORK_DEVICE' || (typeName === 'HOST' && !slug.includes('laptop')),
);
const gone = 'great-lakes-switch-4';

const externalIdOf = (slug: string): string => `dcim.device/${planned.findIndex((item) => item.slug === slug) + 10}`;

const proposed = (runId: string): readonly Omit<ProposalContent, 'fingerprint'>[] => [
  {
    ...{ ...blank, kind: 'CREATE', sourceName: 'network-plan', runId, externalId: 'dcim.device/71', itemId: null },
    ...{ typeName: 'NETWORK_DEVICE', name: 'meeting-room-ap-1', attributes: { vendor: 'Example Networks', ports: 1 } },
    why: 'nothing that is recorded is this',
  },
  {
    ...{ ...blank, kind: 'UPDATE', sourceName: 'network-plan', runId, externalId: externalIdOf('data-02') },
    ...{ itemId: itemId('data-02'), typeName: 'HOST', name: 'data-02', attributes: { location: 'Hall 1' } },
    changes: [{ field: 'location', before: 'Hall 2', after: 'Hall 1', verdict: 'SET' }],
    why: 'the source says otherwise: location',
  },
  {
    ...{ ...blank, kind: 'CONFLICT', sourceName: 'network-plan', runId, externalId: 'dcim.device/72', itemId: null },
    candidateIds: [itemId('core-switch-1'), itemId('core-switch-2')],
    ...{ typeName: 'NETWORK_DEVICE', name: 'core-switch', why: 'it may be any of two switches' },
  },
  {
    ...{ ...blank, kind: 'RETIRE', sourceName: 'network-plan', runId, externalId: externalIdOf(gone) },
    ...{ itemId: itemId(gone), typeName: 'NETWORK_DEVICE', name: gone, why: 'not seen in 3 complete runs' },
  },
];

const began = <T>(record: T | undefined): T => {
  if (!record) throw new Error('a history begins with an event');
  return record;
};

const nights = [1, 2, 3, 4] as const;
const lastNight = nights.length;

const sighted = (item: DemoItem): SightingWrite => ({
  ...{ externalId: externalIdOf(item.slug), itemId: itemId(item.slug), typeName: item.typeName, name: item.name },
  ...{ reported: { ...item.attributes, $name: item.name }, applied: {}, relations: [] },
});

const sightedIn = (night: number): SightingWrite[] =>
  planned.map(sighted).filter((_, index) => night === 1 || planned[index]?.slug !== gone);

const runOf = (night: number): string => id(`night ${night}`);
const dayMs = 86_400_000;

/** What the plan's run of a night sent, and what came of it; the last night's has what waits for a decision. */
const tellRun = (plan: DiscoverySource, key: string, night: number, at: Instant): DiscoveryRunEvent[] => {
  const own = { id: runOf(night), key, full: true, observedAt: at, policyVersion: 0, open: null };
  const started = mustSucceed(startRun(plan, own, at));
  const last = night === lastNight;
  const unchanged = sightedIn(night).length;
  const found = last ? { proposed: 2, conflicts: 1 } : { proposed: 0, conflicts: 0 };
  const counts = { created: 0, updated: 0, unchanged, ...found, refused: 0 };
  const contentHash = hash('sha256', JSON.stringify([night, sightedIn(night)]), 'hex');
  const items = unchanged + found.proposed + found.conflicts;
  const missingItemIds = last ? [itemId(gone)] : [];
  const first = began(started.reduce<DiscoveryRun | undefined>(evolveRun, undefined));
  const batch = { type: 'RECEIVE', batch: 1, items, contentHash, counts } as const;
  const received = mustSucceed(decideRun(first, batch, plusMs(at, 60_000)));
  const ended = { type: 'COMPLETE', related: 0, missingItemIds } as const;
  const completed = mustSucceed(decideRun(received.reduce(evolveRun, first), ended, plusMs(at, 120_000)));
  return [...started, ...received, ...completed];
};

/** Two sources; the plan's runs of four nights; a proposal that was rejected, and three that wait. */
export const tellDiscovery = (keyOf: (prefix: keyof typeof discoveryKeys) => string, at: Instant): ToldDiscovery => {
  const begun = plusMs(at, -lastNight * dayMs);
  const sources = contents.map((content) => ({
    events: mustSucceed(defineSource(id(content.name), keyOf('DSC'), content, begun)),
  }));
  const plan = began(sources[0]?.events.reduce<DiscoverySource | undefined>(evolveSource, undefined));
  const seenAt = plusMs(at, 3_600_000);
  const runs = nights.map((night) => ({
    events: tellRun(plan, keyOf('DRN'), night, plusMs(seenAt, (night - lastNight) * dayMs)),
  }));
  const proposals = proposed(runOf(lastNight)).map((content, index) => {
    const own = { ...content, fingerprint: id(`fingerprint ${index}`) };
    return { events: makeProposal(id(`proposal ${index}`), keyOf('DPR'), own, plusMs(seenAt, 60_000)) };
  });
  const [create, ...waiting] = proposals;
  if (!create) throw new Error('the demonstration has a proposal');
  const decision = {
    ...{ type: 'REJECT' as const, reason: 'It belongs to the tenant of the meeting rooms.' },
    deciderId: persona('configuration-manager').personId,
  };
  const made = began(create.events.reduce<DiscoveryProposal | undefined>(evolveProposal, undefined));
  const rejected = mustSucceed(decideProposal(made, decision, plusMs(seenAt, 7_200_000)));
  return { sources, runs, proposals: [{ events: [...create.events, ...rejected] }, ...waiting] };
};

/** Counts what the plan's runs saw and did not see, night by night. */
export const seedSightings = async (tx: Tx, runs: readonly DiscoveryRun[]): Promise<void> => {
  const [plan] = contents;
  for (const [index, run] of runs.entries()) {
    await writeSightings(tx, run, sightedIn(index + 1));
    if (plan) await countMissing(tx, run, plan.missingAfterRuns);
  }
};
