/**
 * The configuration records as other processes of this service write them: many items in the caller's transaction, each by
 * the rules of configuration, with one reason in the history of all.
 */
import type { CommonRefusal, Instant, RefusalCatalogue, Refused, Result } from '@attest/kernel';
import { msBetween, ok, refuse } from '@attest/kernel';
import { nextKeys, recordMany, type Tx } from '@attest/record';
import type { AttributeRefusal } from './attribute.ts';
import { awaitedIn, byChangeUnderWay, type PlannedRegistration, registrationsUnderWay } from './authority.ts';
import { type CiTypes, freshnessOf } from './ci-type.ts';
import {
  type ByChange,
  type ConfigurationItem,
  type ConfigurationItemCommand,
  type ConfigurationItemEvent,
  type ConfigurationItemRefusal,
  type Correction,
  decide,
  evolve,
  type ItemRelation,
  noChange,
  type RegisterItem,
  register,
} from './configuration/domain.ts';
import { configurationRefusals } from './configuration/refusals.ts';
import { dependentsOf, holdItems, itemStore } from './configuration/store.ts';
import { undisposedOf } from './holding.ts';
import { typesNow } from './item.ts';

export type { ConfigurationItem, ItemRelation } from './configuration/domain.ts';

/** What such writing may meet; the other refusals of configuration are of what only people command. */
export type LedgerRefusal =
  | Extract<
      ConfigurationItemRefusal,
      { code: 'CI_TYPE_UNKNOWN' | 'RELATION_NOT_ALLOWED' | 'DEPENDED_ON' | 'DISPOSAL_RECORD_REQUIRED' }
    >
  | AttributeRefusal;
export type LedgerResult = Result<ConfigurationItem, LedgerRefusal | CommonRefusal>;

const { CI_TYPE_UNKNOWN, RELATION_NOT_ALLOWED, DEPENDED_ON, DISPOSAL_RECORD_REQUIRED, ...others } =
  configurationRefusals;
const { ATTRIBUTE_UNKNOWN, ATTRIBUTE_REQUIRED, ATTRIBUTE_INVALID } = others;
export const ledgerRefusals: RefusalCatalogue<LedgerRefusal> = {
  ...{ CI_TYPE_UNKNOWN, RELATION_NOT_ALLOWED, DEPENDED_ON, DISPOSAL_RECORD_REQUIRED },
  ...{ ATTRIBUTE_UNKNOWN, ATTRIBUTE_REQUIRED, ATTRIBUTE_INVALID },
};

/** Throws for a refusal that whoever writes so has kept from happening: that is a fault. */
const met = (refusal: ConfigurationItemRefusal): Refused<LedgerRefusal | CommonRefusal> => {
  switch (refusal.code) {
    case 'ALREADY_REGISTERED':
    case 'SERVICE_ITEM_REQUIRED':
    case 'REASON_REQUIRED':
    case 'TARGET_RETIRED':
    case 'STATE_NOT_IN_LIFECYCLE':
    case 'BEFORE_BEGINNING':
    case 'NOT_A_DEPENDENCY':
      throw new Error(`the configuration records were written to in a way that is refused: ${refusal.code}`);
    default:
      return refuse(refusal);
  }
};

type Entry = { readonly before: ConfigurationItem | undefined; readonly events: ConfigurationItemEvent[] };

export type Ledger = {
  readonly types: CiTypes;
  /** An item that is held, as it will be. */
  readonly item: (id: string) => ConfigurationItem | undefined;
  /** Locks items until the transaction ends. */
  readonly hold: (ids: readonly string[]) => Promise<void>;
  /** What a change under way brings into being, by type and name, is that item: what was seen is what the change made. */
  readonly register: (facts: Omit<RegisterItem, 'id' | 'key' | keyof ByChange>) => Promise<LedgerResult>;
  readonly correct: (id: string, correction: Correction) => LedgerResult;
  /** Leaves out what is recorded already. */
  readonly relate: (id: string, relations: readonly ItemRelation[]) => LedgerResult;
  readonly unrelate: (id: string, relations: readonly ItemRelation[]) => LedgerResult;
  /** That the item was seen; once a day is enough, and only where its type asks for it. */
  readonly confirm: (id: string, seenAt: Instant) => LedgerResult | undefined;
  /** What was decided before is written first: what needs the item is looked up. */
  readonly retire: (id: string) => Promise<LedgerResult>;
  /** Writes what was decided; the number of items that changed. */
  readonly write: () => Promise<number>;
};

const keysAtOnce = 50;
const dayMs = 24 * 60 * 60 * 1000;

/** Opens the records for one reason, which stands in the history of every item. A refused command leaves its item alone. */
export const openLedger = async (tx: Tx, reason: string, at: Instant): Promise<Ledger> => {
  const types = await typesNow(tx);
  const held = new Map<string, ConfigurationItem>();
  const entries = new Map<string, Entry>();
  const keys: string[] = [];
  let underWay: PlannedRegistration[] | undefined;

  const take = (id: string, before: ConfigurationItem | undefined, events: ConfigurationItemEvent[]): LedgerResult => {
    const next = events.reduce<ConfigurationItem | undefined>(evolve, before);
    if (!next) throw new Error('an item begins with an event');
    if (events.length > 0) {
      const entry = entries.get(id) ?? { before, events: [] };
      entry.events.push(...events);
      entries.set(id, entry);
      held.set(id, next);
    }
    return ok(next);
  };

  const command = (id: string, asked: ConfigurationItemCommand): LedgerResult => {
    const item = held.get(id);
    if (!item) return refuse({ code: 'NOT_FOUND', id });
    const decision = decide(item, asked, at);
    return decision.ok ? take(id, item, decision.value) : met(decision.refusal);
  };

  const write = async (): Promise<number> => {
    const written = await recordMany(tx, itemStore, [...entries.values()], { reason });
    for (const item of written) held.set(item.id, item);
    entries.clear();
    return written.length;
  };

  return {
    types,
    item: (id) => held.get(id),
    hold: async (ids) => {
      const missing = ids.filter((id) => !held.has(id));
      if (missing.length > 0) for (const [id, item] of await holdItems(tx, missing)) held.set(id, item);
    },
    register: async (facts) => {
      underWay ??= await registrationsUnderWay(tx, at);
      const awaited = awaitedIn(underWay, facts);
      if (!awaited && keys.length === 0) keys.push(...(await nextKeys(tx, 'CI', keysAtOnce)));
      const identity = awaited ? byChangeUnderWay(awaited) : { id: tx.newId(), key: keys[0] ?? '' };
      const decision = register({ ...facts, ...identity }, types, at);
      if (!decision.ok) return met(decision.refusal);
      if (awaited) underWay = underWay.filter((one) => one !== awaited);
      else keys.shift();
      return take(identity.id, undefined, decision.value);
    },
    correct: (id, correction) => command(id, { type: 'CHANGE', types, reason, ...correction, ...noChange }),
    relate: (id, relations) => {
      const missing = relations.find(({ toId }) => !held.has(toId));
      if (missing) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'toId', id: missing.toId });
      const targets = relations.flatMap(({ kind, toId }) => {
        const to = held.get(toId);
        return to ? [{ kind, toId, key: to.key, typeName: to.typeName, state: to.state }] : [];
      });
      return command(id, { type: 'RELATE', types, targets });
    },
    unrelate: (id, relations) => command(id, { type: 'UNRELATE', relations }),
    confirm: (id, seenAt) => {
      const item = held.get(id);
      if (!item || freshnessOf(types, item.typeName) === null || msBetween(item.confirmedAt, seenAt) < dayMs)
        return undefined;
      return command(id, { type: 'CONFIRM', seenAt });
    },
    retire: async (id) => {
      await write();
      const dependents = (await dependentsOf(tx, [id])).get(id) ?? [];
      const undisposed = (await undisposedOf(tx, [id])).get(id) ?? [];
      return command(id, { type: 'RETIRE', dependents, undisposed, ...noChange });
    },
    write,
  };
};
