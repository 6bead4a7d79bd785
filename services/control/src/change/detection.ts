/** Finds out what became of items without authority: from every record of a change and from every observation that differs. */
import { changeEvents, configurationItemEvents, discoveryProposalEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { on, onAny, type Reaction, type Tx } from '@attest/record';
import { type ItemStands, type ItemWord, saidBefore, stoodBefore } from '../chronicle.ts';
import { lineage } from '../ci-type.ts';
import { itemsNow, typesNow } from '../item.ts';
import { follow, followUnauthorised, foundUnauthorised, lifeOf } from './commands/index.ts';
import {
  type DetectedFact,
  type FieldValue,
  isControlled,
  isExplained,
  type Statement,
  type Turn,
  turnsOf,
} from './domain/index.ts';
import { changeStore, type Explanations, explanationsOf, policyNow, stateField } from './store/index.ts';

const { ConfigurationItemChanged, ConfigurationItemPutIntoUse, ConfigurationItemRetired, ConfigurationItemCorrected } =
  configurationItemEvents;

type Item = { readonly ciId: string; readonly ciKey: string; readonly typeName: string };
export type Seen = Turn & Pick<DetectedFact, 'field' | 'source' | 'byId' | 'proposalId'>;

/** Attributes and life of an item, by field. */
const fieldsOf = ({ state, attributes }: ItemStands): Map<string, FieldValue> =>
  new Map<string, FieldValue>([...Object.entries(attributes), [stateField, lifeOf(state)]]);

/** What is another in the second than in the first. */
const differences = (first: ItemStands, second: ItemStands, at: Instant): (Turn & { readonly field: string })[] => {
  const [was, is] = [fieldsOf(first), fieldsOf(second)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, at, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter(({ before, after }) => before !== after);
};

/** What was said of a field before, in the order in which it was said. */
const statementsOf = (words: readonly ItemWord[], field: string): Statement[] =>
  words.flatMap((word, index): Statement[] => {
    const { corrects } = word;
    if (corrects) {
      const set = field === stateField ? corrects.set.state : corrects.set.attributes?.[field];
      return set === undefined ? [] : [{ from: corrects.from, until: corrects.until, value: lived(field, set) }];
    }
    const before = words[index - 1];
    const value = fieldsOf(word).get(field) ?? null;
    return before && (fieldsOf(before).get(field) ?? null) === value ? [] : [{ from: word.at, until: null, value }];
  });

const lived = (field: string, value: FieldValue): FieldValue =>
  field === stateField && value !== null ? lifeOf(String(value)) : value;

/** What of it is under change control and nothing explains. */
const unexplained = async (
  tx: Tx,
  { ciId, typeName }: Item,
  seen: readonly Seen[],
  named: string | null,
): Promise<{ readonly facts: readonly Seen[]; readonly explanations: Explanations | undefined }> => {
  const [policy, types] = [await policyNow(tx), await typesNow(tx)];
  const names = lineage(types, typeName).map(({ name }) => name);
  const controlled = seen.filter(({ field }) => isControlled(policy, names, field));
  const [first] = controlled;
  if (!first) return { facts: [], explanations: undefined };
  const explanations = await explanationsOf(tx, ciId, named === null ? null : { changeId: named, at: first.at });
  const { authorised, underWay } = explanations;
  return { facts: controlled.filter((one) => !isExplained(one.field, one, authorised, underWay)), explanations };
};

/** Records what of it nothing explains; `named`: the change by which the record says that it became so. */
export const look = async (
  tx: Tx,
  item: Item,
  seen: readonly Seen[],
  named: string | null,
  now: Instant,
): Promise<void> => {
  if (seen.length === 0) return;
  const { facts, explanations } = await unexplained(tx, item, seen, named);
  if (facts.length > 0) await foundUnauthorised(tx, { ...item, facts }, now);
  // Whoever records, or observes, what a change under way was to make of the item has seen its effect.
  const record = named === null && explanations ? (await itemsNow(tx, [item.ciId])).get(item.ciId) : undefined;
  if (!record || !explanations) return;
  const command = { type: 'RECORD_ITEM', ciId: item.ciId, item: record, backedOut: false } as const;
  await follow(tx, explanations.unseen, command, now, `configuration item ${item.ciKey}`);
};

/** A record of what is so from now on: by a deployment, by hand, or by discovery. */
const fromRecord = onAny(
  [ConfigurationItemChanged, ConfigurationItemPutIntoUse, ConfigurationItemRetired],
  'control.change.detect-unauthorised',
  async (tx, { data, recordId: ciId, recordVersion, at, actor }, { now }) => {
    // A release takes authorised changes only, and does to items what these say.
    if (data.releaseId !== null) return;
    const before = await stoodBefore(tx, ciId, recordVersion);
    if (!before) return;
    const by = { source: 'RECORD', byId: actor.onBehalfOf ?? actor.id, proposalId: null } as const;
    const seen = differences(before, data, at).map((one) => ({ ...one, ...by }));
    await look(tx, { ciId, ciKey: data.key, typeName: data.typeName }, seen, data.changeId, now());
  },
);

/** A correction of the past: it tells of a change of the thing only where it says that there was a moment of change. */
const fromCorrection = on(
  ConfigurationItemCorrected,
  'control.change.detect-unauthorised-in-past',
  async (tx, { data, recordId: ciId, recordVersion, actor }, { now }) => {
    const { set, validFrom, validUntil: until } = data;
    const said: [string, FieldValue][] = [
      ...Object.entries(set.attributes ?? {}),
      ...(set.state === undefined ? [] : ([[stateField, lifeOf(set.state)]] as [string, FieldValue][])),
    ];
    if (said.length === 0) return;
    const words = await saidBefore(tx, ciId, recordVersion);
    const by = { source: 'CORRECTION', byId: actor.onBehalfOf ?? actor.id, proposalId: null } as const;
    const seen = said.flatMap(([field, value]) =>
      turnsOf(statementsOf(words, field), { from: validFrom, until, value }).map((turn) => ({ field, ...turn, ...by })),
    );
    await look(tx, { ciId, ciKey: data.key, typeName: data.typeName }, seen, null, now());
  },
);

/** An observation that differs, and waits for somebody to say what holds. */
const fromObservation = on(
  discoveryProposalEvents.DiscoveryProposalMade,
  'control.change.detect-unauthorised-observed',
  async (tx, { data, recordId: proposalId, at }, { now }) => {
    const { kind, itemId, changes } = data;
    if (itemId === null || !['UPDATE', 'CONFLICT', 'RETIRE'].includes(kind)) return;
    const item = (await itemsNow(tx, [itemId])).get(itemId);
    if (!item) return;
    const by = { source: 'OBSERVATION', at, byId: null, proposalId } as const;
    const seen =
      kind === 'RETIRE'
        ? [{ ...by, field: stateField, before: lifeOf(item.state), after: 'RETIRED' }]
        : changes
            .filter(({ field, verdict }) => !field.startsWith('$') && verdict !== 'KEPT')
            .map(({ field, before, after }) => ({ ...by, field, before, after }));
    await look(tx, { ciId: itemId, ciKey: item.key, typeName: item.typeName }, seen, null, now());
  },
);

/** The approval of a change that was raised afterwards settles it: what is made is recorded as made. */
const approvedAfterwards = on(
  changeEvents.ChangeApproved,
  'control.change.authorise-afterwards',
  async (tx, { recordId: changeId, at }) => {
    const change = await changeStore.load(tx, changeId);
    if (!change || change.unauthorisedChangeId === null) return;
    const reason = `${change.key} was approved afterwards`;
    const authorise = { type: 'AUTHORISE', changeId, changeKey: change.key } as const;
    await followUnauthorised(tx, change.unauthorisedChangeId, authorise, at, reason);
    await follow(tx, [changeId], { type: 'RECORD_AS_MADE' }, at, reason);
    for (const [ciId, item] of await itemsNow(tx, change.ciIds))
      await follow(tx, [changeId], { type: 'RECORD_ITEM', ciId, item, backedOut: false }, at, reason);
  },
);

export const detections: readonly Reaction[] = [fromRecord, fromCorrection, fromObservation, approvedAfterwards];
