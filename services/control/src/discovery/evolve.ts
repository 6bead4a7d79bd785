/** What sources, runs, policies and proposals are after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type {
  DiscoveryProposal,
  DiscoveryProposalEvent,
  DiscoveryRun,
  DiscoveryRunEvent,
  DiscoverySource,
  DiscoverySourceEvent,
} from './domain.ts';
import type { ReconciliationPolicy, ReconciliationPolicyEvent } from './identity.ts';

const began = <T>(record: T | undefined, first: string): T => {
  if (!record) throw new Error(`a history begins with ${first}`);
  return record;
};

export const evolveSource = (source: DiscoverySource | undefined, event: DiscoverySourceEvent): DiscoverySource => {
  if (event.type === 'DiscoverySourceDefined') {
    const { type: _, at, ...content } = event;
    return { ...content, version: (source?.version ?? 0) + 1, head: source?.head ?? '', definedAt: at };
  }
  const known = began(source, 'DiscoverySourceDefined');
  return { ...known, version: known.version + 1, state: event.state };
};

export const evolvePolicy = (
  policy: ReconciliationPolicy | undefined,
  event: ReconciliationPolicyEvent,
): ReconciliationPolicy => {
  const { type: _, at, ...content } = event;
  return { ...content, version: (policy?.version ?? 0) + 1, head: policy?.head ?? '', definedAt: at };
};

const uncounted = { created: 0, updated: 0, unchanged: 0, proposed: 0, conflicts: 0, refused: 0 };

export const evolveRun = (run: DiscoveryRun | undefined, event: DiscoveryRunEvent): DiscoveryRun => {
  if (event.type === 'DiscoveryRunStarted') {
    const { type: _, at, ...content } = event;
    const empty = { ...uncounted, items: 0, related: 0, batchHashes: [], missingItemIds: [] };
    return { ...content, ...empty, version: 1, head: '', startedAt: at, endedAt: null };
  }
  const known = began(run, 'DiscoveryRunStarted');
  const next = { ...known, version: known.version + 1, state: event.state };
  switch (event.type) {
    case 'DiscoveryBatchReceived':
      return {
        ...next,
        items: known.items + event.items,
        batchHashes: [...known.batchHashes, event.contentHash],
        created: known.created + event.created,
        updated: known.updated + event.updated,
        unchanged: known.unchanged + event.unchanged,
        proposed: known.proposed + event.proposed,
        conflicts: known.conflicts + event.conflicts,
        refused: known.refused + event.refused,
      };
    case 'DiscoveryRunCompleted':
      return { ...next, related: event.related, missingItemIds: event.missingItemIds, endedAt: event.at };
    case 'DiscoveryRunAbandoned':
      return { ...next, endedAt: event.at };
    default:
      return never(event);
  }
};

export const evolveProposal = (
  proposal: DiscoveryProposal | undefined,
  event: DiscoveryProposalEvent,
): DiscoveryProposal => {
  if (event.type === 'DiscoveryProposalMade') {
    const { type: _, at, ...content } = event;
    const undecided = { reason: null, deciderId: null, decidedAt: null };
    return { ...content, ...undecided, version: 1, head: '', madeAt: at };
  }
  const known = began(proposal, 'DiscoveryProposalMade');
  const next = { ...known, version: known.version + 1, state: event.state, itemId: event.itemId, decidedAt: event.at };
  return event.type === 'DiscoveryProposalSuperseded'
    ? next
    : { ...next, reason: event.reason, deciderId: event.deciderId };
};
