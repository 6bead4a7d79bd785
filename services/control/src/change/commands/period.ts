/** Commands of maintenance windows and freezes. */
import { type Actor, type CommonRefusal, forbidden, ok, type Refused, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, type Tx, transact } from '@attest/record';
import { itemsNow } from '../../item.ts';
import { type Reference, unknown } from '../../known.ts';
import {
  type ChangePeriod,
  type ChangePeriodCommand,
  type ChangePeriodKind,
  type ChangePeriodRefusal,
  changePeriodRights,
  decidePeriod,
  type PeriodTerms,
  publishPeriod,
} from '../domain/index.ts';
import { periodStore } from '../store/index.ts';
import type { CommandOptions } from './handle.ts';

export type PeriodResult = Result<ChangePeriod, ChangePeriodRefusal | CommonRefusal>;

export type PublishPeriod = {
  readonly kind: ChangePeriodKind;
  readonly terms: PeriodTerms;
  readonly idempotencyKey?: string | null | undefined;
};

/** UNKNOWN_REFERENCE for a service or an item that is not known. */
const strange = async (tx: Tx, { serviceIds, ciIds }: PeriodTerms): Promise<Refused<CommonRefusal> | undefined> => {
  const references = serviceIds.map((id): Reference => ({ kind: 'SERVICE', field: 'serviceIds', id }));
  const stranger = await unknown(tx, references);
  if (stranger) return stranger;
  const items = await itemsNow(tx, ciIds);
  const id = ciIds.find((one) => !items.has(one));
  return id === undefined ? undefined : refuse({ code: 'UNKNOWN_REFERENCE', field: 'configurationItemIds', id });
};

/** Publishes a maintenance window or a freeze. */
export const publishChangePeriod = (
  { db, now, newId }: Deps,
  actor: Actor,
  { kind, terms, idempotencyKey: key }: PublishPeriod,
): Promise<PeriodResult> =>
  transact(db, actor, async (tx): Promise<PeriodResult> => {
    const no = forbidden(changePeriodRights, actor, 'PUBLISH');
    if (no) return no;
    return idempotent<ChangePeriod, ChangePeriodRefusal | CommonRefusal>(
      tx,
      { key, command: 'publishChangePeriod', input: { kind, terms } },
      async (id) => {
        const period = await periodStore.load(tx, id);
        return period ? ok(period) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await strange(tx, terms);
        if (stranger) return stranger;
        const decision = publishPeriod({ id: newId(), key: await nextKey(tx, 'CHP'), kind, terms }, now());
        return decision.ok ? record(tx, periodStore, undefined, decision.value) : decision;
      },
    );
  });

/** Handles one command on one period. */
export const handlePeriod = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  command: ChangePeriodCommand,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<PeriodResult> =>
  transact(db, actor, async (tx): Promise<PeriodResult> => {
    const no = forbidden(changePeriodRights, actor, command.type);
    if (no) return no;
    const [period] = await periodStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!period) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== period.version)
      return refuse({ code: 'CONFLICT', id, version: period.version });
    const stranger = command.type === 'REVISE' ? await strange(tx, command.terms) : undefined;
    if (stranger) return stranger;
    const decision = decidePeriod(period, command, now());
    return decision.ok ? record(tx, periodStore, period, decision.value, { reason: reason ?? undefined }) : decision;
  });
