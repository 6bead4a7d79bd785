/** Valid defaults for the tests of deployment runs. */
import type { Instant } from '@attest/kernel';
import {
  type DeploymentRun,
  type DeploymentRunAction,
  type DeploymentRunCommand,
  decide,
  evolve,
  type Seen,
  type SeenRelease,
  shippedDeadlines,
  start,
} from './index.ts';

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const now = '2026-01-05T08:00:00.000Z' as Instant;
export const later = '2026-01-06T08:00:00.000Z' as Instant;
export const windowEndsAt = '2026-01-10T22:00:00.000Z' as Instant;

const side = (version: string) => ({ state: null, attributes: { version } });
export const effect = { changeId: id(1), ciId: id(5), ciKey: 'CI-1005', before: side('18'), after: side('19') };

export const aSeenRelease = (over: Partial<SeenRelease> = {}): SeenRelease => ({
  id: id(2),
  key: 'REL-1001',
  state: 'PLANNED',
  outcome: null,
  endsAt: windowEndsAt,
  touchedLive: false,
  backedOut: null,
  effects: [],
  ...over,
});

/** An approved change with one effect, and its releases. */
export const aSeen = (change: Partial<Seen['change']> = {}, releases: readonly SeenRelease[] = []): Seen => ({
  change: {
    ...{ id: id(1), key: 'CHG-1001', title: 'to 19', state: 'APPROVED', endsAt: null, approvedAt: now },
    ...{ backedOutAt: null, effects: [{ ciId: id(5), ciKey: 'CI-1005', appliedAt: null }] },
    ...change,
  },
  releases,
});

export const aRun = (over: Partial<DeploymentRun> = {}): DeploymentRun => ({
  ...evolve(undefined, start(id(9), 'RUN-1001', aSeen(), shippedDeadlines, now)),
  ...over,
});

export const refused = {
  ...{ ciId: id(5), ciKey: 'CI-1005', code: 'DEPENDED_ON', message: 'CI-1001 needs it.', clause: null },
};

/** One command an action, with nothing but the state in its way. */
export const commands: Record<DeploymentRunAction, DeploymentRunCommand> = {
  ADVANCE: {
    type: 'ADVANCE',
    waiting: { step: 'DEPLOYMENT', backwards: false, releaseId: id(2), windowEndsAt },
    deadlines: shippedDeadlines,
  },
  ESCALATE: { type: 'ESCALATE', deadlines: shippedDeadlines },
  REPORT_REFUSAL: { type: 'REPORT_REFUSAL', refused, deadlines: shippedDeadlines },
  CONTINUE: {
    ...{ type: 'CONTINUE', note: 'the relation is gone', resolverId: id(7), dueAt: null, again: [effect] },
    deadlines: shippedDeadlines,
  },
  ABANDON: { type: 'ABANDON', note: 'asked for again', resolverId: id(7) },
  COMPLETE: { type: 'COMPLETE' },
  COMPENSATE: { type: 'COMPENSATE' },
  REOPEN: {
    type: 'REOPEN',
    waiting: { step: 'BACK_OUT', backwards: true, releaseId: id(2), windowEndsAt: null },
    deadlines: shippedDeadlines,
  },
};

export const after = (run: DeploymentRun, command: DeploymentRunCommand, at: Instant = later): DeploymentRun => {
  const decision = decide(run, command, at);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, run);
};
