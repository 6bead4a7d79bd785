/** The catalogue of what proposals refuse beside the common codes: nothing of their own. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ProposalRefusal } from './domain.ts';

export const proposalRefusals: RefusalCatalogue<Exclude<ProposalRefusal, CommonRefusal>> = {};
