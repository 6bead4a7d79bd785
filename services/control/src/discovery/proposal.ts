/** What becomes of a proposal: accepted or rejected, with a reason, or superseded by a later observation. Pure. */
import { badText, type Instant, illegal, never, ok, type Result, refuse, stateAfter } from '@attest/kernel';
import {
  type DiscoveryProposal,
  type DiscoveryProposalEvent,
  type DiscoveryRefusal,
  discoveryProposalMachine,
  type ProposalContent,
  proposalRights,
} from './domain.ts';

/** The first event of a proposal. */
export const makeProposal = (
  id: string,
  key: string,
  content: ProposalContent,
  now: Instant,
): DiscoveryProposalEvent[] => [
  {
    ...content,
    type: 'DiscoveryProposalMade',
    at: now,
    id,
    key,
    state: discoveryProposalMachine.initial,
    candidateIds: [...content.candidateIds],
    attributes: { ...content.attributes },
    relations: content.relations.map(({ kind, externalId }) => ({ kind, externalId })),
    changes: content.changes.map((change) => ({ ...change })),
  },
];

export type ProposalCommand =
  | {
      readonly type: 'ACCEPT';
      readonly reason: string;
      readonly deciderId: string;
      /** Of a conflict between candidates: which of them it is. */
      readonly itemId: string | null;
      /** The key of the retired item that the observation is of, where it is one. */
      readonly retired: string | null;
      /** Why what is recorded is not what the proposal was made from; null where it still is. */
      readonly outdated: string | null;
    }
  | { readonly type: 'REJECT'; readonly reason: string; readonly deciderId: string }
  | { readonly type: 'SUPERSEDE' };

/**
 * Decides what becomes of a proposal.
 *
 * @returns DECISION_REASON_REQUIRED; CANDIDATE_REQUIRED where it may be several items; RETIRED_ITEM_OBSERVED; PROPOSAL_OUTDATED
 */
export const decideProposal = (
  proposal: DiscoveryProposal,
  command: ProposalCommand,
  now: Instant,
): Result<DiscoveryProposalEvent[], DiscoveryRefusal> => {
  const refused = illegal(discoveryProposalMachine, proposal.state, command.type, proposalRights);
  if (refused) return refused;
  const { key, kind, sourceName, itemId, candidateIds } = proposal;
  const state = stateAfter(discoveryProposalMachine, proposal.state, command.type);
  const stands = { at: now, key, state, kind, sourceName, itemId };
  if (command.type === 'SUPERSEDE') return ok([{ type: 'DiscoveryProposalSuperseded', ...stands }]);
  const { reason, deciderId } = command;
  if (reason.trim() === '') return refuse({ code: 'DECISION_REASON_REQUIRED' });
  const bad = badText('reason', reason, 2000);
  if (bad) return bad;
  switch (command.type) {
    case 'REJECT':
      return ok([{ type: 'DiscoveryProposalRejected', ...stands, reason, deciderId }]);
    case 'ACCEPT': {
      const chosen = itemId ?? command.itemId;
      if (kind === 'CONFLICT' && itemId === null && !candidateIds.includes(command.itemId ?? ''))
        return refuse({ code: 'CANDIDATE_REQUIRED', candidates: candidateIds });
      if (command.retired !== null) return refuse({ code: 'RETIRED_ITEM_OBSERVED', key: command.retired });
      if (command.outdated !== null) return refuse({ code: 'PROPOSAL_OUTDATED', why: command.outdated });
      return ok([{ type: 'DiscoveryProposalApplied', ...stands, itemId: chosen, reason, deciderId }]);
    }
    default:
      return never(command);
  }
};
