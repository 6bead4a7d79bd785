/** What discovery found in the demonstration: two sources, a run of each kind of answer, and what waits for a decision. */
import { hash } from 'node:crypto';
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
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
import { itemId } from './items.ts';

export type ToldDiscovery = {
  readonly sources: readonly { readonly events: readonly DiscoverySourceEvent[] }[];
  readonly runs: readonly { readonly events: readonly DiscoveryRunEvent[] }[];
  readonly proposals: readonly { readonly events: readonly DiscoveryProposalEvent[] }[];
};

/** Keys that the demonstration's discovery takes of each kind. */
export const discoveryKeys = { DSC: 2, DRN: 1, DPR: 3 };

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

const blank = { intoId: null, candidateIds: [], attributes: {}, relations: [], changes: [] };

const proposed = (runId: string): readonly Omit<ProposalContent, 'fingerprint'>[] => [
  {
    ...{ ...blank, kind: 'CREATE', sourceName: 'network-plan', runId, externalId: 'dcim.device/71', itemId: null },
    ...{ typeName: 'NETWORK_DEVICE', name: 'meeting-room-ap-1', attributes: { vendor: 'Example Networks', ports: 1 } },
    why: 'nothing that is recorded is this',
  },
  {
    ...{ ...blank, kind: 'UPDATE', sourceName: 'network-plan', runId, externalId: 'dcim.device/12' },
    ...{ itemId: itemId('data-02'), typeName: 'HOST', name: 'data-02', attributes: { location: 'Hall 1' } },
    changes: [{ field: 'location', before: 'Hall 2', after: 'Hall 1', verdict: 'SET' }],
    why: 'the source says otherwise: location',
  },
  {
    ...{ ...blank, kind: 'CONFLICT', sourceName: 'network-plan', runId, externalId: 'dcim.device/13', itemId: null },
    candidateIds: [itemId('core-switch-1'), itemId('core-switch-2')],
    ...{ typeName: 'NETWORK_DEVICE', name: 'core-switch', why: 'it may be any of two switches' },
  },
];

const began = <T>(record: T | undefined): T => {
  if (!record) throw new Error('a history begins with an event');
  return record;
};

/** Two sources; a night's run of the plan; a proposal that was rejected, and two that wait. */
export const tellDiscovery = (keyOf: (prefix: keyof typeof discoveryKeys) => string, at: Instant): ToldDiscovery => {
  const id = (name: string) => demoId('discovery', name);
  const sources = contents.map((content) => ({
    events: mustSucceed(defineSource(id(content.name), keyOf('DSC'), content, at)),
  }));
  const plan = began(sources[0]?.events.reduce<DiscoverySource | undefined>(evolveSource, undefined));
  const runId = id('night');
  const seenAt = plusMs(at, 3_600_000);
  const facts = { id: runId, key: keyOf('DRN'), full: true, observedAt: seenAt, policyVersion: 0, open: null };
  const started = mustSucceed(startRun(plan, facts, seenAt));
  // The night's items that are worth telling stand for the whole of what the plan sent.
  const counts = { created: 0, updated: 0, unchanged: 41, proposed: 2, conflicts: 1, refused: 0 };
  const contentHash = hash('sha256', JSON.stringify(proposed(runId)), 'hex');
  const batch = { type: 'RECEIVE' as const, batch: 1, items: 44, contentHash, counts };
  const ended = { type: 'COMPLETE' as const, related: 0, missingItemIds: [] };
  const first = began(started.reduce<DiscoveryRun | undefined>(evolveRun, undefined));
  const received = mustSucceed(decideRun(first, batch, plusMs(seenAt, 60_000)));
  const completed = mustSucceed(decideRun(received.reduce(evolveRun, first), ended, plusMs(seenAt, 120_000)));
  const proposals = proposed(runId).map((content, index) => {
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
  return {
    sources,
    runs: [{ events: [...started, ...received, ...completed] }],
    proposals: [{ events: [...create.events, ...rejected] }, ...waiting],
  };
};
