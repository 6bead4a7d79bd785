import { join } from 'node:path';
import { clockEvents, incidentEvents } from '@attest/contracts';
import { customers, demoEpoch, demoId, services } from '@attest/demo';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { serviceStore } from './catalogue/store.ts';
import { seedDemo } from './demo.ts';
import { costStore } from './finance/store.ts';
import { processes } from './processes.ts';
import { calendarStore, slaStore } from './service-level/store.ts';

const clock = fixedClock('2026-06-30T17:04:00Z');
const graph = await aSubgraph({
  service: 'delivery',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: clock.now,
});
await seedDemo(graph.deps);

describe('the demonstration', () => {
  it('has the cast’s services live, agreed upon and paid for, all by events', async () => {
    const { services: seeded } = await graph.as(anActor('FINANCE_MANAGER')).data(
      `{ services(first: 100) { totalCount nodes { id state owner { id } customers { id }
        slas(states: [ACTIVE]) { customer { id } targets { metric } } cost(from: "2026-04-01", to: "2026-06-30") { totals { currency } breakdown { items } } } } }`,
    );
    expect(seeded.totalCount).toBe(services.length);
    for (const { id, ownerId, customerIds } of services) {
      const found = seeded.nodes.find((node: { id: string }) => node.id === id);
      expect(found).toMatchObject({ state: 'LIVE', owner: { id: ownerId }, cost: { totals: [{ currency: 'EUR' }] } });
      expect(found.customers).toEqual(customerIds.map((customer) => ({ id: customer })));
      expect(found.slas.filter((sla: { customer: unknown }) => sla.customer === null)).toHaveLength(1);
    }
  });

  it('happened at the beginning of its ninety days, and its chains hold', async () => {
    const [first] = await graph.events(demoId('service', 'email'));
    expect(first?.at).toBe(demoEpoch(clock.now()));
    const { findings, records } = await read(graph.db, anActor('INTERNAL_AUDITOR'), (tx) =>
      verifyRecords(tx, [serviceStore, calendarStore, slaStore, costStore]),
    );
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(100);
  });

  it('is seeded once', async () => {
    const before = await graph.events();
    await seedDemo(graph.deps);
    expect(await graph.events()).toEqual(before);
  });

  it('measures incidents of its days, and of an imported past, by the customer’s own hours', async () => {
    const [nordlicht] = customers;
    const told = (at: string, id: string) =>
      anEvent(incidentEvents.IncidentLogged, {
        recordId: demoId('incident', id),
        at: at as ReturnType<typeof clock.now>,
        data: {
          incidentId: demoId('incident', id),
          key: id,
          state: 'NEW',
          priority: 'P1',
          serviceId: demoId('service', 'email'),
          customerId: nordlicht.id,
        },
      });
    await graph.deliver(told('2026-06-29T15:00:00.000Z', 'INC-1'), told('2016-02-29T01:16:00.000Z', 'INC-2'));
    const { clocks } = await graph
      .as(anActor('SERVICE_LEVEL_MANAGER'))
      .data(
        '{ clocks(filter: { metric: RESOLUTION }, orderBy: STARTED_DESC) { nodes { key dueAt calendar { name } } } }',
      );
    expect(clocks.nodes).toEqual([
      { key: 'INC-1 RESOLUTION', dueAt: '2026-06-30T07:00:00.000Z', calendar: { name: 'Berlin office hours' } },
      { key: 'INC-2 RESOLUTION', dueAt: '2016-02-29T10:00:00.000Z', calendar: { name: 'Berlin office hours' } },
    ]);
    expect((await graph.events()).filter(({ type }) => type === clockEvents.ClockStarted.type)).toHaveLength(4);
  });
});
