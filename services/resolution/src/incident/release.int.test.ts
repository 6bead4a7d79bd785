/** What happens on the items of a release in the days after it, through the graph, on a real PostgreSQL. */
import { releaseEvents } from '@attest/contracts';
import { transact } from '@attest/record';
import { anActor, anEnvelope } from '@attest/testkit';
import { expect, it } from 'vitest';
import { learn } from '../known.ts';
import { agent, clock, graph, id, logged, others } from './fixture.ts';

const [releaseId, ci, otherCi] = [id(91), id(92), id(93)];
const dayMs = 86_400_000;
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  for (const item of [ci, otherCi])
    await learn(tx, 'CONFIGURATION_ITEM', { id: item, name: 'Server', active: true, recordVersion: 1 });
});

const asked = (days: number, of = releaseId, as = agent) =>
  graph.as(as).query(
    `query ($of: [_Any!]!, $days: Int!) { _entities(representations: $of) { ... on Release {
      incidentsAfterDeployment(days: $days) { totalCount nodes { key } } } } }`,
    { of: [{ __typename: 'Release', id: of }], days },
  );
const keysAfter = async (days: number, of = releaseId, as = agent): Promise<string[]> => {
  const { data } = await asked(days, of, as);
  return data?._entities[0].incidentsAfterDeployment.nodes.map(({ key }: { key: string }) => key);
};

it('is asked of the release, by the days since its deployment', async () => {
  const on = (item: string) => logged({ configurationItemIds: [item] });
  const early = await on(ci);
  clock.advance(60_000);
  const effect = releaseEvents.ReleaseDeployed.sample.effects[0];
  if (!effect) throw new Error('the sample has no effect');
  const deployed = anEnvelope(releaseEvents.ReleaseDeployed, {
    recordId: releaseId,
    recordVersion: 5,
    at: clock.now(),
    data: {
      ...releaseEvents.ReleaseDeployed.sample,
      effects: [
        { ...effect, ciId: ci },
        { ...effect, ciId: ci },
      ],
    },
  });
  expect(await keysAfter(14)).toEqual([]);
  await graph.deliver(deployed, deployed);
  const soon = await on(ci);
  await on(otherCi);
  clock.advance(3 * dayMs);
  const late = await on(ci);

  expect(await keysAfter(14)).toEqual([late.incident.key, soon.incident.key]);
  expect(await keysAfter(3)).toEqual([soon.incident.key]);
  expect(await keysAfter(14)).not.toContain(early.incident.key);
  expect(await keysAfter(14, id(94))).toEqual([]);
  expect(await keysAfter(14, 'no id')).toEqual([]);
  expect(await keysAfter(14, releaseId, others)).toEqual([]);
  for (const days of [0, 93]) expect((await asked(days)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
