/** What assets cost is in the books of the services that bear it, once. */
import { join } from 'node:path';
import { assetEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { costStore } from './store.ts';

const clock = fixedClock('2026-04-10T08:00:00Z');
const graph = await aSubgraph({
  service: 'delivery',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const manager = anActor('FINANCE_MANAGER');

const aService = async (): Promise<string> => {
  const input = { name: 'Mail', description: 'Boxes', outcome: 'It arrives', criticality: 'LOW' };
  const { proposeService } = await graph
    .as(anActor('SERVICE_CATALOGUE_MANAGER'))
    .data('mutation ($input: ProposeServiceInput!) { proposeService(input: $input) { service { id } } }', { input });
  return proposeService.service.id;
};
const euro = (amount: string) => ({ amount, currency: 'EUR' });
const charged = (at: string, shares: object[], recordId = id(90)) =>
  anEvent(assetEvents.AssetCostIncurred, {
    recordId,
    at: at as Instant,
    data: {
      month: '2026-03',
      reason: 'DEPRECIATION',
      key: 'AST-1',
      title: 'A server',
      kind: 'HARDWARE',
      shares,
    } as never,
  });
const costOf = async (service: string) =>
  await graph
    .as(manager)
    .data(`{ service(id: "${service}") { cost(from: "2026-01-01", to: "2026-12-31") { totals { amount } } }
        costItems(filter: { serviceId: "${service}" }) { nodes { kind month note asset { id } amount { amount } } } }`);

it('enters each part for its service, exactly and once, however often it is told', async () => {
  const [one, other] = [await aService(), await aService()];
  const shares = [
    { chargeId: id(1), serviceId: one, amount: euro('66.67') },
    { chargeId: id(2), serviceId: other, amount: euro('33.33') },
  ];
  const event = charged('2026-04-01T00:00:00.000Z', shares);
  await graph.deliver(event);
  await graph.deliver(event);
  // Another event that repeats a part, as after a restart under another name.
  await graph.deliver(
    charged('2026-04-02T00:00:00.000Z', [...shares, { ...shares[0], chargeId: id(3), amount: euro('1.00') }]),
  );
  expect(await costOf(one)).toEqual({
    service: { cost: { totals: [{ amount: '67.67' }] } },
    costItems: {
      nodes: expect.arrayContaining([
        {
          ...{ kind: 'HARDWARE', month: '2026-03', note: 'AST-1 A server: depreciation', asset: { id: id(90) } },
          amount: { amount: '66.67' },
        },
      ]),
    },
  });
  expect((await costOf(other)).costItems.nodes).toHaveLength(1);
  const { findings } = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [costStore]));
  expect(findings).toEqual([]);
});

it('waits for a service that is not known yet', async () => {
  const strange = charged('2026-04-01T00:00:00.000Z', [{ chargeId: id(8), serviceId: id(88), amount: euro('1.00') }]);
  await expect(graph.deliver(strange)).rejects.toThrow();
});
