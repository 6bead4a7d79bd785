/** What changes do when something happened elsewhere: follow their release, their items' records and the problem behind them. */
import {
  changeEvents,
  changePeriodEvents,
  configurationItemEvents,
  personEvents,
  problemEvents,
  releaseEvents,
} from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { type Deps, on, onAny, onBatch, onDeadline, type Reaction, type Tx } from '@attest/record';
import { learningMembers } from '@attest/reference';
import { itemsNow } from '../item.ts';
import { additions } from './addition.ts';
import {
  beginTrends,
  follow,
  followUnauthorised,
  missTrend,
  recompute,
  revokeFeedsOf,
  takeDueTrend,
  windowOf,
  withdrawAfterFailure,
} from './commands/index.ts';
import { detections } from './detection.ts';
import type { ChangeCommand } from './domain/index.ts';
import { raiseForRequest } from './request.ts';
import {
  changeStore,
  conflictsOf,
  countingCaused,
  periodStore,
  plannedIn,
  plannedNear,
  standingAgainst,
} from './store/index.ts';

const {
  ConfigurationItemRegistered,
  ConfigurationItemChanged,
  ConfigurationItemPutIntoUse,
  ConfigurationItemMaintenanceStarted,
  ConfigurationItemMaintenanceEnded,
  ConfigurationItemRetired,
  ConfigurationItemsRelated,
  ConfigurationItemsUnrelated,
} = configurationItemEvents;

const { ChangeScheduled, ChangeCancelled, ChangeImplemented, ChangeBackedOut } = changeEvents;
const { ChangeTaskPlanned, ChangeTaskAssigned, ChangeTaskRemoved, ChangeTaskSettled } = changeEvents;
const { ChangePeriodPublished, ChangePeriodRevised, ChangePeriodWithdrawn } = changePeriodEvents;

/** Says which changes did not follow; that one was settled before, or never got so far, is nothing to worry about. */
const tell = async (
  tx: Tx,
  { log }: Deps,
  ids: readonly string[],
  command: ChangeCommand,
  at: Instant,
  reason: string,
): Promise<void> => {
  for (const { change, refusal } of await follow(tx, ids, command, at, reason))
    log[refusal.code === 'ILLEGAL_TRANSITION' ? 'debug' : 'warn'](
      { change: change.key, command: command.type, refusal, reason },
      'a change does not follow',
    );
};

export const reactions: readonly Reaction[] = [
  raiseForRequest,
  ...detections,
  additions,
  countingCaused,
  learningMembers('control.change'),
  onBatch([changeEvents.ChangeRequested], 'control.change.begin-trends', async (tx, [first]) => {
    if (first) await beginTrends(tx, first.at);
  }),
  onAny(
    [personEvents.PersonChanged, personEvents.PersonDeactivated],
    'control.change.revoke-feeds-of-person',
    (tx, { data: { roles }, recordId: id, at }) => revokeFeedsOf(tx, { id, roles }, at),
  ),
  on(releaseEvents.ReleaseDeployed, 'control.change.follow-deployment', (tx, { data, recordId, at }, deps) =>
    tell(tx, deps, data.changeIds, { type: 'RECORD_DEPLOYMENT', releaseId: recordId }, at, `release ${data.key}`),
  ),
  on(releaseEvents.ReleaseFailed, 'control.change.follow-rollback', async (tx, { data, recordId, at }, deps) => {
    if (!data.backedOut) return;
    const { changeIds, why, key } = data;
    // The release's reason may be longer than a change's.
    const short = why.length > 1000 ? `${why.slice(0, 999)}…` : why;
    await tell(tx, deps, changeIds, { type: 'RECORD_ROLLBACK', releaseId: recordId, why: short }, at, `release ${key}`);
  }),
  onAny(
    [
      ConfigurationItemRegistered,
      ConfigurationItemChanged,
      ConfigurationItemPutIntoUse,
      ConfigurationItemMaintenanceStarted,
      ConfigurationItemMaintenanceEnded,
      ConfigurationItemRetired,
      ConfigurationItemsRelated,
      ConfigurationItemsUnrelated,
    ],
    'control.change.follow-item',
    async (tx, { data, recordId, at }, deps) => {
      const { state, attributes, changeId = null, backedOut = false, key } = data;
      if (changeId === null) return;
      const relations = (await itemsNow(tx, [recordId])).get(recordId)?.relations ?? [];
      const item = { state, attributes, relations };
      const command = { type: 'RECORD_ITEM', ciId: recordId, item, backedOut } as const;
      await tell(tx, deps, [changeId], command, at, `configuration item ${key}`);
    },
  ),
  on(problemEvents.ProblemChangeLinked, 'control.change.link-problem', (tx, { data, recordId, at }, deps) =>
    tell(tx, deps, [data.changeId], { type: 'LINK', problemId: recordId }, at, 'the problem names the change'),
  ),
  on(ChangeBackedOut, 'control.change.withdraw-standard-after-back-out', (tx, { recordId, at }) =>
    withdrawAfterFailure(tx, recordId, at),
  ),
  on(
    changeEvents.ChangeClosed,
    'control.change.withdraw-standard-after-failure',
    async (tx, { recordId, data, at }) => {
      if (data.outcome === 'FAILED') await withdrawAfterFailure(tx, recordId, at);
    },
  ),
  onBatch(
    [
      ChangeScheduled,
      ChangeCancelled,
      ChangeImplemented,
      ChangeBackedOut,
      ChangeTaskPlanned,
      ChangeTaskAssigned,
      ChangeTaskRemoved,
      ChangeTaskSettled,
    ],
    'control.change.recompute-conflicts-of-others',
    async (tx, events, { now }) => {
      const moved = [...new Set(events.map(({ recordId }) => recordId))];
      const touched = await standingAgainst(tx, moved, now());
      for (const change of await changeStore.loadMany(tx, moved)) {
        const window = change.state === 'SCHEDULED' ? windowOf(change) : undefined;
        if (window) touched.push(change.id, ...(await conflictsOf(tx, change, window)).map(({ withId }) => withId));
      }
      await recompute(tx, touched, now(), 'another change has another window');
    },
  ),
  onBatch(
    [ConfigurationItemsRelated, ConfigurationItemsUnrelated, ConfigurationItemRetired],
    'control.change.recompute-conflicts-of-items',
    async (tx, events, { now }) => {
      const ends = events.flatMap(({ recordId, data }) => [
        recordId,
        ...('relations' in data ? data.relations.map(({ toId }) => toId) : []),
      ]);
      await recompute(tx, await plannedNear(tx, [...new Set(ends)], now()), now(), 'items are related otherwise');
    },
  ),
  onBatch(
    [ChangePeriodPublished, ChangePeriodRevised, ChangePeriodWithdrawn],
    'control.change.recompute-conflicts-of-periods',
    async (tx, events, { now }) => {
      const ids = [...new Set(events.map(({ recordId }) => recordId))];
      const touched = await standingAgainst(tx, ids, now());
      for (const period of await periodStore.loadMany(tx, ids))
        if (period.state === 'IN_FORCE') touched.push(...(await plannedIn(tx, period, now())));
      await recompute(tx, touched, now(), 'maintenance windows or freezes are others');
    },
  ),
];

export const deadlines = [
  onDeadline('change', 'review', async (tx, { recordId, dueAt }, deps) => {
    await tell(tx, deps, [recordId], { type: 'MISS_REVIEW', dueAt }, deps.now(), 'nobody reviewed it in time');
  }),
  onDeadline('change', 'trend', (tx, { dueAt }, { now }) => takeDueTrend(tx, dueAt, now())),
  onDeadline('change', 'trend-conclusion', (tx, { recordId }, { now }) => missTrend(tx, recordId, now())),
  onDeadline('change', 'unauthorised', (tx, { recordId }, { now }) =>
    followUnauthorised(tx, recordId, { type: 'MISS' }, now(), 'nobody settled it in time'),
  ),
];
