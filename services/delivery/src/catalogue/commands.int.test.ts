import { join } from 'node:path';
import { customerEvents, personEvents, supplierEvents } from '@attest/contracts';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock, ids } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { handleService, type ProposeServiceInput, proposeService, type ServiceRequest } from './commands.ts';
import type { Service } from './domain.ts';
import { serviceStore } from './store.ts';

const clock = fixedClock();
const newId = ids(21);
const graph = await aSubgraph({
  service: 'delivery',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
  newId,
});
const { deps } = graph;
const manager = anActor('SERVICE_CATALOGUE_MANAGER');
const [nordlicht, lakes, ownerId, supplierId] = [newId(), newId(), newId(), newId()];
await graph.deliver(
  anEvent(customerEvents.CustomerRegistered, { recordId: nordlicht, data: { name: 'Nordlicht' } }),
  anEvent(customerEvents.CustomerRegistered, { recordId: lakes, data: { name: 'Great Lakes' } }),
  anEvent(personEvents.PersonRegistered, { recordId: ownerId, data: { name: 'Camille' } }),
  anEvent(supplierEvents.SupplierRegistered, { recordId: supplierId, data: { name: 'Meridian' } }),
);

// Races need open connections: a new one comes too late.
await Promise.all(Array.from({ length: 8 }, () => read(graph.db, manager, (tx) => tx.query('SELECT 1'))));

const input = (over: Partial<ProposeServiceInput> = {}): ProposeServiceInput => ({
  name: 'E-mail',
  description: 'Mailboxes and calendars.',
  outcome: 'People reach each other.',
  criticality: 'HIGH',
  customerIds: [nordlicht],
  ownerId,
  supplierIds: [supplierId],
  ...over,
});
const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'OK' : result.refusal.code;
const aService = async (
  over: Partial<ProposeServiceInput> = {},
  ...steps: ServiceRequest['type'][]
): Promise<Service> => {
  let service = value(await proposeService(deps, manager, input(over)));
  for (const type of steps)
    if (type === 'DESIGN' || type === 'INTRODUCE')
      service = value(await handleService(deps, manager, service.id, { type }));
  return service;
};
const stored = (id: string) => read(graph.db, manager, (tx) => serviceStore.load(tx, id));
const types = async (id: string) => (await graph.events(id)).map((event) => event.type);

describe('services', () => {
  it('are written with their events', async () => {
    const service = await aService({}, 'DESIGN', 'INTRODUCE');
    expect(service).toMatchObject({ key: expect.stringMatching(/^SVC-\d+$/), version: 3, state: 'LIVE' });
    expect(await stored(service.id)).toEqual(service);
    const events = await graph.events(service.id);
    expect(events.map(({ type }) => type)).toEqual(['ServiceProposed', 'ServiceDesigned', 'ServiceIntroduced']);
    expect(events.at(-1)).toMatchObject({ hash: service.head, actor: { id: manager.id }, data: { state: 'LIVE' } });
  });

  it('a refusal writes nothing', async () => {
    const service = await aService();
    const before = await graph.events();
    const step = (request: ServiceRequest, id = service.id, actor = manager) => handleService(deps, actor, id, request);
    expect(code(await proposeService(deps, anActor('SERVICE_DESK_AGENT'), input()))).toBe('FORBIDDEN');
    expect(code(await proposeService(deps, manager, input({ name: ' ' })))).toBe('INVALID_INPUT');
    for (const over of [{ customerIds: [newId()] }, { ownerId: newId() }, { supplierIds: [newId()] }])
      expect(code(await proposeService(deps, manager, input(over)))).toBe('UNKNOWN_REFERENCE');
    expect(code(await step({ type: 'INTRODUCE' }))).toBe('ILLEGAL_TRANSITION');
    expect(code(await step({ type: 'DESIGN' }, newId()))).toBe('NOT_FOUND');
    expect(code(await step({ type: 'DESIGN' }, 'SVC-1001'))).toBe('NOT_FOUND');
    expect(code(await step({ type: 'DESIGN' }, service.id, anActor('FINANCE_MANAGER')))).toBe('FORBIDDEN');
    expect(code(await step({ type: 'CHANGE', entry: { customerIds: [newId()] } }))).toBe('UNKNOWN_REFERENCE');
    expect(code(await handleService(deps, manager, service.id, { type: 'DESIGN' }, { expectedVersion: 7 }))).toBe(
      'CONFLICT',
    );
    expect(await graph.events()).toEqual(before);
    expect(await stored(service.id)).toEqual(service);
  });

  it('of racing commands exactly one wins', async () => {
    const service = await aService();
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        handleService(deps, manager, service.id, { type: 'DESIGN' }, { expectedVersion: 1 }),
      ),
    );
    expect(results.map(code).toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'OK']);
    expect(await types(service.id)).toEqual(['ServiceProposed', 'ServiceDesigned']);
  });

  it('a retried proposal has one effect', async () => {
    const asked = { ...input(), idempotencyKey: 'k1' };
    const [first, again] = [await proposeService(deps, manager, asked), await proposeService(deps, manager, asked)];
    expect(value(again)).toEqual(value(first));
    expect(code(await proposeService(deps, manager, { ...asked, name: 'Other' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('keep references that have ended, and take no new ones to them', async () => {
    const ended = newId();
    const registered = anEvent(supplierEvents.SupplierRegistered, { recordId: ended, data: { name: 'Old' } });
    await graph.deliver(registered);
    const service = await aService({ supplierIds: [ended] });
    const gone = anEvent(supplierEvents.SupplierEnded, { recordId: ended, recordVersion: 3, data: { name: 'Old' } });
    const late = anEvent(supplierEvents.SupplierChanged, {
      recordId: ended,
      recordVersion: 2,
      data: { name: 'Older' },
    });
    await graph.deliver(gone, gone, late);
    const keep: ServiceRequest = { type: 'CHANGE', entry: { name: 'Mail', supplierIds: [ended, supplierId] } };
    expect(value(await handleService(deps, manager, service.id, keep)).supplierIds).toEqual([ended, supplierId]);
    expect(code(await proposeService(deps, manager, input({ supplierIds: [ended] })))).toBe('UNKNOWN_REFERENCE');
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(graph.db, manager, (tx) => verifyRecords(tx, [serviceStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(4);
  });
});

describe('the graph', () => {
  it('takes a service from the pipeline into the catalogue, or says why not', async () => {
    const as = graph.as(manager);
    const fields = 'service { id key state availableActions owner { id } } refusal { __typename code clause allowed }';
    const { proposeService: proposed } = await as.data(
      `mutation ($input: ProposeServiceInput!) { proposeService(input: $input) { ${fields} } }`,
      { input: { name: 'Payroll', description: 'Pay.', outcome: 'Paid in time.', criticality: 'MEDIUM' } },
    );
    expect(proposed).toMatchObject({ refusal: null, service: { state: 'PROPOSED', owner: null } });
    const { id } = proposed.service;
    const take = async (mutation: string, type: string, more: object = {}) =>
      (
        await as.data(`mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${fields} } }`, {
          input: { id, ...more },
        })
      ).answer;
    expect((await take('designService', 'ServiceStepInput')).service.state).toBe('DESIGNED');
    expect((await take('introduceService', 'ServiceStepInput')).refusal).toEqual({
      __typename: 'RuleRefusal',
      code: 'SERVICE_OWNER_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 5.3',
      allowed: ['CHANGE'],
    });
    expect((await take('changeService', 'ChangeServiceInput', { ownerId, name: null })).service.owner).toEqual({
      id: ownerId,
    });
    expect((await take('introduceService', 'ServiceStepInput')).service).toMatchObject({
      state: 'LIVE',
      availableActions: ['CHANGE', 'RETIRE'],
    });
    expect((await take('withdrawService', 'EndServiceInput', { why: 'late' })).refusal).toMatchObject({
      __typename: 'IllegalTransition',
      allowed: ['CHANGE', 'RETIRE'],
    });
    expect((await take('retireService', 'EndServiceInput', { why: 'replaced' })).service.state).toBe('RETIRED');
  });

  it('shows customers and suppliers what concerns them: live, theirs, without the others', async () => {
    const both = { customerIds: [nordlicht, lakes] };
    const [shared, own, pipeline] = [
      await aService({ name: 'Shared', ...both }, 'DESIGN', 'INTRODUCE'),
      await aService({ name: 'Own', customerIds: [lakes], supplierIds: [] }, 'DESIGN', 'INTRODUCE'),
      await aService({ name: 'Pipeline', customerIds: [lakes] }, 'DESIGN'),
    ];
    const seen = async (actor: Parameters<typeof graph.as>[0], id: string) =>
      (
        await graph
          .as(actor)
          .data(
            'query ($id: ID!) { service(id: $id) { name customers { id } suppliers { id } history { totalCount } } }',
            { id },
          )
      ).service;
    const user = anActor('CUSTOMER_USER', { customerId: lakes });
    expect(await seen(user, shared.id)).toEqual({
      name: 'Shared',
      customers: [{ id: lakes }],
      suppliers: [],
      history: { totalCount: 0 },
    });
    expect((await seen(user, own.id)).name).toBe('Own');
    expect(await seen(user, pipeline.id)).toBeNull();
    expect(await seen(anActor('CUSTOMER_USER', { customerId: nordlicht }), own.id)).toBeNull();
    const supplier = anActor('SUPPLIER_USER', { supplierId });
    expect(await seen(supplier, shared.id)).toMatchObject({ customers: [], suppliers: [{ id: supplierId }] });
    expect(await seen(supplier, own.id)).toBeNull();
    expect((await seen(manager, shared.id)).history.totalCount).toBe(3);
  });

  it('finds services by state, customer and name, in order', async () => {
    const find = async (filter: object, orderBy?: string) =>
      (
        await graph
          .as(manager)
          .data(
            'query ($filter: ServiceFilter, $orderBy: ServiceOrder) { services(filter: $filter, orderBy: $orderBy, first: 100) { nodes { name key } totalCount } }',
            { filter, orderBy },
          )
      ).services;
    expect((await find({ customerId: lakes, states: ['LIVE'] })).nodes.map((node: Service) => node.name)).toEqual([
      'Own',
      'Shared',
    ]);
    expect((await find({ nameContains: 'pipe' })).totalCount).toBe(1);
    const [newest] = (await find({}, 'PROPOSED_DESC')).nodes;
    const { serviceByKey } = await graph
      .as(manager)
      .data('query ($key: String!) { serviceByKey(key: $key) { key } }', newest);
    expect(serviceByKey.key).toBe(newest.key);
  });

  it('is asked for services by their ids', async () => {
    const service = await aService();
    const { _entities } = await graph
      .as(manager)
      .data(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Service { name slas { key } cost(from: "2026-01-01", to: "2026-01-31") { totals { amount } } } } }',
        {
          r: [
            { __typename: 'Service', id: service.id },
            { __typename: 'Service', id: newId() },
          ],
        },
      );
    expect(_entities).toEqual([{ name: 'E-mail', slas: [], cost: { totals: [] } }, null]);
  });
});
