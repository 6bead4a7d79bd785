/**
 * Customer: an organisation that services are provided to, with one named person who is responsible for the relationship.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.3.2, 2011 7.1.
 */
import type { customerEvents, EventOf } from '@attest/contracts';
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
  type Refused,
  type Result,
  type Rights,
  refuse,
} from '@attest/kernel';

/** LOSE_OWNER is what the platform does when the owner leaves: the gap shows until somebody follows. */
export const customerMachine = machine(['ACTIVE', 'ENDED'], 'ACTIVE', {
  CHANGE: { from: ['ACTIVE'] },
  ASSIGN_OWNER: { from: ['ACTIVE'] },
  LOSE_OWNER: { from: ['ACTIVE'] },
  ADD_CONTACT: { from: ['ACTIVE'] },
  REMOVE_CONTACT: { from: ['ACTIVE'] },
  END: { from: ['ACTIVE'], to: 'ENDED' },
});
export type CustomerState = (typeof customerMachine)['states'][number];
export type CustomerAction = ActionOf<typeof customerMachine>;

const managers = ['BUSINESS_RELATIONSHIP_MANAGER'] as const;

export const customerRights: Rights<CustomerAction | 'REGISTER'> = {
  REGISTER: managers,
  CHANGE: managers,
  ASSIGN_OWNER: [...managers, 'TOP_MANAGEMENT'],
  LOSE_OWNER: [],
  ADD_CONTACT: managers,
  REMOVE_CONTACT: managers,
  END: managers,
};

export type Customer = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: CustomerState;
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  /** Null where the owner left and nobody follows yet. */
  readonly ownerId: string | null;
  readonly contactIds: readonly string[];
  readonly registeredAt: Instant;
  readonly updatedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedWhy: string | null;
};

export type CustomerEvent = EventOf<typeof customerEvents>;

/** What is known here of a person. */
export type PersonFacts = {
  readonly id: string;
  readonly active: boolean;
  readonly customerId: string | null;
  readonly supplierId: string | null;
};

export type RegisterCustomer = Pick<Customer, 'id' | 'key' | 'name' | 'zone'> & { readonly owner: PersonFacts };

export type CustomerCommand =
  | { readonly type: 'CHANGE'; readonly name?: string | undefined; readonly zone?: string | undefined }
  | { readonly type: 'ASSIGN_OWNER'; readonly owner: PersonFacts }
  | { readonly type: 'LOSE_OWNER' }
  | { readonly type: 'ADD_CONTACT'; readonly person: PersonFacts }
  | { readonly type: 'REMOVE_CONTACT'; readonly personId: string }
  /** `liveServices`: names of the services that are provided to this customer; `openComplaints`: how many are not closed. */
  | {
      readonly type: 'END';
      readonly why: string;
      readonly liveServices: readonly string[];
      readonly openComplaints: number;
    };

export type CustomerRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'OWNER_NOT_OF_PROVIDER'; readonly personId: string }
  | { readonly code: 'CONTACT_NOT_OF_CUSTOMER'; readonly personId: string }
  | { readonly code: 'SERVICES_STILL_PROVIDED'; readonly services: readonly string[] }
  | { readonly code: 'COMPLAINTS_OPEN'; readonly complaints: number };

type Decision = Result<CustomerEvent[], CustomerRefusal>;

const badZone = (zone: string): Refused<InvalidInput> | undefined =>
  isZone(zone)
    ? undefined
    : refuse({ code: 'INVALID_INPUT', field: 'zone', reason: 'an IANA zone is expected, for example Europe/Berlin' });

const badOwner = (owner: PersonFacts) =>
  owner.active && owner.customerId === null && owner.supplierId === null
    ? undefined
    : refuse({ code: 'OWNER_NOT_OF_PROVIDER', personId: owner.id });

/** What every event of a customer says of it; overridden by what the event changes. */
const stands = ({ id, key, name, zone, ownerId, contactIds }: Customer) => ({
  customerId: id,
  key,
  name,
  zone,
  ownerId,
  contactIds: [...contactIds],
});

/**
 * Decides the first event of a customer.
 *
 * @returns CustomerRegistered, INVALID_INPUT or OWNER_NOT_OF_PROVIDER
 */
export const register = ({ id, key, name, zone, owner }: RegisterCustomer, now: Instant): Decision =>
  firstRefusal<CustomerRefusal>(badText('name', name, 200), badZone(zone), badOwner(owner)) ??
  ok([{ type: 'CustomerRegistered', at: now, customerId: id, key, name, zone, ownerId: owner.id, contactIds: [] }]);

/** Decides what happened, or why nothing may. What is as asked already makes no event. */
export const decide = (customer: Customer, command: CustomerCommand, now: Instant): Decision => {
  const refused = illegal(customerMachine, customer.state, command.type, customerRights);
  if (refused) return refused;
  const { contactIds, ownerId } = customer;
  const base = { type: 'CustomerChanged', at: now, ...stands(customer) } as const;
  switch (command.type) {
    case 'CHANGE': {
      const next = { ...base, name: command.name ?? base.name, zone: command.zone ?? base.zone };
      const same = next.name === customer.name && next.zone === customer.zone;
      return (
        firstRefusal(badText('name', next.name, 200), badZone(next.zone)) ??
        ok(same ? [] : [{ ...next, change: 'DETAILS' }])
      );
    }
    case 'ASSIGN_OWNER': {
      const { owner } = command;
      return badOwner(owner) ?? ok(owner.id === ownerId ? [] : [{ ...base, change: 'OWNER', ownerId: owner.id }]);
    }
    case 'LOSE_OWNER':
      return ok(ownerId === null ? [] : [{ ...base, change: 'OWNER_LOST', ownerId: null }]);
    case 'ADD_CONTACT': {
      const { id, active, customerId } = command.person;
      if (!active || customerId !== customer.id) return refuse({ code: 'CONTACT_NOT_OF_CUSTOMER', personId: id });
      return ok(contactIds.includes(id) ? [] : [{ ...base, change: 'CONTACT_ADDED', contactIds: [...contactIds, id] }]);
    }
    case 'REMOVE_CONTACT': {
      const left = contactIds.filter((id) => id !== command.personId);
      return ok(left.length === contactIds.length ? [] : [{ ...base, change: 'CONTACT_REMOVED', contactIds: left }]);
    }
    case 'END': {
      const { why, liveServices, openComplaints } = command;
      const bad = badText('why', why, 1000);
      if (bad) return bad;
      if (liveServices.length > 0) return refuse({ code: 'SERVICES_STILL_PROVIDED', services: liveServices });
      if (openComplaints > 0) return refuse({ code: 'COMPLAINTS_OPEN', complaints: openComplaints });
      return ok([{ ...base, type: 'CustomerEnded', why }]);
    }
    default:
      return never(command);
  }
};

const zoneName = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Whether the zone database knows the name; links such as Asia/Kolkata count, offsets such as +02:00 do not. */
const isZone = (name: string): boolean => {
  if (!zoneName.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (unknown) {
    if (unknown instanceof RangeError) return false;
    throw unknown;
  }
};

/** Applies one event. Throws where a history does not begin with CustomerRegistered: such a history is broken, not input. */
export const evolve = (customer: Customer | undefined, event: CustomerEvent): Customer => {
  const { at, key, name, zone, ownerId, contactIds } = event;
  const next = { key, name, zone, ownerId, contactIds, updatedAt: at };
  if (event.type === 'CustomerRegistered')
    return {
      id: event.customerId,
      version: 1,
      head: '',
      state: 'ACTIVE',
      ...next,
      registeredAt: at,
      endedAt: null,
      endedWhy: null,
    };
  if (!customer) throw new Error(`a customer begins with CustomerRegistered, not ${event.type}`);
  const changed: Customer = { ...customer, ...next, version: customer.version + 1 };
  switch (event.type) {
    case 'CustomerChanged':
      return changed;
    case 'CustomerEnded':
      return { ...changed, state: 'ENDED', endedAt: at, endedWhy: event.why };
    default:
      return never(event);
  }
};
