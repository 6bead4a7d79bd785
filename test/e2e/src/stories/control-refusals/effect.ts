/** What changes refuse of items that are to come into being, and of relations that are to begin or end. */
import { demoId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { aChange, anItem, mark, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.2.6';
const who = 'change-manager';

/** A change that is to bring something into being. */
const registering = (over: object) => async (stage: Stage) => {
  const { id } = await aChange(stage);
  const input = { id, name: `thing ${mark()}`, typeName: 'HOST', attributes: {}, ...over };
  return { who, command: 'recordChangeRegistration', input } as const;
};

const relating = (change: Named, from: Named, to: Named, kind = 'CONNECTS_TO') => {
  const input = { id: change.id, fromId: from.id, kind, toId: to.id };
  return { who, command: 'recordChangeRelation', input } as const;
};

type Planned = { readonly change: { readonly effects: readonly { readonly itemId: string }[] } };

export const ofEffects: Provocations = {
  CI_TYPE_UNKNOWN: {
    clause: 'ISO/IEC 20000-1:2011 9.1',
    attempt: registering({ typeName: 'NO_SUCH_TYPE' }),
  },
  STATE_NOT_IN_LIFECYCLE: {
    clause,
    attempt: registering({ typeName: 'LICENCE', attributes: { quantity: 1 }, state: 'UNDER_MAINTENANCE' }),
  },
  SERVICE_ITEM_REQUIRED: { clause, attempt: registering({ serviceId: demoId('service', 'email') }) },
  RELATION_NOT_ALLOWED: {
    clause,
    attempt: async (stage) => relating(await aChange(stage), await anItem(stage), await anItem(stage), 'LICENSED_BY'),
  },
  TARGET_RETIRED: {
    clause,
    attempt: async (stage) => {
      const gone = await anItem(stage);
      await stage.as('configuration-manager').does('retireConfigurationItem', { id: gone.id });
      return relating(await aChange(stage), await anItem(stage), gone);
    },
  },
  RELATED_BY_CHANGE: {
    clause,
    attempt: async (stage) => {
      const [change, item] = [await aChange(stage), await anItem(stage)];
      const { command, input } = await registering({})(stage);
      await stage.as(who).does(command, { ...input, id: change.id });
      const planned = await stage
        .as(who)
        .ask<Planned>('query Planned($id: ID!) { change(id: $id) { effects { itemId } } }', { id: change.id });
      const born = planned.change.effects[0]?.itemId;
      await stage
        .as(who)
        .does('recordChangeRelation', { id: change.id, fromId: item.id, kind: 'CONNECTS_TO', toId: born });
      return { who, command: 'removeChangeEffect', input: { id: change.id, configurationItemId: born } };
    },
  },
};
