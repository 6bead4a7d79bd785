/** Commands of proposals: what is accepted becomes commands on configuration items, in the same transaction. */
import { type Actor, type CommonRefusal, forbidden, illegal, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, record, type Tx, transact } from '@attest/record';
import { type ConfigurationItem, type Ledger, type LedgerRefusal, openLedger } from '../../ledger.ts';
import { inTurn } from '../../turn.ts';
import {
  type DiscoveryProposal,
  type DiscoveryRefusal,
  decideProposal,
  discoveryProposalMachine,
  type ObservedRelation,
  proposalRights,
  sourceRights,
} from '../domain.ts';
import { keysOf, nameField, type PolicyContent, sameItem, valuesOf } from '../identity.ts';
import { appliedBy, fieldsOf, type RecordedItem } from '../reconcile.ts';
import {
  candidatesFor,
  linkSighting,
  linksOf,
  policyNow,
  proposalStore,
  relinkSightings,
  sightingsOf,
} from '../store.ts';
import { type Draft, propose } from './propose.ts';
import { isStale, type Options } from './source.ts';

type Refusal = DiscoveryRefusal | LedgerRefusal | CommonRefusal;
export type ProposalResult = Result<DiscoveryProposal, Refusal>;

export type ProposalRequest = { readonly type: 'ACCEPT'; readonly itemId: string | null } | { readonly type: 'REJECT' };

const taken = ({ changes }: DiscoveryProposal) => changes.filter(({ verdict }) => verdict !== 'KEPT');

/** Why the proposal no longer fits what is recorded; null where it does. */
const outdated = async (tx: Tx, proposal: DiscoveryProposal, ledger: Ledger): Promise<string | null> => {
  const item = ledger.item(proposal.itemId ?? '');
  switch (proposal.kind) {
    case 'CREATE': {
      const { sourceName, externalId } = proposal;
      const linked = externalId === null ? undefined : (await linksOf(tx, sourceName, [externalId])).get(externalId);
      if (linked !== undefined) return `${externalId} of ${sourceName} is recorded now`;
      const policy = await policyNow(tx);
      const twin = (await candidatesFor(tx, policy, [proposal], [])).find((one) => sameItem(policy, proposal, one));
      return twin ? `${twin.key} is recorded now` : null;
    }
    case 'UPDATE':
    case 'CONFLICT': {
      if (!item) return null;
      const fields = fieldsOf(item);
      const moved = taken(proposal).find(({ field, before }) => (fields[field] ?? null) !== before);
      return moved ? `${moved.field} of ${item.key} is ${JSON.stringify(fields[moved.field] ?? null)} now` : null;
    }
    case 'MERGE': {
      const ended = [item, ledger.item(proposal.intoId ?? '')].find((one) => one?.state === 'RETIRED');
      return ended ? `${ended.key} is retired` : null;
    }
    case 'RETIRE':
      return item?.state === 'RETIRED' ? `${item.key} is retired already` : null;
  }
};

const relateObserved = async (
  tx: Tx,
  ledger: Ledger,
  sourceName: string,
  itemId: string,
  relations: readonly ObservedRelation[],
): Promise<Result<unknown, Refusal>> => {
  const links = await linksOf(
    tx,
    sourceName,
    relations.map(({ externalId }) => externalId),
  );
  await ledger.hold([...links.values()]);
  const resolved = relations.flatMap(({ kind, externalId }) => {
    const toId = links.get(externalId);
    return toId === undefined || toId === itemId || ledger.item(toId)?.state === 'RETIRED' ? [] : [{ kind, toId }];
  });
  return ledger.relate(itemId, resolved);
};

/** Moves everything that is of one item to another, and retires it. */
const merge = async (tx: Tx, ledger: Ledger, fromId: string, intoId: string): Promise<Result<unknown, Refusal>> => {
  const incoming = await tx.query<{ fromId: string; kind: ObservedRelation['kind'] }>(
    'SELECT from_id AS "fromId", kind FROM ci_relation WHERE to_id = $1 ORDER BY from_id, kind',
    [fromId],
  );
  const loser = ledger.item(fromId);
  const winner = ledger.item(intoId);
  if (!loser || !winner) return refuse({ code: 'NOT_FOUND', id: loser ? intoId : fromId });
  await ledger.hold([...incoming.map((one) => one.fromId), ...loser.relations.map(({ toId }) => toId)]);
  const kept = loser.relations.filter(({ toId }) => toId !== intoId && ledger.item(toId)?.state !== 'RETIRED');
  const absent = Object.entries(loser.attributes).filter(([name]) => !Object.hasOwn(winner.attributes, name));
  const steps: (() => Result<unknown, Refusal>)[] = [
    () => ledger.correct(intoId, { attributes: Object.fromEntries(absent) }),
    () => ledger.relate(intoId, kept),
    () => ledger.unrelate(fromId, loser.relations),
    ...incoming.flatMap(({ fromId: otherId, kind }) => [
      () => (ledger.item(otherId)?.state === 'RETIRED' ? ok(null) : ledger.unrelate(otherId, [{ kind, toId: fromId }])),
      () =>
        otherId === intoId || ledger.item(otherId)?.state === 'RETIRED'
          ? ok(null)
          : ledger.relate(otherId, [{ kind, toId: intoId }]),
    ]),
  ];
  for (const step of steps) {
    const done = step();
    if (!done.ok) return done;
  }
  await relinkSightings(tx, fromId, intoId);
  return ledger.retire(fromId);
};

/** Carries the proposal out; the item that it is about then. */
const perform = async (
  tx: Tx,
  ledger: Ledger,
  proposal: DiscoveryProposal,
  chosenId: string | null,
): Promise<Result<{ id: string }, Refusal>> => {
  const { kind, sourceName, externalId, typeName, name, attributes } = proposal;
  const link = async (itemId: string) => {
    if (externalId === null) return;
    const before = (await sightingsOf(tx, sourceName, [externalId], [])).find(
      (one) => one.sourceName === sourceName && one.externalId === externalId,
    );
    const applied = kind === 'CREATE' ? fieldsOf(proposal) : appliedBy(before?.applied ?? {}, proposal.changes, true);
    await linkSighting(tx, sourceName, externalId, itemId, applied);
  };
  if (kind === 'CREATE') {
    const facts = { description: '', state: 'IN_USE' as const, serviceId: null, ownerId: null };
    const made = await ledger.register({ ...facts, name, typeName, attributes, source: sourceName, externalId });
    if (!made.ok) return made;
    await ledger.write();
    await link(made.value.id);
    const related = await relateObserved(tx, ledger, sourceName, made.value.id, proposal.relations);
    return related.ok ? made : related;
  }
  const itemId = proposal.itemId ?? chosenId ?? '';
  if (kind === 'MERGE') {
    const merged = await merge(tx, ledger, itemId, proposal.intoId ?? '');
    return merged.ok ? ok({ id: itemId }) : merged;
  }
  if (kind === 'RETIRE') return ledger.retire(itemId);
  const fields = Object.fromEntries(taken(proposal).flatMap(({ field, after }) => [[field, after] as const]));
  const { [nameField]: newName, ...patch } = fields;
  const done = ledger.correct(itemId, { attributes: patch, ...(typeof newName === 'string' && { name: newName }) });
  if (!done.ok) return done;
  await link(itemId);
  const related = await relateObserved(tx, ledger, sourceName, itemId, proposal.relations);
  return related.ok ? done : related;
};

/** Accepts a proposal, whose commands are carried out with it, or rejects it. Both with a reason. */
export const handleProposal = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: ProposalRequest,
  { reason, ...options }: Options & { readonly reason: string },
): Promise<ProposalResult> =>
  transact(db, actor, async (tx): Promise<ProposalResult> => {
    const no = forbidden(proposalRights, actor, request.type);
    if (no) return no;
    await inTurn(tx, 'discovery');
    const proposal = await proposalStore.load(tx, id);
    if (!proposal) return refuse({ code: 'NOT_FOUND', id });
    if (isStale(proposal, options)) return refuse({ code: 'CONFLICT', id, version: proposal.version });
    const refused = illegal(discoveryProposalMachine, proposal.state, request.type, proposalRights);
    if (refused) return refused;
    const by = { reason, deciderId: actor.id };
    if (request.type === 'REJECT') {
      const decision = decideProposal(proposal, { type: 'REJECT', ...by }, now());
      return decision.ok ? record(tx, proposalStore, proposal, decision.value, { reason }) : decision;
    }
    const ledger = await openLedger(tx, `${proposal.key} of ${proposal.sourceName}: ${reason}`.slice(0, 2000), now());
    await ledger.hold([proposal.itemId, proposal.intoId, request.itemId].flatMap((one) => one ?? []));
    const about = ledger.item(proposal.itemId ?? request.itemId ?? '');
    const revives = proposal.kind === 'UPDATE' || proposal.kind === 'CONFLICT';
    const command = {
      ...{ type: 'ACCEPT' as const, itemId: request.itemId, ...by },
      retired: revives && about?.state === 'RETIRED' ? about.key : null,
      outdated: await outdated(tx, proposal, ledger),
    };
    const decision = decideProposal(proposal, command, now());
    if (!decision.ok) return decision;
    const done = await perform(tx, ledger, proposal, request.itemId);
    if (!done.ok) return done;
    await ledger.write();
    const events = decision.value.map((event) => ({ ...event, itemId: done.value.id }));
    return record(tx, proposalStore, proposal, events, { reason });
  });

const groupsOf = (policy: PolicyContent, typeName: string, items: readonly RecordedItem[]): [string, string][] => {
  const pairs = new Map<string, [string, string]>();
  const older = items.toSorted((a, b) => (`${a.registeredAt} ${a.id}` < `${b.registeredAt} ${b.id}` ? -1 : 1));
  for (const key of keysOf(policy, typeName)) {
    const byValues = Map.groupBy(older, (item) => JSON.stringify(valuesOf(policy, item, key) ?? item.id));
    for (const [first, ...others] of byValues.values())
      for (const other of others)
        if (first && !pairs.has(other.id) && sameItem(policy, first, other)) pairs.set(other.id, [other.id, first.id]);
  }
  return [...pairs.values()];
};

/** Items of a type that are looked through at once. */
const lookedThrough = 20_000;

/**
 * Looks through the items of a type for records of one item, and proposes to merge each into the oldest.
 *
 * @returns the proposals that stand, those made before among them; INVALID_INPUT past 20 000 items
 */
export const findDuplicates = (
  { db, now }: Deps,
  actor: Actor,
  typeName: string,
): Promise<Result<readonly DiscoveryProposal[], Refusal>> =>
  transact(db, actor, async (tx): Promise<Result<readonly DiscoveryProposal[], Refusal>> => {
    const no = forbidden(sourceRights, actor, 'FIND_DUPLICATES');
    if (no) return no;
    await inTurn(tx, 'discovery');
    const items = await tx.query<ConfigurationItem>(
      `SELECT id, key, type_name AS "typeName", name, state, attributes, registered_at AS "registeredAt"
       FROM configuration_item WHERE type_name = $1 AND state <> 'RETIRED' LIMIT ${lookedThrough + 1}`,
      [typeName],
    );
    if (items.length > lookedThrough)
      return refuse({ code: 'INVALID_INPUT', field: 'typeName', reason: `more than ${lookedThrough} items` });
    const names = new Map(items.map(({ id, name }) => [id, name]));
    const drafts = groupsOf(await policyNow(tx), typeName, items).map(
      ([itemId, intoId]): Draft => ({
        ...{ kind: 'MERGE', sourceName: 'MANUAL', runId: null, externalId: null, itemId, intoId, candidateIds: [] },
        ...{ typeName, name: names.get(itemId) ?? '', attributes: {}, relations: [], changes: [] },
        why: 'two records are of one item',
      }),
    );
    const proposed = await propose(tx, 'MANUAL', drafts, now());
    return ok(proposed.flatMap(({ proposal, outcome }) => (outcome === 'DECLINED' ? [] : [proposal])));
  });
