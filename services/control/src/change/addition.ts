/** Finds out what came into being, or was related otherwise, without authority: where the policy of that moment asks for a change. */
import { configurationItemEvents, type EventEnvelope } from '@attest/contracts';
import { onBatch, type Reaction, type Tx } from '@attest/record';
import { lineage } from '../ci-type.ts';
import type { ConfigurationItemState } from '../effect.ts';
import { itemsNow, typesNow } from '../item.ts';
import { look, type Seen } from './detection.ts';
import { isAdditionControlled } from './domain/index.ts';
import { policies, registeredField, relationField } from './store/index.ts';

const { ConfigurationItemRegistered, ConfigurationItemsRelated, ConfigurationItemsUnrelated } = configurationItemEvents;

/** What is planned is not there yet, what is retired no longer. */
const isLive = (state: ConfigurationItemState): boolean => state === 'IN_USE' || state === 'UNDER_MAINTENANCE';

const byOf = ({ at, actor }: Pick<EventEnvelope, 'at' | 'actor'>) => ({
  ...({ source: 'RECORD', at, byId: actor.onBehalfOf ?? actor.id, proposalId: null } as const),
});

/** Which types of items are controlled at a moment; undefined where none ever were, as in most CMDBs that are being filled. */
const control = async (tx: Tx) => {
  const policyAt = await policies(tx);
  const types = await typesNow(tx);
  return (typeName: string, at: EventEnvelope['at'], what: 'registrations' | 'relations'): boolean => {
    const policy = policyAt(at);
    if (policy.controlledAdditions.length === 0) return false;
    const names = lineage(types, typeName).map(({ name }) => name);
    return isAdditionControlled(policy, names, what);
  };
};

/** In batches: whole CMDBs come in, and of most of their items the policy says nothing. */
export const additions: Reaction = onBatch(
  [ConfigurationItemRegistered, ConfigurationItemsRelated, ConfigurationItemsUnrelated],
  'control.change.detect-unauthorised-additions',
  async (tx, events, { now }) => {
    const isControlled = await control(tx);
    for (const event of events) {
      const { recordId: ciId, at, data } = event;
      // A release takes authorised changes only, and does to items what these say.
      if ((data.releaseId ?? null) !== null || !isLive(data.state)) continue;
      const what = event.type === 'ConfigurationItemRegistered' ? 'registrations' : 'relations';
      if (!isControlled(data.typeName, at, what)) continue;
      const by = byOf(event);
      const there = event.type !== 'ConfigurationItemsUnrelated';
      let seen: Seen[] = [{ ...by, field: registeredField, before: false, after: true }];
      if (event.type !== 'ConfigurationItemRegistered') {
        const { relations } = event.data;
        const ends = await itemsNow(
          tx,
          relations.map(({ toId }) => toId),
        );
        seen = relations.flatMap(({ kind, toId }) => {
          const to = ends.get(toId);
          return to && isLive(to.state) && isControlled(to.typeName, at, what)
            ? [{ ...by, field: relationField(kind, to.key), before: !there, after: there }]
            : [];
        });
      }
      await look(tx, { ciId, ciKey: data.key, typeName: data.typeName }, seen, data.changeId ?? null, now());
    }
  },
);
