import { join } from 'node:path';
import { people, personas, teams } from '@attest/demo';
import { systemActor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { seedDemo } from './demo.ts';
import { personStore, teamStore } from './organisation/store.ts';
import { processes } from './processes.ts';

const clock = fixedClock('2026-06-30T12:00:00Z');
const graph = await aSubgraph({
  service: 'governance',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: clock.now,
});

it('seeds the cast once, with its own history', async () => {
  await Promise.all([seedDemo(graph.deps), seedDemo(graph.deps)]);
  const events = await graph.events();
  await seedDemo(graph.deps);
  expect(await graph.events()).toEqual(events);
  const ofCast = events.filter(({ process }) => process === 'organisation');
  expect(new Set(ofCast.map((event) => event.at))).toEqual(new Set(['2026-04-01T00:00:00.000Z']));
  expect(events.filter(({ at }) => at > clock.now())).toEqual([]);

  const [director] = personas.filter((persona) => persona.id === 'director');
  const viewer = { id: director?.personId ?? '', name: 'director', roles: director?.roles ?? [] };
  const answer = await graph.as(viewer).data(`query { me { person { name roles } } people(first: 1) { totalCount }
    teams(first: 20) { nodes { id lead { id } members(first: 100) { nodes { id } } } } }`);
  expect(answer.me.person).toEqual({ name: director?.name, roles: director?.roles });
  expect(answer.people.totalCount).toBe(people.length);
  expect(answer.teams.nodes).toHaveLength(teams.length);
  for (const team of answer.teams.nodes) {
    const expected = teams.find(({ id }) => id === team.id);
    expect(team.lead.id).toBe(expected?.leadId);
    expect(team.members.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(expected?.memberIds.toSorted());
  }
  const told = await graph.as(viewer).data('{ notifications(first: 1) { nodes { id key } } }');
  const [{ id, key }] = told.notifications.nodes;
  const byKey = await graph.as(viewer).data(`{ notificationByKey(key: "${key.toLowerCase()}") { id } }`);
  expect(byKey.notificationByKey).toEqual({ id });
  const verified = await read(graph.db, systemActor('test'), (tx) => verifyRecords(tx, [personStore, teamStore]));
  expect(verified).toMatchObject({ records: people.length + teams.length, findings: [] });
});
