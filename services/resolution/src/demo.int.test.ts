import { join } from 'node:path';
import { systemActor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { seedDemo } from './demo.ts';
import { processes } from './processes.ts';

const clock = fixedClock('2026-06-30T00:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: clock.now,
});

it('seeds records of every process once, none of them in the future, and every chain verifies', async () => {
  await seedDemo(graph.deps);
  const count = 'SELECT count(*)::int AS count FROM event';
  const before = await graph.owner(count);
  await seedDemo(graph.deps);
  expect(await graph.owner(count)).toEqual(before);
  expect(await graph.owner(`SELECT 1 FROM event WHERE at > '${clock.now()}'`)).toEqual([]);

  const { serviceRequests, requestItems } = await graph
    .as(anActor('SERVICE_DESK_AGENT'))
    .data('{ serviceRequests { nodes { state kind } } requestItems { nodes { state edition } } }');
  expect(new Set(serviceRequests.nodes.map(({ state }: { state: string }) => state))).toEqual(
    new Set(['SUBMITTED', 'AWAITING_APPROVAL', 'APPROVED', 'IN_FULFILMENT', 'FULFILLED', 'CLOSED', 'REJECTED']),
  );
  for (const item of requestItems.nodes) expect(item).toEqual({ state: 'PUBLISHED', edition: 1 });
  const stores = processes.flatMap((process) => process.stores);
  const verified = await read(graph.db, systemActor('test'), (tx) => verifyRecords(tx, stores));
  expect(verified.findings).toEqual([]);
});
