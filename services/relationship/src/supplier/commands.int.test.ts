import { personEvents, serviceEvents } from '@attest/contracts';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { aRelationship, code, value } from '../fixture.ts';
import { handleSupplier, type RegisterSupplierInput, registerSupplier } from './commands/index.ts';
import { supplierStore } from './store/index.ts';

const { graph, deps, newId, knows, provides, leaves, ownerId, aCustomer, types } = await aRelationship(30);
const manager = anActor('SUPPLIER_MANAGER');
const input = (over: Partial<RegisterSupplierInput> = {}): RegisterSupplierInput => ({
  name: 'Meridian Carrier',
  kind: 'EXTERNAL',
  actingCustomerId: null,
  ownerId,
  ...over,
});
const aSupplier = async (over: Partial<RegisterSupplierInput> = {}) =>
  value(await registerSupplier(deps, manager, input(over)));
const stored = (id: string) => read(graph.db, manager, (tx) => supplierStore.load(tx, id));
const end = { type: 'END', why: 'not renewed' } as const;

describe('suppliers', () => {
  it('are written with their events', async () => {
    const supplier = await aSupplier();
    expect(supplier).toMatchObject({ key: expect.stringMatching(/^SUP-\d+$/), version: 1, ownerId });
    expect(await stored(supplier.id)).toEqual(supplier);
    const [event] = await graph.events(supplier.id);
    expect(event).toMatchObject({
      type: 'SupplierRegistered',
      hash: supplier.head,
      data: { supplierId: supplier.id, kind: 'EXTERNAL' },
    });
  });

  it('a refusal writes nothing', async () => {
    const supplier = await aSupplier();
    const before = await graph.events();
    const acting = { kind: 'CUSTOMER_ACTING_AS_SUPPLIER' } as const;
    expect(code(await registerSupplier(deps, anActor('SERVICE_DESK_AGENT'), input()))).toBe('FORBIDDEN');
    expect(code(await registerSupplier(deps, manager, input({ ownerId: newId() })))).toBe('UNKNOWN_REFERENCE');
    expect(code(await registerSupplier(deps, manager, input(acting)))).toBe('ACTING_CUSTOMER_REQUIRED');
    expect(code(await registerSupplier(deps, manager, input({ ...acting, actingCustomerId: newId() })))).toBe(
      'UNKNOWN_REFERENCE',
    );
    expect(code(await registerSupplier(deps, manager, input({ ...acting, actingCustomerId: 'CUS-1' })))).toBe(
      'UNKNOWN_REFERENCE',
    );
    expect(code(await handleSupplier(deps, manager, newId(), end))).toBe('NOT_FOUND');
    expect(code(await handleSupplier(deps, manager, supplier.id, end, { expectedVersion: 3 }))).toBe('CONFLICT');
    expect(code(await handleSupplier(deps, manager, supplier.id, { type: 'ADD_CONTACT', personId: ownerId }))).toBe(
      'CONTACT_NOT_OF_SUPPLIER',
    );
    expect(await graph.events()).toEqual(before);
    expect(await stored(supplier.id)).toEqual(supplier);
  });

  it('may be a customer, who is led to', async () => {
    const customer = await aCustomer();
    const { id } = await aSupplier({ kind: 'CUSTOMER_ACTING_AS_SUPPLIER', actingCustomerId: customer.id });
    const { supplier } = await graph
      .as(manager)
      .data('query ($id: ID!) { supplier(id: $id) { kind actingCustomer { key } } }', { id });
    expect(supplier).toEqual({ kind: 'CUSTOMER_ACTING_AS_SUPPLIER', actingCustomer: { key: customer.key } });
  });

  it('of racing ends exactly one wins', async () => {
    const { id } = await aSupplier();
    const results = await Promise.all(
      Array.from({ length: 5 }, () => handleSupplier(deps, manager, id, end, { expectedVersion: 1 })),
    );
    expect(results.map(code).toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'OK']);
    expect(await types(id)).toEqual(['SupplierRegistered', 'SupplierEnded']);
  });

  it('show the services that they support, and do not end before these do', async () => {
    const { id } = await aSupplier({ name: 'Group Hosting' });
    await aSupplier({ name: 'Another' });
    const serviceId = await provides({ supplierIds: [id] });
    const find =
      'query ($id: ID!, $serviceId: ID) { supplier(id: $id) { services { id } } suppliers(filter: { serviceId: $serviceId }) { nodes { name } } }';
    expect(await graph.as(manager).data(find, { id, serviceId })).toEqual({
      supplier: { services: [{ id: serviceId }] },
      suppliers: { nodes: [{ name: 'Group Hosting' }] },
    });
    expect((await graph.as(manager).data(find, { id, serviceId: 'no\0id' })).suppliers.nodes).toEqual([]);
    expect(await handleSupplier(deps, manager, id, end)).toMatchObject({
      refusal: { code: 'SERVICES_STILL_SUPPORTED', services: ['E-mail'] },
    });
    await graph.deliver(
      anEvent(serviceEvents.ServiceChanged, {
        recordId: serviceId,
        recordVersion: 3,
        data: { state: 'LIVE', supplierIds: [] },
      }),
    );
    expect((await graph.as(manager).data(find, { id, serviceId })).suppliers.nodes).toEqual([]);
    expect(code(await handleSupplier(deps, manager, id, end))).toBe('OK');
  });

  it('lose an owner and a contact who leave, once', async () => {
    const leaver = await knows();
    const supplier = await aSupplier({ ownerId: leaver });
    const contact = await knows({ supplierId: supplier.id });
    value(await handleSupplier(deps, manager, supplier.id, { type: 'ADD_CONTACT', personId: contact }));
    const left = anEvent(personEvents.PersonDeactivated, {
      recordId: leaver,
      recordVersion: 2,
      data: { name: 'Yusuf' },
    });
    await graph.deliver(left, left);
    await leaves(contact);
    expect(await stored(supplier.id)).toMatchObject({ ownerId: null, contactIds: [], version: 4 });
    const { suppliers } = await graph
      .as(manager)
      .data('{ suppliers(filter: { hasOwner: false }) { nodes { id owner { id } } } }');
    expect(suppliers.nodes).toEqual([{ id: supplier.id, owner: null }]);
  });

  it('are seen by the provider and by their own people', async () => {
    const [own, other] = [await aSupplier(), await aSupplier()];
    const seen = 'query ($id: ID!) { supplier(id: $id) { id } suppliers(first: 100) { totalCount } }';
    const user = graph.as(anActor('SUPPLIER_USER', { supplierId: own.id }));
    expect(await user.data(seen, { id: own.id })).toEqual({ supplier: { id: own.id }, suppliers: { totalCount: 1 } });
    expect((await user.data(seen, { id: other.id })).supplier).toBeNull();
    const customer = graph.as(anActor('CUSTOMER_USER', { customerId: newId() }));
    expect(await customer.data(seen, { id: own.id })).toEqual({ supplier: null, suppliers: { totalCount: 0 } });
  });

  it('are commanded through the graph', async () => {
    const register = `mutation ($input: RegisterSupplierInput!) { registerSupplier(input: $input) { supplier { id version owner { id } } refusal { code clause allowed } } }`;
    const { registerSupplier: refused } = await graph
      .as(manager)
      .data(register, { input: { name: 'X', kind: 'CUSTOMER_ACTING_AS_SUPPLIER', ownerId } });
    expect(refused).toEqual({
      supplier: null,
      refusal: {
        code: 'ACTING_CUSTOMER_REQUIRED',
        clause: 'ISO/IEC 20000-1:2018 8.3.4.2',
        allowed: ['EXTERNAL', 'INTERNAL'],
      },
    });
    const { registerSupplier: done } = await graph
      .as(manager)
      .data(register, { input: { name: 'X', kind: 'INTERNAL', ownerId } });
    const change = `mutation ($input: ChangeSupplierInput!) { changeSupplier(input: $input) { supplier { name version history { nodes { reason } } } refusal { code } } }`;
    const { changeSupplier } = await graph
      .as(manager)
      .data(change, { input: { id: done.supplier.id, name: 'Y', expectedVersion: 1, reason: 'renamed' } });
    expect(changeSupplier).toEqual({
      supplier: { name: 'Y', version: 2, history: { nodes: [{ reason: null }, { reason: 'renamed' }] } },
      refusal: null,
    });
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(graph.db, manager, (tx) => verifyRecords(tx, [supplierStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(8);
  });
});
