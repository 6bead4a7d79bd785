/** What a deployment run is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { DeploymentRun, DeploymentRunEvent, Escalation, EscalationEnd, PassedStep } from './run.ts';

type Of<T extends DeploymentRunEvent['type']> = Extract<DeploymentRunEvent, { type: T }>;

const present = ({ step, backwards, releaseId, at }: DeploymentRunEvent): PassedStep => ({
  ...{ step, backwards, releaseId, since: at, until: null },
});

const passed = (run: DeploymentRun, { at }: DeploymentRunEvent): PassedStep[] =>
  run.steps.map((step) => (step.until === null ? { ...step, until: at } : step));

/** Ends the escalation that nobody decided yet, where there is one. */
const ended = (
  run: DeploymentRun,
  { at }: DeploymentRunEvent,
  end: EscalationEnd,
  { note = null, resolverId = null }: { readonly note?: string | null; readonly resolverId?: string | null } = {},
): Escalation[] =>
  run.escalations.map((one) => (one.end === null ? { ...one, end, note, resolverId, endedAt: at } : one));

/** More refusals of one deployment are one escalation. */
const escalated = (run: DeploymentRun, { step, cause, refused, at }: Of<'DeploymentRunEscalated'>): Escalation[] => {
  const fresh = { step, cause, refused, at, end: null, note: null, resolverId: null, endedAt: null };
  const last = run.escalations.at(-1);
  if (last?.end !== null || last === undefined) return [...run.escalations, fresh];
  return [...run.escalations.slice(0, -1), { ...fresh, at: last.at }];
};

const first = ({ runId, dueAt, ...event }: Of<'DeploymentRunStarted'>): DeploymentRun => {
  const { type: _, at, ...facts } = event;
  const started = { ...event, runId, dueAt };
  return {
    ...facts,
    ...{ id: runId, version: 1, head: '', dueAt },
    ...{ since: at, overdueSince: null, steps: [present(started)], escalations: [] },
    ...{ startedAt: at, endedAt: null, updatedAt: at },
  };
};

/** Applies one event. Throws where a history does not begin with DeploymentRunStarted: such a history is broken, not input. */
export const evolve = (run: DeploymentRun | undefined, event: DeploymentRunEvent): DeploymentRun => {
  if (event.type === 'DeploymentRunStarted') return first(event);
  if (!run) throw new Error(`a deployment run begins with DeploymentRunStarted, not ${event.type}`);
  const { state, step, backwards, releaseId, windowEndsAt, dueAt, at } = event;
  const next: DeploymentRun = {
    ...{ ...run, state, step, backwards, releaseId, windowEndsAt, dueAt },
    ...{ version: run.version + 1, overdueSince: null, updatedAt: at },
  };
  const over = { steps: passed(run, event), endedAt: at };
  switch (event.type) {
    case 'DeploymentRunAdvanced':
      return {
        ...{ ...next, since: at, steps: [...passed(run, event), present(event)] },
        escalations: ended(run, event, 'OVERTAKEN'),
      };
    case 'DeploymentRunReopened':
      return { ...next, since: at, endedAt: null, steps: [...run.steps, present(event)] };
    case 'DeploymentRunEscalated':
      return {
        ...{ ...next, escalations: escalated(run, event) },
        overdueSince: event.cause === 'DEADLINE_PASSED' ? at : run.overdueSince,
      };
    case 'DeploymentRunContinued':
      return { ...next, since: at, escalations: ended(run, event, 'CONTINUED', event) };
    case 'DeploymentRunAbandoned':
      return { ...next, ...over, escalations: ended(run, event, 'ABANDONED', event) };
    case 'DeploymentRunCompleted':
    case 'DeploymentRunCompensated':
      return { ...next, ...over, escalations: ended(run, event, 'OVERTAKEN') };
    default:
      return never(event);
  }
};
