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

  it('waits for that change, ends when it is closed successfully, and lets the rest begin', async () => {
    const request = await ordered();
    await graph.deliver(raised(id(21), request));
    const input = { id: request, task: 'port' };
    const task = (mutation: string) => act(agent, mutation, 'RequestTaskInput', input, 'serviceRequest { id }');
    await task('startRequestTask');
    expect((await task('completeRequestTask')).refusal).toMatchObject({
      ...{ code: 'TASK_CHANGE_OPEN', clause: 'ISO/IEC 20000-1:2018 8.5.1', allowed: ['SKIP_TASK', 'LINK_CHANGE'] },
    });
    const closed = anEvent(changeEvents.ChangeClosed, { recordId: id(21), data: { outcome: 'SUCCESSFUL' } });
    await graph.deliver(closed, closed);
    expect(await tasksOf(request)).toMatchObject({
      tasks: [
        { state: 'DONE', change: { id: id(21) } },
        { state: 'OPEN', blockedBy: [] },
      ],
    });
    expect((await graph.events(request)).map(({ type }) => type).slice(-2)).toEqual([
      ...['RequestTaskChangeClosed', 'RequestTaskCompleted'],
    ]);
  });

  it.each([
    [31, 'was closed as FAILED', anEvent(changeEvents.ChangeClosed, { recordId: id(31), data: { outcome: 'FAILED' } })],
    [
      32,
      'was cancelled: no window',
      anEvent(changeEvents.ChangeCancelled, { recordId: id(32), data: { why: 'no window' } }),
    ],
    [33, 'was rejected: no', anEvent(changeEvents.ChangeRejected, { recordId: id(33), data: { why: 'no' } })],
  ])('is open again, with the reason, where change %i %s; and takes another', async (n, why, event) => {
    const request = await ordered();
    await graph.deliver(raised(id(n), request), event, event);
    const shown = await graph
      .as(agent)
      .data(`{ serviceRequest(id: "${request}") { tasks { state reopenedWhy waitsForChange change { id } } } }`);
    expect(shown.serviceRequest.tasks[0]).toEqual({
      ...{ state: 'OPEN', waitsForChange: false, change: null, reopenedWhy: expect.stringContaining(why) },
    });
    await graph.deliver(raised(id(n + 10), request));
    expect((await tasksOf(request)).tasks[0]).toMatchObject({ change: { id: id(n + 10) } });
    const verified = await read(graph.db, agent, (tx) => verifyRecords(tx, [requestStore]));
    expect(verified.findings).toEqual([]);
  });
});
