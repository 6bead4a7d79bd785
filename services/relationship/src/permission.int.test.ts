/** Who may do what, and what strangers are shown: every mutation as every role, every query, on a real PostgreSQL. */
import { join } from 'node:path';
import { aSubgraph, fixedClock, permissionFaults, sightFaults } from '@attest/testkit';
import { expect, it } from 'vitest';
import { seedDemo } from './demo/index.ts';
import { openTo, permissions } from './permission.ts';
import { processes } from './processes.ts';

const graph = await aSubgraph({
  service: 'relationship',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: fixedClock('2026-06-30T00:00:00Z').now,
});
await seedDemo(graph.deps);

it('shows a customer’s and a supplier’s people nothing of others, but what is everybody’s', {
  timeout: 300_000,
}, async () => {
  expect(await sightFaults(graph, openTo)).toEqual([]);
});

it('is decided for every mutation and every role, and the graph refuses the others', { timeout: 300_000 }, async () => {
  expect(await permissionFaults(graph, permissions)).toEqual([]);
});
