/** Event types of discovery: who reports configuration items, what it reported, what follows. Source: ISO/IEC 20000-1:2018 8.2.6. */
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { Attributes, AttributeValue, relationKinds } from './effect.ts';

const discovery = eventsOf('control', 'discovery');

export const discoverySourceStates = ['ACTIVE', 'SUSPENDED'] as const;
export const discoveryRunStates = ['RECEIVING', 'COMPLETED', 'ABANDONED'] as const;
export const proposalStates = ['OPEN', 'APPLIED', 'REJECTED', 'SUPERSEDED'] as const;
export const proposalKinds = ['CREATE', 'UPDATE', 'MERGE', 'CONFLICT', 'RETIRE'] as const;
export const proposalPolicies = ['APPLY', 'REVIEW'] as const;
export const missingActions = ['FLAG', 'PROPOSE_RETIREMENT'] as const;
export const fieldVerdicts = ['SET', 'KEPT', 'CONFLICT'] as const;

const sourceId = '01980000-0000-7000-8000-000000000040';
const runId = '01980000-0000-7000-8000-000000000041';
const ciId = '01980000-0000-7000-8000-000000000005';

const sourceStands = { key: Text, name: Text, state: oneOf(discoverySourceStates) };
const sourceStanding = { key: 'DSC-1001', name: 'netbox', state: 'ACTIVE' as const };

export const discoverySourceEvents = {
  DiscoverySourceDefined: discovery({
    type: 'DiscoverySourceDefined',
    summary: 'A source of configuration items is taken as said: how much it counts, attribute by attribute.',
    data: Type.Object({
      id: Id,
      ...sourceStands,
      description: Text,
      /** 1 counts most. */
      rank: Type.Integer(),
      /** Where another rank holds for one attribute; `$name` is the item's name. */
      ranks: Type.Array(Type.Object({ attribute: Text, rank: Type.Integer() })),
      onCreate: oneOf(proposalPolicies),
      onUpdate: oneOf(proposalPolicies),
      /** Complete runs without an item after which it is missing. */
      missingAfterRuns: Type.Integer(),
      onMissing: oneOf(missingActions),
    }),
    sample: {
      id: sourceId,
      ...sourceStanding,
      description: 'The network plan.',
      rank: 10,
      ranks: [{ attribute: 'location', rank: 1 }],
      onCreate: 'REVIEW',
      onUpdate: 'APPLY',
      missingAfterRuns: 3,
      onMissing: 'FLAG',
    },
  }),
  DiscoverySourceSuspended: discovery({
    type: 'DiscoverySourceSuspended',
    summary: 'Nothing is taken from the source for now.',
    data: Type.Object(sourceStands),
    sample: { ...sourceStanding, state: 'SUSPENDED' as const },
  }),
  DiscoverySourceResumed: discovery({
    type: 'DiscoverySourceResumed',
    summary: 'The source is listened to again.',
    data: Type.Object(sourceStands),
    sample: sourceStanding,
  }),
};

export const reconciliationPolicyEvents = {
  ReconciliationPolicyDefined: discovery({
    type: 'ReconciliationPolicyDefined',
    summary: 'By what items are recognised, and what is never an identity, is in force as said.',
    data: Type.Object({
      id: Id,
      /** Of a type of items: what together identifies one, the first that can be used first; `$name` is the name. */
      rules: Type.Array(Type.Object({ typeName: Text, keys: Type.Array(Type.Array(Text)) })),
      /** Values that makers leave in place of one. */
      badValues: Type.Array(Text),
      /** How much counts what people wrote; 1 counts most. */
      manualRank: Type.Integer(),
    }),
    sample: {
      id: '01980000-0000-7000-8000-000000000042',
      rules: [{ typeName: 'HOST', keys: [['vendor', 'serialNumber'], ['$name']] }],
      badValues: ['default string', 'none', '0'],
      manualRank: 50,
    },
  }),
};

const runStands = { key: Text, state: oneOf(discoveryRunStates), sourceId: Id, sourceName: Text };
const runStanding = { key: 'DRN-1001', state: 'RECEIVING' as const, sourceId, sourceName: 'netbox' };
const counts = {
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  proposed: Type.Integer(),
  conflicts: Type.Integer(),
  refused: Type.Integer(),
};
const counted = { created: 2, updated: 1, unchanged: 40, proposed: 1, conflicts: 0, refused: 0 };

export const discoveryRunEvents = {
  DiscoveryRunStarted: discovery({
    type: 'DiscoveryRunStarted',
    summary: 'A source begins to report what it sees.',
    data: Type.Object({
      id: Id,
      ...runStands,
      /** Whether everything is reported, so that what is not is missing. */
      full: Type.Boolean(),
      observedAt: At,
      /** The versions of the source and of the policy by which the run is judged. */
      sourceVersion: Type.Integer(),
      policyVersion: Type.Integer(),
    }),
    sample: {
      id: runId,
      ...runStanding,
      full: true,
      observedAt: '2026-01-05T02:00:00.000Z' as never,
      sourceVersion: 1,
      policyVersion: 0,
    },
  }),
  DiscoveryBatchReceived: discovery({
    type: 'DiscoveryBatchReceived',
    summary: 'Observed items came in and were held against the configuration records.',
    data: Type.Object({
      ...runStands,
      batch: Type.Integer(),
      items: Type.Integer(),
      /** SHA-256 of the batch as it came in. */
      contentHash: Text,
      ...counts,
    }),
    sample: { ...runStanding, batch: 1, items: 44, contentHash: 'c0ffee', ...counted },
  }),
  DiscoveryRunCompleted: discovery({
    type: 'DiscoveryRunCompleted',
    summary: 'A source has reported; what it no longer sees is named.',
    data: Type.Object({
      ...runStands,
      items: Type.Integer(),
      related: Type.Integer(),
      /** Items that became missing by this run. */
      missingItemIds: Ids,
    }),
    sample: { ...runStanding, state: 'COMPLETED' as const, items: 44, related: 12, missingItemIds: [ciId] },
  }),
  DiscoveryRunAbandoned: discovery({
    type: 'DiscoveryRunAbandoned',
    summary: 'A run was broken off; nothing is missing because of it.',
    data: Type.Object(runStands),
    sample: { ...runStanding, state: 'ABANDONED' as const },
  }),
};

const proposalStands = {
  key: Text,
  state: oneOf(proposalStates),
  kind: oneOf(proposalKinds),
  sourceName: Text,
  /** The item that it is about; null for one that is to be registered. */
  itemId: nullable(Id),
};
const proposalStanding = {
  key: 'DPR-1001',
  state: 'OPEN' as const,
  kind: 'UPDATE' as const,
  sourceName: 'netbox',
  itemId: ciId,
};

export const discoveryProposalEvents = {
  DiscoveryProposalMade: discovery({
    type: 'DiscoveryProposalMade',
    summary: 'What was observed differs from what is recorded: somebody has to say what holds.',
    data: Type.Object({
      id: Id,
      ...proposalStands,
      runId: nullable(Id),
      externalId: nullable(Text),
      /** Of a merge: the item that stays. */
      intoId: nullable(Id),
      /** Of a conflict: items that it may be. */
      candidateIds: Ids,
      typeName: Text,
      name: Text,
      attributes: Attributes,
      relations: Type.Array(Type.Object({ kind: oneOf(relationKinds), externalId: Text })),
      changes: Type.Array(
        Type.Object({
          field: Text,
          before: nullable(AttributeValue),
          after: nullable(AttributeValue),
          verdict: oneOf(fieldVerdicts),
        }),
      ),
      why: Text,
      fingerprint: Text,
    }),
    sample: {
      id: '01980000-0000-7000-8000-000000000043',
      ...proposalStanding,
      runId,
      externalId: 'device/17',
      intoId: null,
      candidateIds: [],
      typeName: 'HOST',
      name: 'app-01',
      attributes: { location: 'Hall 2' },
      relations: [],
      changes: [{ field: 'location', before: 'Hall 1', after: 'Hall 2', verdict: 'SET' }],
      why: 'the source says otherwise',
      fingerprint: 'c0ffee',
    },
  }),
  DiscoveryProposalApplied: discovery({
    type: 'DiscoveryProposalApplied',
    summary: 'A proposal was accepted, and the configuration records say so now.',
    data: Type.Object({ ...proposalStands, reason: Text, deciderId: Id }),
    sample: {
      ...proposalStanding,
      state: 'APPLIED' as const,
      reason: 'seen on site',
      deciderId: '01980000-0000-7000-8000-000000000003',
    },
  }),
  DiscoveryProposalRejected: discovery({
    type: 'DiscoveryProposalRejected',
    summary: 'A proposal was rejected; the same observation does not make it again.',
    data: Type.Object({ ...proposalStands, reason: Text, deciderId: Id }),
    sample: {
      ...proposalStanding,
      state: 'REJECTED' as const,
      reason: 'the network plan is out of date',
      deciderId: '01980000-0000-7000-8000-000000000003',
    },
  }),
  DiscoveryProposalSuperseded: discovery({
    type: 'DiscoveryProposalSuperseded',
    summary: 'A later observation says otherwise, so that the proposal no longer stands.',
    data: Type.Object(proposalStands),
    sample: { ...proposalStanding, state: 'SUPERSEDED' as const },
  }),
};
