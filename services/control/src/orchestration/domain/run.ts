/**
 * Deployment run: the watch over one approved change until it is closed. It waits for one step at a time, since when and
 * until when it says; what does not come in time, or what the CMDB refuses, is escalated to somebody who decides.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.5.1.3, 8.5.3; 2011 9.2.
 */
import {
  type changeStates,
  type deploymentRunEvents,
  deploymentRunStates,
  type deploymentRunSteps,
  type EventOf,
  type escalationCauses,
  type releaseOutcomes,
  type releaseStates,
} from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  machine,
  type Rights,
} from '@attest/kernel';
import type { ChangeEffect } from '../../effect.ts';
import type { DeploymentDeadlines } from './deadline.ts';

export type DeploymentRunState = (typeof deploymentRunStates)[number];
export type DeploymentRunStep = (typeof deploymentRunSteps)[number];
export type EscalationCause = (typeof escalationCauses)[number];

const open = ['RUNNING', 'ESCALATED'] as const;

/**
 * People CONTINUE and ABANDON; the rest is the platform's, by what it sees of changes and releases. A run that is escalated
 * goes on by itself when what it waits for happens after all, and one that is completed is reopened when the release fails later.
 */
export const deploymentRunMachine = machine(deploymentRunStates, 'RUNNING', {
  ADVANCE: { from: open, to: 'RUNNING' },
  ESCALATE: { from: ['RUNNING'], to: 'ESCALATED' },
  REPORT_REFUSAL: { from: open, to: 'ESCALATED' },
  CONTINUE: { from: ['ESCALATED'], to: 'RUNNING' },
  ABANDON: { from: ['ESCALATED'], to: 'ABANDONED' },
  COMPLETE: { from: open, to: 'COMPLETED' },
  COMPENSATE: { from: open, to: 'COMPENSATED' },
  REOPEN: { from: ['COMPLETED'], to: 'RUNNING' },
});
export type DeploymentRunAction = ActionOf<typeof deploymentRunMachine>;

const resolvers = ['CHANGE_MANAGER', 'CONFIGURATION_MANAGER', 'RELEASE_MANAGER'] as const;

export const deploymentRunRights: Rights<DeploymentRunAction | 'PUBLISH_DEADLINES'> = {
  ADVANCE: [],
  ESCALATE: [],
  REPORT_REFUSAL: [],
  CONTINUE: resolvers,
  ABANDON: ['CHANGE_MANAGER', 'CONFIGURATION_MANAGER'],
  COMPLETE: [],
  COMPENSATE: [],
  REOPEN: [],
  PUBLISH_DEADLINES: ['CHANGE_MANAGER'],
};

/** What a run waits for. */
export type Waiting = {
  readonly step: DeploymentRunStep;
  /** Whether the change is being taken back. */
  readonly backwards: boolean;
  /** The release that brings the change; null where none does. */
  readonly releaseId: string | null;
  /** The end of the window in which it is to be done; null where it has none. */
  readonly windowEndsAt: Instant | null;
};

/** A step that is over, or the present one. */
export type PassedStep = Pick<Waiting, 'step' | 'backwards' | 'releaseId'> & {
  readonly since: Instant;
  /** Null: it is the present one. */
  readonly until: Instant | null;
};

/** What the CMDB refused, and why. */
export type RefusedEffect = {
  readonly ciId: string;
  readonly ciKey: string;
  readonly code: string;
  readonly message: string;
  readonly clause: string | null;
};

/** How an escalation ended: by a person, or because what was waited for happened after all. */
export type EscalationEnd = 'CONTINUED' | 'ABANDONED' | 'OVERTAKEN';

export type Escalation = {
  readonly step: DeploymentRunStep;
  readonly cause: EscalationCause;
  readonly refused: readonly RefusedEffect[];
  readonly at: Instant;
  /** Null: nobody decided yet. */
  readonly end: EscalationEnd | null;
  readonly note: string | null;
  readonly resolverId: string | null;
  readonly endedAt: Instant | null;
};

export type DeploymentRun = Waiting & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly title: string;
  readonly state: DeploymentRunState;
  readonly changeId: string;
  readonly changeKey: string;
  /** Since when it waits for the step. */
  readonly since: Instant;
  /** When it is escalated; null where it does not wait, or waits for a person. */
  readonly dueAt: Instant | null;
  /** When its deadline passed, as long as nobody decided and nothing came of it. */
  readonly overdueSince: Instant | null;
  readonly steps: readonly PassedStep[];
  readonly escalations: readonly Escalation[];
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly updatedAt: Instant;
};

export type DeploymentRunEvent = EventOf<typeof deploymentRunEvents>;

/** An effect of the change; `appliedAt`: when the CMDB said so, null while it does not. */
export type SeenEffect = { readonly ciId: string; readonly ciKey: string; readonly appliedAt: Instant | null };

/** The change as it is now. */
export type SeenChange = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly state: (typeof changeStates)[number];
  readonly endsAt: Instant | null;
  readonly approvedAt: Instant | null;
  readonly backedOutAt: Instant | null;
  readonly effects: readonly SeenEffect[];
};

/** A release that has the change, as it is now. */
export type SeenRelease = {
  readonly id: string;
  readonly key: string;
  readonly state: (typeof releaseStates)[number];
  readonly outcome: (typeof releaseOutcomes)[number] | null;
  readonly endsAt: Instant;
  /** Whether something was done in the live environment. */
  readonly touchedLive: boolean;
  /** Whether a failed one was taken back; null where none failed. */
  readonly backedOut: boolean | null;
  /** What it did to the items of the change; empty before it is deployed. */
  readonly effects: readonly ChangeEffect[];
};

/** All that decides where a run stands: nothing of it is remembered from events, so that their order does not matter. */
export type Seen = {
  readonly change: SeenChange;
  /** Releases that have, or had, the change: the newest first. */
  readonly releases: readonly SeenRelease[];
};

export type DeploymentRunCommand =
  | { readonly type: 'ADVANCE' | 'REOPEN'; readonly waiting: Waiting; readonly deadlines: DeploymentDeadlines }
  | { readonly type: 'COMPLETE' | 'COMPENSATE' }
  | { readonly type: 'ESCALATE'; readonly deadlines: DeploymentDeadlines }
  | { readonly type: 'REPORT_REFUSAL'; readonly refused: RefusedEffect; readonly deadlines: DeploymentDeadlines }
  | {
      readonly type: 'CONTINUE';
      readonly note: string;
      readonly resolverId: string;
      /** Until when it may take now; null: as the deadlines say. */
      readonly dueAt: Instant | null;
      readonly again: readonly ChangeEffect[];
      readonly deadlines: DeploymentDeadlines;
    }
  | { readonly type: 'ABANDON'; readonly note: string; readonly resolverId: string };

export type DeploymentRunRefusal = IllegalTransition | InvalidInput;
