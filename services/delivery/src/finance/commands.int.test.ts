import { join } from 'node:path';
import { read, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock, ids } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { proposeService } from '../catalogue/commands.ts';
import { processes } from '../processes.ts';
import { enterCost, type RecordCostInput, reverseCost } from './commands.ts';
import type { CostItem } from './domain.ts';
import { costStore } from './store.ts';

const clock = fixedClock('2026-03-02T09:00:00Z');
const newId = ids(22);
const graph = await aSubgraph({
  service: 'delivery',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
  newId,
});
const { deps } = graph;
const manager = anActor('FINANCE_MANAGER');

// Races need open connections: a new one comes too late.
await Promise.all(Array.from({ length: 8 }, () => read(graph.db, manager, (tx) => tx.query('SELECT 1'))));

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const code = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'OK' : result.refusal.code;
const aService = async (): Promise<string> =>
  value(
    await proposeService(deps, anActor('SERVICE_CATALOGUE_MANAGER'), {
      name: 'E-mail',
      description: 'Mailboxes.',
      outcome: 'People reach each other.',
      criticality: 'HIGH',
      customerIds: [],
      ownerId: null,
      supplierIds: [],
    }),
  ).id;
const serviceId = await aService();
const input = (over: Partial<RecordCostInput> = {}): RecordCostInput => ({
  serviceId,
  kind: 'SOFTWARE',
  month: '2026-01',
  amount: '1250.5',
  currency: 'EUR',
  note: 'Mailbox licences',
  ...over,
});
const aCost = async (over: Partial<RecordCostInput> = {}): Promise<CostItem> =>
  value(await enterCost(deps, manager, input(over)));
const stored = (id: string) => read(graph.db, manager, (tx) => costStore.load(tx, id));
const types = async (id: string) => (await graph.events(id)).map((event) => event.type);

describe('costs', () => {
  it('are written with their events, exactly', async () => {
    const cost = await aCost();
    expect(cost).toMatchObject({ key: expect.stringMatching(/^CST-\d+$/), amount: '1250.50', period: '2026-01-01' });
    expect(await stored(cost.id)).toEqual(cost);
    expect(await graph.events(cost.id)).toMatchObject([{ type: 'CostRecorded', hash: cost.head }]);
  });

  it('are taken back by an entry of their own; both are written or neither', async () => {
    const cost = await aCost();
    const reversal = value(await reverseCost(deps, manager, { id: cost.id, why: 'entered twice' }));
    expect(reversal).toMatchObject({ reversesId: cost.id, amount: '-1250.50', state: 'RECORDED' });
    expect(await stored(cost.id)).toMatchObject({ state: 'REVERSED', reversedById: reversal.id, amount: '1250.50' });
    expect(await types(cost.id)).toEqual(['CostRecorded', 'CostReversed']);
    expect(await types(reversal.id)).toEqual(['CostRecorded']);
  });

  it('a refusal writes nothing', async () => {
    const cost = await aCost();
    const reversal = value(await reverseCost(deps, manager, { id: (await aCost()).id, why: 'wrong' }));
    const before = await graph.events();
    expect(code(await enterCost(deps, anActor('SERVICE_LEVEL_MANAGER'), input()))).toBe('FORBIDDEN');
    expect(code(await enterCost(deps, manager, input({ serviceId: newId() })))).toBe('UNKNOWN_REFERENCE');
    expect(code(await enterCost(deps, manager, input({ serviceId: 'SVC-1001' })))).toBe('UNKNOWN_REFERENCE');
    expect(code(await enterCost(deps, manager, input({ amount: '1.005' })))).toBe('INVALID_INPUT');
    expect(code(await enterCost(deps, manager, input({ month: '2026-04' })))).toBe('COST_IN_FUTURE');
    expect(code(await reverseCost(deps, manager, { id: newId(), why: 'x' }))).toBe('NOT_FOUND');
    expect(code(await reverseCost(deps, manager, { id: cost.id, why: ' ' }))).toBe('INVALID_INPUT');
    expect(code(await reverseCost(deps, manager, { id: cost.id, why: 'x', expectedVersion: 9 }))).toBe('CONFLICT');
    expect(code(await reverseCost(deps, manager, { id: reversal.id, why: 'x' }))).toBe('REVERSAL_IS_FINAL');
    expect(await graph.events()).toEqual(before);
  });

  it('of racing reversals exactly one wins', async () => {
    const cost = await aCost();
    const results = await Promise.all(
      Array.from({ length: 5 }, () => reverseCost(deps, manager, { id: cost.id, why: 'entered twice' })),
    );
    expect(results.map(code).toSorted()).toEqual([...Array(4).fill('ILLEGAL_TRANSITION'), 'OK']);
    expect(await types(cost.id)).toEqual(['CostRecorded', 'CostReversed']);
  });

  it('a retried entry has one effect', async () => {
    const asked = input({ idempotencyKey: 'k1', note: 'once' });
    const [first, again] = [await enterCost(deps, manager, asked), await enterCost(deps, manager, asked)];
    expect(value(again)).toEqual(value(first));
    expect(code(await enterCost(deps, manager, { ...asked, amount: '9' }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(graph.db, manager, (tx) => verifyRecords(tx, [costStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(5);
  });
});

describe('the graph', () => {
  const cost = `query ($id: ID!, $from: Date!, $to: Date!) { service(id: $id) { cost(from: $from, to: $to) {
    fromMonth toMonth totals { amount currency } breakdown { kind items amount { amount currency } } } } }`;

  it('adds up exactly, by month and kind, one total a currency', async () => {
    const id = await aService();
    for (let count = 0; count < 10; count += 1) await aCost({ serviceId: id, amount: '0.10', month: '2026-01' });
    await aCost({ serviceId: id, amount: '99', currency: 'JPY', kind: 'SUPPLIER', month: '2026-02' });
    await aCost({ serviceId: id, amount: '5000000000000000.01', kind: 'LABOUR', month: '2026-02' });
    const wrong = await aCost({ serviceId: id, amount: '7', month: '2026-02' });
    value(await reverseCost(deps, manager, { id: wrong.id, why: 'not ours' }));
    await aCost({ serviceId: id, amount: '3', month: '2025-12' });
    const asked = { id, from: '2026-01-15', to: '2026-02-01' };
    expect((await graph.as(manager).data(cost, asked)).service.cost).toEqual({
      fromMonth: '2026-01',
      toMonth: '2026-02',
      totals: [
        { amount: '5000000000000001.01', currency: 'EUR' },
        { amount: '99', currency: 'JPY' },
      ],
      breakdown: [
        { kind: 'LABOUR', items: 1, amount: { amount: '5000000000000000.01', currency: 'EUR' } },
        { kind: 'SOFTWARE', items: 12, amount: { amount: '1.00', currency: 'EUR' } },
        { kind: 'SUPPLIER', items: 1, amount: { amount: '99', currency: 'JPY' } },
      ],
    });
  });

  it('shows costs to those who may read them only', async () => {
    const { id } = await aCost();
    const seen = async (actor: Parameters<typeof graph.as>[0]) =>
      graph.as(actor).data(
        `query ($id: ID!, $service: ID!) { costItem(id: $id) { key } costItems { totalCount } service(id: $service) { cost(from: "2026-01-01", to: "2026-01-01") { toMonth } }
          _entities(representations: [{ __typename: "CostItem", id: "${id}" }]) { ... on CostItem { key } } }`,
        { id, service: serviceId },
      );
    expect(await seen(anActor('TOP_MANAGEMENT'))).toMatchObject({
      costItem: {},
      service: { cost: { toMonth: '2026-01' } },
    });
    const none = { costItem: null, costItems: { totalCount: 0 }, _entities: [null] };
    expect(await seen(anActor('SERVICE_DESK_AGENT'))).toEqual({ ...none, service: { cost: null } });
    expect(await seen(anActor('CUSTOMER_USER', { customerId: newId() }))).toEqual({ ...none, service: null });
  });

  it('answers a command with the entry, or with the reason and its clause', async () => {
    const record = `mutation ($input: RecordCostInput!) { recordCost(input: $input) {
      costItem { id key month amount { amount currency } availableActions service { name } reversedBy { key } } refusal { __typename code message clause } } }`;
    const asked = {
      serviceId,
      kind: 'LABOUR',
      month: '2026-03',
      amount: { amount: '12.5', currency: 'EUR' },
      note: 'Overtime',
    };
    const { recordCost: done } = await graph.as(manager).data(record, { input: asked });
    expect(done).toMatchObject({
      refusal: null,
      costItem: {
        month: '2026-03',
        amount: { amount: '12.50', currency: 'EUR' },
        availableActions: ['REVERSE'],
        service: { name: 'E-mail' },
        reversedBy: null,
      },
    });
    const { reverseCost: back } = await graph
      .as(manager)
      .data(
        `mutation ($input: ReverseCostInput!) { reverseCost(input: $input) { costItem { reverses { key reversedBy { key } } availableActions key } refusal { code } } }`,
        { input: { id: done.costItem.id, why: 'paid by the customer' } },
      );
    expect(back.costItem).toEqual({
      reverses: { key: done.costItem.key, reversedBy: { key: back.costItem.key } },
      availableActions: [],
      key: back.costItem.key,
    });
    const { recordCost: refused } = await graph.as(manager).data(record, { input: { ...asked, month: '2027-01' } });
    expect(refused.refusal).toMatchObject({
      __typename: 'RuleRefusal',
      code: 'COST_IN_FUTURE',
      clause: 'ISO/IEC 20000-1:2018 8.4.1',
    });
  });

  it('finds entries by month and kind', async () => {
    const id = await aService();
    for (const month of ['2025-11', '2025-12', '2026-01']) await aCost({ serviceId: id, month, note: month });
    const { costItems } = await graph
      .as(manager)
      .data('query ($filter: CostItemFilter) { costItems(filter: $filter) { nodes { note } totalCount } }', {
        filter: { serviceId: id, kinds: ['SOFTWARE'], from: '2025-12-20', to: '2026-01-02' },
      });
    expect(costItems.nodes.map(({ note }: CostItem) => note).toSorted()).toEqual(['2025-12', '2026-01']);
    expect(costItems.totalCount).toBe(2);
  });
});
