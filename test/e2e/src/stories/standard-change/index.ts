/** A standard change: approved once, followed often, asked for by a customer's order, and withdrawn when one that followed it fails. */
import { randomBytes } from 'node:crypto';
import { demoId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage, Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { windowFromNow } from '../golden-path/change.ts';
import { customerId, type Provided, provideService } from '../golden-path/provision.ts';
import { chained, everyRecord } from '../verify.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.1.1';

/** Proposed by one, approved by another; before that nothing follows it. */
const approveOnce = async (stage: Stage, { application, serviceId }: Provided, title: string): Promise<Named> => {
  const { as, check, refused } = stage;
  const facts = {
    ...{ title, description: 'Install the next patch level by package.', justification: 'Patches come every week.' },
    ...{ evidence: 'Forty times, none failed.', serviceIds: [serviceId], configurationItemIds: [application.id] },
    tasks: [
      { step: 1, title: 'Keep the old package', description: 'Beside the new one.' },
      { step: 2, title: 'Install', description: 'By package, and restart.' },
    ],
  };
  await refused('change-manager', 'proposeStandardChange', { ...facts, backOutPlan: ' ' }, 'INVALID_INPUT');
  const proposed = await as('change-manager').does('proposeStandardChange', {
    ...facts,
    backOutPlan: 'Install the patch level before.',
  });
  const { id } = proposed;
  const early = await refused(
    'engineer',
    'requestStandardChange',
    { standardChangeId: id },
    'STANDARD_CHANGE_NOT_IN_FORCE',
  );
  check.equal('nothing follows what is not approved', early.clause, clause);
  await refused('change-manager', 'approveStandardChange', { id }, 'APPROVER_IS_REQUESTER');
  await refused('engineer', 'approveStandardChange', { id }, 'FORBIDDEN');
  const approved = await as('cab-member').does('approveStandardChange', { id });
  check.equal('somebody else approves it', approved.state, 'APPROVED');
  return approved;
};

type Task = { readonly id: string; readonly title: string; readonly frozen: boolean };

/** Asked for by it, and begun in its window, without an approval and a test of its own. */
const begin = async (
  { as, check, refused, soon }: Stage,
  { application, database }: Provided,
  standard: Named,
  version: string,
): Promise<Named> => {
  const engineer = as('engineer');
  const change = await engineer.does('requestStandardChange', { standardChangeId: standard.id });
  const { id } = change;
  const { change: planned } = await engineer.ask<{ change: { tasks: readonly Task[] } }>(
    'query Tasks($id: ID!) { change(id: $id) { tasks { id title frozen } } }',
    { id },
  );
  const { tasks } = planned;
  check.equal(
    'it has the tasks that were approved',
    tasks.map(({ title, frozen }) => [title, frozen]),
    [
      ['Keep the old package', true],
      ['Install', true],
    ],
  );
  const other = { id, taskId: tasks[0]?.id, step: 1, title: 'Hope', description: 'That it works.' };
  await refused('engineer', 'rewordChangeTask', other, 'FROZEN_BY_STANDARD_CHANGE');
  await refused('engineer', 'removeChangeTask', { id, taskId: tasks[0]?.id }, 'FROZEN_BY_STANDARD_CHANGE');
  const effect = { id, attributes: { version } };
  const items = await refused(
    'engineer',
    'recordChangeEffect',
    { ...effect, configurationItemId: database.id },
    'FROZEN_BY_STANDARD_CHANGE',
  );
  check.equal('it touches no other item', items.clause, clause);
  await refused('engineer', 'planChangeBackOut', { id, backOutPlan: 'Another way.' }, 'FROZEN_BY_STANDARD_CHANGE');
  await refused('engineer', 'preapproveChange', { id }, 'CI_EFFECTS_REQUIRED');
  await engineer.does('recordChangeEffect', { ...effect, configurationItemId: application.id });
  const approved = await engineer.does('preapproveChange', { id });
  check.equal('it goes ahead by the approval of the standard change', approved.state, 'APPROVED');
  await as('change-manager').does('scheduleChange', { id, ...windowFromNow() });
  const { refusal } = await soon(
    `the window of ${change.key} opens`,
    () => engineer.tries('startChange', { id }),
    (outcome) => outcome.refusal?.code !== 'OUTSIDE_WINDOW',
  );
  check.equal('then it is begun', refusal, null);
  for (const { id: taskId } of tasks) {
    await engineer.does('startChangeTask', { id, taskId });
    await engineer.does('completeChangeTask', { id, taskId });
  }
  return change;
};

/** Made, recorded, reviewed, closed. */
const makeWell = async (stage: Stage, provided: Provided, standard: Named, version: string): Promise<string> => {
  const { as, check, soon } = stage;
  const { id, key } = await begin(stage, provided, standard, version);
  await as('engineer').does('implementChange', { id });
  await as('configuration-manager').does('changeConfigurationItem', {
    ...{ id: provided.application.id, attributes: { version }, changeId: id, reason: 'What the change did.' },
  });
  await as('cab-member').does('reviewChange', { id, objectivesMet: true, summary: 'As always.' });
  const { record, refusal } = await soon(
    `${key} follows the record of its item`,
    () => as('change-manager').tries('closeChange', { id, outcome: 'SUCCESSFUL' }),
    (outcome) => outcome.refusal?.code !== 'CMDB_DIVERGES',
  );
  check.equal('and is closed', [record?.state, refusal], ['CLOSED', null]);
  return key;
};

type Raised = {
  readonly changes: {
    readonly nodes: readonly (Named & { readonly request: { readonly id: string } | null; readonly type: string })[];
  };
};

/** A customer's order raises one, in the name of who asked. */
const orderOne = async (stage: Stage, { serviceId }: Provided, title: string): Promise<void> => {
  const { as, check, soon, onceKnown } = stage;
  const definition = {
    ...{ name: `Patch day ${randomBytes(3).toString('hex')}`, serviceId, customerIds: [customerId] },
    form: { type: 'object', properties: {}, additionalProperties: false },
    approvals: [{ name: 'Budget', approver: 'FINANCE_MANAGER' }],
    tasks: [
      { name: 'Patch', kind: 'CHANGE', teamId: demoId('team', 'applications'), instructions: 'As the handbook says.' },
    ],
    ...{ changeTemplate: title, targetMinutes: 960 },
  };
  const item = await onceKnown('catalogue-manager', 'draftRequestItem', { definition });
  await as('catalogue-manager').does('publishRequestItem', { id: item.id });
  const request = await as('customer-user').does('submitServiceRequest', { itemId: item.id, answers: {} });
  await as('finance-manager').does('approveServiceRequest', { id: request.id, approval: 'Budget' });
  const query = `query Raised($title: String!) {
    changes(filter: { titleContains: $title, types: [STANDARD], open: true }) { nodes { id key version state type request { id } } } }`;
  const { changes } = await soon(
    'the approved order raises a change that follows it',
    () => as('engineer').ask<Raised>(query, { title }),
    (seen) => seen.changes.nodes.some((one) => one.request?.id === request.id),
  );
  check.equal(
    'a standard one, not begun',
    [changes.nodes[0]?.type, changes.nodes[0]?.state],
    ['STANDARD', 'REQUESTED'],
  );
};

type Withdrawn = {
  readonly standardChange: { readonly state: string; readonly failedChange: { readonly key: string } | null };
};

/** One is taken back: the standard change goes by the rule, and what was asked for by it stops. */
const fail = async (stage: Stage, provided: Provided, standard: Named): Promise<string> => {
  const { as, check, refused, soon } = stage;
  const waiting = await as('engineer').does('requestStandardChange', { standardChangeId: standard.id });
  const effect = { id: waiting.id, configurationItemId: provided.application.id, attributes: { version: '3.1.9' } };
  await as('engineer').does('recordChangeEffect', effect);
  const { id, key } = await begin(stage, provided, standard, '3.1.3');
  await as('engineer').does('backOutChange', { id, why: 'The gate did not start.' });
  const query = 'query Withdrawn($id: ID!) { standardChange(id: $id) { state failedChange { key } } }';
  const { standardChange } = await soon(
    'the standard change is withdrawn by the rule',
    () => as('change-manager').ask<Withdrawn>(query, { id: standard.id }),
    (seen) => seen.standardChange.state === 'WITHDRAWN',
  );
  check.equal('and names the change that failed', standardChange.failedChange?.key, key);
  const no = await refused('engineer', 'preapproveChange', { id: waiting.id }, 'STANDARD_CHANGE_NOT_IN_FORCE');
  check.equal('what was asked for by it goes ahead no more', no.clause, clause);
  await refused('engineer', 'requestStandardChange', { standardChangeId: standard.id }, 'STANDARD_CHANGE_NOT_IN_FORCE');
  await refused('cab-member', 'approveStandardChange', { id: standard.id }, 'ILLEGAL_TRANSITION');
  await chained(stage, 'standardChange', standard.id, [
    ...['StandardChangeProposed', 'StandardChangeApproved', 'StandardChangeWithdrawn'],
  ]);
  return key;
};

export const standardChange: Story = {
  name: 'standard-change',
  summary:
    'a standard change: approved once, followed often, ordered by a customer, withdrawn when one of its kind fails',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const provided = await provideService(stage);
    const title = `Patch ${provided.name}`;
    let standard: Named | undefined;
    await stage.chapter('it is proposed, and approved once by somebody else', async () => {
      standard = await approveOnce(stage, provided, title);
      return standard.key;
    });
    const approved = standard;
    if (!approved) throw new Error('no standard change was approved');
    await stage.chapter('changes follow it, and what it fixes stays', async () => {
      const first = await makeWell(stage, provided, approved, '3.1.1');
      const second = await makeWell(stage, provided, approved, '3.1.2');
      return `${first}, ${second}`;
    });
    await stage.chapter('a customer’s order raises one', async () => {
      await orderOne(stage, provided, title);
      return undefined;
    });
    await stage.chapter('one fails: it is withdrawn, and nothing follows it any more', () =>
      fail(stage, provided, approved),
    );
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
