/**
 * Discovery: sources that report configuration items, their runs, and the proposals that follow from what they report.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.2.6.
 */
import {
  type discoveryProposalEvents,
  type discoveryRunEvents,
  discoveryRunStates,
  type discoverySourceEvents,
  discoverySourceStates,
  type EventOf,
  type missingActions,
  type proposalKinds,
  type proposalPolicies,
  proposalStates,
} from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { Attributes, AttributeValue } from '../attribute.ts';
import type { RelationKind } from '../ci-type.ts';

export type DiscoverySourceState = (typeof discoverySourceStates)[number];
export type DiscoveryRunState = (typeof discoveryRunStates)[number];
export type DiscoveryProposalState = (typeof proposalStates)[number];
export type ProposalKind = (typeof proposalKinds)[number];
export type ProposalPolicy = (typeof proposalPolicies)[number];
export type MissingAction = (typeof missingActions)[number];

export const discoverySourceMachine = machine(discoverySourceStates, 'ACTIVE', {
  REDEFINE: { from: ['ACTIVE', 'SUSPENDED'] },
  SUSPEND: { from: ['ACTIVE'], to: 'SUSPENDED' },
  RESUME: { from: ['SUSPENDED'], to: 'ACTIVE' },
});
export type DiscoverySourceAction = ActionOf<typeof discoverySourceMachine>;

export const discoveryRunMachine = machine(discoveryRunStates, 'RECEIVING', {
  RECEIVE: { from: ['RECEIVING'] },
  COMPLETE: { from: ['RECEIVING'], to: 'COMPLETED' },
  ABANDON: { from: ['RECEIVING'], to: 'ABANDONED' },
});
export type DiscoveryRunAction = ActionOf<typeof discoveryRunMachine>;

/** People accept and reject; a later observation supersedes. */
export const discoveryProposalMachine = machine(proposalStates, 'OPEN', {
  ACCEPT: { from: ['OPEN'], to: 'APPLIED' },
  REJECT: { from: ['OPEN'], to: 'REJECTED' },
  SUPERSEDE: { from: ['OPEN'], to: 'SUPERSEDED' },
});
export type DiscoveryProposalAction = ActionOf<typeof discoveryProposalMachine>;

const keepers = ['CONFIGURATION_MANAGER'] as const;
const feeders = ['CONFIGURATION_MANAGER', 'INTEGRATION'] as const;

export const sourceRights: Rights<DiscoverySourceAction | 'DEFINE' | 'DEFINE_POLICY' | 'FIND_DUPLICATES'> = {
  DEFINE: keepers,
  REDEFINE: keepers,
  SUSPEND: keepers,
  RESUME: keepers,
  DEFINE_POLICY: keepers,
  FIND_DUPLICATES: keepers,
};
export const runRights: Rights<DiscoveryRunAction | 'START'> = {
  START: feeders,
  RECEIVE: feeders,
  COMPLETE: feeders,
  ABANDON: feeders,
};
export const proposalRights: Rights<DiscoveryProposalAction> = { ACCEPT: keepers, REJECT: keepers, SUPERSEDE: [] };

export type AttributeRank = { readonly attribute: string; readonly rank: number };

export type SourceContent = {
  readonly name: string;
  readonly description: string;
  /** 1 counts most, 1000 least. */
  readonly rank: number;
  /** Where another rank holds for one attribute; `$name` is the item's name. */
  readonly ranks: readonly AttributeRank[];
  readonly onCreate: ProposalPolicy;
  readonly onUpdate: ProposalPolicy;
  /** Complete runs in a row without an item after which it is missing; 1 to 100. */
  readonly missingAfterRuns: number;
  readonly onMissing: MissingAction;
};

export type DiscoverySource = SourceContent & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: DiscoverySourceState;
  readonly definedAt: Instant;
};

export type RunCounts = {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly proposed: number;
  readonly conflicts: number;
  readonly refused: number;
};

export type DiscoveryRun = RunCounts & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: DiscoveryRunState;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly full: boolean;
  readonly observedAt: Instant;
  readonly sourceVersion: number;
  readonly policyVersion: number;
  readonly items: number;
  readonly related: number;
  /** SHA-256 of each batch, in order. */
  readonly batchHashes: readonly string[];
  readonly missingItemIds: readonly string[];
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
};

export type ObservedRelation = { readonly kind: RelationKind; readonly externalId: string };

export type FieldChange = {
  /** The attribute; `$name` is the item's name. */
  readonly field: string;
  readonly before: AttributeValue | null;
  readonly after: AttributeValue | null;
  /** SET: taken over. KEPT: a source or a person that counts more says what is recorded. CONFLICT: they count the same. */
  readonly verdict: 'SET' | 'KEPT' | 'CONFLICT';
};

export type ProposalContent = {
  readonly kind: ProposalKind;
  readonly sourceName: string;
  readonly runId: string | null;
  readonly externalId: string | null;
  readonly itemId: string | null;
  readonly intoId: string | null;
  readonly candidateIds: readonly string[];
  readonly typeName: string;
  readonly name: string;
  readonly attributes: Attributes;
  readonly relations: readonly ObservedRelation[];
  readonly changes: readonly FieldChange[];
  readonly why: string;
  /** Of what is proposed, whenever it was observed. */
  readonly fingerprint: string;
};

export type DiscoveryProposal = ProposalContent & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: DiscoveryProposalState;
  readonly reason: string | null;
  readonly deciderId: string | null;
  readonly madeAt: Instant;
  readonly decidedAt: Instant | null;
};

export type DiscoverySourceEvent = EventOf<typeof discoverySourceEvents>;
export type DiscoveryRunEvent = EventOf<typeof discoveryRunEvents>;
export type DiscoveryProposalEvent = EventOf<typeof discoveryProposalEvents>;

export type DiscoveryRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'SOURCE_EXISTS'; readonly key: string; readonly name: string }
  | { readonly code: 'SOURCE_SUSPENDED'; readonly name: string }
  | { readonly code: 'RUN_OPEN'; readonly key: string }
  | { readonly code: 'BATCH_OUT_OF_ORDER'; readonly expected: number }
  | { readonly code: 'BATCH_DIFFERS'; readonly batch: number }
  | { readonly code: 'OBSERVED_TWICE'; readonly externalId: string }
  | { readonly code: 'DECISION_REASON_REQUIRED' }
  | { readonly code: 'CANDIDATE_REQUIRED'; readonly candidates: readonly string[] }
  | { readonly code: 'RETIRED_ITEM_OBSERVED'; readonly key: string }
  | { readonly code: 'PROPOSAL_OUTDATED'; readonly why: string };

export const highestRank = 1000;
export const itemsAtOnce = 1000;

const badNumber = (field: string, value: number, most: number): Refused<InvalidInput> | undefined =>
  Number.isInteger(value) && value >= 1 && value <= most
    ? undefined
    : refuse({ code: 'INVALID_INPUT', field, reason: `a whole number from 1 to ${most} is expected` });

/** INVALID_INPUT for what cannot be a rank. */
export const badRank = (field: string, rank: number) => badNumber(field, rank, highestRank);

const badSource = (content: SourceContent): Refused<InvalidInput> | undefined => {
  const names = content.ranks.map(({ attribute }) => attribute);
  return firstRefusal(
    badText('name', content.name, 100),
    content.name === 'MANUAL'
      ? refuse({ code: 'INVALID_INPUT', field: 'name', reason: 'MANUAL is what people write' })
      : undefined,
    content.description === '' ? undefined : badText('description', content.description, 2000),
    badRank('rank', content.rank),
    content.ranks.length > 200 || new Set(names).size !== names.length
      ? refuse({ code: 'INVALID_INPUT', field: 'ranks', reason: 'at most 200, each attribute once' })
      : undefined,
    ...content.ranks.flatMap(({ attribute, rank }) => [badText('ranks', attribute, 100), badRank('ranks', rank)]),
    badNumber('missingAfterRuns', content.missingAfterRuns, 100),
  );
};

const contentOf = (content: SourceContent) => ({
  name: content.name,
  description: content.description,
  rank: content.rank,
  ranks: content.ranks.map(({ attribute, rank }) => ({ attribute, rank })),
  onCreate: content.onCreate,
  onUpdate: content.onUpdate,
  missingAfterRuns: content.missingAfterRuns,
  onMissing: content.onMissing,
});

/** Decides the first event of a source; INVALID_INPUT. */
export const defineSource = (
  id: string,
  key: string,
  content: SourceContent,
  now: Instant,
): Result<DiscoverySourceEvent[], DiscoveryRefusal> =>
  badSource(content) ??
  ok([
    { type: 'DiscoverySourceDefined', at: now, id, key, state: discoverySourceMachine.initial, ...contentOf(content) },
  ]);

export type SourceCommand =
  | { readonly type: 'REDEFINE'; readonly content: Omit<SourceContent, 'name'> }
  | { readonly type: 'SUSPEND' | 'RESUME' };

/** Decides what becomes of a source; its name stays, because items are known by it. */
export const decideSource = (
  source: DiscoverySource,
  command: SourceCommand,
  now: Instant,
): Result<DiscoverySourceEvent[], DiscoveryRefusal> => {
  const refused = illegal(discoverySourceMachine, source.state, command.type, sourceRights);
  if (refused) return refused;
  const { id, key, name } = source;
  const state = stateAfter(discoverySourceMachine, source.state, command.type);
  switch (command.type) {
    case 'REDEFINE': {
      const content = { ...command.content, name };
      return (
        badSource(content) ?? ok([{ type: 'DiscoverySourceDefined', at: now, id, key, state, ...contentOf(content) }])
      );
    }
    case 'SUSPEND':
      return ok([{ type: 'DiscoverySourceSuspended', at: now, key, name, state }]);
    case 'RESUME':
      return ok([{ type: 'DiscoverySourceResumed', at: now, key, name, state }]);
    default:
      return never(command);
  }
};

export type StartRun = {
  readonly id: string;
  readonly key: string;
  readonly full: boolean;
  readonly observedAt: Instant;
  readonly policyVersion: number;
  /** Another run of the source that has not ended. */
  readonly open: string | null;
};

/** Decides the first event of a run: one of a source at a time. */
export const startRun = (
  source: DiscoverySource,
  { id, key, full, observedAt, policyVersion, open }: StartRun,
  now: Instant,
): Result<DiscoveryRunEvent[], DiscoveryRefusal> => {
  if (source.state === 'SUSPENDED') return refuse({ code: 'SOURCE_SUSPENDED', name: source.name });
  if (open !== null) return refuse({ code: 'RUN_OPEN', key: open });
  if (observedAt > now)
    return refuse({ code: 'INVALID_INPUT', field: 'observedAt', reason: 'nothing was seen after now' });
  const { id: sourceId, name: sourceName, version: sourceVersion } = source;
  const state = discoveryRunMachine.initial;
  const stands = { key, state, sourceId, sourceName, full, observedAt, sourceVersion, policyVersion };
  return ok([{ type: 'DiscoveryRunStarted', at: now, id, ...stands }]);
};

export type RunCommand =
  | {
      readonly type: 'RECEIVE';
      readonly batch: number;
      readonly items: number;
      readonly contentHash: string;
      readonly counts: RunCounts;
    }
  | { readonly type: 'COMPLETE'; readonly related: number; readonly missingItemIds: readonly string[] }
  | { readonly type: 'ABANDON' };

/** Whether a batch is the next, or one that came before; BATCH_OUT_OF_ORDER or BATCH_DIFFERS otherwise. */
export const placeOf = (
  run: DiscoveryRun,
  batch: number,
  contentHash: string,
): Result<'NEXT' | 'KNOWN', DiscoveryRefusal> => {
  const refused = illegal(discoveryRunMachine, run.state, 'RECEIVE', runRights);
  const held = run.batchHashes[batch - 1];
  if (held !== undefined) return held === contentHash ? ok('KNOWN') : refuse({ code: 'BATCH_DIFFERS', batch });
  if (refused) return refused;
  const expected = run.batchHashes.length + 1;
  return batch === expected ? ok('NEXT') : refuse({ code: 'BATCH_OUT_OF_ORDER', expected });
};

/** Decides what becomes of a run. */
export const decideRun = (
  run: DiscoveryRun,
  command: RunCommand,
  now: Instant,
): Result<DiscoveryRunEvent[], DiscoveryRefusal> => {
  const refused = illegal(discoveryRunMachine, run.state, command.type, runRights);
  if (refused) return refused;
  const { key, sourceId, sourceName } = run;
  const state = stateAfter(discoveryRunMachine, run.state, command.type);
  const stands = { at: now, key, state, sourceId, sourceName };
  switch (command.type) {
    case 'RECEIVE': {
      const { batch, items, contentHash, counts } = command;
      return ok([{ type: 'DiscoveryBatchReceived', ...stands, batch, items, contentHash, ...counts }]);
    }
    case 'COMPLETE': {
      const { related, missingItemIds } = command;
      const ended = { items: run.items, related, missingItemIds: [...missingItemIds] };
      return ok([{ type: 'DiscoveryRunCompleted', ...stands, ...ended }]);
    }
    case 'ABANDON':
      return ok([{ type: 'DiscoveryRunAbandoned', ...stands }]);
    default:
      return never(command);
  }
};

export { decideProposal, makeProposal, type ProposalCommand } from './proposal.ts';
