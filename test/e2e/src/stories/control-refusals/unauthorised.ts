/** What unauthorised changes refuse: an item is another than before, and nobody asked for that. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { anItem, once, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.1.3';
const keeper = 'configuration-manager';

type Found = { readonly unauthorisedChanges: { readonly nodes: readonly Named[] } };
const found = `query Found($id: ID!) {
  unauthorisedChanges(filter: { configurationItemId: $id }) { nodes { id key version state } } }`;

/** What the configuration manager recorded of an item without a change. */
const detected = once(async (stage: Stage) => {
  const { id } = await anItem(stage);
  await stage.as(keeper).does('changeConfigurationItem', { id, attributes: { memoryGb: 8 }, reason: 'Seen on site.' });
  const { unauthorisedChanges } = await stage.soon(
    'a change without authority is detected',
    () => stage.as('change-manager').ask<Found>(found, { id }),
    (seen) => seen.unauthorisedChanges.nodes.length > 0,
  );
  return { id: unauthorisedChanges.nodes[0]?.id };
});

export const ofUnauthorised: Provocations = {
  RECORDED_BY_YOU: {
    clause,
    attempt: async (stage) => ({
      who: keeper,
      command: 'dismissUnauthorisedChange',
      input: { ...(await detected(stage)), why: 'It was mistyped.' },
    }),
  },
  NOT_REVERTED: {
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    attempt: async (stage) => ({
      who: 'change-manager',
      command: 'revertUnauthorisedChange',
      input: { ...(await detected(stage)), why: 'It is out again.' },
    }),
  },
  CHANGE_RAISED_ALREADY: {
    clause: 'ISO/IEC 20000-1:2018 8.5.1.2',
    attempt: async (stage) => {
      const facts = { title: 'More memory', justification: 'It was full at night.', backOutPlan: 'Out it goes.' };
      const input = { ...(await detected(stage)), ...facts };
      await stage.as('engineer').does('raiseChangeAfterwards', input);
      return { who: 'engineer', command: 'raiseChangeAfterwards', input };
    },
  },
};
