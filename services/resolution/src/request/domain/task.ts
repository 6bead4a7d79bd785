/** The tasks of a fulfilment: what comes before what, and where each stands. Pure. Source: ISO/IEC 20000-1:2018 8.6.2. */
import type { requestTaskKinds } from '@attest/contracts';
import {
  type ActionOf,
  actionsFrom,
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  type InvalidInput,
  machine,
  type Refused,
  refuse,
} from '@attest/kernel';

export type RequestTaskKind = (typeof requestTaskKinds)[number];

export const requestTaskMachine = machine(['OPEN', 'IN_PROGRESS', 'DONE', 'SKIPPED'], 'OPEN', {
  START: { from: ['OPEN'], to: 'IN_PROGRESS' },
  COMPLETE: { from: ['IN_PROGRESS'], to: 'DONE' },
  SKIP: { from: ['OPEN', 'IN_PROGRESS'], to: 'SKIPPED' },
  COMPLETE_BY_CHANGE: { from: ['OPEN', 'IN_PROGRESS'], to: 'DONE' },
  REOPEN: { from: ['OPEN', 'IN_PROGRESS'], to: 'OPEN' },
});
export type RequestTaskState = (typeof requestTaskMachine)['states'][number];
export type RequestTaskAction = ActionOf<typeof requestTaskMachine>;

/** What people may do; the others are the platform's, when the change of a task is closed. */
export const requestTaskActions = ['START', 'COMPLETE', 'SKIP'] as const satisfies readonly RequestTaskAction[];

/** A task as its item lays it down; its name is its own within the item. */
export type TaskStep = {
  readonly name: string;
  readonly kind: RequestTaskKind;
  readonly teamId: string;
  /** The names of the tasks that come before it; those without run side by side. */
  readonly dependsOn: readonly string[];
};

/** A task of one request. */
export type Task = TaskStep & {
  readonly state: RequestTaskState;
  readonly assigneeId: string | null;
  /** The change by which a task of the kind CHANGE is done. */
  readonly changeId: string | null;
  /** Whether it waits until that change is closed. */
  readonly waitsForChange?: boolean;
  /** Why it is open again: the last change by which it was to be done came to nothing, or the fulfilment was contested. */
  readonly reopenedWhy?: string;
  /** Why it is not needed. */
  readonly skippedWhy: string | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
};

export type TaskRefusal = { readonly code: 'TASKS_IN_A_CIRCLE'; readonly tasks: readonly string[] };

export const tasksAtMost = 50;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

/** Those that can never begin: they wait for one another. */
const waitingForEver = (tasks: readonly TaskStep[]): string[] => {
  let left = tasks;
  for (;;) {
    const names = new Set(left.map(({ name }) => name));
    const blocked = left.filter(({ dependsOn }) => dependsOn.some((name) => names.has(name)));
    if (blocked.length === left.length) return blocked.map(({ name }) => name);
    left = blocked;
  }
};

/** Nothing where the tasks can be done in some order; INVALID_INPUT, or TASKS_IN_A_CIRCLE naming those that never begin. */
export const badTasks = (tasks: readonly TaskStep[]): Refused<InvalidInput | TaskRefusal> | undefined => {
  if (tasks.length > tasksAtMost) return invalid('tasks', `at most ${tasksAtMost}`);
  const names = tasks.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return invalid('tasks', `${JSON.stringify(twice)} is there twice`);
  const bad = firstRefusal(
    ...tasks.flatMap(({ name, teamId, dependsOn }, index) => {
      const strange = dependsOn.find((before) => !names.includes(before));
      return [
        badText(`tasks[${index}].name`, name, 100),
        badUuid(`tasks[${index}].teamId`, teamId),
        strange === undefined
          ? undefined
          : invalid(`tasks[${index}].dependsOn`, `there is no task ${JSON.stringify(strange)}`),
      ];
    }),
  );
  if (bad) return bad;
  const circle = waitingForEver(tasks);
  return circle.length > 0 ? refuse({ code: 'TASKS_IN_A_CIRCLE', tasks: circle }) : undefined;
};

export const opened = ({ name, kind, teamId, dependsOn }: TaskStep): Task => ({
  name,
  kind,
  teamId,
  dependsOn,
  state: requestTaskMachine.initial,
  assigneeId: null,
  changeId: null,
  skippedWhy: null,
  startedAt: null,
  endedAt: null,
});

/** A task that is to be done again, for a reason; what was known of its change is the history's. */
export const again = (why: string) =>
  ({
    ...{ state: 'OPEN', changeId: null, waitsForChange: false, assigneeId: null, startedAt: null, endedAt: null },
    ...{ skippedWhy: null, reopenedWhy: why },
  }) as const satisfies Partial<Task>;

/**
 * The names of the tasks that are to be done again: these and those done ones that come after them; all that were done where
 * none is named, and where none was done, all.
 */
export const redone = (tasks: readonly Task[], named: readonly string[]): string[] => {
  const done = tasks.filter(({ state }) => state === 'DONE');
  const chosen = new Set(named.length > 0 ? named : (done.length > 0 ? done : tasks).map(({ name }) => name));
  for (let before = -1; before < chosen.size; ) {
    before = chosen.size;
    for (const { name, dependsOn } of done) if (dependsOn.some((one) => chosen.has(one))) chosen.add(name);
  }
  return tasks.filter(({ name }) => chosen.has(name)).map(({ name }) => name);
};

export const hasEnded = ({ state }: Pick<Task, 'state'>): boolean => state === 'DONE' || state === 'SKIPPED';

/** The names of the tasks that have to end before this one may be touched. */
export const blockersOf = (tasks: readonly Task[], { dependsOn }: Pick<Task, 'dependsOn'>): string[] =>
  tasks.filter((task) => dependsOn.includes(task.name) && !hasEnded(task)).map(({ name }) => name);

/** Tasks that somebody may work on now. */
export const readyOf = (tasks: readonly Task[]): Task[] =>
  tasks.filter((task) => !hasEnded(task) && blockersOf(tasks, task).length === 0);

/** A task of a request, and what may be done to it. */
export type ShownTask = Task & {
  readonly requestId: string;
  readonly blockedBy: readonly string[];
  readonly availableActions: readonly (typeof requestTaskActions)[number][];
};

/** The tasks of a request as people see them; `live` while it is being fulfilled: otherwise nothing may be done. */
export const shownTasks = (requestId: string, tasks: readonly Task[], live: boolean): ShownTask[] =>
  tasks.map((task) => {
    const blockedBy = blockersOf(tasks, task);
    const free = live && blockedBy.length === 0;
    const actions: readonly string[] = free ? actionsFrom(requestTaskMachine, task.state) : [];
    const possible = requestTaskActions.filter(
      (action) => actions.includes(action) && !(action === 'COMPLETE' && task.waitsForChange === true),
    );
    return { ...task, requestId, blockedBy, availableActions: possible };
  });
