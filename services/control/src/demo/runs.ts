/** The demonstration's deployment runs: what the watch saw of each approved change, at its own time. */
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import { type Change, type ChangeEvent, evolve as evolveChange } from '../change/domain/index.ts';
import {
  type DeploymentRun,
  type DeploymentRunCommand,
  type DeploymentRunEvent,
  decide,
  evolve,
  following,
  type RefusedEffect,
  type Seen,
  shippedDeadlines,
  start,
} from '../orchestration/domain/index.ts';
import { evolve as evolveRelease, type Release, type ReleaseEvent } from '../release/domain/index.ts';

/** A change, the release that brings it, what the CMDB refused of it; and why its run was given up, where it was. */
export type WatchedChange = {
  readonly change: { readonly change: Change; readonly events: readonly ChangeEvent[] };
  readonly release: { readonly release: Release; readonly events: readonly ReleaseEvent[] } | undefined;
  readonly refused: RefusedEffect | undefined;
  readonly abandonedBecause: string | undefined;
};

const hourMs = 3_600_000;
const keeper = persona('change-manager').personId;

const upTo = <S, E extends { readonly at: Instant }>(
  events: readonly E[],
  at: Instant,
  evolveOne: (state: S | undefined, event: E) => S,
): S | undefined => events.filter((event) => event.at <= at).reduce<S | undefined>(evolveOne, undefined);

const seenAt = ({ change, release }: WatchedChange, at: Instant): Seen | undefined => {
  const now = upTo(change.events, at, evolveChange);
  if (!now?.approvedAt) return undefined;
  const bringing = release && upTo(release.events, at, evolveRelease);
  const touchedLive = bringing?.deployedAt !== null || bringing.steps.some(({ progress }) => progress !== null);
  return { change: now, releases: bringing ? [{ ...bringing, touchedLive }] : [] };
};

const told = (watched: WatchedChange, key: string): DeploymentRunEvent[] => {
  const { change, release, refused, abandonedBecause } = watched;
  const id = demoId('deployment run', change.change.id);
  const moments = [...change.events, ...(release?.events ?? [])].map(({ at }) => at);
  const events: DeploymentRunEvent[] = [];
  let run: DeploymentRun | undefined;
  const take = (more: readonly DeploymentRunEvent[]): void => {
    events.push(...more);
    run = more.reduce<DeploymentRun | undefined>(evolve, run);
  };
  const then = (command: DeploymentRunCommand, at: Instant): void => {
    if (run) take(mustSucceed(decide(run, command, at)));
  };
  for (const at of [...new Set(moments)].sort()) {
    const seen = seenAt(watched, at);
    if (!seen) continue;
    if (run?.dueAt && run.dueAt < at) {
      then({ type: 'ESCALATE', deadlines: shippedDeadlines }, run.dueAt);
      if (abandonedBecause !== undefined)
        then({ type: 'ABANDON', note: abandonedBecause, resolverId: keeper }, plusMs(run.updatedAt, 12 * hourMs));
    }
    if (!run) take([start(id, key, seen, shippedDeadlines, at)]);
    const command = run && following(run, seen, shippedDeadlines);
    if (command) then(command, at);
    if (refused && run?.state === 'RUNNING' && run.step === 'CONFIGURATION')
      then({ type: 'REPORT_REFUSAL', refused, deadlines: shippedDeadlines }, at);
  }
  return events;
};

/** The events of each run, in the order of the changes; of those that were approved. */
export const tellRuns = (watched: readonly WatchedChange[], keyOf: () => string): DeploymentRunEvent[][] =>
  watched.filter(({ change }) => change.change.approvedAt !== null).map((one) => told(one, keyOf()));
