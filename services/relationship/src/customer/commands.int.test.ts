import { personEvents, serviceEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { receiveComplaint } from '../complaint/commands.ts';
import { aRelationship, code, value } from '../fixture.ts';
import { handleCustomer, registerCustomer } from './commands.ts';
import { customerStore } from './store.ts';

const { graph, deps, newId, knows, provides, leaves, manager, ownerId, aCustomer, types } = await aRelationship(20);
const stored = (id: string) => read(graph.db, manager, (tx) => customerStore.load(tx, id));
const end = { type: 'END', why: 'the agreement ran out' } as const;

describe('customers', () => {
  it('are written with their events', async () => {
    const customer = await aCustomer();
    expect(customer).toMatchObject({ key: expect.stringMatching(/^CUS-\d+$/), version: 1, ownerId });
    expect(await stored(customer.id)).toEqual(customer);
    const [event] = await graph.events(customer.id);
    expect(event).toMatchObject({
      type: 'CustomerRegistered',
      hash: customer.head,
      data: { customerId: customer.id, zone: 'Europe/Berlin' },
    });
  });

  it('a refusal writes nothing', async () => {
    const customer = await aCustomer();
    const stranger = await knows({ customerId: newId() });
    const before = await graph.events();
    const input = { name: 'Lakes', zone: 'America/Chicago', ownerId };
    expect(code(await registerCustomer(deps, anActor('SERVICE_DESK_AGENT'), input))).toBe('FORBIDDEN');
    expect(code(await registerCustomer(deps, manager, { ...input, ownerId: newId() }))).toBe('UNKNOWN_REFERENCE');
    expect(code(await registerCustomer(deps, manager, { ...input, ownerId: stranger }))).toBe('OWNER_NOT_OF_PROVIDER');
    expect(code(await registerCustomer(deps, manager, { ...input, zone: 'Mars' }))).toBe('INVALID_INPUT');
    expect(code(await handleCustomer(deps, manager, newId(), end))).toBe('NOT_FOUND');
    expect(code(await handleCustomer(deps, manager, 'CUS-1001', end))).toBe('NOT_FOUND');
    expect(code(await handleCustomer(deps, manager, customer.id, end, { expectedVersion: 3 }))).toBe('CONFLICT');
    expect(code(await handleCustomer(deps, manager, customer.id, { type: 'ADD_CONTACT', personId: stranger }))).toBe(
      'CONTACT_NOT_OF_CUSTOMER',
    );
    expect(await graph.events()).toEqual(before);
    expect(await stored(customer.id)).toEqual(customer);
  });

  it('of racing ends exactly one wins', async () => {
    const { id } = await aCustomer();
    const results = await Promise.all(
      Array.from({ length: 5 }, () => handleCustomer(deps, manager, id, end, { expectedVersion: 1 })),
    );
    expect(results.map(code).toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'OK']);
    expect(await types(id)).toEqual(['CustomerRegistered', 'CustomerEnded']);
  });

  it('never end with a complaint that came in at the same time', async () => {
    const { id } = await aCustomer();
    const complaint = { customerId: id, serviceId: null, incidentId: null, complainantId: null, text: 'Too slow.' };
    const results = await Promise.all([
      handleCustomer(deps, manager, id, end),
      receiveComplaint(deps, manager, complaint),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.map(code)).toContainEqual(expect.stringMatching(/^(COMPLAINTS_OPEN|CUSTOMER_ENDED)$/));
  });

  it('do not end while a live service is provided to them', async () => {
    const { id } = await aCustomer();
    const serviceId = await provides({ customerIds: [id] });
    expect(await handleCustomer(deps, manager, id, end)).toMatchObject({
      refusal: { code: 'SERVICES_STILL_PROVIDED', services: ['E-mail'] },
    });
    await graph.deliver(
      anEvent(serviceEvents.ServiceRetired, {
        recordId: serviceId,
        recordVersion: 5,
        data: { name: 'E-mail', state: 'RETIRED', customerIds: [id] },
      }),
      // Late and older: it changes nothing.
      anEvent(serviceEvents.ServiceChanged, {
        recordId: serviceId,
        recordVersion: 4,
        data: { name: 'E-mail', state: 'LIVE', customerIds: [id] },
      }),
    );
    expect(code(await handleCustomer(deps, manager, id, end))).toBe('OK');
  });

  it('lose an owner and a contact who leave, once', async () => {
    const leaver = await knows();
    const customer = value(
      await registerCustomer(deps, manager, { name: 'Lakes', zone: 'America/Chicago', ownerId: leaver }),
    );
    const contact = await knows({ customerId: customer.id });
    value(await handleCustomer(deps, manager, customer.id, { type: 'ADD_CONTACT', personId: contact }));
    const left = anEvent(personEvents.PersonDeactivated, {
      recordId: leaver,
      recordVersion: 2,
      data: { name: 'Sofia' },
    });
    await graph.deliver(left, left);
    await leaves(contact);
    expect(await stored(customer.id)).toMatchObject({ ownerId: null, contactIds: [], version: 4 });
    const events = await graph.events(customer.id);
    expect(events.map((event) => event.data.change)).toEqual([
      undefined,
      'CONTACT_ADDED',
      'OWNER_LOST',
      'CONTACT_REMOVED',
    ]);
    expect(events[2]).toMatchObject({ reason: 'Sofia left', actor: { name: 'relationship.customer.know-person' } });
    expect(code(await handleCustomer(deps, manager, customer.id, { type: 'ASSIGN_OWNER', personId: leaver }))).toBe(
      'OWNER_NOT_OF_PROVIDER',
    );
    expect(code(await handleCustomer(deps, manager, customer.id, { type: 'ASSIGN_OWNER', personId: ownerId }))).toBe(
      'OK',
    );
  });

  it('never get an owner who leaves at the same time', async () => {
    const { id } = await aCustomer();
    const leaver = await knows();
    await Promise.all([leaves(leaver), handleCustomer(deps, manager, id, { type: 'ASSIGN_OWNER', personId: leaver })]);
    expect((await stored(id))?.ownerId).not.toBe(leaver);
  });

  it('a retried registration has one effect', async () => {
    const asked = { name: 'Saffron Bay', zone: 'Asia/Kolkata', ownerId, idempotencyKey: 'k1' };
    const [first, again] = [await registerCustomer(deps, manager, asked), await registerCustomer(deps, manager, asked)];
    expect(value(again)).toEqual(value(first));
    expect(code(await registerCustomer(deps, manager, { ...asked, name: 'Another' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('are seen by the provider and by their own people', async () => {
    const [own, other] = [await aCustomer(), await aCustomer()];
    const seen = 'query ($id: ID!) { customer(id: $id) { id availableActions } customers(first: 100) { totalCount } }';
    const user = graph.as(anActor('CUSTOMER_USER', { customerId: own.id }));
    expect(await user.data(seen, { id: own.id })).toEqual({
      customer: { id: own.id, availableActions: [] },
      customers: { totalCount: 1 },
    });
    expect((await user.data(seen, { id: other.id })).customer).toBeNull();
    const supplier = graph.as(anActor('SUPPLIER_USER', { supplierId: newId() }));
    expect(await supplier.data(seen, { id: own.id })).toEqual({ customer: null, customers: { totalCount: 0 } });
    const { customer } = await graph.as(manager).data(seen, { id: own.id });
    expect(customer.availableActions).toEqual(['CHANGE', 'ASSIGN_OWNER', 'ADD_CONTACT', 'REMOVE_CONTACT', 'END']);
  });

  it('are seen by a partner as by the people whose it is, and by one of nobody not at all', async () => {
    const [own, other] = [await aCustomer(), await aCustomer()];
    const seen = (actor: Actor) =>
      read(graph.db, actor, async (tx) => (await customerStore.loadMany(tx, [own.id, other.id])).map(({ id }) => id));
    expect(await seen(anActor('PARTNER', { customerId: own.id }))).toEqual([own.id]);
    expect(await seen(anActor('PARTNER', { supplierId: newId() }))).toEqual([]);
    // No token makes such an actor; where one comes about all the same, row security shows it nothing.
    expect(await seen(anActor('PARTNER'))).toEqual([]);
    expect(await seen(anActor('SMS_MANAGER', { customerId: own.id }))).toEqual([]);
    expect(await seen(anActor('SMS_MANAGER'))).toHaveLength(2);
    const refused = await graph.as(anActor('PARTNER')).query('{ customers { totalCount } }', {});
    expect(refused.data?.customers?.totalCount ?? 0).toBe(0);
  });

  it('are registered, found and led on from through the graph', async () => {
    const register = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) {
      customer { id key name owner { id } contacts { id } history { nodes { type } } } refusal { code clause } } }`;
    const { registerCustomer: done } = await graph
      .as(manager)
      .data(register, { input: { name: 'Zenith', zone: 'UTC', ownerId } });
    expect(done).toMatchObject({
      refusal: null,
      customer: { owner: { id: ownerId }, contacts: [], history: { nodes: [{ type: 'CustomerRegistered' }] } },
    });
    const contact = await knows({ customerId: newId() });
    const { registerCustomer: refused } = await graph
      .as(manager)
      .data(register, { input: { name: 'Zenith', zone: 'UTC', ownerId: contact } });
    expect(refused).toEqual({
      customer: null,
      refusal: { code: 'OWNER_NOT_OF_PROVIDER', clause: 'ISO/IEC 20000-1:2018 8.3.2' },
    });
    const find = `query ($filter: CustomerFilter, $key: String!) { customers(filter: $filter) { nodes { name } } customerByKey(key: $key) { name } }`;
    expect(
      await graph
        .as(manager)
        .data(find, { filter: { nameContains: 'zEN', hasOwner: true, state: 'ACTIVE' }, key: done.customer.key }),
    ).toEqual({
      customers: { nodes: [{ name: 'Zenith' }] },
      customerByKey: { name: 'Zenith' },
    });
    expect(
      (await graph.as(manager).data(find, { filter: { nameContains: 'zen', hasOwner: false }, key: 'CUS-1' })).customers
        .nodes,
    ).toEqual([]);
    const { _entities } = await graph
      .as(manager)
      .data('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { name openComplaints } } }', {
        r: [{ __typename: 'Customer', id: done.customer.id }],
      });
    expect(_entities).toEqual([{ name: 'Zenith', openComplaints: 0 }]);
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(graph.db, manager, (tx) => verifyRecords(tx, [customerStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(8);
  });
});
