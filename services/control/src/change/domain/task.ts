/**
 * What is done to make a change: its tasks, one step after the other, those of one step beside each other. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.5.1.3.
 */
import { changeTaskStates } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  refuse,
  type UnknownReference,
} from '@attest/kernel';
import { type Change, type ChangeEvent, changeRights } from './change.ts';

export const changeTaskMachine = machine(changeTaskStates, 'OPEN', {
  ASSIGN_TASK: { from: ['OPEN', 'IN_PROGRESS', 'FAILED'] },
  REMOVE_TASK: { from: ['OPEN'] },
  REWORD_TASK: { from: ['OPEN'] },
  START_TASK: { from: ['OPEN', 'FAILED'], to: 'IN_PROGRESS' },
  COMPLETE_TASK: { from: ['IN_PROGRESS'], to: 'DONE' },
  FAIL_TASK: { from: ['IN_PROGRESS'], to: 'FAILED' },
  SKIP_TASK: { from: ['OPEN', 'IN_PROGRESS', 'FAILED'], to: 'SKIPPED' },
});
export type ChangeTaskAction = ActionOf<typeof changeTaskMachine>;
export type ChangeTaskState = (typeof changeTaskStates)[number];

export type ChangeTask = {
  readonly id: string;
  /** From 1 on; a step begins when those before are done or skipped. */
  readonly step: number;
  readonly title: string;
  readonly description: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly state: ChangeTaskState;
  /** Why it was added while the change was being made; null where it was planned before. */
  readonly addedBecause: string | null;
  /** Present: the standard change that is followed says so, and it stays so. */
  readonly frozen?: true;
  /** What came of it, or why it failed or was skipped. */
  readonly note: string | null;
  readonly plannedAt: Instant;
  readonly startedAt: Instant | null;
  readonly settledAt: Instant | null;
};

/** What is done, and after what. */
export type TaskWords = Pick<ChangeTask, 'step' | 'title' | 'description'>;

type Whose = Pick<ChangeTask, 'teamId' | 'assigneeId'>;

export type ChangeTaskCommand =
  | ({
      readonly type: 'PLAN_TASK';
      readonly taskId: string;
      readonly addedBecause: string | null;
    } & Whose &
      TaskWords)
  | ({ readonly type: 'ASSIGN_TASK'; readonly taskId: string } & Whose)
  | { readonly type: 'REMOVE_TASK' | 'START_TASK'; readonly taskId: string }
  | ({ readonly type: 'REWORD_TASK'; readonly taskId: string } & TaskWords)
  | { readonly type: 'COMPLETE_TASK'; readonly taskId: string; readonly note: string | null }
  | { readonly type: 'FAIL_TASK' | 'SKIP_TASK'; readonly taskId: string; readonly why: string };

export type ChangeTaskRefusal =
  | IllegalTransition
  | InvalidInput
  | UnknownReference
  | { readonly code: 'FROZEN_BY_STANDARD_CHANGE'; readonly key: string; readonly what: string }
  | { readonly code: 'TASKS_OPEN'; readonly titles: readonly string[] }
  | { readonly code: 'EARLIER_TASKS_OPEN'; readonly titles: readonly string[] };

export type ChangeTaskEvent = Extract<ChangeEvent, { readonly taskId: string }>;

/** What every event says of where the change stands after it. */
type Standing = Omit<Extract<ChangeEvent, { type: 'ChangeLinked' }>, 'type'>;
type Decision = Result<ChangeEvent[], ChangeTaskRefusal>;

/** Tasks of one change, and their steps. */
export const tasksAtMost = 100;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const isOpen = ({ state }: ChangeTask): boolean => state === 'OPEN' || state === 'IN_PROGRESS';
const titlesOf = (tasks: readonly ChangeTask[]): string[] => tasks.map(({ title }) => title);

/** In the order in which they are done. */
export const tasksInOrder = (tasks: readonly ChangeTask[]): ChangeTask[] => tasks.toSorted((a, b) => a.step - b.step);

/** Who still has something to do. */
export const assigneesOf = (tasks: readonly ChangeTask[]): string[] => [
  ...new Set(tasks.filter(isOpen).flatMap(({ assigneeId }) => assigneeId ?? [])),
];

/** A change is not made, nor settled, while something is left to do; of one that was taken back nothing is. */
export const openTasks = ({ tasks, backedOutAt }: Change): Refused<ChangeTaskRefusal> | undefined => {
  const left = backedOutAt === null ? tasksInOrder(tasks).filter(isOpen) : [];
  return left.length > 0 ? refuse({ code: 'TASKS_OPEN', titles: titlesOf(left) }) : undefined;
};

/** What failed is done again, or skipped, before the next step begins. */
const tooEarly = (tasks: readonly ChangeTask[], { step }: ChangeTask): Refused<ChangeTaskRefusal> | undefined => {
  const left = tasksInOrder(tasks).filter((one) => one.step < step && (isOpen(one) || one.state === 'FAILED'));
  return left.length > 0 ? refuse({ code: 'EARLIER_TASKS_OPEN', titles: titlesOf(left) }) : undefined;
};

type Plan = Extract<ChangeTaskCommand, { type: 'PLAN_TASK' }>;

export const badWords = ({ step, title, description }: TaskWords): Refused<InvalidInput> | undefined =>
  firstRefusal<InvalidInput>(
    badText('title', title, 200),
    badText('description', description),
    Number.isInteger(step) && step >= 1 && step <= tasksAtMost
      ? undefined
      : invalid('step', `must be from 1 to ${tasksAtMost}`),
  );

const badPlan = ({ state, tasks }: Change, { addedBecause, ...words }: Plan) =>
  firstRefusal<InvalidInput>(
    badWords(words),
    tasks.length < tasksAtMost ? undefined : invalid('title', `at most ${tasksAtMost} tasks of a change`),
    // What is begun is made as planned; whoever adds to it says why.
    state === 'IN_IMPLEMENTATION' || addedBecause !== null
      ? badText('addedBecause', addedBecause ?? '', 1000)
      : undefined,
  );

/** How a change that follows a standard change is made is what was approved; while it is being made, more may have to be done. */
const frozenBy = (
  { template, tasks, state }: Change,
  command: ChangeTaskCommand,
): Refused<ChangeTaskRefusal> | undefined => {
  if (template === null) return undefined;
  const no = (what: string) => refuse({ code: 'FROZEN_BY_STANDARD_CHANGE' as const, key: template.key, what });
  if (command.type === 'PLAN_TASK')
    return state !== 'IN_IMPLEMENTATION' && tasks.some(({ frozen }) => frozen) ? no(command.title) : undefined;
  const task = tasks.find(({ id }) => id === command.taskId);
  const alters = command.type === 'REWORD_TASK' || command.type === 'REMOVE_TASK';
  return alters && task?.frozen ? no(task.title) : undefined;
};

/** What a standard change says is done to make the change that follows it. */
export const tasksFollowing = (
  { at, ...stands }: Standing,
  tasks: readonly (TaskWords & Pick<ChangeTask, 'teamId'>)[],
  newId: () => string,
): ChangeTaskEvent[] =>
  tasks.map(({ step, title, description, teamId }) => ({
    ...{ ...stands, at, type: 'ChangeTaskPlanned', taskId: newId(), step, title, description },
    ...{ teamId, assigneeId: null, addedBecause: null, frozen: true },
  }));

/** Decides what becomes of the tasks of a change, where the change itself allows it. */
export const decideTask = (change: Change, command: ChangeTaskCommand, base: Standing): Decision => {
  const { taskId } = command;
  if (command.type === 'PLAN_TASK') {
    const { type: _, ...task } = command;
    return (
      badPlan(change, command) ?? frozenBy(change, command) ?? ok([{ ...base, type: 'ChangeTaskPlanned', ...task }])
    );
  }
  const task = change.tasks.find(({ id }) => id === taskId);
  if (!task) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'taskId', id: taskId });
  const refused = illegal(changeTaskMachine, task.state, command.type, changeRights);
  if (refused) return refused;
  switch (command.type) {
    case 'ASSIGN_TASK': {
      const { teamId, assigneeId } = command;
      const same = teamId === task.teamId && assigneeId === task.assigneeId;
      return ok(same ? [] : [{ ...base, type: 'ChangeTaskAssigned', taskId, teamId, assigneeId }]);
    }
    case 'REMOVE_TASK':
      return frozenBy(change, command) ?? ok([{ ...base, type: 'ChangeTaskRemoved', taskId }]);
    case 'REWORD_TASK': {
      const { step, title, description } = command;
      const same = step === task.step && title === task.title && description === task.description;
      const words = { step, title, description };
      return (
        frozenBy(change, command) ??
        badWords(words) ??
        ok(same ? [] : [{ ...base, type: 'ChangeTaskReworded', taskId, ...words }])
      );
    }
    case 'START_TASK':
      return tooEarly(change.tasks, task) ?? ok([{ ...base, type: 'ChangeTaskStarted', taskId }]);
    case 'COMPLETE_TASK': {
      const { note } = command;
      const bad = note === null ? undefined : badText('note', note, 1000);
      return bad ?? ok([{ ...base, type: 'ChangeTaskSettled', taskId, taskState: 'DONE', note }]);
    }
    case 'FAIL_TASK':
    case 'SKIP_TASK': {
      const { why: note } = command;
      const taskState = command.type === 'FAIL_TASK' ? 'FAILED' : 'SKIPPED';
      return badText('why', note, 1000) ?? ok([{ ...base, type: 'ChangeTaskSettled', taskId, taskState, note }]);
    }
    default:
      return never(command);
  }
};

const after = (task: ChangeTask, event: Exclude<ChangeTaskEvent, { type: 'ChangeTaskPlanned' }>): ChangeTask[] => {
  switch (event.type) {
    case 'ChangeTaskAssigned':
      return [{ ...task, teamId: event.teamId, assigneeId: event.assigneeId }];
    case 'ChangeTaskReworded':
      return [{ ...task, step: event.step, title: event.title, description: event.description }];
    case 'ChangeTaskRemoved':
      return [];
    case 'ChangeTaskStarted':
      return [{ ...task, state: 'IN_PROGRESS', note: null, startedAt: event.at, settledAt: null }];
    case 'ChangeTaskSettled':
      return [{ ...task, state: event.taskState, note: event.note, settledAt: event.at }];
    default:
      return never(event);
  }
};

/** The tasks after one event, and who still has something to do. */
export const evolveTasks = (
  tasks: readonly ChangeTask[],
  event: ChangeTaskEvent,
): Pick<Change, 'tasks' | 'taskAssigneeIds'> => {
  const next = (): ChangeTask[] => {
    if (event.type !== 'ChangeTaskPlanned')
      return tasks.flatMap((task) => (task.id === event.taskId ? after(task, event) : [task]));
    const { taskId: id, step, title, description, teamId, assigneeId, addedBecause, at } = event;
    const open = { state: changeTaskMachine.initial, note: null, startedAt: null, settledAt: null } as const;
    const frozen = event.frozen ? ({ frozen: true } as const) : {};
    const fresh = { id, step, title, description, teamId, assigneeId, addedBecause, ...frozen };
    return [...tasks, { ...fresh, ...open, plannedAt: at }];
  };
  const kept = next();
  return { tasks: kept, taskAssigneeIds: assigneesOf(kept) };
};
