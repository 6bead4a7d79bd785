/** The catalogue follows the transitions of services: what goes live, and what is removed. */
import { join } from 'node:path';
import { transitionEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'delivery',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const owner = id(1);
await transact(graph.db, anActor('SYSTEM'), (tx) =>
  learn(tx, 'PERSON', { id: owner, name: 'Camille', active: true, recordVersion: 1 }),
);
const manager = anActor('SERVICE_CATALOGUE_MANAGER', { id: id(2) });

const proposed = async (over: object = {}): Promise<string> => {
  const input = {
    name: 'Fax',
    description: 'Lines',
    outcome: 'Paper arrives',
    criticality: 'LOW',
    ownerId: owner,
    ...over,
  };
  const { proposeService } = await graph
    .as(manager)
    .data(
      'mutation ($input: ProposeServiceInput!) { proposeService(input: $input) { service { id } refusal { code } } }',
      {
        input,
      },
    );
  return proposeService.service.id;
};
const at = '2026-01-05T09:00:00.000Z' as Instant;
const event = (
  type: 'TransitionDesigned' | 'TransitionLive',
  serviceId: string,
  kind: 'NEW' | 'CHANGED' | 'REMOVED' | 'TRANSFERRED',
) =>
  anEvent(transitionEvents[type], { recordId: id(90), at, data: { serviceId, kind, key: 'TRN-1001', title: 'Fax' } });
const seen = async (serviceId: string) =>
  (await graph.as(manager).data(`{ service(id: "${serviceId}") { state history(last: 1) { nodes { reason } } } }`))
    .service;

it('introduces a new service when its transition is live, and retires one that is removed or handed over', async () => {
  for (const kind of ['REMOVED', 'TRANSFERRED'] as const) {
    const service = await proposed();
    await graph.deliver(event('TransitionDesigned', service, 'NEW'));
    expect(await seen(service)).toMatchObject({ state: 'DESIGNED' });
    const live = event('TransitionLive', service, 'NEW');
    await graph.deliver(live, live);
    expect(await seen(service)).toEqual({ state: 'LIVE', history: { nodes: [{ reason: 'transition TRN-1001' }] } });
    await graph.deliver(event('TransitionLive', service, 'CHANGED'));
    expect(await seen(service)).toMatchObject({ state: 'LIVE' });
    await graph.deliver(event('TransitionLive', service, kind));
    expect(await seen(service)).toMatchObject({ state: 'RETIRED' });
    await graph.deliver(event('TransitionLive', service, kind));
    expect(await seen(service)).toMatchObject({ state: 'RETIRED' });
  }
});

it('does not take a fault for done: a service without an owner is not introduced, and the event is tried again', async () => {
  const service = await proposed({ ownerId: null });
  await expect(graph.deliver(event('TransitionLive', service, 'NEW'))).rejects.toThrow('SERVICE_OWNER_REQUIRED');
  expect(await seen(service)).toMatchObject({ state: 'PROPOSED' });
});
