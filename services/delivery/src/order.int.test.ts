/** Every list of the service in every order that it offers. */
import { join } from 'node:path';
import { anActor, aSubgraph, testOrders } from '@attest/testkit';
import { processes } from './processes.ts';

const graph = await aSubgraph({
  service: 'delivery',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
});

testOrders(graph, anActor('FINANCE_MANAGER'), {
  services: {
    table: 'service',
    orders: { NAME: 'name', PROPOSED_DESC: 'proposed_at DESC', PROPOSED_ASC: 'proposed_at' },
  },
  slas: {
    table: 'sla',
    orders: { DRAFTED_DESC: 'drafted_at DESC', DRAFTED_ASC: 'drafted_at', KEY: 'key' },
  },
  calendars: {
    table: 'calendar',
    orders: { NAME: 'name', PUBLISHED_DESC: 'published_at DESC', PUBLISHED_ASC: 'published_at' },
  },
  clocks: {
    table: 'clock',
    orders: { DUE: 'due_at', STARTED_DESC: 'started_at DESC', STARTED_ASC: 'started_at' },
  },
  costItems: {
    table: 'cost_item',
    orders: {
      ...{ RECORDED_DESC: 'recorded_at DESC', RECORDED_ASC: 'recorded_at' },
      ...{ PERIOD_DESC: 'period DESC', PERIOD_ASC: 'period' },
    },
    set: { period: "date '2026-01-01' + n % 3 * interval '1 month'" },
  },
});
