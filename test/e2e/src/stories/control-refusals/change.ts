/** What changes refuse. */
import { demoId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import {
  aChange,
  anItem,
  approved,
  assess,
  assessed,
  later,
  once,
  type Provocations,
  scheduled,
  soon,
  withEffect,
} from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.1.3';
const policyClause = 'ISO/IEC 20000-1:2018 8.5.1.1';
const itemClause = 'ISO/IEC 20000-1:2018 8.2.6';

/** Made in a window that opens while the story goes on. */
export const inWindow = once((stage) => scheduled(stage, soon));

/** That change, being made, with two tasks that came up meanwhile. */
const begun = once(async (stage: Stage) => {
  const { change, item } = await inWindow(stage);
  const { id } = change;
  await stage.soon(
    'its window opens',
    () => stage.as('engineer').tries('startChange', { id }),
    ({ refusal }) => refusal?.code !== 'OUTSIDE_WINDOW',
  );
  type Planned = { readonly tasks: readonly { readonly id: string }[] };
  const plan = async (step: number, title: string): Promise<Planned['tasks']> => {
    const task = { id, step, title, description: 'Once more.', addedBecause: 'The module is another than thought.' };
    return (await stage.as('engineer').does<Planned>('planChangeTask', task, 'tasks { id }')).tasks;
  };
  await plan(1, 'Look at the module');
  const [first = { id: '' }, second = { id: '' }] = await plan(2, 'Put it in');
  return { id, item, first: first.id, second: second.id };
});

/** Made by hand: the record of its item still says what was before. */
const made = once(async (stage: Stage) => {
  const { id, item, first, second } = await begun(stage);
  for (const taskId of [first, second])
    await stage.as('engineer').does('skipChangeTask', { id, taskId, why: 'It was in already.' });
  await stage.as('engineer').does('implementChange', { id });
  return { id, item };
});

const reviewed = once(async (stage: Stage) => {
  const { id } = await made(stage);
  await stage.as('cab-member').does('reviewChange', { id, objectivesMet: true, summary: 'As it was to be.' });
  return id;
});

const aStandard = once(async (stage: Stage) => {
  const item = await anItem(stage);
  const { id } = await stage.as('engineer').does('proposeStandardChange', {
    ...{ title: 'A spare module', description: 'It goes in.', justification: 'Often.', backOutPlan: 'It goes out.' },
    ...{ evidence: 'Done forty times.', configurationItemIds: [item.id] },
  });
  await stage.as('change-manager').does('approveStandardChange', { id });
  return { id, item };
});

const following = once(async (stage: Stage): Promise<Named> => {
  const { id: standardChangeId } = await aStandard(stage);
  return stage.as('engineer').does('requestStandardChange', { standardChangeId });
});

/** Two changes of one item; the first is to be made in an hour. */
const rivals = once(async (stage: Stage) => {
  const { change, item } = await scheduled(stage, later);
  const { change: other } = await withEffect(stage, {}, item);
  await assess(stage, other.id);
  await stage.as('cab-member').does('approveChange', { id: other.id });
  await stage.as('engineer').does('recordChangeTest', { id: other.id, result: 'PASSED', evidence: 'Tried.' });
  return { change, other };
});

const effect = (attributes: object) => async (stage: Stage) => {
  const [change, item] = [
    await aChange(stage),
    await anItem(stage, { typeName: 'SOFTWARE', attributes: { version: '1' } }),
  ];
  const input = { id: change.id, configurationItemId: item.id, attributes };
  return { who: 'change-manager', command: 'recordChangeEffect', input } as const;
};

export const ofChanges: Provocations = {
  ITEM_RETIRED: {
    clause: itemClause,
    attempt: async (stage) => {
      const [change, item] = [await aChange(stage), await anItem(stage)];
      await stage.as('configuration-manager').does('retireConfigurationItem', { id: item.id });
      const input = { id: change.id, configurationItemId: item.id, attributes: { memoryGb: 2 } };
      return { who: 'change-manager', command: 'recordChangeEffect', input };
    },
  },
  ATTRIBUTE_UNKNOWN: { clause: itemClause, attempt: effect({ colour: 'red' }) },
  ATTRIBUTE_REQUIRED: { clause: itemClause, attempt: effect({ version: null }) },
  ATTRIBUTE_INVALID: { clause: itemClause, attempt: effect({ version: 2 }) },
  CI_EFFECTS_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2011 9.2',
    attempt: async (stage) => {
      const { id } = await aChange(stage);
      await assess(stage, id);
      return { who: 'cab-member', command: 'approveChange', input: { id } };
    },
  },
  ASSESSMENT_REQUIRED: {
    clause,
    attempt: async (stage) => ({
      who: 'cab-member',
      command: 'approveChange',
      input: { id: (await withEffect(stage)).change.id },
    }),
  },
  ASSESSOR_IS_REQUESTER: {
    clause,
    attempt: async (stage) => {
      const { change } = await withEffect(stage);
      const findings = { process: 'SECURITY', impact: 'LOW', likelihood: 'LOW', findings: 'I see nothing.' };
      return { who: 'change-manager', command: 'assessChange', input: { id: change.id, ...findings } };
    },
  },
  BACK_OUT_PLAN_REQUIRED: {
    clause,
    attempt: async (stage) => ({
      who: 'cab-member',
      command: 'approveChange',
      input: { id: (await assessed(stage, { backOutPlan: null })).change.id },
    }),
  },
  TRANSITION_PACKAGE_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 8.5.1.2',
    attempt: async (stage) => {
      const gone = { serviceIds: [demoId('service', 'meetings')], serviceImpact: 'REMOVAL' };
      return { who: 'cab-member', command: 'approveChange', input: { id: (await aChange(stage, gone)).id } };
    },
  },
  APPROVER_IS_REQUESTER: {
    clause,
    attempt: async (stage) => ({
      who: 'change-manager',
      command: 'approveChange',
      input: { id: (await assessed(stage)).change.id },
    }),
  },
  STANDARD_CHANGE_REQUIRED: {
    clause: policyClause,
    attempt: async () => ({
      who: 'change-manager',
      command: 'requestChange',
      input: { title: 'A module', description: 'It goes in.', justification: 'It is full.', type: 'STANDARD' },
    }),
  },
  FROZEN_BY_STANDARD_CHANGE: {
    clause: policyClause,
    attempt: async (stage) => ({
      who: 'engineer',
      command: 'planChangeBackOut',
      input: { id: (await following(stage)).id, backOutPlan: 'Another way back.' },
    }),
  },
  STANDARD_CHANGE_NOT_IN_FORCE: {
    clause: policyClause,
    attempt: async (stage) => {
      const { id } = await aStandard(stage);
      await stage.as('change-manager').does('withdrawStandardChange', { id, why: 'It fails too often.' });
      return { who: 'engineer', command: 'requestStandardChange', input: { standardChangeId: id } };
    },
  },
  TEST_EVIDENCE_REQUIRED: {
    clause,
    attempt: async (stage) => ({
      who: 'change-manager',
      command: 'scheduleChange',
      input: { id: (await approved(stage)).change.id, ...later() },
    }),
  },
  SCHEDULE_CONFLICTS: {
    clause,
    attempt: async (stage) => ({
      who: 'change-manager',
      command: 'scheduleChange',
      input: { id: (await rivals(stage)).other.id, ...later() },
    }),
  },
  CONFLICT_REASON_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { change, other } = await rivals(stage);
      const input = { id: other.id, ...later(), acceptConflictsWith: [change.id] };
      return { who: 'change-manager', command: 'scheduleChange', input };
    },
  },
  OUTSIDE_WINDOW: {
    clause,
    attempt: async (stage) => ({
      who: 'engineer',
      command: 'startChange',
      input: { id: (await rivals(stage)).change.id },
    }),
  },
  EARLIER_TASKS_OPEN: {
    clause,
    attempt: async (stage) => {
      const { id, second: taskId } = await begun(stage);
      return { who: 'engineer', command: 'startChangeTask', input: { id, taskId } };
    },
  },
  TASKS_OPEN: {
    clause,
    attempt: async (stage) => ({
      who: 'engineer',
      command: 'implementChange',
      input: { id: (await begun(stage)).id },
    }),
  },
  REVIEW_REQUIRED: {
    clause,
    attempt: async (stage) => ({
      who: 'change-manager',
      command: 'closeChange',
      input: { id: (await made(stage)).id, outcome: 'SUCCESSFUL' },
    }),
  },
  OUTCOME_CONTRADICTS: {
    clause,
    attempt: async (stage) => ({
      who: 'change-manager',
      command: 'closeChange',
      input: { id: await reviewed(stage), outcome: 'FAILED' },
    }),
  },
  CMDB_DIVERGES: {
    clause: 'ISO/IEC 20000-1:2011 9.2',
    attempt: async (stage) => ({
      who: 'change-manager',
      command: 'closeChange',
      input: { id: await reviewed(stage), outcome: 'SUCCESSFUL' },
    }),
  },
};
