/** What events of changes say to whom. Pure. */
import type { assessedProcesses, changeEvents, changeTaskStates } from '@attest/contracts';
import type { Role } from '@attest/kernel';
import { board, managers } from './control.ts';
import { type Copy, learning } from './copy.ts';
import { type Addressee, type Happened, type Happening, holders, persons, saying, teams, workers } from './news.ts';

/** What is known here of a task of a change. */
export type ChangeTaskCopy = {
  readonly id: string;
  /** A step begins when those before are done or skipped. */
  readonly step: number;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly state: (typeof changeTaskStates)[number];
};

/** What is known here of a change: who has to do with it. */
export type ChangeCopy = Copy & {
  readonly state: string;
  readonly requesterId: string;
  readonly implementerId: string | null;
  readonly tasks: readonly ChangeTaskCopy[];
};

type ChangeHappened = Happened<typeof changeEvents>;

const tasksAfter = (tasks: readonly ChangeTaskCopy[], event: ChangeHappened): readonly ChangeTaskCopy[] => {
  const put = (taskId: string, over: Partial<ChangeTaskCopy>) =>
    tasks.map((task) => (task.id === taskId ? { ...task, ...over } : task));
  switch (event.type) {
    case 'ChangeTaskPlanned': {
      const { taskId: id, step, teamId, assigneeId } = event.data;
      return [...tasks.filter((task) => task.id !== id), { id, step, teamId, assigneeId, state: 'OPEN' }];
    }
    case 'ChangeTaskAssigned':
      return put(event.data.taskId, { teamId: event.data.teamId, assigneeId: event.data.assigneeId });
    case 'ChangeTaskReworded':
      return put(event.data.taskId, { step: event.data.step });
    case 'ChangeTaskRemoved':
      return tasks.filter(({ id }) => id !== event.data.taskId);
    case 'ChangeTaskStarted':
      return put(event.data.taskId, { state: 'IN_PROGRESS' });
    case 'ChangeTaskSettled':
      return put(event.data.taskId, { state: event.data.taskState });
    default:
      return tasks;
  }
};

export const learnChange = learning<ChangeHappened, ChangeCopy>(
  (event, heard) =>
    event.type === 'ChangeRequested'
      ? { ...heard, state: event.data.state, requesterId: event.data.requesterId, implementerId: null, tasks: [] }
      : undefined,
  (copy, event) => ({
    ...copy,
    state: event.data.state,
    implementerId: event.type === 'ChangeScheduled' ? (event.data.implementerId ?? null) : copy.implementerId,
    tasks: tasksAfter(copy.tasks, event),
  }),
);

type AssessedProcess = (typeof assessedProcesses)[number];
type Named = NonNullable<Extract<ChangeHappened, { type: 'ChangeRequested' }>['data']['assessors']>;

/** Who looks at a change from a process's point of view where the policy names nobody. */
const usualAssessors: Readonly<Record<AssessedProcess, Role>> = {
  SERVICE_LEVEL: 'SERVICE_LEVEL_MANAGER',
  AVAILABILITY: 'CHANGE_ADVISORY_BOARD_MEMBER',
  CONTINUITY: 'CHANGE_ADVISORY_BOARD_MEMBER',
  CAPACITY: 'CHANGE_ADVISORY_BOARD_MEMBER',
  SECURITY: 'CHANGE_ADVISORY_BOARD_MEMBER',
  FINANCE: 'FINANCE_MANAGER',
  CONFIGURATION: 'CONFIGURATION_MANAGER',
  RELEASE: 'RELEASE_MANAGER',
};

const assessorsOf = (awaited: readonly AssessedProcess[], named: Named): Addressee[] => {
  const told = awaited.map((process) => named.find((one) => one.process === process) ?? usualAssessors[process]);
  const roles = told.flatMap((one) => (typeof one === 'string' ? [one] : one.roles));
  const byName = told.flatMap((one) =>
    typeof one === 'string' ? [] : [...persons(...one.personIds), ...teams(...one.teamIds)],
  );
  return [...managers, ...[...new Set(roles)].flatMap(holders), ...byName];
};

const isSettled = ({ state }: ChangeTaskCopy): boolean => state === 'DONE' || state === 'SKIPPED';

/** Tasks that may be begun: of the first step of which something is left. */
const readyIn = (tasks: readonly ChangeTaskCopy[]): readonly ChangeTaskCopy[] => {
  const step = Math.min(...tasks.filter((task) => !isSettled(task)).map((task) => task.step));
  return tasks.filter((task) => task.step === step && task.state === 'OPEN');
};

/** `before` is what was known before the event, `after` what is known after it. */
export const ofChange = (event: ChangeHappened, before: ChangeCopy | undefined, after: ChangeCopy): Happening[] => {
  const say = saying(event);
  const { requesterId, implementerId, tasks } = after;
  const requester = persons(requesterId);
  const makers = persons(implementerId);
  const told = [...requester, ...makers];
  switch (event.type) {
    case 'ChangeRequested': {
      const { changeType, awaitedAssessments = [], assessors = [] } = event.data;
      // What follows a standard change is approved by that one.
      if (changeType === 'STANDARD') return [];
      const to = assessorsOf(awaitedAssessments, assessors);
      return say({ reason: 'ASSESSMENT_ASKED', to, not: [requesterId] });
    }
    case 'ChangeEffectRecorded':
    case 'ChangeEffectRemoved':
      return before?.state === 'ASSESSED' ? say({ reason: 'ASSESSMENT_ASKED', to: managers, not: [requesterId] }) : [];
    case 'ChangeAssessed':
      return event.data.awaitedAssessments?.length === 0
        ? say({ reason: 'APPROVAL_ASKED', to: board, not: [requesterId] })
        : [];
    case 'ChangeApproved':
      return say(
        { reason: 'STATE_CHANGED', to: requester },
        { reason: 'DECISION_ASKED', to: [...managers, ...holders('RELEASE_MANAGER')] },
      );
    case 'ChangeRejected':
      return say({ reason: 'STATE_CHANGED', to: requester });
    case 'ChangeScheduled':
      return say(
        { reason: 'ASSIGNED', to: implementerId === (before?.implementerId ?? null) ? [] : makers },
        { reason: 'STATE_CHANGED', to: told },
      );
    case 'ChangeConflictsFound':
      return event.data.conflicts.length === 0 ? [] : say({ reason: 'CONFLICT_FOUND', to: [...makers, ...managers] });
    case 'ChangeTaskPlanned':
    case 'ChangeTaskAssigned': {
      const { teamId, assigneeId } = event.data;
      return say(
        assigneeId === null
          ? { reason: 'TEAM_ASSIGNED', to: teams(teamId) }
          : { reason: 'ASSIGNED', to: persons(assigneeId) },
      );
    }
    case 'ChangeImplementationStarted':
      return say({ reason: 'STATE_CHANGED', to: told }, { reason: 'TASK_READY', to: readyIn(tasks).flatMap(workers) });
    case 'ChangeTaskSettled': {
      if (event.data.taskState === 'FAILED') return say({ reason: 'TASK_FAILED', to: [...makers, ...managers] });
      const waited = new Set(readyIn(before?.tasks ?? []).map(({ id }) => id));
      const fresh = readyIn(tasks).filter(({ id }) => !waited.has(id));
      return after.state === 'IN_IMPLEMENTATION' ? say({ reason: 'TASK_READY', to: fresh.flatMap(workers) }) : [];
    }
    case 'ChangeImplemented':
    case 'ChangeBackedOut':
      return say({ reason: 'STATE_CHANGED', to: told }, { reason: 'REVIEW_ASKED', to: board });
    case 'ChangeReviewMissed':
      return say({ reason: 'TARGET_MISSED', to: managers });
    case 'ChangeClosed':
    case 'ChangeCancelled':
      return say({ reason: 'STATE_CHANGED', to: told });
    default:
      return [];
  }
};
