/** In what time each step of a deployment run is to be done: data, published whole, its version recorded with every decision. Pure. */
import { type deploymentDeadlinesEvents, deploymentRunSteps, type EventOf } from '@attest/contracts';
import { type Instant, type InvalidInput, ok, plusMs, type Refused, type Result, refuse } from '@attest/kernel';
import type { DeploymentRunStep, Waiting } from './run.ts';

export type StepDeadline = { readonly step: DeploymentRunStep; readonly hours: number };

export type DeadlineTerms = {
  /** One a step. Hours from the end of the step's window, or from its beginning where it has none. */
  readonly steps: readonly StepDeadline[];
  /** In what time whoever is told of an escalation acknowledges it. */
  readonly acknowledgeMinutes: number;
};

/** `version` 0 is as shipped. */
export type DeploymentDeadlines = DeadlineTerms & { readonly version: number };

export type PublishedDeadlines = DeploymentDeadlines & {
  readonly id: string;
  readonly head: string;
  readonly publishedAt: Instant;
};
export type DeadlinesEvent = EventOf<typeof deploymentDeadlinesEvents>;

/** The deadlines as shipped. */
export const shippedDeadlines: DeploymentDeadlines = {
  version: 0,
  steps: [
    { step: 'RELEASE', hours: 30 * 24 },
    { step: 'DEPLOYMENT', hours: 24 },
    { step: 'BACK_OUT', hours: 8 },
    { step: 'CONFIGURATION', hours: 4 },
    { step: 'CLOSURE', hours: 14 * 24 },
  ],
  acknowledgeMinutes: 240,
};

const yearHours = 8760;
const weekMinutes = 10_080;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const isCount = (count: number, most: number): boolean => Number.isInteger(count) && count >= 1 && count <= most;

/** Decides another version. */
export const publishDeadlines = (
  deadlinesId: string,
  { steps, acknowledgeMinutes }: DeadlineTerms,
  now: Instant,
): Result<DeadlinesEvent[], InvalidInput> => {
  if (
    steps.length !== deploymentRunSteps.length ||
    deploymentRunSteps.some((step) => !steps.some((one) => one.step === step))
  )
    return invalid('steps', 'each step has one deadline');
  const wrong = steps.find(({ hours }) => !isCount(hours, yearHours));
  if (wrong) return invalid(`steps ${wrong.step}`, `1 to ${yearHours} hours are expected`);
  if (!isCount(acknowledgeMinutes, weekMinutes))
    return invalid('acknowledgeMinutes', `1 to ${weekMinutes} minutes are expected`);
  const plain = steps.map(({ step, hours }) => ({ step, hours }));
  return ok([{ type: 'DeploymentDeadlinesPublished', at: now, deadlinesId, steps: plain, acknowledgeMinutes }]);
};

/** Applies one event. */
export const evolveDeadlines = (before: PublishedDeadlines | undefined, event: DeadlinesEvent): PublishedDeadlines => ({
  ...{ id: event.deadlinesId, version: (before?.version ?? 0) + 1, head: before?.head ?? '' },
  ...{ steps: event.steps, acknowledgeMinutes: event.acknowledgeMinutes, publishedAt: event.at },
});

const hourMs = 3_600_000;

/** When what is waited for since then is overdue. */
export const dueOf = ({ step, windowEndsAt }: Waiting, since: Instant, { steps }: DeploymentDeadlines): Instant => {
  const deadline = steps.find((one) => one.step === step);
  if (!deadline) throw new RangeError(`there is no deadline for ${step}`);
  const from = windowEndsAt !== null && windowEndsAt > since ? windowEndsAt : since;
  return plusMs(from, deadline.hours * hourMs);
};
