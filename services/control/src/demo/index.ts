/**
 * The demonstration's CMDB, changes and releases, from the cast that all services share.
 *
 * The same on every machine for the same day; every history is what the rules of the processes decided, at its own time.
 */
import { customers, demoEpoch, people, services, teams } from '@attest/demo';
import { type Instant, plusMs, systemActor } from '@attest/kernel';
import { type Deps, nextKeys, recordMany, type Tx, transact } from '@attest/record';
import { scheduleAsset, scheduleEntitlement } from '../asset/commands/index.ts';
import { assetStore, entitlementStore } from '../asset/store/index.ts';
import { scheduleAudit } from '../audit/commands.ts';
import { auditStore } from '../audit/store.ts';
import {
  policyStore as changePolicyStore,
  changeStore,
  feedStore,
  meetingStore,
  periodStore,
  standardStore,
  unauthorisedStore,
} from '../change/store/index.ts';
import { baselineDue } from '../configuration/baselines.ts';
import { itemStore } from '../configuration/store.ts';
import { proposalStore, runStore, sourceStore } from '../discovery/store.ts';
import { learn } from '../known.ts';
import { shippedDeadlines } from '../orchestration/domain/index.ts';
import { runStore as deploymentRunStore } from '../orchestration/store.ts';
import { learnOffer, policyStore } from '../release/policy-store.ts';
import { releaseStore } from '../release/store.ts';
import { transitionStore } from '../transition/store.ts';
import { demoAssets, demoEntitlements, tellAssets, tellEntitlements } from './assets.ts';
import { demoAudits, tellAudits } from './audits.ts';
import { tellMeetings } from './board.ts';
import { tellChangePolicy } from './change-policy.ts';
import { demoStandards, tellChanges, tellStandards } from './changes.ts';
import { discoveryKeys, seedSightings, tellDiscovery } from './discovery.ts';
import { demoFeeds, tellFeeds } from './feeds.ts';
import { demoItems, seen, tellItems } from './items.ts';
import { demoPeriods, tellPeriods } from './periods.ts';
import { tellPolicies } from './policies.ts';
import { tellRuns } from './runs.ts';
import { addedItems } from './scripts.ts';
import { tellTransitions } from './transitions.ts';
import { demoTrends, seedTrends } from './trends.ts';
import { demoUnauthorised, tellUnauthorised } from './unauthorised.ts';

/** Version 0: whatever their owners say of them later is newer. */
const learnCast = async (tx: Tx): Promise<void> => {
  const cast = [
    ['SERVICE', services],
    ['PERSON', people],
    ['TEAM', teams],
    ['CUSTOMER', customers],
  ] as const;
  for (const [kind, members] of cast)
    for (const { id, name } of members) await learn(tx, kind, { id, name, active: true, recordVersion: 0 });
  for (const { id: serviceId, customerIds } of services)
    await learnOffer(tx, { serviceId, customerIds, recordVersion: 0 });
};

const dayMs = 86_400_000;
/** The day of the demonstration on which discovery last looked. */
const seenOnDay = 88;

const made = <E>({ events }: { readonly events: readonly E[] }) => ({ before: undefined, events });

/** Seeds an empty service, all or nothing; does nothing where there is a configuration item. */
export const seedDemo = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> =>
  transact(db, systemActor('control.demo'), async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))");
    if ((await tx.query('SELECT 1 FROM configuration_item LIMIT 1')).length > 0) return;
    await learnCast(tx);
    const epoch = demoEpoch(now());
    const items = tellItems(await nextKeys(tx, 'CI', demoItems.length), epoch);
    const added = await nextKeys(tx, 'CI', addedItems);
    const keys = { CI: added, CHG: await nextKeys(tx, 'CHG', 30), REL: await nextKeys(tx, 'REL', 30) };
    const policy = tellChangePolicy(epoch);
    const told = tellChanges(items, (prefix) => keys[prefix].shift() ?? '', epoch, policy.at);
    const options = { reason: 'demonstration' };
    await recordMany(tx, changePolicyStore, [made(policy)], options);
    const all = [...told.items.values()].map((item) => seen(item, plusMs(epoch, seenOnDay * dayMs)));
    // Relations lead to items that are there: all are made before any is related.
    const registered = await recordMany(
      tx,
      itemStore,
      all.map(({ events }) => made({ events: events.slice(0, 1) })),
      options,
    );
    await recordMany(
      tx,
      itemStore,
      registered.map((before, index) => ({ before, events: all[index]?.events.slice(1) ?? [] })),
      options,
    );
    const standards = tellStandards(await nextKeys(tx, 'STC', demoStandards), epoch);
    await recordMany(tx, standardStore, standards.map(made), options);
    // What was decided is recorded with the policy of its day.
    const decidedBy = (moment: Instant) => ({ ...options, policies: { changePolicy: policy.at(moment).version } });
    const earlier = await recordMany(
      tx,
      changeStore,
      told.changes
        .map(({ events }) => made({ events: events.filter(({ at }) => at < policy.publishedAt) }))
        .filter(({ events }) => events.length > 0),
      decidedBy(epoch),
    );
    const begun = new Map(earlier.map((change) => [change.id, change]));
    await recordMany(
      tx,
      changeStore,
      told.changes
        .map(({ change, events }) => ({
          before: begun.get(change.id),
          events: events.filter(({ at }) => at >= policy.publishedAt),
        }))
        .filter(({ events }) => events.length > 0),
      decidedBy(policy.publishedAt),
    );
    const meetingKeys = await nextKeys(tx, 'CAB', 5);
    const meetings = tellMeetings(
      told.changes.map(({ change }) => change),
      () => meetingKeys.shift() ?? '',
    );
    await recordMany(tx, meetingStore, meetings.map(made), options);
    const periods = tellPeriods(await nextKeys(tx, 'CHP', demoPeriods), epoch);
    await recordMany(tx, periodStore, periods.map(made), options);
    const unexplained = tellUnauthorised(told.items, await nextKeys(tx, 'UCH', demoUnauthorised), epoch);
    await recordMany(tx, unauthorisedStore, unexplained.map(made), options);
    const feeds = tellFeeds(await nextKeys(tx, 'CAL', demoFeeds), epoch);
    await recordMany(tx, feedStore, feeds.map(made), options);
    const releases = await recordMany(tx, releaseStore, told.releases.map(made), options);
    const runKeys = await nextKeys(tx, 'RUN', told.watched.length);
    const runs = tellRuns(told.watched, () => runKeys.shift() ?? '').map((events) => ({ events }));
    await recordMany(tx, deploymentRunStore, runs.map(made), {
      ...{ reason: 'demonstration', policies: { deploymentDeadlines: shippedDeadlines.version } },
    });
    for (const { id, deployedAt } of releases) if (deployedAt) await baselineDue(tx, id, deployedAt);
    const found = {
      DSC: await nextKeys(tx, 'DSC', discoveryKeys.DSC),
      DRN: await nextKeys(tx, 'DRN', discoveryKeys.DRN),
      DPR: await nextKeys(tx, 'DPR', discoveryKeys.DPR),
    };
    const discovered = tellDiscovery((prefix) => found[prefix].shift() ?? '', plusMs(epoch, seenOnDay * dayMs));
    await recordMany(tx, sourceStore, discovered.sources.map(made), options);
    await seedSightings(tx, await recordMany(tx, runStore, discovered.runs.map(made), options));
    await recordMany(tx, proposalStore, discovered.proposals.map(made), options);
    const agreed = tellPolicies(await nextKeys(tx, 'RPL', 2), epoch).map((events) => ({ events }));
    await recordMany(tx, policyStore, agreed.map(made), options);
    const moved = tellTransitions(await nextKeys(tx, 'TRN', 2), epoch).map((events) => ({ events }));
    await recordMany(tx, transitionStore, moved.map(made), options);
    const owned = await recordMany(
      tx,
      assetStore,
      tellAssets(await nextKeys(tx, 'AST', demoAssets), epoch, now()).map(made),
      options,
    );
    for (const asset of owned) await scheduleAsset(tx, asset);
    const audits = tellAudits(await nextKeys(tx, 'CAU', demoAudits), told.items, epoch);
    const audited = await recordMany(tx, auditStore, audits.map(made), options);
    const lastAudit = audited.at(-1);
    if (lastAudit) await scheduleAudit(tx, lastAudit);
    const entitled = tellEntitlements(await nextKeys(tx, 'ENT', demoEntitlements), epoch).map((events) => ({ events }));
    for (const one of await recordMany(tx, entitlementStore, entitled.map(made), options))
      await scheduleEntitlement(tx, one);
    await seedTrends(tx, await nextKeys(tx, 'CTR', demoTrends), epoch);
  });
