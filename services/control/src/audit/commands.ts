/** Commands of configuration audits: may this actor; load, decide, write the row and its events in one transaction. */
import { hash } from 'node:crypto';
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  illegal,
  isUuid,
  msBetween,
  ok,
  plusMs,
  type Result,
  refuse,
} from '@attest/kernel';
import {
  cancelDeadline,
  type DeadlineHandler,
  type Deps,
  deadline,
  idempotent,
  mustSucceed,
  nextKey,
  onDeadline,
  record,
  type Tx,
  transact,
} from '@attest/record';
import { readPatch } from '../attribute.ts';
import { strangeChange } from '../authority.ts';
import { unknownType } from '../ci-type.ts';
import { itemsNow, typesNow } from '../item.ts';
import { unknown } from '../known.ts';
import { compare, type ObservedItem } from './compare.ts';
import {
  type AuditCommand,
  type AuditPlan,
  type AuditRefusal,
  auditRights,
  type ConfigurationAudit,
  configurationAuditMachine,
  decide,
  type NotFixed,
  planAudit,
  repeatedAt,
  type VarianceOutcome,
} from './domain.ts';
import { auditedAtMost, auditStore, expectedAt, keyOfNext, ownedBy, runSeen, seenBy } from './store.ts';

type TypeUnknown = ReturnType<typeof unknownType>['refusal'];
export type Refusal = AuditRefusal | TypeUnknown | CommonRefusal;
export type AuditResult = Result<ConfigurationAudit, Refusal>;

const dayMs = 86_400_000;
const process = 'audit';

/** Deadlines of a planned audit: when it is overdue, and when it is planned again. */
export const scheduleAudit = async (
  tx: Tx,
  { id, dueAt, plannedFor, everyDays }: ConfigurationAudit,
): Promise<void> => {
  await deadline(tx, { process, kind: 'overdue', recordId: id, dueAt });
  if (everyDays !== null)
    await deadline(tx, { process, kind: 'again', recordId: id, dueAt: plusMs(plannedFor, everyDays * dayMs) });
};

/** Plans an audit; the next ones follow by themselves. */
export const planConfigurationAudit = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...plan }: AuditPlan & { readonly idempotencyKey?: string | null | undefined },
): Promise<AuditResult> =>
  transact(db, actor, async (tx): Promise<AuditResult> => {
    const no = forbidden(auditRights, actor, 'PLAN');
    if (no) return no;
    return idempotent<ConfigurationAudit, Refusal>(
      tx,
      { key: idempotencyKey, command: 'planConfigurationAudit', input: plan },
      async (id) => {
        const audit = await auditStore.load(tx, id);
        return audit ? ok(audit) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await unknown(tx, [{ kind: 'PERSON', field: 'auditorId', id: plan.auditorId }]);
        if (stranger) return stranger;
        const types = await typesNow(tx);
        const strange = plan.typeNames.find((name) => !types.has(name));
        if (strange !== undefined) return unknownType(types, strange);
        const named = { id: newId(), key: await nextKey(tx, 'CAU'), previousId: null };
        const decision = planAudit(named, plan, await ownedBy(tx, plan.auditorId, plan.typeNames), now());
        if (!decision.ok) return decision;
        const audit = mustSucceed(await record(tx, auditStore, undefined, decision.value));
        await scheduleAudit(tx, audit);
        return ok(audit);
      },
    );
  });

export type HandCount = readonly {
  readonly itemId: string | null;
  readonly name: string;
  readonly attributes: unknown;
}[];

export type AuditRequest =
  | {
      readonly type: 'COUNT';
      readonly asOf: Instant | null;
      readonly runId: string | null;
      readonly count: HandCount | null;
    }
  | {
      readonly type: 'SETTLE';
      readonly varianceId: string;
      readonly outcome: VarianceOutcome;
      readonly reason: string;
      readonly changeId: string | null;
    }
  | { readonly type: 'CLOSE'; readonly conclusion: string }
  | { readonly type: 'CANCEL' | 'END_SERIES'; readonly reason: string };

type Seen = { readonly observed: readonly ObservedItem[]; readonly at: Instant | null };

const seenInRun = async (tx: Tx, runId: string, typeNames: readonly string[]): Promise<Result<Seen, Refusal>> => {
  const run = isUuid(runId) ? await runSeen(tx, runId) : undefined;
  if (!run) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'runId', id: runId });
  const unfit = (why: string) => refuse({ code: 'RUN_NOT_USABLE' as const, why });
  if (run.state !== 'COMPLETED') return unfit(`${run.key} is ${run.state}`);
  if (!run.full) return unfit(`${run.key} does not report everything`);
  if (run.later) return unfit(`the source has reported again since ${run.key}`);
  return ok({ observed: await seenBy(tx, runId, typeNames), at: run.observedAt });
};

const countedByHand = async (tx: Tx, count: HandCount): Promise<Result<Seen, Refusal>> => {
  const ids = count.flatMap(({ itemId }) => itemId ?? []);
  if (new Set(ids).size !== ids.length)
    return refuse({ code: 'INVALID_INPUT', field: 'count', reason: 'an item comes twice' });
  const known = await itemsNow(tx, ids);
  const strange = ids.find((id) => !known.has(id));
  if (strange !== undefined) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'count', id: strange });
  const observed: ObservedItem[] = [];
  for (const { itemId, name, attributes } of count) {
    const read = readPatch(attributes, 'count.attributes');
    if (!read.ok) return read;
    const held = Object.entries(read.value).flatMap(([field, value]) =>
      value === null ? [] : [[field, value] as const],
    );
    observed.push({ itemId, name, attributes: Object.fromEntries(held) });
  }
  return ok({ observed, at: null });
};

const counted = async (
  tx: Tx,
  audit: ConfigurationAudit,
  { asOf, runId, count }: AuditRequest & { type: 'COUNT' },
  actor: Actor,
  now: Instant,
): Promise<Result<AuditCommand, Refusal>> => {
  if ((runId === null) === (count === null))
    return refuse({ code: 'INVALID_INPUT', field: 'runId', reason: 'either a run or a count by hand is expected' });
  const seen = runId === null ? await countedByHand(tx, count ?? []) : await seenInRun(tx, runId, audit.typeNames);
  if (!seen.ok) return seen;
  const { observed } = seen.value;
  const moment = asOf ?? seen.value.at ?? now;
  const expected = await expectedAt(tx, audit.typeNames, moment);
  if (expected.length > auditedAtMost || observed.length > auditedAtMost)
    return refuse({
      code: 'INVALID_INPUT',
      field: 'typeNames',
      reason: `an audit holds at most ${auditedAtMost} items`,
    });
  return ok({
    ...{ type: 'COUNT', actorId: actor.id, asOf: moment, runId },
    owned: await ownedBy(tx, audit.auditorId, audit.typeNames),
    ...{ expectedCount: expected.length, observedCount: observed.length },
    contentHash: hash('sha256', JSON.stringify([moment, expected, observed]), 'hex'),
    variances: compare(expected, observed).map((variance) => ({ id: tx.newId(), ...variance })),
  });
};

const ownerOf = async (tx: Tx, { variances }: ConfigurationAudit, varianceId: string): Promise<string | null> => {
  const itemId = variances.find(({ id }) => id === varianceId)?.itemId ?? null;
  return itemId === null ? null : ((await itemsNow(tx, [itemId])).get(itemId)?.ownerId ?? null);
};

/** Why the records still do not say what was there; null where they do. */
const notFixed = async (tx: Tx, audit: ConfigurationAudit, varianceId: string): Promise<NotFixed> => {
  const variance = audit.variances.find(({ id }) => id === varianceId);
  if (!variance) return null;
  const { kind, itemId, name, field, observed } = variance;
  if (kind === 'NOT_RECORDED') {
    const rows = await tx.query<{ key: string }>(
      `SELECT key FROM configuration_item WHERE state <> 'RETIRED' AND (id = $1 OR ($1::uuid IS NULL AND name = $2)) LIMIT 1`,
      [itemId, name],
    );
    return rows.length > 0 ? null : `${name} is not recorded`;
  }
  const item = (await itemsNow(tx, itemId === null ? [] : [itemId])).get(itemId ?? '');
  if (!item) return `${name} is not recorded`;
  if (kind === 'NOT_FOUND') return item.state === 'RETIRED' ? null : `${item.key} is recorded as ${item.state}`;
  const present = item.attributes[field ?? ''] ?? null;
  return present === observed ? null : `${field} of ${item.key} is ${JSON.stringify(present)}`;
};

const completed = async (
  tx: Tx,
  audit: ConfigurationAudit,
  request: AuditRequest,
  actor: Actor,
  now: Instant,
): Promise<Result<AuditCommand, Refusal>> => {
  switch (request.type) {
    case 'COUNT':
      return counted(tx, audit, request, actor, now);
    case 'SETTLE':
      return (
        (await strangeChange(tx, request.changeId)) ??
        ok({
          ...request,
          ...{ settledById: actor.id, onBehalfOf: actor.onBehalfOf ?? null },
          ownerId: await ownerOf(tx, audit, request.varianceId),
          notFixed: await notFixed(tx, audit, request.varianceId),
        })
      );
    case 'CLOSE':
      return ok({ ...request, actorId: actor.id });
    case 'CANCEL':
      return ok({ type: 'CANCEL', reason: request.reason });
    case 'END_SERIES':
      return ok({ type: 'END_SERIES', reason: request.reason, next: await keyOfNext(tx, audit.id) });
  }
};

export type Options = {
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one audit. */
export const handleAudit = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: AuditRequest,
  { expectedVersion, reason }: Options = {},
): Promise<AuditResult> =>
  transact(db, actor, async (tx): Promise<AuditResult> => {
    const no = forbidden(auditRights, actor, request.type);
    if (no) return no;
    const audit = await auditStore.load(tx, id);
    if (!audit) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== audit.version)
      return refuse({ code: 'CONFLICT', id, version: audit.version });
    const refused = illegal(configurationAuditMachine, audit.state, request.type, auditRights);
    if (refused) return refused;
    const command = await completed(tx, audit, request, actor, now());
    if (!command.ok) return command;
    const decision = decide(audit, command.value, now());
    if (!decision.ok) return decision;
    if (request.type === 'CLOSE' || request.type === 'CANCEL')
      await cancelDeadline(tx, { process, kind: 'overdue', recordId: id });
    // What is cancelled, or closed, comes again: only the end of the series ends it.
    if (request.type === 'END_SERIES') await cancelDeadline(tx, { process, kind: 'again', recordId: id });
    return record(tx, auditStore, audit, decision.value, { reason: reason ?? undefined });
  });

export const auditDeadlines: readonly DeadlineHandler[] = [
  onDeadline(process, 'overdue', async (tx, { recordId }, { now }) => {
    const audit = await auditStore.load(tx, recordId);
    if (!audit) throw new Error(`the audit ${recordId} fell due, and is not there`);
    const decision = decide(audit, { type: 'FALL_DUE' }, now());
    if (decision.ok) mustSucceed(await record(tx, auditStore, audit, decision.value));
  }),
  onDeadline(process, 'again', async (tx, { recordId, dueAt }, { now, log }) => {
    const audit = await auditStore.load(tx, recordId);
    if (!audit) throw new Error(`the audit ${recordId} is to be repeated, and is not there`);
    if (audit.everyDays === null) return;
    const plannedFor = repeatedAt(dueAt, audit.everyDays, now());
    const plan = { ...audit, plannedFor, dueAt: plusMs(plannedFor, msBetween(audit.plannedFor, audit.dueAt)) };
    const named = { id: tx.newId(), key: await nextKey(tx, 'CAU'), previousId: audit.id };
    // Whether the auditor may count is asked again when it begins: an interval is kept whoever it is.
    const decision = planAudit(named, plan, [], now());
    if (!decision.ok) {
      log.error({ audit: audit.key, refusal: decision.refusal }, 'an audit cannot be planned again');
      return;
    }
    await scheduleAudit(tx, mustSucceed(await record(tx, auditStore, undefined, decision.value)));
  }),
];
