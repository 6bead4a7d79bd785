/**
 * Licence entitlement: how often a licence may be used, by which contract, until when. What is used is counted from the
 * configuration records, never written down.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.2.5.
 */
import { type EventOf, type licenceEntitlementEvents, licenceEntitlementStates } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export type LicenceEntitlementState = (typeof licenceEntitlementStates)[number];

/** FALL_DUE and EXPIRE are time's. */
export const licenceEntitlementMachine = machine(licenceEntitlementStates, 'IN_FORCE', {
  FALL_DUE: { from: ['IN_FORCE'] },
  EXPIRE: { from: ['IN_FORCE'], to: 'EXPIRED' },
  END: { from: ['IN_FORCE'], to: 'ENDED' },
});
export type LicenceEntitlementAction = ActionOf<typeof licenceEntitlementMachine>;

const keepers = ['CONFIGURATION_MANAGER', 'FINANCE_MANAGER', 'SUPPLIER_MANAGER'] as const;
export const entitlementRights: Rights<LicenceEntitlementAction | 'RECORD'> = {
  RECORD: keepers,
  FALL_DUE: [],
  EXPIRE: [],
  END: keepers,
};

export type LicenceEntitlement = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: LicenceEntitlementState;
  /** The licence, a configuration item. */
  readonly itemId: string;
  /** How many may use it; 1 to 10 million. */
  readonly quantity: number;
  readonly contract: string;
  readonly obligations: string;
  /** Null: for good. */
  readonly expiresAt: Instant | null;
  /** Whether it is over soon. */
  readonly renewalDue: boolean;
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly endedAt: Instant | null;
};

export type LicenceEntitlementEvent = EventOf<typeof licenceEntitlementEvents>;

export type RecordEntitlement = Pick<
  LicenceEntitlement,
  'id' | 'key' | 'itemId' | 'quantity' | 'contract' | 'obligations' | 'expiresAt'
>;

export type EntitlementRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'LICENCE_ITEM_REQUIRED'; readonly key: string; readonly typeName: string }
  | { readonly code: 'ENTITLEMENT_OVER'; readonly expiresAt: string };

type Decision = Result<LicenceEntitlementEvent[], EntitlementRefusal>;

/** Decides the first event of an entitlement; LICENCE_ITEM_REQUIRED, ENTITLEMENT_OVER, INVALID_INPUT. */
export const recordEntitlement = (
  facts: RecordEntitlement,
  item: { readonly key: string; readonly typeName: string; readonly licence: boolean },
  now: Instant,
): Decision => {
  const { quantity, contract, obligations, expiresAt } = facts;
  const bad = firstRefusal<EntitlementRefusal>(
    item.licence ? undefined : refuse({ code: 'LICENCE_ITEM_REQUIRED', key: item.key, typeName: item.typeName }),
    Number.isInteger(quantity) && quantity >= 1 && quantity <= 10_000_000
      ? undefined
      : refuse({ code: 'INVALID_INPUT', field: 'quantity', reason: 'a whole number from 1 to 10000000 is expected' }),
    badText('contract', contract, 200),
    obligations === '' ? undefined : badText('obligations', obligations, 5000),
    expiresAt !== null && expiresAt <= now ? refuse({ code: 'ENTITLEMENT_OVER', expiresAt }) : undefined,
  );
  return (
    bad ?? ok([{ type: 'LicenceEntitlementRecorded', at: now, ...facts, state: licenceEntitlementMachine.initial }])
  );
};

export type EntitlementCommand =
  | { readonly type: 'EXPIRE' | 'FALL_DUE' }
  | { readonly type: 'END'; readonly reason: string };

/** Decides what happened, or why nothing may. */
export const decide = (entitlement: LicenceEntitlement, command: EntitlementCommand, now: Instant): Decision => {
  const refused = illegal(licenceEntitlementMachine, entitlement.state, command.type, entitlementRights);
  if (refused) return refused;
  const { key, itemId, quantity } = entitlement;
  const base = {
    at: now,
    key,
    itemId,
    quantity,
    state: stateAfter(licenceEntitlementMachine, entitlement.state, command.type),
  };
  switch (command.type) {
    case 'FALL_DUE':
      return ok(entitlement.renewalDue ? [] : [{ type: 'LicenceEntitlementRenewalDue', ...base }]);
    case 'EXPIRE':
      return ok([{ type: 'LicenceEntitlementExpired', ...base }]);
    case 'END':
      return (
        badText('reason', command.reason, 2000) ??
        ok([{ type: 'LicenceEntitlementEnded', ...base, reason: command.reason }])
      );
    default:
      return never(command);
  }
};

/** Applies one event; total. Throws where a history does not begin with LicenceEntitlementRecorded: such a history is broken. */
export const evolve = (
  entitlement: LicenceEntitlement | undefined,
  event: LicenceEntitlementEvent,
): LicenceEntitlement => {
  if (event.type === 'LicenceEntitlementRecorded') {
    const { type: _, at, ...facts } = event;
    return { ...facts, version: 1, head: '', renewalDue: false, reason: null, recordedAt: at, endedAt: null };
  }
  if (!entitlement) throw new Error(`an entitlement begins with LicenceEntitlementRecorded, not ${event.type}`);
  const same = { ...entitlement, version: entitlement.version + 1, state: event.state };
  if (event.type === 'LicenceEntitlementRenewalDue') return { ...same, renewalDue: true };
  const next = { ...same, endedAt: event.at };
  return event.type === 'LicenceEntitlementEnded' ? { ...next, reason: event.reason } : next;
};
