/**
 * Supplier: whoever delivers a part of the services without being the provider itself: an outside company, another part
 * of the provider's own organisation, or a customer that acts as one. One named person manages it.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.3.4.1, 8.3.4.2, 8.2.3; 2011 7.2.
 */
import type { EventOf, supplierEvents, supplierKinds } from '@attest/contracts';
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
} from '@attest/kernel';

/** LOSE_OWNER is what the platform does when the owner leaves: the gap shows until somebody follows. */
export const supplierMachine = machine(['ACTIVE', 'ENDED'], 'ACTIVE', {
  CHANGE: { from: ['ACTIVE'] },
  ASSIGN_OWNER: { from: ['ACTIVE'] },
  LOSE_OWNER: { from: ['ACTIVE'] },
  ADD_CONTACT: { from: ['ACTIVE'] },
  REMOVE_CONTACT: { from: ['ACTIVE'] },
  END: { from: ['ACTIVE'], to: 'ENDED' },
});
export type SupplierState = (typeof supplierMachine)['states'][number];
export type SupplierAction = ActionOf<typeof supplierMachine>;
export type SupplierKind = (typeof supplierKinds)[number];

const managers = ['SUPPLIER_MANAGER'] as const;

export const supplierRights: Rights<SupplierAction | 'REGISTER'> = {
  REGISTER: managers,
  CHANGE: managers,
  ASSIGN_OWNER: [...managers, 'TOP_MANAGEMENT'],
  LOSE_OWNER: [],
  ADD_CONTACT: managers,
  REMOVE_CONTACT: managers,
  END: managers,
};

export type Supplier = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: SupplierState;
  readonly name: string;
  readonly kind: SupplierKind;
  /** The customer that acts as supplier; null for the other kinds. */
  readonly actingCustomerId: string | null;
  /** Null where the owner left and nobody follows yet. */
  readonly ownerId: string | null;
  readonly contactIds: readonly string[];
  readonly registeredAt: Instant;
  readonly updatedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedWhy: string | null;
};

export type SupplierEvent = EventOf<typeof supplierEvents>;

/** What is known here of a person. */
export type PersonFacts = {
  readonly id: string;
  readonly active: boolean;
  readonly customerId: string | null;
  readonly supplierId: string | null;
};

export type RegisterSupplier = Pick<Supplier, 'id' | 'key' | 'name' | 'kind' | 'actingCustomerId'> & {
  readonly owner: PersonFacts;
};

export type SupplierCommand =
  | { readonly type: 'CHANGE'; readonly name?: string | undefined }
  | { readonly type: 'ASSIGN_OWNER'; readonly owner: PersonFacts }
  | { readonly type: 'LOSE_OWNER' }
  | { readonly type: 'ADD_CONTACT'; readonly person: PersonFacts }
  | { readonly type: 'REMOVE_CONTACT'; readonly personId: string }
  /**
   * `liveServices`: names of the services that this supplier supports; `contracts`: keys of those that are agreed or in force;
   * `disputes`: subjects of those that last.
   */
  | {
      readonly type: 'END';
      readonly why: string;
      readonly liveServices: readonly string[];
      readonly contracts: readonly string[];
      readonly disputes: readonly string[];
    };

export type SupplierRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'ACTING_CUSTOMER_REQUIRED' }
  | { readonly code: 'ACTING_CUSTOMER_NOT_FOR_KIND'; readonly kind: SupplierKind }
  | { readonly code: 'OWNER_NOT_OF_PROVIDER'; readonly personId: string }
  | { readonly code: 'CONTACT_NOT_OF_SUPPLIER'; readonly personId: string }
  | { readonly code: 'SERVICES_STILL_SUPPORTED'; readonly services: readonly string[] }
  | { readonly code: 'CONTRACTS_IN_FORCE'; readonly contracts: readonly string[] }
  | { readonly code: 'DISPUTES_OPEN'; readonly subjects: readonly string[] };

type Decision = Result<SupplierEvent[], SupplierRefusal>;

const badOwner = (owner: PersonFacts) =>
  owner.active && owner.customerId === null && owner.supplierId === null
    ? undefined
    : refuse({ code: 'OWNER_NOT_OF_PROVIDER', personId: owner.id });

const badActing = (kind: SupplierKind, actingCustomerId: string | null) => {
  if (kind === 'CUSTOMER_ACTING_AS_SUPPLIER')
    return actingCustomerId === null ? refuse({ code: 'ACTING_CUSTOMER_REQUIRED' }) : undefined;
  return actingCustomerId === null ? undefined : refuse({ code: 'ACTING_CUSTOMER_NOT_FOR_KIND', kind });
};

/** What every event of a supplier says of it; overridden by what the event changes. */
const stands = ({ id, key, name, kind, actingCustomerId, ownerId, contactIds }: Supplier) => ({
  supplierId: id,
  key,
  name,
  kind,
  actingCustomerId,
  ownerId,
  contactIds: [...contactIds],
});

/**
 * Decides the first event of a supplier.
 *
 * @returns SupplierRegistered, INVALID_INPUT, ACTING_CUSTOMER_REQUIRED, ACTING_CUSTOMER_NOT_FOR_KIND or OWNER_NOT_OF_PROVIDER
 */
export const register = ({ id, owner, ...facts }: RegisterSupplier, now: Instant): Decision =>
  firstRefusal<SupplierRefusal>(
    badText('name', facts.name, 200),
    badActing(facts.kind, facts.actingCustomerId),
    badOwner(owner),
  ) ?? ok([{ type: 'SupplierRegistered', at: now, supplierId: id, ...facts, ownerId: owner.id, contactIds: [] }]);

/** Decides what happened, or why nothing may. What is as asked already makes no event. */
export const decide = (supplier: Supplier, command: SupplierCommand, now: Instant): Decision => {
  const refused = illegal(supplierMachine, supplier.state, command.type, supplierRights);
  if (refused) return refused;
  const { contactIds, ownerId } = supplier;
  const base = { type: 'SupplierChanged', at: now, ...stands(supplier) } as const;
  switch (command.type) {
    case 'CHANGE': {
      const name = command.name ?? supplier.name;
      return badText('name', name, 200) ?? ok(name === supplier.name ? [] : [{ ...base, change: 'DETAILS', name }]);
    }
    case 'ASSIGN_OWNER': {
      const { owner } = command;
      return badOwner(owner) ?? ok(owner.id === ownerId ? [] : [{ ...base, change: 'OWNER', ownerId: owner.id }]);
    }
    case 'LOSE_OWNER':
      return ok(ownerId === null ? [] : [{ ...base, change: 'OWNER_LOST', ownerId: null }]);
    case 'ADD_CONTACT': {
      const { id, active, supplierId } = command.person;
      if (!active || supplierId !== supplier.id) return refuse({ code: 'CONTACT_NOT_OF_SUPPLIER', personId: id });
      return ok(contactIds.includes(id) ? [] : [{ ...base, change: 'CONTACT_ADDED', contactIds: [...contactIds, id] }]);
    }
    case 'REMOVE_CONTACT': {
      const left = contactIds.filter((id) => id !== command.personId);
      return ok(left.length === contactIds.length ? [] : [{ ...base, change: 'CONTACT_REMOVED', contactIds: left }]);
    }
    case 'END': {
      const { why, liveServices, contracts, disputes } = command;
      const bad = badText('why', why, 1000);
      if (bad) return bad;
      if (liveServices.length > 0) return refuse({ code: 'SERVICES_STILL_SUPPORTED', services: liveServices });
      if (contracts.length > 0) return refuse({ code: 'CONTRACTS_IN_FORCE', contracts });
      if (disputes.length > 0) return refuse({ code: 'DISPUTES_OPEN', subjects: disputes });
      return ok([{ ...base, type: 'SupplierEnded', why }]);
    }
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history does not begin with SupplierRegistered: such a history is broken, not input. */
export const evolve = (supplier: Supplier | undefined, event: SupplierEvent): Supplier => {
  const { at, key, name, kind, actingCustomerId, ownerId, contactIds } = event;
  const next = { key, name, kind, actingCustomerId, ownerId, contactIds, updatedAt: at };
  if (event.type === 'SupplierRegistered')
    return {
      id: event.supplierId,
      version: 1,
      head: '',
      state: 'ACTIVE',
      ...next,
      registeredAt: at,
      endedAt: null,
      endedWhy: null,
    };
  if (!supplier) throw new Error(`a supplier begins with SupplierRegistered, not ${event.type}`);
  const changed: Supplier = { ...supplier, ...next, version: supplier.version + 1 };
  switch (event.type) {
    case 'SupplierChanged':
      return changed;
    case 'SupplierEnded':
      return { ...changed, state: 'ENDED', endedAt: at, endedWhy: event.why };
    default:
      return never(event);
  }
};
