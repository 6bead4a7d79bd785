/** Commands of sources and of the policy by which what they report is judged. */
import { type Actor, type CommonRefusal, forbidden, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, transact } from '@attest/record';
import { inTurn } from '../../turn.ts';
import {
  type DiscoveryRefusal,
  type DiscoverySource,
  decideSource,
  defineSource,
  type SourceCommand,
  type SourceContent,
  sourceRights,
} from '../domain.ts';
import { definePolicy, type PolicyContent, type ReconciliationPolicy } from '../identity.ts';
import { policyNow, policyStore, sourceStore, sourcesNow } from '../store.ts';

type Refusal = DiscoveryRefusal | CommonRefusal;
export type SourceResult = Result<DiscoverySource, Refusal>;

export type Options = {
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

export const isStale = ({ version }: { readonly version: number }, { expectedVersion }: Options): boolean =>
  expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version;

/** Defines a source. Its name is the source that its items are registered by. */
export const defineDiscoverySource = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...content }: SourceContent & { readonly idempotencyKey?: string | null | undefined },
): Promise<SourceResult> =>
  transact(db, actor, async (tx): Promise<SourceResult> => {
    const no = forbidden(sourceRights, actor, 'DEFINE');
    if (no) return no;
    return idempotent<DiscoverySource, Refusal>(
      tx,
      { key: idempotencyKey, command: 'defineDiscoverySource', input: content },
      async (id) => {
        const source = await sourceStore.load(tx, id);
        return source ? ok(source) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        await inTurn(tx, 'discovery');
        const known = (await sourcesNow(tx)).get(content.name);
        if (known) return refuse({ code: 'SOURCE_EXISTS', key: known.key, name: known.name });
        const decision = defineSource(newId(), await nextKey(tx, 'DSC'), content, now());
        return decision.ok ? record(tx, sourceStore, undefined, decision.value) : decision;
      },
    );
  });

/** Handles one command on one source. */
export const handleSource = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  command: SourceCommand,
  options: Options = {},
): Promise<SourceResult> =>
  transact(db, actor, async (tx): Promise<SourceResult> => {
    const no = forbidden(sourceRights, actor, command.type);
    if (no) return no;
    const source = await sourceStore.load(tx, id);
    if (!source) return refuse({ code: 'NOT_FOUND', id });
    if (isStale(source, options)) return refuse({ code: 'CONFLICT', id, version: source.version });
    const decision = decideSource(source, command, now());
    if (!decision.ok) return decision;
    return record(tx, sourceStore, source, decision.value, { reason: options.reason ?? undefined });
  });

/** Defines a version of the policy; runs keep the version that they were judged by. */
export const defineReconciliationPolicy = (
  { db, now }: Deps,
  actor: Actor,
  content: PolicyContent,
  options: Options = {},
): Promise<Result<ReconciliationPolicy, Refusal>> =>
  transact(db, actor, async (tx): Promise<Result<ReconciliationPolicy, Refusal>> => {
    const no = forbidden(sourceRights, actor, 'DEFINE_POLICY');
    if (no) return no;
    await inTurn(tx, 'discovery');
    const present = await policyNow(tx);
    if (isStale(present, options)) return refuse({ code: 'CONFLICT', id: present.id, version: present.version });
    const decision = definePolicy(content, now());
    if (!decision.ok) return decision;
    const before = present.version === 0 ? undefined : present;
    return record(tx, policyStore, before, decision.value, { reason: options.reason ?? undefined });
  });
