/** A batch of what a source sees: held against the records, then taken over or proposed, as the source's policy says. */
import { hash } from 'node:crypto';
import {
  type Actor,
  badText,
  type CommonRefusal,
  forbidden,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, mustSucceed, record, type Tx, transact } from '@attest/record';
import { badAttributes, patched, readPatch } from '../../attribute.ts';
import { type CiTypes, rulesOf, unknownType } from '../../ci-type.ts';
import { type Ledger, type LedgerRefusal, openLedger } from '../../ledger.ts';
import { inTurn } from '../../turn.ts';
import {
  type DiscoveryRefusal,
  type DiscoveryRun,
  type DiscoverySource,
  decideRun,
  itemsAtOnce,
  type ObservedRelation,
  placeOf,
  type RunCounts,
  runRights,
} from '../domain.ts';
import { nameField } from '../identity.ts';
import { appliedBy, type Basis, fieldsOf, type Observed, reconcile, type Verdict, whyOf } from '../reconcile.ts';
import {
  candidatesFor,
  linksOf,
  policyNow,
  runStore,
  type SightingRow,
  type SightingWrite,
  sightingsOf,
  sourcesNow,
  writeSightings,
} from '../store.ts';
import { type Draft, propose, supersede } from './propose.ts';

export type ObserveRefusal = DiscoveryRefusal | LedgerRefusal | CommonRefusal;

export type ObservedInput = {
  readonly externalId: string;
  readonly typeName: string;
  readonly name: string;
  /** JSON as the caller gave it. */
  readonly attributes: unknown;
  readonly relations: readonly ObservedRelation[];
};

export type ObserveOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'PROPOSED' | 'CONFLICT' | 'DECLINED' | 'REFUSED';

export type ObservationAnswer = {
  readonly externalId: string;
  readonly outcome: ObserveOutcome;
  readonly itemId: string | null;
  readonly proposalId: string | null;
  readonly refusal: ObserveRefusal | null;
};

export type Observation = {
  readonly run: DiscoveryRun;
  /** In the order of the batch; empty where the batch came in before. */
  readonly answers: readonly ObservationAnswer[];
};

const relationsAtMost = 500;

/** One observed item as it can be judged, or why it cannot. */
const readObserved = (input: ObservedInput, types: CiTypes): Result<Observed, ObserveRefusal> => {
  const { externalId, typeName, name, relations } = input;
  const bad: Refused<ObserveRefusal> | undefined =
    badText('externalId', externalId, 200) ??
    badText('name', name, 200) ??
    (types.has(typeName) ? undefined : unknownType(types, typeName)) ??
    (relations.length > relationsAtMost
      ? refuse({ code: 'INVALID_INPUT', field: 'relations', reason: `at most ${relationsAtMost} of one item` })
      : undefined) ??
    relations.map((relation) => badText('relations.externalId', relation.externalId, 200)).find((one) => one);
  if (bad) return bad;
  const read = readPatch(input.attributes);
  if (!read.ok) return read;
  const attributes = patched({}, read.value);
  const lenient = rulesOf(types, typeName).map((rule) => ({ ...rule, required: false }));
  const once = relations.filter(
    (one, index) => relations.findIndex((two) => two.kind === one.kind && two.externalId === one.externalId) === index,
  );
  const sorted = once.toSorted((a, b) => (`${a.kind} ${a.externalId}` < `${b.kind} ${b.externalId}` ? -1 : 1));
  return badAttributes(lenient, attributes) ?? ok({ externalId, typeName, name, attributes, relations: sorted });
};

const saidOf = ({ typeName, reported }: Pick<SightingRow, 'typeName' | 'reported'>): string =>
  JSON.stringify([typeName, Object.entries(reported).sort(([a], [b]) => (a < b ? -1 : 1))]);

type Acted = Pick<ObservationAnswer, 'outcome' | 'itemId' | 'refusal'> & { readonly taken: boolean };

/** Carries a verdict out where the policy says so; undefined where it is to be proposed. */
const carryOut = async (ledger: Ledger, source: DiscoverySource, verdict: Verdict): Promise<Acted | undefined> => {
  const { observed } = verdict;
  const acted = (outcome: ObserveOutcome, itemId: string | null, taken = true): Acted => ({
    ...{ outcome, itemId, taken },
    refusal: null,
  });
  const refused = (refusal: ObserveRefusal): Acted => ({ outcome: 'REFUSED', itemId: null, refusal, taken: false });
  if (verdict.kind === 'NOTHING') return acted('UNCHANGED', verdict.itemId);
  if (verdict.kind === 'CREATE') {
    const { typeName, name, attributes, externalId } = observed;
    const bad = badAttributes(rulesOf(ledger.types, typeName), attributes);
    if (bad) return refused(bad.refusal);
    if (source.onCreate !== 'APPLY') return undefined;
    const facts = { description: '', state: 'IN_USE' as const, serviceId: null, ownerId: null };
    const made = await ledger.register({ ...facts, name, typeName, attributes, source: source.name, externalId });
    return made.ok ? acted('CREATED', made.value.id) : refused(made.refusal);
  }
  if (verdict.kind === 'UPDATE' && source.onUpdate === 'APPLY') {
    const fields = Object.fromEntries(
      verdict.changes.flatMap(({ field, after, verdict: said }) => (said === 'SET' ? [[field, after] as const] : [])),
    );
    const { [nameField]: name, ...attributes } = fields;
    const done = ledger.correct(verdict.itemId, { attributes, ...(typeof name === 'string' && { name }) });
    return done.ok ? acted('UPDATED', verdict.itemId) : refused(done.refusal);
  }
  return undefined;
};

type Proposable = Verdict & { readonly kind: Draft['kind'] };
const isProposable = (verdict: Verdict): verdict is Proposable => verdict.kind !== 'NOTHING';

const draftOf = (run: DiscoveryRun, verdict: Proposable): Draft => {
  const { observed, kind } = verdict;
  const { externalId, typeName, name, attributes, relations } = observed;
  return {
    ...{ kind, sourceName: run.sourceName, runId: run.id, externalId, typeName, name, attributes, relations },
    itemId: 'itemId' in verdict ? verdict.itemId : null,
    intoId: 'intoId' in verdict ? verdict.intoId : null,
    candidateIds: 'candidateIds' in verdict ? verdict.candidateIds : [],
    changes: 'changes' in verdict ? verdict.changes : [],
    why: whyOf(verdict),
  };
};

const countsOf = (answers: readonly ObservationAnswer[]): RunCounts => {
  const count = (...outcomes: ObserveOutcome[]) => answers.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED', 'DECLINED'),
    proposed: count('PROPOSED'),
    conflicts: count('CONFLICT'),
    refused: count('REFUSED'),
  };
};

const basisFor = async (tx: Tx, source: DiscoverySource, observed: readonly Observed[]): Promise<Basis> => {
  const policy = await policyNow(tx);
  const externalIds = observed.map(({ externalId }) => externalId);
  const links = await linksOf(tx, source.name, externalIds);
  const items = await candidatesFor(tx, policy, observed, [...links.values()]);
  const seen = await sightingsOf(
    tx,
    source.name,
    externalIds,
    items.map(({ id }) => id),
  );
  const known = new Set(seen.flatMap((one) => (one.sourceName === source.name && one.itemId ? [one.externalId] : [])));
  // What was registered as an item of the source before it was ever discovered.
  const registered = [...links].flatMap(([externalId, itemId]) =>
    known.has(externalId)
      ? []
      : [{ sourceName: source.name, externalId, itemId, reported: {}, applied: {}, missing: false }],
  );
  return { source, sources: await sourcesNow(tx), policy, items, sightings: [...registered, ...seen] };
};

type Judged = { readonly answers: readonly ObservationAnswer[]; readonly seen: readonly SightingWrite[] };

const judgeAll = async (
  tx: Tx,
  run: DiscoveryRun,
  source: DiscoverySource,
  observed: readonly Observed[],
  at: Deps['now'],
): Promise<Judged> => {
  const basis = await basisFor(tx, source, observed);
  const verdicts = reconcile(observed, basis);
  const ledger = await openLedger(tx, `discovery ${run.key} of ${source.name}`, at());
  await ledger.hold(
    verdicts.flatMap((verdict) => (verdict.kind === 'UPDATE' || verdict.kind === 'NOTHING' ? [verdict.itemId] : [])),
  );
  const answers: ObservationAnswer[] = [];
  const seen: SightingWrite[] = [];
  const open: { verdict: Proposable; index: number }[] = [];
  for (const verdict of verdicts) {
    const { externalId, typeName, name, relations } = verdict.observed;
    const acted = await carryOut(ledger, source, verdict);
    const before = basis.sightings.find((one) => one.sourceName === source.name && one.externalId === externalId);
    if (verdict.kind === 'UPDATE' || verdict.kind === 'NOTHING') ledger.confirm(verdict.itemId, run.observedAt);
    const linked = acted ? acted.itemId : verdict.kind === 'UPDATE' ? verdict.itemId : null;
    const itemId = linked ?? before?.itemId ?? null;
    const changes = 'changes' in verdict ? verdict.changes : [];
    const written = acted?.outcome === 'CREATED' ? fieldsOf(verdict.observed) : {};
    const applied = { ...appliedBy(before?.applied ?? {}, changes, acted?.taken ?? false), ...written };
    if (acted?.outcome !== 'REFUSED')
      seen.push({ externalId, itemId, typeName, name, reported: fieldsOf(verdict.observed), applied, relations });
    if (!acted && isProposable(verdict)) open.push({ verdict, index: answers.length });
    const { outcome = 'PROPOSED', refusal = null } = acted ?? {};
    answers.push({ externalId, outcome, itemId, proposalId: null, refusal });
  }
  await ledger.write();
  const settled = answers.filter(({ outcome }) => ['CREATED', 'UPDATED', 'UNCHANGED'].includes(outcome));
  const ids = settled.map(({ externalId }) => externalId);
  await supersede(tx, source.name, ids, false, at());
  const drafts = open.map(({ verdict }) => draftOf(run, verdict));
  const proposed = await propose(tx, source.name, drafts, at());
  open.forEach(({ verdict, index }, place) => {
    const [answer, one] = [answers[index], proposed[place]];
    if (!answer || !one) throw new Error('each draft has an answer');
    const outcome = one.outcome === 'DECLINED' ? 'DECLINED' : verdict.kind === 'CONFLICT' ? 'CONFLICT' : 'PROPOSED';
    answers[index] = { ...answer, outcome, proposalId: one.proposal.id };
  });
  return { answers, seen };
};

/** Items that can be judged, and an answer for each that cannot. The same item twice, and the same, is one. */
const readAll = (
  items: readonly ObservedInput[],
  types: CiTypes,
  before: ReadonlyMap<string, string>,
): { observed: Observed[]; refused: Map<number, ObserveRefusal> } => {
  const said = new Map(before);
  const observed = new Map<string, Observed>();
  const refused = new Map<number, ObserveRefusal>();
  items.forEach((item, index) => {
    const read = readObserved(item, types);
    if (!read.ok) {
      refused.set(index, read.refusal);
      return;
    }
    const { externalId, typeName } = read.value;
    const words = saidOf({ typeName, reported: fieldsOf(read.value) });
    const other = said.get(externalId);
    if (other !== undefined && other !== words) refused.set(index, { code: 'OBSERVED_TWICE', externalId });
    else observed.set(externalId, read.value);
    said.set(externalId, words);
  });
  return { observed: [...observed.values()], refused };
};

/**
 * Takes a batch of a run in. The same batch again changes nothing; what is refused does not keep the rest out.
 *
 * @returns FORBIDDEN, NOT_FOUND, INVALID_INPUT for none or more than 1000, SOURCE_SUSPENDED, BATCH_OUT_OF_ORDER, BATCH_DIFFERS
 */
export const observeItems = (
  { db, now }: Deps,
  actor: Actor,
  { runId, batch, items }: { runId: string; batch: number; items: readonly ObservedInput[] },
): Promise<Result<Observation, ObserveRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<Observation, ObserveRefusal>> => {
    const no = forbidden(runRights, actor, 'RECEIVE');
    if (no) return no;
    if (items.length === 0 || items.length > itemsAtOnce)
      return refuse({ code: 'INVALID_INPUT', field: 'items', reason: `1 to ${itemsAtOnce} at once` });
    await inTurn(tx, 'discovery');
    const run = await runStore.load(tx, runId);
    if (!run) return refuse({ code: 'NOT_FOUND', id: runId });
    const contentHash = hash('sha256', JSON.stringify(items), 'hex');
    const place = placeOf(run, batch, contentHash);
    if (!place.ok) return place;
    if (place.value === 'KNOWN') return ok({ run, answers: [] });
    const source = (await sourcesNow(tx)).get(run.sourceName);
    if (source?.state !== 'ACTIVE') return refuse({ code: 'SOURCE_SUSPENDED', name: run.sourceName });
    const ids = items.map(({ externalId }) => externalId).filter((id) => !badText('externalId', id, 200));
    const earlier = (await sightingsOf(tx, source.name, ids, [])).filter(
      (one) => one.sourceName === source.name && one.runId === run.id,
    );
    const { types } = await openLedger(tx, run.key, now());
    const said = new Map(earlier.map((one) => [one.externalId, saidOf(one)]));
    const { observed, refused } = readAll(items, types, said);
    const { answers: judged, seen } = await judgeAll(tx, run, source, observed, now);
    await writeSightings(tx, run, seen);
    const byId = new Map(judged.map((answer) => [answer.externalId, answer]));
    const answers = items.map(({ externalId }, index): ObservationAnswer => {
      const refusal = refused.get(index);
      const answer = byId.get(externalId);
      if (refusal) return { externalId, outcome: 'REFUSED', itemId: null, proposalId: null, refusal };
      if (!answer) throw new Error('each item that can be judged has an answer');
      return answer;
    });
    const received = { batch, items: items.length, contentHash, counts: countsOf(answers) };
    const decision = decideRun(run, { type: 'RECEIVE', ...received }, now());
    if (!decision.ok) return decision;
    return ok({ run: mustSucceed(await record(tx, runStore, run, decision.value)), answers });
  });
