/** The catalogue of what discovery refuses beside the common codes: its own, and what configuration refuses of what follows. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import { type LedgerRefusal, ledgerRefusals } from '../ledger.ts';
import type { DiscoveryRefusal } from './domain.ts';

type Own = Exclude<DiscoveryRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.2.6';

const own: RefusalCatalogue<Own> = {
  SOURCE_EXISTS: {
    message: ({ name, key }) => `The source ${name} is defined already: it is ${key}.`,
    clause,
    allowed: () => ['REDEFINE'],
  },
  SOURCE_SUSPENDED: {
    message: ({ name }) => `Nothing is taken from ${name}: it is suspended.`,
    clause,
    allowed: () => ['RESUME'],
  },
  RUN_OPEN: {
    message: ({ key }) => `The run ${key} of this source has not ended: two at a time would count items as missing.`,
    clause,
    allowed: () => ['COMPLETE', 'ABANDON'],
  },
  BATCH_OUT_OF_ORDER: {
    message: ({ expected }) => `The batch ${expected} comes next.`,
    clause,
    allowed: ({ expected }) => [String(expected)],
  },
  BATCH_DIFFERS: {
    message: ({ batch }) => `The batch ${batch} came in before, with other items.`,
    clause,
  },
  OBSERVED_TWICE: {
    message: ({ externalId }) => `The source reports ${externalId} twice in one run, and not the same.`,
    clause,
  },
  DECISION_REASON_REQUIRED: {
    message: () => 'Who accepts or rejects a proposal says why: it is in the history of the record.',
    clause,
  },
  CANDIDATE_REQUIRED: {
    message: () => 'The observation may be any of several items, or none: say which one it is, or reject it.',
    clause,
    allowed: ({ candidates }) => [...candidates, 'REJECT'],
  },
  RETIRED_ITEM_OBSERVED: {
    message: ({ key }) =>
      `${key} is retired: only a deployment that is taken back revives it. Ask for a change, or reject.`,
    clause,
    allowed: () => ['REJECT', 'requestChange'],
  },
  PROPOSAL_OUTDATED: {
    message: ({ why }) =>
      `The records are no longer what the proposal was made from: ${why}. The next run says what holds now.`,
    clause,
    allowed: () => ['REJECT'],
  },
};

export const discoveryRefusals: RefusalCatalogue<Own | LedgerRefusal> = { ...own, ...ledgerRefusals };
