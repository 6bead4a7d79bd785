/** Contested fulfilments, comments, and changes that were linked by hand: through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { changeEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
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
const [service, team, customer, other] = [id(1), id(2), id(3), id(4)];
const keeper = anActor('SERVICE_CATALOGUE_MANAGER');
const agent = anActor('SERVICE_DESK_AGENT');
const theirs = anActor('CUSTOMER_USER', { customerId: customer });
const colleague = anActor('CUSTOMER_USER', { customerId: customer, id: id(21) });
const stranger = anActor('CUSTOMER_USER', { customerId: other });
const dayMs = 86_400_000;
const known = (kind: 'SERVICE' | 'TEAM' | 'CUSTOMER' | 'CHANGE' | 'PERSON', id_: string, active = true) =>
  transact(graph.db, anActor('SYSTEM'), async (tx) => {
    await learn(tx, kind, { id: id_, name: kind, active, recordVersion: active ? 1 : 2 });
    return { ok: true };
  });
await known('SERVICE', service);
await known('TEAM', team);
await known('CUSTOMER', customer);
await known('PERSON', agent.id);

const shows = `id version state contests contestedWhy answer fulfilledAt confirmedAt dueAt availableActions
  tasks { name state reopenedWhy waitsForChange } comments { body visibility authorName }`;
const act = async (
  actor: Actor,
  mutation: string,
  type: string,
  input: object,
  returns = `serviceRequest { ${shows} }`,
) =>
  (
    await graph
      .as(actor)
      .data(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${returns} refusal { code clause message } } }`,
        {
          input,
        },
      )
  )[mutation];
const seen = async (actor: Actor, id_: string) =>
  (await graph.as(actor).data(`{ serviceRequest(id: "${id_}") { ${shows} } }`)).serviceRequest;
const offered = async (kind: 'WORK' | 'CHANGE'): Promise<string> => {
  const definition = {
    ...{ name: `Mailbox by ${kind}`, serviceId: service, targetMinutes: 60 },
    tasks: [
      { name: 'create', kind, teamId: team, instructions: 'as always' },
      { name: 'tell', teamId: team, instructions: 'by telephone', dependsOn: ['create'] },
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
  return requestItem.id;
};
const [mailbox, byChange] = [await offered('WORK'), await offered('CHANGE')];
const ordered = async (itemId: string): Promise<string> =>
  (await act(theirs, 'submitServiceRequest', 'SubmitServiceRequestInput', { itemId, answers: {} })).serviceRequest.id;
const step = (mutation: 'start' | 'complete', request: string, task: string) =>
  act(agent, `${mutation}RequestTask`, 'RequestTaskInput', { id: request, task });
const done = async (request: string, ...tasks: string[]) => {
  for (const task of tasks) {
    await step('start', request, task);
    await step('complete', request, task);
  }
};
const contest = (actor: Actor, request: string, over: object = {}) =>
  act(actor, 'contestFulfilment', 'ContestFulfilmentInput', { id: request, why: 'it is empty', ...over });
const comment = (actor: Actor, request: string, over: object = {}) =>
  act(actor, 'commentServiceRequest', 'CommentServiceRequestInput', { id: request, body: 'When?', ...over });

describe('a fulfilment', () => {
  it('is contested by who asked, done again, and confirmed by time: its target is moved by the time between', async () => {
    const request = await ordered(mailbox);
    await done(request, 'create', 'tell');
    expect((await seen(theirs, request)).availableActions).toContain('CONTEST');
    clock.advance(dayMs);
    expect((await contest(colleague, request)).refusal).toMatchObject({ code: 'REQUESTER_REQUIRED' });
    expect((await contest(stranger, request)).refusal.code).toBe('NOT_FOUND');
    const open = (await contest(theirs, request, { tasks: ['tell'] })).serviceRequest;
    expect(open).toMatchObject({
      ...{ state: 'IN_FULFILMENT', contests: 1, contestedWhy: 'it is empty', fulfilledAt: null },
      ...{ dueAt: '2026-01-06T09:00:00.000Z' },
      tasks: [{ state: 'DONE' }, { state: 'OPEN', reopenedWhy: 'it is empty' }],
    });
    clock.advance(2 * 3_600_000);
    await graph.tick();
    await done(request, 'tell');
    clock.advance(6 * dayMs);
    await graph.tick();
    expect((await seen(theirs, request)).state).toBe('CONFIRMED');
    expect((await contest(theirs, request)).refusal).toMatchObject({
      ...{ code: 'CONTEST_WINDOW_PASSED', clause: 'ISO/IEC 20000-1:2018 8.6.2' },
    });
    expect((await graph.events(request)).map(({ type }) => type)).toEqual([
      ...['RequestSubmitted', 'RequestApproved', 'RequestTaskStarted', 'RequestTaskCompleted', 'RequestTaskStarted'],
      ...['RequestTaskCompleted', 'RequestFulfilled', 'RequestContested', 'RequestTargetMissed', 'RequestTaskStarted'],
      ...['RequestTaskCompleted', 'RequestFulfilled', 'RequestConfirmed'],
    ]);
  });
  it('of a question is another answer; what is confirmed may be contested until it is closed', async () => {
    const input = { title: 'How?' };
    const { id: request } = (await act(theirs, 'submitInformationRequest', 'SubmitInformationRequestInput', input))
      .serviceRequest;
    const answer = { id: request, answer: 'So.' };
    await act(agent, 'answerInformationRequest', 'AnswerInformationRequestInput', answer);
    await act(theirs, 'confirmServiceRequest', 'ServiceRequestCommandInput', { id: request });
    expect((await contest(agent, request)).serviceRequest).toMatchObject({ state: 'SUBMITTED', answer: null });
    await act(agent, 'answerInformationRequest', 'AnswerInformationRequestInput', answer);
    await act(theirs, 'confirmServiceRequest', 'ServiceRequestCommandInput', { id: request });
    await act(agent, 'closeServiceRequest', 'ServiceRequestCommandInput', { id: request });
    expect((await contest(theirs, request)).refusal.code).toBe('ILLEGAL_TRANSITION');
  });
});

describe('comments', () => {
  it('are read by who may, and are in the history with their visibility', async () => {
    const request = await ordered(mailbox);
    await comment(theirs, request);
    await comment(agent, request, { body: 'They ask too often.', visibility: 'INTERNAL', mentionIds: [agent.id] });
    expect((await comment(theirs, request, { visibility: 'INTERNAL' })).refusal.code).toBe('FORBIDDEN');
    expect((await comment(agent, request, { mentionIds: [id(98)] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await comment(stranger, request)).refusal.code).toBe('NOT_FOUND');
    expect((await seen(agent, request)).comments).toMatchObject([{ body: 'When?' }, { visibility: 'INTERNAL' }]);
    expect((await seen(theirs, request)).comments).toMatchObject([{ body: 'When?', authorName: theirs.name }]);
    const { serviceRequest } = await graph
      .as(theirs)
      .data(`{ serviceRequest(id: "${request}") { history { nodes { type } } } }`);
    expect(
      serviceRequest.history.nodes.filter(({ type }: { type: string }) => type === 'RequestCommented'),
    ).toHaveLength(1);
  });
});

describe('a change that a person linked', () => {
  it('is waited for, and must be open', async () => {
    const [change, over] = [id(11), id(12)];
    await known('CHANGE', change);
    await known('CHANGE', over);
    await known('CHANGE', over, false);
    const request = await ordered(byChange);
    await step('start', request, 'create');
    const link = (changeId: string) =>
      act(agent, 'linkRequestTaskChange', 'LinkRequestTaskChangeInput', { id: request, task: 'create', changeId });
    expect((await link(over)).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await link('none')).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await link(change)).serviceRequest.tasks[0]).toMatchObject({ waitsForChange: true });
    expect((await step('complete', request, 'create')).refusal).toMatchObject({
      ...{ code: 'TASK_CHANGE_OPEN', clause: 'ISO/IEC 20000-1:2018 8.5.1' },
    });
    const closed = anEvent(changeEvents.ChangeClosed, { recordId: change, data: { outcome: 'SUCCESSFUL' } });
    await graph.deliver(closed, closed);
    expect((await seen(agent, request)).tasks).toMatchObject([{ state: 'DONE' }, { state: 'OPEN' }]);
    const verified = await read(graph.db, agent, (tx) => verifyRecords(tx, [requestStore]));
    expect(verified.findings).toEqual([]);
  });
});
