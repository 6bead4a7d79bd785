/** The time of a request, through the graph: it is shown, asked for, and said to be over. */
import { join } from 'node:path';
import { transact } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [serviceId, teamId] = [id(1), id(2)];
const agent = anActor('SERVICE_DESK_AGENT');
const keeper = anActor('SERVICE_CATALOGUE_MANAGER');
const hourMs = 3_600_000;

await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'SERVICE', { id: serviceId, name: 'Mail', active: true, recordVersion: 1 });
  await learn(tx, 'TEAM', { id: teamId, name: 'Mail', active: true, recordVersion: 1 });
});

const fields = 'id key targetMinutes targetBy dueAt targetMissedAt';
const act = async (actor: typeof agent, mutation: string, type: string, payload: string, input: object) =>
  (
    await graph
      .as(actor)
      .data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} refusal { code } } }`, { input })
  )[mutation];
const ordered = async (targetMinutes: number | null) => {
  const definition = {
    name: 'Badge',
    serviceId,
    targetMinutes,
    tasks: [{ name: 'print', teamId, instructions: 'Print.' }],
  };
  const { requestItem } = await act(keeper, 'draftRequestItem', 'DraftRequestItemInput', 'requestItem { id }', {
    definition,
  });
  await act(keeper, 'publishRequestItem', 'RequestItemCommandInput', 'requestItem { id }', { id: requestItem.id });
  const order = { itemId: requestItem.id, answers: {} };
  const submitted = await act(
    agent,
    'submitServiceRequest',
    'SubmitServiceRequestInput',
    `serviceRequest { ${fields} }`,
    order,
  );
  return submitted.serviceRequest;
};
const task = (name: string, request: string) =>
  act(agent, `${name}RequestTask`, 'RequestTaskInput', 'serviceRequest { state }', { id: request, task: 'print' });
const listed = async (filter: string) =>
  (
    await graph.as(agent).data(`{ serviceRequests(filter: ${filter}, orderBy: DUE) { nodes { key } } }`)
  ).serviceRequests.nodes.map(({ key }: { key: string }) => key);
const missedOf = async (request: string) =>
  (await graph.events(request)).filter(({ type }) => type === 'RequestTargetMissed').map(({ at }) => at);

it('is over when nobody has fulfilled it by then, and can be asked for', async () => {
  const [own, byPriority, quick] = [await ordered(120), await ordered(null), await ordered(60)];
  expect(own).toMatchObject({ targetBy: 'ITEM', dueAt: '2026-01-05T10:00:00.000Z', targetMissedAt: null });
  expect(byPriority).toMatchObject({ targetBy: 'PRIORITY', targetMinutes: 7200, dueAt: '2026-01-10T08:00:00.000Z' });
  expect(await listed('{ open: true }')).toEqual([quick.key, own.key, byPriority.key]);
  expect(await listed('{ changeId: "no\\u0000id" }')).toEqual([]);
  for (const name of ['start', 'complete']) await task(name, quick.id);

  clock.advance(2 * hourMs - 1);
  await graph.tick();
  expect(await missedOf(own.id)).toEqual([]);
  clock.advance(1);
  await graph.tick();
  await graph.tick();
  expect(await missedOf(own.id)).toEqual(['2026-01-05T10:00:00.000Z']);
  expect(await missedOf(quick.id)).toEqual([]);
  expect(await listed('{ late: true }')).toEqual([own.key]);
  expect(await listed('{ late: false, open: true }')).toEqual([byPriority.key]);

  const weighed = { id: byPriority.id, impact: 'HIGH', urgency: 'HIGH' };
  const answer = `serviceRequest { ${fields} }`;
  const { serviceRequest } = await act(
    agent,
    'prioritiseServiceRequest',
    'PrioritiseServiceRequestInput',
    answer,
    weighed,
  );
  expect(serviceRequest).toMatchObject({ targetMinutes: 240, dueAt: '2026-01-05T12:00:00.000Z' });
  clock.advance(2 * hourMs);
  await graph.tick();
  expect(await missedOf(byPriority.id)).toEqual(['2026-01-05T12:00:00.000Z']);

  const slow = await ordered(null);
  clock.advance(5 * hourMs);
  const late = await act(agent, 'prioritiseServiceRequest', 'PrioritiseServiceRequestInput', answer, {
    ...weighed,
    id: slow.id,
  });
  expect(late.serviceRequest.dueAt < clock.now()).toBe(true);
  await graph.tick();
  expect(await missedOf(slow.id)).toEqual([clock.now()]);
  for (const request of [own, byPriority, slow]) for (const name of ['start', 'complete']) await task(name, request.id);
  expect(await graph.owner("SELECT 1 FROM deadline WHERE process = 'request' AND kind = 'target'")).toEqual([]);
});
