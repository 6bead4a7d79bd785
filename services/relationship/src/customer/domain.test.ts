import { everyStateTimesAction, instantOf, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Customer,
  type CustomerCommand,
  customerMachine,
  decide,
  evolve,
  type PersonFacts,
  type RegisterCustomer,
  register,
} from './domain.ts';

const now = instantOf(Date.UTC(2026, 0, 5, 8));
const later = instantOf(Date.UTC(2026, 0, 5, 9));
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const aPerson = (over: Partial<PersonFacts> = {}): PersonFacts => ({
  id: id(3),
  active: true,
  customerId: null,
  supplierId: null,
  ...over,
});
const aCustomer = (over: Partial<Customer> = {}): Customer => ({
  id: id(2),
  version: 1,
  head: '',
  key: 'CUS-1001',
  state: 'ACTIVE',
  name: 'Nordlicht Logistik',
  zone: 'Europe/Berlin',
  ownerId: id(3),
  contactIds: [],
  registeredAt: now,
  updatedAt: now,
  endedAt: null,
  endedWhy: null,
  ...over,
});
const aContact = aPerson({ id: id(4), customerId: id(2) });
const aRegistration = (over: Partial<RegisterCustomer> = {}): RegisterCustomer => ({
  id: id(2),
  key: 'CUS-1001',
  name: 'Nordlicht Logistik',
  zone: 'Europe/Berlin',
  owner: aPerson(),
  ...over,
});

const commands: { readonly [T in CustomerCommand['type']]: Extract<CustomerCommand, { type: T }> } = {
  CHANGE: { type: 'CHANGE', name: 'Nordlicht Spedition' },
  ASSIGN_OWNER: { type: 'ASSIGN_OWNER', owner: aPerson({ id: id(5) }) },
  LOSE_OWNER: { type: 'LOSE_OWNER' },
  ADD_CONTACT: { type: 'ADD_CONTACT', person: aContact },
  REMOVE_CONTACT: { type: 'REMOVE_CONTACT', personId: id(6) },
  END: { type: 'END', why: 'the agreement ran out', liveServices: [], openComplaints: 0 },
};

const after = (customer: Customer, command: CustomerCommand): Customer => {
  const decision = decide(customer, command, later);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce<Customer>(evolve, customer);
};

describe('a customer', () => {
  it.each(everyStateTimesAction(customerMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const customer = aCustomer({ state: cell.state, contactIds: [id(6)] });
    const decision = decide(customer, commands[cell.action], later);
    if (!cell.legal)
      expect(decision).toMatchObject({
        refusal: { code: 'ILLEGAL_TRANSITION', state: cell.state, action: cell.action },
      });
    else expect(after(customer, commands[cell.action])).toMatchObject({ state: cell.to, version: 2, updatedAt: later });
  });
  it('reaches every state', () => expect(reachable(customerMachine)).toEqual(customerMachine.states));

  it('is registered with an owner', () => {
    const decision = register(aRegistration(), now);
    expect(decision.ok && decision.value.map((event) => evolve(undefined, event))).toEqual([aCustomer()]);
  });
  it.each<[string, Partial<RegisterCustomer>, object]>([
    ['a blank name', { name: ' ' }, { code: 'INVALID_INPUT', field: 'name' }],
    ['a zone that is not', { zone: 'Europe/Atlantis' }, { code: 'INVALID_INPUT', field: 'zone' }],
    ['an offset for a zone', { zone: '+02:00' }, { code: 'INVALID_INPUT', field: 'zone' }],
    ['an owner who left', { owner: aPerson({ active: false }) }, { code: 'OWNER_NOT_OF_PROVIDER', personId: id(3) }],
    ['an owner of its own', { owner: aContact }, { code: 'OWNER_NOT_OF_PROVIDER', personId: id(4) }],
    ['an owner of a supplier', { owner: aPerson({ supplierId: id(7) }) }, { code: 'OWNER_NOT_OF_PROVIDER' }],
  ])('is not registered with %s', (_, over, refusal) =>
    expect(register(aRegistration(over), now)).toMatchObject({ ok: false, refusal }),
  );
  it.each(['Europe/Berlin', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5'])(
    'may live in %s',
    (zone) => expect(register(aRegistration({ zone }), now).ok).toBe(true),
  );

  it('changes only what was given', () => {
    expect(after(aCustomer(), { type: 'CHANGE', zone: 'Asia/Kolkata' })).toEqual(
      aCustomer({ zone: 'Asia/Kolkata', version: 2, updatedAt: later }),
    );
    expect(decide(aCustomer(), { type: 'CHANGE', name: aCustomer().name }, later)).toEqual({ ok: true, value: [] });
    expect(decide(aCustomer(), { type: 'CHANGE', zone: 'nowhere' }, later)).toMatchObject({
      refusal: { field: 'zone' },
    });
  });
  it('passes from owner to owner of the provider, and shows when it has none', () => {
    const orphan = after(aCustomer(), { type: 'LOSE_OWNER' });
    expect(orphan.ownerId).toBeNull();
    expect(decide(orphan, { type: 'LOSE_OWNER' }, later)).toEqual({ ok: true, value: [] });
    expect(after(orphan, commands.ASSIGN_OWNER).ownerId).toBe(id(5));
    expect(decide(orphan, { type: 'ASSIGN_OWNER', owner: aContact }, later)).toMatchObject({
      refusal: { code: 'OWNER_NOT_OF_PROVIDER' },
    });
  });
  it('takes as contacts its own people only, each once', () => {
    const known = after(aCustomer(), commands.ADD_CONTACT);
    expect(known.contactIds).toEqual([aContact.id]);
    expect(decide(known, commands.ADD_CONTACT, later)).toEqual({ ok: true, value: [] });
    expect(after(known, { type: 'REMOVE_CONTACT', personId: aContact.id }).contactIds).toEqual([]);
    for (const stranger of [aPerson(), aPerson({ customerId: id(99) }), { ...aContact, active: false }])
      expect(decide(aCustomer(), { type: 'ADD_CONTACT', person: stranger }, later)).toMatchObject({
        refusal: { code: 'CONTACT_NOT_OF_CUSTOMER' },
      });
  });
  it('does not end while it is served or its complaints are open, nor without a reason', () => {
    const end = (over: Partial<Extract<CustomerCommand, { type: 'END' }>>) =>
      decide(aCustomer(), { ...commands.END, ...over }, later);
    expect(end({ liveServices: ['E-mail'] })).toMatchObject({
      refusal: { code: 'SERVICES_STILL_PROVIDED', services: ['E-mail'] },
    });
    expect(end({ openComplaints: 2 })).toMatchObject({ refusal: { code: 'COMPLAINTS_OPEN', complaints: 2 } });
    expect(end({ why: ' ' })).toMatchObject({ refusal: { code: 'INVALID_INPUT', field: 'why' } });
    expect(after(aCustomer(), commands.END)).toMatchObject({
      state: 'ENDED',
      endedAt: later,
      endedWhy: 'the agreement ran out',
    });
  });
  it('once ended never changes again, whatever is asked', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(commands)), { maxLength: 20 }), (asked) => {
        let customer = aCustomer();
        for (const command of asked) {
          const decision = decide(customer, command, later);
          if (!decision.ok) continue;
          expect(customer.state).toBe('ACTIVE');
          customer = decision.value.reduce<Customer>(evolve, customer);
        }
        expect(new Set(customer.contactIds).size).toBe(customer.contactIds.length);
      }),
      { seed: 2 },
    ));
});
