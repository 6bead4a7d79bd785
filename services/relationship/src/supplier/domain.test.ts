import { everyStateTimesAction, instantOf, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  evolve,
  type PersonFacts,
  type RegisterSupplier,
  register,
  type Supplier,
  type SupplierCommand,
  supplierMachine,
} from './domain/index.ts';

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
const aSupplier = (over: Partial<Supplier> = {}): Supplier => ({
  id: id(5),
  version: 1,
  head: '',
  key: 'SUP-1001',
  state: 'ACTIVE',
  name: 'Meridian Carrier',
  kind: 'EXTERNAL',
  actingCustomerId: null,
  ownerId: id(3),
  contactIds: [],
  registeredAt: now,
  updatedAt: now,
  endedAt: null,
  endedWhy: null,
  ...over,
});
const aContact = aPerson({ id: id(4), supplierId: id(5) });
const aRegistration = (over: Partial<RegisterSupplier> = {}): RegisterSupplier => ({
  id: id(5),
  key: 'SUP-1001',
  name: 'Meridian Carrier',
  kind: 'EXTERNAL',
  actingCustomerId: null,
  owner: aPerson(),
  ...over,
});

const commands: { readonly [T in SupplierCommand['type']]: Extract<SupplierCommand, { type: T }> } = {
  CHANGE: { type: 'CHANGE', name: 'Meridian Lines' },
  ASSIGN_OWNER: { type: 'ASSIGN_OWNER', owner: aPerson({ id: id(8) }) },
  LOSE_OWNER: { type: 'LOSE_OWNER' },
  ADD_CONTACT: { type: 'ADD_CONTACT', person: aContact },
  REMOVE_CONTACT: { type: 'REMOVE_CONTACT', personId: id(6) },
  END: { type: 'END', why: 'not renewed', liveServices: [], contracts: [], disputes: [] },
};

const after = (supplier: Supplier, command: SupplierCommand): Supplier => {
  const decision = decide(supplier, command, later);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce<Supplier>(evolve, supplier);
};

describe('a supplier', () => {
  it.each(everyStateTimesAction(supplierMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const supplier = aSupplier({ state: cell.state, contactIds: [id(6)] });
    const decision = decide(supplier, commands[cell.action], later);
    if (!cell.legal)
      expect(decision).toMatchObject({
        refusal: { code: 'ILLEGAL_TRANSITION', state: cell.state, action: cell.action },
      });
    else expect(after(supplier, commands[cell.action])).toMatchObject({ state: cell.to, version: 2, updatedAt: later });
  });
  it('reaches every state', () => expect(reachable(supplierMachine)).toEqual(supplierMachine.states));

  it('is registered with an owner', () => {
    const decision = register(aRegistration(), now);
    expect(decision.ok && decision.value.map((event) => evolve(undefined, event))).toEqual([aSupplier()]);
  });
  it.each<[string, Partial<RegisterSupplier>, object]>([
    ['a blank name', { name: '' }, { code: 'INVALID_INPUT', field: 'name' }],
    [
      'no customer though it acts for one',
      { kind: 'CUSTOMER_ACTING_AS_SUPPLIER' },
      { code: 'ACTING_CUSTOMER_REQUIRED' },
    ],
    [
      'a customer though it is another company',
      { actingCustomerId: id(2) },
      { code: 'ACTING_CUSTOMER_NOT_FOR_KIND', kind: 'EXTERNAL' },
    ],
    [
      'a customer though it is of the house',
      { kind: 'INTERNAL', actingCustomerId: id(2) },
      { code: 'ACTING_CUSTOMER_NOT_FOR_KIND' },
    ],
    ['an owner who left', { owner: aPerson({ active: false }) }, { code: 'OWNER_NOT_OF_PROVIDER', personId: id(3) }],
    ['an owner of its own', { owner: aContact }, { code: 'OWNER_NOT_OF_PROVIDER' }],
    ['an owner of a customer', { owner: aPerson({ customerId: id(2) }) }, { code: 'OWNER_NOT_OF_PROVIDER' }],
  ])('is not registered with %s', (_, over, refusal) =>
    expect(register(aRegistration(over), now)).toMatchObject({ ok: false, refusal }),
  );
  it('may be a customer that acts as one', () =>
    expect(
      register(aRegistration({ kind: 'CUSTOMER_ACTING_AS_SUPPLIER', actingCustomerId: id(2) }), now),
    ).toMatchObject({
      value: [{ kind: 'CUSTOMER_ACTING_AS_SUPPLIER', actingCustomerId: id(2) }],
    }));
  it('passes from owner to owner of the provider, and shows when it has none', () => {
    const orphan = after(aSupplier(), { type: 'LOSE_OWNER' });
    expect(orphan.ownerId).toBeNull();
    expect(after(orphan, commands.ASSIGN_OWNER).ownerId).toBe(id(8));
    expect(decide(orphan, { type: 'ASSIGN_OWNER', owner: aContact }, later)).toMatchObject({
      refusal: { code: 'OWNER_NOT_OF_PROVIDER' },
    });
    expect(decide(aSupplier(), { type: 'ASSIGN_OWNER', owner: aPerson() }, later)).toEqual({ ok: true, value: [] });
  });
  it('takes as contacts its own people only, each once', () => {
    const known = after(aSupplier(), commands.ADD_CONTACT);
    expect(known.contactIds).toEqual([aContact.id]);
    expect(decide(known, commands.ADD_CONTACT, later)).toEqual({ ok: true, value: [] });
    expect(after(known, { type: 'REMOVE_CONTACT', personId: aContact.id }).contactIds).toEqual([]);
    for (const stranger of [aPerson(), aPerson({ supplierId: id(99) }), { ...aContact, active: false }])
      expect(decide(aSupplier(), { type: 'ADD_CONTACT', person: stranger }, later)).toMatchObject({
        refusal: { code: 'CONTACT_NOT_OF_SUPPLIER' },
      });
  });
  it('changes its name, and nothing where it is the same', () => {
    expect(after(aSupplier(), commands.CHANGE)).toEqual(
      aSupplier({ name: 'Meridian Lines', version: 2, updatedAt: later }),
    );
    expect(decide(aSupplier(), { type: 'CHANGE' }, later)).toEqual({ ok: true, value: [] });
    expect(decide(aSupplier(), { type: 'CHANGE', name: ' ' }, later)).toMatchObject({ refusal: { field: 'name' } });
  });
  it('does not end while it supports a live service, nor without a reason', () => {
    expect(decide(aSupplier(), { ...commands.END, liveServices: ['Telephony'] }, later)).toMatchObject({
      refusal: { code: 'SERVICES_STILL_SUPPORTED', services: ['Telephony'] },
    });
    expect(decide(aSupplier(), { ...commands.END, why: '' }, later)).toMatchObject({ refusal: { field: 'why' } });
    expect(after(aSupplier(), commands.END)).toMatchObject({ state: 'ENDED', endedAt: later, endedWhy: 'not renewed' });
  });
  it('once ended never changes again, whatever is asked', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(commands)), { maxLength: 20 }), (asked) => {
        let supplier = aSupplier();
        for (const command of asked) {
          const decision = decide(supplier, command, later);
          if (!decision.ok) continue;
          expect(supplier.state).toBe('ACTIVE');
          supplier = decision.value.reduce<Supplier>(evolve, supplier);
        }
      }),
      { seed: 3 },
    ));
});
