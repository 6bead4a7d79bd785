import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  type DiscoveryProposal,
  type DiscoveryProposalAction,
  type DiscoveryRun,
  type DiscoveryRunAction,
  type DiscoverySource,
  type DiscoverySourceAction,
  decideProposal,
  decideRun,
  decideSource,
  defineSource,
  discoveryProposalMachine,
  discoveryRunMachine,
  discoverySourceMachine,
  type ProposalCommand,
  placeOf,
  type RunCommand,
  type SourceCommand,
  type SourceContent,
  startRun,
} from './domain.ts';
import { evolvePolicy, evolveProposal, evolveRun, evolveSource } from './evolve.ts';
import { definePolicy, type PolicyContent, shippedPolicy } from './identity.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;
const keeper = id(1);

const content: SourceContent = {
  ...{ name: 'netbox', description: '', rank: 10, ranks: [], onCreate: 'REVIEW', onUpdate: 'APPLY' },
  ...{ missingAfterRuns: 3, onMissing: 'FLAG' },
};
const aSource = (over: Partial<DiscoverySource> = {}): DiscoverySource => ({
  ...content,
  ...{ id: id(40), version: 1, head: '', key: 'DSC-1001', state: 'ACTIVE', definedAt: now },
  ...over,
});
const counts = { created: 1, updated: 0, unchanged: 0, proposed: 0, conflicts: 0, refused: 0 };
const aRun = (over: Partial<DiscoveryRun> = {}): DiscoveryRun => ({
  ...counts,
  ...{ id: id(41), version: 2, head: '', key: 'DRN-1001', state: 'RECEIVING', sourceId: id(40), sourceName: 'netbox' },
  ...{ full: true, observedAt: now, sourceVersion: 1, policyVersion: 0, items: 1, related: 0, batchHashes: ['one'] },
  ...{ missingItemIds: [], startedAt: now, endedAt: null },
  ...over,
});
const aProposal = (over: Partial<DiscoveryProposal> = {}): DiscoveryProposal => ({
  ...{ id: id(43), version: 1, head: '', key: 'DPR-1001', state: 'OPEN', kind: 'UPDATE', sourceName: 'netbox' },
  ...{ runId: id(41), externalId: 'device/1', itemId: id(5), intoId: null, candidateIds: [], typeName: 'HOST' },
  ...{ name: 'app-01', attributes: {}, relations: [], changes: [], why: 'it differs', fingerprint: 'f' },
  ...{ reason: null, deciderId: null, madeAt: now, decidedAt: null },
  ...over,
});

const sourceCommands: Record<DiscoverySourceAction, SourceCommand> = {
  REDEFINE: { type: 'REDEFINE', content },
  SUSPEND: { type: 'SUSPEND' },
  RESUME: { type: 'RESUME' },
};
const runCommands: Record<DiscoveryRunAction, RunCommand> = {
  RECEIVE: { type: 'RECEIVE', batch: 2, items: 1, contentHash: 'two', counts },
  COMPLETE: { type: 'COMPLETE', related: 0, missingItemIds: [] },
  ABANDON: { type: 'ABANDON' },
};
const accept: ProposalCommand & { readonly type: 'ACCEPT' } = {
  type: 'ACCEPT',
  ...{ reason: 'seen on site', deciderId: keeper, itemId: null, retired: null, outdated: null },
};
const proposalCommands: Record<DiscoveryProposalAction, ProposalCommand> = {
  ACCEPT: accept,
  REJECT: { type: 'REJECT', reason: 'out of date', deciderId: keeper },
  SUPERSEDE: { type: 'SUPERSEDE' },
};

describe('the tables', () => {
  it.each(everyStateTimesAction(discoverySourceMachine))(
    'a source: $action from $state',
    ({ state, action, legal, to }) => {
      const source = aSource({ state });
      const decision = decideSource(source, sourceCommands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolveSource, source)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal.code).toBe('ILLEGAL_TRANSITION');
    },
  );
  it.each(everyStateTimesAction(discoveryRunMachine))('a run: $action from $state', ({ state, action, legal, to }) => {
    const run = aRun({ state });
    const decision = decideRun(run, runCommands[action], now);
    expect(decision.ok).toBe(legal);
    if (decision.ok) expect(decision.value.reduce(evolveRun, run)).toMatchObject({ state: to, version: 3 });
    else expect(decision.refusal.code).toBe('ILLEGAL_TRANSITION');
  });
  it.each(everyStateTimesAction(discoveryProposalMachine))('a proposal: $action from $state', (entry) => {
    const proposal = aProposal({ state: entry.state });
    const decision = decideProposal(proposal, proposalCommands[entry.action], now);
    expect(decision.ok).toBe(entry.legal);
    if (decision.ok)
      expect(decision.value.reduce(evolveProposal, proposal)).toMatchObject({ state: entry.to, version: 2 });
    else expect(decision.refusal.code).toBe('ILLEGAL_TRANSITION');
  });
  it.each([discoverySourceMachine, discoveryRunMachine, discoveryProposalMachine])('reach every state', (one) =>
    expect(reachable<string, string>(one)).toEqual(one.states),
  );
});

describe('a source', () => {
  it.each([
    ['name', { name: 'MANUAL' }],
    ['rank', { rank: 0 }],
    ['rank', { rank: 1.5 }],
    ['ranks', { ranks: [1, 2].map((rank) => ({ attribute: 'location', rank })) }],
    ['missingAfterRuns', { missingAfterRuns: 101 }],
  ])('whose %s cannot be is refused', (field, over) =>
    expect(defineSource(id(40), 'DSC-1', { ...content, ...over }, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
});

describe('a run', () => {
  const facts = { id: id(41), key: 'DRN-1001', full: true, observedAt: now, policyVersion: 0, open: null };
  it.each([
    ['SOURCE_SUSPENDED', aSource({ state: 'SUSPENDED' }), facts],
    ['RUN_OPEN', aSource(), { ...facts, open: 'DRN-1000' }],
    ['INVALID_INPUT', aSource(), { ...facts, observedAt: '2026-01-05T08:00:00.001Z' as Instant }],
  ])('is refused by %s', (code, source, given) =>
    expect(startRun(source, given, now)).toMatchObject({ refusal: { code } }),
  );
  it('takes each batch once, in order', () => {
    expect(placeOf(aRun(), 2, 'two')).toEqual({ ok: true, value: 'NEXT' });
    expect(placeOf(aRun(), 1, 'one')).toEqual({ ok: true, value: 'KNOWN' });
    expect(placeOf(aRun({ state: 'COMPLETED' }), 1, 'one')).toEqual({ ok: true, value: 'KNOWN' });
    expect(placeOf(aRun(), 1, 'other')).toMatchObject({ refusal: { code: 'BATCH_DIFFERS' } });
    expect(placeOf(aRun(), 4, 'four')).toMatchObject({ refusal: { code: 'BATCH_OUT_OF_ORDER', expected: 2 } });
    expect(placeOf(aRun({ state: 'COMPLETED' }), 2, 'two')).toMatchObject({ refusal: { code: 'ILLEGAL_TRANSITION' } });
  });
});

describe('a proposal', () => {
  it.each<[string, Partial<DiscoveryProposal>, ProposalCommand]>([
    ['DECISION_REASON_REQUIRED', {}, { ...accept, reason: ' ' }],
    ['DECISION_REASON_REQUIRED', {}, { type: 'REJECT', reason: '', deciderId: keeper }],
    ['CANDIDATE_REQUIRED', { kind: 'CONFLICT', itemId: null, candidateIds: [id(5)] }, accept],
    ['CANDIDATE_REQUIRED', { kind: 'CONFLICT', itemId: null, candidateIds: [id(5)] }, { ...accept, itemId: id(6) }],
    ['RETIRED_ITEM_OBSERVED', { kind: 'CONFLICT' }, { ...accept, retired: 'CI-5' }],
    ['PROPOSAL_OUTDATED', {}, { ...accept, outdated: 'CI-5 is retired' }],
  ])('is refused by %s', (code, over, command) =>
    expect(decideProposal(aProposal(over), command, now)).toMatchObject({ refusal: { code } }),
  );
  it('of a conflict is about the item that was chosen', () => {
    const conflict = aProposal({ kind: 'CONFLICT', itemId: null, candidateIds: [id(5), id(6)] });
    const decision = decideProposal(conflict, { ...accept, itemId: id(6) }, now);
    expect(decision).toMatchObject({ value: [{ type: 'DiscoveryProposalApplied', itemId: id(6) }] });
  });
});

describe('the policy', () => {
  it.each<[string, Partial<PolicyContent>]>([
    ['manualRank', { manualRank: 1001 }],
    ['rules', { rules: ['HOST', 'HOST'].map((typeName) => ({ typeName, keys: [['$name']] })) }],
    ['rules.keys', { rules: [{ typeName: 'HOST', keys: [["x'; DROP TABLE sighting; --"]] }] }],
    ['rules.keys', { rules: [{ typeName: 'HOST', keys: [[]] }] }],
  ])('whose %s cannot be is refused', (field, over) =>
    expect(definePolicy({ ...shippedPolicy, ...over }, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field },
    }),
  );
  it('keeps its versions apart, and bad values in one form', () => {
    const decision = definePolicy({ rules: [], badValues: [' NONE', 'none'], manualRank: 1 }, now);
    if (!decision.ok) throw new Error('it was refused');
    const first = decision.value.reduce<ReturnType<typeof evolvePolicy> | undefined>(evolvePolicy, undefined);
    expect(first).toMatchObject({ version: 1, badValues: ['none'], manualRank: 1 });
    expect(decision.value.reduce(evolvePolicy, first)).toMatchObject({ version: 2 });
  });
});
