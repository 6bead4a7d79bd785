/** Commands of runs: a source begins to report, has reported, or breaks off. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, type Tx, transact } from '@attest/record';
import { type ItemRelation, openLedger } from '../../ledger.ts';
import { inTurn } from '../../turn.ts';
import {
  type DiscoveryRefusal,
  type DiscoveryRun,
  type DiscoverySource,
  decideRun,
  runRights,
  startRun,
} from '../domain.ts';
import {
  countMissing,
  linksOf,
  policyNow,
  runStore,
  type SightingRow,
  sightingsByItem,
  sightingsOfRun,
  sourceStore,
  sourcesNow,
} from '../store.ts';
import { type Draft, openFor, propose, supersede } from './propose.ts';
import { isStale, type Options } from './source.ts';

type Refusal = DiscoveryRefusal | CommonRefusal;
export type RunResult = Result<DiscoveryRun, Refusal>;

export type StartRunInput = {
  readonly sourceId: string;
  readonly full: boolean;
  /** When the source looked; now where it does not say. */
  readonly observedAt: Instant | null;
  readonly idempotencyKey?: string | null | undefined;
};

/** Starts a run of a source; one at a time. */
export const startDiscoveryRun = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...input }: StartRunInput,
): Promise<RunResult> =>
  transact(db, actor, async (tx): Promise<RunResult> => {
    const no = forbidden(runRights, actor, 'START');
    if (no) return no;
    return idempotent<DiscoveryRun, Refusal>(
      tx,
      { key: idempotencyKey, command: 'startDiscoveryRun', input },
      async (id) => {
        const run = await runStore.load(tx, id);
        return run ? ok(run) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        await inTurn(tx, 'discovery');
        const source = await sourceStore.load(tx, input.sourceId);
        if (!source) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'sourceId', id: input.sourceId });
        const [open] = await tx.query<{ key: string }>(
          "SELECT key FROM discovery_run WHERE source_id = $1 AND state = 'RECEIVING'",
          [source.id],
        );
        const facts = {
          ...{ id: newId(), key: await nextKey(tx, 'DRN'), full: input.full, open: open?.key ?? null },
          observedAt: input.observedAt ?? now(),
          policyVersion: (await policyNow(tx)).version,
        };
        const decision = startRun(source, facts, now());
        return decision.ok ? record(tx, runStore, undefined, decision.value) : decision;
      },
    );
  });

const blank = { intoId: null, candidateIds: [], attributes: {}, relations: [], changes: [] };

/** Relations whose both ends are recorded: recorded or proposed, as the policy says; the number of items related. */
const relateSeen = async (
  tx: Tx,
  run: DiscoveryRun,
  source: DiscoverySource,
  seen: readonly SightingRow[],
  at: Instant,
): Promise<number> => {
  const linked = seen.flatMap((one) => (one.itemId ? [{ ...one, itemId: one.itemId }] : []));
  const targets = new Set(linked.flatMap(({ relations }) => relations.map(({ externalId }) => externalId)));
  const links = await linksOf(tx, source.name, [...targets]);
  const ledger = await openLedger(tx, `discovery ${run.key} of ${source.name}`, at);
  await ledger.hold([...linked.map(({ itemId }) => itemId), ...links.values()]);
  const open = await openFor(
    tx,
    source.name,
    linked.map(({ externalId }) => externalId),
  );
  const drafts: Draft[] = [];
  const complete: string[] = [];
  for (const { itemId, externalId, name, typeName, relations } of linked) {
    const item = ledger.item(itemId);
    if (!item || item.state === 'RETIRED') continue;
    const missing = relations.flatMap((relation) => {
      const toId = links.get(relation.externalId);
      const target = toId === undefined ? undefined : ledger.item(toId);
      if (!target || target.id === itemId || target.state === 'RETIRED') return [];
      const held = item.relations.some((one) => one.kind === relation.kind && one.toId === target.id);
      return held ? [] : [{ relation, wanted: { kind: relation.kind, toId: target.id } satisfies ItemRelation }];
    });
    if (missing.length === 0) complete.push(externalId);
    else if (source.onUpdate === 'APPLY')
      // Each by itself: what the types do not allow does not keep the others out.
      for (const { wanted } of missing) ledger.relate(itemId, [wanted]);
    else if (!open.has(externalId))
      drafts.push({
        ...blank,
        ...{ kind: 'UPDATE', sourceName: source.name, runId: run.id, externalId, itemId, typeName, name },
        relations: missing.map(({ relation }) => relation),
        why: 'the source sees relations that are not recorded',
      });
  }
  await supersede(tx, source.name, complete, true, at);
  await propose(tx, source.name, drafts, at);
  return ledger.write();
};

/** What the source no longer reports: items that became missing, and proposals to retire those that nobody else sees. */
const missedBy = async (tx: Tx, run: DiscoveryRun, source: DiscoverySource, at: Instant): Promise<string[]> => {
  const gone = (await countMissing(tx, run, source.missingAfterRuns)).filter(({ missing }) => missing);
  const itemIds = gone.flatMap(({ itemId }) => itemId ?? []);
  if (source.onMissing === 'PROPOSE_RETIREMENT') {
    const seen = await sightingsByItem(tx, itemIds);
    const ledger = await openLedger(tx, run.key, at);
    await ledger.hold(itemIds);
    const drafts = gone.flatMap(({ externalId, itemId }): Draft[] => {
      const item = itemId === null ? undefined : ledger.item(itemId);
      if (!item || item.state === 'RETIRED' || seen.get(item.id)?.some(({ missing }) => !missing)) return [];
      const about = { sourceName: source.name, runId: run.id, externalId, itemId: item.id };
      const { typeName, name } = item;
      const why = `not seen in ${source.missingAfterRuns} complete runs`;
      return [{ ...blank, ...about, kind: 'RETIRE', typeName, name, why }];
    });
    await propose(tx, source.name, drafts, at);
  }
  return [...new Set(itemIds)].sort();
};

/** Ends a run: relations between what was seen, and what is missing where everything was to be reported. */
export const completeDiscoveryRun = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  options: Options = {},
): Promise<RunResult> =>
  transact(db, actor, async (tx): Promise<RunResult> => {
    const no = forbidden(runRights, actor, 'COMPLETE');
    if (no) return no;
    await inTurn(tx, 'discovery');
    const run = await runStore.load(tx, id);
    if (!run) return refuse({ code: 'NOT_FOUND', id });
    if (isStale(run, options)) return refuse({ code: 'CONFLICT', id, version: run.version });
    const early = decideRun(run, { type: 'COMPLETE', related: 0, missingItemIds: [] }, now());
    if (!early.ok) return early;
    const source = (await sourcesNow(tx)).get(run.sourceName);
    if (!source) throw new Error(`the run ${run.key} has no source`);
    const related = await relateSeen(tx, run, source, await sightingsOfRun(tx, run.id), now());
    const missingItemIds = run.full ? await missedBy(tx, run, source, now()) : [];
    const decision = decideRun(run, { type: 'COMPLETE', related, missingItemIds }, now());
    if (!decision.ok) return decision;
    return record(tx, runStore, run, decision.value, { reason: options.reason ?? undefined });
  });

/** Breaks a run off: what it said of items stays, what it did not say counts for nothing. */
export const abandonDiscoveryRun = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  options: Options = {},
): Promise<RunResult> =>
  transact(db, actor, async (tx): Promise<RunResult> => {
    const no = forbidden(runRights, actor, 'ABANDON');
    if (no) return no;
    const run = await runStore.load(tx, id);
    if (!run) return refuse({ code: 'NOT_FOUND', id });
    if (isStale(run, options)) return refuse({ code: 'CONFLICT', id, version: run.version });
    const decision = decideRun(run, { type: 'ABANDON' }, now());
    if (!decision.ok) return decision;
    return record(tx, runStore, run, decision.value, { reason: options.reason ?? undefined });
  });
