/** Every list of the service in every order that it offers. */
import { join } from 'node:path';
import { anActor, aSubgraph, testOldNames, testOrders } from '@attest/testkit';
import { expect, it } from 'vitest';
import { processes } from './processes.ts';

const graph = await aSubgraph({
  service: 'governance',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
});
const actor = anActor('INTERNAL_AUDITOR');

const notifications = {
  table: 'notification',
  orders: { SENT_DESC: 'sent_at DESC', SENT_ASC: 'sent_at', UPDATED_DESC: 'updated_at DESC' },
  set: {
    recipient_ids: `CASE WHEN n % 3 > 0 THEN ARRAY['${actor.id}'::uuid] ELSE '{}' END`,
    unacknowledged_ids: `CASE WHEN n % 3 = 1 THEN ARRAY['${actor.id}'::uuid] ELSE '{}' END`,
  },
};

testOrders(graph, actor, {
  people: {
    table: 'person',
    orders: {
      ...{ NAME: 'name', REGISTERED_DESC: 'registered_at DESC', REGISTERED_ASC: 'registered_at' },
      UPDATED_DESC: 'updated_at DESC',
    },
    set: { email: "'p' || n || '@example.com'", state: "CASE WHEN n % 2 = 0 THEN 'ACTIVE' ELSE 'DEACTIVATED' END" },
  },
  teams: {
    table: 'team',
    orders: { NAME: 'name', FORMED_DESC: 'formed_at DESC', FORMED_ASC: 'formed_at', UPDATED_DESC: 'updated_at DESC' },
    set: { state: "CASE WHEN n % 2 = 0 THEN 'ACTIVE' ELSE 'DISBANDED' END" },
  },
  notifications,
  myNotifications: { ...notifications, only: `recipient_ids @> ARRAY['${actor.id}'::uuid]` },
  improvements: {
    table: 'improvement',
    orders: {
      ...{ PROPOSED_DESC: 'proposed_at DESC', PROPOSED_ASC: 'proposed_at' },
      ...{ DUE: 'due_on', UPDATED_DESC: 'updated_at DESC' },
    },
  },
});

testOldNames(graph, actor, [
  ['people(filter: { state: ACTIVE })', 'people(filter: { states: [ACTIVE] })'],
  ['teams(filter: { state: DISBANDED })', 'teams(filter: { states: [DISBANDED] })'],
  ['myNotifications(unacknowledged: true)', 'myNotifications(filter: { unacknowledgedByMe: true })'],
]);

it('tells what waits for the caller’s receipt from what does not', async () => {
  const { all, waiting, others } = await graph.as(actor).data(`{ all: notifications { totalCount }
    waiting: notifications(filter: { unacknowledgedByMe: true }) { totalCount }
    others: notifications(filter: { unacknowledgedByMe: false }) { totalCount } }`);
  expect(waiting.totalCount).toBeGreaterThan(0);
  expect(waiting.totalCount + others.totalCount).toBe(all.totalCount);
});
