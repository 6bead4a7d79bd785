/** What becomes of a deployment run: the first event, what follows from what is seen, and what people decide. Pure. */
import { badText, type Instant, illegal, never, ok, type Result, refuse, stateAfter } from '@attest/kernel';
import { type Course, courseOf } from './course.ts';
import { type DeploymentDeadlines, dueOf } from './deadline.ts';
import {
  type DeploymentRun,
  type DeploymentRunCommand,
  type DeploymentRunEvent,
  type DeploymentRunRefusal,
  type DeploymentRunState,
  deploymentRunMachine,
  deploymentRunRights,
  type Seen,
  type Waiting,
} from './run.ts';

type Decision = Result<DeploymentRunEvent[], DeploymentRunRefusal>;

/** A change that is over when it is first seen waited for nothing. */
const first = (course: Course): Waiting =>
  typeof course === 'string'
    ? { step: 'CLOSURE', backwards: course === 'COMPENSATED', releaseId: null, windowEndsAt: null }
    : course;

/** The first event of a run; what is seen may lead on at once. */
export const start = (
  id: string,
  key: string,
  seen: Seen,
  deadlines: DeploymentDeadlines,
  now: Instant,
): DeploymentRunEvent => {
  const { id: changeId, key: changeKey, title } = seen.change;
  const waiting = first(courseOf(seen));
  const dueAt = dueOf(waiting, now, deadlines);
  const names = { runId: id, key, changeId, changeKey, title };
  return { type: 'DeploymentRunStarted', at: now, ...names, state: deploymentRunMachine.initial, ...waiting, dueAt };
};

const isSame = (run: Waiting, { step, backwards, releaseId, windowEndsAt }: Waiting): boolean =>
  run.step === step && run.backwards === backwards && run.releaseId === releaseId && run.windowEndsAt === windowEndsAt;

/** The command that what is seen gives; undefined where the run is where it is to be, or over. */
export const following = (
  run: DeploymentRun,
  seen: Seen,
  deadlines: DeploymentDeadlines,
): DeploymentRunCommand | undefined => {
  if (run.endedAt !== null && run.state !== 'COMPLETED') return undefined;
  const course = courseOf(seen);
  if (run.state === 'COMPLETED')
    return course === 'COMPLETED' ? undefined : { type: 'REOPEN', waiting: first(course), deadlines };
  if (course === 'COMPLETED') return { type: 'COMPLETE' };
  if (course === 'COMPENSATED') return { type: 'COMPENSATE' };
  return isSame(run, course) ? undefined : { type: 'ADVANCE', waiting: course, deadlines };
};

const stands = (run: DeploymentRun, state: DeploymentRunState) => {
  const { key, changeId, changeKey, title, step, backwards, releaseId, windowEndsAt } = run;
  return { key, state, changeId, changeKey, title, step, backwards, releaseId, windowEndsAt };
};

/** Decides what happened, or why nothing may. */
export const decide = (run: DeploymentRun, command: DeploymentRunCommand, now: Instant): Decision => {
  const refused = illegal(deploymentRunMachine, run.state, command.type, deploymentRunRights);
  if (refused) return refused;
  const base = { at: now, ...stands(run, stateAfter(deploymentRunMachine, run.state, command.type)) };
  switch (command.type) {
    case 'ADVANCE': {
      const { step, backwards, releaseId, windowEndsAt } = command.waiting;
      const dueAt = dueOf(command.waiting, now, command.deadlines);
      return ok([{ ...base, step, backwards, releaseId, windowEndsAt, dueAt, type: 'DeploymentRunAdvanced' as const }]);
    }
    case 'REOPEN': {
      const { step, backwards, releaseId, windowEndsAt } = command.waiting;
      const dueAt = dueOf(command.waiting, now, command.deadlines);
      const { acknowledgeMinutes } = command.deadlines;
      const back = { step, backwards, releaseId, windowEndsAt, dueAt, acknowledgeMinutes };
      return ok([{ ...base, ...back, type: 'DeploymentRunReopened' }]);
    }
    case 'ESCALATE': {
      const { acknowledgeMinutes } = command.deadlines;
      const why = { cause: 'DEADLINE_PASSED' as const, refused: [], acknowledgeMinutes };
      return ok([{ ...base, dueAt: null, type: 'DeploymentRunEscalated', ...why }]);
    }
    case 'REPORT_REFUSAL': {
      const { acknowledgeMinutes } = command.deadlines;
      const before = run.escalations.findLast(({ end }) => end === null)?.refused ?? [];
      if (before.some(({ ciId, code }) => ciId === command.refused.ciId && code === command.refused.code))
        return ok([]);
      const others = before.filter(({ ciId }) => ciId !== command.refused.ciId);
      const why = { cause: 'EFFECT_REFUSED' as const, refused: [...others, command.refused], acknowledgeMinutes };
      return ok([{ ...base, dueAt: null, type: 'DeploymentRunEscalated', ...why }]);
    }
    case 'CONTINUE': {
      const { note, resolverId, again, deadlines } = command;
      if (command.dueAt !== null && command.dueAt <= now)
        return refuse({ code: 'INVALID_INPUT', field: 'dueAt', reason: 'must be in the future' });
      const dueAt = command.dueAt ?? dueOf(run, now, deadlines);
      return (
        badText('note', note, 2000) ??
        ok([{ ...base, dueAt, type: 'DeploymentRunContinued', note, resolverId, again: [...again] }])
      );
    }
    case 'ABANDON': {
      const { note, resolverId } = command;
      return (
        badText('note', note, 2000) ?? ok([{ ...base, dueAt: null, type: 'DeploymentRunAbandoned', note, resolverId }])
      );
    }
    case 'COMPLETE':
      return ok([{ ...base, dueAt: null, type: 'DeploymentRunCompleted' }]);
    case 'COMPENSATE':
      return ok([{ ...base, dueAt: null, type: 'DeploymentRunCompensated' }]);
    default:
      return never(command);
  }
};
