import { everyStateTimesAction, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { aChange, after, approver, aTask, commands, id, now, refusal, requester } from './fixture.ts';
import {
  type Change,
  type ChangeTask,
  changeMachine,
  changeTaskMachine,
  decide,
  evolve,
  shippedPolicy,
  tasksInOrder,
} from './index.ts';

const being = (tasks: readonly ChangeTask[], over: Partial<Change> = {}) =>
  aChange({ state: 'IN_IMPLEMENTATION', tasks, ...over });

describe('a task', () => {
  it.each(everyStateTimesAction(changeTaskMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const where = changeMachine.transitions[action].from.at(-1) ?? 'REQUESTED';
      const change = aChange({ state: where, tasks: [aTask({ state })] });
      const decision = decide(change, commands[action], now, shippedPolicy);
      expect(decision.ok).toBe(legal);
      if (!decision.ok) expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
      else if (action === 'REMOVE_TASK') expect(decision.value.reduce(evolve, change).tasks).toEqual([]);
      else expect(decision.value.reduce(evolve, change)).toMatchObject({ state: where, tasks: [{ state: to }] });
    },
  );
  it('reaches every state', () => expect(reachable(changeTaskMachine)).toEqual([...changeTaskMachine.states]));
  it.each(['ASSIGN_TASK', 'REMOVE_TASK', 'REWORD_TASK'] as const)(
    'that the change does not have is unknown: %s',
    (action) =>
      expect(refusal(aChange(), commands[action])).toEqual({
        ...{ code: 'UNKNOWN_REFERENCE', field: 'taskId', id: id(60) },
      }),
  );
  it('keeps what was planned, who does it, when, and what came of it', () => {
    const planned = after(aChange(), { ...commands.PLAN_TASK, addedBecause: null } as typeof commands.PLAN_TASK);
    expect(planned.tasks).toEqual([
      aTask({ id: id(61), title: 'Look', description: 'At the log.', assigneeId: id(1) }),
    ]);
    expect(planned.taskAssigneeIds).toEqual([id(1)]);
    expect(planned.title).toBe(aChange().title);
    const task = { taskId: id(61) };
    const begun = after({ ...planned, state: 'IN_IMPLEMENTATION' }, { type: 'START_TASK', ...task });
    const failed = after(begun, { type: 'FAIL_TASK', ...task, why: 'It is full.' });
    expect(failed.tasks).toMatchObject([{ state: 'FAILED', note: 'It is full.', startedAt: now, settledAt: now }]);
    expect(failed.taskAssigneeIds).toEqual([]);
    const again = after(failed, { type: 'START_TASK', ...task });
    expect(again.tasks).toMatchObject([{ state: 'IN_PROGRESS', note: null, settledAt: null }]);
    expect(after(again, { type: 'COMPLETE_TASK', ...task, note: 'Nothing there.' }).tasks).toMatchObject([
      { state: 'DONE', note: 'Nothing there.' },
    ]);
  });
  it('of a standard change is done as it was approved: none is reworded, removed, or added before it is begun', () => {
    const template = { id: id(40), key: 'STC-1', ciIds: [id(5)] };
    const following = aChange({ template, tasks: [aTask({ frozen: true })] });
    for (const command of [commands.REWORD_TASK, commands.REMOVE_TASK, commands.PLAN_TASK])
      expect(refusal(following, { ...command, addedBecause: null } as typeof command)).toMatchObject({
        ...{ code: 'FROZEN_BY_STANDARD_CHANGE', key: 'STC-1' },
      });
    expect(after(following, commands.ASSIGN_TASK).tasks).toMatchObject([{ frozen: true }]);
    // While it is made more may have to be done; what people added themselves is theirs.
    expect(refusal({ ...following, state: 'IN_IMPLEMENTATION' }, commands.PLAN_TASK)).toBeUndefined();
    expect(refusal({ ...following, tasks: [aTask()] }, commands.REWORD_TASK)).toBeUndefined();
  });
  it('given to whom it belongs already is no event', () => {
    const decision = decide(aChange({ tasks: [aTask({ teamId: id(70) })] }), commands.ASSIGN_TASK, now, shippedPolicy);
    expect(decision).toEqual({ ok: true, value: [] });
  });
});

describe('planning', () => {
  const plan = (over: object) => ({ ...commands.PLAN_TASK, ...over }) as typeof commands.PLAN_TASK;
  it.each([
    ['title', { title: ' ' }],
    ['description', { description: '' }],
    ['step', { step: 0 }],
    ['step', { step: 1.5 }],
    ['step', { step: 101 }],
    ['addedBecause', { addedBecause: ' ' }],
  ])('refuses what cannot be: %s', (field, over) =>
    expect(refusal(aChange(), plan(over))).toMatchObject({ code: 'INVALID_INPUT', field }),
  );
  it('needs no reason before the change is begun, and one from then on', () => {
    const bare = plan({ addedBecause: null });
    expect(refusal(aChange({ state: 'SCHEDULED' }), bare)).toBeUndefined();
    expect(refusal(being([]), bare)).toMatchObject({ code: 'INVALID_INPUT', field: 'addedBecause' });
    expect(after(being([]), commands.PLAN_TASK).tasks).toMatchObject([{ addedBecause: 'The log is another.' }]);
  });
  it('ends at a hundred', () => {
    const tasks = Array.from({ length: 100 }, (_, n) => aTask({ id: id(100 + n) }));
    expect(refusal(aChange({ tasks }), commands.PLAN_TASK)).toMatchObject({ code: 'INVALID_INPUT', field: 'title' });
  });
});

describe('the order of tasks', () => {
  const second = aTask({ id: id(62), step: 2, title: 'Install' });
  const start = { type: 'START_TASK', taskId: id(62) } as const;
  it.each([
    ['OPEN', false],
    ['IN_PROGRESS', false],
    ['FAILED', false],
    ['DONE', true],
    ['SKIPPED', true],
  ] as const)('lets a step begin after one that is %s: %s', (state, allowed) =>
    expect(refusal(being([second, aTask({ state })]), start)).toEqual(
      allowed ? undefined : { code: 'EARLIER_TASKS_OPEN', titles: ['Take a snapshot'] },
    ),
  );
  it('does not matter within a step', () =>
    expect(refusal(being([aTask(), { ...second, step: 1 }]), start)).toBeUndefined());
  it('is that of the steps, then that of the plan', () => {
    const third = aTask({ id: id(63), step: 2 });
    expect(tasksInOrder([second, third, aTask()]).map((task) => task.id)).toEqual([id(60), id(62), id(63)]);
  });
});

describe('a change with tasks', () => {
  const close = (over: Partial<Change>) => refusal(aChange({ state: 'REVIEWED', ...over }), commands.CLOSE);
  it.each(changeTaskMachine.states)('is made, and settled, unless one is left to do: %s', (state) => {
    const open = state === 'OPEN' || state === 'IN_PROGRESS';
    const expected = open ? { code: 'TASKS_OPEN', titles: ['Take a snapshot'] } : undefined;
    const tasks = [aTask({ state })];
    expect(refusal(being(tasks), commands.IMPLEMENT)).toEqual(expected);
    expect(close({ tasks })).toEqual(expected);
  });
  it('is made where its release is deployed, and the tasks are done then', () => {
    const tasks = [aTask({ assigneeId: requester })];
    const deployed = after(aChange({ state: 'SCHEDULED', tasks }), commands.RECORD_DEPLOYMENT);
    expect(deployed).toMatchObject({ state: 'IMPLEMENTED', tasks });
    const reviewed = after({ ...deployed, reviewDueAt: null }, commands.REVIEW);
    expect(after(reviewed, commands.START_TASK).tasks).toMatchObject([{ state: 'IN_PROGRESS' }]);
  });
  it('that was taken back has nothing left to do', () => {
    const taken = { backedOutAt: now, effects: [], tasks: [aTask()] };
    const closing = { type: 'CLOSE', outcome: 'BACKED_OUT' } as const;
    expect(refusal(aChange({ state: 'REVIEWED', ...taken }), closing)).toBeUndefined();
  });
  it('names who is busy with it: each once, and only while something is left to do', () => {
    const tasks = [
      aTask({ assigneeId: approver }),
      aTask({ id: id(64), assigneeId: approver, state: 'IN_PROGRESS' }),
      aTask({ id: id(65), assigneeId: requester, state: 'DONE' }),
    ];
    const change = after(being(tasks), { type: 'SKIP_TASK', taskId: id(60), why: 'not needed' });
    expect(change.taskAssigneeIds).toEqual([approver]);
  });
});
