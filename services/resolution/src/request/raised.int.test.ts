/** Requests that are fulfilled by a standard change which control raises, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { changeEvents } from '@attest/contracts';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { requestStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [service, team] = [id(1), id(2)];
const keeper = anActor('SERVICE_CATALOGUE_MANAGER');
const agent = anActor('SERVICE_DESK_AGENT');
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'SERVICE', { id: service, name: 'network', active: true, recordVersion: 1 });
  await learn(tx, 'TEAM', { id: team, name: 'network', active: true, recordVersion: 1 });
});

const act = async (actor: typeof agent, mutation: string, type: string, input: object, shows: string) =>
  (
    await graph
      .as(actor)
      .data(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shows} refusal { code message clause allowed } } }`,
        { input },
      )
  )[mutation];
const definition = {
  ...{ name: 'Port', serviceId: service, changeTemplate: 'Open a port' },
  tasks: [
    { name: 'port', kind: 'CHANGE', teamId: team, instructions: 'by the template' },
    { name: 'tell', teamId: team, instructions: 'by telephone', dependsOn: ['port'] },
  ],
};
const { requestItem } = await act(
  keeper,
  'draftRequestItem',
  'DraftRequestItemInput',
  { definition },
  'requestItem { id }',
);
await act(keeper, 'publishRequestItem', 'RequestItemCommandInput', { id: requestItem.id }, 'requestItem { id }');

const ordered = async (): Promise<string> => {
  const input = { itemId: requestItem.id, answers: {} };
  const shows = 'serviceRequest { id }';
  return (await act(agent, 'submitServiceRequest', 'SubmitServiceRequestInput', input, shows)).serviceRequest.id;
};
const tasksOf = async (request: string) =>
  (
    await graph
      .as(agent)
      .data(`{ serviceRequest(id: "${request}") { state tasks { name state blockedBy change { id } } } }`)
  ).serviceRequest;
const raised = (changeId: string, requestId: string | null) =>
  anEvent(changeEvents.ChangeRequested, { recordId: changeId, data: { id: changeId, requestId } });

describe('a task of the kind CHANGE', () => {
  it('learns the change that is raised for its request, once', async () => {
    const request = await ordered();
    const asked = (await graph.events(request)).find(({ type }) => type === 'StandardChangeRequested');
    expect(asked?.data).toMatchObject({ changeTemplate: 'Open a port', requesterId: agent.id });
    const event = raised(id(11), request);
    await graph.deliver(event, event, raised(id(12), null), raised(id(13), id(99)));
    expect((await tasksOf(request)).tasks).toMatchObject([{ change: { id: id(11) } }, { change: null }]);
    const types = (await graph.events(request)).map(({ type }) => type);
    expect(types.filter((type) => type === 'RequestTaskChangeLinked')).toHaveLength(1);
    const verified = await read(graph.db, agent, (tx) => verifyRecords(tx, [requestStore]));
    expect(verified.findings).toEqual([]);
  });
});
