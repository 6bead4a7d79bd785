/** What deployment runs do when something happened elsewhere: look where their changes are now. */
import { changeEvents, configurationItemEvents, releaseEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { on, onBatch, onDeadline, type Reaction } from '@attest/record';
import { overdue, reportRefusal, watch } from './commands.ts';
import { changesAt } from './store.ts';

const process = 'control.orchestration';

/** Notes that something happened to the change; the last of it counts. */
const note = (moved: Map<string, Instant>, changeId: string, at: Instant): void => {
  const before = moved.get(changeId);
  if (before === undefined || before < at) moved.set(changeId, at);
};

const {
  ChangeApproved,
  ChangeScheduled,
  ChangeImplementationStarted,
  ChangeImplemented,
  ChangeEffectApplied,
  ChangeEffectReverted,
  ChangeBackedOut,
  ChangeReviewed,
  ChangeClosed,
  ChangeCancelled,
} = changeEvents;
const {
  ReleasePlanned,
  ReleaseReplanned,
  ReleaseStepReported,
  ReleaseDeployed,
  ReleaseFailed,
  ReleaseClosed,
  ReleaseCancelled,
} = releaseEvents;

export const reactions: readonly Reaction[] = [
  onBatch(
    [
      ChangeApproved,
      ChangeScheduled,
      ChangeImplementationStarted,
      ChangeImplemented,
      ChangeEffectApplied,
      ChangeEffectReverted,
      ChangeBackedOut,
      ChangeReviewed,
      ChangeClosed,
      ChangeCancelled,
    ],
    `${process}.watch-changes`,
    async (tx, events, deps) => {
      const moved = new Map<string, Instant>();
      for (const { recordId, at } of events) note(moved, recordId, at);
      await watch(tx, deps, moved);
    },
  ),
  onBatch(
    [
      ReleasePlanned,
      ReleaseReplanned,
      ReleaseStepReported,
      ReleaseDeployed,
      ReleaseFailed,
      ReleaseClosed,
      ReleaseCancelled,
    ],
    `${process}.watch-releases`,
    async (tx, events, deps) => {
      const moved = new Map<string, Instant>();
      // A plan that was made anew may have given changes up.
      for (const { recordId, data, at } of events)
        for (const changeId of [...data.changeIds, ...(await changesAt(tx, [recordId]))]) note(moved, changeId, at);
      await watch(tx, deps, moved);
    },
  ),
  on(configurationItemEvents.ConfigurationItemEffectRefused, `${process}.escalate-refusal`, async (tx, event, deps) => {
    const { changeId, backedOut, key: ciKey, code, message, clause } = event.data;
    if (changeId === null) return;
    const refused = { ciId: event.recordId, ciKey, code, message, clause };
    await reportRefusal(tx, deps, changeId, backedOut, refused, event.at);
  }),
];

export const deadlines = [onDeadline('orchestration', 'step', (tx, { recordId }, deps) => overdue(tx, deps, recordId))];
