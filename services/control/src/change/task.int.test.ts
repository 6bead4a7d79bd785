/** What is done to make a change, through the graph, on a real PostgreSQL. */
import { releaseEvents, teamEvents } from '@attest/contracts';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEnvelope } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { act, approved, call, clock, engineer, graph, id, item, manager, schedule, settle, theirs } from './fixture.ts';
import { changeStore } from './store/index.ts';

const team = id(70);
const fields = `change { id version state tasks { id step title state note addedBecause availableActions team { id } assignee { id } } }`;
const task = (mutation: string, type: string, input: object, actor = engineer) =>
  call(mutation, type, input, actor, fields);
const plan = (change: string, step: number, title: string, over: object = {}, actor = engineer) =>
  task('planChangeTask', 'PlanChangeTaskInput', { id: change, step, title, description: 'as ever', ...over }, actor);
type Shown = { id: string; title: string; state: string };
const named = (answer: { change: { tasks: Shown[] } }, title: string): string =>
  answer.change.tasks.find((one) => one.title === title)?.id ?? '';
const begin = async (change: string) => {
  clock.set('2026-01-10T20:30:00Z');
  await act('startChange', 'ChangeCommandInput', { id: change }, engineer);
};
const formed = (disbanded = false) => {
  const contract = disbanded ? teamEvents.TeamDisbanded : teamEvents.TeamFormed;
  return anEnvelope(contract, { recordId: team, recordVersion: disbanded ? 2 : 1, data: contract.sample });
};

describe('tasks of a change', () => {
  it('are planned, begun in order, done, failed or skipped; the change is made when none is left to do', async () => {
    await graph.deliver(formed());
    const change = await approved((await item('with-tasks')).id);
    await plan(change, 2, 'Install', { assigneeId: engineer.id });
    await plan(change, 1, 'Spare disk');
    const planned = await plan(change, 1, 'Snapshot', { teamId: team });
    expect(planned.change.tasks.map(({ title }: Shown) => title)).toEqual(['Spare disk', 'Snapshot', 'Install']);
    expect(planned.change.tasks[1]).toMatchObject({ team: { id: team }, assignee: null, state: 'OPEN' });
    expect(planned.change.tasks[1].availableActions).toEqual(['ASSIGN_TASK', 'REMOVE_TASK', 'REWORD_TASK']);
    const words = { step: 1, title: 'Snapshots', description: 'one of the data, one of the settings' };
    const anew = { id: change, taskId: named(planned, 'Snapshot') };
    const reword = (over: object, actor = engineer) =>
      task('rewordChangeTask', 'RewordChangeTaskInput', { ...anew, ...words, ...over }, actor);
    expect((await reword({ title: '' })).refusal.code).toBe('INVALID_INPUT');
    expect((await reword({ taskId: id(99) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await reword({}, anActor('SERVICE_DESK_AGENT'))).refusal.code).toBe('FORBIDDEN');
    const { change: reworded } = await reword({});
    expect(reworded.tasks[1]).toMatchObject({ title: 'Snapshots', team: { id: team }, state: 'OPEN' });
    // What is so already is no event.
    expect((await reword({})).change.version).toBe(reworded.version);
    await reword({ title: 'Snapshot' });
    const [install, snapshot] = [named(planned, 'Install'), named(planned, 'Snapshot')];
    await task('removeChangeTask', 'ChangeTaskInput', { id: change, taskId: named(planned, 'Spare disk') });
    const start = (taskId: string) => task('startChangeTask', 'ChangeTaskInput', { id: change, taskId });
    expect((await start(snapshot)).refusal.code).toBe('ILLEGAL_TRANSITION');
    await schedule(change);
    await begin(change);
    expect((await start(install)).refusal).toMatchObject({
      ...{ code: 'EARLIER_TASKS_OPEN', clause: 'ISO/IEC 20000-1:2018 8.5.1.3' },
      message: expect.stringContaining('Snapshot'),
    });
    expect((await start(snapshot)).change.tasks[0]).toMatchObject({
      ...{ state: 'IN_PROGRESS', availableActions: ['ASSIGN_TASK', 'COMPLETE_TASK', 'FAIL_TASK', 'SKIP_TASK'] },
    });
    const why = { id: change, taskId: snapshot, why: 'no space' };
    expect((await task('failChangeTask', 'ChangeTaskWhyInput', why)).change.tasks[0]).toMatchObject({
      ...{ state: 'FAILED', note: 'no space' },
    });
    expect((await plan(change, 1, 'Make room')).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    const added = await plan(change, 1, 'Make room', { addedBecause: 'the disk is full' });
    expect(added.change.tasks[1]).toMatchObject({ title: 'Make room', addedBecause: 'the disk is full' });
    const before = (await graph.events()).length;
    const implement = () => act('implementChange', 'ChangeCommandInput', { id: change }, engineer);
    expect((await implement()).refusal).toMatchObject({
      ...{ __typename: 'RuleRefusal', code: 'TASKS_OPEN', clause: 'ISO/IEC 20000-1:2018 8.5.1.3' },
      allowed: ['COMPLETE_TASK', 'FAIL_TASK', 'SKIP_TASK'],
    });
    expect((await graph.events()).length).toBe(before);
    const room = { id: change, taskId: named(added, 'Make room') };
    await task('skipChangeTask', 'ChangeTaskWhyInput', { ...room, why: 'the spare has room' });
    await task('skipChangeTask', 'ChangeTaskWhyInput', { ...why, why: 'there is one of today' });
    await start(install);
    await task('completeChangeTask', 'CompleteChangeTaskInput', { id: change, taskId: install, note: 'as planned' });
    expect((await implement()).change.state).toBe('IMPLEMENTED');
    clock.set('2026-01-05T08:00:00Z');
    const { findings } = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [changeStore]));
    expect(findings).toEqual([]);
  });

  it('are asked for when a change that a release deployed is closed: the deployment goes through', async () => {
    const change = await approved((await item('deployed-tasks')).id);
    const planned = await plan(change, 1, 'Tell the users');
    await schedule(change);
    const data = { ...releaseEvents.ReleaseDeployed.sample, changeIds: [change], effects: [] };
    await graph.deliver(anEnvelope(releaseEvents.ReleaseDeployed, { recordId: id(80), at: clock.now(), data }));
    const review = { id: change, objectivesMet: true, summary: 'fine' };
    expect((await act('reviewChange', 'ReviewChangeInput', review)).change.state).toBe('REVIEWED');
    const close = () => act('closeChange', 'CloseChangeInput', { id: change, outcome: 'SUCCESSFUL' });
    expect((await close()).refusal.code).toBe('TASKS_OPEN');
    const taskId = named(planned, 'Tell the users');
    await task('startChangeTask', 'ChangeTaskInput', { id: change, taskId });
    await task('completeChangeTask', 'CompleteChangeTaskInput', { id: change, taskId });
    expect((await close()).refusal.code).toBe('CMDB_DIVERGES');
  });

  it('are given to people and teams that there are, by those who may', async () => {
    const change = await approved((await item('whose-tasks')).id);
    expect((await plan(change, 1, 'Look', { assigneeId: id(77) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await plan(change, 1, 'Look', { teamId: id(77) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await plan(change, 1, 'Look', {}, anActor('SERVICE_DESK_AGENT'))).refusal.code).toBe('FORBIDDEN');
    expect((await plan(change, 1, 'Look', {}, theirs)).refusal.code).toBe('FORBIDDEN');
    const taskId = named(await plan(change, 1, 'Look', { teamId: team }), 'Look');
    const mine = { id: change, taskId, assigneeId: engineer.id };
    const given = await task('assignChangeTask', 'AssignChangeTaskInput', mine);
    expect(given.change.tasks).toMatchObject([{ team: null, assignee: { id: engineer.id } }]);
    const list = `{ changes(filter: { taskAssigneeId: "${engineer.id}" }) { nodes { id } } }`;
    expect((await graph.as(engineer).data(list)).changes.nodes).toContainEqual({ id: change });
    await graph.deliver(formed(true));
    const back = await task('assignChangeTask', 'AssignChangeTaskInput', { id: change, taskId, teamId: team });
    expect(back.refusal.code).toBe('UNKNOWN_REFERENCE');
  });

  it('keep those busy who have some, and no longer than they do', async () => {
    const [one, two] = [await approved((await item('tasks-1')).id), await approved((await item('tasks-2')).id)];
    const late = { startsAt: '2026-02-10T20:00:00.000Z', endsAt: '2026-02-10T22:00:00.000Z' };
    await plan(one, 1, 'Watch', { assigneeId: engineer.id });
    expect((await schedule(one, late)).refusal).toBeNull();
    expect((await schedule(two, { ...late, implementerId: engineer.id })).refusal.conflicts).toMatchObject([
      { kind: 'IMPLEMENTER_BUSY', id: one },
    ]);
    expect((await schedule(two, late)).refusal).toBeNull();
    const before = (await graph.events()).length;
    const planned = await plan(two, 1, 'Watch too', { assigneeId: engineer.id });
    await settle(before);
    const open = async (change: string) =>
      (await graph.as(manager).data(`{ change(id: "${change}") { openConflicts { kind id } } }`)).change.openConflicts;
    expect(await open(one)).toEqual([{ kind: 'IMPLEMENTER_BUSY', id: two }]);
    expect(await open(two)).toEqual([{ kind: 'IMPLEMENTER_BUSY', id: one }]);
    const then = (await graph.events()).length;
    await task('assignChangeTask', 'AssignChangeTaskInput', { id: two, taskId: named(planned, 'Watch too') });
    await settle(then);
    expect([await open(one), await open(two)]).toEqual([[], []]);
  });
});
