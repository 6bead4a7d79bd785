/** Proposals as they come and go: one of a kind at a time for what a source reports, none again that was rejected. */
import { hash } from 'node:crypto';
import type { Instant } from '@attest/kernel';
import { mustSucceed, nextKeys, recordMany, type Tx } from '@attest/record';
import { type DiscoveryProposal, decideProposal, makeProposal, type ProposalContent } from '../domain.ts';
import { proposalStore } from '../store.ts';

export type Draft = Omit<ProposalContent, 'fingerprint'>;
export type Proposed = { readonly proposal: DiscoveryProposal; readonly outcome: 'MADE' | 'KNOWN' | 'DECLINED' };

const sorted = (attributes: Readonly<Record<string, unknown>>) =>
  Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));

/** Of what is proposed; not of the run that saw it, nor of its words. */
const fingerprintOf = ({ kind, sourceName, externalId, itemId, intoId, ...draft }: Draft): string => {
  const { candidateIds, typeName, name, attributes, relations, changes } = draft;
  const about = [kind, sourceName, externalId, itemId, intoId, candidateIds.toSorted(), typeName];
  const said = kind === 'CREATE' ? [name, sorted(attributes)] : changes.map(({ field, after }) => [field, after]);
  const links = relations.map((relation) => `${relation.kind} ${relation.externalId}`).sort();
  return hash('sha256', JSON.stringify([about, said, links]), 'hex');
};

/** A proposal about relations alone: judged when a run is complete. */
export const isOfRelations = ({ kind, changes, relations }: Pick<Draft, 'kind' | 'changes' | 'relations'>): boolean =>
  kind === 'UPDATE' && changes.length === 0 && relations.length > 0;

const heldFor = async (
  tx: Tx,
  sourceName: string,
  externalIds: readonly string[],
  fingerprints: readonly string[] = [],
): Promise<DiscoveryProposal[]> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM discovery_proposal WHERE source_name = $1 AND state IN ('OPEN', 'REJECTED')
     AND (external_id = ANY($2::text[]) OR fingerprint = ANY($3::text[]))`,
    [sourceName, externalIds, fingerprints],
  );
  return proposalStore.loadMany(
    tx,
    rows.map(({ id }) => id),
    'FOR UPDATE',
  );
};

const superseded = (proposals: readonly DiscoveryProposal[], at: Instant) =>
  proposals.map((before) => ({ before, events: mustSucceed(decideProposal(before, { type: 'SUPERSEDE' }, at)) }));

/** Makes proposals of one source; an answer for each, in their order. What says otherwise of the same is superseded. */
export const propose = async (
  tx: Tx,
  sourceName: string,
  drafts: readonly Draft[],
  at: Instant,
): Promise<Proposed[]> => {
  if (drafts.length === 0) return [];
  const prints = drafts.map(fingerprintOf);
  const ids = drafts.flatMap(({ externalId }) => externalId ?? []);
  const held = await heldFor(tx, sourceName, ids, prints);
  const byPrint = new Map(held.map((proposal) => [proposal.fingerprint, proposal]));
  const keys = await nextKeys(tx, 'DPR', prints.filter((print) => !byPrint.has(print)).length);
  const made: { before: undefined; events: ReturnType<typeof makeProposal>; index: number }[] = [];
  const answers: (Proposed | undefined)[] = drafts.map((draft, index) => {
    const fingerprint = prints[index] ?? '';
    const known = byPrint.get(fingerprint);
    if (known) return { proposal: known, outcome: known.state === 'OPEN' ? 'KNOWN' : 'DECLINED' };
    const events = makeProposal(tx.newId(), keys.shift() ?? '', { ...draft, fingerprint }, at);
    made.push({ before: undefined, events, index });
    return undefined;
  });
  const stale = held.filter(({ state, fingerprint }) => state === 'OPEN' && !prints.includes(fingerprint));
  await recordMany(tx, proposalStore, superseded(stale, at));
  const written = await recordMany(tx, proposalStore, made);
  written.forEach((proposal, index) => {
    answers[made[index]?.index ?? -1] = { proposal, outcome: 'MADE' };
  });
  return answers.flatMap((answer) => answer ?? []);
};

/** What was proposed of these no longer stands. */
export const supersede = async (
  tx: Tx,
  sourceName: string,
  externalIds: readonly string[],
  ofRelations: boolean,
  at: Instant,
): Promise<void> => {
  if (externalIds.length === 0) return;
  const held = await heldFor(tx, sourceName, externalIds);
  const stale = held.filter((proposal) => proposal.state === 'OPEN' && isOfRelations(proposal) === ofRelations);
  await recordMany(tx, proposalStore, superseded(stale, at));
};

/** Ids of the source for which something is proposed and not decided. */
export const openFor = async (tx: Tx, sourceName: string, externalIds: readonly string[]): Promise<Set<string>> => {
  const open = (await heldFor(tx, sourceName, externalIds)).filter(({ state }) => state === 'OPEN');
  return new Set(open.filter((one) => !isOfRelations(one)).flatMap(({ externalId }) => externalId ?? []));
};
