/** What transitions of services refuse. */
import { demoId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { aChange, approved, inHours, once, type Provocations } from './provoke.ts';
import { approvedByBoard } from './rules.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.2';
const removal = 'ISO/IEC 20000-1:2011 5.2';
const who = 'catalogue-manager';
const serviceId = demoId('service', 'meetings');

type Items = { readonly configurationItems: { readonly nodes: readonly { readonly id: string }[] } };
type Transition = Named & {
  readonly criteria: readonly { readonly id: string }[];
  readonly duties: readonly { readonly id: string; readonly kind: string }[];
};
const shown = 'id key version state criteria { id } duties { id kind }';

const propose = ({ as }: Stage, kind: string): Promise<Named> =>
  as(who).does('proposeTransition', {
    ...{ title: 'Meetings with sound', kind, serviceId, outcome: 'Everybody hears everybody.' },
    ...(kind === 'TRANSFERRED' && { recipient: 'The customer itself' }),
  });

const duties = [
  { kind: 'DATA', subject: 'Recordings', treatment: 'Given back, then erased.' },
  { kind: 'ASSET', subject: 'Room systems', treatment: 'Sold.' },
  { kind: 'WORK', subject: 'Open incidents', treatment: 'Settled.' },
  { kind: 'SLA', subject: 'Agreement on meetings', treatment: 'Ended.' },
];

const plan = (id: string, over: object = {}) => ({
  ...{ id, responsibilities: 'The owner.', activities: 'Rehearse, do it.', communication: 'A letter.' },
  ...{ resources: 'Two days.', dependencies: 'None.', risks: 'Somebody is deaf.', liveAt: inHours(24) },
  ...{ criteria: ['A call of an hour.'], duties: [], ...over },
});

/** Built, with one criterion that nobody has checked. */
const built = async (stage: Stage, kind: string, over: object = {}): Promise<Transition> => {
  const { id } = await propose(stage, kind);
  const planned = await stage.as(who).does<Transition>('planTransition', plan(id, over), shown);
  const design = { id, description: 'Microphones.', needs: 'Everybody hears.', arrangements: 'None change.' };
  await stage.as(who).does('designTransition', design);
  await stage.as('engineer').does('buildTransition', { id, evidence: 'Photographs.' });
  return planned;
};

const accept = async (stage: Stage, { id, criteria }: Transition): Promise<void> => {
  for (const { id: criterionId } of criteria)
    await stage.as('engineer').does('checkTransitionCriterion', { id, criterionId, met: true, evidence: 'Heard.' });
  await stage.as(who).does('acceptTransition', { id });
};

/** A service that is to be removed: what was planned is done, but for what becomes of what it leaves behind. */
const leaving = once(async (stage: Stage) => {
  const transition = await built(stage, 'REMOVED', { duties });
  await accept(stage, transition);
  await approvedByBoard(stage, serviceId, { serviceImpact: 'REMOVAL' }, (changeId) =>
    stage.as(who).does('nameTransitionChange', { id: transition.id, changeId }),
  );
  return transition;
});

const confirmation = ({ id, duties: owed }: Transition, kind: string) => {
  const dutyId = owed.find((duty) => duty.kind === kind)?.id;
  return { who, command: 'confirmTransitionDuty', input: { id, dutyId, evidence: 'Receipt 7.' } } as const;
};

/** What is disposed of is confirmed, though the software of the meetings is an asset that nobody disposed of. */
const unsold = once(async (stage: Stage) => {
  const transition = await leaving(stage);
  for (const kind of ['DATA', 'ASSET', 'WORK']) {
    const { command, input } = confirmation(transition, kind);
    await stage.as(who).does(command, input);
  }
  const keeper = stage.as('configuration-manager');
  const { configurationItems } = await keeper.ask<Items>(
    'query Item($of: ID!) { configurationItems(filter: { serviceId: $of }) { nodes { id } } }',
    { of: serviceId },
  );
  const asset = await keeper.does('recordAsset', {
    ...{ title: 'Software of meetings', kind: 'SOFTWARE', acquiredOn: '2025-01-31' },
    configurationItemIds: [configurationItems.nodes[0]?.id],
  });
  return { transition, asset };
});

/** A service that is changed, accepted, without a change by which it is authorised. */
const unnamed = once(async (stage: Stage) => {
  const transition = await built(stage, 'CHANGED');
  await accept(stage, transition);
  return transition.id;
});

const live = (id: string) => ({ who, command: 'bringTransitionLive', input: { id } }) as const;

export const ofTransitions: Provocations = {
  TRANSITION_CRITERIA_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await propose(stage, 'CHANGED');
      return { who, command: 'planTransition', input: plan(id, { criteria: [] }) };
    },
  },
  DUTIES_REQUIRED: {
    clause: removal,
    attempt: async (stage) => {
      const { id } = await propose(stage, 'REMOVED');
      return { who, command: 'planTransition', input: plan(id) };
    },
  },
  TRANSITION_CRITERIA_NOT_MET: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'acceptTransition',
      input: { id: (await built(stage, 'CHANGED')).id },
    }),
  },
  MAJOR_CHANGE_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2011 9.2',
    attempt: async (stage) => {
      const { id } = await propose(stage, 'REMOVED');
      const change = await aChange(stage, { serviceIds: [serviceId] });
      return { who, command: 'nameTransitionChange', input: { id, changeId: change.id } };
    },
  },
  CHANGE_OF_OTHER_SERVICE: {
    clause,
    attempt: async (stage) => {
      const { id } = await propose(stage, 'CHANGED');
      return { who, command: 'nameTransitionChange', input: { id, changeId: (await aChange(stage)).id } };
    },
  },
  TRANSITION_CHANGE_REQUIRED: { clause, attempt: async (stage) => live(await unnamed(stage)) },
  TRANSITION_NOT_AUTHORISED: {
    clause,
    attempt: async (stage) => {
      const id = await unnamed(stage);
      const change = await aChange(stage, { serviceIds: [serviceId] });
      await stage.as(who).does('nameTransitionChange', { id, changeId: change.id });
      return live(id);
    },
  },
  REVIEWER_IS_OWNER: {
    clause,
    attempt: async (stage) => {
      const id = await unnamed(stage);
      const { change } = await approved(stage, { serviceIds: [serviceId] });
      await stage.as(who).does('nameTransitionChange', { id, changeId: change.id });
      await stage.as(who).does('bringTransitionLive', { id });
      const review = { id, achieved: true, findings: 'Everybody hears.', followUp: 'None.' };
      return { who, command: 'reviewTransition', input: review };
    },
  },
  DISPOSAL_NOT_CONFIRMED: { clause: removal, attempt: async (stage) => live((await leaving(stage)).id) },
  ASSETS_NOT_DISPOSED: { clause: removal, attempt: async (stage) => live((await unsold(stage)).transition.id) },
  AGREEMENTS_NOT_ENDED: {
    clause: removal,
    attempt: async (stage) => {
      const { transition, asset } = await unsold(stage);
      const sold = { method: 'SOLD', disposedOn: new Date().toISOString().slice(0, 10), evidence: 'Bill of sale 7.' };
      await stage.as('engineer').does('disposeOfAsset', { id: asset.id, ...sold, reason: 'Nobody meets here.' });
      return live(transition.id);
    },
  },
  DUTY_CONFIRMED_ALREADY: {
    clause: removal,
    attempt: async (stage) => confirmation(await leaving(stage), 'DATA'),
  },
};
