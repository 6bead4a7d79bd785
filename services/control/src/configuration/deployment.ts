/** What a deployment, or its back-out, makes of the configuration: items come into being, change, are related otherwise. */
import type { Instant } from '@attest/kernel';
import { mustSucceed, record, type Tx } from '@attest/record';
import { payloads } from '@attest/subgraph';
import { patched } from '../attribute.ts';
import type { ChangeEffect, EffectSide } from '../effect.ts';
import { typesNow } from '../item.ts';
import { keeping } from './commands.ts';
import {
  type ByChange,
  type ConfigurationItem,
  type ConfigurationItemCommand,
  type ConfigurationItemEvent,
  type ConfigurationItemRefusal,
  decide,
  type Keeping,
  type Target,
} from './domain.ts';
import { configurationRefusals } from './refusals.ts';
import { type Dealt, dealtWith, holdItems, itemStore } from './store.ts';

export type Deployment = {
  readonly releaseId: string;
  /** Kept with every event: the release, or the run that goes on. */
  readonly because: string;
  readonly effects: readonly ChangeEffect[];
  /** Whether the effects are taken back. */
  readonly backedOut: boolean;
  /** Whether items of which this is recorded already are left alone, whatever came of it. */
  readonly once: boolean;
  readonly at: Instant;
};

const nothing: Keeping = { dependents: [], undisposed: [] };
const explained = payloads(configurationRefusals).refusal;

const refusedBy = (refusal: ConfigurationItemRefusal, by: ByChange): ConfigurationItemCommand => {
  const { code, message, clause } = explained(refusal);
  return { type: 'REFUSE_EFFECT', code, message, clause, ...by };
};

/**
 * The first event of an item that a change brings into being. It was checked when that was planned: what is there is recorded,
 * and what its type asks for by now is a defect like any other.
 */
const begun = (
  { ciId, ciKey, after, registers }: ChangeEffect,
  by: ByChange,
  at: Instant,
): ConfigurationItemEvent | undefined =>
  registers && {
    ...{ type: 'ConfigurationItemRegistered', at, id: ciId, key: ciKey, ...registers, ...by },
    ...{ state: after.state ?? 'IN_USE', attributes: patched({}, after.attributes) },
    ...{ source: 'CHANGE', externalId: null },
  };

/** Where relations of a side lead, as it is once all of the deployment is recorded. */
const targetsOf = (
  { relations = [] }: EffectSide,
  items: ReadonlyMap<string, ConfigurationItem>,
  sides: ReadonlyMap<string, EffectSide>,
): Target[] =>
  relations.flatMap(({ kind, toId }) => {
    const to = items.get(toId);
    return to ? [{ kind, toId, key: to.key, typeName: to.typeName, state: sides.get(toId)?.state ?? to.state }] : [];
  });

const endsOf = ({ before, after }: ChangeEffect): string[] =>
  [...(before.relations ?? []), ...(after.relations ?? [])].map(({ toId }) => toId);

/**
 * Makes items what a deployment made of them, or what they were before where it was backed out. What comes into being is
 * registered first; relations end before anything is retired, and begin once what they lead to is there.
 *
 * An effect that the rules refuse is left out, and that is recorded with its item: the change's run goes on from there.
 */
export const applyDeployment = async (tx: Tx, deployment: Deployment): Promise<void> => {
  const { releaseId, because, backedOut, once, at } = deployment;
  const effects = backedOut ? deployment.effects.toReversed() : deployment.effects;
  const items = await holdItems(
    tx,
    effects.flatMap((effect) => [effect.ciId, ...endsOf(effect)]),
  );
  const types = await typesNow(tx);
  const dealt = once ? await dealtWith(tx, releaseId, [...items.keys()]) : new Map<string, Dealt>();
  // A deployment that is heard of after its back-out, since it could not be taken before, makes nothing of an item.
  const isDealtWith = ({ ciId }: ChangeEffect): boolean => {
    const before = dealt.get(ciId);
    return before?.takenBack === true || (before?.deployed === true && !backedOut);
  };
  const open = effects.filter((effect) => !isDealtWith(effect));
  const sideOf = (effect: ChangeEffect): EffectSide => (backedOut ? effect.before : effect.after);
  const byOf = ({ changeId }: ChangeEffect): ByChange => ({ changeId, releaseId, backedOut });
  const write = async (item: ConfigurationItem | undefined, events: ConfigurationItemEvent[]): Promise<void> => {
    if (events.length === 0) return;
    const next = mustSucceed(await record(tx, itemStore, item, events, { reason: because }));
    items.set(next.id, next);
  };
  const itemOf = ({ ciId }: ChangeEffect): ConfigurationItem => {
    const item = items.get(ciId);
    if (!item) throw new Error(`${because} has an effect on ${ciId}, which is no configuration item`);
    return item;
  };

  for (const effect of open) {
    const first = items.has(effect.ciId) ? undefined : begun(effect, { ...byOf(effect), backedOut: false }, at);
    if (first) await write(undefined, [first]);
  }
  const sides = new Map(open.map((effect) => [effect.ciId, sideOf(effect)]));
  const apply = (effect: ChangeEffect, part: 'ENDS' | 'REST', kept: Keeping) => {
    const side = sideOf(effect);
    const targets = targetsOf(side, items, sides);
    return decide(itemOf(effect), { type: 'APPLY', types, side, part, targets, ...kept, ...byOf(effect) }, at);
  };
  for (const effect of open) await write(itemOf(effect), mustSucceed(apply(effect, 'ENDS', nothing)));
  for (const effect of open) {
    const item = itemOf(effect);
    const kept = sideOf(effect).state === 'RETIRED' ? await keeping(tx, effect.ciId) : nothing;
    const applied = apply(effect, 'REST', kept);
    await write(item, mustSucceed(applied.ok ? applied : decide(item, refusedBy(applied.refusal, byOf(effect)), at)));
  }
};
